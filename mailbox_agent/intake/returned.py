"""Mail that one of us sent from a draft of ours, come back to the mailbox by the draft's Bcc.

It says From us, and anybody can say that. It is believed if its sender is authenticated. If nobody
vouches for it, only while drafts bear a Bcc: by the signed id of a draft that has not left, which
nobody outside knows; or if it is one of our drafts whole, with hardly a word besides. Who got the
mail may know both; then it went out indeed, and there is nothing in it that we did not write.
"""

from collections.abc import Sequence
from email.utils import getaddresses

from mailbox_agent.bcc_self import bcc_of_drafts
from mailbox_agent.cases.tokens import read_own_message_id
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.drafts import list_drafts
from mailbox_agent.database.vanished import LATE, drafts_deleted_since
from mailbox_agent.drafts.likeness import LIKE, hardly_changed, likeness
from mailbox_agent.message.above import parted_at_quotation
from mailbox_agent.records import Draft, Message, Trust

BELIEVED = Trust("authenticated", "sent from a draft of ours, come back by its Bcc")
NOT_LEFT = ("pending", "approved")


def is_returned(desk: Desk, message: Message, trust: Trust) -> bool:
    sender = message.sender
    if sender is None or trust.verdict == "failed" or desk.as_history:
        return False
    if not (desk.is_ours(sender) or sender.email in desk.own_addresses):
        return False
    drafts = list_drafts(desk.store, ("pending", "approved", "unsure"), desk.row.id)
    drafts += drafts_deleted_since(desk.store, desk.row.id, desk.now - LATE)
    proven = trust.verdict == "authenticated"
    if not drafts or not (proven or bcc_of_drafts(desk.store, desk.row.id, desk.mailbox)):
        return False
    signed = read_own_message_id(message.message_id, desk.store.instance[1])
    if signed is not None:
        drafts = tuple(one for one in drafts if one.id == signed[1])
        if proven or any(one.status in NOT_LEFT for one in drafts):
            return bool(drafts)
    return _is_one_of(message, drafts, proven=proven)


def _is_one_of(message: Message, drafts: Sequence[Draft], *, proven: bool) -> bool:
    parents = {*message.in_reply_to, *message.references}
    to = {one.email.casefold() for one in (*message.to, *message.cc)}
    text, below = parted_at_quotation(message)
    for draft in drafts:
        answered = bool(parents & {draft.in_reply_to, *draft.references})
        theirs = {email.casefold() for _, email in getaddresses([*draft.to, *draft.cc])}
        if not answered or not theirs & to:
            continue
        if proven and likeness(draft.body, text) >= LIKE:
            return True
        if theirs == to and not below and hardly_changed(draft.body, text):
            return True
    return False
