"""A waiting service has loaded what the first mail needs, after it has said that it lives."""

import json
import subprocess
import sys

from workspaces import Workspace

READER, DRAFTING = "mailbox_agent.understanding.by_rules", "mailbox_agent.answering.making"
WAITING = f"""
import json, sys, threading, time
from pathlib import Path
from killed_pass import Opened
from mailbox_agent.schedule import Service
from workspaces import NOON

desk = Opened(Path(sys.argv[1]))
status = desk.settings.store / "status.json"
said = []

def watch():
    until = time.monotonic() + 60
    while time.monotonic() < until and {READER!r} not in sys.modules:
        time.sleep(0.01)
    said.append(json.loads(status.read_text())["last_pass_ended"])
    service.stop()

with desk.store() as store:
    agent = desk.agent(store)
    service = Service(agent=agent, renew=lambda: agent, poll_seconds=3600)
    threading.Thread(target=watch).start()
    service.run()
    messages = store.one("SELECT count(*) AS n FROM messages")["n"]
loaded = [name in sys.modules for name in ({READER!r}, {DRAFTING!r})]
print(json.dumps({{"ended": said[0], "loaded": loaded, "messages": messages}}))
"""


def test_what_the_first_mail_needs_is_loaded_once_a_pass_has_ended(workspace: Workspace) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WAITING, str(workspace.root)],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": ":".join(sys.path)},
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["ended"] and found["loaded"] == [True, True]
    assert found["messages"] == 0  # the made-up mail is nowhere


def test_an_idle_pass_by_hand_loads_none_of_it(workspace: Workspace) -> None:
    script = (
        "import sys; from mailbox_agent.cli import main\ntry: main()\nfinally: print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "--workspace", str(workspace.root), "once"],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": ":".join(sys.path)},
    )
    assert done.returncode == 0, done.stderr
    assert READER not in done.stdout.split() and DRAFTING not in done.stdout.split()
