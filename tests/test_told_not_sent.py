"""What somebody has approved and does not leave is told to them, by mail and in `drafts`."""

from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from notices import over_smtp, read
from smtp_servers import PostOffice, RudeServer
from test_came_back import from_ann
from test_on_call import ROBIN, SAM, TEAM, told, work
from workspaces import NOON, Workspace

from mailbox_agent.casework.desk import Desk
from mailbox_agent.cli import cli
from mailbox_agent.database.drafts import load_draft
from mailbox_agent.database.ledger import mailbox_row
from mailbox_agent.prompts import load_templates
from mailbox_agent.records import Decider
from mailbox_agent.review.decisions import approve
from mailbox_agent.review.edited_text import as_text
from mailbox_agent.review.terminal import edit_draft
from mailbox_agent.workspace import shipped

APPROVER = "Sam Okafor"  # the case is Robin Meyer's


@pytest.fixture
def desk(tmp_path: Path, office: PostOffice) -> Workspace:
    """A draft to Ann that Sam has approved and that has not left yet."""
    desk = over_smtp(tmp_path / "desk", office.port, TEAM)
    desk.deliver(from_ann(1, "13:59:00"))
    work(desk, 0)
    _approve(desk, 1)
    return desk


def _approve(desk: Workspace, number: int, who: str = APPROVER) -> None:
    with desk.store() as store:
        approve(store, load_draft(store, number), Decider(who, "terminal"), NOON)


def drafts(desk: Workspace, minute: int = 9) -> str:
    at = (NOON + timedelta(minutes=minute)).isoformat()
    done = CliRunner().invoke(cli, ["--as-of", at, "--workspace", str(desk.root), "drafts"])
    assert done.exit_code == 0, done.output
    return " ".join(done.output.split())


def test_an_approval_that_the_customer_has_overtaken_is_told_to_who_gave_it(
    desk: Workspace, office: PostOffice
) -> None:
    desk.deliver(from_ann(2, "14:00:30", "Hello,\n\nthe logo is gone altogether now.\n\nAnn\n"))
    for minute in (1, 2, 3):
        work(desk, minute)
    assert told(office) == [SAM]
    said = read(office.mails[0].content)
    assert said["Subject"] == "Approved draft 1 was not sent: case ESC-1: Customer"
    text = " ".join(said.get_content().split())
    assert "approved by Sam Okafor at 2026-05-11 14:00 CEST, was not sent: the customer" in text
    assert "has written since it was approved" in text and "logo" not in text
    why = "draft 1 was approved by Sam Okafor (terminal) and NOT sent: the customer has written"
    assert why in drafts(desk)


def test_drafts_names_it_until_a_later_one_is_decided(desk: Workspace, office: PostOffice) -> None:
    desk.deliver(from_ann(2, "14:00:30", "Hello,\n\nand when will you look at it?\n\nAnn\n"))
    work(desk, 1)
    assert "NOT sent" in drafts(desk)
    _approve(desk, 2)
    work(desk, 2)
    assert "NOT sent" not in drafts(desk)
    assert [one for one in told(office) if one not in (SAM, ROBIN)] == ["ann@customer.example"]


def test_a_mail_that_the_server_refuses_is_told(tmp_path: Path) -> None:
    with RudeServer({"RCPT": ["550 no such user"]}) as server:
        desk = over_smtp(tmp_path / "desk", server.port, TEAM)
        desk.deliver(from_ann(1, "13:59:00"))
        work(desk, 0)
        _approve(desk, 1)
        work(desk, 1)
        with desk.store() as store:
            rows = store.all("SELECT recipient, subject, body FROM notices WHERE kind = 'draft'")
    ((recipient, subject, body),) = [tuple(row.values()) for row in rows]
    assert (recipient, subject) == (SAM, "Approved draft 1 was not sent: case ESC-1: Customer")
    assert "no such user" in body and "It waits for a decision again" in body


def test_an_approved_text_that_a_colleague_edits_is_told_to_the_approver(desk: Workspace) -> None:
    with desk.store() as store:
        draft = load_draft(store, 1)
        whole = as_text(draft).replace("Ann Lee", "Ann")
        templates = load_templates(desk.settings.prompts, shipped("prompts"))
        box = desk.settings.mailboxes[0]
        place = Desk(store, desk.settings, box, mailbox_row(store, box.name, NOON), NOON)
        edit_draft(place, draft, whole, Decider("Robin Meyer", "terminal"), templates)
        (row,) = store.all("SELECT recipient, body FROM notices")
    assert row["recipient"] == SAM and "Robin Meyer has edited it since" in row["body"]
