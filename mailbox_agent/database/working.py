"""Who works on a store: one process at a time, by two means (README, Decisions).

the lock        lease.py: ends with its process, however that ends; holds on one machine, as
                long as its file is there
the generation  in the database: who begins takes the next one, and every transaction of who
                works checks in itself that it still is the newest. A process that lost the
                lock while it slept writes nothing more, here or to a mailbox (guarded.py)
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from mailbox_agent.database.store import Store, to_text
from mailbox_agent.lease import Lease, hold_workspace


@contextmanager
def working(store: Store, command: str, now: datetime) -> Iterator[Lease]:
    """Works on the store while the block runs: its writes are refused once another has begun.

    Raises AlreadyRunning as `hold_workspace` does, StoreBusy if somebody is in mid-write.
    """
    with hold_workspace(store.path.parent, command) as lease:
        store.generation = _take(store, lease, now)
        try:
            yield lease
        finally:
            store.generation = None


def _take(store: Store, lease: Lease, now: datetime) -> int:
    with store.write(durable=True):
        last = store.one("SELECT generation, host, host_since FROM lease")
        generation = (last["generation"] if last else 0) + 1
        moved = last is None or last["host"] != lease.host
        store.run(
            "INSERT OR REPLACE INTO lease VALUES (1, ?, ?, ?, ?, ?, ?)",
            generation,
            lease.pid,
            lease.host,
            lease.command,
            lease.since,
            to_text(now) if moved else last["host_since"] if last else None,
        )
    return generation
