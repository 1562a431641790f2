"""The timeline of a case as rows: what came in, and what we sent with who decided that. Pure."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from email.utils import parseaddr

from mailbox_agent.records import CaseMessage, Draft

Row = tuple[datetime, str, str, str]  # when, who, what, says


def timeline_rows(messages: Sequence[CaseMessage], drafts: Sequence[Draft]) -> list[Row]:
    """Oldest first. What a person sent from a draft of ours is there as a mail already; that
    mail bears the draft's number."""
    sent = [one for one in drafts if one.status == "sent" and one.sent_at is not None]
    of_message = {m.id: draft for m in messages for draft in sent if _is_mail_of(m, draft)}
    filed = {draft.id for draft in of_message.values()}
    rows = [_came(message, of_message.get(message.id)) for message in messages]
    rows += _left(draft for draft in sent if draft.id not in filed)
    return sorted(rows, key=lambda row: row[0])


def who_decided(draft: Draft) -> str:
    """How a sent draft came to leave."""
    name, _, door = draft.decided_by.removesuffix(")").rpartition(" (")
    if door == "agent":
        return "sent by itself, as the settings allow"
    if door == "drafts_folder":
        return f"sent from the Drafts folder by {name.removeprefix('mailbox, ')}"
    return f"approved by {name}" if name else "decided by nobody known"


def _is_mail_of(message: CaseMessage, draft: Draft) -> bool:
    """A mail client may have given it another id; then it is from our address of that time."""
    if message.message_id == draft.message_id:
        return True
    ours = parseaddr(draft.sender)[1].casefold() == message.sender.email.casefold()
    return ours and message.at == draft.sent_at


def _came(message: CaseMessage, draft: Draft | None) -> Row:
    says = message.summary + (" (provisional join)" if message.provisional else "")
    says += "".join(f" ({flag})" for flag in message.flags)
    if draft is not None:
        says = f"{says} (draft {draft.id}, {who_decided(draft)})".strip()
    who = message.sender.name or message.sender.email
    return message.at, who, message.automatic or message.kind, says


def _left(drafts: Iterator[Draft]) -> Iterator[Row]:
    for draft in drafts:
        assert draft.sent_at is not None
        names = [name or email for name, email in map(parseaddr, draft.to)]
        says = f"draft {draft.id} to {', '.join(names)}, {who_decided(draft)}"
        yield draft.sent_at, parseaddr(draft.sender)[0] or draft.sender, draft.kind, says
