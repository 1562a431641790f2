"""Runs one pass over a workspace and kills itself (SIGKILL) at its n-th named step.

python tests/killed_pass.py ROOT NOW N     N = 0: never; prints the steps that were passed
"""

import os
import signal
import sys
from datetime import datetime
from pathlib import Path

from workspaces import NOON, SETTINGS, Workspace  # noqa: F401

from mailbox_agent.agent import run_pass
from mailbox_agent.workspace import hold_workspace


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
    passed: list[str] = []

    def at(step: str) -> None:
        passed.append(step)
        if len(passed) == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    from dataclasses import replace

    workspace = Opened(root)
    with hold_workspace(workspace.settings.store, "test"), workspace.store(now) as store:
        run_pass(replace(workspace.agent(store), at=at), now)
    print("\n".join(passed))


if __name__ == "__main__":
    main()
