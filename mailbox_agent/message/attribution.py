"""The line above a quotation: "On Mon, 11 May 2026 at 8:14, Mette <mette@...> wrote:".

Found by its shape (a date or an address, a verb of writing, a colon), in any client's language and
over up to four lines, because clients wrap it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mailbox_agent.message.lines import Line
from mailbox_agent.message.quoting_patterns import (
    CLOCK,
    MAIL_ADDRESS,
    WROTE,
    WROTE_END,
    WROTE_START,
    YEAR,
)

MAX_WRAP = 4  # lines
MAX_LENGTH = 400  # characters, when unwrapped
MAX_CANDIDATES = 1_000  # lines that end like one

_END = re.compile(r"(?:[:：]|\)[:：]?|wrote ?\.{0,3}|写道|寫道|skrev)[\s*_]{0,3}$", re.IGNORECASE)
_COLON = (":", "：", ":*", ":_", ": *")
_NO_COLON = ("e", "b", "t", "ó", "o", "u", "f", "v", "л", "-", "*")  # of WROTE_END, at one look


@dataclass(frozen=True, slots=True)
class Attribution:
    """Lines `first` to `last` (exclusive). `certain`: it needs no quotation below to be one;
    `dated`: it says day and time or an address, not both, as a person might too."""

    first: int
    last: int
    words: str
    certain: bool
    dated: bool = False


def find_attributions(lines: Sequence[Line]) -> dict[int, Attribution]:
    """All of a text, by their first line. Past MAX_CANDIDATES lines with a colon: no more."""
    found: dict[int, Attribution] = {}
    candidates = 0
    for end, line in enumerate(lines):
        if candidates < MAX_CANDIDATES and _ends_like_one(line.words):
            candidates += "@" in line.words or WROTE.search(line.words[-60:]) is not None
            attribution = find_attribution(lines, end)
            if attribution is not None:
                found[attribution.first] = attribution
    return found


def _ends_like_one(words: str) -> bool:
    if words.endswith(_COLON):
        return len(words) <= MAX_LENGTH and _END.search(words) is not None
    if words.endswith(")"):
        return words.startswith("Quoting ")
    return words.endswith(_NO_COLON) and WROTE_END.search(words[-30:]) is not None


def find_attribution(lines: Sequence[Line], end: int) -> Attribution | None:
    """The attribution whose last line is `end`, or None. Without a colon only a certain one."""
    last = lines[end]
    if len(last.words) > MAX_LENGTH or not _ends_like_one(last.words):
        return None
    colon = last.words.endswith((*_COLON, ")"))
    below = lines[end + 1] if end + 1 < len(lines) else None
    if not colon and below is not None and not below.blank and below.depth <= last.depth:
        return None  # a sentence goes on
    words = ""
    for first in range(end, max(0, end - MAX_WRAP + 1) - 1, -1):
        line = lines[first]
        if line.blank or line.depth != last.depth or len(line.words) + len(words) > MAX_LENGTH:
            return None
        words = f"{line.words} {words}".rstrip()
        found = _judge(words, first, end + 1, _begins(lines, first, end))
        if found is not None and (colon or found.certain):
            return found
    return None


def _begins(lines: Sequence[Line], first: int, end: int) -> bool:
    """Whether a line may start a client's line: a paragraph begins, or marked lines come below."""
    if first == 0 or lines[first - 1].blank or lines[first - 1].depth != lines[first].depth:
        return True
    return end + 1 < len(lines) and lines[end + 1].depth > lines[end].depth


def _judge(words: str, first: int, last: int, begins: bool) -> Attribution | None:
    verb = WROTE.search(words) is not None
    address = "@" in words and MAIL_ADDRESS.search(words) is not None
    clock = CLOCK.search(words) is not None
    year = YEAR.search(words) is not None
    starts = WROTE_START.match(words) is not None
    if verb and (address or clock or year) and (starts or (begins and not _sentence(words))):
        certain = address and (clock or year)
        alone = address and begins and len(words) < 80  # "mette@nordhavn.example wrote:"
        return Attribution(first, last, words, certain, dated=alone or (clock and year))
    if address and clock and year and starts:  # Gmail in Japanese, Russian: no verb at all
        return Attribution(first, last, words, True)
    if address and clock and year and begins and not _sentence(words):  # "* Mette <m@x> [date]:"
        return Attribution(first, last, words, False)
    if verb and begins and len(words) < 120 and not _sentence(words):  # "Mette Aagaard wrote:"
        return Attribution(first, last, words, False)
    return None


def _sentence(words: str) -> bool:
    """Whether a sentence ends inside: then it is somebody's text, not a client's line."""
    return re.search(r"[a-zà-ÿ]{3,}[.!?] [A-ZÀ-Ý]", words) is not None
