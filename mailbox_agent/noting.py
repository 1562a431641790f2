"""A note of a call, a meeting or a decision: a source like a message, read with the same rules.

Internal unless released, never sent (architecture, "Notes").
"""

from datetime import datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from zoneinfo import ZoneInfo

from mailbox_agent.cases.people import staff_person
from mailbox_agent.casework.desk import Desk
from mailbox_agent.casework.facts import record_facts
from mailbox_agent.casework.said import Said
from mailbox_agent.database.case_record import load_case_record
from mailbox_agent.database.events import record_event
from mailbox_agent.database.facts import save_note
from mailbox_agent.errors import UserError
from mailbox_agent.message.parse import parse_message
from mailbox_agent.message.quoting import read_body
from mailbox_agent.records import Address, Case, KnownItem, Reading, ReadingContext, Trust
from mailbox_agent.understanding.by_rules import read_message

BY_A_PERSON = Trust("authenticated", "written at this workspace's own terminal")


def add_note(
    desk: Desk,
    case: Case,
    *,
    kind: str,
    at: datetime,
    author: str,
    participants: tuple[str, ...],
    text: str,
) -> tuple[int, int, int]:
    """Stores and reads it; returns (the note's id, actions found, causes found)."""
    if at > desk.now + timedelta(days=1):
        raise UserError(f"{at:%Y-%m-%d %H:%M} is in the future: a note tells what has been")
    record = load_case_record(desk.store, case.id)
    writer = next((p for p in desk.settings.people if p.name == author), None)
    sender = Address(author, writer.addresses[0] if writer else desk.mailbox.address)
    reading = _read(desk, case, sender, at, text)
    with desk.store.write():
        note_id = save_note(
            desk.store,
            case.id,
            kind=kind,
            at=at,
            author=author,
            participants=participants,
            text=text,
            now=desk.now,
        )
        record_event(desk.store, desk.now, "note added", author, case_id=case.id, note=note_id)
        record_facts(
            Said(
                desk=desk,
                record=record,
                kind="note",
                source_id=note_id,
                reading_id=None,
                reading=reading,
                author=author,
                sender=sender,
                recipients=(),
                trust=BY_A_PERSON,
                audience="internal",
                at=at,
            )
        )
    return note_id, len(reading.action_items), len(reading.root_causes)


def _read(desk: Desk, case: Case, sender: Address, at: datetime, text: str) -> Reading:
    """The note as if its author had mailed it to the shared mailbox."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = sender.email
    mail["To"] = desk.mailbox.address
    there = ZoneInfo(desk.settings.default_zone)  # where "by noon" is meant
    mail["Date"] = format_datetime(at.astimezone(there))
    mail["Subject"] = f"[{case.token}]"
    mail["Message-ID"] = "<note@invalid>"
    mail.set_content(text)
    message = parse_message(mail.as_bytes())
    people = desk.settings.people
    record = load_case_record(desk.store, case.id)
    staff = staff_person(sender.email, people)
    context = ReadingContext(
        company=desk.settings.company.name,
        own_domains=desk.own_domains,
        own_addresses=frozenset(),
        staff_roles={sender.email: "sales" if staff and staff.role == "sales" else "internal"},
        staff_names={
            **{a: person.name for person in people for a in person.addresses},
            sender.email: sender.name,
        },
        customers={},
        partner_domains=desk.settings.partner_domains,
        trust=BY_A_PERSON,
        known_case=True,
        case_customer=case.customer,
        case_people={m.sender.email: m.sender.name for m in record.messages},
        open_items=tuple(
            KnownItem(item.id, item.what, item.owner, item.due, item.source.quote, item.promise)
            for item in record.items
            if item.state == "open" and item.supported
        ),
        now=desk.now,
    )
    return read_message(message, read_body(message), None, context)
