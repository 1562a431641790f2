"""What somebody is to do, who, by when; and what only looks like it."""

from datetime import date

import pytest
from readings import read

STAFF = {"lena.fischer@vendor.example": "Lena Fischer", "tom@vendor.example": "Tom Okoro"}
LENA = "Lena Fischer <lena.fischer@vendor.example>"
METTE = "Mette Aagaard <mette@nordhavn.example>"


def only(reading):
    assert len(reading.action_items) == 1, [item.quote.text for item in reading.action_items]
    return reading.action_items[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "Please send us the log files by Friday.",
        "Could you restore the old version by Friday?",
        "We need a written statement by Friday.",
        "I would be grateful if you sent me a plan by Friday.",
        "Would it be possible to raise our limit by Friday?",
        "Request you to kindly resolve this by Friday.",
        "Call me by Friday.",
    ],
)
def test_a_request_is_for_us_and_has_its_date(sentence):
    item = only(read(f"Hello,\n\nthe export is broken. {sentence}\n"))
    assert item.quote.text == sentence
    assert (item.owner, item.due, item.promise) == ("Vendor", date(2026, 5, 15), False)


@pytest.mark.parametrize(
    "sentence",
    [
        "No need to call me back.",
        "You do not need to send me anything until then.",
        "Please do not send me the standard answer.",
        "If it fails again we will send you the logs.",
        "We already restarted the server.",
        "Please find attached the list.",
        "I can do a second test if you like.",
        "Thank you for your help.",
        "We asked your hotline for help on Monday.",
    ],
)
def test_what_is_denied_done_offered_or_conditional_is_none(sentence):
    assert read(f"Hello,\n\nthe export is broken. {sentence}\n").action_items == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Guten Tag,\n\nder Export ist fehlerhaft. Bitte nennen Sie uns bis Freitag einen Ansprechpartner.\n", 15),
        ("Bonjour,\n\nl'export ne marche pas. Merci de nous envoyer un planning d'ici vendredi.\n", 15),
        ("Hola:\n\nla exportación no funciona. Necesitamos una respuesta para el viernes.\n", 15),
        ("Buongiorno,\n\nl'esportazione non funziona. Vi chiedo di correggere i dati entro venerdì.\n", 15),
        ("Dzień dobry,\n\neksport nie działa od wczoraj i nikt nie odpowiada. Proszę o odpowiedź do piątku.\n", 15),
        ("お世話になっております。\n\n書き出しができません。5月15日までにご連絡ください。\n", 15),
    ],
)  # fmt: skip
def test_requests_in_other_languages(text, day):
    assert only(read(text)).due == date(2026, 5, day)


def test_bullets_under_what_i_need_are_items():
    reading = read(
        "Hello,\n\nnothing arrives since Monday.\n\nWhat I need:\n\n"
        "- a named engineer who talks to my lead today, not a\n  queue\n"
        "- all files of last week again by Wednesday evening\n\nRegards\n"
    )
    assert [item.due for item in reading.action_items] == [date(2026, 5, 11), date(2026, 5, 13)]
    assert all(item.owner == "Vendor" for item in reading.action_items)


def test_a_person_addressed_by_first_name_owns_it_with_the_full_name():
    item = only(
        read(
            "Hi all,\n\nthe export fails. Lena, can you switch on the debug log tonight?\n",
            headers={"Cc": "Lena Fischer <lena.fischer@vendor.example>"},
        )
    )
    assert (item.owner, item.due) == ("Lena Fischer", date(2026, 5, 11))


def test_you_is_the_one_person_greeted_in_a_talk_that_goes_on():
    item = only(
        read(
            "Hi Lena,\n\nthe export fails. Could you check the mapping?\n",
            to="Lena Fischer <lena.fischer@vendor.example>",
            known_case=True,
        )
    )
    assert item.owner == "Lena Fischer"


def test_who_opens_a_matter_asks_our_company_whoever_is_greeted():
    item = only(
        read(
            "Hi Lena,\n\nthe export fails. We need a plan by Friday.\n",
            to="Lena Fischer <lena.fischer@vendor.example>",
        )
    )
    assert item.owner == "Vendor"


def test_our_promise_to_the_customer_is_one_and_belongs_to_its_writer():
    item = only(
        read(
            "Hi Mette,\n\nI will send you the corrected file by Thursday.\n\nLena\n",
            sender="Lena Fischer <lena.fischer@vendor.example>",
            to="Mette Aagaard <mette@nordhavn.example>",
            known_case=True,
            case_customer="Nordhavn",
        )
    )
    assert (item.owner, item.due, item.promise) == ("Lena Fischer", date(2026, 5, 14), True)


def test_a_plan_among_ourselves_is_no_promise():
    item = only(
        read(
            "Tom, can you check the queue tomorrow?\n",
            sender="Lena Fischer <lena.fischer@vendor.example>",
            known_case=True,
            staff_names=STAFF,
        )
    )
    assert (item.owner, item.promise) == ("Tom Okoro", False)


def test_what_was_told_to_the_customer_is_a_promise_even_in_an_internal_mail():
    item = only(
        read(
            "Hi,\n\nI told her that we will call back by Wednesday.\n",
            sender="Lena Fischer <lena.fischer@vendor.example>",
            known_case=True,
            case_customer="Nordhavn",
        )
    )
    assert (item.promise, item.due) == (True, date(2026, 5, 13))


def test_a_table_of_steps_is_read_by_row():
    reading = read(
        "Tom,\n\nthe plan:\n\n#\tStep\tOwner\tDate\n1\tRebuild the loader\tLena Fischer\t27 May\n"
        "2\tSign off the report\tMette Aagaard\t5 June\n",
        sender="Lena Fischer <lena.fischer@vendor.example>",
        known_case=True,
        staff_names=STAFF,
    )
    rows = [(item.what, item.owner, item.due) for item in reading.action_items]
    assert rows == [
        ("Rebuild the loader", "Lena Fischer", date(2026, 5, 27)),
        ("Sign off the report", "Mette Aagaard", date(2026, 6, 5)),
    ]


def test_nothing_is_taken_from_quoted_history():
    reading = read(
        "Thanks, noted.\n\nOn Mon, May 11, 2026 at 8:14 AM Mette <mette@nordhavn.example> wrote:\n"
        "> Please send the list by Friday.\n",
        known_case=True,
    )
    assert reading.action_items == ()


def test_a_repeating_duty_has_a_rule_and_no_due_date():
    item = only(
        read(
            "Hi Mette,\n\nI will send you a short status every evening.\n\nLena\n",
            sender="Lena Fischer <lena.fischer@vendor.example>",
            to="Mette Aagaard <mette@nordhavn.example>",
            known_case=True,
        )
    )
    assert (item.due, item.recurrence, item.promise) == (None, "FREQ=DAILY", True)


@pytest.mark.parametrize(
    "words",
    [
        "Have a good weekend",
        "Have a great day!",
        "Enjoy your holiday!",
        "Stay safe.",
        "See you Monday.",
        "Talk to you on Tuesday.",
        "Looking forward to hearing from you.",
        "Give my regards to Tom.",
        "Let me know if you have any questions.",
        "You can close the ticket.",
        "Please close the ticket.",
    ],
)
def test_good_wishes_and_leave_to_close_are_none(words):
    assert read(f"Hello,\n\nthe export is broken. {words}\n").action_items == ()


@pytest.mark.parametrize(
    "text",
    [
        "Guten Tag,\n\nder Export ist fehlerhaft. Wir wünschen Ihnen ein schönes Wochenende.\n",
        "Guten Tag,\n\nder Export läuft wieder. Damit können Sie den Vorgang schließen.\n",
        "Guten Tag,\n\nder Export läuft wieder. Bitte schließen Sie das Ticket.\n",
        "Bonjour,\n\nl'export ne marche pas. Je vous souhaite un bon week-end.\n",
        "Bonjour,\n\nl'export marche. Vous pouvez clore le dossier.\n",
        "Hola:\n\nla exportación no funciona. Espero que tengas un buen fin de semana.\n",
    ],
)
def test_good_wishes_and_leave_to_close_in_other_languages(text):
    assert read(text).action_items == ()


@pytest.mark.parametrize(
    "text",
    [
        "Guten Tag,\n\nden Workaround für den Export habe ich Ihnen heute geschickt.\n",
        "Guten Tag,\n\ndie Prüfung haben wir heute eingebaut.\n",
        "Guten Tag,\n\nheute haben wir Ihnen die Auswertung übermittelt.\n",
        "Bonjour,\n\nje vous ai envoyé le correctif pour l'export aujourd'hui.\n",
        "Dag,\n\nik heb u vandaag de workaround voor de export gestuurd.\n",
    ],
)
def test_what_we_have_done_today_is_no_promise_for_today(text):
    reading = read(text, sender=LENA, to=METTE)
    assert reading.action_items == ()


def test_what_we_have_promised_is_one():
    text = "Guten Tag,\n\nich habe versprochen, Ihnen den Bericht bis Freitag zu liefern.\n"
    item = only(read(text, sender=LENA, to=METTE))
    assert (item.owner, item.due, item.promise) == ("Lena Fischer", date(2026, 5, 15), True)


@pytest.mark.parametrize("lead", ["What I need:", "Please do the following:", "We need:"])
def test_a_line_that_only_announces_the_points_below_is_none(lead):
    item = only(read(f"Hello,\n\nnothing arrives.\n\n{lead}\n\n- the list of May by Friday\n"))
    assert item.quote.text == "the list of May by Friday"


def test_a_line_that_announces_in_german_is_none():
    item = only(
        read(
            "Guten Tag,\n\nnichts kommt an.\n\nWir brauchen Folgendes:\n\n- die Liste bis Freitag\n"
        )
    )
    assert item.quote.text == "die Liste bis Freitag"


def test_what_something_costs_is_no_promise_of_theirs():
    reading = read(
        "Bonjour,\n\nle calendrier ne marche pas. Chaque erreur nous coûte 90 à 120 €, sans parler "
        "des avis que je lirai demain.\n"
    )
    assert reading.action_items == ()
    assert len(reading.impact) == 1


@pytest.mark.parametrize("word", ["TODAY", "today", "Today"])
def test_today_in_a_demand_is_the_day_of_the_mail(word):
    item = only(read(f"Hello,\n\nthe export is broken. I want your CEO on the phone {word}.\n"))
    assert (item.due, item.what) == (date(2026, 5, 11), f"I want your CEO on the phone {word}")


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("I need a written plan by Friday.", "A written plan by Friday"),
        ("We need you to send the logs by Friday.", "Send the logs by Friday"),
        ("Can you look at it and answer by Friday?", "Look at it and answer by Friday"),
        ("Would it be possible to raise our limit by Friday?", "Raise our limit by Friday"),
        ("I need to know the cause by Friday.", "I need to know the cause by Friday"),
        ("Send me the list by Friday, please.", "Send me the list by Friday"),
    ],
)
def test_the_deed_is_said_without_the_asking_where_that_is_safe(sentence, what):
    assert only(read(f"Hello,\n\nthe export is broken. {sentence}\n")).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Guten Tag,\n\nder Export ist fehlerhaft. Könnten Sie bitte die Liste bis Freitag schicken?\n", "Die Liste bis Freitag schicken"),
        ("Bonjour,\n\nl'export ne marche pas. Pourriez-vous envoyer la liste d'ici vendredi ?\n", "Envoyer la liste d'ici vendredi"),
        ("Hola:\n\nla exportación no funciona. ¿Podríais enviar la lista hoy?\n", "Enviar la lista hoy"),
    ],
)  # fmt: skip
def test_the_deed_without_the_asking_in_other_languages(text, what):
    assert only(read(text)).what == what
