"""Where a quote stands in the mail, and whose words those are.

Every quote of a reading passes through here: found exactly, or up to white space and typography,
or not at all. What is not found is kept, named in `unsupported` and never used as fact.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from mailbox_agent.records import (
    ActionItem,
    AttachedText,
    Body,
    Impact,
    ItemUpdate,
    Message,
    Place,
    Quote,
    Reading,
    RootCause,
    Segment,
)
from mailbox_agent.records.reading import SegmentName

MAX_TEXT = 2_000_000  # characters; a quote behind that is not looked for
_MAX_OCCURRENCES = 200  # of one quote: a hostile mail repeats itself for ever

_SAME = {
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
}
_INVISIBLE = frozenset(
    "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufe0e\ufe0f"
)
_BETWEEN_CELLS = "|"  # as people and models write a row of a table
_QUOTE_MARKS = re.compile(r"^(?:> ?)+", re.MULTILINE)

# Signatures are the sender's own; a disclaimer or an attribution line is nobody's statement.
_NAMES: dict[str, SegmentName] = {
    "own": "own",
    "signature": "own",
    "forwarded": "forwarded",
    "quoted": "quoted",
    "attribution": "quoted",
    "disclaimer": "quoted",
}
_RANK = {"own": 0, "forwarded": 1, "quoted": 2}

HasQuote = TypeVar("HasQuote", ActionItem, RootCause, Impact, ItemUpdate)


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """The text with white space, the borders of cells and typography folded, and for each character
    its old offset."""
    folded: list[str] = []
    places: list[int] = []
    in_space = True
    for offset, char in enumerate(text[:MAX_TEXT]):
        if char in _INVISIBLE:
            continue
        if char.isspace() or char == _BETWEEN_CELLS:
            if not in_space:
                folded.append(" ")
                places.append(offset)
            in_space = True
            continue
        in_space = False
        for one in _SAME.get(char, char):
            folded.append(one)
            places.append(offset)
    return "".join(folded), places


def segment_at(start: int, end: int, segments: Sequence[Segment]) -> SegmentName:
    """Whose words body_text[start:end] are. A stretch over several segments is its weakest one's.

    Without segments everything is the sender's own.
    """
    names = [_NAMES[part.kind] for part in segments if part.start < end and start < part.end]
    return max(names, key=lambda name: _RANK[name], default="own" if not segments else "quoted")


def locate_quote(quote: str, text: str, segments: Sequence[Segment]) -> Place | None:
    """The place of a quote in `text`, offsets into the unfolded text; None if it is not there.

    Exactly first, then with white space, quotation marks, dashes and soft hyphens folded. Of
    several places the first in the sender's own words wins, then a forwarded one.
    """
    wanted = quote.strip()
    if not wanted:
        return None
    found = _all_places(wanted, text, segments, None)
    if not found:
        folded_quote = fold_with_places(_QUOTE_MARKS.sub("", wanted))[0].strip()
        if not folded_quote:
            return None
        folded_text, places = fold_with_places(text)
        found = _all_places(folded_quote, folded_text, segments, places)
    return min(found, key=lambda place: (_RANK[place.segment], place.start), default=None)


def _all_places(
    wanted: str, text: str, segments: Sequence[Segment], places: list[int] | None
) -> list[Place]:
    found: list[Place] = []
    at = text.find(wanted)
    while at >= 0 and len(found) < _MAX_OCCURRENCES:
        last = at + len(wanted) - 1
        start, end = (places[at], places[last] + 1) if places else (at, last + 1)
        found.append(Place(segment_at(start, end, segments), start, end))
        if found[-1].segment == "own":
            break
        at = text.find(wanted, at + len(wanted))
    return found


def ground(reading: Reading, message: Message, body: Body) -> Reading:
    """The reading with every quote checked against the mail.

    A quote takes the mail's own wording at its place; one that is not there keeps its words, has
    no place, and is named in `unsupported`.
    """
    missing: list[str] = list(reading.unsupported)
    grounded = replace(
        reading,
        action_items=_grounded(reading.action_items, message, body, missing),
        root_causes=_grounded(reading.root_causes, message, body, missing),
        impact=_grounded(reading.impact, message, body, missing),
        updates_to_items=_grounded(reading.updates_to_items, message, body, missing),
        forwarded=tuple(
            replace(
                part,
                action_items=_grounded(part.action_items, message, body, missing),
                root_causes=_grounded(part.root_causes, message, body, missing),
                impact=_grounded(part.impact, message, body, missing),
            )
            for part in reading.forwarded
        ),
        complaint=_grounded_quote(reading.complaint, message, body, missing),
    )
    return replace(grounded, unsupported=tuple(dict.fromkeys(missing)))


def _grounded(
    items: Sequence[HasQuote], message: Message, body: Body, missing: list[str]
) -> tuple[HasQuote, ...]:
    quotes = (_grounded_quote(item.quote, message, body, missing) for item in items)
    return tuple(
        item if quote is item.quote else replace(item, quote=quote)
        for item, quote in zip(items, quotes, strict=True)
        if quote is not None
    )


def _grounded_quote(
    quote: Quote | None, message: Message, body: Body, missing: list[str]
) -> Quote | None:
    if quote is None:
        return None
    grounded = ground_quote(quote, message, body)
    if grounded.place is None:
        missing.append(quote.text)
    return grounded


def ground_quote(
    quote: Quote, message: Message, body: Body, attached: Sequence[AttachedText] = ()
) -> Quote:
    """The quote with the mail's own words and their place, or without a place.

    Words that neither body nor subject has are looked for in the attached files.
    """
    text = message.body_text
    place = quote.place
    if place and not place.part and text[place.start : place.end] == quote.text and quote.text:
        segment = _name(place, body)
        same = segment == place.segment
        return quote if same else replace(quote, place=replace(place, segment=segment))
    found = locate_quote(quote.text, text, body.segments)
    if found is None:
        if quote.text.strip() and quote.text.strip() in message.subject:
            at = message.subject.find(quote.text.strip())
            return Quote(quote.text.strip(), Place("subject", at, at + len(quote.text.strip())))
        return _in_attached(quote.text, attached)
    return Quote(text[found.start : found.end], found)


def _in_attached(wanted: str, attached: Sequence[AttachedText]) -> Quote:
    for one in attached:
        found = locate_quote(wanted, one.text, ())
        if found is not None:
            place = Place("attachment", found.start, found.end, one.part)
            return Quote(one.text[found.start : found.end], place)
    return Quote(wanted, None)


def _name(place: Place, body: Body) -> SegmentName:
    return segment_at(place.start, place.end, body.segments)
