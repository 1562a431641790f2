"""Which stretch of a mail's body is whose: own words, history, forwarded mail, signature.

The order of work: lines, then older mail among them (history.py), then the ends of what is left
(signature.py), then segments. Nothing is thrown away: a segment only says what a stretch is.
"""

from collections.abc import Sequence

from mailbox_agent.message.forward import read_forwards
from mailbox_agent.message.history import kinds_of_lines
from mailbox_agent.message.language import detect_language
from mailbox_agent.message.lines import Line, split_lines
from mailbox_agent.message.marked_answers import mark_answers
from mailbox_agent.message.signature import mark_ends
from mailbox_agent.message.signature_lines import Writer
from mailbox_agent.records.mail import Body, Message, Segment, SegmentKind

MAX_NEW_TEXT = 40_000  # characters; the whole is in `body_text`


def read_body(message: Message) -> Body:
    """The body in segments that cover `message.body_text` without gap or overlap.

    `new_text` is what the sender wrote for this mail: salutation to typed name, without history,
    signature block and disclaimer; pieces of an inline reply in order. In doubt a line is own. It
    ends at MAX_NEW_TEXT; the segments don't.
    """
    text = message.body_text
    lines = split_lines(text)
    kinds = mark_answers(lines, kinds_of_lines(lines, message), message.sender)
    language = _language(text, lines, kinds)
    kinds = mark_ends(lines, kinds, Writer(message.sender, language))
    segments = _segments(lines, kinds)
    return Body(
        language=language,
        new_text=_joined(text, segments, "own")[:MAX_NEW_TEXT],
        segments=segments,
        forwards=read_forwards(lines, segments, message),
        signature=_joined(text, segments, "signature"),
    )


def _language(text: str, lines: Sequence[Line], kinds: Sequence[SegmentKind]) -> str:
    """Of the own text; where that says nothing ("FYI"), of the whole body."""
    own = "\n".join(line.words for line, kind in zip(lines, kinds, strict=True) if kind == "own")
    language = detect_language(own)
    return language if language != "und" else detect_language(text)


def _segments(lines: Sequence[Line], kinds: Sequence[SegmentKind]) -> tuple[Segment, ...]:
    """Lines of one kind in a row are one segment; a blank line goes with the one above it.

    A lone ">" is a line of the quotation, not a blank one.
    """
    segments: list[Segment] = []
    start = 0
    current: SegmentKind | None = None
    for line, kind in zip(lines, kinds, strict=True):
        if line.blank and not line.depth:
            continue
        if current is not None and kind != current:
            segments.append(Segment(current, start, line.start))
            start = line.start
        current = kind
    if lines:
        segments.append(Segment(current or "own", start, lines[-1].end))
    return tuple(segments)


def _joined(text: str, segments: Sequence[Segment], kind: SegmentKind) -> str:
    pieces = (text[s.start : s.end] for s in segments if s.kind == kind)
    return "\n\n".join(piece for piece in (p.strip("\n\r \t") for p in pieces) if piece)
