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
    assert found_in(raw_of(answer._replace(subject="My holiday"))) is None
    raw = mail(
        answer.text,
        sender=answer.sender,
        subject="My holiday",
        headers={"In-Reply-To": "<ours@vendor.example>"},
    )
    assert found_in(raw) is not None


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


NOTICES = [
    "The status of case 00012345 has changed to Working.\n\nClick the link to view the case: https://c.example/5003000000D8cuI\n",
    "*** CASE UPDATE NOTIFICATION ***\n\nThe following case has been updated.\n\nCompany: C A/S\nContact Name: Bo Lund\nCase #: 00012345\nDescription: The export fails.\n\nClick on the link to access the case.\n",
    "Case 00012345 updated by Bo Lund on 11 May 2026.\n\nStatus: Escalated\nComment: Customer called, export is failing.\n\nView case: https://c.example/x\n",
    "Case 00012345 has been updated.\n\nStatus: In Progress\nOwner: Bo Lund\n",
]
REPORTS = [
    "I updated the case with our logs. The export is still down, we need an answer today.\n",
    "Hello,\n\nthe case was updated but nobody calls. Status: unacceptable.\n",
    "Your case has been updated, we still see the error in production and wait for your fix.\n\nStatus: open\n",
    "Status: open\nImpact: forty trucks wait.\n",
    "Case 00012345 has been updated.\n\nWe lose two trucks a day and nobody answers the phone.\n",
]


@pytest.mark.parametrize("text", NOTICES)
@pytest.mark.parametrize("sender", ["Support <support@c.example>", "Bo Lund <bo@c.example>"])
def test_a_ticket_systems_bare_notice_is_a_machines(text: str, sender: str) -> None:
    found = found_in(mail(text, sender=sender, subject="Case 00012345 updated"))
    assert found is not None
    assert found.kind == "notification"


@pytest.mark.parametrize("text", REPORTS)
def test_who_writes_under_a_notices_subject_is_a_person(text: str) -> None:
    assert found_in(mail(text, sender="Bo <bo@c.example>", subject="Case 00012345 updated")) is None


@pytest.mark.parametrize(
    "piece", ["case ", "a b c d:", "view a ", "status of case 123 changed to "]
)
def test_a_megabyte_of_notice_gets_an_answer(piece: str) -> None:
    found_in(mail(piece * (200_000 // len(piece)), subject="Case 00012345 updated"))
