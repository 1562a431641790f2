"""A mail as long as the server lets it be: it is read as far as anybody would, and filed.

No time is measured here: were a pattern quadratic, these would not end.
"""

import pytest
from mails import mail
from workspaces import EVERYBODY, Workspace

from mailbox_agent.database.case_record import load_case_record
from mailbox_agent.database.cases import list_cases
from mailbox_agent.message.parse import parse_message
from mailbox_agent.message.quoting import read_body
from mailbox_agent.understanding.limits import MAX_READ, MAX_RUN, break_runs, readable
from mailbox_agent.understanding.name_parts import name_parts
from mailbox_agent.understanding.topics import said_in

ESCALATION = "Hello, the export has been broken since Monday, please fix it by Friday.\n"
SIZE = 1_000_000

UNITS = {
    "full stops": ".",
    "digits": "1",
    "half addresses": "a@",
    "references": "ESC-1 ",
    "days": "by Friday ",
    "Japanese": "漢字",
    "uuencode": "M86QA8G)C9&5F9VAI:FML;6YO<'%R<W1U=G=X>7H*86)C9&5F9VAI:FML;6YO\n",
    "requests": "- please fix the export by Friday\n",
}
MARKUP = {"cells": "<table><tr><td>", "words": "<p>漢字"}


def filled(unit: str, size: int = SIZE) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def heavy(body: str) -> bytes:
    """The mail as it would come: 8 bit, its lines as long as they are."""
    return mail("é-body\n").replace("é-body".encode(), body.encode())


def settled(workspace: Workspace, raw: bytes) -> str:
    """Filed or set aside, for a pass that brought this one mail to an end."""
    workspace.deliver(raw)
    tally = workspace.work().tally
    assert (tally.received, tally.failed) == (1, 0)
    return "filed" if tally.filed else "set aside"


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_a_megabyte_below_an_escalation_does_not_hide_it(workspace: Workspace, unit: str) -> None:
    assert settled(workspace, heavy(f"{ESCALATION}\n{filled(unit)}\n")) == "filed"
    with workspace.store() as store:
        (case,) = list_cases(store, EVERYBODY)
        record = load_case_record(store, case.id)
    assert any("please fix it by Friday" in item.source.quote for item in record.items)


@pytest.mark.parametrize("unit", ["1", "1.5."])
def test_a_megabyte_without_a_word_is_settled(workspace: Workspace, unit: str) -> None:
    assert settled(workspace, heavy(f"{filled(unit)}\n")) in ("filed", "set aside")


def test_words_are_weighed_on_no_endless_run_of_digits() -> None:
    """A pattern for amounts of money would begin anew at each of its digits."""
    said = said_in("", f"{ESCALATION}{filled('1', 20_000)}")
    assert max(map(len, said.own.split())) == MAX_RUN


@pytest.mark.parametrize("unit", MARKUP.values(), ids=MARKUP.keys())
def test_a_megabyte_of_markup_below_an_escalation_is_filed(workspace: Workspace, unit: str) -> None:
    html = f"<p>{ESCALATION}</p>{filled(unit)}"
    assert settled(workspace, mail(ESCALATION, html=html)) == "filed"


def test_thousands_of_recipients_are_not_all_taken_over(workspace: Workspace) -> None:
    cc = ",\r\n ".join(f"P {n} <p{n}@nordhavn.example>" for n in range(2_000))
    raw = mail(ESCALATION).replace(b"Subject:", f"Cc: {cc}\r\nSubject:".encode(), 1)
    message = parse_message(raw)
    assert len(message.cc) == 500
    assert "cc: 2000 addresses, the first 500 are read" in message.defects
    assert settled(workspace, raw) == "filed"


def test_what_is_not_read_is_said_and_offsets_stay() -> None:
    message = parse_message(heavy(f"{ESCALATION}\n{filled('word ')}\n"))
    body, _, why = readable(message, read_body(message))
    assert why == "only the first 20,000 characters were read"
    assert sum(part.end - part.start for part in body.segments) == MAX_READ
    first = body.segments[0]
    assert message.body_text[first.start : first.end].startswith(ESCALATION.strip())


def test_an_ordinary_mail_is_read_whole() -> None:
    message = parse_message(mail(f"{ESCALATION}\nhttps://files.example/{'x' * 90}\n"))
    whole = read_body(message)
    body, looked_at, why = readable(message, whole)
    assert (body.segments, why) == (whole.segments, "")
    assert len(looked_at.body_text) == len(message.body_text)


@pytest.mark.parametrize(
    "text", ["1" * 500, "go to https://a.example/" + "b" * 300 + " now", "漢字" * 300]
)
def test_a_broken_run_keeps_its_length(text: str) -> None:
    broken = break_runs(text)
    assert len(broken) == len(text)
    assert max(len(run) for run in broken.split()) <= 101 or broken == text


@pytest.mark.parametrize(
    "blank", [" ", "\u00a0", "\n", "\t \n"], ids=["blank", "nbsp", "line", "tab"]
)
def test_a_hundred_thousand_blanks_are_settled(workspace: Workspace, blank: str) -> None:
    run = filled(blank, 100_000)
    assert settled(workspace, heavy(f"{ESCALATION}{run}please fix it\n\nMette{run}")) == "filed"


def test_a_subject_folded_into_thousands_of_blanks_is_settled(workspace: Workspace) -> None:
    subject = b"Subject: Export broken" + b" \r\n  " * 30_000 + b"again\r\n"
    raw = mail(f"{ESCALATION}\n> quoted\n", subject=None).replace(b"Date:", subject + b"Date:", 1)
    assert settled(workspace, raw) == "filed"


def test_blanks_part_a_name_as_before_however_many_there_are() -> None:
    for gap in ("   ", " " * 30, "\n" + " " * 20, "\n" * 9):
        assert list(name_parts(f"Mette{gap}Nordhavn A/S", lines=True)) == ["Mette", "Nordhavn A/S"]
    paragraphs = f"We are down{chr(10) * 7}Nordhavn A/S"
    assert list(name_parts(paragraphs, lines=False)) == ["We are down", "Nordhavn A/S"]
