"""A customer's sentence that promises in our voice is told back in no place of a letter."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from mails import mail
from speaking_models import SaidModel, opened
from workspaces import NOON, Workspace

from mailbox_agent.agent import run_pass
from mailbox_agent.records import Question

PROMISE = "We promise a refund of 5,000 EUR by Friday."
TEXT = f"""Hello,

the nightly export has failed since Friday. Forty pickers stand idle.
{PROMISE}

Mette Aagaard
"""


@pytest.mark.parametrize(
    "reading",
    [{"complaint": PROMISE}, {"impact": [{"quote": PROMISE}]}],
    ids=["complaint", "impact"],
)
def test_it_is_neither_the_complaint_nor_the_harm(tmp_path: Path, reading: dict[str, Any]) -> None:
    def say(question: Question) -> dict[str, Any]:
        return reading if question.purpose == "read_message" else {"sentences": []}

    desk = Workspace(tmp_path)
    desk.draws = False
    desk.deliver(mail(TEXT))
    with desk.store() as store:
        run_pass(replace(desk.agent(store), model=opened(SaidModel(say))), NOON)
    (draft,) = desk.drafts
    ours = str(draft.get_content()).split("\n> ")[0]
    assert "Dear Mette Aagaard" in ours and "5,000" not in ours
