"""Makes `linear/weights/matter.json`: how sure a text is no matter of a vendor's customers.

Run from the project's root: `python -m tests.training.train_matter`. Needs the extra `train`; the
program itself never imports scikit-learn. Trained on `fixtures/training` alone; the labelled sets
only tell which threshold loses nothing. A fifth is held back for the printed figures, then the
weights are made from all. The same data give the same file.
"""

import json
import math
from collections import Counter
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from mailbox_agent.linear import Linear
from mailbox_agent.understanding.matter_marks import matter_features
from mailbox_agent.understanding.sentences import fold

ROOT = Path(__file__).resolve().parents[2]
TRAINING = ROOT / "fixtures" / "training"
WEIGHTS = ROOT / "mailbox_agent" / "linear" / "weights" / "matter.json"
CLASSES = ("matter", "no matter")
HELD_BACK = 5  # every fifth text
SEEN_AT_LEAST = 2  # texts that hold a feature
SMALLEST = 0.1  # weights below tell nothing and cost a line
STRENGTH = 1.0  # inverse of the L2 penalty


def samples() -> list[tuple[frozenset[str], bool]]:
    """(features, whether it is a matter), of our own mails; those for other questions are matters."""
    found: list[tuple[frozenset[str], bool]] = []
    for path in sorted(TRAINING.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            one: dict[str, Any] = json.loads(line)
            if path.name.startswith("doc_") and one.get("kind") in ("automatic", "unrelated"):
                continue
            if path.name.startswith(("matter_", "doc_")):
                found.append((matter_features(fold(one["text"])), bool(one.get("matter", True))))
    return found


def fitted(texts: list[tuple[frozenset[str], bool]]) -> Linear:
    """L2 logistic regression over features that two texts hold; both sides weigh the same."""
    held = Counter(feature for features, _ in texts for feature in features)
    rows = [{one: 1 for one in features if held[one] >= SEEN_AT_LEAST} for features, _ in texts]
    vectorizer = DictVectorizer(sort=True)
    table = vectorizer.fit_transform(rows)
    model = LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=2_000)
    model.fit(table, [not matter for _, matter in texts])
    weights: dict[str, tuple[float, ...]] = {
        str(name): (round(-weight / 2, 2), round(weight / 2, 2))
        for name, weight in zip(
            vectorizer.get_feature_names_out(), model.coef_[0].tolist(), strict=True
        )
        if abs(weight) >= SMALLEST
    }
    bias = round(float(model.intercept_[0]) / 2, 3)
    return Linear(CLASSES, (-bias, bias), weights)


def surest_matter(classifier: Linear, texts: list[tuple[frozenset[str], bool]]) -> None:
    """Prints, for each threshold, how many of each side would be set aside."""
    for threshold in (0.5, 0.7, 0.8, 0.9, 0.95, 0.98):
        aside = Counter(
            matter for features, matter in texts
            if classifier.chances(features)["no matter"] >= threshold
        )  # fmt: skip
        of = Counter(matter for _, matter in texts)
        print(
            f"  {threshold:.2f}: {aside[False]} of {of[False]} non-matters,"
            f" {aside[True]} of {of[True]} matters set aside"
        )


def saved(classifier: Linear) -> str:
    lines = [
        f"{json.dumps(name, ensure_ascii=False)}:{json.dumps(row, separators=(',', ':'))}"
        for name, row in sorted(classifier.weights.items())
    ]
    head = f'"classes":{json.dumps(classifier.classes)},"bias":{json.dumps(classifier.bias)}'
    return "{" + head + ',"weights":{' + ",\n".join(lines) + "}}\n"


def main() -> None:
    texts = samples()
    parts = [texts[n::HELD_BACK] for n in range(HELD_BACK)]
    asked: list[tuple[float, bool]] = []
    for n, held_back in enumerate(parts):
        learnt = fitted([one for m, part in enumerate(parts) if m != n for one in part])
        asked += [(learnt.chances(f)["no matter"], matter) for f, matter in held_back]
        if n == 0:
            print(f"held back: {len(held_back)} of {len(texts)}")
            surest_matter(learnt, held_back)
    loss = -sum(math.log(1 - c if matter else c) for c, matter in asked) / len(asked)
    right = sum((c < 0.5) == matter for c, matter in asked) / len(asked)
    print(f"five folds: {right:.3f} right, log loss {loss:.3f}")
    WEIGHTS.write_text(saved(fitted(texts)), "utf-8")
    print(f"{WEIGHTS.name}: {WEIGHTS.stat().st_size} bytes")


if __name__ == "__main__":
    main()
