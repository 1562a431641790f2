"""A decision is carried out at once, and what truly happened is said."""

from dataclasses import replace
from typing import TYPE_CHECKING

from mailbox_agent.cli.tables import line, tell
from mailbox_agent.cli.workbench import Workbench, agent_of, store_folder
from mailbox_agent.errors import AlreadyRunning

if TYPE_CHECKING:
    from mailbox_agent.records import Draft


def carry_out(bench: Workbench, command: str) -> bool:
    """Does at once what was decided; False if an agent is running, whose next pass does it.

    A whole pass but for the documents: new mail is read first, since it may void an approval.
    """
    from mailbox_agent.agent import run_pass
    from mailbox_agent.database.working import working

    try:
        with working(bench.store, command, bench.now):
            report = run_pass(replace(agent_of(bench), documents=False), bench.now)
    except AlreadyRunning:
        line("the running agent carries it out with its next pass")
        return False
    for problem in report.problems:
        tell(problem)
    return True


def send_now(bench: Workbench, draft_id: int) -> None:
    """Lets an approved draft leave, and says where it is then."""
    from mailbox_agent.database.drafts import load_draft

    if not carry_out(bench, "approve"):
        return
    draft = load_draft(bench.store, draft_id)
    if draft.status == "sent":
        line(gone_out(bench, draft))
    elif draft.status == "void":
        line("it was NOT sent: the customer has written since")
    else:
        line(f"it was NOT sent, it is {draft.status} now. {draft.why}".strip())


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
