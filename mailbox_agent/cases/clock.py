"""Time that counts: clocks, zones, business hours, targets and due times, as pure functions.

Boundaries of a working day are local wall times (so daylight saving moves them), durations are
counted in UTC (so the lost and the doubled hour count as what they were). What is late is asked
in `timeline.py`. Every function refuses naive times with ValueError; answers are in UTC.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from mailbox_agent.records import Calendar, Target, WorkHours, utc

_DAY = timedelta(days=1)
_IDLE_DAYS = 400  # a calendar without an hour of work in so many days has none
_YEARS_COUNTED = 30  # a Date header may say the year 1: longer spans are counted from here
_LONGEST = timedelta(days=365 * _YEARS_COUNTED)

Span = tuple[datetime, datetime]  # UTC, start inclusive, end exclusive


def zone(name: str) -> tzinfo:
    """The zone of an IANA name ("Europe/Berlin") or an offset ("+02:00"). ValueError names it."""
    text = name.strip()
    if text == "UTC":
        return UTC
    try:
        if text[:1] in ("+", "-"):
            moment = datetime.strptime(text, "%z")
            return timezone(moment.utcoffset() or timedelta())
        return ZoneInfo(text)
    except (ValueError, OSError, LookupError) as error:
        raise ValueError(f"no such time zone: {name[:60]!r} (an IANA name or +02:00)") from error


def first_zone(*names: str) -> str:
    """The first of these names that is one of a zone; "UTC" if none is."""
    for name in names:
        try:
            zone(name)
        except ValueError:
            continue
        return name
    return "UTC"


def zone_or_utc(*names: str) -> tzinfo:
    """The zone of the first name that is one; UTC if none is."""
    return zone(first_zone(*names))


def add_work_time(start: datetime, amount: timedelta, calendar: Calendar) -> datetime:
    """The earliest moment by which `amount` of working time has passed since `start`.

    Ends exactly at close rather than at the next opening; an amount of zero is `start` itself.
    ValueError: negative amount, more than 30 years away, or a calendar without any hours.
    """
    if amount < timedelta():
        raise ValueError(f"working time cannot be added backwards: {amount}")
    moment = utc(start)
    if calendar.always:
        try:
            return moment + amount
        except OverflowError as error:
            raise ValueError(f"{amount} after {start} is beyond any calendar") from error
    left = amount
    for opens, closes in _spans_after(moment, calendar):
        if not left:
            break
        opens = max(opens, moment)
        if closes - opens >= left:
            return opens + left
        left -= closes - opens
    return moment


def add_work_days(start: datetime, days: int, calendar: Calendar) -> datetime:
    """Close of business `days` working days after the working day that `start` belongs to.

    `start` belongs to the first working day that has not closed yet: Friday 16:00 to Friday;
    Friday at or after close, Saturday and Monday 03:00 to Monday. So one day from Friday 16:00
    is Monday's close, and one day from Saturday is Tuesday's. Zero days: that day's own close.
    A 24x7 calendar knows no close: a day is 24 hours. ValueError as for `add_work_time`.
    """
    if days < 0:
        raise ValueError(f"working days cannot be added backwards: {days}")
    if calendar.always:
        return add_work_time(start, timedelta(days=min(days, 10**6)), calendar)
    moment = utc(start)
    left = days
    for _, spans in _working_days(moment, calendar):
        closes = max(end for _, end in spans)
        if closes <= moment:
            continue
        if left == 0:
            return closes
        left -= 1
    raise ValueError(f"calendar {calendar.name!r}: {days} working days are too many to count")


def closes_on(day: date, calendar: Calendar, zone_name: str) -> datetime:
    """When this day is over in this zone: close of business, midnight where nobody works on it."""
    where = zone_or_utc(zone_name, calendar.zone)
    spans = [] if calendar.always or day in calendar.holidays else _spans_of(day, calendar, where)
    ends = [closes for _, closes in spans]
    return max(ends) if ends else _instant(day + _DAY, time(), where, closing=True)


def opens_at(moment: datetime, calendar: Calendar) -> datetime:
    """The moment itself within working hours, else when they begin next."""
    start = utc(moment)
    if calendar.always:
        return start
    return next(opens for opens, _ in _spans_after(start, calendar))


def work_time_between(a: datetime, b: datetime, calendar: Calendar) -> timedelta:
    """Working time from a to b; negative if b is earlier. Spans over 30 years count as 30."""
    start, end = utc(a), utc(b)
    if end < start:
        return -work_time_between(end, start, calendar)
    if calendar.always:
        return end - start
    if end - start > _LONGEST:
        start = end - _LONGEST
    total = timedelta()
    for opens, closes in _spans_after(start, calendar):
        if opens >= end:
            break
        total += min(closes, end) - max(opens, start)
    return total


def acknowledge_by(received: datetime, target: Target) -> datetime:
    """By when a mail that came at `received` is acknowledged (practice row prompt)."""
    if target.acknowledge_days:
        return add_work_days(received, target.acknowledge_days, target.calendar)
    return add_work_time(received, target.acknowledge, target.calendar)


def next_update_at(since: datetime, target: Target) -> datetime:
    """By when the customer hears from us again (practice row never-silent).

    since: often the last promised moment, which is a close of business and belongs to its day.
    """
    if target.update_days:
        within = since if target.calendar.always else since - timedelta(microseconds=1)
        return add_work_days(within, target.update_days, target.calendar)
    return add_work_time(since, target.update_every, target.calendar)


def _need_hours(calendar: Calendar) -> None:
    if not calendar.hours:
        raise ValueError(f"calendar {calendar.name!r} has no working hours")


def _working_days(moment: datetime, calendar: Calendar) -> Iterator[tuple[date, list[Span]]]:
    """Days with work and their spans, from the day before `moment` (a night shift may last)."""
    _need_hours(calendar)
    where = zone(calendar.zone)
    try:
        first = moment.astimezone(where).date() - _DAY
    except OverflowError as error:
        raise ValueError(f"{moment} is beyond any calendar") from error
    idle = 0
    for offset in range(2 * 365 * _YEARS_COUNTED):
        try:
            day = first + offset * _DAY
            spans = [] if day in calendar.holidays else _spans_of(day, calendar, where)
        except OverflowError as error:
            raise ValueError(f"{moment} is beyond any calendar") from error
        idle = 0 if spans else idle + 1
        if idle > _IDLE_DAYS:
            raise ValueError(f"calendar {calendar.name!r} has no working hours after {day}")
        if spans:
            yield day, spans


def _spans_after(moment: datetime, calendar: Calendar) -> Iterator[Span]:
    """Spans of work that end after `moment`, in order and without overlap (a night shift)."""
    counted = moment
    for _, spans in _working_days(moment, calendar):
        for opens, closes in spans:
            if closes > counted:
                yield max(opens, counted), closes
                counted = closes
    raise ValueError(f"calendar {calendar.name!r}: too far away to count")


def _spans_of(day: date, calendar: Calendar, where: tzinfo) -> list[Span]:
    spans = []
    for hours in calendar.hours:
        if hours.weekday != day.weekday():
            continue
        end_day, end = _end_of(day, hours)
        opens = _instant(day, hours.start, where, closing=False)
        closes = _instant(end_day, end, where, closing=True)
        if opens < closes:
            spans.append((opens, closes))
    return sorted(spans)


def _end_of(day: date, hours: WorkHours) -> tuple[date, time]:
    """24:00 is midnight of the next day; a shift that ends before it starts runs into it."""
    if hours.end.replace(microsecond=0) == time(23, 59, 59):
        return day + _DAY, time()
    return (day, hours.end) if hours.end > hours.start else (day + _DAY, hours.end)


def _instant(day: date, wall: time, where: tzinfo, *, closing: bool) -> datetime:
    """A wall time as UTC. In a doubled hour an opening is the first, a closing the second;
    a time that the clocks skip is the moment at which they skip it (PEP 495)."""
    local = datetime.combine(day, wall.replace(tzinfo=None), where)
    first = local.replace(fold=0).astimezone(UTC)
    second = local.replace(fold=1).astimezone(UTC)
    if first <= second:
        return second if closing else first
    before, after = second, first  # a gap: the change lies between the two readings
    offset = before.astimezone(where).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) // 2
        if middle.astimezone(where).utcoffset() == offset:
            before = middle
        else:
            after = middle
    return after.replace(microsecond=0)
