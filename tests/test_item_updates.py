"""What a later mail says became of an open item: plainly done, or only sounding like it."""

from datetime import date

import pytest
from readings import read

from mailbox_agent.records import KnownItem

LENA = "Lena Fischer <lena.fischer@vendor.example>"
ITEMS = (
    KnownItem(1, "I will send you the incident report for the board by Monday 11 May", "Lena Fischer", None, ""),
    KnownItem(2, "A monitor on the length of the longest queue will be live by Friday 15 May", "Vendor", date(2026, 5, 15), ""),
    KnownItem(3, "Tom Okoro adds expired tokens to the regression suite; due 12 June", "Tom Okoro", date(2026, 6, 12), ""),
    KnownItem(4, "We will move Nordhavn to its own database cluster tonight, so that nobody slows you down", "Vendor", None, ""),
    KnownItem(5, "All orders since 2 May will be replayed by Friday", "Vendor", date(2026, 5, 15), ""),
    KnownItem(6, "Resend these 48 with the right sender by Tuesday", "Lena Fischer", None, ""),
    KnownItem(7, "Fix the rounding of the VAT export", "Vendor", None, ""),
)  # fmt: skip


def updates(text, **more):
    reading = read(
        f"Hi Mette,\n\n{text}\n\nLena\n",
        sender=LENA,
        to="Mette <mette@nordhavn.example>",
        known_case=True,
        case_customer="Nordhavn",
        open_items=more.pop("items", ITEMS),
        **more,
    )
    return {one.item: (one.new_status, one.done_on) for one in reading.updates_to_items}


@pytest.mark.parametrize(
    ("sentence", "item", "day"),
    [
        ("The monitor is live since 07:20.", 2, None),
        ("The database cluster of Nordhavn was moved last night as planned.", 4, date(2026, 5, 10)),
        ("The cluster was moved last night as planned and orders are on time.", 4, date(2026, 5, 10)),
        ("The replay finished at 04:12.", 5, None),
        ("The replay ended on 9 May.", 5, date(2026, 5, 9)),
        ("The 48 orders with the wrong sender were resent yesterday evening.", 6, date(2026, 5, 10)),
        ("Here is the report, as promised.", 1, None),
        ("As promised, the report.", 1, None),
        ("Attached you find the incident report for your board.", 1, None),
        ("We have fixed the rounding of the VAT export.", 7, None),
        ("The rounding of the VAT export has been corrected on Friday.", 7, date(2026, 5, 8)),
        ("We replayed all orders since 2 May this morning.", 5, date(2026, 5, 11)),
    ],
)  # fmt: skip
def test_a_plain_statement_of_completion_with_its_day(sentence, item, day):
    assert updates(sentence) == {item: ("done", day)}


@pytest.mark.parametrize(
    "sentence",
    [
        "All points are done except the regression suite with expired tokens, which Tom delivers on 12 June.",
        "Apart from the replay of the orders everything is done.",
        "The monitor is not live yet.",
        "The monitor will be live on Friday.",
        "Once the monitor is live I will write to you.",
        "Is the replay finished?",
        "Two of the nine orders were replayed.",
        "About half of all orders since 2 May have been replayed.",
        "The first batch of all orders since 2 May was replayed last night.",
        "You said that the replay of all orders is finished.",
        'Your colleague wrote "the replay of all orders is finished".',
        "The replay of all orders should be finished by now.",
        "The report of Halden was sent yesterday.",
        "Here is the problem with the report.",
        "The 61 orders with the wrong sender were resent yesterday.",
        "We fixed the login page.",
        "The replay failed at 04:12.",
        "The orders of 2 May were checked again.",
        "The VAT export is running, its rounding is as wrong as before.",
        "The report on the board is finished by Thursday.",
        "The corrected report is missing.",
    ],
)
def test_what_only_sounds_like_completion_marks_nothing(sentence):
    assert updates(sentence) == {}


def test_which_of_two_lists_was_sent_is_not_guessed():
    items = (
        KnownItem(1, "Send the list of the carriers", "Lena Fischer", None, ""),
        KnownItem(2, "Send the list of the drivers", "Lena Fischer", None, ""),
    )
    assert updates("The list was sent yesterday.", items=items) == {}
    assert set(updates("The list of the drivers was sent yesterday.", items=items)) == {2}


def test_a_request_and_the_promise_that_answers_it_are_done_together():
    items = (
        KnownItem(1, "A written explanation I can show to our auditors", "Vendor", None, ""),
        KnownItem(2, "Send you the explanation for the auditors", "Lena Fischer", None, ""),
    )
    assert set(updates("As promised, the explanation.", items=items)) == {1, 2}


def test_switched_off_is_not_switched_on():
    items = (KnownItem(1, "Switch on the debug logging", "Vendor", None, ""),)
    assert updates("The debug logging is switched off again.", items=items) == {}
    assert set(updates("The debug logging is switched on.", items=items)) == {1}


def test_one_of_two_deeds_is_not_the_whole_item():
    items = (KnownItem(1, "Fix the export and send the corrected files", "Vendor", None, ""),)
    assert updates("The export is fixed.", items=items) == {}


def test_what_stands_under_still_open_is_not_done():
    text = "Still to come:\n\n- The monitor is live on all nodes\n\nThe rest follows."
    assert updates(text) == {}


@pytest.mark.parametrize(
    ("what", "sentence", "day"),
    [
        ("Bitte schicken Sie uns die Liste der Zähler", "Die Liste der Zähler haben wir gestern geschickt.", date(2026, 5, 10)),
        ("Den Index neu aufbauen", "Der Index wurde heute Nacht neu aufgebaut.", None),
        ("Den Fehler im Rechnungslauf beheben", "Der Fehler im Rechnungslauf ist behoben.", None),
        ("Wir schicken Ihnen den Bericht bis Montag", "Anbei der Bericht, wie versprochen.", None),
        ("Envoyer le rapport d'incident", "Voici le rapport d'incident, comme promis.", None),
        ("Corriger le connecteur de réservation", "Le connecteur de réservation a été corrigé hier.", date(2026, 5, 10)),
        ("Reactivar el acceso local de las tiendas", "El acceso local de las tiendas ya está reactivado.", None),
        ("Enviar el informe de la incidencia", "Os adjunto el informe de la incidencia.", None),
    ],
)  # fmt: skip
def test_completion_in_other_languages(what, sentence, day):
    items = (KnownItem(1, what, "Vendor", None, ""),)
    found = updates(sentence, items=items)
    assert found.get(1, ("",))[0] == "done"
    assert found[1][1] == day or day is None


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("Bitte schicken Sie uns die Liste der Zähler", "Alles ist erledigt, außer der Liste der Zähler, die kommt am Montag."),
        ("Bitte schicken Sie uns die Liste der Zähler", "Die Liste der Zähler wird morgen geschickt."),
        ("Den Index neu aufbauen", "Der Index wurde noch nicht neu aufgebaut."),
        ("Envoyer le rapport d'incident", "Tout est fait sauf le rapport d'incident, que nous enverrons lundi."),
        ("Corriger le connecteur de réservation", "Le connecteur de réservation n'a pas été corrigé."),
        ("Enviar el informe de la incidencia", "Todo está hecho salvo el informe de la incidencia."),
        ("Reactivar el acceso local de las tiendas", "El acceso local de las tiendas aún no está reactivado."),
    ],
)  # fmt: skip
def test_no_completion_in_other_languages(what, sentence):
    assert updates(sentence, items=(KnownItem(1, what, "Vendor", None, ""),)) == {}


def test_hostile_lengths_end():
    assert updates("the monitor is " * 20_000) == {}
