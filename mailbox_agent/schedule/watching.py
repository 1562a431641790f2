"""Waits for new mail with IDLE (RFC 2177), so that a draft is ready seconds after a mail.

Between two passes a mailbox's connection waits in IDLE; a pass takes it back, so that a server sees
one connection for each mailbox. Only passes open it: they know when a server wants to be left in
peace. A half-dead connection says nothing for ever, so passes come besides.
"""

import contextlib
import logging
import select
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from mailbox_agent.errors import MailboxError
from mailbox_agent.mailbox.imap import ImapMailbox

if TYPE_CHECKING:
    from imapclient import IMAPClient

RENEWED_AFTER = 540.0  # seconds; RFC 2177 wants less than 29 minutes, some routers forget in ten
HANDED_OVER_AFTER = 5.0  # seconds that a server has to end an IDLE; it is taken for dead then
FIRST_PAUSE, LONGEST_PAUSE = 5.0, 300.0
_log = logging.getLogger("mailbox_agent.watch")


class Watch:
    """`wake` is called from the thread whenever the folder has something new."""

    def __init__(self, mailbox: ImapMailbox, folder: str, wake: Callable[[], None]) -> None:
        self.name = mailbox.name
        self.works: bool | None = None  # None: not known yet; False: the server has no IDLE
        self._mailbox = mailbox
        self._folder = folder
        self._wake = wake
        self._stop = threading.Event()
        self._turn = threading.Event()  # set: no pass is on, and the connection is worth watching
        self._connection = threading.Lock()  # held by who uses it
        self._bell, self._rung = socket.socketpair()
        self._bell.setblocking(False)
        self._told = 0  # UIDNEXT for which a pass was asked for
        self._thread = threading.Thread(target=self._run, name=f"idle-{self.name}", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        self._turn.set()
        self._ring()

    def join(self, seconds: float) -> None:
        self._thread.join(seconds)
        if self._thread.is_alive():
            self._mailbox.session.drop()  # no answer to be waited for any longer
        else:
            self._bell.close()
            self._rung.close()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """While the block runs, a pass has the connection."""
        self._turn.clear()
        self._ring()
        if not self._connection.acquire(timeout=HANDED_OVER_AFTER):
            self._mailbox.session.drop()
            self._connection.acquire()
        try:
            yield
        finally:
            self._connection.release()
            self._turn.set()

    def _ring(self) -> None:
        with contextlib.suppress(OSError):  # full: nobody listens, and it has rung anyway
            self._bell.send(b"!")

    def _run(self) -> None:
        pause = FIRST_PAUSE
        while self.works is not False and not self._stop.is_set():
            self._turn.wait()
            if self._stop.is_set():
                return
            try:
                with self._connection:
                    self._wait_once()
                pause = FIRST_PAUSE
            except MailboxError as error:
                _log.info("watching interrupted", extra={"why": type(error).__name__})
                self._turn.clear()
                self._stop.wait(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
                self._wake()  # a pass connects again, as soon as it may

    def _wait_once(self) -> None:
        """One IDLE, until it is renewed or a pass wants the connection."""
        session = self._mailbox.session
        if not self._turn.is_set() or not session.is_open:
            self._turn.clear()  # until a pass has opened it
            return
        with session.using(self._folder) as client:
            self.works = bool(client.has_capability("IDLE"))
            if not self.works:
                return
            if session.uid_next not in (self._mailbox.looked_at(self._folder), self._told):
                self._told = session.uid_next
                self._wake()  # what came while nobody watched
            client.idle()
            if _new_in_the_same_breath(client):
                self._wake()
            self._listen(client)
            client.idle_done()

    def _listen(self, client: "IMAPClient") -> None:
        until = time.monotonic() + RENEWED_AFTER
        poller = select.poll()
        for one in (client.socket(), self._rung):
            poller.register(one, select.POLLIN)
        while self._turn.is_set() and not self._stop.is_set():
            left = until - time.monotonic()
            ready = {file for file, _ in poller.poll(max(0.0, left) * 1000)}
            if self._rung.fileno() in ready:
                self._rung.recv(4096)
            elif not ready:
                return
            else:
                answers = client.idle_check(timeout=0)
                if not answers:
                    return  # the connection has ended: the next command says so
                if any(len(one) > 1 and one[1] in (b"EXISTS", b"RECENT") for one in answers):
                    self._wake()


def _new_in_the_same_breath(client: "IMAPClient") -> bool:
    """What came together with the server's "idling" has left the socket: no poll shows it.

    Mail that comes between SELECT and IDLE is told of there, in one packet (seen with Dovecot 2.3).
    It lies in the reader that imaplib keeps, for which imapclient 4.1 has no call.
    """
    connection = client.socket()
    patience = connection.gettimeout()
    connection.setblocking(False)
    try:
        read_ahead: bytes = client._imap.file.peek()
    except OSError:  # TLS says so when there is nothing
        return False
    finally:
        connection.settimeout(patience)
    return b" EXISTS" in read_ahead or b" RECENT" in read_ahead
