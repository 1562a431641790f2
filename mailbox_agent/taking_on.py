"""A person says of a mail that was set aside, as unrelated or as a machine's, that it is a matter.

It is read again as one by the rules, comes onto its case or opens one, and the next pass drafts
the answer that it waits for. The other way is `setting_aside`.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mailbox_agent.cases.timeline import audience_of
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.corrections import needs_answer, save_correction
from mailbox_agent.database.events import record_event
from mailbox_agent.database.facts import save_reading
from mailbox_agent.database.ledger import ledger_row, settle
from mailbox_agent.database.messages import TEXT_VERSION
from mailbox_agent.database.store import Row, Store
from mailbox_agent.errors import UserError
from mailbox_agent.intake import look_at
from mailbox_agent.intake.joining import case_by_signs
from mailbox_agent.intake.knowing import MailFacts, context_for, facts_of
from mailbox_agent.intake.recording import file_message
from mailbox_agent.intake.whose import customer_addresses, settle_customer
from mailbox_agent.reading_json import reading_record
from mailbox_agent.records import CaseMatch, Correction, Reading
from mailbox_agent.understanding.by_rules import read_message

NO_MATTER = ("unrelated", "automatic")


def was_set_aside(store: Store, message_id: int) -> Row | None:
    """Its place in the ledger, if it was set aside as unrelated or automatic, with its mailbox."""
    return store.one(
        "SELECT ledger.id, ledger.reason, mailboxes.name AS mailbox FROM ledger"
        " JOIN mailboxes ON mailboxes.id = ledger.mailbox_id WHERE ledger.message_id = ?"
        " AND ledger.outcome = 'set_aside' AND ledger.reason IN ('unrelated', 'automatic')"
        " ORDER BY ledger.id LIMIT 1",
        message_id,
    )


def take_on(
    desk: Desk, message_id: int, row_id: int, who: str, values: Mapping[str, Any]
) -> list[Correction]:
    """values: kind, which says what it is, and what else the person knows of it."""
    if values.get("kind", NO_MATTER[0]) in NO_MATTER:
        raise UserError(
            f"message {message_id} was set aside: say with --kind what it is, as in"
            f" `mailbox-agent correct {message_id} --kind escalation`"
        )
    facts, match, reading = _read_as_matter(desk, row_id)
    store, record = desk.store, reading_record(reading)
    old = {"kind": _kind_until_now(store, message_id)}
    answered = needs_answer(values["kind"], record)
    reading = replace(reading, **values, needs_ack=answered)
    with store.write(durable=True):
        customer_id = settle_customer(desk, facts, reading, match)
        _is_no_machines(desk, facts, message_id, customer_id)
        reading_id = save_reading(
            store, message_id, reading_record(reading), engine="rules", model=reading.model,
            prompt_hash=reading.prompt_hash, version=TEXT_VERSION, now=desk.now,
        )  # fmt: skip
        file_message(desk, facts, reading, match, customer_id, message_id, reading_id)
        settle(store, row_id, "filed", message_id=message_id)
        case = _case_of(store, message_id)
        made = [
            Correction(desk.now, who, case, name, old.get(name, ""), value, message_id)
            for name, value in values.items()
        ]
        for one in made:
            save_correction(store, one)
        fields = ", ".join(values)
        record_event(
            store, desk.now, "corrected", who, case_id=case, message_id=message_id, fields=fields
        )
    return made


def _kind_until_now(store: Store, message_id: int) -> str:
    row = store.one(
        "SELECT json_extract(record, '$.kind') AS kind FROM readings"
        " WHERE message_id = ? AND current = 1",
        message_id,
    )
    return str(row["kind"]) if row else "unrelated"


def _read_as_matter(desk: Desk, row_id: int) -> tuple[MailFacts, CaseMatch, Reading]:
    row = ledger_row(desk.store, row_id)
    facts = replace(facts_of(desk, row, look_at(desk, row)), automatic=None)
    match, _ = case_by_signs(desk, facts)
    match = match if match.case_id else CaseMatch(None, "new", "a person says: a matter of ours")
    context = replace(context_for(desk, facts, match), is_matter=True)
    return facts, match, read_message(facts.message, facts.body, None, context)


def _is_no_machines(desk: Desk, facts: MailFacts, message_id: int, customer: int | None) -> None:
    """The message is a person's, and who may see it follows from whose it is."""
    sender = facts.message.sender.email if facts.message.sender else ""
    domains, addresses = customer_addresses(desk, customer)
    to = [one.email for one in (*facts.message.to, *facts.message.cc)]
    seen_by = audience_of(sender, to, domains, addresses if facts.staff else addresses | {sender})
    changes = {"automatic": None, "audience": seen_by}
    desk.store.update("messages", message_id, changes)


def _case_of(store: Store, message_id: int) -> int:
    row = store.one(
        "SELECT case_id FROM assignments WHERE message_id = ? AND current = 1", message_id
    )
    assert row is not None
    return int(row["case_id"])
