"""Small linear classifiers: weights as data, and a sum in plain Python.

The weights (`weights/NAME.json`) come from `tests/training`, made with scikit-learn from mail of
our own writing. A text is a set of features here: its words, pairs of words and beginnings of long
words. Whoever asks may add marks, features that begin with "=" ("=role customer", "=worse 5"),
for what he knows of the mail besides.
"""

import itertools
import json
import math
import re
import sys
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from mailbox_agent.folding import fold

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
        rows = filter(None, map(self.weights.get, features))
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
        total = sum(raw.values())
        return {name: one / total for name, one in raw.items()}

    def knows(self, features: Iterable[str]) -> bool:
        """Whether any of the features tells it anything."""
        return any(one in self.weights for one in features)

    def weight(self, feature: str, name: str) -> float:
        """How much one feature speaks for a class."""
        row = self.weights.get(feature)
        return row[self.classes.index(name)] if row else 0.0

    def telling(self, features: frozenset[str], name: str, most: int = 5) -> tuple[str, ...]:
        """The features that spoke most for a class, heaviest first."""
        place = self.classes.index(name)
        rows = [(row[place], one) for one in features if (row := self.weights.get(one))]
        heaviest = sorted((-weight, one) for weight, one in rows if weight > 0)
        return tuple(one for _, one in heaviest[:most])


def features_of(text: str) -> frozenset[str]:
    """Words, pairs ("a b"), beginnings ("rechnu*"), Japanese pairs of letters, number as "0"."""
    words = _WORD.findall(fold(text))[:MAX_WORDS]
    plain = ["0" if word.isdigit() else word for word in words]
    found = set(plain)
    found.update([f"{word[:_STEM]}*" for word in found if len(word) > _STEM])
    if not text.isascii():
        for word in filter(_CJK.search, plain):
            found.update([word[at : at + 2] for at in range(len(word) - 1)])
    found.update(map(" ".join, itertools.pairwise(plain)))
    return frozenset(found)


class _Numbers(dict[str, float]):
    """One float for each number as it is written: a hundred thousand weights are few numbers."""

    def __missing__(self, written: str) -> float:
        found = self[written] = float(written)
        return found


_numbers = _Numbers()


@cache
def load(name: str) -> Linear:
    """The classifier that ships under this name."""
    raw = json.loads(
        files("mailbox_agent.linear").joinpath("weights", f"{name}.json").read_text("utf-8"),
        parse_float=_numbers.__getitem__,
    )
    weights = {sys.intern(feature): tuple(row) for feature, row in raw["weights"].items()}
    return Linear(tuple(raw["classes"]), tuple(raw["bias"]), weights)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The class with the highest sum, and how sure that is: its share of all that could be.

    Which words made it so is asked only where somebody wants to know (`decided.py`).
    """

    value: str
    chance: float
    second: str = ""  # the next likely class
    second_chance: float = 0.0

    @property
    def likely(self) -> str:
        return f"{self.chance:.0%} likely"


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
    raw = {one: math.exp(score - possible[best]) for one, score in possible.items()}
    total = sum(raw.values())
    others = [one for one in possible if one != best]
    second = max(others, key=lambda one: possible[one], default="")
    return Verdict(best, 1 / total, second, raw.get(second, 0.0) / total)
