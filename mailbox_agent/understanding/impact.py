"""What it costs the business: the sentences that say so, in the sender's own words.

Which those are is learnt (`sentence_judging.py`): money, people and customers hit, work stopped
or done by hand, penalties, regulators, threats to leave.
"""

from mailbox_agent.records import Impact, Place, Quote
from mailbox_agent.records.reading import SegmentName
from mailbox_agent.understanding.patterns import compiled
from mailbox_agent.understanding.sentence_judging import (
    Judged,
    impact_classifier,
    telling_marks,
    telling_words,
)
from mailbox_agent.understanding.words_impact import GOOD_NEWS

_RULE = "weights.sentence_impact"
LIKELY = 0.45  # chance of being one
MAX_IMPACT = 5  # sentences of one mail: the likeliest


def find_impact(
    judged: tuple[Judged, ...], *, segment: SegmentName, taken: frozenset[int]
) -> tuple[Impact, ...]:
    """The sentences that tell of impact, in the mail's order.

    `taken`: starts of sentences that already say something else (an action, a cause).
    """
    likely = [
        one
        for one in judged
        if one.impact >= LIKELY
        and one.sentence.start not in taken
        and not one.sentence.cells
        and not one.greeting
        and not compiled(GOOD_NEWS).search(one.sentence.folded)
    ]
    likeliest = sorted(likely, key=lambda one: (-one.impact, one.sentence.start))[:MAX_IMPACT]
    return tuple(
        Impact(_quote(one, segment), _why(one), _RULE)
        for one in sorted(likeliest, key=lambda one: one.sentence.start)
    )


def _why(one: Judged) -> str:
    classifier = impact_classifier()
    return telling_words(classifier, one, "impact") or telling_marks(classifier, one, "impact")


def _quote(one: Judged, segment: SegmentName) -> Quote:
    sentence = one.sentence
    return Quote(sentence.text, Place(segment, sentence.start, sentence.end))
