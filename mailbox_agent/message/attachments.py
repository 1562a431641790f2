"""Parts that are not the body: their bytes, their real type, and what makes them dangerous.

Belongs here: finding a part again by its id, and the verdict over name and content together. What
bytes are is `signatures`, what names mean is `filenames`. Nothing is ever executed or unpacked.
"""

import hashlib
from typing import Literal

from mailbox_agent.errors import MessageError
from mailbox_agent.message.filenames import (
    EXECUTABLE,
    INNOCUOUS,
    MACRO,
    SCRIPT,
    ending,
    is_disguised,
    safe_filename,
)
from mailbox_agent.message.mime_tree import Part, tree
from mailbox_agent.message.part_text import text_of
from mailbox_agent.message.signatures import type_of
from mailbox_agent.message.tnef import open_tnef
from mailbox_agent.records import Attachment

Danger = Literal["executable", "script", "macro", "disguised"]


def part_bytes(raw: bytes, part: str) -> bytes:
    """The decoded bytes of one part of a raw mail, by `Attachment.part`.

    "2/tnef1" is the first file inside part 2. MessageError if the mail has no such part.
    """
    path, _, inside = part.partition("/")
    for candidate in tree(raw).walk():
        if candidate.path != path:
            continue
        if not inside:
            return candidate.data()
        if inside in ("preamble", "epilogue"):
            start, end = candidate.preamble if inside == "preamble" else candidate.epilogue
            return candidate.source[start:end]
        kind, number = inside.rstrip("0123456789"), inside.lstrip("abcdefghijklmnopqrstuvwxyz")
        files = _files_inside(candidate, kind)
        if number.isdecimal() and 0 < int(number[:6]) <= len(files):
            return files[int(number[:6]) - 1][1]
    raise MessageError(f"the mail has no part {part[:80]!r}")


def _files_inside(part: Part, kind: str) -> list[tuple[str, bytes]]:
    if kind == "tnef":
        opened = open_tnef(part.data())
        return opened.files if opened is not None else []
    return text_of(part).files if kind == "uu" else []


def sniff(data: bytes, filename: str, declared: str) -> tuple[str, Danger | None]:
    """(type by content, "" if unknown; danger). `filename` as the sender wrote it, `declared` as
    in Content-Type. A name made to be misread outweighs what the file is."""
    kind, found = type_of(data)
    last = ending(filename)
    if kind == "text/plain" and declared.startswith("text/") and declared != "text/html":
        kind = declared
    danger: Danger | None = None
    contradicts = found in ("executable", "script") and last in INNOCUOUS
    if is_disguised(filename) or (contradicts and kind != "application/zip"):
        danger = "disguised"
    elif found == "executable" or last in EXECUTABLE:
        danger = "executable"
    elif found == "script" or last in SCRIPT or _is_active_page(data, filename, kind):
        danger = "script"
    elif found == "macro" or last in MACRO:
        danger = "macro"
    return kind, danger


def _is_active_page(data: bytes, filename: str, kind: str) -> bool:
    """An attached page with a script in it: how downloads are smuggled past a gateway."""
    if not filename or kind not in ("text/html", "image/svg+xml", "application/xml", "text/plain"):
        return False
    if ending(filename) not in ("htm", "html", "shtml", "xhtml", "svg", "xht", "mht", "mhtml"):
        return False
    return b"<script" in data[:2_000_000].lower()


def attachment_of(part: Part) -> Attachment:
    """The record of a part that is not the body."""
    has_id = any(name.lower() == "content-id" for name, _ in part.fields)
    inline = part.disposition == "inline" or (
        part.disposition != "attachment" and (has_id or not part.filename)
    )
    return _record(part.path, part.filename, part.content_type, part.data(), inline=inline)


def attachments_inside(
    path: str, kind: Literal["tnef", "uu"], files: list[tuple[str, bytes]]
) -> list[Attachment]:
    """Files packed into one part: a winmail.dat ("PATH/tnef1"), a text ("PATH/uu1")."""
    return [
        _record(f"{path}/{kind}{number}", name, "application/octet-stream", data, inline=False)
        for number, (name, data) in enumerate(files, 1)
    ]


def outside_boundaries(part: Part) -> list[Attachment]:
    """Text before the first and after the last boundary that is more than the usual phrase."""
    found: list[Attachment] = []
    for name, (start, end) in (("preamble", part.preamble), ("epilogue", part.epilogue)):
        text = part.source[start:end].strip()
        usual = name == "preamble" and len(text) < 400
        if text and not usual:
            data = part.source[start:end]
            found.append(_record(f"{part.path}/{name}", "", "text/plain", data, inline=True))
    return found


def _record(path: str, filename: str, declared: str, data: bytes, *, inline: bool) -> Attachment:
    kind, danger = sniff(data, filename, declared)
    return Attachment(
        part=path,
        filename=safe_filename(filename),
        content_type=declared,
        sniffed_type=kind,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        inline=inline,
        danger=danger,
    )
