"""Writes one mail down: the message, its reading, its case and its place in the ledger.

Called inside one transaction; what it means for the case is casework/.
"""

from dataclasses import dataclass

from mailbox_agent.cases.matter import prints_of, words_of
from mailbox_agent.cases.odd_mail import SPEAKS_TO_MACHINES, UNSEEN
from mailbox_agent.cases.people import display_name
from mailbox_agent.cases.timeline import audience_of
from mailbox_agent.casework.desk import Desk
from mailbox_agent.casework.facts import record_facts
from mailbox_agent.casework.opening import open_new_case
from mailbox_agent.casework.said import Said
from mailbox_agent.casework.state import move_case
from mailbox_agent.database.case_record import load_for_intake
from mailbox_agent.database.cases import assign, change_case, load_case, propose
from mailbox_agent.database.facts import save_reading
from mailbox_agent.database.ledger import LedgerRow, settle
from mailbox_agent.database.messages import (
    TEXT_VERSION,
    Verdicts,
    remember_people,
    save_message,
    twin_of,
)
from mailbox_agent.database.store import Row
from mailbox_agent.intake.knowing import MailFacts, is_history, seen_on
from mailbox_agent.intake.own_mail import is_own
from mailbox_agent.intake.whose import customer_addresses, settle_customer
from mailbox_agent.reading_json import reading_record
from mailbox_agent.records import Address, CaseMatch, Reading
from mailbox_agent.understanding.machine_orders import ORDERS
from mailbox_agent.understanding.sender import LOOKALIKE

_DANGERS = {
    "executable": "is a program: not opened here",
    "script": "is a script: not opened here",
    "macro": "may hold macros",
    "disguised": "is not what its name says: not opened here",
}


@dataclass(frozen=True, slots=True)
class Aside:
    """Why a mail is set aside whatever it says: a reason of the ledger, and it in words."""

    reason: str
    detail: str


def record_mail(
    desk: Desk,
    row: LedgerRow,
    facts: MailFacts,
    reading: Reading,
    match: CaseMatch,
    *,
    aside: Aside | None = None,
) -> None:
    """Files the mail, or sets it aside for one named reason. `match` is what was found.

    aside: why it is set aside whatever it says.
    """
    reason = _why_set_aside(facts, reading, own=is_own(desk, facts))
    reason = aside.reason if aside is not None and reason != "own" else reason
    twin, odd_id = twin_of(
        desk.store, desk.row.id, facts.message, facts.trust, to_be_filed=reason is None
    )
    if twin is not None:
        detail = f"the same as message {twin['id']}"
        settle(
            desk.store,
            row.id,
            "set_aside",
            reason="duplicate",
            message_id=twin["id"],
            detail=detail,
        )
        return
    customer_id = settle_customer(desk, facts, reading, match)
    message_id = _save(desk, facts, reading, customer_id, odd_id=odd_id)
    reading_id = save_reading(
        desk.store,
        message_id,
        reading_record(reading),
        engine=reading.engine,
        model=reading.model,
        prompt_hash=reading.prompt_hash,
        version=TEXT_VERSION,
        now=desk.now,
    )
    if reason is None:
        file_message(desk, facts, reading, match, customer_id, message_id, reading_id)
        settle(desk.store, row.id, "filed", message_id=message_id)
        return
    if match.case_id is not None and reason not in ("own", "unrelated"):
        assign(desk.store, [message_id], match, kind="intake", actor=desk.actor, now=desk.now)
    if reading.sender_role == "stranger" and (facts.trust.verdict == "failed" or facts.staff):
        _ask_whether_it_is_genuine(desk, facts, match, message_id)
    said = aside.detail if aside is not None and reason != "own" else ""
    detail = said or _detail(facts, reading, reason)
    settle(desk.store, row.id, "set_aside", reason=reason, message_id=message_id, detail=detail)


def _ask_whether_it_is_genuine(
    desk: Desk, facts: MailFacts, match: CaseMatch, message_id: int
) -> None:
    """A mail that claims to be a known customer's, or ours, is seen by a person, on its case."""
    case_id = seen_on(desk, facts, match) or match.case_id or match.proposal
    if case_id is not None:
        text = f"message {message_id} is set aside, it may be genuine: {facts.trust.reason}"
        propose(desk.store, "join", case_id, text, desk.now, message_id=message_id)


def file_message(
    desk: Desk,
    facts: MailFacts,
    reading: Reading,
    match: CaseMatch,
    customer_id: int | None,
    message_id: int,
    reading_id: int,
) -> None:
    """Puts the message onto its case, or onto a new one, with what it says."""
    history = is_history(desk, facts)
    if match.case_id is None:
        if match.proposal is not None:
            text = f"message {message_id} may belong to this case: {match.reason}"
            propose(desk.store, "join", match.proposal, text, desk.now, message_id=message_id)
        case_id = open_new_case(
            desk,
            facts.message,
            reading,
            customer_id,
            received_at=facts.received_at,
            written_at=facts.written_at,
            history=history,
        )
        match = CaseMatch(case_id, "new", match.reason)
    assert match.case_id is not None
    _learn_customer(desk, facts, match.case_id, customer_id, message_id)
    assign(desk.store, [message_id], match, kind="intake", actor=desk.actor, now=desk.now)
    said = said_of(desk, facts, reading, match.case_id, message_id, reading_id)
    record_facts(said)
    move_case(said, history=history, arrived=facts.received_at)
    _warn(desk, facts, reading, match.case_id, message_id)


def _warn(desk: Desk, facts: MailFacts, reading: Reading, case_id: int, message_id: int) -> None:
    """Says on the case itself why its mail may not be its sender's."""
    why = []
    if facts.standing.verdict == "failed":
        why.append(facts.standing.reason)
    if reading.rules.get("sender_role") == LOOKALIKE:
        why.append(reading.reasons["sender_role"])
    if why:
        text = f"make sure who wrote message {message_id}: {'; '.join(why)}"
        propose(desk.store, "join", case_id, text, desk.now, message_id=message_id)


def _learn_customer(
    desk: Desk, facts: MailFacts, case_id: int, customer_id: int | None, message_id: int
) -> None:
    """A case that was opened before anybody knew whose it is gets its customer from later mail."""
    case, customer = load_case(desk.store, case_id), desk.customer(customer_id)
    if case.customer_id is not None or customer is None or facts.standing.verdict == "failed":
        return
    changes: Row = {"customer_id": customer_id}
    if customer.confidential:
        changes["confidential"] = 1
    why = f"message {message_id} is of {customer.name}"
    change_case(desk.store, case, changes, desk.now, desk.actor, why, message_id=message_id)


def said_of(
    desk: Desk, facts: MailFacts, reading: Reading, case_id: int, message_id: int, reading_id: int
) -> Said:
    message = facts.message
    sender = message.sender or Address("", "")
    row = desk.store.one("SELECT audience FROM messages WHERE id = ?", message_id)
    assert row is not None
    speaks_of_items = bool(reading.action_items or reading.updates_to_items)
    inner_items = any(inner.action_items for inner in reading.forwarded)
    return Said(
        desk=desk,
        record=load_for_intake(
            desk.store,
            case_id,
            speakers=bool(reading.action_items or reading.forwarded),
            items=speaks_of_items or inner_items,
        ),
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


def _why_set_aside(facts: MailFacts, reading: Reading, *, own: bool) -> str | None:
    if own:
        return "own"
    if facts.automatic is not None:
        return "automatic"
    if facts.message.encrypted:
        return "encrypted"
    return reading.kind if reading.kind in ("unrelated", "automatic") else None


def _detail(facts: MailFacts, reading: Reading, reason: str) -> str:
    """What a person reads beside the reason."""
    if reason == "own":
        return "sent by us: it bears this agent's own mark"
    if facts.automatic is not None:
        return facts.automatic.reason
    if reason == "encrypted":
        return "its text is encrypted and cannot be read here"
    return reading.reasons.get("kind", "")


def _save(
    desk: Desk, facts: MailFacts, reading: Reading, customer_id: int | None, *, odd_id: str
) -> int:
    message = facts.message
    domains, addresses = customer_addresses(desk, customer_id)
    if reading.sender_role == "customer" and message.sender:
        addresses |= {message.sender.email}
    flags = [odd_id] if odd_id else []
    if message.hidden_text.strip():
        flags.append(UNSEEN)
    if spoken := reading.reasons.get(ORDERS):
        flags.append(f"{SPEAKS_TO_MACHINES}: “{spoken}”")
    flags += [
        f"attachment {a.filename or a.part} {_DANGERS[a.danger]}"
        for a in message.attachments
        if a.danger
    ]
    flags += reading.unread_files
    recipients = [address.email for address in (*message.to, *message.cc)]
    verdicts = Verdicts(
        automatic=facts.automatic,
        trust=facts.trust,
        audience=audience_of(
            message.sender.email if message.sender else "", recipients, domains, addresses
        ),
        written_at=facts.written_at,
        history=is_history(desk, facts),
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
    if facts.standing.verdict != "failed" and facts.automatic is None:
        remember_people(desk.store, message.sender, _named_in(desk, facts), facts.written_at)
    return message_id


def _named_in(desk: Desk, facts: MailFacts) -> tuple[Address, ...]:
    """To and Cc. What a stranger calls our people, or a customer's, is nobody's name."""
    named = (*facts.message.to, *facts.message.cc)
    if facts.staff and facts.trust.verdict == "authenticated":
        return named
    known = desk.own_domains | facts.customers.domains.keys()
    own = facts.message.sender.domain if facts.message.sender else ""
    return tuple(
        Address("", one.email) if one.domain in known and one.domain != own else one
        for one in named
    )
