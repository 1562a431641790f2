"""Why an item is due when it is: the words, the date they were counted from, and the rule."""

from datetime import datetime

from mailbox_agent.understanding.as_written import as_it_stands
from mailbox_agent.understanding.clock_times import times_left_out
from mailbox_agent.understanding.dates import Due
from mailbox_agent.understanding.patterns import compiled
from mailbox_agent.understanding.sentences import Sentence
from mailbox_agent.understanding.words_day_parts import DAY_PARTS
from mailbox_agent.understanding.written import is_by_settings, zone_of

_DAY = "%a %Y-%m-%d"
_HOW = {
    "words_dates.WEEKDAYS": "that weekday, counted from",
    "words_dates.RELATIVE_WORDS": "counted from",
    "words_dates.WITHIN_WORDS": "a stretch of time, counted from",
    "words_dates.NAMED_DAYS": "a feast, the year taken from",
    "words_feasts": "a feast that moves, seen from",
    "date_patterns.calendar_patterns": "a calendar day, what it leaves open taken from",
    "date_patterns.end_of_month": "the last day of that month, the year taken from",
}


def why_due(due: Due | None, sent: datetime, sentence: Sentence) -> str:
    """One line; `sent` is when the words were written, with the writer's own offset."""
    if due is None:
        return f"{_no_due(sentence)} (dates.find_due)"
    written = f"{sent:{_DAY} %H:%M} {zone_of(sent)}, when it was written"
    if is_by_settings(sent):
        written += " (dated in UTC; the zone is the writer's in the settings)"
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
    if found.reported:
        said += "; it tells what was promised, so the day may lie behind"
        said += " (words_dates.REPORTED_WORDS)"
    elif found.deadline:
        said += "; a deadline word stands beside it (words_dates.DEADLINE_WORDS)"
    return f"{said}{_time(due, sent, sentence)} ({found.rule})"


def _no_due(sentence: Sentence) -> str:
    times = times_left_out(sentence.folded)
    if not times:
        return "no day or time is named by which it is to be done"
    words, why = as_it_stands(times[0][0], sentence), times[0][1]
    return f"“{words}” is named, but {why or 'not as a time by which it is to be done'}"


def _time(due: Due, sent: datetime, sentence: Sentence) -> str:
    clock = due.clock
    if due.at and clock is None:
        return f"; to the minute {due.at:%H:%M} UTC"
    if clock is None:
        return f"; {_no_time(sentence)}"
    time = f"{clock.minutes // 60:02d}:{clock.minutes % 60:02d}"
    if clock.theirs:
        return f"; {time} is “your time”, whose zone is not known, so the day alone is kept"
    own = "the zone of the settings" if is_by_settings(sent) else "the writer's own zone"
    whose = "the zone it names" if clock.zone else own
    utc = f" = {due.at:%Y-%m-%d %H:%M} UTC" if due.at else ""
    return f"; {time} in {due.zone}, {whose}{utc}"


def _no_time(sentence: Sentence) -> str:
    """Why a day alone is kept of a sentence."""
    times = times_left_out(sentence.folded)
    if times:
        words, why = as_it_stands(times[0][0], sentence), times[0][1]
        return f"“{words}” is not taken: {why or 'it stands too far from the day'}"
    part = compiled(DAY_PARTS).search(sentence.folded)
    if part is None:
        return "no hour is named"
    return f"“{as_it_stands(part[0], sentence)}” names no hour, so the day alone is kept"
