"""Mails read with a model: several are asked about at once, each is recorded alone, in its order;
then some of those that had to be read without it.

While the model thinks, nothing is locked. Two mails that may belong together are never asked about
at once: the second has to know what the first said.
"""

from collections.abc import Callable, Iterable, Iterator

from mailbox_agent.asking import Asked
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.ledger import LedgerRow
from mailbox_agent.errors import StoreError
from mailbox_agent.free_mail import is_free_mail
from mailbox_agent.intake import look_at, understand
from mailbox_agent.intake.again import read_waiting_again
from mailbox_agent.intake.by_model import NotAsked
from mailbox_agent.intake.knowing import Looked
from mailbox_agent.time_limit import time_limit

SECONDS_TO_LOOK = 20.0
TIMES_ASKED = 3  # for one mail: its case may become known by the first answer
OURS = "ours"
ReadOne = Callable[[Desk, LedgerRow, Callable[[str], None]], str]


def read_with_model(
    desk: Desk,
    rows: Iterable[LedgerRow],
    at: Callable[[str], None],
    read_one: ReadOne,
    seconds: float,
) -> Iterator[tuple[LedgerRow, str]]:
    """(row, why it failed or "") of each mail, once it is on disk."""
    asker = desk.asker
    assert asker is not None
    for window in _windows(desk, rows, asker.settings.parallel_calls):
        asker.get_ready()  # not within the time of a mail
        asker.ask_all([one for row in window for one in _wanted(desk, row, seconds)])
        for row in window:
            desk.store.forget_if_changed()
            yield row, _read(desk, row, at, read_one)
        asker.forget()
    if not asker.why_resting:
        read_waiting_again(desk, at)


def _read(desk: Desk, row: LedgerRow, at: Callable[[str], None], read_one: ReadOne) -> str:
    asker = desk.asker
    assert asker is not None
    for _ in range(TIMES_ASKED):
        try:
            return read_one(desk, row, at)
        except NotAsked as missing:
            asker.ask_all(missing.asked)
    asker.rest("it was asked again and again about one mail")
    return read_one(desk, row, at)


def _wanted(desk: Desk, row: LedgerRow, seconds: float) -> list[Asked]:
    """What has to be asked before this mail can be read; what goes wrong here is told then."""
    if not _is_readable(desk, row):
        return []
    try:
        with time_limit(seconds):
            understand(desk, row)
    except NotAsked as missing:
        return missing.asked
    except StoreError:
        raise
    except Exception:  # told when it is read
        return []
    return []


def _is_readable(desk: Desk, row: LedgerRow) -> bool:
    return row.raw_sha256 is not None and row.size <= desk.mailbox.max_message_bytes


def _windows(desk: Desk, rows: Iterable[LedgerRow], most: int) -> Iterator[list[LedgerRow]]:
    window: list[LedgerRow] = []
    seen: set[str] = set()
    for row in rows:
        keys = _keys(desk, row)
        nobodys = OURS in keys  # it may belong to any of those before it
        if window and (len(window) == most or nobodys or not seen.isdisjoint(keys)):
            yield window
            window, seen = [], set()
        window.append(row)
        seen |= keys
    if window:
        yield window


def _keys(desk: Desk, row: LedgerRow) -> set[str]:
    """By what a mail may belong with another: its thread, its people from outside."""
    if not _is_readable(desk, row):
        return set()
    try:
        with time_limit(SECONDS_TO_LOOK):
            looked: Looked = look_at(desk, row)
    except Exception:  # told when it is read
        return set()
    message = looked.message
    named = {message.message_id, *message.in_reply_to, *message.references}
    people = [message.sender, *message.to, *message.cc, *(f.author for f in looked.body.forwards)]
    outside = {
        one.email if is_free_mail(one.domain) else one.domain
        for one in people
        if one is not None and not desk.is_ours(one)
    }
    if not outside:  # a colleague's note: nobody knows whose matter it is before it is read
        outside = {OURS}
    return named | outside
