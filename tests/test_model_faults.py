"""The fault table of the language model: each damage that a server does, over a whole pass.

Whatever it does, every mail is accounted for, the acknowledgement is drafted, and what a model could
not read is noted to be read again. The damages are in model_damages.py.
"""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from mails import mail
from model_damages import ANSWERED, FAILING
from model_passes import ask_in_a_pass, rows, with_model
from model_server import (
    MODEL,
    Asked,
    ModelServer,
    Reply,
    good,
    model_server,
    refusal,
    said,
    said_by_files,
)
from workspaces import Workspace

from mailbox_agent.language_model.client import ModelClient
from mailbox_agent.language_model.ladder import Model
from mailbox_agent.language_model.place import ModelPlace
from mailbox_agent.records import Question
from mailbox_agent.records.model import Outcome

TEXT = "Hello,\n\nthe nightly export fails. Forty pickers stand idle.\n\nMette\n"
ANSWER = said(
    severity="critical",
    summary="The nightly export is broken.",
    impact=[{"quote": "Forty pickers stand idle."}],
)
# damage -> (how it ends, what the person who mends it reads)
ENDS: dict[str, tuple[Outcome, str]] = {
    "unknown value": ("unusable", "kind: Input should be 'escalation'"),
    "missing keys": ("unusable", "Field required"),
    "no JSON": ("unusable", "no whole JSON object"),
    "other JSON": ("unusable", "no whole JSON object"),
    "cut off": ("cut_off", "cut off"),
    "refusal": ("refused", "would not answer"),
    "content filter": ("refused", "would not answer"),
    "no choices": ("empty", "no choice"),
    "no text": ("empty", "no text"),
    "choice without message": ("empty", "no choice"),
    "too long": ("bad_request", "context_length_exceeded"),
    "HTML": ("not_a_model", "does not answer as a model does"),
    "nothing": ("not_a_model", "does not answer as a model does"),
    "no completion": ("not_a_model", "does not answer as a model does"),
    "a number": ("not_a_model", "does not answer as a model does"),
    "deep JSON": ("not_a_model", "does not answer as a model does"),
    "400": ("bad_request", "code_400"),
    "401": ("sign_in", "api_key_env, api_key_file or api_key_command"),
    "402": ("busy", "account"),
    "403": ("sign_in", "api_key_env, api_key_file or api_key_command"),
    "404": ("not_found", f"[model] base_url (it mostly ends in /v1) and model ({MODEL})"),
    "408": ("timed_out", "408"),
    "409": ("conflict", "409"),
    "422": ("bad_request", "422"),
    "429": ("busy", "asked too often, or the account is used up"),
    "429 for an hour": ("busy", "asked too often, or the account is used up"),
    "429 for minutes in milliseconds": ("busy", "asked too often, or the account is used up"),
    "429 for days in milliseconds": ("busy", "asked too often, or the account is used up"),
    "401, and to be asked again": ("sign_in", "api_key_env, api_key_file or api_key_command"),
    "lines without end": ("unusable", "no whole JSON object"),
    "thoughts without end": ("unusable", "no whole JSON object"),
    "500": ("server_error", "500"),
    "502": ("server_error", "502"),
    "502 in HTML": ("server_error", "502"),
    "503": ("server_error", "503"),
    "hangs before headers": ("timed_out", "[model] timeout_seconds"),
    "hangs in the body": ("timed_out", "[model] timeout_seconds"),
    "trickles": ("timed_out", "[model] timeout_seconds"),
    "trickles from the start": ("timed_out", "[model] timeout_seconds"),
    "reset": ("dropped", "ended before the answer did"),
    "cut in the body": ("dropped", "ended before the answer did"),
    "sends elsewhere": ("not_a_model", "[model] base_url"),
    "too large": ("dropped", "too large"),
    "packed": ("dropped", "packed"),
}
SLOW = {name for name, (outcome, _) in ENDS.items() if outcome == "timed_out"} - {"408"}
ASKED_TWICE = {  # by the client's library, and no more
    "408", "409", "429", "500", "502", "502 in HTML", "503", "reset", "cut in the body", "packed",
    "too large", *SLOW,
}  # fmt: skip


def a_desk(root: Path, server: ModelServer, seconds: float) -> Workspace:
    """Two mails wait: a customer's, and a machine's."""
    more = f'model = "{MODEL}"\ntimeout_seconds = {seconds}'
    desk = with_model(root, server.base_url, more)
    desk.deliver(mail(TEXT))
    headers = {"Auto-Submitted": "auto-replied"}
    desk.deliver(
        mail("I am out of office.\n", subject="Away", headers=headers, message_id="<a@b.example>")
    )
    return desk


def read_by(desk: Workspace) -> str:
    (reading,) = rows(
        desk, "SELECT engine FROM readings WHERE current = 1 AND record ->> 'kind' <> 'automatic'"
    )
    return str(reading["engine"])


def test_every_damage_has_its_end() -> None:
    assert set(ENDS) == set(FAILING)


@pytest.mark.parametrize("name", FAILING)
def test_it_fails_and_the_rules_read(tmp_path: Path, name: str) -> None:
    outcome, words = ENDS[name]
    with model_server(ANSWER, damage=FAILING[name]) as server:
        desk = a_desk(tmp_path, server, 0.5 if name in SLOW else 20)
        report = ask_in_a_pass(desk)
        tries = {one.headers["x-stainless-retry-count"] for one in server.asked}
    tally = report.tally
    assert (tally.received, tally.filed, tally.set_aside, tally.failed) == (2, 1, 1, 0)
    assert len(desk.drafts) == 1 and report.problems == []
    assert read_by(desk) == "rules"
    assert rows(desk, "SELECT why FROM to_read_again") == [{"why": outcome}]
    assert report.model[outcome] and set(report.model) <= {outcome, "answered"}
    assert words in report.model_why
    calls = rows(desk, "SELECT * FROM model_call WHERE purpose = 'read_message' ORDER BY id")
    last = calls[-1]
    assert last["outcome"] == outcome and words in last["detail"]
    assert tries == ({"0", "1"} if name in ASKED_TWICE else {"0"})


@pytest.mark.parametrize("name", ANSWERED)
def test_it_answers_all_the_same(tmp_path: Path, name: str) -> None:
    with model_server(ANSWER, damage=ANSWERED[name]) as server:
        desk = a_desk(tmp_path, server, 20)
        report = ask_in_a_pass(desk)
    tally = report.tally
    assert (tally.received, tally.filed, tally.set_aside, tally.failed) == (2, 1, 1, 0)
    assert len(desk.drafts) == 1 and report.problems == []
    assert report.model == {"answered": 2} and report.model_why == ""
    assert read_by(desk) == "model"
    assert rows(desk, "SELECT * FROM to_read_again") == []
    lists_are_null = name == "null lists"
    impact = rows(desk, "SELECT quote FROM sources JOIN impacts ON source_id = sources.id")
    assert [one["quote"] for one in impact] == (
        [] if lists_are_null else ["Forty pickers stand idle."]
    )


@contextmanager
def model_of(server: ModelServer, name: str = MODEL) -> Iterator[Model]:
    place = ModelPlace(server.base_url, name, timeout_seconds=20)
    with closing(Model(ModelClient(place))) as model:
        yield model


def question(text: str = "What is it?") -> Question:
    def check(data: object) -> str:
        return "" if isinstance(data, dict) and "kind" in data else "kind: Field required"

    return Question("test", "Answer.", text, {"type": "object"}, check)


def test_what_a_server_takes_is_remembered() -> None:
    with model_server(ANSWER, damage=ANSWERED["knows little"]) as server, model_of(server) as model:
        first, second = model.ask(question()), model.ask(question("And now?"))
    assert [call.outcome for call in first.calls] == ["bad_request"] * 5 + ["answered"]
    assert [(call.mode, call.outcome) for call in second.calls] == [("plain", "answered")]
    assert set(server.asked[-1].body) == {"model", "messages"}


def test_one_question_that_is_refused_teaches_nothing_of_the_server() -> None:
    def damage(asked: Asked, text: str) -> Reply:
        return refusal(400, "Bad request.") if "odd" in asked.input else good(asked, text)

    with model_server(ANSWER, damage=damage) as server, model_of(server) as model:
        assert model.ask(question("Something odd")).outcome == "bad_request"
        assert [call.mode for call in model.ask(question()).calls] == ["json_schema"]


def test_a_mail_that_is_too_long_for_the_model_is_asked_about_once() -> None:
    with model_server(ANSWER, damage=FAILING["too long"]) as server, model_of(server) as model:
        assert len(model.ask(question()).calls) == 1


def test_the_repair_turn_says_what_was_wrong() -> None:
    with model_server(lambda _: "{}") as server, model_of(server) as model:
        answer = model.ask(question())
    assert (answer.outcome, answer.detail) == ("unusable", "kind: Field required")
    first, second = server.asked
    assert first.turn == 1 and second.messages[-2]["content"] == "{}"
    assert "kind: Field required" in second.messages[-1]["content"]


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_it_does_not_go_to_another_host(status: int) -> None:
    with model_server(ANSWER) as other:
        reply = Reply(b"", status, {"Location": f"{other.base_url}/chat/completions"})
        with model_server(ANSWER, damage=lambda *_: reply) as server, model_of(server) as model:
            answer = model.ask(question())
    assert answer.outcome == "not_a_model" and "sends elsewhere" in answer.detail
    assert other.asked == []


def test_half_a_character_does_not_stop_the_question() -> None:
    with model_server(ANSWER) as server, model_of(server) as model:
        assert model.ask(question("Broken \ud83d emoji")).outcome == "answered"
    assert server.asked[0].input == "Broken ? emoji"


def test_a_server_that_fails_again_and_again_is_left_alone_for_this_pass(tmp_path: Path) -> None:
    with model_server(ANSWER, damage=FAILING["500"]) as server:
        desk = with_model(tmp_path, server.base_url, f'model = "{MODEL}"\nparallel_calls = 1')
        for number in range(5):
            company = f"kunde{number}.example"
            desk.deliver(mail(TEXT, sender=f"mette@{company}", message_id=f"<1@{company}>"))
        report = ask_in_a_pass(desk)
        asked = {asked.input for asked in server.asked}
    assert len(asked) == 3 and report.model == {"server_error": 3}
    assert (report.tally.received, report.tally.filed) == (5, 5) and len(desk.drafts) == 5
    why = [row["why"] for row in rows(desk, "SELECT why FROM to_read_again ORDER BY ledger_id")]
    assert why == ["server_error"] * 3 + ["unreachable"] * 2


def test_no_server_at_all(tmp_path: Path) -> None:
    with model_server(ANSWER) as server:
        base_url = server.base_url
    desk = with_model(tmp_path, base_url, f'model = "{MODEL}"')
    desk.deliver(mail(TEXT))
    report = ask_in_a_pass(desk)
    assert (report.tally.filed, len(desk.drafts)) == (1, 1)
    assert report.model == {"unreachable": 1} and "no connection" in report.model_why


@pytest.mark.parametrize(
    ("models", "why"),
    [
        ((), "offers 0 models (none): name one as [model] model"),
        (("stub-1", "stub-2"), "offers 2 models (stub-1, stub-2): name one as [model] model"),
        (None, "look at [model] base_url (it mostly ends in /v1) and model (none is named); where"),
    ],
)
def test_a_server_whose_only_model_is_not_to_be_found(
    tmp_path: Path, models: tuple[str, ...] | None, why: str
) -> None:
    with model_server(ANSWER, models=models) as server:
        desk = with_model(tmp_path, server.base_url)
        desk.deliver(mail(TEXT))
        report = ask_in_a_pass(desk)
    assert server.asked == [] and why in report.model_why
    assert (report.tally.filed, len(desk.drafts)) == (1, 1)
    assert rows(desk, "SELECT why FROM to_read_again") == [{"why": "unreachable"}]


def test_a_servers_only_model_is_taken_and_a_pass_without_mail_does_not_ask(tmp_path: Path) -> None:
    with model_server(ANSWER) as server:
        desk = with_model(tmp_path, server.base_url)
        ask_in_a_pass(desk)
        assert server.listed == 0
        desk.deliver(mail(TEXT))
        assert ask_in_a_pass(desk).model == {"answered": 2}
    assert server.listed == 1 and server.asked[0].body["model"] == MODEL
    assert rows(desk, "SELECT DISTINCT host, model FROM model_call") == [
        {"host": f"127.0.0.1:{server.port}", "model": MODEL}
    ]


def test_the_stub_says_what_its_files_say(tmp_path: Path) -> None:
    file = {"words": ["export"], "answers": [{"kind": "no such"}, '{"kind": "update"}']}
    (tmp_path / "1.json").write_text(json.dumps(file), "utf-8")
    with model_server(said_by_files(tmp_path)) as server, model_of(server) as model:
        assert model.ask(question("the export fails")).data == {"kind": "no such"}
        assert model.ask(question("something else")).data["kind"] == "escalation"
