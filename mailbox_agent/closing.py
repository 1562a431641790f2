"""A case ends, or is opened again: what has to be true for it, and the documents of the end."""

from datetime import datetime
from pathlib import Path

from mailbox_agent.casework.clocks import next_update
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.cases import change_case, load_case
from mailbox_agent.database.drafts import drafts_of_case
from mailbox_agent.database.facts import save_note
from mailbox_agent.database.set_aside_cases import is_set_aside
from mailbox_agent.database.store import Store, to_text
from mailbox_agent.documents.values import DocumentKind
from mailbox_agent.documents.versions import editions, make_document
from mailbox_agent.drafts.left_open import left_open_in_words
from mailbox_agent.errors import MailboxAgentError, UserError
from mailbox_agent.records import Case, CaseRecord
from mailbox_agent.review.decisions import supersede
from mailbox_agent.setting_aside import take_case_back
from mailbox_agent.settings import Settings

CLOSING_KINDS: tuple[DocumentKind, ...] = ("closure_summary", "post_mortem")


def close_case(
    store: Store, settings: Settings, record: CaseRecord, who: str, why: str, now: datetime
) -> tuple[list[Path], list[str]]:
    """Closes it; returns the documents made and what kept one from being made.

    Open actions or promises need a reason (practice row conclude): UserError names them. Where one
    is given, who closes shows them (`left_open_in_words` of the record).
    """
    case = record.case
    if is_set_aside(store, case.id):
        raise UserError(
            f"{case.token} is set aside as no matter of ours: there is nothing to close"
        )
    if case.status == "closed":
        raise UserError(f"{case.token} is closed already")
    still_open = list(left_open_in_words(record))
    if still_open and not why.strip():
        raise UserError(
            f"{case.token} leaves actions open: {'. '.join(still_open)}. Close it with --why, or"
            " get them done first"
        )
    with store.write():
        changes = {
            "status": "closed",
            "closed_at": to_text(now),
            "close_reason": why.strip(),
            "next_update_at": None,
            "resolved_at": to_text(case.resolved_at or now),
        }
        change_case(store, case, changes, now, who, "closed by a person", by_person=True)
        for draft in drafts_of_case(store, case.id):
            if draft.kind == "closing":  # it is about just this
                continue
            if draft.status == "pending" and draft.audience == "customer":
                supersede(store, draft, "the case was closed", now)
    made, problems = [], []
    for kind in CLOSING_KINDS:
        for edition in editions(kind, record, settings):
            try:
                path = make_document(store, settings, case.id, kind, edition, now)
            except MailboxAgentError as error:
                problems.append(f"{error}; the next pass tries again")
            else:
                made += [path] if path else []
    return made, problems


def reopen_case(desk: Desk, case: Case, who: str, why: str) -> None:
    """Open again, with a next-update time: an open case is never without one (never-silent)."""
    if case.status == "open":
        raise UserError(f"{case.token} is open")
    if not why.strip():
        raise UserError(f"{case.token}: say why it is opened again; nothing was changed")
    take_case_back(desk, case, who)
    with desk.store.write():
        changes = {
            "status": "open",
            "closed_at": None,
            "resolved_at": None,
            "close_reason": "",
            "next_update_at": to_text(next_update(desk, case.severity or "medium", desk.now)),
        }
        change_case(
            desk.store,
            load_case(desk.store, case.id),
            changes,
            desk.now,
            who,
            "reopened by a person",
            by_person=True,
        )
        save_note(
            desk.store,
            case.id,
            kind="decision",
            at=desk.now,
            author=who,
            participants=(),
            text=f"Reopened: {why}",
            now=desk.now,
        )
