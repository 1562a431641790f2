"""When something is due, from the words of one sentence."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbox_agent.message.client_dates import read_client_date
from mailbox_agent.understanding.dates import find_due

MONDAY = datetime(2026, 5, 11, 8, 14, tzinfo=timezone(timedelta(hours=2)))  # Berlin, 11 May
NEW_YORK = datetime(2026, 6, 18, 17, 40, tzinfo=timezone(timedelta(hours=-4)))  # a Thursday


@pytest.mark.parametrize(
    ("language", "sentence", "day"),
    [
        ("en", "Please send it by Thursday.", "2026-05-14"),
        ("en", "We need it by 13 May.", "2026-05-13"),
        ("en", "Please answer by May 13th, 2026.", "2026-05-13"),
        ("en", "Delivery is due 2026-05-29.", "2026-05-29"),
        ("en", "We will fix it next Tuesday.", "2026-05-19"),
        ("en", "I want an answer by the end of this week.", "2026-05-15"),
        ("en", "Call me before the weekend.", "2026-05-15"),
        ("en", "Send the report before 1 July.", "2026-06-30"),
        ("en", "I need it before Friday evening.", "2026-05-15"),
        ("en", "Wednesday EOD is fine.", "2026-05-13"),
        ("en", "Please confirm by EOD.", "2026-05-11"),
        ("en", "We need a plan by Thursday of next week.", "2026-05-21"),
        ("en", "Please answer within 3 business days.", "2026-05-14"),
        ("en", "Give me the numbers by the end of May.", "2026-05-31"),
        ("en", "Please reply by the 24th.", "2026-05-24"),
        ("en", "Someone must be on the bridge right now.", "2026-05-11"),
        ("en", "The file you sent on Friday was wrong, please resend it by Tuesday.", "2026-05-12"),
        ("en", "Keep it until 31 July, because the season begins on 13 July.", "2026-07-31"),
        ("de", "Bitte antworten Sie bis Donnerstag.", "2026-05-14"),
        ("de", "Wir brauchen das bis zum 24. Mai.", "2026-05-24"),
        ("de", "Bitte bis 13.05. liefern.", "2026-05-13"),
        ("de", "Bis Ende der Woche bitte.", "2026-05-15"),
        ("de", "Rufen Sie mich bis morgen früh an.", "2026-05-12"),
        ("fr", "Merci de répondre d'ici vendredi.", "2026-05-15"),
        ("fr", "Il me faut le plan avant le 24 mai.", "2026-05-23"),
        ("fr", "Envoyez-le au plus tard le 24 mai.", "2026-05-24"),
        ("es", "Lo necesito para el viernes.", "2026-05-15"),
        ("es", "¿Podéis enviarlo antes del fin de semana?", "2026-05-15"),
        ("es", "Mandadlo mañana por la mañana.", "2026-05-12"),
        ("it", "Mi serve entro venerdì 15 maggio.", "2026-05-15"),
        ("pt", "Preciso disso até sexta-feira.", "2026-05-15"),
        ("nl", "Graag uiterlijk vrijdag.", "2026-05-15"),
        ("pl", "Proszę o odpowiedź do poniedziałku.", "2026-05-18"),
        ("ja", "5月24日までにご連絡ください。", "2026-05-24"),
        ("ja", "本日中にお願いします。", "2026-05-11"),
    ],
)
def test_a_deadline_counts_from_the_day_of_writing(language, sentence, day):
    due = find_due(sentence, sent=MONDAY, language=language)
    assert due is not None
    assert due.day == date.fromisoformat(day)
    assert due.words in sentence


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "It has been broken since 7 May."),
        ("en", "On Friday we had 1,300 late orders."),
        ("en", "I refer to your letter of 20 May."),
        ("en", "Release 26.4.2 is out."),
        ("en", "The trailers sat there in the sun."),
        ("en", "We may march on."),
        ("en", "They were open 24/7."),
        ("de", "Seit Freitag geht nichts mehr."),
        ("de", "Guten Morgen Frau Berg"),
        ("fr", "Rien ne marche depuis jeudi."),
        ("es", "Desde el lunes no entra nadie."),
        ("ja", "6月10日以降、動きません。"),
    ],
)
def test_what_lies_behind_is_no_due_date(language, sentence):
    assert find_due(sentence, sent=MONDAY, language=language) is None


def test_the_order_of_day_and_month_follows_language_and_zone():
    american = find_due("Done by 07/08/2026.", sent=NEW_YORK, language="en")
    european = find_due("Done by 07/08/2026.", sent=MONDAY, language="en")
    clear = find_due("Done by 6/24.", sent=MONDAY, language="en")
    assert american is not None
    assert american.day == date(2026, 7, 8)
    assert european is not None
    assert european.day == date(2026, 8, 7)
    assert clear is not None
    assert clear.day == date(2026, 6, 24)


def test_a_time_of_day_is_kept_in_utc_only_where_it_was_named():
    timed = find_due("We need it by 17:30 on Friday.", sent=MONDAY, language="en")
    plain = find_due("We need it by Friday.", sent=MONDAY, language="en")
    assert timed is not None
    assert timed.at == datetime(2026, 5, 15, 15, 30, tzinfo=UTC)
    assert timed.zone == "+02:00"
    assert plain is not None
    assert plain.at is None


def test_a_named_zone_wins_over_the_senders():
    due = find_due("Call her today before noon Mountain.", sent=MONDAY, language="en")
    assert due is not None
    assert (due.at, due.zone) == (datetime(2026, 5, 11, 18, tzinfo=UTC), "America/Denver")


def test_your_time_is_nobodys_zone_that_we_know():
    due = find_due("It is done by Wednesday, 18:00 your time.", sent=MONDAY, language="en")
    assert due is not None
    assert due.day == date(2026, 5, 13)
    assert due.at is None


def test_within_hours_has_a_moment():
    due = find_due("Please answer within 48 hours.", sent=MONDAY, language="en")
    assert due is not None
    assert due.at == datetime(2026, 5, 13, 6, 14, tzinfo=UTC)


def test_a_time_alone_is_today_or_tomorrow():
    ahead = find_due("Name somebody before 12:00.", sent=MONDAY, language="en")
    gone = find_due("Name somebody before 07:00.", sent=MONDAY, language="en")
    assert ahead is not None
    assert ahead.day == date(2026, 5, 11)
    assert gone is not None
    assert gone.day == date(2026, 5, 12)


@pytest.mark.parametrize(
    ("language", "sentence", "rule"),
    [
        ("en", "I'll send a status every evening.", "FREQ=DAILY"),
        ("en", "We need an update every 30 minutes.", "FREQ=MINUTELY;INTERVAL=30"),
        ("de", "Ich melde mich jeden Morgen.", "FREQ=DAILY"),
        ("fr", "Je vous écris chaque semaine.", "FREQ=WEEKLY"),
    ],
)
def test_a_repeating_duty_has_a_rule_and_no_day(language, sentence, rule):
    due = find_due(sentence, sent=MONDAY, language=language)
    assert due is not None
    assert (due.day, due.recurrence) == (None, rule)


def test_a_report_that_is_called_weekly_still_has_its_deadline():
    due = find_due("Send me the weekly report by Friday.", sent=MONDAY, language="en")
    assert due is not None
    assert due.day == date(2026, 5, 15)


def test_a_date_without_a_year_written_in_december_is_next_years():
    late = datetime(2026, 12, 20, 9, tzinfo=UTC)
    due = find_due("We need it by 10 January.", sent=late, language="en")
    assert due is not None
    assert due.day == date(2027, 1, 10)


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["en", "de", "fr", "es", "it", "pl", "ja", "und"]))
def test_no_text_breaks_it(text, language):
    due = find_due(text, sent=MONDAY, language=language)
    assert due is None or due.words in text


def test_days_that_do_not_exist_are_not_due():
    assert find_due("By 31 June or 99/99/2026.", sent=MONDAY, language="en") is None


@pytest.mark.parametrize("year", [1, 9999])
@pytest.mark.parametrize(
    "sentence",
    ["Please fix it by tomorrow.", "By Friday, please.", "Within 3 weeks.", "By the end of year.",
     "Before 1 January.", "By the 1st.", "By week 1.", "Bis Ende der Woche."],
)  # fmt: skip
def test_a_mail_at_the_end_of_the_calendar_is_read_too(year: int, sentence: str) -> None:
    for sent in (datetime(year, 12, 31, 23, 59, tzinfo=UTC), datetime(year, 1, 1, tzinfo=UTC)):
        find_due(sentence, sent=sent, language="en")


@pytest.mark.parametrize("day", ["31.12.9999", "9999-12-31", "1.1.0001"])
def test_a_year_that_nobody_means_is_no_due_date(day: str) -> None:
    assert find_due(f"Please send it by {day}.", sent=MONDAY, language="en") is None


@pytest.mark.parametrize("words", ["Fri, 31 Dec 9999 23:59:59 -1200", "1 January 0001 00:00"])
def test_a_forward_of_a_year_that_cannot_be_has_no_date(words: str) -> None:
    assert read_client_date(words, None) is None
    assert read_client_date("Fri, 31 Dec 1999 23:59:59 -1200", None) is not None
