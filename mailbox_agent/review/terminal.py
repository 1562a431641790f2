"""A person edits a draft at the terminal: the new text is parsed, checked and recorded."""

from mailbox_agent.answering.checking import checks_for
from mailbox_agent.answering.notices import told_at
from mailbox_agent.answering.storing import draft_message_id
from mailbox_agent.case_view import whole_case
from mailbox_agent.casework.desk import Desk
from mailbox_agent.drafts.leaders import leaders_after_edit, notice_follows
from mailbox_agent.drafts.reply import content_hash
from mailbox_agent.errors import UserError
from mailbox_agent.prompts import Templates
from mailbox_agent.records import Decider, Draft, DraftText, Finding
from mailbox_agent.review.decisions import edit


def edit_draft(
    desk: Desk, draft: Draft, text: str, decider: Decider, templates: Templates
) -> Draft:
    """`text`: `Subject: ...`, a blank line, the body. Returns the new revision with its findings.

    Raises UserError if the text has no subject line or no body, or the draft was decided meanwhile.
    """
    subject, body = _parted(text)
    record = whole_case(desk.store, desk.settings, draft.case_id)
    case, internal = record.case, draft.audience == "internal"  # internal mail promises nothing
    new = DraftText(subject=subject, body=body, language=draft.language)
    findings = checks_for(
        desk,
        record,
        new,
        (*draft.to, *draft.cc),
        audience=draft.audience,
        kind=draft.kind,
        language=draft.language,
        promised=draft.next_update_at or (case.next_update_at if internal else None),
        templates=templates,
    )
    token = case.token
    if token not in subject and token not in body:
        text = f"the case number {token} is gone: an answer may not find its case"
        findings = (*findings, Finding("token", text))
    leaders = _leaders(desk, case.manager, draft, body)
    return edit(
        desk.store,
        draft,
        decider,
        desk.now,
        subject=subject,
        body=body,
        content_hash=content_hash(draft.sender, draft.to, draft.cc, subject, body),
        message_id=draft_message_id(desk, draft.case_id, draft.id, draft.revision + 1),
        findings=(*_what_follows(draft, leaders), *findings),
        leaders=leaders,
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


def _parted(text: str) -> tuple[str, str]:
    first, _, rest = text.replace("\r\n", "\n").lstrip("\ufeff\n").partition("\n")
    name, colon, subject = first.partition(":")
    if not colon or name.strip().lower() != "subject" or not subject.strip():
        raise UserError("the text has to begin with a line `Subject: ...`; nothing was changed")
    body = rest.strip("\n")
    if not body.strip():
        raise UserError("the text has no body below the subject line; nothing was changed")
    return subject.strip(), body + "\n"
