"""Killed at every named step of a pass and run again: nothing lost, nothing done twice."""

import random
import shutil
import subprocess
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import warm
from mails import mail
from workspaces import NOON, Workspace

from mailbox_agent.database.drafts import list_drafts
from mailbox_agent.database.events import broken_link
from mailbox_agent.pass_report import PassReport
from mailbox_agent.records import Decider
from mailbox_agent.review.decisions import approve

SCRIPT = Path(__file__).with_name("killed_pass.py")
LATER = NOON + timedelta(minutes=10)


def run(root: Path, now: datetime, kill_at: int) -> tuple[int, list[str]]:
    done = warm.run(SCRIPT, root, now.isoformat(), str(kill_at))
    assert done.returncode in (0, -9), done.stderr
    return done.returncode, done.stdout.split("\n")[:-1]


def fill(workspace: Workspace) -> None:
    """Two cases with drafts, of which one is approved, an automatic mail and a broken one."""
    for number in (1, 2):
        workspace.deliver(
            mail(
                "Hello,\n\nthe nightly export has been failing since Thursday and costs us money."
                "\n\nPlease send us a plan by Friday.\n\nAnn Lee\n",
                sender=f"Ann Lee <ann@customer{number}.example>",
                subject=f"Export failing at customer{number}",
                message_id=f"<1@customer{number}.example>",
            )
        )
    workspace.work()
    with workspace.store() as store:
        approve(store, list_drafts(store)[0], Decider("Robin Meyer", "terminal"), NOON)
    workspace.deliver(
        mail(
            "I am out of the office until 18 May.",
            sender="Bo Lund <bo@customer1.example>",
            subject="Out of Office: Export",
            message_id="<ooo@customer1.example>",
            headers={"Auto-Submitted": "auto-replied"},
        )
    )
    workspace.deliver(b"Subject: \x00\xff\r\nDate: never\r\n\r\n\x00\xff\x00")
    workspace.deliver(
        mail(
            "Hello,\n\nour invoices are wrong for the third month. Please correct them by Friday.\n\nCy Roe\n",
            sender="Cy Roe <cy@customer3.example>",
            subject="Wrong invoices",
            message_id="<1@customer3.example>",
        )
    )


def check_nothing_lost_or_doubled(workspace: Workspace, report: PassReport) -> None:
    assert report.problems == []
    assert report.total.adds_up
    with workspace.store(LATER) as store:
        assert store.integrity() == ()
        assert broken_link(store) is None
        keys = store.all("SELECT count(*) AS n, count(DISTINCT folder || key) AS d FROM ledger")
        assert keys[0]["n"] == keys[0]["d"]
        in_maildir = sum(
            1
            for d in ("", ".Sent")
            for p in ("new", "cur")
            for _ in (workspace.mail / d / p).glob("*")
        )
        assert keys[0]["n"] == in_maildir
        assert store.all("SELECT id FROM ledger WHERE outcome IN ('received', 'failed')") == []
        pending = store.all("SELECT message_id FROM drafts WHERE status = 'pending'")
        statuses = [r["status"] for r in store.all("SELECT status FROM drafts WHERE id = 1")]
    ids = [draft["Message-ID"] for draft in workspace.drafts]
    assert sorted(ids) == sorted(row["message_id"] for row in pending)
    assert len(ids) == 2
    sent = [m["Message-ID"] for m in workspace.sent]
    assert len(sent) == len(set(sent)) <= 1
    assert statuses == (["sent"] if sent else ["unsure"])
    assert not list(workspace.settings.store.rglob("*.tmp"))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    workspace = Workspace(tmp_path_factory.mktemp("killed") / "desk")
    fill(workspace)
    return workspace


@pytest.fixture(scope="module")
def steps(filled: Workspace, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    copy = tmp_path_factory.mktemp("whole") / "desk"
    shutil.copytree(filled.root, copy)
    code, passed = run(copy, LATER, 0)
    assert code == 0
    return passed


def opened(filled: Workspace, root: Path) -> Workspace:
    shutil.copytree(filled.root, root)
    from killed_pass import Opened

    return Opened(root)


def test_the_named_steps_cover_the_whole_pass(steps: list[str]) -> None:
    assert set(steps) == {
        "pass begun",
        "mailbox escalations",
        "raw mail stored",
        "mail parsed",
        "mail read",
        "mail recorded",
        "draft recorded",
        "draft written",
        "draft laid",
        "draft noted",
        "draft claimed",
        "draft taken from the folder",
        "hand-over noted",
        "mail handed over",
        "mail noted as sent",
        "document written",
        "document noted",
        "pass ended",
    }


def test_killed_at_each_step_the_next_pass_completes(
    filled: Workspace, steps: list[str], tmp_path: Path
) -> None:
    for name in dict.fromkeys(steps):
        workspace = opened(filled, tmp_path / name.replace(" ", "-"))
        code, _ = run(workspace.root, LATER, steps.index(name) + 1)
        assert code == -9, name
        workspace.work(LATER + timedelta(minutes=1))
        report = workspace.work(LATER + timedelta(minutes=2))
        check_nothing_lost_or_doubled(workspace, report)
        assert len(workspace.sent) == 1, name


def test_killed_again_and_again_at_random_steps(
    filled: Workspace, steps: list[str], tmp_path: Path
) -> None:
    chance = random.Random(20260511)
    workspace = opened(filled, tmp_path / "desk")
    for _ in range(6):
        run(workspace.root, LATER, chance.randint(1, max(2, len(steps) // 3)))
    workspace.work(LATER + timedelta(minutes=1))
    check_nothing_lost_or_doubled(workspace, workspace.work(LATER + timedelta(minutes=2)))


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(60))
def test_soak_killed_at_random_steps_and_moments(
    filled: Workspace, steps: list[str], tmp_path: Path, seed: int
) -> None:
    """`make soak`: each seed kills five passes, at steps and at arbitrary instructions."""
    chance = random.Random(seed)
    workspace = opened(filled, tmp_path / "desk")
    for _ in range(3):
        run(workspace.root, LATER, chance.randint(1, len(steps)))
    for _ in range(2):
        process = warm.Program(SCRIPT, workspace.root, LATER.isoformat(), "0")
        try:
            process.wait(timeout=chance.uniform(0.05, 1.0))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    workspace.work(LATER + timedelta(minutes=1))
    check_nothing_lost_or_doubled(workspace, workspace.work(LATER + timedelta(minutes=2)))
