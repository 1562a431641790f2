"""Trouble of the service reaches the administrators: once, and once again when it is over."""

import os
import signal
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from imap_servers import PASSWORD, dovecot
from notices import ADMIN, ALERTING, SMTP, over_smtp, read
from smtp_servers import PostOffice, RudeServer
from test_service import IMAP, service, wait_until
from workspaces import NOON, Workspace

from mailbox_agent.agent import Agent, run_pass, tell_staff
from mailbox_agent.check import disk
from mailbox_agent.errors import MailboxBusy, MailboxError, StoreBusy, StoreError
from mailbox_agent.mailbox.smtp import open_transport
from mailbox_agent.notices.troubles import trouble_began, without_addresses
from mailbox_agent.pass_report import PassReport
from mailbox_agent.schedule import troubles
from mailbox_agent.schedule.troubles import Troubles
from mailbox_agent.settings import load_settings

MINUTE = timedelta(minutes=1)


@pytest.fixture
def desk(tmp_path: Path, office: PostOffice) -> Workspace:
    return over_smtp(tmp_path / "desk", office.port)


def subjects(office: PostOffice) -> list[str]:
    assert all(one.rcpt_tos == [ADMIN] for one in office.mails)
    return [str(read(one.content)["Subject"]) for one in office.mails]


class Passes:
    """What the service does after a pass, by a clock of the test."""

    def __init__(self, desk: Workspace) -> None:
        self.desk, self.troubles, self.minute = desk, Troubles(), 0

    def one(
        self, error: MailboxError | None = None, *, sending: MailboxError | None = None
    ) -> None:
        self.minute += 20
        now = NOON + self.minute * MINUTE
        report = PassReport()
        if error is not None:
            report.failures["escalations"] = error
        if sending is not None:
            report.can_not_send("escalations", sending)
        with self.desk.store(now) as store:
            self.troubles.after_pass(self.agent(store), report, ["escalations"], now)

    def agent(self, store: object) -> Agent:
        agent = self.desk.agent(store)  # type: ignore[arg-type]
        return replace(
            agent, transport=lambda box, mailbox: open_transport(box, mailbox, {}, self.desk.root)
        )


def test_a_mailbox_that_fails_and_recovers_is_said_once_each(
    desk: Workspace, office: PostOffice
) -> None:
    service = Passes(desk)
    for _ in range(2):
        service.one(MailboxBusy("mailbox escalations: no answer"))
    assert office.mails == []  # a short break of the network is nobody's business
    for _ in range(4):
        service.one(MailboxBusy("mailbox escalations: no answer"))
    assert subjects(office) == ["mailbox escalations does not work"]
    assert "no answer" in read(office.mails[0].content).get_content()
    for _ in range(3):
        service.one()
    assert subjects(office)[1:] == ["mailbox escalations works again"]


def test_a_service_that_is_started_again_does_not_say_it_again(
    desk: Workspace, office: PostOffice
) -> None:
    for _ in range(3):
        Passes(desk).one(MailboxError("mailbox escalations: has no folder INBOX"))
    assert subjects(office) == ["mailbox escalations does not work"]
    Passes(desk).one()
    assert subjects(office)[1:] == ["mailbox escalations works again"]


def test_trouble_that_nobody_could_be_told_of_is_told_with_its_end(
    tmp_path: Path, office: PostOffice
) -> None:
    with RudeServer({"greeting": ["421 busy"] * 20}) as server:
        desk = over_smtp(tmp_path / "desk", server.port)
        service = Passes(desk)
        service.one(MailboxError("mailbox escalations: the sign-in was refused"))
    file = desk.root / "mailbox_agent.toml"
    file.write_text(file.read_text().replace(str(server.port), str(office.port)))
    desk.settings = load_settings(desk.root, {})
    service.one()
    (said,) = [one for one in subjects(office) if one.startswith("mailbox escalations")]
    assert said == "mailbox escalations works again, you could not be told before"
    over = read(office.mails[subjects(office).index(said)].content)
    assert "the sign-in was refused" in over.get_content()


def test_a_mailbox_that_can_be_read_but_sends_nothing_is_said(
    desk: Workspace, office: PostOffice
) -> None:
    service = Passes(desk)
    service.one(sending=MailboxError("mailbox escalations: may not send"))
    assert subjects(office) == ["mailbox escalations sends nothing"]
    service.one()  # that very mail has left
    assert subjects(office)[1:] in ([], ["mailbox escalations sends again"])
    service.one()
    assert not service.troubles.waits("escalations", NOON)


def test_a_disk_that_is_nearly_full_is_said_while_there_is_room_to_say_it(
    desk: Workspace, office: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = Passes(desk)
    monkeypatch.setattr(troubles, "LEAST_FREE_BYTES", 2**62)
    service.one()
    service.one()
    assert subjects(office) == ["the disk of the store is nearly full"]
    monkeypatch.setattr(troubles, "LEAST_FREE_BYTES", 1)
    service.one()
    assert subjects(office)[1:] == ["the disk of the store has room again"]
    assert disk.LEAST_FREE_BYTES > 1


def test_a_damaged_store_is_said_without_it(desk: Workspace, office: PostOffice) -> None:
    service = Passes(desk)
    with desk.store() as store:
        agent = service.agent(store)
        damaged = StoreError(f"{store.path} is damaged or no database: restore a backup")
        for minute in range(3):
            service.troubles.store_failed(agent, damaged, NOON + minute * MINUTE)
    (sent,) = office.mails
    said = read(sent.content)
    assert said["Subject"] == "the store can't be used" and "restore a backup" in str(said)
    assert said["Auto-Submitted"] == "auto-generated"
    service.one()
    assert subjects(office)[1:] == ["the store works again"]


def test_a_pass_that_hangs_is_said_and_that_it_has_gone_on(
    desk: Workspace, office: PostOffice
) -> None:
    service = Passes(desk)
    with desk.store() as store:
        service.troubles.pass_hangs(service.agent(store), "after the step mail parsed", NOON)
    service.one()
    service.one()
    assert subjects(office) == ["a pass hangs", "the pass that hung has gone on"]


def test_a_store_that_is_busy_for_a_moment_is_nobodys_business(
    desk: Workspace, office: PostOffice
) -> None:

    service = Passes(desk)
    with desk.store() as store:
        for minute in range(2):
            service.troubles.store_failed(
                service.agent(store), StoreBusy("locked"), NOON + minute * MINUTE
            )
    assert office.mails == []


def test_a_client_secret_is_announced_at_30_14_7_3_1_days_and_when_it_has_ended(
    tmp_path: Path, office: PostOffice
) -> None:
    desk = over_smtp(tmp_path / "desk", office.port)
    (box,) = desk.settings.mailboxes
    ends = date(2026, 7, 1)
    box = replace(box, sign_in=replace(box.sign_in, client_secret_expires=ends))
    desk.settings = replace(desk.settings, mailboxes=(box,))
    service = Passes(desk)
    told_at = []
    for left in range(40, -4, -1):
        before = len(office.mails)
        now = NOON.replace(month=7, day=1) - timedelta(days=left)
        with desk.store(now) as store:
            for _ in range(2):
                tell_staff(service.agent(store), now, PassReport())
        told_at += [left] * (len(office.mails) - before)
    assert told_at == [30, 14, 7, 3, 1, 0, -1]
    assert "in 30 days" in subjects(office)[0] and "has ended" in subjects(office)[-1]


def test_mails_that_could_not_be_read_are_said_once_a_day_and_only_if_there_are_new_ones(
    desk: Workspace, office: PostOffice
) -> None:
    def work(hours: float) -> None:

        now = NOON + timedelta(hours=hours)
        with desk.store(now) as store:
            agent = Passes(desk).agent(store)
            run_pass(replace(agent, documents=False), now)

    for number in range(3):
        desk.deliver(b"no mail at all %d \n\nann@customer.example wrote" % number)
    for hours in (0, 1, 2):
        work(hours)
    (sent,) = office.mails
    assert subjects(office) == ["3 mails could not be read"]
    text = read(sent.content).get_content()
    assert ": 1, 2, 3." in text and "replay" in text and "customer.example" not in text
    work(26)
    assert len(office.mails) == 1
    desk.deliver(b"no mail either \n\nx")
    work(27)
    desk.deliver(b"no mail again \n\nx")
    work(28)
    assert subjects(office)[1:] == ["4 mails could not be read"]
    work(51)
    assert subjects(office)[2:] == ["5 mails could not be read"]


def test_killed_between_trouble_and_mail_it_is_said_by_the_next(
    desk: Workspace, office: PostOffice
) -> None:
    child = os.fork()
    if not child:
        try:
            with desk.store() as store:
                trouble_began(store, desk.settings, "escalations", "it fails", "why", NOON)
                os.kill(os.getpid(), signal.SIGKILL)
        finally:
            os._exit(1)
    os.waitpid(child, 0)
    with desk.store() as store:
        assert not trouble_began(store, desk.settings, "escalations", "it fails", "why", NOON)
    Passes(desk).one(MailboxError("why"))
    with desk.store() as store:
        assert store.all("SELECT state FROM notices") == [{"state": "due"}]
    desk_pass(desk)
    assert subjects(office) == ["it fails"]


def desk_pass(desk: Workspace) -> None:

    with desk.store() as store:
        run_pass(replace(Passes(desk).agent(store), documents=False), NOON + MINUTE)


def test_the_log_names_no_address() -> None:
    said = "smtp.vendor.example: 535 refused <ann@customer.example>, 'bo@b.example'; again"
    assert (
        without_addresses(said)
        == "smtp.vendor.example: 535 refused <(address)>, '(address)'; again"
    )


def test_a_wrong_password_of_the_service_reaches_the_administrator_by_smtp(
    tmp_path: Path, office: PostOffice
) -> None:
    with dovecot() as server:
        settings = ALERTING.replace('path = "mail"', 'kind = "imap"')
        both = IMAP.format(port=server.port, poll=3600).replace(
            "[[team.person]]", SMTP.format(port=office.port)
        )
        settings = settings.replace("[[team.person]]", both, 1)
        desk = Workspace(tmp_path / "desk", settings, {"IMAP_PASSWORD": PASSWORD})
        with service(desk, "wr0ng"):
            wait_until(lambda: office.mails, desk)  # at once, not with the pass of the next hour
    assert subjects(office) == ["mailbox escalations does not work"]
    assert "correct user or password" in read(office.mails[0].content).get_content()
    assert b"wr0ng" not in (office.mails[0].content or b"")  # type: ignore[operator]
