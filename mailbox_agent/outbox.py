"""An approved draft goes out once: claimed, taken out of Drafts, handed over, noted.

Killed between any two steps it is never sent twice: the Message-ID is fixed beforehand, that a mail
is about to be handed over is on disk before a byte of it leaves, and after a crash the Sent folder
is asked. Where that can't tell, a person is (promise 3).

    sent        by all, or by those who are not named in a finding
    refused     for good, for everybody: back to a person, with the server's words
    later       not sent: it stays approved, tried again after 1, 5, 15, 60, 60 ... minutes
    unknown     handed over, and no answer came: a person is asked, unless Sent shows it
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import getaddresses

from mailbox_agent.database.cases import change_case, load_case
from mailbox_agent.database.drafts import list_drafts, load_draft, note_folder
from mailbox_agent.database.events import record_event
from mailbox_agent.database.sending import (
    bounced_since_approval,
    customer_wrote_since_approval,
    set_finding,
    tries_of,
    we_wrote_since_approval,
)
from mailbox_agent.database.store import Row, Store, to_text
from mailbox_agent.drafts.addresses import wire_address
from mailbox_agent.drafts.promised import next_promise
from mailbox_agent.errors import MailboxBusy, MailboxError, MessageError
from mailbox_agent.mailbox.delivery import Delivery, Letter, SentFolderTransport, Transport
from mailbox_agent.notices.not_sent import tell_approver
from mailbox_agent.records import Draft, Finding, Mailbox
from mailbox_agent.review.decisions import (
    AGENT,
    ask_again,
    begin_hand_over,
    claim,
    mark_sent,
    mark_unsure,
    promise_has_passed,
    put_off,
    void,
)
from mailbox_agent.review.drafts_folder import DraftsFolder, cannot_be_written, is_unchanged

__all__ = ["Outbox", "SentFolderTransport", "Transport", "send_approved"]

WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60))
SAID_AFTER = 3  # tries in vain; until then somebody who is refused for a while is waited for, too
SENDING = "sending"  # the findings of this module
_OVERTAKEN = "the customer has written since it was approved"
_CHANGED = (
    "it was changed or removed in the Drafts folder after it was approved; nothing was sent by"
    " mailbox-agent"
)


@dataclass(frozen=True, slots=True)
class Outbox:
    """What sending needs of one mailbox. `copies`: whether ours are to lie in Sent (then
    review/sent_copies.py lays them); `tell`: hears what keeps mail from leaving."""

    store: Store
    mailbox: Mailbox
    mailbox_id: int
    transport: Transport
    drafts: DraftsFolder
    copies: bool = False
    tell: Callable[[MailboxError], None] = lambda _: None


def send_approved(outbox: Outbox, now: datetime, at: Callable[[str], None]) -> int:
    """Sends what is approved and finishes what a crash left claimed; returns how many went out."""
    try:
        sent = _finish_claimed(outbox, now)
        for draft in list_drafts(outbox.store, ("approved",), outbox.mailbox_id):
            if outbox.drafts.stopping():
                break
            if _may_not_leave(outbox, draft, now) or not _is_due(outbox, draft, now):
                continue
            claim(outbox.store, draft, now)
            at("draft claimed")
            delivery = _hand_over(outbox, load_draft(outbox.store, draft.id), now, at)
            sent += delivery.outcome == "sent"
            if delivery.outcome == "down":
                break  # the others would hear the same
        return sent
    finally:
        outbox.transport.close()


def _finish_claimed(outbox: Outbox, now: datetime) -> int:
    """What a crash left in between: sent already, for a person to tell, or approved as before."""
    sent = 0
    for draft in list_drafts(outbox.store, ("claimed",), outbox.mailbox_id):
        tries = tries_of(outbox.store, draft)
        begun = tries.handing_over is not None
        was_sent = outbox.transport.was_sent(draft.message_id, begun=begun)
        if was_sent is None:
            _ask_whether_sent(outbox, draft, outbox.transport.doubt, now)
        elif was_sent:
            _note_sent(outbox, draft, Delivery("sent"), now)
            sent += 1
        else:
            put_off(outbox.store, draft, now, attempts=tries.attempts, until=None)
    return sent


def _may_not_leave(outbox: Outbox, draft: Draft, now: datetime) -> bool:
    """Whether what has happened since the approval keeps it here; it is moved on then."""
    store = outbox.store
    overtaken = _OVERTAKEN if customer_wrote_since_approval(store, draft) else ""
    if why := overtaken or _outdated(outbox, draft):
        with store.write(durable=True):
            void(store, draft, why, now)
            tell_approver(outbox.drafts.desk, draft, why)
        return True
    why = _why_not(outbox, draft, now)
    if why:
        _back_to_a_person(outbox, draft, Finding(SENDING, why, "", True), now)
    return bool(why)


def _outdated(outbox: Outbox, draft: Draft) -> str:
    if draft.kind == "closing":
        from mailbox_agent.answering.closing_mails import why_too_early

        return why_too_early(outbox.store, draft)
    if draft.kind in ("update", "slip") and we_wrote_since_approval(outbox.store, draft):
        return "one of us has written to the customer since it was approved"
    if not draft.attachments:
        return ""
    from mailbox_agent.answering.document_mails import why_outdated

    return why_outdated(outbox.drafts.desk, draft)


def _why_not(outbox: Outbox, draft: Draft, now: datetime) -> str:
    from mailbox_agent.answering.reaching import bounced  # an idle pass needs none of it

    desk = outbox.drafts.desk
    emails = {email.casefold() for _, email in getaddresses([*draft.to, *draft.cc])}
    ours = sorted(emails & {address.casefold() for address in desk.own_addresses})
    if ours:
        return f"Not sent: {', '.join(ours)} is our own mailbox."
    if bounced_since_approval(outbox.store, draft, emails) and emails <= bounced(desk)[0]:
        return "Not sent: mail to all of its recipients has bounced for good since its approval."
    if promise_has_passed(draft, now):
        return "Not sent: the time that it promises passed before it could leave."
    return ""


def _is_due(outbox: Outbox, draft: Draft, now: datetime) -> bool:
    next_try = tries_of(outbox.store, draft).next_try
    # one that lies further ahead than any wait was set by a clock that has been put right since
    return next_try is None or not now < next_try <= now + WAITS[-1]


def _hand_over(outbox: Outbox, draft: Draft, now: datetime, at: Callable[[str], None]) -> Delivery:
    try:
        letter = _letter(outbox, draft, now)
    except MessageError as error:
        _back_to_a_person(outbox, draft, cannot_be_written(error), now)
        return Delivery("refused")

    def ready() -> bool:
        if draft.folder_key and not _take_from_drafts(outbox, draft):
            return False
        at("draft taken from the folder")
        begin_hand_over(outbox.store, draft, now)
        at("hand-over noted")
        with outbox.store.write():  # who has slept until here is not the one that works any more
            return True

    delivery = outbox.transport.send(letter, ready)
    at("mail handed over")
    _note(outbox, draft, delivery, now)
    if delivery.outcome == "sent":
        at("mail noted as sent")
    return delivery


def _letter(outbox: Outbox, draft: Draft, now: datetime) -> Letter:
    raw = outbox.drafts.write(draft, now)  # raises where an address can't be written
    recipients = [wire_address(email) for _, email in getaddresses([*draft.to, *draft.cc])]
    return Letter(
        raw,
        sender=wire_address(draft.sender) or draft.sender,
        recipients=tuple(dict.fromkeys(one for one in recipients if one)),
        patient=tries_of(outbox.store, draft).attempts < SAID_AFTER,
    )


def _take_from_drafts(outbox: Outbox, draft: Draft) -> bool:
    taken = outbox.mailbox.remove(
        outbox.drafts.folder,
        draft.folder_key,
        is_ours=lambda raw: is_unchanged(outbox.drafts, draft, raw),
    )
    if taken:
        note_folder(outbox.store, draft, "", "")
    return taken


def _note(outbox: Outbox, draft: Draft, delivery: Delivery, now: datetime) -> None:
    """What became of it, as the draft's next state."""
    match delivery.outcome:
        case "sent":
            _note_sent(outbox, draft, delivery, now)
        case "refused":
            _back_to_a_person(outbox, draft, _refused(draft, delivery), now)
        case "later" | "down":
            _note_later(outbox, draft, delivery, now)
        case "withheld":
            _ask_whether_sent(outbox, draft, _CHANGED, now)
            note_folder(outbox.store, draft, "", "")  # whatever lies there now is the person's
        case "unknown":
            if outbox.transport.was_sent(draft.message_id, begun=True):
                _note_sent(outbox, draft, delivery, now)
            else:
                _ask_whether_sent(outbox, draft, outbox.transport.doubt, now)


def _note_sent(outbox: Outbox, draft: Draft, delivery: Delivery, now: datetime) -> None:
    store = outbox.store
    with store.write(durable=True):
        mark_sent(store, draft, now, copy=outbox.copies)
        set_finding(store, draft, SENDING, _left_out(delivery))
        if delivery.refused:
            record_event(
                store, now, "draft refused for some", AGENT.name,
                case_id=draft.case_id, draft_id=draft.id, recipients=len(delivery.refused),
            )  # fmt: skip
        if draft.audience != "customer":
            return
        case = load_case(store, draft.case_id)
        changes: Row = {"last_activity_at": to_text(max(case.last_activity_at, now))}
        if case.acknowledged_at is None:
            changes["acknowledged_at"] = to_text(now)
        if (following := next_promise(draft, case, now)) != case.next_update_at:
            changes["next_update_at"] = to_text(following)
        change_case(store, case, changes, now, "mailbox-agent", f"draft {draft.id} was sent")


def _note_later(outbox: Outbox, draft: Draft, delivery: Delivery, now: datetime) -> None:
    """It stays approved, and comes up again after a while that grows."""
    attempts = tries_of(outbox.store, draft).attempts + 1
    until = now + WAITS[min(attempts, len(WAITS)) - 1]
    said = delivery.said or str(delivery.error)
    with outbox.store.write(durable=True):
        put_off(outbox.store, draft, now, attempts=attempts, until=until, why=said)
        if attempts >= SAID_AFTER:
            why = f"Not sent yet after {attempts} tries ({said}); mailbox-agent goes on trying."
            set_finding(outbox.store, draft, SENDING, Finding(SENDING, why))
    if delivery.error is not None:
        outbox.tell(delivery.error)
    elif attempts >= SAID_AFTER:
        outbox.tell(
            MailboxBusy(
                f"mailbox {outbox.drafts.desk.mailbox.name}: draft {draft.id} was not taken in"
                f" {attempts} tries; `mailbox-agent draft {draft.id}` shows what the server says"
            )
        )


def _ask_whether_sent(outbox: Outbox, draft: Draft, why: str, now: datetime) -> None:
    with outbox.store.write(durable=True):
        mark_unsure(outbox.store, draft, why, now)
        tell_approver(outbox.drafts.desk, draft, why)


def _back_to_a_person(outbox: Outbox, draft: Draft, finding: Finding, now: datetime) -> None:
    with outbox.store.write(durable=True):
        set_finding(outbox.store, draft, SENDING, None)
        set_finding(outbox.store, draft, finding.check, finding)
        ask_again(outbox.store, draft, AGENT, now)
        tell_approver(outbox.drafts.desk, draft, finding.text)


def _refused(draft: Draft, delivery: Delivery) -> Finding:
    why = f'Nothing was sent: "{delivery.said}".'
    if draft.attachments and delivery.too_large:
        size = sum(one.size for one in draft.attachments)
        why += (
            f" The document has {size:,} bytes, a third more as a mail: make its pictures smaller"
            " in Word and approve it again."
        )
    elif delivery.refused:
        why = f"Nothing was sent, the server refuses {_named(delivery.refused)}."
    return Finding(SENDING, why, "", True)


def _left_out(delivery: Delivery) -> Finding | None:
    if not delivery.refused:
        return None
    return Finding(SENDING, f"It was sent, but not to {_named(delivery.refused)}.")


def _named(refused: Sequence[tuple[str, str]]) -> str:
    return "; ".join(f'{address} ("{said}")' for address, said in refused)
