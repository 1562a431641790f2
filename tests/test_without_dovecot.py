"""The same over another IMAP server (pymap, pure Python), which runs where no Dovecot is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from imap_servers import PASSWORD, USER, free_port, pymap
from mail_clients import OverImap, saved_again, text_of
from mails import mail
from test_service import complaint, passes, service, wait_until, workspace
from workspaces import NOON, Workspace

from mailbox_agent.database.drafts import load_draft
from mailbox_agent.mailbox.opening import open_mailbox
from mailbox_agent.pass_report import PassReport
from mailbox_agent.records import Draft

LATER, MUCH_LATER = NOON + timedelta(minutes=5), NOON + timedelta(minutes=20)


def portal_down(number: int = 1) -> bytes:
    return mail(
        "Hello,\n\nyour portal has been down since 9 and our 40 agents can't work.\n\nPlease"
        " send us a plan by Friday.\n\nAnn Lee\nHead of Operations\nCustomer Ltd\n",
        sender=f"Ann Lee <ann@customer{number}.example>",
        subject=f"Portal down {number}",
        message_id=f"<{number}@customer{number}.example>",
    )


@dataclass
class Desk:
    """A workspace with one case, whose draft lies in Drafts, and a person's mail client."""

    workspace: Workspace
    client: OverImap

    def work(self, now: datetime) -> PassReport:
        return self.workspace.work(now, documents=False)

    def draft(self) -> Draft:
        with self.workspace.store() as store:
            return load_draft(store, 1)

    @property
    def to_ann(self) -> list[EmailMessage]:
        """In the Drafts folder; leaders may have got a draft of their own."""
        return [one for one in self.client.mails("Drafts") if "ann@" in str(one["To"])]


def desk_at(root: Path, port: int) -> Desk:
    desk = Desk(workspace(root, port), OverImap(port, USER, PASSWORD))
    desk.client.put("INBOX", portal_down())
    assert desk.work(NOON).problems == []
    return desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with pymap() as port:
        made = desk_at(tmp_path, port)
        yield made
        made.client.quit()


def test_mail_is_read_once_and_the_next_pass_goes_on_above_it(desk: Desk) -> None:
    box = open_mailbox(
        desk.workspace.settings.mailboxes[0], desk.workspace.environ, desk.workspace.root
    )
    (first,) = box.keys("INBOX")
    desk.client.put("INBOX", portal_down(2))
    assert len(box.keys("INBOX", first)) == 1
    box.close()
    assert (desk.work(LATER).tally.filed, desk.work(MUCH_LATER).tally.received) == (1, 0)
    subjects = [str(one["Subject"]) for one in desk.to_ann]
    assert len(subjects) == len(set(subjects)) == 2
    desk.client.client.select_folder("INBOX")
    assert desk.client.client.search(["SEEN"]) == []


def test_a_draft_edited_there_is_the_new_revision(desk: Desk) -> None:
    (there,) = desk.to_ann
    desk.client.delete("Drafts")
    text = text_of(there).replace("Ann Lee", "Ann")
    desk.client.put("Drafts", saved_again(there, text))
    desk.work(LATER)
    assert (desk.draft().revision, desk.draft().status) == (2, "pending")
    assert desk.draft().body.startswith("Dear Ann,")
    assert len(desk.to_ann) == 1


def test_a_draft_sent_from_there_is_sent(desk: Desk) -> None:
    (there,) = desk.to_ann
    desk.client.client.create_folder("Sent")
    desk.client.put("Sent", saved_again(there, text_of(there)))
    desk.client.delete("Drafts")
    desk.work(LATER)
    assert (desk.draft().status, desk.to_ann) == ("sent", [])


def test_a_draft_deleted_there_is_rejected_after_a_while(desk: Desk) -> None:
    desk.client.delete("Drafts")
    desk.work(LATER)
    assert desk.draft().status == "pending"
    desk.work(MUCH_LATER)
    assert (desk.draft().status, desk.to_ann) == ("rejected", [])


def test_a_server_that_numbers_its_mail_anew_brings_nothing_twice(tmp_path: Path) -> None:
    port = free_port()
    with pymap(port):
        desk = desk_at(tmp_path, port)
        (there,) = desk.to_ann
        desk.client.quit()
    with pymap(port):  # it forgot everything; the mails are put back with other numbers
        desk.client = OverImap(port, USER, PASSWORD)
        desk.client.put("INBOX", portal_down(2))
        desk.client.put("INBOX", portal_down())
        desk.client.client.create_folder("Drafts")
        desk.client.put("Drafts", there.as_bytes())
        report = desk.work(LATER)
        assert (report.problems, report.tally.filed, report.tally.set_aside) == ([], 1, 1)
        subjects = [str(one["Subject"]) for one in desk.to_ann]
        assert len(subjects) == len(set(subjects)) == 2
        desk.client.quit()


def test_the_service_hears_of_mail_by_idle(tmp_path: Path) -> None:
    with pymap() as port:
        desk = workspace(tmp_path, port)  # polled once an hour
        client = OverImap(port, USER, PASSWORD)
        with service(desk):
            wait_until(lambda: passes(desk) >= 1, desk)
            client.put("INBOX", complaint())
            wait_until(
                lambda: client.client.folder_exists("Drafts") and client.mails("Drafts"), desk
            )
        client.quit()
