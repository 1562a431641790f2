"""A Maildir (Maildir++: subfolders are `.Name`) as a mailbox: the embedded default.

Read-only towards mail that others put there. Laying a mail down is write, fsync, rename; taking
our own draft out again checks that nobody has changed it. https://cr.yp.to/proto/maildir.html
"""

import hashlib
import itertools
import os
import secrets
import socket
import stat
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from email.parser import BytesHeaderParser
from pathlib import Path

from mailbox_agent.errors import MailboxError
from mailbox_agent.records import RawMail

HEADERS_AT_MOST = 262_144  # bytes read of a mail to find its Message-ID
_sequence = itertools.count()


class Maildir:
    """Implements the Mailbox protocol. Keys are base names; the epoch is always ""."""

    def __init__(self, name: str, root: Path) -> None:
        self.name = name
        self.root = root
        if not root.is_dir():
            raise MailboxError(
                f"mailbox {name}: {root} is not a folder; create the Maildir or correct its path"
            )

    def keys(self, folder: str) -> Sequence[tuple[str, str]]:
        """Oldest first, by the time in the base name, as far as it has one."""
        return [("", key) for key in sorted(self._paths(folder), key=_delivery_order)]

    def fetch(self, folder: str, keys: Sequence[tuple[str, str]]) -> Iterator[RawMail]:
        paths = self._paths(folder)
        for epoch, key in keys:
            path = paths.get(key)
            if path is None or (not path.is_symlink() and not path.exists()):
                path = self._paths(folder).get(key)  # a mail client has moved or flagged it
            if path is None:
                continue
            mail = _read(folder, epoch, key, path)
            if mail is not None:
                yield mail

    def append(self, folder: str, raw: bytes, *, draft: bool = False, seen: bool = True) -> str:
        base = self._folder(folder)
        for part in ("tmp", "new", "cur"):
            (base / part).mkdir(mode=0o700, parents=True, exist_ok=True)
        if base != self.root:
            (base / "maildirfolder").touch(mode=0o600)
        host = socket.gethostname().replace("/", "\\057").replace(":", "\\072")
        unique = f"P{os.getpid()}Q{next(_sequence)}R{secrets.token_hex(4)}"
        key = f"{int(time.time())}.{unique}.{host}"
        flags = ("D" if draft else "") + ("S" if seen else "")
        try:
            _write_synced(base / "tmp" / key, raw)
            (base / "tmp" / key).rename(base / "cur" / f"{key}:2,{flags}")
            _sync_folder(base / "cur")
        except OSError as error:
            (base / "tmp" / key).unlink(missing_ok=True)
            raise MailboxError(f"mailbox {self.name}: {base}: {error.strerror}") from error
        return key

    def find_by_message_id(self, folder: str, message_id: str) -> Sequence[str]:
        return [
            key for key, path in self._paths(folder).items() if _message_id_of(path) == message_id
        ]

    def folders(self) -> Sequence[str]:
        """Every folder of this Maildir, the inbox first."""
        names = [
            place.name[1:]
            for place in self.root.glob(".*")
            if (place / "cur").is_dir() or (place / "new").is_dir()
        ]
        return ["INBOX", *sorted(names)]

    def remove(self, folder: str, key: str, *, expected_sha256: str) -> bool:
        aside = self._folder(folder) / "tmp" / f"{key}.removing"
        path = self._paths(folder).get(key, self._folder(folder) / "cur" / f"{key}:2,D")
        try:
            path.rename(aside)  # nobody else can edit it from here on
        except FileNotFoundError:
            if not aside.exists():  # else: we were killed right here, and go on
                return False
        if hashlib.sha256(aside.read_bytes()).hexdigest() != expected_sha256:
            aside.rename(path)
            return False
        aside.unlink()
        return True

    def _folder(self, folder: str) -> Path:
        if folder.upper() == "INBOX":
            return self.root
        return self.root / f".{folder.replace('/', '.').strip('.')}"

    def _paths(self, folder: str) -> dict[str, Path]:
        """Base name -> path, over new/ and cur/."""
        found: dict[str, Path] = {}
        for part in ("new", "cur"):
            place = self._folder(folder) / part
            try:
                with os.scandir(place) as entries:
                    for entry in entries:
                        if entry.name.startswith("."):
                            continue
                        key = _key_of(entry.name)
                        if key in found and os.path.lexists(found[key]):
                            key = f"{key}#{part}"  # two mails under one name: both are counted
                        found[key] = place / entry.name
            except FileNotFoundError:
                continue
            except OSError as error:
                raise MailboxError(f"mailbox {self.name}: {place}: {error.strerror}") from error
        return found


def _key_of(name: str) -> str:
    """The base name, bytes that are no UTF-8 written out."""
    return (
        name.partition(":")[0]
        .encode("utf-8", "surrogateescape")
        .decode("utf-8", "backslashreplace")
    )


def _delivery_order(key: str) -> tuple[int, str]:
    seconds = key.partition(".")[0]
    return (int(seconds) if seconds.isascii() and seconds.isdigit() else 0, key)


def _read(folder: str, epoch: str, key: str, path: Path) -> RawMail | None:
    """The mail, an error in words, or None if it has vanished meanwhile."""
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            return RawMail(folder, epoch, key, b"", error=f"{key} is not a regular file")
        arrived = datetime.fromtimestamp(status.st_mtime, UTC)
        return RawMail(folder, epoch, key, path.read_bytes(), arrived)
    except FileNotFoundError:
        return None
    except OSError as error:
        return RawMail(folder, epoch, key, b"", error=f"{key} cannot be read: {error.strerror}")


def _message_id_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            head = file.read(HEADERS_AT_MOST)
    except OSError:
        return ""
    header = BytesHeaderParser().parsebytes(head).get("Message-ID", "")
    return str(header).strip()


def _write_synced(path: Path, raw: bytes) -> None:
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(raw)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
