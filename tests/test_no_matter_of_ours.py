"""Mail that is no matter of ours though no single word proves it; and what is never set aside."""

import pytest
from readings import read

OTHERS = "alice.brand@gasworks.example"
LIST = {"List-Id": "Users of the stream engine <users.stream.example>"}


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("nominations", "Here are the volumes for August. The meter at Barlow went from 12,000 to "
         "9,500 a day. Let me know if your traders have a concern."),
        ("Re: redline", "Looks fine to me, please have it executed and send the original to Kay."),
        ("curve", "I moved the back end up four cents, the summer is unchanged. Talk after the close."),
        ("Sunday", "Mum asks whether you bring the kids, she'd like to know how many chairs."),
        ("Sitzung", "Passt mir gut, ich bringe die Folien mit und reserviere den Raum."),
        ("dimanche", "Maman demande si vous venez avec les enfants, Paul apporte le vin. Bisous"),
    ],
)  # fmt: skip
def test_a_letter_between_strangers_that_is_not_addressed_to_us_is_unrelated(subject, text):
    reading = read(text + "\n", subject=subject, sender="jo@gasworks.example", to=OTHERS)
    assert (reading.kind, reading.sender_role) == ("unrelated", "stranger")
    assert reading.reasons["kind"].startswith("not addressed to us; no matter of ours: ")
    assert not reading.needs_ack


def test_trouble_told_to_somebody_elses_list_is_no_matter_of_ours():
    reading = read(
        "Hi all,\n\nsince the upgrade to 1.12 our job has been failing with a serialization "
        "exception in the sink, it runs locally. Has anyone seen this? Thanks in advance\n",
        subject="[users] job fails after upgrade",
        sender="arun@stream.example",
        to="users@stream.example",
        headers=LIST,
    )
    assert reading.kind == "unrelated"


@pytest.mark.parametrize(
    "text",
    [
        "Since your update on Tuesday our tills have been down and nobody answers your hotline.",
        "Seit gestern steht Ihr Portal, wir können keine Aufträge erfassen.",
    ],
)
def test_trouble_with_what_is_ours_stays_a_matter_though_it_comes_by_blind_copy(text):
    reading = read(text + "\n", subject="Tills", sender="jo@portside.example", to=OTHERS)
    assert reading.kind not in ("unrelated", "automatic")


@pytest.mark.parametrize(
    "text",
    [
        "Yes, please do that.",
        "Tuesday suits us.",
        "Three of our colleagues still wait for their course certificates, thank you in advance!",
        "May I ask who our contact is, now that Stefan has left?",
        "Could you send me a quote for eight more seats?",
        "In August I asked your support for the filled-in security questionnaire. Both times I got"
        " a friendly mail. Our auditors close the file on 13 November. Please send it.",
        "Please return the supplier questionnaire to our purchasing department by Friday.",
        "Which time is right? The invitation says ten, the portal eleven.",
        "Wer ist bei Ihnen jetzt zuständig?",
        "¿Nos pasan un presupuesto para cinco licencias más?",
    ],
)
def test_what_a_customer_might_ask_of_us_is_never_set_aside(text):
    assert read(text + "\n", sender="jo@portside.example", subject="Question").kind != "unrelated"


def test_an_answer_to_our_mail_is_a_matter_whatever_it_says():
    ours = {"In-Reply-To": "<77@vendor.example>"}
    text = "Lunch at the harbour on Friday, the kids come too and dad brings the boat.\n"
    reading = read(text, subject="Re: visit", sender="jo@portside.example", to=OTHERS, headers=ours)
    assert "no matter of ours" not in reading.reasons["kind"]


def test_a_known_customers_mail_to_us_is_never_set_aside_by_its_words():
    reading = read(
        "Please note that the elevators in the north tower are out of service over the weekend.\n",
        subject="floor moves",
        sender="jo@portside.example",
        customers={"portside.example": "Portside"},
    )
    assert reading.kind != "unrelated"


def test_a_colleagues_news_of_a_customer_is_kept():
    reading = read(
        "Spoke to the finance chief of Portside. He wants a plan by Friday or they stop.\n",
        subject="heads-up",
        sender="Dana Reyes <dana@vendor.example>",
        customers={"portside.example": "Portside"},
    )
    assert reading.kind != "unrelated"
