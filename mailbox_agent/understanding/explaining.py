"""What an explanation needs besides the reading: collected where it is decided, only when asked.

`analyze --explain` listens; everything else reads without it and pays nothing for it. The store
never sees any of it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from mailbox_agent.records import Automatic, Body, KnownItem, Message, Reading, ReadingContext
from mailbox_agent.records.reading import SegmentName

MAX_REFUSED = 60  # of one mail


@dataclass(frozen=True, slots=True)
class Refused:
    """A sentence that looked like an action item and is none."""

    quote: str
    segment: SegmentName
    looked_like: str  # the words that made it look like one
    why: str
    rule: str


@dataclass(slots=True)
class Notes:
    """Of the mail last read: what was weighed and refused, and what came of it."""

    details: dict[str, list[str]] = field(default_factory=dict)  # field of the reading -> lines
    why: dict[str, str] = field(default_factory=dict)  # field -> more than is stored
    refused: list[Refused] = field(default_factory=list)
    message: Message | None = None
    body: Body | None = None
    automatic: Automatic | None = None
    known: tuple[KnownItem, ...] = ()  # open items of the case
    reading: Reading | None = None

    def say(self, about: str, text: str) -> None:
        self.details.setdefault(about, []).append(text)

    def refuse(self, one: Refused) -> None:
        if len(self.refused) < MAX_REFUSED:
            self.refused.append(one)

    def begin(
        self, message: Message, body: Body, automatic: Automatic | None, context: ReadingContext
    ) -> None:
        """A mail is read again when its case is known: what was said before is forgotten."""
        self.message, self.body, self.automatic, self.reading = message, body, automatic, None
        self.known = context.open_items
        self.details.clear()
        self.why.clear()
        self.refused.clear()


_LISTENING: ContextVar[Notes | None] = ContextVar("explaining", default=None)


@contextmanager
def explaining() -> Iterator[Notes]:
    """Whoever reads a mail inside the block fills the notes."""
    notes = Notes()
    before = _LISTENING.set(notes)
    try:
        yield notes
    finally:
        _LISTENING.reset(before)


def notes_wanted() -> Notes | None:
    """The notes of whoever listens; None, as nearly always, if nobody does."""
    return _LISTENING.get()
