"""A calendar file (.ics, RFC 5545): its meetings and tasks, a line for each thing said."""

import datetime

from mailbox_agent.attached.limits import CELL, ENTRIES
from mailbox_agent.attached.told import Gathering, NotRead
from mailbox_agent.message.charsets import clean, decode_text

_LINES = (
    ("Summary", "SUMMARY"),
    ("Status", "STATUS"),
    ("Start", "DTSTART"),
    ("End", "DTEND"),
    ("Due", "DUE"),
    ("Repeats", "RRULE"),
    ("Location", "LOCATION"),
    ("Organizer", "ORGANIZER"),
    ("Attendee", "ATTENDEE"),
    ("Description", "DESCRIPTION"),
)
_ATTENDEES = 30
_DESCRIPTION = 5_000  # characters


def read_calendar(data: bytes, charset: str, gathering: Gathering) -> None:
    from icalendar import Calendar

    # As bytes: a string without line ends would be taken for the name of a file and opened.
    text = clean(decode_text(data, charset)[0]).encode()
    calendars = Calendar.from_ical(text, multiple=True)
    entries = [e for c in calendars for e in c.walk() if e.name in ("VEVENT", "VTODO", "VJOURNAL")]
    if not entries:
        raise NotRead("no meeting or task in it")
    for entry in entries[:ENTRIES]:
        for label, name in _LINES:
            values = entry.get(name)
            if values is None:
                continue
            for value in (values if isinstance(values, list) else [values])[:_ATTENDEES]:
                words = _words(value)[: _DESCRIPTION if name == "DESCRIPTION" else CELL]
                if words and not gathering.add(f"{label}: {words}"):
                    return
        gathering.add("")
    gathering.cut = len(entries) > ENTRIES


def _words(value: object) -> str:
    """A time with its zone, a person with the name, a text as it is."""
    from icalendar import vRecur

    moment = getattr(value, "dt", None)
    if isinstance(moment, datetime.datetime):
        zone = getattr(value, "params", {}).get("TZID", "") or (moment.tzname() or "")
        return f"{moment:%Y-%m-%d %H:%M} {zone}".strip()
    if isinstance(moment, datetime.date):
        return moment.isoformat()
    if isinstance(value, vRecur):
        return str(value.to_ical(), "utf-8", "replace")  # type: ignore[no-untyped-call]
    text = str(value).strip()
    if text.lower().startswith("mailto:"):
        name, address = getattr(value, "params", {}).get("CN", ""), text[7:]
        return f"{name} <{address}>" if name else address
    return text
