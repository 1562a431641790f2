"""Mail from files: what is no mail is named and left, and the books of an import add up."""

from pathlib import Path

import pytest
from mails import mail
from workspaces import NOON, Workspace

from mailbox_agent import archive
from mailbox_agent.archive import MAX_BYTES, mails_in
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.ledger import mailbox_row, try_again
from mailbox_agent.importing import import_archive


def imported(workspace: Workspace, folder: Path) -> tuple[tuple[int, int, int], bool, list[str]]:
    """((received, filed, failed), whether they add up, problems)."""
    (mailbox,) = workspace.settings.mailboxes
    with workspace.store() as store:
        row = mailbox_row(store, mailbox.name, NOON)
        desk = Desk(store, workspace.settings, mailbox, row, NOON)
        tally, problems = import_archive(desk, [folder], lambda *_: None)
    return (tally.received, tally.filed, tally.failed), tally.adds_up, problems


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "old mail"
    folder.mkdir()
    (folder / "good.eml").write_bytes(mail("Hello,\n\nour export is down.\n\nMette\n"))
    return folder


def test_an_import_counts_its_own_mails_beside_older_failures(
    workspace: Workspace, folder: Path
) -> None:
    workspace.deliver(b"no headers of a mail")
    workspace.work(documents=False)
    (folder / "bad.eml").write_bytes(b"zz")
    tally, adds_up, problems = imported(workspace, folder)
    assert tally == (2, 1, 1) and adds_up
    assert len(problems) == 1 and "bad.eml" in problems[0]
    again, adds_up, problems = imported(workspace, folder)
    assert again == (1, 0, 1) and adds_up and "bad.eml" in problems[0]
    with workspace.store() as store:
        rows = store.all("SELECT outcome FROM ledger WHERE folder = 'INBOX'")
    assert [row["outcome"] for row in rows] == ["failed"]


def test_a_file_of_many_gigabytes_is_named_and_not_read(workspace: Workspace, folder: Path) -> None:
    with (folder / "huge.eml").open("wb") as file:
        file.truncate(8 << 30)  # holds nothing: no disk is used
    (huge,) = [one for one in mails_in([folder]) if one.name.endswith("huge.eml")]
    assert huge.raw == b"" and f"no mail has more than {MAX_BYTES:,}" in huge.error
    tally, adds_up, problems = imported(workspace, folder)
    assert tally == (2, 1, 1) and adds_up
    assert "huge.eml" in problems[0]


def test_a_mail_too_large_in_an_mbox_is_left_out_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MAX_BYTES", 5_000)
    monkeypatch.setattr(archive, "LINE_BYTES", 1_000)
    box = tmp_path / "archive.mbox"
    one = mail("First\n>From here\n").replace(b"\r\n", b"\n")
    huge = b"Subject: huge\n\n" + b"x" * 20_000 + b"From me\n"
    last = b"Subject: last\n\n" + b"y" * 1_500 + b"\n"
    box.write_bytes(b"".join(b"From a@b Mon\n" + raw + b"\n" for raw in (one, huge, last)))
    first, second, third = mails_in([box])
    assert b"\nFrom here" in first.raw and not first.error
    assert (second.raw, "no mail has more" in second.error) == (b"", True)
    assert third.raw == last + b"\n"


def test_a_number_larger_than_any_mails_is_no_failed_mail(workspace: Workspace) -> None:
    workspace.deliver(b"no headers of a mail")
    workspace.work(documents=False)
    with workspace.store() as store:
        assert try_again(store, 10**20) == 0
        assert (try_again(store, 1), try_again(store)) == (1, 1)
