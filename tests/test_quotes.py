"""How somebody's words are repeated: on one line, shortened, not twice, without empty lead-ins."""

import pytest

from mailbox_agent.cases.quotes import one_line, says_again, shorten
from mailbox_agent.drafts.lead_ins import is_lead_in


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("入稿データで、\n ルビと一部の外字が\r\n欠落", "入稿データで、ルビと一部の外字が欠落"),
        ("北川 美咲", "北川 美咲"),
        ("since Friday\n the export\n\nfails", "since Friday the export fails"),
        ("貴社の TMS\nが停止", "貴社の TMS が停止"),
        ("a\x00b\u200b\u2028c\x1ed", "ab c d"),
        ("pay \u202e001\u202c to \u2066IBAN\u2069", "pay 001 to IBAN"),
        ("a\x80\x9b31m\x9fb\u061c\U000e0041c", "a31mbc"),
        ("", ""),
    ],
)
def test_a_quote_is_folded_to_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


def test_a_megabyte_is_folded_in_linear_time() -> None:
    assert one_line("漢\n" * 500_000) == "漢" * 500_000
    assert says_again("a" * 1_000_000, ["b " * 500_000]) is False
    assert is_lead_in(" \n" * 500_000) is False


def test_a_cut_ends_at_a_word() -> None:
    assert shorten("the nightly export fails", 16) == "the nightly…"


@pytest.mark.parametrize(
    ("text", "told", "again"),
    [
        ("On Friday, 1,312 shipments were missing.", "on friday 1,312 shipments were missing", True),
        ("1,312 shipments were missing", "On Friday 1,312 shipments were missing.", True),
        ("On Friday 1,312 shipments were missing; we lost it all.", "1,312 shipments were missing", True),
        ("Since Friday the nightly export to our warehouse has failed", "Since Friday our nightly export to the warehouse has failed again", True),
        ("Depot 4 lost one whole day of work", "Depot 5 lost one whole day of work", False),
        ("Forty trucks left without papers", "The export fails", False),
        ("当面は手作業で補っております", "ルビと一部の外字が欠落しております", False),
        ("…", "anything", True),
        ("The export fails", "", False),
    ],
)  # fmt: skip
def test_nothing_is_told_twice(text: str, told: str, again: bool) -> None:
    assert says_again(text, [told]) is again


@pytest.mark.parametrize(
    "request_",
    [
        "つきましては、下記をお願い申し上げます。",
        "以下の点についてご回答をお願いいたします：",
        "What I need:",
        "Here is what we need from you now",
        "Please do the following.",
        "Wir bitten Sie um Folgendes:",
        "Bitte klären Sie folgende Punkte.",
        "Il me faut :",
        "Merci de traiter les points suivants",
        "Les pido lo siguiente",
        "Pedimos o seguinte:",
        "Vi chiediamo quanto segue.",
        "Graag het volgende:",
        "Proszę o następujące informacje",
    ],
)
def test_words_that_only_lead_in_a_list_are_no_request(request_: str) -> None:
    assert is_lead_in(request_)


@pytest.mark.parametrize(
    "request_",
    [
        "6月17日（水）までに、欠落が起きる条件をご教示ください。",
        "6月17日までに下記のファイルをお送りください。",
        "Please name an engineer who calls us today.",
        "Please send the following file by 12 May",
        "I need the name of the person who owns this, and I need it today: we cannot go on like this without one.",
        "Bitte nennen Sie uns einen Ansprechpartner.",
        "Merci de nous rappeler le jour suivant la livraison",
        "what we need is a named engineer",
        "",
    ],
)
def test_a_request_is_not_taken_for_a_lead_in(request_: str) -> None:
    assert not is_lead_in(request_)
