"""One mail, from its raw bytes to the record.

parse → whose words → is a machine talking? → who is it really? → which case (strong signs) →
what does it say → which case (weak signs) → recorded, all in one transaction with its place in the
ledger. What it means for the plan and the state of the case is in casework/.
"""

from collections.abc import Callable
from concurrent.futures import Future

from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.ledger import LedgerRow, raw_bytes
from mailbox_agent.database.model_calls import note_to_read_again
from mailbox_agent.intake.by_model import is_for_the_model, read_by_model, unread_outcome
from mailbox_agent.intake.joining import (
    case_by_matter,
    case_by_signs,
    case_named_by_model,
)
from mailbox_agent.intake.knowing import (
    Looked,
    MailFacts,
    context_for,
    facts_of,
    is_from_sent,
    look,
)
from mailbox_agent.intake.notice_answers import Answered, notice_answered, record_answer
from mailbox_agent.intake.oversized import set_aside_as_oversized
from mailbox_agent.intake.own_words import own_words_only
from mailbox_agent.intake.recording import record_mail
from mailbox_agent.records import CaseMatch, Reading
from mailbox_agent.understanding.by_rules import read_message


def read_mail(
    desk: Desk, row: LedgerRow, at: Callable[[str], None], ahead: Future[Looked] | None = None
) -> None:
    """Reads one mail of the ledger and records it whole, or raises and leaves it as it was.

    `ahead` is the look at its bytes, if another process was asked for it already.
    """
    if row.size > desk.mailbox.max_message_bytes:
        set_aside_as_oversized(desk, row)
        return
    facts, match, answered, reading = understand(desk, row, ahead, at)
    if answered is not None:
        record_answer(desk, row, facts, answered)
        return
    assert reading is not None
    at("mail read")
    with desk.store.write():
        record_mail(desk, row, facts, reading, match)
        if why := unread_outcome(reading):
            note_to_read_again(desk.store, row.id, why, desk.now)
    at("mail recorded")


def understand(
    desk: Desk,
    row: LedgerRow,
    ahead: Future[Looked] | None = None,
    at: Callable[[str], None] = lambda _: None,
) -> tuple[MailFacts, CaseMatch, Answered | None, Reading | None]:
    """What the mail is, its case, and what it says, or which notice of ours it answers. Writes
    nothing; raises NotAsked if a model has to be asked first."""
    looked = ahead.result() if ahead else look_at(desk, row)
    at("mail parsed")
    facts = facts_of(desk, row, looked)
    match, candidates = case_by_signs(desk, facts)
    answered = notice_answered(desk, facts, match)
    if answered is not None:
        return facts, match, answered, None
    message = facts.message
    context = context_for(desk, facts, match)
    reading = read_message(message, facts.body, facts.automatic, context)
    if match.case_id is None:
        match = case_by_matter(desk, facts, reading, candidates)
        if match.case_id is not None:  # read again as what it is: a later mail of a known case
            context = context_for(desk, facts, match)
            reading = read_message(message, facts.body, facts.automatic, context)
    if is_for_the_model(desk, facts, match):
        reading = read_by_model(desk, row, facts, context, match, reading)
        if match.case_id is None and reading.engine != "rules":
            match = case_by_matter(desk, facts, reading, candidates)
        if match.case_id is None:
            match = case_named_by_model(desk, facts, reading, match)
    return facts, match, None, own_words_only(desk, facts, match, context, reading)


def look_at(desk: Desk, row: LedgerRow) -> Looked:
    assert row.raw_sha256 is not None
    return look(raw_bytes(desk.store, row.raw_sha256), from_sent=is_from_sent(desk, row))
