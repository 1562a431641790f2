"""One agent per workspace: a lock on store/agent.lock that says who holds it.

The kernel keeps the lock (flock), so it ends with the process, however that ends; the text in
the file only informs. The file itself is never removed: removing it would let two in.
"""

import contextlib
import fcntl
import json
import os
import signal
import socket
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from mailbox_agent.errors import AlreadyRunning, WorkspaceError

LOCK_FILE = "agent.lock"
SERVICE = "run"  # the command whose process may be woken
WAKING = signal.SIGUSR2
_held: set[int] = set()


@dataclass(frozen=True, slots=True)
class Lease:
    """Who holds a workspace, and since when (ISO 8601, UTC)."""

    pid: int
    host: str
    command: str
    since: str


@contextlib.contextmanager
def hold_workspace(store: Path, command: str) -> Iterator[Lease]:
    """Holds the workspace of `store` while the block runs.

    Raises AlreadyRunning, naming the holder, if another process has it (at once, no waiting),
    and WorkspaceError if the store does not allow locking.
    """
    path = store / LOCK_FILE
    lease = Lease(os.getpid(), socket.gethostname(), command, _now())
    try:
        lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    except OSError as error:
        raise WorkspaceError(f"cannot open {path}: {error.strerror}") from None
    _held.add(lock)
    try:
        _lock(lock, path)
        _write(lock, json.dumps(asdict(lease)).encode())
        yield lease
        _write(lock, b"")
    finally:
        _held.discard(lock)
        os.close(lock)


def holder_of(store: Path) -> Lease | None:
    """Who wrote the lock file last without clearing it; says nothing about still being alive."""
    try:
        written = json.loads((store / LOCK_FILE).read_text(encoding="utf-8"))
        return Lease(
            int(written["pid"]),
            str(written["host"]),
            str(written["command"]),
            str(written["since"]),
        )
    except (OSError, ValueError, TypeError, KeyError):
        return None


def is_held(store: Path) -> bool:
    """Whether a living process holds the workspace now."""
    try:
        lock = os.open(store / LOCK_FILE, os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
    except OSError:
        return False
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(lock)
    return False


def wake(store: Path) -> bool:
    """Asks the service that holds the workspace for a pass now; False if none does on this machine.

    A signal, as the service may run as somebody whose files we can't write; only `run` knows it.
    """
    holder = holder_of(store)
    if holder is None or (holder.command, holder.host) != (SERVICE, socket.gethostname()):
        return False
    if not is_held(store):
        return False
    try:
        os.kill(holder.pid, WAKING)
    except OSError:  # another user's, in another container, gone
        return False
    return True


def _lock(lock: int, path: Path) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = holder_of(path.parent)
        who = (
            f'"{holder.command}", process {holder.pid} on {holder.host} since {holder.since}'
            if holder
            else "another process"
        )
        raise AlreadyRunning(
            f"the workspace {path.parent.parent} is in use by {who}: wait for it or stop it"
        ) from None
    except OSError as error:
        raise WorkspaceError(
            f"cannot lock {path}: {error.strerror}; the store must lie on a local disk"
        ) from None


def _write(lock: int, text: bytes) -> None:
    # A full disk must not keep the agent from running or stopping: the text only informs.
    with contextlib.suppress(OSError):
        os.ftruncate(lock, 0)
        os.pwrite(lock, text, 0)


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _let_go_in_child() -> None:
    # A forked worker that outlives a killed agent must not keep the workspace locked.
    for lock in _held:
        with contextlib.suppress(OSError):
            os.close(lock)
    _held.clear()


os.register_at_fork(after_in_child=_let_go_in_child)
