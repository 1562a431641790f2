"""Commands that run a case: acknowledge, note, document, close, set-aside, reopen, merge,
split."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from mailbox_agent.cli.tables import line, moment, tell
from mailbox_agent.cli.workbench import as_moment, store_folder, text_of, workbench
from mailbox_agent.errors import UserError

if TYPE_CHECKING:
    from mailbox_agent.documents.values import DocumentKind, Edition

CASE = click.argument("case")


@click.command()
@CASE
@click.argument("text", required=False)
@click.option("--kind", type=click.Choice(["call", "meeting", "decision", "note"]), default="note")
@click.option("--at", "when", metavar="TIME", help="When it was, such as 2026-05-13T14:00.")
@click.option("--with", "participants", multiple=True, metavar="NAME", help="Who took part.")
@click.option("--file", type=click.Path(path_type=Path, allow_dash=True), help="Read the text.")
@click.pass_context
def note(
    ctx: click.Context,
    case: str,
    text: str | None,
    kind: str,
    when: str | None,
    participants: tuple[str, ...],
    file: Path | None,
) -> None:
    """Add a call, meeting or decision to a CASE, as a source like a mail. Internal, never sent."""
    from mailbox_agent.database.cases import find_case_named
    from mailbox_agent.noting import add_note

    with workbench(ctx) as bench:
        found = find_case_named(bench.store, case)
        words = _text_of(text, file)
        desk = bench.desk(found.mailbox)
        at = as_moment(when, bench.settings.default_zone) or bench.now
        number, items, causes = add_note(
            desk,
            found,
            kind=kind,
            at=at,
            author=bench.decider().name,
            participants=participants,
            text=words,
        )
        line(f"note {number} is on {found.token}: {items} actions and {causes} causes read from it")


@click.command()
@CASE
@click.pass_context
def acknowledge(ctx: click.Context, case: str) -> None:
    """Say that you have a CASE: nobody else on call is told. The customer hears nothing."""
    from mailbox_agent.database.alarms import take_up
    from mailbox_agent.database.cases import find_case_named

    with workbench(ctx) as bench:
        found = find_case_named(bench.store, case)
        if found.status == "closed":
            raise UserError(f"{found.token} is closed: there is nothing to take up")
        who = bench.somebody()
        if take_up(bench.store, found.id, f"{who.name} ({who.door})", bench.now):
            line(f"you have {found.token}: nobody else is told of it")
        else:
            line(f"noted that you have {found.token}; nobody was being told of it")


@click.command("sent-elsewhere")
@CASE
@click.option("--at", "when", metavar="TIME", help="When it was told. Default: now.")
@click.option("--next", "following", metavar="TIME", help="When the customer hears from us next.")
@click.pass_context
def sent_elsewhere(ctx: click.Context, case: str, when: str | None, following: str | None) -> None:
    """An update that went another way: a call, a mail from a personal mailbox."""
    from mailbox_agent.casework.told import told_elsewhere
    from mailbox_agent.database.cases import find_case_named

    with workbench(ctx) as bench:
        found = find_case_named(bench.store, case)
        zone = bench.settings.default_zone
        changed = told_elsewhere(
            bench.desk(found.mailbox),
            found,
            at=as_moment(when, zone) or bench.now,
            following=as_moment(following, zone),
            who=bench.decider().name,
        )
        if changed.next_update_at is None:
            line(f"{found.token} was told; no next update is due")
        else:
            due = moment(changed.next_update_at, zone)
            line(f"{found.token} was told; the next update is due {due}")


def _text_of(text: str | None, file: Path | None) -> str:
    if (text is None) == (file is None):
        raise UserError("give the note's text, or --file with a file or - for standard input")
    if text is None:
        assert file is not None
        text = text_of(file)
    if not text.strip():
        raise UserError("the note is empty")
    return text


@click.command()
@CASE
@click.argument("kind", type=click.Choice(["remediation_plan", "closure_summary", "post_mortem"]))
@click.option(
    "--edition", type=click.Choice(["internal", "customer"]), default="internal", show_default=True
)
@click.pass_context
def document(ctx: click.Context, case: str, kind: "DocumentKind", edition: "Edition") -> None:
    """Make a Word document of a CASE now; a new version only if its content changed."""
    from mailbox_agent.database.cases import find_case_named
    from mailbox_agent.documents.approved import FOLDER
    from mailbox_agent.documents.versions import latest, make_document

    with workbench(ctx) as bench:
        found = find_case_named(bench.store, case)
        path = make_document(
            bench.store,
            bench.settings,
            found.id,
            kind,
            edition,
            bench.now,
        )
        if path is not None:
            line(f"made {store_folder(path)}")
            return
        last = latest(bench.store, found.id, kind, edition)
        assert last is not None
        line(f"nothing changed since {store_folder(bench.settings.store / FOLDER / last['path'])}")


@click.command()
@CASE
@click.option("--why", default="", help="The reason; needed while actions or promises are open.")
@click.pass_context
def close(ctx: click.Context, case: str, why: str) -> None:
    """Close a CASE: closure summary and post-mortem are written.

    Names the promises of ours and the customer's requests that stay open. The next pass drafts the
    closing message to its customer.
    """
    from mailbox_agent.case_view import whole_case
    from mailbox_agent.closing import close_case
    from mailbox_agent.database.cases import find_case_named
    from mailbox_agent.drafts.left_open import left_open_in_words

    with workbench(ctx) as bench:
        found = find_case_named(bench.store, case)
        record = whole_case(bench.store, bench.settings, found.id)
        made, problems = close_case(
            bench.store, bench.settings, record, bench.decider().name, why, bench.now
        )
        line(f"{found.token} is closed")
        for words in left_open_in_words(record):
            line(f"left open, {words}")
        for path in made:
            line(f"made {store_folder(path)}")
        for problem in problems:
            tell(problem)
        ctx.exit(1 if problems else 0)


def set_aside_case(ctx: click.Context, case: str, why: str) -> None:
    """`set-aside CASE`: no matter of ours after all."""
    from mailbox_agent.cli.carrying_out import carry_out
    from mailbox_agent.database.cases import find_case_named
    from mailbox_agent.setting_aside import set_case_aside

    with workbench(ctx) as bench:
        found = find_case_named(bench.store, case)
        mails = set_case_aside(bench.desk(found.mailbox), found, bench.decider().name, why)
        held = "its mail is" if mails == 1 else f"its {mails} mails are"
        line(f"{found.token} is no matter of ours: {held} set aside, nobody is told anything")
        line(f"to take it back: mailbox-agent reopen {found.token} --why WHY")
        carry_out(bench, "set-aside")


@click.command()
@CASE
@click.option("--why", required=True, help="The reason, for the record.")
@click.pass_context
def reopen(ctx: click.Context, case: str, why: str) -> None:
    """Open a resolved, closed or set-aside CASE again."""
    from mailbox_agent.closing import reopen_case
    from mailbox_agent.database.cases import find_case_named

    with workbench(ctx) as bench:
        found = find_case_named(bench.store, case)
        reopen_case(bench.desk(found.mailbox), found, bench.decider().name, why)
        line(f"{found.token} is open again")


@click.command()
@click.argument("source", metavar="CASE")
@click.argument("target", metavar="INTO")
@click.pass_context
def merge(ctx: click.Context, source: str, target: str) -> None:
    """Put CASE INTO another one of the same customer; its token leads there from now on."""
    from mailbox_agent.database.cases import find_case_named
    from mailbox_agent.regroup import merge_cases

    with workbench(ctx) as bench:
        one = find_case_named(bench.store, source)
        other = find_case_named(bench.store, target)
        merge_cases(bench.store, one, other, bench.decider().name, bench.now)
        line(f"{one.token} is part of {other.token} now")


@click.command()
@CASE
@click.argument("messages", metavar="MESSAGE...", nargs=-1, required=True, type=int)
@click.option("--into", metavar="CASE", help="An existing case; without it a new one is opened.")
@click.pass_context
def split(ctx: click.Context, case: str, messages: tuple[int, ...], into: str | None) -> None:
    """Take messages (numbers in `show --json`) out of a CASE, with what they said."""
    from mailbox_agent.database.cases import find_case_named
    from mailbox_agent.regroup import split_case

    with workbench(ctx) as bench:
        found = find_case_named(bench.store, case)
        other = find_case_named(bench.store, into) if into else None
        token = split_case(bench.store, found, messages, other, bench.decider().name, bench.now)
        line(f"{len(messages)} message(s) of {found.token} are in {token} now")
