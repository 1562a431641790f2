"""When an action is due, as a person reads it: the day, and the time if one was said."""

import re
from datetime import datetime

from mailbox_agent.cases.kept_dates import not_kept
from mailbox_agent.cases.timeline import is_overdue
from mailbox_agent.cli.tables import moment
from mailbox_agent.records import Item

# An hour in figures: 18:00, 18.00, 18h30, 6 pm, 15 Uhr, 22 h, 15時; but no date such as 13.05.2026.
_HOUR = re.compile(
    r"(?<![\d.:/-])(?:[01]?\d|2[0-4])"
    r"(?:[:.h][0-5]\d(?![\d.:/-]\d)|(?::[0-5]\d)?\s?(?:[ap]\.?m\b|uhr\b|h\b|o.clock\b)|\s?時)",
    re.IGNORECASE,
)


def due_in_words(item: Item, zone: str, case_zone: str, now: datetime) -> str:
    """`2026-05-13 18:00 CEST` where an hour is known; the words themselves where they say more of
    the time than the day that was read from them; "open" without any. `zone`: of the page."""
    if item.recurrence:
        return " ".join(item.due_words.split()) or item.recurrence
    if item.due_at is not None:
        day = moment(item.due_at, zone)
    elif item.due is not None:
        day = item.due.isoformat()
    else:
        return "open"
    if item.due_at is None and (words := _words_of_the_time(item)):
        day += f" (“{words}”)"
    if is_overdue(item, now, case_zone):
        return f"{day}, late"
    return f"{day}, will not be kept" if not_kept(item) else day


def _words_of_the_time(item: Item) -> str:
    """What was said of the time of day, unless the date was moved since."""
    from mailbox_agent.understanding.words_day_parts import DAY_PARTS

    if any(change.field == "due" and change.applied for change in item.history):
        return ""
    words = " ".join(item.due_words.split()).rstrip(".,;")
    says = _HOUR.search(words) or re.search(DAY_PARTS, words.casefold())
    return words if says else ""
