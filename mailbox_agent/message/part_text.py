"""One text part as text: its charset, its line ends, its markup.

Belongs here: a leaf of the tree to a Piece. Which leaves are read at all is decided in `body`.
"""

import re
from dataclasses import dataclass, field
from html import unescape
from itertools import islice
from typing import Literal

from mailbox_agent.message.charsets import clean, decode_text
from mailbox_agent.message.flowed import unflow
from mailbox_agent.message.html import hidden_in, html_to_text
from mailbox_agent.message.mime_tree import Part
from mailbox_agent.message.stub_words import STUB_WORDS
from mailbox_agent.message.transfer import uudecoded
from mailbox_agent.message.unseen import take_unseen

_META = re.compile(rb"<meta[^<>]{0,200}charset\s{0,3}=\s{0,3}[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_LOOKS_LIKE_HTML = re.compile(
    r"\s{0,200}<(?:!doctype html|html|head|body|meta|div|table|p)[\s>]", re.I
)
_ANY_TAG = re.compile(r"<[a-zA-Z/!]")
_ENRICHED = re.compile(r"<(/?[a-zA-Z]{1,30})>|<<")
_CLEARSIGNED = re.compile(
    r"-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Za-z]{1,30}: [^\n]{0,200}\n){0,20}\n"
)
_SIGNATURE = "-----BEGIN PGP SIGNATURE-----"
_SIGNATURE_END = "-----END PGP SIGNATURE-----"
MAX_FILES = 200  # in one text; further ones stay in it
_UUENCODED = re.compile(
    r"^begin [0-7]{3,4} ([^\n]{1,200})\n((?:[!-`][ -`]{0,90}\n){1,500000})`?[ ]?\n?end[ \t]*$",
    re.MULTILINE,
)
_FEW_WORDS = 3
_STUB_WORDS = 40  # a longer text is no stub, whatever it says


@dataclass(slots=True)
class Piece:
    text: str
    kind: Literal["plain", "html"]
    hidden: str = ""
    flowed: bool = False
    defect: str = ""
    clearsigned: bool = False
    files: list[tuple[str, bytes]] = field(default_factory=list)  # uuencoded in the text


def text_of(part: Part) -> Piece:
    """The text of a text part, line ends as \\n. HTML sent as text/plain is read as HTML."""
    piece = _text_of(part)
    piece.text, unseen = take_unseen(piece.text)
    piece.hidden = "\n".join(one for one in (piece.hidden, unseen) if one)
    return piece


def _text_of(part: Part) -> Piece:
    text, defect = _decoded(part)
    if part.content_type == "text/html":
        if _ANY_TAG.search(text):
            return Piece(*_html(text), defect=defect)
        return Piece(unescape(text), "html", defect=defect)
    if _LOOKS_LIKE_HTML.match(text) and "</" in text:
        return Piece(*_html(text), defect=defect or "HTML declared as plain text")
    if part.content_type in ("text/enriched", "text/richtext"):
        return Piece(_unenriched(text), "plain", defect=defect)
    text, files = without_uuencoded(text) if "\nbegin " in f"\n{text}" else (text, [])
    flowed = part.params.get("format", "").lower() == "flowed"
    if flowed:
        text = unflow(text, delete_space=part.params.get("delsp", "").lower() == "yes")
    bare = _without_clearsign(text)
    return Piece(bare, "plain", "", flowed, defect, bare is not text, files)


def hidden_text_of(part: Part) -> str:
    """What an HTML part holds and no reader sees."""
    text, _ = _decoded(part)
    return hidden_in(text) if _ANY_TAG.search(text) else ""


def _decoded(part: Part) -> tuple[str, str]:
    """(the text of a text part with \\n as line ends, defect)."""
    data = part.data()
    charset = part.params.get("charset", "")
    if not charset and part.content_type == "text/html" and (meta := _META.search(data[:4_000])):
        charset = meta.group(1).decode("ascii")
    text, defect = decode_text(data, charset)
    if "\x00" in text:
        defect = defect or "NUL characters in the text"
    text = clean(text).replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")
    return text, defect


def without_uuencoded(text: str) -> tuple[str, list[tuple[str, bytes]]]:
    """The text without the files that old mailers wrote into it, and those files by name."""
    files = [
        (match.group(1), uudecoded(match.group().encode("ascii", "replace")))
        for match in islice(_UUENCODED.finditer(text), MAX_FILES)
    ]
    return _UUENCODED.sub("", text, count=MAX_FILES) if files else text, files


def _html(text: str) -> tuple[str, Literal["plain", "html"], str]:
    visible, hidden = html_to_text(text)
    return visible, "html", hidden


def _unenriched(text: str) -> str:
    """RFC 1896: commands in angle brackets; "<<" is one bracket; a single line end is a space."""
    text = _ENRICHED.sub(lambda m: "<" if m.group() == "<<" else "", text)
    return re.sub(r"(?<!\n)\n(?!\n)", " ", text)


def _without_clearsign(text: str) -> str:
    """The signed words without the armour around them (RFC 9580, 7)."""
    start = _CLEARSIGNED.search(text) if "PGP SIGNED" in text else None
    if start is None:
        return text
    end = text.find(_SIGNATURE, start.end())
    close = text.find(_SIGNATURE_END, end)
    if end < 0 or close < 0:
        return text
    inside = text[start.end() : end].replace("\n- ", "\n")
    return text[: start.start()] + inside + text[close + len(_SIGNATURE_END) :]


def is_stub(text: str, html: str) -> bool:
    """Whether a plain part says less than the HTML beside it: nothing, or "see the HTML part"."""
    words = text.split()
    if len(words) < _FEW_WORDS:
        return len(html.split()) > len(words)
    return says_read_html(text) and bool(html.strip())


def says_read_html(text: str) -> bool:
    words = text.lower().split()
    return len(words) <= _STUB_WORDS and any(stub in " ".join(words) for stub in STUB_WORDS)


def repeats(piece: Piece, other: Piece) -> bool:
    """Whether nearly all words of a piece stand in another one: the same text twice."""
    words = set(re.findall(r"\w+", piece.text.lower()))
    there = set(re.findall(r"\w+", other.text.lower()))
    return bool(words) and len(words & there) >= 0.9 * len(words)
