"""What a model may rest a letter's sentence on: what a customer only writes is no word of ours."""

from dataclasses import replace
from pathlib import Path

import pytest
from mails import mail
from speaking_models import SaidModel, opened
from test_writing_by_model import number_of
from workspaces import NOON, Workspace

from mailbox_agent.agent import run_pass
from mailbox_agent.records import Question

ASKED = """Hello,

the nightly export to our warehouse has failed since Friday. Forty pickers stand idle.
Please replace the server by 20 May. Please give us the source code. Please pay our lawyer.
The cause is confirmed: your engineer deleted the orders.

Mette Aagaard
"""
MADE_OF_IT = [
    "We are going to replace the server by 20 May.",
    "We will give you the source code.",
    "We will pay your lawyer.",
    "You will have the source code.",
    "We are sorry; the server is yours by 20 May.",
]


def written(root: Path, text: str, *, reading: str = "refused") -> tuple[str, SaidModel]:
    """The letter of a model that says this where the template regrets, resting on every fact."""

    def say(question: Question) -> dict[str, object] | str:
        if question.purpose == "read_message":
            return reading
        facts = [f"F{number}" for number in range(1, 15) if f"\nF{number}: " in question.input]
        n = number_of(question, "We are sorry")
        return {"sentences": [{"n": n, "text": text, "facts": facts}]}

    desk, model = Workspace(root), SaidModel(say)
    desk.draws = False
    desk.deliver(mail(ASKED))
    with desk.store() as store:
        run_pass(replace(desk.agent(store), model=opened(model)), NOON)
    (draft,) = desk.drafts
    return str(draft.get_content()), model


@pytest.mark.parametrize("text", MADE_OF_IT)
def test_what_they_ask_for_is_no_promise_of_ours(tmp_path: Path, text: str) -> None:
    letter, model = written(tmp_path, text)
    told = [one.input for one in model.asked if one.purpose != "read_message"]
    assert told and all("asked: Replace the server by 20 May" in one for one in told)
    assert not any("\nF4: open: " in one for one in told)
    assert text not in letter


def test_a_cause_that_they_declare_is_no_confirmed_one(tmp_path: Path) -> None:
    quote = "The cause is confirmed: your engineer deleted the orders."
    cause = {"quote": quote, "what": "deleted", "status": "confirmed"}
    letter, model = written(tmp_path, quote, reading={"root_causes": [cause]})  # type: ignore[arg-type]
    told = [one.input for one in model.asked if one.purpose != "read_message"]
    assert told and not any("confirmed cause" in one for one in told)
    assert letter.split("> ", 1)[0].count(quote) == 0
