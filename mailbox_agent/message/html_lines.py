"""Lines of text as a browser would break them: collapsing space, margins, lists and quote marks.

Belongs here: the pen. Who moves it (the walk through a document) is `html`.
"""

import re

_SPACE = re.compile(r"[ \t\r\n\f\xa0\u200b\u200c\ufeff\xad\u2007\u034f]+")
_INVISIBLE = re.compile("[\u200b\u200c\ufeff\xad\u034f]")
_MORE_THAN_A_SPACE = re.compile(
    r"[\t\r\n\f\xa0\u2007][ \t\r\n\f\xa0\u2007]*| [ \t\r\n\f\xa0\u2007]+"
)
MAX_LEVEL = 20
RULE = "_" * 32  # what Outlook writes for <hr> in its plain text


class Lines:
    """Collects text; `text()` gives the page."""

    def __init__(self) -> None:
        self.preformatted = 0
        self._lines: list[str] = []
        self._buffer: list[str] = []
        self._wants_gap = False
        self._gap_level = 0
        self._level = 0
        self._lists: list[tuple[bool, int]] = []  # of each open list: ordered, items so far
        self._mark = ""

    def write(self, text: str) -> None:
        if self.preformatted:
            first, *others = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
            self._buffer.append(first)
            for line in others:
                self._flush()
                self._buffer.append(line)
            return
        if text.isascii() or not _INVISIBLE.search(text):
            text = _MORE_THAN_A_SPACE.sub(" ", text)
        else:
            text = _SPACE.sub(_collapsed, text)
        if not self._buffer or self._buffer[-1].endswith((" ", "\t")):
            text = text.lstrip(" ")
        if text:
            self._buffer.append(text)

    def line_break(self, *, soft: bool = False) -> None:
        if soft:
            self.space()
        else:
            self._flush()

    def space(self) -> None:
        if self._buffer and not self._buffer[-1].endswith((" ", "\t")):
            self._buffer.append(" ")

    def cell(self) -> None:
        if self._buffer:
            while self._buffer and self._buffer[-1] == " ":
                self._buffer.pop()
            self._buffer.append("\t")

    def block(self) -> None:
        for piece in self._buffer:
            if piece.strip(" \t"):
                self._flush()
                return
        self._buffer.clear()

    def gap(self) -> None:
        self.block()
        if self._mark:
            return  # <li><p>: the item has not begun
        self._gap_level = min(self._level, self._gap_level) if self._wants_gap else self._level
        self._wants_gap = True

    def rule(self) -> None:
        self.block()
        self._buffer = [RULE]
        self._flush()

    def quote(self, change: int) -> None:
        self._level = max(0, self._level + change)

    def open_list(self, *, ordered: bool) -> None:
        self._wants_gap = self._wants_gap and not self._lists
        self._lists.append((ordered, 0))

    def close_list(self) -> None:
        if self._lists:
            self._lists.pop()
        self._mark = ""

    def item(self) -> None:
        ordered, count = self._lists.pop() if self._lists else (False, 0)
        self._lists.append((ordered, count + 1))
        indent = "  " * (min(len(self._lists), 8) - 1)
        self._mark = f"{indent}{count + 1}. " if ordered else f"{indent}* "
        self._wants_gap = self._wants_gap and count == 0

    def text(self) -> str:
        self.block()
        return "\n".join(self._lines).strip("\n")

    def _flush(self) -> None:
        line = "".join(self._buffer).rstrip(" \t")
        self._buffer = []
        if line and self._mark:
            line, self._mark = self._mark + line, ""
        prefix = "> " * min(self._level, MAX_LEVEL)
        if self._wants_gap and self._lines and self._lines[-1].strip("> "):
            self._lines.append(("> " * min(self._level, self._gap_level, MAX_LEVEL)).rstrip())
        self._wants_gap = False
        self._lines.append((prefix + line).rstrip() if prefix else line)


def _collapsed(match: re.Match[str]) -> str:
    return " " if _INVISIBLE.sub("", match.group()) else ""
