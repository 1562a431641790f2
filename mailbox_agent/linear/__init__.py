"""Small linear classifiers: weights as data, a sum in plain Python, and the words that decided.

The weights (`weights/NAME.json`) come from `tests/training`, made with scikit-learn from mail of
our own writing. A text is a set of features here: its words, pairs of words and beginnings of long
words. Whoever asks may add marks, features that begin with "=" ("=role customer", "=worse 5"),
for what he knows of the mail besides.
"""

import heapq
import itertools
import json
import math
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from mailbox_agent.message.wording import fold

_WORD = re.compile(r"\d+|[^\W\d_]+(?:'[^\W\d_]+)?|[?!€$£%]")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_STEM = 6  # letters: German compounds and Romance endings vary behind them
MAX_WORDS = 600


@dataclass(frozen=True, slots=True)
class Linear:
    """One-against-the-rest or softmax weights: `weights[feature][class]`, natural logarithms."""

    classes: tuple[str, ...]
    bias: tuple[float, ...]
    weights: dict[str, tuple[float, ...]]

    def scores(self, features: frozenset[str]) -> dict[str, float]:
        rows = [row for feature in features if (row := self.weights.get(feature))]
        columns = zip(self.bias, *rows, strict=True)
        totals = map(math.fsum, columns)  # exact, so that the order of the features is nothing
        return dict(zip(self.classes, totals, strict=True))

    def spoken(self, features: frozenset[str]) -> dict[str, float]:
        """What the features alone add to each class, without what every text begins with."""
        scores = self.scores(features)
        return {
            name: scores[name] - start for name, start in zip(self.classes, self.bias, strict=True)
        }

    def chances(self, features: frozenset[str]) -> dict[str, float]:
        """The share of each class, together 1."""
        scores = self.scores(features)
        top = max(scores.values())
        raw = {name: math.exp(score - top) for name, score in scores.items()}
        return {name: one / sum(raw.values()) for name, one in raw.items()}

    def telling(self, features: frozenset[str], name: str, most: int = 5) -> tuple[str, ...]:
        """The features that spoke most for a class, heaviest first."""
        place = self.classes.index(name)
        rows = ((row[place], one) for one in features if (row := self.weights.get(one)))
        heaviest = heapq.nsmallest(most, ((-weight, one) for weight, one in rows if weight > 0))
        return tuple(one for _, one in heaviest)


def features_of(text: str) -> frozenset[str]:
    """Words, pairs ("a b"), beginnings ("rechnu*"), Japanese pairs of letters, number as "0"."""
    words = _WORD.findall(fold(text))[:MAX_WORDS]
    plain = ["0" if word.isdigit() else word for word in words]
    found = set(plain)
    found.update(f"{one} {other}" for one, other in itertools.pairwise(plain))
    found.update(f"{word[:_STEM]}*" for word in plain if len(word) > _STEM)
    for word in plain:
        if _CJK.search(word):
            found.update(word[at : at + 2] for at in range(len(word) - 1))
    return frozenset(found)


@cache
def load(name: str) -> Linear:
    """The classifier that ships under this name."""
    raw = json.loads(
        files("mailbox_agent.understanding").joinpath("weights", f"{name}.json").read_text("utf-8")
    )
    weights = {feature: tuple(row) for feature, row in raw["weights"].items()}
    return Linear(tuple(raw["classes"]), tuple(raw["bias"]), weights)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The class with the highest sum, the features that spoke for it, and how sure that is."""

    value: str
    words: tuple[str, ...]
    chance: float

    @property
    def why(self) -> str:
        said = ", ".join(_shown(one) for one in self.words) or "no telling word"
        return f"{self.chance:.0%} by {said}"


def decide(
    name: str,
    features: frozenset[str],
    *,
    beside: Mapping[str, float] | None = None,
    never: Collection[str] = (),
) -> Verdict:
    """The class that the classifier `name` gives; `beside` is added to its sums, `never` are
    classes that cannot be."""
    classifier = load(name)
    scores = classifier.scores(features)
    for one, more in (beside or {}).items():
        scores[one] += more
    possible = {one: score for one, score in scores.items() if one not in never}
    best = max(possible, key=lambda one: possible[one])
    raw = [math.exp(score - possible[best]) for score in possible.values()]
    return Verdict(best, classifier.telling(features, best), 1 / sum(raw))


def _shown(feature: str) -> str:
    return feature[1:] if feature.startswith("=") else f"“{feature}”"
