"""Weights from examples: multinomial logistic regression with L2 (scikit-learn), then made small.

Marks (features that begin with "=") are few and mean something in every language; words are many
and mean something in one. So words enter with a smaller value, which is the same as a stronger L2.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from examples import Example
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from mailbox_agent.linear import Linear


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen on the validation set for one classifier."""

    strength: float = 0.5  # scikit-learn's C
    word_value: float = 0.3
    pairs: bool = True
    seen: int = 2  # a word counts from so many mails
    most: int = 3_000  # features kept, those of the largest weights
    even: bool = True  # each class counts the same, however many mails it has


def fit(examples: Sequence[Example], name: str, choice: Choice, drop: str = "") -> Linear:
    """The classifier `name`. `drop`: "words" or "marks", to see what the other half does alone."""
    asked = [one for one in examples if name in one.features]  # severity: not where it is solved
    rows = [_used(one.features[name], choice, drop) for one in asked]
    labels = [one.labels[name] for one in asked]
    often = Counter(feature for row in rows for feature in row)
    kept = sorted(f for f, times in often.items() if times >= choice.seen or f.startswith("="))
    classes, bias, weights = _solved(rows, labels, kept, choice)
    if len(kept) > choice.most:  # again with those that matter: the others' share moves to them
        order = np.argsort(-np.abs(weights).max(axis=0), kind="stable")[: choice.most]
        kept = sorted(kept[place] for place in order)
        classes, bias, weights = _solved(rows, labels, kept, choice)
    table = {
        feature: tuple(round(float(value), 2) for value in weights[:, place])
        for place, feature in enumerate(kept)
    }
    table = {feature: row for feature, row in table.items() if any(abs(v) >= 0.02 for v in row)}
    return Linear(classes, tuple(round(float(value), 2) for value in bias), table)


def _used(features: frozenset[str], choice: Choice, drop: str) -> list[str]:
    return sorted(
        one
        for one in features
        if (drop != "marks" if one.startswith("=") else drop != "words")
        and (choice.pairs or one.startswith("=") or " " not in one)
    )


def _solved(
    rows: list[list[str]], labels: list[str], kept: list[str], choice: Choice
) -> tuple[tuple[str, ...], np.ndarray, np.ndarray]:
    """(classes, bias, weights[class, feature]), each class's weights on the features' own scale."""
    place = {feature: number for number, feature in enumerate(kept)}
    value = np.array([1.0 if one.startswith("=") else choice.word_value for one in kept])
    at = [(row, place[f]) for row, features in enumerate(rows) for f in features if f in place]
    rows_at, columns_at = np.array([r for r, _ in at]), np.array([c for _, c in at])
    matrix = csr_matrix((value[columns_at], (rows_at, columns_at)), shape=(len(rows), len(kept)))
    model = LogisticRegression(
        C=choice.strength, max_iter=1000, class_weight="balanced" if choice.even else None
    )
    model.fit(matrix, labels)
    return tuple(str(one) for one in model.classes_), model.intercept_, model.coef_ * value


def write(classifier: Linear, file: Path) -> None:
    """One feature a line, so that a change of the weights can be read in a diff."""
    head = json.dumps({"classes": classifier.classes, "bias": classifier.bias})[:-1]
    lines = (
        f"{json.dumps(feature, ensure_ascii=False)}:[{','.join(f'{v + 0:g}' for v in row)}]"
        for feature, row in sorted(classifier.weights.items())
    )
    file.write_text(f'{head}, "weights": {{\n' + ",\n".join(lines) + "\n}}\n", "utf-8")
