"""The store: what it refuses, how it is migrated, and that history can't be forged."""

import os
import re
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from workspaces import NOON

from mailbox_agent.database import schema
from mailbox_agent.database.events import broken_link, record_event
from mailbox_agent.database.store import FILE_NAME, Store
from mailbox_agent.errors import StoreBusy, StoreError, StoreTooNew


@pytest.fixture
def store(tmp_path: Path):
    with Store(tmp_path, now=NOON, busy_seconds=0.1) as opened:
        yield opened


def test_files_are_for_their_owner_only(tmp_path: Path) -> None:
    with Store(tmp_path / "deep" / "store", now=NOON) as store:
        store.run("UPDATE instance SET mark = 'x'")
        folder = tmp_path / "deep" / "store"
        assert folder.stat().st_mode & 0o777 == 0o700
        for file in folder.iterdir():
            assert file.stat().st_mode & 0o077 == 0, file


def test_it_is_strict_has_foreign_keys_and_writes_ahead(store: Store) -> None:
    assert store.one("PRAGMA journal_mode") == {"journal_mode": "wal"}
    assert store.one("PRAGMA foreign_keys") == {"foreign_keys": 1}
    assert store.one("PRAGMA secure_delete") == {"secure_delete": 1}
    loose = store.all(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0"
        " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'message_fts%'"
        " AND name <> '_sqlite_migrations'"
    )
    assert loose == []


def test_a_newer_store_is_refused_and_left_alone(tmp_path: Path) -> None:
    with Store(tmp_path, now=NOON) as store:
        store.run(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('mailbox_agent', '0999_future', '')"
        )
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(StoreTooNew, match=r"newer mailbox-agent .*0999_future"):
        Store(tmp_path, now=NOON)
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_an_older_store_is_copied_aside_and_migrated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store(tmp_path, now=NOON) as store:
        mark, _ = store.instance
    real = schema.MIGRATIONS
    monkeypatch.setattr(schema, "MIGRATIONS", (*real, "0004_test"))
    monkeypatch.setattr(schema, "_from_script", lambda script: _script(script))
    monkeypatch.setattr(schema.resources, "files", lambda _: _Folder(tmp_path, real))
    with Store(tmp_path, now=NOON) as store:
        copy = store.migrated_from
        assert store.instance[0] == mark
        assert store.one("SELECT 1 AS here FROM added") is None
    assert copy is not None and copy.parent == tmp_path / "backups"
    assert copy.stat().st_mode & 0o077 == 0
    with sqlite3.connect(copy) as old:
        assert old.execute("SELECT mark FROM instance").fetchone() == (mark,)
        assert not old.execute("SELECT 1 FROM sqlite_master WHERE name = 'added'").fetchall()
    old.close()


def test_a_store_of_the_first_hours_is_migrated_whole(tmp_path: Path) -> None:
    """Before 0002 came 0001 grew by three columns and a kind of recipient."""
    from sqlite_utils import Database, Migrations

    script = (Path(schema.__file__).parent / "migrations" / "0001_start.sql").read_text()
    early = re.sub(r"^ +(leaders|folder_revision|approved_upto) .*\n", "", script, flags=re.M)
    early = early.replace(", 'forwarded'", "")
    assert len(script.splitlines()) == len(early.splitlines()) + 3
    migrations = Migrations(schema.SET_NAME)
    migrations(name="0001_start")(schema._from_script(early))
    conn = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
    migrations.apply(Database(conn, execute_plugins=False, recursive_triggers=False))
    conn.close()
    with Store(tmp_path, now=NOON) as store:
        assert store.migrated_from is not None and store.integrity() == ()
        new = {one["name"] for one in store.all("SELECT name FROM pragma_table_info('drafts')")}
        assert {"leaders", "folder_revision", "approved_upto"} <= new
        (made,) = store.all("SELECT sql FROM sqlite_master WHERE name = 'message_recipients'")
        assert "'forwarded'" in made["sql"]


class _Folder:
    """The shipped migrations with one more behind them."""

    def __init__(self, tmp_path: Path, real: tuple[str, ...]) -> None:
        self.folder = tmp_path / "migrations"
        self.folder.mkdir()
        shipped = Path(schema.__file__).parent / "migrations"
        for name in real:
            (self.folder / f"{name}.sql").write_text((shipped / f"{name}.sql").read_text())
        (self.folder / "0004_test.sql").write_text("CREATE TABLE added (id INTEGER) STRICT;\n")

    def __truediv__(self, _: str) -> Path:
        return self.folder


def test_a_store_that_is_up_to_date_is_opened_without_the_library_that_makes_tables(
    tmp_path: Path,
) -> None:
    Store(tmp_path, now=NOON).close()
    script = (
        "import sys; from datetime import UTC, datetime; from pathlib import Path;"
        "from mailbox_agent.database.store import Store;"
        "Store(Path(sys.argv[1]), now=datetime.now(UTC)).close(); print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, tmp_path], capture_output=True, text=True, check=True
    )
    assert {"sqlite_utils", "numpy"}.isdisjoint(done.stdout.split())


def test_a_text_of_megabytes_is_found_by_its_beginning_and_can_be_taken_out_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = "beginning " + "x " * 600_000 + "ending"

    def found(store: Store, word: str) -> list[int]:
        rows = store.tuples("SELECT rowid FROM message_fts WHERE message_fts MATCH ?", word)
        return [number for (number,) in rows]

    def write(store: Store, number: int) -> None:
        store.run("PRAGMA foreign_keys = OFF")
        store.run(
            "INSERT INTO message_text (message_id, version, subject, body_text, new_text, segments)"
            " VALUES (?, '1', 'subject', ?, '', '[]')",
            number,
            late,
        )

    with monkeypatch.context() as before:
        before.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:3])
        with Store(tmp_path, now=NOON) as store:
            write(store, 1)
            assert found(store, "ending") == [1]
    with Store(tmp_path, now=NOON) as store:
        write(store, 2)
        assert (found(store, "beginning"), found(store, "ending")) == ([1, 2], [])
        store.run("DELETE FROM message_text")
        assert found(store, "beginning OR x OR subject") == []


def _script(script: str):
    def run(db) -> None:
        for statement in schema.statements(script):
            db.conn.execute(statement)

    return run


def test_another_process_that_writes_is_waited_for_then_named(store: Store, tmp_path: Path) -> None:
    with Store(tmp_path, now=NOON) as other, other.write():
        other.run("UPDATE instance SET mark = 'busy'")
        with pytest.raises(StoreBusy, match="locked by another process"), store.write():
            pass
    with store.write():
        store.run("UPDATE instance SET mark = 'free'")


def test_two_threads_that_read_then_write_do_not_fail(tmp_path: Path) -> None:
    Store(tmp_path, now=NOON).close()
    failures: list[Exception] = []

    def count() -> None:
        try:
            with Store(tmp_path, now=NOON, busy_seconds=20) as own:
                for _ in range(40):
                    with own.write():
                        mark = own.one("SELECT mark FROM instance")
                        own.run("UPDATE instance SET mark = ?", str(len(mark["mark"])))
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def test_what_is_no_database_is_said(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"this is a letter, not a database" * 40)
    with pytest.raises(StoreError, match="damaged or no database"):
        Store(tmp_path, now=NOON)


def test_a_full_disk_is_named_and_nothing_is_half_written(store: Store) -> None:
    pages = store.one("PRAGMA page_count")["page_count"]
    store.run(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match="disk is full"), store.write():
        store.run("INSERT INTO raw_mail VALUES ('x', 1, ?, '')", os.urandom(1_000_000))
    assert store.all("SELECT * FROM raw_mail") == []
    assert store.integrity() == ()


def test_events_can_neither_be_changed_nor_removed(store: Store) -> None:
    record_event(store, NOON, "case opened", "mailbox-agent", case_id=1)
    for statement in ("UPDATE events SET actor = 'me'", "DELETE FROM events"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            store.run(statement)


def test_an_event_forged_behind_our_back_shows(store: Store) -> None:
    for number in range(3):
        record_event(store, NOON, "draft made", "mailbox-agent", draft_id=number)
    assert broken_link(store) is None
    store.run("DROP TRIGGER events_are_never_changed")
    store.run("UPDATE events SET actor = 'somebody else' WHERE id = 2")
    assert broken_link(store) == 2


def test_the_ledger_takes_no_outcome_without_its_reason(store: Store) -> None:
    store.run("INSERT INTO mailboxes (name, start_mark) VALUES ('m', '')")
    for outcome, reason, error in (
        ("set_aside", None, None),
        ("filed", None, None),
        ("failed", None, None),
        ("set_aside", "lost", None),
        ("gone", None, None),
    ):
        with pytest.raises(sqlite3.IntegrityError):
            store.run(
                "INSERT INTO ledger (mailbox_id, folder, epoch, key, noticed_at, outcome, reason,"
                " error) VALUES (1, 'INBOX', '', 'k', '', ?, ?, ?)",
                outcome,
                reason,
                error,
            )


def test_who_waits_gets_in_between_the_writes_of_one_that_has_many(tmp_path: Path) -> None:
    over = threading.Event()
    with Store(tmp_path, now=NOON, busy_seconds=60) as store:

        def write_much() -> None:
            with Store(tmp_path, now=NOON) as other:
                while not over.is_set():
                    with other.write():
                        time.sleep(0.3)
                    other.let_others_write()

        thread = threading.Thread(target=write_much)
        thread.start()
        try:
            for _ in range(2):
                with store.write():
                    pass
        finally:
            over.set()
            thread.join()
