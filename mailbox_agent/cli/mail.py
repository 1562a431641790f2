"""Commands about mail: demo, analyze, import, replay."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from mailbox_agent.cli.cut_off import saying_what_is_left
from mailbox_agent.cli.jobs import JOBS, workers
from mailbox_agent.cli.passing import once
from mailbox_agent.cli.tables import line, print_json, tell
from mailbox_agent.cli.whose_mail import model_options
from mailbox_agent.cli.workbench import workbench
from mailbox_agent.errors import UserError

UNREAD_NAMED = 5  # mails that cannot be read; the rest is counted
PATHS = click.argument(
    "paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path)
)


@click.command()
@click.option(
    "--workspace",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("demo"),
    show_default=True,
    help="The folder to make the demo workspace in.",
)
@click.option(
    "--no-serve",
    is_flag=True,
    expose_value=False,
    help="For scripts: end when the job is done. This version always does.",
)
@click.pass_context
def demo(ctx: click.Context, folder: Path) -> None:
    """The whole job on a shipped mailbox, offline, on a simulated clock."""
    from mailbox_agent.cli.progress import print_demo, progress_bar
    from mailbox_agent.demo import run_demo

    with progress_bar() as progress:
        result = run_demo(folder, progress)
    print_demo(result)
    for problem in result.problems:
        tell(problem)
    ctx.exit(1 if result.problems else 0)


@click.command()
@PATHS
@click.option(
    "--engine",
    type=click.Choice(["rules", "model"]),
    default="rules",
    show_default=True,
    help="Who reads the mail: the offline rules, or the language model of the settings.",
)
@click.option("--own-domain", metavar="DOMAIN", help="Who we are, whatever a workspace says.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, one line a mail.")
@model_options
@click.option("--explain", is_flag=True, help="For each value the words and the rule behind it.")
@JOBS
@click.pass_context
def analyze(
    ctx: click.Context,
    paths: tuple[Path, ...],
    engine: str,
    own_domain: str | None,
    as_json: bool,
    base_url: str | None,
    model_name: str | None,
    seconds: float | None,
    parallel: int | None,
    explain: bool,
    jobs: int,
) -> None:
    """What the agent makes of .eml files, a Maildir or an mbox. Changes nothing."""
    from mailbox_agent.analysis import analyze as run
    from mailbox_agent.cli.explain_page import print_explanations
    from mailbox_agent.cli.progress import print_analysis
    from mailbox_agent.cli.whose_mail import (
        model_for_mail,
        only_with_model,
        says_whose_cases,
        settings_for_mail,
        settings_with_model,
        tell_of_model,
    )

    only_with_model(engine, base_url, model_name, seconds, parallel)
    if explain and engine == "model":
        raise click.BadParameter("it explains the rules, not a model", param_hint="--explain")
    settings, model = settings_for_mail(ctx, paths, own_domain), None
    if engine == "model":
        settings = settings_with_model(ctx, settings, base_url, model_name, seconds, parallel)
        model = model_for_mail(settings)
    if said := says_whose_cases(settings, own_domain):
        tell(said)
    unread: list[str] = []
    with (
        saying_what_is_left(ctx, lambda: "nothing was changed, and nothing is kept"),
        workers(jobs) as executor,
    ):
        every = run(
            settings, paths, datetime.now(UTC),
            explain=explain, executor=executor, model=model, tell=tell_of_model,
        )  # fmt: skip
        found = _noting_unread(every, unread)
        if as_json:
            for record in found:
                print_json(record)
        elif explain:
            print_explanations(found)
        else:
            print_analysis(found)
    if model is not None:
        model.model.close()
    if unread:
        count = f"{len(unread)} mail{'' if len(unread) == 1 else 's'}"
        tell(f"{count} could not be read: {_some(unread)}")
    ctx.exit(1 if unread else 0)


def _noting_unread(
    records: Iterable[dict[str, Any]], unread: list[str]
) -> Iterator[dict[str, Any]]:
    """The same records; the paths of those that are no mail are put into `unread`."""
    for record in records:
        if record.get("error"):
            unread.append(str(record["path"]))
        yield record


def _some(names: list[str]) -> str:
    more = f" and {len(names) - UNREAD_NAMED} more" if len(names) > UNREAD_NAMED else ""
    return ", ".join(names[:UNREAD_NAMED]) + more


@click.command("import")
@PATHS
@click.option("--mailbox", "name", metavar="NAME", help="Which [[mailbox]]; needed if several.")
@JOBS
@click.pass_context
def import_mail(ctx: click.Context, paths: tuple[Path, ...], name: str | None, jobs: int) -> None:
    """Take an archive into the store as history: cases and facts, no drafts, no clocks."""
    from mailbox_agent.cli.progress import progress_bar, tally_line
    from mailbox_agent.database.working import working
    from mailbox_agent.importing import import_archive

    with workbench(ctx) as bench:
        mailboxes = [m for m in bench.settings.mailboxes if name in (None, m.name)]
        if len(mailboxes) != 1:
            names = ", ".join(m.name for m in bench.settings.mailboxes)
            raise UserError(f"say which mailbox the mail belongs to: --mailbox with one of {names}")
        with (
            working(bench.store, "import", bench.now),
            workers(jobs) as executor,
            progress_bar() as progress,
        ):
            desk = bench.desk(mailboxes[0].name)
            tally, problems = import_archive(desk, paths, progress, executor)
        line(tally_line(tally))
        for problem in problems:
            tell(problem)
        ctx.exit(1 if problems else 0)


@click.command()
@click.argument("mail", type=int, required=False)
@click.pass_context
def replay(ctx: click.Context, mail: int | None) -> None:
    """Read failed mails again: one MAIL (its number in `set-aside`), or all of them."""
    from mailbox_agent.database.ledger import try_again

    with workbench(ctx) as bench:
        count = try_again(bench.store, mail)
        if mail is not None and not count:
            raise UserError(f"mail {mail} has not failed: `mailbox-agent set-aside` lists them")
        line(f"{count} failed mail{'' if count == 1 else 's'} to read again")
    if count:
        ctx.invoke(once)
