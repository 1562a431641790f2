"""A person edits a draft at the terminal: the new text is parsed, checked and recorded."""

from collections.abc import Iterator

from mailbox_agent.answering.checking import checks_for, zone_to
from mailbox_agent.answering.due import waiting_with
from mailbox_agent.answering.making import recipients
from mailbox_agent.answering.notices import told_at
from mailbox_agent.answering.occasion import Occasion, broken_promise, findings_of
from mailbox_agent.answering.reaching import bounced, reader_of
from mailbox_agent.answering.storing import draft_message_id
from mailbox_agent.case_view import whole_case
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.drafts import load_draft
from mailbox_agent.drafts.check_recipients import NEW_RECIPIENT
from mailbox_agent.drafts.leaders import leaders_after_edit, notice_follows
from mailbox_agent.drafts.reply import content_hash
from mailbox_agent.drafts.seen import told_unseen
from mailbox_agent.notices.not_sent import approver_of, tell_approver
from mailbox_agent.prompts import Templates
from mailbox_agent.records import (
    CaseMessage,
    CaseRecord,
    Decider,
    Draft,
    DraftText,
    Finding,
)
from mailbox_agent.review.decisions import edit
from mailbox_agent.review.edited_text import Edited, bare_addresses, read_edited

OF_THE_FILE = ("document", "size")  # findings of what is attached: no edit of the text changes them


def edit_draft(
    desk: Desk, draft: Draft, text: str, decider: Decider, templates: Templates
) -> Draft:
    """`text`: `To:`, `Cc:` and `Subject:` lines, a blank line, the body (review/edited_text.py).

    Returns the new revision with its findings. Raises UserError if the text has no subject line or
    no body, names what is no address, or the draft was decided meanwhile.
    """
    newest = load_draft(desk.store, draft.id)
    if newest.revision > draft.revision and not newest.touched:
        draft = newest  # a model has worded it meanwhile: who edits wins
    new = read_edited(text, draft)
    record = whole_case(desk.store, desk.settings, draft.case_id)
    case = record.case
    answer_to = next((m for m in record.messages if m.id == draft.answers_message), None)
    leaders = _leaders(desk, case.manager, draft, new.body)
    findings = _said_once(
        new,
        (
            *_what_follows(draft, leaders),
            *(one for one in draft.findings if one.check in OF_THE_FILE),
            *_occasion(desk, record, draft, new, answer_to),
            *_checked(desk, record, draft, new, answer_to, templates),
        ),
    )
    files = [one.sha256 for one in draft.attachments]
    with desk.store.write(durable=True):
        edited = edit(
            desk.store,
            draft,
            decider,
            desk.now,
            subject=new.subject,
            body=new.body,
            to=new.to,
            cc=new.cc,
            content_hash=content_hash(draft.sender, new.to, new.cc, new.subject, new.body, files),
            message_id=draft_message_id(desk, draft.case_id, draft.id, draft.revision + 1),
            findings=findings,
            leaders=leaders,
        )
        if draft.status == "approved" and approver_of(draft) != decider.name:
            tell_approver(desk, draft, f"{decider.name} has edited it since")
    return edited


def _checked(
    desk: Desk,
    record: CaseRecord,
    draft: Draft,
    new: Edited,
    answer_to: CaseMessage | None,
    templates: Templates,
) -> tuple[Finding, ...]:
    internal = draft.audience == "internal"  # internal mail promises nothing
    findings = checks_for(
        desk,
        record,
        DraftText(subject=new.subject, body=new.body, language=draft.language),
        (*new.to, *new.cc),
        audience=draft.audience,
        kind=draft.kind,
        language=draft.language,
        promised=draft.next_update_at or (record.case.next_update_at if internal else None),
        templates=templates,
        answer_to=answer_to,
        typed=_typed(draft, new),
    )
    token = record.case.token
    if token not in new.subject and token not in new.body:
        why = f"the case number {token} is gone: an answer may not find its case"
        findings = (*findings, Finding("token", why))
    return findings


def _said_once(new: Edited, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """That there is nobody to write to is said once, with the reason if one is known."""
    if new.to:
        return findings
    others = tuple(f for f in findings if f.text != "The draft has no recipient.")
    if any(f.check == "recipients" and f.blocking for f in others):
        return others
    return (Finding("recipients", "The draft has no recipient in To.", "", True), *others)


def _typed(draft: Draft, new: Edited) -> frozenset[str]:
    """What a person has put in, now or in an earlier edit that nobody has confirmed yet."""
    before = bare_addresses((*draft.to, *draft.cc))
    unconfirmed = {f.sentence for f in draft.findings if f.check == NEW_RECIPIENT}
    return (bare_addresses((*new.to, *new.cc)) - before) | unconfirmed


def _occasion(
    desk: Desk, record: CaseRecord, draft: Draft, new: Edited, answer_to: CaseMessage | None
) -> tuple[Finding, ...]:
    """What an edit of the text does not change: times asked for, bounces, who else waits."""
    if answer_to is None:
        return ()
    answers, others = waiting_with(desk, draft)
    occasion = Occasion(
        answer_to=answer_to,
        answers=answers,
        others=others,
        audience=draft.audience,
        promised=draft.next_update_at or record.case.next_update_at,
        zone=zone_to(desk, record, answer_to),
        late_since=broken_promise(record, desk.now),
    )
    found = findings_of(desk, record, occasion, (*new.to, *new.cc))
    unseen = _unseen(desk, record, draft, new, answer_to)
    return (*_about_recipients(desk, record, new, answer_to), *found, *unseen)


def _unseen(
    desk: Desk, record: CaseRecord, draft: Draft, new: Edited, answer_to: CaseMessage
) -> Iterator[Finding]:
    """What the letter tells to people who have not seen it, as far as it does now."""
    if draft.audience != "customer":
        return
    reader = reader_of(desk, answer_to, new.to)
    others = (*new.to[1:], *new.cc)
    yield from told_unseen(record, reader, others, new.subject, new.body)


def _about_recipients(
    desk: Desk, record: CaseRecord, new: Edited, answer_to: CaseMessage
) -> tuple[Finding, ...]:
    """What was found when the recipients were chosen, as far as it still holds."""
    to, cc, chosen = recipients(desk, record, answer_to)
    if (to, cc) == (new.to, new.cc):
        return chosen
    if not new.to:
        return tuple(finding for finding in chosen if finding.blocking)
    emails = bare_addresses((*new.to, *new.cc))
    dead = sorted(emails & bounced(desk)[0])
    return tuple(
        Finding("recipients", f"{email} has bounced for good: it will not arrive.")
        for email in dead
    )


def _leaders(desk: Desk, manager: str | None, draft: Draft, body: str) -> tuple[str, ...]:
    """Whom the acknowledgement names now: a person may have added a leader, or taken one out."""
    if not _is_told_to_customer(draft):
        return draft.leaders
    settings = desk.settings
    named = {name for visibility in settings.visibility for name in visibility.leaders}
    others = [
        person.name
        for person in settings.people
        if (person.role == "leader" or person.name in named)
        and person.name != manager
        and told_at(desk, person)
    ]
    return leaders_after_edit(draft.body, body, draft.leaders, others)


def _what_follows(draft: Draft, leaders: tuple[str, ...]) -> tuple[Finding, ...]:
    return notice_follows(leaders) if _is_told_to_customer(draft) else ()


def _is_told_to_customer(draft: Draft) -> bool:
    return draft.kind == "acknowledgement" and draft.audience == "customer"
