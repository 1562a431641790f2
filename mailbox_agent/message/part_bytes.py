"""Finds the bytes of an attachment again in the raw mail, by `Attachment.part`."""

from mailbox_agent.errors import MessageError
from mailbox_agent.message.mime_tree import Part, tree
from mailbox_agent.message.part_text import text_of
from mailbox_agent.message.tnef import open_tnef


def part_bytes(raw: bytes, part: str) -> bytes:
    """The decoded bytes of one part of a raw mail.

    "2/tnef1" is the first file inside part 2. MessageError if the mail has no such part.
    """
    return bytes_in(tree(raw), part)[0]


def bytes_in(root: Part, part: str) -> tuple[bytes, str]:
    """The same in a mail that is a tree already, with the part's declared charset, "" if none."""
    path, _, inside = part.partition("/")
    for candidate in root.walk():
        if candidate.path != path:
            continue
        if not inside:
            return candidate.data(), candidate.params.get("charset", "")
        if inside in ("preamble", "epilogue"):
            start, end = candidate.preamble if inside == "preamble" else candidate.epilogue
            return candidate.source[start:end], ""
        kind, number = inside.rstrip("0123456789"), inside.lstrip("abcdefghijklmnopqrstuvwxyz")
        files = _files_inside(candidate, kind)
        if number.isdecimal() and 0 < int(number[:6]) <= len(files):
            return files[int(number[:6]) - 1][1], ""
    raise MessageError(f"the mail has no part {part[:80]!r}")


def _files_inside(part: Part, kind: str) -> list[tuple[str, bytes]]:
    if kind == "tnef":
        opened = open_tnef(part.data())
        return opened.files if opened is not None else []
    return text_of(part).files if kind == "uu" else []
