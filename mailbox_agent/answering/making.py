"""The draft for a mail that waits: composed and checked by pure functions, stored as a row.

It never sends (outbox.py) and never decides (review/decisions.py).
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from mailbox_agent.answering.checking import KINDS, checks_for, domains_of, zone_to
from mailbox_agent.answering.due import Due
from mailbox_agent.answering.naming import known_by_name
from mailbox_agent.answering.notices import told_at, told_leaders
from mailbox_agent.answering.occasion import Occasion, broken_promise, findings_of
from mailbox_agent.answering.reaching import bounced
from mailbox_agent.answering.storing import NewDraft, store_draft
from mailbox_agent.case_view import customer_of, whole_case
from mailbox_agent.cases.masking import source_without
from mailbox_agent.casework.clocks import next_update
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.case_record import complaints_of
from mailbox_agent.database.case_secrets import secrets_of_case
from mailbox_agent.database.cases import change_case
from mailbox_agent.database.drafts import was_sent_to
from mailbox_agent.database.messages import message_row, recipients_of
from mailbox_agent.database.store import to_text
from mailbox_agent.drafts.compose import Answered, compose_acknowledgement
from mailbox_agent.drafts.leaders import not_named, notice_follows
from mailbox_agent.drafts.letterhead import Letterhead
from mailbox_agent.drafts.recipients import recipients_for
from mailbox_agent.drafts.seen import as_all_have_seen, not_seen_by_all, seen_by_all
from mailbox_agent.drafts.standing import where_things_stand
from mailbox_agent.prompts import Templates
from mailbox_agent.records import (
    Address,
    Case,
    CaseMessage,
    CaseRecord,
    DraftText,
    Finding,
    Person,
    Source,
)
from mailbox_agent.records.case import Audience
from mailbox_agent.understanding.good_news import brings_good_news


def make_draft(desk: Desk, due: Due, templates: Templates) -> int:
    """Composes, checks and stores the acknowledgement that is due; its number."""
    record = whole_case(desk.store, desk.settings, due.case_id)
    late_since = broken_promise(record, desk.now)
    case = with_next_update(desk, record)
    complaints = _their_complaints(desk, due)
    record = replace(record, case=case)
    answer_to = next(m for m in record.messages if m.id == due.message_id)
    good_news = _brings_good_news(desk, due, answer_to, complaints)
    to, cc, findings = recipients(desk, record, answer_to)
    outside = due.audience == "customer"
    record = replace(record, complaint=_to_tell_back(record, complaints, answer_to, cc))
    known = as_all_have_seen(record, answer_to, cc) if outside else record
    text, language = _compose(desk, known, answer_to, templates, due, good_news=good_news)
    seen = not_seen_by_all(record, answer_to, cc, text.body) if outside else ()
    promised = record.case.next_update_at
    zone = zone_to(desk, record, answer_to, language)
    occasion = Occasion(
        answer_to, due.answers, due.others, due.audience, promised, zone, late_since
    )
    findings = (*findings, *findings_of(desk, record, occasion, (*to, *cc)))
    checked = checks_for(
        desk, record, text, (*to, *cc), audience=due.audience, kind="acknowledgement",
        language=language, promised=promised, templates=templates, answer_to=answer_to,
    )  # fmt: skip
    told = told_leaders(desk, due.case_id)
    untold = tuple(name for name in text.leaders if name not in told)
    if not to:  # said already, with the reason
        checked = tuple(finding for finding in checked if finding.check != "recipients")
    template = templates.reply(KINDS["acknowledgement", due.audience], text.language)
    return store_draft(
        desk,
        NewDraft(
            case_id=due.case_id,
            audience=due.audience,
            kind="acknowledgement",
            occasion=f"message:{due.message_id}",
            text=text,
            to=to,
            cc=cc,
            findings=(*text.findings, *notice_follows(untold), *findings, *seen, *checked),
            template_sha256=template.sha256 if template else "",
            leaders=text.leaders,
            answers_message=due.message_id,
            promised=promised if outside else None,
        ),
    )


def _their_complaints(desk: Desk, due: Due) -> tuple[Source, ...]:
    """The sentences in the answered mails that say what is wrong."""
    secrets = secrets_of_case(desk.store, due.case_id)
    return tuple(
        source_without(one, secrets)
        for one in complaints_of(desk.store, due.case_id)
        if one.id in due.answers
    )


def _to_tell_back(
    record: CaseRecord, complaints: tuple[Source, ...], answer_to: CaseMessage, cc: Sequence[str]
) -> Source | None:
    """One that all who get the answer have read, if there is one."""
    seen = seen_by_all(record, answer_to, cc)
    read = tuple(one for one in complaints if one.id in seen)
    return _own_first(read) or _own_first(complaints)


def _own_first(complaints: tuple[Source, ...]) -> Source | None:
    """The one to tell back, the writer's own words first."""
    own = next((one for one in complaints if one.segment == "own"), None)
    return own or (complaints[0] if complaints else None)


def _brings_good_news(
    desk: Desk, due: Due, answer_to: CaseMessage, complaints: tuple[Source, ...]
) -> bool:
    """Whether the newest mail says that it works again or was nothing, and complains of nothing."""
    if answer_to.kind not in ("update", "resolution"):
        return False
    if any(one.id == due.message_id for one in complaints):
        return False
    return brings_good_news(message_row(desk.store, due.message_id)["new_text"])


def _compose(
    desk: Desk,
    record: CaseRecord,
    answer_to: CaseMessage,
    templates: Templates,
    due: Due,
    *,
    good_news: bool,
) -> tuple[DraftText, str]:
    case, audience = record.case, due.audience
    visibility = next((v for v in desk.settings.visibility if v.severity == case.severity), None)
    language = language_to(desk, record, answer_to.id, audience)
    head = letterhead(desk, record, answer_to, templates, language, case.next_update_at)
    followup = _has_heard_from_us(desk, record, answer_to, audience)
    leaders, silent = _leaders(desk, visibility.leaders if visibility else ())
    answered = Answered(
        messages=due.answers,
        followup=followup,
        texts={one: message_row(desk.store, one)["body_text"] for one in due.answers},
        good_news=good_news,
        standing=where_things_stand(
            record,
            desk.now,
            desk.settings.targets[case.severity or "medium"].calendar,
            answer_to.sender.email.casefold(),
            told_back=due.answers,
        ),
    )
    text = compose_acknowledgement(record, head, answered, visibility=visibility, leaders=leaders)
    if audience == "customer" and not followup:
        text = replace(text, findings=(*text.findings, *not_named(silent)))
    return text, language


def letterhead(
    desk: Desk,
    record: CaseRecord,
    answer_to: CaseMessage,
    templates: Templates,
    language: str,
    promised: datetime | None,
) -> Letterhead:
    """promised: when the letter says that they hear from us next."""
    settings, case = desk.settings, record.case
    return Letterhead(
        answer_to=answer_to,
        company=settings.company,
        manager=next((p for p in settings.people if p.name == case.manager), None),
        target=settings.targets[case.severity or "medium"],
        next_update_at=promised,
        zone=zone_to(desk, record, answer_to, language),
        templates=templates,
        language=language,
    )


def _leaders(desk: Desk, names: tuple[str, ...]) -> tuple[tuple[Person, ...], tuple[Person, ...]]:
    """Those whom the notice can reach, and those whom it can't: they are not named."""
    people = [person for person in desk.settings.people if person.name in names]
    reached = tuple(person for person in people if told_at(desk, person))
    return reached, tuple(person for person in people if person not in reached)


def language_to(desk: Desk, record: CaseRecord, message_id: int, audience: Audience) -> str:
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


def _has_heard_from_us(
    desk: Desk, record: CaseRecord, answer_to: CaseMessage, audience: Audience
) -> bool:
    """Whether this person got a mail of ours in the case: then they know that there is one."""
    email = answer_to.sender.email
    if audience == "internal":
        acknowledged = record.case.acknowledged_at is not None
        return acknowledged or was_sent_to(desk.store, record.case.id, email)
    by_hand = any(
        message.role in ("sales", "internal")
        and message.trusted == "authenticated"
        and message.automatic is None
        and email in message.to
        for message in record.messages
    )
    return by_hand or was_sent_to(desk.store, record.case.id, email)


def with_next_update(desk: Desk, record: CaseRecord) -> Case:
    """A draft never promises a time that has passed: the case's next update is set anew.

    A time that the customer was told stays on the case until they are told another one: else a
    broken promise would no longer show (practice row commitments).
    """
    case = record.case
    if case.next_update_at is not None and case.next_update_at > desk.now:
        return case
    moment = next_update(desk, case.severity or "medium", desk.now)
    if broken_promise(record, desk.now) is not None:
        return replace(case, next_update_at=moment)
    change_case(
        desk.store,
        case,
        {"next_update_at": to_text(moment)},
        desk.now,
        desk.actor,
        "the time had passed",
    )
    return replace(case, next_update_at=moment)


def recipients(
    desk: Desk, record: CaseRecord, answer_to: CaseMessage
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[Finding, ...]]:
    """(to, cc, findings) of the answer to this mail."""
    on_the_mail = recipients_of(desk.store, answer_to.id)
    for_good, _ = bounced(desk)

    def named(pairs: Iterable[tuple[str, str]]) -> list[Address]:
        return [known_by_name(record, Address(*pair)) for pair in pairs]

    return recipients_for(
        replace(answer_to, sender=known_by_name(record, answer_to.sender)),
        record,
        own_addresses=desk.own_addresses,
        own_domains=desk.own_domains,
        customer_domains=domains_of(desk, record),
        reply_to=named(on_the_mail["reply_to"]),
        on_the_mail=named((*on_the_mail["to"], *on_the_mail["cc"])),
        undeliverable=for_good,
    )
