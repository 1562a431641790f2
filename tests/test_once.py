"""`once` by hand: what it says of approved mail that waits, of the start mark, and when stopped."""

import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mails import mail
from notices import over_smtp
from smtp_servers import RudeServer
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.cli import cli
from mailbox_agent.cli.passing import _start_marks
from mailbox_agent.cli.workbench import Workbench
from mailbox_agent.database.drafts import load_draft
from mailbox_agent.database.store import FILE_NAME
from mailbox_agent.pass_report import PassReport
from mailbox_agent.records import Decider
from mailbox_agent.review.decisions import approve

MANY = 200  # eight times as many as share a commit
BUSY = "451 4.7.1 greylisted"
SILENT = """
[mailbox.imap]
host = "127.0.0.1"
port = {port}
security = "none"
answer_seconds = 300.0

[mailbox.sign_in]
password_env = "IMAP_PASSWORD"

[[team.person]]"""


def from_ann(number: int = 1) -> bytes:
    return mail(
        "Hello,\n\nthe logo on our invoices is blurred. When could you look at it?\n\nAnn Lee\n",
        sender="Ann Lee <ann@customer.example>",
        subject=f"Logo on invoices {number}",
        message_id=f"<{number}@customer.example>",
        date="Mon, 11 May 2026 13:59:00 +0200",
    )


def once(desk: Workspace, *options: str, minute: int = 0) -> Result:
    return command(desk, "once", *options, minute=minute)


def command(desk: Workspace, *words: str, minute: int = 0) -> Result:
    as_of = (NOON + timedelta(minutes=minute)).isoformat()
    return CliRunner().invoke(cli, ["--as-of", as_of, "--workspace", str(desk.root), *words])


def test_a_draft_that_a_server_has_put_off_is_named_and_can_be_tried_at_once(
    tmp_path: Path,
) -> None:
    with RudeServer({"RCPT": [BUSY]}) as server:
        desk = over_smtp(tmp_path / "desk", server.port, SETTINGS)
        desk.deliver(from_ann())
        once(desk, "--from", "2026-05-10")
        with desk.store() as store:
            approve(store, load_draft(store, 1), Decider("Robin Meyer", "terminal"), NOON)
        once(desk)
        tried = server.connections
        waits = f"draft 1 waits until 2026-05-11 14:01 CEST, after 1 try: {BUSY}"
        for words in (("once",), ("drafts",), ("draft", "1")):
            said = " ".join(command(desk, *words).output.split())
            assert waits in said, words
        assert server.connections == tried and not server.mails
        assert "approved mails sent 1" in once(desk, "--try-now").output
    assert len(server.mails) == 1


def test_shadow_and_try_now_do_not_go_together(workspace: Workspace) -> None:
    result = once(workspace, "--shadow", "--try-now")
    assert result.exit_code == 2 and "--shadow sends nothing" in result.output


def test_the_first_pass_says_which_start_mark_it_took_and_how_to_take_another(
    workspace: Workspace,
) -> None:
    workspace.deliver(from_ann())
    first = " ".join(once(workspace, "--shadow", minute=5).output.split())
    assert "the start mark is 2026-05-11 14:05 CEST, now, as no --from was given" in first
    assert "once --from DATE" in first
    assert "start mark" not in once(workspace, minute=6).output
    late = " ".join(once(workspace, "--from", "2026-05-10", minute=7).output.split())
    assert "the start mark stays 2026-05-11 14:05 CEST" in late


def test_what_it_says_of_beginning_anew_works(workspace: Workspace) -> None:
    workspace.deliver(from_ann())
    assert "drafts made 0" in once(workspace, "--shadow", minute=5).output
    for file in workspace.settings.store.glob(f"{FILE_NAME}*"):
        file.unlink()
    again = once(workspace, "--shadow", "--from", "2026-05-10", minute=6).output
    assert "the start mark is 2026-05-10 00:00 CEST" in again and "drafts made 1" in again


def test_a_pass_that_has_drafted_is_not_begun_anew(workspace: Workspace) -> None:
    workspace.deliver(from_ann())  # another agent's drafts would lie in the mailbox then
    first = once(workspace, "--from", "2026-05-10").output
    assert "the start mark is" in first and "begin anew" not in first


def test_a_pass_that_came_to_no_mailbox_advises_nothing_about_the_store(
    workspace: Workspace,
) -> None:
    once(workspace)
    with workspace.store() as store:
        bench = Workbench(workspace.settings, store, NOON)
        assert list(_start_marks(bench, PassReport(), None, shadow=True)) == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_after_the_mail_at_hand_and_it_says_what_is_left(
    workspace: Workspace, number: signal.Signals
) -> None:
    for each in range(MANY):
        workspace.deliver(from_ann(each))
    process = begin(workspace)
    wait_for_mails(workspace, process)
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 1, err
    assert "stopping after the mail at hand" in err and "mails to be read, the next pass" in err
    assert "more wait to be read" in out and "Traceback" not in err
    rest = once(workspace)
    assert rest.exit_code == 0, rest.output
    assert f"ever: received {MANY} = filed {MANY}" in " ".join(rest.output.split())


def test_a_signal_ends_it_at_a_server_that_says_nothing(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        settings = SETTINGS.replace('path = "mail"', 'kind = "imap"')
        silent = SILENT.format(port=server.getsockname()[1])
        settings = settings.replace("[[team.person]]", silent, 1)
        desk = Workspace(tmp_path / "desk", settings)
        process = begin(desk)
        server.settimeout(60)
        connection, _ = server.accept()
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate(timeout=60)
        connection.close()
    assert process.returncode == 1
    assert "stopped in the middle of the pass" in err and "Traceback" not in err


def begin(desk: Workspace) -> "subprocess.Popen[str]":
    ours = (sys.executable, "-m", "mailbox_agent", "--workspace", str(desk.root))
    return subprocess.Popen(
        [*ours, "once", "--from", "2026-05-10"],
        env={"PATH": "/usr/bin:/bin", "IMAP_PASSWORD": "secret", "PYTHONPATH": ":".join(sys.path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_for_mails(desk: Workspace, process: "subprocess.Popen[str]") -> None:
    """Until some have been read, but by far not all."""
    path = desk.settings.store / FILE_NAME
    until = time.monotonic() + 60
    while time.monotonic() < until and process.poll() is None:
        time.sleep(0.02)
        if not path.exists():
            continue
        with closing(sqlite3.connect(path)) as store:
            tables = store.execute("SELECT 1 FROM sqlite_master WHERE name = 'ledger'").fetchone()
            if tables and store.execute("SELECT 1 FROM ledger WHERE outcome = 'filed'").fetchone():
                return
    pytest.fail(f"it read nothing: {process.poll()}")
