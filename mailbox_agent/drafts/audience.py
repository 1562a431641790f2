"""What of a case a customer may know: the record without anything that is internal.

Promise 5 of the architecture: every fact has an audience, and what goes to a customer is composed
from customer facts only. This is the one place that takes the internal ones out; whoever writes to
a customer starts here. When in doubt a value is dropped: a gap is seen, a leak is not.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from mailbox_agent.records import (
    Case,
    CaseMessage,
    CasePerson,
    CaseRecord,
    Item,
    ItemChange,
    Note,
    Source,
)


def customer_view(record: CaseRecord) -> CaseRecord:
    """The same case with only what was written by or to the customer's people, or released.

    Findings and events have no audience and are dropped whole; the title is that of the first
    message the customer knows; area and severity are our own judgement and are kept for wording
    only (a check looks for them in the text).
    """
    messages = tuple(m for m in record.messages if m.audience == "customer")
    notes = tuple(n for n in record.notes if n.audience == "customer")
    known = _Known(messages, notes)
    return replace(
        record,
        case=_public_case(record.case, messages),
        messages=messages,
        notes=notes,
        people=tuple(p for p in record.people if _is_known_person(p, messages)),
        items=tuple(
            _public_item(item, known)
            for item in record.items
            if item.audience == "customer" and item.supported and known.holds(item.source)
        ),
        causes=tuple(
            c
            for c in record.causes
            if c.audience == "customer" and c.supported and known.holds(c.source)
        ),
        impacts=tuple(
            i
            for i in record.impacts
            if i.audience == "customer" and i.supported and known.holds(i.source)
        ),
        references=tuple(r for r in record.references if _occurs(r, messages)),
        complaint=record.complaint
        if record.complaint
        and known.holds(record.complaint)
        and _by_customer(record.complaint, messages)
        else None,
        events=(),
        findings=(),
    )


class _Known:
    """The messages and notes that the customer may know of."""

    def __init__(self, messages: Iterable[CaseMessage], notes: Iterable[Note]) -> None:
        self._messages = frozenset(m.id for m in messages)
        self._notes = frozenset(n.id for n in notes)

    def holds(self, source: Source) -> bool:
        # A person's own entry is as public as the fact that it belongs to.
        return (
            source.kind == "person"
            or (source.kind == "message" and source.id in self._messages)
            or (source.kind == "note" and source.id in self._notes)
        )


def _by_customer(source: Source, messages: tuple[CaseMessage, ...]) -> bool:
    """By the source's own role, else by the role of the message that it stands in."""
    role = source.role or next((m.role for m in messages if m.id == source.id), None)
    return role == "customer"


def _public_case(case: Case, messages: tuple[CaseMessage, ...]) -> Case:
    first = min(messages, key=lambda m: (m.at, m.id), default=None)
    return replace(case, title=first.subject if first else "", close_reason="")


def _is_known_person(person: CasePerson, messages: tuple[CaseMessage, ...]) -> bool:
    if person.side == "customer":
        return True
    address = person.address.casefold()
    return any(
        message.sender.email.casefold() == address
        or any(address in to.casefold() for to in message.to)
        for message in messages
    )


def _occurs(reference: str, messages: tuple[CaseMessage, ...]) -> bool:
    wanted = reference.casefold()
    return any(wanted in f"{m.subject}\n{m.summary}".casefold() for m in messages)


def _public_item(item: Item, known: _Known) -> Item:
    """The item as the customer's own sources leave it: what internal mail changed is undone."""
    for change in reversed(item.history):
        if change.applied and not known.holds(change.source):
            item = _undo(item, change)
    kept = tuple(change for change in item.history if known.holds(change.source))
    if item.state_source and not known.holds(item.state_source):
        item = replace(item, state="open", state_source=None, done_at=None)
    return replace(item, history=kept)


def _undo(item: Item, change: ItemChange) -> Item:
    if change.field == "due":
        return replace(item, due=_day(change.before), due_at=None, due_words="")
    if change.field == "owner":
        return replace(item, owner=change.before or None, owner_side=None)
    if change.field == "what":
        return replace(item, what=change.before)
    if change.field == "state":
        return replace(item, state="open", state_source=None, done_at=None)
    return item


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
