"""An approved draft goes out once: claimed, taken out of Drafts, handed over, noted.

Killed between any two steps it is never sent twice: the Message-ID is fixed beforehand, and after
a crash the Sent folder is asked. Where that can't tell, a person is (promise 3).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from mailbox_agent.database.cases import change_case, load_case
from mailbox_agent.database.drafts import add_finding, list_drafts, load_draft, note_folder
from mailbox_agent.database.store import Row, Store, to_text
from mailbox_agent.errors import MessageError
from mailbox_agent.records import Draft, Mailbox
from mailbox_agent.review.decisions import AGENT, ask_again, claim, mark_sent, mark_unsure, void
from mailbox_agent.review.drafts_folder import DraftsFolder, cannot_be_written, is_unchanged


class Transport(Protocol):
    """How a mail leaves."""

    def send(self, raw: bytes) -> None: ...

    def was_sent(self, message_id: str) -> bool | None:
        """None: it can't tell."""
        ...


@dataclass(frozen=True, slots=True)
class SentFolderTransport:
    """Sends by laying the mail into the Sent folder: how a Maildir workspace delivers."""

    mailbox: Mailbox
    sent: str
    drafts: str

    def send(self, raw: bytes) -> None:
        self.mailbox.append(self.sent, raw)

    def was_sent(self, message_id: str) -> bool | None:
        """Yes if it lies in Sent; a copy elsewhere may be a filed one or a discarded draft."""
        if self.mailbox.find_by_message_id(self.sent, message_id):
            return True
        elsewhere = (
            name for name in self.mailbox.folders() if name not in (self.sent, self.drafts)
        )
        if any(self.mailbox.find_by_message_id(name, message_id) for name in elsewhere):
            return None
        return False


@dataclass(frozen=True, slots=True)
class Outbox:
    """What sending needs to know of one mailbox."""

    store: Store
    mailbox: Mailbox
    mailbox_id: int
    transport: Transport
    drafts: DraftsFolder


def send_approved(outbox: Outbox, now: datetime, at: Callable[[str], None]) -> int:
    """Sends what is approved and finishes what a crash left claimed; returns how many went out."""
    sent = 0
    for draft in list_drafts(outbox.store, ("claimed",), outbox.mailbox_id):
        was_sent = outbox.transport.was_sent(draft.message_id)
        if was_sent is None:
            why = "a copy of it lies in another folder: was it sent and filed there, or discarded?"
            mark_unsure(outbox.store, draft, why, now)
        elif was_sent:
            _note_sent(outbox, draft, now)
            sent += 1
        else:
            sent += _hand_over(outbox, draft, now, at)
    for draft in list_drafts(outbox.store, ("approved",), outbox.mailbox_id):
        if _overtaken(outbox.store, draft):
            void(outbox.store, draft, "the customer has written since it was approved", now)
            continue
        claim(outbox.store, draft, now)
        at("draft claimed")
        sent += _hand_over(outbox, load_draft(outbox.store, draft.id), now, at)
    return sent


def _hand_over(outbox: Outbox, draft: Draft, now: datetime, at: Callable[[str], None]) -> int:
    try:
        raw = outbox.drafts.write(draft, now)
    except MessageError as error:
        with outbox.store.write(durable=True):
            add_finding(outbox.store, draft, cannot_be_written(error))
            ask_again(outbox.store, draft, AGENT, now)
        return 0
    if draft.folder_key and not _take_from_drafts(outbox, draft):
        mark_unsure(
            outbox.store,
            draft,
            "it was changed or removed in the Drafts folder after it was approved; nothing was"
            " sent by mailbox-agent",
            now,
        )
        note_folder(outbox.store, draft, "", "")  # whatever lies there now is the person's
        return 0
    at("draft taken from the folder")
    outbox.transport.send(raw)
    at("mail handed over")
    _note_sent(outbox, draft, now)
    at("mail noted as sent")
    return 1


def _take_from_drafts(outbox: Outbox, draft: Draft) -> bool:
    taken = outbox.mailbox.remove(
        outbox.drafts.folder,
        draft.folder_key,
        is_ours=lambda raw: is_unchanged(outbox.drafts, draft, raw),
    )
    if taken:
        note_folder(outbox.store, draft, "", "")
    return taken


def _note_sent(outbox: Outbox, draft: Draft, now: datetime) -> None:
    store = outbox.store
    with store.write(durable=True):
        mark_sent(store, draft, now)
        if draft.audience != "customer":
            return
        case = load_case(store, draft.case_id)
        changes: Row = {"last_activity_at": to_text(max(case.last_activity_at, now))}
        if case.acknowledged_at is None:
            changes["acknowledged_at"] = to_text(now)
        if draft.next_update_at is not None and case.status == "open":
            changes["next_update_at"] = to_text(draft.next_update_at)
        change_case(store, case, changes, now, "mailbox-agent", f"draft {draft.id} was sent")


def _overtaken(store: Store, draft: Draft) -> bool:
    """Whether a person of the customer has written in the case since the approval.

    Messages are compared by their number, not by time: a clock may be wrong or set back.
    """
    return bool(
        store.one(
            "SELECT 1 AS here FROM messages JOIN assignments a ON a.message_id = messages.id"
            " AND a.current = 1 JOIN readings ON readings.message_id = messages.id"
            " AND readings.current = 1 WHERE a.case_id = ? AND messages.id >"
            " (SELECT approved_upto FROM drafts WHERE id = ?)"
            " AND messages.automatic IS NULL AND messages.trust <> 'failed'"
            " AND readings.sender_role = 'customer'",
            draft.case_id,
            draft.id,
        )
    )
