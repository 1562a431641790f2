"""One open store: the connection, its transactions, and errors in words.

Every write runs in `with store.write():`, which is BEGIN IMMEDIATE: a transaction that reads first
and writes later would otherwise fail with "database is locked" under load (libraries.md).
"""

import json
import os
import secrets
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from mailbox_agent.database.schema import migrate
from mailbox_agent.errors import StoreBusy, StoreError
from mailbox_agent.records import utc

FILE_NAME = "mailbox_agent.sqlite"
Row = dict[str, Any]


def to_text(moment: datetime | None) -> str | None:
    """A moment as the store writes it: UTC, so that text order is time order."""
    return None if moment is None else utc(moment).isoformat(timespec="microseconds")


def to_moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def known_moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


class Store:
    """The workspace's database. One per thread; close it, or use it as a context manager."""

    def __init__(self, folder: Path, *, now: datetime, busy_seconds: float = 5.0) -> None:
        self.path = folder / FILE_NAME
        self.migrated_from: Path | None = None
        self.remembered: dict[str, Any] = {}  # what was read and is true until the next change
        try:
            self._open(folder, now, busy_seconds)
        except sqlite3.Error as error:
            raise _in_words(error, self.path) from error
        except OSError as error:
            raise StoreError(f"{self.path} cannot be opened: {error.strerror}") from error

    def _open(self, folder: Path, now: datetime, busy_seconds: float) -> None:
        from sqlite_utils import Database

        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not self.path.exists():
            os.close(os.open(self.path, os.O_CREAT | os.O_WRONLY, 0o600))
        self.conn = sqlite3.connect(
            self.path, isolation_level=None, timeout=busy_seconds, check_same_thread=True
        )
        self.conn.row_factory = _as_dict
        for pragma in (
            "journal_mode = WAL",
            "foreign_keys = ON",
            "secure_delete = ON",
        ):
            self.conn.execute(f"PRAGMA {pragma}")
        for companion in ("-wal", "-shm"):
            side = Path(f"{self.path}{companion}")
            if side.exists():
                side.chmod(0o600)
        self.conn.row_factory = None
        self.migrated_from = migrate(
            Database(self.conn, execute_plugins=False, recursive_triggers=False), self.path, now
        )
        self.conn.row_factory = _as_dict
        if not self.one("SELECT 1 AS here FROM instance"):
            with self.write():
                self.run(
                    "INSERT OR IGNORE INTO instance VALUES (1, ?, ?, ?)",
                    secrets.token_hex(8),
                    secrets.token_bytes(32),
                    to_text(now),
                )

    @contextmanager
    def write(self, *, durable: bool = False) -> Iterator[None]:
        """All or nothing. Nested blocks are part of the outer one.

        A killed process loses nothing that was committed. A power cut may undo the last commits,
        which the next pass repeats from the mailbox; `durable` waits for the disk, for what must
        not be repeated: decisions, claims and what was sent.
        """
        if self.conn.in_transaction:
            yield
            return
        try:
            self.conn.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            self.conn.execute("BEGIN IMMEDIATE")
            yield
            self.conn.execute("COMMIT")
        except BaseException as error:
            self.remembered.clear()
            with suppress(sqlite3.Error):  # a full disk has rolled back already
                self.conn.execute("ROLLBACK")
            if isinstance(error, sqlite3.OperationalError):
                raise _in_words(error, self.path) from error
            raise

    def run(self, sql: str, *values: Any) -> int:
        """Executes one statement; returns how many rows it changed."""
        return self.conn.execute(sql, values).rowcount

    def insert(self, table: str, row: Row) -> int:
        """Inserts a row, lists and dicts as JSON, moments as text; returns its id."""
        names = ", ".join(row)
        marks = ", ".join("?" * len(row))
        cursor = self.conn.execute(
            f"INSERT INTO {table} ({names}) VALUES ({marks})",
            tuple(_stored(value) for value in row.values()),
        )
        return cursor.lastrowid or 0

    def update(self, table: str, row_id: int, row: Row) -> None:
        names = ", ".join(f"{name} = ?" for name in row)
        self.conn.execute(
            f"UPDATE {table} SET {names} WHERE id = ?",
            (*(_stored(value) for value in row.values()), row_id),
        )

    def all(self, sql: str, *values: Any) -> list[Row]:
        try:
            return self.conn.execute(sql, values).fetchall()
        except sqlite3.OperationalError as error:
            raise _in_words(error, self.path) from error
        except OverflowError:  # a number that a person typed, larger than any row's
            return []

    def one(self, sql: str, *values: Any) -> Row | None:
        rows = self.all(sql, *values)
        return rows[0] if rows else None

    @property
    def instance(self) -> tuple[str, bytes]:
        """(mark, secret) of this installation."""
        row = self.conn.execute("SELECT mark, secret FROM instance").fetchone()
        return row["mark"], row["secret"]

    def integrity(self) -> tuple[str, ...]:
        """What SQLite finds wrong with the file; empty if nothing."""
        found = [row["integrity_check"] for row in self.all("PRAGMA integrity_check")]
        found += [
            f"dangling reference in {row['table']}" for row in self.all("PRAGMA foreign_key_check")
        ]
        return tuple(line for line in found if line != "ok")

    def close(self) -> None:
        self.conn.close()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _as_dict(cursor: sqlite3.Cursor, values: Sequence[Any]) -> Row:
    return {column[0]: value for column, value in zip(cursor.description, values, strict=True)}


def _stored(value: Any) -> Any:
    if isinstance(value, datetime):
        return to_text(value)
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, list | tuple | dict):
        return json.dumps(value, ensure_ascii=False)
    return value


def _in_words(error: sqlite3.Error, path: Path) -> StoreError:
    text = str(error)
    if "locked" in text or "busy" in text:
        return StoreBusy(f"{path} is locked by another process: try again when it has finished")
    if "readonly" in text or "unable to open" in text:
        return StoreError(
            f"{path} cannot be written: check the owner and rights of it and its folder"
        )
    if "disk is full" in text or "disk I/O" in text:
        return StoreError(
            f"{path}: the disk is full or failing ({text}); free space, then run again"
        )
    if "not a database" in text or "malformed" in text:
        return StoreError(f"{path} is damaged or no database ({text}): restore a backup")
    return StoreError(f"{path}: {text}")
