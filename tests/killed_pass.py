"""Runs one pass over a workspace and kills itself (SIGKILL) at its n-th named step.

python tests/killed_pass.py ROOT NOW N [stop]     N = 0: never; prints the steps that were passed;
                                                  stop: falls asleep there (SIGSTOP) instead
"""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from workspaces import Workspace

from mailbox_agent.agent import run_pass
from mailbox_agent.asking.opening import open_model
from mailbox_agent.database.working import working
from mailbox_agent.mailbox.delivery import Transport
from mailbox_agent.mailbox.smtp import open_transport
from mailbox_agent.pass_report import PassReport
from mailbox_agent.records import Mailbox
from mailbox_agent.settings import MailboxSettings


class Opened(Workspace):
    """A workspace that exists already."""

    def __init__(self, root: Path) -> None:
        from mailbox_agent.settings import load_settings

        self.root, self.count = root, 0
        self.settings = load_settings(root, {})
        self.mail = root / "mail"
        self.environ = dict(os.environ)


def one_pass(
    root: Path,
    now: datetime,
    kill_at: int | str,
    note: Callable[[str], object],
    *,
    number: int = signal.SIGKILL,
    documents: bool = False,
) -> PassReport:
    """A pass as the service makes it; `note` hears of each named step, the last one included.

    kill_at: the n-th step, or the first one of this name."""
    passed = 0

    def at(step: str) -> None:
        nonlocal passed
        passed += 1
        note(step)
        if kill_at in (passed, step):
            os.kill(os.getpid(), number)

    def transport(box: MailboxSettings, mailbox: Mailbox) -> Transport:
        return open_transport(box, mailbox, workspace.environ, root)

    workspace = Opened(root)
    with workspace.store(now) as store, working(store, "test", now):
        model = open_model(workspace.settings, workspace.environ)
        agent = replace(
            workspace.agent(store), at=at, transport=transport, documents=documents, model=model
        )
        report = run_pass(agent, now)
        for _, mailbox in agent.mailboxes:
            mailbox.close()
        if model is not None:
            model.model.close()
    return report


def main() -> None:
    root, now, kill_at = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2]), int(sys.argv[3])
    number = signal.SIGSTOP if sys.argv[4:] == ["stop"] else signal.SIGKILL
    passed: list[str] = []
    one_pass(root, now, kill_at, passed.append, number=number, documents=True)
    print("\n".join(passed))


if __name__ == "__main__":
    main()
