"""The workspace that tests begin with is the one that the program makes."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from made_before import lay_store, lay_workspace

from mailbox_agent.database.store import FILE_NAME, Store
from mailbox_agent.errors import WorkspaceError
from mailbox_agent.workspace import init_workspace

NOW = datetime(2026, 5, 11, 12, 0, tzinfo=UTC)


def tree(root: Path) -> dict[str, tuple[int, bytes | None]]:
    """Name -> mode, content or None for a folder."""
    return {
        path.relative_to(root).as_posix(): (
            path.stat().st_mode,
            None if path.is_dir() else path.read_bytes(),
        )
        for path in [root, *root.rglob("*")]
    }


def tables(folder: Path) -> list[tuple[str, str]]:
    with Store(folder, now=NOW) as store:
        found = store.conn.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
        applied = store.conn.execute("SELECT name, '' FROM _sqlite_migrations ORDER BY rowid")
        return [(row[0], row[1]) for row in (*found, *applied.fetchall())]


def test_it_is_what_init_makes(tmp_path: Path) -> None:
    init_workspace(tmp_path / "made")
    lay_workspace(tmp_path / "laid")
    assert tree(tmp_path / "laid") == tree(tmp_path / "made")


def test_what_is_in_the_way_is_said_as_by_init(tmp_path: Path) -> None:
    lay_workspace(tmp_path / "desk")
    with pytest.raises(WorkspaceError, match="already has"):
        lay_workspace(tmp_path / "desk")


def test_its_store_is_what_the_migrations_make(tmp_path: Path) -> None:
    (tmp_path / "laid").mkdir()
    lay_store(tmp_path / "laid")
    assert (tmp_path / "laid" / FILE_NAME).stat().st_mode & 0o777 == 0o600
    assert tables(tmp_path / "laid") == tables(tmp_path / "made")


def test_two_stores_are_not_taken_for_one(tmp_path: Path) -> None:
    marks = set()
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        lay_store(tmp_path / name)
        with Store(tmp_path / name, now=NOW) as store:
            marks.add(bytes(store.conn.execute("SELECT secret FROM instance").fetchone()[0]))
    assert len(marks) == 2


def test_a_store_that_is_there_stays(tmp_path: Path) -> None:
    with Store(tmp_path, now=NOW):
        pass
    before = (tmp_path / FILE_NAME).read_bytes()
    lay_store(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == before
