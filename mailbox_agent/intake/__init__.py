"""One mail, from its raw bytes to the record.

parse → whose words → is a machine talking? → who is it really? → which case (strong signs) →
what does it say → which case (weak signs) → recorded, all in one transaction with its place in the
ledger. What it means for the plan and the state of the case is in casework/.
"""

from collections.abc import Callable

from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.ledger import LedgerRow, raw_bytes, settle
from mailbox_agent.errors import MessageError
from mailbox_agent.intake.joining import case_for
from mailbox_agent.intake.knowing import context_for, look_at
from mailbox_agent.intake.recording import record_mail
from mailbox_agent.message.parse import parse_message
from mailbox_agent.understanding.by_rules import read_message

MAIL_HEADERS = ("from", "date", "subject", "message-id", "received", "to", "sender", "return-path")


def read_mail(desk: Desk, row: LedgerRow, at: Callable[[str], None]) -> None:
    """Reads one mail of the ledger and records it whole, or raises and leaves it as it was."""
    assert row.raw_sha256 is not None
    raw = raw_bytes(desk.store, row.raw_sha256)
    if len(raw) > desk.mailbox.max_message_bytes:
        with desk.store.write():
            settle(
                desk.store,
                row.id,
                "set_aside",
                reason="oversized",
                detail=f"{len(raw):,} bytes, the limit is {desk.mailbox.max_message_bytes:,}",
            )
        return
    message = parse_message(raw)
    if not any(message.header(name) for name in MAIL_HEADERS):
        raise MessageError("it has none of the headers of a mail (From, Date, Subject, ...)")
    at("mail parsed")
    facts = look_at(desk, row, message)
    match = case_for(desk, facts, None)
    reading = read_message(message, facts.body, facts.automatic, context_for(desk, facts, match))
    if match.case_id is None:
        match = case_for(desk, facts, reading)
        if match.case_id is not None:  # read again as what it is: a later mail of a known case
            context = context_for(desk, facts, match)
            reading = read_message(message, facts.body, facts.automatic, context)
    at("mail read")
    with desk.store.write():
        record_mail(desk, row, facts, reading, match)
    at("mail recorded")
