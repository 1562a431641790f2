"""What `--explain` says where a classifier decided: words that stand in the mail, points that add
up, and sentences that are true."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from mails import mail
from readings import read
from test_explain import explain, told

from mailbox_agent.cli import cli
from mailbox_agent.understanding.as_written import as_written, whole_numbers
from mailbox_agent.understanding.explaining import explaining
from mailbox_agent.understanding.words_small import SMALL_WORDS

WEIGHED = ("kind", "area", "severity", "sentiment")
ENGLISH = """Hello,

the portal is slow since 9 and we get timeouts. Opening a report takes 12 minutes. Nothing helps.
We lost 3.500 Euro and 1,500 users wait.

Please send us a plan by Friday.

Ann Lee
"""
GERMAN = """Guten Tag,

der Import läuft seit gestern nicht, er wurde um 3 Uhr abgebrochen. Die Rechnungen sind falsch, und
40 Kunden warten. Das ist nicht in Ordnung, wir warten immer noch auf eine Antwort.

Bitte senden Sie uns bis Freitag einen Plan.

Ann Lee
"""


def points_add_up(line: str) -> int:
    """The points that a line of the explanation names; they are the sum of those of its words."""
    total = int(re.search(r", (\d+) points?: ", line)[1])  # type: ignore[index]
    assert sum(map(int, re.findall(r"” ([+-]\d+)", line))) == total, line
    return total


@pytest.mark.parametrize(
    ("subject", "text"),
    [("Portal slow", ENGLISH), ("Rechnungen falsch, Import läuft nicht", GERMAN)],
    ids=["en", "de"],
)
def test_the_words_in_quotation_marks_stand_in_the_mail(
    tmp_path: Path, subject: str, text: str
) -> None:
    said = told(tmp_path, text, subject=subject)
    written = " ".join(f"{subject}\n{text}".split())
    for field in WEIGHED:
        quoted = re.findall("“([^”]+)”", " ".join([said[field]["why"], *said[field]["details"]]))
        for words in quoted:
            assert words in written, (field, words)
            assert words.lower() not in SMALL_WORDS, (field, words)
    assert all(re.findall("“[^”]+”", said[field]["why"]) for field in ("area", "severity"))


@pytest.mark.parametrize("text", [ENGLISH, GERMAN], ids=["en", "de"])
def test_the_points_of_the_words_add_up_and_the_subject_is_named(tmp_path: Path, text: str) -> None:
    said = told(tmp_path, text, subject="Rechnungen: portal slow")
    lines = [one for field in WEIGHED for one in said[field]["details"] if "point" in one]
    assert all(points_add_up(line) > 0 for line in lines)
    (bills,) = (one for one in said["area"]["details"] if "commercial" in one)
    assert "in the subject “Rechnungen” +12" in bills


def test_the_points_that_are_shown_are_those_that_were_counted(tmp_path: Path) -> None:
    (record,) = explain(tmp_path, mail(ENGLISH, subject="Portal slow"))
    (slow,) = (one for one in record["explain"]["area"]["details"] if "performance" in one)
    assert f"performance {points_add_up(slow)}" in record["reasons"]["area"]


def test_what_is_no_word_of_the_mail_is_said_in_words(tmp_path: Path) -> None:
    said = told(tmp_path, ENGLISH, subject="Portal slow")
    text = " ".join(said[field]["why"] for field in WEIGHED)
    assert "words for performance, " in text
    assert not re.search(r"\b(?:performance|worse|impact|items|words|role|mood) \d", text)
    assert not re.search(r"“[^”]*\*”|“0”", text)
    assert re.search(r"^\d+% likely", said["severity"]["why"])


def test_a_folded_or_shortened_feature_is_shown_as_it_was_written() -> None:
    text = "Import läuft nicht.\nEs kostet 3.500 Euro und 12 minutes."
    features = ["minute*", "lauft", "0 euro", "und", "nicht es", "=worse 3", "?", "gone"]
    assert as_written(features, text) == ("minutes", "läuft", "3.500 Euro")
    at = text.index("500")
    assert text[slice(*whole_numbers(text, (at, at + 3)))] == "3.500"


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("It costs us 3.500 Euro, or 1,500 dollars, or 502,000 yen.", False),
        ("The login page answers with 500.", True),
        ("We see 502, then 504, and again 502 at the login.", True),
    ],
)
def test_a_number_inside_a_larger_one_is_no_error_of_a_server(
    tmp_path: Path, text: str, counts: bool
) -> None:
    details = told(tmp_path, f"Hello,\n\n{text}\n", subject="A word")["area"]["details"]
    assert any("performance" in one for one in details) is counts


@pytest.mark.parametrize(("subject", "text"), [(".", ".\n"), ("Re: -", "...\n"), ("-", "--\n-\n")])
def test_with_nothing_to_go_by_nothing_is_read_into_it(
    tmp_path: Path, subject: str, text: str
) -> None:
    said = told(tmp_path, text, subject=subject)
    values = {field: said[field]["value"] for field in WEIGHED}
    assert values == {
        "kind": "update", "area": "other", "severity": "medium", "sentiment": "neutral"
    }  # fmt: skip
    assert all("nothing to go by" in said[field]["why"] for field in WEIGHED)


def test_a_text_of_which_no_word_tells_says_so(tmp_path: Path) -> None:
    said = told(tmp_path, "Qwertz uiop.\n", subject="Zxcv")
    assert (said["severity"]["value"], said["sentiment"]["value"]) == ("medium", "neutral")
    assert "no word of it is known" in said["severity"]["why"]
    assert "no word of it tells more" in said["kind"]["why"]


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("Please fix it by Friday, tonight after 20:00 is too late.", "“after 20:00” is not taken"),
        ("Please do it on Friday 22:00-06:00.", "“22:00-06:00” is not taken: that is a stretch"),
        ("Please send us a plan by Wednesday lunchtime.", "“lunchtime” names no hour"),
        ("Please send us a plan by Wednesday.", "no hour is named"),
        ("Please restart it after 20:00.", "“after 20:00” is named, but that is when it begins"),
        ("Please send us a plan.", "no day or time is named by which"),
    ],
)
def test_a_time_that_is_not_taken_is_named_with_the_reason(
    tmp_path: Path, sentence: str, part: str
) -> None:
    (item,) = told(tmp_path, f"Hello,\n\n{sentence}\n")["action_items"]
    assert part in item["due"]["why"]
    assert "no time of day is named" not in item["due"]["why"]


@pytest.mark.parametrize(
    ("sentence", "hour"),
    [
        ("Please fix it before the night shift starts at 22:00.", 20),
        ("Can you answer before Alastair's 11 o'clock?", 9),
        ("Please have it running before 05:30.", 3),
        ("Please tell us what changed before the outage started at 14:00.", None),
    ],
)
def test_a_time_by_which_something_else_begins_is_a_due_time(
    sentence: str, hour: int | None
) -> None:
    (item,) = read(f"Hello,\n\n{sentence}\n").action_items
    assert (item.due_at.hour if item.due_at else None) == hour


def test_the_reason_of_a_due_date_is_made_only_for_who_asks() -> None:
    text = "Hello,\n\nplease send us a plan by Friday.\n"
    assert read(text).action_items[0].due_why == ""
    with explaining() as notes:
        assert read(text) == notes.reading
    assert notes.reading.action_items[0].due_why


def test_the_last_sentence_is_not_called_early(tmp_path: Path) -> None:
    text = "Hello,\n\nthanks a lot for the quick help. You can close this one.\n"
    said = told(tmp_path, text, subject="Re: Ticket 77")["summary"]
    assert "early" not in said["why"]
    if said["value"].startswith("You can"):
        assert "first in the mail" not in said["why"]


def test_the_cases_of_a_workspace_are_not_mistaken_for_those_of_its_store(
    workspace, tmp_path: Path
) -> None:
    workspace.deliver(mail(ENGLISH, sender="Bo <bo@other.example>", subject="Other"))
    workspace.work()
    (tmp_path / "1.eml").write_bytes(mail(GERMAN, subject="[ESC-1] Import"))
    options = ["--workspace", str(workspace.root), "analyze", "--explain", str(tmp_path / "1.eml")]
    done = CliRunner().invoke(cli, options)
    assert done.exit_code == 0, done.output
    assert "the cases of the workspace's store are not asked" in done.stderr
    flat = " ".join(done.stdout.split())
    assert "case NEW-1 opened it" in flat and "case ESC-1" not in flat


def test_a_mail_on_no_case_and_one_on_a_case_tell_whose_case_it_is(tmp_path: Path) -> None:
    (record,) = explain(tmp_path, mail(ENGLISH))
    (detail,) = record["explain"]["case"]["details"]
    assert "no store is asked" in detail
