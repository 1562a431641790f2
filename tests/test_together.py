"""Mails that share a commit, and processes that look ahead: the record is the same."""

import hashlib
import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from mails import mail
from workspaces import NOON, Workspace

from mailbox_agent.agent import run_pass
from mailbox_agent.documents.versions import FOLDER
from mailbox_agent.errors import WorkerDied
from mailbox_agent.intake import recording

ROOT = Path(__file__).parent.parent
TABLES = ("ledger", "messages", "message_sketches", "readings", "assignments", "items", "events")


def fill(workspace: Workspace, count: int = 12) -> None:
    for number in range(count):
        workspace.deliver(
            mail(
                f"Hello,\n\nthe export of site {number} has failed since Thursday and costs us"
                " money.\n\nPlease send us a plan by Friday.\n\nAnn Lee\n",
                sender=f"Ann Lee <ann@customer{number % 3}.example>",
                subject=f"Export {number} failing",
                message_id=f"<{number}@customer.example>",
            )
        )
    workspace.deliver(b"this is no mail at all")


def recorded(workspace: Workspace) -> dict[str, list[dict[str, object]]]:
    with workspace.store() as store:
        found = {table: store.all(f"SELECT * FROM {table} ORDER BY 1") for table in TABLES}
    for row in found["ledger"]:
        del row["arrived_at"]  # of the file
    return found


def work(workspace: Workspace, executor: ProcessPoolExecutor | None = None) -> list[str]:
    with workspace.store() as store:
        agent = replace(workspace.agent(store), draft=False, documents=False, executor=executor)
        return run_pass(agent, NOON).problems


def die(_: object) -> None:
    os._exit(9)


def test_with_processes_that_look_ahead_the_record_is_the_same(tmp_path: Path) -> None:
    alone, helped = Workspace(tmp_path / "alone"), Workspace(tmp_path / "helped")
    for one in (alone, helped):
        fill(one)
    with ProcessPoolExecutor(1) as executor:
        problems = work(helped, executor)
    assert work(alone) == problems
    assert len(problems) == 1  # what is no mail is failed in either
    assert recorded(alone) == recorded(helped)


def test_a_worker_that_dies_is_said_and_the_next_pass_reads_all(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "desk")
    fill(workspace)
    with ProcessPoolExecutor(1) as executor:
        executor.submit(die, None)
        with pytest.raises(WorkerDied, match="nothing is lost"):
            work(workspace, executor)
    work(workspace)
    with workspace.store() as store:
        assert store.one("SELECT count(*) AS n FROM messages") == {"n": 12}


def documents_of(workspace: Workspace) -> dict[str, str]:
    """{path: hash} as the record has them; each file is as the record says."""
    with workspace.store() as store:
        rows = store.all("SELECT path, sha256 FROM documents ORDER BY id")
    for row in rows:
        data = (workspace.settings.store / FOLDER / row["path"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == row["sha256"]
    return {row["path"]: row["sha256"] for row in rows}


def test_documents_that_other_processes_drew_are_the_same(tmp_path: Path) -> None:
    alone, helped = Workspace(tmp_path / "alone"), Workspace(tmp_path / "helped")
    with ProcessPoolExecutor(1) as executor:
        for one, other in ((alone, None), (helped, executor)):
            fill(one)
            with one.store() as store:
                agent = replace(one.agent(store), draft=False, executor=other)
                assert len(run_pass(agent, NOON).problems) == 1  # what is no mail
    made = documents_of(alone)
    assert len(made) == 6  # three customers with a plan each, in two editions
    assert documents_of(helped) == made


def test_a_broken_template_is_told_whoever_draws(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "desk")
    fill(workspace)
    (workspace.settings.doc_templates / "remediation_plan.docx").write_bytes(b"no Word file")
    with ProcessPoolExecutor(1) as executor, workspace.store() as store:
        agent = replace(workspace.agent(store), draft=False, executor=executor)
        problems = run_pass(agent, NOON).problems
    assert any("remediation_plan.docx" in problem for problem in problems)
    assert documents_of(workspace) == {}


def test_a_mail_that_can_not_be_written_takes_no_other_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = recording.is_own

    def broken(desk, facts):
        if facts.message.subject == "Export 6 failing":
            raise RuntimeError("no room")  # its message and reading are written by now
        return real(desk, facts)

    monkeypatch.setattr(recording, "is_own", broken)
    workspace = Workspace(tmp_path / "desk")
    fill(workspace)
    assert len(work(workspace)) == 2  # it, and what is no mail
    with workspace.store() as store:
        assert store.one("SELECT count(*) AS n FROM messages") == {"n": 11}
        assert store.all("SELECT id FROM ledger WHERE outcome = 'received'") == []
        assert store.integrity() == ()


def test_what_is_said_does_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    mails = sorted((ROOT / "fixtures" / "labelled" / "kestrelworks" / "messages").glob("*.eml"))
    assert len(mails) > 80
    said = [
        subprocess.run(
            [sys.executable, "-m", "mailbox_agent", "analyze", "--json", "--own-domain",
             "kestrelworks.example", *map(str, mails[::6])],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True, text=True, check=True, cwd=tmp_path,
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert said[0] == said[1]
