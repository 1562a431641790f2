"""Escalation managers work in their mail client: what they do with our drafts there counts.

Each situation on a Maildir and over IMAP (Dovecot).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from click.testing import CliRunner
from imap_servers import PASSWORD, USER, Dovecot, dovecot
from mail_clients import MailClient, OnMaildir, OverImap, saved_again, text_of
from mails import mail
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.cli import cli
from mailbox_agent.database.drafts import load_draft
from mailbox_agent.records import Decider, Draft
from mailbox_agent.review import decisions

ROBIN = Decider("Robin Meyer", "terminal")
LATER = NOON + timedelta(minutes=5)
MUCH_LATER = NOON + timedelta(minutes=20)
IMAP = """
[mailbox.imap]
host = "127.0.0.1"
port = {port}
security = "none"

[mailbox.sign_in]
password_env = "IMAP_PASSWORD"
"""


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with dovecot() as running:
        yield running


@dataclass
class Desk:
    workspace: Workspace
    client: MailClient

    def draft(self, number: int = 1) -> Draft:
        with self.workspace.store() as store:
            return load_draft(store, number)

    @property
    def to_ann(self) -> list[EmailMessage]:
        """In the Drafts folder; leaders may have got a draft of their own."""
        return [one for one in self.client.mails("Drafts") if "ann@" in str(one["To"])]

    def edit(self, old: str, new: str, *, stripped: bool = True) -> None:
        (there,) = self.client.mails("Drafts")
        text = text_of(there)
        assert old in text
        self.client.delete("Drafts")
        self.client.put("Drafts", saved_again(there, text.replace(old, new), stripped=stripped))

    def approve(self, *arguments: str) -> str:
        """In a terminal; what it said."""
        place = ("--as-of", LATER.isoformat(), "--workspace", str(self.workspace.root))
        done = CliRunner().invoke(
            cli, [*place, "approve", "1", *arguments], env=dict(self.workspace.environ)
        )
        return f"{done.output}{done.exception or ''}"

    def timeline(self) -> str:
        place = ("--as-of", MUCH_LATER.isoformat(), "--workspace", str(self.workspace.root))
        page = CliRunner().invoke(cli, [*place, "show", "ESC-1"]).output
        return " ".join(page.partition("\nTimeline\n")[2].partition("\nDrafts\n")[0].split())

    def send(self, old: str = "", new: str = "", *, stripped: bool = True) -> None:
        (there,) = self.client.mails("Drafts")
        text = text_of(there).replace(old, new) if old else text_of(there)
        self.client.put("Sent", saved_again(there, text, stripped=stripped))
        self.client.delete("Drafts")


@pytest.fixture(params=["maildir", "imap"])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    if request.param == "maildir":
        workspace = Workspace(tmp_path / "desk")
        client: MailClient = OnMaildir(str(workspace.mail))
        yield from _with_a_case(workspace, client)
        return
    running: Dovecot = request.getfixturevalue("server")
    user = f"{tmp_path.name}@vendor.example"
    settings = SETTINGS.replace('path = "mail"', 'kind = "imap"').replace(
        "[[team.person]]", IMAP.format(port=running.port) + "\n[[team.person]]", 1
    )
    settings = settings.replace('security = "none"', f'security = "none"\nuser = "{user}"')
    workspace = Workspace(tmp_path / "desk", settings, {"IMAP_PASSWORD": PASSWORD})
    over_imap = OverImap(running.port, user, PASSWORD)
    yield from _with_a_case(workspace, over_imap)
    over_imap.quit()


def _with_a_case(workspace: Workspace, client: MailClient) -> Iterator[Desk]:
    client.put(
        "INBOX",
        mail(
            "Hello,\n\nyour portal has been down since 9 and our 40 agents can't work.\n\nPlease"
            " send us a plan by Friday.\n\nAnn Lee\nHead of Operations\nCustomer Ltd\n",
            sender="Ann Lee <ann@customer.example>",
            subject="Portal down",
            message_id="<1@customer.example>",
        ),
    )
    report = workspace.work(documents=False)
    assert report.problems == []
    assert len(client.mails("Drafts")) == 1
    yield Desk(workspace, client)


@pytest.mark.parametrize("stripped", [True, False], ids=["headers gone", "headers kept"])
def test_a_text_edited_in_the_mail_client_is_the_drafts_new_text(
    desk: Desk, stripped: bool
) -> None:
    desk.edit("Ann Lee", "Ann", stripped=stripped)
    assert desk.workspace.work(LATER, documents=False).problems == []
    draft = desk.draft()
    assert (draft.revision, draft.status, draft.touched) == (2, "pending", True)
    assert draft.body.startswith("Dear Ann,") and "> " not in draft.body
    assert len(desk.client.mails("Drafts")) == 1
    desk.workspace.work(MUCH_LATER, documents=False)
    assert desk.draft().revision == 2 and len(desk.client.mails("Drafts")) == 1


def test_a_picture_that_a_person_pasted_into_the_text_blocks_and_is_not_lost(desk: Desk) -> None:
    """We send text: a mail without the picture is not what the person meant."""
    (there,) = desk.client.mails("Drafts")
    plain = there.as_bytes()
    pasted = b"\x89PNG\r\n\x1a\n" + bytes(40_000)
    there.make_mixed()
    there.add_attachment(pasted, maintype="image", subtype="png", disposition="inline",
                         filename="how it looks.png", cid="<pasted@ann>")  # fmt: skip
    desk.client.delete("Drafts")
    desk.client.put("Drafts", there.as_bytes())
    desk.workspace.work(LATER, documents=False)
    (why,) = (f.text for f in desk.draft().findings if f.blocking and f.check == "attachments")
    assert "how it looks.png was attached" in why and "send it from your mail client" in why
    assert "was attached" in desk.approve() and desk.draft().status == "pending"
    desk.client.delete("Drafts")
    desk.client.put("Drafts", plain)
    desk.workspace.work(MUCH_LATER, documents=False)
    assert not any(f.check == "attachments" for f in desk.draft().findings)


def test_checks_run_over_what_was_edited_in_the_mail_client(desk: Desk) -> None:
    desk.edit("Ann Lee", "Ann Lee,\n\nWe pay you EUR 1,000,000 on 3 June 2031")
    desk.workspace.work(LATER, documents=False)
    assert any("1,000,000" in (f.text + f.sentence) for f in desk.draft().findings)


@pytest.mark.parametrize("stripped", [True, False], ids=["headers gone", "headers kept"])
@pytest.mark.parametrize("edited", [True, False], ids=["edited", "as it was"])
def test_a_draft_sent_from_the_mail_client_is_sent(
    desk: Desk, stripped: bool, edited: bool
) -> None:
    old, new = ("Ann Lee", "Ann") if edited else ("", "")
    desk.send(old, new, stripped=stripped)
    assert desk.workspace.work(LATER, documents=False).problems == []
    draft = desk.draft()
    assert (draft.status, draft.decided_by) == (
        "sent",
        "mailbox, person unknown (drafts_folder)",
    )
    assert draft.body.startswith("Dear Ann," if edited else "Dear Ann Lee,")
    with desk.workspace.store() as store:
        (case,) = store.all("SELECT * FROM cases")
        assert case["acknowledged_at"] is not None
    desk.workspace.work(MUCH_LATER, documents=False)
    assert desk.to_ann == [] and len(desk.client.mails("Sent")) == 1


def test_a_draft_deleted_in_the_mail_client_is_rejected_once_sent_had_its_time(desk: Desk) -> None:
    desk.client.delete("Drafts")
    desk.workspace.work(LATER, documents=False)
    assert desk.draft().status == "pending"
    desk.workspace.work(MUCH_LATER, documents=False)
    assert (desk.draft().status, desk.draft().why) == ("rejected", "deleted in the Drafts folder")
    assert desk.to_ann == []


def test_a_copy_that_reaches_sent_late_is_no_deletion(desk: Desk) -> None:
    (there,) = desk.client.mails("Drafts")
    desk.client.delete("Drafts")
    desk.workspace.work(LATER, documents=False)
    desk.client.put("Sent", saved_again(there, text_of(there)))
    desk.workspace.work(MUCH_LATER, documents=False)
    assert desk.draft().status == "sent"


def test_a_draft_that_a_colleague_has_just_deleted_is_not_approved_by_mistake(desk: Desk) -> None:
    desk.client.delete("Drafts")
    said = desk.approve()
    assert "draft 1 was deleted in the Drafts folder (noticed 2026-05-11 14:05 CEST)" in said
    assert "Nothing was sent" in said and "approve 1 --anyway" in said
    assert desk.draft().status == "pending" and desk.client.mails("Sent") == []
    desk.workspace.work(NOON + timedelta(minutes=10), documents=False)
    assert desk.draft().status == "pending" and desk.client.mails("Drafts") == []


def test_who_knows_of_the_deletion_sends_it_all_the_same(desk: Desk) -> None:
    desk.client.delete("Drafts")
    desk.workspace.work(LATER, documents=False)
    assert "draft 1 is approved" in desk.approve("--anyway")
    sends = isinstance(desk.client, OnMaildir)  # the IMAP mailbox has no way out
    assert desk.draft().status == ("sent" if sends else "approved")
    assert len(desk.client.mails("Sent")) == sends


def test_a_draft_edited_or_sent_there_meanwhile_is_not_approved_unseen(desk: Desk) -> None:
    desk.edit("Ann Lee", "Ann")
    assert "draft 1 was edited in the Drafts folder" in desk.approve()
    assert (desk.draft().status, desk.draft().revision) == ("pending", 2)
    desk.send()
    assert "has gone out" in desk.approve("--anyway")
    assert len(desk.client.mails("Sent")) == 1


def test_a_draft_that_a_person_writes_on_their_own_is_left_alone(desk: Desk) -> None:
    own = mail("To be finished\n", sender=USER, to="li@other.example", message_id="<own@v.example>")
    desk.client.put("Drafts", own)
    answer = mail(
        "Ann, I call you in an hour. Robin\n",
        sender=USER,
        to="Ann Lee <ann@customer.example>",
        subject="Re: Portal down",
        message_id="<own2@v.example>",
        headers={"In-Reply-To": "<1@customer.example>"},
    )
    desk.client.put("Drafts", answer)
    desk.workspace.work(LATER, documents=False)
    desk.workspace.work(MUCH_LATER, documents=False)
    assert desk.draft().revision == 1 and desk.draft().status == "pending"
    assert len(desk.client.mails("Drafts")) == 3


def test_an_approved_draft_leaves_the_folder_as_it_is_sent(desk: Desk) -> None:
    with desk.workspace.store() as store:
        decisions.approve(store, load_draft(store, 1), ROBIN, NOON)
    desk.workspace.work(LATER, documents=False)
    assert desk.draft().status == "sent"
    assert desk.to_ann == [] and len(desk.client.mails("Sent")) == 1
    desk.workspace.work(MUCH_LATER, documents=False)
    assert desk.draft().decided_by == "Robin Meyer (terminal)"


def test_a_draft_edited_after_its_approval_waits_for_another_one(desk: Desk) -> None:
    with desk.workspace.store() as store:
        decisions.approve(store, load_draft(store, 1), ROBIN, NOON)
    desk.edit("Ann Lee", "Ann")
    desk.workspace.work(LATER, documents=False)
    assert (desk.draft().status, desk.draft().revision) == ("pending", 2)
    assert desk.client.mails("Sent") == []


def test_a_draft_edited_before_we_knew_that_it_lies_there_is_not_sent_as_it_was(desk: Desk) -> None:
    """The process ended between laying a draft and noting it; a person was at it before the next
    pass, and somebody has approved it as it was."""
    bo = "Bo Lund <bo@lund.example>"
    desk.client.put("INBOX", mail(sender=bo, message_id="<bo@lund.example>", subject="Slow"))

    def killed(step: str) -> None:
        if step == "draft laid":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        desk.workspace.work(LATER, documents=False, at=killed)
    (laid,) = [one for one in desk.client.mails("Drafts") if "bo@" in str(one["To"])]
    desk.client.delete("Drafts", str(laid["Subject"]))
    desk.client.put("Drafts", saved_again(laid, text_of(laid).replace("Bo Lund", "Bo")))
    with desk.workspace.store() as store:
        decisions.approve(store, load_draft(store, 2), ROBIN, LATER)
    desk.workspace.work(MUCH_LATER, documents=False)
    assert (desk.draft(2).status, desk.draft(2).revision) == ("pending", 2)
    assert "Dear Bo," in desk.draft(2).body
    assert [one for one in desk.client.mails("Sent") if "bo@" in str(one["To"])] == []


@pytest.mark.parametrize("header", ["Bcc", "Reply-To"])
def test_who_wants_a_copy_elsewhere_is_told_that_we_send_none(desk: Desk, header: str) -> None:
    with desk.workspace.store() as store:
        decisions.approve(store, load_draft(store, 1), ROBIN, NOON)
    (laid,) = desk.to_ann
    raw = saved_again(laid, text_of(laid))
    desk.client.delete("Drafts")
    desk.client.put("Drafts", f"{header}: boss@elsewhere.example\r\n".encode() + raw)
    desk.workspace.work(LATER, documents=False)
    assert desk.draft().status == "pending" and desk.client.mails("Sent") == []
    (finding,) = [one for one in desk.draft().findings if one.blocking]
    assert f"boss@elsewhere.example was put into {header}" in finding.text


def test_a_draft_sent_by_hand_after_its_approval_is_not_sent_again(desk: Desk) -> None:
    with desk.workspace.store() as store:
        decisions.approve(store, load_draft(store, 1), ROBIN, NOON)
    desk.send("Ann Lee", "Ann")
    desk.workspace.work(LATER, documents=False)
    desk.workspace.work(MUCH_LATER, documents=False)
    assert desk.draft().status == "sent" and "person unknown" in desk.draft().decided_by
    assert len(desk.client.mails("Sent")) == 1


def test_who_writes_into_the_quotation_is_told(desk: Desk) -> None:
    desk.edit("> Please", "> Certainly!\n> Please")
    desk.workspace.work(LATER, documents=False)
    (finding,) = [one for one in desk.draft().findings if one.blocking]
    assert "can't be taken over" in finding.text and "write above it" in finding.text


def test_an_answer_in_other_words_withdraws_the_draft(desk: Desk) -> None:
    answer = mail(
        "Hi Ann, the portal is up again, it was the load balancer; details tomorrow. Robin\n",
        sender=USER,
        to="Ann Lee <ann@customer.example>",
        subject="Re: Portal down",
        message_id="<own2@v.example>",
        date="Mon, 11 May 2026 14:03:00 +0200",
        headers={"In-Reply-To": "<1@customer.example>"},
    )
    desk.client.put("Sent", answer)
    desk.workspace.work(LATER, documents=False)
    assert desk.draft().status == "superseded"
    assert desk.to_ann == []


@pytest.mark.parametrize("stripped", [True, False], ids=["headers gone", "headers kept"])
@pytest.mark.parametrize("edited", [True, False], ids=["edited", "as it was"])
def test_what_a_person_sent_stands_in_the_timeline_once_with_who_decided(
    desk: Desk, *, stripped: bool, edited: bool
) -> None:
    desk.send(*(("Ann Lee", "Ann") if edited else ()), stripped=stripped)
    desk.workspace.work(LATER, documents=False)
    told = desk.timeline().split("draft 1, ")
    assert len(told) == 2 and told[1].startswith("sent from the Drafts folder by person unknown")


def test_what_was_approved_here_stands_in_the_timeline_with_who_approved_it(desk: Desk) -> None:
    assert "draft 1" not in desk.timeline()
    with desk.workspace.store() as store:
        decisions.approve(store, load_draft(store, 1), ROBIN, NOON)
    desk.workspace.work(LATER, documents=False)
    desk.workspace.work(MUCH_LATER, documents=False)
    told = desk.timeline().split("draft 1 ")
    assert len(told) == 2 and told[1].startswith("to Ann Lee, approved by Robin Meyer")
    assert told[0].endswith("acknowledgement ")


@pytest.mark.parametrize("stripped", [True, False], ids=["headers gone", "headers kept"])
def test_a_draft_that_a_colleague_was_asked_about_has_not_been_sent(
    desk: Desk, stripped: bool
) -> None:
    (there,) = desk.client.mails("Drafts")
    asked = saved_again(there, f"Jo, what do you think?\n\n{text_of(there)}", stripped=stripped)
    asked = asked.replace(str(there["To"]).encode(), b"Jo Berg <jo.berg@vendor.example>", 1)
    desk.client.put("Sent", asked)
    desk.workspace.work(LATER, documents=False)
    assert desk.draft().status == "pending"
    assert len(desk.client.mails("Drafts")) == 1
    desk.send()  # and now to the customer
    desk.workspace.work(MUCH_LATER, documents=False)
    assert desk.draft().status == "sent"
