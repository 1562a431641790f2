"""Mail from files instead of a mailbox: .eml files, folders of them, Maildirs and mbox files.

Reads only. Each mail has a name that a person can find it by: its path, or `PATH#3` for the third
of an mbox.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime
from pathlib import Path

from mailbox_agent.errors import UserError

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MAIL_SUFFIXES = (".eml", ".msg.eml", ".mail")
MAX_BYTES = 268_435_456  # of one mail: several times what any server takes
LINE_BYTES = 1_048_576  # of an mbox read at once; a longer line comes in pieces


@dataclass(frozen=True, slots=True)
class ArchivedMail:
    name: str
    raw: bytes
    error: str = ""


def mails_in(paths: Sequence[Path]) -> Iterator[ArchivedMail]:
    """The mails of files, folders, Maildirs and mboxes in the order given; a folder by date.

    Raises UserError for a path that is not there or holds no mail.
    """
    for path in paths:
        if not path.exists():
            raise UserError(f"{path}: there is no such file or folder")
        if path.is_dir():
            files = _files_below(path)
            if not files:
                raise UserError(f"{path}: no mail in this folder (.eml files or a Maildir)")
            for file in sorted(files, key=lambda file: (_written_at(file), file.name)):
                yield _read(file)
        elif _is_mbox(path):
            yield from _mbox(path)
        else:
            yield _read(path)


def _files_below(folder: Path) -> list[Path]:
    if (folder / "cur").is_dir() or (folder / "new").is_dir():
        return [
            file
            for part in ("new", "cur")
            if (folder / part).is_dir()
            for file in (folder / part).iterdir()
            if file.is_file() and not file.name.startswith(".")
        ]
    return [
        file
        for file in folder.rglob("*")
        if file.is_file() and file.suffix.lower() in MAIL_SUFFIXES
    ]


def _written_at(file: Path) -> datetime:
    """The Date header, for order only; files without one come first."""
    try:
        with file.open("rb") as opened:
            header = BytesHeaderParser().parsebytes(opened.read(65_536)).get("Date")
        moment = parsedate_to_datetime(str(header))
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (OSError, ValueError, TypeError, OverflowError, IndexError):
        return EPOCH


def _read(path: Path) -> ArchivedMail:
    """The mail of one file; of a file that is larger than any mail nothing but its name."""
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > MAX_BYTES:
                return ArchivedMail(str(path), b"", _too_large(f"{size:,}"))
            return ArchivedMail(str(path), file.read(MAX_BYTES))
    except OSError as error:
        return ArchivedMail(str(path), b"", error.strerror or "cannot be read")


def _is_mbox(path: Path) -> bool:
    """An mbox has a From_ line at its top and, unlike a lone mail saved with one, says mbox."""
    if path.suffix.lower() in MAIL_SUFFIXES:
        return False
    try:
        with path.open("rb") as file:
            return file.read(5) == b"From "
    except OSError:
        return False


def _too_large(size: str) -> str:
    return f"it has {size} bytes and no mail has more than {MAX_BYTES:,}: it is left where it is"


def _mbox(path: Path) -> Iterator[ArchivedMail]:
    """The mails of an mbox, one in memory at a time; `>From ` lines are given back as `From `."""
    number, size, lines = 0, 0, list[bytes]()
    ended, blank = True, True  # whether the last piece ended its line, and that line was empty
    with path.open("rb") as file:
        while piece := file.readline(LINE_BYTES):
            if ended and blank and piece.startswith(b"From "):
                if number:
                    yield _of_mbox(path, number, lines, size)
                number, size, lines = number + 1, 0, []
            else:
                size += len(piece)
                if size > MAX_BYTES:
                    lines.clear()
                else:
                    lines.append(_unquoted(piece) if ended else piece)
            blank = ended and piece.strip() == b""
            ended = piece.endswith(b"\n")
    if number:
        yield _of_mbox(path, number, lines, size)


def _of_mbox(path: Path, number: int, lines: list[bytes], size: int) -> ArchivedMail:
    name = f"{path}#{number}"
    if size > MAX_BYTES:
        return ArchivedMail(name, b"", _too_large(f"{size:,}"))
    return ArchivedMail(name, b"".join(lines))


def _unquoted(line: bytes) -> bytes:
    quoted = line[:1] == b">" and line.lstrip(b">").startswith(b"From ")
    return line[1:] if quoted else line
