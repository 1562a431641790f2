"""Every mail is accounted for: one row per (mailbox, folder, epoch, key), and passes that add up.

A row starts as `received` with its raw bytes beside it and ends as filed, set aside (with one
reason) or failed (with its error, to be replayed). lessons.md 1, 2, 4, 9, 10.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from mailbox_agent.database.store import Row, Store, known_moment, to_text
from mailbox_agent.records import RawMail

ATTEMPTS = 3  # a failed mail is tried again by this many passes, then only by `replay`


@dataclass(frozen=True, slots=True)
class MailboxRow:
    id: int
    name: str
    start_mark: datetime


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A mail that waits to be read. `raw` is None when its bytes could not be had yet."""

    id: int
    folder: str
    key: str
    raw_sha256: str | None
    arrived_at: datetime | None
    attempts: int


@dataclass(frozen=True, slots=True)
class Tally:
    """received = filed + set_aside + failed, or something is wrong."""

    received: int = 0
    filed: int = 0
    set_aside: int = 0
    failed: int = 0

    @property
    def adds_up(self) -> bool:
        return self.received == self.filed + self.set_aside + self.failed


def mailbox_row(store: Store, name: str, start_mark: datetime) -> MailboxRow:
    """The mailbox's row; the first call records the start mark, later ones leave it."""
    with store.write():
        store.run(
            "INSERT OR IGNORE INTO mailboxes (name, start_mark) VALUES (?, ?)",
            name,
            to_text(start_mark),
        )
    row = store.one("SELECT id, name, start_mark FROM mailboxes WHERE name = ?", name)
    assert row is not None
    return MailboxRow(row["id"], row["name"], known_moment(row["start_mark"]))


def begin_pass(store: Store, now: datetime) -> int:
    with store.write():
        return store.insert("passes", {"started_at": now})


def known_keys(store: Store, mailbox_id: int, folder: str) -> set[tuple[str, str]]:
    """(epoch, key) of every mail of a folder whose bytes we have."""
    rows = store.all(
        "SELECT epoch, key FROM ledger WHERE mailbox_id = ? AND folder = ?"
        " AND raw_sha256 IS NOT NULL",
        mailbox_id,
        folder,
    )
    return {(row["epoch"], row["key"]) for row in rows}


def take_in(
    store: Store, mailbox_id: int, pass_id: int, mails: Sequence[RawMail], now: datetime
) -> None:
    """Stores raw bytes and ledger rows in one transaction, before anything is parsed."""
    with store.write(durable=True):
        for mail in mails:
            digest = None if mail.error else hashlib.sha256(mail.raw).hexdigest()
            if digest:
                store.run(
                    "INSERT OR IGNORE INTO raw_mail VALUES (?, ?, ?, ?)",
                    digest,
                    len(mail.raw),
                    mail.raw,
                    to_text(now),
                )
            store.run(
                "INSERT INTO ledger (mailbox_id, folder, epoch, key, raw_sha256, arrived_at,"
                " noticed_at, pass_id, outcome, error) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (mailbox_id, folder, epoch, key) DO UPDATE SET"
                " raw_sha256 = excluded.raw_sha256, outcome = excluded.outcome,"
                " error = excluded.error, pass_id = excluded.pass_id, attempts = attempts + 1"
                " WHERE raw_sha256 IS NULL",
                mailbox_id,
                mail.folder,
                mail.epoch,
                mail.key,
                digest,
                to_text(mail.arrived_at),
                to_text(now),
                pass_id,
                "failed" if mail.error else "received",
                mail.error or None,
            )


def waiting(store: Store, mailbox_id: int, pass_id: int) -> list[LedgerRow]:
    """What this pass has to read, oldest first; mails that failed are tried again, not for ever."""
    with store.write():
        store.run(
            "UPDATE ledger SET pass_id = ?, outcome = 'received', error = NULL"
            " WHERE mailbox_id = ? AND raw_sha256 IS NOT NULL"
            " AND (outcome = 'received' OR (outcome = 'failed' AND attempts < ?))",
            pass_id,
            mailbox_id,
            ATTEMPTS,
        )
    rows = store.all(
        "SELECT id, folder, key, raw_sha256, arrived_at, attempts FROM ledger"
        " WHERE mailbox_id = ? AND outcome = 'received' ORDER BY id",
        mailbox_id,
    )
    return [
        LedgerRow(
            row["id"],
            row["folder"],
            row["key"],
            row["raw_sha256"],
            known_moment(row["arrived_at"]) if row["arrived_at"] else None,
            row["attempts"],
        )
        for row in rows
    ]


def raw_bytes(store: Store, sha256: str) -> bytes:
    row = store.one("SELECT bytes FROM raw_mail WHERE sha256 = ?", sha256)
    return bytes(row["bytes"]) if row else b""


def settle(
    store: Store,
    ledger_id: int,
    outcome: str,
    *,
    reason: str | None = None,
    detail: str = "",
    message_id: int | None = None,
) -> None:
    """Ends a row as filed or set aside; inside the transaction that records the message."""
    store.run(
        "UPDATE ledger SET outcome = ?, reason = ?, detail = ?, message_id = ?, error = NULL,"
        " attempts = attempts + 1 WHERE id = ?",
        outcome,
        reason,
        detail,
        message_id,
        ledger_id,
    )


def settle_as_failed(store: Store, ledger_id: int, error: str) -> None:
    with store.write():
        store.run(
            "UPDATE ledger SET outcome = 'failed', reason = NULL, error = ?,"
            " attempts = attempts + 1 WHERE id = ?",
            error,
            ledger_id,
        )


def try_again(store: Store, ledger_id: int | None = None) -> int:
    """Lets the next pass read failed mails again: one, or all. Returns how many."""
    with store.write():
        only = "" if ledger_id is None else " AND id = ?"
        values = () if ledger_id is None else (ledger_id,)
        return store.run("UPDATE ledger SET attempts = 0 WHERE outcome = 'failed'" + only, *values)


def end_pass(store: Store, pass_id: int, now: datetime) -> Tally:
    """Counts what became of the mails of this pass, records it and returns it."""
    tally = _tally(store, "WHERE pass_id = ?", pass_id)
    with store.write():
        store.update(
            "passes",
            pass_id,
            {
                "ended_at": now,
                "received": tally.received,
                "filed": tally.filed,
                "set_aside": tally.set_aside,
                "failed": tally.failed,
            },
        )
    return tally


def everything(store: Store) -> Tally:
    """The tally over every mail ever received."""
    return _tally(store, "WHERE ? = 1", 1)


def set_aside(store: Store) -> list[Row]:
    """Every mail that is not in a case for a named reason, and every failure, newest first."""
    return store.all(
        "SELECT ledger.id, ledger.outcome, ledger.reason, ledger.detail, ledger.error,"
        " ledger.folder, ledger.key, ledger.attempts, messages.sender_email, message_text.subject"
        " FROM ledger LEFT JOIN messages ON messages.id = ledger.message_id"
        " LEFT JOIN message_text ON message_text.message_id = messages.id"
        " WHERE ledger.outcome IN ('set_aside', 'failed') ORDER BY ledger.id DESC"
    )


def _tally(store: Store, where: str, value: int) -> Tally:
    rows = store.all(f"SELECT outcome, count(*) AS n FROM ledger {where} GROUP BY outcome", value)
    counts = {row["outcome"]: int(row["n"]) for row in rows}
    return Tally(
        received=sum(counts.values()),
        filed=counts.get("filed", 0),
        set_aside=counts.get("set_aside", 0),
        failed=counts.get("failed", 0),
    )
