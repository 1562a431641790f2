"""The one sentence of a mail that says what is wrong: told back to its writer, shown in documents.

Better none than one that says nothing: then a person restates the matter. The wording is data
(`words_complaints.py`).
"""

from collections.abc import Iterable

from mailbox_agent.records import Place, Quote
from mailbox_agent.records.reading import SegmentName
from mailbox_agent.understanding import words_complaints as words
from mailbox_agent.understanding.good_news import is_good_news
from mailbox_agent.understanding.patterns import compiled, seldom
from mailbox_agent.understanding.sentences import Sentence, fold
from mailbox_agent.understanding.summary import Weighed
from mailbox_agent.understanding.words_kind import PROBLEM_WORDS

MIN_LENGTH, MAX_LENGTH = 15, 400  # characters of a sentence that can be told back
ENOUGH = 0.5  # points below which a sentence says nothing of the trouble
_MAX_LOOKED_AT = 400  # characters
_POINTS: tuple[tuple[float, str], ...] = (
    (4.0, words.TROUBLE),
    (2.0, f"{words.SINCE}|{words.BEGAN}"),
    (3.0, words.SILENCE),
    (-6.0, words.NO_TROUBLE),
    (-6.0, words.WORKAROUND),
    (-2.0, words.ASKS),
    (-4.0, words.SUPPOSES),
    (-4.0, words.OPENS),
)
_PROCESS = 6.0  # less for a sentence about the writing itself
_HANGS = 4.0  # less for one that cannot be read without the sentence before it
_HARM = 3.0  # what is listed as impact is told beside the complaint anyway


def find_complaint(
    weighed: Weighed,
    segment: SegmentName,
    others: Iterable[str],
    taken: frozenset[int],
    harm: frozenset[int] = frozenset(),
) -> Quote | None:
    """The sender's own sentence that says what is wrong; None if none says it readably.

    `others`: names of other customers, that must not occur in it. `taken`: starts of sentences
    that ask for something or guess at a cause; `harm`: of those that are listed as impact.
    """
    able = [
        (weight, sentence)
        for weight, sentence in weighed
        if sentence.start not in taken
        and _is_readable(sentence)
        and _names_trouble(sentence)
        and not is_good_news(sentence.folded)
    ]
    foreign = [fold(name) for name in others] if able else []
    told = [
        (weight + told_trouble(sentence), sentence)
        for weight, sentence in able
        if not any(name and name in sentence.folded for name in foreign)
    ]
    best = max(
        (one for one in told if one[0] > ENOUGH),
        key=lambda one: one[0] - _HARM * (one[1].start in harm) - _HANGS * _hangs(one[1]),
        default=None,
    )
    return best and Quote(best[1].text, Place(segment, best[1].start, best[1].end))


def told_trouble(sentence: Sentence) -> float:
    """How much more, or less, than its words weigh a sentence tells of the trouble, in points."""
    text = sentence.folded[:_MAX_LOOKED_AT]
    points = sum(worth for worth, pattern in _POINTS if compiled(pattern).search(text))
    silence = compiled(words.SILENCE).search(text)
    if not silence and compiled(words.PROCESS).search(text):
        points -= _PROCESS
    if not silence and not _fails(text) and _only_denies(text):
        points -= 4.0
    return points


def _hangs(sentence: Sentence) -> bool:
    """Whether its "he" or "it" is somebody or something of another sentence."""
    text = sentence.folded[:_MAX_LOOKED_AT]
    found = seldom(words.HANGS).search(text)
    if not found:
        return False
    before = sentence.text[: found.start()].split()[1:]
    german = found[0] in ("er", "ihn", "ihm")  # which writes every noun with a capital
    named = not german and any(one[:1].isupper() and len(one) > 1 for one in before)
    return not (named or seldom(words.SOMEBODY).search(text[: found.start()]))


def _only_denies(text: str) -> bool:
    found = [hit[0] for hit in compiled(PROBLEM_WORDS).finditer(text)]
    return all(seldom(words.ONLY_DENIES).fullmatch(one) for one in found)


def _names_trouble(sentence: Sentence) -> bool:
    return bool(compiled(PROBLEM_WORDS).search(sentence.folded)) or _fails(sentence.folded)


def _fails(text: str) -> bool:
    """Whether it says that something fails, or since when something is so."""
    if compiled(words.TROUBLE).search(text):
        return True
    return bool(compiled(words.SINCE).search(text)) and not seldom(words.A_LIFE).search(text)


def _is_readable(sentence: Sentence) -> bool:
    return (
        len(sentence.text) + 20 * (not sentence.text.isascii()) >= MIN_LENGTH
        and len(sentence.text) <= MAX_LENGTH
        and not sentence.text.rstrip().endswith(("?", ":", ","))
        and not seldom(words.TO_A_MACHINE).search(sentence.folded)
    )
