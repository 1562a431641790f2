"""The mailbox that the settings describe, ready to be used; nothing is connected yet."""

from collections.abc import Mapping
from pathlib import Path

from mailbox_agent.mailbox.imap import ImapMailbox
from mailbox_agent.mailbox.imap_folders import FolderNames
from mailbox_agent.mailbox.imap_session import ImapSession
from mailbox_agent.mailbox.maildir import Maildir
from mailbox_agent.mailbox.servers import Server
from mailbox_agent.mailbox.sign_in import imap_sign_in
from mailbox_agent.records import Mailbox
from mailbox_agent.settings import MailboxSettings, ServerSettings


def open_mailbox(box: MailboxSettings, environ: Mapping[str, str], root: Path) -> Mailbox:
    """`environ`, `root`: where secrets come from (settings/secrets.py), asked for at sign-in.

    Raises MailboxError where a Maildir is not there.
    """
    if box.imap is None:
        return Maildir(box.name, box.path)
    names = FolderNames(box.name, box.drafts, box.sent)
    return ImapMailbox(open_session(box, environ, root), names)


def open_session(box: MailboxSettings, environ: Mapping[str, str], root: Path) -> ImapSession:
    """A connection of its own, for one job; the settings have an IMAP server."""
    assert box.imap is not None
    sign_in = imap_sign_in(box.name, box.imap.user, box.sign_in, environ, root)
    return ImapSession(box.name, server_of(box.imap), sign_in)


def server_of(settings: ServerSettings) -> Server:
    return Server(
        host=settings.host,
        port=settings.port,
        security=settings.security,
        ca_file=settings.ca_file,
        allow_plain=settings.allow_plain,
        connect_seconds=settings.connect_seconds,
        answer_seconds=settings.answer_seconds,
    )
