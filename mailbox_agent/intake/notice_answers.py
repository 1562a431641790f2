"""An answer to a mail that the agent wrote to our own people: it opens no case and joins none.

A person's answer to an alert takes the case up, if it is proved who wrote it. A machine's (an
out-of-office, a bounce) starts nothing at all. Known by what it answers, or by sender and subject
where a client leaves that out. A mail that answers one of the case as well, that goes to anybody
outside, or that a customer wrote, is read like any other.
"""

import json
from dataclasses import dataclass, replace
from datetime import timedelta

from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.alarms import cases_of_notices, take_up
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.ledger import LedgerRow
from mailbox_agent.database.notices import load_notice, move_notice
from mailbox_agent.database.store import to_text
from mailbox_agent.intake.joining import named_by
from mailbox_agent.intake.knowing import MailFacts, context_for
from mailbox_agent.intake.own_mail import is_own
from mailbox_agent.intake.recording import Aside, record_mail
from mailbox_agent.records import CaseMatch
from mailbox_agent.understanding.by_rules import read_message

REMEMBERED = timedelta(days=60)  # by sender and subject
IN_THE_THREAD = ("own_token", "references", "ghost")  # it names a mail of the case itself
NO_CASE = CaseMatch(None, "none", "an answer to what mailbox-agent wrote to our own people")


@dataclass(frozen=True, slots=True)
class Answered:
    """`notices`: those that the mail answers."""

    notices: tuple[int, ...]


def notice_answered(desk: Desk, facts: MailFacts, match: CaseMatch) -> Answered | None:
    """`match`: the case by strong signs."""
    if facts.from_sent or facts.message.sender is None or match.how in IN_THE_THREAD:
        return None
    if facts.automatic is None and not (_is_of_ours(desk, facts) and _stays_inside(desk, facts)):
        return None
    found = _by_id(desk, facts) or _by_subject(desk, facts)
    return Answered(found) if found and not is_own(desk, facts) else None


def record_answer(desk: Desk, row: LedgerRow, facts: MailFacts, answered: Answered) -> None:
    """Sets it aside, with what follows from it."""
    reading = read_message(
        facts.message, facts.body, facts.automatic, context_for(desk, facts, NO_CASE)
    )
    reading = replace(
        reading, kind="unrelated", needs_ack=False, customer=None, action_items=(), forwarded=()
    )
    with desk.store.write(durable=True):
        record_mail(desk, row, facts, reading, NO_CASE, aside=_what_follows(desk, facts, answered))


def _what_follows(desk: Desk, facts: MailFacts, answered: Answered) -> Aside:
    if facts.automatic is not None:
        if facts.automatic.kind == "bounce":
            _note_bounce(desk, answered)
        return Aside("automatic", f"{facts.automatic.reason}; it answers {_numbers(answered)}")
    cases = cases_of_notices(desk.store, answered.notices)
    tokens = ", ".join(load_case(desk.store, case).token for case in cases)
    if facts.trust.verdict != "authenticated":
        helps = f": `mailbox-agent acknowledge` takes {tokens} up" if cases else ""
        why = f"an answer to {_numbers(answered)}, and nothing proves who wrote it{helps}"
        return Aside("unrelated", why)
    if not cases:
        return Aside("decision", f"an answer to {_numbers(answered)}, for you to read")
    who = _name(desk, facts)
    for case in cases:
        take_up(desk.store, case, f"{who} (mail)", desk.now)
    return Aside("decision", f"{who} has taken up {tokens}")


def _by_id(desk: Desk, facts: MailFacts) -> tuple[int, ...]:
    rows = desk.store.all(
        "SELECT id FROM notices WHERE message_id IN (SELECT value FROM json_each(?))",
        json.dumps(named_by(facts)),
    )
    return tuple(row["id"] for row in rows)


def _by_subject(desk: Desk, facts: MailFacts) -> tuple[int, ...]:
    """The newest notice to this sender that their subject repeats."""
    sender = facts.message.sender
    if sender is None:
        return ()
    row = desk.store.one(
        "SELECT id FROM notices WHERE recipient = ? AND posted_at >= ?"
        " AND instr(lower(?), lower(subject)) > 0 ORDER BY id DESC LIMIT 1",
        sender.email.casefold(),
        to_text(desk.now - REMEMBERED),
        " ".join(facts.message.subject.split()),
    )
    return (row["id"],) if row else ()


def _is_of_ours(desk: Desk, facts: MailFacts) -> bool:
    """Whether the mail says that one of those wrote it who are told."""
    assert facts.message.sender is not None
    email = facts.message.sender.email.casefold()
    people = (address for person in desk.settings.people for address in person.addresses)
    told = (*desk.settings.alerts.administrators, *people)
    return email in (one.casefold() for one in told)


def _stays_inside(desk: Desk, facts: MailFacts) -> bool:
    recipients = (*facts.message.to, *facts.message.cc)
    administrators = desk.settings.alerts.administrators
    return all(
        desk.is_ours(one) or one.email.casefold() in (*desk.own_addresses, *administrators)
        for one in recipients
    )


def _name(desk: Desk, facts: MailFacts) -> str:
    assert facts.message.sender is not None
    email = facts.message.sender.email.casefold()
    for person in desk.settings.people:
        if email in (one.casefold() for one in person.addresses):
            return person.name
    return "an administrator"


def _note_bounce(desk: Desk, answered: Answered) -> None:
    """Whoever is next on the ladder is told at once (notices/on_call.py)."""
    for number in answered.notices:
        notice = load_notice(desk.store, number)
        if notice.state in ("sent", "unsure"):
            move_notice(desk.store, notice, state="refused", why="it came back undelivered")


def _numbers(answered: Answered) -> str:
    return "notice " + ", ".join(str(number) for number in answered.notices)
