"""A Maildir (Maildir++: subfolders are `.Name`) as a mailbox: the embedded default.

Read-only towards mail that others put there. Laying a mail down is write, fsync, rename; taking
our own draft out again checks that nobody has changed it. https://cr.yp.to/proto/maildir.html
"""

import contextlib
import hashlib
import itertools
import os
import re
import secrets
import socket
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from mailbox_agent.errors import MailboxError
from mailbox_agent.mailbox.maildir_files import (
    delivery_order,
    head_of,
    header_of,
    message_id_of,
    read_mail,
    sync_folder,
    write_synced,
    written_out,
)
from mailbox_agent.records import RawMail

A_MOMENT = 2_000_000_000  # nanoseconds; file systems that tick once in two seconds exist
_TEN_DIGITS = re.compile(r"[0-9]{10}\.")  # seconds, as most names begin until the year 2286
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

    keys_are_content = False  # a file may be changed in place

    def ready(self) -> None:
        """Nothing is to be opened."""

    def within(self, seconds: float) -> contextlib.AbstractContextManager[None]:  # noqa: ARG002
        return contextlib.nullcontext()

    def close(self) -> None:
        """Nothing is open."""

    def keys(
        self,
        folder: str,
        after: tuple[str, str] | None = None,  # noqa: ARG002 - base names have no order
    ) -> Sequence[tuple[str, str]]:
        """Oldest first, by the time in the base name, as far as it has one."""
        keys = list(self._names(folder))
        alike = all(map(_TEN_DIGITS.match, keys))  # then the order of the letters is that of time
        keys.sort(key=None if alike else delivery_order)
        return [("", key) for key in keys]

    def stamp(self, folder: str) -> int:
        """From the times at which `new` and `cur` were changed: a delivery changes one of them.

        0 while that was a moment ago: another delivery could fall into the same tick of the clock.
        """
        try:
            both = [(self._folder(folder) / part).stat() for part in ("new", "cur")]
        except OSError:
            return 0
        if time.time_ns() - max(one.st_mtime_ns for one in both) < A_MOMENT:
            return 0
        told = repr([(one.st_dev, one.st_ino, one.st_mtime_ns) for one in both]).encode()
        return int.from_bytes(hashlib.sha256(told).digest()[:7], "big")

    def fetch(self, folder: str, keys: Sequence[tuple[str, str]]) -> Iterator[RawMail]:
        names = self._names(folder)
        for epoch, key in keys:
            path = self._path(folder, key, names)
            if path is None or not os.path.lexists(path):
                names = self._names(folder)  # a mail client has moved or flagged it
                path = self._path(folder, key, names)
            if path is None:
                continue
            mail = read_mail(folder, epoch, key, path)
            if mail is not None:
                yield mail

    def append(self, folder: str, raw: bytes, *, draft: bool = False, seen: bool = True) -> str:
        base = self._made(folder)
        host = socket.gethostname().replace("/", "\\057").replace(":", "\\072")
        unique = f"P{os.getpid()}Q{next(_sequence)}R{secrets.token_hex(4)}"
        key = f"{int(time.time())}.{unique}.{host}"
        flags = ("D" if draft else "") + ("S" if seen else "")
        try:
            write_synced(base / "tmp" / key, raw)
            (base / "tmp" / key).rename(base / "cur" / f"{key}:2,{flags}")
            sync_folder(base / "cur")
        except OSError as error:
            (base / "tmp" / key).unlink(missing_ok=True)
            raise MailboxError(f"mailbox {self.name}: {base}: {error.strerror}") from error
        return key

    def find_by_message_id(self, folder: str, message_id: str) -> Sequence[str]:
        names = self._names(folder)
        return [
            key
            for key in names
            if (path := self._path(folder, key, names)) and message_id_of(path) == message_id
        ]

    def find_by_subject(self, folder: str, words: str) -> Sequence[str]:
        names = self._names(folder)
        paths = ((key, self._path(folder, key, names)) for key in names)
        return [key for key, path in paths if path and words in header_of(path, "Subject")]

    def folders(self) -> Sequence[str]:
        """Every folder of this Maildir, the inbox first."""
        names = [
            place.name[1:]
            for place in self.root.glob(".*")
            if (place / "cur").is_dir() or (place / "new").is_dir()
        ]
        return ["INBOX", *sorted(names)]

    def read(self, folder: str, place: str) -> bytes | None:
        path = self._path(folder, place, self._names(folder))
        try:
            return None if path is None or not path.is_file() else path.read_bytes()
        except OSError:
            return None

    def heads(self, folder: str, places: Sequence[str]) -> Sequence[bytes]:
        names = self._names(folder)
        paths = (self._path(folder, place, names) for place in places)
        return [head_of(path) for path in paths if path is not None]

    def remove(self, folder: str, place: str, *, is_ours: Callable[[bytes], bool]) -> bool:
        aside = self._folder(folder) / "tmp" / f"{place}.removing"
        path = self._path(folder, place, self._names(folder)) or (
            self._folder(folder) / "cur" / f"{place}:2,D"
        )
        try:
            path.rename(aside)  # nobody else can edit it from here on
        except FileNotFoundError:
            if not aside.exists():  # else: we were killed right here, and go on
                return False
        if not is_ours(aside.read_bytes()):
            aside.rename(path)
            return False
        aside.unlink()
        return True

    def mark_seen(self, folder: str, mails: Mapping[str, str]) -> None:
        for _, path in self._unchanged(folder, mails):
            self._rename(path, self._folder(folder) / "cur", seen=True)

    def why_not_moved(self) -> str:
        return ""

    def move(
        self, folder: str, to: str, mails: Mapping[str, str], at: Callable[[str], None]
    ) -> None:
        taken = self._names(to)
        place = self._made(to)
        for key, path in self._unchanged(folder, mails):
            if key not in taken:
                self._rename(path, place / "cur")
                at("handled mail renamed")

    def _unchanged(self, folder: str, mails: Mapping[str, str]) -> Iterator[tuple[str, Path]]:
        """(key, where it lies) of those that still hold what we keep of them."""
        names = self._names(folder)
        for key, digest in mails.items():
            path = self._path(folder, key, names)
            try:
                mail = read_mail(folder, "", key, path) if path else None
                if path and mail and mail.sha256 == digest:
                    yield key, path
            except OSError:
                continue  # a mail client has moved or flagged it right now

    def _rename(self, path: Path, place: Path, *, seen: bool = False) -> None:
        """Into `cur` with its flags, in one step (maildir(5): a name without info gets one)."""
        key, _, info = path.name.partition(":")
        flags = set(info[2:] if info.startswith("2,") else "") | set("S" if seen else "")
        with contextlib.suppress(FileNotFoundError):
            path.rename(place / f"{key}:2,{''.join(sorted(flags))}")

    def _made(self, folder: str) -> Path:
        base = self._folder(folder)
        for part in ("tmp", "new", "cur"):
            (base / part).mkdir(mode=0o700, parents=True, exist_ok=True)
        if base != self.root:
            (base / "maildirfolder").touch(mode=0o600)
        return base

    def _folder(self, folder: str) -> Path:
        if folder.upper() == "INBOX":
            return self.root
        return self.root / f".{folder.replace('/', '.').strip('.')}"

    def _names(self, folder: str) -> dict[str, str]:
        """Base name -> where it lies: "new/", "cur/:2,S". Few values, so that many fit in memory;
        a name that differs otherwise from its key is kept whole, with a "/" in front."""
        found: dict[str, str] = {}
        for part in ("new", "cur"):
            place = self._folder(folder) / part
            try:
                for name in os.listdir(place):  # noqa: PTH208 - no Path for each of 100,000
                    if name.startswith("."):
                        continue
                    key, colon, flags = name.partition(":")
                    where = sys.intern(f"{part}/{colon}{flags}")
                    if not key.isascii():
                        key, where = written_out(key), f"/{part}/{name}"
                    if key in found and os.path.lexists(self._at(folder, key, found[key])):
                        key, where = f"{key}#{part}", f"/{part}/{name}"  # both are counted
                    found[key] = where
            except FileNotFoundError:
                continue
            except OSError as error:
                raise MailboxError(f"mailbox {self.name}: {place}: {error.strerror}") from error
        return found

    def _path(self, folder: str, key: str, names: Mapping[str, str]) -> Path | None:
        where = names.get(key)
        return None if where is None else self._at(folder, key, where)

    def _at(self, folder: str, key: str, where: str) -> Path:
        if where.startswith("/"):
            return self._folder(folder) / where[1:]
        part, _, flags = where.partition("/")
        return self._folder(folder) / part / (key + flags)
