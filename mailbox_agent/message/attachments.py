"""Parts that are not the body: their real type, and what makes them dangerous.

Belongs here: the verdict over name and content together. What bytes are is `signatures`, what
names mean is `filenames`. Nothing is ever executed or unpacked.
"""

import hashlib
from typing import Literal

from mailbox_agent.message.filenames import (
    EXECUTABLE,
    INNOCUOUS,
    MACRO,
    SCRIPT,
    ending,
    is_disguised,
    safe_filename,
)
from mailbox_agent.message.mime_tree import Part
from mailbox_agent.message.signatures import type_of
from mailbox_agent.records import Attachment

Danger = Literal["executable", "script", "macro", "disguised"]


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
