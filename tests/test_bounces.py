"""Whose word makes an address unreachable: a report about a mail of ours, or of its own server."""

from datetime import timedelta
from pathlib import Path

import pytest
from bounce_mails import TRUSTED, bounce
from mails import mail
from workspaces import NOON, Workspace

from mailbox_agent.database.drafts import list_drafts, load_draft
from mailbox_agent.records import Decider, Draft
from mailbox_agent.review.decisions import approve

pytestmark = pytest.mark.usefixtures("no_documents")

METTE = "Mette Aagaard <mette@nordhavn.example>"
HERS = "mette@nordhavn.example"
COMPLAINT = "Hello,\n\nthe export to our warehouse has been failing since Thursday.\n\nMette\n"


@pytest.fixture
def guarded(tmp_path: Path) -> Workspace:
    """A mailbox whose server stamps what it could authenticate."""
    return Workspace(tmp_path / "guarded", TRUSTED)


def from_mette(text: str = COMPLAINT, number: int = 1, at: str = "08:14:22", **more: str) -> bytes:
    told = "mx1.vendor.example; dmarc=pass header.from=nordhavn.example"
    return mail(
        text,
        sender=METTE,
        message_id=f"<m{number}@nordhavn.example>",
        date=f"Mon, 11 May 2026 {at} +0200",
        headers={"Authentication-Results": told, **more},
    )


def the_draft(workspace: Workspace) -> Draft:
    with workspace.store() as store:
        return list_drafts(store)[0]


def questions(draft: Draft) -> list[str]:
    return [f.text for f in draft.findings if f.text.startswith("A report of")]


def test_a_report_of_their_own_server_that_ours_authenticated_counts(guarded: Workspace) -> None:
    guarded.deliver(from_mette())
    guarded.deliver(bounce(HERS, "5.1.1"))
    guarded.work()
    assert any(f.blocking and "bounced" in f.text for f in the_draft(guarded).findings)


@pytest.mark.parametrize("about", ["", "<m1@nordhavn.example>"])
@pytest.mark.parametrize(
    ("server", "vouched"), [("mx.nordhavn.example", False), ("mx.elsewhere.example", True)]
)
def test_a_report_that_anybody_can_write_is_at_most_a_question(
    guarded: Workspace, server: str, about: str, *, vouched: bool
) -> None:
    """Also where it names the customer's own mail: everybody who got that knows its id."""
    guarded.deliver(from_mette())
    guarded.work()
    guarded.deliver(bounce(HERS, "5.1.1", server=server, vouched=vouched, about=about))
    guarded.deliver(from_mette("Hello,\n\nany news?\n\nMette\n", 2, "08:20:00"))
    guarded.work(NOON + timedelta(minutes=1))
    draft = the_draft(guarded)
    assert draft.to == (METTE,)
    assert not any(f.blocking or "came back" in f.text for f in draft.findings)
    assert all("is the address right?" in text for text in questions(draft))


def test_a_forged_report_of_their_own_server_is_shown_as_a_question(guarded: Workspace) -> None:
    guarded.deliver(from_mette())
    guarded.deliver(bounce(HERS, "5.1.1", vouched=False, about="<m1@nordhavn.example>"))
    guarded.work()
    draft = the_draft(guarded)
    assert draft.to == (METTE,) and len(questions(draft)) == 1


def sent_to_mette(workspace: Workspace) -> str:
    """The Message-ID of our acknowledgement, once it is out."""
    workspace.deliver(from_mette())
    workspace.work()
    with workspace.store() as store:
        approve(store, load_draft(store, 1), Decider("Robin Meyer", "terminal"), NOON)
    workspace.work(NOON + timedelta(minutes=1))
    (sent,) = workspace.sent
    return str(sent["Message-ID"])


def test_a_report_about_a_mail_that_we_sent_counts_whoever_sends_it(guarded: Workspace) -> None:
    ours = sent_to_mette(guarded)
    rasmus = from_mette("Hello,\n\nstill failing, please call.\n\nRasmus\n", 2, "14:05:00",
                        **{"In-Reply-To": ours, "Cc": METTE})  # fmt: skip
    guarded.deliver(rasmus.replace(b"From: Mette Aagaard <mette@", b"From: Rasmus <rasmus@"))
    relay = bounce(HERS, "5.1.1", server="relay.elsewhere.example", vouched=False, about=ours,
                   at="14:02:00")  # fmt: skip
    guarded.deliver(relay)
    guarded.work(NOON + timedelta(minutes=10))
    draft = the_draft(guarded)
    assert "rasmus@" in draft.to[0] and not any(HERS in one for one in (*draft.to, *draft.cc))


def test_a_report_about_a_mail_of_ours_to_somebody_else_says_nothing(guarded: Workspace) -> None:
    """Who got a mail of ours knows its id, and can't report that others are gone."""
    ours = sent_to_mette(guarded)
    guarded.deliver(bounce("rasmus@nordhavn.example", "5.1.1", server="relay.elsewhere.example",
                           vouched=False, about=ours, at="14:02:00"))  # fmt: skip
    guarded.deliver(from_mette("Hello,\n\nstill failing.\n\nMette\n", 2, "14:05:00",
                               **{"In-Reply-To": ours, "Cc": "rasmus@nordhavn.example"}))  # fmt: skip
    guarded.work(NOON + timedelta(minutes=10))
    draft = the_draft(guarded)
    assert draft.cc == ("rasmus@nordhavn.example",)


@pytest.mark.parametrize("status", ["5.2.2", "4.2.2", "4.4.1", "5.3.1"])
def test_a_full_mailbox_is_not_for_good_and_is_pointed_out(guarded: Workspace, status: str) -> None:
    guarded.deliver(from_mette())
    guarded.deliver(bounce(HERS, status))
    guarded.work()
    draft = the_draft(guarded)
    assert draft.to == (METTE,) and not any(f.blocking for f in draft.findings)
    assert any("came back on 2026-05-11 for a while" in f.text for f in draft.findings)


def test_who_writes_after_a_bounce_can_be_written_to_again(guarded: Workspace) -> None:
    guarded.deliver(bounce(HERS, "5.1.1", at="07:00:00"))
    guarded.deliver(from_mette())
    guarded.work()
    draft = the_draft(guarded)
    assert draft.to == (METTE,)
    assert not any("bounce" in f.text or "came back" in f.text for f in draft.findings)
