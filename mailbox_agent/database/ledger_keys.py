"""Which mails of a folder the ledger has, by (epoch, key): what is new, what is missing."""

import json
from collections.abc import Iterable, Iterator, Sequence

from mailbox_agent.database.store import Store

KEYS_AT_ONCE = 500  # looked up one by one; more are compared with all that are known
KEYS = "SELECT epoch, key FROM ledger WHERE mailbox_id = ? AND folder = ?"


def newest_key(store: Store, mailbox_id: int, folder: str) -> tuple[str, str] | None:
    """(epoch, key) of the mail that was taken in last: keys of one epoch come in their order."""
    row = store.one(
        "SELECT epoch, key FROM ledger INDEXED BY ledger_of_folder"
        " WHERE mailbox_id = ? AND folder = ? ORDER BY id DESC LIMIT 1",
        mailbox_id,
        folder,
    )
    return (row["epoch"], row["key"]) if row else None


def keys_without_bytes(store: Store, mailbox_id: int, folder: str) -> list[tuple[str, str]]:
    """Mails that were there and could not be read: asked for again."""
    return store.tuples(
        "SELECT epoch, key FROM ledger INDEXED BY ledger_outcome"
        " WHERE outcome = 'failed' AND mailbox_id = ? AND folder = ? AND raw_sha256 IS NULL"
        " ORDER BY id",
        mailbox_id,
        folder,
    )


def new_keys(
    store: Store, mailbox_id: int, folder: str, keys: Iterable[tuple[str, str]]
) -> list[tuple[str, str]]:
    """Those (epoch, key) of a folder whose bytes we do not have, in their order."""
    new = dict.fromkeys(keys)
    known = _known_of if len(new) <= KEYS_AT_ONCE else _all_known
    missing = set(keys_without_bytes(store, mailbox_id, folder))
    for key in known(store, mailbox_id, folder, tuple(new)):
        if key not in missing:
            new.pop(key, None)
    return list(new)


def _known_of(
    store: Store, mailbox_id: int, folder: str, keys: Sequence[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """Those of a few keys that have a row."""
    for epoch in dict.fromkeys(epoch for epoch, _ in keys):
        yield from store.tuples(
            f"{KEYS} AND epoch = ? AND key IN (SELECT value FROM json_each(?))",
            mailbox_id,
            folder,
            epoch,
            json.dumps([key for of, key in keys if of == epoch]),
        )


def _all_known(
    store: Store, mailbox_id: int, folder: str, _: Sequence[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """Every key of the folder: one walk through the index, without a look at the rows."""
    return store.each(KEYS, mailbox_id, folder)
