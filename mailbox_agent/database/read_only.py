"""A store that can be looked at but not written: on a read-only medium, or another account's.

SQLite's write-ahead log wants files beside the database even for reading, so a store that nobody
may write into is opened in one of three ways, the safest first.
"""

import os
import sqlite3
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from mailbox_agent.database.schema import MIGRATIONS, SET_NAME
from mailbox_agent.database.store import FILE_NAME, Store
from mailbox_agent.errors import StoreError, StoreTooNew


class ReadOnlyStore(Store):
    """As Store, but nothing is made, migrated or changed; `write` raises StoreError."""

    def _open(self, folder: Path, now: datetime, busy_seconds: float) -> None:
        del folder, now  # nothing is made here
        if not self.path.exists():
            raise StoreError(f"there is no {self.path} yet: the first pass (`once`) makes it")
        self.conn = connect_read_only(self.path, busy_seconds)
        self.conn.execute("PRAGMA query_only = ON")
        self.conn.execute("PRAGMA temp_store = MEMORY")
        applied = applied_migrations(self.conn)
        if any(name not in MIGRATIONS for name in applied):
            raise StoreTooNew(
                f"{self.path} was written by a newer mailbox-agent: install that version or newer"
            )
        if any(name not in applied for name in MIGRATIONS):
            raise StoreError(
                f"{self.path} is of an older version and can't be brought up to date where nothing"
                " can be written: copy the workspace to a place of your own"
            )

    def write(self, *, durable: bool = False) -> NoReturn:
        del durable
        why = why_not_writable(self.path.parent) or "it was opened for looking only"
        raise StoreError(f"{self.path} can only be read here: {why}")


def applied_migrations(conn: sqlite3.Connection) -> list[str]:
    rows = conn.execute(
        "SELECT name FROM _sqlite_migrations WHERE migration_set = ?", (SET_NAME,)
    ).fetchall()
    return [row[0] for row in rows]


def connect_read_only(path: Path, busy_seconds: float = 5.0) -> sqlite3.Connection:
    """Raises sqlite3.Error if the file is no database or may not be read.

    1. With the log's own files, beside a running agent. 2. Where a killed agent has left a log
    that nobody may sort out: without locks, the log read into memory. 3. Without any log: the file
    as it stands, which is all there is. 2 and 3 need that nobody writes, which holds: a writer
    would have made the files of 1.
    """
    log = Path(f"{path}-wal")
    ways = ["mode=ro"]
    if log.exists() and log.stat().st_size:
        ways.append("mode=ro&vfs=unix-none")
    ways.append("mode=ro&immutable=1")
    for way in ways:
        conn = sqlite3.connect(
            f"{path.absolute().as_uri()}?{way}",
            uri=True,
            isolation_level=None,
            timeout=busy_seconds,
        )
        try:
            if "vfs" in way:
                conn.execute("PRAGMA locking_mode = EXCLUSIVE")  # the log's index in memory
            conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.OperationalError:
            conn.close()
            if way == ways[-1]:
                raise
        except sqlite3.Error:
            conn.close()
            raise
        else:
            return conn
    raise AssertionError("one of the ways has returned or raised")


def why_not_writable(folder: Path) -> str:
    """Why this account can't write the store in `folder`, and what to do; "" if it can.

    A folder that is not there yet is judged by the one it would be made in.
    """
    there = folder
    while not there.exists() and there != there.parent:
        there = there.parent
    try:
        if os.statvfs(there).f_flag & os.ST_RDONLY:
            return f"{folder} lies on a read-only file system"
    except OSError as error:
        return f"{folder}: {error.strerror}"
    for path in (there, *(Path(f"{folder / FILE_NAME}{end}") for end in ("", "-wal", "-shm"))):
        if path.exists() and not os.access(path, os.W_OK):
            owner = _name_of(path.stat().st_uid)
            return f"{path} is not writable for this account (it belongs to {owner})"
    return ""


def is_anothers(folder: Path) -> bool:
    """Whether the store belongs to another account: then we look at it and leave no file behind."""
    return folder.exists() and folder.stat().st_uid != os.geteuid()


def _name_of(uid: int) -> str:
    import pwd

    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return f"account {uid}"
