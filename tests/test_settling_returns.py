"""A person settles a mail that came back: the address works again, they were told, or another one
is written to."""

from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from notices import over_smtp, read
from smtp_servers import PostOffice
from test_came_back import ANN, by_header, from_ann
from test_on_call import TEAM, work
from workspaces import NOON, Workspace

from mailbox_agent.answering.reaching import bounced
from mailbox_agent.casework.desk import Desk
from mailbox_agent.cli import cli
from mailbox_agent.database.came_back import still_back
from mailbox_agent.database.drafts import load_draft
from mailbox_agent.database.ledger import mailbox_row
from mailbox_agent.records import Decider
from mailbox_agent.review.decisions import approve
from mailbox_agent.schedule import _came_back as in_status


@pytest.fixture
def desk(tmp_path: Path, office: PostOffice) -> Workspace:
    """The acknowledgement to Ann has left and come back for good."""
    desk = over_smtp(tmp_path / "desk", office.port, TEAM)
    desk.deliver(from_ann(1, "13:59:00"))
    work(desk, 0)
    with desk.store() as store:
        approve(store, load_draft(store, 1), Decider("Robin Meyer", "terminal"), NOON)
    work(desk, 1)
    desk.deliver(by_header(str(read(office.mails[0].content)["Message-ID"])))
    work(desk, 3)
    office.mails.clear()
    return desk


def say(desk: Workspace, *words: str, minute: int = 5) -> Result:
    as_of = (NOON + timedelta(minutes=minute)).isoformat()
    return CliRunner().invoke(cli, ["--as-of", as_of, "--workspace", str(desk.root), *words])


def text(result: Result) -> str:
    return " ".join(result.output.split())


def is_settled(desk: Workspace) -> bool:
    with desk.store() as store:
        return still_back(store) == () and in_status(desk.agent(store)) == []


def is_blocked(desk: Workspace) -> bool:
    with desk.store() as store:
        box = desk.settings.mailboxes[0]
        row = mailbox_row(store, box.name, NOON)
        return ANN in bounced(Desk(store, desk.settings, box, row, NOON))[0]


def test_what_came_back_is_listed_with_what_to_say(desk: Workspace) -> None:
    said = f"draft 1 was sent and came back from {ANN}: mailbox-agent returned 1 works|told|ADDRESS"
    assert said in text(say(desk, "drafts")) and said in text(say(desk, "draft", "1"))
    assert "mailbox-agent returned 1" in text(say(desk, "show", "ESC-1"))
    with desk.store() as store:
        (wrong,) = in_status(desk.agent(store))
    assert "mailbox-agent returned" in wrong and wrong.endswith("ESC-1")


def test_an_address_that_works_again_gets_the_same_text_once_approved(
    desk: Workspace, office: PostOffice
) -> None:
    assert is_blocked(desk) and not is_settled(desk)
    done = text(say(desk, "returned", "1", "works"))
    assert f"mail may go to {ANN} again" in done and "draft 2 has the same text" in done
    assert is_settled(desk) and not is_blocked(desk) and not office.mails
    assert f"came back from {ANN}, works again" in text(say(desk, "show", "ESC-1"))
    assert say(desk, "approve", "2", minute=6).exit_code == 0
    (sent,) = office.mails
    assert sent.rcpt_tos == [ANN]
    with desk.store() as store:
        first, second = load_draft(store, 1), load_draft(store, 2)
    assert (second.body, second.status) == (first.body, "sent")
    assert second.message_id != first.message_id


def test_another_address_gets_it_after_it_was_confirmed(
    desk: Workspace, office: PostOffice
) -> None:
    assert "draft 2 has the same text" in text(say(desk, "returned", "1", "ann@private.example"))
    assert is_settled(desk) and is_blocked(desk)
    refused = say(desk, "approve", "2", minute=6)
    assert refused.exit_code == 1 and not office.mails  # an address on nobody's list
    done = say(desk, "approve", "2", "--confirm", "ann@private.example", minute=6)
    assert done.exit_code == 0, done.output
    assert [one.rcpt_tos for one in office.mails] == [["ann@private.example"]]


def test_who_was_told_another_way_gets_no_second_draft(desk: Workspace, office: PostOffice) -> None:
    assert say(desk, "returned", "1", "told").exit_code == 0
    assert is_settled(desk) and is_blocked(desk) and not office.mails
    assert "no draft waits" in text(say(desk, "drafts"))
    again = say(desk, "returned", "1", "told")
    assert again.exit_code == 1 and "not known to have come back, or that is settled" in str(
        again.exception
    )


def test_one_that_comes_back_again_is_said_again(desk: Workspace, office: PostOffice) -> None:
    say(desk, "returned", "1", "works")
    say(desk, "approve", "2", minute=6)
    report = by_header(str(read(office.mails[0].content)["Message-ID"]))
    desk.deliver(report.replace(b"<b1@", b"<b2@"))
    work(desk, 8)
    assert not is_settled(desk) and is_blocked(desk)
    with desk.store() as store:
        assert [one.draft_id for one in still_back(store)] == [2]


def test_where_a_draft_waits_already_there_is_no_second_one(desk: Workspace) -> None:
    desk.deliver(
        from_ann(2, "14:03:30", "Hello,\n\nit is urgent now. When?\n\nBob Ray\n").replace(
            b"Ann Lee <ann@", b"Bob Ray <bob@"
        )
    )
    work(desk, 4)
    with desk.store() as store:
        assert load_draft(store, 2).status == "pending"
    assert "draft 2 to the same side is pending" in text(say(desk, "returned", "1", "works"))
    with desk.store() as store:
        assert store.one("SELECT count(*) AS n FROM drafts") == {"n": 2}


@pytest.mark.parametrize("answer", ["perhaps", "ann@nowhere", ANN])
def test_what_is_no_answer_changes_nothing(desk: Workspace, answer: str) -> None:
    result = say(desk, "returned", "1", answer)
    assert result.exit_code == 1 and "nothing was changed" in str(result.exception)
    assert not is_settled(desk)


def test_a_time_that_has_passed_meanwhile_is_not_promised_again(
    desk: Workspace, office: PostOffice
) -> None:
    month = 30 * 24 * 60
    say(desk, "returned", "1", "works", minute=month)
    with desk.store() as store:
        again = load_draft(store, 2)
    assert again.next_update_at is not None
    assert again.next_update_at > NOON + timedelta(days=30)
    assert any(finding.check == "next_update" for finding in again.findings), again.findings
