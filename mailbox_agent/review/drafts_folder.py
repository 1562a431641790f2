"""Our drafts in the mailbox's Drafts folder: laid there once, taken out when they are overtaken.

The database knows what lies there; the folder is asked only for the case that we were killed
between laying a draft down and noting it (lessons.md 25).
"""

import hashlib
from collections.abc import Callable
from datetime import datetime

from mailbox_agent.database.drafts import drafts_in_folder, drafts_to_lay, note_folder
from mailbox_agent.database.events import record_event
from mailbox_agent.database.store import Store
from mailbox_agent.records import Draft, Mailbox

GONE = ("rejected", "superseded", "void", "sent")


def lay_drafts(
    store: Store,
    mailbox: Mailbox,
    mailbox_id: int,
    folder: str,
    write: Callable[[Draft, datetime], bytes],
    now: datetime,
    at: Callable[[str], None],
) -> int:
    """Lays every undecided or approved draft whose revision is not there yet; returns how many."""
    laid = 0
    for draft in drafts_to_lay(store, mailbox_id):
        if not draft.to:
            continue  # one without a recipient waits in `drafts`, with a finding that blocks it
        if draft.folder_key:
            _take_out(store, mailbox, folder, draft, now)
        raw = write(draft, draft.created_at)
        found = mailbox.find_by_message_id(folder, draft.message_id)
        key = found[0] if found else mailbox.append(folder, raw, draft=True)
        at("draft laid")
        with store.write():
            note_folder(store, draft, key, hashlib.sha256(raw).hexdigest())
            _tell(store, now, "draft laid into the Drafts folder", draft)
        at("draft noted")
        laid += 1
    return laid


def withdraw_drafts(
    store: Store, mailbox: Mailbox, mailbox_id: int, folder: str, now: datetime
) -> int:
    """Takes drafts out that were decided against or overtaken; one that a person changed stays."""
    return sum(
        _take_out(store, mailbox, folder, draft, now)
        for draft in drafts_in_folder(store, mailbox_id, GONE)
    )


def _take_out(store: Store, mailbox: Mailbox, folder: str, draft: Draft, now: datetime) -> bool:
    removed = mailbox.remove(folder, draft.folder_key, expected_sha256=draft.folder_sha256)
    with store.write():
        note_folder(store, draft, "", "")
        what = "draft withdrawn" if removed else "draft gone or changed by a person: left alone"
        _tell(store, now, what, draft)
    return removed


def _tell(store: Store, now: datetime, what: str, draft: Draft) -> None:
    record_event(store, now, what, "mailbox-agent", case_id=draft.case_id, draft_id=draft.id)
