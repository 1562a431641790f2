"""A person says of a case that it is no matter of ours: its mails are set aside, it is gone.

No closing message, no documents: nobody is told anything. `reopen` takes it back.
"""

from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.case_record import load_case_record
from mailbox_agent.database.cases import assign, change_case
from mailbox_agent.database.drafts import drafts_of_case
from mailbox_agent.database.events import record_event
from mailbox_agent.database.set_aside_cases import (
    decide_on_mails,
    forget_customer,
    is_set_aside,
    mails_set_aside,
    take_back,
)
from mailbox_agent.database.store import to_text
from mailbox_agent.errors import UserError
from mailbox_agent.records import Case, CaseMatch, Draft
from mailbox_agent.review.decisions import supersede, void

_ON_ITS_WAY = ("claimed", "unsure")


def set_case_aside(desk: Desk, case: Case, who: str, why: str) -> int:
    """Returns how many mails it held. Raises UserError if it is none, or a draft may be going out.

    What it said stays in the store with it, so that `reopen` finds all of it.
    """
    store, now = desk.store, desk.now
    if is_set_aside(store, case.id):
        raise UserError(f"{case.token} is set aside already")
    if not why.strip():
        raise UserError(f"{case.token}: say why it is no matter of ours; nothing was changed")
    drafts = drafts_of_case(store, case.id)
    for draft in drafts:
        _refuse_if_on_its_way(draft)
    messages = [one.id for one in load_case_record(store, case.id).messages]
    reason = f"{case.token} is no matter of ours: {why.strip()}"
    with store.write():
        for draft in drafts:
            if draft.status == "pending":
                supersede(store, draft, "its case was set aside", now)
            elif draft.status == "approved":
                void(store, draft, "its case was set aside", now)
        changes = {
            "status": "closed",
            "closed_at": to_text(now),
            "close_reason": why.strip(),
            "next_update_at": None,
        }
        change_case(store, case, changes, now, who, "set aside by a person", by_person=True)
        match = CaseMatch(None, "person", reason)
        assign(store, messages, match, kind="person", actor=who, now=now)
        decide_on_mails(store, messages, reason)
        forget_customer(store, case.id)
        record_event(store, now, "case set aside", who, case_id=case.id, messages=len(messages))
    return len(messages)


def _refuse_if_on_its_way(draft: Draft) -> None:
    if draft.status in _ON_ITS_WAY:
        raise UserError(
            f"draft {draft.id} of the case may be going out: say `sent {draft.id} yes` or"
            f" `sent {draft.id} no` first, or wait for the pass that runs"
        )


def take_case_back(desk: Desk, case: Case, who: str) -> None:
    """Its mails, if any were set aside, are the case's again; the caller opens it."""
    store = desk.store
    messages = mails_set_aside(store, case.id)
    if not messages:
        return
    with store.write():
        match = CaseMatch(case.id, "person", f"{case.token} was opened again by {who}")
        assign(store, messages, match, kind="undo", actor=who, now=desk.now)
        take_back(store, messages)
        record_event(store, desk.now, "case taken back", who, case_id=case.id)
