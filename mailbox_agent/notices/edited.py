"""A draft was edited in the Drafts folder, and the checks found something: whoever edited it is
told, as no terminal shows it to them, else the case's manager. Once for each edit."""

from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.cases import load_case
from mailbox_agent.notices.case_words import words_of
from mailbox_agent.notices.overdue import who_has
from mailbox_agent.notices.posting import post
from mailbox_agent.notices.recipients import address_of, addresses_of
from mailbox_agent.records import Decider, Draft, Finding, Notice


def tell_of_findings(desk: Desk, draft: Draft, editor: Decider, edit: str) -> None:
    """`draft`: as it is now; `edit`: what names this edit. Inside the transaction of the edit."""
    if not draft.findings:
        return
    case = load_case(desk.store, draft.case_id)
    words = words_of(desk.store, desk.settings, case, desk.now)
    known = [one for one in desk.settings.people if one.name == editor.name]
    reached = [one for one in known if address_of(desk.settings, one)]
    people = reached or who_has(desk.settings, case)
    blocking = any(finding.blocking for finding in draft.findings)
    found = "".join(_line(one, hidden=words.hidden) for one in draft.findings)
    text = (
        f"Draft {draft.id} of {case.token} was edited in the Drafts folder. The checks found:\n\n"
        f"{found}\n"
        + ("It can't be approved like this. " if blocking else "")
        + "Change it there once more, or:\n\n"
        f"Look:    mailbox-agent draft {draft.id}\nEdit:    mailbox-agent edit {draft.id}\n\n"
        f"{words.page(people[0].zone if people else desk.settings.default_zone)}"
    )
    notice = Notice(
        f"draft:{draft.id}:{edit}",
        "draft",
        words.subject(f"Draft {draft.id} was edited, please look again: case"),
        text,
        desk.mailbox.name,
        case.id,
        urgent=blocking,
    )
    recipients = addresses_of(desk.settings, people) or desk.settings.alerts.administrators
    post(desk.store, desk.settings, notice, recipients, desk.now)


def _line(finding: Finding, *, hidden: bool) -> str:
    """Of a confidential customer's draft only which check it was: the words may name them."""
    said = f"the check “{finding.check}” found something" if hidden else finding.text
    return f"- {said}{' (blocks it)' if finding.blocking else ''}\n"
