"""What three small classifiers take each sentence of a mail for: cause, impact, item.

One set of features for the three. `causes.py`, `impact.py` and `action_items.py` decide with these
chances, and know how likely is likely enough.
"""

from dataclasses import dataclass

from mailbox_agent.understanding.cause_wording import CauseWords, cause_words
from mailbox_agent.understanding.linear import Linear, load
from mailbox_agent.understanding.sentence_marks import marks_of
from mailbox_agent.understanding.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence with its chances; `cause` and `item` are each together 1."""

    sentence: Sentence
    cause: dict[str, float]  # none, suspected, confirmed, ruled_out
    impact: float
    item: dict[str, float]  # none, request, promise, assignment
    cause_words: CauseWords | None
    features: frozenset[str]


def judge_sentences(
    sentences: tuple[Sentence, ...], *, side: str, language: str
) -> tuple[Judged, ...]:
    """One for each sentence, in order. `side`: us, customer, partner or stranger writes."""
    said = tuple(cause_words(sentence, language) for sentence in sentences)
    marks = marks_of(sentences, said, side=side, language=language)
    causes, impact, items = causes_classifier(), impact_classifier(), items_classifier()
    return tuple(
        Judged(
            sentence,
            causes.chances(features),
            impact.chances(features)["impact"],
            items.chances(features),
            words,
            features,
        )
        for sentence, words, features in zip(sentences, said, marks, strict=True)
    )


def causes_classifier() -> Linear:
    return load("sentence_causes")


def impact_classifier() -> Linear:
    return load("sentence_impact")


def items_classifier() -> Linear:
    return load("sentence_items")


def telling_words(classifier: Linear, judged: Judged, name: str) -> str:
    """The words of the sentence that spoke most for a class, as a reason to show; "" if none."""
    told = classifier.telling(judged.features, name, most=24)
    written = [one for one in told if len(one) > 3 and one in judged.sentence.folded]
    said = [one for one in written if not any(one in longer for longer in written if longer != one)]
    return ", ".join(f"“{one}”" for one in said[:4])


def telling_marks(classifier: Linear, judged: Judged, name: str) -> str:
    """What else spoke for it: "money, hits many"."""
    told = classifier.telling(judged.features, name, most=12)
    return "marks: " + ", ".join(one[1:] for one in told if one.startswith("="))
