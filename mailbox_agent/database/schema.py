"""The numbered migrations of the store, and nothing else. Each is a file of plain SQL.

An older store is copied aside before it is migrated; a newer one is refused untouched.
"""

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from importlib import resources
from pathlib import Path
from typing import Any

from mailbox_agent.database.first_days import START, bring_to_start
from mailbox_agent.errors import StoreTooNew

MIGRATIONS = (
    START,
    "0002_indexed",
    "0003_trusted_before",
    "0004_bounded",
    "0005_servers",
    "0006_lease",
    "0007_notices",
    "0008_stopped",
    "0009_attached",
    "0010_alarms",
    "0011_others",
    "0012_returned",
    "0013_model",
    "0014_quoted_files",
    "0015_corrected",
    "0016_examples",
)
SET_NAME = "mailbox_agent"
APPLIED = "_sqlite_migrations"  # where sqlite_utils keeps what it has applied


def statements(script: str) -> Iterator[str]:
    """The SQL statements of a script, one at a time: executescript() would commit in between."""
    gathered = ""
    for line in script.splitlines(keepends=True):
        gathered += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(gathered):
            yield gathered
            gathered = ""


def migrate(conn: sqlite3.Connection, path: Path, now: datetime) -> Path | None:
    """Brings the store to this version. Returns where the older one was copied, if it was.

    `conn` is in autocommit mode.
    """
    applied = _applied(conn)
    unknown = [name for name in applied if name not in MIGRATIONS]
    if unknown:
        raise StoreTooNew(
            f"{path} was written by a newer mailbox-agent (it has {', '.join(unknown)}): "
            "install that version or newer; nothing was changed"
        )
    if set(applied) == set(MIGRATIONS):
        return None
    copy = _copy_aside(conn, path, applied[-1], now) if applied else None
    if applied == [START]:
        bring_to_start(conn)
    _apply(conn)
    return copy


def _applied(conn: sqlite3.Connection) -> list[str]:
    """Names of the migrations that the store has had, oldest first. Read without sqlite_utils: it
    brings numpy along where that is installed, 16 MiB and 0.3 s for every opening of a store."""
    if not conn.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (APPLIED,)).fetchone():
        return []
    names = f"SELECT name FROM {APPLIED} WHERE migration_set = ? ORDER BY rowid"
    return [name for (name,) in conn.execute(names, (SET_NAME,))]


def _apply(conn: sqlite3.Connection) -> None:
    from sqlite_utils import Database, Migrations

    migrations = Migrations(SET_NAME)
    folder = resources.files("mailbox_agent.database") / "migrations"
    for name in MIGRATIONS:
        migrations(name=name)(_from_script((folder / f"{name}.sql").read_text("utf-8")))
    migrations.apply(Database(conn, execute_plugins=False, recursive_triggers=False))


def _from_script(script: str) -> Any:
    def run(db: Any) -> None:
        for statement in statements(script):
            db.conn.execute(statement)

    return run


def _copy_aside(conn: sqlite3.Connection, path: Path, version: str, now: datetime) -> Path:
    folder = path.parent / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    copy = folder / f"{path.stem}-{version}-{now:%Y%m%dT%H%M%S}.sqlite"
    copy.touch(mode=0o600)
    with sqlite3.connect(copy) as target:
        conn.backup(target)
    target.close()
    return copy
