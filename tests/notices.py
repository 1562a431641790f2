"""Notices sent from a workspace; run as a script, it kills itself at a named step.

python tests/notices.py ROOT NOW PORT N     N: the step to die at (SIGKILL), 0: none
"""

import os
import signal
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from workspaces import SETTINGS, Workspace

from mailbox_agent.mailbox.delivery import WayOut
from mailbox_agent.mailbox.opening import open_mailbox
from mailbox_agent.mailbox.servers import Server
from mailbox_agent.mailbox.smtp import SmtpTransport
from mailbox_agent.mailbox.smtp_session import SmtpSession
from mailbox_agent.notices.posting import post
from mailbox_agent.notices.sending import send_notices
from mailbox_agent.records import Notice

ADMIN = "admin@vendor.example"
ALERTS = f"""
[alerts]
administrators = ["{ADMIN}"]
most_per_hour = 3

[[team.rule]]"""
ALERTING = SETTINGS.replace("[[team.rule]]", ALERTS, 1)


SMTP = """
[mailbox.smtp]
host = "127.0.0.1"
port = {port}
security = "none"
sign_in = false

[[team.person]]"""


def over_smtp(root: Path, port: int, settings: str = ALERTING) -> Workspace:
    return Workspace(root, settings.replace("[[team.person]]", SMTP.format(port=port), 1))


def read(content: object) -> EmailMessage:
    assert isinstance(content, bytes)
    return message_from_bytes(content, policy=default)  # type: ignore[return-value]


def say(
    desk: Workspace, key: str, now: datetime, to: Sequence[str] = (ADMIN,), **what: object
) -> int:
    notice = Notice(key, "service", f"About {key}", f"This is {key}.", **what)  # type: ignore[arg-type]
    with desk.store(now) as store:
        return post(store, desk.settings, notice, to, now)


def deliver(
    desk: Workspace, port: int, now: datetime, at: Callable[[str], None] = lambda _: None
) -> list[str]:
    """One round of sending over SMTP; returns what went wrong."""
    with desk.store(now) as store:
        ways = []
        for box in desk.settings.mailboxes:
            mailbox = open_mailbox(box, desk.environ, desk.root)
            server = Server("127.0.0.1", port, "none", answer_seconds=5.0)
            session = SmtpSession(box.name, server, None)
            ways.append(WayOut(box, SmtpTransport(session, mailbox, box.sent)))
        sent = send_notices(store, desk.settings, ways, now, at)
        return [str(error) for error in sent.down.values()]


def main() -> None:
    from killed_pass import Opened

    root, now = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2])
    port, kill_at = int(sys.argv[3]), int(sys.argv[4])
    passed: list[str] = []

    def at(step: str) -> None:
        passed.append(step)
        if len(passed) == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    deliver(Opened(root), port, now, at)
    print("\n".join(passed))


if __name__ == "__main__":
    main()
