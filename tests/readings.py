"""Reads raw mails the way the agent does, for tests of the offline reader."""

from datetime import UTC, datetime

from mails import mail

from mailbox_agent.message.automatic import why_automatic
from mailbox_agent.message.parse import parse_message
from mailbox_agent.message.quoting import read_body
from mailbox_agent.message.trust import why_trusted
from mailbox_agent.records import KnownItem, Message, Reading, ReadingContext
from mailbox_agent.understanding.by_rules import read_message

OWN = frozenset({"vendor.example"})


def read(
    text: str,
    *,
    known_case: bool = False,
    case_customer: str | None = None,
    customers: dict[str, str] | None = None,
    partner_domains: frozenset[str] = frozenset(),
    staff_roles: dict | None = None,
    staff_names: dict[str, str] | None = None,
    case_people: dict[str, str] | None = None,
    open_items: tuple[KnownItem, ...] = (),
    html: str | None = None,
    to: str = "escalations@vendor.example",
    sender: str = "Mette Aagaard <mette@nordhavn.example>",
    **others: object,
) -> Reading:
    return read_raw(
        mail(text, html=html, to=to, sender=sender, **others),
        known_case=known_case,
        case_customer=case_customer,
        customers=customers,
        partner_domains=partner_domains,
        staff_roles=staff_roles,
        staff_names=staff_names,
        case_people=case_people,
        open_items=open_items,
    )[1]


def read_raw(
    raw: bytes,
    *,
    known_case: bool = False,
    case_customer: str | None = None,
    customers: dict[str, str] | None = None,
    partner_domains: frozenset[str] = frozenset(),
    staff_roles: dict | None = None,
    staff_names: dict[str, str] | None = None,
    case_people: dict[str, str] | None = None,
    open_items: tuple[KnownItem, ...] = (),
) -> tuple[Message, Reading]:
    message = parse_message(raw)
    body = read_body(message)
    trust = why_trusted(
        message, trusted_servers=frozenset(), own_domains=OWN, trust_unless_failed=True
    )
    context = ReadingContext(
        company="Vendor",
        own_domains=OWN,
        own_addresses=frozenset({"escalations@vendor.example"}),
        staff_roles=staff_roles or {},
        staff_names=staff_names or {},
        customers=customers or {},
        partner_domains=partner_domains,
        trust=trust,
        known_case=known_case,
        case_customer=case_customer,
        case_people=case_people or {},
        open_items=open_items,
        now=datetime(2026, 5, 20, tzinfo=UTC),
    )
    return message, read_message(message, body, why_automatic(message, body), context)
