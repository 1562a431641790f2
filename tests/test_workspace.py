"""The workspace: found, made whole or not at all, and held by one agent at a time."""

import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from mailbox_agent.errors import AlreadyRunning, WorkspaceError
from mailbox_agent.lease import holder_of
from mailbox_agent.settings import load_settings
from mailbox_agent.workspace import (
    MANIFEST,
    copied_files,
    find_workspace,
    hold_workspace,
    init_workspace,
    prepare_store,
    shipped,
    shipped_hashes,
)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def everything(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_a_new_workspace_has_what_ships_and_its_settings_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "escalations"
    made = init_workspace(folder)
    assert {path.name for path in made} == {
        "mailbox_agent.toml", "prompts", "doc_templates", "store", "mail", MANIFEST,
    }  # fmt: skip
    for name in ("prompts", "doc_templates"):
        for path, relative in copied_files(shipped(), name):
            assert (folder / relative).read_bytes() == path.read_bytes()
    settings = load_settings(folder, {})
    for part in ("cur", "new", "tmp", ".Drafts/cur", ".Sent/new"):
        assert (settings.mailboxes[0].path / part).is_dir()
    assert json.loads((folder / MANIFEST).read_text()) == shipped_hashes()
    assert (folder / "store" / ".gitignore").read_text().startswith("*\n")


def test_a_new_workspace_is_for_its_owner_only(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        init_workspace(tmp_path / "new")
    finally:
        os.umask(before)
    for path in (tmp_path / "new", *(tmp_path / "new").rglob("*")):
        assert mode(path) == (0o700 if path.is_dir() else 0o600), path


def test_init_overwrites_nothing_and_names_what_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "prompts").mkdir()
    (tmp_path / "store").symlink_to("nowhere")
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(WorkspaceError, match=r"already has prompts, store: choose another"):
        init_workspace(tmp_path)
    assert everything(tmp_path) == {"prompts", "store", "notes.txt"}


def test_init_goes_into_a_folder_that_has_other_things(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    init_workspace(tmp_path)
    assert (tmp_path / "notes.txt").read_text() == "mine"
    with pytest.raises(WorkspaceError, match="already has"):
        init_workspace(tmp_path)


def test_init_that_fails_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(WorkspaceError, match="cannot make a workspace"):
        init_workspace(tmp_path / "file" / "inside")
    assert everything(tmp_path) == {"file"}


def test_init_on_a_full_disk_leaves_nothing(tmp_path: Path) -> None:
    limited = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from mailbox_agent.errors import WorkspaceError\n"
        "from mailbox_agent.workspace import init_workspace\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))\n"
        "try:\n    init_workspace(Path(sys.argv[1]))\n"
        "except WorkspaceError as error:\n    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", limited, str(tmp_path / "b" / "new")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "cannot make a workspace" in done.stdout
    assert everything(tmp_path) == set()


def test_the_workspace_is_the_named_one_else_the_variable_else_here_or_above(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    init_workspace(tmp_path / "one")
    init_workspace(tmp_path / "two")
    inside = tmp_path / "one" / "prompts"
    monkeypatch.chdir(inside)
    environ = {"MAILBOX_AGENT_WORKSPACE": str(tmp_path / "two")}
    assert find_workspace(None, {}) == tmp_path / "one"
    assert find_workspace(None, environ) == tmp_path / "two"
    assert find_workspace(tmp_path / "one", environ) == tmp_path / "one"
    assert find_workspace(Path("..") / "mailbox_agent.toml", {}).samefile(tmp_path / "one")


def test_a_missing_workspace_says_how_to_make_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(WorkspaceError, match="mailbox-agent init DIR"):
        find_workspace(None, {})
    with pytest.raises(WorkspaceError, match=r"from MAILBOX_AGENT_WORKSPACE.*init"):
        find_workspace(None, {"MAILBOX_AGENT_WORKSPACE": str(tmp_path / "gone")})


def test_a_store_is_made_private(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir(mode=0o755)
    prepare_store(tmp_path / "store")
    prepare_store(tmp_path / "deeper" / "store")
    assert mode(tmp_path / "store") == mode(tmp_path / "deeper" / "store") == 0o700
    (tmp_path / "file").write_text("")
    with pytest.raises(WorkspaceError, match="cannot prepare the store"):
        prepare_store(tmp_path / "file")


HOLD = (
    "import sys, time; from pathlib import Path\n"
    "from mailbox_agent.workspace import hold_workspace\n"
    "with hold_workspace(Path(sys.argv[1]), 'once'):\n"
    "    {body}\n"
    "    print('held', flush=True); time.sleep(60)\n"
)


def holder(store: Path, body: str = "pass") -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD.format(body=body), str(store)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_agent_is_told_who_holds_the_workspace(tmp_path: Path) -> None:
    with holder(tmp_path) as first:
        with (
            pytest.raises(AlreadyRunning, match=rf'in use by "once", process {first.pid} on '),
            hold_workspace(tmp_path, "run"),
        ):
            pytest.fail("two agents hold one workspace")
        assert holder_of(tmp_path).command == "once"  # the refused one has not written over it
        first.send_signal(signal.SIGKILL)
    with hold_workspace(tmp_path, "run") as lease:
        assert lease.pid == os.getpid()
    assert holder_of(tmp_path) is None
    assert mode(tmp_path / "agent.lock") == 0o600


def test_a_worker_that_outlives_a_killed_agent_does_not_keep_the_workspace(tmp_path: Path) -> None:
    body = (  # the child says "alive" once it runs; only then is its parent killed
        "import os; ready, alive = os.pipe(); child = os.fork()\n"
        "    child or (os.write(alive, b'1'), time.sleep(60))\n"
        "    os.read(ready, 1); Path(sys.argv[1], 'child').write_text(str(child))"
    )
    with holder(tmp_path, body) as first:
        first.send_signal(signal.SIGKILL)
        first.wait()
        try:
            with hold_workspace(tmp_path, "run"):
                pass
        finally:
            os.kill(int((tmp_path / "child").read_text()), signal.SIGKILL)


def test_a_pass_that_fails_gives_the_workspace_back(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), hold_workspace(tmp_path, "once"):
        _ = 1 / 0
    with hold_workspace(tmp_path, "once"):
        pass


def test_a_store_that_cannot_be_locked_is_told(tmp_path: Path) -> None:
    with (
        pytest.raises(WorkspaceError, match=r"cannot open .*agent.lock"),
        hold_workspace(tmp_path / "gone", "once"),
    ):
        pytest.fail("held a store that is not there")
    (tmp_path / "agent.lock").symlink_to(tmp_path / "elsewhere")
    with (
        pytest.raises(WorkspaceError, match=r"cannot open .*agent.lock"),
        hold_workspace(tmp_path, "once"),
    ):
        pytest.fail("followed a planted link")
    assert not (tmp_path / "elsewhere").exists()
