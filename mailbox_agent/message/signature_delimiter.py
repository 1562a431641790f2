"""Where a signature plainly begins: a delimiter line, a drawn rule, a client's attachment list."""

from collections.abc import Sequence

from mailbox_agent.message.lines import Line
from mailbox_agent.message.quoting_patterns import RULE_LINE
from mailbox_agent.message.signature_lines import Writer, is_prose, is_strong
from mailbox_agent.message.signature_words import ATTACHMENT_LINE, WEB_LINK

MAX_SIGNATURE = 30  # lines below "-- "; more is no signature
MAX_UNDER_RULE = 15  # lines below a drawn rule
LONG_RULE = 40  # characters: as free mailers draw above their advert
MAX_ADVERT = 4  # lines


def find_delimiter(lines: Sequence[Line], first: int, last: int, writer: Writer) -> int | None:
    """The line "-- " (RFC 3676 4.3), or a drawn rule above what can only be a signature."""
    below: list[str] = []  # the filled lines below, the nearest one last
    cut = None
    for index in range(last - 1, first - 1, -1):
        words = lines[index].words
        if not words:
            continue
        if len(below) > MAX_SIGNATURE:
            break
        if words in ("--", "- --", "—", "– –", "-- --") and below:
            if not any(len(w) > 60 and w.endswith(("?", ":")) for w in below):
                cut = index
        elif RULE_LINE.match(words) and below and _under_rule(words, below, writer):
            cut = index
        below.append(words)
    return cut


def _under_rule(rule: str, below: Sequence[str], writer: Writer) -> bool:
    """Whether the lines below a drawn rule can only be a signature, or a free mailer's advert."""
    if len(rule) >= LONG_RULE and len(below) <= MAX_ADVERT:
        return any(WEB_LINK.search(words[:300]) for words in below)
    if len(below) >= MAX_UNDER_RULE or any(is_prose(words) for words in below):
        return False
    return any(is_strong(words) for words in below) or writer.wrote(below[-1])


def end_above_attachments(lines: Sequence[Line], first: int, last: int) -> int:
    """Where the text above a client's list of attachments ends; the list is no words of the writer.

    A text that is nothing else, or that asks for these files ("...:"), is left as it is.
    """
    end = last
    while end > first and (
        lines[end - 1].blank or ATTACHMENT_LINE.match(lines[end - 1].words[:200])
    ):
        end -= 1
    if end == first or lines[end - 1].words.endswith((":", "：")):
        return last
    return end
