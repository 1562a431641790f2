"""Puts what was said onto the case: items, causes, impact, references, and what became of items.

Forwarded words are attributed to their own author and date, but nobody can tell what the forwarder
has added or changed: they keep the audience of the mail that carries them (promise 5), and only one
of our own authenticated people gives them another side than their own (promise 6). What an outsider
brings as words of ours is a claim (claims.py).
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from mailbox_agent.cases.matter import fold_reference
from mailbox_agent.cases.people import display_name
from mailbox_agent.cases.plan import (
    SIDES,
    may_change,
    promises_that_answer,
    same_item,
    side_of_owner,
)
from mailbox_agent.casework.claims import (
    SAME_MAIL_SECONDS,
    claims_our_words,
    under_own_name,
    what_we_wrote,
)
from mailbox_agent.casework.said import Said
from mailbox_agent.casework.speaking import has_a_say
from mailbox_agent.database.cases import propose
from mailbox_agent.database.facts import (
    change_item,
    is_said_not_kept,
    is_said_of_date,
    save_cause,
    save_impact,
    save_item,
    say_whether_kept,
)
from mailbox_agent.database.store import Row, to_text
from mailbox_agent.records import (
    ActionItem,
    ForwardedReading,
    Impact,
    Item,
    ItemUpdate,
    Quote,
    RootCause,
)
from mailbox_agent.records.case import Audience, Side
from mailbox_agent.records.reading import SenderRole


@dataclass(frozen=True, slots=True)
class _Voice:
    """Whose words these are."""

    author: str
    at: datetime
    role: SenderRole
    audience: Audience


def record_facts(said: Said) -> None:
    """A stranger's words are kept in the reading and shown, but put nothing on a case."""
    _references(said)
    if said.trust.verdict == "failed" or SIDES.get(said.reading.sender_role) is None:
        return
    said = under_own_name(said)
    own = _Voice(said.author, said.at, said.reading.sender_role, said.audience)
    reading = said.reading
    _statements(said, own, reading.action_items, reading.root_causes, reading.impact)
    for inner in reading.forwarded:
        _forwarded(said, inner)
    _updates(said)


def _forwarded(said: Said, inner: ForwardedReading) -> None:
    if inner.author is None:
        return
    of_us = claims_our_words(said, inner.author)
    if of_us:
        inner = what_we_wrote(said, inner)
    voice = _forwarded_voice(said, inner)
    if voice is None:
        return
    items = inner.action_items
    if of_us:
        voice = replace(voice, role="internal")  # the mail itself is known
    elif SIDES.get(said.reading.sender_role) != "us":  # a customer makes no promise of ours
        items = tuple(replace(item, promise=False) for item in items)
    _statements(said, voice, items, inner.root_causes, inner.impact)


def _statements(
    said: Said,
    voice: _Voice,
    items: tuple[ActionItem, ...],
    causes: tuple[RootCause, ...],
    impacts: tuple[Impact, ...],
) -> None:
    store, case_id, audience = said.desk.store, said.record.case.id, voice.audience
    for item in items:
        _item(said, voice, item)
    for cause in causes:
        source = said.source(cause.quote, author=voice.author, at=voice.at, role=voice.role)
        save_cause(store, case_id, cause, source, audience=audience)
    for impact in impacts:
        source = said.source(impact.quote, author=voice.author, at=voice.at, role=voice.role)
        save_impact(store, case_id, impact, source, audience=audience)


def _forwarded_voice(said: Said, inner: ForwardedReading) -> _Voice | None:
    """Whose the forwarded words are; None if nobody's, or if the case has that mail itself."""
    author = inner.author
    if author is None:
        return None
    known = inner.date is not None and any(
        message.sender.email == author.email
        and abs((message.at - inner.date).total_seconds()) < SAME_MAIL_SECONDS
        for message in said.record.messages
        if message.id != said.source_id
    )
    if known:
        return None
    role = said.reading.sender_role
    if SIDES.get(role) == "us" and said.trust.verdict == "authenticated":
        customer = said.desk.customer(said.record.case.customer_id)
        theirs = customer is not None and author.domain in customer.domains
        role = "customer" if theirs else "internal" if said.desk.is_ours(author) else "partner"
    return _Voice(display_name(author), inner.date or said.at, role, said.audience)


def _item(said: Said, voice: _Voice, item: ActionItem) -> None:
    source = said.source(item.quote, author=voice.author, at=voice.at, role=voice.role)
    same = _known(said, item)
    if same is None:
        save_item(
            said.desk.store,
            said.record.case.id,
            item,
            source,
            audience=voice.audience,
            owner_side=_side(said, item.owner),
        )
    elif item.due and item.due != same.due and item.quote.place is not None:
        values = {
            "due": item.due.isoformat(),
            "due_at": to_text(item.due_at),
            "due_words": item.due_words,
            "zone": item.zone,
        }
        _change(said, same, values, source)
    elif item.due and item.due == same.due and voice.author == said.author:
        _kept_after_all(said, same, item, source)


def _known(said: Said, item: ActionItem) -> Item | None:
    """The open item that this one is once more: its reader says so, or its words do. A promise that
    answers a request is another one for the reader, and so is a request about a promise, which is
    told back to its writer."""
    for known in said.record.items:
        if known.id == item.known_item and known.state == "open" and known.promise == item.promise:
            return known
    return same_item(item, said.record.items)


def _updates(said: Said) -> None:
    """What the words say became of known items: done, moved, dropped. What is done, or late, for
    who asked for it is that for who was promised it."""
    items = {item.id: item for item in said.record.items}
    listed = [
        (known.id, one.due) for one in said.reading.action_items if (known := _known(said, one))
    ]
    spoken_of = {one.item for one in said.reading.updates_to_items} | {one for one, _ in listed}
    for update in said.reading.updates_to_items:
        item = items.get(update.item)
        if item is None or update.quote.place is None:
            continue
        _update(said, item, update, listed)
        if update.new_status == "dropped":  # a promise that is taken back is for people to see
            continue
        for promise in promises_that_answer(item, said.record.items):
            if promise.id not in spoken_of and _may_change(said, promise):
                _update(said, promise, update, listed)


def _update(
    said: Said, item: Item, update: ItemUpdate, listed: Collection[tuple[int, date | None]]
) -> None:
    """listed: items that the mail names among its actions, with the day that it gives them."""
    if update.new_status == "moved":
        if update.new_due is None:
            _not_kept(said, item, update.quote)
        elif update.new_due != item.due and (item.id, update.new_due) not in listed:
            due: Row = {"due": update.new_due.isoformat(), "due_at": None}
            _change(said, item, due, said.source(update.quote))
        return
    source = said.source(update.quote)
    values: Row = {"state": update.new_status, "state_source_id": source}
    if update.new_status == "done":
        values["done_at"] = to_text(_done_at(update.done_on, said.at))
    _change(said, item, values, source)


def _not_kept(said: Said, item: Item, quote: Quote) -> None:
    """Mail says that a date which we gave is not kept, and names no other. That a person has set
    the date is no hindrance: it stays as they set it."""
    ours = item.owner_side == "us" or item.promise
    if not ours or item.state != "open" or item.due is None or item.recurrence:
        return
    if said.kind == "message" and is_said_of_date(said.desk.store, item.id, said.source_id):
        return
    allowed = _may_change(said, item)
    say_whether_kept(
        said.desk.store, item.id, kept=False, source_id=said.source(quote), at=said.at,
        applied=allowed,
    )  # fmt: skip
    if not allowed:
        _propose(said, item, f"its date, {item.due}, is not kept")


def _kept_after_all(said: Said, item: Item, again: ActionItem, source: int) -> None:
    """Who promises the same day anew takes back that it is not kept."""
    own = again.quote.place is not None and again.quote.place.segment in ("own", "note")
    store = said.desk.store
    if own and is_said_not_kept(store, item.id) and _may_change(said, item):
        say_whether_kept(store, item.id, kept=True, source_id=source, at=said.at, applied=True)


def _may_change(said: Said, item: Item) -> bool:
    allowed = may_change(item, author=said.author, role=said.reading.sender_role, trust=said.trust)
    return allowed and has_a_say(said)


def _done_at(day: date | None, told: datetime) -> datetime:
    """The moment of the mail, or noon UTC of the earlier day that it names: a mark of the day,
    since nobody said a time (`documents.measures.names_a_day_only`)."""
    if day is None or day >= told.date():
        return told
    return datetime.combine(day, time(12), tzinfo=UTC)


def _change(said: Said, item: Item, values: Row, source: int) -> None:
    allowed = not set(item.person_set) & set(values) and _may_change(said, item)
    change_item(said.desk.store, item.id, values, source, said.at, applied=allowed)
    if not allowed:
        told = ", ".join(f"{key} {values[key]}" for key in ("state", "due") if key in values)
        _propose(said, item, told)


def _propose(said: Said, item: Item, told: str) -> None:
    propose(
        said.desk.store,
        "item",
        said.record.case.id,
        f"{said.author} says of item {item.id}: {told}",
        said.desk.now,
        message_id=said.source_id if said.kind == "message" else None,
        item_id=item.id,
    )


def _side(said: Said, owner: str | None) -> Side | None:
    role, settings, messages = said.reading.sender_role, said.desk.settings, said.record.messages
    customer = said.desk.customer(said.record.case.customer_id)
    domains = customer.domains if customer else ()
    ours = [display_name(m.sender) for m in messages if SIDES.get(m.role) == "us"]
    theirs = [display_name(m.sender) for m in messages if m.role == "customer"]
    theirs += [display_name(a) for a in said.recipients if a.domain in domains]
    ours += [display_name(a) for a in said.recipients if said.desk.is_ours(a)]
    (ours if SIDES.get(role) == "us" else theirs if role == "customer" else []).append(said.author)
    return side_of_owner(
        owner,
        company=settings.company.name,
        staff_names=[*(person.name for person in settings.people), *ours],
        customer=said.record.case.customer or said.reading.customer,
        customer_names=theirs,
    )


def _references(said: Said) -> None:
    if said.kind != "message" or said.trust.verdict == "failed":
        return
    for written in said.reading.references:
        said.desk.store.run(
            "INSERT OR IGNORE INTO case_references VALUES (?, ?, ?, ?)",
            said.record.case.id,
            fold_reference(written),
            written,
            said.source_id,
        )
