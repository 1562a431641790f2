"""Merge and split: messages move between cases as one batch, with the facts they brought."""

import json
from collections.abc import Sequence
from datetime import datetime

from mailbox_agent.casework.state import ORDER
from mailbox_agent.database.alarms import take_up
from mailbox_agent.database.cases import assign, change_case, load_case, open_case
from mailbox_agent.database.drafts import add_finding, drafts_of_case
from mailbox_agent.database.events import record_event
from mailbox_agent.database.proposals import move_proposals, settle_joins
from mailbox_agent.database.store import Row, Store, known_moment, to_moment, to_text
from mailbox_agent.errors import UserError
from mailbox_agent.records import Case, CaseMatch, Finding
from mailbox_agent.redaction import masked
from mailbox_agent.review.decisions import supersede

# When one of us first wrote to the customer among these mails.
OURS = """
SELECT min(messages.written_at) AS at FROM messages
JOIN readings ON readings.message_id = messages.id AND readings.current = 1
WHERE messages.id IN (SELECT value FROM json_each(?)) AND messages.audience = 'customer'
  AND messages.automatic IS NULL AND messages.trust = 'authenticated'
  AND readings.sender_role IN ('sales', 'internal')
"""
FACT_TABLES = ("items", "causes", "impacts")


def merge_cases(store: Store, source: Case, target: Case, who: str, now: datetime) -> None:
    """Everything of `source` becomes part of `target`. Never across customers or mailboxes."""
    if source.id == target.id:
        raise UserError(f"both are {source.token} already (a merged case's number leads there)")
    if source.mailbox != target.mailbox:
        raise UserError("cases of different mailboxes are never merged")
    if source.customer_id and target.customer_id and source.customer_id != target.customer_id:
        raise UserError(
            f"{source.token} is of {source.customer}, {target.token} of {target.customer}:"
            " cases of different customers are never merged"
        )
    with store.write():
        settle_joins(store, target.id, _messages_of(store, source.id), now)
        settle_joins(store, source.id, _messages_of(store, target.id), now)
        move_proposals(store, source.id, target.id)
        match = CaseMatch(target.id, "merge", f"{source.token} was merged by {who}")
        assign(store, _messages_of(store, source.id), match, kind="merge", actor=who, now=now)
        for table in (*FACT_TABLES, "notes"):
            store.run(f"UPDATE {table} SET case_id = ? WHERE case_id = ?", target.id, source.id)
        store.run(
            "UPDATE OR IGNORE case_references SET case_id = ? WHERE case_id = ?",
            target.id,
            source.id,
        )
        _drafts_follow(store, source, target, now)
        change_case(
            store,
            source,
            {"merged_into": target.id},
            now,
            who,
            f"merged into case {target.id}",
            by_person=True,
        )
        _keep_confidential(store, source, target, now, who)
        _keep_our_word(store, source, target, now, who)
        newest = max(source.last_activity_at, target.last_activity_at)
        store.update("cases", target.id, {"last_activity_at": to_text(newest)})
        record_event(store, now, "case merged", who, case_id=target.id, source=source.id)


def _keep_confidential(store: Store, source: Case, target: Case, now: datetime, who: str) -> None:
    """What was of a customer stays theirs, and what was confidential so, whichever case is left."""
    changes: Row = {}
    if target.customer_id is None and source.customer_id is not None:
        changes["customer_id"] = source.customer_id
    if source.confidential and not target.confidential:
        changes["confidential"] = 1
    if changes:
        why = f"{source.token} was merged into it"
        change_case(store, target, changes, now, who, why, by_person=True)


def _drafts_follow(store: Store, source: Case, target: Case, now: datetime) -> None:
    """What its customer was told, they were told in this matter: nobody is told it twice, and where
    things stand counts from then. What waits is made anew, unless a person is at it."""
    why = f"its case {source.token} is part of {target.token} now"
    for draft in drafts_of_case(store, source.id):
        if draft.status == "pending" and not draft.touched:
            supersede(store, draft, why, now)
        elif draft.status == "pending":
            add_finding(store, draft, Finding("outdated", f"Read it again: {why}."))
    store.run(
        "UPDATE OR IGNORE drafts SET case_id = ?, occasion = occasion ||"
        " CASE WHEN kind IN ('update', 'closing') THEN ? ELSE '' END"
        " WHERE case_id = ? AND (audience = 'customer' OR status = 'pending')",
        target.id,
        f" of {source.token}",  # by its own clock, which says nothing of the other case's
        source.id,
    )


def _keep_our_word(store: Store, source: Case, target: Case, now: datetime, who: str) -> None:
    """What was open stays open, as urgent as it was, and they hear from us by the time that either
    case has named to them."""
    changes: Row = {}
    live = [one for one in (source, target) if one.status == "open" and not one.history]
    if source in live and target.status != "open":
        ended = ("resolved_at", "closed_at")
        changes |= {"status": "open", "close_reason": "", **dict.fromkeys(ended)}
    if source in live and target.history:
        changes |= {"history": 0, "acknowledge_by": to_text(source.acknowledge_by)}
    due = min((one.next_update_at for one in live if one.next_update_at), default=None)
    if due != target.next_update_at and due is not None:
        changes["next_update_at"] = to_text(due)
        _withdraw_later_promises(store, target, due, source.token, now)
    if target.acknowledged_at is None and not _waits_for_its_first_answer(store, target):
        changes["acknowledged_at"] = to_text(source.acknowledged_at)
    raised = source in live and _rank(source) > _rank(target)
    if raised:
        changes["severity"] = source.severity
    change_case(store, target, changes, now, who, f"{source.token} was merged into it")
    if raised and source.acknowledged_at is not None:
        take_up(store, target.id, who, now)  # nobody on call is woken for what somebody has


def _withdraw_later_promises(
    store: Store, case: Case, due: datetime, token: str, now: datetime
) -> None:
    """What waits there would put off what they were told in the other case: it is made anew."""
    why = f"the next update is due sooner since {token} is part of the case"
    for draft in drafts_of_case(store, case.id):
        waits = draft.status == "pending" and draft.audience == "customer"
        if not waits or draft.next_update_at is None or draft.next_update_at <= due:
            continue
        if draft.touched:
            add_finding(store, draft, Finding("next_update", f"Read it again: {why}."))
        else:
            supersede(store, draft, why, now)


def _rank(case: Case) -> int:
    return ORDER.index(case.severity) if case.severity else -1


def _waits_for_its_first_answer(store: Store, case: Case) -> bool:
    return any(
        one.kind == "acknowledgement" and one.status in ("pending", "approved")
        for one in drafts_of_case(store, case.id)
    )


def split_case(
    store: Store, case: Case, messages: Sequence[int], into: Case | None, who: str, now: datetime
) -> str:
    """Moves messages and what they said to another case or a new one; returns its token."""
    own = set(_messages_of(store, case.id))
    strange = [number for number in messages if number not in own]
    if strange:
        raise UserError(
            f"{case.token} has no message {', '.join(map(str, strange))}; it has"
            f" {', '.join(map(str, sorted(own)))}"
        )
    if into is not None and into.mailbox != case.mailbox:
        raise UserError("cases of different mailboxes never exchange messages")
    if into is not None and into.customer_id != case.customer_id:
        raise UserError(
            f"{case.token} is of {case.customer or 'nobody known'}, {into.token} of"
            f" {into.customer or 'nobody known'}: messages never move between customers"
        )
    with store.write():
        target = into.id if into else _new_case_like(store, case, messages, who, now)
        if into is not None:
            settle_joins(store, into.id, messages, now)
            _keep_confidential(store, case, into, now, who)
        match = CaseMatch(target, "person", f"split from {case.token} by {who}")
        assign(store, messages, match, kind="split", actor=who, now=now)
        _withdraw_answers(store, case, messages, load_case(store, target).token, now)
        marks = ", ".join("?" * len(messages))
        for table in FACT_TABLES:
            store.run(
                f"UPDATE {table} SET case_id = ? WHERE case_id = ? AND source_id IN"
                f" (SELECT id FROM sources WHERE message_id IN ({marks}))",
                target,
                case.id,
                *messages,
            )
        store.run(
            f"UPDATE OR IGNORE case_references SET case_id = ? WHERE case_id = ?"
            f" AND message_id IN ({marks})",
            target,
            case.id,
            *messages,
        )
        record_event(store, now, "case split", who, case_id=case.id, target=target)
        return load_case(store, target).token


def _withdraw_answers(
    store: Store, case: Case, messages: Sequence[int], token: str, now: datetime
) -> None:
    """Undecided drafts that answer a mail which is in another case now."""
    why = f"the mail that it answers is in {token} now"
    for draft in drafts_of_case(store, case.id):
        if draft.status != "pending" or draft.answers_message not in messages:
            continue
        if draft.touched:
            add_finding(store, draft, Finding("outdated", f"Read it again: {why}."))
        else:
            supersede(store, draft, why, now)


def _messages_of(store: Store, case_id: int) -> list[int]:
    rows = store.all(
        "SELECT message_id FROM assignments WHERE case_id = ? AND current = 1 ORDER BY message_id",
        case_id,
    )
    return [row["message_id"] for row in rows]


def _new_case_like(
    store: Store, case: Case, messages: Sequence[int], who: str, now: datetime
) -> int:
    first = store.one(
        "SELECT messages.mailbox_id, messages.written_at, message_text.subject FROM messages"
        " JOIN message_text ON message_text.message_id = messages.id WHERE messages.id = ?",
        min(messages),
    )
    assert first is not None
    values = {
        "title": masked(first["subject"]) or case.title,
        "customer_id": case.customer_id,
        "area": case.area,
        "severity": case.severity,
        "language": case.language,
        "zone": case.zone,
        "opened_at": known_moment(first["written_at"]),
        "last_activity_at": known_moment(first["written_at"]),
        "confidential": case.confidential,
        "history": case.history,
        "manager": case.manager,
        "next_update_at": case.next_update_at or (None if case.history else now),
        "acknowledge_by": case.acknowledge_by,
        "acknowledged_at": _heard_at(store, case, messages, known_moment(first["written_at"])),
    }
    return open_case(store, first["mailbox_id"], case.token.rpartition("-")[0], values, actor=who)


def _heard_at(
    store: Store, case: Case, messages: Sequence[int], first: datetime
) -> datetime | None:
    """When they have heard from us in what these mails are about: what we promised in it is kept
    in the new case as well. first: when the first of them was written."""
    row = store.one(OURS, json.dumps(list(messages)))
    known = [case.acknowledged_at, to_moment(row["at"]) if row else None]
    return min((one for one in known if one is not None and one >= first), default=None)
