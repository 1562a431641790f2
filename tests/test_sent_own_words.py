"""A person sends a draft of ours: what we composed, and whom it quotes, is no news of the case."""

from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from mail_clients import OnMaildir, saved_again, text_of
from mails import mail
from workspaces import NOON, SETTINGS, Workspace

PROVED = "accepts_only_authenticated = true"
ASKED = (
    "Hello,\n\nSince 14:00 our dispatch screens show nothing and 40 drivers can't work.\n\n"
    "Please send us a plan by Friday.\n\nTom Visser\nHead of Operations\nCustomer Ltd\n"
)
ADDED = "I will call you at 15:00 tomorrow."


@pytest.fixture(params=["Sent", "INBOX"])
def folder(request: pytest.FixtureRequest) -> str:
    """Where the copy comes to: the Sent folder, or the inbox by the draft's Bcc."""
    return str(request.param)


def desk_with_draft(root: Path) -> tuple[Workspace, OnMaildir, EmailMessage]:
    settings = SETTINGS.partition("[[visibility]]")[0]
    desk = Workspace(root / "desk", settings.replace(PROVED, f'{PROVED}\nbcc_self = "always"'))
    client = OnMaildir(str(desk.mail))
    sender = "Tom Visser <tom@customer.example>"
    client.put(
        "INBOX",
        mail(ASKED, sender=sender, subject="Dispatch down", message_id="<1@customer.example>"),
    )
    assert desk.work(documents=False).problems == []
    (draft,) = client.mails("Drafts")
    client.delete("Drafts")
    del draft["Bcc"]
    return desk, client, draft


def rows(desk: Workspace, table: str) -> list[str]:
    with desk.store() as store:
        found = store.all(
            f"SELECT sources.quote FROM {table} JOIN sources ON sources.id = {table}.source_id"
            f" ORDER BY {table}.id"
        )
    return [row["quote"] for row in found]


def facts(desk: Workspace) -> list[str]:
    return [quote for table in ("items", "causes", "impacts") for quote in rows(desk, table)]


def summary_of_sent(desk: Workspace) -> str:
    with desk.store() as store:
        (row,) = store.all(
            "SELECT readings.record ->> '$.summary' AS said, drafts.status FROM readings"
            " JOIN messages ON messages.id = readings.message_id, drafts"
            " WHERE messages.from_sent = 1 AND readings.current = 1 AND drafts.id = 1"
        )
    assert row["status"] == "sent"
    return str(row["said"])


def test_a_draft_sent_as_it_was_brings_nothing_new(tmp_path: Path, folder: str) -> None:
    desk, client, draft = desk_with_draft(tmp_path)
    before = facts(desk)
    assert before and "Since 14:00" in text_of(draft)
    client.put(folder, saved_again(draft, text_of(draft)))
    assert desk.work(NOON + timedelta(minutes=5), documents=False).problems == []
    assert facts(desk) == before
    said = summary_of_sent(desk)
    assert said and "14:00" not in said and "“" not in said


def test_of_a_draft_sent_with_a_promise_added_only_that_is_new(tmp_path: Path, folder: str) -> None:
    desk, client, draft = desk_with_draft(tmp_path)
    before = facts(desk)
    opening, _, rest = text_of(draft).partition("\n\n")
    client.put(folder, saved_again(draft, f"{opening}\n\n{ADDED}\n\n{rest}"))
    assert desk.work(NOON + timedelta(minutes=5), documents=False).problems == []
    new = [quote for quote in facts(desk) if quote not in before]
    assert new == [ADDED] and len(facts(desk)) == len(before) + 1
    with desk.store() as store:
        (item,) = store.all("SELECT promise, owner_side FROM items ORDER BY id DESC LIMIT 1")
    assert (item["promise"], item["owner_side"]) == (1, "us")
    assert summary_of_sent(desk) == ADDED


def judged(desk: Workspace) -> tuple[str, str | None, str]:
    """Kind and severity of what the person sent, and the case's severity."""
    with desk.store() as store:
        (row,) = store.all(
            "SELECT readings.record ->> '$.kind' AS kind, readings.record ->> '$.severity' AS bad,"
            " cases.severity FROM readings JOIN messages ON messages.id = readings.message_id"
            " JOIN cases ON cases.id = 1 WHERE messages.from_sent = 1 AND readings.current = 1"
        )
    return row["kind"], row["bad"], row["severity"]


def lowered(desk: Workspace) -> None:
    with desk.store() as store, store.write():
        store.run("UPDATE cases SET severity = 'low'")


def test_what_our_draft_repeats_makes_no_case_worse_again(tmp_path: Path, folder: str) -> None:
    desk, client, draft = desk_with_draft(tmp_path)
    lowered(desk)
    client.put(folder, saved_again(draft, text_of(draft)))
    assert desk.work(NOON + timedelta(minutes=5), documents=False).problems == []
    assert judged(desk) == ("update", None, "low")


@pytest.mark.parametrize(
    ("added", "kind"),
    [
        ("Everything works again since noon, so this is solved.", "resolution"),
        ("I will call you at 15:00 tomorrow to go through the plan.", "update"),
    ],
)
def test_the_kind_is_that_of_the_persons_own_words(
    tmp_path: Path, folder: str, added: str, kind: str
) -> None:
    desk, client, draft = desk_with_draft(tmp_path)
    lowered(desk)
    opening, _, rest = text_of(draft).partition("\n\n")
    client.put(folder, saved_again(draft, f"{opening}\n\n{added}\n\n{rest}"))
    assert desk.work(NOON + timedelta(minutes=5), documents=False).problems == []
    found, severity, of_case = judged(desk)
    assert found == kind and severity in ("low", "medium") and of_case in ("low", "medium")
