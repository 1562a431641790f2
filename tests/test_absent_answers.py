"""Answers in whose headers no machine speaks: only an absence, or a person with business?"""

from dataclasses import replace

import pytest
from absent_answers import AWAY, PEOPLE, Answer
from mails import mail

from mailbox_agent.message.automatic import why_automatic
from mailbox_agent.message.parse import parse_message
from mailbox_agent.message.quoting import read_body
from mailbox_agent.records import Automatic

QUOTED = "\n\nOn Mon, 11 May 2026 at 08:14, Vendor <escalations@vendor.example> wrote:\n> The export fails. Can you send logs?\n"


def found_in(raw: bytes) -> Automatic | None:
    message = parse_message(raw)
    return why_automatic(message, read_body(message))


def raw_of(answer: Answer, more: str = "") -> bytes:
    return mail(answer.text + more, sender=answer.sender, subject=answer.subject)


@pytest.mark.parametrize("answer", AWAY, ids=lambda answer: answer.situation)
def test_an_answer_that_is_nothing_but_an_absence_is_a_machines(answer: Answer) -> None:
    found = found_in(raw_of(answer))
    assert found is not None
    assert found.kind == "auto_reply"


@pytest.mark.parametrize("answer", PEOPLE, ids=lambda answer: answer.situation)
def test_who_writes_of_an_absence_with_business_is_a_person(answer: Answer) -> None:
    assert found_in(raw_of(answer)) is None


def test_what_it_quotes_says_nothing_about_it() -> None:
    assert found_in(raw_of(AWAY[0], QUOTED)) is not None
    assert found_in(raw_of(PEOPLE[0], QUOTED)) is None


@pytest.mark.parametrize("answer", AWAY, ids=lambda answer: answer.situation)
def test_one_sentence_of_business_makes_it_a_persons(answer: Answer) -> None:
    for business in (
        "The nightly transfer loses orders and nobody tells us why.",
        "Can you confirm the new date?",
        "We expect a written plan before Friday.",
    ):
        assert found_in(raw_of(answer, f"\n\n{business}\n")) is None, business


def test_an_absence_that_answers_nothing_is_left_to_the_other_rules() -> None:
    answer = AWAY[0]
    assert found_in(raw_of(replace_subject(answer, "My holiday"))) is None
    raw = mail(
        answer.text,
        sender=answer.sender,
        subject="My holiday",
        headers={"In-Reply-To": "<ours@vendor.example>"},
    )
    assert found_in(raw) is not None


def replace_subject(answer: Answer, subject: str) -> Answer:
    return answer._replace(subject=subject)


@pytest.mark.parametrize(
    "piece", ["I am on leave until ", "urgent ", "Aa ", "a.", "1.", "'s-", "@a "]
)
def test_a_megabyte_of_absence_gets_an_answer(piece: str) -> None:
    message = parse_message(mail("x\n", subject="Re: x"))
    body = read_body(message)
    text = piece * (1_000_000 // len(piece))
    segment = replace(body.segments[0], kind="own", start=0, end=len(text))
    hostile = replace(message, body_text=text)
    why_automatic(hostile, replace(body, new_text=text, segments=(segment,)))
