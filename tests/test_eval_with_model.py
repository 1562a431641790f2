"""`eval --engine model` as a stranger types it: a server and no workspace, slow, cut off, resumed."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from mails import mail
from model_damages import DAMAGES
from model_server import Asked, ModelServer, Reply, as_json, completion, model_server, refusal, said

from mailbox_agent.cli import main

TEXTS = {
    "m1": "Hello,\n\nthe portal has been down since 9 and our agents cannot work.\n",
    "m2": "Good day,\n\nthe invoice of May is wrong, please correct it by Friday.\n",
    "m3": "Bonjour,\n\nl'export ne fonctionne plus depuis lundi.\n",
}
HEARING_CTRL_C = """
import signal
from mailbox_agent.cli import main
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it
main()
"""
Type = Callable[..., tuple[int, str, str]]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    (folder / "messages").mkdir(parents=True)
    labels: list[dict[str, object]] = []
    for number, (name, text) in enumerate(TEXTS.items()):
        raw = mail(text, sender=f"a@{name}.example", message_id=f"<{number}@c.example>")
        (folder / "messages" / f"{name}.eml").write_bytes(raw)
        labels.append({
            "id": name, "kind": "escalation", "area": None, "severity": "low", "customer": None,
            "sender_role": "customer", "sentiment": "neutral", "language": "en", "needs_ack": True,
            "case": None, "action_items": [], "root_causes": [], "impact": [], "new_text": text,
        })  # fmt: skip
    text = "".join(json.dumps(one) + "\n" for one in labels)
    (folder / "labels.jsonl").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def run(
    tmp_path: Path, gold: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Type:
    """Types `eval` where there is no workspace: exit code, output, errors."""
    monkeypatch.chdir(tmp_path)
    for name in ("WORKSPACE", "MODEL_BASE_URL", "MODEL_MODEL", "MODEL_API_KEY"):
        monkeypatch.delenv(f"MAILBOX_AGENT_{name}", raising=False)

    def typed(*arguments: str | Path) -> tuple[int, str, str]:
        words = ("eval", gold, "--no-record", "--own-domain", "vendor.example", *arguments)
        monkeypatch.setattr(sys, "argv", ["mailbox-agent", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        assert "Traceback" not in printed.err
        return int(ended.value.code or 0), printed.out, printed.err

    return typed


def asked_by(run: Type, server: ModelServer, *more: str | Path) -> tuple[int, str, str]:
    return run("--engine", "model", "--base-url", server.base_url, *more)


def test_without_a_server_it_says_what_to_type(run: Type) -> None:
    code, _, said_ = run("--engine", "model")
    assert code == 1
    assert "--base-url http://" in said_


def test_options_of_a_model_without_one_are_told(run: Type) -> None:
    code, _, said_ = run("--base-url", "http://127.0.0.1:9/v1")
    assert code == 2
    assert "--engine model" in said_


def test_an_address_that_is_none_is_told(run: Type) -> None:
    code, _, said_ = run("--engine", "model", "--base-url", "127.0.0.1:8700")
    assert code == 2
    assert "write an address like http://" in said_


def test_the_instructions_come_first_and_are_the_same_each_time(run: Type) -> None:
    with model_server(said()) as server:
        asked_by(run, server)
    first = {(one.messages[0]["role"], one.messages[0]["content"]) for one in server.asked}
    assert [role for role, _ in first] == ["system"]


def test_a_server_is_all_that_is_needed(run: Type) -> None:
    with model_server(said()) as server:
        code, page, told = asked_by(run, server)
    assert (code, len(server.asked)) == (0, 3)
    assert "3 mails read by model" in page
    assert "3 of 3: m3.eml" in told
    assert "3 questions, answered 3" in told


def test_what_stands_in_an_attached_file_counts_neither_for_nor_against(
    run: Type, gold: Path
) -> None:
    """Labels are about the mail's own text; `analyze --json` has it under `attached`."""
    wish, listed = "please correct it by Friday", "Please send us the credit note."
    raw = mail(
        TEXTS["m2"], sender="a@m2.example", message_id="<1@c.example>",
        attachments=[("open.csv", "text/csv", f"what\n{listed}\n".encode())],
    )  # fmt: skip
    (gold / "messages" / "m2.eml").write_bytes(raw)
    items = [
        {"quote": one, "what": one, "owner": None, "due": None, "due_words": None, "promise": False}
        for one in (wish, listed)
    ]
    with model_server(said(action_items=items)) as server:
        figures = json.loads(asked_by(run, server, "--json")[1])["figures"]
        assert any(listed in one.messages[-1]["content"] for one in server.asked)
    # The two wishes stand in no other mail: there they are unsupported, here one is of the file.
    assert figures["grounding"]["denominator"] - figures["grounding"]["numerator"] == 4


def test_what_is_wrong_is_listed_without_the_rules_reasons(run: Type) -> None:
    """`analyze --explain` says why the rules read as they do; here they have not read."""
    with model_server(said(severity="high")) as server:
        code, page, _ = asked_by(run, server, "--wrong", "severity")
    assert code == 0 and "m1" in page
    assert "See why" not in page
    assert "See why" in run("--wrong", "severity")[1]


def _little(asked: Asked, text: str) -> Reply:
    """No json_schema, another model's name, thoughts apart, no usage."""
    if asked.form == "json_schema":
        return refusal(400, "response_format is not supported", param="response_format")
    message = {"reasoning_content": "Is it {an} escalation? Yes."}
    return as_json({**completion(f"```json\n{text}\n```", asked, message=message), "usage": None,
                    "model": "another"})  # fmt: skip


def test_a_server_that_knows_little_is_read(run: Type) -> None:
    with model_server(said(), damage=_little, models=None) as server:
        code, _, told = asked_by(run, server, "--model", "any", "--parallel", "1")
    assert code == 0
    assert "3 questions, answered 3" in told


def test_nothing_is_asked_twice(run: Type, tmp_path: Path) -> None:
    kept = tmp_path / "answers.jsonl"
    with model_server(said(kind="update")) as server:
        _, first, _ = asked_by(run, server, "--answers", kept)
        before = len(server.asked)
        code, second, told = asked_by(run, server, "--answers", kept)
    assert (code, before, len(server.asked)) == (0, 3, 3)
    assert second == first
    assert "holds 3 answers" in told
    assert kept.stat().st_mode & 0o077 == 0


def test_an_interrupted_run_goes_on_where_it_stopped(run: Type, tmp_path: Path) -> None:
    kept = tmp_path / "answers.jsonl"
    with model_server(said()) as server:
        asked_by(run, server, "--answers", kept)
        whole = kept.read_bytes().splitlines(keepends=True)
        kept.write_bytes(whole[0] + whole[1][:40])  # killed while the second was written
        asked_by(run, server, "--answers", kept)
        assert len(server.asked) == 3 + 2
        asked_by(run, server, "--answers", kept)
    assert len(server.asked) == 3 + 2


@pytest.mark.parametrize(
    ("arguments", "left"),
    [
        (("eval", "--no-record", "--answers", "kept.jsonl"), "kept.jsonl holds 1 answer: the same"),
        (("eval", "--no-record"), "nothing is kept: with --answers FILE"),
        (("analyze",), "nothing was changed"),
    ],
)
def test_who_stops_it_is_told_what_is_left_of_the_work(
    gold: Path, arguments: tuple[str, ...], left: str
) -> None:
    """No pass comes that would finish it."""
    asked: list[Asked] = []
    process: list[subprocess.Popen[str]] = []
    nothing = said()

    def stopped_at_the_second(one: Asked) -> str:
        asked.append(one)
        if len(asked) == 2:
            process[0].send_signal(signal.SIGINT)
            process[0].wait(60)
        return nothing(one)

    with model_server(stopped_at_the_second) as server:
        process.append(
            subprocess.Popen(
                [
                    *(sys.executable, "-c", HEARING_CTRL_C, *arguments),
                    *((gold if arguments[0] == "eval" else gold / "messages"), "--engine", "model"),
                    *("--base-url", server.base_url, "--own-domain", "vendor.example"),
                    *("--parallel", "1"),
                ],
                cwd=gold,
                env={"PATH": "/usr/bin:/bin", "PYTHONPATH": ":".join(sys.path)},
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
        )
        _, told = process[0].communicate(timeout=60)
    assert process[0].returncode == 130, told
    assert f"stopped; {left}" in told and "pass" not in told


def test_another_model_is_asked_anew(run: Type, tmp_path: Path) -> None:
    kept = tmp_path / "answers.jsonl"
    with model_server(said()) as server:
        asked_by(run, server, "--answers", kept, "--model", "one")
        asked_by(run, server, "--answers", kept, "--model", "two")
    assert len(server.asked) == 6


def test_a_file_of_something_else_is_left_as_it_is(run: Type, tmp_path: Path) -> None:
    kept = tmp_path / "notes.txt"
    kept.write_text("call Ann\nbuy milk\n", encoding="utf-8")
    with model_server(said()) as server:
        code, _, told = asked_by(run, server, "--answers", kept)
    assert (code, server.asked) == (1, [])
    assert "notes.txt:1" in told
    assert "--answers" in told
    assert kept.read_text("utf-8") == "call Ann\nbuy milk\n"


def test_a_server_that_says_nothing_is_told_and_the_rules_read(run: Type) -> None:
    silent = lambda asked, text: replace(DAMAGES["good"](asked, text), way="silent")  # noqa: E731
    with model_server(said(), damage=silent) as server:
        code, page, told = asked_by(run, server, "--timeout", "0.2")
    assert code == 0
    assert "no answer to one question" in told
    assert "was read by rules" in told
    assert "3 mails read by model" in page
