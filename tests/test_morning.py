"""A whole morning on a real IMAP server and a real SMTP server: mail in, drafts, people, answers.

The service's own command for each pass; people work with a mail client of their own.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import warm
from imap_servers import PASSWORD, USER, Dovecot, dovecot
from mail_clients import OverImap, saved_again, text_of
from mails import mail
from smtp_servers import PostOffice, smtp_server
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.database.drafts import list_drafts

SERVERS = """
[mailbox.imap]
host = "127.0.0.1"
port = {imap}
security = "none"

[mailbox.smtp]
host = "127.0.0.1"
port = {smtp}
security = "none"
sign_in = false

[mailbox.sign_in]
password_env = "IMAP_PASSWORD"

[[team.person]]"""


@dataclass
class Morning:
    desk: Workspace
    client: OverImap
    post: PostOffice
    minutes: int = 0

    def once(self, *command: str) -> str:
        """The command, a few minutes after the last one."""
        self.minutes += 12
        now = NOON + timedelta(minutes=self.minutes)
        return self.run(now, *(command or ("once", "--from", "2026-05-01")))

    def run(self, now: datetime, *command: str) -> str:
        command = ("--as-of", now.isoformat(), *command)
        environ = {**os.environ, "IMAP_PASSWORD": PASSWORD}
        done = warm.run(*warm.AGENT, "--workspace", self.desk.root, *command, env=environ)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def complaint(self, name: str, text: str, **more: object) -> None:
        self.client.put(
            "INBOX",
            mail(
                f"Hello,\n\n{text}\n\n{name}\n{name} Ltd\n",
                sender=f"{name} Lee <lee@{name.lower()}.example>",
                subject=f"{name} trouble",
                message_id=f"<1@{name.lower()}.example>",
                **more,  # type: ignore[arg-type]
            ),
        )

    def draft_to(self, name: str) -> int:
        with self.desk.store() as store:
            return next(d.id for d in list_drafts(store) if name.lower() in d.to[0])

    def status_of(self, number: int) -> str:
        with self.desk.store() as store:
            (row,) = store.all("SELECT status FROM drafts WHERE id = ?", number)
        return str(row["status"])

    def in_drafts(self, name: str) -> list[object]:
        return [m for m in self.client.mails("Drafts") if name.lower() in str(m["To"])]


@pytest.fixture
def morning(tmp_path: Path) -> Iterator[Morning]:
    server: Dovecot
    with dovecot() as server, smtp_server() as post:
        settings = SETTINGS.replace('path = "mail"', 'kind = "imap"').replace(
            "[[team.person]]", SERVERS.format(imap=server.port, smtp=post.port), 1
        )
        client = OverImap(server.port, USER, PASSWORD)
        try:
            yield Morning(Workspace(tmp_path / "desk", settings), client, post)
        finally:
            client.quit()


def test_the_whole_morning(morning: Morning) -> None:
    m = morning
    m.complaint("Anders", "your portal is down since 9, our 40 agents can't work. Please help.")
    m.complaint("Bellini", "the export to our warehouse fails every night. Please fix it.")
    m.complaint("Curtis", "the invoices of May are wrong. Please correct them by Friday.")
    m.once()
    anders, bellini, curtis = (m.draft_to(n) for n in ("Anders", "Bellini", "Curtis"))
    assert all(m.in_drafts(name) for name in ("Anders", "Bellini", "Curtis"))

    # one is edited and sent by a mail client, one approved here, one deleted
    (there,) = m.in_drafts("Anders")
    edited = saved_again(there, text_of(there).replace("Dear", "Good morning"))  # type: ignore[arg-type]
    m.client.put("Sent", edited)
    m.client.delete("Drafts", "Anders")
    m.once("approve", str(bellini))
    m.client.delete("Drafts", "Curtis")
    m.once()
    m.once()
    assert [m.status_of(one) for one in (anders, bellini, curtis)] == ["sent", "sent", "rejected"]
    (sent,) = m.post.mails
    assert sent.rcpt_tos == ["lee@bellini.example"]
    assert len([one for one in m.client.mails("Sent") if "bellini" in str(one["To"])]) == 1

    # a reply joins its case, a bounce shows there, an absence starts nothing
    before = len(m.post.mails)
    m.client.put(
        "INBOX",
        mail(
            "It failed again last night, 300 pallets wait.\n\nLee\n",
            sender="Bellini Lee <lee@bellini.example>",
            subject="Re: Bellini trouble",
            message_id="<2@bellini.example>",
            date="Mon, 11 May 2026 15:20:00 +0200",
            headers={"In-Reply-To": str(m.client.mails("Sent")[-1]["Message-ID"])},
        ),
    )
    m.client.put(
        "INBOX",
        mail(
            "I am out of the office until Monday.\n",
            sender="Anders Lee <lee@anders.example>",
            subject="Automatic reply: Anders trouble",
            message_id="<3@anders.example>",
            headers={"Auto-Submitted": "auto-replied", "In-Reply-To": "<1@anders.example>"},
        ),
    )
    m.once()
    shown = m.run(NOON + timedelta(hours=3), "show", "ESC-2")
    assert "300 pallets" in shown
    assert not m.in_drafts("Anders")
    assert len(m.in_drafts("Bellini")) == 1
    assert len(m.post.mails) == before


def test_an_approved_plan_leaves_with_its_document_and_the_answer_joins(morning: Morning) -> None:
    m = morning
    m.complaint(
        "Bellini", "the export to our warehouse fails every night. Please fix it by Friday."
    )
    m.once()
    plan = "ESC-1/remediation_plan/customer"
    assert "carries it" in m.once("approve", plan, "--anyway")
    with m.desk.store() as store:
        (draft,) = [one for one in list_drafts(store) if one.kind == "plan"]
    laid = [one for one in m.client.mails("Drafts") if list(one.iter_attachments())]
    assert [one.get_filename() for mail in laid for one in mail.iter_attachments()] == [
        draft.attachments[0].name
    ]
    assert "handed to 127.0.0.1" in m.once("approve", str(draft.id))
    (sent,) = m.post.mails
    assert isinstance(sent.content, bytes) and draft.attachments[0].name.encode() in sent.content
    (copy,) = m.client.mails("Sent")
    assert len(list(copy.iter_attachments())) == 1
    m.client.put(
        "INBOX",
        mail(
            "The date in the plan is fine, thank you.\n\nLee\n",
            sender="Bellini Lee <lee@bellini.example>",
            subject="Re: Bellini trouble",
            message_id="<2@bellini.example>",
            date="Mon, 11 May 2026 15:20:00 +0200",
            headers={"In-Reply-To": str(copy["Message-ID"])},
        ),
    )
    m.once()
    assert "The date in the plan is fine" in m.run(NOON + timedelta(hours=3), "show", "ESC-1")
    assert len(m.post.mails) == 1
