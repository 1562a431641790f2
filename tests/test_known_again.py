"""A later mail speaks of an item that its case has, in other words: there is one item still."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from mails import mail
from model_passes import rows
from standing_cases import BOX, METTE, OURS
from told_mails import Told, item
from workspaces import NOON

ASKS = (
    "Hello,\n\nthe nightly export has failed since Friday. Please get every missing file to us"
    " by Wednesday.\n\nMette\n"
)
PROMISES = "Dear Mette,\n\nAll files since Friday will be with you by 13 May 2026.\n\nRobin Meyer\n"
MOVES = "Dear Mette,\n\nIt takes two nights, so the last one is there by 15 May 2026.\n\nRobin\n"
OUTSIDER = "Ann Lee <ann.lee@elsewhere.example>"


REQUEST = item(
    "Please get every missing file to us by Wednesday.", "Get every missing file to us", "Vendor",
    "2026-05-13",
)  # fmt: skip
PROMISE = item(
    "All files since Friday will be with you by 13 May 2026.", "Have all files since Friday there",
    "Vendor", "2026-05-13", promise=True, known_item=1,
)  # fmt: skip
MOVED = item(
    "It takes two nights, so the last one is there by 15 May 2026.", "Have the last one there",
    "Vendor", "2026-05-15", promise=True, known_item=2,
)  # fmt: skip


@pytest.fixture
def promised(tmp_path: Path) -> Told:
    """Mette asks for the files; Robin promises them: a request, and the promise that answers it."""
    told = Told(tmp_path)
    told.comes(ASKS, action_items=[REQUEST])
    told.comes(PROMISES, OURS, METTE, kind="update", sender_role="internal", action_items=[PROMISE])
    assert [(row["id"], row["promise"], row["due"]) for row in told.items] == [
        (1, 0, "2026-05-13"),
        (2, 1, "2026-05-13"),
    ]
    return told


def test_a_promise_given_again_with_another_day_moves_the_one_that_is_known(promised: Told) -> None:
    model = promised.comes(
        MOVES, OURS, METTE, kind="update", sender_role="internal", action_items=[MOVED]
    )
    (question,) = model.read
    assert "open item 2: " in question.input
    assert question.input.count("promised to the customer") == 1
    assert [(row["id"], row["due"]) for row in promised.items] == [
        (1, "2026-05-13"),
        (2, "2026-05-15"),
    ]
    (change,) = rows(
        promised.desk,
        "SELECT c.*, s.quote FROM item_changes c JOIN sources s ON s.id = c.source_id",
    )
    assert (change["before"], change["after"], change["applied"]) == ("2026-05-13", "2026-05-15", 1)
    assert change["quote"] == MOVED["quote"]


def test_what_is_moved_and_listed_by_the_same_words_is_moved_once(promised: Told) -> None:
    update = {
        "item": 2, "new_status": "moved", "new_due": "2026-05-15", "due_words": "by 15 May 2026",
        "quote": MOVED["quote"],
    }  # fmt: skip
    promised.comes(
        MOVES, OURS, METTE, kind="update", sender_role="internal", action_items=[MOVED],
        updates_to_items=[update],
    )  # fmt: skip
    assert [row["due"] for row in promised.items] == ["2026-05-13", "2026-05-15"]
    assert len(rows(promised.desk, "SELECT id FROM item_changes")) == 1


def test_who_asks_again_in_other_words_asks_for_one_thing(promised: Told) -> None:
    again = "Hello,\n\nthose things that we lack: send them over, please.\n\nMette\n"
    quote = "those things that we lack: send them over, please."
    promised.comes(
        again, kind="update", action_items=[item(quote, "Send", "Vendor", None, known_item=1)]
    )
    assert [row["state"] for row in promised.items] == ["open", "open"]


def test_a_wish_about_our_promise_is_a_request_of_its_own_and_moves_nothing(promised: Told) -> None:
    sooner = "Hello,\n\nwe need them by 12 May 2026, not later.\n\nMette\n"
    quote = "we need them by 12 May 2026, not later."
    promised.comes(
        sooner, kind="update",
        action_items=[item(quote, "Send them", "Vendor", "2026-05-12", known_item=2)],
    )  # fmt: skip
    assert [(row["promise"], row["due"]) for row in promised.items] == [
        (0, "2026-05-13"),
        (1, "2026-05-13"),
        (0, "2026-05-12"),
    ]


@pytest.mark.parametrize("named", [99, -1, "1; drop", None, 10**30, True, 2.5])
def test_a_number_that_is_no_open_item_makes_a_new_one(promised: Told, named: Any) -> None:
    text = "Hello,\n\nplease add a telephone number to the portal.\n\nMette\n"
    quote = "please add a telephone number to the portal."
    promised.comes(
        text, kind="update",
        action_items=[item(quote, "Add a telephone number", "Vendor", None, known_item=named)],
    )  # fmt: skip
    assert [row["what"] for row in promised.items][2:] == ["Add a telephone number"]


def test_an_outsider_in_copy_moves_nothing_by_naming_an_item(promised: Told) -> None:
    text = "Hello,\n\nthe files come by 30 June 2026 only.\n\nAnn\n"
    claim = item(
        "the files come by 30 June 2026 only.", "Send the files", "Vendor", "2026-06-30",
        promise=True, known_item=2,
    )  # fmt: skip
    promised.comes(text, OUTSIDER, kind="update", action_items=[claim])
    assert [row["due"] for row in promised.items][:2] == ["2026-05-13", "2026-05-13"]
    assert all(not row["promise"] for row in promised.items[2:])


def test_a_copy_that_came_by_a_list_too_is_not_asked_about(tmp_path: Path) -> None:
    told = Told(tmp_path)
    told.comes(ASKS, action_items=[REQUEST])
    raw = (
        mail(
            ASKS, sender=METTE, to=BOX, subject="Export", message_id="<m1@x.example>",
            date=f"{NOON + timedelta(hours=1):%a, %d %b %Y %H:%M:%S +0000}",
            headers={"List-Id": "<escalations.vendor.example>", "Precedence": "list"},
        )
    )  # fmt: skip
    told.desk.deliver(raw, at=NOON + timedelta(hours=2))
    model = told.passes(NOON + timedelta(hours=2), action_items=[REQUEST])
    assert model.read == []
    assert len(told.items) == 1
    outcomes = rows(told.desk, "SELECT outcome, reason FROM ledger ORDER BY id")
    assert [tuple(row.values()) for row in outcomes] == [
        ("filed", None),
        ("set_aside", "duplicate"),
    ]
