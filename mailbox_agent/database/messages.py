"""Messages as rows: who, when, what text, which parents. Offsets belong to a text version."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from mailbox_agent.database.dated import has_other_date
from mailbox_agent.database.store import Row, Store, known_moment, to_moment, to_text
from mailbox_agent.records import Address, Automatic, Body, Message, Trust

TEXT_VERSION = "2"  # raise it when body_text of the same bytes changes
TRUST_ORDER = ("failed", "unauthenticated", "authenticated")


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What was found out about a message before it was read."""

    automatic: Automatic | None
    trust: Trust
    audience: str
    written_at: datetime  # aware, in the sender's own offset
    history: bool
    from_sent: bool
    flags: tuple[str, ...] = ()
    forwarded: tuple[Address, ...] = ()  # authors of mails that one of our own people forwards


def save_message(
    store: Store,
    mailbox_id: int,
    message: Message,
    body: Body,
    verdicts: Verdicts,
    *,
    words: Iterable[str],
    prints: Iterable[str],
    now: datetime,
) -> int:
    """Inserts the message with its text, recipients, parents and attachments; returns its id."""
    row_id = store.insert(
        "messages",
        {
            "mailbox_id": mailbox_id,
            **_identity(message),
            **_verdicts(verdicts),
            "recorded_at": now,
        },
    )
    store.insert(
        "message_text",
        {
            "message_id": row_id,
            "version": TEXT_VERSION,
            "subject": message.subject,
            "body_text": message.body_text,
            "new_text": body.new_text,
            "signature": body.signature,
            "segments": [[s.kind, s.start, s.end] for s in body.segments],
        },
    )
    store.insert(
        "message_sketches",
        {
            "message_id": row_id,
            "prints": " ".join(sorted(prints)),
            "words": " ".join(sorted(words)),
        },
    )
    _save_recipients(store, row_id, message, verdicts.forwarded)
    _save_parents(store, row_id, message)
    for attachment in message.attachments:
        store.insert("attachments", {"message_id": row_id, **asdict(attachment)})
    return row_id


def _identity(message: Message) -> Row:
    return {
        "raw_sha256": message.raw_sha256,
        "message_id": message.message_id,
        "message_id_made": message.message_id_made,
        "fingerprint": message.fingerprint,
        "sender_name": message.sender.name if message.sender else "",
        "sender_email": message.sender.email if message.sender else "",
    }


def _verdicts(verdicts: Verdicts) -> Row:
    automatic = verdicts.automatic
    offset = verdicts.written_at.utcoffset() or timedelta()
    return {
        "written_at": verdicts.written_at,
        "written_offset": int(offset.total_seconds() // 60),
        "history": verdicts.history,
        "from_sent": verdicts.from_sent,
        "automatic": automatic.kind if automatic else None,
        "automatic_reason": automatic.reason if automatic else "",
        "automatic_details": _automatic_details(automatic),
        "trust": verdicts.trust.verdict,
        "trust_reason": verdicts.trust.reason,
        "audience": verdicts.audience,
        "flags": verdicts.flags,
    }


def parents_of(message: Message) -> tuple[str, ...]:
    """The ids that a message names, nearest first: In-Reply-To, References from the last."""
    return tuple(dict.fromkeys((*message.in_reply_to, *reversed(message.references))))


def twin_of(
    store: Store, mailbox_id: int, message: Message, trust: Trust, *, to_be_filed: bool
) -> tuple[Row | None, str]:
    """(the known message with the same id, sender, content and Date, or None; what is odd about
    the id).

    Anybody can copy a mail, and may be here first. So that no forged or silenced copy takes the
    place of the mail itself, a twin is at least as trusted, and was filed if this one would be.
    """
    rows = store.all(
        "SELECT id, fingerprint, trust, raw_sha256, EXISTS (SELECT 1 FROM ledger"
        " WHERE ledger.message_id = messages.id AND outcome = 'filed') AS filed"
        " FROM messages WHERE message_id = ? AND mailbox_id = ? ORDER BY id",
        message.message_id,
        mailbox_id,
    )
    alike = [row for row in rows if row["fingerprint"] == message.fingerprint]
    same = [row for row in alike if not has_other_date(store, row["raw_sha256"], message)]
    for row in same:
        as_trusted = TRUST_ORDER.index(row["trust"]) >= TRUST_ORDER.index(trust.verdict)
        if as_trusted and (row["filed"] or not to_be_filed):
            return row, ""
    if same:
        return None, "a copy of it came before, which was set aside or is trusted less"
    if alike:
        return None, "its Message-ID was used before, with the same content and another Date"
    return None, "its Message-ID was used before, with other content" if rows else ""


def remember_people(
    store: Store, writer: Address | None, others: Iterable[Address], at: datetime
) -> None:
    """Keeps the newest name that somebody writes under; what others call them, until they write."""
    moment = to_text(at)
    people = [(writer, 1)] if writer else []
    people += [(one, 0) for one in others]
    store.run_each(
        "INSERT INTO people (email, name, first_seen_at, last_seen_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (email) DO UPDATE SET last_seen_at = max(last_seen_at,"
        " excluded.last_seen_at), name = CASE WHEN excluded.name <> '' AND (? OR name = '')"
        " THEN excluded.name ELSE name END",
        [
            (one.email, "" if "@" in one.name else one.name, moment, moment, by_themselves)
            for one, by_themselves in people
            if one.email
        ],
    )


def message_row(store: Store, row_id: int) -> Row:
    """The message with its text; JSON columns decoded."""
    row = store.one(
        "SELECT messages.*, message_text.subject, message_text.body_text, message_text.new_text,"
        " message_text.signature, message_text.segments, message_text.version"
        " FROM messages JOIN message_text ON message_text.message_id = messages.id"
        " WHERE messages.id = ?",
        row_id,
    )
    assert row is not None
    row["segments"] = json.loads(row["segments"])
    row["flags"] = json.loads(row["flags"])
    return row


def recipients_of(store: Store, row_id: int) -> dict[str, list[tuple[str, str]]]:
    """{"to": [(name, email)], "cc": [...], "reply_to": [...], "forwarded": [...]}"""
    found: dict[str, list[tuple[str, str]]] = {"to": [], "cc": [], "reply_to": [], "forwarded": []}
    for row in store.all(
        "SELECT kind, name, email FROM message_recipients WHERE message_id = ?"
        " ORDER BY kind, position",
        row_id,
    ):
        found[row["kind"]].append((row["name"], row["email"]))
    return found


def written_at(row: Row) -> datetime:
    """When a message was written, in the sender's own offset."""
    zone = timezone(timedelta(minutes=row["written_offset"]))
    return known_moment(row["written_at"]).astimezone(zone)


def _save_recipients(
    store: Store, row_id: int, message: Message, forwarded: tuple[Address, ...]
) -> None:
    kinds = {
        "to": message.to,
        "cc": message.cc,
        "reply_to": message.reply_to,
        "forwarded": forwarded,
    }
    rows = [
        (row_id, kind, position, address.name, address.email)
        for kind, addresses in kinds.items()
        for position, address in enumerate(addresses)
    ]
    store.run_each("INSERT INTO message_recipients VALUES (?, ?, ?, ?, ?)", rows)


def _save_parents(store: Store, row_id: int, message: Message) -> None:
    rows = [(row_id, position, parent) for position, parent in enumerate(parents_of(message))]
    store.run_each("INSERT INTO message_parents VALUES (?, ?, ?)", rows)


def _automatic_details(automatic: Automatic | None) -> dict[str, Any]:
    if automatic is None:
        return {}
    return {
        "failed_recipients": automatic.failed_recipients,
        "about_message_id": automatic.about_message_id,
        "returns_on": automatic.returns_on.isoformat() if automatic.returns_on else None,
        "deputy": automatic.deputy,
        "permanent": automatic.permanent,
    }


def authenticated_before(store: Store, mailbox_id: int, domains: Sequence[str]) -> str:
    """The first of these domains from which a mail was authenticated on its way to us, or ""."""
    rows = store.all(
        "SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM messages"
        " WHERE substr(sender_email, instr(sender_email, '@') + 1) = value"
        " AND trust = 'authenticated' AND mailbox_id = ? AND from_sent = 0) ORDER BY key LIMIT 1",
        json.dumps([domain.lower() for domain in domains]),
        mailbox_id,
    )
    return str(rows[0]["value"]) if rows else ""


def newest_named(store: Store, mailbox_id: int, ids: Sequence[str]) -> datetime | None:
    """When the newest of the mails with these ids was written, received or sent by us; None if we
    know none of them."""
    row = store.one(
        "SELECT max(at) AS newest FROM ("
        " SELECT written_at AS at FROM messages"
        " WHERE message_id IN (SELECT value FROM json_each(?1)) AND mailbox_id = ?2"
        " UNION ALL"
        " SELECT drafts.sent_at FROM drafts JOIN cases ON cases.id = drafts.case_id"
        " WHERE drafts.message_id IN (SELECT value FROM json_each(?1))"
        " AND drafts.status = 'sent' AND cases.mailbox_id = ?2)",
        json.dumps(list(ids)),
        mailbox_id,
    )
    return to_moment(row["newest"]) if row else None


def texts_of_others(store: Store, case_id: int) -> list[str]:
    """What the mails of the case say that are not from our Sent folder."""
    rows = store.all(
        "SELECT message_text.new_text FROM assignments a"
        " JOIN messages ON messages.id = a.message_id AND messages.from_sent = 0"
        " JOIN message_text ON message_text.message_id = messages.id"
        " WHERE a.case_id = ? AND a.current = 1 ORDER BY messages.id",
        case_id,
    )
    return [row["new_text"] for row in rows]


@dataclass(frozen=True, slots=True)
class MessageLine:
    """A message of a case in one line."""

    at: datetime
    sender: Address
    role: str
    kind: str
    summary: str


def note_unread_files(store: Store, row_id: int, files: Sequence[str]) -> None:
    """What a later reading found out about its attached files."""
    known = message_row(store, row_id)["flags"]
    new = [one for one in files if one not in known]
    if new:
        store.update("messages", row_id, {"flags": [*known, *new]})


def message_lines(
    store: Store, case_id: int, most: int, audience: str, before: int | None = None
) -> tuple[list[MessageLine], int]:
    """(the last ones of a case, oldest first, how many there are). Machines' mail and mail in a
    name that failed its authentication are left out; audience "customer" leaves out internal."""
    which = (
        "FROM assignments a JOIN messages m ON m.id = a.message_id"
        " JOIN readings r ON r.message_id = m.id AND r.current = 1"
        " WHERE a.case_id = ?1 AND a.current = 1 AND m.automatic IS NULL AND m.trust <> 'failed'"
        " AND (?2 = 'internal' OR m.audience = 'customer') AND (?3 IS NULL OR m.id < ?3)"
    )
    count = store.one(f"SELECT count(*) AS n {which}", case_id, audience, before)
    rows = store.all(
        "SELECT m.written_at, m.sender_name, m.sender_email, r.sender_role,"
        " json_extract(r.record, '$.kind') AS kind,"
        " coalesce(nullif(json_extract(r.record, '$.gist'), ''),"
        f" json_extract(r.record, '$.summary')) AS summary {which}"
        " ORDER BY m.written_at DESC, m.id DESC LIMIT ?4",
        case_id,
        audience,
        before,
        most,
    )
    lines = [
        MessageLine(
            known_moment(row["written_at"]),
            Address(row["sender_name"], row["sender_email"]),
            row["sender_role"],
            row["kind"],
            row["summary"] or "",
        )
        for row in reversed(rows)
    ]
    return lines, count["n"] if count else 0
