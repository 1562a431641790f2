"""Answers that a sender wrote into Outlook's unmarked history: "[Greg] Yes, Saturday 22:00."

Without a mark of their own such answers cannot be told from the history; that miss is accepted.
"""

import re
from collections.abc import Sequence

from mailbox_agent.message.header_block import find_header_block
from mailbox_agent.message.lines import Line
from mailbox_agent.records.mail import Address, SegmentKind

_MARK = re.compile(
    r"[\W_]{0,3}[\[<({【]([^\W\d_][^\W\d_. -]{0,25}(?:[ .][^\W\d_]{0,25})?)[\]>)}】][:：]?"
)


def mark_answers(
    lines: Sequence[Line], kinds: Sequence[SegmentKind], sender: Address | None
) -> list[SegmentKind]:
    """The kinds, with paragraphs of the newest quoted mail that bear the sender's name as own."""
    marked = list(kinds)
    names = _names(sender)
    if not names or "attribution" not in kinds:
        return marked
    index = kinds.index("attribution")
    while index < len(lines) and (kinds[index] == "attribution" or lines[index].blank):
        index += 1
    while index < len(lines) and kinds[index] == "quoted" and not lines[index].depth:
        line = lines[index]
        if find_header_block(lines, index) is not None:
            break  # the next older mail: marks in it are not new
        found = _MARK.match(line.words[:80])
        if found and found.group(1).casefold().strip(" .") in names:
            while index < len(lines) and kinds[index] == "quoted" and not lines[index].blank:
                marked[index] = "own"
                index += 1
        index += 1
    return marked


def _names(sender: Address | None) -> frozenset[str]:
    """The sender's full name, its words, and its initials."""
    words = re.findall(r"[^\W\d_]+", sender.name) if sender else []
    if not words:
        return frozenset()
    initials = "".join(word[0] for word in words)
    names = {*words, " ".join(words), initials, initials[0] + initials[-1]}
    return frozenset(name.casefold() for name in names if len(name) > 1)
