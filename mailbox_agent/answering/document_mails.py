"""An approved document goes out: the draft to leadership or to the customer that carries it.

A draft like any other: a person decides, the outbox sends it once. It stands for one approval;
where that does not hold any more, the draft is withdrawn (documents/approved.py says why).
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from email.utils import getaddresses

from mailbox_agent.answering.checking import checks_for, zone_to
from mailbox_agent.answering.making import language_to, recipients, with_next_update
from mailbox_agent.answering.naming import known_by_name
from mailbox_agent.answering.notices import told_at
from mailbox_agent.answering.reaching import bounced
from mailbox_agent.answering.storing import NewDraft, store_draft
from mailbox_agent.case_view import whole_case
from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.document_approvals import (
    Approval,
    approval_of,
    copies_of,
    newest_approvals,
)
from mailbox_agent.database.drafts import add_finding, drafts_of_case, pending_drafts
from mailbox_agent.documents.approved import MAILED, WORD, why_not_mailed
from mailbox_agent.drafts.document_letter import (
    PLAN,
    REPORT,
    compose_plan_letter,
    compose_report,
)
from mailbox_agent.drafts.leaders import leadership, nobody_to_tell
from mailbox_agent.drafts.parts import greeted_instead
from mailbox_agent.drafts.recipients import MAX_CC, written
from mailbox_agent.prompts import Templates
from mailbox_agent.records import (
    Address,
    AttachedFile,
    CaseMessage,
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
    settings = desk.settings
    record = replace(record, case=with_next_update(desk, record))
    case = record.case
    answer_to = newest_of_customer(record)
    language = language_to(desk, record, answer_to.id, "customer")
    to, cc, findings = people_to(desk, record, answer_to)
    answer_to = greeted_instead(answer_to, to)
    text = compose_plan_letter(
        record,
        answer_to=answer_to,
        file_name=approval.name,
        written_in=approval.language,
        company=settings.company,
        manager=next((p for p in settings.people if p.name == case.manager), None),
        target=settings.targets[case.severity or "medium"],
        next_update_at=case.next_update_at,
        zone=zone_to(desk, record, answer_to, language),
        templates=templates,
        language=language,
    )
    checked = checks_for(
        desk, record, text, (*to, *cc),
        audience="customer", kind="plan", language=language,
        promised=case.next_update_at, templates=templates, answer_to=answer_to,
    )  # fmt: skip
    if not to:
        checked = tuple(one for one in checked if one.check != "recipients")
    return NewDraft(
        case_id=case.id,
        audience="customer",
        kind="plan",
        occasion=approval.occasion,
        text=text,
        to=to,
        cc=cc,
        findings=(*text.findings, *findings, *checked, *beside(desk, record)),
        template_sha256=_template(templates, PLAN, text),
        answers_message=answer_to.id,
        promised=case.next_update_at,
        attachments=_attached(desk, approval),
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
    there = {email.casefold() for _, email in getaddresses([*to, *cc])} | set(dead)
    more = [written(one) for one in named if one.email.casefold() not in there]
    return to, (*cc, *more)[:MAX_CC], findings


def beside(desk: Desk, record: CaseRecord) -> list[Finding]:
    """Other letters to the customer that wait: each is one more mail in their inbox. Once the case
    is over, what nobody has approved does not leave any more."""
    waiting = ("pending", "approved") if record.case.status == "open" else ("approved",)
    return [
        Finding("beside", f"Draft {one.id} ({one.kind}) to the customer waits as well.")
        for one in drafts_of_case(desk.store, record.case.id)
        if one.status in waiting and one.audience == "customer"
    ]


def _attached(desk: Desk, approval: Approval) -> tuple[AttachedFile, ...]:
    data = copies_of(desk.store, [approval.copy_sha256])[approval.copy_sha256]
    return (AttachedFile(approval.name, WORD, len(data), approval.copy_sha256),)


def _template(templates: Templates, kind: str, text: DraftText) -> str:
    found = templates.reply(kind, text.language)
    return found.sha256 if found else ""
