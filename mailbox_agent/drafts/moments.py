"""How a moment is said to a customer: in their zone, with the zone named, in their language.

Pure. Only words; which moment is promised is decided in cases/clock.py.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timezone, tzinfo

from mailbox_agent.cases.clock import first_zone, zone_or_utc
from mailbox_agent.records import Target

_NARROW_SPACES = str.maketrans({"\u202f": " ", "\u00a0": " "})
# Where a language is written differently overseas, the customer's zone says which side they are on.
_LOCALES = {"en": "en_GB", "pt": "pt_PT"}
_AMERICAN = {"en": "en_US", "pt": "pt_BR", "fr": "fr_CA", "es": "es_MX"}


@dataclass(frozen=True, slots=True)
class MomentWords:
    """One moment in words. zone: "Central European Summer Time"; "Kolkata, GMT+05:30"."""

    weekday: str
    date: str  # without weekday
    time: str
    zone: str


def locale_for(language: str, zone: str) -> str:
    """The babel locale in which dates and times are written."""
    if zone.startswith(("America/", "US/", "Canada/", "Pacific/Honolulu")):
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


def _zone_words(local: datetime, place: tzinfo, locale: str) -> str:
    from babel.dates import get_timezone_gmt, get_timezone_location, get_timezone_name

    if isinstance(place, timezone) and place is not UTC:
        return get_timezone_gmt(local, locale=locale).translate(_NARROW_SPACES)
    name = get_timezone_name(local, width="long", locale=locale)
    if any(char.isdigit() for char in name):  # no name of its own: "GMT+05:30" alone says little
        city = get_timezone_location(place, locale=locale, return_city=True)
        name = f"{city}, {name}"
    return name.translate(_NARROW_SPACES)


def writing_zone(zone: str, target: Target | None) -> str:
    """The customer's zone; the calendar's of the target if theirs is not known; else UTC."""
    return first_zone(zone, target.calendar.zone if target else "")
