"""What all letters to the customer share besides their words: to whom they go, in answer to which
mail, from what of the case, and what is found in them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import getaddresses

from mailbox_agent.answering.checking import KINDS, checks_for
from mailbox_agent.answering.making import language_to, letterhead, recipients
from mailbox_agent.answering.naming import known_by_name
from mailbox_agent.answering.reaching import bounced, reader_of
from mailbox_agent.answering.storing import NewDraft
from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.drafts import drafts_of_case
from mailbox_agent.database.messages import recipients_of
from mailbox_agent.drafts.letterhead import Letterhead
from mailbox_agent.drafts.recipients import MAX_CC, written
from mailbox_agent.drafts.seen import as_all_have_seen, not_seen_by_all, seen_by_all
from mailbox_agent.prompts import Templates
from mailbox_agent.records import Address, CaseMessage, CaseRecord, DraftText, Finding
from mailbox_agent.records.draft import DraftKind


@dataclass(frozen=True, slots=True)
class Addressed:
    """A letter before it has words. `seen`: the case without what not all its readers have seen."""

    record: CaseRecord
    seen: CaseRecord
    to: tuple[str, ...]
    cc: tuple[str, ...]
    findings: tuple[Finding, ...]
    head: Letterhead


def addressed(
    desk: Desk, record: CaseRecord, templates: Templates, promised: datetime | None
) -> Addressed:
    """promised: when the letter says that they hear from us next."""
    answer_to = newest_of_customer(record)
    language = language_to(desk, record, answer_to.id, "customer")
    to, cc, findings = people_to(desk, record, answer_to)
    answer_to = reader_of(desk, answer_to, to)
    if answer_to.id not in seen_by_all(record, answer_to, cc):
        answer_to = replace(answer_to, subject="")  # the letter bears one that all have seen
    head = letterhead(desk, record, answer_to, templates, language, promised)
    return Addressed(record, as_all_have_seen(record, answer_to, cc), to, cc, findings, head)


def written_letter(
    desk: Desk,
    letter: Addressed,
    text: DraftText,
    templates: Templates,
    *,
    kind: DraftKind,
    occasion: str,
    more: Iterable[Finding] = (),
    attached: str | None = None,
) -> NewDraft:
    """The draft with all that was found in it; `more`: by the kind of letter; attached: the text
    of the document that goes with it."""
    record, head, people = letter.record, letter.head, (*letter.to, *letter.cc)
    checked = checks_for(
        desk, record, text, people,
        audience="customer", kind=kind, language=head.language,
        promised=head.next_update_at, templates=templates, answer_to=head.answer_to,
    )  # fmt: skip
    if not letter.to:  # said already, with the reason
        checked = tuple(one for one in checked if one.check != "recipients")
    seen = not_seen_by_all(record, head.answer_to, letter.cc, text.body, attached)
    template = templates.reply(KINDS[kind, "customer"], text.language)
    return NewDraft(
        case_id=record.case.id,
        audience="customer",
        kind=kind,
        occasion=occasion,
        text=text,
        to=letter.to,
        cc=letter.cc,
        findings=(*text.findings, *letter.findings, *seen, *more, *checked),
        template_sha256=template.sha256 if template else "",
        answers_message=head.answer_to.id,
        promised=head.next_update_at,
    )


def newest_of_customer(record: CaseRecord) -> CaseMessage:
    """The mail that a letter is sent in answer to: the customer's newest; without any, ours to
    them. There is one of these wherever such a letter is made."""
    view = customer_view(record).messages
    theirs = [m for m in view if m.role == "customer" and not m.automatic and m.trusted != "failed"]
    return max(theirs or view, key=lambda one: (one.at, one.id))


def people_to(
    desk: Desk, record: CaseRecord, answer_to: CaseMessage
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[Finding, ...]]:
    """(to, cc, findings): who is on the customer's newest mail, and in Cc who has a role of theirs
    in the case (practice row magic-square), as far as mail reaches them."""
    theirs = [
        one
        for one in customer_view(record).people
        if one.side == "customer" and one.roles - {"participant"}
    ]
    named = [known_by_name(record, Address(one.name, one.address)) for one in theirs]
    if answer_to.role == "customer":
        to, cc, findings = recipients(desk, record, answer_to)
    else:
        first = [written(one) for one in named[:1]]
        why = Finding("recipients", "Nobody of the customer's is known on this case.", "", True)
        to, cc, findings = tuple(first), (), (() if first else (why,))
    dead, _ = bounced(desk)
    if not to and answer_to.sender.email.casefold() in dead:
        return _to_a_colleague(desk, record, answer_to, named, dead, findings)
    there = {email.casefold() for _, email in getaddresses([*to, *cc])} | set(dead)
    more = [written(one) for one in named if one.email.casefold() not in there]
    return to, (*cc, *more)[:MAX_CC], findings


def _to_a_colleague(
    desk: Desk,
    record: CaseRecord,
    answer_to: CaseMessage,
    named: list[Address],
    dead: frozenset[str],
    findings: tuple[Finding, ...],
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[Finding, ...]]:
    """Who wrote last takes no mail any more: whoever has a role in the case, else who was on that
    mail with them. Nobody is left without word because somebody has gone."""
    on_it = recipients_of(desk.store, answer_to.id)
    theirs = {one.address.casefold() for one in record.people if one.side == "customer"}
    beside = [
        known_by_name(record, Address(name, email))
        for name, email in (*on_it["to"], *on_it["cc"])
        if email.casefold() in theirs
    ]
    alive = {one.email.casefold(): one for one in (*named, *beside)}
    reached = [one for email, one in alive.items() if email not in dead]
    if not reached:
        return (), (), findings
    first, *others = reached
    gone = answer_to.sender.email
    why = f"{gone} has bounced for good: the letter goes to {first.email} instead. Is that right?"
    cc = tuple(written(one) for one in others if one in named)
    return (written(first),), cc[:MAX_CC], (Finding("recipients", why),)


def beside(desk: Desk, record: CaseRecord) -> list[Finding]:
    """Other letters to the customer that wait: each is one more mail in their inbox. Once the case
    is over, what nobody has approved does not leave any more."""
    waiting = ("pending", "approved") if record.case.status == "open" else ("approved",)
    return [
        Finding("beside", f"Draft {one.id} ({one.kind}) to the customer waits as well.")
        for one in drafts_of_case(desk.store, record.case.id)
        if one.status in waiting and one.audience == "customer"
    ]
