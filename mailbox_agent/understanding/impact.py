"""What it costs the business: the sentences that say so, in the sender's own words."""

from functools import lru_cache

from mailbox_agent.records import Impact, Place, Quote
from mailbox_agent.records.reading import SegmentName
from mailbox_agent.sieve import Sieves
from mailbox_agent.understanding.parties import is_greeting
from mailbox_agent.understanding.patterns import compiled
from mailbox_agent.understanding.sentences import Sentence
from mailbox_agent.understanding.words_impact import ENOUGH, NOT_IMPACT, WEIGHTED

_RULE = "words_impact.WEIGHTED"
MAX_IMPACT = 4  # sentences of one mail: the heaviest


def find_impact(
    sentences: tuple[Sentence, ...], *, segment: SegmentName, taken: frozenset[int]
) -> tuple[Impact, ...]:
    """The sentences with the most signs of impact, in the mail's order.

    `taken`: starts of sentences that already say something else (an action, a cause).
    """
    weighed: list[tuple[int, str, Sentence]] = []
    for sentence in sentences:
        if sentence.start in taken or sentence.cells or is_greeting(sentence):
            continue
        points, why = _weigh(sentence.folded)
        if points >= ENOUGH and not compiled(NOT_IMPACT).search(sentence.folded):
            weighed.append((points, why, sentence))
    heaviest = sorted(weighed, key=lambda one: (-one[0], one[2].start))[:MAX_IMPACT]
    return tuple(
        Impact(Quote(s.text, Place(segment, s.start, s.end)), why, _RULE)
        for _, why, s in sorted(heaviest, key=lambda one: one[2].start)
    )


def _weigh(text: str) -> tuple[int, str]:
    points, words = 0, []
    for place, pattern in _sieves().live(text):
        hit = pattern.search(text)
        if hit:
            points += WEIGHTED[place][0]
            words.append(f"“{hit[0].strip()[:30]}”")
    return points, ", ".join(words)


@lru_cache(maxsize=1)
def _sieves() -> Sieves:
    return Sieves(pattern for _, pattern in WEIGHTED)
