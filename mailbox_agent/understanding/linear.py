"""Small linear classifiers: weights as data, a sum in plain Python, and the words that decided.

The weights (`weights/NAME.json`) come from `tests/training`, made with scikit-learn from mail of
our own writing. A text is a set of features here: its words, pairs of words, beginnings of long
words, and a few marks of its shape; nothing of meaning.
"""

import itertools
import json
import math
import re
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
        totals = list(self.bias)
        for feature in features & self.weights.keys():
            for place, weight in enumerate(self.weights[feature]):
                totals[place] += weight
        return dict(zip(self.classes, totals, strict=True))

    def chances(self, features: frozenset[str]) -> dict[str, float]:
        """The share of each class, together 1."""
        scores = self.scores(features)
        top = max(scores.values())
        raw = {name: math.exp(score - top) for name, score in scores.items()}
        return {name: one / sum(raw.values()) for name, one in raw.items()}

    def telling(self, features: frozenset[str], name: str, most: int = 5) -> tuple[str, ...]:
        """The features that spoke most for a class, heaviest first."""
        place = self.classes.index(name)
        known = sorted(features & self.weights.keys())
        known.sort(key=lambda one: -self.weights[one][place])
        return tuple(one for one in known[:most] if self.weights[one][place] > 0)


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
