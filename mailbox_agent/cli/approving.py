"""approve: a draft leaves, or a document is right for the customer as it is."""

import sys
from pathlib import Path

import click

from mailbox_agent.cli.carrying_out import carry_out, send_now
from mailbox_agent.cli.tables import line
from mailbox_agent.cli.workbench import Workbench, store_folder, workbench
from mailbox_agent.errors import UserError

LINES_NAMED = 8  # lines for the reviewer that an error names; the rest is counted


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
    help="A customer's document that still holds lines for the reviewer: yes, as it is.",
)
@click.pass_context
def approve(ctx: click.Context, what: str, confirmed: tuple[str, ...], anyway: bool) -> None:
    """Approve draft ID, or a DOCUMENT such as ESC-7/remediation_plan/customer."""
    with workbench(ctx) as bench:
        if "/" in what:
            _approve_document(bench, what, anyway=anyway)
            return
        _approve_draft(bench, _draft_id(what), confirmed)


def _approve_draft(bench: Workbench, draft_id: int, confirmed: tuple[str, ...]) -> None:
    from mailbox_agent.database.drafts import load_draft
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
    decide(bench.store, found, decider, bench.now, confirmed=confirmed)
    line(f"draft {found.id} is approved")
    send_now(bench, found.id)


def _draft_id(text: str) -> int:
    if not text.isdecimal():
        raise UserError(f"{text} is no draft: `mailbox-agent drafts` lists them by number")
    return int(text)


def _approve_document(bench: Workbench, what: str, *, anyway: bool) -> None:
    from mailbox_agent.database.cases import find_case_named
    from mailbox_agent.documents.versions import FOLDER, KINDS, approve_document, latest

    parts = what.split("/")
    if len(parts) != 3 or parts[1] not in KINDS or parts[2] not in ("customer", "internal"):
        raise UserError(
            f"{what} is no document: write CASE/KIND/EDITION with KIND one of"
            f" {', '.join(KINDS)} and EDITION customer or internal"
        )
    case = find_case_named(bench.store, parts[0])
    who = bench.decider()
    newest = latest(bench.store, case.id, parts[1], parts[2])
    if parts[2] == "customer" and newest is not None and not newest["approved_at"]:
        _confirm_what_is_left(bench.settings.store / FOLDER / newest["path"], what, anyway=anyway)
    row = approve_document(bench.store, case.id, parts[1], parts[2], who.name, bench.now)
    line(f"version {row['version']} of {what} is approved by {who.name}")
    line("nothing is sent: the file lies in"
         f" {store_folder(bench.settings.store / FOLDER / row['path'])}")  # fmt: skip


def _confirm_what_is_left(path: Path, what: str, *, anyway: bool) -> None:
    """Raises UserError if the file holds lines for the reviewer and nobody says that it is meant
    so."""
    from mailbox_agent.documents.left_for_reviewer import reviewer_lines

    left = reviewer_lines(path)
    if not left:
        return
    count = "1 line" if len(left) == 1 else f"{len(left)} lines"
    told = f"{store_folder(path)} still holds {count} for the reviewer"
    if not anyway and not (sys.stdin.isatty() and sys.stdout.isatty()):
        named = "; ".join(f"“{one}”" for one in left[:LINES_NAMED])
        more = f" and {len(left) - LINES_NAMED} more" if len(left) > LINES_NAMED else ""
        raise UserError(
            f"{told}: {named}{more}. Fill them in or delete them in Word, then approve; or"
            f" approve it as it is: approve {what} --anyway"
        )
    line(f"{told}:")
    for one in left:
        line(f"- {one}", 2)
    if not anyway and not click.confirm("Is it right for the customer as it is?"):
        raise UserError(f"{what} was not approved")
