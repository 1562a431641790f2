"""Hours, holidays and durations as people write them, turned into the nouns of a calendar.

Only reading and refusing; counting time in a calendar belongs to `cases/clock.py`.
Every ValueError here says what is allowed, because the administrator reads it.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta
from functools import lru_cache
from itertools import pairwise

from mailbox_agent.records.team import Calendar, WorkHours

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
HOLIDAY_YEARS = range(2016, 2047)  # a fixed span, so that the same file always means the same
OFFICE_HOURS = "09:00-17:00"

HOURS_ALLOWED = 'write stretches like "09:00-12:30, 13:30-17:30"; "24:00" is the end of the day'
_DURATION_ALLOWED = 'write "15m", "4h", "1h 30m" or "2 business days"'
_STRETCH = re.compile(r"(\d{1,2}):(\d{2})\s*[-\u2013]\s*(\d{1,2}):(\d{2})")
_DURATION = re.compile(r"(?:(\d{1,4})\s*(?:h|hours?))?\s*(?:(\d{1,4})\s*(?:m|min|minutes?))?")
_BUSINESS_DAYS = re.compile(r"(\d{1,3})\s*business\s+days?")


def duration_of(words: str) -> tuple[timedelta, int]:
    """(time, business days) of "15m", "1h 30m", "2 business days"; one of the two is zero."""
    written = words.strip().lower()
    if days := _BUSINESS_DAYS.fullmatch(written):
        if int(days[1]) > 0:
            return timedelta(0), int(days[1])
    elif written and (match := _DURATION.fullmatch(written)):
        length = timedelta(hours=int(match[1] or 0), minutes=int(match[2] or 0))
        if length > timedelta(0):
            return length, 0
    raise ValueError(_DURATION_ALLOWED)


def stretches_of(words: str) -> tuple[tuple[time, time], ...]:
    """The stretches of one day, in order; "" is a day off. Refuses overlaps and nights."""
    found = []
    for part in words.split(",") if words.strip() else []:
        match = _STRETCH.fullmatch(part.strip())
        if match is None:
            raise ValueError(HOURS_ALLOWED)
        start, end = _clock(match[1], match[2]), _clock(match[3], match[4])
        if start >= end:
            raise ValueError(
                f'"{part.strip()}" ends before it starts: split a night at 24:00 '
                "and give its second half to the next day"
            )
        found.append((start, end))
    found.sort()
    for (_, end), (start, _) in pairwise(found):
        if start < end:
            raise ValueError(f"stretches overlap at {start:%H:%M}; {HOURS_ALLOWED}")
    return tuple(found)


def _clock(hour: str, minute: str) -> time:
    if (int(hour), int(minute)) == (24, 0):
        return time.max
    try:
        return time(int(hour), int(minute))
    except ValueError:
        raise ValueError(HOURS_ALLOWED) from None


def weekdays_of(words: str) -> tuple[int, ...]:
    """Weekday numbers of "mon-fri" or "mon, wed, fri" (Monday is 0; "sun-thu" wraps)."""
    days: list[int] = []
    for part in words.lower().split(","):
        ends = [WEEKDAYS.index(end) for end in map(str.strip, part.split("-")) if end in WEEKDAYS]
        if len(ends) != part.count("-") + 1 or len(ends) > 2:
            raise ValueError('write days like "mon-fri" or "mon, wed, fri"')
        length = (ends[-1] - ends[0]) % 7
        days += [(ends[0] + step) % 7 for step in range(length + 1)]
    return tuple(sorted(set(days)))


def work_hours(days: str, hours: str | Mapping[str, str]) -> tuple[WorkHours, ...]:
    """The week of a calendar: one text for all `days`, or a table with a text per weekday."""
    if isinstance(hours, str):
        per_day = dict.fromkeys(weekdays_of(days), hours)
    else:
        per_day = {WEEKDAYS.index(name): text for name, text in hours.items()}
    return tuple(
        WorkHours(day, start, end)
        for day, text in sorted(per_day.items())
        for start, end in stretches_of(text)
    )


def holidays_of(country: str, subdivision: str | None) -> frozenset[date]:
    """Public holidays of a country (ISO 3166 code) and part of it, for HOLIDAY_YEARS."""
    import holidays

    supported = _supported_countries()
    if country not in supported:
        raise ValueError(f'write a country code like "DE" or "US" ({len(supported)} are known)')
    if subdivision is not None and subdivision not in supported[country]:
        known = ", ".join(supported[country]) or "none"
        raise ValueError(f"subdivision of {country}: {known}")
    return frozenset(
        holidays.country_holidays(country, subdiv=subdivision, years=HOLIDAY_YEARS).keys()
    )


@lru_cache
def _supported_countries() -> Mapping[str, Sequence[str]]:
    import holidays

    supported: Mapping[str, Sequence[str]] = holidays.list_supported_countries()
    return supported


def built_in(zone: str) -> dict[str, Calendar]:
    """The two calendars that exist without being written: always, and office hours."""
    return {
        "always": Calendar("always", zone, always=True),
        "office": Calendar("office", zone, hours=work_hours("mon-fri", OFFICE_HOURS)),
    }
