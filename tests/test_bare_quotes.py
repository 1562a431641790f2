"""A quote that could stand in any mail shows nothing: a letter, half a word, "of the"."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from mails import mail
from model_passes import ask_in_a_pass, rows, with_model
from model_server import LETTER, MODEL, NOTHING, Asked, model_server
from workspaces import NOON

from mailbox_agent.understanding.bare_quotes import says_something

TEXT = (
    "Hello Robin,\n\nforty pickers stand idle. Call me. Please send the log of the run by Friday.\n"
    "- Erledigt\n| Done |\nYes.\n対応済みです。\n"
)


@pytest.mark.parametrize(
    ("quote", "shows"),
    [
        ("f", False), ("pickers", False), ("of the", False), ("lease send", False),
        ("Yes.", False), ("対", False), ("Robin", False), ("e", False),
        ("the log", True), ("Call me.", True), ("Erledigt", True), ("Done", True),
        ("対応済み", True), ("forty pickers stand idle.", True),
    ],
)  # fmt: skip
def test_words_that_show_something_are_told_from_those_that_do_not(quote: str, shows: bool) -> None:
    at = TEXT.index(quote)
    assert says_something(TEXT, at, at + len(quote)) == shows


@pytest.mark.parametrize("bare", ["f", "of the", "e", "pickers"])
def test_nothing_rests_on_a_bare_quote(tmp_path: Path, bare: str) -> None:
    def say(asked: Asked) -> str:
        if asked.is_letter:
            return LETTER
        if "KNOWN CASE\nnone" in asked.input:
            first = {"quote": "Please send the log of the run by Friday.", "what": "Send the log"}
            return json.dumps({**NOTHING, "action_items": [first]})
        return json.dumps({
            **NOTHING, "severity": "critical", "severity_quote": bare, "complaint": bare,
            "references": [bare], "action_items": [{"quote": bare, "what": "Refund it all"}],
            "root_causes": [{"quote": bare, "what": "Our fault", "status": "confirmed"}],
            "impact": [{"quote": bare}],
            "updates_to_items": [{"item": 1, "new_status": "done", "quote": bare}],
        })  # fmt: skip

    with model_server(say) as server:
        desk = with_model(tmp_path, server.base_url, f'model = "{MODEL}"')
        desk.deliver(mail(TEXT))
        ask_in_a_pass(desk)
        headers = {"In-Reply-To": "<m1@nordhavn.example>"}
        desk.deliver(mail(TEXT.replace("Call", "Ring"), message_id="<m2@nordhavn.example>",
                          subject="Re: Export broken", headers=headers))  # fmt: skip
        ask_in_a_pass(desk, now=NOON + timedelta(hours=1))
    supported = [
        row["quote"]
        for table in ("items", "causes", "impacts")
        for row in rows(
            desk,
            f"SELECT s.quote FROM {table} f JOIN sources s ON s.id = f.source_id"
            " WHERE f.supported = 1",
        )
    ]
    assert supported == ["Please send the log of the run by Friday."]
    assert [row["state"] for row in rows(desk, "SELECT state FROM items WHERE id = 1")] == ["open"]
    (case,) = rows(desk, "SELECT severity FROM cases")
    assert case["severity"] != "critical"
    assert rows(desk, "SELECT * FROM case_references") == []
