"""Our copy of a sent mail in the Sent folder, where the server that sends makes none itself.

Microsoft 365 and Google make one, most others none, and none says so: it is seen in Sent. A mail
that is found there before we laid it was laid by the server; one that lies there twice later on
shows that the server was slow. What was learnt is kept by mailbox.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from mailbox_agent.database.others import our_host
from mailbox_agent.database.sending import (
    awaiting_copies,
    note_copy,
    note_server_copies,
    server_copies,
)
from mailbox_agent.errors import MessageError
from mailbox_agent.records import Draft
from mailbox_agent.review.agent_mark import laid
from mailbox_agent.review.drafts_folder import DraftsFolder

CopyMode = Literal["auto", "always", "never"]
GRACE = timedelta(minutes=10)  # for the server's own copy to appear


@dataclass(frozen=True, slots=True)
class SentCopies:
    """`drafts` writes a draft as the mail that it was sent as; `folder`: the name of Sent."""

    drafts: DraftsFolder
    folder: str
    mode: CopyMode = "auto"


def lay_copies(copies: SentCopies, at: Callable[[str], None]) -> int:
    """At the end of a pass: lays what is missing there; returns how many were laid."""
    count = 0
    desk = copies.drafts.desk
    for draft, state in awaiting_copies(desk.store, desk.row.id):
        if copies.drafts.stopping():
            break
        if copies.mode == "never":
            note_copy(desk.store, draft, "")
        elif state == "laid":
            _look_again(copies, draft)
        elif _is_wanted(copies, draft, state):
            count += _lay(copies, draft, at)
    return count


def _is_wanted(copies: SentCopies, draft: Draft, state: str) -> bool:
    """Whether to lay it now. One that lies there was laid by the server, or by us when killed."""
    desk = copies.drafts.desk
    if copies.mode == "always" and state == "due":
        return True
    if _found(copies, draft):
        if state == "due":
            note_server_copies(desk.store, desk.row.id, makes=True)
        note_copy(desk.store, draft, "")
        return False
    if not server_copies(desk.store, desk.row.id) or state == "laying":
        return True
    if not _is_old(copies, draft):
        return False
    note_server_copies(desk.store, desk.row.id, makes=None)  # it makes none any more
    return True


def _lay(copies: SentCopies, draft: Draft, at: Callable[[str], None]) -> int:
    desk, store = copies.drafts.desk, copies.drafts.desk.store
    assert draft.sent_at is not None
    try:
        raw = laid(copies.drafts.write(draft, draft.sent_at), our_host(store), desk.now)
    except MessageError:  # sent by an earlier version, perhaps: the mail is with its reader anyhow
        note_copy(store, draft, "")
        return 0
    note_copy(store, draft, "laying")
    at("copy begun")
    copies.drafts.mailbox.append(copies.folder, raw)
    at("copy laid")
    learn = copies.mode == "auto" and server_copies(store, desk.row.id) is None
    note_copy(store, draft, "laid" if learn else "")
    at("copy noted")
    return 1


def _look_again(copies: SentCopies, draft: Draft) -> None:
    desk = copies.drafts.desk
    if not _is_old(copies, draft):
        return
    note_server_copies(desk.store, desk.row.id, makes=_found(copies, draft) > 1)
    note_copy(desk.store, draft, "")


def _found(copies: SentCopies, draft: Draft) -> int:
    return len(copies.drafts.mailbox.find_by_message_id(copies.folder, draft.message_id))


def _is_old(copies: SentCopies, draft: Draft) -> bool:
    return draft.sent_at is None or copies.drafts.desk.now - draft.sent_at >= GRACE
