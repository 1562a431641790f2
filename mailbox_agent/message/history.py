"""Where older mail stands in a body: quoted below, above or between the sender's own lines.

Decides for each line whether it is the sender's own, quoted, forwarded or the line that announces
an older mail. Signatures and disclaimers among the own lines are signature.py's matter.

    top-posting      own / attribution / quoted to the end
    bottom-posting   attribution / "> quoted" / own
    inline           attribution / "> quoted" / own / "> quoted" / own
    forward          own / attribution / forwarded to the end
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mailbox_agent.message.attribution import Attribution, find_attributions
from mailbox_agent.message.header_block import HeaderBlock, find_header_block
from mailbox_agent.message.lines import Line
from mailbox_agent.message.marked_lines import end_of_marked
from mailbox_agent.message.quoting_patterns import (
    ATTACHED_LINE,
    BEGIN_FORWARD_LINE,
    FORWARD_LINE,
    GROUPWISE_LINE,
    LOG_LINE,
    ORIGINAL_LINE,
    REPLY_ABOVE,
    RETURNED_LINE,
    RULE_LINE,
    SHORT_RULE,
)
from mailbox_agent.message.subject_prefixes import says_forward, says_reply
from mailbox_agent.records.mail import Message, SegmentKind

_FOLDED_RULE = re.compile(r"[\d/.: ]{0,18}(?:[AP]M)? ?-{3,}$", re.IGNORECASE)
_ENDS_IN_CLOCK = re.compile(r"\d[:.]\d{2}(?: ?[AP]M)?$", re.IGNORECASE)

_DRAWN = frozenset("-_=*~─━—–")  # with one of these every dividing line begins


@dataclass(frozen=True, slots=True)
class Opening:
    """Lines `first` to `last` (exclusive) that announce an older mail."""

    first: int
    last: int
    kind: SegmentKind  # of what follows: quoted or forwarded
    block: HeaderBlock | None
    certain: bool  # needs no quote marks below to be believed
    open: bool = False  # all below it is older mail, whatever its marks


@dataclass(slots=True)
class _Walk:
    lines: Sequence[Line]
    kinds: list[SegmentKind]
    message: Message
    last_opening: int = -1  # line of the last one outside quote marks


def kinds_of_lines(lines: Sequence[Line], message: Message) -> list[SegmentKind]:
    """For each line: own, quoted, forwarded or attribution."""
    walk = _Walk(lines, ["own"] * len(lines), message)
    attributions = find_attributions(lines)
    index = 0
    while index < len(lines):
        opening = find_opening(lines, index, message, attributions)
        if opening is None:
            index += 1
            continue
        if lines[index].depth == 0:
            walk.last_opening = index
        index = _take(walk, opening)
        if opening.first in attributions and index == len(lines):
            _rescue_own(walk, opening)
    _bare_quotes(walk)
    return walk.kinds


def _rescue_own(walk: _Walk, opening: Opening) -> None:
    """An attribution on top and no marks below it: the answer is somewhere below, unmarked.

    It begins below the line that the quoted person signed with; without one, all is kept as own.
    """
    lines, kinds = walk.lines, walk.kinds
    words = [line for line in lines if not line.blank]
    if words[0].start != lines[opening.first].start or any(line.depth for line in words):
        return
    if any(_indented(lines, index, opening.first) for index in range(opening.last, len(lines))):
        return
    named = {
        w.strip("<>,.:\"'")
        for line in lines[opening.first : opening.last]
        for w in line.words.split()
    }
    start = opening.last
    for index in range(opening.last, len(lines)):
        signed = [word.strip(",.") for word in lines[index].words.split()]
        if signed and len(signed) <= 3 and named.issuperset(signed):
            start = index + 1
            break
    if any(not line.blank for line in lines[start:]):
        kinds[start:] = ["own"] * (len(lines) - start)


def find_opening(
    lines: Sequence[Line], index: int, message: Message, attributions: Mapping[int, Attribution]
) -> Opening | None:
    """What announces an older mail exactly at this line, if anything does."""
    line = lines[index]
    if line.blank:
        return None
    words = line.words
    drawn = words[0] in _DRAWN
    if drawn and (ATTACHED_LINE.match(words) or RETURNED_LINE.match(words)):
        kind: SegmentKind = "forwarded" if ATTACHED_LINE.match(words) else "quoted"
        return _opening_with_block(lines, index, kind)
    if (drawn and FORWARD_LINE.match(words)) or BEGIN_FORWARD_LINE.match(words):
        return _opening_with_block(lines, index, "forwarded")
    if drawn and ORIGINAL_LINE.match(words):
        opening = _opening_with_block(lines, index, "quoted")
        return _as_forward_if(opening, message)
    if line.depth > 2 and GROUPWISE_LINE.match(words):
        return Opening(index, index + 1, "quoted", None, True, open=True)
    if REPLY_ABOVE.match(words) and any(not above.blank for above in lines[:index]):
        return Opening(index, index + 1, "quoted", None, True, open=True)
    if drawn and (RULE_LINE.match(words) or SHORT_RULE.match(words)):
        below = _next_words(lines, index + 1, 2)
        block = find_header_block(lines, below, announced=True) if below is not None else None
        if block is None:
            return None
        return _as_forward_if(Opening(index, block.last, "quoted", block, True), message)
    block = find_header_block(lines, index)
    if block is not None:
        return _as_forward_if(Opening(index, block.last, "quoted", block, True), message)
    found = attributions.get(index)
    if found is not None and _believable(found, lines, message):
        return Opening(index, found.last, "quoted", None, found.certain)
    return None


def _believable(found: Attribution, lines: Sequence[Line], message: Message) -> bool:
    """A client's line is followed by quote marks, or says so much that it needs none."""
    below = _next_words(lines, found.last, 3)
    if found.certain or below is None:
        return found.certain
    if lines[below].depth > lines[found.first].depth:
        return True
    return found.dated and (_indented(lines, below, found.first) or _replies(message))


def _opening_with_block(lines: Sequence[Line], index: int, kind: SegmentKind) -> Opening:
    """A dividing line with its header block; Notes folds the one and sets a letterhead between."""
    last = index + 1
    if last < len(lines) and not lines[index].words.endswith("-"):
        last += _FOLDED_RULE.match(lines[last].words) is not None
    below = _next_words(lines, last, 4)
    block = find_header_block(lines, below, announced=True) if below is not None else None
    if block is None and below is not None and lines[below].indent:
        inner = _next_words(lines, below + 1, 3)
        if inner is not None and inner > below + 1 and len(lines[below].words) <= 60:
            block = find_header_block(lines, inner, announced=True)
    return Opening(index, block.last if block else last, kind, block, True)


def _next_words(lines: Sequence[Line], start: int, reach: int) -> int | None:
    for index in range(start, min(start + reach, len(lines))):
        if not lines[index].blank:
            return index
    return None


def _as_forward_if(opening: Opening, message: Message) -> Opening:
    if not _is_forward(opening, message):
        return opening
    return Opening(opening.first, opening.last, "forwarded", opening.block, opening.certain)


def _is_forward(opening: Opening, message: Message) -> bool:
    """Outlook announces a forward and a reply alike: subject and recipients tell them apart."""
    if says_forward(message.subject):
        return True
    if says_reply(message.subject) or message.in_reply_to or message.references:
        return False
    author = opening.block.author.lower() if opening.block else ""
    return not any(person.email and person.email in author for person in message.to)


def _take(walk: _Walk, opening: Opening) -> int:
    """Marks an opening and what it announces; gives the first line that is neither."""
    lines, kinds = walk.lines, walk.kinds
    first = _top_of(lines, opening)
    kinds[first : opening.last] = ["attribution"] * (opening.last - first)
    below = _next_words(lines, opening.last, len(lines))
    if below is None or opening.open:
        end = len(lines)
    elif lines[below].depth > lines[opening.first].depth or lines[opening.first].depth:
        end = end_of_marked(lines, opening.last)
    elif opening.block is None and _indented(lines, below, opening.first):
        end = _end_of_indented(lines, opening)
    else:
        end = _end_of_open(lines, opening.last)
    kinds[opening.last : end] = [opening.kind] * (end - opening.last)
    return end


def _top_of(lines: Sequence[Line], opening: Opening) -> int:
    """The first line of what a client set above an older mail's headers besides.

    A rule; Notes' letterhead, a company set in above "From:"; Domino's "Aino --- Pallets ---".
    """
    index = opening.first
    if opening.block is None or lines[index].depth:
        return index
    above = index - 1
    while above > max(0, index - 10) and lines[above].blank:
        above -= 1
    if above < 1:
        return index
    words = lines[above].words
    if RULE_LINE.match(words) or SHORT_RULE.match(words):
        return above
    if index - above <= 4 and len(words) < 160 and words.endswith("---") and " --- " in words:
        return above
    letterhead = lines[above].indent > 0 and lines[above - 1].blank and len(words) <= 60
    alone = _ENDS_IN_CLOCK.search(lines[index].words) and not words.endswith(("!", "?", ":", ","))
    return above if letterhead and alone and index - above <= 4 else index


def _indented(lines: Sequence[Line], index: int, above: int) -> bool:
    """Whether a line stands further in than the line that announced it (HTML quotes as text)."""
    return lines[index].indent >= lines[above].indent + 2


def _end_of_indented(lines: Sequence[Line], opening: Opening) -> int:
    end = opening.last
    for index in range(opening.last, len(lines)):
        if lines[index].blank:
            continue
        if not _indented(lines, index, opening.first) and not lines[index].depth:
            break
        end = index + 1
    return end


def _end_of_open(lines: Sequence[Line], start: int) -> int:
    """To the end, or to a mail that this program's parser has appended."""
    for index in range(start, len(lines)):
        if ATTACHED_LINE.match(lines[index].words) or RETURNED_LINE.match(lines[index].words):
            return index
    return len(lines)


def _bare_quotes(walk: _Walk) -> None:
    """Lines with quote marks that nothing announces: an inline reply's, or the sender's own log."""
    lines, kinds, message = walk.lines, walk.kinds, walk.message
    history = _history_words(walk)
    replies = _replies(message)
    index = 0
    while index < len(lines):
        if kinds[index] != "own" or not lines[index].depth:
            index += 1
            continue
        end = end_of_marked(lines, index)
        stretch = [line for line in lines[index:end] if not line.blank]
        if _is_quotation(stretch, history, replies, walk, index):
            kinds[index:end] = ["quoted"] * (end - index)
        index = max(end, index + 1)


def _replies(message: Message) -> bool:
    return bool(message.in_reply_to or message.references or says_reply(message.subject))


def _is_quotation(
    stretch: Sequence[Line], history: str, replies: bool, walk: _Walk, index: int
) -> bool:
    known = sum(line.words[:60] in history for line in stretch if len(line.words) > 8)
    if known * 2 >= len(stretch) and known:
        return True
    if not stretch or any(line.depth > 1 for line in stretch):
        return len(stretch) > 3 or replies
    log = sum(LOG_LINE.match(line.words) is not None for line in stretch)
    if log * 2 >= len(stretch):
        return False
    return replies and walk.last_opening < index


def _history_words(walk: _Walk) -> str:
    """The quoted text, without marks, to recognise copied lines in."""
    return "\n".join(
        line.words
        for line, kind in zip(walk.lines, walk.kinds, strict=True)
        if kind == "quoted" and not line.blank
    )[:200_000]
