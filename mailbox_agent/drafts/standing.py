"""Where things stand, as the customer may know it: what was done since they last heard from us,
what is open and with whom, which dates have changed, what we wait for from them. Pure.

From the customer's view alone (promise 5). Nothing is made of it: an item is told in the words in
which they know it, and where nothing has changed the letter says that.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from email.utils import parseaddr

from mailbox_agent.cases.clock import closes_on
from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.cases.kept_dates import not_kept, not_kept_of
from mailbox_agent.cases.matter import sketch_words
from mailbox_agent.cases.quotes import says_again, shorten
from mailbox_agent.drafts.moments import moment_words
from mailbox_agent.drafts.parts import Parts
from mailbox_agent.drafts.points import (
    due_words,
    is_our_word,
    is_their_word,
    not_kept_words,
    point,
    told_day,
)
from mailbox_agent.drafts.wording import quotable
from mailbox_agent.records import Calendar, CaseMessage, CaseRecord, Finding, Item

MOST_POINTS = 4
SAME_MATTER = 0.5  # share of a request's words that a promise of ours has: it answers it
NAMED = 100  # characters of a sentence that a finding shows
BLOCKS = ("done", "moved", "overdue", "open_here", "awaited")


@dataclass(frozen=True, slots=True)
class Standing:
    """Items as the customer knows them; an item stands in one list at most."""

    heard: datetime | None  # when the reader last heard from us
    done: tuple[Item, ...] = ()
    moved: tuple[tuple[Item, date], ...] = ()  # with the day that it was due before
    overdue: tuple[Item, ...] = ()
    open_here: tuple[Item, ...] = ()
    asked: tuple[Item, ...] = ()  # of us, and nobody has promised it: for the approver to judge
    awaited: tuple[Item, ...] = ()  # what is theirs to do
    untold: tuple[Item, ...] = ()  # over by words that they have not seen
    settled: tuple[Item, ...] = ()  # late when they said that it was solved
    off: frozenset[int] = frozenset()  # ids of those whose date is not kept, whoever has been told
    off_inside: tuple[Item, ...] = ()  # those of them of which only we know it
    new_inside: Mapping[int, date] = field(default_factory=dict)  # id -> the day known to us alone


def last_heard(record: CaseRecord, reader: str) -> datetime | None:
    """When this person last got a mail of ours, from here or from one of us by hand: what their
    colleague or a partner got is not what they have heard. reader: an address, folded."""
    by_hand = [
        one.at
        for one in record.messages
        if one.audience == "customer" and one.role in ("sales", "internal")
        if one.trusted == "authenticated" and not one.automatic and _went_to(one, reader)
    ]
    from_here = [one.at for one in record.sent if reader in one.to]
    return max((*by_hand, *from_here), default=None)


def said_solved(view: CaseRecord) -> datetime | None:
    """When the customer last told us that it was solved. A date that had passed by then is none
    that we do not keep, even if the matter comes up again."""
    said = [
        one.at
        for one in view.messages
        if one.kind == "resolution" and one.role == "customer" and one.trusted != "failed"
        if not one.automatic
    ]
    return max(said, default=None)


def _went_to(message: CaseMessage, reader: str) -> bool:
    return reader in {(parseaddr(to)[1] or to).casefold() for to in message.to}


def where_things_stand(
    record: CaseRecord,
    now: datetime,
    calendar: Calendar,
    reader: str,
    *,
    told_back: Collection[int] = (),
    without: Collection[int] = (),
) -> Standing:
    """calendar: its hours say when a day is over. reader: the address to which the letter goes,
    folded. told_back: mails whose requests the letter lists
    already. without: items of which it speaks elsewhere."""
    heard = last_heard(record, reader)
    really = {item.id: item.state for item in record.items}
    found: dict[str, list[Item]] = {name: [] for name in (*BLOCKS, "asked", "untold", "settled")}
    moved: list[tuple[Item, date]] = []
    off = not_kept_of(record.items)  # no letter names a date that we know is not kept
    view = customer_view(record)
    solved = said_solved(view)
    for item in _once(view.items):
        if item.id in without or item.recurrence:
            continue
        before = moved_from(item, heard)
        if item.state != "open":
            if item.state == "done" and (heard is None or _ended(item) > heard):
                found["done"].append(item)
        elif really[item.id] != "open":
            found["untold"].append(item)
        elif is_our_word(item):
            if solved and is_late(item, solved, calendar, record.case.zone):
                found["settled"].append(item)
            elif is_late(item, now, calendar, record.case.zone):
                found["overdue"].append(item)
            elif before and item.due and item.id not in off:
                moved.append((item, before))
            else:
                found["open_here"].append(item)
        elif item.source.kind == "message" and item.source.id in told_back:
            continue
        elif is_their_word(item):
            found["awaited"].append(item)
        elif item.source.role == "customer" and item.owner_side != "partner":
            found["asked"].append(item)
    del found["moved"]
    ours = [*found["overdue"], *found["open_here"], *(item for item, _ in moved)]
    found["asked"] = [one for one in found["asked"] if not _is_promised(one, ours)]
    inside = [one for one in found["open_here"] if one.id in off and not_kept(one) is None]
    known = {item.id: item.due for item in view.items}
    new = {one.id: one.due for one in record.items if one.due and one.due != known.get(one.id)}
    return Standing(
        heard, moved=tuple(moved), off=off, off_inside=tuple(inside), new_inside=new,
        **{name: tuple(them) for name, them in found.items()},
    )  # fmt: skip


def _once(items: Sequence[Item]) -> Iterator[Item]:
    """Our own words before what they asked for: one thing is told once."""
    told: list[str] = []
    for item in sorted(items, key=lambda one: (not is_our_word(one), one.id)):
        words = item.source.quote or item.what
        if not says_again(words, told):
            told.append(words)
            yield item


def _is_promised(asked: Item, ours: Sequence[Item]) -> bool:
    words = sketch_words(asked.source.quote)
    return any(
        len(words & sketch_words(one.source.quote or one.what))
        >= max(1.0, SAME_MATTER * len(words))
        for one in ours
    )


def _ended(item: Item) -> datetime:
    """When it was said to be done; the day that was meant may lie before."""
    source = item.state_source
    return source.at if source else item.done_at or item.source.at


def moved_from(item: Item, since: datetime | None) -> date | None:
    """The day that it was due before its date was changed since then; None if it was not."""
    steps = [one for one in item.history if one.field == "due" and one.applied]
    new = [one for one in steps if since is None or one.at > since]
    before = _day(new[0].before) if new else None
    return before if before != item.due else None


def _day(text: str) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


def is_late(item: Item, now: datetime, calendar: Calendar, case_zone: str) -> bool:
    """Past its time of day, or past close of business of its day."""
    if item.due_at is not None:
        return now > item.due_at
    return item.due is not None and now > closes_on(item.due, calendar, item.zone or case_zone)


def put_standing(parts: Parts, standing: Standing, zone: str, language: str) -> None:
    """The blocks of a letter, each with MOST_POINTS at most; what is left out is a finding."""

    def told(item: Item, *more: str) -> str:
        return point(parts, item, *more, language=language)

    def owner(item: Item) -> str:
        """Who it is, unless that goes without saying: us, or the reader."""
        said = (parts.values.get("company"), parts.values.get("name"))
        return "" if item.owner in said else item.owner or ""

    def due(item: Item) -> str:
        day = due_words(item.due, item.due_at, zone, language)
        return not_kept_words(day, language) if day and item.id in standing.off else day

    said = {
        "done": [
            told(one, told_day(one.done_at or _ended(one), zone, language)) for one in standing.done
        ],
        "moved": [
            told(one, owner(one), f"{due_words(before, None, zone, language)} → {due(one)}")
            for one, before in standing.moved
        ],
        "overdue": [
            told(one, owner(one), due_words(one.due, one.due_at, zone, language))
            for one in standing.overdue
        ],
        "open_here": [told(one, owner(one), due(one)) for one in standing.open_here],
        "awaited": [told(one, owner(one), due(one)) for one in standing.awaited],
    }
    heard = moment_words(standing.heard, zone, language).date if standing.heard else ""
    parts.values |= {name: tuple(points[:MOST_POINTS]) for name, points in said.items()}
    parts.values |= {
        "nothing_new": not (standing.done or standing.moved),
        "last_heard_date": parts.note(heard, "case"),
    }
    parts.findings += _for_the_approver(standing, said, str(parts.values.get("token", "CASE")))


def no_standing(parts: Parts) -> None:
    """For a letter that does not ask: the placeholders are there, and empty."""
    parts.values |= dict.fromkeys(BLOCKS, ())
    parts.values |= {"nothing_new": False, "last_heard_date": ""}


def _for_the_approver(
    standing: Standing, said: dict[str, list[str]], token: str
) -> Iterator[Finding]:
    more = sum(max(0, len(points) - MOST_POINTS) for points in said.values())
    if more:
        yield Finding("standing", f"{more} more open or finished points are left out.")
    for item in standing.overdue[:MOST_POINTS]:
        yield if_done(item, token, standing.new_inside.get(item.id))
    for item in standing.off_inside[:MOST_POINTS]:
        why = (
            "Mail that the customer has not seen says that this date is not kept, and the letter"
            f" says so. {_new_date(item, token, standing.new_inside.get(item.id))}"
        )
        yield Finding("standing", why, _named(item))
    for item in standing.asked[:MOST_POINTS]:
        why = "They asked for this, and nobody has said that it is done: does the letter say so?"
        yield Finding("standing", why, _named(item))
    for item in standing.settled[:MOST_POINTS]:
        why = (
            "Its date had passed when they said that it was solved, so the letter leaves it out:"
            f" is it due anew? mailbox-agent correct {token} --item {item.id} --due YYYY-MM-DD"
        )
        yield Finding("standing", why, _named(item))
    for item in standing.untold[:MOST_POINTS]:
        why = (
            "Over by words that the customer has not seen, so the letter leaves it out; to have it"
            f" told: mailbox-agent correct {token} --item {item.id} --state done"
        )
        yield Finding("standing", why, _named(item))


def if_done(item: Item, token: str, inside: date | None = None) -> Finding:
    """For the approver of a letter that tells of a date that has passed. inside: the new one, by
    words that the customer has not seen."""
    why = (
        "Its date has passed, and no mail says that it is done. If it is: mailbox-agent correct"
        f" {token} --item {item.id} --state done. {_new_date(item, token, inside)}"
    )
    return Finding("standing", why, _named(item))


def _new_date(item: Item, token: str, inside: date | None) -> str:
    correct = f"mailbox-agent correct {token} --item {item.id} --due"
    if inside is None:
        return f"If it has a new date: {correct} YYYY-MM-DD"
    return (
        f"Among us it is due on {inside.isoformat()} by now, and the letter names no new date; to"
        f" have that told: {correct} {inside.isoformat()}"
    )


def _named(item: Item) -> str:
    return shorten(quotable(item.source.quote or item.what), NAMED)
