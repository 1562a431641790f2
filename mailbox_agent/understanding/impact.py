"""What it costs the business: the sentences that say so, in the sender's own words.

Which those are is learnt (`sentence_judging.py`): money, people and customers hit, work stopped
or done by hand, penalties, regulators, threats to leave.
"""

from collections.abc import Iterable
from dataclasses import replace

from mailbox_agent.records import ActionItem, Impact, Place, Quote, RootCause
from mailbox_agent.records.reading import SegmentName
from mailbox_agent.understanding.patterns import compiled
from mailbox_agent.understanding.sentence_judging import (
    Judged,
    impact_classifier,
    telling_marks,
    telling_words,
)
from mailbox_agent.understanding.words_impact import GOOD_NEWS, HARM, NO_IMPACT, THREAT, UNABLE

_RULE = "weights.sentence_impact"
LIKELY = 0.45  # chance of being one
HARMED = f"{HARM}|{UNABLE}"
SURE = 0.7  # chance in the customer's own mouth that makes one of what a salesperson reports
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
        and not _is_beside_it(one.sentence.folded)
    ]
    likeliest = sorted(likely, key=lambda one: (-one.impact, one.sentence.start))[:MAX_IMPACT]
    return tuple(
        Impact(_quote(one, segment), _why(one), _RULE)
        for one in sorted(likeliest, key=lambda one: one.sentence.start)
    )


def starts_of(said: Iterable[ActionItem | RootCause]) -> frozenset[int]:
    """Where the sentences begin that say an action or a cause."""
    return frozenset(one.quote.place.start for one in said if one.quote.place)


def told_of_others(judged: tuple[Judged, ...], as_theirs: tuple[Judged, ...]) -> tuple[Judged, ...]:
    """What one of us reports for the customer, by telephone say, is judged as if they said it.

    as_theirs: the same sentences, with the chances that they have in the customer's own mail.
    """
    return tuple(
        replace(one, impact=theirs.impact)
        if theirs.impact >= SURE and compiled(HARMED).search(one.sentence.folded)
        else one
        for one, theirs in zip(judged, as_theirs, strict=True)
    )


def _is_beside_it(folded: str) -> bool:
    """Whether it only introduces its writer, asks for an answer, or says that it does no harm."""
    return bool(compiled(NO_IMPACT).search(folded)) and not compiled(THREAT).search(folded)


def _why(one: Judged) -> str:
    classifier = impact_classifier()
    return telling_words(classifier, one, "impact") or telling_marks(classifier, one, "impact")


def _quote(one: Judged, segment: SegmentName) -> Quote:
    sentence = one.sentence
    return Quote(sentence.text, Place(segment, sentence.start, sentence.end))
