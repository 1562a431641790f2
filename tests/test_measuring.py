"""The measures: every figure is that of score.py, and two runs are compared mail by mail."""

import importlib.util
from collections.abc import Sequence
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbox_agent.measuring.aims import AIMS
from mailbox_agent.measuring.bcubed import circles
from mailbox_agent.measuring.bodies import text_of_mail
from mailbox_agent.measuring.comparing import Change, Shift, compare
from mailbox_agent.measuring.figures import DETAILS, QUOTED, measure
from mailbox_agent.measuring.gold_set import GoldSet, read_gold_set
from mailbox_agent.measuring.same_answer import same_customer, same_owner
from mailbox_agent.measuring.words import squash, tokens

LABELLED = Path(__file__).parent.parent / "fixtures" / "labelled"
SETS = {name: read_gold_set(LABELLED / name) for name in ("brightloop", "kestrelworks")}
Record = dict[str, Any]


def load_score() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", LABELLED / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SCORE = load_score()


def ours(gold: GoldSet, labels: list[Record], found: dict[str, Record]) -> dict[str, Record]:
    pairs = [(label, found.get(label["id"], {})) for label in labels]
    figures = measure(pairs, gold.body_of).items()
    return {
        name: {"value": figure.value}
        if figure.numerator is None
        else {
            "value": figure.value,
            "numerator": figure.numerator,
            "denominator": figure.denominator,
        }
        for name, figure in figures
    }


def theirs(gold: GoldSet, labels: list[Record], found: dict[str, Record]) -> dict[str, Record]:
    return dict(SCORE.score(gold.folder, labels, found).figures)


# What a reader may say instead of the label's answer: near misses, other answers, rubbish.
ANSWERS = {
    "kind": ["escalation", "update", "automatic", "unrelated", "Update"],
    "area": ["people", "other", "performance"],
    "severity": ["low", "medium", "high", "critical", "urgent"],
    "sender_role": ["customer", "stranger", "machine"],
    "customer": ["Oxbow Freight Ltd.", "oxbow freight", "Nordhavn Logistics A/S", ""],
    "sentiment": ["angry", "neutral"],
    "language": ["en-GB", "EN", "de-CH", "ja"],
    "needs_ack": [True, False, 1, 0, "true"],
    "case": ["ESC-1", "ESC-2", "", 7, None],
    "new_text": ["", "Please call me.\n\n連絡を お願いします"],
    "owner": ["Ana", "Ana Ruiz (Acme Ltd)", "Kestrelworks", "Brightloop GmbH"],
    "due": ["2026-09-11", "2026-05-15"],
    "promise": [True, False],
    "status": ["suspected", "confirmed", "ruled_out"],
}
RUBBISH = [None, True, 0, 1.5, "", "x", "ESC-1", ["a"], {"quote": "b"}]


def other_quote(chance: Random, quote: str) -> str:
    """The quote cut, longer, squeezed, joined with other words, or another one."""
    words = quote.split()
    start = chance.randrange(len(words) + 1)
    span = words[start : start + chance.randint(1, 6)]
    return chance.choice(
        [
            quote,
            " ".join(words[: chance.randint(0, len(words))]),
            " ".join(span),
            " ".join([*span, "and", "more", "of", "it"]),
            "\n ".join(words),
            quote.upper(),
            " ".join(chance.sample(words, len(words))),
            f"Well, {quote} {'and so on ' * chance.randint(0, 4)}",
            "A sentence that nobody ever wrote",
            "連絡を お願いします",
        ]
    )


def other_items(chance: Random, label: Record, key: str) -> list[Any]:
    result: list[Any] = []
    for item in label.get(key) or []:
        whole = dict(item) if isinstance(item, dict) else {"quote": item}
        for _ in range(chance.choice([0, 1, 1, 1, 2, 3])):
            changed = dict(whole)
            if chance.random() < 0.6:
                changed["quote"] = other_quote(chance, whole["quote"])
            if chance.random() < 0.5:
                changed["what"] = other_quote(chance, str(whole.get("what") or "Call us"))
            for detail in DETAILS[key]:
                if chance.random() < 0.3:
                    changed[detail.key] = chance.choice([None, *ANSWERS[detail.key]])
            if chance.random() < 0.1:
                del changed[chance.choice(sorted(changed))]
            result.append(changed)
    if chance.random() < 0.1:
        result.append(chance.choice([*RUBBISH, {}]))
    return chance.sample(result, len(result))


def some_reading(chance: Random, labels: Sequence[Record]) -> dict[str, Record]:
    """What a bad, good or mad reader may say of these mails."""
    found = {}
    for label in labels:
        if chance.random() < 0.05:
            continue
        record = {key: value for key, value in label.items() if key not in QUOTED}
        for key, answers in ANSWERS.items():
            if chance.random() < 0.25:
                record[key] = chance.choice(answers)
            elif chance.random() < 0.05:
                record[key] = chance.choice(RUBBISH)
        for key in [*record]:
            if chance.random() < 0.05:
                del record[key]
        for key in QUOTED:
            if chance.random() < 0.9:
                record[key] = other_items(chance, label, key)
        found[label["id"]] = record
    return found


CHANCES = st.integers(0, 2**32).map(Random)


@settings(max_examples=20)
@given(st.sampled_from(sorted(SETS)), CHANCES)
def test_every_figure_is_that_of_score_whatever_was_read(name: str, chance: Random) -> None:
    gold = SETS[name]
    labels = [dict(label) for label in gold.labels if chance.random() < 0.9]
    found = some_reading(chance, labels)
    assert ours(gold, labels, found) == theirs(gold, labels, found)


MIXED = st.text(st.sampled_from("aB é\u0301\u00ad\u200b\u3000 \n連絡をカ。（，.-'9_"), max_size=20)


@given(MIXED)
def test_words_are_told_apart_as_score_does(text: str) -> None:
    assert squash(text) == SCORE.squash(text)
    assert tokens(text) == SCORE.tokens(text)


NAMES = st.lists(st.sampled_from("Ana Ruiz Acme Bolt, Ltd. GmbH & Co. KG (Acme (Bolt) Inc) 株式会社 O'Neil ACME/EU".split()), max_size=4)  # fmt: skip


@given(NAMES.map(" ".join), NAMES.map(" ".join))
def test_companies_and_owners_are_the_same_where_score_says_so(gold: str, found: str) -> None:
    assert same_owner(gold, found) == SCORE.same_owner(gold, found)
    assert same_customer(gold, found) == SCORE.same_customer(gold, found)


@pytest.mark.parametrize("folder", ["broken", "quoting", "automatic", "labelled"])
def test_the_text_of_a_mail_is_that_of_score(folder: str) -> None:
    files = sorted((LABELLED.parent / folder).rglob("*.eml"))
    assert files
    for file in files:
        assert text_of_mail(file.read_bytes()) == SCORE.body_text(file), file.name


@pytest.mark.parametrize("name", SETS)
def test_the_labels_themselves_are_read_without_a_mistake(name: str) -> None:
    gold = SETS[name]
    labels = [dict(label) for label in gold.labels]
    found = {label["id"]: label for label in labels}
    figures = ours(gold, labels, found)
    assert list(figures) == list(theirs(gold, labels, found))
    assert figures == theirs(gold, labels, found)
    assert {one["value"] for one in figures.values()} == {1}


def test_every_aim_is_of_a_measure() -> None:
    assert set(AIMS) <= set(measure([], lambda _: ""))


def test_nothing_read_is_all_wrong_and_counts_no_precision() -> None:
    gold = SETS["brightloop"]
    figures = measure([(label, {}) for label in gold.labels], gold.body_of)
    assert {figure.value for figure in figures.values()} <= {0, None}
    assert figures["case_bcubed_precision"].value is None
    assert figures["case_bcubed_recall"].denominator == 53


def test_a_mail_put_to_strangers_is_told_apart_from_one_left_alone() -> None:
    label = [{"id": "a", "case": "c1"}, {"id": "b", "case": "c1"}, {"id": "c", "case": "c2"}]
    cases = ["X", None, "X"]
    found = circles([(gold, {"case": case}) for gold, case in zip(label, cases, strict=True)])
    assert (found["a"].true, found["a"].found, found["a"].shared) == (2, 2, 1)
    assert (found["b"].true, found["b"].found, found["b"].f1) == (2, 0, 0)
    assert found["c"].strangers == 1


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("Ana Ruiz", "ana", True),
        ("Ana Ruiz (Acme)", "Ana Ruiz", True),
        ("Ana (Acme Ltd)", "Ana Ruiz (ACME)", True),
        ("Ana (Acme)", "Ana (Bolt)", False),
        ("Ana Ruiz", "Ana Diaz", False),
        ("Ana", None, False),
        (None, None, True),
    ],
)
def test_an_owner_is_known_by_first_name_but_not_in_another_company(
    gold: str | None, found: str | None, same: bool
) -> None:
    assert same_owner(gold, found) is same


def test_a_quote_is_looked_for_in_the_mail_without_attached_files() -> None:
    raw = (
        b"Content-Type: multipart/mixed; boundary=b\n\n"
        b"--b\nContent-Type: text/html; charset=iso-8859-1\n\n<p>It <b>br</b>oke \x96 twice</p>\n"
        b"--b\nContent-Disposition: attachment\nContent-Type: text/plain\n\nsecret\n"
        b"--b\nContent-Type: text/plain; charset=none-such\n\n> so it\n> did\n--b--\n"
    )
    text = text_of_mail(raw)
    assert "It broke – twice" in text and "so it did" in text and "secret" not in text


LABEL: Record = {
    "id": "m1",
    "kind": "escalation",
    "area": None,
    "severity": "high",
    "sender_role": "customer",
    "customer": "Acme",
    "sentiment": "angry",
    "language": "en",
    "needs_ack": True,
    "case": None,
    "new_text": "It is down. Please call me today. Please send a plan by Friday.",
    "action_items": [
        {"quote": "Please call me today.", "owner": "Acme", "due": "2026-05-11", "promise": False},
        {"quote": "Please send a plan by Friday.", "owner": None, "due": None, "promise": False},
    ],
    "root_causes": [],
    "impact": [],
}


def change_to(**fields: Any) -> list[Change]:
    return compare([LABEL], {"m1": LABEL}, {"m1": {**LABEL, **fields}}, lambda _: LABEL["new_text"])


def test_a_mail_read_as_before_is_no_change() -> None:
    assert change_to() == []
    assert change_to(summary="something that is not measured") == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"severity": "critical"}, "severity high→critical (gold high)"),
        ({"customer": None}, "customer Acme→none (gold Acme)"),
        ({"needs_ack": False}, "needs_ack yes→no (gold yes)"),
        ({"case": "ESC-1"}, "case none→ESC-1 (gold none)"),
        ({"action_items": LABEL["action_items"][:1]}, "action_items 2 of 2 → 1 of 2"),
        ({"impact": ["It is down."]}, "impact not in the label 0 → 1"),
        ({"new_text": "It is down."}, "new_text 1.000→0.375"),
    ],
)
def test_what_got_worse_is_said_in_few_words(fields: Record, said: str) -> None:
    (change,) = change_to(**fields)
    assert list(map(str, change.worse)) == [said]
    assert change.better == ()


def test_a_quote_that_is_not_in_the_mail_and_a_wrong_owner_are_worse() -> None:
    items = [{**LABEL["action_items"][0], "owner": "Bo"}, LABEL["action_items"][1]]
    (change,) = change_to(action_items=items, impact=[{"quote": "nobody wrote this"}])
    assert list(map(str, change.worse)) == [
        "action_items with a wrong owner 0 → 1",
        "impact not in the label 0 → 1",
        "quotes not in the mail 0 → 1",
    ]


def test_farther_from_right_is_worse_though_both_are_wrong() -> None:
    before, after = ({"m1": {**LABEL, "severity": value}} for value in ("medium", "low"))
    (change,) = compare([LABEL], before, after, lambda _: LABEL["new_text"])
    assert [str(shift) for shift in change.worse] == ["severity medium→low (gold high)"]


@settings(max_examples=20)
@given(st.sampled_from(sorted(SETS)), CHANCES)
def test_what_is_worse_one_way_is_better_the_other_way(name: str, chance: Random) -> None:
    gold = SETS[name]
    one, two = (some_reading(chance, [dict(label) for label in gold.labels]) for _ in range(2))
    there = compare(gold.labels, one, two, gold.body_of)
    back = compare(gold.labels, two, one, gold.body_of)
    assert there
    assert [(c.mail_id, names(c.worse), names(c.better)) for c in there] == [
        (c.mail_id, names(c.better), names(c.worse)) for c in back
    ]
    assert compare(gold.labels, one, one, gold.body_of) == []
    assert all(str(shift) for change in there for shift in (*change.worse, *change.better))


def names(shifts: Sequence[Shift]) -> list[str]:
    return [shift.what for shift in shifts]
