"""What is handed over for sending, how it leaves, and what became of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from mailbox_agent.errors import MailboxError
from mailbox_agent.records import Mailbox
from mailbox_agent.settings import MailboxSettings

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
    too_large: bool = False


class Transport(Protocol):
    """How a mail leaves. `doubt`: what a person is told where `was_sent` can't tell."""

    @property
    def doubt(self) -> str: ...

    def send(self, letter: Letter, ready: Callable[[], bool]) -> Delivery:
        """Calls `ready` right before the mail itself leaves; False: it may not.

        What it raises leaves open whether the mail left.
        """
        ...

    def was_sent(self, message_id: str, *, begun: bool = False) -> bool | None:
        """`begun`: whether it may have been handed over. None: it can't tell."""
        ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class WayOut:
    """How mail leaves one of our mailboxes."""

    box: MailboxSettings
    transport: Transport


@dataclass(frozen=True, slots=True)
class SentFolderTransport:
    """Sends by laying the mail into the Sent folder: how a Maildir workspace delivers."""

    mailbox: Mailbox
    sent: str
    drafts: str
    doubt: str = "a copy of it lies in another folder: was it sent and filed there, or discarded?"

    def send(self, letter: Letter, ready: Callable[[], bool]) -> Delivery:
        if not ready():
            return Delivery("withheld")
        self.mailbox.append(self.sent, letter.raw)
        return Delivery("sent")

    def was_sent(self, message_id: str, *, begun: bool = False) -> bool | None:  # noqa: ARG002
        """Yes if it lies in Sent; a copy elsewhere may be a filed one or a discarded draft."""
        if self.mailbox.find_by_message_id(self.sent, message_id):
            return True
        elsewhere = (
            name for name in self.mailbox.folders() if name not in (self.sent, self.drafts)
        )
        if any(self.mailbox.find_by_message_id(name, message_id) for name in elsewhere):
            return None
        return False

    def close(self) -> None:
        """Nothing is open."""


def into_sent_folder(box: MailboxSettings, mailbox: Mailbox) -> Transport:
    """How a Maildir sends: whoever empties the Sent folder delivers."""
    return SentFolderTransport(mailbox, box.sent, box.drafts)


@dataclass(frozen=True, slots=True)
class NoWayOut:
    """An IMAP mailbox without an SMTP server: a mail laid into its Sent folder reaches nobody."""

    name: str
    doubt: str = "no server for sending is named in the settings"

    def send(self, letter: Letter, ready: Callable[[], bool]) -> Delivery:  # noqa: ARG002
        why = (
            f"mailbox {self.name}: nothing can be sent: name a server in [mailbox.smtp]; approved"
            " drafts wait, and can be sent from the Drafts folder with a mail client"
        )
        return Delivery("down", error=MailboxError(why))

    def was_sent(self, message_id: str, *, begun: bool = False) -> bool | None:  # noqa: ARG002
        return None if begun else False

    def close(self) -> None:
        """Nothing is open."""
