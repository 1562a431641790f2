"""A case is over: its customer gets one closing message, a draft like any other.

due         resolved or closed, a matter that the customer has written or heard of, no letter
            for this end yet (one that was rejected counts: a person has seen to it)
withdrawn   the case is open again, was merged or set aside; one that a person has touched is
            flagged instead, and can't be approved
"""

from collections.abc import Callable, Sequence
from datetime import timedelta

from mailbox_agent.answering.customer_letters import addressed, beside, written_letter
from mailbox_agent.answering.storing import store_draft
from mailbox_agent.case_view import whole_case
from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.drafts import add_finding, drafts_of_case, pending_drafts
from mailbox_agent.database.set_aside_cases import is_set_aside
from mailbox_agent.database.store import Store, to_text
from mailbox_agent.drafts.closing_letter import compose_closing
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
    letter = addressed(desk, record, templates, None)
    text = compose_closing(letter.seen, letter.head, now=desk.now)
    new = written_letter(
        desk, letter, text, templates,
        kind="closing", occasion=occasion_of(record.case), more=beside(desk, record),
    )  # fmt: skip
    return store_draft(desk, new)
