"""A person edits a draft at the terminal: the new text is parsed, checked and recorded."""

from mailbox_agent.answering.checking import checks_for
from mailbox_agent.answering.making import draft_message_id
from mailbox_agent.case_view import whole_case
from mailbox_agent.casework.desk import Desk
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
    new = DraftText(subject=subject, body=body, language=draft.language)
    findings = checks_for(
        desk,
        record,
        new,
        (*draft.to, *draft.cc),
        audience=draft.audience,
        language=draft.language,
        promised=draft.next_update_at,
        templates=templates,
    )
    token = record.case.token
    if token not in subject and token not in body:
        text = f"the case number {token} is gone: an answer may not find its case"
        findings = (*findings, Finding("token", text))
    return edit(
        desk.store,
        draft,
        decider,
        desk.now,
        subject=subject,
        body=body,
        content_hash=content_hash(draft.sender, draft.to, draft.cc, subject, body),
        message_id=draft_message_id(desk, draft.case_id, draft.id, draft.revision + 1),
        findings=findings,
    )


def _parted(text: str) -> tuple[str, str]:
    first, _, rest = text.replace("\r\n", "\n").lstrip("\ufeff\n").partition("\n")
    name, colon, subject = first.partition(":")
    if not colon or name.strip().lower() != "subject" or not subject.strip():
        raise UserError("the text has to begin with a line `Subject: ...`; nothing was changed")
    body = rest.strip("\n")
    if not body.strip():
        raise UserError("the text has no body below the subject line; nothing was changed")
    return subject.strip(), body + "\n"
