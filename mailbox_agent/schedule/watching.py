"""Waits for new mail with IDLE (RFC 2177), so that a draft is ready seconds after a mail.

One thread and one connection for each mailbox, besides the polling: a half-dead connection says
nothing for ever, so it is renewed, and losing it only makes things slower.
"""

import logging
import random
import threading
from collections.abc import Callable

from mailbox_agent.errors import MailboxError
from mailbox_agent.mailbox.imap_session import ImapSession

RENEWED_AFTER = 540.0  # seconds; RFC 2177 wants less than 29 minutes, some routers forget in ten
LOOKED_AFTER = 5.0  # seconds after which a wish to stop is noticed
FIRST_PAUSE, LONGEST_PAUSE = 5.0, 300.0
_log = logging.getLogger("mailbox_agent.watch")


class Watch:
    """`wake` is called from the thread whenever the inbox has something new."""

    def __init__(self, session: ImapSession, folder: str, wake: Callable[[], None]) -> None:
        self.name = session.name
        self._session = session
        self._folder = folder
        self._wake = wake
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"idle-{session.name}", daemon=True)
        self.works: bool | None = None  # None: not known yet; False: the server has no IDLE

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()

    def join(self, seconds: float) -> None:
        self._thread.join(seconds)

    def _run(self) -> None:
        pause = FIRST_PAUSE
        while not self._stop.is_set():
            try:
                if not self._wait_once():
                    return
                pause = FIRST_PAUSE
            except MailboxError as error:
                _log.info("watching interrupted", extra={"why": type(error).__name__})
                self._stop.wait(pause * (0.5 + random.random() / 2))
                pause = min(pause * 2, LONGEST_PAUSE)
        self._session.close()

    def _wait_once(self) -> bool:
        """One IDLE from beginning to renewal; False if the server has none."""
        with self._session.using(self._folder) as client:
            self.works = bool(client.has_capability("IDLE"))
            if not self.works:
                return False
            self._wake()  # what came while nobody watched
            client.idle()
            waited = 0.0
            while waited < RENEWED_AFTER and not self._stop.is_set():
                answers = client.idle_check(timeout=LOOKED_AFTER)
                waited += LOOKED_AFTER
                if any(len(one) > 1 and one[1] in (b"EXISTS", b"RECENT") for one in answers):
                    self._wake()
            client.idle_done()
        return True
