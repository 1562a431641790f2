"""A cause that the customer states stands in a document in their words, not in a model's."""

import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from mails import mail
from speaking_models import SaidModel, opened
from workspaces import NOON, Workspace

from mailbox_agent.agent import run_pass
from mailbox_agent.records import Question

STATED = "The root cause is that your engineer deleted our data."
TEXT = f"""Hello,

the nightly export has failed since Friday. Forty pickers stand idle.
{STATED}

Mette Aagaard
"""


def test_a_model_adds_nothing_to_what_they_state(tmp_path: Path) -> None:
    cause = {"quote": STATED, "what": "Engineer deleted data on purpose", "status": "confirmed"}

    def say(question: Question) -> dict[str, Any]:
        if question.purpose != "read_message":
            return {"sentences": []}
        return {"severity": "critical", "root_causes": [cause]}

    desk = Workspace(tmp_path)
    desk.deliver(mail(TEXT))
    with desk.store() as store:
        run_pass(replace(desk.agent(store), model=opened(SaidModel(say))), NOON)
    plans = sorted(desk.settings.store.rglob("remediation_plan-*.docx"))
    assert plans
    for plan in plans:
        with zipfile.ZipFile(plan) as parts:
            words = re.sub(r"<[^>]+>", "", parts.read("word/document.xml").decode())
        assert STATED.rstrip(".") in words and "on purpose" not in words
