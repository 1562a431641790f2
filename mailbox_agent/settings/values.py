"""What a single value of the file may be: an address, a domain, a zone, a duration.

A ValueError here says what is allowed; `problems.py` adds where the value stands.
"""

import re
from difflib import get_close_matches
from functools import lru_cache
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from pydantic import AfterValidator, PlainValidator

from mailbox_agent.settings.calendars import (
    HOURS_ALLOWED,
    WEEKDAYS,
    duration_of,
    holidays_of,
    stretches_of,
    weekdays_of,
)

_DOMAIN = re.compile(r"(?:[^\s@.,;:/<>]{1,63}\.)+[^\s@.,;:/<>]{2,63}")
_PLACEHOLDER = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


def _domain(value: str) -> str:
    domain = value.strip().rstrip(".").casefold()
    if len(domain) > 253 or not _DOMAIN.fullmatch(domain):
        raise ValueError('write a mail domain like "example.com", without @')
    return domain


def _address(value: str) -> str:
    address = value.strip()
    local, at, domain = address.rpartition("@")
    if not at or not local or len(address) > 254 or re.search(r"[\s<>,;@]", local):
        raise ValueError('write one bare address like "name@example.com"')
    return f"{local.casefold()}@{_domain(domain)}"


def _zone(value: str) -> str:
    zones = _zones()
    if value not in zones:
        near = get_close_matches(value, zones, n=1, cutoff=0.6)
        hint = f"; did you mean {near[0]}?" if near else ""
        raise ValueError(f'write a time zone like "Europe/Berlin" or "UTC"{hint}')
    return value


@lru_cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _language(value: str) -> str:
    if not re.fullmatch(r"[a-z]{2}", value):
        raise ValueError('write a two-letter language code like "en" or "de"')
    return value


def _said(value: str) -> str:
    if not value.strip() or any(ord(letter) < 32 for letter in value):
        raise ValueError("write a text of one line that is not empty")
    return value.strip()


def _slug(value: str) -> str:
    if not _PLACEHOLDER.fullmatch(value):
        raise ValueError("write up to 40 small letters, digits, - or _")
    return value


def _prefix(value: str) -> str:
    if not re.fullmatch(r"[A-Z][A-Z0-9]{1,7}", value):
        raise ValueError('write 2 to 8 capital letters or digits, a letter first, like "ESC"')
    return value


def _duration(value: str) -> str:
    duration_of(value)
    return value


def _lead(value: str) -> str:
    if value.strip() != "0" and duration_of(value)[1]:
        raise ValueError('write a time, like "4h" or "30m", or "0" for no such letters')
    return value


def _days(value: str) -> str:
    weekdays_of(value)
    return value


def _authority(value: str) -> str:
    if not re.fullmatch(r"https://[A-Za-z0-9.-]+/?", value):
        raise ValueError('write https:// and a host, like "https://login.microsoftonline.us"')
    return value


def _model_server(value: str) -> str:
    """The address of a server without a trailing slash. Plain http only where nobody listens in:
    what is said there is the text of mail, and the key. "" is none."""
    if not value:
        return ""
    parts = urlsplit(value.strip())
    odd = "@" in parts.netloc or "\\" in value
    if parts.scheme not in ("http", "https") or not parts.hostname or odd:
        raise ValueError('write an address like "https://api.openai.com/v1", without a key in it')
    if parts.query or parts.fragment:
        raise ValueError("write the address without ? and #; Azure's ends in /openai/v1")
    return value.strip().rstrip("/")


def _folder(value: str) -> str:
    if not value.strip() or "\0" in value:
        raise ValueError("write a folder")
    return value


def _hours(value: object) -> str | dict[str, str]:
    if isinstance(value, str):
        stretches_of(value)
        return value
    if not isinstance(value, dict):
        raise ValueError(HOURS_ALLOWED)
    for day, text in value.items():
        if day not in WEEKDAYS:
            raise ValueError(f"{day!r} is none of {', '.join(WEEKDAYS)}")
        if not isinstance(text, str):
            raise ValueError(HOURS_ALLOWED)
        stretches_of(text)
    return value


def _country(value: str) -> str:
    holidays_of(value, None)
    return value


Authority = Annotated[str, AfterValidator(_authority)]
Domain = Annotated[str, AfterValidator(_domain)]
EmailAddress = Annotated[str, AfterValidator(_address)]
Zone = Annotated[str, AfterValidator(_zone)]
Language = Annotated[str, AfterValidator(_language)]
Line = Annotated[str, AfterValidator(_said)]
Slug = Annotated[str, AfterValidator(_slug)]
Prefix = Annotated[str, AfterValidator(_prefix)]
Duration = Annotated[str, AfterValidator(_duration)]
Lead = Annotated[str, AfterValidator(_lead)]
Days = Annotated[str, AfterValidator(_days)]
Folder = Annotated[str, AfterValidator(_folder)]
Command = list[Line] | Line
ModelServer = Annotated[str, AfterValidator(_model_server)]
Hours = Annotated[str | dict[str, str], PlainValidator(_hours)]
Country = Annotated[str, AfterValidator(_country)]
