"""Why it happened: what somebody states as the cause of the trouble, and what only gives a reason."""

import pytest
from readings import read

US = {"sender": "Tom Okoro <tom@vendor.example>"}
STAFF = {"tom@vendor.example": "Tom Okoro"}


def causes_of(text, **others):
    return {
        cause.quote.text: cause.status
        for cause in read(text, staff_names=STAFF, **others).root_causes
    }


def ours(sentence):
    text = f"Hi all,\n\nthe nightly export of Nordhavn fails since Monday. {sentence}\n\nTom\n"
    return causes_of(text, **US)


def theirs(sentence, opening="Hello,\n\nthe export fails since Monday and our customers wait."):
    return causes_of(f"{opening} {sentence}\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "Rasmus thought of the certificate on their endpoint, which was renewed on 5 May.",
        "Lena thinks of the certificate that was renewed on 5 May.",
        "Could also be the certificate, which was renewed on 5 May.",
        "Rasmus suspects the queue that was moved on 5 May.",
    ],
)
def test_what_somebody_thought_of_is_never_confirmed(sentence):
    assert "confirmed" not in ours(sentence).values()


def test_a_guess_that_was_overtaken_by_the_finding_is_confirmed():
    sentence = "We thought of the certificate, but the root cause is a full queue on the gateway."
    assert ours(sentence) == {sentence: "confirmed"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Putting this here because the renewal is in June.",
        "I am writing because the export was disabled by your team and nobody told us.",
        "We need the list because it is needed for the audit.",
        "I ask because we have to report it to the auditors.",
        "April 20 because of the certification of the payment gateway.",
        "Not before 20 May because of the holidays.",
        "Confirmed on staging with the files of last week.",
        "Tested on staging, all 400 files went through.",
        "I can confirm that the fix works since this morning.",
        "Joris reproduced it with his own files while I was watching.",
        "Our findings in short, the table is attached.",
        "It is not a threat, our insurer asks.",
    ],
)
def test_the_reason_of_something_else_or_a_test_is_no_cause(sentence):
    assert sentence not in ours(sentence)
    assert sentence not in theirs(sentence)


@pytest.mark.parametrize(
    ("opening", "sentence"),
    [
        (
            "Guten Tag,\n\nder Export läuft seit Montag nicht und unsere Kunden warten.",
            "Ich schreibe Ihnen, weil der Export abgeschaltet wurde und niemand etwas sagt.",
        ),
        (
            "Guten Tag,\n\nder Export läuft seit Montag nicht und unsere Kunden warten.",
            "Wir brauchen die Liste, weil der Prüfer sie sehen will.",
        ),
        (
            "Bonjour,\n\nl'export ne marche plus depuis lundi et nos clients attendent.",
            "Je vous écris parce que l'export a été désactivé et que personne ne répond.",
        ),
        (
            "Hola:\n\nla exportación no funciona desde el lunes y los clientes esperan.",
            "Les escribo porque la exportación se desactivó y nadie contesta.",
        ),
    ],
)
def test_why_somebody_writes_is_no_cause_in_other_languages(opening, sentence):
    assert sentence not in theirs(sentence, opening)


@pytest.mark.parametrize(
    "sentence",
    [
        "The root cause is a full queue on the gateway.",
        "The export failed on Monday because the certificate had expired.",
        "It was caused by the update of 5 May.",
        "I confirmed that the cause is the full queue on the gateway.",
    ],
)
def test_what_one_of_us_states_as_the_cause_is_confirmed(sentence):
    assert ours(sentence) == {sentence: "confirmed"}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Smells like the new certificate to me.", "suspected"),
        ("My money's on the new certificate.", "suspected"),
        ("None of that had anything to do with the new certificate.", "ruled_out"),
        ("I don't think it has to do with the new certificate.", "ruled_out"),
    ],
)
def test_a_hunch_and_what_it_was_not(sentence, status):
    assert ours(sentence) == {sentence: status}
