"""The template's draft lies in Drafts before a model is asked; whoever is at it meanwhile wins."""

import contextlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from mails import mail
from speaking_models import SaidModel, opened
from test_automatic_acknowledgement import asked, workspace
from test_writing_by_model import BETTER, TEXT, number_of
from workspaces import NOON, Workspace

from mailbox_agent.agent import run_pass
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.drafts import load_draft
from mailbox_agent.database.ledger import mailbox_row
from mailbox_agent.prompts import templates_of
from mailbox_agent.records import Decider, Draft, Question
from mailbox_agent.review.terminal import edit_draft


class Killed(BaseException):
    """As if the process had ended here."""


def writes(meanwhile: Callable[[], None]) -> SaidModel:
    """A model that says one sentence better; `meanwhile` happens while it writes."""

    def say(question: Question) -> dict[str, Any] | str:
        if question.purpose == "read_message":
            return "refused"
        meanwhile()
        said = {"n": number_of(question, "We are sorry"), "text": BETTER, "facts": []}
        return {"sentences": [said]}

    return SaidModel(say)


def a_pass(
    desk: Workspace, meanwhile: Callable[[], None] = lambda: None, minutes: int = 0, **more: Any
) -> SaidModel:
    model, now = writes(meanwhile), NOON + timedelta(minutes=minutes)
    with desk.store(now) as store:
        agent = replace(desk.agent(store), model=opened(model), documents=False, **more)
        run_pass(agent, now)
    return model


def in_drafts(desk: Workspace) -> list[Path]:
    folder = desk.mail / ".Drafts"
    return [one for part in ("new", "cur") for one in (folder / part).glob("*")]


def texts(desk: Workspace) -> list[str]:
    return [str(one.get_content()).replace("\r\n", "\n") for one in desk.drafts]


@pytest.fixture
def desk(tmp_path: Path) -> Workspace:
    desk = Workspace(tmp_path / "desk")
    desk.deliver(mail(TEXT))
    return desk


def test_it_lies_there_while_the_model_writes_and_is_replaced_once(desk: Workspace) -> None:
    seen: list[list[str]] = []
    a_pass(desk, lambda: seen.append(texts(desk)))
    ((before,),) = seen
    assert "We are sorry for the trouble" in before
    (after,) = texts(desk)
    assert BETTER in after
    a_pass(desk, minutes=5)
    assert texts(desk) == [after]


def test_with_a_model_that_never_answers_it_lies_there_all_the_same(desk: Workspace) -> None:
    def hangs() -> None:
        raise Killed

    with pytest.raises(Killed):
        a_pass(desk, hangs)
    (text,) = texts(desk)
    assert "We are sorry for the trouble" in text


def test_who_changes_the_first_copy_meanwhile_keeps_their_words(desk: Workspace) -> None:
    def edits() -> None:
        (path,) = in_drafts(desk)
        path.write_bytes(path.read_bytes().replace(b"We are sorry", b"I am truly sorry"))

    a_pass(desk, edits)
    (text,) = texts(desk)
    assert "I am truly sorry" in text and BETTER not in text
    a_pass(desk, minutes=5)
    (text,) = texts(desk)
    assert "I am truly sorry" in text
    with desk.store() as store:
        draft = load_draft(store, 1)
    assert draft.touched and "I am truly sorry" in draft.body


def test_who_deletes_the_first_copy_meanwhile_gets_no_second(desk: Workspace) -> None:
    a_pass(desk, lambda: [one.unlink() for one in in_drafts(desk)] and None)
    assert texts(desk) == []
    for minutes in (5, 20):
        a_pass(desk, minutes=minutes)
    with desk.store() as store:
        assert load_draft(store, 1).status == "rejected"
    assert texts(desk) == []


def test_who_had_it_open_in_an_editor_meanwhile_keeps_their_words(desk: Workspace) -> None:
    opened_before: list[Draft] = []

    def opens() -> None:
        with desk.store() as store:
            opened_before.append(load_draft(store, 1))

    a_pass(desk, opens)
    (draft,) = opened_before
    with desk.store() as store:
        box = desk.settings.mailboxes[0]
        there = Desk(store, desk.settings, box, mailbox_row(store, box.name, NOON), NOON)
        text = f"To: {draft.to[0]}\nSubject: {draft.subject}\n\nMine.\n\n{draft.body}"
        robin = Decider("Robin Meyer", "terminal")
        edited = edit_draft(there, draft, text, robin, templates_of(desk.settings))
        assert edited.body.startswith("Mine.") and edited.revision == 3


@pytest.mark.parametrize("step", range(1, 12))
def test_killed_at_any_step_there_is_one_draft_in_the_end(desk: Workspace, step: int) -> None:
    """The steps of the pass from the first draft on."""
    count = 0

    def dies(name: str) -> None:
        nonlocal count
        count += name.startswith("draft")
        if count == step:
            raise Killed

    with contextlib.suppress(Killed):
        a_pass(desk, at=dies)
    for minutes in (1, 20, 40):
        a_pass(desk, minutes=minutes)
    (text,) = texts(desk)
    assert "We are sorry" in text
    with desk.store() as store:
        draft = load_draft(store, 1)
    assert (draft.status, draft.touched) == ("pending", False)


def test_an_automatic_acknowledgement_leaves_once_in_the_templates_words(tmp_path: Path) -> None:
    desk = workspace(tmp_path / "desk")
    desk.deliver(asked())
    for minutes in (0, 1, 2):
        model = a_pass(desk, minutes=minutes)
        assert [one for one in model.asked if one.purpose != "read_message"] == []
    (sent,) = desk.sent
    assert "We are sorry for the trouble" in str(sent.get_content())
    assert texts(desk) == []
