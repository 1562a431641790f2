"""What people do with a mail client, on a Maildir and over IMAP, without any code of ours.

As clients do: a saved draft is a new message (another Message-ID, private headers gone) and the old
one deleted; a sent one lies in Sent and no longer in Drafts.
"""

import contextlib
import mailbox
import time
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import SMTP
from typing import Protocol

from imapclient import IMAPClient

KEPT = ("from", "to", "cc", "subject", "date", "in-reply-to", "references")


class MailClient(Protocol):
    def mails(self, folder: str) -> list[EmailMessage]: ...

    def put(self, folder: str, raw: bytes) -> None: ...

    def delete(self, folder: str, subject: str = "") -> None: ...


class OnMaildir:
    def __init__(self, root: str) -> None:
        self.box = mailbox.Maildir(root)

    def _folder(self, name: str) -> mailbox.Maildir:
        if name == "INBOX":
            return self.box
        return (
            self.box.get_folder(name)
            if name in self.box.list_folders()
            else self.box.add_folder(name)
        )

    def mails(self, folder: str) -> list[EmailMessage]:
        return [_parsed(one.as_bytes()) for one in self._folder(folder)]

    def put(self, folder: str, raw: bytes) -> None:
        self._folder(folder).add(raw)

    def delete(self, folder: str, subject: str = "") -> None:
        box = self._folder(folder)
        for key, one in list(box.items()):
            if subject in str(one["subject"]):
                box.remove(key)


class OverImap:
    """Who does not `quit` is hung up on after the test (conftest.py)."""

    def __init__(self, port: int, user: str, password: str) -> None:
        self.client = IMAPClient("127.0.0.1", port, ssl=False)
        _THERE.append(self)
        self.client.login(user, password)

    def mails(self, folder: str) -> list[EmailMessage]:
        self.client.select_folder(folder)
        found = self.client.fetch(self.client.search(["UNDELETED"]), ["BODY.PEEK[]"])
        return [_parsed(one[b"BODY[]"]) for _, one in sorted(found.items())]

    def put(self, folder: str, raw: bytes) -> None:
        self.client.append(folder, raw)

    def delete(self, folder: str, subject: str = "") -> None:
        self.client.select_folder(folder)
        for uid, one in self.client.fetch(self.client.search(), ["BODY.PEEK[]"]).items():
            if subject in str(_parsed(one[b"BODY[]"])["subject"]):
                self.client.delete_messages([uid])
        self.client.expunge()

    def quit(self) -> None:
        self.client.logout()
        _THERE.remove(self)


_THERE: list[OverImap] = []


def everybody_hangs_up() -> None:
    """Whatever became of the server: no socket stays open after a test that failed."""
    while _THERE:
        with contextlib.suppress(OSError):
            _THERE.pop().client.shutdown()


def saved_again(draft: EmailMessage, text: str, *, stripped: bool = True) -> bytes:
    """The draft as a client saves it with another text."""
    new = EmailMessage(policy=SMTP)
    for name, value in draft.items():
        body = name.lower() in ("content-type", "content-transfer-encoding", "mime-version")
        if not body and (not stripped or name.lower() in KEPT):
            new[name] = str(value)
    if stripped:
        new["Message-ID"] = f"<client-{time.monotonic_ns()}@client.example>"
    new.set_content(text)
    return new.as_bytes()


def text_of(mail: EmailMessage) -> str:
    return str(mail.get_content()).replace("\r\n", "\n")


def _parsed(raw: bytes) -> EmailMessage:
    found: Message = message_from_bytes(raw, policy=SMTP)  # type: ignore[arg-type]
    assert isinstance(found, EmailMessage)
    return found
