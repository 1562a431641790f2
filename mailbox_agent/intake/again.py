"""Mail that the rules had to read because the model could not be had is read again when it can.

The new reading becomes the current one, the old one stays. A few in each pass, after its new mail,
for a minute at most, as the drafts for that mail wait so long; those first that were tried longest
ago. What can't be read for a reason of its own is given up after some tries.
"""

import time
from collections.abc import Callable
from dataclasses import replace

from mailbox_agent.asking import Asker
from mailbox_agent.casework.desk import Desk
from mailbox_agent.casework.reading_anew import record_facts_anew
from mailbox_agent.casework.state import move_case_anew
from mailbox_agent.database.cases import propose
from mailbox_agent.database.events import record_event
from mailbox_agent.database.facts import save_reading
from mailbox_agent.database.ledger import LedgerRow, ledger_row, settle
from mailbox_agent.database.messages import TEXT_VERSION, note_unread_files
from mailbox_agent.database.model_calls import (
    give_up_reading_again,
    note_to_read_again,
    waiting_to_be_read_again,
    was_read_again,
)
from mailbox_agent.database.store import Row
from mailbox_agent.errors import StoreError
from mailbox_agent.intake import look_at
from mailbox_agent.intake.by_model import NotAsked, read_by_model, unread_outcome
from mailbox_agent.intake.knowing import MailFacts, context_for, facts_of
from mailbox_agent.intake.own_words import own_words_only
from mailbox_agent.intake.recording import file_message, said_of
from mailbox_agent.intake.whose import settle_customer
from mailbox_agent.reading_json import reading_record
from mailbox_agent.records import CaseMatch, Reading
from mailbox_agent.records.model import OF_THE_SERVER, PASSING
from mailbox_agent.time_limit import time_limit
from mailbox_agent.understanding.by_rules import read_message

MOST_IN_A_PASS = 20
MOST_TRIES = 3  # where the answer is at fault, not the server
SECONDS_A_MAIL = 60.0
SECONDS_IN_A_PASS = 60.0  # then no other one is begun
TIMES_ASKED = 3


def read_waiting_again(desk: Desk, at: Callable[[str], None]) -> int:
    """How many have a new reading now."""
    asker, read, began = desk.asker, 0, time.monotonic()
    if asker is None:
        return 0
    for ledger_id in waiting_to_be_read_again(desk.store, desk.row.id, desk.now, MOST_IN_A_PASS):
        if asker.why_resting or asker.failed or asker.why_over_budget():
            break  # these mails have time: a server that has just failed is not asked about them
        if time.monotonic() - began > SECONDS_IN_A_PASS:
            break
        try:
            read += _read_again(desk, asker, ledger_row(desk.store, ledger_id), at)
        except StoreError:
            raise
        except Exception as error:  # one bad mail is one bad row: it keeps the reading it has
            with desk.store.write():
                why = type(error).__name__
                note_to_read_again(desk.store, ledger_id, why, desk.now, tried=True)
                give_up_reading_again(desk.store, ledger_id, MOST_TRIES)
        asker.forget()
    return read


def _read_again(desk: Desk, asker: Asker, row: LedgerRow, at: Callable[[str], None]) -> bool:
    assigned = desk.store.one(
        "SELECT a.case_id, a.how, l.message_id, l.outcome, l.reason FROM ledger l"
        " LEFT JOIN assignments a ON a.message_id = l.message_id AND a.current = 1"
        " WHERE l.id = ?",
        row.id,
    )
    if assigned is None or assigned["message_id"] is None or assigned["reason"] == "duplicate":
        with desk.store.write():
            was_read_again(desk.store, row.id)
        return False
    facts, reading = _reading(desk, asker, row, assigned)
    at("mail read again")
    with desk.store.write():
        if why := unread_outcome(reading):
            tried = why not in OF_THE_SERVER
            note_to_read_again(desk.store, row.id, why, desk.now, tried=tried)
            if why not in PASSING:
                give_up_reading_again(desk.store, row.id, MOST_TRIES)
            return False
        _record(desk, row, facts, reading, assigned)
        was_read_again(desk.store, row.id)
    return reading.engine != "rules"


def _reading(desk: Desk, asker: Asker, row: LedgerRow, assigned: Row) -> tuple[MailFacts, Reading]:
    with time_limit(SECONDS_A_MAIL):
        facts = facts_of(desk, row, look_at(desk, row))
        # who opened a case knew of none
        case_id = None if assigned["how"] == "new" else assigned["case_id"]
        match = CaseMatch(case_id, "none", "")
        context = context_for(desk, facts, match)
        own = _items_said_in(desk, assigned["message_id"])
        context = replace(
            context, open_items=tuple(one for one in context.open_items if one.id not in own)
        )
        rules = read_message(facts.message, facts.body, facts.automatic, context)
    for _ in range(TIMES_ASKED):
        try:
            read = read_by_model(
                desk, row, facts, context, match, rules, again=assigned["message_id"]
            )
            return facts, own_words_only(desk, facts, match, context, read)
        except NotAsked as missing:
            asker.ask_all(missing.asked)
    return facts, replace(rules, rules={**rules.rules, "unread": "unusable"})


def _items_said_in(desk: Desk, message_id: int) -> frozenset[int]:
    """Items of this mail and of later ones: it could not know of them."""
    rows = desk.store.all(
        "SELECT items.id FROM items JOIN sources ON sources.id = items.source_id"
        " WHERE sources.message_id >= ?",
        message_id,
    )
    return frozenset(row["id"] for row in rows)


def _record(desk: Desk, row: LedgerRow, facts: MailFacts, reading: Reading, assigned: Row) -> None:
    store, message_id, case_id = desk.store, assigned["message_id"], assigned["case_id"]
    matter = reading.kind not in ("unrelated", "automatic")
    if case_id is not None and not matter:
        text = f"message {message_id}: {reading.reasons.get('kind', '')}; a person decides"
        propose(store, "status", case_id, text, desk.now, message_id=message_id)
        return
    reading_id = save_reading(
        store, message_id, reading_record(reading), engine=reading.engine, model=reading.model,
        prompt_hash=reading.prompt_hash, version=TEXT_VERSION, now=desk.now,
    )  # fmt: skip
    note_unread_files(store, message_id, reading.unread_files)
    if case_id is not None and assigned["outcome"] == "filed":
        said = said_of(desk, facts, reading, case_id, message_id, reading_id)
        record_facts_anew(said)
        move_case_anew(said, opened_it=assigned["how"] == "new")
    elif case_id is None and matter and assigned["reason"] == "unrelated":
        match = CaseMatch(None, "new", "read again by the model: it is a matter of ours")
        customer_id = settle_customer(desk, facts, reading, match)
        file_message(desk, facts, reading, match, customer_id, message_id, reading_id)
        settle(store, row.id, "filed", message_id=message_id)
    record_event(
        store, desk.now, "message read again", desk.actor, case_id=case_id, message_id=message_id
    )
