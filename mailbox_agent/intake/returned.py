"""Mail that one of us sent from a draft of ours, come back to the mailbox by the draft's Bcc.

It says From us, and anybody can say that. It is believed if its sender is authenticated; or if it
bears the signed id of a draft that we have not sent, or hardly other words than one: both are known
only to who has the draft, or a mail that was made from it.
"""

from collections.abc import Sequence
from email.utils import getaddresses

from mailbox_agent.cases.tokens import read_own_message_id
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.drafts import list_drafts
from mailbox_agent.database.vanished import LATE, drafts_deleted_since
from mailbox_agent.drafts.likeness import LIKE, THE_SAME, likeness
from mailbox_agent.message.above import parted_at_quotation
from mailbox_agent.records import Draft, Message, Trust

BELIEVED = Trust("authenticated", "sent from a draft of ours, come back by its Bcc")


def is_returned(desk: Desk, message: Message, trust: Trust) -> bool:
    sender = message.sender
    if sender is None or trust.verdict == "failed" or desk.as_history:
        return False
    if not (desk.is_ours(sender) or sender.email in desk.own_addresses):
        return False
    drafts = list_drafts(desk.store, ("pending", "approved", "unsure"), desk.row.id)
    drafts += drafts_deleted_since(desk.store, desk.row.id, desk.now - LATE)
    signed = read_own_message_id(message.message_id, desk.store.instance[1])
    if signed is not None:
        return any(draft.id == signed[1] for draft in drafts)
    proven = trust.verdict == "authenticated"
    return bool(drafts) and _is_like_one(message, drafts, proven=proven)


def _is_like_one(message: Message, drafts: Sequence[Draft], *, proven: bool) -> bool:
    parents = {*message.in_reply_to, *message.references}
    to = {one.email.casefold() for one in (*message.to, *message.cc)}
    text, _ = parted_at_quotation(message)
    for draft in drafts:
        answered = bool(parents & {draft.in_reply_to, *draft.references})
        theirs = {email.casefold() for _, email in getaddresses([*draft.to, *draft.cc])}
        same = bool(theirs & to) if proven else theirs == to
        if answered and same and likeness(draft.body, text) >= (LIKE if proven else THE_SAME):
            return True
    return False
