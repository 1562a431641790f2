"""Bad days: each ends in a clear word, nothing is lost, and the next pass completes."""

import shutil
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from mails import mail
from workspaces import EVERYBODY, NOON, Workspace

from mailbox_agent.database.cases import list_cases
from mailbox_agent.database.ledger import ATTEMPTS
from mailbox_agent.database.store import FILE_NAME
from mailbox_agent.errors import AlreadyRunning, StoreBusy, StoreError
from mailbox_agent.workspace import hold_workspace

LATER = NOON + timedelta(minutes=5)
OLD = 300


def complaint(number: int) -> bytes:
    return mail(
        "Hello,\n\nyour portal has been down since 9 and our 40 agents can't work.\n\nPlease call"
        " me back today.\n\nAnn Lee\nHead of Operations\nCustomer Ltd\n",
        sender=f"Ann Lee <ann@customer{number}.example>",
        subject=f"Portal down {number}",
        message_id=f"<{number}@customer.example>",
    )


def test_a_disk_that_fills_up_loses_nothing(workspace: Workspace) -> None:
    for number in range(3):
        workspace.deliver(complaint(number))

    def full(step: str) -> None:
        if step == "raw mail stored":
            pages = agent_store.one("PRAGMA page_count")["page_count"]
            agent_store.run(f"PRAGMA max_page_count = {pages}")

    from dataclasses import replace

    from mailbox_agent.agent import run_pass

    with workspace.store() as agent_store, pytest.raises(StoreError, match="disk is full"):
        run_pass(replace(workspace.agent(agent_store), at=full), NOON)
    report = workspace.work(LATER)
    assert (report.total.received, report.total.filed) == (3, 3)
    assert len(workspace.drafts) == 3


def test_a_store_that_another_process_writes_to_is_named(workspace: Workspace) -> None:
    workspace.deliver(complaint(1))
    workspace.work()
    workspace.deliver(complaint(2))
    with sqlite3.connect(workspace.settings.store / FILE_NAME, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusy, match="locked by another process"):
            workspace.work(LATER)
        other.execute("ROLLBACK")
    other.close()
    assert workspace.work(LATER).total.filed == 2


def test_a_second_agent_is_refused_and_told_who_is_there(workspace: Workspace) -> None:
    with (
        hold_workspace(workspace.settings.store, "run"),
        pytest.raises(AlreadyRunning, match=r'"run", process \d+'),
        hold_workspace(workspace.settings.store, "once"),
    ):
        pass


def test_a_file_that_can_not_be_read_is_failed_and_read_once_it_can(workspace: Workspace) -> None:
    workspace.deliver(complaint(1))
    (workspace.mail / "new" / "1778500000.M9P9.mx1").mkdir()  # a folder where a mail should be
    report = workspace.work()
    assert (report.tally.received, report.tally.filed, report.tally.failed) == (2, 1, 1)
    (workspace.mail / "new" / "1778500000.M9P9.mx1").rmdir()
    (workspace.mail / "new" / "1778500000.M9P9.mx1").write_bytes(complaint(2))
    report = workspace.work(LATER)
    assert (report.total.received, report.total.filed, report.total.failed) == (2, 2, 0)


def test_a_mail_that_breaks_the_reader_is_one_bad_row(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mailbox_agent.intake import knowing

    real = knowing.read_body

    def broken(message):
        if "Portal down 1" in message.subject:
            raise RecursionError("too deep")
        return real(message)

    monkeypatch.setattr(knowing, "read_body", broken)
    for number in range(3):
        workspace.deliver(complaint(number))
    report = workspace.work()
    assert (report.tally.filed, report.tally.failed) == (2, 1)
    (problem,) = report.problems
    assert "RecursionError" in problem and "replay" in problem and "too deep" not in problem
    for _ in range(ATTEMPTS):
        workspace.work(LATER)
    assert workspace.work(LATER).tally.received == 0  # it is not tried for ever
    monkeypatch.setattr(knowing, "read_body", real)
    with workspace.store() as store:
        from mailbox_agent.database.ledger import try_again

        assert try_again(store) == 1
    assert workspace.work(LATER).total.filed == 3


def test_a_mailbox_whose_folder_is_away_is_named_and_picked_up_again(workspace: Workspace) -> None:
    workspace.deliver(complaint(1))
    shutil.move(workspace.mail / "new", workspace.root / "away")
    (workspace.mail / "new").write_text("in the way")
    report = workspace.work()
    assert report.tally.received == 0
    assert any("mail/new" in problem for problem in report.problems)
    (workspace.mail / "new").unlink()
    shutil.move(workspace.root / "away", workspace.mail / "new")
    assert workspace.work(LATER).tally.filed == 1


def test_a_clock_set_back_makes_no_doubles(workspace: Workspace) -> None:
    workspace.deliver(complaint(1))
    workspace.work()
    workspace.deliver(complaint(2))
    report = workspace.work(NOON - timedelta(hours=3))
    assert (report.tally.filed, report.drafts) == (1, 1)
    assert len(workspace.drafts) == 2


@pytest.mark.parametrize("content", ["Subject: {{ nonsense }}\n\nhello\n", "{% if %}", "", "\x00"])
def test_a_broken_prompt_is_named_and_drafts_come_once_it_is_mended(
    workspace: Workspace, content: str
) -> None:
    path = workspace.root / "prompts" / "acknowledgement" / "en.txt"
    good = path.read_text(encoding="utf-8")
    path.write_text(content, encoding="utf-8")
    workspace.deliver(complaint(1))
    report = workspace.work()
    assert report.tally.filed == 1
    assert any("acknowledgement/en.txt" in problem for problem in report.problems), report.problems
    assert workspace.drafts == []
    path.write_text(good, encoding="utf-8")
    report = workspace.work(LATER)
    assert (report.problems, len(workspace.drafts)) == ([], 1)


def test_a_broken_word_template_is_named_and_documents_come_once_it_is_mended(
    workspace: Workspace,
) -> None:
    path = workspace.root / "doc_templates" / "remediation_plan.docx"
    good = path.read_bytes()
    path.write_bytes(b"this is no Word file")
    workspace.deliver(complaint(1))
    report = workspace.work()
    assert report.tally.filed == 1 and len(workspace.drafts) == 1
    assert any("remediation_plan.docx" in problem for problem in report.problems)
    path.write_bytes(good)
    report = workspace.work(LATER)
    assert (report.problems, report.documents) == ([], 2)


def test_hundreds_of_old_mails_and_three_new_ones_make_three_drafts(tmp_path: Path) -> None:
    """Enough for several rounds of storing (50 mails) and of reading together (24), and for many
    senders with more than one; what thousands cost is for `make bench` to show."""
    workspace = Workspace(tmp_path / "desk")
    for number in range(OLD):
        workspace.deliver(
            mail(
                "Thanks, noted.",
                sender=f"Old Hand <old@archive{number % 150}.example>",
                subject=f"Old matter {number}",
                date="Tue, 03 Feb 2026 10:00:00 +0100",
                message_id=f"<old{number}@archive.example>",
            ),
            at=NOON - timedelta(days=90),
        )
    for number in range(3):
        workspace.deliver(complaint(number))
    report = workspace.work(start=NOON - timedelta(hours=12), documents=False)
    assert report.tally.received == OLD + 3
    assert report.tally.adds_up and report.tally.failed == 0
    assert len(workspace.drafts) == 3
    with workspace.store() as store:
        assert len(list_cases(store, EVERYBODY)) == 3


def test_the_same_mail_twice_is_one_message_and_one_duplicate(workspace: Workspace) -> None:
    workspace.deliver(complaint(1))
    workspace.deliver(
        complaint(1).replace(b"Subject:", b"List-Id: <esc.vendor.example>\r\nSubject:")
    )
    report = workspace.work()
    assert (report.tally.filed, report.tally.set_aside) == (1, 1)
    assert len(workspace.drafts) == 1


def test_a_known_id_with_other_content_is_filed_and_flagged(workspace: Workspace) -> None:
    workspace.deliver(complaint(1))
    workspace.deliver(complaint(1).replace(b"since 9", b"since 11"))
    assert workspace.work().tally.filed == 2
    with workspace.store() as store:
        flags = [row["flags"] for row in store.all("SELECT flags FROM messages ORDER BY id")]
    assert flags[0] == "[]" and "used before" in flags[1]


def test_an_oversized_mail_is_kept_and_reported(tmp_path: Path) -> None:
    from workspaces import SETTINGS

    settings = SETTINGS.replace('path = "mail"', 'path = "mail"\nmax_message_bytes = 65536')
    workspace = Workspace(tmp_path / "desk", settings)
    raw = mail("big", attachments=[("logs.bin", "application/octet-stream", b"\x01" * 100_000)])
    workspace.deliver(raw)
    report = workspace.work()
    assert report.tally.set_aside == 1
    with workspace.store() as store:
        row = store.one("SELECT reason, raw_sha256 FROM ledger")
        assert row["reason"] == "oversized"
        kept = store.one("SELECT bytes FROM raw_mail WHERE sha256 = ?", row["raw_sha256"])
        assert kept["bytes"] == raw


def test_a_mail_that_takes_for_ever_is_failed_and_the_others_are_read(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    from mailbox_agent.intake import knowing, together

    real = knowing.read_body

    def slow(message):
        if "Portal down 1" in message.subject:
            time.sleep(600)
        return real(message)

    monkeypatch.setattr(knowing, "read_body", slow)
    monkeypatch.setattr(together.read_or_fail, "__defaults__", (1.0,))
    for number in range(3):
        workspace.deliver(complaint(number))
    report = workspace.work(documents=False)
    assert (report.tally.filed, report.tally.failed) == (2, 1)
    assert "took longer than 1 seconds" in report.problems[0]
