"""How a moment is said to a customer: in their zone, with the zone named, in their language.

Pure. Only words; which moment is promised is decided in cases/clock.py.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

from mailbox_agent.cases.clock import first_zone, zone_or_utc
from mailbox_agent.records import Target

_NARROW_SPACES = str.maketrans({"\u202f": " ", "\u00a0": " "})
# Where a language is written differently overseas, the customer's zone says which side they are on.
_LOCALES = {"en": "en_GB", "pt": "pt_PT"}
_AMERICAN_OFFSET = re.compile(r"-(?:0[3-9]|10):?\d\d")  # few others live there
# Where most who write a language live: only to name a clock that shows the same time anyway.
_AT_HOME: Mapping[str, tuple[str, ...]] = {
    "de": ("Europe/Berlin",),
    "en": (
        "Europe/London",
        "America/New_York",
        "America/Chicago",
        "America/Denver",
        "America/Los_Angeles",
        "Australia/Sydney",
        "Asia/Kolkata",
        "Pacific/Auckland",
    ),
    "es": ("Europe/Madrid",),
    "fr": ("Europe/Paris", "America/Toronto"),
    "it": ("Europe/Rome",),
    "ja": ("Asia/Tokyo",),
    "nl": ("Europe/Amsterdam",),
    "pl": ("Europe/Warsaw",),
    "pt": ("Europe/Lisbon", "America/Sao_Paulo"),
}
_LETTERS = re.compile("[A-Z]{2,5}")
_AMERICAN = {"en": "en_US", "pt": "pt_BR", "fr": "fr_CA", "es": "es_MX"}


@dataclass(frozen=True, slots=True)
class MomentWords:
    """One moment in words. zone: "CEST", "MESZ", "EDT"; "UTC+5:30" where it has no letters."""

    weekday: str
    date: str  # without weekday
    time: str
    zone: str


def locale_for(language: str, zone: str) -> str:
    """The babel locale in which dates and times are written: English where babel does not know the
    language, which a model may have named."""
    from babel.localedata import exists

    named = _named(language, zone)
    return named if exists(named) else "en_GB"


def _named(language: str, zone: str) -> str:
    if zone.startswith(("America/", "US/", "Canada/", "Pacific/Honolulu")) or (
        _AMERICAN_OFFSET.fullmatch(zone)
    ):
        return _AMERICAN.get(language, language)
    return _LOCALES.get(language, language)


def moment_words(moment: datetime, zone: str, language: str) -> MomentWords:
    """`moment` (aware) as the customer reads it on their own clock. An unknown zone means UTC."""
    from babel.dates import format_date, format_time

    place = zone_or_utc(zone)
    local = moment.astimezone(place)
    locale = locale_for(language, zone)
    return MomentWords(
        weekday=format_date(local, "EEEE", locale=locale),
        date=format_date(local, "long", locale=locale).translate(_NARROW_SPACES),
        time=format_time(local, "short", locale=locale).translate(_NARROW_SPACES),
        zone=_zone_words(local, place, locale),
    )


def day_words(day: date, zone: str, language: str) -> str:
    """A day without a time, written as they write it in that zone: "June 3, 2026" in New York."""
    from babel.dates import format_date

    written: str = format_date(day, "long", locale=locale_for(language, zone))
    return written.translate(_NARROW_SPACES)


def _zone_words(local: datetime, place: tzinfo, locale: str) -> str:
    """The letters that people there write ("CEST", in German "MESZ"), else "UTC+2"."""
    from babel.dates import get_timezone_name

    if place is UTC:
        return "UTC"
    if not isinstance(place, timezone):
        spoken = get_timezone_name(local, width="short", locale=locale)
        for name in (spoken, local.tzname() or ""):
            if _LETTERS.fullmatch(name):
                return name
    minutes = int((local.utcoffset() or timedelta()).total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    if not minutes:
        return "UTC"
    return f"UTC{'+' if minutes > 0 else '-'}{hours}{f':{rest:02}' if rest else ''}"


def short_moment(moment: datetime, zone: str) -> str:
    """For ourselves: "2026-05-12 19:00 CEST"."""
    place = zone_or_utc(zone)
    local = moment.astimezone(place)
    return f"{local:%Y-%m-%d %H:%M} {_zone_words(local, place, 'en_GB')}"


def writing_zone(zone: str, target: Target | None) -> str:
    """The customer's zone; the calendar's of the target if theirs is not known; else UTC."""
    return first_zone(zone, target.calendar.zone if target else "")


def zone_of_clock(written: datetime, ours: str, language: str) -> str:
    """The zone of somebody of whom we know only the offset that their mail was written in.

    Ours, or the one where their language is at home, if its clock showed the same then: people
    know it by name, and it changes to summer time with theirs. Else the offset, "+05:30".
    """
    for name in (ours, *_AT_HOME.get(language, ())):
        place = zone_or_utc(name)
        if "/" in name and written.astimezone(place).utcoffset() == written.utcoffset():
            return name
    offset = written.strftime("%z")
    return f"{offset[:3]}:{offset[3:5]}" if offset else ""
