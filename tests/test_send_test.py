"""`check --send-test`: a draft and a mail to oneself on real servers, and nothing of it is left."""

import os
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any

import pytest
import warm
from imap_servers import PASSWORD, Dovecot, dovecot
from mail_clients import OverImap
from mails import mail
from smtp_servers import PostOffice, smtp_server
from workspaces import SETTINGS, Workspace

from mailbox_agent.check import CheckResult
from mailbox_agent.check.trying import Trying, send_test
from mailbox_agent.drafts.trial_mail import SUBJECT, is_trial, new_trial, write_trial
from mailbox_agent.mailbox.opening import open_mailbox
from mailbox_agent.mailbox.smtp import open_transport

SCRIPT = Path(__file__).with_name("killed_check.py")
SERVERS = """
[mailbox.imap]
host = "127.0.0.1"
port = {imap}
user = "{user}"
security = "none"

[mailbox.smtp]
host = "127.0.0.1"
port = {smtp}
security = "none"
sign_in = false

[mailbox.sign_in]
password_env = "IMAP_PASSWORD"

[[team.person]]"""
ENVIRON = {"IMAP_PASSWORD": PASSWORD}


@dataclass
class Desk:
    """A mailbox on an IMAP server; `deliver` is what its SMTP server does with a mail."""

    workspace: Workspace
    client: OverImap
    office: PostOffice

    def deliver(self, *folders: str, change: Callable[[bytes], bytes] = lambda raw: raw) -> None:
        def on_mail(raw: bytes) -> None:
            for folder in folders:
                self.client.put(folder, change(raw))

        self.office.on_mail = on_mail

    def check(self, seconds: float = 10.0, **changes: Any) -> list[CheckResult]:
        (box,) = self.workspace.settings.mailboxes
        if changes.get("copy_to_sent"):
            assert box.smtp is not None
            box = replace(box, smtp=replace(box.smtp, **changes))
        else:
            box = replace(box, **changes)
        mailbox = open_mailbox(box, ENVIRON, self.workspace.root)
        transport = open_transport(box, mailbox, ENVIRON, self.workspace.root)
        with self.workspace.store() as store:
            return list(send_test(Trying(box, mailbox, transport, store.instance, seconds, 0.5)))

    @property
    def left(self) -> list[str]:
        """Subjects of all mails in all folders."""
        names = [str(name) for _, _, name in self.client.client.list_folders()]
        return [str(one["Subject"]) for name in names for one in self.client.mails(name)]

    @property
    def instance(self) -> tuple[str, bytes]:
        with self.workspace.store() as store:
            return store.instance


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with dovecot(extra="namespace inbox {\n mailbox Junk {\n auto = create\n }\n}") as running:
        yield running


@pytest.fixture(scope="module")
def office() -> Iterator[PostOffice]:
    with smtp_server() as running:
        yield running


@pytest.fixture
def desk(tmp_path: Path, server: Dovecot, office: PostOffice) -> Iterator[Desk]:
    user = f"{tmp_path.name}@vendor.example"
    servers = SERVERS.format(imap=server.port, smtp=office.port, user=user)
    settings = SETTINGS.replace('path = "mail"', 'kind = "imap"')
    settings = settings.replace("[[team.person]]", servers, 1)
    workspace = Workspace(tmp_path / "desk", settings, ENVIRON)
    client = OverImap(server.port, user, PASSWORD)
    desk = Desk(workspace, client, office)
    desk.deliver("INBOX")
    yield desk
    office.refuses.clear()
    desk.deliver()
    client.quit()


def words(results: list[CheckResult]) -> str:
    return "\n".join(f"{one.ok} {one.what} | {one.advice}" for one in results)


def stamped(raw: bytes) -> bytes:
    return b"Authentication-Results: mx.vendor.example; spf=pass smtp.mailfrom=a@b\r\n" + raw


def rewritten(raw: bytes) -> bytes:
    """Another Message-ID, no private header, as some servers send mail on."""
    before: Any = message_from_bytes(raw, policy=SMTP)  # type: ignore[arg-type]
    after = EmailMessage(policy=SMTP)
    for name in ("From", "To", "Subject", "Date"):
        after[name] = str(before[name])
    after["Message-ID"] = "<made-by-the-server@vendor.example>"
    after.set_content(str(before.get_content()))
    return after.as_bytes()


def test_what_works_is_said_and_nothing_is_left(desk: Desk) -> None:
    desk.deliver("INBOX", change=stamped)
    results = desk.check(trusted_servers=frozenset({"mx.vendor.example"}))
    assert all(one.ok for one in results), words(results)
    said = words(results)
    assert "a draft was laid into Drafts, found by its place and its Message-ID" in said
    assert "a mail to itself arrived in INBOX after" in said
    assert "Message-ID, In-Reply-To, X-Mailbox-Agent survive" in said
    assert "mailbox-agent lays it into Sent" in said
    assert desk.left == []


def test_the_server_whose_word_counts_is_proposed(desk: Desk) -> None:
    desk.deliver("INBOX", change=stamped)
    results = desk.check(accepts_only_authenticated=False)
    (note,) = [one for one in results if one.ok is None]
    assert note.advice.startswith('set trusted_servers = ["mx.vendor.example"]')
    desk.deliver("INBOX", change=lambda raw: b"Authentication-Results: spf=pass\r\n" + raw)
    assert "trust_microsoft365 = true" in words(desk.check(accepts_only_authenticated=False))


@pytest.mark.parametrize(
    ("mode", "ok", "advice"), [("auto", True, ""), ("never", True, ""), ("always", None, '"never"')]
)
def test_a_server_that_lays_copies_itself_is_found_out(
    desk: Desk, mode: str, ok: bool | None, advice: str
) -> None:
    desk.deliver("INBOX", "Sent")
    results = desk.check(copy_to_sent=mode)
    (copy,) = [one for one in results if "lays a copy" in one.what]
    assert copy.ok is ok and advice in copy.advice
    assert desk.left == []


def test_a_copy_that_nobody_lays_is_told_where_the_setting_leaves_it_to_the_server(
    desk: Desk,
) -> None:
    (copy,) = [one for one in desk.check(copy_to_sent="never") if one.ok is False]
    assert 'set copy_to_sent = "auto"' in copy.advice


def test_a_sent_folder_of_another_name_is_found(desk: Desk) -> None:
    desk.client.client.create_folder("Gesendete Objekte")
    desk.deliver("INBOX", "Gesendete Objekte")
    said = words(desk.check())
    assert 'set sent = "Gesendete Objekte"' in said
    assert desk.left == []


def test_a_mail_that_ends_as_junk_is_found_there(desk: Desk) -> None:
    desk.deliver("Junk")
    (bad,) = [one for one in desk.check(1.0) if one.ok is False]
    assert "is not in INBOX, but in Junk" in bad.what
    assert desk.left == []


def test_a_mail_that_does_not_come_is_waited_for_and_told(desk: Desk) -> None:
    desk.deliver()
    (bad,) = [one for one in desk.check(1.0) if one.ok is False]
    assert "has not come within" in bad.what and "--wait" in bad.advice


def test_a_server_that_takes_no_mail_to_oneself_is_told(desk: Desk) -> None:
    desk.office.refuses["escalations@vendor.example"] = "550 5.1.1 no such user"
    (bad,) = [one for one in desk.check(1.0) if one.ok is False]
    assert "no mail can be sent to escalations@vendor.example: 550 5.1.1" in bad.what


def test_a_server_that_changes_ids_and_headers_hides_nothing(desk: Desk) -> None:
    desk.deliver("INBOX", "Sent", change=rewritten)
    results = desk.check()
    (note,) = [one for one in results if one.ok is None]
    assert note.what == "the server changes Message-ID, In-Reply-To, X-Mailbox-Agent of mail"
    assert "the server lays a copy" in words(results)
    assert desk.left == []


@pytest.mark.parametrize("change", [lambda raw: raw, rewritten], ids=["whole", "rewritten"])
def test_a_pass_sets_a_test_mail_aside_as_our_own(
    desk: Desk, change: Callable[[bytes], bytes]
) -> None:
    mark, secret = desk.instance
    trial = new_trial(177_000_000_001, "escalations@vendor.example", secret)
    from workspaces import NOON

    for folder in ("INBOX", "Sent"):
        desk.client.put(folder, change(write_trial(trial, mark, NOON)))
    report = desk.workspace.work()
    assert report.tally.set_aside == 2 and not report.problems
    with desk.workspace.store() as store:
        reasons = {row["reason"] for row in store.all("SELECT reason FROM ledger")}
        assert reasons <= {"own", "duplicate"} and "own" in reasons
        assert store.all("SELECT id FROM cases") == []


def test_mail_of_other_people_about_a_test_is_neither_removed_nor_taken_for_ours(
    desk: Desk,
) -> None:
    trial = new_trial(177_000_000_002, "escalations@vendor.example", desk.instance[1])
    answer = mail("What is this?\n", subject=f"Re: {trial.subject}", sender="a@customer.example")
    forged = mail("Hello.\n", subject=f"{SUBJECT} 5 ({'a' * 20})", sender="b@customer.example")
    desk.client.put("INBOX", answer)
    desk.client.put("INBOX", forged)
    desk.check()
    assert sorted(desk.left) == sorted([f"Re: {trial.subject}", f"{SUBJECT} 5 ({'a' * 20})"])
    desk.workspace.work()
    with desk.workspace.store() as store:
        assert not store.all("SELECT 1 FROM ledger WHERE reason = 'own'")


def test_only_this_mailbox_of_this_instance_knows_its_tests(desk: Desk) -> None:
    secret = desk.instance[1]
    trial = new_trial(7, "escalations@vendor.example", secret)
    assert is_trial(trial.subject, "escalations@vendor.example", secret)
    assert is_trial(trial.subject.replace(" (", "\r\n ("), "escalations@vendor.example", secret)
    assert not is_trial(trial.subject, "escalations@vendor.example", b"another")
    assert not is_trial(trial.subject, "escalations@other.example", secret)
    assert not is_trial(trial.subject + " again", "escalations@vendor.example", secret)


def test_what_a_killed_check_left_is_removed_by_the_next(desk: Desk) -> None:
    desk.deliver("INBOX", "Sent")
    steps = killed(desk, 0)
    assert steps[:2] == ["test draft laid", "test mail sent"] and desk.left == []
    for n in range(1, len(steps) + 1):
        killed(desk, n)
        results = desk.check()
        assert "of an earlier test were removed" in words(results) or n == len(steps)
        assert desk.left == []


def killed(desk: Desk, at: int) -> list[str]:
    done = warm.run(SCRIPT, desk.workspace.root, str(at), env={**os.environ, **ENVIRON})
    assert done.returncode == (-9 if at else 0), done.stderr
    return done.stdout.splitlines()


def run(desk: Desk, *arguments: str) -> "subprocess.CompletedProcess[str]":
    environ = {**os.environ, **ENVIRON}
    return warm.run(*warm.AGENT, "--workspace", desk.workspace.root, *arguments, env=environ)


def test_the_command_says_it_line_by_line(desk: Desk) -> None:
    desk.deliver("INBOX", "Sent")
    done = run(desk, "check", "--send-test", "--wait", "20")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "works   test escalations: a draft was laid" in " ".join(done.stdout.split(" "))
    assert "the server lays a copy of sent mail into Sent" in " ".join(done.stdout.split())
    assert desk.left == []
    plain = run(desk, "check")
    assert "test escalations" not in plain.stdout


def test_no_test_mail_is_sent_where_something_is_wrong_already(desk: Desk) -> None:
    file = desk.workspace.root / "mailbox_agent.toml"
    file.write_text(
        file.read_text().replace(
            'name = "escalations"', 'name = "escalations"\nfolders = ["Nowhere"]'
        )
    )
    before = len(desk.office.mails)
    done = run(desk, "check", "--send-test")
    assert done.returncode == 1 and "no test mail was sent" in done.stderr
    assert len(desk.office.mails) == before


def test_a_maildir_is_tried_with_a_draft_alone(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "desk")
    (box,) = workspace.settings.mailboxes
    with workspace.store() as store:
        trying = Trying(box, open_mailbox(box, {}, workspace.root), None, store.instance, 1.0)
        results = list(send_test(trying))
    assert [one.ok for one in results] == [True], words(results)
    assert workspace.drafts == []
