"""What is handed to a server for sending, and what became of it."""

from dataclasses import dataclass
from typing import Literal

from mailbox_agent.errors import MailboxError

Outcome = Literal[
    "sent",  # accepted, for everybody but those in `refused`
    "refused",  # for good, for everybody: this mail can't leave as it is
    "later",  # not now: nothing was sent, waiting helps
    "down",  # the server takes no mail of ours now, this one or another; nothing was sent
    "withheld",  # the sender took it back at the last moment; nothing was sent
    "unknown",  # the whole mail was handed over, and no answer came
]


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail and whom it goes to. Addresses are bare and as SMTP writes them."""

    raw: bytes
    sender: str
    recipients: tuple[str, ...]
    patient: bool = True  # wait while somebody is refused for a while; else the others get it now


@dataclass(frozen=True, slots=True)
class Delivery:
    """`said`: the server's own line, without secrets. `refused`: (address, what was said)."""

    outcome: Outcome
    said: str = ""
    refused: tuple[tuple[str, str], ...] = ()
    error: MailboxError | None = None  # why the server is down
