"""A draft that is to be approved, and that a colleague has just taken out of the Drafts folder."""

import os
import sys
from typing import TYPE_CHECKING

import click

from mailbox_agent.cli.carrying_out import carry_out, wait_until
from mailbox_agent.cli.tables import line, moment
from mailbox_agent.cli.workbench import Workbench
from mailbox_agent.errors import MailboxError, UserError

if TYPE_CHECKING:
    from mailbox_agent.records import Draft


def as_it_is_there(bench: Workbench, draft: "Draft") -> "Draft":
    """The draft after what people did to it in the mailbox, where it is not as we laid it.

    A whole pass looks for that: it knows an edited and a sent one. Raises UserError if it was
    edited there: that text nobody here has seen.
    """
    from mailbox_agent.database.drafts import load_draft

    if draft.status != "pending" or not draft.folder_key or not _is_away(bench, draft):
        return draft
    line(f"draft {draft.id} is not in the Drafts folder any more: looking what became of it")
    how = carry_out(bench, "approve")
    if how == "asked":
        wait_until(lambda: load_draft(bench.store, draft.id) != draft)
    found = load_draft(bench.store, draft.id)
    if found.status == "pending" and found.revision != draft.revision:
        raise UserError(
            f"draft {draft.id} was edited in the Drafts folder; nothing was sent. Look at its new"
            f" text, then approve it: mailbox-agent draft {draft.id}"
        )
    return found


def confirm_deleted(bench: Workbench, draft: "Draft", *, anyway: bool) -> None:
    """Raises UserError if it was deleted there and nobody says that it is to leave all the same."""
    told = was_deleted(bench, draft)
    if not told or anyway:
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UserError(
            f"{told}. Nothing was sent. Ask who deleted it; if it is to go out all the same:"
            f" approve {draft.id} --anyway"
        )
    line(told)
    if not click.confirm("Send it all the same?"):
        raise UserError(f"draft {draft.id} was not approved")


def was_deleted(bench: Workbench, draft: "Draft") -> str:
    """Since when an undecided draft is gone from the folder, and what follows; "" if it is not."""
    from mailbox_agent.review.drafts_folder import GRACE

    since = draft.folder_missing_since
    if draft.status != "pending" or since is None:
        return ""
    zone = bench.settings.default_zone
    return (
        f"draft {draft.id} was deleted in the Drafts folder (noticed {moment(since, zone)}), or"
        f" sent from there and its copy has not come into Sent; it counts as rejected from"
        f" {moment(since + GRACE, zone)} on"
    )


def _is_away(bench: Workbench, draft: "Draft") -> bool:
    """Not under the key where we laid it. A mailbox that can't be asked now is asked by the
    outbox, which sends nothing then."""
    from mailbox_agent.database.cases import load_case
    from mailbox_agent.mailbox.opening import open_mailbox

    if draft.folder_missing_since is not None:
        return True
    name = load_case(bench.store, draft.case_id).mailbox
    box = next((one for one in bench.settings.mailboxes if one.name == name), None)
    if box is None:
        return False
    try:
        mailbox = open_mailbox(box, os.environ, bench.settings.root)
        try:
            return mailbox.read(box.drafts, draft.folder_key) is None
        finally:
            mailbox.close()
    except MailboxError:
        return False
