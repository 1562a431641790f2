"""Told to stop, the service ends within ten seconds wherever it is, and its books add up; a pass
that hangs is seen and named."""

import signal
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from imap_servers import PASSWORD, USER, Dovecot, dovecot
from mail_clients import OverImap
from mails import mail
from smtp_servers import SILENT, RudeServer
from test_service import complaint, passes, service, status, told, wait_until, workspace
from toxic import toxic_proxy
from workspaces import NOON, Workspace

from mailbox_agent.agent import PassReport, run_pass
from mailbox_agent.cli.progress import tally_line
from mailbox_agent.database.drafts import list_drafts, load_draft
from mailbox_agent.records import Decider
from mailbox_agent.review.decisions import approve
from mailbox_agent.stopping import STOPS_WITHIN

ENDS = STOPS_WITHIN + 20  # seconds that a busy machine may take; servers have 300 for an answer
LATER = NOON + timedelta(minutes=10)
SMTP = """
[mailbox.smtp]
host = "127.0.0.1"
port = {port}
security = "none"
sign_in = false

[mailbox.sign_in]"""


@pytest.fixture
def server() -> Iterator[Dovecot]:
    with dovecot() as running:
        yield running


def changed(desk: Workspace, before: str, after: str) -> None:
    file = desk.root / "mailbox_agent.toml"
    text = file.read_text()
    assert before in text
    file.write_text(text.replace(before, after, 1))


def stopping_at(desk: Workspace, step: str, times: int, now: datetime = NOON) -> PassReport:
    """A pass that is told to stop when a step comes for the n-th time."""
    passed: list[str] = []
    with desk.store(now) as store:
        agent = replace(
            desk.agent(store), at=passed.append, stopping=lambda: passed.count(step) >= times
        )
        return run_pass(agent, now)


def many(desk: Workspace, count: int) -> None:
    for number in range(count):
        desk.deliver(
            mail(
                f"Hello,\n\nthe export {number} of last night failed. Please help.\n\nAnn Lee\n",
                sender=f"Ann Lee <ann@customer{number}.example>",
                subject=f"Export {number} failed",
                message_id=f"<{number}@customer.example>",
            )
        )


def test_what_a_stopped_pass_has_not_read_waits_and_the_books_add_up(workspace: Workspace) -> None:
    many(workspace, 30)
    report = stopping_at(workspace, "mail recorded", 3)
    assert report.tally.adds_up and report.total.adds_up
    assert 3 <= report.tally.received == report.tally.filed < 30
    assert report.tally.received + report.tally.waiting == 30
    assert report.total == report.tally
    assert tally_line(report.total).endswith(
        f"every mail is accounted for; {report.tally.waiting} more wait to be read"
    )
    after = workspace.work(LATER, documents=False)
    assert after.tally.received == report.tally.waiting
    assert (after.total.received, after.total.filed, after.total.waiting) == (30, 30, 0)


def test_mail_that_a_killed_pass_has_left_waits_too(workspace: Workspace) -> None:
    class KilledHere(BaseException):
        pass

    def at(step: str) -> None:
        if step == "mail parsed":
            raise KilledHere

    many(workspace, 2)
    with pytest.raises(KilledHere):
        workspace.work(at=at)
    with workspace.store() as store:
        report = run_pass(replace(workspace.agent(store), mailboxes=()), LATER)
    assert report.total.adds_up and (report.total.received, report.total.waiting) == (0, 2)


def test_documents_and_drafts_that_a_stopped_pass_leaves_are_made_by_the_next(
    workspace: Workspace,
) -> None:
    many(workspace, 3)
    laid = stopping_at(workspace, "draft noted", 1)
    assert (laid.drafts, len(workspace.drafts), laid.documents) == (3, 1, 0)
    drawn = stopping_at(workspace, "document noted", 1, LATER)
    assert len(workspace.drafts) == 3
    assert 0 < drawn.documents < 3 + drawn.documents
    rest = workspace.work(LATER + timedelta(minutes=1))
    assert rest.documents > 0
    assert workspace.work(LATER + timedelta(minutes=2)).documents == 0


def test_it_waits_no_longer_for_the_answer_to_a_mail_and_asks_a_person(
    tmp_path: Path, server: Dovecot
) -> None:
    client = OverImap(server.port, USER, PASSWORD)
    client.put("INBOX", complaint())
    with RudeServer({"dot": [SILENT]}) as post:
        desk = workspace(tmp_path, server.port)
        changed(desk, "[mailbox.sign_in]", SMTP.format(port=post.port).strip())
        now = datetime.now(UTC)
        desk = reopened(desk)
        desk.work(now, start=now - timedelta(days=1))
        with desk.store(now) as store:
            approve(store, list_drafts(store)[0], Decider("Robin Meyer", "terminal"), now)
        with service(desk) as process:
            wait_until(lambda: post.whole, desk)
            process.send_signal(signal.SIGTERM)
            assert process.wait(ENDS) == 0
        assert "was stopped at" in status(desk).stderr
        with service(desk):
            wait_until(lambda: passes(desk) >= 1, desk)
        assert len(post.whole) == 1
    with desk.store(now) as store:
        assert load_draft(store, 1).status == "unsure"
    client.quit()


def reopened(desk: Workspace) -> Workspace:
    from mailbox_agent.settings import load_settings

    desk.settings = load_settings(desk.root, {})
    return desk


def test_it_ends_in_the_midst_of_a_huge_mail_and_reads_it_after(
    tmp_path: Path, server: Dovecot
) -> None:
    client = OverImap(server.port, USER, PASSWORD)
    client.put("INBOX", complaint() + b"x" * 70 + b"\r\n" + (b"y" * 70 + b"\r\n") * 100_000)
    with toxic_proxy(server.port) as toxic:
        desk = workspace(tmp_path, toxic.port)
        changed(desk, "answer_seconds = 3.0", "answer_seconds = 120.0")
        toxic.what, toxic.budget = "stall", 1_000_000
        with service(desk) as process:
            wait_until(lambda: toxic.bites, desk)
            process.send_signal(signal.SIGTERM)
            assert process.wait(ENDS) == 0
        toxic.budget = None
        with service(desk):
            wait_until(lambda: any(one.get("filed") == 1 for one in told(desk)), desk)
    client.quit()


def test_a_pass_that_hangs_is_named_once_and_is_well_again_when_it_goes_on(
    tmp_path: Path, server: Dovecot
) -> None:
    client = OverImap(server.port, USER, PASSWORD)
    with toxic_proxy(server.port) as toxic:
        desk = workspace(tmp_path, toxic.port)
        changed(desk, "answer_seconds = 3.0", "answer_seconds = 120.0")
        changed(desk, "poll_seconds = 3600", "poll_seconds = 1\nhung_after_seconds = 2")
        toxic.what, toxic.budget, toxic.once = "stall", 700, True
        with service(desk):
            wait_until(lambda: any(one["what"] == "the pass hangs" for one in told(desk)), desk)
            wait_until(lambda: "hangs: nothing has happened since" in status(desk).stderr, desk)
            found = status(desk)
            assert found.returncode == 1
            assert 'after the step "mailbox escalations", mailbox escalations' in found.stderr
            assert named(desk) == ["the pass hangs"]  # though it was looked at again and again
            toxic.released.set()
            client.put("INBOX", complaint())
            wait_until(lambda: len(client.mails("Drafts")) == 1, desk)
            wait_until(lambda: "hangs" not in status(desk).stderr, desk)
            # on a busy machine a later pass may be slow at a step too, which is then named anew
            assert "the pass that hung has gone on" in named(desk)
            assert all(one != after for one, after in pairwise(named(desk)))
    client.quit()


def named(desk: Workspace) -> list[str]:
    """What was said of passes that hang, in turn."""
    said = [str(one["what"]) for one in told(desk)]
    hung = ("the pass hangs", "the pass goes on", "the pass that hung has gone on")
    return [one for one in said if one in hung]


def test_a_service_that_slept_goes_on(tmp_path: Path, server: Dovecot) -> None:
    client = OverImap(server.port, USER, PASSWORD)
    desk = workspace(tmp_path, server.port, poll=1)
    with service(desk) as process:
        wait_until(lambda: passes(desk) >= 1, desk)
        process.send_signal(signal.SIGSTOP)
        client.put("INBOX", complaint())
        before = datetime.now(UTC)
        wait_until(lambda: datetime.now(UTC) - before > timedelta(seconds=4), desk)
        process.send_signal(signal.SIGCONT)
        wait_until(lambda: len(client.mails("Drafts")) == 1, desk)
        assert status(desk).returncode == 0
    client.quit()
