"""An acknowledgement may leave without a person where the settings allow it. Off by default.

Only for the kinds and severities that they name, only the first one of a case, only when no check
has found anything at all, and only to a writer who was authenticated: else an answer to a forged
mail would hit somebody who never wrote. Everything else waits for a person, as always.

    RFC 3834        what a machine may answer: a person who wrote to us, once
    lesson 18       who asks for no automatic answer (X-Auto-Response-Suppress) gets none
    lesson 20       caps: one to a case, so many to a sender and day, so many an hour
"""

from datetime import timedelta
from email.parser import BytesHeaderParser
from email.utils import getaddresses

from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.drafts import list_drafts
from mailbox_agent.database.ledger import raw_head
from mailbox_agent.database.messages import message_row, recipients_of
from mailbox_agent.database.store import Row, to_text
from mailbox_agent.errors import UserError
from mailbox_agent.records import Draft
from mailbox_agent.review.decisions import AGENT, approve, by_the_agent

FRESH = timedelta(hours=1)  # an older draft has become a person's matter
HEAD = 65_536  # bytes of a mail in which its headers are looked for
SUPPRESSED = ("all", "autoreply")
MASS = ("bulk", "junk")  # Precedence; "list" may be our own address (lesson 17)


def approve_automatically(desk: Desk) -> int:
    """Approves each waiting draft that may leave without a person; returns how many."""
    allowed = desk.settings.automatic
    if not (allowed.kinds and allowed.severities):
        return 0
    approved = 0
    for draft in list_drafts(desk.store, ("pending",), desk.row.id):
        if not _may_leave(desk, draft) or _is_capped(desk, draft):
            continue
        try:
            approve(desk.store, draft, AGENT, desk.now)
        except UserError:  # its promise has passed, its case is over: a person looks
            continue
        approved += 1
    return approved


def _may_leave(desk: Desk, draft: Draft) -> bool:
    if draft.kind != "acknowledgement" or draft.touched or draft.findings or draft.revision > 1:
        return False
    if draft.folder_key or draft.folder_revision or draft.created_at < desk.now - FRESH:
        return False  # somebody may be at it
    if draft.answers_message is None or _was_decided_before(desk, draft):
        return False
    case = load_case(desk.store, draft.case_id)
    customer = desk.customer(case.customer_id)
    if case.severity not in desk.settings.automatic.severities:
        return False
    if customer is not None and customer.confidential:
        return False
    return _may_be_answered(desk, draft, message_row(desk.store, draft.answers_message))


def _may_be_answered(desk: Desk, draft: Draft, answered: Row) -> bool:
    """Whether a machine may answer this mail: its writer alone, if they are who they say."""
    if answered["trust"] != "authenticated" or answered["flags"]:
        return False
    if _kind_of(desk, answered["id"]) not in desk.settings.automatic.kinds:
        return False
    told = [email.casefold() for _, email in getaddresses([*draft.to, *draft.cc])]
    if told != [answered["sender_email"].casefold()]:
        return False
    on_it = recipients_of(desk.store, answered["id"])
    if not desk.own_addresses & {email for _, email in (*on_it["to"], *on_it["cc"])}:
        return False  # it came by a list or as a blind copy
    return not _wants_no_machine(desk, answered)


def _kind_of(desk: Desk, message_id: int) -> str:
    row = desk.store.one(
        "SELECT json_extract(record, '$.kind') AS kind FROM readings"
        " WHERE message_id = ? AND current = 1",
        message_id,
    )
    return str(row["kind"]) if row else ""


def _wants_no_machine(desk: Desk, answered: Row) -> bool:
    head = BytesHeaderParser().parsebytes(raw_head(desk.store, answered["raw_sha256"], HEAD))
    suppressed = " ".join(map(str, head.get_all("X-Auto-Response-Suppress", []))).casefold()
    precedences = [str(one).casefold().strip() for one in head.get_all("Precedence", [])]
    return any(word in suppressed for word in SUPPRESSED) or any(one in MASS for one in precedences)


def _was_decided_before(desk: Desk, draft: Draft) -> bool:
    """Whether anybody was already answered in the case, or a person has decided in it."""
    return bool(
        desk.store.one(
            "SELECT 1 AS here FROM drafts WHERE case_id = ? AND id <> ? AND decided_by <> ''"
            " AND kind = 'acknowledgement'",
            draft.case_id,
            draft.id,
        )
    )


def _is_capped(desk: Desk, draft: Draft) -> bool:
    """Whether so many have left on their own lately that a person is to look."""
    by_agent = (
        "SELECT count(*) AS n FROM drafts JOIN messages ON messages.id = drafts.answers_message"
        " WHERE drafts.decided_by = ? AND drafts.decided_at > ?"
    )
    allowed, mark = desk.settings.automatic, by_the_agent()
    sender = message_row(desk.store, draft.answers_message or 0)["sender_email"]
    day, hour = (to_text(desk.now - timedelta(hours=hours)) for hours in (24, 1))
    of_sender = desk.store.one(f"{by_agent} AND messages.sender_email = ?", mark, day, sender)
    in_all = desk.store.one(f"{by_agent} AND messages.mailbox_id = ?", mark, hour, desk.row.id)
    assert of_sender is not None and in_all is not None
    return bool(of_sender["n"] >= allowed.per_sender_and_day or in_all["n"] >= allowed.per_hour)
