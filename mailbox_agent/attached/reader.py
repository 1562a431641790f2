"""The attachments of a mail as texts, within limits for each and for all."""

import threading
import time
from types import TracebackType

from mailbox_agent.attached.choosing import FileKind, readable
from mailbox_agent.attached.limits import Limits
from mailbox_agent.attached.process import TOO_LONG, ReadingProcess
from mailbox_agent.attached.told import Told
from mailbox_agent.errors import MessageError
from mailbox_agent.message.mime_tree import Part, tree
from mailbox_agent.message.part_bytes import bytes_in
from mailbox_agent.records import AttachedText, Attachment, Message

_REMEMBERED = 16  # mails: one is read again while its model is being asked
_MOST_NAMED = 40  # files that are named though they are not read


class AttachmentReader:
    """Reads the files of one mail after the other; one for a pass, or for several threads of it.

    Nothing is started before the first file that has a text. `close` ends the process.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._process = ReadingProcess(self._limits.memory)
        self._lock = threading.Lock()
        self._read: dict[str, tuple[AttachedText, ...]] = {}  # by hash of the mail, newest last

    def __enter__(self) -> "AttachmentReader":
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        with self._lock:
            self._process.close()

    @property
    def pid(self) -> int | None:
        """Of the process, while there is one."""
        return self._process.pid

    def texts_of(self, raw: bytes, message: Message) -> tuple[AttachedText, ...]:
        """One entry a file of a kind that is read, in the order of the mail. Where its text is "",
        `note` says why. Never raises for what is attached."""
        files = list(readable(message))
        if not files:
            return ()
        with self._lock:
            found = self._read.pop(message.raw_sha256, None) or self._texts(raw, files)
            self._read[message.raw_sha256] = found
            if len(self._read) > _REMEMBERED:
                del self._read[next(iter(self._read))]
        return found

    def _texts(
        self, raw: bytes, files: list[tuple[Attachment, FileKind]]
    ) -> tuple[AttachedText, ...]:
        limits, root = self._limits, tree(raw)
        left, until = limits.chars_in_all, time.monotonic() + limits.seconds_in_all
        found: list[AttachedText] = []
        for number, (attachment, kind) in enumerate(files[:_MOST_NAMED]):
            seconds = min(limits.seconds, until - time.monotonic())
            if number >= limits.files:
                told = Told("", note=f"not read: the mail has more than {limits.files} files")
            elif left <= 0:
                told = Told("", cut=True, note="not read: the files before it are too long")
            elif seconds <= 0:
                told = Told("", note=f"not read: {TOO_LONG}, with those before it")
            else:
                told = self._told(root, attachment, kind, min(left, limits.chars), seconds)
            left -= len(told.text)
            found.append(
                AttachedText(attachment.part, attachment.filename, told.text, told.cut, told.note)
            )
        return tuple(found)

    def _told(
        self, root: Part, attachment: Attachment, kind: FileKind, most: int, seconds: float
    ) -> Told:
        if attachment.size > self._limits.file_bytes:
            return Told("", note=f"not read: larger than {self._limits.file_bytes:,} bytes")
        try:
            data, charset = bytes_in(root, attachment.part)
        except MessageError:
            return Told("", note="not read: it is not in the mail any more")
        told = self._process.read(kind, data, charset, most, seconds)
        return Told(told.text[:most], told.cut or len(told.text) > most, told.note)
