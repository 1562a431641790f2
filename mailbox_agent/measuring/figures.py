"""The measures of a whole set, by name, in the order they are printed.

A mail that the reader says nothing about, or a field that it leaves out, is wrong: null is an
answer, an absent key is none. Area, severity and sentiment count where the label has one.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mailbox_agent.measuring.bcubed import Pair, circles
from mailbox_agent.measuring.quotes import items_of, match_items
from mailbox_agent.measuring.same_answer import (
    near_severity,
    same,
    same_customer,
    same_language,
    same_owner,
)
from mailbox_agent.measuring.words import squash, token_f1, tokens

BodyOf = Callable[[str], str]  # the squashed text of a mail, by its id
QUOTED = ("action_items", "root_causes", "impact")


@dataclass(frozen=True, slots=True)
class Figure:
    """A value from 0 to 1, None where there was nothing to count; counts where it is a ratio."""

    value: float | None
    numerator: float | None = None
    denominator: int | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """One answer of a reading: its measure, its key, when it is right, whether null is skipped."""

    measure: str
    key: str
    right: Callable[[object, object], bool] = same
    skip_null: bool = False


KIND = Field("kind_accuracy", "kind")
FIELDS = (
    Field("area_accuracy", "area", skip_null=True),
    Field("severity_accuracy", "severity", skip_null=True),
    Field("severity_within_one_step", "severity", near_severity, skip_null=True),
    Field("sender_role_accuracy", "sender_role"),
    Field("customer_accuracy", "customer", same_customer),
    Field("sentiment_accuracy", "sentiment", skip_null=True),
    Field("language_accuracy", "language", same_language),
    Field("needs_ack_accuracy", "needs_ack"),
)
DETAILS = {
    "action_items": (
        Field("owner", "owner", same_owner),
        Field("due", "due"),
        Field("promise", "promise"),
    ),
    "root_causes": (Field("status", "status"),),
    "impact": (),
}
STEMS = {"action_items": "action_item", "root_causes": "root_cause", "impact": "impact"}


def measure(pairs: Sequence[Pair], body_of: BodyOf) -> dict[str, Figure]:
    """Every figure of a set. `pairs` are (label, prediction), {} for a mail nobody has read."""
    figures = {KIND.measure: _accuracy(pairs, KIND), "kind_macro_f1": _macro_f1(pairs, "kind")}
    figures |= _flag("automatic", pairs, lambda record: record.get("kind") == "automatic")
    figures |= {field.measure: _accuracy(pairs, field) for field in FIELDS}
    figures |= _flag("needs_ack", pairs, lambda record: record.get("needs_ack") is True)
    figures |= _cases(pairs)
    for key in QUOTED:
        figures |= _quoted(pairs, key)
    figures["grounding"] = _grounding(pairs, body_of)
    figures["new_text_token_f1"] = _ratio(
        sum(new_text_f1(gold, found) for gold, found in pairs), len(pairs)
    )
    return figures


def is_right(field: Field, gold: Mapping[str, Any], found: Mapping[str, Any]) -> bool:
    return field.key in found and field.right(gold.get(field.key), found[field.key])


def grounded_quotes(found: Mapping[str, Any], mail_id: str, body_of: BodyOf) -> tuple[int, int]:
    """(quotes that stand in the mail, quotes), white space aside."""
    quotes = [squash(item["quote"]) for key in QUOTED for item in items_of(found, key)]
    body = body_of(mail_id) if quotes else ""
    return sum(bool(quote) and quote in body for quote in quotes), len(quotes)


def new_text_f1(gold: Mapping[str, Any], found: Mapping[str, Any]) -> float:
    """How much of the mail's own text was told apart; 0 where the reader gives none."""
    if not isinstance(found.get("new_text"), str):
        return 0
    return token_f1(tokens(gold.get("new_text")), tokens(found["new_text"]))


def _ratio(numerator: float, denominator: int) -> Figure:
    return Figure(numerator / denominator if denominator else None, numerator, denominator)


def _f1(twice_hits: float, total: float) -> Figure:
    return Figure(twice_hits / total if total else None)


def _accuracy(pairs: Sequence[Pair], field: Field) -> Figure:
    counted = [
        (gold, found)
        for gold, found in pairs
        if not (field.skip_null and gold.get(field.key) is None)
    ]
    return _ratio(sum(is_right(field, gold, found) for gold, found in counted), len(counted))


def _precision_recall(name: str, hits: int, found: int, wanted: int) -> dict[str, Figure]:
    return {f"{name}_precision": _ratio(hits, found), f"{name}_recall": _ratio(hits, wanted)}


def _flag(
    name: str, pairs: Sequence[Pair], is_set: Callable[[Mapping[str, Any]], bool]
) -> dict[str, Figure]:
    """Precision and recall of a yes."""
    flags = [(is_set(gold), is_set(found)) for gold, found in pairs]
    hits = sum(gold and found for gold, found in flags)
    return _precision_recall(
        name, hits, sum(found for _, found in flags), sum(gold for gold, _ in flags)
    )


def _macro_f1(pairs: Sequence[Pair], key: str) -> Figure:
    """The mean F1 of the values that occur in the labels; each counts the same."""
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    for gold, found in pairs:
        rows[str(gold.get(key))][str(found.get(key) or "(none)")] += 1
    scores = [
        2 * rows[value][value] / (rows[value].total() + sum(row[value] for row in rows.values()))
        for value in sorted(rows)
    ]
    return Figure(sum(scores) / len(scores) if scores else None)


def _cases(pairs: Sequence[Pair]) -> dict[str, Figure]:
    asked = circles(pairs).values()
    joined = [circle for circle in asked if circle.found]
    precision = _ratio(sum(circle.shared / circle.found for circle in joined), len(joined))
    recall = _ratio(sum(circle.shared / circle.true for circle in joined), len(asked))
    p, r = precision.value or 0, recall.value or 0
    alone = [(gold, found) for gold, found in pairs if not gold.get("case")]
    return {
        "case_bcubed_precision": precision,
        "case_bcubed_recall": recall,
        "case_bcubed_f1": Figure((2 * p * r / (p + r) if p + r else 0.0) if asked else None),
        "case_none_accuracy": _accuracy(alone, Field("case_none_accuracy", "case")),
    }


def _quoted(pairs: Sequence[Pair], key: str) -> dict[str, Figure]:
    """Precision, recall and F1 of a list of quotes; accuracy of its details over the matches."""
    matched = [match_items(gold, found, key) for gold, found in pairs]
    matches = [pair for one in matched for pair in one.pairs]
    found, wanted = sum(one.found for one in matched), sum(one.wanted for one in matched)
    stem = STEMS[key]
    figures = _precision_recall(stem, len(matches), found, wanted)
    figures[f"{stem}_f1"] = _f1(2 * len(matches), found + wanted)
    for detail in DETAILS[key]:
        figures[f"{stem}_{detail.measure}_of_matched"] = _accuracy(matches, detail)
    return figures


def _grounding(pairs: Sequence[Pair], body_of: BodyOf) -> Figure:
    counts = [grounded_quotes(found, gold["id"], body_of) for gold, found in pairs]
    return _ratio(sum(stand for stand, _ in counts), sum(total for _, total in counts))
