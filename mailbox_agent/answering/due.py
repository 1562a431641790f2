"""Which mails wait for an answer, and who is answered next. A draft that was overtaken is
withdrawn, one that a person touched is flagged.

Per case and side there is one undecided draft at a time; an answer takes the place of a letter
that the clock asked for (clock_letters.py). It is to one person and answers all the
mails of theirs that wait; others who wait are named in it and get theirs once it is decided.

    waits     a mail that needs an answer, which none of us has answered since it came and no
              decided draft to its writer either
    next      whose draft is there already; else the customer's people before others, and of them
              who has waited longest
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.drafts import findings_as_rows, load_draft, pending_drafts
from mailbox_agent.database.marks import ANSWERING, mark_of
from mailbox_agent.database.messages import message_row
from mailbox_agent.database.store import Row
from mailbox_agent.drafts.waiting import Waiting, also_waits
from mailbox_agent.records import Address, Draft
from mailbox_agent.records.case import Audience
from mailbox_agent.records.draft import CLOCK_LETTERS
from mailbox_agent.review.decisions import supersede

NEWS = """
SELECT DISTINCT events.case_id FROM events JOIN cases ON cases.id = events.case_id
WHERE events.id > ? AND cases.mailbox_id = ?
"""
WAITING = """
SELECT a.case_id, messages.id, messages.sender_email, messages.sender_name, messages.written_at,
       messages.recorded_at, messages.trust, readings.sender_role AS role,
       CASE WHEN readings.sender_role IN ('sales', 'internal') THEN 'internal'
            ELSE 'customer' END AS audience
FROM cases
JOIN assignments a ON a.case_id = cases.id AND a.current = 1
JOIN messages ON messages.id = a.message_id
JOIN readings ON readings.message_id = messages.id AND readings.current = 1
WHERE cases.id IN (SELECT value FROM json_each(?))
  AND cases.status = 'open' AND cases.history = 0
  AND cases.merged_into IS NULL AND messages.history = 0 AND messages.from_sent = 0
  AND messages.automatic IS NULL AND readings.needs_ack = 1
ORDER BY a.case_id, audience, messages.recorded_at, messages.written_at, messages.id
"""
# A Date is by the writer's clock and zone: a mail that came after ours, or answers it, is not
# answered by it whatever its Date says. One that ours answers is.
ANSWERED = """
SELECT 1 AS here FROM assignments a JOIN messages ON messages.id = a.message_id
JOIN readings ON readings.message_id = messages.id AND readings.current = 1
JOIN messages theirs ON theirs.id = ?
WHERE a.case_id = ? AND a.current = 1 AND messages.automatic IS NULL
  AND (EXISTS (SELECT 1 FROM message_parents p
               WHERE p.message_id = messages.id AND p.parent = theirs.message_id)
       OR (messages.written_at > theirs.written_at
           AND messages.recorded_at >= theirs.recorded_at
           AND (messages.from_sent = 1 OR messages.id > theirs.id)
           AND NOT EXISTS (SELECT 1 FROM message_parents p
                           WHERE p.message_id = theirs.id AND p.parent = messages.message_id)))
  AND messages.trust = 'authenticated' AND messages.sender_email <> theirs.sender_email
  AND readings.sender_role IN ('sales', 'internal')
  AND (messages.audience = 'customer' OR ? = 'internal'
       OR EXISTS (SELECT 1 FROM message_recipients r WHERE r.message_id = messages.id
                  AND r.kind IN ('to', 'cc') AND r.email = theirs.sender_email))
"""
# A draft that was decided answers what had come of its addressee by then: a rejected one too, as
# a person has seen to it in another way. An update answers it where a person has edited it.
DECIDED = """
SELECT 1 AS here FROM drafts d JOIN messages answered ON answered.id = d.answers_message
WHERE d.case_id = ? AND d.audience = ?
  AND d.status IN ('approved', 'claimed', 'sent', 'unsure', 'rejected')
  AND (d.kind = 'acknowledgement'
       OR d.kind IN ('update', 'slip') AND d.touched = 1 AND d.status <> 'rejected')
  AND answered.sender_email = ?
  AND (? <= max(d.approved_upto, answered.id)
       OR (? <= answered.written_at AND ? <= coalesce(d.decided_at, d.created_at)))
"""
READ_SINCE = """
SELECT 1 AS here FROM events WHERE case_id = ? AND kind = 'message read again'
  AND id > (SELECT max(id) FROM events WHERE case_id = ? AND draft_id = ? AND kind = 'draft made')
"""
# It was answered before a person took it into a case of its own.
ANSWERED_BEFORE = """
SELECT 1 AS here FROM assignments was
JOIN drafts d ON d.case_id = was.case_id AND d.answers_message = was.message_id
WHERE was.message_id = ? AND was.current = 0 AND d.case_id <> ? AND d.audience = ?
  AND d.kind = 'acknowledgement' AND d.status IN ('approved', 'claimed', 'sent', 'unsure')
"""
UNDECIDED = """
SELECT id FROM drafts WHERE case_id = ? AND audience = ?
  AND kind IN ('acknowledgement', 'update', 'slip')
  AND status IN ('pending', 'approved', 'claimed', 'unsure') ORDER BY id DESC LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Due:
    """The draft that is due: to the writer of `message_id`, for all of `answers`."""

    case_id: int
    message_id: int  # the newest of `answers`
    audience: Audience
    trust: str
    answers: frozenset[int]  # every mail of this person that waits
    others: tuple[Waiting, ...] = ()  # newest mail of each other person who waits


def cases_with_news(desk: Desk) -> tuple[int, ...]:
    """Cases of the mailbox of which something was recorded since all were seen to."""
    seen = mark_of(desk.store, ANSWERING, desk.row.id)
    return tuple(row["case_id"] for row in desk.store.all(NEWS, seen, desk.row.id))


def drafts_due(desk: Desk, cases: Sequence[int]) -> list[Due]:
    """Per case and side the draft to make now; one that newer mail overtakes is superseded."""
    found = []
    for (case_id, audience), rows in groupby(
        desk.store.all(WAITING, json.dumps(cases)), lambda row: (row["case_id"], row["audience"])
    ):
        waiting = [row for row in rows if not _is_answered(desk, row)]
        due = _next_due(desk, case_id, audience, waiting) if waiting else None
        if due is not None:
            found.append(due)
    return found


def waiting_with(desk: Desk, draft: Draft) -> tuple[frozenset[int], tuple[Waiting, ...]]:
    """(the mails that a draft which lies there answers, the others who wait beside it)."""
    if draft.answers_message is None:
        return frozenset(), ()
    rows = [
        row
        for row in desk.store.all(WAITING, json.dumps([draft.case_id]))
        if row["audience"] == draft.audience and not _is_answered(desk, row)
    ]
    person = message_row(desk.store, draft.answers_message)["sender_email"]
    answers = {row["id"] for row in rows if row["sender_email"] == person}
    return frozenset(answers | {draft.answers_message}), _others(rows, person)


def _is_answered(desk: Desk, row: Row) -> bool:
    case_id, audience = row["case_id"], row["audience"]
    if desk.store.one(ANSWERED, row["id"], case_id, audience):
        return True
    came = (row["id"], row["written_at"], row["recorded_at"])
    if desk.store.one(DECIDED, case_id, audience, row["sender_email"], *came):
        return True
    return bool(desk.store.one(ANSWERED_BEFORE, row["id"], case_id, audience))


def _next_due(desk: Desk, case_id: int, audience: Audience, waiting: list[Row]) -> Due | None:
    undecided = desk.store.one(UNDECIDED, case_id, audience)
    if undecided is None:
        return _due(waiting, _longest(waiting))
    draft = load_draft(desk.store, undecided["id"])
    if draft.status != "pending":
        return None
    if draft.kind in CLOCK_LETTERS and not draft.touched:
        supersede(desk.store, draft, "the customer has written: an answer is due", desk.now)
        return _due(waiting, _longest(waiting))
    person = message_row(desk.store, draft.answers_message or 0)["sender_email"]
    due = _due(waiting, person)
    if due is None or due.message_id == draft.answers_message or draft.touched:
        _flag_newer(desk, draft, waiting)
        return None
    supersede(desk.store, draft, f"message {due.message_id} is newer", desk.now)
    return due


def _longest(waiting: Sequence[Row]) -> str:
    """Who has waited longest, the customer's people before others."""
    row = min(waiting, key=lambda one: (one["role"] != "customer", one["written_at"]))
    return str(row["sender_email"])


def _due(waiting: list[Row], person: str) -> Due | None:
    theirs = [row for row in waiting if row["sender_email"] == person]
    if not theirs:
        return None
    newest = theirs[-1]
    return Due(
        newest["case_id"],
        newest["id"],
        newest["audience"],
        newest["trust"],
        frozenset(row["id"] for row in theirs),
        _others(waiting, person),
    )


def _others(waiting: Sequence[Row], person: str) -> tuple[Waiting, ...]:
    newest = {row["sender_email"]: row for row in waiting if row["sender_email"] != person}
    return tuple(_waiting(row) for row in newest.values())


def _waiting(row: Row) -> Waiting:
    return Waiting(row["id"], Address(row["sender_name"], row["sender_email"]))


def _flag_newer(desk: Desk, draft: Draft, waiting: Sequence[Row]) -> None:
    """Says in a draft that stays who else waits, and what a touched one does not know yet."""
    person = message_row(desk.store, draft.answers_message or 0)["sender_email"]
    own = [row for row in waiting if row["sender_email"] == person]
    overtaken = own[-1:] if own and own[-1]["id"] != draft.answers_message else []
    new = [_waiting(row) for row in overtaken] + list(_others(waiting, person))
    findings = [
        finding
        for finding in (also_waits(one, same_person=one.sender.email == person) for one in new)
        if finding not in draft.findings
    ]
    if findings:
        with desk.store.write():
            rows = findings_as_rows((*draft.findings, *findings))
            desk.store.update("drafts", draft.id, {"findings": rows})


def withdraw_overtaken(desk: Desk, cases: Sequence[int]) -> None:
    """Our own people have answered in the thread meanwhile, the case is over, or a model has read
    its mail again, so that the draft is made anew from what it found."""
    for draft in pending_drafts(desk.store, cases):
        if draft.touched or draft.answers_message is None or draft.kind != "acknowledgement":
            continue
        row = message_row(desk.store, draft.answers_message)
        if desk.store.one(ANSWERED, row["id"], draft.case_id, draft.audience):
            supersede(desk.store, draft, "answered by a colleague", desk.now)
        elif load_case(desk.store, draft.case_id).status != "open":
            supersede(desk.store, draft, "the case is no longer open", desk.now)
        elif desk.store.one(READ_SINCE, draft.case_id, draft.case_id, draft.id):
            supersede(desk.store, draft, "mail of its case was read again", desk.now)
