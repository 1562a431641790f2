"""What was promised by a day that has passed, days that move, and what one mail asks for twice."""

from datetime import UTC, date, datetime, timedelta, timezone

import holidays
import pytest
from mails import mail
from readings import read_raw

from mailbox_agent.records import ActionItem
from mailbox_agent.understanding.dates import find_due
from mailbox_agent.understanding.feasts import easter_sunday

TENTH_OF_MARCH = datetime(2026, 3, 10, 9, tzinfo=timezone(timedelta(hours=1)))
THIRD = date(2026, 3, 3)


def items(text: str, sender: str = "Ann Lee <ann@customer.example>") -> tuple[ActionItem, ...]:
    raw = mail(
        f"Hello Robin,\n\n{text}\n\nAnn\n",
        sender=sender,
        subject="Export",
        date="Tue, 10 Mar 2026 09:00:00 +0100",
    )
    _, reading = read_raw(raw, known_case=True, case_customer="Customer")
    return reading.action_items


def due(language: str, sentence: str) -> date | None:
    found = find_due(sentence, sent=TENTH_OF_MARCH, language=language)
    return found.day if found else None


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "We promised it for 3 March."),
        ("en", "You promised us the export by the 3rd."),
        ("en", "You said that you would send the export by the 3rd."),
        ("en", "The report was due on 3 March."),
        ("de", "Sie haben den Export bis zum 3. März zugesagt."),
        ("de", "Sie hatten uns den Export für den 3.3. versprochen."),
        ("fr", "Vous nous avez promis l'export pour le 3 mars."),
        ("es", "Nos prometieron la exportación para el 3 de marzo."),
    ],
)
def test_the_day_of_a_promise_that_is_reported_may_lie_behind(language: str, sentence: str) -> None:
    assert due(language, sentence) == THIRD


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("You promised it by 20 March.", date(2026, 3, 20)),
        ("As promised, please send it by the 3rd.", date(2026, 4, 3)),
        ("You said you will send it by the 3rd.", date(2026, 4, 3)),
        ("Please send it by the 3rd.", date(2026, 4, 3)),
        ("As promised on 3 March the export is ready.", None),
        ("We wrote to you on 3 March.", None),
    ],
)
def test_what_is_still_to_come_lies_ahead(sentence: str, day: date | None) -> None:
    assert due("en", sentence) == day


def test_our_promise_of_a_day_that_has_passed_is_ours_and_overdue() -> None:
    (ours,) = items("we promised it for 3 March.", "Robin Meyer <robin.meyer@vendor.example>")
    assert (ours.due, ours.promise) == (THIRD, True)


def test_what_the_customer_was_promised_is_for_us_to_do() -> None:
    (asked,) = items("you promised us the corrected export for 3 March, and nothing has come.")
    assert (asked.due, asked.owner, asked.promise) == (THIRD, "Vendor", False)
    assert items("we promised our own board the figures for 3 March.") == ()
    assert items("you never promised us the export for 3 March.") == ()


@pytest.mark.parametrize(
    ("language", "sentence", "day"),
    [
        ("en", "Please send it by Good Friday.", date(2026, 4, 3)),
        ("en", "Please send it by Easter Monday.", date(2026, 4, 6)),
        ("en", "We need the fix before Black Friday.", date(2026, 11, 26)),
        ("en", "We need it by Black Friday.", date(2026, 11, 27)),
        ("en", "Please send it by Cyber Monday.", date(2026, 11, 30)),
        ("de", "Bitte schicken Sie es bis Karfreitag.", date(2026, 4, 3)),
        ("de", "Wir brauchen es bis zum Black Friday.", date(2026, 11, 27)),
        ("fr", "Merci de l'envoyer avant le lundi de Pâques.", date(2026, 4, 5)),
        ("es", "Lo necesito para el Viernes Santo.", date(2026, 4, 3)),
        ("en", "Please look at the Black Friday campaign.", None),
        ("en", "Please send it by 5 pm Eastern.", date(2026, 3, 10)),
        ("en", "Our load for Black Friday traffic is too high.", None),
    ],
)
def test_a_feast_that_moves_is_that_day(language: str, sentence: str, day: date | None) -> None:
    assert due(language, sentence) == day


def test_after_it_has_passed_the_next_one_is_meant() -> None:
    may = datetime(2026, 5, 11, 9, tzinfo=UTC)
    ahead = find_due("Please send it by Good Friday.", sent=may, language="en")
    told = find_due("You promised it by Good Friday.", sent=may, language="en")
    assert ahead and ahead.day == date(2027, 3, 26)
    assert told and told.day == date(2026, 4, 3)


def test_easter_is_when_the_calendars_of_countries_have_it() -> None:
    for year in range(2000, 2061):
        (friday,) = holidays.country_holidays("GB", subdiv="ENG", years=year).get_named(
            "Good Friday"
        )
        assert friday == easter_sunday(year) - timedelta(days=2)


def test_what_one_mail_asks_for_three_times_is_one_item_with_its_day() -> None:
    (export,) = items(
        "please send us the corrected export. It blocks the whole month-end.\n\nWe need the"
        " corrected export by Friday.\n\nOnce more: please send the corrected export."
    )
    assert export.due == date(2026, 3, 13) and "We need the corrected" in export.quote.text


@pytest.mark.parametrize(
    "text",
    [
        "please send us the invoice for May.\n\nPlease send us the invoice for June.",
        "please send us the export by Thursday.\n\nPlease send us the export again by Friday.",
        "please send us the export.\n\nPlease check the export.",
    ],
)
def test_two_things_or_two_times_stay_two_items(text: str) -> None:
    assert len(items(text)) == 2
