"""Commands by which a person decides: drafts, draft, approve, edit, reject, sent."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mailbox_agent.cli.look import JSON
from mailbox_agent.cli.tables import heading, line, moment, print_json, print_table
from mailbox_agent.cli.workbench import Workbench, agent_of, text_of, workbench
from mailbox_agent.errors import AlreadyRunning, UserError

if TYPE_CHECKING:
    from mailbox_agent.records import Draft


@click.command()
@click.option("--all", "everything", is_flag=True, help="Decided drafts as well.")
@JSON
@click.pass_context
def drafts(ctx: click.Context, everything: bool, as_json: bool) -> None:
    """Drafts that wait for a decision."""
    from mailbox_agent.database.cases import load_case
    from mailbox_agent.database.drafts import list_drafts

    statuses = ("pending", "unsure") if not everything else (
        "pending", "approved", "claimed", "sent", "unsure", "rejected", "superseded", "void",
    )  # fmt: skip
    with workbench(ctx) as bench:
        found = list_drafts(bench.store, statuses)
        if as_json:
            print_json(found)
        elif not found:
            line("no draft waits for a decision")
        else:
            print_table(
                ("draft", "case", "status", "to", "subject", "findings"),
                (
                    (
                        draft.id,
                        load_case(bench.store, draft.case_id).token,
                        draft.status,
                        ", ".join(draft.to) or "nobody",
                        draft.subject,
                        len(draft.findings) or "",
                    )
                    for draft in found
                ),
            )


@click.command()
@click.argument("draft_id", metavar="ID", type=int)
@JSON
@click.pass_context
def draft(ctx: click.Context, draft_id: int, as_json: bool) -> None:
    """One draft as it would leave, and what the checks found."""
    from mailbox_agent.database.drafts import load_draft

    with workbench(ctx) as bench:
        found = load_draft(bench.store, draft_id)
        if as_json:
            print_json(found)
        else:
            _print_draft(bench, found)


def _print_draft(bench: Workbench, draft: "Draft") -> None:
    from mailbox_agent.database.cases import load_case

    case = load_case(bench.store, draft.case_id)
    heading(
        f"draft {draft.id} for {case.token}: {draft.kind}, {draft.status},"
        f" revision {draft.revision}"
    )
    line(f"From:    {draft.sender}")
    line(f"To:      {', '.join(draft.to) or 'nobody'}")
    if draft.cc:
        line(f"Cc:      {', '.join(draft.cc)}")
    line(f"Subject: {draft.subject}")
    line("")
    line(draft.body)
    if draft.answers_message is not None:
        line("(below it, as mail clients do, the answered mail is quoted)")
    if draft.decided_by:
        line(
            f"decided by {draft.decided_by}, {moment(draft.decided_at)}"
            + (f": {draft.why}" if draft.why else "")
        )
    if draft.findings:
        heading("Findings")
        for finding in draft.findings:
            mark = "BLOCKS" if finding.blocking else "note"
            line(
                f"- {mark}, {finding.check}: {finding.text}"
                + (f" [at: {finding.sentence}]" if finding.sentence else "")
            )


@click.command()
@click.argument("what", metavar="ID|DOCUMENT")
@click.option(
    "--confirm",
    "confirmed",
    multiple=True,
    metavar="ADDRESS",
    help="An address that was put in by hand and is not on the case: yes, write there.",
)
@click.pass_context
def approve(ctx: click.Context, what: str, confirmed: tuple[str, ...]) -> None:
    """Approve draft ID, or a DOCUMENT such as ESC-7/remediation_plan/customer."""
    with workbench(ctx) as bench:
        if "/" in what:
            _approve_document(bench, what)
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
        if _carry_out(bench, "approve"):
            line("a new one is ready, look at it: mailbox-agent drafts")
        return
    decide(bench.store, found, decider, bench.now, confirmed=confirmed)
    line(f"draft {found.id} is approved")
    _send_now(bench, found.id)


def _approve_document(bench: Workbench, what: str) -> None:
    from mailbox_agent.database.cases import find_case_named
    from mailbox_agent.documents.versions import KINDS, approve_document

    parts = what.split("/")
    if len(parts) != 3 or parts[1] not in KINDS or parts[2] not in ("customer", "internal"):
        raise UserError(
            f"{what} is no document: write CASE/KIND/EDITION with KIND one of"
            f" {', '.join(KINDS)} and EDITION customer or internal"
        )
    case = find_case_named(bench.store, parts[0])
    who = bench.decider()
    row = approve_document(bench.store, case.id, parts[1], parts[2], who.name, bench.now)
    line(f"version {row['version']} of {what} is approved by {who.name}")


def _draft_id(text: str) -> int:
    if not text.isdecimal():
        raise UserError(f"{text} is no draft: `mailbox-agent drafts` lists them by number")
    return int(text)


def _carry_out(bench: Workbench, command: str) -> bool:
    """Does at once what was decided; False if an agent is running, whose next pass does it.

    A whole pass but for the documents: new mail is read first, since it may void an approval.
    """
    from mailbox_agent.agent import run_pass
    from mailbox_agent.workspace import hold_workspace

    try:
        with hold_workspace(bench.settings.store, command):
            report = run_pass(replace(agent_of(bench), documents=False), bench.now)
    except AlreadyRunning:
        line("the running agent carries it out with its next pass")
        return False
    for problem in report.problems:
        click.echo(f"mailbox-agent: {problem}", err=True)
    return True


def _send_now(bench: Workbench, draft_id: int) -> None:
    from mailbox_agent.database.drafts import load_draft

    if _carry_out(bench, "approve"):
        now_is = load_draft(bench.store, draft_id)
        words = {"sent": "it was sent", "void": "it was NOT sent: the customer has written since"}
        line(words.get(now_is.status, f"it is {now_is.status} now. {now_is.why}".strip()))


@click.command()
@click.argument("draft_id", metavar="ID", type=int)
@click.option(
    "--file",
    type=click.Path(path_type=Path, allow_dash=True),
    help="The new text: `To: ...`, `Cc: ...` and `Subject: ...` lines, a blank line, the body."
    " To and Cc may be left out. - reads standard input. Without it your editor opens.",
)
@click.pass_context
def edit(ctx: click.Context, draft_id: int, file: Path | None) -> None:
    """Change a draft's text, To or Cc; the checks run again."""
    from mailbox_agent.database.cases import load_case
    from mailbox_agent.database.drafts import load_draft
    from mailbox_agent.prompts import load_templates
    from mailbox_agent.review.edited_text import as_text
    from mailbox_agent.review.terminal import edit_draft
    from mailbox_agent.workspace import shipped

    with workbench(ctx) as bench:
        found = load_draft(bench.store, draft_id)
        decider = bench.decider()
        text = _new_text(as_text(found), file)
        if text is None:
            line("nothing was changed")
            return
        desk = bench.desk(load_case(bench.store, found.case_id).mailbox)
        templates = load_templates(bench.settings.prompts, shipped("prompts"))
        _print_draft(bench, edit_draft(desk, found, text, decider, templates))
        _carry_out(bench, "edit")


def _new_text(old: str, file: Path | None) -> str | None:
    if file is not None:
        text = text_of(file)
        return None if text == old else text
    if not sys.stdin.isatty():
        raise UserError("there is no terminal to open an editor in: give the text with --file")
    try:
        return click.edit(old, extension=".txt")
    except click.ClickException as error:
        raise UserError(f"{error.message}; set EDITOR, or give the text with --file") from error


@click.command()
@click.argument("draft_id", metavar="ID", type=int)
@click.option("--why", required=True, help="The reason, for the record.")
@click.pass_context
def reject(ctx: click.Context, draft_id: int, why: str) -> None:
    """Decide that a draft is not sent."""
    from mailbox_agent.database.drafts import load_draft
    from mailbox_agent.review.decisions import reject as decide

    with workbench(ctx) as bench:
        found = load_draft(bench.store, draft_id)
        decide(bench.store, found, bench.decider(), why, bench.now)
        line(f"draft {found.id} is rejected")
        _carry_out(bench, "reject")


@click.command()
@click.argument("draft_id", metavar="ID", type=int)
@click.argument("answer", type=click.Choice(["yes", "no"]))
@click.pass_context
def sent(ctx: click.Context, draft_id: int, answer: str) -> None:
    """Say whether an `unsure` draft went out: yes, or no (then it is sent)."""
    from mailbox_agent.database.drafts import load_draft
    from mailbox_agent.review.decisions import settle_unsure

    with workbench(ctx) as bench:
        found = load_draft(bench.store, draft_id)
        settle_unsure(bench.store, found, bench.decider(), bench.now, was_sent=answer == "yes")
        line(f"draft {found.id}: noted")
        if answer == "no":
            _send_now(bench, found.id)
