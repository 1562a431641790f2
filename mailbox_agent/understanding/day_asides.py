"""Whether a day that a sentence names is beside the point: of a condition, an opening hour, a past
event, a stretch of time. A due day must be the deadline of a deed.

Knows clauses, not calendars; the wording is data (`words_day_asides.py`).
"""

import re

from mailbox_agent.understanding import words_day_asides as words
from mailbox_agent.understanding.patterns import seldom

_BEFORE = 120  # characters of the clause before the day that are looked at
_BEHIND = 80
_STOP = re.compile(r"[,;:!?()]+ |\. | [-–] ")


def is_aside(folded: str, start: int, end: int, *, deadline: bool, a_day: bool) -> str:
    """The table that says why folded[start:end], a day, is no due date; "" if none does.

    `deadline`: a word like "by" stands before it, and only a stretch of time speaks against it.
    `a_day`: a calendar day or weekday, not "today" or "this week".
    """
    before, behind = _clause(folded, start, end)
    if seldom(words.STRETCH).search(folded[max(0, start - _BEFORE) : start]):
        return "STRETCH"
    if is_how_long(before, behind):
        return "LASTING"
    if deadline or not a_day:  # "if nothing has come by Friday" is a deadline all the same
        return ""
    if seldom(words.SUPPOSING).search(before.lstrip()):
        return "SUPPOSING"
    for name in ("INQUIRED", "PRESENT", "NAMED_BY_DAY", "HAS_BEEN_BEFORE"):
        if seldom(getattr(words, name)).search(before):
            return name
    for name in ("PRESENT_BEHIND", "HAS_BEEN_BEHIND"):
        if seldom(getattr(words, name)).match(behind):
            return name
    return ""


def is_how_long(before: str, behind: str) -> bool:
    """ "Stays with you until", "bis zum 15. reserviert": how long, not by when."""
    lasts = seldom(words.LASTING).search(before) or seldom(words.LASTING_BEHIND).match(behind)
    return bool(lasts) and not seldom(words.LASTING_THEN).match(behind)


def is_before_an_event(folded: str, start: int) -> bool:
    """ "Before the trial run of the 11th", "before we go live on Tuesday"."""
    return bool(seldom(words.BEFORE_AN_EVENT).search(folded[max(0, start - _BEFORE) : start]))


def says_which(between: str) -> bool:
    """Whether the words between two days make the second the one that is meant."""
    return bool(seldom(words.SAYS_WHICH).match(between))


def _clause(folded: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and behind the day in its own clause."""
    at = max(0, start - _BEFORE)
    before = folded[at:start]
    for stop in _STOP.finditer(folded[at:start]):
        before = folded[at + stop.end() : start]
    behind = folded[end : end + _BEHIND]
    return before, behind
