"""A mail that is larger than the mailbox allows: its headers are read, nothing else of it.

Who wrote it, about what, and in which case, so that a person knows whether to look at it.
"""

from dataclasses import replace

from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.ledger import LedgerRow, raw_head, settle
from mailbox_agent.errors import MessageError
from mailbox_agent.intake.joining import case_by_signs
from mailbox_agent.intake.knowing import Looked, context_for, facts_of, is_from_sent, look
from mailbox_agent.intake.recording import Aside, record_mail
from mailbox_agent.message.headers import split_head
from mailbox_agent.understanding.by_rules import read_message

HEAD_BYTES = 262_144


def set_aside_as_oversized(desk: Desk, row: LedgerRow) -> None:
    why = f"{row.size:,} bytes, the limit is {desk.mailbox.max_message_bytes:,}"
    try:
        looked = _look_at_head(desk, row)
    except MessageError:  # no headers of a mail either
        with desk.store.write():
            settle(desk.store, row.id, "set_aside", reason="oversized", detail=why)
        return
    facts = facts_of(desk, row, looked)
    match, _ = case_by_signs(desk, facts)
    reading = read_message(facts.message, facts.body, None, context_for(desk, facts, match))
    reading = replace(reading, needs_ack=False)
    with desk.store.write():
        record_mail(desk, row, facts, reading, match, aside=Aside("oversized", why))


def _look_at_head(desk: Desk, row: LedgerRow) -> Looked:
    """What the headers say; as its content counts the whole mail, which is told by its bytes."""
    sha256 = row.raw_sha256 or ""
    head = raw_head(desk.store, sha256, HEAD_BYTES)
    _, body_at, _ = split_head(head, 0, len(head))
    looked = look(head[:body_at].rstrip(b"\r\n") + b"\r\n\r\n", from_sent=is_from_sent(desk, row))
    message = replace(
        looked.message, raw_sha256=sha256, size=row.size, fingerprint=sha256, encrypted=False
    )
    return replace(looked, message=message, automatic=None)
