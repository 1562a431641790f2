"""The classifiers of sentences: their data, their weights, and what they take sentences for."""

import json
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readings import read

from mailbox_agent.understanding.action_items import find_action_items
from mailbox_agent.understanding.causes import find_causes
from mailbox_agent.understanding.impact import find_impact
from mailbox_agent.understanding.parties import Parties
from mailbox_agent.understanding.sentence_judging import (
    causes_classifier,
    impact_classifier,
    items_classifier,
    judge_sentences,
)
from mailbox_agent.understanding.sentences import split_sentences

WRITTEN = sorted((Path(__file__).parents[1] / "fixtures" / "training").glob("sentence_*.jsonl"))
ROWS = [json.loads(line) for path in WRITTEN for line in path.read_text("utf-8").splitlines()]
CAUSES = {None, "suspected", "confirmed", "ruled_out"}
ITEMS = {None, "request", "promise", "assignment"}
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ja", "xx")
PARTIES = Parties("Vendor", "us", "Ana Ruiz", "Vendor", None, "Acme", True)


def test_the_written_sentences_are_many_labelled_and_rarely_alike():
    assert len(ROWS) >= 1_500
    for row in ROWS:
        assert row["labels"]["cause"] in CAUSES and row["labels"]["item"] in ITEMS, row
        assert row["labels"]["impact"] in (True, False) and row["text"].strip(), row
    long = [row["text"].casefold() for row in ROWS if len(row["text"]) > 40]
    assert len(set(long)) == len(long)


def test_the_weights_are_small_and_of_the_classes_that_are_asked():
    assert set(causes_classifier().classes) == {"none", *(CAUSES - {None})}
    assert set(impact_classifier().classes) == {"none", "impact"}
    assert set(items_classifier().classes) == {"none", *(ITEMS - {None})}
    for name in ("sentence_causes", "sentence_impact", "sentence_items"):
        place = files("mailbox_agent.linear").joinpath("weights", f"{name}.json")
        assert len(place.read_bytes()) < 150_000


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("I guess that the nightly job is to blame for the empty list.", "suspected"),
        ("Wir vermuten, dass der neue Server die Uhrzeit falsch liest.", "suspected"),
        ("Les câbles ne sont pas en cause, nous les avons changés.", "ruled_out"),
        ("The list is empty since Monday morning.", None),
        ("Please send us the list by Friday.", None),
        ("Thank you very much for your help.", None),
    ],
)
def test_a_guess_is_told_from_a_symptom(text: str, status: str | None):
    found = read(f"Hello,\n\n{text}\n").root_causes
    assert [cause.status for cause in found] == ([status] if status else [])
    assert all(cause.why and cause.rule for cause in found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We lose about 4,000 euros a day because no order can be shipped.", True),
        ("Unsere Fahrer warten seit Stunden vor dem Tor und drei Kunden haben gekündigt.", True),
        ("The button is grey and the page has 14 fields.", False),
        ("Kind regards and thanks to the whole team.", False),
    ],
)
def test_what_it_costs_is_told_from_a_fact_about_the_product(text: str, found: bool):
    assert bool(read(f"Hello,\n\n{text}\n").impact) is found


def test_points_below_what_is_wanted_are_the_items_and_the_announcement_is_none():
    items = read(
        "Hello,\n\nthe gate has been shut since six.\n\nWhat I would like to see:\n"
        "- a technician on site tomorrow\n- a written explanation\n"
    ).action_items
    assert [item.quote.text for item in items] == [
        "a technician on site tomorrow",
        "a written explanation",
    ]


@settings(max_examples=60, deadline=None)
@given(
    text=st.text(max_size=400)
    | st.lists(st.sampled_from(ROWS), max_size=6).map(
        lambda rows: "\n".join(("- " if row.get("bullet") else "") + row["text"] for row in rows)
    ),
    language=st.sampled_from(LANGUAGES),
    side=st.sampled_from(("us", "customer", "partner", "stranger")),
)
def test_any_text_is_read_without_a_crash_and_every_quote_is_its_own(
    text: str, language: str, side: str
):
    judged = judge_sentences(split_sentences(text, 0, len(text)), side=side, language=language)
    items = find_action_items(
        judged, PARTIES, sent=datetime(2026, 5, 11, 9, tzinfo=UTC), language=language, segment="own"
    )
    causes = find_causes(judged, language=language, segment="own")
    impact = find_impact(judged, segment="own", taken=frozenset())
    for quote in [one.quote for one in (*items, *causes, *impact)]:
        assert quote.place and text[quote.place.start : quote.place.end] == quote.text
    for one in judged:
        assert abs(sum(one.item.values()) - 1) < 1e-9 and abs(sum(one.cause.values()) - 1) < 1e-9
