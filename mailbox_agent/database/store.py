"""One open store: the connection, its transactions, and errors in words.

Every write runs in `with store.write():`, which is BEGIN IMMEDIATE: a transaction that reads first
and writes later would otherwise fail with "database is locked" under load (libraries.md).
"""

import json
import os
import secrets
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from mailbox_agent.database.schema import migrate
from mailbox_agent.errors import LeaseLost, StoreBusy, StoreError
from mailbox_agent.records import utc

FILE_NAME = "mailbox_agent.sqlite"
STATEMENTS_KEPT = 400  # prepared ones: a pass has some 150
CACHE_KIB = 16_384
PAGES_TO_CHECKPOINT = 4_000  # of 4 KiB: the log is written back every 16 MiB
ASKS_FOR_MS = 15  # milliseconds: SQLite waits 1, 2, 5 and 7 of them between its tries
LETS_IN_EVERY = 1.0  # seconds
LETS_IN_FOR = 0.02
Row = dict[str, Any]


class UndoneTogether(StoreError):
    """Writing failed, and what shared its commit is undone with it: do each again by itself."""


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
        self.patience = busy_seconds
        self.migrated_from: Path | None = None
        self.remembered: dict[str, Any] = {}  # what was read and is true until the next change
        self._writing = self._together = False
        self._let_in = time.monotonic()
        self._durable: bool | None = None
        self._version = 0
        self._instance: tuple[str, bytes] | None = None
        self.generation: int | None = None  # of the lease (working.py); None: a single command
        try:
            self._open(folder, now, busy_seconds)
        except sqlite3.Error as error:
            raise _in_words(error, self.path) from error
        except OSError as error:
            raise StoreError(f"{self.path} cannot be opened: {error.strerror}") from error

    def _open(self, folder: Path, now: datetime, busy_seconds: float) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not self.path.exists():
            os.close(os.open(self.path, os.O_CREAT | os.O_WRONLY, 0o600))
        self.conn = sqlite3.connect(
            self.path,
            isolation_level=None,
            timeout=busy_seconds,
            check_same_thread=True,
            cached_statements=STATEMENTS_KEPT,
        )
        for pragma in (
            "journal_mode = WAL",
            "foreign_keys = ON",
            "secure_delete = ON",
            f"cache_size = {-CACHE_KIB}",
            f"wal_autocheckpoint = {PAGES_TO_CHECKPOINT}",
            "temp_store = MEMORY",
        ):
            self.conn.execute(f"PRAGMA {pragma}")
        for companion in ("-wal", "-shm"):
            side = Path(f"{self.path}{companion}")
            if side.exists():
                side.chmod(0o600)
        there = self.path.stat()
        self._file = (there.st_dev, there.st_ino)
        self.migrated_from = migrate(self.conn, self.path, now)
        if not self.one("SELECT 1 AS here FROM instance"):
            with self.write():
                self.run(
                    "INSERT OR IGNORE INTO instance (id, mark, secret, created_at)"
                    " VALUES (1, ?, ?, ?)",
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
        if self._writing:
            yield
            return
        shared = self._together and self.conn.in_transaction  # with blocks that went well before
        try:
            self._begin(durable=durable)
            self._writing = True
            yield
            if durable or not self._together:
                self.conn.execute("COMMIT")
        except BaseException as error:
            self._undo()
            if isinstance(error, sqlite3.OperationalError):
                raise _in_words(error, self.path) from error
            if shared and isinstance(error, Exception) and not isinstance(error, StoreError):
                raise UndoneTogether(str(error)) from error
            raise
        finally:
            self._writing = False

    @contextmanager
    def together(self) -> Iterator[None]:
        """The `write` blocks inside share one commit, at the end or at `commit()`.

        UndoneTogether: one of them failed, and with it all since the last commit are undone.
        """
        self._together = True
        try:
            yield
            self.commit()
        except BaseException:
            self._undo()
            raise
        finally:
            self._together = False

    def commit(self) -> None:
        """Ends what `together` has gathered so far."""
        if not self.conn.in_transaction:
            return
        try:
            self.conn.execute("COMMIT")
        except sqlite3.OperationalError as error:
            self._undo()
            raise _in_words(error, self.path) from error

    def _begin(self, *, durable: bool) -> None:
        if self.conn.in_transaction and not durable:
            return
        self.commit()
        if self._durable is not durable:
            self.conn.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            self._durable = durable
        self._take_lock()
        if self.generation is not None:
            self._check_lease(self.generation)

    def _take_lock(self) -> None:
        """Asks for the lock every few milliseconds. SQLite itself would ask ten times a second, and
        miss the moments that another process leaves between its writes."""
        until = time.monotonic() + self.patience
        self.conn.execute(f"PRAGMA busy_timeout = {ASKS_FOR_MS}")
        try:
            while True:
                try:
                    self.conn.execute("BEGIN IMMEDIATE")
                    return
                except sqlite3.OperationalError as error:
                    busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                    if not busy or time.monotonic() >= until:
                        raise
        finally:
            self.conn.execute(f"PRAGMA busy_timeout = {int(self.patience * 1000)}")

    def let_others_write(self) -> None:
        """Between writes of which many follow each other: a moment for who waits, once a second."""
        if time.monotonic() - self._let_in > LETS_IN_EVERY:
            time.sleep(LETS_IN_FOR)
            self._let_in = time.monotonic()

    def _check_lease(self, ours: int) -> None:
        """Raises LeaseLost if another process has begun to work since, or the file is another."""
        try:
            there = self.path.stat()
        except OSError:
            there = None
        if there is None or (there.st_dev, there.st_ino) != self._file:
            raise LeaseLost(
                f"{self.path} was moved or replaced while this process worked on it: it stops, and"
                " has changed nothing in the new one; start it again"
            )
        row = self.one("SELECT * FROM lease")
        if row is None or row["generation"] == ours:
            return
        who = f'"{row["command"]}", process {row["pid"]} on {row["host"]} since {row["since"]}'
        raise LeaseLost(
            f"the workspace {self.path.parent.parent} is worked on by {who}"
            f" (generation {row['generation']}, this process had {ours}): this process was asleep"
            " or has lost its lock; it stops and has changed nothing since"
        )

    def _undo(self) -> None:
        self.remembered.clear()
        with suppress(sqlite3.Error):  # a full disk has rolled back already
            self.conn.execute("ROLLBACK")

    def run(self, sql: str, *values: Any) -> int:
        """Executes one statement; returns how many rows it changed."""
        return self.conn.execute(sql, values).rowcount

    def run_each(self, sql: str, rows: Sequence[tuple[Any, ...]]) -> None:
        """Executes one statement for each of the rows."""
        if rows:
            self.conn.executemany(sql, rows)

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
            found = self.conn.execute(sql, values)
            names = [column[0] for column in found.description or ()]
            return [dict(zip(names, row, strict=True)) for row in found]
        except sqlite3.OperationalError as error:
            raise _in_words(error, self.path) from error
        except OverflowError:  # a number that a person typed, larger than any row's
            return []

    def tuples(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """As `all`, for many rows of few columns."""
        try:
            return self.conn.execute(sql, values).fetchall()
        except sqlite3.OperationalError as error:
            raise _in_words(error, self.path) from error

    def each(self, sql: str, *values: Any) -> Iterator[tuple[Any, ...]]:
        """As `tuples`, one after the other, for more rows than should be held at once."""
        try:
            yield from self.conn.execute(sql, values)
        except sqlite3.OperationalError as error:
            raise _in_words(error, self.path) from error

    def one(self, sql: str, *values: Any) -> Row | None:
        rows = self.all(sql, *values)
        return rows[0] if rows else None

    def forget_if_changed(self) -> None:
        """Call it where another process may have written since: what is remembered may be old."""
        version = self.conn.execute("PRAGMA data_version").fetchone()[0]
        if version != self._version:
            self.remembered.clear()
            self._version = version

    @property
    def instance(self) -> tuple[str, bytes]:
        """(mark, secret) of this installation."""
        if self._instance is None:
            self._instance = self.conn.execute("SELECT mark, secret FROM instance").fetchone()
        mark, secret = self._instance
        return mark, secret

    def integrity(self, most: int = 20) -> tuple[str, ...]:
        """What SQLite finds wrong with the file, at most so many things; empty if nothing."""
        found = [row["integrity_check"] for row in self.all(f"PRAGMA integrity_check({most:d})")]
        dangling = self.conn.execute("PRAGMA foreign_key_check").fetchmany(most)
        found += [f"dangling reference in {row[0]}" for row in dangling]
        # what SQLite 3.44 says of a search index that it can't check in a file opened for reading
        unknown = "unable to validate the inverted index"
        return tuple(one for one in found if one != "ok" and not one.startswith(unknown))[:most]

    def close(self) -> None:
        self.conn.close()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _stored(value: Any) -> Any:
    if value is None or isinstance(value, str):
        return value
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
