"""Whether this version can work with the database that is there. Opens it read-only."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path

from mailbox_agent.check.result import CheckResult
from mailbox_agent.database.events import broken_link
from mailbox_agent.database.read_only import ReadOnlyStore, applied_migrations, connect_read_only
from mailbox_agent.database.schema import MIGRATIONS
from mailbox_agent.database.store import FILE_NAME, Store
from mailbox_agent.errors import StoreError

LONGEST_SECONDS = 20  # of each look through the whole file
MOST_NAMED = 5  # things that are wrong with it
STEPS_BETWEEN_LOOKS = 10_000  # of SQLite's virtual machine: how often the clock is asked
RESTORE = "stop the agent, keep the file, and restore a copy (store/backups, or your backup)"
_STRICT_TABLES = (3, 37, 0)


def database_checks(store: Path, now: datetime) -> Iterator[CheckResult]:
    yield _engine()
    path = store / FILE_NAME
    if not path.exists():
        yield CheckResult("database", True, "not there yet: the first pass makes it")
        return
    try:
        with closing(connect_read_only(path)) as conn:
            applied = applied_migrations(conn)
    except sqlite3.Error as error:
        yield CheckResult("database", False, f"{path}: {error}", "restore a copy, or move it away")
        return
    version = _version(path, applied)
    yield version
    if version.ok:
        yield from _content(store, path, now)
    if (mode := path.stat().st_mode & 0o777) & 0o077:
        yield CheckResult(
            "database", None, f"{path} is readable by others ({mode:04o})", f"chmod 600 {path}"
        )


def _content(folder: Path, path: Path, now: datetime) -> Iterator[CheckResult]:
    """Whether the file is whole, and whether its log of events is; each stopped if it takes long:
    a store of some gigabytes is read from end to end for it."""
    for name, look in (("database", _whole), ("events", _chained)):
        with ReadOnlyStore(folder, now=now) as store:
            until = time.monotonic() + LONGEST_SECONDS
            store.conn.set_progress_handler(partial(_is_over, until), STEPS_BETWEEN_LOOKS)
            try:
                yield look(store, path)
            except (StoreError, sqlite3.Error) as error:
                if time.monotonic() < until:
                    yield CheckResult(name, False, f"{path} is damaged: {error}", RESTORE)
                    continue
                yield CheckResult(
                    name,
                    None,
                    f"{path}: not looked through, it takes longer than {LONGEST_SECONDS} s",
                    f'look when nothing else runs: sqlite3 {path} "PRAGMA integrity_check"'
                    if name == "database"
                    else "",
                )


def _is_over(until: float) -> bool:
    return time.monotonic() > until


def _whole(store: Store, path: Path) -> CheckResult:
    if found := store.integrity(MOST_NAMED):
        return CheckResult("database", False, f"{path} is damaged: {'; '.join(found)}", RESTORE)
    return CheckResult("database", True, f"{path} is whole")


def _chained(store: Store, path: Path) -> CheckResult:
    broken = broken_link(store)
    if broken is None:
        (count,) = store.tuples("SELECT count(*) FROM events")[0]
        return CheckResult("events", True, f"the log of {count} events is unbroken")
    row = store.one("SELECT at, kind, actor FROM events WHERE id = ?", broken)
    assert row is not None
    return CheckResult(
        "events",
        False,
        f"{path}: the log of events was changed by something else than mailbox-agent at event"
        f" {broken} ({row['kind']}, {row['at'][:16]}) or right before it: an event was altered or"
        " taken out",
        "find out who or what wrote to the file; compare with a copy of it (store/backups, your"
        " backup) and keep both; decisions and sent mail from there on are proved by no log",
    )


def _engine() -> CheckResult:
    version = sqlite3.sqlite_version
    with closing(sqlite3.connect(":memory:")) as conn:
        options = {row[0] for row in conn.execute("PRAGMA compile_options")}
    if sqlite3.sqlite_version_info < _STRICT_TABLES or "ENABLE_FTS5" not in options:
        return CheckResult(
            "sqlite",
            False,
            f"SQLite {version} lacks STRICT tables or full-text search (FTS5)",
            "use a Python with SQLite 3.37 or newer",
        )
    return CheckResult("sqlite", True, f"SQLite {version}")


def _version(path: Path, applied: list[str]) -> CheckResult:
    if newer := [name for name in applied if name not in MIGRATIONS]:
        return CheckResult(
            "database",
            False,
            f"{path} was written by a newer mailbox-agent (it has {', '.join(newer)})",
            "install that version or newer",
        )
    if pending := [name for name in MIGRATIONS if name not in applied]:
        return CheckResult(
            "database",
            None,
            f"{path} is of an older version (lacks {', '.join(pending)})",
            "the next pass copies it aside and brings it up to date",
        )
    return CheckResult("database", True, f"{path} has this version ({MIGRATIONS[-1]})")
