"""Makes linear/weights/sentence_*.json from sentences of our own writing.

    python tests/training/train_sentences.py [--check SET] [--write]

Needs the extra `train` (scikit-learn). The same data give the same weights.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sentence_data import Labels, Mail, labelled_mails, written_mails
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from mailbox_agent.understanding.cause_wording import cause_words
from mailbox_agent.understanding.sentence_marks import marks_of

ROOT = Path(__file__).parents[2]
WEIGHTS = ROOT / "mailbox_agent" / "linear" / "weights"
SETS = ("brightloop", "brightloop_autumn", "kestrelworks")
QUESTIONS = {  # label -> (file, strength of fit)
    "cause": ("sentence_causes", 0.5),
    "impact": ("sentence_impact", 0.5),
    "item": ("sentence_items", 0.6),
}
LEAST = 2  # sentences that a feature occurs in
SMALL = 0.075  # weights below are left out


def rows_of(mails: Iterable[Mail]) -> tuple[list[frozenset[str]], list[Labels]]:
    """The features and the labels of every sentence."""
    features: list[frozenset[str]] = []
    labels: list[Labels] = []
    for mail in mails:
        said = tuple(cause_words(sentence, mail.language) for sentence in mail.sentences)
        features += marks_of(mail.sentences, said, side=mail.side, language=mail.language)
        labels += mail.labels
    return features, labels


def matrix(rows: list[frozenset[str]], columns: dict[str, int]) -> csr_matrix:
    pairs = [(n, columns[f]) for n, row in enumerate(rows) for f in sorted(row) if f in columns]
    down, across = zip(*pairs, strict=True)
    return csr_matrix((np.ones(len(pairs)), (down, across)), (len(rows), len(columns)))


def fit(rows: list[frozenset[str]], wanted: list[str], strength: float) -> dict:
    """{classes, bias, weights}, as `linear.load` reads them."""
    counted = Counter(feature for row in rows for feature in row)
    columns = {f: n for n, f in enumerate(sorted(f for f, c in counted.items() if c >= LEAST))}
    model = LogisticRegression(C=strength, max_iter=1000, tol=1e-6)
    model.fit(matrix(rows, columns), wanted)
    table, bias = model.coef_, model.intercept_
    if len(model.classes_) == 2:  # one row that speaks for the second class
        table, bias = np.vstack([-table / 2, table / 2]), np.array([-bias[0] / 2, bias[0] / 2])
    weights = {
        feature: [round(float(w), 2) for w in table[:, n]]
        for feature, n in columns.items()
        if np.abs(table[:, n]).max() >= SMALL
    }
    return {
        "classes": [str(name) for name in model.classes_],
        "bias": [round(float(one), 2) for one in bias],
        "weights": weights,
    }


def none_left(model: dict, rows: list[frozenset[str]]) -> np.ndarray:
    """The chance of each row to be something."""
    scores = np.array(
        [
            np.sum([model["bias"], *(model["weights"][f] for f in row if f in model["weights"])], 0)
            for row in rows
        ]
    )
    raised = np.exp(scores - scores.max(1, keepdims=True))
    return 1 - (raised / raised.sum(1, keepdims=True))[:, model["classes"].index("none")]


def report(name: str, chances: np.ndarray, is_one: np.ndarray) -> None:
    """Precision, recall and F1 of several thresholds."""
    print(f"{name}: average precision {average_precision_score(is_one, chances):.3f}")
    for threshold in (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6):
        found = chances >= threshold
        hits = int((found & is_one).sum())
        precision, recall = hits / max(1, found.sum()), hits / is_one.sum()
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"  {threshold:.2f}: P {precision:.2f} R {recall:.2f} F1 {f1:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", metavar="SET", help="a labelled set that is not trained on")
    parser.add_argument("--with", dest="more", action="append", default=[], metavar="SET")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    mails = list(written_mails(ROOT / "fixtures" / "training"))
    for name in (*SETS, *arguments.more):
        mails += labelled_mails(ROOT / "fixtures" / "labelled" / name)
    rows, labels = rows_of(mails)
    print(f"{len(rows)} sentences of {len(mails)} mails")
    unseen = None
    if arguments.check:
        unseen = rows_of(labelled_mails(ROOT / "fixtures" / "labelled" / arguments.check))
    for question, (name, strength) in QUESTIONS.items():
        model = fit(rows, [getattr(one, question) for one in labels], strength)
        text = json.dumps(model, ensure_ascii=False, separators=(",", ":"))
        print(f"{name}: {len(model['weights'])} features, {len(text.encode()) // 1000} kB")
        if unseen:
            wanted = np.array([getattr(one, question) != "none" for one in unseen[1]])
            report(name, none_left(model, unseen[0]), wanted)
        if arguments.write:
            (WEIGHTS / f"{name}.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
