"""The files of a Maildir: what their names say, read within bounds, written so that they stay."""

import os
import stat
from datetime import UTC, datetime
from email.parser import BytesHeaderParser
from functools import lru_cache
from pathlib import Path

from mailbox_agent.records import RawMail
from mailbox_agent.records.protocols import HEAD_KEPT, MOST_KEPT


def written_out(name: str) -> str:
    """A base name whose bytes may be no UTF-8."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def delivery_order(key: str) -> tuple[int, str]:
    seconds = key.partition(".")[0]
    return (int(seconds) if seconds.isascii() and seconds.isdigit() else 0, key)


def read_mail(folder: str, epoch: str, key: str, path: Path) -> RawMail | None:
    """The mail, an error in words, or None if it has vanished meanwhile."""
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            return RawMail(folder, epoch, key, b"", error=f"{key} is not a regular file")
        arrived = datetime.fromtimestamp(status.st_mtime, UTC)
        if status.st_size > MOST_KEPT:
            return RawMail(folder, epoch, key, head_of(path), arrived, whole_size=status.st_size)
        return RawMail(folder, epoch, key, path.read_bytes(), arrived)
    except FileNotFoundError:
        return None
    except OSError as error:
        return RawMail(folder, epoch, key, b"", error=f"{key} cannot be read: {error.strerror}")


def message_id_of(path: Path) -> str:
    try:
        status = path.stat()
    except OSError:
        return ""
    return _id_in(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=20_000)  # a folder of drafts is looked through once for each draft
def _id_in(path: Path, _changed: int, _size: int) -> str:
    return header_of(path, "Message-ID")


def header_of(path: Path, name: str) -> str:
    return str(BytesHeaderParser().parsebytes(head_of(path)).get(name, "")).strip()


def head_of(path: Path) -> bytes:
    try:
        if not path.is_file():
            return b""  # a pipe would keep us waiting for ever
        with path.open("rb") as file:
            return file.read(HEAD_KEPT)
    except OSError:
        return b""


def write_synced(path: Path, raw: bytes) -> None:
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(raw)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
