"""The sending half of a pass over SMTP, on a workspace; run as a script, it kills itself.

python tests/sending.py ROOT NOW PORT N [stop]     N: the named step to die at (SIGKILL), 0: none;
                                                   stop: to fall asleep at (SIGSTOP)
"""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from workspaces import NOON, Workspace

from mailbox_agent.agent import run_pass
from mailbox_agent.answering.writing import write_draft
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.ledger import mailbox_row
from mailbox_agent.database.working import working
from mailbox_agent.errors import MailboxError
from mailbox_agent.mailbox.guarded import GuardedMailbox
from mailbox_agent.mailbox.opening import open_mailbox
from mailbox_agent.mailbox.servers import Server
from mailbox_agent.mailbox.smtp import SmtpTransport
from mailbox_agent.mailbox.smtp_session import SmtpSession
from mailbox_agent.outbox import Outbox, send_approved
from mailbox_agent.prompts import load_templates
from mailbox_agent.review.drafts_folder import (
    DraftsFolder,
    follow_people,
    lay_drafts,
    places_in,
    withdraw_drafts,
)
from mailbox_agent.review.sent_copies import CopyMode, SentCopies, lay_copies
from mailbox_agent.review.sent_folder import recognise_sent
from mailbox_agent.workspace import shipped


@dataclass
class Sending:
    """`run`: a pass that reads mail and sends over SMTP to a port. `told`: what it said."""

    workspace: Workspace
    port: int
    copies: CopyMode = "never"
    told: list[MailboxError] = field(default_factory=list)

    def run(self, now: datetime, at: Callable[[str], None] = lambda _: None) -> int:
        workspace = self.workspace
        settings = workspace.settings
        box = settings.mailboxes[0]
        self.told.clear()
        with workspace.store(now) as store, working(store, "test", now):
            mailbox = open_mailbox(box, workspace.environ, workspace.root)
            mailbox = GuardedMailbox(mailbox, store)
            agent = replace(workspace.agent(store), draft=False, documents=False, at=at)
            run_pass(agent, now)
            for _, one in agent.mailboxes:
                one.close()
            row = mailbox_row(store, box.name, NOON - timedelta(days=1))
            desk = Desk(store, settings, box, row, now)
            write = partial(write_draft, desk, store.instance[0])
            drafts = DraftsFolder(desk, mailbox, box.drafts, write)
            recognise_sent(desk)
            templates = load_templates(settings.prompts, shipped("prompts"))
            follow_people(drafts, templates, places_in(drafts))
            server = Server("127.0.0.1", self.port, "none", answer_seconds=5.0)
            transport = SmtpTransport(SmtpSession(box.name, server, None), mailbox, box.sent)
            outbox = Outbox(
                store, mailbox, row.id, transport, drafts,
                copies=self.copies != "never", tell=self.told.append,
            )  # fmt: skip
            sent = send_approved(outbox, now, at)
            withdraw_drafts(drafts)
            lay_drafts(drafts, at)
            lay_copies(SentCopies(drafts, box.sent, self.copies), at)
            mailbox.close()
            return sent


def main() -> None:
    from killed_pass import Opened

    root, now = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2])
    port, kill_at = int(sys.argv[3]), int(sys.argv[4])
    number = signal.SIGSTOP if sys.argv[5:] == ["stop"] else signal.SIGKILL
    passed: list[str] = []

    def at(step: str) -> None:
        passed.append(step)
        if len(passed) == kill_at:
            os.kill(os.getpid(), number)

    Sending(Opened(root), port, "auto").run(now, at)
    print("\n".join(passed))


if __name__ == "__main__":
    main()
