"""A time limit for reading one mail (lessons.md 7): hostile mail must not stop the others."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from mailbox_agent.errors import MessageError


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raises MessageError in the block after `seconds`. In a thread other than the main one, where
    no signal arrives, there is no limit."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise MessageError(f"reading it took longer than {seconds:g} seconds")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
