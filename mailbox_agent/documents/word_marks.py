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
# what XML 1.0 forbids, and the noncharacters, of which the tokens are made
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def clean_text(text: str) -> str:
    """One line that any XML may hold: white space folded, control characters gone, cut to size."""
    flat = " ".join(_FORBIDDEN.sub("", text).split())
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


def lay_in(document: "Document", tokens: Tokens, *, made_at: datetime) -> None:
    """Exchanges every token of the body, the headers and the footers for its text."""
    seen: set[str] = set()
    for part in document.part.package.iter_parts():
        root = getattr(part, "element", None)
        if root is None or not str(part.partname).startswith("/word/"):
            continue
        body = part is document.part
        for text in list(root.iter(_w("t"))):
            if text.text and _TOKEN.search(text.text):
                _replace(document, text, tokens, seen, commented=body, made_at=made_at)


def left_over(document: "Document") -> bool:
    """Whether a token was changed by a filter or stands where text cannot be laid in."""
    for part in document.part.package.iter_parts():
        root = getattr(part, "element", None)
        if root is None:
            continue
        for element in root.iter():
            texts = [element.text or "", *element.attrib.values()]
            if any("\ufdd0" in text or "\ufdd1" in text for text in texts):
                return True
    return False


def _replace(
    document: "Document",
    text: Any,
    tokens: Tokens,
    seen: set[str],
    *,
    commented: bool,
    made_at: datetime,
) -> None:
    """Splits the run around its tokens: literal text keeps its run, each value gets its own."""
    run = text.getparent()
    pieces = _TOKEN.split(text.text)
    before, after = _children_around(run, text)
    in_box = any(True for _ in run.iterancestors(_w("txbxContent")))
    new_runs: list[tuple[Any, Value | None]] = []
    if before:
        new_runs.append((_run_like(run, before), None))
    for position, piece in enumerate(pieces):
        if position % 2 == 0:
            if piece:
                new_runs.append((_run_like(run, [_text(piece)]), None))
            continue
        value = tokens.value(piece)
        if value is not None:
            new_runs.append((_run_like(run, [_text(clean_text(value.text))]), value))
    if after:
        new_runs.append((_run_like(run, after), None))
    for new, _ in new_runs:
        run.addprevious(new)
    run.getparent().remove(run)
    for new, value in new_runs:
        if value is not None:
            _dress(document, new, value, seen, commented and not in_box, made_at)


def _dress(
    document: "Document", run: Any, value: Value, seen: set[str], commented: bool, made_at: datetime
) -> None:
    """Character style, comment and bookmark of one value's run."""
    from docx.text.run import Run

    style = MARK_STYLES.get(value.mark)
    if style and any(one.style_id == style for one in document.styles):
        properties = run.get_or_add_rPr()
        for old in properties.findall(_w("rStyle")):
            properties.remove(old)
        reference = properties.makeelement(_w("rStyle"), {_w("val"): style})
        properties.insert(0, reference)
    first = last = run
    if commented and value.comment:
        wrapped = Run(run, document)
        comment = document.add_comment(
            wrapped, _comment_text(value.comment), COMMENT_AUTHOR, COMMENT_INITIALS
        )
        comment._comment_elm.date = made_at
        first = run.getprevious()
    if value.bookmark and value.bookmark not in seen and commented:
        seen.add(value.bookmark)
        number = {_w("id"): str(len(seen))}
        start = run.makeelement(_w("bookmarkStart"), {**number, _w("name"): value.bookmark})
        first.addprevious(start)
        last.addnext(run.makeelement(_w("bookmarkEnd"), number))


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
