"""What `show` and `cases` tell a person: times, who took part, and what was late."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mails import mail
from workspaces import NOON, Workspace

from mailbox_agent.cli import cli
from mailbox_agent.cli.due_words import due_in_words
from mailbox_agent.records import Item, ItemChange, Source

ZONE = "Europe/Copenhagen"
SOURCE = Source("message", 1, "Ann Lee", NOON, "the words")
ITEM = Item(
    id=1,
    case_id=1,
    what="Replay the missing events",
    owner="Jo Berg",
    due=date(2026, 5, 13),
    due_at=None,
    zone=ZONE,
    due_words="",
    recurrence=None,
    promise=True,
    state="open",
    audience="customer",
    supported=True,
    source=SOURCE,
)
SIX_PM = datetime(2026, 5, 13, 16, tzinfo=UTC)


def run(*arguments: str | Path, at: str = "2026-05-11T12:01Z") -> Result:
    return CliRunner().invoke(cli, ["--as-of", at, *map(str, arguments)])


@pytest.fixture
def desk(workspace: Workspace) -> Workspace:
    """A case whose customer wants something by a named hour; nobody has answered yet."""
    workspace.deliver(
        mail(
            "Hello,\n\nyour portal has been down since 9 and our 40 agents can't work.\n\nPlease"
            " send us a plan by Friday 15 May, 16:00.\n\nAnn Lee\nHead of Operations\n",
            sender="Ann Lee <ann@customer.example>",
            subject="Portal down",
        )
    )
    workspace.work()
    return workspace


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        pytest.param({"due_at": SIX_PM}, "2026-05-13 18:00 CEST", id="an-hour"),
        pytest.param({"due": None, "due_at": SIX_PM}, "2026-05-13 18:00 CEST", id="no-day"),
        pytest.param({}, "2026-05-13", id="a-day"),
        pytest.param({"due": None}, "open", id="nothing"),
        pytest.param({"due_words": "by Wednesday"}, "2026-05-13", id="words-that-say-no-more"),
        pytest.param({"due_words": "am 13.05.2026"}, "2026-05-13", id="a-date-is-no-hour"),
        pytest.param(
            {"due_words": "by Wednesday 13 May,\n18:00 your time."},
            "2026-05-13 (“by Wednesday 13 May, 18:00 your time”)",
            id="an-hour-in-the-words-only",
        ),
        pytest.param(
            {"due_words": "bis Mittwochabend 20 Uhr"},
            "2026-05-13 (“bis Mittwochabend 20 Uhr”)",
            id="in-german",
        ),
        pytest.param(
            {"due_words": "mercredi soir"}, "2026-05-13 (“mercredi soir”)", id="a-part-of-the-day"
        ),
        pytest.param(
            {
                "due_words": "tonight",
                "history": (ItemChange(NOON, "due", "2026-05-12", "2026-05-13", SOURCE),),
            },
            "2026-05-13",
            id="words-of-a-date-that-was-moved-since",
        ),
        pytest.param(
            {"recurrence": "FREQ=DAILY", "due": None, "due_words": "every day at 13:30"},
            "every day at 13:30",
            id="again-and-again",
        ),
    ],
)
def test_when_an_action_is_due(changes: dict[str, object], shown: str) -> None:
    item = replace(ITEM, **changes)  # type: ignore[arg-type]
    assert due_in_words(item, ZONE, "", NOON) == shown


def test_a_passed_hour_is_said_to_be_late() -> None:
    item = replace(ITEM, due_at=SIX_PM)
    assert due_in_words(item, ZONE, "", SIX_PM + timedelta(minutes=1)).endswith(", late")
    done = replace(item, state="done")
    assert not due_in_words(done, ZONE, "", SIX_PM + timedelta(days=1)).endswith("late")


def test_the_plan_shows_the_hour(desk: Workspace) -> None:
    assert "2026-05-15 16:00 CEST" in run("--workspace", desk.root, "show", "ESC-1").output


def test_a_note_names_who_took_part(desk: Workspace) -> None:
    done = run("--workspace", desk.root, "note", "ESC-1", "--kind", "call", "--with", "Ann Lee",
               "--with", "Jo Berg", "She asks for a second engineer.")  # fmt: skip
    assert done.exit_code == 0, done.output
    page = run("--workspace", desk.root, "show", "ESC-1").output
    assert "with Ann Lee, Jo Berg: She asks for a second engineer." in page


def test_cases_marks_acknowledgements_that_are_late(desk: Workspace) -> None:
    early = run("--workspace", desk.root, "cases", at="2026-05-11T06:00Z").output
    assert "not yet" in early and "late" not in early
    waits = run("--workspace", desk.root, "cases", at="2026-05-13T12:00Z").output
    assert "acknowledged" in waits and "no, late" in waits
    with desk.store() as store, store.write():
        store.run("UPDATE cases SET acknowledged_at = '2026-05-12T12:00:00.000000+00:00'")
    told = run("--workspace", desk.root, "cases", at="2026-05-13T12:00Z").output
    assert "late" in told and "no, late" not in told
    assert "(late: it was due " in run("--workspace", desk.root, "show", "ESC-1").output


def test_a_customers_document_with_notes_for_the_reviewer_needs_a_yes(desk: Workspace) -> None:
    name = "ESC-1/remediation_plan/customer"
    refused = run("--workspace", desk.root, "approve", name)
    assert refused.exit_code == 1
    why = str(refused.exception)
    assert "for the reviewer" in why and f"approve {name} --anyway" in why and "“" in why
    documents = json.loads(run("--workspace", desk.root, "show", "ESC-1", "--json").stdout)
    assert not any(row["approved_by"] for row in documents["documents"])
    approved = run("--workspace", desk.root, "approve", name, "--anyway")
    assert approved.exit_code == 0, approved.output
    assert "for the reviewer" in approved.output and "is approved by" in approved.output


def test_an_internal_document_is_approved_with_its_notes(desk: Workspace) -> None:
    done = run("--workspace", desk.root, "approve", "ESC-1/remediation_plan/internal")
    assert done.exit_code == 0, done.output
    assert "nothing is mailed" in done.output
