"""What is found out about one mail before anything is written, and what its reader may know."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from mailbox_agent.cases.known_customers import Known, KnownCustomers, parents_of_domain
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.candidates import cases_of_customer
from mailbox_agent.database.case_people import people_on
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.ledger import LedgerRow
from mailbox_agent.database.messages import authenticated_before, newest_named, parents_of
from mailbox_agent.database.store import Store
from mailbox_agent.errors import MessageError
from mailbox_agent.free_mail import is_free_mail, is_nobodys
from mailbox_agent.intake.customers import customer_on_the_mail
from mailbox_agent.intake.returned import BELIEVED, is_returned
from mailbox_agent.intake.zones import zones_of_writers
from mailbox_agent.message.automatic import why_automatic
from mailbox_agent.message.parse import parse_message
from mailbox_agent.message.quoting import read_body
from mailbox_agent.message.trust import why_trusted
from mailbox_agent.records import (
    Automatic,
    Body,
    CaseMatch,
    KnownItem,
    Message,
    ReadingContext,
    Trust,
    utc,
)

MAIL_HEADERS = ("from", "date", "subject", "message-id", "received", "to", "sender", "return-path")
ITEMS_AT_MOST = 200  # open ones of the case, the newest, that a mail may tell news of
CLOCK_SKEW = timedelta(days=1)  # a Received further ahead of now than this is not believed
CLOCK_FAST = timedelta(minutes=15)  # a Date further behind its arrival than this is not believed
A_MOMENT = timedelta(seconds=1)  # between a mail and its answer, where no header says when it came


@dataclass(frozen=True, slots=True)
class MailFacts:
    """What is found out about one mail before anything is written."""

    message: Message
    body: Body
    automatic: Automatic | None
    trust: Trust
    customers: KnownCustomers
    customer: Known | None
    written_at: datetime
    received_at: datetime
    from_sent: bool
    staff: bool
    doubt: str = ""  # why the sender's known name is not believed though nothing failed
    provable: bool = False  # servers that we believe look at all mail of this mailbox

    @property
    def standing(self) -> Trust:
        """What the sender may do in cases of others: nothing where the identity is in doubt."""
        return Trust("failed", self.doubt) if self.doubt else self.trust

    @property
    def proven(self) -> bool:
        """Whether the sender is who the mail says, as far as that can be known here at all."""
        return self.standing.verdict == "authenticated" or not self.provable


@dataclass(frozen=True, slots=True)
class Looked:
    """What the bytes of a mail say by themselves."""

    message: Message
    body: Body
    automatic: Automatic | None


def look(raw: bytes, *, from_sent: bool) -> Looked:
    """Asks nothing but the bytes, so that another process may. MessageError: it is no mail."""
    message = parse_message(raw)
    if not any(message.header(name) for name in MAIL_HEADERS):
        raise MessageError("it has none of the headers of a mail (From, Date, Subject, ...)")
    body = read_body(message)
    return Looked(message, body, None if from_sent else why_automatic(message, body))


def is_from_sent(desk: Desk, row: LedgerRow) -> bool:
    return row.folder == desk.mailbox.sent


def facts_of(desk: Desk, row: LedgerRow, looked: Looked) -> MailFacts:
    message, body = looked.message, looked.body
    trust = _trust(desk, row, message)
    returned = not is_from_sent(desk, row) and is_returned(desk, message, trust)
    trust = BELIEVED if returned else trust
    from_sent = returned or is_from_sent(desk, row)
    received = message.received_at or message.date or row.arrived_at or desk.now
    received = min(received, desk.now + CLOCK_SKEW)
    customers = desk.customers
    customer = customer_on_the_mail(desk, message, body, customers)
    return MailFacts(
        message=message,
        body=body,
        automatic=None if returned else looked.automatic,
        trust=trust,
        customers=customers,
        customer=customer,
        written_at=_written_at(desk, message, received),
        received_at=received,
        from_sent=from_sent,
        staff=bool(message.sender and desk.is_ours(message.sender)),
        doubt=_doubt(desk, message, trust),
        provable=bool(desk.mailbox.trusted_servers) or desk.mailbox.trust_microsoft365,
    )


def _trust(desk: Desk, row: LedgerRow, message: Message) -> Trust:
    if is_from_sent(desk, row):
        return Trust("authenticated", "lies in our own Sent folder")
    return why_trusted(
        message,
        trusted_servers=desk.mailbox.trusted_servers,
        microsoft365=desk.mailbox.trust_microsoft365,
        accepts_only_authenticated=desk.mailbox.accepts_only_authenticated,
        own_domains=desk.own_domains,
        trust_unless_failed=desk.mailbox.trust_unless_failed,
    )


def _written_at(desk: Desk, message: Message, received: datetime) -> datetime:
    """The mail's own date, where that can be.

    Who dates a mail ahead has the last word for longer, so then its arrival counts. Who answers a
    mail has read it: dated before it, by a clock that is slow or in another zone, their mail was
    written when it came, and in any case later than what it answers.
    """
    written = message.date or received
    if written > received + CLOCK_FAST:
        written = received
    named = parents_of(message)
    answered = newest_named(desk.store, desk.row.id, named) if named else None
    if answered is None or utc(written) > answered:
        return written
    return max(received, answered + A_MOMENT).astimezone(written.tzinfo)


def _doubt(desk: Desk, message: Message, trust: Trust) -> str:
    """A domain for which our servers have vouched before, or for one that it lies below, and not
    this time: whoever forges a customer's mail may choose any name in front of its domain."""
    sender = message.sender
    if trust.verdict != "unauthenticated" or sender is None:
        return ""
    above = parents_of_domain(sender.domain)[1:]
    owned = [one for one in above if not (is_free_mail(one) or is_nobodys(one))]
    known = authenticated_before(desk.store, desk.row.id, [sender.domain, *owned])
    return (
        f"mail from {known} was authenticated before, this is not: {trust.reason}" if known else ""
    )


def context_for(desk: Desk, facts: MailFacts, match: CaseMatch) -> ReadingContext:
    """What may be known besides the mail. Whoever fails authentication in a known name is read as
    anybody who fails, unless a person sees the mail on an open case: it may be genuine."""
    settings = desk.settings
    apart = facts.trust.verdict == "failed" and seen_on(desk, facts, match) is None
    case = load_case(desk.store, match.case_id) if match.case_id else None
    items = (
        desk.store.all(
            "SELECT * FROM (SELECT items.id, what, owner, due, promise, sources.quote FROM items"
            " JOIN sources ON sources.id = items.source_id"
            " WHERE case_id = ? AND state = 'open' AND supported = 1"
            " ORDER BY items.id DESC LIMIT ?) ORDER BY id",
            case.id,
            ITEMS_AT_MOST,
        )
        if case
        else []
    )
    table: dict[str, Literal["sales", "internal"]] = {
        address: "sales" if person.role == "sales" else "internal"
        for person in settings.people
        for address in person.addresses
    }
    email = facts.message.sender.email if facts.message.sender else ""
    asks = (facts.staff and email not in table) or facts.customer is None
    asks = asks and facts.automatic is None and facts.trust.verdict != "failed"
    earlier = _earlier_role(desk.store, email, facts.trust) if asks and email else None
    remembered = facts.staff and earlier == "sales"
    partners, domain = settings.partner_domains, email.rpartition("@")[2]
    if earlier == "partner" and not facts.staff and not is_free_mail(domain):
        partners = partners | {domain}
    return ReadingContext(
        company=settings.company.name,
        own_domains=desk.own_domains,
        own_addresses=desk.own_addresses,
        staff_roles={**table, email: "sales"} if remembered else table,
        staff_names={a: person.name for person in settings.people for a in person.addresses},
        customers={} if apart else facts.customers.domains,
        partner_domains=frozenset() if apart else partners,
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
                bool(row["promise"]),
            )
            for row in items
        ),
        now=desk.now,
        zones={} if apart else zones_of_writers(desk, facts.message, facts.body),
    )


def seen_on(desk: Desk, facts: MailFacts, match: CaseMatch) -> int | None:
    """The open case on which a person is shown a mail in a known name that nobody vouches for."""
    found = [match.case_id, match.proposal]
    if facts.customer is not None:
        found += cases_of_customer(desk.store, desk.row.id, facts.customer[0])
    cases = (load_case(desk.store, one) for one in found if one is not None)
    return next((case.id for case in cases if case.status == "open" and not case.history), None)


def _earlier_role(store: Store, email: str, trust: Trust) -> str | None:
    """sales or partner, if one of the sender's last mails said so by its signature or words. What
    nobody vouched for counts only where nobody vouches for this one either."""
    rows = store.all(
        "SELECT r.sender_role FROM messages m"
        " JOIN readings r ON r.message_id = m.id AND r.current = 1"
        " WHERE m.sender_email = ? AND m.trust IN ('authenticated', ?)"
        " ORDER BY m.id DESC LIMIT 20",
        email,
        trust.verdict,
    )
    said = {row["sender_role"] for row in rows}
    return next((role for role in ("sales", "partner") if role in said), None)


def _case_people(store: Store, case_id: int) -> Mapping[str, str]:
    rows = store.all(
        "SELECT email, name FROM people WHERE name <> ''"
        " AND email IN (SELECT value FROM json_each(?)) ORDER BY email",
        json.dumps(sorted(people_on(store, case_id))),
    )
    return {row["email"]: row["name"] for row in rows}


def is_history(desk: Desk, facts: MailFacts) -> bool:
    return desk.as_history or utc(facts.received_at) < desk.row.start_mark.astimezone(UTC)
