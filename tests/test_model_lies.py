"""A model's server whose answers have the right form and hold what nobody can use."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from mails import mail
from model_passes import ask_in_a_pass, with_model
from model_server import (
    MODEL,
    NOTHING,
    Asked,
    Damage,
    ModelServer,
    Reply,
    completion,
    model_server,
    said,
)
from speaking_models import SaidModel, opened
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.agent import run_pass
from mailbox_agent.records import Question

HALF = "\ud800"  # half a character: JSON can hold it, neither a database nor a mail can


def with_text(text: str) -> Damage:
    return lambda asked, _: reply(completion(text, asked))


def with_usage(**usage: int) -> Damage:
    return lambda asked, text: reply({**completion(text, asked), "usage": usage})


def reply(data: Any) -> Reply:
    return Reply(json.dumps(data).encode())


LIES: dict[str, Damage] = {
    "half a character": with_text(f"no JSON {HALF}"),
    "half a character in a value": with_text(
        json.dumps({**NOTHING, "summary": f"x{HALF}"}, ensure_ascii=False)
    ),
    "no such language": with_text(json.dumps({**NOTHING, "language": "zz"})),
    "a language that babel does not know": with_text(json.dumps({**NOTHING, "language": "tl"})),
    "more tokens than a database counts": with_usage(prompt_tokens=10**30, completion_tokens=1),
    "more tokens than can be summed": with_usage(prompt_tokens=2**62, completion_tokens=2**62),
}


def a_desk(root: Path, server: ModelServer, more: str = f'model = "{MODEL}"') -> Workspace:
    desk = with_model(root, server.base_url, f"{more}\ntokens_per_day = 1000000000")
    desk.deliver(mail())
    return desk


@pytest.mark.parametrize("name", LIES)
def test_the_pass_goes_on_and_so_does_the_next(tmp_path: Path, name: str) -> None:
    with model_server(said(), damage=LIES[name]) as server:
        desk = a_desk(tmp_path, server)
        first = ask_in_a_pass(desk)
        desk.deliver(
            mail("The invoices are wrong.\n", subject="Invoices", message_id="<m2@b.example>")
        )
        second = ask_in_a_pass(desk)
    assert (first.tally.filed, second.tally.filed, second.tally.failed) == (1, 1, 0)
    assert first.problems == second.problems == [] and len(desk.drafts) >= 1
    assert second.model and "over_budget" not in second.model


@pytest.mark.parametrize("name", [None, 5, "", HALF, "a\nb", "x" * 10_000])
def test_a_server_whose_only_model_has_no_name_is_not_asked(tmp_path: Path, name: Any) -> None:
    with model_server(said()) as server:
        answer = server.answer

        def listed(asked: Asked) -> Reply:
            if asked.path == "/v1/models":
                return reply({"object": "list", "data": [{"id": name}]})
            return answer(asked)

        server.answer = listed  # type: ignore[method-assign]
        desk = a_desk(tmp_path, server, "")
        report = ask_in_a_pass(desk)
    assert (report.tally.filed, report.tally.failed) == (1, 0) and len(desk.drafts) == 1
    assert "does not say which models" in report.model_why and server.asked == []


def test_a_server_that_fails_at_letters_is_not_asked_for_each_of_them(tmp_path: Path) -> None:
    def say(question: Question) -> dict[str, Any] | str:
        return {} if question.purpose == "read_message" else "server_error"

    model = SaidModel(say)
    desk = Workspace(tmp_path, SETTINGS + "\n[model]\nparallel_calls = 2\n")
    for n in range(9):
        sender = f"Mette <mette@customer{n}.example>"
        desk.deliver(mail(sender=sender, message_id=f"<{n}@customer.example>"))
    with desk.store() as store:
        run_pass(replace(desk.agent(store), model=opened(model)), NOON)
    assert len(desk.drafts) == 9
    assert len(model.asked) - len(model.read) == 4  # three failures in a row, two at a time
