"""A mail's body as lines that know their place, their quote depth and their bare words.

Only the cutting is here; what a line means is decided in history.py and signature.py.
"""

import re
from typing import NamedTuple

MAX_LINES = 5_000  # a longer body ends in one last line that holds the rest
MAX_TEXT = 200_000  # characters; what lies behind is in that last line, too
MAX_WORDS = 1_000  # characters of a line that are looked at

_MARKS = re.compile(r"[ \t\u00a0\u3000]{0,3}((?:[>＞][ \t\u00a0]?)+)")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_ESCAPED_FROM = re.compile(r">+From ")  # the mbox format's own quoting, not a reply's


class Line(NamedTuple):  # a mail has hundreds; made in a third of a dataclass's time
    """`start` and `end` (exclusive, its newline included) are places in the body text."""

    start: int
    end: int
    depth: int  # number of quote marks (">")
    indent: int  # columns of white space before the first word
    words: str  # without quote marks, white space folded; capped at MAX_WORDS

    @property
    def blank(self) -> bool:
        return not self.words


def split_lines(text: str) -> list[Line]:
    """The lines of a text, in order, covering it without gap."""
    lines: list[Line] = []
    start = 0
    while start < len(text):
        newline = text.find("\n", start)
        if newline < 0:
            newline = end = len(text)
        else:
            last = newline >= MAX_TEXT or len(lines) + 1 >= MAX_LINES
            end = len(text) if last else newline + 1
        lines.append(_line(text[start : min(newline, start + MAX_WORDS)], start, end))
        start = end
    return lines


def _line(raw: str, start: int, end: int) -> Line:
    if not raw:
        return Line(start, end, 0, 0, "")
    depth = 0
    if not raw.isascii():
        raw = _INVISIBLE.sub("", raw)
    if ">" in raw or "＞" in raw:
        marks = _MARKS.match(raw)
        if marks and not ("From " in raw and _ESCAPED_FROM.match(raw)):
            depth = marks.group().count(">") + marks.group().count("＞")
            raw = raw[marks.end() :]
    indent = len(raw) - len(raw.lstrip())
    return Line(start, end, depth, indent, " ".join(raw.split()))
