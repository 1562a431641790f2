"""Commands about drafts but for approving: drafts, draft, edit, reject, sent."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mailbox_agent.cli.carrying_out import carry_out, gone_out, send_now
from mailbox_agent.cli.coming_back import came_back_lines
from mailbox_agent.cli.gone_there import was_deleted
from mailbox_agent.cli.look import JSON
from mailbox_agent.cli.put_off import put_off_lines, put_off_words
from mailbox_agent.cli.tables import field, heading, line, moment, print_json, print_table
from mailbox_agent.cli.workbench import Workbench, store_folder, text_of, workbench
from mailbox_agent.errors import UserError

if TYPE_CHECKING:
    from mailbox_agent.records import AttachedFile, Draft


@click.command()
@click.option("--all", "everything", is_flag=True, help="Decided drafts as well.")
@JSON
@click.pass_context
def drafts(ctx: click.Context, everything: bool, as_json: bool) -> None:
    """Drafts that wait for a decision or to leave, and void ones: approved, never sent."""
    from mailbox_agent.database.drafts import list_drafts, void_drafts

    statuses = ("pending", "approved", "unsure") if not everything else (
        "pending", "approved", "claimed", "sent", "unsure", "rejected", "superseded", "void",
    )  # fmt: skip
    with workbench(ctx, reading=True) as bench:
        found = list_drafts(bench.store, statuses)
        lost = () if everything else void_drafts(bench.store)
        found = tuple(sorted((*found, *lost), key=lambda one: one.id))
        if as_json:
            print_json(found)
        elif not found:
            for words in came_back_lines(bench):
                line(words)
            line(
                "there is no draft yet"
                if everything
                else "no draft waits for a decision or to leave"
            )
        else:
            _print_drafts(bench, found)
        for one in () if as_json else lost:
            line(f"draft {one.id} was approved by {one.decided_by} and NOT sent: {one.why}")


def _print_drafts(bench: Workbench, found: Sequence["Draft"]) -> None:
    from mailbox_agent.database.cases import load_case

    columns = ("draft", "case", "status", "to", "subject", "findings")
    attached = any(draft.attachments for draft in found)
    print_table(
        (*columns, "attached") if attached else columns,
        (
            (
                draft.id,
                load_case(bench.store, draft.case_id).token,
                draft.status,
                ", ".join(draft.to) or "nobody",
                draft.subject,
                _findings(draft),
                *([", ".join(one.name for one in draft.attachments)] if attached else []),
            )
            for draft in found
        ),
        main="subject",
        bare=("case", "status"),
    )
    for words in (*put_off_lines(bench), *came_back_lines(bench)):
        line(words)
    line("to look at one: mailbox-agent draft ID; then approve ID, edit ID, or reject ID --why WHY")


def _findings(draft: "Draft") -> str:
    blocking = sum(finding.blocking for finding in draft.findings)
    blocks = f", {blocking} {'blocks' if blocking == 1 else 'block'}" if blocking else ""
    return f"{len(draft.findings)}{blocks}" if draft.findings else ""


@click.command()
@click.argument("draft_id", metavar="ID", type=int)
@JSON
@click.pass_context
def draft(ctx: click.Context, draft_id: int, as_json: bool) -> None:
    """One draft as it would leave, and what the checks found."""
    from mailbox_agent.cli.translated import print_translation
    from mailbox_agent.database.drafts import load_draft

    with workbench(ctx, reading=True) as bench:
        found = load_draft(bench.store, draft_id)
        if as_json:
            print_json(found)
        else:
            _print_draft(bench, found)
            print_translation(bench, found)


def _print_draft(bench: Workbench, draft: "Draft") -> None:
    from mailbox_agent.answering.writing import quotes_the_mail
    from mailbox_agent.database.cases import load_case

    case = load_case(bench.store, draft.case_id)
    heading(
        f"draft {draft.id} for {case.token}: {draft.kind}, {draft.status},"
        f" revision {draft.revision}"
    )
    field("From:", draft.sender)
    field("To:", ", ".join(draft.to) or "nobody")
    if draft.cc:
        field("Cc:", ", ".join(draft.cc))
    field("Subject:", draft.subject)
    line("")
    line(draft.body.rstrip("\n"))
    line("")
    for one in draft.attachments:
        _print_file(bench, draft, one)
    if quotes_the_mail(bench.store, draft):
        line("(below it, as mail clients do, the answered mail is quoted)")
    if draft.decided_by:
        line(
            f"decided by {draft.decided_by},"
            f" {moment(draft.decided_at, bench.settings.default_zone)}"
            + (f": {draft.why}" if draft.why else "")
        )
    if deleted := was_deleted(bench, draft):
        line(deleted)
    if draft.status == "sent":
        line(gone_out(bench, draft))
        for words in came_back_lines(bench, draft.id):
            line(words)
    if draft.status == "approved" and (waits := put_off_words(bench).get(draft.id)):
        line(waits)
    if draft.status == "unsure":
        line(f"did it go out? mailbox-agent sent {draft.id} yes, or no (then it is sent)")
    if draft.findings:
        heading("Findings")
        for finding in draft.findings:
            mark = "BLOCKS" if finding.blocking else "note"
            line(
                f"- {mark}, {finding.check}: {finding.text}"
                + (f" [at: {finding.sentence}]" if finding.sentence else ""),
                2,
            )


def _print_file(bench: Workbench, draft: "Draft", one: "AttachedFile") -> None:
    from mailbox_agent.database.document_approvals import approval_of
    from mailbox_agent.documents.approved import copy_path, digest_of

    field("Attached:", f"{one.name}, {one.size:,} bytes, sha256 {one.sha256[:16]}")
    approval = approval_of(bench.store, draft.occasion)
    path = copy_path(bench.settings, approval) if approval else None
    if path is not None and digest_of(path) == one.sha256:
        field("", f"opens from {store_folder(path)}")
    elif draft.folder_key:
        field("", "open it from the draft in the mailbox's Drafts folder")


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
    from mailbox_agent.prompts import templates_of
    from mailbox_agent.review.edited_text import as_text
    from mailbox_agent.review.terminal import edit_draft

    with workbench(ctx) as bench:
        found = load_draft(bench.store, draft_id)
        decider = bench.decider()
        text = _new_text(as_text(found), file)
        if text is None:
            line("nothing was changed")
            return
        desk = bench.desk(load_case(bench.store, found.case_id).mailbox)
        templates = templates_of(bench.settings).for_mailbox(desk.mailbox.name)
        _print_draft(bench, edit_draft(desk, found, text, decider, templates))
        carry_out(bench, "edit")


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
@click.option("--why", help="The reason, for the record; it has to be given.")
@click.pass_context
def reject(ctx: click.Context, draft_id: int, why: str | None) -> None:
    """Decide that a draft is not sent."""
    from mailbox_agent.database.drafts import load_draft
    from mailbox_agent.review.decisions import reject as decide

    if why is None:
        raise click.UsageError(
            f"draft {draft_id} was not rejected: give the reason, for the record, as in"
            f' `mailbox-agent reject {draft_id} --why "answered by phone"`'
        )

    with workbench(ctx) as bench:
        found = load_draft(bench.store, draft_id)
        decide(bench.store, found, bench.decider(), why, bench.now)
        line(f"draft {found.id} is rejected")
        carry_out(bench, "reject")


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
            send_now(bench, found.id)
