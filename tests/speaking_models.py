"""Language models for tests: they answer as a test says, and remember what they were asked."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from mailbox_agent.asking import OpenedModel
from mailbox_agent.instructions import load_instructions
from mailbox_agent.records import Answer, Call, Question
from mailbox_agent.workspace import shipped

PLAIN: dict[str, Any] = {
    "kind": "escalation",
    "area": "functionality",
    "severity": "high",
    "severity_quote": None,
    "sender_role": "customer",
    "customer": None,
    "sentiment": "frustrated",
    "language": "en",
    "needs_ack": True,
    "summary": "Something is broken.",
    "complaint": None,
    "same_matter_as": None,
    "references": [],
    "action_items": [],
    "root_causes": [],
    "impact": [],
    "updates_to_items": [],
}


@dataclass
class SaidModel:
    """`say` gets the question and returns what to answer, over PLAIN, or an outcome's name."""

    say: Callable[[Question], Mapping[str, Any] | str]
    name: str = "said"
    host: str = "127.0.0.1:9"
    is_local: bool = True
    asked: list[Question] = field(default_factory=list)

    @property
    def read(self) -> list[Question]:
        """What it was asked to read."""
        return [one for one in self.asked if one.purpose == "read_message"]

    def why_not_ready(self) -> str:
        return ""

    def ask(self, question: Question) -> Answer:
        self.asked.append(question)
        said = self.say(question)
        if isinstance(said, str):
            call = Call(said, "json_schema", detail=said)  # type: ignore[arg-type]
            return Answer(call.outcome, None, said, (call,), self.name)
        if question.purpose == "read_message":
            data = {**PLAIN, **said}
        elif question.purpose == "translate":
            data = dict(said)
        else:  # a letter: nothing is said otherwise
            data = dict(said) if "sentences" in said else {"sentences": []}
        assert not question.check(data), question.check(data)
        text = json.dumps(data)
        call = Call("answered", "json_schema", text, prompt_tokens=100, completion_tokens=10)
        return Answer("answered", data, "", (call,), self.name)

    def close(self) -> None:
        pass


def opened(model: SaidModel) -> OpenedModel:
    """With the shipped instructions."""
    return OpenedModel(model, load_instructions(shipped("prompts"), shipped("prompts")))
