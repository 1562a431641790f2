"""The own words of a mail cut into sentences, bullets and table rows, each with its place.

Knows layout and punctuation, nothing of meaning. Offsets count in `Message.body_text`.
"""

import itertools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from mailbox_agent.understanding.limits import break_runs
from mailbox_agent.understanding.words_sentences import (
    ABBREVIATIONS,
    BEFORE_DAY_NUMBER,
    MONTH_AFTER_NUMBER,
)

MAX_SENTENCES = 1_500  # of one mail; what follows is kept in the record but not read
MAX_TEXT = 300_000  # characters of one stretch
MAX_LENGTH = 900  # characters of one sentence; longer ones are cut at white space

_WHITE = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys(_WHITE, " "),
    }
)
_BULLET = re.compile(
    r"[ \t\u3000]{0,24}(?:[-–—*•·‣▪◦●○→>]|\(?\d{1,2}[.)]|\(?[a-h]\))[ \t\u00a0]+(?=\S)"
    r"|[ \t\u3000]{0,24}[・■◆①-⑳]\s?(?=\S)|[ \t]{0,24}\[[ xX]?\]\s+(?=\S)"
)
# A mark by which people speak of a point again: "AI-1", "A2:", "Action 3:", "AP 2", "#4".
_NAMED_MARK = re.compile(
    r"[ \t]{0,24}(?:(?:AI|AP|TOP|[Aa]ctions?(?: item)?|ACTION|[Ii]tem|[Tt]ask|[Pp]unkt|[Mm]aßnahme"
    r"|[Aa]ufgabe|[Tt]âche|[Tt]area|[Aa]cción|A|#)[ \t]?[-.]?[ \t]?\d{1,3}\b"
    r"|\d{1,2}\.\d{1,2}(?=[.)]?[ \t]+[A-ZÀ-Þ][a-zß-ÿ]+ ?:))"
    r"(?:[.:)][ \t]+|[ \t]{2,}|\t|[ \t]+[-–][ \t]+"
    r"|[ \t]+(?=[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)? ?:))"
    r"(?=\S)"
)
_CELLS = re.compile(r"[ \t]*(?:\t|\|| {2,})[ \t|]*")
_END = re.compile(r"(?<![.!?…])[.!?…]+[\"'’”»)\]]{0,3}(?=\s)|[。！？]+[」』）]?")
_CAPITAL_AFTER_STOP = re.compile(r"[.!?…][\"'”»)\]]{0,3}\s+[\"'“„«(\[¿¡]{0,2}[A-ZÀ-ÖØ-ÞŁŚŻČŠŽ0-9]")
_LETTER_LIKE = re.compile(r"[\"'“„«(\[¿¡]*\w")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """body_text[start:end], with what its layout says of it.

    `folded` has the same length as `text`: lower case, plain quotes and dashes, line breaks as
    spaces, long unbroken runs cut (`limits.break_runs`). `lead` is the folded sentence or heading
    that a bullet, row or paragraph stands under.
    """

    text: str
    start: int
    end: int
    folded: str
    bullet: bool = False
    lead: str = ""
    cells: tuple[str, ...] = ()
    head: tuple[str, ...] = ()  # folded cells of the table's first row
    paragraph: int = 0
    mark: str = ""  # what stands before a bullet's words and names it: "AI-1  "


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str


def fold(text: str) -> str:
    """The same length, lower case, plain typography, white space as spaces."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter that becomes two: "İ"
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lowered.translate(_TYPOGRAPHY)


@lru_cache(maxsize=8)  # a mail is read again once its case is known
def split_sentences(text: str, start: int, end: int) -> tuple[Sentence, ...]:
    """The sentences of text[start:end] in order."""
    sentences: list[Sentence] = []
    lead = heading = ""
    head: tuple[str, ...] = ()
    outer: dict[int, str] = {}  # indent of a bullet that has others below it -> its words
    after_bullet = False
    end = min(end, start + MAX_TEXT)
    for number, block in enumerate(_blocks(text, start, end)):
        if len(sentences) >= MAX_SENTENCES:
            break
        first = block[0]
        cells = tuple(cell for cell in _CELLS.split(first.text.strip(" \t|")) if cell.strip())
        if len(block) == 1 and len(cells) >= 3 and not _bullet(first.text):
            if not head:
                head = tuple(fold(cell) for cell in cells)
            sentences.append(_make(text, first.start, first.end, number, lead, cells, head))
            continue
        head = ()
        mark = _bullet(first.text)
        if mark:
            indent = len(first.text) - len(first.text.lstrip())
            outer = {key: value for key, value in outer.items() if key < indent}
            under = outer[max(outer)] if outer else lead
            made = _unit(text, block, first.start + mark.end(), number, under, bullet=True)
            if made and _NAMED_MARK.match(first.text):
                made[0] = replace(made[0], mark=mark[0].lstrip())
            outer[indent] = made[-1].folded if made else ""
            sentences += made
            after_bullet = True
            continue
        outer = {}
        if after_bullet:
            heading = ""
        after_bullet = False
        made = _unit(text, block, first.start, number, heading, bullet=False)
        sentences += made
        if made:
            lead = made[-1].folded
            heading = (
                lead
                if _is_heading(made, block)
                else ""
                if _ends_paragraph(text, block)
                else heading
            )
    return tuple(sentences[:MAX_SENTENCES])


def _bullet(line: str) -> re.Match[str] | None:
    """The mark of a bullet; "13. Mai" at the start of a line is none."""
    mark = _BULLET.match(line) or _NAMED_MARK.match(line)
    return None if mark and MONTH_AFTER_NUMBER.match(line.strip().lower()) else mark


def _is_heading(made: list[Sentence], block: list[_Line]) -> bool:
    """A short line that ends without a full stop announces what stands below it."""
    if len(made) != 1 or len(block) != 1 or len(made[0].text) > 60:
        return False
    last = made[0].text[-1:]
    return last in ":：" or (last not in ".!?,;。、，" and made[0].text[:1].isupper())


def _ends_paragraph(text: str, block: list[_Line]) -> bool:
    rest = text[block[-1].end : block[-1].end + 200].split("\n", 2)
    return len(rest) > 1 and not rest[1].strip()


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        yield _Line(at, stop, text[at:stop].rstrip())
        at = stop + 1


def _blocks(text: str, start: int, end: int) -> Iterator[list[_Line]]:
    """Lines that a mail program wrapped, put together again: one block per paragraph or bullet."""
    paragraph: list[_Line] = []
    for line in _lines(text, start, end):
        if line.text.strip():
            paragraph.append(line)
            continue
        yield from _cut(paragraph)
        paragraph = []
    yield from _cut(paragraph)


def _cut(paragraph: list[_Line]) -> Iterator[list[_Line]]:
    if not paragraph:
        return
    wrapped_at = max(_width(line.text) for line in paragraph)
    block = [paragraph[0]]
    for before, line in itertools.pairwise(paragraph):
        if _starts_anew(before.text, line.text, wrapped_at):
            yield block
            block = []
        block.append(line)
    yield block


def _starts_anew(before: str, line: str, wrapped_at: int) -> bool:
    """Whether the break between two lines was meant, not made by a mail program."""
    if _bullet(line):
        return True
    if len(_CELLS.split(line.strip(" \t|"))) >= 3 or len(_CELLS.split(before.strip(" \t|"))) >= 3:
        return True
    if _CJK.search(before[-1:]):
        return before[-1] in "。！？：" or wrapped_at > 100
    if wrapped_at > 100:  # not wrapped at all
        return True
    first_word = line.split(maxsplit=1)[0][:80]
    would_fit = _width(before) + 1 + _width(first_word) <= max(wrapped_at, 50) - 2
    if before[-1:] in ".!?:":
        return would_fit
    if line.lstrip()[:1].islower():
        return False
    return would_fit and _width(before) < 45


def _width(line: str) -> int:
    if line.isascii():
        return len(line)
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line)


def _unit(
    text: str, block: list[_Line], start: int, number: int, lead: str, *, bullet: bool
) -> list[Sentence]:
    """The sentences of one paragraph or bullet."""
    end = block[-1].end
    made: list[Sentence] = []
    at = start
    for stop in _stops(text, start, end):
        made += _pieces(text, at, stop, number, lead, bullet=bullet)
        at = stop
    return made


def _stops(text: str, start: int, end: int) -> Iterator[int]:
    unit = text[start:end]
    small = _CAPITAL_AFTER_STOP.search(unit) is None  # typed on a telephone, without capitals
    for found in _END.finditer(unit):
        rest = unit[found.end() : found.end() + 40].lstrip()
        if not rest:
            break
        if unit[found.start()] in "。！？":
            yield start + found.end()
            continue
        if not _LETTER_LIKE.match(rest) or (rest[0].islower() and not small):
            continue
        if found.group()[0] == "." and _is_abbreviation(
            unit[max(0, found.start() - 16) : found.start()], rest
        ):
            continue
        yield start + found.end()
    yield end


def _is_abbreviation(before: str, rest: str) -> bool:
    words = before.split()
    last = words[-1].lower().lstrip("(\"'[„“") if words else ""
    if last in ABBREVIATIONS or (len(last) == 1 and last.isalpha() and last != "i"):
        return True
    if not last.isdigit() or len(last) > 2:
        return False
    if MONTH_AFTER_NUMBER.match(f"{last}. {rest.lower()}"):
        return True
    return rest[0].islower() and len(words) > 1 and words[-2].lower() in BEFORE_DAY_NUMBER


def _pieces(
    text: str, start: int, end: int, number: int, lead: str, *, bullet: bool
) -> Iterator[Sentence]:
    while start < end:
        stop = end
        if end - start > MAX_LENGTH:
            stop = text.rfind(" ", start, start + MAX_LENGTH) + 1
            stop = stop if stop > start else start + MAX_LENGTH
        made = _make(text, start, stop, number, lead, (), (), bullet=bullet)
        if made.text:
            yield made
        start = stop


def _make(
    text: str,
    start: int,
    end: int,
    number: int,
    lead: str,
    cells: tuple[str, ...],
    head: tuple[str, ...],
    *,
    bullet: bool = False,
) -> Sentence:
    raw = text[start:end]
    start += len(raw) - len(raw.lstrip())
    own = raw.strip()
    return Sentence(
        own, start, start + len(own), break_runs(fold(own)), bullet, lead, cells, head, number
    )
