"""A weekday inside a name is no weekday; a time of day finds its day; days with hyphens are read."""

from datetime import date, datetime, timedelta, timezone

import pytest

from mailbox_agent.understanding.dates import find_due

MONDAY = datetime(2026, 5, 11, 9, 30, tzinfo=timezone(timedelta(hours=2)))


def due(sentence, language="en"):
    return find_due(sentence, sent=MONDAY, language=language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Je veux savoir qui a validé cela à dix jours du Black Friday."),
        ("en", "Please send us the Casual Friday policy."),
        ("en", "Please check what the Patch Tuesday update changed."),
        ("en", "The tills must hold out over Cyber Monday."),
        ("de", "Die Kasse muss den Black Friday aushalten."),
    ],
)
def test_a_weekday_inside_the_name_of_an_event_is_no_day(language, sentence):
    assert due(sentence, language) is None


@pytest.mark.parametrize(
    ("language", "sentence", "day"),
    [
        ("es", "Necesitamos el stock listo antes del Viernes Santo.", "2027-03-25"),
        ("fr", "Le magasin doit être prêt pour le lundi de Pâques.", "2027-03-29"),
    ],
)
def test_a_feast_that_is_a_deadline_is_its_own_day(language, sentence, day):
    found = due(sentence, language)
    assert found is not None and str(found.day) == day


@pytest.mark.parametrize(
    ("language", "sentence", "day"),
    [
        ("en", "The black box must be here on Friday.", date(2026, 5, 15)),
        ("en", "Please send it by Monday night.", date(2026, 5, 18)),
        ("fr", "Merci de répondre avant vendredi soir.", date(2026, 5, 15)),
        ("es", "Por favor, envíenlo antes del viernes.", date(2026, 5, 14)),
        ("de", "Bitte bis Freitag, den schwarzen Kasten nicht vergessen.", date(2026, 5, 15)),
        ("en", "Please restore it. Due 20-11-2026", date(2026, 11, 20)),
        ("de", "Liefertermin: spätestens 20-06-2026", date(2026, 6, 20)),
        ("en", "Owner Ines, due: 03-06-2026", date(2026, 6, 3)),
    ],
)
def test_a_weekday_beside_other_words_and_a_day_with_hyphens_are_read(language, sentence, day):
    found = due(sentence, language)
    assert found
    assert found.day == day


@pytest.mark.parametrize(
    ("language", "sentence", "day", "hour"),
    [
        ("en", "She wants a call before 12 CET.", 11, 10),
        ("en", "We need it by 17 CET.", 11, 15),
        ("de", "Bitte bis 16 MEZ melden.", 11, 14),
        ("en", "I need an answer before 5 UTC.", 12, 5),
        ("es", "Exijo que me llamen antes de las 12.", 11, 10),
        ("es", "Exijo que me llame un responsable antes de las 9 y que funcione.", 12, 7),
        ("de", "Wir sind am Donnerstag um 7 Uhr bei Ihnen; bis 15 Uhr läuft sie.", 14, 13),
        ("de", "Ein Techniker ist am Mittwoch ab 8 Uhr da, bis 12 Uhr läuft alles.", 13, 10),
    ],
)
def test_a_time_of_day_finds_its_day_and_its_zone(language, sentence, day, hour):
    found = due(sentence, language)
    assert found
    assert found.at
    assert (found.at.day, found.at.hour) == (day, hour)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "Por favor, revisen esto antes de las 3 facturas nuevas."),
        ("en", "Please quote reference 12-34-2026."),
        ("en", "The firmware is behind by 11 versions."),
        ("fr", "Vérifiez le poste à 11 mètres."),
        ("de", "Der Fehler trat bei 11 Geräten auf."),
    ],
)
def test_a_number_that_is_no_time_of_day_gives_no_date(language, sentence):
    assert due(sentence, language) is None
