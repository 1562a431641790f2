"""What every workspace begins with, made once in a process by the program and written again from
memory: it took a third of the time of a test with one mail. How it is made: test_workspace.py,
test_store.py."""

import contextlib
import os
import sqlite3
import tempfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from mailbox_agent.database.schema import migrate
from mailbox_agent.database.store import FILE_NAME
from mailbox_agent.workspace import init_workspace


def lay_workspace(root: Path) -> None:
    """As `init_workspace` would, which is asked itself where the folder is there already."""
    if os.path.lexists(root):
        init_workspace(root)
        return
    root.mkdir(mode=0o700, parents=True)
    for name, mode, content in _workspace():
        if content is None:
            (root / name).mkdir(mode=mode)
        else:
            _write(root / name, mode, content)


def lay_store(folder: Path) -> None:
    """An empty store of this version, if there is none and one can be made.

    It appears in one piece: another thread or process may be opening it."""
    path = folder / FILE_NAME
    if os.path.lexists(path) or not os.access(folder, os.W_OK | os.X_OK):
        return
    with tempfile.TemporaryDirectory(dir=folder) as place:
        _write(Path(place) / FILE_NAME, 0o600, _store())
        with contextlib.suppress(FileExistsError):
            path.hardlink_to(Path(place) / FILE_NAME)


@cache
def _workspace() -> tuple[tuple[str, int, bytes | None], ...]:
    """(name, mode, content or None for a folder), a folder before what is in it."""
    with tempfile.TemporaryDirectory() as place:
        root = Path(place) / "desk"
        init_workspace(root)
        return tuple(
            (
                path.relative_to(root).as_posix(),
                path.stat().st_mode & 0o777,
                None if path.is_dir() else path.read_bytes(),
            )
            for path in sorted(root.rglob("*"))
        )


@cache
def _store() -> bytes:
    """Without a row: which store it is (`instance`) each decides as it is first opened."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / FILE_NAME
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as conn:
            migrate(conn, path, datetime.now(UTC))
        return path.read_bytes()


def _write(path: Path, mode: int, content: bytes) -> None:
    path.touch(mode=mode, exist_ok=False)  # private before it has content
    path.write_bytes(content)
