"""Courteous sentences made of the words of the sender's own mail, which say what nobody said."""

from pathlib import Path

import pytest
from test_unfounded import REGRET

from mailbox_agent.drafts.unfounded import unfounded

LETTER = (Path(__file__).parent.parent / "prompts" / "acknowledgement" / "en.txt").read_text(
    "utf-8"
)
TOLD = (
    "Dear Mette Aagaard, “The nightly export to our warehouse has failed since Friday.”"
    " “Forty pickers stand idle.” “Please send us a workaround by Thursday.”"
    " “Please call me on 070 123 456.” “Please refund 5,000 EUR by Friday 15 May.”"
)
MAIL = (
    f"{TOLD} Did your engineer delete the orders, or was it our own firewall? Bluefin told me that"
    " they have the same trouble. I hope that Priya takes responsibility. Please say yes. Your"
    " contract ends in June; we may leave and pay nothing. It is your mistake."
)
OWNER = "Robin Meyer (Escalation Manager) owns the case at Vendor and is your contact for it."
OPENED = "We have opened escalation case ESC-1 for this and are looking into it."
REPLY = "If anything changes in the meantime, simply reply to this e-mail."
THANKS = "Thank you for writing to us."
SAID = [
    (REGRET["en"], "We are sorry, yes."),
    (REGRET["en"], "You are right, and we are sorry."),
    (REGRET["en"], "We are sorry that we delete the orders."),
    (REGRET["en"], "We regret that your own firewall stops the export."),
    (REGRET["en"], "We know that Bluefin has the same trouble as you."),
    (REGRET["en"], "We are sorry for the delay, for which Priya takes responsibility."),
    (REGRET["en"], "We are sorry for the trouble and the 5,000 EUR are yours."),
    (REGRET["en"], "We are sorry for the trouble, as agreed with you on Friday."),
    (REGRET["en"], "Thank you for waiting until Thursday, when you have the workaround."),
    (REGRET["en"], "We understand that the contract ends in June and you pay nothing."),
    (REGRET["en"], "We regret that we may not send you a workaround."),
    (REGRET["en"], "Thank you for telling us that you do not need a workaround."),
    (THANKS, "Thank you for nothing."),
    (THANKS, "Thank you for the 5,000 EUR."),
    (THANKS, "Thank you for telling us about Bluefin."),
    ("Dear Mette Aagaard,", "Dear Mette Aagaard and Bluefin,"),
    (OPENED, "We have not opened escalation case ESC-1 for this."),
    (OPENED, "We have opened escalation case ESC-1 for this and will not look into it."),
    (OPENED, "We have opened escalation case ESC-1 for this and are looking into Bluefin."),
    (OWNER, "Robin Meyer (Escalation Manager) is not your contact for it."),
    (OWNER, "Robin Meyer owns the case at Vendor and is your contact at Bluefin."),
    (OWNER, "Robin Meyer is your contact for the orders that the engineer deleted."),
    (REPLY, "If anything changes in the meantime, do not reply to this e-mail."),
    (REPLY, "If anything changes in the meantime, call 070 123 456."),
    (REPLY, "Please write to your lawyer."),
    ("The escalation team at Vendor", "The escalation team at Vendor and Bluefin"),
    ("Kind regards", "Kind regards, yours until 15 May"),
]


@pytest.mark.parametrize(("template", "text"), SAID)
def test_the_words_of_a_mail_make_no_letter_of_ours(template: str, text: str) -> None:
    assert unfounded(text, template, (), MAIL, "en", LETTER, TOLD)


@pytest.mark.parametrize(
    ("template", "text"),
    [
        (REGRET["en"], "We are sorry that forty pickers stand idle since Friday."),
        (REGRET["en"], "We understand how urgent a workaround by Thursday is for your warehouse."),
        (THANKS, "Thank you for telling us so plainly what the failed export means."),
        (OWNER, "Please turn to Robin Meyer (Escalation Manager), who owns the case at Vendor."),
        (OPENED, "Escalation case ESC-1 is open for this, and we are looking into it."),
        (REPLY, "Simply reply to this e-mail if anything changes."),
    ],
)
def test_what_is_told_back_may_be_said_well(template: str, text: str) -> None:
    assert unfounded(text, template, (), MAIL, "en", LETTER, TOLD) == ""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Es tut uns leid, Sie haben recht."),
        ("de", "Wir bedauern das, wie versprochen bekommen Sie 5.000 EUR."),
        ("fr", "Nous sommes désolés, oui."),
        ("es", "Lo sentimos, tiene razón."),
        ("ja", "おっしゃる通り、誠に申し訳ございません。"),
        ("da", "Vi beklager og betaler 5.000 EUR."),
        ("de", "Wir verstehen, dass wir dafür zahlen müssen."),
        ("de", "Es tut uns leid, Sie bekommen den Workaround bis Donnerstag."),
        ("de", "Wir verstehen, dass Sie keinen Workaround brauchen."),
        ("fr", "Nous comprenons que nous devons vous payer."),
        ("es", "Lamentamos que no podemos ayudar."),
        ("nl", "Het spijt ons dat wij niet helpen."),
    ],
)
def test_nobody_agrees_to_anything_in_another_language(language: str, text: str) -> None:
    assert unfounded(text, REGRET.get(language, REGRET["en"]), (), text, language, "", TOLD)
