"""Passes in processes of their own that can be killed at any moment, cheaply: forked, not started.

A single-threaded helper imports everything and reads a mail once, then forks for each pass. A line
of JSON on its standard input asks for one (`Asked`); a line on its standard output says how it
ended (`Ended`).
"""

import contextlib
import importlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from killed_pass import one_pass
from mails import mail
from workspaces import NOON, Workspace


@dataclass(frozen=True)
class Ended:
    """`steps`: those that were passed; `problems`: what the report says, if it came to an end."""

    killed: bool
    steps: list[str]
    problems: list[str]


class Agents:
    """Asks the helper; used from one thread."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def run(
        self, root: Path, now: datetime, *, kill_at: int | str = 0, kill_after: float | None = None
    ) -> Ended:
        """Kills at the n-th step or the one of this name, or so many seconds after its begin."""
        asked = {"root": str(root), "now": now.isoformat(), "at": kill_at, "after": kill_after}
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert not answer.pop("crashed"), answer
        return Ended(**answer)


@contextlib.contextmanager
def dying_agents() -> Iterator[Agents]:
    """The environment's IMAP_PASSWORD is that of imap_servers.py."""
    from imap_servers import PASSWORD

    process = subprocess.Popen(
        [sys.executable, __file__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "IMAP_PASSWORD": PASSWORD},
    )
    try:
        yield Agents(process)
    finally:
        assert process.stdin is not None and process.stdout is not None
        process.stdin.close()
        process.stdout.close()
        process.wait()


def main() -> None:
    importlib.import_module("openai.resources.chat")  # what is done once is done before any fork
    importlib.import_module("mailbox_agent.language_model.transport")
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace(Path(folder) / "desk")
        workspace.deliver(mail("Our portal is down. Please send us a plan by Friday.\n\nAnn Lee\n"))
        workspace.work(NOON, documents=False)
    for line in sys.stdin:
        print(json.dumps(_forked(json.loads(line))), flush=True)


def _forked(asked: dict[str, Any]) -> dict[str, object]:
    readable, writable = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(readable)
        code = 1
        with os.fdopen(writable, "w") as told, contextlib.suppress(BrokenPipeError):
            code = _pass(asked, told.fileno())
        os._exit(code)
    os.close(writable)
    after = asked["after"]
    if isinstance(after, float):
        status = _wait(child, after)
    else:
        _, status = os.waitpid(child, 0)
    with os.fdopen(readable) as said:
        lines = [json.loads(line) for line in said.read().splitlines()]
    killed = os.WIFSIGNALED(status)
    return {
        "killed": killed,
        "crashed": not killed and os.WEXITSTATUS(status) != 0,
        "steps": [one for one in lines if isinstance(one, str)],
        "problems": next((one for one in lines if isinstance(one, list)), []),
    }


def _pass(asked: dict[str, Any], told: int) -> int:
    import traceback

    def note(what: object) -> None:
        os.write(told, json.dumps(what).encode() + b"\n")

    try:
        now = datetime.fromisoformat(asked["now"])
        note(one_pass(Path(asked["root"]), now, asked["at"], note).problems)
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


def _wait(child: int, seconds: float) -> int:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return status
        time.sleep(0.001)
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1]


if __name__ == "__main__":
    main()
