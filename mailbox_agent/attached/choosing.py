"""Which attachments have a text for us: by their bytes, and by their name only where these are torn
or locked. Pictures have none, so logos of signatures need no rule of their own."""

from collections.abc import Iterator
from typing import Literal

from mailbox_agent.message.filenames import ending
from mailbox_agent.records import Attachment, Message

FileKind = Literal["docx", "xlsx", "pdf", "calendar", "text"]

_OFFICE = "application/vnd.openxmlformats-officedocument."
_BY_TYPE: dict[str, FileKind] = {
    f"{_OFFICE}wordprocessingml.document": "docx",
    f"{_OFFICE}spreadsheetml.sheet": "xlsx",
    "application/pdf": "pdf",
    "text/calendar": "calendar",
}
_BY_NAME: dict[str, FileKind] = {"docx": "docx", "xlsx": "xlsx"}
_TORN_OR_LOCKED = ("application/zip", "application/x-ole-storage", "")
_TEXT_NAMES = frozenset("txt csv tsv log md text".split())
_TEXTS = frozenset(
    f"text/{kind}"
    for kind in (
        "plain csv x-csv comma-separated-values tab-separated-values markdown x-markdown x-log log"
    ).split()
)
_OTHERS = frozenset(
    "eml htm html vcf js svg asc sig p7s pem key".split()
)  # read elsewhere, or never


def kind_of(attachment: Attachment) -> FileKind | None:
    """How the file is read; None if it is not."""
    sniffed, name = attachment.sniffed_type, ending(attachment.filename)
    if attachment.danger in ("executable", "script", "disguised"):
        return None
    if sniffed in _BY_TYPE:
        return _BY_TYPE[sniffed]
    if sniffed in _TORN_OR_LOCKED:
        return _BY_NAME.get(name)
    if not sniffed.startswith("text/") or name in _OTHERS:
        return None
    if not attachment.filename and attachment.inline:
        return None  # footers of lists, words outside of the boundaries
    if name == "ics":
        return "calendar"
    return "text" if sniffed in _TEXTS or name in _TEXT_NAMES else None


def readable(message: Message) -> Iterator[tuple[Attachment, FileKind]]:
    """Each file once, in the order of the mail."""
    seen: set[str] = set()
    for attachment in message.attachments:
        kind = kind_of(attachment)
        if kind is not None and attachment.size and attachment.sha256 not in seen:
            seen.add(attachment.sha256)
            yield attachment, kind
