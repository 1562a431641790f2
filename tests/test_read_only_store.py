"""A store that can't be written is still read: on a read-only medium, or another account's."""

import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import warm
from mails import mail
from workspaces import EVERYBODY, NOON, Workspace

from mailbox_agent.database.cases import list_cases
from mailbox_agent.database.read_only import ReadOnlyStore, why_not_writable
from mailbox_agent.database.search import search_messages
from mailbox_agent.database.store import FILE_NAME
from mailbox_agent.errors import StoreError, StoreTooNew

UNPRIVILEGED = Path(__file__).with_name("unprivileged.py")
READS = ("cases", "show ESC-1", "search portal", "search ortal", "drafts", "draft 1", "set-aside")
WRITES = (
    "once",
    "approve 1",
    "reject 1 --why no",
    "note ESC-1 hello",
    "close ESC-1 --why over",
    "document ESC-1 post_mortem",
    "replay",
)


@pytest.fixture
def desk(workspace: Workspace) -> Workspace:
    workspace.deliver(
        mail(
            "Hello,\n\nyour portal has been down since 9 and our 40 agents can't work.\n\nPlease"
            " send us a plan by Friday.\n\nAnn Lee\nHead of Operations\nCustomer Ltd\n",
            sender="Ann Lee <ann@customer.example>",
            subject="Portal down",
        )
    )
    workspace.work()
    return workspace


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """One that can be thrown away again after the test."""
    yield tmp_path / "copy"
    for path in (tmp_path, *tmp_path.rglob("*")):
        if path.is_dir():
            path.chmod(0o700)


def read_only_copy(desk: Workspace, folder: Path) -> Path:
    root = Path(shutil.copytree(desk.root, folder))
    make_read_only(root)
    return root


def make_read_only(root: Path) -> None:
    for path in (*root.rglob("*"), root):
        path.chmod(0o555 if path.is_dir() else 0o444)


def run_unprivileged(root: Path, words: str) -> subprocess.CompletedProcess[str]:
    """As an account for which modes count."""
    place = ("--as-of", "2026-05-11T12:01Z", "--workspace", root)
    done = warm.run(UNPRIVILEGED, *place, *words.split())
    assert "Traceback" not in done.stderr
    return done


def test_commands_that_look_work_on_a_store_that_nobody_may_write(
    desk: Workspace, folder: Path
) -> None:
    root = read_only_copy(desk, folder)
    before = sorted(root.rglob("*"))
    for words in READS:
        done = run_unprivileged(root, words)
        assert done.returncode == 0, (words, done.stderr)
        assert "only read" in done.stderr and "not writable" in done.stderr
        expected = "nothing was set aside" if words == "set-aside" else "ESC-1"
        assert expected in done.stdout, words
    assert sorted(root.rglob("*")) == before


def test_commands_that_write_say_why_they_do_not(desk: Workspace, folder: Path) -> None:
    root = read_only_copy(desk, folder)
    for words in WRITES:
        done = run_unprivileged(root, words)
        assert done.returncode == 1, words
        assert "is not writable for this account" in done.stderr
        assert "nothing was changed" in done.stderr and "cases" in done.stderr


def test_what_a_killed_agent_left_in_its_log_is_read_as_well(desk: Workspace, folder: Path) -> None:
    root = Path(shutil.copytree(desk.root, folder))
    with desk.store() as store:
        with store.write():
            store.run("UPDATE cases SET title = 'Written last'")
        for end in ("", "-wal"):
            shutil.copy(f"{store.path}{end}", root / "store")
    make_read_only(root)
    done = run_unprivileged(root, "cases")
    assert done.returncode == 0 and "Written last" in done.stdout, done.stderr


def test_check_names_what_can_not_be_written(desk: Workspace, folder: Path) -> None:
    root = read_only_copy(desk, folder)
    done = run_unprivileged(root, "check")
    assert done.returncode == 1
    assert "CHANGE  store:" in done.stdout and "not writable" in done.stdout
    assert "is whole" in done.stdout and "unbroken" in done.stdout


def test_without_a_store_there_is_nothing_to_read(desk: Workspace, folder: Path) -> None:
    shutil.rmtree(desk.root / "store")
    root = read_only_copy(desk, folder)
    done = run_unprivileged(root, "cases")
    assert done.returncode == 1 and "the first pass" in done.stderr


def test_a_read_only_store_refuses_every_change(desk: Workspace) -> None:
    with ReadOnlyStore(desk.settings.store, now=NOON) as store:
        (case,) = list_cases(store, EVERYBODY)
        assert case.title == "Portal down"
        assert search_messages(store, EVERYBODY, "port")
        with pytest.raises(StoreError, match="can only be read"), store.write():
            raise AssertionError("never reached")
        with pytest.raises(Exception, match="readonly"):
            store.run("UPDATE cases SET title = ''")
    assert why_not_writable(desk.settings.store) == ""


def test_a_store_of_another_version_is_named_and_left_alone(desk: Workspace) -> None:
    def change(sql: str) -> None:
        with closing(sqlite3.connect(desk.settings.store / FILE_NAME)) as conn, conn:
            conn.execute(sql)

    change("UPDATE _sqlite_migrations SET name = '9999_later' WHERE name LIKE '0003%'")
    with pytest.raises(StoreTooNew):
        ReadOnlyStore(desk.settings.store, now=NOON)
    change("DELETE FROM _sqlite_migrations WHERE name = '9999_later'")
    with pytest.raises(StoreError, match="older version"):
        ReadOnlyStore(desk.settings.store, now=NOON)


def test_what_is_no_database_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"not a database, but long enough to look like one" * 50)
    with pytest.raises(StoreError, match="no database"), closing(ReadOnlyStore(tmp_path, now=NOON)):
        raise AssertionError("never reached")
