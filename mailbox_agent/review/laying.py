"""Which draft is being laid into the Drafts folder, so that a kill in between leaves no stray one.

What was laid but not noted may be sent, rejected or overtaken before the next pass: that pass notes
first where it lies, and takes it out like any other.
"""

import hashlib
from collections.abc import Callable
from dataclasses import replace

from mailbox_agent.database.drafts import load_draft, note_folder
from mailbox_agent.database.marks import mark_of, set_mark
from mailbox_agent.database.store import Store
from mailbox_agent.records import Draft, Mailbox

LAYING = "laying a draft"  # its mark is the draft's number, or 0
REPLACING = "replacing a draft"  # likewise, from before its old copy is taken out


def begin_laying(store: Store, mailbox_id: int, draft: Draft, raw: bytes) -> None:
    """Before a byte of it leaves: which revision it is, and what it looks like."""
    with store.write():
        note_folder(store, draft, "", digest_of(raw))
        set_mark(store, LAYING, draft.id, mailbox_id)


def begin_replacing(store: Store, mailbox_id: int, draft: Draft) -> None:
    with store.write():
        set_mark(store, REPLACING, draft.id, mailbox_id)


def is_replacing(store: Store, mailbox_id: int, draft: Draft) -> bool:
    return mark_of(store, REPLACING, mailbox_id) == draft.id


def end_laying(store: Store, mailbox_id: int) -> None:
    set_mark(store, LAYING, 0, mailbox_id)
    set_mark(store, REPLACING, 0, mailbox_id)


def note_what_was_laid(
    store: Store,
    mailbox_id: int,
    mailbox: Mailbox,
    folder: str,
    id_of: Callable[[Draft, int], str],
) -> Draft | None:
    """Where the draft lies that was being laid when we were killed, if it does. `id_of`: the
    Message-ID of a revision; somebody may have edited the draft in the terminal since.

    Returns the draft if nothing there bears its Message-ID: it never came, or a person has saved it
    under another one.
    """
    number = mark_of(store, LAYING, mailbox_id)
    if not number:
        return None
    draft = load_draft(store, number)
    of_then = replace(draft, revision=draft.folder_revision or draft.revision)
    wanted = id_of(draft, of_then.revision)
    found = [] if draft.folder_key else mailbox.find_by_message_id(folder, wanted)
    raw = mailbox.read(folder, found[0]) if found else None
    is_ours = of_then.revision == draft.revision or (
        raw is not None and digest_of(raw) == draft.folder_sha256
    )
    with store.write():
        if raw is not None and is_ours:
            note_folder(store, of_then, found[0], digest_of(raw))
        end_laying(store, mailbox_id)
    waits = draft.status in ("pending", "approved") and not draft.folder_key
    return draft if waits and not found else None


def digest_of(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
