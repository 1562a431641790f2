"""Answers that a careful reader would not give and a model does: read all the same."""

import json
from typing import Any

import pytest
from speaking_models import PLAIN

from mailbox_agent.language_model.cleaning import json_in
from mailbox_agent.understanding.model_answer import ReadMail, what_is_wrong


@pytest.mark.parametrize(
    "text",
    [
        '{"a": ["b,]", 1]}',
        '```json\n{"a": ["b,]", 1]}\n```',
        'Here is the {object} that you want:\n{"a": ["b,]", 1]}\nAnything else?',
        '{"a": ["b,]", 1,],\n}',  # commas to spare; the one inside the text stays
        '<think>Perhaps {"a": 2}?</think>\n{"a": ["b,]", 1]}',
    ],
)
def test_the_object_is_found(text: str) -> None:
    assert json_in(text) == {"a": ["b,]", 1]}


def test_a_line_break_inside_a_text_is_one() -> None:
    assert json_in('{"a": "one\ntwo"}') == {"a": "one\ntwo"}


def test_an_object_that_was_cut_off_is_none() -> None:
    assert json_in('{"a": {"b": 1}') is None


@pytest.mark.parametrize(
    ("key", "said", "read"),
    [
        ("sentiment", None, "neutral"),
        ("language", None, ""),
        ("summary", None, ""),
        ("severity", "n/a", None),
        ("kind", "Status request", "status_request"),
        ("needs_ack", "true", True),
    ],
)
def test_a_value_that_is_said_otherwise_is_understood(key: str, said: Any, read: Any) -> None:
    assert getattr(ReadMail.model_validate({**PLAIN, key: said}), key) == read


def test_harm_may_be_a_list_of_sentences() -> None:
    found = ReadMail.model_validate({**PLAIN, "impact": ["We pay.", {"quote": "We wait."}]})
    assert [one.quote for one in found.impact] == ["We pay.", "We wait."]


def test_a_kind_that_there_is_not_is_told() -> None:
    assert what_is_wrong(json.loads(json.dumps({**PLAIN, "kind": "complaint"}))).startswith("kind")
