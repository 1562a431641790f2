"""Sentences of a model that stand in no letter, whatever they say of the case."""

import pytest

from mailbox_agent.drafts.by_model import Reworded, Unit, badly_said

TEMPLATE = "Thank you for telling us about this."


def why(text: str, template: str = TEMPLATE) -> str:
    return badly_said(Unit(1, 0, len(template), template, False), Reworded(text), (), False)


@pytest.mark.parametrize(
    "text",
    [
        "Please click here to confirm.",
        "Bitte klicken Sie hier.",
        "Veuillez cliquer ici.",
        "こちらをクリックしてください。",
        "Please transfer the fee to our account.",
        "Bitte überweisen Sie den Betrag.",
        "Please send us your password.",
        "Please open the attached file and enable macros.",
    ],
)
def test_nobody_is_told_to_click_pay_or_give_away_a_secret(text: str) -> None:
    assert "click, to pay" in why(text)


@pytest.mark.parametrize(
    "text",
    [
        "Please cl\u200bick he\u200bre.",
        "We wi\u200dll mend it.",
        "Thank you.\u2028Subject: other",
        "Thank\x00 you.",
        "Thank you \u202eelpmaxe\u202c.",
        "Thank you\U000e0041.",
    ],
)
def test_nothing_is_hidden(text: str) -> None:
    assert "nobody sees" in why(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thank you <b>so</b> much.",
        "See [here](javascript:x).",
        "Open ｅｖｉｌ．ｅｘａｍｐｌｅ now.",
        "\u0412rightloop has it, too.",
        "> On Monday you wrote",
        "--",
        "-----Original Message-----",
    ],
)
def test_nothing_breaks_the_form_of_a_letter(text: str) -> None:
    assert why(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for writing; your pickers stand idle, and that is serious.",
        "Danke, dass Sie uns geschrieben haben – wir nehmen das ernst.",
        "Σας ευχαριστούμε.",
        "Спасибо, что написали нам.",
        "ご連絡ありがとうございます。",
        "می\u200cخواهیم کمک کنیم.",
        "C'est noté (l'export de nuit).",
    ],
)
def test_plain_sentences_stand(text: str) -> None:
    assert why(text) == ""


def test_what_the_template_says_itself_may_be_said() -> None:
    assert why("You may also click the link.", "Please click the link below.") == ""
    assert why("- the export", "- the nightly export") == ""
