"""approve: a draft leaves, or a document is right as it is."""

import sys
from typing import TYPE_CHECKING

import click

from mailbox_agent.cli.carrying_out import carry_out, send_now, wait_until
from mailbox_agent.cli.gone_there import as_it_is_there, confirm_deleted
from mailbox_agent.cli.tables import line
from mailbox_agent.cli.workbench import Workbench, store_folder, workbench
from mailbox_agent.errors import UserError

if TYPE_CHECKING:
    from mailbox_agent.database.document_approvals import Approval
    from mailbox_agent.documents.approving import Reviewed
    from mailbox_agent.records import Draft

LINES_NAMED = 8  # open points that an error names; the rest is counted


@click.command()
@click.argument("what", metavar="ID|DOCUMENT")
@click.option(
    "--confirm",
    "confirmed",
    multiple=True,
    metavar="ADDRESS",
    help="An address that was put in by hand and is not on the case: yes, write there.",
)
@click.option(
    "--anyway",
    is_flag=True,
    help="A document that still holds notes or comments for the reviewer: yes, without them. A"
    " draft that somebody has just deleted in the Drafts folder: yes, send it.",
)
@click.pass_context
def approve(ctx: click.Context, what: str, confirmed: tuple[str, ...], anyway: bool) -> None:
    """Approve draft ID, or a DOCUMENT such as ESC-7/remediation_plan/customer."""
    with workbench(ctx) as bench:
        if "/" in what:
            _approve_document(bench, what, anyway=anyway)
            return
        _approve_draft(bench, _draft_id(what), confirmed, anyway=anyway)


def _approve_draft(
    bench: Workbench, draft_id: int, confirmed: tuple[str, ...], *, anyway: bool
) -> None:
    from mailbox_agent.database.drafts import load_draft, note_folder
    from mailbox_agent.review.decisions import approve as decide
    from mailbox_agent.review.decisions import promise_has_passed, supersede

    found = load_draft(bench.store, draft_id)
    decider = bench.decider()
    if found.status == "pending" and not found.touched and promise_has_passed(found, bench.now):
        supersede(bench.store, found, "the time that it promised had passed", bench.now)
        line(f"draft {found.id} promised a time that has passed: it is not sent")
        if carry_out(bench, "approve") == "done":
            line("a new one is ready, look at it: mailbox-agent drafts")
        return
    found = as_it_is_there(bench, found)
    confirm_deleted(bench, found, anyway=anyway)
    with bench.store.write(durable=True):
        decide(bench.store, found, decider, bench.now, confirmed=confirmed)
        if found.folder_missing_since is not None:
            note_folder(bench.store, found, "", "")  # the outbox has nothing to take out there
    line(f"draft {found.id} is approved")
    send_now(bench, found.id)


def _draft_id(text: str) -> int:
    if not text.isdecimal():
        raise UserError(f"{text} is no draft: `mailbox-agent drafts` lists them by number")
    return int(text)


def _approve_document(bench: Workbench, what: str, *, anyway: bool) -> None:
    from mailbox_agent.database.cases import find_case_named
    from mailbox_agent.documents.approving import approve_reviewed, reviewed_document
    from mailbox_agent.prompts import templates_of

    name, kind, edition, version = _document_named(what)
    case = find_case_named(bench.store, name)
    who = bench.decider()
    desk = bench.desk(case.mailbox)
    templates = templates_of(bench.settings).for_mailbox(desk.mailbox.name)
    reviewed = reviewed_document(desk, case, kind, edition, version, templates)
    _confirm_what_is_open(reviewed, what, anyway=anyway)
    approval = approve_reviewed(desk, reviewed, who.name)
    line(f"version {approval.version} of {reviewed.name} is approved by {who.name}")
    if reviewed.changes:
        line("the changes that Word has tracked in it count as accepted")
    _tell_what_follows(bench, approval)


def _document_named(what: str) -> tuple[str, str, str, int | None]:
    from mailbox_agent.documents.versions import KINDS

    name, *parts = what.split("/")
    kind, edition, version = (*parts, "", "", "")[:3]
    known = kind in KINDS and edition in ("customer", "internal") and len(parts) < 4
    if not known or not (version.isdecimal() or len(parts) == 2):
        raise UserError(
            f"{what} is no document: write CASE/KIND/EDITION with KIND one of"
            f" {', '.join(KINDS)} and EDITION customer or internal, and /VERSION behind it for"
            " another than the newest"
        )
    return name, kind, edition, int(version) if version else None


def _confirm_what_is_open(reviewed: "Reviewed", what: str, *, anyway: bool) -> None:
    """Raises UserError if something in the file is not settled and nobody says that it is meant
    so."""
    left = reviewed.open
    if not left:
        return
    count = "1 point" if len(left) == 1 else f"{len(left)} points"
    told = f"{store_folder(reviewed.path)} still holds {count} for the reviewer"
    if not anyway and not (sys.stdin.isatty() and sys.stdout.isatty()):
        named = "; ".join(left[:LINES_NAMED])
        more = f" and {len(left) - LINES_NAMED} more" if len(left) > LINES_NAMED else ""
        raise UserError(
            f"{told}: {named}{more}. Settle them in Word (fill in or delete a line, resolve or"
            " delete a comment) and save, then approve; or approve it as it is, without them:"
            f" approve {what} --anyway"
        )
    line(f"{told}:")
    for one in left:
        line(f"- {one}", 2)
    if not anyway and not click.confirm("Is it right as it is, without notes and comments?"):
        raise UserError(f"{what} was not approved")


def _tell_what_follows(bench: Workbench, approval: "Approval") -> None:
    """Where the copy lies, and which draft carries it."""
    from mailbox_agent.database.drafts import drafts_of_case
    from mailbox_agent.documents.approved import copy_path, why_not_mailed

    copy = store_folder(copy_path(bench.settings, approval))
    line(f"its copy without comments and notes: {copy}")

    def is_not_mailed() -> bool:
        why = why_not_mailed(bench.store, bench.settings, approval)
        if why:
            line(f"nothing is mailed: {why}")
        return bool(why)

    if is_not_mailed():
        return

    def drafted() -> "Draft | None":
        of_case = drafts_of_case(bench.store, approval.case_id)
        return next((one for one in of_case if one.occasion == approval.occasion), None)

    how = carry_out(bench, "approve")
    if how == "later" or (how == "asked" and not wait_until(lambda: drafted() is not None)):
        return
    draft = drafted()
    if draft is None:
        if not is_not_mailed():  # the pass has read new mail
            line("no draft was made; the next pass tries again")
        return
    line(f"draft {draft.id} to {', '.join(draft.to) or 'nobody'} carries it and waits for a"
         f" decision, look at it: mailbox-agent draft {draft.id}")  # fmt: skip
