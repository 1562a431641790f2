"""A due day is the deadline of a deed: not a condition, an opening hour, a past event, a stretch."""

from datetime import date, datetime, timedelta, timezone

import pytest

from mailbox_agent.understanding.dates import find_due

MONDAY = datetime(2026, 5, 11, 9, 30, tzinfo=timezone(timedelta(hours=2)))


def due(sentence, language="en"):
    return find_due(sentence, sent=MONDAY, language=language)


def day_of(sentence, language="en"):
    found = due(sentence, language)
    return found and found.day


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        # a condition
        ("en", "If it is the 20th again, please tell us."),
        ("de", "Wenn es wieder der 20. ist, melden Sie sich bitte."),
        ("en", "Please check whether it fails again on Wednesday."),
        # when somebody is there
        ("en", "Please call me, we are open on Saturday."),
        ("en", "You can also reach me on Saturday at home."),
        ("en", "We need somebody who is available on Saturday."),
        ("en", "Please call me, I am in the office until Friday."),
        ("de", "Bitte melden Sie sich, wir sind auch am Samstag da."),
        ("de", "Sie erreichen mich auch am Samstag, bitte rufen Sie an."),
        ("fr", "Je suis joignable aussi samedi, merci de rappeler."),
        ("es", "Por favor llamen, también estamos el sábado."),
        # what has been
        ("en", "Please explain what has happened since Monday."),
        ("de", "Bitte erklären Sie, was seit dem 13. los ist."),
        ("en", "Can you tell me why the meeting on the 12th was cancelled?"),
        ("de", "Bitte sagen Sie mir, warum der Termin am 12. abgesagt wurde."),
        ("fr", "Merci de m'expliquer pourquoi la réunion du 12 a été annulée."),
        ("es", "Por favor revisen por qué no llegó nada el viernes."),
        ("en", "Please check the run that failed on Thursday night."),
        ("de", "Bitte prüfen Sie, was am Samstag passiert ist."),
        ("de", "Bitte prüfen Sie den Lauf, der am Freitag ausgefallen ist."),
        # what is named by its day
        ("en", "Please send the minutes of the meeting on the 12th."),
        ("de", "Bitte schicken Sie das Protokoll der Besprechung am Freitag."),
        ("fr", "Merci d'envoyer le compte rendu de la réunion de vendredi."),
        ("en", "Please correct the date, it says 20 May."),
        ("en", "The contract ends on 30 June, please advise."),
        # how long
        ("en", "Please check the bookings between 12 May and 14 May."),
        ("en", "Please check the bookings from 12 May to 14 May."),
        ("de", "Bitte prüfen Sie die Buchungen vom 12. bis 14. Mai."),
        ("en", "Aziz stays with you until the end of September."),
        ("de", "Das Angebot ist bis zum 30. Mai gültig."),
        # a time of another clause
        ("en", "Please call me, at 2 am the import fell over."),
    ],
)
def test_a_day_that_is_beside_the_point_is_no_due_day(language, sentence):
    assert due(sentence, language) is None


@pytest.mark.parametrize(
    ("language", "sentence", "day"),
    [
        ("en", "Please call me on Saturday.", 16),
        ("en", "Could you come on Saturday as well?", 16),
        ("en", "If possible, please send the list by Friday.", 15),
        ("en", "If nothing has come by Friday, please send somebody.", 15),
        ("en", "Please tell me by Friday why the meeting on the 12th was cancelled.", 15),
        ("en", "Please send it on Friday, we are closed on Saturday.", 15),
        ("en", "The old login stays on until Friday, then we switch it off.", 15),
        ("de", "Bitte auch am Samstag die Liste schicken.", 16),
        ("de", "Wir sind auch am Samstag da, bitte melden Sie sich bis Freitag.", 15),
        ("de", "Bitte reservieren Sie den Raum bis Freitag.", 15),
        ("fr", "Merci de rappeler samedi.", 16),
        ("es", "Por favor llamen el sábado.", 16),
    ],
)
def test_a_deadline_stays_one_among_other_days(language, sentence, day):
    assert day_of(sentence, language) == date(2026, 5, day)


@pytest.mark.parametrize(
    ("language", "sentence", "day"),
    [
        ("en", "Could you check it before Thurloe goes live on Thursday?", 13),
        ("fr", "Merci de la corriger avant la répétition du 14.", 13),
        ("de", "Bitte vor der Abnahme am Donnerstag prüfen.", 13),
    ],
)
def test_before_an_event_means_the_day_before_it(language, sentence, day):
    assert day_of(sentence, language) == date(2026, 5, day)


@pytest.mark.parametrize(
    ("language", "sentence", "day"),
    [
        ("en", "We need it for our month end, which is May 27.", 27),
        ("en", "It will be done by Friday week (22nd).", 22),
        ("es", "Necesitamos una reunión esta semana, de preferencia el jueves.", 14),
    ],
)
def test_of_two_days_the_one_that_says_which_is_meant(language, sentence, day):
    assert day_of(sentence, language) == date(2026, 5, day)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Please keep all the data, effective immediately."),
        ("en", "Somebody should call her before lunch."),
        ("en", "I want an engineer on a bridge within the hour."),
        ("es", "Necesito a alguien al teléfono ahora mismo."),
    ],
)
def test_at_once_is_the_day_of_the_mail(language, sentence):
    assert day_of(sentence, language) == date(2026, 5, 11)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "I expect the plan within the hour."),
        ("de", "Ich erwarte Ihren Rückruf in der nächsten Stunde."),
        ("fr", "Rappelez-moi dans l'heure."),
        ("es", "Llámenme en la próxima hora."),
        ("it", "Aspetto una risposta entro un'ora."),
    ],
)
def test_within_the_hour_is_an_hour_after_the_mail(language, sentence):
    found = due(sentence, language)
    assert found and found.at == MONDAY + timedelta(hours=1)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Please look at the hour in which it fails."),
        ("fr", "Merci de regarder dans l'heure qui suit l'import."),
        ("de", "Bitte sehen Sie nach, in welcher Stunde es war."),
        ("es", "Por favor, revisen la hora del corte."),
        ("en", "Please send one report for each hour."),
    ],
)
def test_an_hour_that_is_spoken_of_is_no_deadline(language, sentence):
    found = due(sentence, language)
    assert found is None or found.at is None


def test_the_time_of_another_clause_is_not_that_of_the_deadline():
    found = due("Please fix it by Friday, at 2 am the import fell over.")
    assert found is not None
    assert (found.day, found.at) == (date(2026, 5, 15), None)
    assert due("Please fix it by Friday, 14:00.").at is not None
