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
    sign_in = imap_sign_in(box.name, box.imap.user, box.sign_in, environ, root)
    session = ImapSession(box.name, server_of(box.imap), sign_in)
    return ImapMailbox(session, FolderNames(box.name, box.drafts, box.sent))


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
