"""What a model is told of the case that a mail belongs to: bounded, and nothing that the mail's own
readers may not know. Of other customers and of confidential cases nothing at all."""

from mailbox_agent.cases.people import display_name
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.messages import message_lines
from mailbox_agent.database.store import Row
from mailbox_agent.free_mail import is_free_mail
from mailbox_agent.intake.knowing import MailFacts
from mailbox_agent.records import Address, Case, CaseDigest, CaseMatch
from mailbox_agent.records.case import Audience
from mailbox_agent.understanding.model_input import line_of

MESSAGES_SHOWN = 8
NOTES_SHOWN = 3
PEOPLE_SHOWN = 12
OTHERS_SHOWN = 8
_LINE = 180


def audience_for(desk: Desk, facts: MailFacts) -> Audience:
    """internal only where nobody but our own people, proven, writes and reads."""
    message = facts.message
    inside = all(desk.is_ours(one) for one in (*message.to, *message.cc))
    if facts.staff and inside and facts.trust.verdict == "authenticated":
        return "internal"
    return "customer"


def digest_for(
    desk: Desk, facts: MailFacts, match: CaseMatch, before: int | None = None
) -> CaseDigest:
    """before: a message that is read again; what came later is left out, and so is the case that it
    has opened itself."""
    case = load_case(desk.store, match.case_id) if match.case_id is not None else None
    audience = audience_for(desk, facts)
    customer_id = case.customer_id if case else facts.customer[0] if facts.customer else None
    own = case.id if case else _case_of(desk, before)
    others = _others(desk, customer_id, own) if facts.standing.verdict != "failed" else ()
    if case is None:
        return CaseDigest(other_cases=others)
    lines, count = message_lines(desk.store, case.id, MESSAGES_SHOWN, audience, before)
    return CaseDigest(
        token=case.token,
        title=case.title,
        status=case.status,
        severity=case.severity,
        area=case.area,
        people=_people(desk, case, facts, audience),
        messages=tuple(
            f"{line.at:%Y-%m-%d} {display_name(line.sender)} ({line.role}, {line.kind}):"
            f" {line_of(line.summary, _LINE)}"
            for line in lines
        ),
        notes=_notes(desk, case, audience),
        earlier=max(0, count - len(lines)),
        other_cases=others,
    )


def _people(desk: Desk, case: Case, facts: MailFacts, audience: Audience) -> tuple[str, ...]:
    """Who wrote on it, and whose mail one of us forwarded: they are who it is about."""
    wrote, forwarded = _writers(desk, case), _forwarded(desk, case, facts, audience)
    known = {row["email"] for row in wrote}
    rows = [*wrote, *(row for row in forwarded if row["email"] not in known)][:PEOPLE_SHOWN]
    named = [(display_name(Address(row["name"], row["email"])), row["role"]) for row in rows]
    return tuple(f"{line_of(name, 80)} ({role})" for name, role in reversed(named))


def _forwarded(desk: Desk, case: Case, facts: MailFacts, audience: Audience) -> list[Row]:
    """To somebody outside only who is on a mail that they may know, or who is of their house."""
    message = facts.message
    here = [one for one in (message.sender, *message.to, *message.cc) if one]
    rows = desk.store.all(
        "SELECT r.name, r.email, m.audience FROM assignments a"
        " JOIN messages m ON m.id = a.message_id JOIN message_recipients r ON r.message_id = m.id"
        " WHERE a.case_id = ? AND a.current = 1 AND r.kind = 'forwarded' AND m.trust <> 'failed'"
        " GROUP BY r.email ORDER BY max(m.id) DESC LIMIT ?",
        case.id,
        PEOPLE_SHOWN,
    )
    outside = {one.domain for one in here if not desk.is_ours(one) and not is_free_mail(one.domain)}
    shown = {one.email for one in here}
    return [
        {**row, "role": "wrote a mail that was forwarded"}
        for row in rows
        if audience == "internal"
        or row["audience"] == "customer"
        or row["email"] in shown
        or row["email"].rpartition("@")[2] in outside
    ]


def _writers(desk: Desk, case: Case) -> list[Row]:
    return desk.store.all(
        "SELECT m.sender_name AS name, m.sender_email AS email, max(r.sender_role) AS role,"
        " max(m.id) AS newest FROM assignments a JOIN messages m ON m.id = a.message_id"
        " JOIN readings r ON r.message_id = m.id AND r.current = 1"
        " WHERE a.case_id = ? AND a.current = 1 AND m.automatic IS NULL AND m.trust <> 'failed'"
        " AND r.sender_role <> 'machine'"
        " GROUP BY m.sender_email ORDER BY newest DESC LIMIT ?",
        case.id,
        PEOPLE_SHOWN,
    )


def _notes(desk: Desk, case: Case, audience: Audience) -> tuple[str, ...]:
    allowed = ("customer",) if audience == "customer" else ("customer", "internal")
    marks = ", ".join("?" * len(allowed))
    rows = desk.store.all(
        f"SELECT at, kind, author, text FROM notes WHERE case_id = ? AND audience IN ({marks})"
        " ORDER BY id DESC LIMIT ?",
        case.id,
        *allowed,
        NOTES_SHOWN,
    )
    return tuple(
        f"{row['at'][:10]} {row['kind']} by {row['author']}: {line_of(row['text'], _LINE)}"
        for row in reversed(rows)
    )


def _case_of(desk: Desk, message_id: int | None) -> int:
    row = desk.store.one(
        "SELECT case_id FROM assignments WHERE message_id = ? AND current = 1", message_id
    )
    return int(row["case_id"]) if row else 0


def _others(desk: Desk, customer_id: int | None, own: int) -> tuple[tuple[str, str], ...]:
    if customer_id is None:
        return ()
    rows = desk.store.all(
        "SELECT token, title, severity, opened_at FROM cases WHERE customer_id = ?"
        " AND mailbox_id = ? AND status = 'open' AND confidential = 0 AND merged_into IS NULL"
        " AND id <> ? ORDER BY last_activity_at DESC LIMIT ?",
        customer_id,
        desk.row.id,
        own,
        OTHERS_SHOWN,
    )
    return tuple(
        (row["token"], f"{row['title']} ({row['severity']}, since {row['opened_at'][:10]})")
        for row in rows
    )
