"""What the agent says to our own staff by mail, without a person's decision."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

NoticeKind = Literal["service", "on_call", "draft", "promise", "bundle"]
NoticeState = Literal[
    "due",
    "claimed",  # it is being sent; its Message-ID is fixed
    "sent",
    "bundled",  # it went as part of another one
    "refused",  # the server does not take it, for good
    "unsure",  # handed over, and nobody can tell whether it arrived: it is not repeated
    "dropped",  # it was over before it could leave, or its recipient may not be told
]


@dataclass(frozen=True, slots=True)
class Notice:
    """What is to be said. `key`: it is said once. `mailbox`: whose way out is tried first."""

    key: str
    kind: NoticeKind
    subject: str
    body: str
    mailbox: str = ""
    case_id: int | None = None
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class PostedNotice:
    """A notice to one recipient, on its way."""

    id: int
    notice: Notice
    recipient: str  # a bare address
    message_id: str
    posted_at: datetime
    state: NoticeState
    why: str = ""
    bundle_id: int | None = None
    via: str = ""  # the mailbox that it was claimed for
    attempts: int = 0
    next_try_at: datetime | None = None
    handing_over_at: datetime | None = None
    sent_at: datetime | None = None
