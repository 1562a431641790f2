"""Many mails: read in their order by one writer, some to a commit, looked at ahead by others.

A mail is recorded whole or not at all; that several share a commit only spares the disk. Killed
before it, the next pass reads them again.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future

from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.ledger import LedgerRow, raw_bytes, settle_as_failed
from mailbox_agent.database.store import UndoneTogether
from mailbox_agent.errors import MessageError, StoreError, WorkerDied, place_of
from mailbox_agent.intake import read_mail
from mailbox_agent.intake.by_model import NotAsked
from mailbox_agent.intake.knowing import Looked, is_from_sent, look
from mailbox_agent.time_limit import time_limit

SECONDS_A_MAIL = 60.0  # of reading, then it is failed and the others go on
MAILS_TOGETHER = 24
BYTES_TOGETHER = 1_048_576  # of raw mail; a larger one comes alone
SECONDS_TOGETHER = 1.0  # as long as other processes wait for us to let them write
Ahead = Mapping[int, Future[Looked]]  # by the id of the row in the ledger


def read_all(
    desk: Desk,
    rows: Iterable[LedgerRow],
    at: Callable[[str], None],
    executor: Executor | None = None,
) -> Iterator[tuple[LedgerRow, str]]:
    """(row, why it failed or "") of each mail, once it is on disk. With an executor its processes
    parse the next mails while one is recorded; what is recorded is the same."""
    if desk.asker is not None:
        from mailbox_agent.intake.ahead import read_with_model

        yield from read_with_model(desk, rows, at, read_or_fail, SECONDS_A_MAIL)
        return
    try:
        for group, ahead in _looked_ahead(desk, _groups(rows), executor):
            desk.store.let_others_write()
            desk.store.forget_if_changed()
            yield from _read_together(desk, group, at, ahead)
    except BrokenExecutor as error:
        raise WorkerDied from error


def read_or_fail(
    desk: Desk,
    row: LedgerRow,
    at: Callable[[str], None],
    seconds: float = SECONDS_A_MAIL,
    *,
    ahead: Future[Looked] | None = None,
) -> str:
    """Reads one mail. One that can't be read is kept as failed, replayable; returns why, or ""."""
    try:
        with time_limit(seconds):
            read_mail(desk, row, at, ahead)
    except (StoreError, BrokenExecutor, NotAsked):
        raise  # the store or the machine is ill, not the mail: stop, the next pass goes on
    except MessageError as error:
        why = str(error)
    except Exception as error:  # one bad mail is one bad row (promise 9)
        why = f"{type(error).__name__} in {place_of(error)}"
    else:
        return ""
    settle_as_failed(desk.store, row.id, why)
    return why


def _read_together(
    desk: Desk, rows: Sequence[LedgerRow], at: Callable[[str], None], ahead: Ahead
) -> Iterator[tuple[LedgerRow, str]]:
    """If one of them can't be written, those that share its commit are read again one by one."""
    safe = 0
    done: list[tuple[LedgerRow, str]] = []
    try:
        with desk.store.together():
            began = time.monotonic()
            for row in rows:
                done.append((row, read_or_fail(desk, row, at, ahead=ahead.get(row.id))))
                if time.monotonic() - began > SECONDS_TOGETHER:
                    desk.store.commit()
                    safe, began = len(done), time.monotonic()
    except UndoneTogether:
        again = rows[safe:]
        done = done[:safe]
        done += [(row, read_or_fail(desk, row, at, ahead=ahead.get(row.id))) for row in again]
    yield from done


def _groups(rows: Iterable[LedgerRow]) -> Iterator[list[LedgerRow]]:
    group: list[LedgerRow] = []
    size = 0
    for row in rows:
        if group and (len(group) == MAILS_TOGETHER or size + row.size > BYTES_TOGETHER):
            yield group
            group, size = [], 0
        group.append(row)
        size += row.size
    if group:
        yield group


def _looked_ahead(
    desk: Desk, groups: Iterable[list[LedgerRow]], executor: Executor | None
) -> Iterator[tuple[list[LedgerRow], Ahead]]:
    """Each group; while it is worked on, the executor looks at the mails of the next one."""
    if executor is None:
        yield from ((group, {}) for group in groups)
        return
    before: tuple[list[LedgerRow], Ahead] | None = None
    for group in groups:
        ahead = {row.id: _asked(desk, row, executor) for row in group if _is_readable(desk, row)}
        if before:
            yield before
        before = (group, ahead)
    if before:
        yield before


def _is_readable(desk: Desk, row: LedgerRow) -> bool:
    return row.raw_sha256 is not None and row.size <= desk.mailbox.max_message_bytes


def _asked(desk: Desk, row: LedgerRow, executor: Executor) -> Future[Looked]:
    raw = raw_bytes(desk.store, row.raw_sha256 or "")
    return executor.submit(look, raw, from_sent=is_from_sent(desk, row))
