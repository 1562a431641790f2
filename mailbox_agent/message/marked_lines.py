"""Runs of lines with quote marks, and the unmarked rests of such lines that were folded."""

from collections.abc import Sequence

from mailbox_agent.message.lines import Line

ARCHIVE_FOLD = 80  # columns from which on a quoted line may have been folded by an archive
SHORT_REST = 45  # characters that a client breaks off at most


def end_of_marked(lines: Sequence[Line], start: int) -> int:
    """Past the last line in a row that carries quote marks (blank ones in between included)."""
    end = index = start
    while index < len(lines):
        line = lines[index]
        rest = 0 if line.depth or line.blank else _wrapped_rest(lines, index)
        if not (line.depth or line.blank or rest):
            break
        index += max(rest, 1)
        end = end if line.blank and not line.depth else index
    return end


def _wrapped_rest(lines: Sequence[Line], index: int) -> int:
    """How many lines without marks, from this one, are the rest of a quoted line that was broken.

    A client breaks off a few words; a list's archive folds whole paragraphs at 80 to 95 columns.
    """
    above, line = lines[index - 1] if index else lines[index], lines[index]
    if not above.depth or len(above.words) < 55:
        return 0
    if above.words.endswith((".", "?", "!", ":", ";")):
        return 0
    if not (line.words[:1].islower() or line.words[:1].isdigit()):
        return 0
    if len(line.words) > SHORT_REST and len(above.words) < ARCHIVE_FOLD:
        return 0
    end = index + 1
    while end < len(lines) and len(lines[end - 1].words) >= ARCHIVE_FOLD - 10:
        if lines[end].blank or lines[end].depth:
            break
        end += 1
    back = end < len(lines) and lines[end].depth == above.depth
    return end - index if back or end - index > 2 else 0
