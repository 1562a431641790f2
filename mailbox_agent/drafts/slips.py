"""Which dates that we gave the customer are not kept: by the clock, or because one of us has moved
them where the customer could not see it (practice row bad-news-early). Pure.

old     the date that they were last told: in mail that they have seen, or in a letter from here
new     only one that they may be told: a person of ours has set it (`correct`)
inside  what mail that they have not seen says: a later date, or only that this one is not kept; for
        the approver alone

Where our own mail to them has said either, that is no news to them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from mailbox_agent.cases.clock import closes_on
from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.cases.kept_dates import not_kept
from mailbox_agent.drafts.points import is_our_word
from mailbox_agent.drafts.standing import said_solved
from mailbox_agent.records import Calendar, CaseRecord, Item, ItemChange


@dataclass(frozen=True, slots=True)
class Slip:
    item: Item  # as the customer knows it
    old: date
    old_at: datetime | None
    new: date | None
    inside: ItemChange | None
    since: datetime
    passes: datetime  # the end of the old date

    @property
    def key(self) -> str:
        """What makes it one slip: the item, and the date that is not kept."""
        return f"{self.item.id}@{self.old.isoformat()}"


def slips_of(
    record: CaseRecord, now: datetime, calendar: Calendar, letters: Sequence[datetime]
) -> Iterator[Slip]:
    """letters: when each letter from here was written that told them where things stand."""
    really = {item.id: item for item in record.items}
    view = customer_view(record)
    solved = said_solved(view)
    for item in view.items:
        real = really[item.id]
        ours = is_our_word(item) and not item.recurrence
        if ours and item.state == "open" and real.state == "open":
            slip = _slip(item, real, now, calendar, record.case.zone, letters)
            if slip is not None and not _is_settled(slip, solved):
                yield slip


def _is_settled(slip: Slip, solved: datetime | None) -> bool:
    """Whether it had passed when they said that it was solved, and nobody has named another one."""
    anew = slip.new is not None or slip.inside is not None
    return solved is not None and slip.passes <= solved and not anew


def _slip(
    item: Item,
    real: Item,
    now: datetime,
    calendar: Calendar,
    case_zone: str,
    letters: Sequence[datetime],
) -> Slip | None:
    zone = item.zone or case_zone
    old, old_at = _told_due(item, letters)
    if old is None:
        return None
    passes = old_at or closes_on(old, calendar, zone)
    inside = not_kept(real) or _moved_inside(item, real, old)
    if not_kept(item) is not None and (inside is None or inside.field == "kept"):
        return None  # we have told them
    by_person = _set_by_person(item, old)
    new = item.due if by_person else None
    if new is not None and closes_on(new, calendar, zone) <= now:
        new = None
    if inside is not None:
        return Slip(item, old, old_at, None, inside, inside.at, passes)
    if by_person is not None:
        return Slip(item, old, old_at, new, None, min(by_person.at, passes), passes)
    return Slip(item, old, old_at, None, None, passes, passes) if now > passes else None


def _told_due(item: Item, letters: Sequence[datetime]) -> tuple[date | None, datetime | None]:
    """The date that they were last told, with its time of day where one was named. What a person
    of ours has set since is told by the next letter only."""
    steps = _steps(item)
    told = steps[0].before if steps else ""
    for step in steps:
        if step.source.kind != "person" or any(at >= step.at for at in letters):
            told = step.after
    if not steps or (item.due and told == item.due.isoformat()):
        return item.due, item.due_at
    return (date.fromisoformat(told[:10]) if told else None), None


def _set_by_person(item: Item, old: date) -> ItemChange | None:
    """The step by which a person of ours has set a later date than they were told."""
    steps = _steps(item)
    later = item.due is not None and item.due > old
    return steps[-1] if steps and later and steps[-1].source.kind == "person" else None


def _moved_inside(item: Item, real: Item, old: date) -> ItemChange | None:
    """The newest change of the date, where the customer has not seen it and it is a later one."""
    steps = _steps(real)
    if not steps or steps[-1].after[:10] <= old.isoformat():
        return None
    seen = {(one.at, one.source.kind, one.source.id) for one in item.history}
    last = steps[-1]
    return None if (last.at, last.source.kind, last.source.id) in seen else last


def _steps(item: Item) -> list[ItemChange]:
    return [one for one in item.history if one.field == "due" and one.applied]
