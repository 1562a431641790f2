"""Whether this version can work with the database that is there. Opens it read-only."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from mailbox_agent.check.result import CheckResult
from mailbox_agent.database.schema import MIGRATIONS, SET_NAME
from mailbox_agent.database.store import FILE_NAME

_STRICT_TABLES = (3, 37, 0)


def database_checks(store: Path) -> Iterator[CheckResult]:
    yield _engine()
    path = store / FILE_NAME
    if not path.exists():
        yield CheckResult("database", True, "not there yet: the first pass makes it")
        return
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as conn:
            applied = [
                row[0]
                for row in conn.execute(
                    "SELECT name FROM _sqlite_migrations WHERE migration_set = ?", (SET_NAME,)
                )
            ]
            found = [row[0] for row in conn.execute("PRAGMA quick_check(5)")]
    except sqlite3.Error as error:
        yield CheckResult("database", False, f"{path}: {error}", "restore a copy, or move it away")
        return
    yield _version(path, applied)
    if found != ["ok"]:
        yield CheckResult(
            "database", False, f"{path} is damaged: {'; '.join(found)}", "restore a copy"
        )
    if (mode := path.stat().st_mode & 0o777) & 0o077:
        yield CheckResult(
            "database", None, f"{path} is readable by others ({mode:04o})", f"chmod 600 {path}"
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
