"""A person changes To and Cc of a draft: what is taken, what is asked again, what is refused."""

from datetime import timedelta
from pathlib import Path

import pytest
from bounce_mails import TRUSTED, bounce
from mails import mail
from workspaces import NOON, Workspace

from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.drafts import list_drafts, load_draft
from mailbox_agent.database.ledger import mailbox_row
from mailbox_agent.errors import UserError
from mailbox_agent.prompts import load_templates
from mailbox_agent.records import Decider, Draft
from mailbox_agent.review.decisions import approve
from mailbox_agent.review.edited_text import as_text, read_edited
from mailbox_agent.review.terminal import edit_draft
from mailbox_agent.workspace import shipped

pytestmark = pytest.mark.usefixtures("no_documents")

ROBIN = Decider("Robin Meyer", "terminal")
METTE = "Mette Aagaard <mette@nordhavn.example>"
COMPLAINT = """Hello,

since Thursday the nightly export to our warehouse has been failing.

Please name an engineer by Wednesday.

Mette Aagaard
"""


@pytest.fixture
def desk(workspace: Workspace) -> Workspace:
    """One case with one draft to Mette, Rasmus in Cc."""
    workspace.deliver(
        mail(COMPLAINT, sender=METTE, headers={"Cc": "Rasmus Holt <rasmus@nordhavn.example>"})
    )
    workspace.work()
    return workspace


def edited(workspace: Workspace, draft_id: int, text: str) -> Draft:
    with workspace.store() as store:
        settings = workspace.settings
        (box,) = settings.mailboxes
        place = Desk(store, settings, box, mailbox_row(store, box.name, NOON), NOON)
        loaded = load_templates(settings.prompts, shipped("prompts"))
        return edit_draft(place, load_draft(store, draft_id), text, ROBIN, loaded)


def the_draft(workspace: Workspace) -> Draft:
    with workspace.store() as store:
        (draft,) = list_drafts(store)
    return draft


def with_recipients(draft: Draft, to: str, cc: str = "") -> str:
    return f"To: {to}\nCc: {cc}\nSubject: {draft.subject}\n\n{draft.body}"


def refused(workspace: Workspace, draft_id: int, *confirmed: str) -> str:
    with workspace.store() as store, pytest.raises(UserError) as told:
        approve(store, load_draft(store, draft_id), ROBIN, NOON, confirmed=confirmed)
    return str(told.value)


def test_what_the_editor_shows_reads_back_unchanged(desk: Workspace) -> None:
    draft = the_draft(desk)
    assert as_text(draft).startswith(
        "To: Mette Aagaard <mette@nordhavn.example>\nCc: Rasmus Holt <rasmus@nordhavn.example>\n"
    )
    back = read_edited(as_text(draft), draft)
    assert (back.to, back.cc, back.subject, back.body) == (
        draft.to, draft.cc, draft.subject, draft.body,
    )  # fmt: skip


def test_a_text_with_a_subject_alone_keeps_the_recipients(desk: Workspace) -> None:
    draft = the_draft(desk)
    changed = edited(desk, 1, f"Subject: {draft.subject}\n\n{draft.body}\nBest, Robin\n")
    assert (changed.to, changed.cc) == (draft.to, draft.cc)


def test_people_of_the_case_change_places_without_a_finding_and_the_mail_goes_there(
    desk: Workspace,
) -> None:
    changed = edited(desk, 1, with_recipients(the_draft(desk), "rasmus@nordhavn.example", METTE))
    assert changed.to == ("rasmus@nordhavn.example",) and changed.cc == (METTE,)
    assert [f for f in changed.findings if "recipient" in f.check] == []
    with desk.store() as store:
        approve(store, load_draft(store, 1), ROBIN, NOON)
    desk.work(NOON + timedelta(minutes=1))
    (sent,) = desk.sent
    assert sent["To"] == "rasmus@nordhavn.example" and sent["Cc"] == METTE


def test_one_of_our_own_people_may_be_put_in_copy(desk: Workspace) -> None:
    draft = the_draft(desk)
    changed = edited(desk, 1, with_recipients(draft, METTE, "jo.berg@vendor.example"))
    assert not any(f.blocking for f in changed.findings)
    alone = edited(desk, 1, with_recipients(draft, "jo.berg@vendor.example"))
    assert any("Nobody of the customer" in f.text and f.blocking for f in alone.findings)


def test_an_address_that_nobody_knows_blocks_until_it_is_confirmed(desk: Workspace) -> None:
    draft = the_draft(desk)
    edited(desk, 1, with_recipients(draft, METTE, "Ann New <ann@nordhavn.example>"))
    told = refused(desk, 1)
    assert "ann@nordhavn.example" in told and "approve 1 --confirm ann@nordhavn.example" in told
    # Another edit, of the text alone, does not make it known.
    edited(desk, 1, f"Subject: {draft.subject}\n\n{draft.body}\nBest, Robin\n")
    assert "ann@nordhavn.example" in refused(desk, 1, "somebody.else@nordhavn.example")
    with desk.store() as store:
        approve(store, load_draft(store, 1), ROBIN, NOON, confirmed=("Ann@Nordhavn.example",))
    desk.work(NOON + timedelta(minutes=1))
    assert desk.sent[0]["Cc"] == "Ann New <ann@nordhavn.example>"


@pytest.mark.parametrize(
    "to", ["escalations@vendor.example", "stranger@vendor.example", "nobody at all", "a@b", "<>x"]
)
def test_some_can_not_be_written_to_at_all(desk: Workspace, to: str) -> None:
    draft = the_draft(desk)
    try:
        edited(desk, 1, with_recipients(draft, to))
    except UserError as error:
        assert "no address" in str(error)
        assert the_draft(desk).to == draft.to
    else:
        assert "can't be approved" in refused(desk, 1, to)


def test_an_internal_draft_stays_inside_whatever_is_typed(workspace: Workspace) -> None:
    workspace.deliver(
        mail(
            "Hi all,\n\nplease look at Nordhavn, their export is failing.\n\nTom\n",
            sender="Tom Okafor <tom.okafor@vendor.example>",
            subject="Nordhavn",
            message_id="<t1@vendor.example>",
        )
    )
    workspace.work()
    draft = the_draft(workspace)
    assert draft.audience == "internal"
    edited(workspace, 1, with_recipients(draft, "tom.okafor@vendor.example", METTE))
    assert "is outside" in refused(workspace, 1, "mette@nordhavn.example")


def test_a_draft_without_a_recipient_says_how_to_give_it_one_and_then_leaves(
    tmp_path: Path,
) -> None:
    workspace = Workspace(tmp_path / "guarded", TRUSTED)
    workspace.deliver(mail(COMPLAINT, sender=METTE, date="Mon, 11 May 2026 08:14:22 +0200"))
    workspace.deliver(bounce("mette@nordhavn.example", "5.1.1", at="08:20:00"))
    workspace.work()
    draft = the_draft(workspace)
    assert draft.to == ()
    told = refused(workspace, 1)
    assert told == (
        "draft 1 can't be approved as it is: mette@nordhavn.example has bounced for good: the draft"
        " has no recipient. Change text, To or Cc with `mailbox-agent edit 1`"
    )
    # An edit of the text alone keeps the reason.
    unchanged = edited(workspace, 1, f"Subject: {draft.subject}\n\n{draft.body}\nBest\n")
    assert [f.text for f in unchanged.findings if f.blocking] == [
        "mette@nordhavn.example has bounced for good: the draft has no recipient"
    ]
    changed = edited(
        workspace, 1, with_recipients(draft, "Mette at home <mette.home@nordhavn.example>")
    )
    assert changed.to == ("Mette at home <mette.home@nordhavn.example>",)
    with workspace.store() as store:
        approve(store, load_draft(store, 1), ROBIN, NOON, confirmed=["mette.home@nordhavn.example"])
    workspace.work(NOON + timedelta(minutes=1))
    assert [m["To"] for m in workspace.sent] == ["Mette at home <mette.home@nordhavn.example>"]


def test_an_edit_of_the_text_keeps_what_the_mail_asks_for(desk: Workspace) -> None:
    def asked(draft: Draft) -> list[str]:
        return [f.text for f in draft.findings if f.text.startswith("they ask")]

    desk.deliver(
        mail(
            "Hello,\n\nnobody has called. We need somebody on the phone right now.\n\nMette\n",
            sender=METTE,
            message_id="<m2@nordhavn.example>",
            date="Mon, 11 May 2026 13:00:00 +0200",
            headers={"In-Reply-To": "<m1@nordhavn.example>"},
        )
    )
    desk.work(NOON + timedelta(minutes=1))
    draft = the_draft(desk)
    assert asked(draft)
    changed = edited(desk, draft.id, f"Subject: {draft.subject}\n\n{draft.body}\nBest, Robin\n")
    assert asked(changed) == asked(draft)


@pytest.mark.parametrize("address", ["lee@learnt.example", "lee@mail.north.learnt.example"])
def test_no_confirmation_lets_a_draft_go_to_another_customer(desk: Workspace, address: str) -> None:
    draft = the_draft(desk)
    desk.deliver(
        mail(
            "Hello,\n\nyour portal has been down since nine, please help.\n\nAl Lee\nLearnt Ltd\n",
            sender="Al Lee <al@learnt.example>",
            subject="Portal down",
            message_id="<1@learnt.example>",
        ),
    )
    desk.work(NOON + timedelta(minutes=1))
    edited(desk, draft.id, with_recipients(draft, METTE, cc=address))
    assert "belongs to another customer" in refused(desk, draft.id, address)
