"""An approved document goes out: the draft to leadership or to the customer that carries it.

A draft like any other: a person decides, the outbox sends it once. It stands for one approval;
where that does not hold any more, the draft is withdrawn (documents/approved.py says why).
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from mailbox_agent.answering.checking import checks_for
from mailbox_agent.answering.customer_letters import addressed, beside, written_letter
from mailbox_agent.answering.making import with_next_update
from mailbox_agent.answering.notices import told_at
from mailbox_agent.answering.storing import NewDraft, store_draft
from mailbox_agent.case_view import whole_case
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.document_approvals import (
    Approval,
    approval_of,
    copies_of,
    newest_approvals,
)
from mailbox_agent.database.drafts import add_finding, drafts_of_case, pending_drafts
from mailbox_agent.documents.approved import MAILED, WORD, why_not_mailed
from mailbox_agent.documents.left_for_reviewer import words_of
from mailbox_agent.drafts.document_letter import (
    REPORT,
    compose_plan_letter,
    compose_report,
)
from mailbox_agent.drafts.leaders import leadership, nobody_to_tell
from mailbox_agent.prompts import Templates
from mailbox_agent.records import (
    AttachedFile,
    CaseRecord,
    Draft,
    DraftText,
    Finding,
)
from mailbox_agent.review.decisions import supersede

DOCUMENT_DRAFTS = ("report", "plan")
MUCH = 18_000_000  # bytes of a file: as base64 a third more, and many servers take 25 MB


def draft_document_mails(
    desk: Desk, cases: Sequence[int], templates: Templates, at: Callable[[str], None]
) -> int:
    """Drafts the mails that are due in these cases; returns how many it made."""
    made = 0
    for case_id in cases:
        of_case = drafts_of_case(desk.store, case_id)
        there = {one.occasion for one in of_case if one.status not in ("superseded", "void")}
        for approval in newest_approvals(desk.store, case_id):
            due = (approval.kind, approval.edition) in MAILED and approval.occasion not in there
            if due and not why_not_mailed(desk.store, desk.settings, approval):
                with desk.store.write():
                    _make(desk, approval, templates)
                at("document mail recorded")
                made += 1
    return made


def withdraw_outdated(desk: Desk, cases: Sequence[int]) -> None:
    """Undecided drafts whose document has changed; one that a person has touched is flagged."""
    for draft in pending_drafts(desk.store, cases):
        why = why_outdated(desk, draft)
        if not why:
            continue
        if draft.touched:
            add_finding(desk.store, draft, Finding("outdated", f"Not to be sent: {why}.", "", True))
        else:
            supersede(desk.store, draft, why, desk.now)


def why_outdated(desk: Desk, draft: Draft) -> str:
    """Why the approval that a draft was made for holds no more; "" if it does, or there is none."""
    if draft.kind not in DOCUMENT_DRAFTS:
        return ""
    approval = approval_of(desk.store, draft.occasion)
    return "" if approval is None else why_not_mailed(desk.store, desk.settings, approval)


def _make(desk: Desk, approval: Approval, templates: Templates) -> None:
    record = whole_case(desk.store, desk.settings, approval.case_id)
    if MAILED[approval.kind, approval.edition] == "report":
        new = _report(desk, record, approval, templates)
    else:
        new = _plan(desk, record, approval, templates)
    size = sum(one.size for one in new.attachments)
    large = f"The document has {size:,} bytes: many mail servers refuse that much."
    more = (Finding("size", large),) if size > MUCH else ()
    store_draft(desk, replace(new, findings=(*new.findings, *approval.findings, *more)))


def _report(desk: Desk, record: CaseRecord, approval: Approval, templates: Templates) -> NewDraft:
    settings, case = desk.settings, record.case
    people = leadership(case, settings.people, settings.visibility)
    reached = {person.name: at for person in people if (at := told_at(desk, person))}
    to = tuple(reached.values())
    text = compose_report(
        record,
        document="post_mortem" if approval.kind == "post_mortem" else "closure_summary",
        file_name=approval.name,
        written_in=approval.language,
        approved_by=next((p.name for p in settings.people if p.name == approval.approved_by), ""),
        leaders=tuple(reached),
        company=settings.company,
        manager=next((p for p in settings.people if p.name == case.manager), None),
        zone=settings.default_zone,
        templates=templates,
        language=settings.default_language,
    )
    checked = checks_for(
        desk, record, text, to,
        audience="internal", kind="report", language=text.language,
        promised=case.next_update_at, templates=templates,
    )  # fmt: skip
    if not to:  # said with the reason
        checked = tuple(one for one in checked if one.check != "recipients")
        checked = (nobody_to_tell(case), *checked)
    silent = [
        Finding("recipients", f"{person.name} has no address at our domains: left out.")
        for person in people
        if person.name not in reached
    ]
    return NewDraft(
        case_id=case.id,
        audience="internal",
        kind="report",
        occasion=approval.occasion,
        text=text,
        to=to,
        cc=(),
        findings=(*text.findings, *checked, *silent),
        template_sha256=_template(templates, REPORT, text),
        leaders=tuple(reached),
        attachments=_attached(desk, approval),
    )


def _plan(desk: Desk, record: CaseRecord, approval: Approval, templates: Templates) -> NewDraft:
    record = replace(record, case=with_next_update(desk, record))
    letter = addressed(desk, record, templates, record.case.next_update_at)
    text = compose_plan_letter(
        letter.seen, letter.head, file_name=approval.name, written_in=approval.language
    )
    new = written_letter(
        desk, letter, text, templates,
        kind="plan", occasion=approval.occasion, more=beside(desk, record),
        attached=words_of(approval.name, _bytes_of(desk, approval)),
    )  # fmt: skip
    return replace(new, attachments=_attached(desk, approval))


def _bytes_of(desk: Desk, approval: Approval) -> bytes:
    return copies_of(desk.store, [approval.copy_sha256])[approval.copy_sha256]


def _attached(desk: Desk, approval: Approval) -> tuple[AttachedFile, ...]:
    data = _bytes_of(desk, approval)
    return (AttachedFile(approval.name, WORD, len(data), approval.copy_sha256),)


def _template(templates: Templates, kind: str, text: DraftText) -> str:
    found = templates.reply(kind, text.language)
    return found.sha256 if found else ""
