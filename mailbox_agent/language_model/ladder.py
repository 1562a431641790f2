"""Asking one question of a server whose abilities nobody knows beforehand.

json_schema → json_object → plain words, remembered for the server; an answer of the wrong form gets
one repair turn with what is wrong; whatever else happens ends in a named outcome.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mailbox_agent.language_model.cleaning import json_in
from mailbox_agent.language_model.client import Manner, ModelClient
from mailbox_agent.language_model.outcomes import is_too_long, parameters_in
from mailbox_agent.records.model import PASSING, Answer, Call, Mode, Question

STEPS: tuple[Mode, ...] = ("json_schema", "json_object", "plain")
MOST_STEPS = 6  # of the ladder for one question: temperature, limit twice, form twice, and asked
_OTHER_LIMIT = {"max_tokens": "max_completion_tokens", "max_completion_tokens": ""}


class Model:
    """A server and what is known of it. Its `ask` may be called from several threads."""

    def __init__(self, client: ModelClient) -> None:
        self._client = client
        self._manner = Manner()

    @property
    def host(self) -> str:
        return self._client.place.host

    @property
    def name(self) -> str:
        return self._client.model

    @property
    def is_local(self) -> bool:
        return self._client.place.is_local

    def why_not_ready(self) -> str:
        """Asks the server which model it offers where the settings name none."""
        return "" if self._client.model else self._client.find_model()

    def offered(self) -> tuple[str, ...]:
        """The names of models that the server lists; () if it lists none, or does not say."""
        import openai

        try:
            return self._client.offered()
        except (openai.OpenAIError, ValueError, TypeError, AttributeError):
            return ()

    def ask(self, question: Question) -> Answer:
        """Never raises for what a server does; every exchange is in the answer's `calls`."""
        calls: list[Call] = []
        manner = self._manner
        for _ in range(MOST_STEPS):
            messages = messages_for(question, manner.mode)
            call, body = self._client.exchange(
                messages, question.schema, manner, question.most_tokens
            )
            if call.outcome != "bad_request":
                if call.outcome not in PASSING:
                    self._manner = manner  # this is what the server takes
                return self._answer(question, messages, call, calls, manner)
            calls.append(call)
            lower = _lower(manner, body)
            if lower is None:
                break
            manner = lower
        return Answer("bad_request", None, calls[-1].detail, tuple(calls), self.name)

    def close(self) -> None:
        self._client.close()

    def _answer(
        self,
        question: Question,
        messages: list[dict[str, str]],
        call: Call,
        calls: list[Call],
        manner: Manner,
    ) -> Answer:
        if call.outcome != "answered":
            return Answer(call.outcome, None, call.detail, (*calls, call), self.name)
        data, wrong = _checked(question, call.text)
        if not wrong:
            return Answer("answered", data, "", (*calls, call), self.name)
        calls.append(replace(call, outcome="unusable", detail=wrong))
        again = [
            *messages,
            {"role": "assistant", "content": call.text},
            {"role": "user", "content": _repair(wrong)},
        ]
        call, _ = self._client.exchange(again, question.schema, manner, question.most_tokens)
        call = replace(call, repair=True)
        if call.outcome != "answered":
            return Answer(call.outcome, None, call.detail, (*calls, call), self.name)
        data, wrong = _checked(question, call.text)
        if wrong:
            call = replace(call, outcome="unusable", detail=wrong)
        return Answer(call.outcome, data, wrong, (*calls, call), self.name)


def messages_for(question: Question, mode: Mode) -> list[dict[str, str]]:
    """The instructions come first and stay the same, so that servers can keep what they read."""
    told = question.instructions
    if mode != "json_schema":
        told += f"\n\nAnswer with one JSON object only, of this form:\n{_form(question.schema)}"
    said = question.input.encode("utf-8", "replace").decode()  # mail may hold half characters
    return [{"role": "system", "content": told}, {"role": "user", "content": said}]


def _form(schema: Mapping[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _checked(question: Question, text: str) -> tuple[Any, str]:
    """(the data, what is wrong with it)."""
    data = json_in(text)
    if data is None:
        return None, "there is no whole JSON object in it"
    wrong = question.check(data)
    return (None, wrong) if wrong else (data, "")


def _repair(wrong: str) -> str:
    return (
        f"That answer can't be used: {wrong}\n"
        "Answer again with the whole JSON object, corrected, and nothing else."
    )


def _lower(manner: Manner, body: str) -> Manner | None:
    """What to try after the server has refused the question itself; None: nothing is left."""
    named = parameters_in(body)
    if is_too_long(body):
        return None
    if "temperature" in named and manner.temperature:
        return replace(manner, temperature=False)
    if manner.limit in named:
        return replace(manner, limit=_OTHER_LIMIT[manner.limit])
    at = STEPS.index(manner.mode)
    if at + 1 < len(STEPS):
        return replace(manner, mode=STEPS[at + 1])
    return None
