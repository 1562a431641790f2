"""Approved mail that cannot leave is said by the service and listed, also while no try is due."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from click.testing import CliRunner
from mails import mail
from notices import over_smtp
from smtp_servers import RudeServer
from test_on_call import TEAM, work
from workspaces import NOON

from mailbox_agent.cli import cli
from mailbox_agent.database.drafts import load_draft
from mailbox_agent.pass_report import PassReport
from mailbox_agent.records import Decider
from mailbox_agent.review.decisions import approve
from mailbox_agent.schedule import Service
from mailbox_agent.schedule.status import MailboxStatus, ServiceStatus, what_is_wrong

LATER = NOON + timedelta(minutes=1, seconds=10)


def test_an_approved_draft_that_could_not_leave_is_wrong_and_listed(tmp_path: Path) -> None:
    with RudeServer({"greeting": ["421 busy"] * 20}) as server:
        desk = over_smtp(tmp_path / "desk", server.port, TEAM)
        desk.deliver(
            mail(
                "Hello,\n\nthe logo on our invoices is blurred. When could you look at it?\n\nAnn\n",
                sender="Ann Lee <ann@customer.example>",
                message_id="<1@customer.example>",
                date="Mon, 11 May 2026 13:59:00 +0200",
            )
        )
        work(desk, 0)
        with desk.store() as store:
            approve(store, load_draft(store, 1), Decider("Robin Meyer", "terminal"), NOON)
        work(desk, 1)
    with desk.store(LATER) as store:
        agent = desk.agent(store)
        service = Service(agent=agent, renew=lambda: agent, poll_seconds=60, hung_after=600)
        found = service._after(PassReport())  # of a pass in which no try was due
    now = datetime.now(UTC)
    status = ServiceStatus(1, now.isoformat(), 60, **found)
    (wrong,) = what_is_wrong(status, now, alive=True)
    assert "sending fails: 1 approved draft could not leave, next try at 2026-05-11T12:02" in wrong
    place = ("--as-of", LATER.isoformat(), "--workspace", str(desk.root))
    listed = CliRunner().invoke(cli, [*place, "drafts"])
    assert listed.exit_code == 0 and "approved" in listed.output


def test_a_mailbox_is_named_once_in_what_is_wrong() -> None:
    now = datetime.now(UTC)
    for why in ("mailbox escalations: no answer", "no answer"):
        box = MailboxStatus("escalations", works=False, why=why)
        status = ServiceStatus(1, now.isoformat(), 60, mailboxes=(box,))
        assert what_is_wrong(status, now, alive=True) == ["mailbox escalations: no answer"]
