"""What makes a service of it: the unit for systemd and the recipe for a container.

The unit is looked at by systemd-analyze where systemd is installed (no service is started); no
container can be built here, so its recipe is only read.
"""

import os
import re
import shlex
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import warm
from workspaces import SETTINGS, Workspace

from mailbox_agent.deploy import container_file, folders_written_to, systemd_unit
from mailbox_agent.errors import UserError
from mailbox_agent.schedule.status import ServiceStatus, what_is_wrong, why_not_working
from mailbox_agent.settings import ServerSettings, SignInSettings
from mailbox_agent.stopping import STOPS_WITHIN

ROOT = Path(__file__).parent.parent
PROGRAM = Path("/opt/mailbox-agent/bin/mailbox-agent")
NEWER = ("RestartSteps", "RestartMaxDelaySec")  # systemd 254; older ones ignore them and say so


def values(unit: str, name: str) -> list[str]:
    return re.findall(rf"^{name}=(.*)$", unit, flags=re.M)


def run(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    return warm.run(*warm.AGENT, *arguments)


def test_the_unit_is_one_that_systemd_takes(tmp_path: Path) -> None:
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        if os.environ.get("CI"):
            pytest.fail("systemd is missing: apt-get install systemd")
        pytest.skip("systemd is not installed: the unit could not be verified")
    desk = Workspace(tmp_path / 'de sk 100% "of" it')
    program = tmp_path / "a $HOME" / "mailbox-agent"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    file = tmp_path / "mailbox-agent.service"
    file.write_text(systemd_unit(desk.settings, program, "mailbox-agent"))
    done = subprocess.run(
        [analyze, "verify", "--man=no", str(file)], capture_output=True, text=True, check=False,
        env={**os.environ, "LC_ALL": "C"},
    )  # fmt: skip
    said = [line for line in done.stderr.splitlines() if not any(name in line for name in NEWER)]
    assert done.returncode == 0 and said == [], done.stderr


def test_the_unit_lets_the_service_write_where_it_must_and_nowhere_else(tmp_path: Path) -> None:
    desk = Workspace(tmp_path / "desk")
    settings = replace(desk.settings, root=Path("/srv/desk"), store=Path("/var/lib/desk"))
    (box,) = settings.mailboxes
    server = ServerSettings("imap.vendor.example", 993, "tls", box.address)
    token = SignInSettings("refresh_token", secrets={"refresh_token_file": "/etc/desk/token"})
    on_a_server = replace(box, name="b", kind="imap", imap=server, sign_in=token)
    inside = replace(box, path=Path("/srv/desk/mail"))
    elsewhere = replace(box, name="c", path=Path("/var/mail/desk"))
    settings = replace(settings, mailboxes=(inside, on_a_server, elsewhere))
    unit = systemd_unit(settings, PROGRAM, "robin")
    assert values(unit, "ReadWritePaths") == [
        '"/srv/desk"', '"/var/lib/desk"', '"/etc/desk"', '"/var/mail/desk"',
    ]  # fmt: skip
    assert values(unit, "ProtectSystem") == ["strict"] and values(unit, "User") == ["robin"]
    assert values(unit, "ProtectHome") == ["true"] and values(unit, "PrivateTmp") == ["true"]
    assert set(re.findall(r"@\w+@?", unit)) == {"@system"}  # nothing is left to fill in


@pytest.mark.parametrize(
    ("root", "home", "tmp"),
    [("/home/robin/desk", "read-only", "true"), ("/tmp/desk", "true", "false")],
)
def test_a_workspace_in_a_home_is_not_hidden_from_the_service(
    tmp_path: Path, root: str, home: str, tmp: str
) -> None:
    desk = Workspace(tmp_path / "desk")
    mailboxes = tuple(replace(box, path=Path(root, "mail")) for box in desk.settings.mailboxes)
    settings = replace(
        desk.settings, root=Path(root), store=Path(root, "store"), mailboxes=mailboxes
    )
    unit = systemd_unit(settings, PROGRAM, "mailbox-agent")
    assert (values(unit, "ProtectHome"), values(unit, "PrivateTmp")) == ([home], [tmp])


def test_paths_are_one_word_each_whatever_letters_they_have(tmp_path: Path) -> None:
    desk = Workspace(tmp_path / "desk")
    settings = replace(desk.settings, root=Path('/srv/a b%c$d"e'))
    (start,) = values(systemd_unit(settings, PROGRAM, "mailbox-agent"), "ExecStart")
    words = shlex.split(start.replace("%%", "%").replace("$$", "$"))
    assert words == [str(PROGRAM), "--workspace", '/srv/a b%c$d"e', "run"]


def test_it_is_stopped_gently_and_started_again(tmp_path: Path) -> None:
    unit = systemd_unit(Workspace(tmp_path / "desk").settings, PROGRAM, "mailbox-agent")
    assert int(values(unit, "TimeoutStopSec")[0]) > STOPS_WITHIN + 5
    assert values(unit, "ExecReload") == ["/bin/kill -HUP $MAINPID"]
    assert values(unit, "Restart") == ["on-failure"]
    assert values(unit, "StartLimitIntervalSec") == ["0"]  # it never gives up


def test_the_whole_system_is_no_workspace(tmp_path: Path) -> None:
    settings = Workspace(tmp_path / "desk").settings
    with pytest.raises(UserError, match="/etc is no folder for a workspace"):
        systemd_unit(replace(settings, root=Path("/etc")), PROGRAM, "mailbox-agent")


def test_the_command_prints_the_unit_of_this_workspace(tmp_path: Path) -> None:
    outside = SETTINGS + f'\n[store]\nfolder = "{tmp_path / "elsewhere"}"\n'
    desk = Workspace(tmp_path / "desk", outside)
    (tmp_path / "elsewhere").rmdir()
    done = run("--workspace", desk.root, "deploy", "systemd", "--user", "robin")
    assert done.returncode == 0, done.stderr
    assert f'--workspace "{desk.root}" run' in values(done.stdout, "ExecStart")[0]
    assert f'"{tmp_path / "elsewhere"}"' in values(done.stdout, "ReadWritePaths")
    assert "make it for robin" in done.stderr
    assert folders_written_to(desk.settings)[1] == tmp_path / "elsewhere"


def test_nobody_runs_it_as_root(tmp_path: Path) -> None:
    done = run(
        "--workspace", Workspace(tmp_path / "desk").root, "deploy", "systemd", "--user", "root"
    )
    assert done.returncode == 1 and "an account of its own" in done.stderr


def test_the_container_is_built_from_the_wheel_and_runs_without_rights() -> None:
    recipe = container_file()
    wheel = re.search(r"^COPY (\S+)", recipe, flags=re.M)
    assert wheel is not None and wheel[1] == "mailbox_agent-*.whl"
    assert "constraints.txt" in (ROOT / "Makefile").read_text(encoding="utf-8")
    users = re.findall(r"^USER (\S+)", recipe, flags=re.M)
    assert users == ["10001:10001"]
    health = re.search(r'CMD \["mailbox-agent", "status", "(--\w+)"\]', recipe)
    assert health is not None and health[1] in run("status", "--help").stdout
    for name in ("VOLUME /workspace", "MAILBOX_AGENT_WORKSPACE=/workspace"):
        assert name in recipe
    assert run("deploy", "container").stdout == recipe


def test_a_mail_that_cannot_be_read_is_no_reason_to_start_it_again() -> None:
    now = datetime(2026, 5, 11, 12, tzinfo=UTC)
    running = ServiceStatus(1, now.isoformat(), 60, last_pass_ended=now.isoformat(), failed=3)
    assert what_is_wrong(running, now, alive=True) and not why_not_working(running, now, alive=True)
    assert why_not_working(running, now + timedelta(hours=1), alive=True)
    assert why_not_working(running, now, alive=False)
