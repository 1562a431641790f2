"""The draft for a mail that waits: composed and checked by pure functions, stored as a row.

It never sends (outbox.py) and never decides (review/decisions.py).
"""

from dataclasses import replace
from datetime import datetime

from mailbox_agent.answering.checking import KINDS, checks_for, domains_of, zone_for
from mailbox_agent.answering.due import Due
from mailbox_agent.answering.notices import told_at
from mailbox_agent.answering.storing import NewDraft, store_draft
from mailbox_agent.case_view import customer_of, whole_case
from mailbox_agent.casework.clocks import next_update
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.cases import change_case
from mailbox_agent.database.messages import recipients_of
from mailbox_agent.database.store import to_text
from mailbox_agent.drafts.compose import compose_acknowledgement
from mailbox_agent.drafts.leaders import not_named, notice_follows
from mailbox_agent.drafts.recipients import recipients_for
from mailbox_agent.prompts import Templates
from mailbox_agent.records import (
    Address,
    Case,
    CaseMessage,
    CaseRecord,
    DraftText,
    Finding,
    Person,
)
from mailbox_agent.records.case import Audience


def make_draft(desk: Desk, due: Due, templates: Templates) -> None:
    """Composes, checks and stores the acknowledgement that is due."""
    record = whole_case(desk.store, desk.settings, due.case_id)
    record = replace(record, case=_with_next_update(desk, record.case))
    answer_to = next(m for m in record.messages if m.id == due.message_id)
    text, language = _compose(desk, record, answer_to, templates, due.audience)
    to, cc, findings = _recipients(desk, record, answer_to)
    if due.trust == "failed":
        doubt = "the sender's authentication failed: the mail may be forged"
        findings = (*findings, Finding("trust", doubt))
    promised = record.case.next_update_at
    findings = (*findings, *_too_late(record, due.message_id, promised))
    checked = checks_for(
        desk, record, text, (*to, *cc), audience=due.audience, kind="acknowledgement",
        language=language, promised=promised, templates=templates,
    )  # fmt: skip
    template = templates.reply(KINDS["acknowledgement", due.audience], text.language)
    store_draft(
        desk,
        NewDraft(
            case_id=due.case_id,
            audience=due.audience,
            kind="acknowledgement",
            occasion=f"message:{due.message_id}",
            text=text,
            to=to,
            cc=cc,
            findings=(*text.findings, *notice_follows(text.leaders), *findings, *checked),
            template_sha256=template.sha256 if template else "",
            leaders=text.leaders,
            answers_message=due.message_id,
            promised=promised if due.audience == "customer" else None,
        ),
    )


def _too_late(
    record: CaseRecord, message_id: int, promised: datetime | None
) -> tuple[Finding, ...]:
    """The mail that is answered asks for something before the update that the draft promises."""
    wanted = [
        item.due
        for item in record.items
        if item.due and item.state == "open" and item.source.id == message_id
    ]
    if promised is None or not wanted or min(wanted) >= promised.date():
        return ()
    text = f"they ask for something by {min(wanted)}, the next update is promised for later"
    return (Finding("next_update", text),)


def _compose(
    desk: Desk,
    record: CaseRecord,
    answer_to: CaseMessage,
    templates: Templates,
    audience: Audience,
) -> tuple[DraftText, str]:
    settings, case = desk.settings, record.case
    visibility = next((v for v in settings.visibility if v.severity == case.severity), None)
    language = _language(desk, record, answer_to.id, audience)
    leaders, silent = _leaders(desk, visibility.leaders if visibility else ())
    text = compose_acknowledgement(
        record,
        answer_to=answer_to,
        company=settings.company,
        manager=next((p for p in settings.people if p.name == case.manager), None),
        target=settings.targets[case.severity or "medium"],
        next_update_at=case.next_update_at,
        zone=zone_for(desk, case),
        visibility=visibility,
        leaders=leaders,
        templates=templates,
        language=language,
    )
    if audience == "customer" and case.acknowledged_at is None:
        text = replace(text, findings=(*text.findings, *not_named(silent)))
    return text, language


def _leaders(desk: Desk, names: tuple[str, ...]) -> tuple[tuple[Person, ...], tuple[Person, ...]]:
    """Those whom the notice can reach, and those whom it can't: they are not named."""
    people = [person for person in desk.settings.people if person.name in names]
    reached = tuple(person for person in people if told_at(desk, person))
    return reached, tuple(person for person in people if person not in reached)


def _language(desk: Desk, record: CaseRecord, message_id: int, audience: Audience) -> str:
    """The customer's by settings, else the mail's own."""
    if audience == "internal":
        return desk.settings.default_language
    customer = customer_of(desk.store, record)
    if customer and customer.language:
        return customer.language
    row = desk.store.one(
        "SELECT json_extract(record, '$.language') AS language FROM readings"
        " WHERE message_id = ? AND current = 1",
        message_id,
    )
    spoken = row["language"] if row else "und"
    return record.case.language if spoken == "und" else spoken


def _with_next_update(desk: Desk, case: Case) -> Case:
    """A draft never promises a time that has passed: the case's next update is set anew."""
    if case.next_update_at is not None and case.next_update_at > desk.now:
        return case
    moment = next_update(desk, case.severity or "medium", desk.now)
    change_case(
        desk.store,
        case,
        {"next_update_at": to_text(moment)},
        desk.now,
        desk.actor,
        "the time had passed",
    )
    return replace(case, next_update_at=moment)


def _recipients(
    desk: Desk, record: CaseRecord, answer_to: CaseMessage
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[Finding, ...]]:
    on_the_mail = recipients_of(desk.store, answer_to.id)
    bounced = desk.store.all(
        "SELECT value AS address FROM messages, json_each(automatic_details, '$.failed_recipients')"
        " WHERE automatic = 'bounce' AND json_extract(automatic_details, '$.permanent')"
    )
    return recipients_for(
        answer_to,
        record,
        own_addresses=desk.own_addresses,
        own_domains=desk.own_domains,
        customer_domains=domains_of(desk, record),
        reply_to=[Address(*pair) for pair in on_the_mail["reply_to"]],
        on_the_mail=[Address(*pair) for pair in (*on_the_mail["to"], *on_the_mail["cc"])],
        undeliverable=[row["address"] for row in bounced],
    )
