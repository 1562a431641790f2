"""What is read otherwise than labelled, mail by mail: the label beside the answer.

Counts what `figures.measure` counts against the reader; nothing is compared with earlier runs.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mailbox_agent.measuring.figures import (
    DETAILS,
    FIELDS,
    KIND,
    QUOTED,
    STEMS,
    BodyOf,
    is_right,
)
from mailbox_agent.measuring.quotes import Item, items_of, match_items
from mailbox_agent.measuring.same_answer import near_severity
from mailbox_agent.measuring.words import squash, tokens

EVERYTHING = "all"
_ANSWERS = tuple(field for field in (KIND, *FIELDS) if field.right is not near_severity)
_SHOWN = 6  # mails of a case, or words of a text, that are named
Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing of one mail. `quote`: the labelled quote whose detail is wrong; else ""."""

    mail_id: str
    what: str  # "area", "action_items", "action_items.owner", "grounding" ...
    label: str
    answer: str
    quote: str = ""


def asked_for(name: str) -> frozenset[str] | None:
    """What a measure of the table, or a key of a label, is counted from; None for another name."""
    if name == EVERYTHING:
        return frozenset(_EVERY)
    return _OF_MEASURE.get(name) or (frozenset([name]) if name in _EVERY else None)


def names_to_ask() -> tuple[str, ...]:
    """The keys that can be asked for, in the order of the table."""
    return (EVERYTHING, *_EVERY)


def wrong_answers(
    labels: Sequence[Record], predictions: Mapping[str, Record], body_of: BodyOf
) -> tuple[Wrong, ...]:
    """Everything that is wrong, in the order of the labels."""
    with_it = _company({one["id"]: one.get("case") for one in labels})
    put_to = _company({key: one.get("case") for key, one in predictions.items()})
    found: list[Wrong] = []
    for label in labels:
        mail_id = label["id"]
        read = predictions.get(mail_id, {})
        found += _plain_answers(label, read)
        found += _case(label, read, with_it, put_to)
        for key in QUOTED:
            found += _quotes(key, label, read)
        found += _not_in_the_mail(mail_id, read, body_of)
        found += _own_words(label, read)
    return tuple(found)


def _plain_answers(label: Record, read: Record) -> Iterator[Wrong]:
    for field in _ANSWERS:
        wanted = label.get(field.key)
        if (field.skip_null and wanted is None) or is_right(field, label, read):
            continue
        yield Wrong(label["id"], field.key, said(wanted), _answer(field.key, read))


def _answer(key: str, read: Record) -> str:
    return said(read[key]) if key in read else "nothing said"


def said(value: object) -> str:
    """A value as a person reads it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "none" if value is None else str(value)


def _company(case_of: Mapping[str, Any]) -> dict[str, list[str]]:
    """Of each mail that has a case, the other mails of the case."""
    groups: dict[str, list[str]] = {}
    for mail_id, case in case_of.items():
        if case not in (None, ""):
            groups.setdefault(str(case), []).append(mail_id)
    return {one: [o for o in group if o != one] for group in groups.values() for one in group}


def _case(
    label: Record,
    read: Record,
    with_it: Mapping[str, list[str]],
    put_to: Mapping[str, list[str]],
) -> Iterator[Wrong]:
    mail_id = label["id"]
    wanted, found = with_it.get(mail_id), put_to.get(mail_id)
    same = None not in (wanted, found) and set(wanted or ()) == set(found or ())
    if same or (wanted is None and found is None and "case" in read):
        return
    answer = _with(found) if "case" in read else "nothing said"
    yield Wrong(mail_id, "case", _with(wanted), answer)


def _with(others: list[str] | None) -> str:
    if others is None:
        return "in no case"
    return f"with {_some(others)}" if others else "in a case alone"


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more


def _quotes(key: str, label: Record, read: Record) -> Iterator[Wrong]:
    mail_id, matched = label["id"], match_items(label, read, key)
    for item in _without(items_of(label, key), [gold for gold, _ in matched.pairs]):
        answer = "not found" if key in read else "nothing said"
        yield Wrong(mail_id, key, f"“{item['quote']}”", answer)
    for item in _without(items_of(read, key), [found for _, found in matched.pairs]):
        yield Wrong(mail_id, key, "none", f"“{item['quote']}”")
    for detail in DETAILS[key]:
        for gold, found in matched.pairs:
            if not is_right(detail, gold, found):
                name = f"{key}.{detail.key}"
                wanted, given = said(gold.get(detail.key)), _answer(detail.key, found)
                yield Wrong(mail_id, name, wanted, given, gold["quote"])


def _without(items: Sequence[Item], taken: Sequence[Item]) -> Iterator[Item]:
    """The items but those taken, each as often as it is taken."""
    left = list(taken)
    for item in items:
        if item in left:
            left.remove(item)
        else:
            yield item


def _not_in_the_mail(mail_id: str, read: Record, body_of: BodyOf) -> Iterator[Wrong]:
    for key in QUOTED:
        for item in items_of(read, key):
            quote = squash(item["quote"])
            if not quote or quote not in body_of(mail_id):
                yield Wrong(mail_id, "grounding", "words of the mail", f"“{item['quote']}”")


def _own_words(label: Record, read: Record) -> Iterator[Wrong]:
    if not isinstance(read.get("new_text"), str):
        yield Wrong(label["id"], "new_text", "the mail's own words", "nothing said")
        return
    wanted, found = Counter(tokens(label.get("new_text"))), Counter(tokens(read["new_text"]))
    lacking, besides = list((wanted - found).elements()), list((found - wanted).elements())
    if not (lacking or besides):
        return
    parts = [f"lacks {_some(lacking)}"] if lacking else []
    parts += [f"has besides {_some(besides)}"] if besides else []
    yield Wrong(label["id"], "new_text", f"{wanted.total()} words", "; ".join(parts))


_EVERY = (
    *(field.key for field in _ANSWERS),
    "case",
    *(name for key in QUOTED for name in (key, *(f"{key}.{d.key}" for d in DETAILS[key]))),
    "grounding",
    "new_text",
)
_OF_MEASURE: dict[str, frozenset[str]] = {
    **{field.measure: frozenset([field.key]) for field in (KIND, *FIELDS)},
    **{name: frozenset(["kind"]) for name in
       ("kind_macro_f1", "automatic_precision", "automatic_recall")},
    **{f"needs_ack_{name}": frozenset(["needs_ack"]) for name in ("precision", "recall")},
    **{f"case_{name}": frozenset(["case"]) for name in
       ("bcubed_precision", "bcubed_recall", "bcubed_f1", "none_accuracy")},
    **{f"{stem}_{name}": frozenset([key]) for key, stem in STEMS.items()
       for name in ("precision", "recall", "f1")},
    **{f"{STEMS[key]}_{d.measure}_of_matched": frozenset([f"{key}.{d.key}"])
       for key in QUOTED for d in DETAILS[key]},
    "new_text_token_f1": frozenset(["new_text"]),
}  # fmt: skip
