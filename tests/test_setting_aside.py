"""A person says that a case is no matter of ours: gone without a word, and back by `reopen`."""

import pytest
from mails import mail
from workspaces import EVERYBODY, NOON, Workspace

from mailbox_agent.casework.desk import Desk
from mailbox_agent.closing import close_case, reopen_case
from mailbox_agent.database.case_record import load_case_record
from mailbox_agent.database.cases import find_case_named, list_cases
from mailbox_agent.database.customers import load_customers
from mailbox_agent.database.drafts import drafts_of_case
from mailbox_agent.database.ledger import everything, mailbox_row
from mailbox_agent.database.store import Store
from mailbox_agent.errors import UserError
from mailbox_agent.setting_aside import set_case_aside


def desk_of(workspace: Workspace, store: Store) -> Desk:
    box = workspace.settings.mailboxes[0]
    return Desk(store, workspace.settings, box, mailbox_row(store, box.name, NOON), NOON)


TEXT = """Hello,

your portal has been down since 9 and our 40 agents can't work.

Please send us a written plan by Friday 15 May 2026.

Ann Lee
Customer Ltd
"""


@pytest.fixture
def desk(workspace: Workspace) -> Workspace:
    deliver(workspace, 1)
    workspace.work()
    return workspace


def deliver(desk: Workspace, number: int, answers: str = "") -> None:
    desk.deliver(
        mail(
            TEXT,
            sender="Ann Lee <ann@customer.example>",
            subject="Portal down",
            message_id=f"<{number}@customer.example>",
            headers={"In-Reply-To": answers} if answers else None,
        )
    )


def set_aside(desk: Workspace, why: str = "a game of our own people") -> None:
    with desk.store() as store:
        set_case_aside(desk_of(desk, store), find_case_named(store, "ESC-1"), "Robin", why)


def listed(desk: Workspace) -> list[str]:
    with desk.store() as store:
        return [case.token for case in list_cases(store, EVERYBODY, everything=True)]


def documents(desk: Workspace) -> int:
    with desk.store() as store:
        return len(store.all("SELECT id FROM documents WHERE kind <> 'remediation_plan'"))


def test_it_is_in_no_list_and_its_drafts_are_withdrawn(desk: Workspace) -> None:
    assert listed(desk) == ["ESC-1"]
    set_aside(desk)
    assert listed(desk) == []
    with desk.store() as store:
        case = find_case_named(store, "ESC-1")
        assert {draft.status for draft in drafts_of_case(store, case.id)} == {"superseded"}
        row = store.one("SELECT outcome, reason, detail FROM ledger")
        assert row == {
            "outcome": "set_aside",
            "reason": "decision",
            "detail": "ESC-1 is no matter of ours: a game of our own people",
        }
        assert everything(store).adds_up
        kinds = [one["kind"] for one in store.all("SELECT kind FROM events WHERE case_id = 1")]
        assert "case set aside" in kinds


def test_there_is_nothing_to_close(desk: Workspace) -> None:
    set_aside(desk)
    with desk.store() as store, pytest.raises(UserError, match="set aside as no matter of ours"):
        record = load_case_record(store, 1)
        close_case(store, desk.settings, record, "Robin Meyer", "done", NOON)


def test_no_document_is_made_of_it(desk: Workspace) -> None:
    set_aside(desk)
    desk.work(NOON)
    assert documents(desk) == 0


def test_whom_only_this_case_made_a_customer_is_a_stranger_again(desk: Workspace) -> None:
    set_aside(desk)
    with desk.store() as store:
        known = [one for _, one in load_customers(store) if "customer.example" in one.domains]
    assert known == []


def test_reopened_it_is_as_it_was(desk: Workspace) -> None:
    set_aside(desk)
    with desk.store() as store:
        reopen_case(desk_of(desk, store), find_case_named(store, "ESC-1"), "Robin", "it was real")
        case = find_case_named(store, "ESC-1")
        assert case.status == "open" and case.next_update_at is not None
        assert store.all("SELECT reason FROM ledger") == [{"reason": None}]
        assert everything(store).adds_up
    assert listed(desk) == ["ESC-1"]


def test_the_writers_next_mail_opens_a_case_of_its_own(desk: Workspace) -> None:
    set_aside(desk)
    deliver(desk, 2, answers="<1@customer.example>")
    desk.work()
    assert listed(desk) == ["ESC-2"]


def test_it_wants_a_reason_and_is_done_once(desk: Workspace) -> None:
    with pytest.raises(UserError, match="say why"):
        set_aside(desk, " ")
    assert listed(desk) == ["ESC-1"]
    set_aside(desk)
    with pytest.raises(UserError, match="set aside already"):
        set_aside(desk)
