"""The outside things, as the rest of the program sees them: small protocols, handed in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class RawMail:
    """One mail as the mailbox holds it: its key in the ledger and its bytes, unaltered."""

    folder: str
    epoch: str  # UIDVALIDITY; "" for a Maildir
    key: str  # UID, or the Maildir base name
    raw: bytes
    arrived_at: datetime | None = None
    error: str = ""  # why the bytes could not be read; `raw` is empty then


class Mailbox(Protocol):
    """Where mail lives. Reading never changes anything in it."""

    name: str

    def folders(self) -> Sequence[str]:
        """Every folder, the inbox first."""
        ...

    def keys(self, folder: str) -> Sequence[tuple[str, str]]:
        """(epoch, key) of every mail in a folder, oldest first."""
        ...

    def fetch(self, folder: str, keys: Sequence[tuple[str, str]]) -> Iterator[RawMail]:
        """The mails that still exist, in the order asked. One that has vanished is left out."""
        ...

    def append(self, folder: str, raw: bytes, *, draft: bool = False, seen: bool = True) -> str:
        """Lays a mail into a folder and returns its key."""
        ...

    def find_by_message_id(self, folder: str, message_id: str) -> Sequence[str]:
        """Keys of the mails in a folder that carry this Message-ID."""
        ...

    def remove(self, folder: str, key: str, *, expected_sha256: str) -> bool:
        """Takes a mail that we laid there out again; False if it is gone or has changed."""
        ...
