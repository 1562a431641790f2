"""A case is over: its customer gets one closing message, a draft like any other.

due         resolved or closed, a matter that the customer has written or heard of, no letter
            for this end yet (one that was rejected counts: a person has seen to it)
withdrawn   the case is open again, was merged or set aside; one that a person has touched is
            flagged instead, and can't be approved
"""

from collections.abc import Callable, Sequence
from datetime import timedelta
from email.utils import getaddresses

from mailbox_agent.answering.checking import KINDS, checks_for, zone_to
from mailbox_agent.answering.document_mails import beside, newest_of_customer, people_to
from mailbox_agent.answering.making import language_to
from mailbox_agent.answering.storing import NewDraft, store_draft
from mailbox_agent.case_view import whole_case
from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.drafts import add_finding, drafts_of_case, pending_drafts
from mailbox_agent.database.set_aside_cases import is_set_aside
from mailbox_agent.database.store import Store, to_text
from mailbox_agent.drafts.closing_letter import compose_closing
from mailbox_agent.drafts.parts import greeted_instead
from mailbox_agent.prompts import Templates
from mailbox_agent.records import Case, CaseRecord, Draft, Finding
from mailbox_agent.review.decisions import supersede

FRESH = timedelta(days=7)  # an end that lies further back is no news to anybody


def draft_closings(
    desk: Desk, cases: Sequence[int], templates: Templates, at: Callable[[str], None]
) -> int:
    """Drafts the closing messages that are due in these cases; returns how many it made."""
    made = 0
    for case_id in cases:
        case = load_case(desk.store, case_id)
        if not _has_ended(desk, case) or _was_drafted(desk.store, case):
            continue
        record = whole_case(desk.store, desk.settings, case_id)
        if not knows_of_it(record):
            continue
        with desk.store.write():
            make_closing(desk, record, templates)
        at("closing message recorded")
        made += 1
    return made


def withdraw_closings(desk: Desk, cases: Sequence[int]) -> None:
    """Undecided ones whose case has gone on."""
    for draft in pending_drafts(desk.store, cases):
        if draft.kind != "closing" or not (why := why_too_early(desk.store, draft)):
            continue
        if draft.touched:
            add_finding(desk.store, draft, Finding("closing", f"Not to be sent: {why}.", "", True))
        else:
            supersede(desk.store, draft, why, desk.now)


def why_too_early(store: Store, draft: Draft) -> str:
    """Why a closing message says what does not hold any more; "" if it does."""
    case = load_case(store, draft.case_id)
    if case.merged_into is not None:
        return "the case was merged into another one"
    if case.status == "open":
        return "the case is open again"
    if is_set_aside(store, case.id):
        return "the case was set aside"
    others = not draft.occasion.startswith("closing:") or draft.occasion == occasion_of(case)
    return "" if others else "the case was opened again and has ended anew"


def knows_of_it(record: CaseRecord) -> bool:
    """Whether the customer has written to us in this matter, or we to them."""
    written = (m for m in customer_view(record).messages if not m.automatic)
    return bool(record.sent) or any(m.trusted != "failed" for m in written)


def occasion_of(case: Case) -> str:
    return f"closing:{to_text(case.resolved_at or case.closed_at or case.opened_at)}"


def _has_ended(desk: Desk, case: Case) -> bool:
    ends = [one for one in (case.resolved_at, case.closed_at) if one is not None]
    over = case.status in ("resolved", "closed") and not case.history and case.merged_into is None
    return (
        over
        and bool(ends)
        and max(ends) > desk.now - FRESH
        and not is_set_aside(desk.store, case.id)
    )


def _was_drafted(store: Store, case: Case) -> bool:
    return any(
        one.occasion == occasion_of(case) and one.status not in ("superseded", "void")
        for one in drafts_of_case(store, case.id)
    )


def make_closing(desk: Desk, record: CaseRecord, templates: Templates) -> int:
    """Its number."""
    settings, case = desk.settings, record.case
    answer_to = newest_of_customer(record)
    language = language_to(desk, record, answer_to.id, "customer")
    to, cc, findings = people_to(desk, record, answer_to)
    answer_to = greeted_instead(answer_to, to)
    text = compose_closing(
        record,
        answer_to=answer_to,
        company=settings.company,
        manager=next((p for p in settings.people if p.name == case.manager), None),
        target=settings.targets[case.severity or "medium"],
        zone=zone_to(desk, record, answer_to, language),
        templates=templates,
        language=language,
        now=desk.now,
        copied=[email for _, email in getaddresses([*to, *cc])],
    )
    checked = checks_for(
        desk, record, text, (*to, *cc),
        audience="customer", kind="closing", language=language,
        promised=None, templates=templates, answer_to=answer_to,
    )  # fmt: skip
    if not to:
        checked = tuple(one for one in checked if one.check != "recipients")
    template = templates.reply(KINDS["closing", "customer"], text.language)
    return store_draft(
        desk,
        NewDraft(
            case_id=case.id,
            audience="customer",
            kind="closing",
            occasion=occasion_of(case),
            text=text,
            to=to,
            cc=cc,
            findings=(*text.findings, *findings, *checked, *beside(desk, record)),
            template_sha256=template.sha256 if template else "",
            answers_message=answer_to.id,
        ),
    )
