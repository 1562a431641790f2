"""Why an item is due when it is: the words, the date they were counted from, and the rule."""

from datetime import datetime

from mailbox_agent.understanding.clock_times import ClockTime
from mailbox_agent.understanding.dates import Due, zone_of

_DAY = "%a %Y-%m-%d"
_HOW = {
    "words_dates.WEEKDAYS": "that weekday, counted from",
    "words_dates.RELATIVE_WORDS": "counted from",
    "words_dates.WITHIN_WORDS": "a stretch of time, counted from",
    "words_dates.NAMED_DAYS": "a feast, the year taken from",
    "date_patterns.calendar_patterns": "a calendar day, what it leaves open taken from",
    "date_patterns.end_of_month": "the last day of that month, the year taken from",
}


def why_due(due: Due | None, sent: datetime) -> str:
    """One line; `sent` is when the words were written, with the writer's own offset."""
    if due is None:
        return "no day or time is named that lies ahead (dates.find_due)"
    written = f"{sent:{_DAY} %H:%M} {zone_of(sent)}, when it was written"
    if due.recurrence:
        return f"“{due.words}”: repeats, {due.recurrence} (words_dates.EVERY_WORDS)"
    found, day = due.found, f"{due.day:{_DAY}}" if due.day else "no day"
    if found is None:
        zone = f", read in {due.zone}" if due.clock else ""
        return (
            f"“{due.words}”: a time alone, so the next such time after {written}: {day}{zone}"
            " (clock_times.lone_deadline_time)"
        )
    said = f"“{due.words}”: {_HOW.get(found.rule, 'counted from')} {written}: {found.day:{_DAY}}"
    if due.day != found.day:
        said += f"; “before” a bare day means {day} (words_dates.BEFORE_WORDS)"
    if found.deadline:
        said += "; a deadline word stands beside it (words_dates.DEADLINE_WORDS)"
    return f"{said}{_time(due, due.clock)} ({found.rule})"


def _time(due: Due, clock: ClockTime | None) -> str:
    if due.at and clock is None:
        return f"; to the minute {due.at:%H:%M} UTC"
    if clock is None:
        return "; no time of day is named"
    time = f"{clock.minutes // 60:02d}:{clock.minutes % 60:02d}"
    if clock.theirs:
        return f"; {time} is “your time”, whose zone is not known, so the day alone is kept"
    whose = "the zone it names" if clock.zone else "the writer's own zone"
    utc = f" = {due.at:%Y-%m-%d %H:%M} UTC" if due.at else ""
    return f"; {time} in {due.zone}, {whose}{utc}"
