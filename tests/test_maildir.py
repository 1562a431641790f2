"""A Maildir as a mailbox: everything in it is seen, nothing in it is changed."""

import os
from pathlib import Path

import pytest
from mails import mail

from mailbox_agent.errors import MailboxError
from mailbox_agent.mailbox.maildir import Maildir
from mailbox_agent.records.protocols import HEAD_KEPT, MOST_KEPT


@pytest.fixture
def maildir(tmp_path: Path) -> Maildir:
    for part in ("new", "cur", "tmp"):
        (tmp_path / "mail" / part).mkdir(parents=True)
    return Maildir("escalations", tmp_path / "mail")


def put(
    maildir: Maildir, name: str, raw: bytes = b"Subject: x\n\nhello\n", part: str = "new"
) -> Path:
    path = maildir.root / part / name
    path.write_bytes(raw)
    return path


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(MailboxError, match="nowhere is not a folder"):
        Maildir("escalations", tmp_path / "nowhere")


def test_mail_is_listed_oldest_first_over_new_and_cur(maildir: Maildir) -> None:
    put(maildir, "300.c.host")
    put(maildir, "100.a.host:2,S", part="cur")
    put(maildir, "1000.z.host")
    put(maildir, "200.b.host:2,RS", part="cur")
    put(maildir, ".hidden")
    assert [key for _, key in maildir.keys("INBOX")] == [
        "100.a.host", "200.b.host", "300.c.host", "1000.z.host",
    ]  # fmt: skip


def test_reading_changes_neither_name_nor_place_nor_content(maildir: Maildir) -> None:
    path = put(maildir, "100.a.host", b"From: a\r\n\r\nbody\x00\xff")
    (fetched,) = maildir.fetch("INBOX", maildir.keys("INBOX"))
    assert fetched.raw == b"From: a\r\n\r\nbody\x00\xff" == path.read_bytes()


def test_a_mail_that_a_client_moves_meanwhile_is_still_found(maildir: Maildir) -> None:
    path = put(maildir, "100.a.host")
    keys = maildir.keys("INBOX")
    path.rename(maildir.root / "cur" / "100.a.host:2,S")
    assert [m.key for m in maildir.fetch("INBOX", keys)] == ["100.a.host"]


def test_a_mail_that_vanishes_is_no_error(maildir: Maildir) -> None:
    put(maildir, "100.a.host")
    gone = put(maildir, "200.b.host")
    keys = maildir.keys("INBOX")
    gone.unlink()
    assert [m.key for m in maildir.fetch("INBOX", keys)] == ["100.a.host"]


def test_what_is_no_regular_file_is_said_and_never_followed(
    maildir: Maildir, tmp_path: Path
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("password")
    (maildir.root / "new" / "100.link.host").symlink_to(secret)
    (maildir.root / "new" / "200.folder.host").mkdir()
    fetched = list(maildir.fetch("INBOX", maildir.keys("INBOX")))
    assert [m.raw for m in fetched] == [b"", b""]
    assert all("not a regular file" in m.error for m in fetched)


def test_a_pipe_among_the_drafts_keeps_nobody_waiting(maildir: Maildir) -> None:
    key = maildir.append("Drafts", mail(message_id="<1@vendor.example>"), draft=True)
    (pipe,) = [path.parent / "pipe:2,D" for path in maildir.root.glob(f".Drafts/cur/{key}*")]
    os.mkfifo(pipe)
    assert maildir.find_by_message_id("Drafts", "<1@vendor.example>") == [key]
    assert maildir.find_by_subject("Drafts", "nothing of ours") == []
    assert maildir.read("Drafts", "pipe") is None
    assert len(maildir.heads("Drafts", [key, "pipe"])) == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_is_said(maildir: Maildir) -> None:
    put(maildir, "100.a.host").chmod(0)
    (fetched,) = maildir.fetch("INBOX", maildir.keys("INBOX"))
    assert "cannot be read" in fetched.error


def test_what_is_laid_down_is_found_by_its_message_id(maildir: Maildir) -> None:
    raw = mail(message_id="<own@vendor.example>")
    key = maildir.append("Drafts", raw, draft=True)
    (path,) = (maildir.root / ".Drafts" / "cur").iterdir()
    assert path.name == f"{key}:2,DS"
    assert path.read_bytes() == raw
    assert list((maildir.root / ".Drafts" / "tmp").iterdir()) == []
    assert maildir.find_by_message_id("Drafts", "<own@vendor.example>") == [key]
    assert maildir.find_by_message_id("Drafts", "<other@vendor.example>") == []
    assert "Drafts" in maildir.folders()


def test_only_an_unchanged_draft_is_taken_out(maildir: Maildir) -> None:
    raw = mail(message_id="<own@vendor.example>")
    changed = maildir.append("Drafts", raw, draft=True)
    (path,) = (maildir.root / ".Drafts" / "cur").iterdir()
    path.write_bytes(raw + b"edited by a person")
    assert maildir.remove("Drafts", changed, is_ours=raw.__eq__) is False
    assert path.exists()
    kept = maildir.append("Drafts", raw, draft=True)
    assert maildir.remove("Drafts", kept, is_ours=raw.__eq__) is True
    assert maildir.remove("Drafts", kept, is_ours=raw.__eq__) is False
    assert len(list((maildir.root / ".Drafts" / "cur").iterdir())) == 1


def test_a_removal_that_was_killed_halfway_is_finished(maildir: Maildir) -> None:
    raw = mail()
    key = maildir.append("Drafts", raw, draft=True)
    (path,) = (maildir.root / ".Drafts" / "cur").iterdir()
    path.rename(maildir.root / ".Drafts" / "tmp" / f"{key}.removing")
    assert maildir.remove("Drafts", key, is_ours=raw.__eq__) is True
    assert list((maildir.root / ".Drafts" / "tmp").iterdir()) == []


def test_a_name_that_is_no_utf8_is_a_key_like_any_other(maildir: Maildir) -> None:
    path = os.fsencode(maildir.root / "new") + b"/107.\xff\xfe"
    with open(path, "wb") as file:  # noqa: PTH123 - the name is bytes
        file.write(b"Subject: x\n\nhello\n")
    put(maildir, "108.ok")
    keys = maildir.keys("INBOX")
    assert [key.encode("utf-8") for _, key in keys] == [b"107.\\xff\\xfe", b"108.ok"]
    assert len(list(maildir.fetch("INBOX", keys))) == 2


def test_two_mails_under_one_name_are_both_counted(maildir: Maildir) -> None:
    put(maildir, "100.dup", b"Subject: one\n\n")
    put(maildir, "100.dup:2,S", b"Subject: two\n\n", part="cur")
    fetched = list(maildir.fetch("INBOX", maildir.keys("INBOX")))
    assert sorted(m.raw for m in fetched) == [b"Subject: one\n\n", b"Subject: two\n\n"]


def test_a_file_that_no_mail_server_would_take_is_not_held_in_memory(maildir: Maildir) -> None:
    put(maildir, "100.huge", b"Subject: logs\n\nsee below\n")
    path = maildir.root / "new" / "100.huge"
    os.truncate(path, MOST_KEPT + 1)  # a hole: it takes no room on the disk
    (huge,) = maildir.fetch("INBOX", maildir.keys("INBOX"))
    assert huge.raw.startswith(b"Subject: logs") and len(huge.raw) == HEAD_KEPT
    assert huge.size == MOST_KEPT + 1 and not huge.error
    maildir.mark_seen("INBOX", {"100.huge": huge.sha256})
    assert (maildir.root / "cur" / "100.huge:2,S").exists()
