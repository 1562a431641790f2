"""Small classifiers: what ships loads, tells its words, and cannot be made to give what cannot be."""

import pytest

from mailbox_agent.linear import decide, features_of, load
from mailbox_agent.understanding.explaining import Notes
from mailbox_agent.understanding.topics import judge_area, said_in

CLASSES = {
    "kind": {"escalation", "update", "status_request", "resolution"},
    "area": {
        "timeline", "functionality", "integration", "performance", "people", "commercial", "other",
    },
    "severity": {"low", "medium", "high", "critical"},
    "sentiment": {"angry", "frustrated", "neutral", "positive"},
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_each_classifier_ships_with_all_its_classes(name):
    classifier = load(name)
    assert set(classifier.classes) == CLASSES[name]
    assert all(len(row) == len(classifier.classes) for row in classifier.weights.values())


def test_a_class_that_cannot_be_is_never_given():
    features = features_of("Any news? Still waiting.") | {"=known case", "=role customer"}
    first = decide("kind", features).value
    assert decide("kind", features, never=(first,)).value != first


def test_the_words_that_decided_stand_in_the_mail():
    said = said_in(
        "Invoice 4711", "The invoice lists 60 seats, we have 45. Please send a credit note."
    )
    notes = Notes()
    area, _, rule = judge_area(said, notes)
    assert (area, rule) == ("commercial", "linear: area")
    assert "“Invoice”" in notes.why["area"]


def test_a_text_without_any_known_word_still_has_an_answer():
    assert judge_area(said_in("", ""))[0] in CLASSES["area"]
