"""What the record itself proves about how a case went: times, promises, silence.

Only facts that can be computed; no judgement, no names. The wording is elsewhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal

from mailbox_agent.cases.clock import zone_or_utc
from mailbox_agent.cases.timeline import is_overdue
from mailbox_agent.documents.prevention_words import PREVENTION_WORDS
from mailbox_agent.records import CaseMessage, CaseRecord, Cause, Item, Source
from mailbox_agent.records.case import Side

NOON = time(12)
_SAME_MOMENT = timedelta(seconds=1)
PromiseResult = Literal["kept", "kept_moved", "late", "undated", "open", "overdue", "dropped"]


def done_at(item: Item) -> datetime | None:
    """When an item was done, as far as somebody said so."""
    if item.state != "done":
        return None
    return item.done_at or (item.state_source.at if item.state_source else None)


def names_a_day_only(item: Item) -> bool:
    """Whether somebody told the day on which it was done, but no time: then the stored moment is
    not that of the telling but noon of that day, and no clock may be read from it."""
    when = done_at(item)
    if when is None:
        return False
    if item.state_source is None:
        return when.astimezone(UTC).time() == NOON
    return abs(item.state_source.at - when) > _SAME_MOMENT


def done_day(item: Item, zone: tzinfo) -> date | None:
    """The day on which it was done, or on which that was told."""
    when = done_at(item)
    if when is None:
        return None
    return when.astimezone(UTC if names_a_day_only(item) else zone).date()


def promise_result(item: Item, now: datetime, case_zone: str = "") -> PromiseResult:
    """What became of a promise, honestly: a date that was moved first is said to be moved."""
    if item.state == "dropped":
        return "dropped"
    if item.state == "open":
        return "overdue" if is_overdue(item, now, case_zone) else "open"
    when = done_at(item)
    if item.due is None or when is None:
        return "undated"
    if names_a_day_only(item):
        late = when.astimezone(UTC).date() > item.due
    else:
        late = when > (item.due_at or _end_of(item.due, item.zone, case_zone))
    if late:
        return "late"
    return "kept_moved" if first_due(item) not in {None, item.due} else "kept"


def first_due(item: Item) -> date | None:
    """The date first named, if the date was moved later; else the date itself."""
    moves = sorted((one for one in item.history if one.field == "due"), key=lambda one: one.at)
    for move in moves:
        if move.applied and move.before:
            try:
                return date.fromisoformat(move.before[:10])
            except ValueError:
                continue
    return item.due


def status_requests(record: CaseRecord) -> tuple[CaseMessage, ...]:
    """The mails in which the customer had to ask where things stand."""
    return tuple(
        one
        for one in record.messages
        if one.kind == "status_request" and one.role == "customer" and not one.automatic
    )


def preventions(record: CaseRecord) -> tuple[Item, ...]:
    """Items that prevent a repetition: worded so, and said with or after a confirmed cause."""
    confirmed = [cause.source.at for cause in record.causes if _is_finding(cause)]
    if not confirmed:
        return ()
    first = min(confirmed)
    return tuple(
        item
        for item in record.items
        if item.supported
        and item.state != "dropped"
        and item.source.at >= first
        and any(word in f"{item.what} {item.source.quote}".casefold() for word in PREVENTION_WORDS)
    )


def _is_finding(cause: Cause) -> bool:
    return cause.supported and cause.status == "confirmed"


def owner_side(item: Item, record: CaseRecord, ours: Sequence[str]) -> Side:
    """On whose side an item lies: as recorded, else by the owner's name; ours if nobody knows."""
    if item.owner_side is not None:
        return item.owner_side
    owner = (item.owner or "").strip().casefold()
    if not owner or owner in {name.casefold() for name in ours}:
        return "us"
    if record.case.customer and owner == record.case.customer.casefold():
        return "customer"
    for person in record.people:
        if owner in {person.name.casefold(), person.address.casefold()}:
            return person.side
    return "us"


def source_of(item: Item, field: str) -> Source:
    """Who gave a field its present value: the newest applied change, else the item's source."""
    changes = [one for one in item.history if one.field == field and one.applied]
    return max(changes, key=lambda one: one.at).source if changes else item.source


@dataclass(frozen=True, slots=True)
class Span:
    """A duration in whole days, hours and minutes."""

    days: int
    hours: int
    minutes: int


def span(start: datetime, end: datetime) -> Span:
    """The time between two moments; zero if the second lies before the first."""
    minutes = max(0, int((end - start) / timedelta(minutes=1)))
    return Span(minutes // 1440, minutes % 1440 // 60, minutes % 60)


def _end_of(day: date, *zones: str) -> datetime:
    return datetime.combine(day, time(23, 59, 59), tzinfo=zone_or_utc(*zones))
