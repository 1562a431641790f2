"""Points that bear a mark of their own ("AI-1", "Action 3:"), and rows with a column for the day."""

from datetime import date, datetime, timedelta, timezone

import pytest

from mailbox_agent.records.reading import KnownItem
from mailbox_agent.understanding.dates import find_due
from mailbox_agent.understanding.item_rows import due_words_of
from mailbox_agent.understanding.item_updates import find_item_updates
from mailbox_agent.understanding.parties import Parties
from mailbox_agent.understanding.sentences import split_sentences

MONDAY = datetime(2026, 5, 11, 9, 30, tzinfo=timezone(timedelta(hours=2)))


def points(text):
    return [one for one in split_sentences(text, 0, len(text)) if one.bullet]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("AI-1  Mara: renew the licence - 25 Nov", "AI-2  Piet: open the port - Thu"),
        ("A1: Mara renews the licence", "A2: Piet opens the port"),
        ("Action 1: Mara renews the licence", "Action 2: Piet opens the port"),
        ("#4 Mara: renew the licence", "#5 Piet: open the port"),
        ("AP 2 - Mara verlängert die Lizenz", "AP 3 - Piet öffnet den Port"),
        ("Aufgabe 1: Mara verlängert die Lizenz", "Aufgabe 2: Piet öffnet den Port"),
        ("Tâche 1: Mara renouvelle la licence", "Tâche 2: Piet ouvre le port"),
        ("1.1 Mara: renew the licence", "1.2 Piet: open the port"),
    ],
)
def test_each_marked_point_stands_for_itself_with_its_mark(one, two):
    text = f"Actions\n{one}\n{two}\n\nRegards"
    first, second = points(text)
    assert first.mark + first.text == one
    assert second.mark + second.text == two
    assert text[first.start - len(first.mark) : first.end] == one


@pytest.mark.parametrize(
    "line",
    [
        "A4 paper jams in every printer of the ward",
        "1.2 million rows are missing since Monday",
        "AI 2 models are no matter of ours",
        "TOP 10 customers are hit by the outage",
        "Item 7 of the contract says that you pay",
        "Action 3 is done since yesterday",
    ],
)
def test_a_line_that_only_begins_like_a_mark_is_no_point(line):
    assert points(f"{line}\nand we wait for you.\n") == []


def updates(report, *items):
    parties = Parties("Brightloop", "customer", "Jo Berg", "Acme", None, "Brightloop", False)
    known = tuple(KnownItem(n, quote, None, None, quote) for n, quote in enumerate(items, 1))
    found = find_item_updates(
        split_sentences(report, 0, len(report)),
        known,
        parties,
        sent=MONDAY,
        language="en",
        asked_again=frozenset(),
    )
    return {one.item: one.new_status for one in found}


TWO = ("AI-1  Mara: renew the licence", "AI-2  Piet: open the port")


@pytest.mark.parametrize(
    "report",
    [
        "AI-2 is done, the rest follows.",
        "AI 2 has been completed.",
        "Good news: ai-2 was done this morning.",
    ],
)
def test_a_report_that_names_the_mark_finds_its_point(report):
    assert updates(report, *TWO) == {2: "done"}


@pytest.mark.parametrize(
    "report",
    [
        "AI-3 is done.",
        "AI-22 is done.",
        "AI-2 is not done yet.",
        "Is AI-2 done?",
        "AI-2.1 is done.",
    ],
)
def test_another_mark_or_no_report_changes_nothing(report):
    assert updates(report, *TWO) == {}


@pytest.mark.parametrize(
    ("heads", "row", "day"),
    [
        ("# | Point | Owner | Due", "1 | Logs of 14 May | Mara | 20-05-2026", date(2026, 5, 20)),
        (
            "Nr | Was | Wer | Fällig am",
            "1 | Test bis morgen | Mara | 20.05.2026",
            date(2026, 5, 20),
        ),
        (
            "N° | Sujet | Qui | Échéance",
            "1 | Point du lundi | Mara | 20-05-2026",
            date(2026, 5, 20),
        ),
        ("N | Asunto | Quién | Plazo", "1 | Informe | Mara | 20-05-2026", date(2026, 5, 20)),
        ("# | Point | Owner | By when", "1 | Check Friday's run | Mara | tbd", None),
        ("# | Point | Owner | Target date", "1 | Report of 20 May | Mara | -", None),
    ],
)
def test_the_day_of_a_row_is_the_one_under_its_headline(heads, row, day):
    text = f"{heads}\n{row}\n"
    language = "de" if "Was" in heads else "en"
    found = find_due(
        due_words_of(split_sentences(text, 0, len(text))[-1]), sent=MONDAY, language=language
    )
    assert (found and found.day) == day
