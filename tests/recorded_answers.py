"""The passes that the recorded answers of fixtures/model_answers/ belong to, and how to record them.

    python tests/recorded_answers.py                          again, from by_hand/*.json (no network)
    python tests/recorded_answers.py --base-url https://api.openai.com/v1 --model NAME --into FILE
                                                              what a real model says, with your key
    python tests/recorded_answers.py --replay FILE            plays it back

Everything that goes into a question is fixed: mails, clock, the secret of the workspace. A cassette
holds no key, host, organisation or model's name; instructions and schemas stand in it as hashes.
"""

import argparse
import hashlib
import json
import logging
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from model_damages import DAMAGES
from model_server import MODEL, Asked, Reply, good, model_server, said_by_files
from workspaces import Workspace

from mailbox_agent.agent import run_pass
from mailbox_agent.asking.opening import open_model
from mailbox_agent.message.parse import parse_message

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "fixtures" / "model_answers"
BY_HAND = FOLDER / "by_hand"
CASSETTE = FOLDER / "brightloop.yaml"
MAILS = ROOT / "fixtures" / "labelled" / "brightloop" / "messages"
AGAIN = "the questions are other ones now; record again: python tests/recorded_answers.py"
HOST = "https://model.example/v1"
START = datetime(2026, 5, 1, tzinfo=UTC)
LATER = timedelta(minutes=5)  # than the mail is its pass
KEPT = ("choices", "object", "usage")  # of an answer
SETTINGS = """
[company]
name = "Brightloop"
domains = ["brightloop.example"]
zone = "Europe/Copenhagen"

[[mailbox]]
name = "escalations"
address = "escalations@brightloop.example"
display_name = "Brightloop Escalations"
path = "mail"
accepts_only_authenticated = true

[[team.person]]
name = "Dana Whitlock"
addresses = ["dana.whitlock@brightloop.example"]
role = "escalation_manager"
title = "Escalation Manager"
approves = true

[[team.person]]
name = "Priya Raman"
addresses = ["priya.raman@brightloop.example"]
role = "sales"
title = "Account Manager"

[[team.person]]
name = "Tom Okafor"
addresses = ["tom.okafor@brightloop.example"]
role = "sales"
title = "Account Executive"

[[team.person]]
name = "Jonas Lindqvist"
addresses = ["jonas.lindqvist@brightloop.example"]
role = "internal"
title = "Engineer"

[[team.person]]
name = "Marek Dvořák"
addresses = ["marek.dvorak@brightloop.example"]
role = "internal"
title = "Consultant"

[[team.person]]
name = "Wei-Ling Tan"
addresses = ["wei-ling.tan@brightloop.example"]
role = "internal"
title = "Engineer"

[[team.rule]]
manager = "Dana Whitlock"

[model]
base_url = "{base_url}"
model = "{model}"
"""


@dataclass(frozen=True)
class Hand:
    """What somebody wrote by hand for one mail (README.md of the folder)."""

    mail: str
    answer: Mapping[str, Any]
    damage: str = ""
    mended_quotes: Mapping[str, str] = field(
        default_factory=dict
    )  # as the answer has it -> as the mail has it
    unsupported: tuple[str, ...] = ()
    due_is: Mapping[str, str | None] = field(
        default_factory=dict
    )  # quote -> the day that is believed
    owner_is: Mapping[str, str | None] = field(default_factory=dict)

    @property
    def raw(self) -> bytes:
        return (MAILS / f"{self.mail}.eml").read_bytes()


def hands() -> list[Hand]:
    """In the order of the mails."""
    found = [json.loads(path.read_text("utf-8")) for path in sorted(BY_HAND.glob("d*.json"))]
    return [
        Hand(
            one["mail"], one["answers"][0], one.get("damage", ""), one.get("mended_quotes", {}),
            tuple(one.get("unsupported", ())), one.get("due_is", {}), one.get("owner_is", {}),
        )
        for one in found
    ]  # fmt: skip


def run_passes(root: Path, base_url: str = HOST, model: str = MODEL) -> Workspace:
    """A pass five minutes after each mail."""
    desk = Workspace(root, SETTINGS.replace("{base_url}", base_url).replace("{model}", model))
    with desk.store(START) as store, store.write():
        store.run("UPDATE instance SET mark = ?, secret = ?", "recorded", b"the same every time")
    opened = open_model(desk.settings, os.environ)
    assert opened is not None
    with closing(opened.model):
        for hand in hands():
            now = _date(hand.raw) + LATER
            desk.deliver(hand.raw, at=now)
            with desk.store(now) as store:
                run_pass(replace(desk.agent(store, START), model=opened, documents=False), now)
    return desk


def _date(raw: bytes) -> datetime:
    date = parse_message(raw).date
    assert date is not None
    return date.astimezone(UTC)


@contextmanager
def cassette(path: Path, mode: str) -> Iterator[Any]:
    """vcrpy, told what may stand in a cassette and what makes a question the same."""
    import vcr

    logging.getLogger("vcr").setLevel(logging.ERROR)
    player = vcr.VCR(
        record_mode=vcr.mode(mode), match_on=["method", "path", "body"],
        before_record_request=_as_kept, before_record_response=_answer_as_kept,
    )  # fmt: skip
    with player.use_cassette(str(path)) as playing:
        yield playing


def _as_kept(request: Any) -> Any:
    body = json.loads(request.body or b"{}")
    for message in body.get("messages", []):
        if message["role"] == "system":
            message["content"] = _hash(message["content"])
    if "response_format" in body and "json_schema" in body["response_format"]:
        form = body["response_format"]["json_schema"]
        schema = form["schema"]
        form["schema"] = _hash(schema if isinstance(schema, str) else json.dumps(schema))
    kept = type(request)(request.method, f"{HOST}/chat/completions", b"", {})
    kept.body = json.dumps({**body, "model": MODEL}, ensure_ascii=False, sort_keys=True).encode()
    kept.headers = {"Content-Type": "application/json"}
    return kept


def _hash(text: str) -> str:
    """Also of what is one already: vcrpy asks again for what it has loaded."""
    return (
        text
        if text.startswith("sha256:")
        else f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"
    )


def _answer_as_kept(response: dict[str, Any]) -> dict[str, Any]:
    try:
        data = json.loads(response["body"]["string"])
    except ValueError:  # a page of somebody between
        data = {}
    kept = {key: data[key] for key in KEPT if key in data}
    if isinstance(error := data.get("error"), dict):  # its words may name the account
        kept["error"] = {key: error.get(key) for key in ("type", "param", "code")}
    text = json.dumps(kept, ensure_ascii=False)
    headers = {"Content-Type": ["application/json"]}
    return {**response, "headers": headers, "body": {"string": text.encode()}}


def record_by_hand() -> None:
    by_files = said_by_files(BY_HAND)
    files = [json.loads(path.read_text("utf-8")) for path in sorted(BY_HAND.glob("*.json"))]

    def damage(asked: Asked, text: str) -> Reply:
        for one in files:
            if not asked.is_letter and all(words in asked.input for words in one["words"]):
                return DAMAGES[one.get("damage", "good")](asked, text)
        return good(asked, text)

    with model_server(by_files, damage=damage) as server:
        record(server.base_url, MODEL, CASSETTE)


def record(base_url: str, model: str, into: Path) -> None:
    into.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as folder, cassette(into, "all") as recording:
        run_passes(Path(folder), base_url, model)
        print(f"{len(recording.responses)} answers recorded in {into}")


def replay(path: Path) -> None:
    with tempfile.TemporaryDirectory() as folder, cassette(path, "none") as playing:
        desk = run_passes(Path(folder))
        if not playing.all_played:
            sys.exit(AGAIN)
        with desk.store() as store:
            ends = store.all("SELECT outcome, count(*) AS n FROM model_call GROUP BY outcome")
    print(", ".join(f"{one['outcome']} {one['n']}" for one in ends))


def main() -> None:
    parser = argparse.ArgumentParser(description="Records the answers of fixtures/model_answers/.")
    parser.add_argument("--base-url", help="a real server; default: the stub, by hand")
    parser.add_argument("--model", default="", help="the model's name there")
    parser.add_argument("--into", type=Path, help="the cassette of what a real server says")
    parser.add_argument("--replay", type=Path, help="a cassette to play back")
    asked = parser.parse_args()
    if asked.replay:
        replay(asked.replay)
    elif not asked.base_url:
        record_by_hand()
    elif not asked.model:
        parser.error("--model: name it")
    elif asked.into is None or asked.into.resolve() == CASSETTE:
        parser.error("--into: name another file than the one of the answers by hand")
    else:
        record(asked.base_url, asked.model, asked.into)


if __name__ == "__main__":
    main()
