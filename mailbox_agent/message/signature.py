"""The ends of the sender's own text: signature block, mobile line, legal footer, gateway banner.

A closing ("Kind regards") and the name typed below it stay the sender's words; the block with
title, company and telephone does not. What is not plainly one of these stays own text.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from mailbox_agent.message.lines import Line
from mailbox_agent.message.quoting_patterns import RULE_LINE
from mailbox_agent.message.signature_delimiter import end_above_attachments, find_delimiter
from mailbox_agent.message.signature_lines import (
    Writer,
    is_closing,
    is_name,
    is_number_table,
    is_prose,
    is_sentence,
    is_strong,
)
from mailbox_agent.message.signature_words import (
    BANNER,
    BANNER_MORE,
    DISCLAIMER,
    MOBILE_LINE,
    POSTSCRIPT,
    SLOGAN,
    WEAK_LEGAL,
)
from mailbox_agent.records.mail import SegmentKind

MAX_TAIL = 16  # paragraphs looked at from the end of a stretch of own text


@dataclass(frozen=True, slots=True)
class _Paragraph:
    first: int
    last: int  # exclusive
    words: tuple[str, ...]


def mark_ends(
    lines: Sequence[Line], kinds: Sequence[SegmentKind], writer: Writer
) -> list[SegmentKind]:
    """The kinds, with signature and disclaimer lines found among the own ones."""
    kinds = _without_armor(lines, kinds)
    marked = list(kinds)
    zones = _zones(lines, kinds)
    for number, (first, last) in enumerate(zones):
        if number == 0:
            _mark_banner(lines, marked, first, last)
        is_last = number == len(zones) - 1
        if is_last or kinds[last] in ("attribution", "forwarded"):
            _mark_tail(lines, marked, first, last, writer, below_quote=number > 0)
    return marked


def _without_armor(lines: Sequence[Line], kinds: Sequence[SegmentKind]) -> list[SegmentKind]:
    """The kinds with what PGP writes around a signed text (RFC 4880 6 and 7) as signature."""
    marked = list(kinds)
    for index, line in enumerate(lines):
        if marked[index] != "own" or not line.words.startswith("-----BEGIN PGP SIGN"):
            continue
        head = "MESSAGE" in line.words
        for end in range(index, min(index + (6 if head else 60), len(lines))):
            if lines[end].blank if head else lines[end].words.startswith("-----END PGP"):
                _mark(marked, index, end + 1, "signature")
                break
    return marked


def _zones(lines: Sequence[Line], kinds: Sequence[SegmentKind]) -> list[tuple[int, int]]:
    """Stretches of own lines that hold any words, as (first, last exclusive)."""
    zones: list[tuple[int, int]] = []
    first = None
    for index in range(len(lines) + 1):
        own = index < len(lines) and kinds[index] == "own"
        if own and first is None and not lines[index].blank:
            first = index
        elif not own and first is not None:
            zones.append((first, index))
            first = None
    return zones


def _paragraphs(lines: Sequence[Line], first: int, last: int) -> list[_Paragraph]:
    """The last MAX_TAIL paragraphs of a stretch; a long one counts by its last lines."""
    found: list[_Paragraph] = []
    end = last
    while end > first and len(found) < MAX_TAIL:
        while end > first and lines[end - 1].blank:
            end -= 1
        start = end
        while start > first and not lines[start - 1].blank and end - start < 60:
            start -= 1
        if start < end:
            found += _split(_Paragraph(start, end, tuple(line.words for line in lines[start:end])))
        end = start
    return found[::-1]


def _split(paragraph: _Paragraph) -> list[_Paragraph]:
    """Legal text apart from what stands above it without a blank line; last part first."""
    if len(paragraph.words) == 1 or not DISCLAIMER.may_match(" ".join(paragraph.words)):
        return [paragraph]
    for index, words in enumerate(paragraph.words[1:], 1):
        above = paragraph.words[index - 1]
        if DISCLAIMER.search(words[:500]) and (index > 2 or above.endswith((".", "!", "?"))):
            cut = paragraph.first + index
            return [
                _Paragraph(cut, paragraph.last, paragraph.words[index:]),
                _Paragraph(paragraph.first, cut, paragraph.words[:index]),
            ]
        if DISCLAIMER.search(f"{above} {words}"[:600]):
            break
    return [paragraph]


def _mark_banner(lines: Sequence[Line], marked: list[SegmentKind], first: int, last: int) -> None:
    """A gateway's warning stands in the first lines; only lines that speak of it are taken."""
    index = first
    paragraphs = 0
    while index < last and paragraphs < 3:
        if BANNER.match(lines[index].words[:300]):
            end = index + 1
            while (
                end < last and not lines[end].blank and BANNER_MORE.search(lines[end].words[:300])
            ):
                end += 1
            if any(not line.blank for line in lines[end:last]):
                marked[index:end] = ["disclaimer"] * (end - index)
            index = end
        while index < last and not lines[index].blank:
            index += 1
        while index < last and lines[index].blank:
            index += 1
        paragraphs += 1


def _mark_tail(
    lines: Sequence[Line],
    marked: list[SegmentKind],
    first: int,
    last: int,
    writer: Writer,
    *,
    below_quote: bool,
) -> None:
    end = end_above_attachments(lines, first, last)
    _mark(marked, end, last, "signature")
    last = end
    cut = find_delimiter(lines, first, last, writer)
    if cut is not None:
        for paragraph in _paragraphs(lines, cut, last):
            if not POSTSCRIPT.match(paragraph.words[0]):
                _mark(marked, paragraph.first, paragraph.last, _legal_or(paragraph, "signature"))
        last = cut
    walk = _Tail(writer)
    for paragraph in _paragraphs(lines, first, last):
        start, kind = walk.judge(paragraph, begins=below_quote and paragraph.first <= first)
        if kind != "own":
            _mark(marked, start, paragraph.last, kind)
        elif MOBILE_LINE.match(paragraph.words[-1][:200]):
            _mark(marked, paragraph.last - 1, paragraph.last, "signature")


def _mark(marked: list[SegmentKind], first: int, last: int, kind: SegmentKind) -> None:
    marked[first:last] = [kind] * (last - first)


def _legal_or(paragraph: _Paragraph, kind: SegmentKind) -> SegmentKind:
    return "disclaimer" if _legal_hits(paragraph) else kind


def _legal_hits(paragraph: _Paragraph, *, weak: bool = True) -> int:
    joined = " ".join(paragraph.words)[:3_000]
    hits = {found.group(0).lower() for found in DISCLAIMER.finditer(joined)}
    return sum(weak or not WEAK_LEGAL.search(hit) for hit in hits)


class _Tail:
    """Reads the last paragraphs in order and remembers what a signature could hang on."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.anchored = False  # a closing or the sender's name stands above
        self.signed = False  # the signature block has begun
        self.asks_below = False  # the line above ends in a colon

    def judge(self, paragraph: _Paragraph, *, begins: bool) -> tuple[int, SegmentKind]:
        """Where in the paragraph the end begins, and as what; "own" if it does not."""
        start, kind = self._judge(paragraph, begins)
        self.asks_below = paragraph.words[-1].endswith((":", "："))
        return start, kind

    def _judge(self, paragraph: _Paragraph, begins: bool) -> tuple[int, SegmentKind]:
        words = paragraph.words
        if POSTSCRIPT.match(words[0]):
            self.anchored = self.signed = False
            return paragraph.first, "own"
        closing = self._last_closing(words)
        if closing is not None:
            return self._below_name(paragraph, closing + 1)
        if all(MOBILE_LINE.match(line[:200]) for line in words):
            return paragraph.first, "signature"
        if self._is_legal(paragraph, begins):
            self.signed = True
            return paragraph.first, "disclaimer"
        if self.signed and len(words) <= 4 and all(SLOGAN.search(line[:200]) for line in words):
            return paragraph.first, "signature"
        if len(words) == 1 and self.writer.is_exactly(words[0]):
            self.anchored = True
            return paragraph.first, "signature" if self.signed else "own"
        return self._block(paragraph)

    def _is_legal(self, paragraph: _Paragraph, begins: bool) -> bool:
        """One mark of legal text is enough below a signature or alone below a quotation."""
        hits = _legal_hits(paragraph)
        if hits and (self.anchored or self.signed):
            return hits > 1 or len(" ".join(paragraph.words)) > 60
        plain = hits and _legal_hits(paragraph, weak=False)
        return plain >= 2 or (begins and plain > 0 and is_prose(paragraph.words[0]))

    def _block(self, paragraph: _Paragraph) -> tuple[int, SegmentKind]:
        words = paragraph.words
        if len(words) == 1 and is_sentence(words[0]):
            self.anchored = self.signed = False
            return paragraph.first, "own"
        if (self.anchored or self.signed) and len(words) == 1 and RULE_LINE.match(words[0]):
            return paragraph.first, "signature" if self.signed else "own"
        if self.signed and len(words) == 1 and len(words[0].strip(":. ")) <= 3:
            return paragraph.first, "signature"  # "T", "Fax", the number in the next table row
        if len(words) > 14 or any(map(is_prose, words)) or is_number_table(words):
            strong = 0
        else:
            strong = sum(map(is_strong, words))
        if strong:
            mine = self.writer.wrote(words[0]) and (strong > 1 or len(words) > 1 or "|" in words[0])
            alone = strong >= 3 and is_name(words[0]) and not self.asks_below
            if self.anchored or self.signed or mine or alone:
                self.signed = True
                return paragraph.first + self._typed_first(words), "signature"
        if all(is_name(line) for line in words) and len(words) <= 2:
            if self.signed:
                return paragraph.first, "signature"
            self.anchored = self.anchored or self.writer.wrote(words[0])
            return paragraph.first, "own"
        for index, line in enumerate(words[1:], 1):  # "...text.\nAnna Smith\nHead of Sales"
            if is_name(line) and self.writer.wrote(line):
                return self._below_name(paragraph, index)
        self.anchored = self.signed = False
        return paragraph.first, "own"

    def _last_closing(self, words: Sequence[str]) -> int | None:
        for index in range(len(words) - 1, max(-1, len(words) - 15), -1):
            if is_closing(words[index], self.writer.language):
                return index
        return None

    def _below_name(self, paragraph: _Paragraph, start: int) -> tuple[int, SegmentKind]:
        """Below a closing (or the name): names are typed, the first line of a block is not."""
        self.anchored = True
        rest = paragraph.words[start:]
        strong = [is_strong(line) and not self.writer.is_exactly(line) for line in rest]
        legal = _legal_hits(_Paragraph(0, 0, tuple(rest)))
        prose = any(is_prose(line) for line in rest)
        if not any(strong) or (prose and not legal):
            self.anchored = not prose
            return paragraph.first, "own"
        cut = strong.index(True)
        if cut >= 2 and self.writer.wrote(rest[cut - 1]) and is_name(rest[cut - 2]):
            cut -= 1
        self.signed = True
        return paragraph.first + start + cut, "signature"

    def _typed_first(self, words: Sequence[str]) -> int:
        """1 if the paragraph opens with a typed first name above the block's own full name."""
        typed = len(words) > 2 and is_name(words[0]) and " " not in words[0]
        return int(typed and self.writer.wrote(words[0]) and not is_strong(words[0]))
