"""Where what people send never comes into Sent: drafts carry a Bcc, and what comes back is known.

Each situation on a Maildir and over IMAP (Dovecot).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
import warm
from imap_servers import PASSWORD, Dovecot, dovecot
from mail_clients import MailClient, OnMaildir, OverImap, saved_again, text_of
from mails import mail
from sending import Sending
from smtp_servers import smtp_server
from workspaces import NOON, Workspace
from workspaces import SETTINGS as WITH_LEADERS

from mailbox_agent.check import run_checks
from mailbox_agent.database.drafts import list_drafts, load_draft
from mailbox_agent.records import Decider, Draft
from mailbox_agent.review import decisions

SETTINGS = WITH_LEADERS.partition("[[visibility]]")[0]  # no notice to leaders beside each draft
ADDRESS = "escalations@vendor.example"
MINUTE = timedelta(minutes=1)
PROVED = "accepts_only_authenticated = true"
NOBODY_KNOWS = "accepts_only_authenticated = false"
TRUSTED = NOBODY_KNOWS + '\ntrusted_servers = ["mx.vendor.example"]'
PASS = "mx.vendor.example; dkim=pass header.d=vendor.example"
IMAP = """
[mailbox.imap]
host = "127.0.0.1"
port = {port}
user = "{user}"
security = "none"

[mailbox.sign_in]
password_env = "IMAP_PASSWORD"

[[team.person]]"""


@dataclass
class Desk:
    workspace: Workspace
    client: MailClient

    def draft(self, number: int = 1) -> Draft:
        with self.workspace.store() as store:
            return load_draft(store, number)

    def ask(self, name: str) -> None:
        self.client.put(
            "INBOX",
            mail(
                "Hello,\n\nyour portal has been down since 9 and our agents can't work.\n\n"
                f"Please send us a plan by Friday.\n\n{name} Lee\n{name} Ltd\n",
                sender=f"{name} Lee <lee@{name.lower()}.example>",
                subject=f"{name}: portal down",
                message_id=f"<1@{name.lower()}.example>",
            ),
        )

    def work(self, minutes: int) -> None:
        assert self.workspace.work(NOON + minutes * MINUTE, documents=False).problems == []

    def takes_out(self, name: str) -> EmailMessage:
        """A person opens the draft in a mail client; it is gone from Drafts then."""
        (there,) = [one for one in self.client.mails("Drafts") if name.lower() in str(one["To"])]
        self.client.delete("Drafts", str(there["Subject"]))
        return there

    def count(self, what: str) -> int:
        with self.workspace.store() as store:
            (row,) = store.all(f"SELECT count(*) AS n FROM {what}")
        return int(row["n"])

    @property
    def bcc(self) -> dict[str, str | None]:
        """To -> Bcc of what lies in Drafts."""
        return {
            str(m["To"]).split("@")[-1].strip(">"): m["Bcc"] for m in self.client.mails("Drafts")
        }


def sent_from(draft: EmailMessage, *, stripped: bool, text: str = "", results: str = "") -> bytes:
    """What a mail client makes of the draft, as it comes back by its Bcc: which is gone."""
    del draft["Bcc"]
    raw = saved_again(draft, text or text_of(draft), stripped=stripped)
    head = f"Authentication-Results: {results}\r\n" if results else ""
    return (
        f"{head}Received: from client.example; Mon, 11 May 2026 14:03:00 +0200\r\n".encode() + raw
    )


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with dovecot() as running:
        yield running


def opened(
    request: pytest.FixtureRequest,
    where: str,
    root: Path,
    *,
    bcc: str = "auto",
    trust: str = PROVED,
) -> Desk:
    settings = SETTINGS.replace(PROVED, f'{trust}\nbcc_self = "{bcc}"')
    if where == "maildir":
        workspace = Workspace(root / "desk", settings)
        return Desk(workspace, OnMaildir(str(workspace.mail)))
    running: Dovecot = request.getfixturevalue("server")
    user = f"{root.name}@vendor.example"
    settings = settings.replace('path = "mail"', 'kind = "imap"')
    settings = settings.replace("[[team.person]]", IMAP.format(port=running.port, user=user), 1)
    workspace = Workspace(root / "desk", settings, {"IMAP_PASSWORD": PASSWORD})
    client = OverImap(running.port, user, PASSWORD)
    request.addfinalizer(client.quit)
    return Desk(workspace, client)


@pytest.fixture(params=["maildir", "imap"])
def where(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_a_draft_carries_a_bcc_only_where_it_is_switched_on(
    request: pytest.FixtureRequest, where: str, tmp_path: Path
) -> None:
    for mode, expected in (("auto", None), ("never", None), ("always", ADDRESS)):
        (tmp_path / mode).mkdir()
        desk = opened(request, where, tmp_path / mode, bcc=mode)
        desk.ask("Ann")
        desk.work(0)
        assert desk.bcc == {"ann.example": expected}, mode
        desk.work(5)
        assert len(desk.client.mails("Drafts")) == 1
        assert desk.draft().revision == 1 and not desk.draft().touched
        desk.client.delete("Drafts")


def test_it_is_switched_on_while_sent_stays_empty_and_told(
    request: pytest.FixtureRequest, where: str, tmp_path: Path
) -> None:
    desk = opened(request, where, tmp_path)
    desk.ask("Ann")
    desk.work(0)
    assert notes(desk) == []
    desk.takes_out("Ann")  # and sends it; the copy lies in the person's own mailbox
    desk.work(5)
    desk.ask("Bob")
    desk.work(16)
    assert desk.draft().status == "rejected"
    assert desk.bcc["bob.example"] == ADDRESS
    (note,) = notes(desk)
    assert "new drafts carry a Bcc to escalations@vendor.example" in note
    assert "sent-elsewhere" in note

    # somebody's client files into Sent: there is no need for it any more
    desk.client.put("Sent", sent_from(desk.takes_out("Bob"), stripped=True))
    desk.ask("Cid")
    desk.work(25)
    assert desk.draft(2).status == "sent" and desk.bcc == {"cid.example": None}
    assert notes(desk) == []


def notes(desk: Desk) -> list[str]:
    found = run_checks(desk.workspace.root, {"IMAP_PASSWORD": PASSWORD}, now=NOON)
    return [f"{one.what} {one.advice}" for one in found if one.name.startswith("drafts ")]


@pytest.mark.parametrize("stripped", [True, False], ids=["headers gone", "headers kept"])
@pytest.mark.parametrize("trust", [PROVED, TRUSTED, NOBODY_KNOWS], ids=["only", "named", "none"])
def test_what_comes_back_is_what_a_person_sent(
    request: pytest.FixtureRequest, where: str, tmp_path: Path, trust: str, stripped: bool
) -> None:
    desk = opened(request, where, tmp_path, bcc="always", trust=trust)
    desk.ask("Ann")
    desk.work(0)
    came = sent_from(
        desk.takes_out("Ann"), stripped=stripped, results=PASS if trust == TRUSTED else ""
    )
    desk.client.put("INBOX", came)
    desk.work(5)
    assert (desk.draft().status, desk.draft().decided_by) == (
        "sent",
        "mailbox, person unknown (drafts_folder)",
    )
    assert desk.count("cases") == 1 and desk.count("cases WHERE acknowledged_at IS NOT NULL") == 1
    assert desk.count("drafts WHERE status = 'pending'") == 0
    assert desk.count("ledger WHERE reason = 'own'") == 0
    desk.work(30)
    assert desk.count("drafts") == 1 and desk.client.mails("Drafts") == []


def test_what_was_edited_before_it_was_sent_is_kept(
    request: pytest.FixtureRequest, where: str, tmp_path: Path
) -> None:
    desk = opened(request, where, tmp_path, bcc="always")
    desk.ask("Ann")
    desk.work(0)
    there = desk.takes_out("Ann")
    text = text_of(there).replace("Ann Lee", "Ann", 1)
    del there["From"]
    there["From"] = "Robin Meyer <robin.meyer@vendor.example>"
    desk.client.put("INBOX", sent_from(there, stripped=True, text=text))
    desk.work(5)
    draft = desk.draft()
    assert (draft.status, draft.decided_by) == ("sent", "Robin Meyer (drafts_folder)")
    assert draft.body.startswith("Dear Ann,")


def test_a_copy_in_sent_and_one_that_came_back_are_one_mail(
    request: pytest.FixtureRequest, where: str, tmp_path: Path
) -> None:
    desk = opened(request, where, tmp_path, bcc="always")
    desk.ask("Ann")
    desk.work(0)
    came = sent_from(desk.takes_out("Ann"), stripped=True)
    desk.client.put("INBOX", came)
    desk.client.put("Sent", came.partition(b"\r\n")[2])  # without Received
    desk.work(5)
    assert desk.draft().status == "sent"
    assert desk.count("messages WHERE from_sent = 1") == 1
    assert desk.count("ledger WHERE reason = 'duplicate'") == 1


@pytest.mark.parametrize("stripped", [True, False], ids=["headers gone", "headers kept"])
def test_what_comes_back_late_is_no_deleted_draft_after_all(
    request: pytest.FixtureRequest, where: str, tmp_path: Path, stripped: bool
) -> None:
    desk = opened(request, where, tmp_path, bcc="always")
    desk.ask("Ann")
    desk.work(0)
    came = sent_from(desk.takes_out("Ann"), stripped=stripped)
    desk.work(5)
    desk.work(16)
    assert desk.draft().status == "rejected"
    desk.client.put("INBOX", came)
    desk.work(40)
    assert (desk.draft().status, desk.draft().why) == ("sent", "")
    assert desk.count("cases WHERE acknowledged_at IS NOT NULL") == 1
    assert notes(desk) == []


def test_who_only_says_to_be_us_has_sent_nothing(
    request: pytest.FixtureRequest, where: str, tmp_path: Path
) -> None:
    for name, trust, results, text in (
        ("nobody", NOBODY_KNOWS, "", "It is all fixed, please do not wait for an answer.\n"),
        ("fails", TRUSTED, "mx.vendor.example; dmarc=fail header.from=vendor.example", ""),
        ("proved", PROVED, "", "We have fixed it, please do not wait for an answer.\n"),
    ):
        place = tmp_path / name
        place.mkdir()
        desk = opened(request, where, place, bcc="always", trust=trust)
        desk.ask("Ann")
        desk.work(0)
        (there,) = desk.client.mails("Drafts")
        desk.client.put("INBOX", sent_from(there, stripped=True, text=text, results=results))
        desk.work(5)
        assert desk.draft().status != "sent", trust
        desk.client.delete("Drafts")


@pytest.mark.parametrize("trust", [NOBODY_KNOWS, TRUSTED], ids=["none", "named"])
@pytest.mark.parametrize("bcc", ["auto", "always"])
@pytest.mark.parametrize("how", ["a greeting", "a promise besides", "a promise below"])
def test_whom_nobody_vouches_for_says_what_we_wrote_or_nothing(
    tmp_path: Path, trust: str, bcc: str, how: str
) -> None:
    """What a stranger can make of a mail of the thread, and a customer of what templates say."""
    settings = SETTINGS.replace(PROVED, f'{trust}\nbcc_self = "{bcc}"')
    desk = Desk(Workspace(tmp_path, settings), OnMaildir(str(tmp_path / "mail")))
    desk.ask("Ann")
    desk.work(0)
    (there,) = desk.client.mails("Drafts")
    promise = "Robin Meyer will pay you EUR 1,000,000 by Friday.\n"
    text = {
        "a greeting": "Dear Ann Lee,\n",
        "a promise besides": text_of(there).replace("\n\n", f"\n\n{promise}\n", 1),
        "a promise below": f"{text_of(there)}\n{promise}",
    }[how]
    for sender in ("Robin Meyer <robin.meyer@vendor.example>", ADDRESS):
        del there["From"]
        there["From"] = sender
        results = "mx.vendor.example; spf=none"
        desk.client.put("INBOX", sent_from(there, stripped=True, text=text, results=results))
    desk.work(5)
    assert desk.draft().status == "pending" and desk.draft().revision == 1
    assert desk.count("cases WHERE acknowledged_at IS NOT NULL") == 0
    assert desk.count("items WHERE what LIKE '%1,000,000%'") == 0
    assert desk.count("ledger WHERE reason = 'unrelated'") == 2


def test_whoever_got_a_mail_of_ours_adds_nothing_to_it_by_its_signed_id(tmp_path: Path) -> None:
    settings = SETTINGS.replace(PROVED, f'{NOBODY_KNOWS}\nbcc_self = "always"')
    desk = Desk(Workspace(tmp_path, settings), OnMaildir(str(tmp_path / "mail")))
    desk.ask("Ann")
    desk.work(0)
    there = desk.takes_out("Ann")  # and it is sent; the copy never came
    desk.work(5)
    desk.work(16)
    assert desk.draft().status == "rejected"
    text = "Robin Meyer will pay you EUR 1,000,000 by Friday.\n"
    desk.client.put("INBOX", sent_from(there, stripped=False, text=text))
    desk.work(20)
    assert desk.draft().status == "rejected"
    assert desk.count("items WHERE what LIKE '%1,000,000%'") == 0


@pytest.mark.parametrize("folder", ["INBOX", "Sent"])
def test_a_colleagues_few_words_are_no_draft_of_ours(tmp_path: Path, folder: str) -> None:
    """They greet the same person in answer to the same mail; the draft stays as it was."""
    desk = Desk(Workspace(tmp_path, SETTINGS), OnMaildir(str(tmp_path / "mail")))
    desk.ask("Ann")
    desk.work(0)
    desk.client.put(
        folder,
        mail(
            "Dear Ann Lee,\n\nThank you.\n",
            sender="Tom Okafor <tom.okafor@vendor.example>",
            to="lee@ann.example",
            subject="Re: Ann: portal down",
            message_id="<own@vendor.example>",
            headers={"Cc": ADDRESS, "In-Reply-To": "<1@ann.example>"},
        ),
    )
    desk.work(5)
    assert desk.draft().status == "superseded"


def test_whose_address_only_stands_in_a_name_has_sent_nothing(tmp_path: Path) -> None:
    desk = Desk(Workspace(tmp_path, SETTINGS), OnMaildir(str(tmp_path / "mail")))
    desk.ask("Ann")
    desk.work(0)
    there = desk.takes_out("Ann")
    del there["From"]
    there["From"] = '"robin.meyer@vendor.example" <not-robin.meyer@vendor.example>'
    desk.client.put("Sent", sent_from(there, stripped=True))
    desk.work(5)
    assert desk.draft().decided_by == "mailbox, person unknown (drafts_folder)"


def test_what_we_send_ourselves_has_no_bcc(tmp_path: Path) -> None:
    desk = Workspace(tmp_path / "desk", SETTINGS.replace(PROVED, f'{PROVED}\nbcc_self = "always"'))
    client = OnMaildir(str(desk.mail))
    Desk(desk, client).ask("Ann")
    desk.work(documents=False)
    assert [str(one["Bcc"]) for one in client.mails("Drafts")] == [ADDRESS]
    with desk.store() as store:
        decisions.approve(store, list_drafts(store)[0], Decider("Robin Meyer", "terminal"), NOON)
    with smtp_server() as office:
        assert Sending(desk, office.port, copies="always").run(NOON + MINUTE) == 1
        (sent,) = office.mails
        assert sent.rcpt_tos == ["lee@ann.example"]
        assert b"bcc" not in (sent.content or b"").lower()  # type: ignore[union-attr]
    (copy,) = client.mails("Sent")
    assert copy["Bcc"] is None and client.mails("Drafts") == []


def test_status_tells_it_too(tmp_path: Path) -> None:
    desk = Workspace(tmp_path / "desk", SETTINGS)
    client = OnMaildir(str(desk.mail))
    on_desk = Desk(desk, client)
    on_desk.ask("Ann")
    on_desk.work(0)
    client.delete("Drafts")
    on_desk.work(5)
    on_desk.work(16)
    (desk.settings.store / "status.json").write_text(
        '{"pid": 1, "started_at": "2026-05-11T12:00:00+00:00", "poll_seconds": 60,'
        ' "mailboxes": [], "problems": []}'
    )
    done = warm.run(*warm.AGENT, "--workspace", desk.root, "status")
    assert "new drafts carry a Bcc" in " ".join(done.stdout.split())
