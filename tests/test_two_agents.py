"""Two agents on one mailbox with a store each, or with an older state of one: whoever sees the
other stops drafting and sending, until a person decides."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import warm
from imap_servers import PASSWORD, USER, Dovecot, dovecot
from mail_clients import OverImap
from mails import mail
from test_service import workspace as on_server
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.database.drafts import list_drafts, load_draft
from mailbox_agent.database.others import others_seen
from mailbox_agent.records import Decider
from mailbox_agent.review.decisions import approve

pytestmark = pytest.mark.usefixtures("no_documents")

ROBIN = Decider("Robin Meyer", "terminal")
OTHER = "0123456789abcdef"


def minute(number: int) -> datetime:
    return NOON + timedelta(minutes=number)


def complaint(number: int, **more: object) -> bytes:
    return mail(
        f"Hello,\n\nexport {number} has failed since nine, our 40 agents wait.\n\nAnn Lee\n",
        sender=f"Ann Lee <ann@customer{number}.example>",
        subject=f"Export {number} fails",
        message_id=f"<{number}@customer.example>",
        **more,  # type: ignore[arg-type]
    )


def command(desk: Workspace, now: datetime, *words: str) -> "subprocess.CompletedProcess[str]":
    words = ("--as-of", now.isoformat(), *words)
    environ = {**os.environ, "IMAP_PASSWORD": PASSWORD}
    return warm.run(*warm.AGENT, "--workspace", desk.root, *words, env=environ)


def mark(desk: Workspace) -> str:
    with desk.store() as store:
        return store.instance[0]


def pending(desk: Workspace) -> list[int]:
    with desk.store() as store:
        return [draft.id for draft in list_drafts(store)]


@pytest.fixture
def server() -> Iterator[Dovecot]:
    with dovecot() as running:
        yield running


def test_of_two_agents_with_stores_of_their_own_who_sees_the_other_stops(
    tmp_path: Path, server: Dovecot
) -> None:
    client = OverImap(server.port, USER, PASSWORD)
    old, new = (on_server(tmp_path / name, server.port) for name in ("old", "new"))
    client.put("INBOX", complaint(1))
    assert old.work().problems == new.work().problems == []
    client.put("INBOX", complaint(2))
    old.work(minute(20))
    report = new.work(minute(21))
    (said,) = report.problems
    assert f"another mailbox-agent works on it: instance {mark(old)[:8]} on " in said
    assert os.uname().nodename in said and "in Drafts, laid there at 2026-05-11 12:20" in said
    assert said.endswith("mailbox-agent takeover escalations")
    assert (report.tally.filed, report.drafts) == (1, 0)  # it is read all the same

    once = command(new, minute(22), "once")
    assert once.returncode == 1 and "another mailbox-agent works on it" in once.stderr
    check = command(new, minute(22), "check")
    assert "another mailbox-agent works on it" in check.stdout and check.returncode == 1

    before = len(client.mails("Drafts"))
    asked = command(new, minute(30), "takeover", "escalations")
    assert asked.returncode == 1 and "was not taken over" in asked.stderr
    taken = command(new, minute(30), "takeover", "escalations", "--yes")
    assert taken.returncode == 0 and "by this agent alone" in taken.stdout
    assert new.work(minute(31)).problems == []
    assert len(client.mails("Drafts")) == before + 1
    client.put("INBOX", complaint(3))
    assert new.work(minute(40)).drafts == 1
    (said,) = old.work(minute(41)).problems  # the old one was not stopped after all
    assert f"instance {mark(new)[:8]}" in said
    client.quit()


def test_what_another_agent_laid_before_we_began_is_history(tmp_path: Path) -> None:
    old = Workspace(tmp_path / "old")
    old.deliver(complaint(1))
    old.work()
    settings = SETTINGS.replace('path = "mail"', f'path = "{old.mail}"')
    new = Workspace(tmp_path / "new", settings)
    with new.store(minute(60)):
        pass  # its beginning
    assert new.work(minute(60)).problems == []
    assert command(new, minute(61), "takeover", "escalations").returncode == 0
    wrong = command(new, minute(61), "takeover", "sales")
    assert wrong.returncode == 1 and "choose one of escalations" in wrong.stderr


@pytest.mark.parametrize(
    ("folder", "sender"),
    [
        ("", "escalations@vendor.example"),
        ("", "ann@customer.example"),
        (".Drafts", "agent@customer.example"),
        (".Sent", "agent@customer.example"),
    ],
)
def test_a_mark_in_mail_that_we_did_not_write_stops_nobody(
    workspace: Workspace, folder: str, sender: str
) -> None:
    workspace.work()
    forged = {"X-Mailbox-Agent": OTHER, "X-Mailbox-Agent-Laid": "evil 2026-05-11T13:00:00+00:00"}
    workspace.deliver(
        mail("We see.\n", sender=sender, message_id="<f@x>", headers=forged), folder=folder
    )
    workspace.deliver(complaint(1))
    report = workspace.work(minute(90))
    assert report.problems == [] and report.drafts >= 1


@pytest.mark.parametrize(
    "head",
    [
        {"X-Mailbox-Agent": OTHER, "X-Mailbox-Agent-Laid": "evil 2026-13-99T13:00:00+00:00"},
        {"X-Mailbox-Agent": "x" * 900, "X-Mailbox-Agent-Laid": "\u00e9"},
        {"X-Mailbox-Agent": OTHER, "Date": "never"},
    ],
)
def test_a_mark_that_no_agent_writes_is_no_mistake(
    workspace: Workspace, head: dict[str, str]
) -> None:
    workspace.work()
    raw = mail("x\n", sender="escalations@vendor.example", message_id="<f@x>", date=None)
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    workspace.deliver(lines.encode() + raw, folder=".Drafts")
    assert workspace.work(minute(90)).problems == []


def test_a_copy_of_the_store_on_another_machine_is_seen(workspace: Workspace) -> None:
    workspace.deliver(complaint(1))
    assert command(workspace, NOON, "once", "--from", "2026-05-01").returncode == 0
    (ours,) = (workspace.mail / ".Drafts" / "cur").iterdir()
    here, _, rest = ours.read_bytes().partition(b"\r\n")
    name, host, _ = here.split()
    assert (name, host.decode()) == (b"X-Mailbox-Agent-Laid:", os.uname().nodename)
    copy = b"X-Mailbox-Agent-Laid: spare.vendor.example 2026-05-11T12:%02d:00+00:00\r\n"
    workspace.deliver(copy % 3 + rest, folder=".Drafts")  # clocks differ; it had not moved yet
    assert workspace.work(minute(10)).problems == []
    workspace.deliver(copy % 9 + rest, folder=".Drafts")
    (said,) = workspace.work(minute(11)).problems
    assert "a copy of this workspace works on it, on spare.vendor.example" in said


def test_a_restored_backup_sees_what_it_has_forgotten_and_sends_nothing(
    workspace: Workspace, tmp_path: Path
) -> None:
    workspace.deliver(complaint(1))
    workspace.work()
    with workspace.store() as store:
        approve(store, list_drafts(store)[0], ROBIN, NOON)
    shutil.copytree(workspace.settings.store, tmp_path / "backup")  # draft 1 is approved in it
    workspace.deliver(complaint(2))
    workspace.work(minute(10))
    with workspace.store() as store:
        approve(store, load_draft(store, 2), ROBIN, minute(11))
    workspace.work(minute(12))
    assert len(workspace.sent) == 2

    shutil.rmtree(workspace.settings.store)
    shutil.copytree(tmp_path / "backup", workspace.settings.store)
    (workspace.mail / ".Sent" / "cur").joinpath(name_of(workspace, "Export 1")).unlink()
    workspace.deliver(complaint(3))
    report = workspace.work(minute(20))
    assert any("was restored from an older state" in one for one in report.problems)
    assert (report.drafts, report.sent, len(workspace.sent)) == (0, 0, 1)

    assert command(workspace, minute(30), "takeover", "escalations", "--yes").returncode == 0
    with workspace.store() as store:
        assert load_draft(store, 1).status == "pending"  # it may have been sent meanwhile
        assert others_seen(store) == ()
        events = [row["kind"] for row in store.all("SELECT kind FROM events")]
    assert "mailbox taken over" in events
    after = workspace.work(minute(31))
    assert after.problems == [] and after.drafts > 0
    assert min(set(pending(workspace)) - {1}) > 2  # no number is used twice
    assert len(workspace.sent) == 1


def name_of(workspace: Workspace, subject: str) -> str:
    files = (workspace.mail / ".Sent" / "cur").iterdir()
    return next(file.name for file in files if subject.encode() in file.read_bytes())
