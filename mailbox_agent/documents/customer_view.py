"""The case as the customer may see it: everything internal is dropped before anything is written.

A fact keeps its own audience (promise 5 of the architecture). What an internal source did to a
customer's item later (a new date, "done") is rolled back to what the customer knows.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from mailbox_agent.records import (
    Case,
    CaseMessage,
    CasePerson,
    CaseRecord,
    Cause,
    ImpactNote,
    Item,
    ItemChange,
    Source,
)
from mailbox_agent.records.case import ItemState


@dataclass(frozen=True, slots=True)
class _Known:
    """What the customer has seen: ids of messages and notes, and their own people."""

    messages: frozenset[int]
    notes: frozenset[int]
    their_names: frozenset[str]  # folded names and addresses of the customer's people
    our_names: frozenset[str]

    def has(self, source: Source) -> bool:
        """Whether the customer wrote it, received it, or a person of ours entered it."""
        if source.kind == "person":
            return True
        if source.kind == "note":
            return source.id in self.notes
        return source.id in self.messages or self.wrote_forwarded(source)

    def wrote_forwarded(self, source: Source) -> bool:
        """A role alone is not believed: a forward is often written down under its sender."""
        author = source.author.strip().casefold()
        claimed = source.role == "customer" and author not in self.our_names
        return source.segment == "forwarded" and (author in self.their_names or claimed)


def customer_view(record: CaseRecord) -> CaseRecord:
    """The same record without events, findings, unsupported facts and everything internal."""
    messages = tuple(one for one in record.messages if one.audience == "customer")
    notes = tuple(note for note in record.notes if note.audience == "customer")
    known = _Known(
        frozenset(one.id for one in messages),
        frozenset(note.id for note in notes),
        _names(one for one in record.people if one.side == "customer"),
        _names(one for one in record.people if one.side == "us"),
    )
    complaint = record.complaint
    seen = complaint is not None and complaint.kind != "person" and known.has(complaint)
    return replace(
        record,
        case=_case(record.case, messages),
        messages=messages,
        people=tuple(one for one in record.people if _is_known(one, record.case, messages)),
        items=tuple(_item(item, known) for item in record.items if _may_be_seen(item)),
        causes=tuple(
            replace(one, source=_shown(one.source, known))
            for one in record.causes
            if _may_be_seen(one)
        ),
        impacts=tuple(
            replace(one, source=replace(_shown(one.source, known), quote=one.source.quote))
            for one in record.impacts
            if _may_be_seen(one) and known.has(one.source)
        ),
        notes=notes,
        events=(),
        findings=(),
        backups=tuple(
            replace(one, source=_shown(one.source, known))
            for one in record.backups
            if one.audience == "customer"
        ),
        references=_references(record.references, messages),
        complaint=_shown(complaint, known) if complaint is not None and seen else None,
    )


def _names(people: Iterable[CasePerson]) -> frozenset[str]:
    return frozenset(text.casefold() for one in people for text in (one.name, one.address) if text)


def _may_be_seen(fact: Item | Cause | ImpactNote) -> bool:
    return fact.audience == "customer" and fact.supported


def _shown(source: Source, known: _Known) -> Source:
    """A source without what the customer has not seen: an inner name, our words, our subject."""
    if source.kind == "person":
        return replace(source, author="", quote="", subject="")
    if source.kind == "note":
        return source if source.id in known.notes else _bare(source)
    if source.id in known.messages:
        return source
    if known.wrote_forwarded(source):  # their words; the subject is that of our own forward
        return replace(source, subject="")
    return _bare(source)


def _bare(source: Source) -> Source:
    """A released fact: its text may be seen, its wording, author and subject stay with us."""
    return replace(source, author="", quote="", subject="")


def _case(case: Case, messages: tuple[CaseMessage, ...]) -> Case:
    """Without our reasons, and under a subject that the customer has seen."""
    subjects = [one.subject for one in messages if one.subject.strip()]
    title = case.title.strip()
    if not title or not any(title.casefold() in subject.casefold() for subject in subjects):
        title = subjects[0].strip() if subjects else ""
    return replace(case, title=title, close_reason="")


def _is_known(person: CasePerson, case: Case, messages: Iterable[CaseMessage]) -> bool:
    """Whether the customer has met this person: in mail, as their own contact, or as manager."""
    if person.name and person.name == case.manager:
        return True
    if person.side == "customer" and person.roles & {"requester", "technical_contact"}:
        return True
    address = person.address.casefold()
    return bool(address) and any(
        address == one.sender.email.casefold() or any(address in to.casefold() for to in one.to)
        for one in messages
    )


def _references(references: Iterable[str], messages: Iterable[CaseMessage]) -> tuple[str, ...]:
    text = "\n".join(f"{one.subject}\n{one.summary}" for one in messages).casefold()
    return tuple(reference for reference in references if reference.casefold() in text)


def _item(item: Item, known: _Known) -> Item:
    """The item as the customer knows it: changes from internal sources undone, field by field."""
    hidden = {one.field for one in item.history if one.applied and not known.has(one.source)}
    seen = _history(item.history, known)
    result = replace(item, history=seen, source=_shown(item.source, known))
    if "what" in hidden:
        result = replace(result, what=_last_known(item.history, "what", known) or item.what)
    if "owner" in hidden:
        result = replace(
            result, owner=_last_known(item.history, "owner", known) or None, owner_side=None
        )
    if "due" in hidden:
        due = _as_date(_last_known(item.history, "due", known))
        result = replace(result, due=due, due_at=None, due_words="")
    if "state" in hidden:
        result = _in_state(result, _last_known(item.history, "state", known))
    elif item.state_source is not None and not known.has(item.state_source):
        result = _in_state(result, "open")
    if result.state_source is not None:
        result = replace(result, state_source=_shown(result.state_source, known))
    return result


def _history(history: Iterable[ItemChange], known: _Known) -> tuple[ItemChange, ...]:
    """The steps that the customer knows of, each from the value known before it."""
    last: dict[str, str] = {}
    seen = []
    for step in sorted(history, key=lambda one: one.at):
        before = last.setdefault(step.field, step.before)
        if known.has(step.source):
            seen.append(replace(step, before=before, source=_shown(step.source, known)))
            if step.applied:
                last[step.field] = step.after
    return tuple(seen)


def _in_state(item: Item, state: str) -> Item:
    """In a state known from history; "open" for anything else. When and why come from there."""
    if state not in {"done", "dropped"}:
        return replace(item, state="open", state_source=None, done_at=None)
    steps = [one for one in item.history if one.field == "state" and one.applied]  # known ones
    last = next((one for one in reversed(steps) if one.after == state), None)
    return replace(
        item,
        state=cast(ItemState, state),
        state_source=last.source if last else None,
        done_at=last.at if last and state == "done" else None,
    )


def _last_known(history: Iterable[ItemChange], field: str, known: _Known) -> str:
    """The newest value of a field that does not rest on an internal source."""
    steps = sorted(
        (one for one in history if one.field == field and one.applied), key=lambda one: one.at
    )
    value = steps[0].before if steps else ""
    for step in steps:
        if known.has(step.source):
            value = step.after
    return value


def _as_date(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
