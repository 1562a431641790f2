"""One process at a time works on a store, and one that slept while another began does nothing."""

import shutil
import signal
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest
import warm
from killed_pass import Opened
from smtp_servers import smtp_server
from test_killed import LATER, check_nothing_lost_or_doubled, fill
from workspaces import NOON, Workspace

from mailbox_agent.database.working import working
from mailbox_agent.errors import LeaseLost, StoreBusy

PASS, SENDING = (Path(__file__).with_name(name) for name in ("killed_pass.py", "sending.py"))
MINUTE = timedelta(minutes=1)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    workspace = Workspace(tmp_path_factory.mktemp("lease") / "desk")
    fill(workspace)
    return workspace


def copy_of(filled: Workspace, root: Path) -> Opened:
    shutil.copytree(filled.root, root)
    return Opened(root)


def steps_of(filled: Workspace, root: Path, script: Path, *port: str) -> list[str]:
    copy = copy_of(filled, root)
    done = warm.run(script, copy.root, LATER.isoformat(), *port, "0", check=True)
    return done.stdout.splitlines()


class Sleeper:
    """A pass as a process of its own that falls asleep at its n-th named step."""

    def __init__(self, script: Path, root: Path, n: int, *port: str) -> None:
        self._said = root.with_suffix(".said")
        command = (script, root, LATER.isoformat(), *port, str(n), "stop")
        with self._said.open("w") as said:
            self.process = warm.Program(*command, stderr=said)
        assert self.process.wait_until_it_stops(), self._said.read_text()

    def wake(self) -> tuple[int, str]:
        self.process.send_signal(signal.SIGCONT)
        return self.process.wait(120), self._said.read_text()

    def __enter__(self) -> "Sleeper":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()


def in_mailbox(workspace: Workspace) -> dict[str, bytes]:
    files = [file for file in workspace.mail.rglob("*") if file.is_file()]
    files += list((workspace.settings.store / "documents").rglob("*.docx"))
    return {str(file): file.read_bytes() for file in files}


def told_who_works(said: str, other: int) -> None:
    assert "LeaseLost" in said
    assert f'"test", process {other} on ' in said and "has changed nothing since" in said


@pytest.mark.parametrize(
    "names",
    [
        ["raw mail stored", "draft written", "draft laid"],
        ["draft claimed", "hand-over noted", "document written"],
    ],
)
def test_who_slept_while_another_began_does_nothing_more(
    filled: Workspace, names: Sequence[str], tmp_path: Path
) -> None:
    steps = steps_of(filled, tmp_path / "whole", PASS)
    for name in names:
        desk = copy_of(filled, tmp_path / name.replace(" ", "-"))
        with Sleeper(PASS, desk.root, steps.index(name) + 1) as sleeper:
            (desk.settings.store / "agent.lock").unlink()  # who thinks that nobody works there
            other = run(desk, LATER + MINUTE)
            before = in_mailbox(desk)
            code, said = sleeper.wake()
            assert code == 1, name
            told_who_works(said, other)
            assert in_mailbox(desk) == before, name
        report = desk.work(LATER + 2 * MINUTE)
        check_nothing_lost_or_doubled(desk, report)
        assert len(desk.sent) == 1, name


def run(desk: Workspace, now: object) -> int:
    """A whole pass as another process; its number."""
    with tempfile.TemporaryFile("w+") as said:
        process = warm.Program(PASS, desk.root, str(now), "0", stderr=said)
        process.wait(120)
        said.seek(0)
        assert process.returncode == 0, said.read()
    return process.pid


def test_nobody_begins_while_another_sleeps_in_the_middle_of_writing(
    filled: Workspace, tmp_path: Path
) -> None:
    steps = steps_of(filled, tmp_path / "whole", PASS)
    desk = copy_of(filled, tmp_path / "desk")
    with Sleeper(PASS, desk.root, steps.index("mail recorded") + 1) as sleeper:
        (desk.settings.store / "agent.lock").unlink()
        with (
            pytest.raises(StoreBusy, match="locked by another process"),
            desk.store(LATER) as store,
            working(store, "test", LATER),
        ):
            pytest.fail("two processes write")
        assert sleeper.wake()[0] == 0
    check_nothing_lost_or_doubled(desk, desk.work(LATER + MINUTE))


def test_over_smtp_nothing_leaves_a_process_that_slept(filled: Workspace, tmp_path: Path) -> None:
    with ExitStack() as stack:
        spare = stack.enter_context(smtp_server())
        steps = steps_of(filled, tmp_path / "whole", SENDING, str(spare.port))
        for name in ("draft claimed", "hand-over noted"):
            desk = copy_of(filled, tmp_path / name.replace(" ", "-"))
            with smtp_server() as post:
                port = str(post.port)
                with Sleeper(SENDING, desk.root, steps.index(name) + 1, port) as sleeper:
                    (desk.settings.store / "agent.lock").unlink()
                    warm.run(SENDING, desk.root, LATER.isoformat(), port, "0", check=True)
                    before = len(post.mails)
                    code, said = sleeper.wake()
                    assert code == 1 and "LeaseLost" in said, name
                    assert len(post.mails) == before <= 1, name
            with desk.store(LATER) as store:
                status = store.all("SELECT status FROM drafts WHERE id = 1")[0]["status"]
            # handed over and no word of what became of it: a person is asked
            assert status == ("sent" if name == "draft claimed" else "unsure")


def test_a_store_that_was_put_back_beneath_a_process_is_left_alone(
    filled: Workspace, tmp_path: Path
) -> None:
    desk = copy_of(filled, tmp_path / "desk")
    folder = desk.settings.store
    with desk.store() as store, working(store, "run", NOON):
        shutil.copytree(folder, tmp_path / "backup")
        with store.write():
            store.run("UPDATE mailboxes SET server_copies = 1")
        folder.rename(tmp_path / "aside")
        shutil.copytree(tmp_path / "backup", folder)
        with pytest.raises(LeaseLost, match="was moved or replaced"), store.write():
            pytest.fail("it writes into the copy that was set aside")


def test_the_newest_that_began_works_and_one_command_of_a_person_needs_no_lease(
    filled: Workspace, tmp_path: Path
) -> None:
    desk = copy_of(filled, tmp_path / "desk")
    with desk.store() as first, desk.store() as second, desk.store() as person:
        with working(first, "run", NOON):
            (desk.settings.store / "agent.lock").unlink()
            with working(second, "once", NOON), second.write():
                pass
            with person.write():
                person.run("UPDATE mailboxes SET server_copies = 1")
            with pytest.raises(LeaseLost, match=r'"once".*generation \d+, this process had'):
                first.write().__enter__()
        with working(first, "run", NOON), first.write():
            pass
