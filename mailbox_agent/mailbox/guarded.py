"""A mailbox that is written to only inside a transaction, so that no other process can begin to
work meanwhile: who wakes up from sleep lays down nothing old. Reading is never held up.

Who writes to the store waits as long, so laying a mail there is bounded: the connection is there
before the transaction begins, and a server that takes too long is hung up on. What it has made of
that is found out as after a kill, by the mail's Message-ID.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from mailbox_agent.records import Mailbox, RawMail

LEAST_SECONDS = 5.0
LEAST_BYTES_A_SECOND = 256 * 1024  # a document of many megabytes takes its time


class Guard(Protocol):
    """`write` raises on entering where nothing may be laid down or taken out any more; `patience`:
    seconds that others wait for what it holds."""

    patience: float

    def write(self) -> AbstractContextManager[None]: ...


class GuardedMailbox:
    """Implements the Mailbox protocol."""

    def __init__(self, mailbox: Mailbox, guard: Guard) -> None:
        self.name = mailbox.name
        self.keys_are_content = mailbox.keys_are_content
        self._mailbox = mailbox
        self._allowed = guard.write
        self._seconds = max(LEAST_SECONDS, guard.patience / 2)

    def append(self, folder: str, raw: bytes, *, draft: bool = False, seen: bool = True) -> str:
        self._mailbox.ready()
        seconds = self._seconds + len(raw) / LEAST_BYTES_A_SECOND
        with self._allowed(), self._mailbox.within(seconds):
            return self._mailbox.append(folder, raw, draft=draft, seen=seen)

    def remove(self, folder: str, place: str, *, is_ours: Callable[[bytes], bool]) -> bool:
        with self._allowed():
            return self._mailbox.remove(folder, place, is_ours=is_ours)

    def mark_seen(self, folder: str, mails: Mapping[str, str]) -> None:
        with self._allowed():
            self._mailbox.mark_seen(folder, mails)

    def move(
        self, folder: str, to: str, mails: Mapping[str, str], at: Callable[[str], None]
    ) -> None:
        with self._allowed():
            self._mailbox.move(folder, to, mails, at)

    def why_not_moved(self) -> str:
        return self._mailbox.why_not_moved()

    def folders(self) -> Sequence[str]:
        return self._mailbox.folders()

    def keys(self, folder: str, after: tuple[str, str] | None = None) -> Sequence[tuple[str, str]]:
        return self._mailbox.keys(folder, after)

    def stamp(self, folder: str) -> int:
        return self._mailbox.stamp(folder)

    def fetch(self, folder: str, keys: Sequence[tuple[str, str]]) -> Iterator[RawMail]:
        return self._mailbox.fetch(folder, keys)

    def find_by_message_id(self, folder: str, message_id: str) -> Sequence[str]:
        return self._mailbox.find_by_message_id(folder, message_id)

    def find_by_subject(self, folder: str, words: str) -> Sequence[str]:
        return self._mailbox.find_by_subject(folder, words)

    def read(self, folder: str, place: str) -> bytes | None:
        return self._mailbox.read(folder, place)

    def heads(self, folder: str, places: Sequence[str]) -> Sequence[bytes]:
        return self._mailbox.heads(folder, places)

    def ready(self) -> None:
        self._mailbox.ready()

    def within(self, seconds: float) -> AbstractContextManager[None]:
        return self._mailbox.within(seconds)

    def close(self) -> None:
        self._mailbox.close()
