"""Killed at every step of a pass that asks a language model, and run again: nothing is lost, done
twice or paid twice."""

import json
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from attached_files import docx
from dying_agents import Agents, dying_agents
from killed_pass import Opened
from mails import mail
from model_passes import rows, with_model
from model_server import MODEL, Asked, ModelServer, model_server, said
from workspaces import NOON, Workspace

from mailbox_agent.database.events import broken_link

TEXT = "Hello,\n\nthe nightly export fails. Forty pickers stand idle.\n\nMette Aagaard\n"
READ = said(severity="critical", impact=[{"quote": "Forty pickers stand idle."}])
# What was answered and is not on disk yet as the process dies is asked once more.
UNKEPT = {"model asked", "model answered"}
STEPS = (*sorted(UNKEPT), "model call recorded", "mail recorded", "mail read again",
         "draft recorded", "draft reworded", "draft laid")  # fmt: skip


def say(asked: Asked) -> str:
    """A letter's sentence of regret is said otherwise."""
    if not asked.is_letter:
        return READ(asked)
    text = "We are sorry that your pickers stand idle."
    n = next(
        line.partition(". ")[0]
        for line in asked.input.partition("THE LETTER, ")[2].splitlines()
        if line[:1].isdecimal() and "We are sorry" in line
    )
    return json.dumps({"sentences": [{"n": int(n), "text": text, "facts": []}]})


@pytest.fixture(scope="module")
def server() -> Iterator[ModelServer]:
    with model_server(say) as running:
        yield running


@pytest.fixture(scope="module")
def agents() -> Iterator[Agents]:
    with dying_agents() as running:
        yield running


@pytest.fixture(scope="module")
def filled(server: ModelServer, tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """Two customers have written, one with a file; a machine has; a mail waits to be read again."""
    more = f'model = "{MODEL}"\nparallel_calls = 1'
    desk = with_model(tmp_path_factory.mktemp("asking") / "desk", server.base_url, more)
    desk.deliver(mail(TEXT, sender="Bo <bo@earlier.example>", message_id="<1@earlier.example>"))
    desk.work(documents=False)
    with desk.store() as store, store.write():
        store.insert("to_read_again", {"ledger_id": 1, "why": "unreachable", "noted_at": NOON})
    file = ("plan.docx", "application/msword", docx("The plan of Friday."))
    for number in (1, 2):
        company = f"kunde{number}.example"
        desk.deliver(
            mail(
                TEXT, sender=f"Mette <mette@{company}>", message_id=f"<1@{company}>",
                attachments=[file] if number == 1 else [],
            )
        )  # fmt: skip
    headers = {"Auto-Submitted": "auto-replied"}
    desk.deliver(mail("Away.", subject="Away", headers=headers, message_id="<a@b.example>"))
    return desk


def copy_of(filled: Workspace, root: Path) -> Workspace:
    shutil.copytree(filled.root, root)
    return Opened(root)


def test_the_steps_of_asking_are_named(
    filled: Workspace, server: ModelServer, agents: Agents, tmp_path: Path
) -> None:
    steps = agents.run(copy_of(filled, tmp_path / "desk").root, NOON + timedelta(minutes=9)).steps
    assert set(STEPS) <= set(steps)


def test_killed_at_each_step_all_is_there_once_and_nothing_is_paid_twice(
    filled: Workspace, server: ModelServer, agents: Agents, tmp_path: Path
) -> None:
    later = NOON + timedelta(minutes=9)
    steps = agents.run(copy_of(filled, tmp_path / "whole").root, later).steps
    places = [[n for n, step in enumerate(steps, 1) if step == name] for name in STEPS]
    for number in sorted({one for found in places for one in (found[0], found[-1])}):
        name = steps[number - 1]
        desk = copy_of(filled, tmp_path / f"{number}-{name}".replace(" ", "-"))
        server.asked.clear()
        ended = agents.run(desk.root, later, kill_at=number)
        assert ended.killed, name
        again = agents.run(desk.root, later + timedelta(minutes=1))
        assert not again.killed and again.problems == [], (name, again.problems)
        check(desk, name)
        asked = Counter((one.input, one.turn) for one in server.asked)
        assert len(asked) == 6, name  # three mails, three letters
        assert sum(asked.values()) - len(asked) <= (name in UNKEPT), name
        shutil.rmtree(desk.root)


def check(desk: Workspace, name: str) -> None:
    with desk.store() as store:
        assert store.integrity() == () and broken_link(store) is None, name
    outcomes = Counter(row["outcome"] for row in rows(desk, "SELECT outcome FROM ledger"))
    assert outcomes == {"filed": 3, "set_aside": 1}, name
    assert rows(desk, "SELECT * FROM to_read_again") == [], name
    engines = rows(desk, "SELECT engine FROM readings WHERE current = 1 ORDER BY message_id")
    assert Counter(one["engine"] for one in engines) == {"model": 3, "rules": 1}, name
    drafts = rows(desk, "SELECT * FROM drafts WHERE status = 'pending' ORDER BY case_id")
    assert [one["case_id"] for one in drafts] == [1, 2, 3], name
    assert sorted(one["Message-ID"] for one in desk.drafts) == sorted(
        one["message_id"] for one in drafts
    ), name
    assert all("your pickers stand idle" in one["body"] for one in drafts), name
