"""Which draft is being laid into the Drafts folder, so that a kill in between leaves no stray one.

What was laid but not noted may be sent, rejected or overtaken before the next pass: that pass notes
first where it lies, and takes it out like any other.
"""

import hashlib

from mailbox_agent.database.drafts import load_draft, note_folder
from mailbox_agent.database.marks import mark_of, set_mark
from mailbox_agent.database.store import Store
from mailbox_agent.records import Draft, Mailbox

LAYING = "laying a draft"  # its mark is the draft's number, or 0


def begin_laying(store: Store, mailbox_id: int, draft: Draft) -> None:
    set_mark(store, LAYING, draft.id, mailbox_id)


def end_laying(store: Store, mailbox_id: int) -> None:
    set_mark(store, LAYING, 0, mailbox_id)


def note_what_was_laid(store: Store, mailbox_id: int, mailbox: Mailbox, folder: str) -> None:
    """Where the draft lies that was being laid when we were killed, if it does."""
    number = mark_of(store, LAYING, mailbox_id)
    if not number:
        return
    draft = load_draft(store, number)
    found = [] if draft.folder_key else mailbox.find_by_message_id(folder, draft.message_id)
    raw = mailbox.read(folder, found[0]) if found else None
    with store.write():
        if raw is not None:
            note_folder(store, draft, found[0], digest_of(raw))
        end_laying(store, mailbox_id)


def digest_of(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
