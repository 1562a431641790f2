"""The date and time that a mail client printed above an older mail, in any of its languages.

Only such lines: dates in running text are understanding/dates.py's matter.
"""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime

from mailbox_agent.message.month_words import EVENING, MONTHS, MORNING, ZONES

MAX_LENGTH = 300
YEARS = range(1970, 2201)  # as in a Date header: no mail was written in another one

_ISO = re.compile(r"(?<!\d)(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})\s?([./-])\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})(?!\d)")
_DAY_FIRST = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s-](?:de |of )?"
    r"([^\W\d_]{3,})\.?[,\s-]+(?:de )?(\d{4})(?!\d)",
    re.I,
)
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)", re.I)
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\.?\s([^\W\d_]{3,})\.?\s(\d{1,2})(?!\d)", re.I)
_TIME = re.compile(r"(?<![\d.:/-])(\d{1,2})\s?[:.h時시]\s?(\d{2})(?:[:.](\d{2}))?(?![\d/.-]*\d{4})")
_OFFSET = re.compile(r"(?:GMT|UTC|\s)\s?([+-])(\d{1,2}):?(\d{2})?(?!\d)", re.I)
_ZONE = re.compile(r"(?<![^\W\d_])([a-z]{1,4})\)?\s*$", re.I)


def read_client_date(text: str, zone: tzinfo | None) -> datetime | None:
    """Aware, or None if unreadable or of a year that cannot be. Without an offset of its own it is
    taken to be in `zone` (None: UTC); without a time of day it is midnight. 05/06 is 5 June unless
    AM or PM is said."""
    moment = _read(text, zone)
    return moment if moment is not None and moment.year in YEARS else None


def _read(text: str, zone: tzinfo | None) -> datetime | None:
    text = " ".join(text.split())[:MAX_LENGTH]
    try:
        exact = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        exact = None
    if exact is not None and re.search(r"[+-]\d{4}", text):
        return exact if exact.tzinfo else exact.replace(tzinfo=UTC)
    day = _day(text)
    if day is None:
        return None
    hour, minute, second = _clock(_OFFSET.sub(" ", text))
    try:
        return datetime(*day, hour, minute, second, tzinfo=_zone(text) or zone or UTC)
    except (ValueError, OverflowError):
        return None


def _day(text: str) -> tuple[int, int, int] | None:
    if found := _ISO.search(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _DAY_FIRST.search(text):
        month = _month(found[2])
        if month:
            return int(found[3]), month, int(found[1])
    if found := _MONTH_FIRST.search(text):
        month = _month(found[1])
        if month:
            return int(found[3]), month, int(found[2])
    if found := _YEAR_FIRST.search(text):
        month = _month(found[2])
        if month:
            return int(found[1]), month, int(found[3])
    if found := _NUMBERS.search(text):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        american = second > 12 or (found[2] == "/" and first <= 12 and _half(text) is not None)
        day, month = (second, first) if american else (first, second)
        return (year if year > 99 else 2000 + year), month, day
    return None


def _month(word: str) -> int | None:
    word = word.casefold()
    exact = [number for number, names in MONTHS.items() if word in names.split()]
    if len(exact) == 1:
        return exact[0]
    starts = {n for n, names in MONTHS.items() for name in names.split() if name.startswith(word)}
    return starts.pop() if len(starts) == 1 else None


def _half(text: str) -> str | None:
    """ "am" or "pm" if the text says which half of the day it means."""
    lower = text.casefold()
    for half, words in (("pm", EVENING), ("am", MORNING)):
        for word in words:
            if re.search(rf"(?<![^\W\d_]){re.escape(word)}(?![^\W\d_])", lower):
                return half
    return None


def _clock(text: str) -> tuple[int, int, int]:
    found = None
    for match in _TIME.finditer(text):
        if int(match[1]) < 24 and int(match[2]) < 60:
            found = match
    if found is None:
        return 0, 0, 0
    hour, half = int(found[1]), _half(text)
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    return hour, int(found[2]), min(int(found[3] or 0), 59)


def _zone(text: str) -> tzinfo | None:
    if found := _OFFSET.search(text):
        hours, minutes = int(found[2]), int(found[3] or 0)
        if hours <= 14 and minutes < 60:
            delta = timedelta(hours=hours, minutes=minutes)
            return timezone(-delta if found[1] == "-" else delta)
    if (found := _ZONE.search(text)) and found[1].lower() in ZONES:
        return timezone(timedelta(hours=ZONES[found[1].lower()]))
    return None
