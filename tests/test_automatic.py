"""Is a machine talking? Machines that say so, machines that do not, people who look like them."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from automatic_mails import HUMANS, MACHINES, Row
from hypothesis import given
from hypothesis import strategies as st
from mails import mail

from mailbox_agent.message.automatic import why_automatic
from mailbox_agent.message.out_of_office import deputy_in, first_day_back
from mailbox_agent.message.parse import parse_message
from mailbox_agent.message.quoting import read_body
from mailbox_agent.records import Automatic

FIXTURES = Path(__file__).parent.parent / "fixtures" / "automatic"


def answer(raw: bytes) -> Automatic | None:
    message = parse_message(raw)
    return why_automatic(message, read_body(message))


def raw_of(row: Row) -> bytes:
    return mail(row.text, sender=row.sender, subject=row.subject, headers=row.headers)


@pytest.mark.parametrize("row", MACHINES, ids=lambda row: f"{row.kind}: {row.situation}")
def test_it_knows_a_machine_and_says_why(row: Row) -> None:
    found = answer(raw_of(row))
    assert found is not None
    assert found.kind == row.kind
    assert found.reason


@pytest.mark.parametrize("row", HUMANS, ids=lambda row: row.situation)
def test_it_leaves_a_person_alone(row: Row) -> None:
    assert answer(raw_of(row)) is None


def test_a_bounce_says_whom_it_missed_and_for_good() -> None:
    row = next(r for r in MACHINES if r.situation == "qmail")
    found = answer(raw_of(row))
    assert found is not None
    assert found.failed_recipients == ("zoe@c.example",)
    assert found.permanent


def test_a_delay_is_not_for_good() -> None:
    row = next(r for r in MACHINES if r.situation == "Exim warning")
    found = answer(raw_of(row))
    assert found is not None
    assert not found.permanent


def test_an_out_of_office_keeps_the_return_the_deputy_and_the_mail_it_answers() -> None:
    found = answer(raw_of(MACHINES[0]))
    assert found is not None
    assert found.returns_on == date(2026, 5, 18)
    assert found.deputy == "Bob Low (bob@c.example)"
    assert found.about_message_id == "<ours@vendor.example>"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("I will be back on 18 May.", "2026-05-18"),
        ("I return on Monday, May 18th, 2026 and will answer then.", "2026-05-18"),
        ("Out on Friday 15 May, back Monday 18 May.", "2026-05-18"),
        ("Ich bin bis einschließlich 29.05.2026 im Urlaub.", "2026-05-30"),
        ("Ich bin ab dem 1. Juni wieder erreichbar.", "2026-06-01"),
        ("Ab Montag bin ich wieder im Büro.", "2026-05-18"),
        ("I am away until Friday.", "2026-05-15"),
        ("I am out through Friday 15 May.", "2026-05-16"),
        ("I am away from 3 to 7 August.", "2026-08-08"),
        ("Je suis absent du 12 au 26 juin inclus.", "2026-06-27"),
        ("Je serai de retour le 1er juin.", "2026-06-01"),
        ("Estaré fuera hasta el 29 de mayo. Vuelvo el 1 de junio.", "2026-06-01"),
        ("Sono in ferie dal 3 al 14 agosto e rientro il 17 agosto.", "2026-08-17"),
        ("Estou de férias e retorno no dia 01/06/2026.", "2026-06-01"),
        ("Ik ben tot en met 12 juni met vakantie.", "2026-06-13"),
        ("Jestem na urlopie do 29 maja włącznie.", "2026-05-30"),
        ("Wracam 1 czerwca.", "2026-06-01"),
        ("5月29日まで休暇をいただいております。", "2026-05-30"),
        ("6月1日より出社いたします。", "2026-06-01"),
        ("Back on 2026-06-03.", "2026-06-03"),
        ("I am on leave until 4 January.", "2027-01-04"),
        ("I am out of the office.", None),
        ("Back on 31 February.", None),
    ],
)
def test_it_reads_the_first_day_back(words: str, day: str | None) -> None:
    found = first_day_back(words, date(2026, 5, 13))
    assert (found.isoformat() if found else None) == day


@pytest.mark.parametrize(
    ("words", "deputy"),
    [
        ("Please contact my assistant, Joan Ellery, on extension 4410.", "Joan Ellery"),
        (
            "In dringenden Fällen wenden Sie sich bitte an Max Muster (max@x.example).",
            "Max Muster (max@x.example)",
        ),
        ("For urgent matters e-mail ops@x.example.", "ops@x.example"),
        ("Anna Berg is covering for me.", "Anna Berg"),
        (
            "W pilnych sprawach proszę o kontakt z Anną Lis, anna@x.example.",
            "Anną Lis, anna@x.example",
        ),
        (
            "お急ぎの場合は代理の佐藤（sato@c.example）までご連絡ください。",
            "佐藤（sato@c.example）",
        ),
        ("I will answer on my return.", ""),
    ],
)
def test_it_reads_the_deputy_as_written(words: str, deputy: str) -> None:
    assert deputy_in(words) == deputy


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.eml")), ids=lambda path: path.stem)
def test_the_mails_of_the_fixtures(path: Path) -> None:
    expected = json.loads(path.with_suffix(".expected.json").read_text("utf-8"))
    found = answer(path.read_bytes())
    if expected["kind"] is None:
        assert found is None
        return
    assert found is not None
    returns = found.returns_on.isoformat() if found.returns_on else None
    facts = {
        "kind": found.kind,
        "failed_recipients": list(found.failed_recipients),
        "about_message_id": found.about_message_id,
        "returns_on": returns,
        "deputy": found.deputy,
        "permanent": found.permanent,
    }
    assert {name: facts[name] for name in expected} == expected


def test_the_table_has_as_many_people_as_machines() -> None:
    assert len(HUMANS) >= len(MACHINES) - 10 >= 80


@pytest.mark.parametrize(
    "header", ["List-Id", "List-Unsubscribe", "X-Auto-Response-Suppress", "Sender"]
)
@given(
    value=st.text(
        alphabet=st.characters(codec="ascii", exclude_categories=["C"]), min_size=1, max_size=80
    )
)
def test_a_list_header_alone_makes_no_machine(header: str, value: str) -> None:
    row = next(r for r in HUMANS if r.situation == "on a list")
    raw = f"{header}: {value}\r\n".encode() + mail(row.text, sender=row.sender)
    assert answer(raw) is None


@given(st.text(max_size=200), st.text(max_size=80), st.text(max_size=400))
def test_any_text_gets_an_answer(sender: str, subject: str, text: str) -> None:
    lines = [f"From: {sender}", f"Subject: {subject}", "Auto-Submitted: " + subject]
    head = "\r\n".join(line.replace("\r", " ").replace("\n", " ") for line in lines)
    answer((head + "\r\n\r\n" + text).encode("utf-8", "replace"))


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        ">",
        " \n",
        "bin ",
        "is 1.",
        "urgent ",
        "from 3 to ",
        "1.1.",
        "please contact A",
        "@a.",
        "bounce@a ",
        "の",
    ],
)
def test_a_megabyte_of_hostile_text_gets_an_answer(piece: str) -> None:
    message = parse_message(
        mail("x\n", sender="mailer-daemon@c.example", subject=piece.strip() * 400)
    )
    body = read_body(message)
    text = piece * (1_000_000 // len(piece))
    segment = replace(body.segments[0], kind="own", start=0, end=len(text))
    hostile = replace(message, body_text=text)
    why_automatic(hostile, replace(body, new_text=text, segments=(segment,)))
    first_day_back(text, date(2026, 5, 13))
    deputy_in(text)
