"""The mark that an agent leaves on its mails in Drafts and Sent: which instance, where, when. Pure.

X-Mailbox-Agent         the instance; on the mail that leaves, too
X-Mailbox-Agent-Draft   number and revision
X-Mailbox-Agent-Laid    host and time; only on what is laid into our own folders: the name of a
                        machine is nobody else's business
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import getaddresses, parsedate_to_datetime

LAID = "X-Mailbox-Agent-Laid"
_DRAFT = re.compile(r"(\d{1,9})\.(\d{1,9})")
_MARK = re.compile(r"[0-9a-f]{8,64}")


@dataclass(frozen=True, slots=True)
class AgentMark:
    """`host`: "" where it is not said. `draft`: (number, revision); None for a notice."""

    instance: str
    host: str
    at: datetime | None
    draft: tuple[int, int] | None
    senders: frozenset[str]  # addresses in From, in small letters


def laid(raw: bytes, host: str, at: datetime) -> bytes:
    """The mail as it is laid into a folder of ours."""
    name = re.sub(r"[^A-Za-z0-9._-]", "?", host)[:100] or "?"
    return f"{LAID}: {name} {at.astimezone(UTC).isoformat(timespec='seconds')}\r\n".encode() + raw


def read_mark(head: bytes) -> AgentMark | None:
    """`head`: the beginning of a mail, with its headers. None where no agent has marked it."""
    headers = BytesHeaderParser().parsebytes(head)
    instance = _text(headers, "X-Mailbox-Agent")
    if not _MARK.fullmatch(instance):
        return None
    host, _, when = _text(headers, LAID).partition(" ")
    draft = _DRAFT.fullmatch(_text(headers, "X-Mailbox-Agent-Draft"))
    return AgentMark(
        instance,
        host,
        _moment(when) or _date(_text(headers, "Date")),
        (int(draft[1]), int(draft[2])) if draft else None,
        frozenset(email.lower() for _, email in getaddresses([_text(headers, "From")])),
    )


def _text(headers: Message, name: str) -> str:
    return " ".join(str(headers.get(name, "")).split())


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None


def _date(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
