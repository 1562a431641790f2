"""The outside things, as the rest of the program sees them: small protocols, handed in."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from mailbox_agent.records.model import Answer, Question

MOST_KEPT = 268_435_456  # bytes of a mail: servers take 150 MB at most; no setting goes beyond
HEAD_KEPT = 262_144  # of a larger one, which is set aside by its headers


@dataclass(frozen=True, slots=True)
class RawMail:
    """One mail as the mailbox holds it: its key in the ledger and its bytes, unaltered; of one of
    more than MOST_KEPT the first HEAD_KEPT of them, and how many it has."""

    folder: str
    epoch: str  # UIDVALIDITY; "" for a Maildir
    key: str  # UID, or the Maildir base name
    raw: bytes
    arrived_at: datetime | None = None
    error: str = ""  # why the bytes could not be read; `raw` is empty then
    whole_size: int = 0  # bytes, where `raw` is only their beginning

    @property
    def size(self) -> int:
        return self.whole_size or len(self.raw)

    @property
    def sha256(self) -> str:
        """Of the bytes; where only their beginning is kept, of that and the size."""
        told = f"\0{self.whole_size}".encode() if self.whole_size else b""
        return hashlib.sha256(self.raw + told).hexdigest()


class LanguageModel(Protocol):
    """A model that answers one question at a time; threads may share it."""

    @property
    def host(self) -> str:
        """Where it is asked: host and port."""
        ...

    @property
    def name(self) -> str:
        """The model's name there."""
        ...

    @property
    def is_local(self) -> bool:
        """Whether what is asked stays with us."""
        ...

    def why_not_ready(self) -> str:
        """What keeps it from being asked at all, in words; "" if nothing is known to."""
        ...

    def ask(self, question: Question) -> Answer:
        """Never raises for what a server does: the outcome says it."""
        ...

    def close(self) -> None: ...


class Mailbox(Protocol):
    """Where mail lives. Reading never changes anything in it.

    Where `mails` is a mapping, its keys are places, its values the SHA-256 of the bytes that we
    keep of them; what is gone or was changed is left alone.
    """

    name: str
    keys_are_content: bool  # a mail under a key never changes (IMAP), or may (Maildir)

    def folders(self) -> Sequence[str]:
        """Every folder, the inbox first."""
        ...

    def keys(self, folder: str, after: tuple[str, str] | None = None) -> Sequence[tuple[str, str]]:
        """(epoch, key) of every mail in a folder, oldest first; those up to `after`, the newest
        that is known, may be left out."""
        ...

    def stamp(self, folder: str) -> int:
        """A number that is another one once a mail came or went; 0 where nobody can tell so."""
        ...

    def fetch(self, folder: str, keys: Sequence[tuple[str, str]]) -> Iterator[RawMail]:
        """The mails that still exist, in the order asked. One that has vanished is left out."""
        ...

    def append(self, folder: str, raw: bytes, *, draft: bool = False, seen: bool = True) -> str:
        """Lays a mail into a folder and returns its place there (`place_of`)."""
        ...

    def find_by_message_id(self, folder: str, message_id: str) -> Sequence[str]:
        """Places of the mails in a folder that carry this Message-ID."""
        ...

    def find_by_subject(self, folder: str, words: str) -> Sequence[str]:
        """Places of the mails in a folder whose subject holds these words (ASCII)."""
        ...

    def read(self, folder: str, place: str) -> bytes | None:
        """The mail at a place; None if it is gone."""
        ...

    def heads(self, folder: str, places: Sequence[str]) -> Sequence[bytes]:
        """The headers of the mails at these places, as far as they are still there."""
        ...

    def remove(self, folder: str, place: str, *, is_ours: Callable[[bytes], bool]) -> bool:
        """Takes a mail out if it still is what `is_ours` says; False if it is gone or changed."""
        ...

    def mark_seen(self, folder: str, mails: Mapping[str, str]) -> None:
        """Marks mails as seen, as a mail client does when it shows them."""
        ...

    def why_not_moved(self) -> str:
        """Why a mail can't be moved here without risk; "" if it can."""
        ...

    def move(
        self, folder: str, to: str, mails: Mapping[str, str], at: Callable[[str], None]
    ) -> None:
        """Moves mails to another folder, which is made if need be. Killed in the middle, a mail
        lies in one of the two or in both, and the next call ends that."""
        ...

    def ready(self) -> None:
        """Opens the connection, if there is to be one, so that what follows is quick."""
        ...

    def within(self, seconds: float) -> AbstractContextManager[None]:
        """What takes longer in this block is given up: MailboxBusy. It may have been done."""
        ...

    def close(self) -> None:
        """Ends the connection, if there is one; the next call opens it again."""
        ...


def place_of(epoch: str, key: str) -> str:
    """Where a mail lies in its folder, as one word: "38505/3955", or a Maildir's base name."""
    return f"{epoch}/{key}" if epoch else key
