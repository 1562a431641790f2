"""Which mails wait for an answer, and the draft for each. One acknowledgement per case and side.

Composing and checking are pure (drafts/); this module asks the record what is due, stores the
draft, and withdraws one that was overtaken. It never sends (outbox.py) and never decides
(review/decisions.py).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from mailbox_agent.case_view import customer_of, whole_case
from mailbox_agent.cases.clock import next_update_at
from mailbox_agent.cases.tokens import own_message_id
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.cases import change_case, load_case
from mailbox_agent.database.customers import load_customers
from mailbox_agent.database.drafts import (
    findings_as_rows,
    insert_draft,
    list_drafts,
    load_draft,
    save_revision,
)
from mailbox_agent.database.events import record_event
from mailbox_agent.database.messages import message_row, recipients_of
from mailbox_agent.database.store import Row, to_text
from mailbox_agent.drafts.checks import check_draft
from mailbox_agent.drafts.compose import compose_acknowledgement
from mailbox_agent.drafts.recipients import recipients_for
from mailbox_agent.drafts.reply import build_reply, content_hash
from mailbox_agent.prompts import Templates
from mailbox_agent.records import (
    Address,
    Case,
    CaseMessage,
    CaseRecord,
    Draft,
    DraftText,
    Finding,
    Person,
)
from mailbox_agent.records.case import Audience
from mailbox_agent.review.decisions import supersede

WAITING = """
SELECT a.case_id, messages.id, messages.sender_email, messages.written_at, messages.trust,
       json_extract(readings.record, '$.sender_role') AS role
FROM cases
JOIN assignments a ON a.case_id = cases.id AND a.current = 1
JOIN messages ON messages.id = a.message_id
JOIN readings ON readings.message_id = messages.id AND readings.current = 1
WHERE cases.mailbox_id = ? AND cases.status = 'open' AND cases.history = 0
  AND cases.merged_into IS NULL AND messages.history = 0 AND messages.from_sent = 0
  AND messages.automatic IS NULL AND json_extract(readings.record, '$.needs_ack') = 1
ORDER BY messages.written_at, messages.id
"""
ANSWERED = """
SELECT 1 AS here FROM assignments a JOIN messages ON messages.id = a.message_id
JOIN readings ON readings.message_id = messages.id AND readings.current = 1
WHERE a.case_id = ? AND a.current = 1 AND messages.written_at > ? AND messages.automatic IS NULL
  AND messages.trust = 'authenticated' AND messages.sender_email <> ?
  AND json_extract(readings.record, '$.sender_role') IN ('sales', 'internal')
  AND (messages.audience = 'customer' OR ? = 'internal')
"""


@dataclass(frozen=True, slots=True)
class _Due:
    case_id: int
    message_id: int
    sender: str
    written_at: str
    audience: Audience
    trust: str


def draft_answers(desk: Desk, templates: Templates, at: Callable[[str], None]) -> int:
    """Makes the drafts that are due and withdraws overtaken ones; returns how many were made."""
    _withdraw_overtaken(desk)
    made = 0
    for due in _newest(desk):
        if not _is_wanted(desk, due):
            continue
        with desk.store.write():
            _make(desk, due, templates)
        at("draft recorded")
        made += 1
    return made


def write_draft(desk: Desk, draft: Draft, mark: str, date: datetime) -> bytes:
    """The draft as a mail, the answered mail's own words quoted below."""
    quoted_text = quoted_author = quoted_date = ""
    if draft.answers_message is not None:
        row = message_row(desk.store, draft.answers_message)
        quoted_text = row["new_text"]
        quoted_author = row["sender_name"] or row["sender_email"]
        quoted_date = row["written_at"][:10]
    return build_reply(
        draft,
        from_name=desk.mailbox.display_name,
        instance=mark,
        token=load_case(desk.store, draft.case_id).token,
        date=date,
        quoted_text=quoted_text,
        quoted_author=quoted_author,
        quoted_date=quoted_date,
    )


def checks_for(
    desk: Desk,
    record: CaseRecord,
    text: DraftText,
    recipients: tuple[str, ...],
    *,
    audience: Audience,
    language: str,
    promised: datetime | None,
    templates: Templates,
) -> tuple[Finding, ...]:
    """What the checks find in this text, for a draft that the agent made or a person edited."""
    settings = desk.settings
    kind = "acknowledgement" if audience == "customer" else "acknowledgement_internal"
    template = templates.reply(kind, text.language)
    return check_draft(
        text,
        record=record,
        audience=audience,
        template_text=template.text if template else "",
        allowed_texts=(desk.mailbox.display_name, desk.mailbox.address, record.case.token),
        recipients=recipients,
        company=settings.company,
        customers=[customer for _, customer in load_customers(desk.store)],
        people=settings.people,
        next_update_at=promised,
        zone=_zone(desk, record.case),
        language=language,
        own_addresses=desk.own_addresses,
        customer_domains=_domains(desk, record),
    )


def _newest(desk: Desk) -> list[_Due]:
    """Per case and side, the newest mail that waits for an answer."""
    found: dict[tuple[int, str], _Due] = {}
    for row in desk.store.all(WAITING, desk.row.id):
        audience: Audience = "internal" if row["role"] in ("sales", "internal") else "customer"
        found[row["case_id"], audience] = _Due(
            row["case_id"],
            row["id"],
            row["sender_email"],
            row["written_at"],
            audience,
            row["trust"],
        )
    return list(found.values())


def _is_wanted(desk: Desk, due: _Due) -> bool:
    """Whether a new draft is due; one that the newer mail overtakes is superseded on the way."""
    if desk.store.one(ANSWERED, due.case_id, due.written_at, due.sender, due.audience):
        return False
    earlier = desk.store.all(
        "SELECT id, status, touched, occasion FROM drafts WHERE case_id = ? AND audience = ?"
        " AND kind = 'acknowledgement' AND status NOT IN ('superseded', 'void') ORDER BY id",
        due.case_id,
        due.audience,
    )
    if not earlier:
        return True
    last = earlier[-1]
    if last["status"] != "pending" or last["occasion"] == f"message:{due.message_id}":
        return False
    draft = load_draft(desk.store, last["id"])
    answered = message_row(desk.store, draft.answers_message or 0)
    if last["touched"] or answered["sender_email"] != due.sender:
        _flag_newer(desk, draft, due)
        return False
    supersede(desk.store, draft, f"message {due.message_id} is newer", desk.now)
    return True


def _flag_newer(desk: Desk, draft: Draft, due: _Due) -> None:
    finding = Finding("newer", f"message {due.message_id} has come in since; read it first")
    if finding not in draft.findings:
        with desk.store.write():
            findings = findings_as_rows((*draft.findings, finding))
            desk.store.update("drafts", draft.id, {"findings": findings})


def _withdraw_overtaken(desk: Desk) -> None:
    """Our own people have answered in the thread meanwhile, or the case is over."""
    for draft in list_drafts(desk.store, ("pending",), desk.row.id):
        if draft.touched or draft.answers_message is None:
            continue
        row = message_row(desk.store, draft.answers_message)
        answered = desk.store.one(
            ANSWERED, draft.case_id, row["written_at"], row["sender_email"], draft.audience
        )
        if answered or load_case(desk.store, draft.case_id).status != "open":
            why = "answered by a colleague" if answered else "the case is no longer open"
            supersede(desk.store, draft, why, desk.now)


def _make(desk: Desk, due: _Due, templates: Templates) -> None:
    record = whole_case(desk.store, desk.settings, due.case_id)
    record = replace(record, case=_with_next_update(desk, record.case))
    answer_to = next(m for m in record.messages if m.id == due.message_id)
    text, language = _compose(desk, record, answer_to, templates, due.audience)
    to, cc, findings = _recipients(desk, record, answer_to)
    if due.trust == "failed":
        findings = (
            *findings,
            Finding("trust", "the sender's authentication failed: may be forged"),
        )
    promised = record.case.next_update_at
    checked = checks_for(
        desk,
        record,
        text,
        (*to, *cc),
        audience=due.audience,
        language=language,
        promised=promised,
        templates=templates,
    )
    _store(
        desk,
        due,
        text,
        to,
        cc,
        (*text.findings, *findings, *checked),
        promised if due.audience == "customer" else None,
    )


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
    text = compose_acknowledgement(
        record,
        answer_to=answer_to,
        company=settings.company,
        manager=next((p for p in settings.people if p.name == case.manager), None),
        target=settings.targets[case.severity or "medium"],
        next_update_at=case.next_update_at,
        zone=_zone(desk, case),
        visibility=visibility,
        leaders=_leaders(desk, visibility.leaders if visibility else ()),
        templates=templates,
        language=language,
    )
    return text, language


def _leaders(desk: Desk, names: tuple[str, ...]) -> tuple[Person, ...]:
    return tuple(person for person in desk.settings.people if person.name in names)


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


def _zone(desk: Desk, case: Case) -> str:
    return case.zone or desk.settings.default_zone


def _domains(desk: Desk, record: CaseRecord) -> frozenset[str]:
    customer = customer_of(desk.store, record)
    return frozenset(customer.domains) if customer else frozenset()


def _with_next_update(desk: Desk, case: Case) -> Case:
    """A draft never promises a time that has passed: the case's next update is set anew."""
    if case.next_update_at is not None and case.next_update_at > desk.now:
        return case
    target = desk.settings.targets[case.severity or "medium"]
    moment = next_update_at(desk.now, target)
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
        customer_domains=_domains(desk, record),
        reply_to=[Address(*pair) for pair in on_the_mail["reply_to"]],
        on_the_mail=[Address(*pair) for pair in (*on_the_mail["to"], *on_the_mail["cc"])],
        undeliverable=[row["address"] for row in bounced],
    )


def _store(
    desk: Desk,
    due: _Due,
    text: DraftText,
    to: tuple[str, ...],
    cc: tuple[str, ...],
    findings: tuple[Finding, ...],
    promised: datetime | None,
) -> None:
    store, sender = desk.store, desk.mailbox.address
    answered = message_row(store, due.message_id)
    values: Row = {
        "case_id": due.case_id,
        "audience": due.audience,
        "kind": "acknowledgement",
        "occasion": f"message:{due.message_id}",
        "answers_message": due.message_id,
        "sender": sender,
        "recipients": {"to": to, "cc": cc},
        "subject": text.subject,
        "body": text.body,
        "language": text.language,
        "message_id": "",
        "parents": _parents(desk, answered),
        "content_hash": content_hash(sender, to, cc, text.subject, text.body),
        "findings": findings_as_rows(findings),
        "origins": text.sources,
        "next_update_at": promised,
    }
    draft_id = insert_draft(store, values, desk.now)
    store.update(
        "drafts", draft_id, {"message_id": draft_message_id(desk, due.case_id, draft_id, 1)}
    )
    draft = load_draft(store, draft_id)
    save_revision(store, draft, desk.actor, desk.now)
    record_event(
        store,
        desk.now,
        "draft made",
        desk.actor,
        case_id=due.case_id,
        draft_id=draft_id,
        message_id=due.message_id,
        content_hash=draft.content_hash,
    )


def draft_message_id(desk: Desk, case_id: int, draft_id: int, revision: int) -> str:
    """Fixed before anything is sent, and signed, so that answers find their case."""
    _, secret = desk.store.instance
    return own_message_id(
        load_case(desk.store, case_id).number,
        draft_id,
        revision,
        domain=desk.mailbox.address.rpartition("@")[2],
        secret=secret,
    )


def _parents(desk: Desk, answered: Row) -> Row:
    if answered["message_id_made"]:
        return {"in_reply_to": "", "references": []}
    rows = desk.store.all(
        "SELECT parent FROM message_parents WHERE message_id = ? ORDER BY position DESC",
        answered["id"],
    )
    chain = [*(row["parent"] for row in rows), answered["message_id"]]
    return {"in_reply_to": answered["message_id"], "references": list(dict.fromkeys(chain))}
