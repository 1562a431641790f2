"""A mail dated earlier than it came (a wrong clock or zone, a phone offline) is answered too."""

from datetime import timedelta

import pytest
from mails import mail
from workspaces import NOON, Workspace

from mailbox_agent.database.drafts import list_drafts, load_draft
from mailbox_agent.records import Decider, Draft
from mailbox_agent.review.decisions import approve, reject

METTE = "Mette Aagaard <mette@nordhavn.example>"
ROBIN = Decider("Robin Meyer", "terminal")
COMPLAINT = "Hello,\n\nthe export to our warehouse has been failing since Thursday.\n\nMette\n"
WORSE = "Hello,\n\nnow the whole warehouse stands still. Please call me at once!\n\nMette\n"


def deliver(workspace: Workspace, number: int, at: str, text: str = COMPLAINT, **more: str) -> None:
    headers = {"In-Reply-To": more.pop("answers", "<m1@nordhavn.example>")} if number > 1 else {}
    workspace.deliver(
        mail(
            text,
            sender=more.pop("sender", METTE),
            to=more.pop("to", "escalations@vendor.example"),
            message_id=f"<m{number}@nordhavn.example>",
            date=f"Mon, 11 May 2026 {at}",
            headers={**headers, **more},
        )
    )


def jo_answers(workspace: Workspace, number: int, at: str) -> None:
    deliver(workspace, number, at, "Dear Mette,\n\nwe are looking into it.\n\nJo\n",
            sender="Jo Berg <jo.berg@vendor.example>", to="mette@nordhavn.example",
            Cc="escalations@vendor.example")  # fmt: skip


def waiting(workspace: Workspace) -> list[Draft]:
    with workspace.store() as store:
        return list(list_drafts(store))


def test_a_reply_to_our_answer_is_not_answered_by_it_whatever_its_date(
    workspace: Workspace,
) -> None:
    deliver(workspace, 1, "09:00:00 +0200")
    jo_answers(workspace, 2, "10:00:00 +0200")
    deliver(workspace, 3, "11:30:00 +0400", WORSE, answers="<m2@nordhavn.example>")
    workspace.work(documents=False)
    assert [one.answers_message for one in waiting(workspace)] == [3]


def test_a_mail_that_came_after_our_answer_is_not_answered_by_it(workspace: Workspace) -> None:
    deliver(workspace, 1, "09:00:00 +0200")
    jo_answers(workspace, 2, "10:00:00 +0200")
    workspace.work(documents=False)
    assert waiting(workspace) == []
    deliver(workspace, 3, "09:30:00 +0200", WORSE)
    workspace.work(NOON + timedelta(minutes=5), documents=False)
    assert [one.answers_message for one in waiting(workspace)] == [3]


def test_a_mail_that_our_answer_answers_needs_no_other_even_if_it_came_late(
    workspace: Workspace,
) -> None:
    jo_answers(workspace, 2, "10:00:00 +0200")
    deliver(workspace, 1, "09:00:00 +0200")
    workspace.work(documents=False)
    assert waiting(workspace) == []


def test_a_mail_dated_before_the_one_that_was_answered_gets_its_own_draft(
    workspace: Workspace,
) -> None:
    deliver(workspace, 1, "09:00:00 +0200")
    workspace.work(documents=False)
    with workspace.store() as store:
        approve(store, load_draft(store, 1), ROBIN, NOON)
    workspace.work(NOON + timedelta(minutes=1), documents=False)
    deliver(workspace, 2, "08:55:00 +0200", WORSE)
    workspace.work(NOON + timedelta(minutes=30), documents=False)
    assert [one.answers_message for one in waiting(workspace)] == [2]


def test_a_draft_that_lies_there_is_made_anew_for_a_mail_dated_before(workspace: Workspace) -> None:
    deliver(workspace, 1, "09:00:00 +0200")
    workspace.work(documents=False)
    deliver(workspace, 2, "08:55:00 +0200", WORSE)
    workspace.work(NOON + timedelta(minutes=5), documents=False)
    assert [one.answers_message for one in waiting(workspace)] == [2]


@pytest.mark.parametrize("first", [("09:00:00", "08:55:00"), ("08:55:00", "09:00:00")])
def test_a_rejected_draft_has_answered_all_that_was_there(
    workspace: Workspace, first: tuple[str, str]
) -> None:
    deliver(workspace, 1, f"{first[0]} +0200")
    deliver(workspace, 2, f"{first[1]} +0200", WORSE)
    workspace.work(documents=False)
    with workspace.store() as store:
        reject(store, load_draft(store, 1), ROBIN, "called them", NOON + timedelta(minutes=1))
    workspace.work(NOON + timedelta(minutes=5), documents=False)
    assert waiting(workspace) == []
