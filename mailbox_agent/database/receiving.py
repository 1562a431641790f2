"""New mail into the store, raw and before anything is parsed: a few mails to a transaction."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import chain

from mailbox_agent.database.ledger import take_in
from mailbox_agent.database.ledger_keys import keys_without_bytes, new_keys, newest_key
from mailbox_agent.database.marks import mark_of, set_mark
from mailbox_agent.database.store import Store
from mailbox_agent.errors import NoSuchFolder
from mailbox_agent.records import Mailbox, RawMail

CHUNK_BYTES = 4_194_304  # raw mail held at once
CHUNK_MAILS = 50
LISTED = "listed "  # and the folder: the mark is the stamp at which all of it was taken in


def receive(
    store: Store,
    mailbox_id: int,
    mailbox: Mailbox,
    folders: tuple[str, ...],
    sent: str,
    pass_id: int,
    now: datetime,
    at: Callable[[str], None],
    stopping: Callable[[], bool] = lambda: False,
) -> None:
    """What these folders and `sent` hold and the store does not; Sent may not be there yet."""
    for folder in dict.fromkeys((*folders, sent)):
        stamp, again = mailbox.stamp(folder), keys_without_bytes(store, mailbox_id, folder)
        if stamp and not again and stamp == mark_of(store, LISTED + folder, mailbox_id):
            continue
        try:
            new = _new_in(store, mailbox_id, mailbox, folder, again)
        except NoSuchFolder:
            if folder == sent:
                continue
            raise
        for chunk in _chunks(mailbox.fetch(folder, new), stopping) if new else ():
            take_in(store, mailbox_id, pass_id, chunk, now)
            at("raw mail stored")
        if stopping():
            return  # what is left there is as new as before
        if stamp:
            set_mark(store, LISTED + folder, stamp, mailbox_id)


def _new_in(
    store: Store, mailbox_id: int, mailbox: Mailbox, folder: str, again: list[tuple[str, str]]
) -> list[tuple[str, str]]:
    keys = mailbox.keys(folder, newest_key(store, mailbox_id, folder))
    return new_keys(store, mailbox_id, folder, chain(again, keys))


def _chunks(mails: Iterable[RawMail], stopping: Callable[[], bool]) -> Iterator[list[RawMail]]:
    chunk: list[RawMail] = []
    for mail in mails:
        chunk.append(mail)
        if stopping():
            break
        if len(chunk) >= CHUNK_MAILS or sum(len(m.raw) for m in chunk) >= CHUNK_BYTES:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
