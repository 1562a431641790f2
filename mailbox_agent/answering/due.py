"""Which mails wait for an answer: one acknowledgement per case and side, none where one of us has
answered already. A draft that was overtaken is withdrawn, one that a person touched is flagged.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.drafts import (
    findings_as_rows,
    load_draft,
    pending_drafts,
)
from mailbox_agent.database.marks import mark_of
from mailbox_agent.database.messages import message_row
from mailbox_agent.records import (
    Draft,
    Finding,
)
from mailbox_agent.records.case import Audience
from mailbox_agent.review.decisions import supersede

STEP = "answering"
NEWS = """
SELECT DISTINCT events.case_id FROM events JOIN cases ON cases.id = events.case_id
WHERE events.id > ? AND cases.mailbox_id = ?
"""
WAITING = """
SELECT a.case_id, messages.id, messages.sender_email, messages.written_at, messages.trust,
       readings.sender_role AS role
FROM cases
JOIN assignments a ON a.case_id = cases.id AND a.current = 1
JOIN messages ON messages.id = a.message_id
JOIN readings ON readings.message_id = messages.id AND readings.current = 1
WHERE cases.id IN (SELECT value FROM json_each(?))
  AND cases.status = 'open' AND cases.history = 0
  AND cases.merged_into IS NULL AND messages.history = 0 AND messages.from_sent = 0
  AND messages.automatic IS NULL AND readings.needs_ack = 1
ORDER BY messages.written_at, messages.id
"""
ANSWERED = """
SELECT 1 AS here FROM assignments a JOIN messages ON messages.id = a.message_id
JOIN readings ON readings.message_id = messages.id AND readings.current = 1
WHERE a.case_id = ? AND a.current = 1 AND messages.written_at > ? AND messages.automatic IS NULL
  AND messages.trust = 'authenticated' AND messages.sender_email <> ?
  AND readings.sender_role IN ('sales', 'internal')
  AND (messages.audience = 'customer' OR ? = 'internal')
"""


@dataclass(frozen=True, slots=True)
class Due:
    case_id: int
    message_id: int
    sender: str
    written_at: str
    audience: Audience
    trust: str


def cases_with_news(desk: Desk) -> tuple[int, ...]:
    """Cases of the mailbox of which something was recorded since all were seen to."""
    seen = mark_of(desk.store, STEP, desk.row.id)
    return tuple(row["case_id"] for row in desk.store.all(NEWS, seen, desk.row.id))


def newest_waiting(desk: Desk, cases: Sequence[int]) -> list[Due]:
    """Per case and side, the newest mail that waits for an answer."""
    found: dict[tuple[int, str], Due] = {}
    for row in desk.store.all(WAITING, json.dumps(cases)):
        audience: Audience = "internal" if row["role"] in ("sales", "internal") else "customer"
        found[row["case_id"], audience] = Due(
            row["case_id"],
            row["id"],
            row["sender_email"],
            row["written_at"],
            audience,
            row["trust"],
        )
    return list(found.values())


def is_wanted(desk: Desk, due: Due) -> bool:
    """Whether a new draft is due; one that the newer mail overtakes is superseded on the way."""
    if desk.store.one(ANSWERED, due.case_id, due.written_at, due.sender, due.audience):
        return False
    earlier = desk.store.all(
        "SELECT id, status, touched, occasion FROM drafts WHERE case_id = ? AND audience = ?"
        " AND kind = 'acknowledgement' AND status NOT IN ('superseded', 'void') ORDER BY id",
        due.case_id,
        due.audience,
    )
    if not earlier:
        return True
    last = earlier[-1]
    if last["status"] != "pending" or last["occasion"] == f"message:{due.message_id}":
        return False
    draft = load_draft(desk.store, last["id"])
    answered = message_row(desk.store, draft.answers_message or 0)
    if last["touched"] or answered["sender_email"] != due.sender:
        _flag_newer(desk, draft, due)
        return False
    supersede(desk.store, draft, f"message {due.message_id} is newer", desk.now)
    return True


def _flag_newer(desk: Desk, draft: Draft, due: Due) -> None:
    finding = Finding("newer", f"message {due.message_id} has come in since; read it first")
    if finding not in draft.findings:
        with desk.store.write():
            findings = findings_as_rows((*draft.findings, finding))
            desk.store.update("drafts", draft.id, {"findings": findings})


def withdraw_overtaken(desk: Desk, cases: Sequence[int]) -> None:
    """Our own people have answered in the thread meanwhile, or the case is over."""
    for draft in pending_drafts(desk.store, cases):
        if draft.touched or draft.answers_message is None:
            continue
        row = message_row(desk.store, draft.answers_message)
        answered = desk.store.one(
            ANSWERED, draft.case_id, row["written_at"], row["sender_email"], draft.audience
        )
        if answered:
            supersede(desk.store, draft, "answered by a colleague", desk.now)
        elif load_case(desk.store, draft.case_id).status != "open":
            supersede(desk.store, draft, "the case is no longer open", desk.now)
