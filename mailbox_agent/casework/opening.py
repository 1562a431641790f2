"""A new case for a message that belongs to none."""

from datetime import datetime

from mailbox_agent.cases.matter import clean_subject
from mailbox_agent.cases.people import choose_manager
from mailbox_agent.casework.clocks import clocks_from
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.cases import open_case
from mailbox_agent.database.store import Row
from mailbox_agent.records import Customer, Message, Reading
from mailbox_agent.redaction import masked

TITLE_AT_MOST = 120


def open_new_case(
    desk: Desk,
    message: Message,
    reading: Reading,
    customer_id: int | None,
    *,
    received_at: datetime,
    written_at: datetime,
    history: bool,
) -> int:
    """Opens it; its clocks run from the arrival of the mail, unless it is history."""
    customer = desk.customer(customer_id)
    severity = reading.severity or "medium"
    title = clean_subject(message.subject) or reading.summary or "(no subject)"
    values: Row = {
        "title": masked(title)[:TITLE_AT_MOST],
        "customer_id": customer_id,
        "area": reading.area,
        "severity": severity,
        "language": _language(desk, customer, reading),
        "zone": _zone(customer, reading, written_at),
        "opened_at": received_at,
        "last_activity_at": received_at,
        "confidential": bool(customer and customer.confidential),
        "history": history,
        "manager": _manager(desk, customer, reading),
    }
    if not history:
        values |= clocks_from(desk, severity, received_at)
    return open_case(desk.store, desk.row.id, desk.mailbox.token_prefix, values, actor=desk.actor)


def _language(desk: Desk, customer: Customer | None, reading: Reading) -> str:
    if customer and customer.language:
        return customer.language
    if reading.sender_role in ("sales", "internal") or reading.language == "und":
        return desk.settings.default_language
    return reading.language


def _zone(customer: Customer | None, reading: Reading, written_at: datetime) -> str:
    """The customer's zone: from the settings, else the offset that their own mail carries."""
    if customer and customer.zone:
        return customer.zone
    if reading.sender_role in ("sales", "internal"):
        return ""  # a forward is dated in the forwarder's zone
    offset = written_at.strftime("%z")
    return f"{offset[:3]}:{offset[3:5]}" if offset else ""


def _manager(desk: Desk, customer: Customer | None, reading: Reading) -> str | None:
    person = choose_manager(
        desk.settings.rules,
        desk.settings.people,
        mailbox=desk.mailbox.name,
        customer=customer.name if customer else None,
        area=reading.area,
        severity=reading.severity,
    )
    return person.name if person else None
