"""What three small classifiers take each sentence of a mail for: cause, impact, item.

One set of features for the three. `causes.py`, `impact.py` and `action_items.py` decide with these
chances, and know how likely is likely enough.
"""

from dataclasses import dataclass
from functools import lru_cache

from mailbox_agent.linear import Linear, load
from mailbox_agent.understanding.as_written import as_written
from mailbox_agent.understanding.cause_wording import CauseWords, cause_words
from mailbox_agent.understanding.parties import is_greeting
from mailbox_agent.understanding.sentence_marks import marks_of_one
from mailbox_agent.understanding.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence with its chances; `cause` and `item` are each together 1.

    A greeting or a row of a table is none of them, whatever its words are.
    """

    sentence: Sentence
    cause: dict[str, float]  # none, suspected, confirmed, ruled_out
    impact: float
    item: dict[str, float]  # none, request, promise, assignment
    cause_words: CauseWords | None
    features: frozenset[str]
    greeting: bool = False


@lru_cache(maxsize=4)  # a mail is read again once its case is known
def judge_sentences(
    sentences: tuple[Sentence, ...], *, side: str, language: str
) -> tuple[Judged, ...]:
    """One for each sentence, in order. `side`: us, customer, partner or stranger writes."""
    said = tuple(cause_words(sentence, language) for sentence in sentences)
    causes, impact, items = causes_classifier(), impact_classifier(), items_classifier()
    judged: list[Judged] = []
    for place, sentence in enumerate(sentences):
        greeting = is_greeting(sentence)
        if greeting or sentence.cells:
            none = {"none": 1.0}
            judged.append(Judged(sentence, none, 0.0, none, said[place], frozenset(), greeting))
            continue
        features = marks_of_one(sentence, place, said, side=side, language=language)
        chances = causes.chances(features), impact.chances(features), items.chances(features)
        judged.append(
            Judged(sentence, chances[0], chances[1]["impact"], chances[2], said[place], features)
        )
    return tuple(judged)


def causes_classifier() -> Linear:
    return load("sentence_causes")


def impact_classifier() -> Linear:
    return load("sentence_impact")


def items_classifier() -> Linear:
    return load("sentence_items")


def telling_words(classifier: Linear, judged: Judged, name: str) -> str:
    """The words of the sentence that spoke most for a class, as a reason to show; "" if none."""
    told = classifier.telling(judged.features, name, most=24)
    words = as_written(told, judged.sentence.text)
    return ", ".join(f"“{one}”" for one in words if any(map(str.isalpha, one)))


def telling_marks(classifier: Linear, judged: Judged, name: str) -> str:
    """What else spoke for it, said in words: "money is named, many are hit"."""
    told = classifier.telling(judged.features, name, most=12)
    meant = dict.fromkeys(_MEANINGS[one] for one in told if one in _MEANINGS)
    return ", ".join(meant) or "the sentence as a whole reads like one"


_MEANINGS = {  # of the marks of `sentence_marks.py`
    "=money": "money is named",
    "=a day": "a day is named",
    "=hits": "customers, staff or work are named",
    "=hits many": "many are hit",
    "=harm": "it tells of harm",
    "=harm hits": "it tells of harm to customers, staff or work",
    "=unable": "something cannot be done",
    "=unable hits": "customers or staff cannot do something",
    "=rule:request": "worded as a request",
    "=rule:order": "worded as an order",
    "=rule:promise": "worded as a promise",
    "=rule:suspected": "worded as a suspicion",
    "=rule:confirmed": "worded as a finding",
    "=rule:ruled_out": "worded as ruled out",
    "=before:suspected": "a suspicion stands before it",
    "=before:confirmed": "a finding stands before it",
    "=behind:suspected": "a suspicion stands behind it",
    "=behind:confirmed": "a finding stands behind it",
    "=lead:asking": "it stands under words that ask",
    "=lead:plan": "it stands under a plan",
    "=lead:told": "it stands under what was agreed",
    "=is:point": "a point of a list",
    "=is:row": "a row of a table",
    "=is:first": "the first sentence",
    "=is:question": "a question",
    "=name:": "a name stands in front",
    "=name first": "it begins with a name",
}
