"""The readable body of a mail: which parts it is made of, and in what order.

Belongs here: choosing between plain text and HTML, joining several body parts, attached mails under
their header block. Whose words are whose inside that text is `quoting`'s question.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from mailbox_agent.message.html import html_to_text
from mailbox_agent.message.mime_tree import MESSAGE_TYPES, Part
from mailbox_agent.message.part_text import (
    Piece,
    hidden_text_of,
    is_stub,
    repeats,
    says_read_html,
    text_of,
)
from mailbox_agent.message.reports import HEADER_TYPES, STATUS_TYPES, fields_inside
from mailbox_agent.message.tnef import Opened, is_tnef, open_tnef

__all__ = ["Readable", "html_to_text", "read_parts"]

FORWARDED = "---------- Forwarded message (attached) ----------"
RETURNED = "---------- Returned message ----------"
MAX_ATTACHED = 5  # mails inside mails that are still read
BODY_TYPES = frozenset(
    [
        "text/plain",
        "text/html",
        "text/enriched",
        "text/richtext",
        "text/markdown",
        "text/x-markdown",
    ]
)
# Each with letters that it is never without, all lower-case: searched only where these stand.
_HIDES = tuple(
    (letters, re.compile(pattern))
    for letters, pattern in (
        (b"none", rb"display\s{0,3}:\s{0,3}none"),
        (b"hidden", rb"visibility\s{0,3}:\s{0,3}hidden|\shidden[\s>=]"),
        (b"mso-hide", rb"mso-hide"),
        (b"opacity", rb"opacity\s{0,3}:\s{0,3}0"),
        (b"font-size", rb"font-size\s{0,3}:\s{0,3}[01](?:px|pt)?\s{0,3}[;\"'!]"),
        (b"color", rb"color\s{0,3}[:=]\s{0,3}[\"']?(?:#f{3}|white)"),
        (b"<!--", rb"<!--(?!\[)"),
        (b"left", rb"left\s{0,3}:\s{0,3}-\d{3}"),
        (b"indent", rb"indent\s{0,3}:\s{0,3}-\d{3}"),
        (b"<template", rb"<template"),
    )
)


@dataclass(slots=True)
class Readable:
    """What was read. `used` are the parts whose text is in `text`, `opened` the TNEF parts."""

    text: str = ""
    source: Literal["plain", "html", "none"] = "none"
    hidden: list[str] = field(default_factory=list)
    flowed: bool = False
    clearsigned: bool = False
    used: set[str] = field(default_factory=set)  # paths
    opened: dict[str, Opened] = field(default_factory=dict)  # by path of the TNEF part
    files: dict[str, list[tuple[str, bytes]]] = field(default_factory=dict)  # uuencoded, by path
    defects: list[str] = field(default_factory=list)


def read_parts(root: Part, depth: int = 0) -> Readable:
    """The body of one mail, then the mails attached to it, each under its header block."""
    found = Readable()
    pieces: list[Piece] = []
    _gather(root, found, pieces)
    _open_tnefs(root, found, pieces)
    kept = [piece for piece in pieces if piece.text.strip()]
    found.source = kept[0].kind if kept else "none"
    found.flowed = any(piece.flowed for piece in pieces)
    found.clearsigned = any(piece.clearsigned for piece in pieces)
    texts = [piece.text.strip("\n") for piece in kept]
    for mail, line in _attached(root):
        if depth >= MAX_ATTACHED:
            found.defects.append("mails attached inside mails: the innermost are not read")
            break
        texts.append(_block(mail, line, found, depth))
        if found.source == "none":
            found.source = "plain"
    found.text = "\n\n".join(texts)
    return found


def _gather(part: Part, found: Readable, pieces: list[Piece]) -> None:
    if part.content_type == "multipart/alternative" and part.children:
        _alternative(part, found, pieces)
    elif part.is_message or part.content_type in MESSAGE_TYPES:
        return  # see _attached
    elif part.content_type == "multipart/related" and part.children:
        start = part.params.get("start", "")
        roots = [c for c in part.children if start and c.value("content-id").strip() == start]
        _gather((roots or part.children)[0], found, pieces)
    elif part.content_type == "multipart/signed" and part.children:
        _gather(part.children[0], found, pieces)
    elif part.children:
        for child in part.children:
            _gather(child, found, pieces)
    elif _is_body(part, pieces):
        piece = text_of(part)
        if not (piece.kind == "html" and any(repeats(piece, other) for other in pieces)):
            _take(part, piece, found, pieces)


def _is_body(part: Part, pieces: list[Piece]) -> bool:
    if part.content_type.startswith("multipart/"):  # its boundary is missing: it is only text
        return not any("too deep" in defect for defect in part.defects)
    if part.content_type not in BODY_TYPES:
        return False
    if part.path == "1" and not part.filename:
        return True
    if part.disposition == "attachment":
        return False
    return not part.filename or not any(piece.text.strip() for piece in pieces)


def _take(part: Part, piece: Piece, found: Readable, pieces: list[Piece]) -> None:
    pieces.append(piece)
    found.used.add(part.path)
    if piece.hidden:
        found.hidden.append(piece.hidden)
    if piece.files:
        found.files[part.path] = piece.files
    if piece.defect:
        found.defects.append(piece.defect)


def _alternative(part: Part, found: Readable, pieces: list[Piece]) -> None:
    """Plain, unless it is empty or only says that the mail is HTML. The rest stays attached."""
    plain = next((c for c in part.children if _holds(c, "text/plain", "text/markdown")), None)
    rich = next(
        (c for c in reversed(part.children) if c is not plain and _holds(c, "text/html")), None
    )
    if plain is None or rich is None:
        best = plain or rich or next((c for c in part.children if not c.is_message), None)
        if best is not None:
            _gather(best, found, pieces)
        return
    before = len(pieces)
    _gather(plain, found, pieces)
    text = "\n".join(piece.text for piece in pieces[before:])
    if len(text.split()) < 3 or says_read_html(text):
        seen, html = Readable(), list[Piece]()
        _gather(rich, seen, html)
        if is_stub(text, "\n".join(piece.text for piece in html)):
            found.used -= {leaf.path for leaf in plain.walk()}
            del pieces[before:]
            pieces += html
            found.used |= seen.used
            found.hidden += seen.hidden
            found.defects += [*seen.defects, "the plain text part is a stub: HTML read"]
            return
    for leaf in rich.walk():
        if leaf.content_type == "text/html" and _may_hide(leaf.data()):
            hidden = hidden_text_of(leaf)
            if hidden:
                found.hidden.append(hidden)


def _may_hide(html: bytes) -> bool:
    lower = html.lower()
    return any(letters in lower and pattern.search(lower) for letters, pattern in _HIDES)


def _holds(part: Part, *types: str) -> bool:
    if part.content_type in types:
        return part.disposition != "attachment"
    return part.is_multipart and any(_holds(child, *types) for child in part.children)


def _open_tnefs(root: Part, found: Readable, pieces: list[Piece]) -> None:
    for part in _own_leaves(root):
        if not is_tnef(part.content_type, part.filename):
            continue
        opened = open_tnef(part.data())
        if opened is None:
            found.defects.append("winmail.dat could not be opened")
            continue
        found.opened[part.path] = opened
        piece = _tnef_piece(opened)
        if piece.text.strip() and not any(repeats(piece, other) for other in pieces):
            if any(other.text.strip() for other in pieces):
                piece.text = f"{FORWARDED}\n\n{piece.text}"
            pieces.append(piece)
            found.hidden += [piece.hidden] if piece.hidden else []


def _tnef_piece(opened: Opened) -> Piece:
    if opened.text.strip():
        return Piece(opened.text.replace("\r\n", "\n").replace("\r", "\n"), "plain")
    text, hidden = html_to_text(opened.html) if opened.html else ("", "")
    return Piece(text, "html", hidden)


def _own_leaves(part: Part) -> Iterator[Part]:
    """Leaves of this mail, not of the mails attached to it."""
    if part.is_leaf:
        yield part
    elif not part.is_message:
        for child in part.children:
            yield from _own_leaves(child)


def _attached(part: Part, *, report: bool = False) -> Iterator[tuple[Part, str]]:
    """(attached mail or returned headers, the line that stands above it), in order."""
    if part.is_message:
        yield part.children[0], RETURNED if report else FORWARDED
    elif report and part.content_type in HEADER_TYPES:
        yield part, RETURNED
    else:
        report = report or part.content_type == "multipart/report"
        report = report or any(child.content_type in STATUS_TYPES for child in part.children)
        for child in part.children:
            yield from _attached(child, report=report)


def _block(mail: Part, line: str, outer: Readable, depth: int) -> str:
    """A plain header block and the text: what `quoting` recognises as a forward."""
    headers_only = mail.content_type in HEADER_TYPES
    fields = dict(reversed(fields_inside(mail))) if headers_only else {}
    lines = [line]
    for name in ("From", "Date", "Subject", "To"):
        value = fields.get(name.lower(), "") if headers_only else mail.value(name.lower())
        if value:
            lines.append(f"{name}: {' '.join(value.split())}")
    if headers_only:
        return "\n".join(lines)
    inner = read_parts(mail, depth + 1)
    outer.used |= inner.used
    outer.hidden += inner.hidden
    outer.opened.update(inner.opened)
    outer.files.update(inner.files)
    outer.defects += inner.defects
    return "\n".join([*lines, "", inner.text]).rstrip("\n")
