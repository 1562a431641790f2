"""A service that is told to stop ends within ten seconds, whatever it is doing.

    asked         what is under way ends with the mail, draft or document at hand
    after 8 s     the main thread is interrupted where it stands, at a server that does not answer
                  or in a huge mail: no worse than a kill there, which is safe, and what is open is
                  still closed
    after 10 s    the process ends: it is in code that nothing interrupts

Signals are heard by a thread of their own: their handlers run in the midst of anything, where
taking a lock may wait for ever.
"""

import logging
import os
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

STOPS_WITHIN = 10.0  # seconds
INTERRUPTED_AFTER = 8.0
_log = logging.getLogger("mailbox_agent.service")


class Interrupted(BaseException):
    """No Exception: nothing that copes with failures is to cope with this."""


class Stopping:
    """Whether the service is to stop, and what sees to it that it does."""

    def __init__(self) -> None:
        self.asked = threading.Event()
        self._done = threading.Event()
        self._inside = False
        self._until = 0.0

    def ask(self) -> None:
        """May be called from any thread, but from no signal handler."""
        if not self.asked.is_set():
            self._until = time.monotonic() + STOPS_WITHIN
            self.asked.set()
            threading.Thread(target=self._insist, name="stopping", daemon=True).start()

    @property
    def left(self) -> float:
        """Seconds until it has to be over."""
        return max(0.0, self._until - time.monotonic()) if self.asked.is_set() else STOPS_WITHIN

    @contextmanager
    def interruptible(self) -> Iterator[None]:
        """The main thread's block may raise Interrupted once it was asked to stop."""
        before = signal.signal(signal.SIGUSR1, self._interrupt)
        self._inside = True
        try:
            yield
        finally:
            self._inside = False
            signal.signal(signal.SIGUSR1, before)

    def close(self, close: Callable[[], None]) -> None:
        """Says goodbye to the servers, as far as there is time for it."""
        closing = threading.Thread(target=close, name="closing", daemon=True)
        closing.start()
        closing.join(self.left / 2)

    def done(self) -> None:
        self._done.set()

    def _interrupt(self, *_: object) -> None:
        if self._inside and self.asked.is_set():
            self._inside = False
            raise Interrupted

    def _insist(self) -> None:
        if self._done.wait(INTERRUPTED_AFTER):
            return
        main = threading.main_thread().ident
        if self._inside and main is not None:
            signal.pthread_kill(main, signal.SIGUSR1)
        if not self._done.wait(self.left):
            _log.error("ended by force: nothing is lost, the next start goes on")
            os._exit(1)


@contextmanager
def signals_heard(calls: Mapping[signal.Signals, Callable[[], None]]) -> Iterator[None]:
    """While the block of the main thread runs, a signal calls its function, in another thread."""
    near, far = socket.socketpair()
    near.setblocking(False)
    before = {number: signal.signal(number, lambda *_: None) for number in calls}
    woken = signal.set_wakeup_fd(near.fileno(), warn_on_full_buffer=False)
    thread = threading.Thread(target=_hear, args=(far, calls), name="signals", daemon=True)
    thread.start()
    try:
        yield
    finally:
        signal.set_wakeup_fd(woken)
        for number, handler in before.items():
            signal.signal(number, handler)
        near.close()
        thread.join()
        far.close()


def _hear(far: socket.socket, calls: Mapping[signal.Signals, Callable[[], None]]) -> None:
    known = {int(number): call for number, call in calls.items()}
    while numbers := far.recv(64):
        for number in numbers:
            if number in known:
                known[number]()
