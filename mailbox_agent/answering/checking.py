"""Runs the checks on a draft that we made or a person edited, with all that they may know."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from email.utils import getaddresses
from typing import TypeVar

from mailbox_agent.case_view import customer_of
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.customers import load_customers
from mailbox_agent.drafts.checks import check_draft
from mailbox_agent.drafts.document_letter import open_actions
from mailbox_agent.drafts.leaders import may_not_see
from mailbox_agent.drafts.moments import zone_of_clock
from mailbox_agent.prompts import Templates
from mailbox_agent.records import (
    CaseMessage,
    CaseRecord,
    Cause,
    DraftText,
    Finding,
    ImpactNote,
    Item,
)
from mailbox_agent.records.case import Audience
from mailbox_agent.records.draft import DraftKind

Fact = TypeVar("Fact", Item, Cause, ImpactNote)

KINDS: dict[tuple[DraftKind, Audience], str] = {  # the folder of prompts/ that it is made from
    ("acknowledgement", "customer"): "acknowledgement",
    ("acknowledgement", "internal"): "acknowledgement_internal",
    ("notice", "internal"): "leader_notice",
    ("report", "internal"): "leader_report",
    ("plan", "customer"): "customer_plan",
    ("closing", "customer"): "closing_message",
    ("update", "customer"): "status_update",
    ("slip", "customer"): "slipped_date",
}
TEXTS_AT_MOST = 30  # mails of a case that a check reads


def _as_reader_knows(record: CaseRecord, addresses: frozenset[str]) -> CaseRecord:
    """The record in which what the reader has written themselves is no secret to them."""
    theirs = {m.id for m in record.messages if m.sender.email in addresses}

    def shared(fact: Fact) -> Fact:
        own = fact.source.kind == "message" and fact.source.id in theirs
        return replace(fact, audience="customer") if own else fact

    return replace(
        record,
        messages=tuple(
            replace(m, audience="customer") if m.id in theirs else m for m in record.messages
        ),
        items=tuple(shared(item) for item in record.items),
        causes=tuple(shared(cause) for cause in record.causes),
        impacts=tuple(shared(impact) for impact in record.impacts),
    )


def checks_for(
    desk: Desk,
    record: CaseRecord,
    text: DraftText,
    recipients: tuple[str, ...],
    *,
    audience: Audience,
    kind: DraftKind,
    language: str,
    promised: datetime | None,
    templates: Templates,
    answer_to: CaseMessage | None = None,
    typed: Collection[str] = (),
) -> tuple[Finding, ...]:
    """What the checks find in this text, for a draft that the agent made or a person edited.

    answer_to: the mail that it answers, if any. typed: addresses (folded) that a person put in.
    """
    settings = desk.settings
    readers = frozenset(email.lower() for _, email in getaddresses(recipients) if email)
    record = _as_reader_knows(record, readers)
    template = templates.reply(KINDS.get((kind, audience), ""), text.language)
    hidden = may_not_see(record.case, recipients, settings.people, settings.visibility)
    checked = check_draft(
        text,
        record=record,
        audience=audience,
        template_text=template.text if template else "",
        target=settings.targets[record.case.severity or "medium"],
        allowed_texts=(
            desk.mailbox.display_name,
            desk.mailbox.address,
            record.case.token,
            *((open_actions(record),) if kind == "report" else ()),
            *_texts(desk, record, readers, known=True),
        ),
        internal_texts=_texts(desk, record, readers, known=False),
        recipients=recipients,
        company=settings.company,
        customers=[customer for _, customer in load_customers(desk.store)],
        people=settings.people,
        next_update_at=promised,
        zone=zone_to(desk, record, answer_to, language),
        language=language,
        own_addresses=desk.own_addresses,
        customer_domains=domains_of(desk, record),
        typed=typed,
        ends=kind == "closing",
    )
    return (*(hidden if kind == "report" else ()), *checked)


def zone_to(
    desk: Desk, record: CaseRecord, answer_to: CaseMessage | None, language: str = ""
) -> str:
    """The zone to write to this person in: ours to our own people, the customer's where settings
    name it, else the clock that their own mail was written by (a colleague may sit elsewhere).

    `language`: that of the draft; the clock is named as they do where it is at home.
    """
    ours = desk.settings.default_zone
    if answer_to is None or answer_to.role in ("sales", "internal"):
        return ours
    if "/" in record.case.zone:
        return record.case.zone
    clocks = [
        zone_of_clock(answer_to.at, ours, spoken)
        for spoken in dict.fromkeys((language, record.case.language))
    ]
    return next((one for one in clocks if "/" in one), clocks[0]) or ours


def domains_of(desk: Desk, record: CaseRecord) -> frozenset[str]:
    customer = customer_of(desk.store, record)
    return frozenset(customer.domains) if customer else frozenset()


def _texts(
    desk: Desk, record: CaseRecord, readers: frozenset[str], *, known: bool
) -> tuple[str, ...]:
    """The own words of the case's newest mails that the readers know, or do not."""
    rows = desk.store.all(
        "SELECT messages.audience, messages.sender_email, message_text.new_text"
        " FROM assignments a JOIN messages ON messages.id = a.message_id"
        " JOIN message_text ON message_text.message_id = messages.id"
        " WHERE a.case_id = ? AND a.current = 1 ORDER BY messages.id DESC LIMIT ?",
        record.case.id,
        TEXTS_AT_MOST,
    )
    return tuple(
        row["new_text"]
        for row in rows
        if (row["audience"] == "customer" or row["sender_email"] in readers) is known
    )
