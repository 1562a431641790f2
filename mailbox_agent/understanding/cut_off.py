"""What of a body is not the sender's own words, with the sign by which it was known.

Names what `message/quoting.py` has decided; decides nothing. Used for explanations only.
"""

from collections.abc import Sequence

from mailbox_agent.message import quoting_patterns as quoting
from mailbox_agent.message import signature_words as ends
from mailbox_agent.message.lines import Line, split_lines
from mailbox_agent.records import Body, Message, Segment

_MAX_SIGN = 90  # characters quoted of a sign
_DELIMITERS = ("--", "- --", "—", "– –", "-- --")
_ANNOUNCING = (
    (quoting.ATTACHED_LINE, "an attached mail, which the parser appended"),
    (quoting.RETURNED_LINE, "a returned mail, which the parser appended"),
    (quoting.FORWARD_LINE, "quoting_patterns.FORWARD_LINE"),
    (quoting.BEGIN_FORWARD_LINE, "quoting_patterns.BEGIN_FORWARD_LINE"),
    (quoting.ORIGINAL_LINE, "quoting_patterns.ORIGINAL_LINE"),
)
_CONTACT = (
    (ends.PHONE, "signature_words.PHONE"),
    (ends.WEB, "signature_words.WEB"),
    (quoting.MAIL_ADDRESS, "quoting_patterns.MAIL_ADDRESS"),
    (ends.COMPANY, "signature_words.COMPANY"),
    (ends.TITLE, "signature_words.TITLE"),
    (ends.STREET, "signature_words.STREET"),
)


def what_was_cut(message: Message, body: Body) -> list[dict[str, object]]:
    """[{kind, lines, start, end, why, rule}] of the segments that are not own, in order."""
    found: list[dict[str, object]] = []
    announced: list[Line] = []
    for part in body.segments:
        lines = _lines(message, part)
        if part.kind == "attribution":
            announced = lines
            continue
        if part.kind != "own":
            sign, rule = _sign(part, lines, announced)
            found.append(
                {
                    "kind": part.kind,
                    "lines": len(lines) + len(announced),
                    "start": part.start,
                    "end": part.end,
                    "why": sign,
                    "rule": rule,
                }
            )
        announced = []
    return found


def _lines(message: Message, part: Segment) -> list[Line]:
    text = message.body_text[part.start : part.end]
    return [line for line in split_lines(text) if not line.blank]


def _sign(part: Segment, lines: Sequence[Line], announced: Sequence[Line]) -> tuple[str, str]:
    if part.kind in ("quoted", "forwarded"):
        return _announcement(lines, announced)
    if not lines:
        return "only white space", "message.signature"
    if part.kind == "disclaimer":
        return _legal(lines)
    return _signature(lines)


def _announcement(lines: Sequence[Line], announced: Sequence[Line]) -> tuple[str, str]:
    if not announced:
        if lines and lines[0].depth:
            return "quote marks “>” in front", "message.history"
        return "stands among what is quoted", "message.history"
    first = announced[0].words
    said = _short(first if len(announced) == 1 else f"{first} … {announced[-1].words}")
    for pattern, rule in _ANNOUNCING:
        if pattern.match(first):
            return f"announced by {said}", rule
    wrote = quoting.WROTE.search(" ".join(line.words for line in announced)[:400])
    if wrote and announced[-1].words.rstrip("*_ ").endswith((":", "：")):
        return f"announced by {said}", "message.attribution"
    return f"a block of headers {said}", "message.header_block"


def _legal(lines: Sequence[Line]) -> tuple[str, str]:
    if ends.BANNER.match(lines[0].words[:300]):
        return f"a gateway's banner {_short(lines[0].words)}", "signature_words.BANNER"
    hit = ends.DISCLAIMER.search(" ".join(line.words for line in lines)[:3_000])
    said = hit[0] if hit else lines[0].words
    return f"legal text {_short(said)}", "signature_words.DISCLAIMER"


def _signature(lines: Sequence[Line]) -> tuple[str, str]:
    if lines[0].words in _DELIMITERS:
        return f"the line {_short(lines[0].words)} above", "message.signature, RFC 3676 4.3"
    if lines[0].words.startswith("-----BEGIN PGP"):
        return "what PGP writes around the text", "message.signature"
    if ends.MOBILE_LINE.match(lines[0].words[:200]):
        return f"a telephone's line {_short(lines[0].words)}", "signature_words.MOBILE_LINE"
    for line in lines:
        for pattern, rule in _CONTACT:
            hit = pattern.search(line.words[:200])
            if hit:
                return f"a contact block below the closing or the name: {_short(line.words)}", rule
    return f"a block below the closing or the name: {_short(lines[0].words)}", "message.signature"


def _short(words: str) -> str:
    words = " ".join(words.split())
    return f"“{words}”" if len(words) <= _MAX_SIGN else f"“{words[:_MAX_SIGN]}…”"
