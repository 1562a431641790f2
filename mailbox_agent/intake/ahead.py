"""Mails read with a model: several are asked about at once, each is recorded alone, in its order;
then some of those that had to be read without it.

While the model thinks, nothing is locked. Two mails that may belong together are never asked about
at once: the second has to know what the first said. Where one holds up the next, later mails that
have nothing to do with either are asked about meanwhile.
"""

from collections import deque
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
LOOKED_AT = 4  # times as many mails as can be asked about at once: of those many have to wait
BYTES_LOOKED_AT = 1_048_576  # of raw mail
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
    ahead: dict[int, list[Asked]] = {}  # by the id of the row: what was asked before its turn
    for window, later in _rounds(desk, rows, asker.settings.parallel_calls):
        asker.get_ready()  # not within the time of a mail
        asker.ask_all(_questions(desk, window, later, ahead, seconds))
        for row in window:
            desk.store.forget_if_changed()
            yield row, _read(desk, row, at, read_one)
        asker.forget(but=[one for several in ahead.values() for one in several])
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


def _questions(
    desk: Desk,
    window: list[LedgerRow],
    later: list[LedgerRow],
    ahead: dict[int, list[Asked]],
    seconds: float,
) -> list[Asked]:
    """What the mails whose turn it is need, and as much for later ones as can be asked beside it.
    That is noted in `ahead`; should an earlier mail change such a question, it is asked anew."""
    assert desk.asker is not None
    asked = [
        one
        for row in window
        if ahead.pop(row.id, None) is None
        for one in _wanted(desk, row, seconds)
    ]
    if asked:
        for row in later:
            if len(asked) >= desk.asker.settings.parallel_calls:
                break
            if row.id not in ahead:
                ahead[row.id] = _wanted(desk, row, seconds)
                asked += ahead[row.id]
    return asked


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


def _rounds(
    desk: Desk, rows: Iterable[LedgerRow], most: int
) -> Iterator[tuple[list[LedgerRow], list[LedgerRow]]]:
    """(mails whose turn it is, later ones that can't belong to any before them), in their order."""
    coming = iter(rows)
    queue: deque[tuple[LedgerRow, set[str]]] = deque()
    while True:
        _look_further(desk, queue, coming, most)
        if not queue:
            return
        window: list[LedgerRow] = []
        seen: set[str] = set()
        while queue and len(window) < most and (not window or _is_free(queue[0][1], seen)):
            row, keys = queue.popleft()
            window.append(row)
            seen |= keys
        later = []
        for row, keys in queue:
            if _is_free(keys, seen):
                later.append(row)
            seen |= keys
        yield window, later


def _look_further(
    desk: Desk, queue: deque[tuple[LedgerRow, set[str]]], coming: Iterator[LedgerRow], most: int
) -> None:
    """As far as a round needs, and behind that only while it takes no time that those before it
    would wait for."""
    size = sum(row.size for row, _ in queue)
    while len(queue) < most or (len(queue) < LOOKED_AT * most and size < BYTES_LOOKED_AT):
        row = next(coming, None)
        if row is None:
            return
        queue.append((row, _keys(desk, row)))
        size += row.size


def _is_free(keys: set[str], before: set[str]) -> bool:
    """Nobody knows yet whose matter a colleague's note is: it may belong to any before it."""
    return OURS not in keys and before.isdisjoint(keys)


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
