"""Recorded answers, played back: the pass over these mails gives the reading written by hand.

No network and no vendor: fixtures/model_answers/README.md says what the answers are.
"""

import json
import re
from typing import Any

import pytest
from model_passes import rows
from recorded_answers import AGAIN, CASSETTE, Hand, cassette, hands, run_passes
from workspaces import Workspace

from mailbox_agent.message.parse import parse_message
from mailbox_agent.records import Message

HANDS = {hand.mail: hand for hand in hands()}
UNREAD = {"cut off"}  # damages after which the rules read
VALUES = (
    "kind", "area", "severity", "sender_role", "customer", "sentiment", "language", "needs_ack",
)  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    with cassette(CASSETTE, "none") as playing:
        found = run_passes(tmp_path_factory.mktemp("recorded"))
        assert playing.all_played, f"{len(playing) - playing.play_count} left: {AGAIN}"
    failed = rows(found, "SELECT detail FROM model_call WHERE outcome = 'server_error'")
    assert not failed, AGAIN
    return found


def message_of(hand: Hand) -> Message:
    return parse_message(hand.raw)


def reading_of(desk: Workspace, hand: Hand) -> dict[str, Any]:
    (row,) = rows(
        desk,
        "SELECT record FROM readings JOIN messages ON messages.id = readings.message_id"
        " WHERE current = 1 AND messages.message_id = ?",
        message_of(hand).message_id,
    )
    record: dict[str, Any] = json.loads(row["record"])
    return record


def found_in(record: dict[str, Any], key: str) -> list[dict[str, Any]]:
    """Of the mail itself and of what it forwards."""
    return [*record[key], *(one for inner in record["forwarded"] for one in inner[key])]


def beginnings(text: str) -> set[str]:
    """Of words; a deed that the quote does not bear out is told in the quote's own."""
    return {word[:4] for word in re.findall(r"\w{4,}", text.casefold())}


def flat(text: str) -> str:
    return " ".join(text.split())


def test_they_are_twenty_and_more_hard_ones_and_damaged_ones() -> None:
    languages = {hand.answer["language"] for hand in HANDS.values()}
    assert len(HANDS) >= 20 and {"de", "en", "es", "fr", "it", "ja", "pl"} <= languages
    assert len({hand.damage for hand in HANDS.values()} - {""}) >= 5


@pytest.mark.parametrize("mail", HANDS)
def test_the_reading_is_the_one_by_hand(desk: Workspace, mail: str) -> None:
    hand = HANDS[mail]
    record = reading_of(desk, hand)
    if hand.damage in UNREAD:
        assert record["engine"] == "rules"
        return
    assert record["engine"] == "model"
    assert {key: record[key] for key in VALUES} == {key: hand.answer[key] for key in VALUES}
    items = {flat(one["quote"]): one for one in found_in(record, "action_items")}
    for said in hand.answer["action_items"]:
        quote = said["quote"]
        item = items.pop(flat(hand.mended_quotes.get(quote, quote)))
        assert item["segment"]
        assert item["what"] == said["what"] or beginnings(item["what"]) <= beginnings(item["quote"])
        assert item["due"] == hand.due_is.get(quote, said["due"]), quote
        assert item["owner"] == hand.owner_is.get(quote, said["owner"]), quote
        assert item["promise"] == said["promise"], quote
    assert items == {}
    causes = {flat(one["quote"]): one["status"] for one in found_in(record, "root_causes")}
    assert causes == {
        flat(hand.mended_quotes.get(one["quote"], one["quote"])): one["status"]
        for one in hand.answer["root_causes"]
    }
    impact = [flat(one["quote"]) for one in found_in(record, "impact")]
    assert impact == [flat(one["quote"]) for one in hand.answer["impact"]]
    assert record["unsupported"] == list(hand.unsupported)


@pytest.mark.parametrize("mail", HANDS)
def test_every_supported_quote_stands_at_its_place(desk: Workspace, mail: str) -> None:
    hand = HANDS[mail]
    record, text = reading_of(desk, hand), message_of(hand).body_text
    for key in ("action_items", "root_causes", "impact", "updates_to_items"):
        for one in found_in(record, key) if key != "updates_to_items" else record[key]:
            if one["quote"] in hand.unsupported:
                assert one["start"] is None
            else:
                assert text[one["start"] : one["end"]] == one["quote"]


def test_an_item_that_a_later_mail_calls_done_is_done(desk: Workspace) -> None:
    done = {row["what"] for row in rows(desk, "SELECT what FROM items WHERE state = 'done'")}
    assert {
        "Confirm that the TMS ignores duplicate events",
        "Resend 61 PODs with the original unloading time",
    } <= done


def test_no_draft_holds_what_stands_in_no_mail(desk: Workspace) -> None:
    drafts = rows(desk, "SELECT body FROM draft_revisions")
    assert len(drafts) > 10
    ours = "You will hear from us again by"  # a time of our own clock, not of a mail
    lines = [line for row in drafts for line in row["body"].splitlines()]
    everything = "\n".join(line for line in lines if not line.startswith(ours))
    made_up = [words for hand in HANDS.values() for words in hand.unsupported]
    made_up += [
        "Karl Sommer",
        "June 16",
        "16 June",
        "refund the $6,400",
        "June 5",
        "The queue is long",
        "found the error",
        "für immer",
        "overloaded",
        "Everything works",
    ]
    assert [words for words in made_up if words in everything] == []
    unsupported = rows(
        desk,
        "SELECT s.quote FROM impacts i JOIN sources s ON s.id = i.source_id WHERE supported = 0",
    )
    assert len(unsupported) == 2


def test_letters_say_what_holds_and_else_what_the_template_says(desk: Workspace) -> None:
    text = "\n".join(row["body"] for row in rows(desk, "SELECT body FROM draft_revisions"))
    assert "have to phone drivers to learn whether a truck has been unloaded." in text
    assert "ohne einen einzigen Beleg dastehen." in text
    assert "has to carry what the outage map should tell people." in text
    for of_its_kind in (
        "and we are sorry that it took your letter.",
        "die Sie in diesen Tagen mit uns hatten.",
        "as you have planned with the dates that we named.",
    ):
        assert of_its_kind in text


def test_a_cassette_holds_no_key_no_host_and_no_person() -> None:
    text = CASSETTE.read_text("utf-8")
    low = text.casefold()
    for word in ("authorization", "bearer", "cookie", "openai-organization", "x-stainless", "sk-"):
        assert word not in low, word
    hosts = set(re.findall(r"https?://([^/\s\"\\]+)", text))
    assert hosts == {"model.example"}
    assert not re.search(r"127\.0\.0\.1|localhost|/home/|/tmp/|/root", low)
    addresses = set(re.findall(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.(\w+)", text))
    assert addresses == {"example"}
