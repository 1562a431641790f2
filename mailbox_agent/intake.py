"""One mail, from its raw bytes to the record.

parse → whose words → is a machine talking? → who is it really? → which case (strong signs) →
what does it say → which case (weak signs) → recorded, all in one transaction with its place in the
ledger. What it means for the plan and the state of the case is in casework.py.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from mailbox_agent.cases.companies import fold_company, names_domain
from mailbox_agent.cases.matter import prints_of, words_of
from mailbox_agent.cases.people import (
    display_name,
    identify_customer,
    is_free_mail,
    name_from_domain,
)
from mailbox_agent.cases.threads import find_case
from mailbox_agent.cases.timeline import audience_of
from mailbox_agent.cases.tokens import body_tokens, read_own_message_id, subject_tokens
from mailbox_agent.casework.desk import Desk
from mailbox_agent.casework.facts import record_facts
from mailbox_agent.casework.opening import open_new_case
from mailbox_agent.casework.said import Said
from mailbox_agent.casework.state import move_case
from mailbox_agent.database import candidates as known
from mailbox_agent.database.case_record import load_case_record
from mailbox_agent.database.cases import assign, load_case, propose
from mailbox_agent.database.customers import customer_for, load_customers, rename_customer
from mailbox_agent.database.facts import save_reading
from mailbox_agent.database.ledger import LedgerRow, raw_bytes, settle
from mailbox_agent.database.messages import (
    TEXT_VERSION,
    Verdicts,
    parents_of,
    remember_person,
    save_message,
    twin_of,
)
from mailbox_agent.database.store import Store
from mailbox_agent.message.automatic import why_automatic
from mailbox_agent.message.parse import parse_message
from mailbox_agent.message.quoting import read_body
from mailbox_agent.message.trust import why_trusted
from mailbox_agent.reading_json import reading_record
from mailbox_agent.records import (
    Address,
    Automatic,
    Body,
    Candidates,
    CaseMatch,
    Customer,
    KnownItem,
    Message,
    Reading,
    ReadingContext,
    Trust,
    utc,
)
from mailbox_agent.understanding.by_rules import read_message

CLOCK_SKEW = timedelta(days=1)  # a Date further ahead of now than this is not believed


@dataclass(frozen=True, slots=True)
class _Facts:
    """What is found out about one mail before anything is written."""

    message: Message
    body: Body
    automatic: Automatic | None
    trust: Trust
    customers: tuple[tuple[int, Customer], ...]
    customer: tuple[int, Customer] | None
    candidates: Candidates
    written_at: datetime
    received_at: datetime
    from_sent: bool
    staff: bool


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
    at("mail parsed")
    facts = _look(desk, row, message)
    match = _find(desk, facts, None)
    reading = read_message(message, facts.body, facts.automatic, _context(desk, facts, match))
    if match.how == "none" or match.case_id is None:
        match = _find(desk, facts, reading)
    at("mail read")
    with desk.store.write():
        _record(desk, row, facts, reading, match)
    at("mail recorded")


def _look(desk: Desk, row: LedgerRow, message: Message) -> _Facts:
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
    customer = _customer_on_the_mail(desk, message, body, customers)
    return _Facts(
        message=message,
        body=body,
        automatic=automatic,
        trust=trust,
        customers=customers,
        customer=customer,
        candidates=_gather(desk, message, automatic, customer[0] if customer else None),
        written_at=written,
        received_at=min(received, desk.now + CLOCK_SKEW),
        from_sent=from_sent,
        staff=bool(message.sender and desk.is_ours(message.sender)),
    )


def _find(desk: Desk, facts: _Facts, reading: Reading | None) -> CaseMatch:
    candidates = facts.candidates
    if reading is not None and reading.customer and facts.customer is None:
        named = _customer_named(facts.customers, reading.customer)
        if named is not None:
            candidates = _gather(desk, facts.message, facts.automatic, named[0])
    return find_case(
        facts.message,
        facts.body,
        facts.trust,
        candidates,
        staff=facts.staff,
        reading=reading,
        threshold=desk.settings.weak_join_threshold,
    )


def _gather(
    desk: Desk, message: Message, automatic: Automatic | None, customer_id: int | None
) -> Candidates:
    store, mailbox_id = desk.store, desk.row.id
    _, secret = store.instance
    named = list(parents_of(message))
    if message.report and message.report.original_message_id:
        named.append(message.report.original_message_id)
    if automatic and automatic.about_message_id:
        named.append(automatic.about_message_id)
    signed = [own for own in (read_own_message_id(one, secret) for one in named) if own]
    own_case = known.case_of_number(store, mailbox_id, signed[0][0]) if signed else None
    by_id = {one: known.case_of_known_id(store, mailbox_id, one) for one in named}
    token_case = known.case_of_token(
        store,
        mailbox_id,
        (
            *subject_tokens(message.subject, desk.mailbox.token_prefix),
            *body_tokens(message.body_text, desk.mailbox.token_prefix),
        ),
    )
    return Candidates(
        by_own_token=known.sketch(store, own_case, desk.own_addresses) if own_case else None,
        by_message_id={
            one: known.sketch(store, case, desk.own_addresses)
            for one, case in by_id.items()
            if case
        },
        by_waiting_for=tuple(
            known.sketch(store, case, desk.own_addresses)
            for case in known.cases_waiting_for(store, mailbox_id, message.message_id)
        ),
        by_subject_token=known.sketch(store, token_case, desk.own_addresses)
        if token_case
        else None,
        of_customer=tuple(
            known.sketch(store, case, desk.own_addresses)
            for case in (
                known.cases_of_customer(store, mailbox_id, customer_id) if customer_id else ()
            )
        ),
    )


def _context(desk: Desk, facts: _Facts, match: CaseMatch) -> ReadingContext:
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
        for address in sorted(known.people_on(store, case_id))
        if names.get(address)
    }


def _record(desk: Desk, row: LedgerRow, facts: _Facts, reading: Reading, match: CaseMatch) -> None:
    store, message = desk.store, facts.message
    twin, id_known = twin_of(store, desk.row.id, message)
    if twin is not None:
        settle(
            store,
            row.id,
            "set_aside",
            reason="duplicate",
            message_id=twin["id"],
            detail=f"the same as message {twin['id']}",
        )
        return
    own = _is_own(desk, message)
    customer_id = _settle_customer(desk, facts, reading, match)
    message_id = _save(desk, facts, reading, customer_id, id_known=id_known)
    reading_id = save_reading(
        store,
        message_id,
        reading_record(reading),
        engine=reading.engine,
        version=TEXT_VERSION,
        now=desk.now,
    )
    reason = _why_set_aside(facts, reading, own=own)
    history = _is_history(desk, facts)
    if reason is None and match.case_id is None:
        case_id = open_new_case(
            desk,
            message,
            reading,
            customer_id,
            received_at=facts.received_at,
            written_at=facts.written_at,
            history=history,
        )
        proposal, match = match.proposal, CaseMatch(case_id, "new", match.reason)
        if proposal is not None:
            propose(
                store,
                "join",
                proposal,
                f"message {message_id} may belong to this case: {match.reason}",
                desk.now,
                message_id=message_id,
            )
    if match.case_id is not None and reason not in ("own", "unrelated"):
        assign(store, [message_id], match, kind="intake", actor=desk.actor, now=desk.now)
    if reason is None and match.case_id is not None:
        said = _said(desk, facts, reading, match.case_id, message_id, reading_id)
        record_facts(said)
        move_case(said, history=history)
    detail = facts.automatic.reason if facts.automatic else reading.reasons.get("kind", "")
    settle(
        store,
        row.id,
        "set_aside" if reason else "filed",
        reason=reason,
        message_id=message_id,
        detail=detail if reason else "",
    )


def _said(
    desk: Desk, facts: _Facts, reading: Reading, case_id: int, message_id: int, reading_id: int
) -> Said:
    message = facts.message
    sender = message.sender or Address("", "")
    row = desk.store.one("SELECT audience FROM messages WHERE id = ?", message_id)
    assert row is not None
    return Said(
        desk=desk,
        record=load_case_record(desk.store, case_id),
        kind="message",
        source_id=message_id,
        reading_id=reading_id,
        reading=reading,
        author=display_name(sender),
        sender=sender,
        recipients=(*message.to, *message.cc),
        trust=facts.trust,
        audience=row["audience"],
        at=facts.written_at,
    )


def _why_set_aside(facts: _Facts, reading: Reading, *, own: bool) -> str | None:
    if own:
        return "own"
    if facts.automatic is not None:
        return "automatic"
    if facts.message.encrypted:
        return "encrypted"
    return "unrelated" if reading.kind == "unrelated" else None


def _save(
    desk: Desk, facts: _Facts, reading: Reading, customer_id: int | None, *, id_known: bool
) -> int:
    message = facts.message
    domains, addresses = _customer_addresses(desk, customer_id)
    if reading.sender_role == "customer" and message.sender:
        addresses |= {message.sender.email}
    flags = []
    if id_known:
        flags.append("its Message-ID was used before, with other content")
    if message.hidden_text.strip():
        flags.append("it holds text that a reader can't see")
    flags += [
        f"attachment {a.filename or a.part} is {a.danger}" for a in message.attachments if a.danger
    ]
    recipients = [address.email for address in (*message.to, *message.cc)]
    verdicts = Verdicts(
        automatic=facts.automatic,
        trust=facts.trust,
        audience=audience_of(
            message.sender.email if message.sender else "", recipients, domains, addresses
        ),
        written_at=facts.written_at,
        history=_is_history(desk, facts),
        from_sent=facts.from_sent,
        flags=tuple(flags),
        forwarded=tuple(
            forward.author
            for forward in facts.body.forwards
            if forward.author and facts.staff and facts.trust.verdict == "authenticated"
        ),
    )
    message_id = save_message(
        desk.store,
        desk.row.id,
        message,
        facts.body,
        verdicts,
        words=words_of(message, facts.body, reading.summary),
        prints=prints_of(message, facts.body),
        now=desk.now,
    )
    if facts.trust.verdict != "failed" and facts.automatic is None:
        for address in (message.sender, *message.to, *message.cc):
            if address is not None:
                remember_person(desk.store, address.email, address.name, facts.written_at)
    return message_id


def _settle_customer(desk: Desk, facts: _Facts, reading: Reading, match: CaseMatch) -> int | None:
    """The customer that the mail is about: the case's, the mail's, or a newly seen one."""
    store = desk.store
    person = _customer_person(desk, facts, reading)
    domain = person.domain if person and not is_free_mail(person.domain) else ""
    if match.case_id is not None:
        case = load_case(store, match.case_id)
        if case.customer_id is not None:
            return case.customer_id
    if facts.customer is not None:
        _learn_name(store, facts.customer, reading, domain)
        if domain and not facts.customer[1].domains and facts.trust.verdict != "failed":
            customer_for(
                store,
                facts.customer[1].name,
                fold_company(facts.customer[1].name),
                domain,
                names_domain,
            )
        return facts.customer[0]
    if facts.automatic or reading.kind == "unrelated" or facts.trust.verdict == "failed":
        return None
    name = reading.customer or (name_from_domain(domain) if domain else "")
    if not fold_company(name):
        return None
    return customer_for(store, name, fold_company(name), domain, names_domain)


def _learn_name(
    store: Store, known_as: tuple[int, Customer], reading: Reading, domain: str
) -> None:
    """A customer known by their domain only gets the name that they sign with."""
    customer_id, customer = known_as
    made = domain and customer.name == name_from_domain(domain)
    if made and reading.sender_role == "customer" and reading.customer:
        rename_customer(store, customer_id, reading.customer, fold_company(reading.customer))


def _customer_person(desk: Desk, facts: _Facts, reading: Reading) -> Address | None:
    """Whose domain tells the customer: the sender, or the person inside the forward."""
    if reading.sender_role == "customer":
        return facts.message.sender
    for forward in facts.body.forwards:
        if forward.author and not desk.is_ours(forward.author):
            return forward.author
    return None


def _customer_on_the_mail(
    desk: Desk, message: Message, body: Body, customers: tuple[tuple[int, Customer], ...]
) -> tuple[int, Customer] | None:
    """A known customer among sender, forwarded authors, then recipients, in this order.

    Only our own people and partners write about somebody else's matters: a stranger's Cc does not
    make them somebody's customer.
    """
    sender = message.sender
    writes_for_others = sender is not None and (desk.is_ours(sender) or desk.is_partner(sender))
    groups = [[sender] if sender else []]
    if writes_for_others:
        groups += [[f.author for f in body.forwards if f.author], [*message.to, *message.cc]]
    for group in groups:
        found = identify_customer(
            group,
            [customer for _, customer in customers],
            desk.own_domains,
            desk.settings.partner_domains,
        )
        if found is not None:
            return next(pair for pair in customers if pair[1] is found)
    if sender is None or writes_for_others or is_free_mail(sender.domain):
        return None
    fitting = [
        pair
        for pair in customers
        if not pair[1].domains and names_domain(pair[1].name, sender.domain)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _customer_named(
    customers: tuple[tuple[int, Customer], ...], name: str
) -> tuple[int, Customer] | None:
    """The customer that goes by this name, or whose domain fits it."""
    folded = fold_company(name)
    for pair in customers:
        if fold_company(pair[1].name) == folded:
            return pair
    related = [p for p in customers if any(names_domain(name, d) for d in p[1].domains)]
    return related[0] if len(related) == 1 else None


def _customer_addresses(
    desk: Desk, customer_id: int | None
) -> tuple[frozenset[str], frozenset[str]]:
    pair = next((p for p in load_customers(desk.store) if p[0] == customer_id), None)
    return (
        (frozenset(pair[1].domains), frozenset(pair[1].addresses))
        if pair
        else (frozenset(), frozenset())
    )


def _is_history(desk: Desk, facts: _Facts) -> bool:
    return desk.as_history or utc(facts.received_at) < desk.row.start_mark.astimezone(UTC)


def _is_own(desk: Desk, message: Message) -> bool:
    """Our own mail come back: from our address, and marked or signed by this installation."""
    mark, secret = desk.store.instance
    ours = message.sender is not None and message.sender.email in desk.own_addresses
    return ours and (
        message.header("x-mailbox-agent") == mark
        or read_own_message_id(message.message_id, secret) is not None
    )
