"""An approved draft over SMTP: what servers say, what follows, and that nobody is mailed twice."""

import random
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import warm
from imap_servers import PASSWORD, USER, dovecot
from killed_pass import Opened
from mail_clients import OverImap
from mails import mail
from sending import Sending
from smtp_servers import HANG_UP, PostOffice, RudeServer, smtp_server
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.database.drafts import list_drafts, load_draft
from mailbox_agent.database.events import broken_link
from mailbox_agent.errors import UserError
from mailbox_agent.mailbox.maildir import Maildir
from mailbox_agent.records import Decider, Draft
from mailbox_agent.review import decisions

ROBIN = Decider("Robin Meyer", "terminal")
ANN, BO = "ann@customer.example", "bo@customer.example"
MINUTE = timedelta(minutes=1)
SCRIPT = Path(__file__).with_name("sending.py")


def asked(*, cc: str = "") -> bytes:
    return mail(
        "Hello,\n\nyour portal has been down since 9 and our 40 agents can't work.\n\nPlease"
        " send us a plan by Friday.\n\nAnn Lee\nHead of Operations\nCustomer Ltd\n",
        sender=f"Ann Lee <{ANN}>",
        subject="Portal down",
        message_id="<1@customer.example>",
        headers={"Cc": cc} if cc else {},
    )


def with_an_approved_draft(root: Path, *, cc: str = "", settings: str = SETTINGS) -> Workspace:
    workspace = Workspace(root, settings)
    workspace.deliver(asked(cc=cc))
    workspace.work(documents=False)
    with workspace.store() as store:
        decisions.approve(store, list_drafts(store)[0], ROBIN, NOON)
    return workspace


@dataclass
class Desk:
    workspace: Workspace
    office: PostOffice

    def sending(self, **how: Any) -> Sending:
        return Sending(self.workspace, self.office.port, **how)

    def draft(self) -> Draft:
        return the_draft(self.workspace)


def the_draft(workspace: Workspace) -> Draft:
    with workspace.store() as store:
        return load_draft(store, 1)


def log_of(workspace: Workspace) -> str:
    with workspace.store() as store:
        return " ".join(str(list(row.values())) for row in store.all("SELECT * FROM events"))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with smtp_server() as office:
        yield Desk(with_an_approved_draft(tmp_path / "desk", cc=BO), office)


def test_an_approved_draft_leaves_for_everybody_that_it_names(desk: Desk) -> None:
    assert desk.sending().run(NOON + MINUTE) == 1
    (sent,) = desk.office.mails
    assert (sent.mail_from, sent.rcpt_tos) == ("escalations@vendor.example", [ANN, BO])
    assert b"bcc:" not in sent.content.lower()  # type: ignore[union-attr]
    assert desk.draft().status == "sent"
    assert not any(draft["To"].endswith(f"<{ANN}>") for draft in desk.workspace.drafts)
    desk.sending().run(NOON + 2 * MINUTE)
    assert len(desk.office.mails) == 1


def test_who_was_refused_is_named_and_the_others_get_no_second_mail(desk: Desk) -> None:
    desk.office.refuses = {BO: "550 5.1.1 no such user"}
    desk.sending().run(NOON + MINUTE)
    desk.sending().run(NOON + timedelta(days=1))
    assert [one.rcpt_tos for one in desk.office.mails] == [[ANN]]
    draft = desk.draft()
    (said,) = [one.text for one in draft.findings if one.check == "sending"]
    assert draft.status == "sent" and BO in said and "no such user" in said
    assert "draft refused for some" in log_of(desk.workspace)
    assert BO not in log_of(desk.workspace)


def test_a_wait_that_a_wrong_clock_has_set_ends_when_the_clock_is_put_right(
    tmp_path: Path,
) -> None:
    workspace = with_an_approved_draft(tmp_path / "desk")
    with RudeServer({"RCPT": ["451 4.7.1 come again"]}) as rude:
        sending = Sending(workspace, rude.port)
        sending.run(NOON + timedelta(hours=3))
        assert (the_draft(workspace).status, rude.mails) == ("approved", [])
        sending.run(NOON + MINUTE)
        assert the_draft(workspace).status == "sent"
        sending.run(NOON + timedelta(hours=3))
        assert len(rude.mails) == 1


@pytest.mark.parametrize("moment", ["MAIL", "RCPT"])
def test_an_address_that_a_server_repeats_is_in_no_error(tmp_path: Path, moment: str) -> None:
    workspace = with_an_approved_draft(tmp_path / "desk")
    with RudeServer({moment: [f"421 4.7.0 <{ANN}> (to={ANN}): come again"]}) as rude:
        sending = Sending(workspace, rude.port)
        sending.run(NOON + MINUTE)
    (error,) = sending.told
    assert "421 4.7.0 <[...]> (to=[...]): come again" in str(error) and ANN not in str(error)


def test_a_refusal_for_good_goes_back_to_a_person_with_the_servers_words(desk: Desk) -> None:
    desk.office.refuses = {ANN: "550 5.1.1 no such user", BO: "550 5.7.1 go away"}
    desk.sending().run(NOON + MINUTE)
    draft = desk.draft()
    (finding,) = [one for one in draft.findings if one.check == "sending"]
    assert draft.status == "pending" and finding.blocking
    assert "no such user" in finding.text and "go away" in finding.text
    assert [one["To"] for one in desk.workspace.drafts].count(f"Ann Lee <{ANN}>") == 1
    with desk.workspace.store() as store, pytest.raises(UserError, match="no such user"):
        decisions.approve(store, draft, ROBIN, NOON)


def test_a_greylisted_draft_stays_approved_and_is_tried_again_more_and_more_seldom(
    desk: Desk,
) -> None:
    desk.office.refuses = {ANN: "451 4.7.1 greylisted", BO: "451 4.7.1 greylisted"}
    tried = []
    sending = desk.sending()
    for minute in range(1, 100):
        now = NOON + minute * MINUTE
        before = attempts(desk.workspace)
        sending.run(now) if minute < 30 or minute in (60, 82, 99) else None
        if attempts(desk.workspace) > before:
            tried.append(minute)
        if minute == 2:
            assert sending.told == []
        if minute == 7:
            assert "3 tries" in str(sending.told[0]) and ANN not in str(sending.told[0])
        assert desk.draft().status == "approved"
    assert tried == [1, 2, 7, 22, 82]
    (said,) = [one for one in desk.draft().findings if one.check == "sending"]
    assert "greylisted" in said.text and not said.blocking
    assert any(f"<{ANN}>" in str(one["To"]) for one in desk.workspace.drafts)  # where people see it
    desk.office.refuses = {}
    assert sending.run(NOON + 142 * MINUTE) == 1
    assert desk.draft().status == "sent"
    assert not [one for one in desk.draft().findings if one.check == "sending"]


def attempts(workspace: Workspace) -> int:
    with workspace.store() as store:
        return int(store.all("SELECT attempts FROM drafts WHERE id = 1")[0]["attempts"])


def test_one_who_is_greylisted_for_ever_does_not_keep_the_customer_waiting(desk: Desk) -> None:
    desk.office.refuses = {BO: "451 4.7.1 greylisted"}
    for minute in (1, 2, 7, 22):
        desk.sending().run(NOON + minute * MINUTE)
    assert [one.rcpt_tos for one in desk.office.mails] == [[ANN]]
    assert desk.draft().status == "sent"


def test_a_server_that_is_down_is_told_at_once_and_asked_once_in_a_pass(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "desk")
    workspace.deliver(asked())
    workspace.deliver(asked().replace(b"customer.example", b"third.example"))
    workspace.work(documents=False)
    with workspace.store() as store:
        for draft in list_drafts(store):
            decisions.approve(store, draft, ROBIN, NOON)
    with RudeServer({"greeting": ["421 too busy"] * 2}) as server:
        sending = Sending(workspace, server.port)
        for minute, tries in ((1, 1), (2, 2), (3, 3)):
            sending.run(NOON + minute * MINUTE)
            assert server.connections == tries
            if minute < 3:
                assert len(sending.told) == 1 and "too busy" in str(sending.told[0])
        sending.run(NOON + 20 * MINUTE)
        assert len(server.mails) == 2 and sending.told == []


def test_a_connection_lost_after_the_final_dot_is_for_a_person_to_settle(tmp_path: Path) -> None:
    workspace = with_an_approved_draft(tmp_path / "desk")
    with RudeServer({"dot": [HANG_UP]}) as server:
        for minute in (1, 2, 70):
            Sending(workspace, server.port).run(NOON + minute * MINUTE)
        assert len(server.whole) == 1
        draft = the_draft(workspace)
        assert draft.status == "unsure" and "before its answer" in draft.why
        with workspace.store() as store:
            decisions.settle_unsure(store, draft, ROBIN, NOON, was_sent=False)
        Sending(workspace, server.port).run(NOON + 71 * MINUTE)
        assert len(server.mails) == 1
    assert the_draft(workspace).status == "sent"


@pytest.mark.parametrize("late", [False, True], ids=["at once", "later"])
def test_a_copy_that_the_server_laid_into_sent_settles_the_doubt(
    tmp_path: Path, late: bool
) -> None:
    workspace = with_an_approved_draft(tmp_path / "desk")
    sent = Maildir("escalations", workspace.mail)
    with RudeServer({"dot": [HANG_UP]}) as server:
        if not late:
            server.on_mail = lambda raw: sent.append("Sent", raw)
        Sending(workspace, server.port).run(NOON + MINUTE)
        assert the_draft(workspace).status == ("unsure" if late else "sent")
        if late:
            sent.append("Sent", server.whole[-1])
        Sending(workspace, server.port).run(NOON + 2 * MINUTE)
        assert len(server.whole) == 1
    draft = the_draft(workspace)
    assert (draft.status, draft.decided_by) == ("sent", "Robin Meyer (terminal)")


def test_a_draft_changed_in_the_folder_is_not_sent(desk: Desk) -> None:
    (path,) = [
        one
        for one in (desk.workspace.mail / ".Drafts" / "cur").iterdir()
        if ANN.encode() in one.read_bytes()
    ]

    def edit_late(step: str) -> None:
        if step == "draft claimed":
            path.write_bytes(path.read_bytes() + b"\r\nPS: we will pay\r\n")

    desk.sending().run(NOON + MINUTE, edit_late)
    assert desk.office.mails == [] and desk.draft().status == "unsure"
    assert len([one for one in desk.workspace.drafts if "Ann Lee" in str(one["To"])]) == 1


def test_a_mailbox_that_became_ours_after_the_approval_is_not_written_to(
    tmp_path: Path, desk: Desk
) -> None:
    aliases = SETTINGS.replace('path = "mail"', f'path = "mail"\naliases = ["{BO.upper()}"]')
    (desk.workspace.root / "mailbox_agent.toml").write_text(aliases)
    Sending(Opened(desk.workspace.root), desk.office.port).run(NOON + MINUTE)
    assert desk.office.mails == [] and desk.draft().status == "pending"
    assert any("our own mailbox" in one.text and one.blocking for one in desk.draft().findings)


def bounce(*addresses: str, of: str) -> bytes:
    reports = "".join(
        f"\r\nFinal-Recipient: rfc822; {one}\r\nAction: failed\r\nStatus: 5.1.1\r\n"
        for one in addresses
    )
    return (
        "From: MAILER-DAEMON@customer.example\r\nTo: escalations@vendor.example\r\n"
        "Subject: Undelivered Mail Returned to Sender\r\nMessage-ID: <b1@customer.example>\r\n"
        f"In-Reply-To: {of}\r\nReferences: {of}\r\n"
        "Date: Mon, 11 May 2026 14:00:30 +0200\r\nAuto-Submitted: auto-replied\r\n"
        "MIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nIt could not be delivered.\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
        f"Reporting-MTA: dns; mx.customer.example\r\n{reports}\r\n--b--\r\n"
    ).encode()


@pytest.mark.parametrize(
    ("dead", "status"), [((ANN, BO), "pending"), ((BO,), "sent")], ids=["all", "one of two"]
)
def test_a_draft_all_of_whose_recipients_have_bounced_since_goes_back(
    desk: Desk, dead: tuple[str, ...], status: str
) -> None:
    by_hand = mail(
        "I try to call you about another matter, the contract. Robin\n",
        sender="escalations@vendor.example",
        to=f"{ANN}, {BO}",
        subject="Contract",
        message_id="<hand@vendor.example>",
    )
    desk.workspace.deliver(by_hand, folder=".Sent")
    desk.workspace.deliver(bounce(*dead, of="<hand@vendor.example>"))
    desk.sending().run(NOON + MINUTE)
    draft = desk.draft()
    assert draft.status == status
    assert len(desk.office.mails) == (status == "sent")
    assert any("bounced for good" in one.text for one in draft.findings) is (status == "pending")


def test_a_promise_that_waiting_has_broken_does_not_leave(desk: Desk) -> None:
    desk.office.refuses = {ANN: "451 later", BO: "451 later"}
    desk.sending().run(NOON + MINUTE)
    desk.office.refuses = {}
    desk.sending().run(NOON + timedelta(days=9))
    assert desk.office.mails == [] and desk.draft().status == "pending"
    assert any("promises" in one.text for one in desk.draft().findings)


@pytest.mark.parametrize("copies", ["auto", "always"])
def test_a_copy_of_what_was_sent_lies_in_sent_once(desk: Desk, copies: str) -> None:
    for minute in (1, 2, 20, 40):
        desk.sending(copies=copies).run(NOON + minute * MINUTE)
    assert [one["Message-ID"] for one in desk.workspace.sent] == [desk.draft().message_id]
    (copy,) = (desk.workspace.mail / ".Sent" / "cur").iterdir()
    (sent,) = desk.office.mails
    told, _, rest = copy.read_bytes().partition(b"\r\n")
    assert told.startswith(b"X-Mailbox-Agent-Laid: ") and rest == sent.content
    with desk.workspace.store() as store:
        known = store.all("SELECT server_copies FROM mailboxes")[0]["server_copies"]
    assert known == (0 if copies == "auto" else None)


def test_without_copies_sent_stays_empty(desk: Desk) -> None:
    for minute in (1, 20):
        desk.sending(copies="never").run(NOON + minute * MINUTE)
    assert desk.workspace.sent == []


def copies_where_the_server_lays_one(root: Path, copy_after: int) -> tuple[int, int | None]:
    """(how many lie in Sent in the end, what was learnt) where it comes so many minutes late."""
    workspace = with_an_approved_draft(root)
    box = Maildir("escalations", workspace.mail)
    with RudeServer() as server:
        if copy_after == 0:
            server.on_mail = lambda raw: box.append("Sent", raw)
        sending = Sending(workspace, server.port, "auto")
        for minute in range(1, 60, 3):
            sending.run(NOON + minute * MINUTE)
            if copy_after and minute == 1 + copy_after:
                box.append("Sent", server.mails[0])
    with workspace.store() as store:
        known = store.all("SELECT server_copies FROM mailboxes")[0]["server_copies"]
    return len(workspace.sent), known


def test_a_server_that_makes_copies_is_detected(tmp_path: Path) -> None:
    assert copies_where_the_server_lays_one(tmp_path / "at-once", 0) == (1, 1)
    assert copies_where_the_server_lays_one(tmp_path / "late", 3) == (
        2,
        1,
    )  # once; from then on it is waited for


def test_a_copy_is_waited_for_where_the_server_makes_them_and_laid_if_none_comes(
    desk: Desk,
) -> None:
    with desk.workspace.store() as store:
        store.run("UPDATE mailboxes SET server_copies = 1")
    desk.sending(copies="auto").run(NOON + MINUTE)
    desk.sending(copies="auto").run(NOON + 5 * MINUTE)
    assert desk.workspace.sent == []
    desk.sending(copies="auto").run(NOON + 12 * MINUTE)
    assert len(desk.workspace.sent) == 1


def test_over_imap_the_draft_leaves_the_folder_and_a_copy_lies_in_sent(tmp_path: Path) -> None:
    imap = (
        '[mailbox.imap]\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\n\n'
        '[mailbox.sign_in]\npassword_env = "IMAP_PASSWORD"\n\n[[team.person]]'
    )
    with dovecot() as running, smtp_server() as office:
        settings = SETTINGS.replace('path = "mail"', 'kind = "imap"')
        settings = settings.replace("[[team.person]]", imap.format(port=running.port), 1)
        workspace = Workspace(tmp_path / "desk", settings, {"IMAP_PASSWORD": PASSWORD})
        client = OverImap(running.port, USER, PASSWORD)
        client.put("INBOX", asked())
        workspace.work(documents=False)
        with workspace.store() as store:
            decisions.approve(store, list_drafts(store)[0], ROBIN, NOON)
        for minute in (1, 2, 20):
            Sending(workspace, office.port, "auto").run(NOON + minute * MINUTE)
        assert the_draft(workspace).status == "sent" and len(office.mails) == 1
        assert [one for one in client.mails("Drafts") if ANN in str(one["To"])] == []
        (copy,) = client.mails("Sent")
        assert copy["Message-ID"] == the_draft(workspace).message_id
        client.quit()


STEPS = {
    "draft claimed": (1, "sent"),
    "draft taken from the folder": (1, "sent"),
    "hand-over noted": (0, "unsure"),
    "mail handed over": (1, "unsure"),
    "mail noted as sent": (1, "sent"),
    "copy begun": (1, "sent"),
    "copy laid": (1, "sent"),
    "copy noted": (1, "sent"),
}


def killed(root: Path, now: datetime, port: int, kill_at: int) -> list[str]:
    done = warm.run(SCRIPT, root, now.isoformat(), str(port), str(kill_at))
    assert done.returncode == (-9 if kill_at else 0), done.stderr
    return done.stdout.split("\n")[:-1]


def test_killed_at_each_step_of_sending_it_is_sent_at_most_once(tmp_path: Path, desk: Desk) -> None:
    whole = tmp_path / "whole"
    shutil.copytree(desk.workspace.root, whole)
    steps = killed(whole, NOON + MINUTE, desk.office.port, 0)
    assert [step for step in steps if step in STEPS] == list(STEPS)
    for step, (mails, status) in STEPS.items():
        desk.office.mails.clear()
        root = tmp_path / step.replace(" ", "-")
        shutil.copytree(desk.workspace.root, root)
        killed(root, NOON + MINUTE, desk.office.port, steps.index(step) + 1)
        workspace = Opened(root)
        for minute in (2, 3, 20):
            Sending(workspace, desk.office.port, "auto").run(NOON + minute * MINUTE)
        assert (len(desk.office.mails), the_draft(workspace).status) == (mails, status), step
        assert len(workspace.sent) == (status == "sent"), step
        with workspace.store() as store:
            assert broken_link(store) is None and store.integrity() == ()


def test_killed_at_random_moments_it_is_sent_at_most_once(tmp_path: Path, desk: Desk) -> None:
    chance = random.Random(20261122)
    desk.office.on_mail = lambda _: time.sleep(0.3)  # so that some moments fall into the talk
    for number in range(4):
        desk.office.mails.clear()
        root = tmp_path / str(number)
        shutil.copytree(desk.workspace.root, root)
        now, port = (NOON + MINUTE).isoformat(), str(desk.office.port)
        process = warm.Program(SCRIPT, root, now, port, "0")
        try:
            process.wait(timeout=chance.uniform(0.5, 3.0))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        workspace = Opened(root)
        Sending(workspace, desk.office.port, "auto").run(NOON + 2 * MINUTE)
        status = the_draft(workspace).status
        assert len(desk.office.mails) <= 1
        assert status == "unsure" or (status == "sent" and len(desk.office.mails) == 1)
