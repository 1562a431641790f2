"""Runs one pass over a workspace and kills itself (SIGKILL) at its n-th named step.

python tests/killed_pass.py ROOT NOW N [stop]     N = 0: never; prints the steps that were passed;
                                                  stop: falls asleep there (SIGSTOP) instead
"""

import os
import signal
import sys
from datetime import datetime
from pathlib import Path

from workspaces import NOON, SETTINGS, Workspace  # noqa: F401

from mailbox_agent.agent import run_pass
from mailbox_agent.database.working import working


class Opened(Workspace):
    """A workspace that exists already."""

    def __init__(self, root: Path) -> None:
        from mailbox_agent.settings import load_settings

        self.root, self.count = root, 0
        self.settings = load_settings(root, {})
        self.mail = root / "mail"
        self.environ = dict(os.environ)


def main() -> None:
    root, now, kill_at = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2]), int(sys.argv[3])
    number = signal.SIGSTOP if sys.argv[4:] == ["stop"] else signal.SIGKILL
    passed: list[str] = []

    def at(step: str) -> None:
        passed.append(step)
        if len(passed) == kill_at:
            os.kill(os.getpid(), number)

    from dataclasses import replace

    workspace = Opened(root)
    with workspace.store(now) as store, working(store, "test", now):
        run_pass(replace(workspace.agent(store), at=at), now)
    print("\n".join(passed))


if __name__ == "__main__":
    main()
