"""The mail that carries a document: its bytes, the Drafts folder, SMTP servers, a word processor."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, default
from hashlib import sha256
from pathlib import Path

import pytest
from draft_samples import RECIPIENT
from imap_servers import PASSWORD, Dovecot, dovecot
from mail_clients import KEPT, MailClient, OnMaildir, OverImap
from reviewing import CUSTOMER, METTE, PLAN, Reviewer, complaint
from sending import Sending
from smtp_servers import smtp_server
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.documents.approved import WORD
from mailbox_agent.drafts.reply import build_reply, content_hash
from mailbox_agent.errors import MessageError
from mailbox_agent.message.parse import parse_message
from mailbox_agent.records import AttachedFile, Decider, Draft
from mailbox_agent.review.decisions import approve, mark_sent
from mailbox_agent.review.folder_mail import read_folder_mail, same_mail

ROBIN = Decider("Robin Meyer", "terminal")
DATA = b"PK\x03\x04 not really a Word file \x00\xff\r\n.\r\n" * 40
IMAP = """
[mailbox.imap]
host = "127.0.0.1"
port = {port}
security = "none"
user = "{user}"

[mailbox.sign_in]
password_env = "IMAP_PASSWORD"

[[team.person]]"""


def attached(name: str, data: bytes = DATA) -> AttachedFile:
    return AttachedFile(name, WORD, len(data), sha256(data).hexdigest())


def draft_with(*files: AttachedFile) -> Draft:
    return Draft(
        id=3, case_id=1, audience="customer", kind="plan", occasion="approval:1", revision=1,
        status="approved", sender="escalations@vendor.example",
        reply_to="escalations@vendor.example", to=(RECIPIENT,), cc=(), subject="Re: Export [ESC-1]",
        body="Dear Mette,\n\nattached is the plan. Grüße\n", language="en",
        message_id="<d3@vendor.example>", in_reply_to="", references=(), content_hash="h",
        created_at=NOON, attachments=files,
    )  # fmt: skip


def written(draft: Draft, files: dict[str, bytes] | None = None) -> bytes:
    there = {one.sha256: DATA for one in draft.attachments} if files is None else files
    return build_reply(
        draft, from_name="Vendor", instance="mark", token="ESC-1",
        date=datetime(2026, 5, 11, 12, tzinfo=UTC), files=there,
    )  # fmt: skip


# The bytes


@pytest.mark.parametrize(
    "name",
    [
        "ESC-1 Plan.docx",
        "ESC-1 Plan - Møller & Sønner A-S.docx",
        "ESC-7 対応計画 - 北川出版株式会社東京本社.docx",
        "ESC-1 100% 'sure'; a=b (2).docx",
        "ESC-1 " + "sehr lang " * 8 + ".docx",
    ],
)
def test_every_mail_program_reads_the_files_name(name: str) -> None:
    raw = written(draft_with(attached(name)))
    (part,) = message_from_bytes(raw, policy=default).iter_attachments()  # type: ignore[attr-defined]
    assert (part.get_filename(), part.get_content_type()) == (name, WORD)
    assert part.get_content_disposition() == "attachment"
    assert part.get_payload(decode=True) == DATA
    (ours,) = parse_message(raw).attachments
    assert (ours.filename, ours.sha256) == (name, attached(name).sha256)
    assert raw.isascii() and max(map(len, raw.split(b"\r\n"))) < 200
    assert raw.count(b"\n") == raw.count(b"\r\n")


def test_the_text_stands_first_and_is_the_drafts(tmp_path: Path) -> None:
    draft = draft_with(attached("ESC-1 Plan.docx"))
    mail = message_from_bytes(written(draft), policy=default)
    assert mail.get_content_type() == "multipart/mixed"
    assert [one.get_content_type() for one in mail.iter_parts()] == ["text/plain", WORD]  # type: ignore[attr-defined]
    assert read_folder_mail(written(draft), "mark").text.strip() == draft.body.strip()
    plain = message_from_bytes(written(draft_with()), policy=default)
    assert plain.get_content_type() == "text/plain"


def test_the_same_draft_is_the_same_bytes() -> None:
    draft = draft_with(attached("ESC-1 Plan.docx"))
    assert written(draft) == written(draft)


@pytest.mark.parametrize("there", [{}, {"sha": DATA}, {attached("x").sha256: b"other bytes"}])
def test_a_file_that_is_not_there_as_approved_is_never_left_out(there: dict[str, bytes]) -> None:
    with pytest.raises(MessageError, match="not in the store any more"):
        written(draft_with(attached("ESC-1 Plan.docx")), there)


def test_a_files_name_smuggles_no_header_in() -> None:
    with pytest.raises(MessageError, match="line break"):
        written(draft_with(attached("a.docx\r\nBcc: x@evil.example")))


def test_an_approval_is_for_the_attachments_too() -> None:
    def hashed(*files: str) -> str:
        return content_hash("a@b.example", ("c@d.example",), (), "s", "b", files)

    assert len({hashed(), hashed("1"), hashed("2"), hashed("1", "2"), hashed("2", "1")}) == 5


def test_a_file_put_in_or_taken_out_makes_another_mail_but_a_logo_does_not() -> None:
    draft = draft_with(attached("ESC-1 Plan.docx"))
    ours = read_folder_mail(written(draft), "mark")
    renamed = read_folder_mail(written(draft_with(attached("Plan (2).docx"))), "mark")
    assert same_mail(ours, renamed)
    assert not same_mail(ours, read_folder_mail(written(draft_with()), "mark"))
    mail = message_from_bytes(written(draft), policy=SMTP)
    assert isinstance(mail, EmailMessage)
    mail.add_attachment(b"GIF89a", maintype="image", subtype="gif", disposition="inline",
                        filename="image001.gif", cid="<logo@x>")  # fmt: skip
    assert same_mail(ours, read_folder_mail(mail.as_bytes(), "mark"))
    mail.add_attachment(b"more", maintype="application", subtype="pdf", filename="offer.pdf")
    assert not same_mail(ours, read_folder_mail(mail.as_bytes(), "mark"))


# The Drafts folder


@dataclass
class Desk:
    reviewer: Reviewer
    client: MailClient
    number: int

    @property
    def draft(self) -> Draft:
        return self.reviewer.draft(self.number)

    def others(self) -> list[EmailMessage]:
        """The acknowledgement, which waits beside it."""
        return [one for one in self.client.mails("Drafts") if "Attached is" not in _text(one)]

    def there(self) -> EmailMessage:
        """The plan in the Drafts folder."""
        found = [one for one in self.client.mails("Drafts") if "Attached is" in _text(one)]
        assert len(found) == 1
        return found[0]

    def put(
        self, folder: str, files: list[tuple[str, bytes]], old: str = "", new: str = ""
    ) -> None:
        """What a mail client saves or sends: the text, perhaps changed, with these files."""
        was = self.there()
        mail = EmailMessage(policy=SMTP)
        for name, value in was.items():
            if name.lower() in KEPT:
                mail[name] = str(value)
        mail["Message-ID"] = f"<client-{len(files)}-{folder}-{new[:2]}@client.example>"
        mail.set_content(_text(was).replace(old, new) if old else _text(was))
        for name, data in files:
            main, _, sub = WORD.partition("/")
            mail.add_attachment(data, maintype=main, subtype=sub, filename=name)
        self.delete()
        self.client.put(folder, mail.as_bytes())

    def delete(self) -> None:
        (other,) = self.others()
        self.client.delete("Drafts")
        self.client.put("Drafts", other.as_bytes())

    def work(self, minutes: int = 1) -> None:
        self.reviewer.minutes += minutes
        report = self.reviewer.workspace.work(self.reviewer.now, documents=False)
        assert report.problems == []

    def file(self) -> tuple[str, bytes]:
        (part,) = self.there().iter_attachments()
        data = part.get_payload(decode=True)
        assert isinstance(data, bytes)
        return str(part.get_filename()), data


def _text(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with dovecot() as running:
        yield running


@pytest.fixture(params=["maildir", "imap"])
def desk(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    """A plan that was approved: its draft lies in the Drafts folder."""
    if request.param == "maildir":
        workspace = Workspace(tmp_path / "desk", SETTINGS + CUSTOMER)
        yield _with_a_plan(workspace, OnMaildir(str(workspace.mail)))
        return
    running: Dovecot = request.getfixturevalue("server")
    user = f"{tmp_path.name}@vendor.example"
    settings = SETTINGS.replace('path = "mail"', 'kind = "imap"').replace(
        "[[team.person]]", IMAP.format(port=running.port, user=user), 1
    )
    monkeypatch.setenv("IMAP_PASSWORD", PASSWORD)
    workspace = Workspace(tmp_path / "desk", settings + CUSTOMER, {"IMAP_PASSWORD": PASSWORD})
    client = OverImap(running.port, user, PASSWORD)
    yield _with_a_plan(workspace, client)
    client.quit()


def _with_a_plan(workspace: Workspace, client: MailClient) -> Desk:
    client.put("INBOX", complaint())
    assert workspace.work().problems == []
    reviewer = Reviewer(workspace)
    return Desk(reviewer, client, reviewer.approved(PLAN, "plan").id)


def findings(draft: Draft) -> list[str]:
    return [one.text for one in draft.findings if one.check == "attachments" and one.blocking]


def test_the_draft_lies_there_with_its_document(desk: Desk) -> None:
    name, data = desk.file()
    (ours,) = desk.draft.attachments
    assert (name, len(data)) == (ours.name, ours.size)
    desk.work()
    desk.work()
    assert (desk.draft.revision, findings(desk.draft)) == (1, [])
    assert desk.there()["To"] == METTE


def test_a_text_that_is_changed_there_keeps_its_document(desk: Desk) -> None:
    desk.put("Drafts", [desk.file()], "Dear Mette Aagaard", "Dear Mette")
    desk.work()
    draft = desk.draft
    assert (draft.revision, draft.status, findings(draft)) == (2, "pending", [])
    assert draft.body.startswith("Dear Mette,") and len(draft.attachments) == 1


@pytest.mark.parametrize("how", ["taken out", "replaced", "added"])
def test_another_attachment_there_is_noticed_and_blocks_until_it_is_undone(
    desk: Desk, how: str
) -> None:
    ours = desk.file()
    other = ("Offer.docx", b"PK another file")
    now = {"taken out": [], "replaced": [other], "added": [ours, other]}[how]
    desk.put("Drafts", now)
    desk.work()
    (why,) = findings(desk.draft)
    assert ("is not attached any more" in why) == (how != "added")
    assert ("Offer.docx was attached" in why) == (how != "taken out")
    assert "In the Drafts folder" in desk.reviewer.refused("approve", str(desk.number))
    assert [one.name for one in desk.draft.attachments] == [ours[0]]
    desk.put("Drafts", [ours])
    desk.work()
    assert findings(desk.draft) == []


def test_approved_here_and_its_file_taken_out_there_nothing_is_sent(desk: Desk) -> None:
    with desk.reviewer.workspace.store(desk.reviewer.now) as store:
        approve(store, desk.draft, ROBIN, desk.reviewer.now)
    desk.put("Drafts", [])
    desk.work()
    assert desk.draft.status == "pending"
    assert findings(desk.draft) and desk.client.mails("Sent") == []


@pytest.mark.parametrize("how", ["as it was", "without it", "with another"])
def test_what_a_person_sends_from_there_is_kept_as_it_was_sent(desk: Desk, how: str) -> None:
    ours = desk.file()
    other = ("ESC-1 Remediation plan, mine.docx", b"PK another file")
    desk.put("Sent", {"as it was": [ours], "without it": [], "with another": [other]}[how])
    desk.work()
    draft = desk.draft
    assert (draft.status, draft.decided_by.startswith("mailbox, person unknown")) == ("sent", True)
    (event,) = desk.reviewer.events("draft sent by a person")
    hashes = json.loads(event["details"])["attachments"]
    assert (hashes is None) == (how == "without it")
    said = " ".join(one.text for one in draft.findings if one.check == "attachments")
    if how == "as it was":
        assert said == "" and hashes == draft.attachments[0].sha256
    else:
        assert "As it was sent" in said and "is not attached any more" in said
        assert [one.name for one in draft.attachments] == (
            [other[0]] if how[5:] == "another" else []
        )
    (waited,) = desk.reviewer.drafts("acknowledgement")  # it was no mail of that draft
    assert waited.status != "sent"


def test_deleted_there_it_is_rejected_and_can_be_drafted_anew(desk: Desk) -> None:
    desk.delete()
    desk.work()
    desk.work(12)
    assert desk.draft.status == "rejected"
    desk.reviewer.done("approve", PLAN)
    assert [one.status for one in desk.reviewer.drafts("plan")] == ["rejected", "pending"]


# Over SMTP, to the reader's word processor


@dataclass
class Post:
    reviewer: Reviewer
    sending: Sending


def posting(root: Path, port: int) -> Post:
    workspace = Workspace(root, SETTINGS + CUSTOMER)
    workspace.deliver(complaint())
    assert workspace.work().problems == []
    reviewer = Reviewer(workspace)
    draft = reviewer.approved(PLAN, "plan")
    with workspace.store(reviewer.now) as store:
        approve(store, draft, ROBIN, reviewer.now)
    return Post(reviewer, Sending(workspace, port))


def test_it_is_sent_once_over_smtp_and_word_opens_what_arrives(tmp_path: Path) -> None:
    with smtp_server() as office:
        post = posting(tmp_path / "desk", office.port)
        assert post.sending.run(post.reviewer.now) == 1
        assert post.sending.run(post.reviewer.now + timedelta(minutes=5)) == 0
        (envelope,) = office.mails
    assert envelope.rcpt_tos == ["mette@moeller.example", "rasmus@moeller.example"]
    assert isinstance(envelope.content, bytes)
    mail = message_from_bytes(envelope.content, policy=default)
    assert isinstance(mail, EmailMessage)
    (part,) = mail.iter_attachments()
    data = part.get_payload(decode=True)
    assert isinstance(data, bytes)
    (draft,) = post.reviewer.drafts("plan")
    assert draft.status == "sent" and draft.attachments[0].size == len(data)
    text = as_pdf(tmp_path, data)
    assert "Remediation plan" in text and "corrected export" in text
    assert "For the reviewer" not in text and "Mailbox Agent" not in text


def as_pdf(folder: Path, data: bytes) -> str:
    """What LibreOffice shows of it."""
    program = shutil.which("soffice")
    if program is None or shutil.which("pdftotext") is None:
        reason = "soffice or pdftotext is not installed: the document was not opened for real"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    (folder / "plan.docx").write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run(
        [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder),
         str(folder / "plan.docx")],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    done = subprocess.run(
        ["pdftotext", "-layout", str(folder / "plan.pdf"), "-"], check=True, capture_output=True
    )
    return done.stdout.decode()


def test_a_server_that_takes_less_is_named_with_what_to_do(tmp_path: Path) -> None:
    with smtp_server(size=9_000) as office:
        post = posting(tmp_path / "desk", office.port)
        assert post.sending.run(post.reviewer.now) == 0
        assert office.mails == []
    (draft,) = post.reviewer.drafts("plan")
    assert draft.status == "pending"
    (why,) = [one.text for one in draft.findings if one.blocking]
    assert "the server takes 9,000 at most" in why and "make its pictures smaller" in why
    assert "make its pictures smaller" in post.reviewer.refused("approve", str(draft.id))


def test_a_smaller_document_approved_anew_replaces_the_one_that_was_too_large(
    tmp_path: Path,
) -> None:
    with smtp_server(size=9_000) as office:
        post = posting(tmp_path / "desk", office.port)
        post.sending.run(post.reviewer.now)
    post.reviewer.write_into(post.reviewer.word(PLAN), "Without the pictures.")
    post.reviewer.done("approve", PLAN)
    assert [one.status for one in post.reviewer.drafts("plan")] == ["superseded", "pending"]


def test_the_event_of_sending_names_what_went_with_it(tmp_path: Path) -> None:
    with smtp_server() as office:
        post = posting(tmp_path / "desk", office.port)
        post.sending.run(post.reviewer.now)
    (draft,) = post.reviewer.drafts("plan")
    for kind in ("draft approved", "draft claimed", "draft sent"):
        (event,) = post.reviewer.events(kind)
        assert json.loads(event["details"])["attachments"] == draft.attachments[0].sha256
    with post.reviewer.workspace.store() as store, pytest.raises(Exception, match="has gone out"):
        mark_sent(store, replace(draft, status="claimed"), NOON)
