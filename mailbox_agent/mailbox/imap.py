"""An IMAP mailbox. RFC 9051; UIDPLUS (4315), SPECIAL-USE (6154) where the server has them.

Reads with EXAMINE and PEEK only, so nothing is marked as seen. Keys are UIDs, the epoch is the
folder's UIDVALIDITY (lessons.md 4, 6). Only a draft of ours is ever taken out again; other mail is
marked or moved only where a setting says so (imap_moving.py).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

from mailbox_agent.errors import MailboxError, NoSuchFolder
from mailbox_agent.mailbox import imap_moving
from mailbox_agent.mailbox.imap_folders import FolderNames
from mailbox_agent.mailbox.imap_session import ImapSession
from mailbox_agent.records import RawMail
from mailbox_agent.records.protocols import HEAD_KEPT, MOST_KEPT

if TYPE_CHECKING:
    from imapclient import IMAPClient

MAILS_AT_ONCE = 50
BYTES_AT_ONCE = 4_194_304
PART_BYTES = 1_048_576  # of a huge mail
SIZES_AT_ONCE = 500
_SIZE, _DATE, _BODY = b"RFC822.SIZE", b"INTERNALDATE", b"BODY[]"
_HEADER = b"BODY[HEADER]"


@dataclass(frozen=True, slots=True)
class _Listing:
    """How a folder was, which UIDs above `last` it held. RFC 9051, 2.3.1.1: where UIDVALIDITY,
    UIDNEXT and the number of mails are the same, the mails are."""

    uid_validity: int
    uid_next: int
    exists: int
    last: int
    uids: tuple[int, ...] = ()


class ImapMailbox:
    """Implements the Mailbox protocol over one connection; folders by their names in settings."""

    keys_are_content = True  # RFC 9051, 2.3.1.1: another text has another UID

    def __init__(self, session: ImapSession, names: FolderNames) -> None:
        self.name = session.name
        self.session = session
        self._names = names
        self._listed: dict[str, _Listing] = {}  # what `keys` has said last, by folder

    def close(self) -> None:
        self.session.close()

    def ready(self) -> None:
        self.session.ready()

    def within(self, seconds: float) -> AbstractContextManager[None]:
        return self.session.within(seconds)

    def looked_at(self, folder: str) -> int:
        """UIDNEXT when `keys` last asked for this folder; 0: never."""
        return self._listed[folder].uid_next if folder in self._listed else 0

    def folders(self) -> Sequence[str]:
        with self.session.using() as client:
            return self._names.all_of(client)

    def keys(self, folder: str, after: tuple[str, str] | None = None) -> Sequence[tuple[str, str]]:
        """Those above `after` (the newest known) in its epoch; all of them in another epoch.

        A folder that nothing was added to or taken from since last time is not listed again.
        """
        with self._opened(folder) as client:
            session = self.session
            epoch = str(session.uid_validity)
            last = int(after[1]) if after and after[0] == epoch else 0
            now = _Listing(session.uid_validity, session.uid_next, session.exists, last)
            before = self._listed.get(folder)
            if before is not None and session.uid_next and replace(before, uids=()) == now:
                now = before
            elif not last or session.uid_next != last + 1:
                found = client.search(["UID", f"{last + 1}:*"]) if last else client.search()
                now = replace(now, uids=tuple(uid for uid in sorted(found) if uid > last))
            self._listed[folder] = now
            return [(epoch, str(uid)) for uid in now.uids]

    def stamp(self, folder: str) -> int:  # noqa: ARG002 - `keys` knows it by itself, and cheaply
        return 0

    def fetch(self, folder: str, keys: Sequence[tuple[str, str]]) -> Iterator[RawMail]:
        """While the caller works on some mails, the next are on their way."""
        chunks = self._chunks(folder, [int(key) for _, key in keys])
        with ThreadPoolExecutor(1, "imap-fetch") as ahead:
            coming: Future[list[RawMail] | None] = ahead.submit(next, chunks, None)
            try:
                while (mails := coming.result()) is not None:
                    coming = ahead.submit(next, chunks, None)
                    yield from mails
            except BaseException:
                self.session.drop()  # what is on its way is waited for no longer
                raise

    def append(self, folder: str, raw: bytes, *, draft: bool = False, seen: bool = True) -> str:
        """Without UIDPLUS, it is found again by its Message-ID."""
        from imapclient import DRAFT, SEEN

        flags = ([DRAFT] if draft else []) + ([SEEN] if seen else [])
        with self.session.using() as client:
            place = self._names.of(client, folder, make=True)
            answer = bytes(client.append(place, raw, flags) or b"")
        if (key := _appended(answer)) is not None:
            return key
        found = self.find_by_message_id(folder, _message_id_of(raw))
        if not found:
            raise MailboxError(f"mailbox {self.name}: {folder}: what was laid there is not there")
        return found[-1]

    def find_by_message_id(self, folder: str, message_id: str) -> Sequence[str]:
        wanted = message_id.strip()
        if not wanted or not wanted.isascii():
            return []
        try:
            opened = self._opened(folder)
        except NoSuchFolder:
            return []
        with opened as client:
            found = client.search(["UNDELETED", "HEADER", "Message-ID", wanted])
            heads = client.fetch(found, ["BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)]"]) if found else {}
            return [
                f"{self.session.uid_validity}/{uid}"
                for uid in sorted(found)  # the server looks for a part of the header only
                if _id_in(heads.get(uid, {})) == wanted
            ]

    def find_by_subject(self, folder: str, words: str) -> Sequence[str]:
        try:
            opened = self._opened(folder)
        except NoSuchFolder:
            return []
        with opened as client:
            found = client.search(["UNDELETED", "SUBJECT", words])
            return [f"{self.session.uid_validity}/{uid}" for uid in sorted(found)]

    def read(self, folder: str, place: str) -> bytes | None:
        epoch, _, uid = place.partition("/")
        with self._opened(folder) as client:
            if str(self.session.uid_validity) != epoch:
                return None
            return _body_of(client, int(uid))

    def heads(self, folder: str, places: Sequence[str]) -> Sequence[bytes]:
        with self._opened(folder) as client:
            epoch = str(self.session.uid_validity)
            parted = [place.partition("/") for place in places]
            uids = [int(uid) for of, _, uid in parted if of == epoch]
            found = client.fetch(uids, ["BODY.PEEK[HEADER]"]) if uids else {}
            return [bytes(found[uid].get(_HEADER) or b"") for uid in sorted(found)]

    def remove(self, folder: str, place: str, *, is_ours: Callable[[bytes], bool]) -> bool:
        from imapclient import DELETED

        epoch, _, text = place.partition("/")
        uid = int(text)
        with self._opened(folder, writing=True) as client:
            if str(self.session.uid_validity) != epoch:
                return False
            raw = _body_of(client, uid)
            if raw is None or not is_ours(raw):
                return False
            client.add_flags([uid], [DELETED], silent=True)
            if client.has_capability("UIDPLUS"):
                client.expunge([uid])
            elif client.search(["DELETED"]) == [uid]:
                client.expunge()  # it empties the folder of all that is marked: only ours is
            return True

    def mark_seen(self, folder: str, mails: Mapping[str, str]) -> None:
        imap_moving.mark_seen(self.session, self._place(folder), mails)

    def why_not_moved(self) -> str:
        with self.session.using() as client:
            return imap_moving.why_not_moved(client)

    def move(
        self, folder: str, to: str, mails: Mapping[str, str], at: Callable[[str], None]
    ) -> None:
        there = self._place(to, make=True)
        imap_moving.move(self.session, self._place(folder), there, mails, at)

    def _opened(self, folder: str, *, writing: bool = False) -> Any:
        return self.session.using(self._place(folder), writing=writing)

    def _place(self, folder: str, *, make: bool = False) -> str:
        with self.session.using() as client:
            return self._names.of(client, folder, make=make)

    def _chunks(self, folder: str, uids: Sequence[int]) -> Iterator[list[RawMail]]:
        rest = iter(uids)
        while some := list(islice(rest, SIZES_AT_ONCE)):
            with self._opened(folder) as client:
                about = client.fetch(some, ["RFC822.SIZE", "INTERNALDATE"])
            group: list[int] = []
            size = 0
            for uid in some:
                if uid not in about:
                    continue  # a person has moved or deleted it
                length = int(about[uid].get(_SIZE, 0))
                if group and (len(group) >= MAILS_AT_ONCE or size + length > BYTES_AT_ONCE):
                    yield self._mails(folder, group, about)
                    group, size = [], 0
                group.append(uid)
                size += length
            if group:
                yield self._mails(folder, group, about)

    def _mails(self, folder: str, uids: Sequence[int], about: Any) -> list[RawMail]:
        told = int(about[uids[0]].get(_SIZE, 0)) if len(uids) == 1 else 0
        whole_size = told if told > MOST_KEPT else 0
        with self._opened(folder) as client:
            epoch = str(self.session.uid_validity)
            if told > BYTES_AT_ONCE:
                most = HEAD_KEPT if whole_size else MOST_KEPT
                bodies = {uids[0]: _in_parts(client, uids[0], most)}
            else:
                answer = client.fetch(uids, ["BODY.PEEK[]"])
                bodies = {uid: answer[uid].get(_BODY) for uid in uids if uid in answer}
        mails = []
        for uid, raw in bodies.items():
            arrived = _moment(about[uid].get(_DATE))
            if raw:
                mails.append(RawMail(folder, epoch, str(uid), raw, arrived, whole_size=whole_size))
            else:
                why = f"the server gives no content for UID {uid}"
                mails.append(RawMail(folder, epoch, str(uid), b"", arrived, error=why))
        return mails


def _body_of(client: "IMAPClient", uid: int) -> bytes | None:
    answer = client.fetch([uid], ["FLAGS", "BODY.PEEK[]"]).get(uid, {})
    if b"\\Deleted" in answer.get(b"FLAGS", ()):
        return None
    found: bytes | None = answer.get(_BODY)
    return found


def _in_parts(client: "IMAPClient", uid: int, most: int) -> bytes:
    """A mail of many megabytes a piece at a time, so that no answer takes too long; no more than
    `most` bytes of it."""
    parts: list[bytes] = []
    at = 0
    while True:
        size = min(PART_BYTES, most - at)
        answer = client.fetch([uid], [f"BODY.PEEK[]<{at}.{size}>"]).get(uid, {})
        part = next((v for k, v in answer.items() if k.startswith(_BODY) and v), b"")
        parts.append(part)
        at += len(part)
        if len(part) < PART_BYTES or at >= most:
            return b"".join(parts)


def _appended(answer: bytes) -> str | None:
    """ "[APPENDUID 38505 3955] ..." as "38505/3955"; None without UIDPLUS."""
    _, found, rest = answer.partition(b"APPENDUID ")
    words = rest.partition(b"]")[0].split()
    if not found or len(words) != 2 or not all(word.isdigit() for word in words):
        return None
    return f"{words[0].decode()}/{words[1].decode()}"


def _message_id_of(raw: bytes) -> str:
    from email.parser import BytesHeaderParser

    return str(BytesHeaderParser().parsebytes(raw).get("Message-ID", "")).strip()


def _id_in(answer: Any) -> str:
    head = next((v for k, v in answer.items() if k.startswith(b"BODY[HEADER")), b"")
    return _message_id_of(head or b"")


def _moment(found: object) -> datetime | None:
    if not isinstance(found, datetime):
        return None
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
