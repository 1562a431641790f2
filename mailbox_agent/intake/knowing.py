"""What is found out about one mail before anything is written, and what its reader may know."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.candidates import people_on
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.customers import load_customers
from mailbox_agent.database.ledger import LedgerRow
from mailbox_agent.database.store import Store
from mailbox_agent.intake.customers import customer_on_the_mail
from mailbox_agent.message.automatic import why_automatic
from mailbox_agent.message.quoting import read_body
from mailbox_agent.message.trust import why_trusted
from mailbox_agent.records import (
    Automatic,
    Body,
    CaseMatch,
    Customer,
    KnownItem,
    Message,
    ReadingContext,
    Trust,
    utc,
)

CLOCK_SKEW = timedelta(days=1)  # a Date further ahead of now than this is not believed


@dataclass(frozen=True, slots=True)
class MailFacts:
    """What is found out about one mail before anything is written."""

    message: Message
    body: Body
    automatic: Automatic | None
    trust: Trust
    customers: tuple[tuple[int, Customer], ...]
    customer: tuple[int, Customer] | None
    written_at: datetime
    received_at: datetime
    from_sent: bool
    staff: bool


def look_at(desk: Desk, row: LedgerRow, message: Message) -> MailFacts:
    body = read_body(message)
    from_sent = row.folder == desk.mailbox.sent
    automatic = None if from_sent else why_automatic(message, body)
    trust = (
        Trust("authenticated", "lies in our own Sent folder")
        if from_sent
        else why_trusted(
            message,
            trusted_servers=desk.mailbox.trusted_servers,
            microsoft365=desk.mailbox.trust_microsoft365,
            accepts_only_authenticated=desk.mailbox.accepts_only_authenticated,
            own_domains=desk.own_domains,
            trust_unless_failed=desk.mailbox.trust_unless_failed,
        )
    )
    received = message.received_at or message.date or row.arrived_at or desk.now
    written = message.date or received
    if written > desk.now + CLOCK_SKEW and message.received_at:
        written = received
    customers = load_customers(desk.store)
    customer = customer_on_the_mail(desk, message, body, customers)
    return MailFacts(
        message=message,
        body=body,
        automatic=automatic,
        trust=trust,
        customers=customers,
        customer=customer,
        written_at=written,
        received_at=min(received, desk.now + CLOCK_SKEW),
        from_sent=from_sent,
        staff=bool(message.sender and desk.is_ours(message.sender)),
    )


def context_for(desk: Desk, facts: MailFacts, match: CaseMatch) -> ReadingContext:
    settings = desk.settings
    case = load_case(desk.store, match.case_id) if match.case_id else None
    items = (
        desk.store.all(
            "SELECT items.id, what, owner, due, sources.quote FROM items"
            " JOIN sources ON sources.id = items.source_id"
            " WHERE case_id = ? AND state = 'open'",
            case.id,
        )
        if case
        else []
    )
    return ReadingContext(
        company=settings.company.name,
        own_domains=desk.own_domains,
        own_addresses=desk.own_addresses,
        staff_roles={
            address: "sales" if person.role == "sales" else "internal"
            for person in settings.people
            for address in person.addresses
        },
        staff_names={a: person.name for person in settings.people for a in person.addresses},
        customers={
            domain: customer.name for _, customer in facts.customers for domain in customer.domains
        },
        partner_domains=settings.partner_domains,
        trust=facts.trust,
        known_case=case is not None,
        case_customer=case.customer if case else None,
        case_people=_case_people(desk.store, case.id) if case else {},
        open_items=tuple(
            KnownItem(
                row["id"],
                row["what"],
                row["owner"],
                datetime.fromisoformat(row["due"]).date() if row["due"] else None,
                row["quote"],
            )
            for row in items
        ),
        now=desk.now,
    )


def _case_people(store: Store, case_id: int) -> Mapping[str, str]:
    names = {row["email"]: row["name"] for row in store.all("SELECT email, name FROM people")}
    return {
        address: names[address]
        for address in sorted(people_on(store, case_id))
        if names.get(address)
    }


def is_history(desk: Desk, facts: MailFacts) -> bool:
    return desk.as_history or utc(facts.received_at) < desk.row.start_mark.astimezone(UTC)
