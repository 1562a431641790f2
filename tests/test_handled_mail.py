"""Handled mail is moved, or marked as seen, where a setting says so, and never lost or doubled.

Each situation on a Maildir and over IMAP (Dovecot), on servers with and without MOVE.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
import warm
from imap_servers import PASSWORD, Dovecot, dovecot
from mail_clients import MailClient, OnMaildir, OverImap
from mails import mail
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.agent import run_pass
from mailbox_agent.check import run_checks
from mailbox_agent.errors import SettingsError
from mailbox_agent.settings import load_settings

pytestmark = pytest.mark.usefixtures("no_documents")

LATER = NOON + timedelta(minutes=5)
SCRIPT = Path(__file__).with_name("killed_pass.py")
MOVED = 'handled_folder = "Handled"\n'
NO_MOVE = "IMAP4rev1 SASL-IR UIDPLUS"
IMAP = """
[mailbox.imap]
host = "127.0.0.1"
port = {port}
user = "{user}"
security = "none"

[mailbox.sign_in]
password_env = "IMAP_PASSWORD"

[[team.person]]"""


def complaint(number: int = 1, date: str = "Mon, 11 May 2026 10:14:00 +0200") -> bytes:
    return mail(
        f"Hello,\n\nyour portal has been down since 9 and our {number}0 agents can't work.\n\n"
        "Please send us a plan by Friday.\n\nAnn Lee\nHead of Operations\nCustomer Ltd\n",
        sender="Ann Lee <ann@customer.example>",
        subject=f"Portal down {number}",
        message_id=f"<{number}@customer.example>",
        date=date,
    )


@dataclass
class Desk:
    workspace: Workspace
    client: MailClient

    def holds(self, folder: str) -> int:
        return len(self.client.mails(folder))

    def count(self, what: str) -> int:
        with self.workspace.store() as store:
            (row,) = store.all(f"SELECT count(*) AS n FROM {what}")
        return int(row["n"])


def on_maildir(root: Path, lines: str) -> Desk:
    settings = SETTINGS.replace('path = "mail"\n', f'path = "mail"\n{lines}')
    workspace = Workspace(root / "desk", settings)
    return Desk(workspace, OnMaildir(str(workspace.mail)))


def over_imap(root: Path, server: Dovecot, lines: str, user: str = "") -> Desk:
    user = user or f"{root.name}@vendor.example"
    settings = SETTINGS.replace('path = "mail"\n', f'kind = "imap"\n{lines}')
    settings = settings.replace("[[team.person]]", IMAP.format(port=server.port, user=user), 1)
    workspace = Workspace(root / user, settings, {"IMAP_PASSWORD": PASSWORD})
    return Desk(workspace, OverImap(server.port, user, PASSWORD))


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with dovecot() as running:
        yield running


@pytest.fixture(scope="module")
def no_move() -> Iterator[Dovecot]:
    with dovecot(capability=NO_MOVE) as running:
        yield running


@pytest.fixture(params=["maildir", "imap", "imap without MOVE"])
def where(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def opened(request: pytest.FixtureRequest, where: str, root: Path, lines: str) -> Desk:
    if where == "maildir":
        return on_maildir(root, lines)
    name = "server" if where == "imap" else "no_move"
    return over_imap(root, request.getfixturevalue(name), lines)


def test_nothing_is_moved_or_marked_unless_a_setting_says_so(
    request: pytest.FixtureRequest, where: str, tmp_path: Path
) -> None:
    desk = opened(request, where, tmp_path, "")
    desk.client.put("INBOX", complaint())
    desk.workspace.work()
    assert desk.holds("INBOX") == 1 and desk.count("cases") == 1
    assert not seen(desk)


def test_what_was_filed_or_set_aside_is_moved_and_the_rest_stays(
    request: pytest.FixtureRequest, where: str, tmp_path: Path
) -> None:
    desk = opened(request, where, tmp_path, MOVED)
    history = complaint(1, "Mon, 4 May 2026 10:14:00 +0200")
    newsletter = mail(
        "Our offers of the week.\n", sender="News <news@shop.example>",
        headers={"List-Unsubscribe": "<mailto:off@shop.example>", "Precedence": "bulk"},
    )  # fmt: skip
    for raw in (history, complaint(2), newsletter, b"no mail at all\n"):
        desk.client.put("INBOX", raw)
    report = desk.workspace.work()
    assert (report.tally.filed, report.tally.set_aside, report.tally.failed) == (2, 1, 1)
    assert desk.holds("Handled") == 2 and desk.holds("INBOX") == 2
    assert not seen(desk, "Handled")

    again = desk.workspace.work(LATER)
    assert again.tally.received == 1  # the one that failed, tried again
    assert desk.holds("Handled") == 2 and desk.holds("INBOX") == 2


def test_mail_that_was_handled_before_the_setting_stays_where_people_know_it(
    request: pytest.FixtureRequest, where: str, tmp_path: Path
) -> None:
    desk = opened(request, where, tmp_path, "")
    desk.client.put("INBOX", complaint(1))
    desk.workspace.work()
    file = desk.workspace.root / "mailbox_agent.toml"
    file.write_text(file.read_text().replace("[[mailbox]]\n", f"[[mailbox]]\n{MOVED}"))
    desk.workspace.settings = load_settings(desk.workspace.root, {})
    desk.workspace.work(LATER)
    desk.client.put("INBOX", complaint(2))
    desk.workspace.work(LATER)
    assert [str(one["Subject"]) for one in desk.client.mails("INBOX")] == ["Portal down 1"]
    assert [str(one["Subject"]) for one in desk.client.mails("Handled")] == ["Portal down 2"]


def test_mail_is_marked_as_seen_and_stays(
    request: pytest.FixtureRequest, where: str, tmp_path: Path
) -> None:
    desk = opened(request, where, tmp_path, "mark_seen = true\n")
    desk.client.put("INBOX", complaint(1))
    desk.client.put("INBOX", b"no mail at all\n")
    desk.workspace.work()
    assert desk.holds("INBOX") == 2 and seen(desk) == ["Portal down 1"]


def test_a_moved_mail_is_known_again_where_its_new_folder_is_read_too(
    request: pytest.FixtureRequest, where: str, tmp_path: Path
) -> None:
    desk = opened(request, where, tmp_path, MOVED + 'folders = ["INBOX", "Handled"]\n')
    desk.client.put("Handled" if where == "maildir" else "INBOX", complaint(1))
    desk.client.put("INBOX", complaint(2))
    if where != "maildir":
        desk.client.client.create_folder("Handled")  # type: ignore[attr-defined]
    for minutes in range(0, 15, 5):
        desk.workspace.work(NOON + timedelta(minutes=minutes))
    assert desk.count("cases") == 1 and desk.count("messages WHERE from_sent = 0") == 2
    assert desk.count("ledger WHERE reason = 'duplicate'") >= 1
    assert desk.count("ledger WHERE outcome = 'failed'") == 0
    assert desk.holds("INBOX") == 0 and desk.holds("Handled") == 2


def test_shadow_moves_nothing(request: pytest.FixtureRequest, where: str, tmp_path: Path) -> None:
    desk = opened(request, where, tmp_path, MOVED + "mark_seen = true\n")
    desk.client.put("INBOX", complaint())
    with desk.workspace.store() as store:
        agent = replace(desk.workspace.agent(store), shadow=True)
        run_pass(agent, NOON)
        for _, mailbox in agent.mailboxes:
            mailbox.close()
    assert desk.holds("INBOX") == 1 and not seen(desk)


@pytest.mark.parametrize("server_kind", ["server", "no_move"])
def test_killed_between_two_steps_a_mail_is_neither_lost_nor_doubled(
    request: pytest.FixtureRequest, server_kind: str, tmp_path: Path
) -> None:
    running: Dovecot = request.getfixturevalue(server_kind)
    steps = killed(prepared(tmp_path, running, "whole"), 0)
    chosen = [n for n, step in enumerate(steps, 1) if step.startswith("handled mail")]
    assert len(chosen) == (2 if server_kind == "server" else 4)
    for n in chosen:
        desk = prepared(tmp_path, running, f"killed{n}")
        killed(desk, n)
        report = desk.workspace.work(LATER)
        assert not report.problems
        assert desk.holds("INBOX") == 0, steps[n - 1]
        assert desk.holds("Handled") == 3, steps[n - 1]
        assert desk.count("cases") == 3 and desk.holds("Drafts") == 3


def prepared(root: Path, server: Dovecot, name: str) -> Desk:
    desk = over_imap(root, server, MOVED + "mark_seen = true\n", f"{root.name}{name}@v.example")
    for number in (1, 2, 3):
        desk.client.put(
            "INBOX",
            mail(
                "Hello,\n\nyour portal is down, our agents can't work. Please help.\n\nLee\n",
                sender=f"Lee <lee@company{number}.example>",
                subject=f"Portal down at company {number}",
                message_id=f"<{number}@company{number}.example>",
            ),
        )
    return desk


def killed(desk: Desk, at: int) -> list[str]:
    environ = {**os.environ, "IMAP_PASSWORD": PASSWORD}
    done = warm.run(SCRIPT, desk.workspace.root, NOON.isoformat(), str(at), env=environ)
    assert done.returncode == (-9 if at else 0), done.stderr
    return done.stdout.splitlines()


def test_what_other_people_have_marked_as_deleted_is_not_expunged_with_it(
    no_move: Dovecot, tmp_path: Path
) -> None:
    desk = over_imap(tmp_path, no_move, MOVED)
    desk.client.put("INBOX", b"no mail at all\n")
    imap = desk.client.client  # type: ignore[attr-defined]
    imap.select_folder("INBOX")
    imap.delete_messages(imap.search())
    desk.client.put("INBOX", complaint())
    desk.workspace.work()
    imap.select_folder("INBOX")
    assert len(imap.search(["DELETED"])) == 1 and desk.holds("Handled") == 1


def test_without_a_safe_way_nothing_is_moved_and_it_is_said(tmp_path: Path) -> None:
    with dovecot(capability="IMAP4rev1 SASL-IR") as server:
        desk = over_imap(tmp_path, server, MOVED)
        desk.client.put("INBOX", complaint())
        (problem,) = desk.workspace.work().problems
        assert "neither MOVE nor UIDPLUS" in problem and 'handled_folder = ""' in problem
        assert desk.holds("INBOX") == 1 and desk.count("cases") == 1
        environ = {"IMAP_PASSWORD": PASSWORD}
        found = [one for one in run_checks(desk.workspace.root, environ, now=NOON) if not one.ok]
        assert any(one.ok is False and "neither MOVE nor UIDPLUS" in one.what for one in found)


def test_a_mail_that_was_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    desk = on_maildir(tmp_path, MOVED)
    key = desk.workspace.deliver(complaint())

    def somebody_writes(step: str) -> None:
        if step == "pass begun":
            return
        path = desk.workspace.mail / "new" / key
        if step == "mail recorded":
            path.write_bytes(path.read_bytes() + b"a line more\n")

    desk.workspace.work(at=somebody_writes)
    assert desk.holds("INBOX") == 1 and desk.holds("Handled") == 0


def test_flags_stay_as_they_are_when_a_file_is_moved(tmp_path: Path) -> None:
    desk = on_maildir(tmp_path, MOVED)
    key = desk.workspace.deliver(complaint())
    (desk.workspace.mail / "new" / key).rename(desk.workspace.mail / "cur" / f"{key}:2,FR")
    desk.workspace.work()
    (there,) = (desk.workspace.mail / ".Handled" / "cur").iterdir()
    assert there.name == f"{key}:2,FR"


@pytest.mark.parametrize("folder", ["INBOX", "Sent", "Drafts"])
def test_handled_mail_needs_a_folder_of_its_own(tmp_path: Path, folder: str) -> None:
    with pytest.raises(SettingsError, match="handled_folder"):
        on_maildir(tmp_path, f'handled_folder = "{folder}"\n')


def seen(desk: Desk, folder: str = "INBOX") -> list[str]:
    """Subjects of the mails that are marked as seen."""
    if isinstance(desk.client, OnMaildir):
        box = desk.client._folder(folder)
        return [str(one["Subject"]) for one in box if "S" in one.get_flags()]
    assert isinstance(desk.client, OverImap)
    desk.client.client.select_folder(folder, readonly=True)
    found = desk.client.client.search(["SEEN"])
    texts = desk.client.client.fetch(found, ["BODY.PEEK[HEADER.FIELDS (SUBJECT)]"])
    heads = [next(v for k, v in one.items() if k.startswith(b"BODY[")) for one in texts.values()]
    return [head.decode().partition(": ")[2].strip() for head in heads]
