"""Tokens that travel through a template in place of text, and what becomes of them afterwards.

No text of a mail ever passes through the template engine: a placeholder yields a short token of
Unicode noncharacters, and after rendering each token is exchanged for its text, with its
character style, its bookmark (so that the document can be read back) and its Word comment.
"""

import re
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from mailbox_agent.documents.values import Mark, Value

if TYPE_CHECKING:
    from docx.document import Document

COMMENT_AUTHOR = "Mailbox Agent"
COMMENT_INITIALS = "MA"
TEXT_LIMIT = 4000  # characters of one value; longer ones are cut with an ellipsis
MARK_STYLES: dict[Mark, str] = {  # mark -> id of the character style in the template
    "gap": "Gap",
    "open": "StateOpen",
    "done": "StateDone",
    "late": "StateLate",
    "dropped": "StateDropped",
    "unverified": "Unverified",
}
_TOKEN = re.compile("\ufdd0([0-9]+)\ufdd1")
# what XML 1.0 forbids, the noncharacters, of which the tokens are made, and the bidi controls, by
# which a mail could show a document's reader something else than it says
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


def clean_text(text: str) -> str:
    """One line that any XML may hold: white space folded, control characters gone, cut to size."""
    folded = " ".join(text.split())  # first: some control characters count as white space
    flat = " ".join(_FORBIDDEN.sub("", folded).split())
    return flat if len(flat) <= TEXT_LIMIT else f"{flat[:TEXT_LIMIT]} …"


@dataclass(slots=True)
class Tokens:
    """The values handed to a template, each behind the token that stands for it."""

    values: list[Value] = field(default_factory=list)

    def stand_for(self, value: Value) -> str:
        """The token of a value; "" for an empty one, so that `{% if %}` works."""
        if not clean_text(value.text):
            return ""
        self.values.append(value)
        return f"\ufdd0{len(self.values) - 1}\ufdd1"

    def value(self, number: str) -> Value | None:
        position = int(number)
        return self.values[position] if position < len(self.values) else None


@dataclass(slots=True)
class _Laying:
    """One document while its tokens are exchanged."""

    document: "Document"
    tokens: Tokens
    made_at: datetime
    styles: frozenset[str]
    bookmarks: set[str]  # names that are taken
    next_bookmark: int


def lay_in(document: "Document", tokens: Tokens, *, made_at: datetime) -> None:
    """Exchanges every token of the body, the headers and the footers for its text."""
    old = list(document.element.body.iter(_w("bookmarkStart")))  # the template's own
    numbers = [int(one.get(_w("id"), "0")) for one in old if one.get(_w("id"), "0").isdecimal()]
    work = _Laying(
        document,
        tokens,
        made_at,
        frozenset(style.style_id for style in document.styles),
        {str(one.get(_w("name"))) for one in old},
        max(numbers, default=0) + 1,
    )
    for part in document.part.package.iter_parts():
        root = getattr(part, "element", None)
        if root is None or not str(part.partname).startswith("/word/"):
            continue
        for text in list(root.iter(_w("t"))):
            if text.text and _TOKEN.search(text.text):
                boxed = any(True for _ in text.iterancestors(_w("txbxContent")))
                _replace(work, text, in_body=part is document.part and not boxed)


def left_over(document: "Document") -> bool:
    """Whether a token was changed by a filter or stands where text cannot be laid in."""
    from lxml import etree

    marks = ("\ufdd0".encode(), "\ufdd1".encode())
    for part in document.part.package.iter_parts():
        root = getattr(part, "element", None)
        if root is None:
            continue
        content = etree.tostring(root, encoding="utf-8")
        if any(mark in content for mark in marks):
            return True
    return False


def _replace(work: _Laying, text: Any, *, in_body: bool) -> None:
    """Splits the run around its tokens: literal text keeps its run, each value gets its own."""
    run = text.getparent()
    before, after = _children_around(run, text)
    new_runs: list[tuple[Any, Value | None]] = []
    if before:
        new_runs.append((_run_like(run, before), None))
    for position, piece in enumerate(_TOKEN.split(text.text)):
        value = work.tokens.value(piece) if position % 2 else None
        words = clean_text(value.text) if value else "" if position % 2 else piece
        if words:
            new_runs.append((_run_like(run, [_text(words)]), value))
    if after:
        new_runs.append((_run_like(run, after), None))
    for new, _ in new_runs:
        run.addprevious(new)
    run.getparent().remove(run)
    for new, value in new_runs:
        if value is not None:
            _style(work, new, value)
            if in_body:  # Word allows no comments in headers, footers and text boxes
                _annotate(work, new, value)


def _style(work: _Laying, run: Any, value: Value) -> None:
    style = MARK_STYLES.get(value.mark)
    if style not in work.styles:
        return
    properties = run.get_or_add_rPr()
    for old in properties.findall(_w("rStyle")):
        properties.remove(old)
    properties.insert(0, properties.makeelement(_w("rStyle"), {_w("val"): style}))


def _annotate(work: _Laying, run: Any, value: Value) -> None:
    """The comment with the source, and around it the bookmark for reading back."""
    from docx.text.run import Run

    first = run
    if value.comment:
        comment = work.document.add_comment(
            Run(run, work.document), _comment_text(value.comment), COMMENT_AUTHOR, COMMENT_INITIALS
        )
        comment._comment_elm.date = work.made_at
        first = run.getprevious()
    if value.bookmark and value.bookmark not in work.bookmarks:
        work.bookmarks.add(value.bookmark)
        number = {_w("id"): str(work.next_bookmark)}
        work.next_bookmark += 1
        start = {**number, _w("name"): value.bookmark}
        first.addprevious(run.makeelement(_w("bookmarkStart"), start))
        run.addnext(run.makeelement(_w("bookmarkEnd"), number))


def _comment_text(text: str) -> str:
    return "\n".join(clean_text(one) for one in text.split("\n"))


def _children_around(run: Any, text: Any) -> tuple[list[Any], list[Any]]:
    children = [child for child in run if child.tag != _w("rPr")]
    position = children.index(text)
    return children[:position], children[position + 1 :]


def _run_like(run: Any, children: list[Any]) -> Any:
    """A new run with the same properties around these children."""
    new = run.makeelement(_w("r"), {})
    properties = run.find(_w("rPr"))
    if properties is not None:
        new.append(deepcopy(properties))
    for child in children:
        new.append(child)
    return new


def _text(text: str) -> Any:
    from docx.oxml.parser import OxmlElement

    element = OxmlElement("w:t")
    element.text = text
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element


def _w(name: str) -> str:
    return f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{name}"
