"""`run` as a process of its own: mail comes, drafts appear, servers fail, signals end it."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import warm
from imap_servers import PASSWORD, USER, Dovecot, dovecot
from mail_clients import OverImap
from mails import mail
from smtp_servers import smtp_server
from toxic import Toxic, toxic_proxy
from workspaces import SETTINGS, Workspace

from mailbox_agent.errors import MailboxBusy, SignInError
from mailbox_agent.schedule.backing_off import after_failure, is_to_be_said
from mailbox_agent.schedule.status import ServiceStatus, why_not_working
from mailbox_agent.schedule.troubles import Troubles

IMAP = """
[mailbox.imap]
host = "127.0.0.1"
port = {port}
security = "none"
answer_seconds = 3.0

[mailbox.sign_in]
password_env = "IMAP_PASSWORD"

[service]
poll_seconds = {poll}
log = "json"

[[team.person]]"""
SMTP = """
[mailbox.smtp]
host = "127.0.0.1"
port = {port}
security = "none"
sign_in = false

[service]"""
LONG = 60.0  # seconds that a test waits before it gives up


@pytest.fixture
def server() -> Iterator[Dovecot]:
    with dovecot() as running:
        yield running


def workspace(root: Path, port: int, poll: int = 3600) -> Workspace:
    settings = SETTINGS.replace('path = "mail"', 'kind = "imap"')
    settings = settings.replace("[[team.person]]", IMAP.format(port=port, poll=poll), 1)
    return Workspace(root / "desk", settings, {"IMAP_PASSWORD": PASSWORD})


@contextlib.contextmanager
def service(desk: Workspace, password: str = PASSWORD) -> Iterator[warm.Program]:
    with (desk.root / "log").open("w") as log, (desk.root / "out").open("w") as out:
        command = (*warm.AGENT, "--workspace", desk.root, "run")
        environ = {**os.environ, "IMAP_PASSWORD": password}
        process = warm.Program(*command, env=environ, stderr=log, stdout=out)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def told(desk: Workspace) -> list[dict[str, object]]:
    lines = (desk.root / "log").read_text().splitlines()
    return [json.loads(one) for one in lines if one.startswith("{")]


def wait_until(happens: Callable[[], object], desk: Workspace) -> None:
    until = time.monotonic() + LONG
    while not happens():
        if time.monotonic() > until:
            log, out = (desk.root / "log").read_text(), (desk.root / "out").read_text()
            pytest.fail(f"it did not happen; the log: {log[-3000:]} {out[-1000:]}")
        time.sleep(0.1)


def passes(desk: Workspace) -> int:
    return sum(one["what"] == "pass ended" for one in told(desk))


def status(desk: Workspace) -> "subprocess.CompletedProcess[str]":
    return warm.run(*warm.AGENT, "--workspace", desk.root, "status")


def complaint(number: int = 1) -> bytes:
    now = datetime.now(UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    return mail(
        "Hello,\n\nyour portal has been down since 9 and our 40 agents can't work.\n\nPlease"
        " send us a plan.\n\nAnn Lee\nHead of Operations\nCustomer Ltd\n",
        sender="Ann Lee <ann@customer.example>",
        subject=f"Portal down {number}",
        message_id=f"<{number}@customer.example>",
        date=now,
    )


def test_a_draft_lies_in_the_mailbox_soon_after_the_mail_came(
    tmp_path: Path, server: Dovecot
) -> None:
    desk = workspace(tmp_path, server.port)  # polled once an hour: it is IDLE that tells
    client = OverImap(server.port, USER, PASSWORD)
    with service(desk) as process:
        wait_until(lambda: passes(desk) >= 1, desk)
        client.put("INBOX", complaint())
        wait_until(lambda: len(client.mails("Drafts")) == 1, desk)
        assert status(desk).returncode == 0
        wait_until(lambda: "escalations works, watched" in status(desk).stdout, desk)
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
    after = status(desk)
    assert after.returncode == 1 and "was stopped at" in after.stderr
    client.quit()
    log = (desk.root / "log").read_text()
    for words in ("Ann", "portal", "customer.example", PASSWORD):
        assert words not in log


def test_what_is_approved_in_the_terminal_leaves_at_once(tmp_path: Path, server: Dovecot) -> None:
    desk = workspace(tmp_path, server.port)  # polled once an hour: the command wakes the service
    with smtp_server() as office:
        settings = (desk.root / "mailbox_agent.toml").read_text()
        smtp = SMTP.format(port=office.port)
        (desk.root / "mailbox_agent.toml").write_text(settings.replace("[service]", smtp))
        assert "it was handed to 127.0.0.1 for Ann Lee" in approved_while_it_runs(desk, server)
        assert [mail.rcpt_tos for mail in office.mails] == [["ann@customer.example"]]


def test_who_approves_hears_that_nothing_can_be_sent(tmp_path: Path, server: Dovecot) -> None:
    said = approved_while_it_runs(workspace(tmp_path, server.port), server)
    assert "it could NOT be sent yet" in said


def approved_while_it_runs(desk: Workspace, server: Dovecot) -> str:
    """What `approve` says; the draft was there before the service began."""
    client = OverImap(server.port, USER, PASSWORD)
    client.put("INBOX", complaint())
    words = ("--workspace", desk.root, "once", "--from", "2026-01-01")
    warm.run(*warm.AGENT, *words, env={**os.environ, "IMAP_PASSWORD": PASSWORD}, check=True)
    with service(desk):
        wait_until(lambda: passes(desk) >= 1, desk)
        said = warm.run(*warm.AGENT, "--workspace", desk.root, "approve", "1")
    client.quit()
    assert said.stdout.splitlines()[:2] == ["draft 1 is approved", "the service carries it out"]
    return said.stdout


def test_a_server_that_fails_is_tried_again_and_said(tmp_path: Path, server: Dovecot) -> None:
    client = OverImap(server.port, USER, PASSWORD)
    client.put("INBOX", complaint())
    with toxic_proxy(server.port) as toxic:
        desk = workspace(tmp_path, toxic.port, poll=1)
        toxic.budget = 0
        with service(desk):
            wait_until(lambda: passes(desk) >= 2, desk)
            assert (
                "connection broke" in status(desk).stderr or "ended the talk" in status(desk).stderr
            )
            toxic.budget = None
            wait_until(lambda: _works_again(desk, toxic), desk)
            wait_until(lambda: status(desk).returncode == 0, desk)
    client.quit()


def _works_again(desk: Workspace, toxic: Toxic) -> bool:
    return toxic.connections > 1 and any(one["what"] == "works again" for one in told(desk))


def test_a_wrong_password_is_loud_at_once_and_no_busy_loop(tmp_path: Path, server: Dovecot) -> None:
    desk = workspace(tmp_path, server.port, poll=1)
    with service(desk, "wr0ng"):
        wait_until(lambda: passes(desk) >= 4, desk)
        (said,) = [one for one in told(desk) if str(one["what"]).endswith("does not work")]
        assert "correct user or password" in str(said["why"]) and USER not in str(said["why"])
        refused = [one for one in told(desk) if one["what"] == "mailbox cannot be reached"]
        assert len(refused) == 1  # the next try is minutes away
        assert status(desk).returncode == 1
        assert "wr0ng" not in (desk.root / "log").read_text()


def test_a_second_service_is_refused(tmp_path: Path, server: Dovecot) -> None:
    desk = workspace(tmp_path, server.port)
    with service(desk):
        wait_until(lambda: passes(desk) >= 1, desk)
        environ = {**os.environ, "IMAP_PASSWORD": PASSWORD}
        second = warm.run(*warm.AGENT, "--workspace", desk.root, "run", env=environ)
        assert second.returncode == 1 and "is in use by" in second.stderr


def test_new_settings_are_read_at_a_hang_up_and_wrong_ones_are_not(
    tmp_path: Path, server: Dovecot
) -> None:
    desk = workspace(tmp_path, server.port)
    file = desk.root / "mailbox_agent.toml"
    with service(desk) as process:
        wait_until(lambda: passes(desk) >= 1, desk)
        good = file.read_text()
        file.write_text(good + "\n[wrong]\n")
        process.send_signal(signal.SIGHUP)
        wait_until(lambda: any("stay as they were" in str(o["what"]) for o in told(desk)), desk)
        file.write_text(good)
        process.send_signal(signal.SIGHUP)
        wait_until(lambda: any("read anew" in str(o["what"]) for o in told(desk)), desk)
        assert process.poll() is None


def test_pauses_grow_up_to_a_limit_and_a_refused_sign_in_waits_longer() -> None:
    now = datetime(2026, 5, 11, 12, tzinfo=UTC)
    busy, refused = MailboxBusy("no answer"), SignInError("wrong")
    trouble, pauses = None, []
    for _ in range(12):
        trouble = after_failure(trouble, busy, now, lambda: 1.0)
        pauses.append(trouble.again_at - now)
    assert pauses[:3] == [timedelta(seconds=15), timedelta(seconds=30), timedelta(minutes=1)]
    assert pauses[-1] == timedelta(minutes=15)
    assert after_failure(None, refused, now, lambda: 1.0).again_at - now == timedelta(minutes=2)
    assert not is_to_be_said(after_failure(None, busy, now, lambda: 0.0), busy)
    assert is_to_be_said(after_failure(None, refused, now, lambda: 0.0), refused)
    assert trouble is not None and is_to_be_said(trouble, busy)


WITHOUT_A_CLOCK = """
import sys
from apscheduler.schedulers.background import BackgroundScheduler
BackgroundScheduler.start = lambda self: None  # its next time lies hours ahead
BackgroundScheduler.shutdown = lambda self, wait: None
from mailbox_agent.cli import main
main()
"""


def test_passes_go_on_when_the_clock_was_set_back(tmp_path: Path) -> None:
    polled = '[service]\npoll_seconds = 5\nlog = "json"\n\n[[team.person]]'
    desk = Workspace(tmp_path / "desk", SETTINGS.replace("[[team.person]]", polled, 1))
    with (desk.root / "log").open("w") as log, (desk.root / "out").open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-c", WITHOUT_A_CLOCK, "--workspace", str(desk.root), "run"],
            stderr=log,
            stdout=out,
            text=True,
        )
        try:
            wait_until(lambda: passes(desk) >= 1, desk)
            desk.deliver(complaint())
            wait_until(lambda: len(desk.drafts) == 1, desk)
        finally:
            process.kill()
            process.wait()


def test_a_pause_that_was_counted_by_a_wrong_clock_does_not_last() -> None:
    now = datetime(2026, 5, 11, 12, tzinfo=UTC)
    ahead = now + timedelta(hours=6)
    troubles = Troubles({"escalations": after_failure(None, SignInError("no"), ahead, lambda: 1.0)})
    assert troubles.waits("escalations", ahead)
    assert not troubles.waits("escalations", now)


def test_a_last_pass_that_lies_ahead_is_no_sign_of_life() -> None:
    now = datetime(2026, 5, 11, 12, tzinfo=UTC)
    for ended, fine in (
        (now, True),
        (now + timedelta(minutes=1), True),
        (now + timedelta(hours=6), False),
    ):
        status = ServiceStatus(1, now.isoformat(), 60, last_pass_ended=ended.isoformat())
        assert (why_not_working(status, now, alive=True) == []) == fine
