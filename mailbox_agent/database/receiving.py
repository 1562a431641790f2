"""New mail into the store, raw and before anything is parsed: a few mails to a transaction."""

from collections.abc import Callable
from datetime import datetime

from mailbox_agent.database.ledger import keys_without_bytes, new_keys, newest_key, take_in
from mailbox_agent.database.store import Store
from mailbox_agent.errors import NoSuchFolder
from mailbox_agent.records import Mailbox, RawMail

CHUNK_BYTES = 4_194_304  # raw mail held at once
CHUNK_MAILS = 50


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
        keys = dict.fromkeys(keys_without_bytes(store, mailbox_id, folder))
        try:
            keys |= dict.fromkeys(mailbox.keys(folder, newest_key(store, mailbox_id, folder)))
        except NoSuchFolder:
            if folder == sent:
                continue
            raise
        new = new_keys(store, mailbox_id, folder, keys)
        chunk: list[RawMail] = []
        for mail in mailbox.fetch(folder, new) if new else ():
            chunk.append(mail)
            if len(chunk) >= CHUNK_MAILS or sum(len(m.raw) for m in chunk) >= CHUNK_BYTES:
                take_in(store, mailbox_id, pass_id, chunk, now)
                at("raw mail stored")
                chunk = []
            if stopping():
                break
        if chunk:
            take_in(store, mailbox_id, pass_id, chunk, now)
            at("raw mail stored")
        if stopping():
            return  # what is left there is as new as before
