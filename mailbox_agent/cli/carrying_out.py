"""A decision is carried out at once, and what truly happened is said."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from mailbox_agent.cli.put_off import put_off_words
from mailbox_agent.cli.tables import line, tell
from mailbox_agent.cli.workbench import Workbench, agent_of, hang_up, store_folder
from mailbox_agent.errors import AlreadyRunning
from mailbox_agent.lease import wake

if TYPE_CHECKING:
    from mailbox_agent.records import Draft


PATIENCE = 15.0  # seconds that somebody waits to hear what the service did


def carry_out(bench: Workbench, command: str) -> Literal["done", "asked", "later"]:
    """Does at once what was decided, or, where an agent is running, asks it to.

    A whole pass but for the documents: new mail is read first, since it may void an approval.
    """
    from mailbox_agent.agent import run_pass
    from mailbox_agent.database.working import working

    try:
        with working(bench.store, command, bench.now):
            agent = replace(agent_of(bench), documents=False)
            try:
                report = run_pass(agent, bench.now)
            finally:
                hang_up(agent)
    except AlreadyRunning:
        if wake(bench.settings.store):
            line("the service carries it out")
            return "asked"
        line("the running agent carries it out with its next pass")
        return "later"
    for problem in report.problems:
        tell(problem)
    return "done"


def send_now(bench: Workbench, draft_id: int) -> None:
    """Lets an approved draft leave, and says where it is then."""
    from mailbox_agent.database.drafts import load_draft

    how = carry_out(bench, "approve")
    if how == "later" or (how == "asked" and not _was_tried(bench, draft_id)):
        return
    draft = load_draft(bench.store, draft_id)
    if draft.status == "sent":
        line(gone_out(bench, draft))
    elif draft.status == "void":
        line(f"it was NOT sent: {draft.why}")
    elif draft.status == "approved":
        line(
            "it could NOT be sent yet and is tried again; `mailbox-agent check` says what is wrong"
        )
        if words := put_off_words(bench).get(draft_id):
            line(words)
    else:
        blocks = " ".join(one.text for one in draft.findings if one.blocking)
        why = blocks if draft.status == "pending" else draft.why
        line(f"it was NOT sent, it is {draft.status} now. {why}".strip())


def _was_tried(bench: Workbench, draft_id: int) -> bool:
    """Waits for the service to have sent it, or to have tried; False if it takes its time."""
    from mailbox_agent.database.drafts import load_draft
    from mailbox_agent.database.sending import tries_of

    def tried() -> bool:
        draft = load_draft(bench.store, draft_id)
        settled = draft.status not in ("approved", "claimed")
        return settled or tries_of(bench.store, draft).attempts > 0

    return wait_until(tried)


def wait_until(done: Callable[[], bool]) -> bool:
    """Asks again and again what the service has done; False if it takes its time."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if done():
            return True
        time.sleep(0.2)
    return False


def gone_out(bench: Workbench, draft: "Draft") -> str:
    """Where a mail that left us lies. A Maildir workspace has nobody to hand it to."""
    from mailbox_agent.database.cases import load_case

    name = load_case(bench.store, draft.case_id).mailbox
    box = next((box for box in bench.settings.mailboxes if box.name == name), None)
    if box is None:
        return f"it was put into the Sent folder of mailbox {name}"
    if box.smtp is not None:
        return f"it was handed to {box.smtp.host} for {', '.join((*draft.to, *draft.cc))}"
    folder = box.path / f".{box.sent}"
    where = f" ({store_folder(folder)})" if folder.is_dir() else ""
    return (
        f"it was put into the folder {box.sent} of mailbox {name}{where}; no SMTP is set up, so"
        " it has not left this machine: your mail server has to take it from there"
    )
