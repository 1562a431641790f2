"""What of a case its customer may know: the record without anything that is internal.

Promise 5 of the architecture, and the only place that keeps it: drafts and customer editions are
made from this view. Every fact has an audience; a fact of the customer's whose source is internal
was released, so its text is shown and its source is not. When in doubt a value is dropped: a gap
is seen, a leak is not.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from email.utils import parseaddr

from mailbox_agent.cases.item_view import item_view
from mailbox_agent.cases.matter import clean_subject
from mailbox_agent.records import (
    BackupStrategy,
    Case,
    CaseMessage,
    CasePerson,
    CaseRecord,
    Cause,
    ImpactNote,
    Source,
)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the customer has seen: ids of messages and notes."""

    messages: frozenset[int]
    notes: frozenset[int]

    def has(self, source: Source) -> bool:
        """Whether the customer wrote it, received it, or a person of ours entered it."""
        if source.kind == "person":
            return True
        if source.kind == "note":
            return source.id in self.notes
        return source.id in self.messages

    def shown(self, source: Source) -> Source:
        """A source without what the customer has not seen: an inner name, our words and subject."""
        if source.kind == "message" and source.id in self.messages:
            return source
        if source.kind == "note" and source.id in self.notes:
            return source
        return replace(source, author="", quote="", subject="")


def customer_view(record: CaseRecord) -> CaseRecord:
    """The same case with only what was written by or to the customer's people, or released.

    Findings and events have no audience and are dropped whole, and so is what no mail says.
    What internal sources did to an item later is undone (`item_view`). Words that one of us
    forwards count as ours, even if the customer is said to have written them: nobody can tell what
    the forwarder has added. Area and severity stay, for wording only: they are our own judgement.
    """
    messages = tuple(one for one in record.messages if one.audience == "customer")
    known = _known(record, messages)
    seen = _addresses(messages)
    items = (
        item_view(item, known)
        for item in record.items
        if item.audience == "customer" and item.supported
    )
    view = replace(
        record,
        case=_case(record.case, messages),
        messages=messages,
        people=tuple(one for one in record.people if _is_known(one, record.case, seen)),
        items=tuple(item for item in items if item is not None),
        causes=tuple(_causes(record.causes, known)),
        impacts=tuple(_impacts(record.impacts, known)),
        backups=tuple(_backups(record.backups, known)),
        notes=tuple(note for note in record.notes if note.audience == "customer"),
        events=(),
        findings=(),
        complaint=_complaint(record, known),
    )
    return replace(view, references=_references(record.references, view))


def customer_knows(view: CaseRecord) -> bool:
    """Whether a customer's view holds anything at all that the customer said or was told."""
    return bool(view.messages) or view.complaint is not None


def _known(record: CaseRecord, messages: Iterable[CaseMessage]) -> _Known:
    return _Known(
        frozenset(one.id for one in messages),
        frozenset(note.id for note in record.notes if note.audience == "customer"),
    )


def _causes(causes: Iterable[Cause], known: _Known) -> Iterable[Cause]:
    for one in causes:
        if one.audience == "customer" and one.supported:
            yield replace(one, source=known.shown(one.source))


def _impacts(impacts: Iterable[ImpactNote], known: _Known) -> Iterable[ImpactNote]:
    """The statement is the quote: without a source that the customer knows nothing is left."""
    for one in impacts:
        if one.audience == "customer" and one.supported and known.shown(one.source).quote:
            yield replace(one, source=known.shown(one.source))


def _backups(backups: Iterable[BackupStrategy], known: _Known) -> Iterable[BackupStrategy]:
    for one in backups:
        if one.audience == "customer":
            yield replace(one, source=known.shown(one.source))


def _complaint(record: CaseRecord, known: _Known) -> Source | None:
    """Only in the customer's own voice: by the source's role, else by that of its message."""
    complaint = record.complaint
    if complaint is None or complaint.kind == "person" or not known.has(complaint):
        return None
    of_message = next((one.role for one in record.messages if one.id == complaint.id), None)
    theirs = (complaint.role or of_message) == "customer"
    return known.shown(complaint) if theirs else None


def _case(case: Case, messages: Sequence[CaseMessage]) -> Case:
    """Without our reasons, and under a subject that the customer has seen."""
    in_order = sorted(messages, key=lambda one: (one.at, one.id))
    subjects = [one.subject.strip() for one in in_order if one.subject.strip()]
    title = case.title.strip()
    if not title or not any(title.casefold() in subject.casefold() for subject in subjects):
        title = clean_subject(subjects[0]) or subjects[0] if subjects else ""
    return replace(case, title=title, close_reason="")


def _is_known(person: CasePerson, case: Case, seen: frozenset[str]) -> bool:
    """Whether the customer has met this person: in mail, as their own contact, or as manager."""
    if person.name and person.name == case.manager:
        return True
    if person.side == "customer" and person.roles & {"requester", "technical_contact"}:
        return True
    return bool(person.address) and person.address.casefold() in seen


def _addresses(messages: Iterable[CaseMessage]) -> frozenset[str]:
    """Everybody who wrote or received one of these messages."""
    return frozenset(
        address.casefold()
        for one in messages
        for address in (one.sender.email, *(parseaddr(to)[1] or to for to in one.to))
    )


def _references(references: Iterable[str], view: CaseRecord) -> tuple[str, ...]:
    """Those that stand in something the customer knows."""
    texts = [f"{one.subject}\n{one.summary}" for one in view.messages]
    texts += [one.source.quote for one in view.items]
    texts += [one.source.quote for one in view.causes]
    texts += [one.source.quote for one in view.impacts]
    texts += [view.complaint.quote] if view.complaint else []
    text = "\n".join(texts).casefold()
    return tuple(reference for reference in references if reference.casefold() in text)
