"""Whether a mail is one that this agent sent, come back or lying in Sent: that is no news."""

from mailbox_agent.cases.tokens import read_own_message_id
from mailbox_agent.casework.desk import Desk
from mailbox_agent.drafts.likeness import LIKE, likeness
from mailbox_agent.drafts.trial_mail import is_trial
from mailbox_agent.intake.knowing import MailFacts
from mailbox_agent.message.above import parted_at_quotation
from mailbox_agent.records import Message


def is_own(desk: Desk, facts: MailFacts) -> bool:
    """Our own mail come back, perhaps rewritten by a list: it bears our mark or signature.

    A draft of ours that a person sent from a mail client is a colleague's mail, and no own one. So
    is a mail of somebody else's in their own words: our mark stands in every mail that they got,
    and some programs write the headers of one into the next.
    """
    message = facts.message
    mark, secret = desk.store.instance
    signed = read_own_message_id(message.message_id, secret)
    marked = signed is not None or message.header("x-mailbox-agent").strip() == mark
    if not marked:
        return is_trial(message.subject, desk.mailbox.address, secret)
    if not _says_it_is_ours(desk, facts) and not _has_our_words(desk, message, signed):
        return False
    return not (facts.from_sent and _sent_by_person(desk, message))


def _says_it_is_ours(desk: Desk, facts: MailFacts) -> bool:
    sender = facts.message.sender
    return sender is None or facts.staff or sender.email in desk.own_addresses


def _has_our_words(desk: Desk, message: Message, signed: tuple[int, int, int] | None) -> bool:
    """Whether it is the draft that it names, as a list passes it on in its own name."""
    number = signed[1] if signed else _named_draft(message)
    row = desk.store.one("SELECT body FROM drafts WHERE id = ?", number)
    return row is not None and likeness(row["body"], parted_at_quotation(message)[0]) >= LIKE


def _named_draft(message: Message) -> int:
    """The number in our header; 0 without it."""
    header = message.header("x-mailbox-agent-draft").strip().partition(".")[0]
    return int(header) if header.isascii() and header.isdigit() and len(header) < 10 else 0


def _sent_by_person(desk: Desk, message: Message) -> bool:
    """Whether a mail in Sent was made from a draft that we have not sent ourselves, or has other
    words than it."""
    row = desk.store.one(
        "SELECT status, body FROM drafts WHERE message_id = ?1 OR id = ?2"
        " ORDER BY message_id = ?1 DESC",
        message.message_id,
        _named_draft(message),
    )
    if row is None:
        return False
    ours = row["status"] in ("claimed", "sent")
    above, below = parted_at_quotation(message)
    return not ours or bool(below) or row["body"].split() != above.split()
