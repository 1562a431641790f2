"""Is a machine talking? Machines that say so, machines that do not, people who look like them."""

import json
from datetime import date
from pathlib import Path

import pytest
from automatic_mails import HUMANS, MACHINES, Row
from hypothesis import given
from hypothesis import strategies as st

from mailbox_agent.message.automatic import why_automatic
from mailbox_agent.message.out_of_office import deputy_in, first_day_back
from mailbox_agent.message.parse import parse_message
from mailbox_agent.message.quoting import read_body
from mailbox_agent.records import Automatic
from mails import mail

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
