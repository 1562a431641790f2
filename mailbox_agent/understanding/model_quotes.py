"""Where the words stand that a model quotes: exactly, up to typography, or nearly.

Models mend typos, drop a comma, join lines. A near match stores the mail's own wording; what is not
near enough has no place.
"""

from collections.abc import Mapping, Sequence

from mailbox_agent.records import Body, Message, Place, Quote, ReadingContext
from mailbox_agent.understanding.bare_quotes import says_something
from mailbox_agent.understanding.evidence import (
    fold_with_places,
    ground_quote,
    locate_quote,
    segment_at,
)
from mailbox_agent.understanding.model_input import Part

NEAR = 92.0  # of 100: likeness of the quote and the mail's words
SHORTEST = 16  # characters of a quote that may be matched nearly
MOST_TEXT = 400_000  # characters that are searched for a near match
STOPS = ".!?。"
_AROUND = 40  # characters by which a near match may be widened to whole words


class Finder:
    """Finds quotes in one mail. `all_text`: everything that its sender has written."""

    def __init__(
        self, message: Message, body: Body, context: ReadingContext, hidden: Mapping[str, str]
    ) -> None:
        self._message, self._body, self._hidden = message, body, hidden
        self._folded: list[tuple[str, list[int]]] | None = None
        self._attached = context.attached
        attached = (f"{one.filename}\n{one.text}" for one in context.attached)
        self.all_text = "\n".join((message.subject, message.body_text, *attached))

    def __call__(self, text: str, part: Part | None) -> Quote:
        """The mail's own words and their place, or the quote without one."""
        for placeholder, words in self._hidden.items():
            text = text.replace(placeholder, words)
        text = text.strip().strip("“”\"'").strip() or text
        if not text.strip():
            return Quote(text, None)
        if part is not None and (place := self._within(text, part)):
            return Quote(self._message.body_text[place.start : place.end], place)
        found = ground_quote(Quote(text, None), self._message, self._body, self._attached)
        return found if found.place is not None else self._near(text)

    def says_something(self, place: Place) -> bool:
        """Whether the words there could not as well stand in any mail."""
        texts = {one.part: one.text for one in self._attached}
        subject = place.segment == "subject"
        text = self._message.subject if subject else self._message.body_text
        return says_something(
            texts.get(place.part, "") if place.part else text, place.start, place.end
        )

    def _within(self, text: str, part: Part) -> Place | None:
        """In the part that was read: a long mail says the same sentence more than once."""
        if part.start == 0 and part.end >= len(self._message.body_text):
            return None
        piece = self._message.body_text[part.start : part.end]
        found = locate_quote(text, piece, ())
        if found is None:
            return None
        start, end = found.start + part.start, found.end + part.start
        return Place(segment_at(start, end, self._body.segments), start, end)

    def _near(self, text: str) -> Quote:
        """In the mail's text, then in its attached files."""
        wanted = fold_with_places(text)[0].strip()
        if len(wanted) < SHORTEST:
            return Quote(text, None)
        if self._folded is None:
            read = (self._message.body_text, *(one.text for one in self._attached))
            self._folded = [fold_with_places(one[:MOST_TEXT]) for one in read]
        body, *attached = self._folded
        if (stretch := _nearest(wanted, *body)) is not None:
            first, last = stretch
            place = Place(segment_at(first, last, self._body.segments), first, last)
            return Quote(self._message.body_text[first:last], place)
        for file, folded in zip(self._attached, attached, strict=True):
            if (stretch := _nearest(wanted, *folded)) is not None:
                first, last = stretch
                return Quote(file.text[first:last], Place("attachment", first, last, file.part))
        return Quote(text, None)


def _nearest(wanted: str, folded: str, places: Sequence[int]) -> tuple[int, int] | None:
    """Where the folded text says nearly what is wanted: offsets into the text as it was."""
    from rapidfuzz import fuzz

    found = fuzz.partial_ratio_alignment(wanted, folded, score_cutoff=NEAR)
    if found is None or found.dest_end <= found.dest_start:
        return None
    start, end = _whole_words(folded, found.dest_start, found.dest_end)
    if wanted[-1] in STOPS and folded[end - 1] not in STOPS and folded[end : end + 1] in STOPS:
        end = min(end + 1, len(folded))
    if _numbers(folded[start:end]) != _numbers(wanted):
        return None  # another number is another fact
    return places[start], places[end - 1] + 1


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    for _ in range(_AROUND):
        if start > 0 and text[start - 1].isalnum() and text[start].isalnum():
            start -= 1
    for _ in range(_AROUND):
        if end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
            end += 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _numbers(text: str) -> list[str]:
    digits = "".join(char if char.isdigit() else " " for char in text)
    return digits.split()
