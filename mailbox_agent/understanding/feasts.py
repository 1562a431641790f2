"""Days of the calendar that move from year to year: Good Friday, Black Friday. Pure sums."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from mailbox_agent.understanding import words_feasts as words
from mailbox_agent.understanding.patterns import seldom

_NAMES = sorted({**words.EASTER_DAYS, **words.THANKSGIVING_DAYS}, key=len, reverse=True)
_FEAST = rf"(?<!\w)(?:{'|'.join(map(re.escape, _NAMES))})(?!\w)"
_BEFORE = 30  # characters that are looked at


@dataclass(frozen=True, slots=True)
class Feast:
    """`day`: the next one; `earlier`: this year's, if that lies behind."""

    day: date
    earlier: date | None
    start: int
    end: int


def feasts_named(folded: str, today: date) -> Iterator[Feast]:
    for hit in seldom(_FEAST).finditer(folded):
        before, behind = folded[max(0, hit.start() - _BEFORE) : hit.start()], folded[hit.end() :]
        if not seldom(words.A_DAY_BEFORE).search(before):
            continue
        if seldom(words.A_NAME_BEHIND).match(behind):
            continue
        day = _day_of(hit[0], today.year)
        gone = day < today
        ahead = _day_of(hit[0], today.year + 1) if gone else day
        yield Feast(ahead, day if gone else None, hit.start(), hit.end())


def easter_sunday(year: int) -> date:
    """Of the western churches (the anonymous Gregorian sum, Nature, 20 April 1876)."""
    moon_year, (century, of_century) = year % 19, divmod(year, 100)
    lunar = century // 4 + (century - (century + 8) // 25 + 1) // 3
    full_moon = (19 * moon_year + century - lunar + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (of_century // 4) - full_moon - of_century % 4) % 7
    late = (moon_year + 11 * full_moon + 22 * week) // 451
    month, day = divmod(full_moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _day_of(name: str, year: int) -> date:
    if name in words.EASTER_DAYS:
        return easter_sunday(year) + timedelta(days=words.EASTER_DAYS[name])
    first = date(year, 11, 1)
    fourth_thursday = first + timedelta(days=(3 - first.weekday()) % 7 + 21)
    return fourth_thursday + timedelta(days=words.THANKSGIVING_DAYS[name])
