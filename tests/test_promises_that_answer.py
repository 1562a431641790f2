"""They ask, and we promise it: two items, which are done together, and late together."""

from pathlib import Path
from typing import Any

import pytest
from model_passes import rows
from standing_cases import METTE, OURS
from told_mails import Told, item

REPORT = item(
    "Please send the report on the cause by 15 May 2026.", "Send the report on the cause",
    "Vendor", "2026-05-15",
)  # fmt: skip
OUR_REPORT = item(
    "The report on the cause will be sent by 15 May 2026.", "Send the report on the cause",
    "Vendor", "2026-05-15", promise=True,
)  # fmt: skip


def says(one: dict[str, Any], by: str) -> str:
    return f"Hello,\n\n{one['quote']}\n\n{by}\n"


@pytest.fixture
def answered(tmp_path: Path) -> Told:
    """Mette asks for a report; Robin promises it in nearly her words, for the same day."""
    told = Told(tmp_path)
    told.comes(says(REPORT, "Mette"), action_items=[REPORT])
    told.comes(
        says(OUR_REPORT, "Robin"), OURS, METTE, kind="update", sender_role="internal",
        action_items=[OUR_REPORT],
    )  # fmt: skip
    return told


def test_a_promise_in_the_words_of_the_request_is_a_promise_all_the_same(answered: Told) -> None:
    assert [(row["id"], row["promise"]) for row in answered.items] == [(1, 0), (2, 1)]
    answered.comes(
        says(OUR_REPORT, "Robin"), OURS, METTE, kind="update", sender_role="internal",
        action_items=[OUR_REPORT],
    )  # fmt: skip
    assert len(answered.items) == 2  # said twice


def done(item_id: int, quote: str) -> dict[str, Any]:
    return {
        "item": item_id, "new_status": "done", "new_due": None, "due_words": None, "quote": quote,
    }  # fmt: skip


def test_with_a_request_the_promise_of_nothing_else_is_done(answered: Told) -> None:
    sent = "It went out to Mette at noon."
    answered.comes(
        f"Hello,\n\n{sent}\n\nRobin\n", OURS, kind="update", sender_role="internal",
        needs_ack=False, updates_to_items=[done(1, sent)],
    )  # fmt: skip
    assert [row["state"] for row in answered.items] == ["done", "done"]


@pytest.mark.parametrize(
    ("text", "day", "words", "due", "kept"),
    [
        ("It will be there on 20 May 2026.", "2026-05-20", "on 20 May 2026", "2026-05-20", 0),
        ("We won't have it by 15 May 2026.", None, None, "2026-05-15", 2),
    ],
)
def test_what_is_late_for_who_asked_is_late_for_who_was_promised_it(
    answered: Told, text: str, day: str | None, words: str | None, due: str, kept: int
) -> None:
    moved = {
        "item": 1, "new_status": "moved", "new_due": day, "due_words": words, "quote": text,
    }  # fmt: skip
    answered.comes(
        f"Hello,\n\n{text}\n\nRobin\n", OURS, kind="update", sender_role="internal",
        needs_ack=False, updates_to_items=[moved],
    )  # fmt: skip
    assert [row["due"] for row in answered.items] == [due, due]
    steps = rows(answered.desk, "SELECT id FROM item_changes WHERE field = 'kept'")
    assert len(steps) == kept


def test_what_is_spoken_of_itself_does_not_follow_the_request(answered: Told) -> None:
    text = "The draft of it went out at noon. The report itself will be there on 20 May 2026."
    sent, _, late = text.partition(" The report")
    moved = {
        "item": 2, "new_status": "moved", "new_due": "2026-05-20", "due_words": "on 20 May 2026",
        "quote": f"The report{late}",
    }  # fmt: skip
    answered.comes(
        f"Hello,\n\n{text}\n\nRobin\n", OURS, kind="update", sender_role="internal",
        needs_ack=False, updates_to_items=[done(1, sent), moved],
    )  # fmt: skip
    assert [(row["state"], row["due"]) for row in answered.items] == [
        ("done", "2026-05-15"),
        ("open", "2026-05-20"),
    ]


def test_a_promise_of_more_than_was_asked_stays_open(tmp_path: Path) -> None:
    told = Told(tmp_path)
    told.comes(says(REPORT, "Mette"), action_items=[REPORT])
    more = {
        **OUR_REPORT, "what": "Send the audited report on the cause",
        "quote": "The audited report on the cause will be sent by 15 May 2026.",
    }  # fmt: skip
    told.comes(
        says(more, "Robin"), OURS, METTE, kind="update", sender_role="internal",
        action_items=[more],
    )  # fmt: skip
    sent = "The short report went out to Mette at noon."
    told.comes(
        f"Hello,\n\n{sent}\n\nRobin\n", OURS, kind="update", sender_role="internal",
        needs_ack=False, updates_to_items=[done(1, sent)],
    )  # fmt: skip
    assert [row["state"] for row in told.items] == ["done", "open"]


def test_a_customer_who_says_so_ends_no_promise_of_ours(answered: Told) -> None:
    came = "It came at noon."
    answered.comes(f"Hello,\n\n{came}\n\nMette\n", kind="update", updates_to_items=[done(1, came)])
    assert [row["state"] for row in answered.items] == ["open", "open"]
    assert len(rows(answered.desk, "SELECT id FROM proposals WHERE kind = 'item'")) == 1


@pytest.mark.parametrize("named", [None, "", "none", "the report"])
def test_a_change_of_no_item_that_is_named_costs_the_rest_of_no_answer(
    answered: Told, named: Any
) -> None:
    text = "Hello,\n\nplease add a telephone number to the portal. The rest is done.\n\nMette\n"
    quote = "please add a telephone number to the portal."
    answered.comes(
        text, kind="update", action_items=[item(quote, "Add a telephone number", "Vendor", None)],
        updates_to_items=[{**done(1, "The rest is done."), "item": named}],
    )  # fmt: skip
    assert [row["what"] for row in answered.items][2:] == ["Add a telephone number"]
    assert [row["state"] for row in answered.items] == ["open"] * 3
