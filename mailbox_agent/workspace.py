"""Where a workspace is, what ships with the program, and how a new workspace is made.

A workspace is a folder with mailbox_agent.toml, prompts/, doc_templates/ and store/. What stands
in the settings is not known here, nor what the database holds.
"""

import hashlib
import json
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from mailbox_agent.errors import WorkspaceError
from mailbox_agent.lease import Lease, hold_workspace

__all__ = [
    "COPIED",
    "MANIFEST",
    "Lease",
    "copied_files",
    "find_workspace",
    "hold_workspace",
    "init_workspace",
    "prepare_store",
    "shipped",
    "shipped_hashes",
]

SETTINGS_FILE = "mailbox_agent.toml"
VARIABLE = "MAILBOX_AGENT_WORKSPACE"
COPIED = ("prompts", "doc_templates")  # folders that a team edits
MANIFEST = ".shipped.json"  # what each copied file was when `init` copied it: name -> sha256
_MAILDIR = tuple(
    f"mail/{folder}{part}"
    for folder in ("", ".Drafts/", ".Sent/")
    for part in ("cur", "new", "tmp")
)
_NO_COPY = ("__pycache__", ".", "~$")  # caches, hidden files, Word's lock files
_EDITED = {".txt", ".docx", ".md"}  # what made the shipped templates is the maintainers' own


def shipped(*parts: str) -> Path:
    """A file or folder that comes with the program: in the wheel, or in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / "shipped"
    return (inside if inside.is_dir() else package.parent).joinpath(*parts)


def find_workspace(start: Path | None, environ: Mapping[str, str]) -> Path:
    """The workspace to work on: `start`, else MAILBOX_AGENT_WORKSPACE, else here or above.

    Absolute. Raises WorkspaceError where there is no mailbox_agent.toml.
    """
    if start is not None or environ.get(VARIABLE):
        named = Path(start or environ[VARIABLE]).expanduser().absolute()
        folder = named.parent if named.name == SETTINGS_FILE else named
        if (folder / SETTINGS_FILE).is_file():
            return folder
        source = "" if start is not None else f" (from {VARIABLE})"
        raise WorkspaceError(
            f"{folder}{source} has no {SETTINGS_FILE}: "
            f'make a workspace there with "mailbox-agent init {folder}"'
        )
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / SETTINGS_FILE).is_file():
            return folder
    raise WorkspaceError(
        f"no {SETTINGS_FILE} in {here} or above: go to your workspace, name it with --workspace, "
        'or make one with "mailbox-agent init DIR"'
    )


def init_workspace(folder: Path) -> tuple[Path, ...]:
    """Makes a workspace; returns what was made at its top level. Overwrites nothing.

    Raises WorkspaceError naming what is in the way, or what failed; then nothing is left behind.
    """
    folder = folder.expanduser().absolute()
    names = (*COPIED, "store", "mail", MANIFEST, SETTINGS_FILE)  # the settings last: it is done
    if blocking := [name for name in names if os.path.lexists(folder / name)]:
        raise WorkspaceError(
            f"{folder} already has {', '.join(sorted(blocking))}: "
            "choose another folder, or move these away"
        )
    new_parents = [part for part in (folder, *folder.parents) if not part.exists()]
    moved: list[Path] = []
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".mailbox-agent-init-", dir=folder) as place:
            _fill(Path(place))
            for name in names:
                (Path(place) / name).rename(folder / name)
                moved.append(folder / name)
    except OSError as error:
        _undo(moved, new_parents)
        raise WorkspaceError(
            f"cannot make a workspace in {folder}: {error.filename}: {error.strerror}"
        ) from None
    return tuple(moved)


def _fill(place: Path) -> None:
    for name in COPIED:
        for source, relative in copied_files(shipped(), name):
            _copy(source, place / relative)
        _folder(place / name)
    for name in ("README.md", ".gitignore"):
        _copy(shipped("store", name), place / "store" / name)
    for name in _MAILDIR:
        _folder(place / name)
    _copy(shipped(SETTINGS_FILE), place / SETTINGS_FILE)
    (place / MANIFEST).touch(mode=0o600)
    (place / MANIFEST).write_text(
        json.dumps(shipped_hashes(), indent=1, sort_keys=True) + "\n", encoding="utf-8"
    )


def _folder(path: Path) -> None:
    for part in (*reversed(path.parents), path):
        if not part.exists():
            part.mkdir(mode=0o700)


def _copy(source: Path, target: Path) -> None:
    _folder(target.parent)
    target.touch(mode=0o600)  # private before it has content
    shutil.copyfile(source, target)


def _undo(moved: list[Path], new_parents: list[Path]) -> None:
    for path in moved:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
    for path in new_parents:
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def copied_files(root: Path, name: str) -> Iterator[tuple[Path, str]]:
    """(file, name relative to `root`) of every editable file in the folder `name`, in order."""
    for path in sorted((root / name).rglob("*")):
        relative = path.relative_to(root)
        hidden = any(part.startswith(_NO_COPY) for part in relative.parts)
        if path.is_file() and path.suffix in _EDITED and not hidden:
            yield path, relative.as_posix()


def shipped_hashes() -> dict[str, str]:
    """The shipped prompts and templates: name -> sha256 of the bytes."""
    return {
        relative: hashlib.sha256(path.read_bytes()).hexdigest()
        for name in COPIED
        for path, relative in copied_files(shipped(), name)
    }


def prepare_store(store: Path) -> None:
    """Makes the store's folder, for its owner only (0700). Raises WorkspaceError if it cannot."""
    try:
        store.mkdir(mode=0o700, parents=True, exist_ok=True)
        if stat.S_IMODE(store.stat().st_mode) != 0o700:
            store.chmod(0o700)
    except OSError as error:
        raise WorkspaceError(f"cannot prepare the store {store}: {error.strerror}") from None
    if not os.access(store, os.W_OK | os.X_OK):
        raise WorkspaceError(f"the store {store} is not writable: change its owner or its mode")
