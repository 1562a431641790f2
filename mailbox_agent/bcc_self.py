"""Drafts with a Bcc to the mailbox itself, for sites where what people send never comes into Sent.

    never    no
    always   yes
    auto     while the last draft that left Drafts was not seen in Sent, and nothing that people
             sent has come there since: then they send from clients that file copies elsewhere

What comes back is known by intake/returned.py. The Bcc is for mail clients, which take it out when
they send; what mailbox-agent sends itself never has one, and its copy is laid into Sent
(review/sent_copies.py).
"""

from collections.abc import Iterator
from datetime import datetime

from mailbox_agent.database.read_only import ReadOnlyStore
from mailbox_agent.database.store import FILE_NAME, Store
from mailbox_agent.database.vanished import sent_stays_empty_since
from mailbox_agent.drafts.addresses import wire_address
from mailbox_agent.errors import StoreError
from mailbox_agent.settings import MailboxSettings, Settings


def bcc_of_drafts(store: Store, mailbox_id: int, box: MailboxSettings) -> str:
    """The address that drafts carry as Bcc now; "" for none."""
    if box.bcc_self == "auto":
        return box.address if sent_stays_empty_since(store, mailbox_id, box.sent) else ""
    return box.address if box.bcc_self == "always" else ""


def with_bcc(raw: bytes, address: str) -> bytes:
    """A mail as it lies in Drafts, for a mail client to send."""
    wire = wire_address(address)
    return f"Bcc: {wire}\r\n".encode("ascii") + raw if wire else raw


def bcc_notes(settings: Settings, now: datetime) -> tuple[tuple[str, str, str], ...]:
    """(mailbox, what is so, what to do) wherever it was switched on by itself. Only reads; nothing
    where there is no store yet, or one that this version can't read."""
    if not (settings.store / FILE_NAME).exists():
        return ()
    try:
        with ReadOnlyStore(settings.store, now=now) as store:
            return tuple(_notes(store, settings))
    except StoreError:
        return ()


def _notes(store: Store, settings: Settings) -> Iterator[tuple[str, str, str]]:
    for box in settings.mailboxes:
        row = store.one("SELECT id FROM mailboxes WHERE name = ?", box.name)
        if row is None or box.bcc_self != "auto":
            continue
        since = sent_stays_empty_since(store, row["id"], box.sent)
        if since is not None:
            yield (
                box.name,
                f"a draft left {box.drafts} before {since:%Y-%m-%d %H:%M} UTC, and nothing that"
                f" people sent has come into {box.sent} since: new drafts carry a Bcc to"
                f" {box.address}",
                f"let mail clients file what they send into {box.sent}; if that draft was sent,"
                " note it with `mailbox-agent sent-elsewhere CASE`",
            )
