"""HTML to the text a reader sees, and apart from it the text that nobody sees.

Belongs here: layout (blocks, lists, tables, quotes) as lines of text. What hides text is
`hidden_styles`; which part of a mail is read at all is decided in `body`. On selectolax and not on
inscriptis: that one lays columns side by side, so that a sentence in a cell of two lines is torn
and cannot be quoted, and it returns nothing for deep nesting.
"""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from mailbox_agent.message.charsets import clean
from mailbox_agent.message.hidden_styles import (
    Seen,
    hiding_selectors,
    inherited,
    may_hide,
    removes,
    style_of,
)
from mailbox_agent.message.html_lines import Lines

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

MAX_HTML = 1_000_000  # characters that are laid out; what is beyond is read without layout
MAX_TAGS = 60_000  # of them; a long newsletter has 5,000
MAX_OPEN = 3_000  # elements open at once: the HTML5 algorithm is quadratic in these
_MANY_TAGS = 6_000
_TAG = re.compile(r"<[^<>]*>")
_OPEN_OR_CLOSE = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:]{0,20})")
_CLOSED_BY_ITSELF = frozenset("p li td tr th br img hr meta link input option dd dt col".split())
_CODE = frozenset(["script", "style", "head", "link", "meta"])
_UNSEEN = frozenset(["template", "iframe", "noframes", "title", "object", "audio", "video", "svg"])
_BLOCKS = frozenset(
    "address article aside center div dl dt dd fieldset figure footer form header li main nav "
    "section tr tbody thead tfoot caption body html legend option".split()
)
_SPACED = frozenset("p h1 h2 h3 h4 h5 h6 ul ol table blockquote pre".split())
_NO_WORDS = re.compile(r"^\s*(?:\[|<|StartFragment|EndFragment|/?[\w:-]*\s*$)", re.IGNORECASE)
_NO_MARGIN = re.compile(r"margin(?:-bottom)?\s*:\s*0|msonormal|msoplaintext")
_CITED = re.compile(r"gmail_quote|yahoo_quoted|protonmail_quote|tutanota_quote|moz-cite|cite")


def html_to_text(html: str) -> tuple[str, str]:
    """(visible, hidden). Never raises.

    One row of a data table is one line with tabs between its cells. A cited block has "> " before
    its lines. hidden holds hidden elements, templates and comments, but not style sheets, scripts
    and the head, which are no text.
    """
    head = _first_tags(html[:MAX_HTML])
    rest = html[len(head) :]
    if head.count("<") > _MANY_TAGS and _too_deep(head):
        return clean(_without_tags(html)), ""
    walk = _walked(clean(head))
    visible = walk.lines.text()
    if rest:
        visible = f"{visible}\n{_without_tags(rest)}"
    return clean(visible), clean("\n".join(walk.hidden))


def hidden_in(html: str) -> str:
    """The hidden text alone, as `html_to_text` gives it."""
    head = _first_tags(html[:MAX_HTML])
    if head.count("<") > _MANY_TAGS and _too_deep(head):
        return ""
    return clean("\n".join(_walked(clean(head), layout=False).hidden))


def _first_tags(html: str) -> str:
    if html.count("<") <= MAX_TAGS:
        return html
    at = -1
    for _ in range(MAX_TAGS):
        at = html.find("<", at + 1)
    return html[:at]


def _without_tags(html: str) -> str:
    from html import unescape

    text = unescape(_TAG.sub(" ", html))
    return "\n".join(" ".join(line.split()) for line in text.split("\n") if line.strip())


def _too_deep(html: str) -> bool:
    depth = 0
    for match in _OPEN_OR_CLOSE.finditer(html):
        if match.group(2).lower() in _CLOSED_BY_ITSELF:
            continue
        depth = max(0, depth - 1) if match.group(1) else depth + 1
        if depth > MAX_OPEN:
            return True
    return False


def _walked(html: str, *, layout: bool = True) -> "_Walk":
    from selectolax.lexbor import LexborHTMLParser

    parser = LexborHTMLParser(html)
    walk = _Walk(_sheet(parser), layout=layout)
    root = parser.root
    if root is not None:
        walk.run(root)
    return walk


def _sheet(parser: "LexborHTMLParser") -> dict[int, dict[str, str]]:
    """Declarations that a style sheet gives to elements, where they could hide (by node id)."""
    css = "\n".join(node.text() or "" for node in parser.css("style"))
    styles: dict[int, dict[str, str]] = {}
    if not css or not may_hide(css):
        return styles
    for selector, style in hiding_selectors(css):
        try:
            nodes = parser.css(selector)
        except Exception:  # a selector that the library does not know hides nothing
            continue
        for node in nodes:
            styles.setdefault(node.mem_id, {}).update(style)
    return styles


class _Walk:
    """One way through the document, without recursion. Without layout: for what is hidden alone.

    On the stack are nodes to enter, and (tag, what is to happen) of elements to leave.
    """

    def __init__(self, sheet: dict[int, dict[str, str]], *, layout: bool) -> None:
        self.layout = layout
        self.lines = Lines()
        self.hidden: list[str] = []
        self.sheet = sheet
        self.seen = [(Seen(), False)]  # what each open element inherits; whether that hides it
        self.rows: list[bool] = []  # of the open rows: laid out as one line?
        self.tables = 0

    def run(self, root: "LexborNode") -> None:
        stack: list[LexborNode | tuple[str, str]] = [root]
        while stack:
            node = stack.pop()
            if isinstance(node, tuple):
                self._leave(*node)
                continue
            tag = node.tag
            if tag == "-text":
                self._text(node)
            elif tag == "-comment":
                self._comment(node.comment_content or "")
            elif tag is not None and node.is_element_node:
                gap = self._enter(tag, node)
                if gap != "skip":
                    stack.append((tag, gap))
                    child = node.last_child
                    while child is not None:
                        stack.append(child)
                        child = child.prev

    def _text(self, node: "LexborNode") -> None:
        if not self.seen[-1][1]:
            if self.layout:
                self.lines.write(node.text_content or "")
        elif words := (node.text_content or "").split():
            self.hidden.append(" ".join(words))

    def _comment(self, text: str) -> None:
        if not _NO_WORDS.match(text) and len(text.split()) > 2 and "{" not in text:
            self.hidden.append(" ".join(text.split()))

    def _enter(self, tag: str, node: "LexborNode") -> str:
        """What is to happen on leaving: "" or "cite"; or "skip" for a subtree nobody sees."""
        if tag in _CODE:
            return "skip"
        attributes = node.attributes
        style, removed = style_of(attributes.get("style") or "")
        if self.sheet:
            style = {**self.sheet.get(node.mem_id, {}), **style}
            removed = removes(style)
        if removed or tag in _UNSEEN or "hidden" in attributes:
            text = _without_tags(node.html or "") if tag in _UNSEEN else node.text()
            if text.strip():
                self.hidden.append(" ".join(text.split()))
            return "skip"
        before = self.seen[-1]
        seen = inherited(before[0], style, attributes) if style or attributes else before[0]
        self.seen.append(before if seen is before[0] else (seen, seen.hidden))
        return self._open(tag, node, attributes) if self.layout else ""

    def _open(self, tag: str, node: "LexborNode", attributes: Mapping[str, str | None]) -> str:
        lines = self.lines
        if tag == "br":
            lines.line_break(soft=bool(self.rows and self.rows[-1]))
        elif tag == "hr":
            lines.rule()
        elif tag in ("td", "th"):
            lines.cell() if self.rows and self.rows[-1] else lines.block()
        elif tag == "tr":
            lines.block()
            self.rows.append(self.tables < 12 and _is_data_row(node))
        elif self.rows and self.rows[-1]:
            if tag in _BLOCKS or tag in _SPACED:
                lines.space()
        elif tag in _SPACED:
            self.tables += tag == "table"
            if tag == "p" and attributes and _NO_MARGIN.search(_look(attributes)):
                lines.block()
                return "tight"
            lines.gap()
            if tag == "pre":
                lines.preformatted += 1
            elif tag in ("ul", "ol"):
                lines.open_list(ordered=tag == "ol")
            elif tag == "blockquote" and _is_cited(attributes):
                lines.quote(1)
                return "cite"
        elif tag in _BLOCKS:
            lines.block()
            if tag == "li":
                lines.item()
        return ""

    def _leave(self, tag: str, gap: str) -> None:
        self.seen.pop()
        if self.layout:
            self._close(tag, gap)

    def _close(self, tag: str, gap: str) -> None:
        lines = self.lines
        if tag == "tr":
            lines.block()
            if self.rows:
                self.rows.pop()
        elif self.rows and self.rows[-1]:
            if tag in _BLOCKS or tag in _SPACED:
                lines.space()
        elif tag in _SPACED:
            self.tables -= tag == "table"
            if tag == "pre":
                lines.preformatted -= 1
            elif tag in ("ul", "ol"):
                lines.close_list()
            if gap == "cite":
                lines.block()
                lines.quote(-1)
            lines.block() if gap == "tight" else lines.gap()
        elif tag in _BLOCKS or tag in ("td", "th"):
            lines.block()


def _look(attributes: Mapping[str, str | None]) -> str:
    """The words by which mail programs say how an element looks."""
    return f"{attributes.get('class') or ''} {attributes.get('style') or ''}".lower()


def _is_cited(attributes: Mapping[str, str | None]) -> bool:
    look = _look(attributes)
    by_look = "border-left" in look or _CITED.search(look) is not None
    return by_look or attributes.get("type") == "cite"


def _is_data_row(row: "LexborNode") -> bool:
    """A row of short cells. Rows that only place things (mail layout, signatures) are not."""
    cells = 0
    child = row.child
    while child is not None:
        if child.tag in ("td", "th"):
            cells += 1
            if child.css_first("table") is not None or len(child.css("br,p,div,li")) > 2:
                return False
        child = child.next
    return cells > 1 and len(row.text()) <= 2_000
