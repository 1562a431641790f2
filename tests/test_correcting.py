"""A person says that it is otherwise: kept beside what was, and no machine says it again."""

import json
from datetime import timedelta

import pytest
from click.testing import CliRunner
from mails import mail
from workspaces import NOON, Workspace

from mailbox_agent.casework.desk import Desk
from mailbox_agent.cli import cli
from mailbox_agent.correcting import correct_case, correct_item, correct_message
from mailbox_agent.database.case_record import load_case_record
from mailbox_agent.database.cases import find_case_named
from mailbox_agent.database.corrections import corrections_of
from mailbox_agent.database.drafts import drafts_of_case
from mailbox_agent.database.events import broken_link
from mailbox_agent.database.facts import save_reading
from mailbox_agent.database.ledger import mailbox_row, set_aside
from mailbox_agent.database.store import Store
from mailbox_agent.errors import UserError
from mailbox_agent.records import Case, CaseRecord, Draft

TEXT = """Hello,

your portal has been down since 9 and our 40 agents can't work.

Please send us a written plan by Friday 15 May 2026.

Ann Lee
Customer Ltd
"""


@pytest.fixture
def desk(workspace: Workspace) -> Workspace:
    workspace.draws = False
    deliver(workspace, TEXT)
    workspace.work()
    return workspace


def deliver(desk: Workspace, text: str, number: int = 1) -> None:
    desk.deliver(
        mail(
            text,
            sender="Ann Lee <ann@customer.example>",
            subject="Portal down",
            message_id=f"<{number}@customer.example>",
            headers={"In-Reply-To": "<1@customer.example>"} if number > 1 else None,
        )
    )


def desk_of(workspace: Workspace, store: Store) -> Desk:
    box = workspace.settings.mailboxes[0]
    return Desk(store, workspace.settings, box, mailbox_row(store, box.name, NOON), NOON)


def case_of(desk: Workspace) -> Case:
    with desk.store() as store:
        return find_case_named(store, "ESC-1")


def record_of(desk: Workspace) -> CaseRecord:
    with desk.store() as store:
        return load_case_record(store, 1)


def drafts_of(desk: Workspace) -> tuple[Draft, ...]:
    with desk.store() as store:
        return drafts_of_case(store, 1)


def of_case(desk: Workspace, **values: str) -> None:
    with desk.store() as store:
        correct_case(desk_of(desk, store), find_case_named(store, "ESC-1"), "Robin", values)


def of_item(desk: Workspace, **values: str) -> None:
    with desk.store() as store:
        item = load_case_record(store, 1).items[0].id
        case = find_case_named(store, "ESC-1")
        correct_item(desk_of(desk, store), case, item, "Robin", values)


def of_message(desk: Workspace, **values: str) -> None:
    with desk.store() as store:
        correct_message(desk_of(desk, store), 1, "Robin", values)


def test_old_and_new_are_kept_and_no_word_of_them_is_in_the_events(desk: Workspace) -> None:
    before = case_of(desk).area
    of_case(desk, area="commercial", severity="low")
    with desk.store() as store:
        kept = [(one.field, one.before, one.after, one.who) for one in corrections_of(store, 1)]
        assert ("area", before, "commercial", "Robin") in kept
        [event] = [one for one in load_case_record(store, 1).events if one.kind == "corrected"]
        assert event.details["fields"] == "area, severity"
        assert broken_link(store) is None
    assert (case_of(desk).area, case_of(desk).severity) == ("commercial", "low")


def test_the_clocks_of_a_lowered_case_are_those_of_the_lower_severity(desk: Workspace) -> None:
    of_case(desk, severity="critical")
    raised = case_of(desk)
    of_case(desk, severity="low")
    lowered = case_of(desk)
    assert raised.acknowledge_by and lowered.acknowledge_by
    assert lowered.acknowledge_by > raised.acknowledge_by
    assert raised.next_update_at and lowered.next_update_at
    assert lowered.next_update_at > raised.next_update_at


def test_a_time_that_the_customer_was_told_stays_a_promise(desk: Workspace) -> None:
    of_case(desk, severity="critical")
    desk.work(NOON)
    [draft] = [one for one in drafts_of(desk) if one.status == "pending"]
    assert draft.next_update_at is not None
    with desk.store() as store:
        store.update("drafts", draft.id, {"status": "sent", "sent_at": NOON})
    of_case(desk, severity="low")
    assert case_of(desk).next_update_at == draft.next_update_at


def test_a_worse_mail_does_not_raise_what_a_person_has_lowered(desk: Workspace) -> None:
    of_case(desk, severity="low")
    due = case_of(desk).next_update_at
    deliver(desk, "This is critical: production stands still, nobody at all can work.\n\nAnn", 2)
    desk.work(NOON + timedelta(minutes=5))
    assert (case_of(desk).severity, case_of(desk).next_update_at) == ("low", due)
    assert any("a person has set low" in one.text for one in record_of(desk).findings)


def test_a_draft_that_nobody_touched_is_made_anew(desk: Workspace) -> None:
    [first] = drafts_of(desk)
    assert "Kim Larsen" in first.body  # what critical cases say
    of_case(desk, severity="low")
    desk.work(NOON)
    old, new = drafts_of(desk)
    assert (old.id, old.status, new.status) == (first.id, "superseded", "pending")
    assert new.next_update_at == case_of(desk).next_update_at != first.next_update_at
    assert "Kim Larsen" not in new.body


def test_a_draft_that_a_person_has_touched_stays_and_says_so(desk: Workspace) -> None:
    [draft] = drafts_of(desk)
    with desk.store() as store:
        store.update("drafts", draft.id, {"touched": 1})
    of_case(desk, severity="low")
    [draft] = drafts_of(desk)
    assert draft.status == "pending"
    assert any("corrected since this was written" in one.text for one in draft.findings)


def test_a_mail_that_asks_for_nothing_gets_no_answer(desk: Workspace) -> None:
    of_message(desk, kind="unrelated")
    desk.work(NOON)
    assert [one.status for one in drafts_of(desk)] == ["superseded"]
    assert record_of(desk).messages[0].kind == "unrelated"
    of_message(desk, kind="escalation")
    desk.work(NOON)
    assert [one.status for one in drafts_of(desk)] == ["superseded", "pending"]


def test_the_case_follows_the_message_that_opened_it(desk: Workspace) -> None:
    of_message(desk, area="commercial", severity="low")
    assert (case_of(desk).area, case_of(desk).severity) == ("commercial", "low")


def test_another_reading_of_the_message_keeps_what_a_person_said(desk: Workspace) -> None:
    of_message(desk, kind="update")
    with desk.store() as store:
        row = store.one("SELECT record FROM readings WHERE message_id = 1 AND engine = 'rules'")
        assert row is not None
        record = json.loads(row["record"]) | {"kind": "escalation"}
        with store.write():
            save_reading(store, 1, record, engine="model", version="1", now=NOON)
    assert record_of(desk).messages[0].kind == "update"


def test_an_item_is_what_a_person_says_and_a_mail_only_proposes(desk: Workspace) -> None:
    [item] = record_of(desk).items
    assert item.due is not None
    of_item(desk, owner="Jo Berg", due="2026-05-20", what="Send the plan")
    deliver(desk, "Please send us a written plan by Thursday 14 May 2026.\n\nAnn Lee", 2)
    desk.work(NOON + timedelta(minutes=5))
    [item] = record_of(desk).items
    assert (item.owner, str(item.due), item.what) == ("Jo Berg", "2026-05-20", "Send the plan")
    assert item.owner_side == "us"
    assert [(c.field, c.after, c.applied) for c in item.history][-1] == ("due", "2026-05-14", False)
    assert any("2026-05-14" in one.text for one in record_of(desk).findings)
    of_item(desk, due="2026-05-14")
    assert not any(one.kind == "proposed item" for one in record_of(desk).findings)


def test_an_item_that_is_done_has_a_person_for_it(desk: Workspace) -> None:
    of_item(desk, state="done")
    [item] = record_of(desk).items
    assert (item.state, item.done_at) == ("done", NOON)
    assert item.state_source is not None
    assert (item.state_source.kind, item.state_source.author) == ("person", "Robin")
    of_item(desk, state="open")
    [item] = record_of(desk).items
    assert (item.state, item.done_at, item.state_source) == ("open", None, None)


def test_what_is_so_already_is_no_correction(desk: Workspace) -> None:
    of_case(desk, severity=case_of(desk).severity or "")
    with desk.store() as store:
        assert corrections_of(store, 1) == ()


def test_the_owner_of_a_case_is_of_the_team(desk: Workspace) -> None:
    with pytest.raises(UserError, match="Robin Meyer"):
        of_case(desk, owner="Somebody Else")
    of_case(desk, owner="kim larsen")
    assert case_of(desk).manager == "Kim Larsen"


def run(desk: Workspace, *words: str) -> tuple[int, str]:
    args = ["--workspace", str(desk.root), "--as-of", NOON.isoformat(), *words]
    done = CliRunner().invoke(cli, args)
    return done.exit_code, done.output + str(done.exception or "")


def test_at_the_terminal_it_says_what_changed_and_show_keeps_it(desk: Workspace) -> None:
    code, said = run(desk, "correct", "ESC-1", "--severity", "low")
    assert code == 0
    assert "severity low, not" in said
    assert "the next update is due" in said
    code, said = run(desk, "show", "ESC-1")
    assert "Corrected by a person" in said
    assert len([one for one in drafts_of(desk) if one.status == "pending"]) == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("ESC-1",), "say which value is another one: of a case --area"),
        (("ESC-1", "--due", "2026-05-13"), "with --item ID"),
        (("ESC-1", "--item", "99", "--due", "2026-05-13"), "has no item 99"),
        (("99", "--kind", "update"), "message 99 is on no case"),
        (("1", "--owner", "Robin Meyer"), "a message has no --owner"),
    ],
)
def test_what_can_not_be_corrected_is_said(
    desk: Workspace, words: tuple[str, ...], told: str
) -> None:
    code, said = run(desk, "correct", *words)
    assert code == 1
    assert told in " ".join(said.split())


PITCH = (
    "Hi there,\n\nwe build backlinks and bring your website to the first page of Google. May I send"
    " you our price list?\n\nLou\n"
)


@pytest.mark.parametrize("by", ["unrelated", "automatic"])
def test_mail_that_was_set_aside_and_is_a_matter_comes_onto_a_case_and_is_answered(
    workspace: Workspace, by: str
) -> None:
    workspace.draws = False
    workspace.deliver(
        mail(
            PITCH if by == "unrelated" else TEXT,
            sender="Lou Ray <lou@rankings.example>",
            subject="Your website",
            message_id="<9@rankings.example>",
            headers={"Auto-Submitted": "auto-generated"} if by == "automatic" else None,
        )
    )
    workspace.work()
    assert (by, "1") == (
        set_aside_now(workspace)[0]["reason"],
        str(set_aside_now(workspace)[0]["message"]),
    )
    code, said = run(workspace, "correct", "1", "--severity", "high")
    assert code == 1 and "say with --kind what it is" in said
    code, said = run(workspace, "correct", "1", "--kind", "escalation", "--severity", "high")
    assert code == 0 and "message 1 is a matter of ours: it is on ESC-1 now" in said
    assert set_aside_now(workspace) == []
    case, (draft,) = case_of(workspace), drafts_of(workspace)
    assert (case.status, case.severity) == ("open", "high")
    assert (draft.kind, draft.to) == ("acknowledgement", ("Lou Ray <lou@rankings.example>",))
    with workspace.store() as store:
        assert [one.after for one in corrections_of(store, 1)] == ["escalation", "high"]
        assert broken_link(store) is None
    workspace.work(NOON + timedelta(hours=1))
    tally = workspace.work(NOON + timedelta(hours=2)).total
    assert (tally.filed, tally.set_aside) == (1, 0) and len(drafts_of(workspace)) == 1


def set_aside_now(desk: Workspace) -> list[dict[str, object]]:
    with desk.store() as store:
        return set_aside(store)


def test_a_message_that_is_no_matter_is_answered_by_nobody_and_the_case_can_go(
    desk: Workspace,
) -> None:
    code, said = run(desk, "correct", "1", "--kind", "unrelated")
    assert code == 0 and "if all of ESC-1 is no matter: mailbox-agent set-aside ESC-1" in said
    assert {one.status for one in drafts_of(desk)} == {"superseded"}
    assert run(desk, "set-aside", "ESC-1", "--why", "a pitch")[0] == 0
    assert [row["reason"] for row in set_aside_now(desk)] == ["decision"]
