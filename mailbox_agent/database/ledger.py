"""Every mail is accounted for: one row per (mailbox, folder, epoch, key), and passes that add up.

A row starts as `received` with its raw bytes beside it and ends as filed, set aside (with one
reason) or failed (with its error, to be replayed). lessons.md 1, 2, 4, 9, 10.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from mailbox_agent.database.store import Row, Store, known_moment, to_text
from mailbox_agent.records import RawMail

ROWS_AT_ONCE = 200
ATTEMPTS = 3  # a failed mail is tried again by this many passes, then only by `replay`


@dataclass(frozen=True, slots=True)
class MailboxRow:
    """`is_new`: the start mark was recorded just now."""

    id: int
    name: str
    start_mark: datetime
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A mail that waits to be read. `raw` is None when its bytes could not be had yet."""

    id: int
    folder: str
    key: str
    raw_sha256: str | None
    arrived_at: datetime | None
    attempts: int
    size: int = 0  # bytes of the raw mail


@dataclass(frozen=True, slots=True)
class Tally:
    """received = filed + set_aside + failed, or something is wrong. `waiting`: mails that are kept,
    and left to the next pass by one that was stopped before it came to them; not in `received`."""

    received: int = 0
    filed: int = 0
    set_aside: int = 0
    failed: int = 0
    waiting: int = 0

    @property
    def adds_up(self) -> bool:
        return self.received == self.filed + self.set_aside + self.failed


def mailbox_row(store: Store, name: str, start_mark: datetime) -> MailboxRow:
    """The mailbox's row; the first call records the start mark, later ones leave it."""
    with store.write():
        new = store.run(
            "INSERT OR IGNORE INTO mailboxes (name, start_mark) VALUES (?, ?)",
            name,
            to_text(start_mark.replace(microsecond=0)),  # mail says its time in whole seconds
        )
    row = store.one("SELECT id, name, start_mark FROM mailboxes WHERE name = ?", name)
    assert row is not None
    return MailboxRow(row["id"], row["name"], known_moment(row["start_mark"]), bool(new))


def known_mailboxes(store: Store) -> list[int]:
    """Those that a pass has begun with. Whoever only looks records no start mark."""
    return [row["id"] for row in store.all("SELECT id FROM mailboxes ORDER BY id")]


def begin_pass(store: Store, now: datetime) -> int:
    with store.write():
        return store.insert("passes", {"started_at": now})


def take_in(
    store: Store, mailbox_id: int, pass_id: int, mails: Sequence[RawMail], now: datetime
) -> None:
    """Stores raw bytes and ledger rows in one transaction, before anything is parsed."""
    with store.write(durable=True):
        for mail in mails:
            digest = None if mail.error else mail.sha256
            if digest:
                store.run(
                    "INSERT OR IGNORE INTO raw_mail VALUES (?, ?, ?, ?)",
                    digest,
                    mail.size,
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


def call_up(store: Store, mailbox_id: int, pass_id: int, folder: str | None = None) -> int:
    """Lets this pass read what waits; mails that failed are tried again, not for ever. How many.

    folder: of this one alone; what is called up and not read would not add up.
    """
    with store.write():
        for waits in (
            "outcome = 'received' AND pass_id IS NOT ?1",
            f"outcome = 'failed' AND attempts < {ATTEMPTS}",
        ):
            store.run(
                "UPDATE ledger SET pass_id = ?1, outcome = 'received', error = NULL"
                " WHERE mailbox_id = ?2 AND (?3 IS NULL OR folder = ?3)"
                f" AND raw_sha256 IS NOT NULL AND {waits}",
                pass_id,
                mailbox_id,
                folder,
            )
    row = store.one(
        "SELECT count(*) AS n FROM ledger WHERE mailbox_id = ? AND outcome = 'received'"
        " AND pass_id = ?",
        mailbox_id,
        pass_id,
    )
    return int(row["n"]) if row else 0


def waiting(store: Store, mailbox_id: int, pass_id: int) -> Iterator[LedgerRow]:
    """What this pass has called up, oldest first; a few rows are held at a time."""
    last = 0
    while rows := store.all(
        "SELECT ledger.id, folder, key, raw_sha256, arrived_at, attempts, size FROM ledger"
        " LEFT JOIN raw_mail ON raw_mail.sha256 = ledger.raw_sha256"
        " WHERE mailbox_id = ? AND pass_id = ? AND outcome = 'received' AND ledger.id > ?"
        " ORDER BY ledger.id LIMIT ?",
        mailbox_id,
        pass_id,
        last,
        ROWS_AT_ONCE,
    ):
        last = rows[-1]["id"]
        yield from map(_ledger_row, rows)


def ledger_row(store: Store, ledger_id: int) -> LedgerRow:
    """One mail, whatever became of it."""
    row = store.one(
        "SELECT ledger.id, folder, key, raw_sha256, arrived_at, attempts, size FROM ledger"
        " LEFT JOIN raw_mail ON raw_mail.sha256 = ledger.raw_sha256 WHERE ledger.id = ?",
        ledger_id,
    )
    assert row is not None
    return _ledger_row(row)


def _ledger_row(row: Row) -> LedgerRow:
    arrived = row["arrived_at"]
    return LedgerRow(
        row["id"],
        row["folder"],
        row["key"],
        row["raw_sha256"],
        known_moment(arrived) if arrived else None,
        row["attempts"],
        row["size"] or 0,
    )


def raw_bytes(store: Store, sha256: str) -> bytes:
    row = store.one("SELECT bytes FROM raw_mail WHERE sha256 = ?", sha256)
    return bytes(row["bytes"]) if row else b""


def raw_head(store: Store, sha256: str, size: int) -> bytes:
    """The first `size` bytes of a kept mail."""
    row = store.one(
        "SELECT substr(bytes, 1, ?) AS head FROM raw_mail WHERE sha256 = ?", size, sha256
    )
    return bytes(row["head"]) if row else b""


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
        failed = store.all(
            "SELECT id FROM ledger WHERE outcome = 'failed' AND (?1 IS NULL OR id = ?1)", ledger_id
        )
        store.run_each("UPDATE ledger SET attempts = 0 WHERE id = ?", [(r["id"],) for r in failed])
    return len(failed)


def end_pass(store: Store, pass_id: int, now: datetime, *, stopped: bool = False) -> Tally:
    """Counts what became of the mails of this pass, records it and returns it. `stopped`: it had
    to end early, and leaves what it has not read to the next."""
    with store.write():
        waiting = 0
        if stopped:
            waiting = store.run(
                "UPDATE ledger SET pass_id = NULL WHERE pass_id = ? AND outcome = 'received'",
                pass_id,
            )
        tally = _tally(store, "WHERE pass_id = ?", pass_id, waiting=waiting)
        store.update(
            "passes",
            pass_id,
            {
                "ended_at": now,
                "received": tally.received,
                "filed": tally.filed,
                "set_aside": tally.set_aside,
                "failed": tally.failed,
                "waiting": waiting,
            },
        )
    return tally


def everything(store: Store) -> Tally:
    """The tally over every mail ever received. What a pass left unread that was stopped or killed
    waits; what one left that came to its end is a mistake, and does not add up."""
    row = store.one(
        "SELECT count(*) AS n FROM ledger LEFT JOIN passes ON passes.id = ledger.pass_id"
        " WHERE ledger.outcome = 'received' AND passes.ended_at IS NULL"
    )
    waiting = int(row["n"]) if row else 0
    found = _tally(store, "WHERE ? = 1", 1, waiting=waiting)
    return replace(found, received=found.received - waiting)


def set_aside(store: Store) -> list[Row]:
    """Every mail that is not filed for a named reason, and every failure, newest first. `token`:
    the case that a machine's mail is kept with (a bounce, an absence), None for most."""
    return store.all(
        "SELECT ledger.id, ledger.outcome, ledger.reason, ledger.detail, ledger.error,"
        " ledger.folder, ledger.key, ledger.attempts, messages.sender_email, message_text.subject,"
        " ledger.message_id AS message, cases.token"
        " FROM ledger LEFT JOIN messages ON messages.id = ledger.message_id"
        " LEFT JOIN message_text ON message_text.message_id = messages.id"
        " LEFT JOIN assignments ON assignments.message_id = messages.id"
        " AND assignments.current = 1 AND ledger.reason <> 'duplicate'"
        " LEFT JOIN cases ON cases.id = assignments.case_id"
        " WHERE ledger.outcome IN ('set_aside', 'failed') ORDER BY ledger.id DESC"
    )


def _tally(store: Store, where: str, value: int, *, waiting: int) -> Tally:
    rows = store.all(f"SELECT outcome, count(*) AS n FROM ledger {where} GROUP BY outcome", value)
    counts = {row["outcome"]: int(row["n"]) for row in rows}
    return Tally(
        received=sum(counts.values()),
        filed=counts.get("filed", 0),
        set_aside=counts.get("set_aside", 0),
        failed=counts.get("failed", 0),
        waiting=waiting,
    )
