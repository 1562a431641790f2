"""`check --send-test` of a workspace's mailbox that kills itself (SIGKILL) at its n-th named step.

python tests/killed_check.py ROOT N     N = 0: never; prints the steps that were passed
"""

import os
import signal
import sys
from pathlib import Path

from killed_pass import Opened

from mailbox_agent.check.trying import Trying, send_test
from mailbox_agent.mailbox.opening import open_mailbox
from mailbox_agent.mailbox.smtp import open_transport


def main() -> None:
    workspace, kill_at = Opened(Path(sys.argv[1])), int(sys.argv[2])
    passed: list[str] = []

    def at(step: str) -> None:
        passed.append(step)
        if len(passed) == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    (box,) = workspace.settings.mailboxes
    mailbox = open_mailbox(box, os.environ, workspace.root)
    transport = open_transport(box, mailbox, os.environ, workspace.root)
    with workspace.store() as store:
        list(send_test(Trying(box, mailbox, transport, store.instance, 10.0, 1.0, at=at)))
    print("\n".join(passed))


if __name__ == "__main__":
    main()
