"""How far a pass has come, and that it hangs if it comes no further.

The pass tells each named step; a thread looks now and then. A pass may be long (a first one reads
a hundred thousand mails): it hangs when no step was reached for a while. Counted are looks, not
hours, so that a machine that slept is not taken for one that hangs.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

LOOKS_AT_MOST = 15.0  # seconds between two
OF_MAILBOX = "mailbox "  # how the step is called with which a mailbox's turn begins


@dataclass(frozen=True, slots=True)
class Reached:
    """The last step that the running pass has told. `number` tells one moment from another."""

    number: int
    step: str
    mailbox: str
    since: datetime


class Steps:
    """`note` is called by the thread that looks, at every look while a pass runs, with whether it
    hangs; `hangs` once for each time that it does."""

    def __init__(
        self,
        hung_after: float,
        now: Callable[[], datetime],
        note: Callable[[Reached, bool], None],
        hangs: Callable[[Reached], None],
    ) -> None:
        self.reached: Reached | None = None  # None: no pass is under way
        self._number = 0
        self._every = min(LOOKS_AT_MOST, hung_after / 4)
        self._most = hung_after / self._every
        self._now, self._note, self._hangs = now, note, hangs
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, name="steps", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._over.set()

    def at(self, step: str) -> None:
        self._number += 1
        before = self.reached.mailbox if self.reached else ""
        mailbox = step.removeprefix(OF_MAILBOX) if step.startswith(OF_MAILBOX) else before
        self.reached = Reached(self._number, step, mailbox, self._now())

    def end(self) -> None:
        self.reached = None

    def _look(self) -> None:
        seen, quiet = -1, 0
        while not self._over.wait(self._every):
            reached = self.reached
            if reached is None or reached.number != seen:
                seen, quiet = reached.number if reached else -1, 0
            else:
                quiet += 1
            if reached is not None:
                self._note(reached, quiet >= self._most)
                if quiet == int(self._most):
                    self._hangs(reached)
