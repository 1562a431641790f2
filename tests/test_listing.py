"""A folder in which nothing has changed is not listed again, and no mail is missed for that."""

import os
from datetime import timedelta
from pathlib import Path

from mails import mail
from workspaces import NOON, Workspace

from mailbox_agent.database.marks import mark_of

LISTED = "listed INBOX"


def asked(number: int) -> bytes:
    return mail(message_id=f"<{number}@customer.example>", subject=f"Export {number} broken")


def some_time_ago(space: Workspace) -> None:
    """The folders look as they did before, but not as if that had been right now."""
    for part in ("new", "cur"):
        folder = space.mail / part
        then = folder.stat().st_mtime_ns - 60_000_000_000
        os.utime(folder, ns=(then, then))


def known(space: Workspace) -> int:
    with space.store() as store:
        return len(store.all("SELECT id FROM ledger WHERE folder = 'INBOX'"))


def mark(space: Workspace) -> int:
    with space.store() as store:
        row = store.one("SELECT id FROM mailboxes")
        return mark_of(store, LISTED, row["id"]) if row else 0


def test_mail_that_comes_while_nothing_is_listed_is_read(tmp_path: Path) -> None:
    space = Workspace(tmp_path)
    space.deliver(asked(1))
    some_time_ago(space)
    space.work(documents=False)
    before = mark(space)
    assert before and known(space) == 1
    space.work(NOON + timedelta(minutes=1), documents=False)
    assert mark(space) == before
    space.deliver(asked(2))
    space.work(NOON + timedelta(minutes=2), documents=False)
    assert known(space) == 2


def test_a_folder_that_was_changed_right_now_is_listed_again(tmp_path: Path) -> None:
    space = Workspace(tmp_path)
    space.deliver(asked(1))
    space.work(documents=False)
    assert mark(space) == 0  # a second delivery may bear the same time
    space.deliver(asked(2))
    times = [(space.mail / part).stat() for part in ("new", "cur")]
    space.work(NOON + timedelta(minutes=1), documents=False)
    assert known(space) == 2
    space.deliver(asked(3))
    for part, one in zip(("new", "cur"), times, strict=True):  # a coarse clock
        os.utime(space.mail / part, ns=(one.st_atime_ns, one.st_mtime_ns))
    space.work(NOON + timedelta(minutes=2), documents=False)
    assert known(space) == 3


def test_a_pass_that_was_stopped_before_its_end_lists_again(tmp_path: Path) -> None:
    space = Workspace(tmp_path)
    for number in range(3):
        space.deliver(asked(number))
    some_time_ago(space)

    class Killed(BaseException):
        pass

    def at(step: str) -> None:
        if step == "raw mail stored":
            raise Killed

    try:
        space.work(at=at)
    except Killed:
        assert mark(space) == 0
    space.work(NOON + timedelta(minutes=1), documents=False)
    assert known(space) == 3


def test_a_mail_that_could_not_be_opened_is_tried_again_though_nothing_changed(
    tmp_path: Path,
) -> None:
    space = Workspace(tmp_path)
    key = space.deliver(asked(1))
    file = space.mail / "new" / key
    content = file.read_bytes()
    file.unlink()
    file.symlink_to(space.mail / "nowhere")
    some_time_ago(space)
    space.work(documents=False)
    file.unlink()
    file.write_bytes(content)
    some_time_ago(space)
    space.work(NOON + timedelta(minutes=1), documents=False)
    with space.store() as store:
        assert len(store.all("SELECT id FROM messages")) == 1
