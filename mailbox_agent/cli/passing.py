"""once: one pass, by hand or by a timer, and what a person has to know of it."""

import signal
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import click

from mailbox_agent.cli.jobs import JOBS, workers
from mailbox_agent.cli.put_off import put_off_lines
from mailbox_agent.cli.tables import line, moment, tell
from mailbox_agent.cli.workbench import (
    Workbench,
    agent_of,
    as_moment,
    hang_up,
    store_folder,
    workbench,
)

if TYPE_CHECKING:
    from mailbox_agent.agent import Agent
    from mailbox_agent.pass_report import PassReport
    from mailbox_agent.stopping import Stopping


@click.command()
@click.option(
    "--from",
    "start",
    metavar="DATE",
    help="Start mark of a mailbox's first pass: older mail is history. Default: now.",
)
@click.option(
    "--shadow",
    is_flag=True,
    help="Write nothing to the mailbox: drafts are made in the store only, and nothing is sent.",
)
@click.option(
    "--try-now",
    is_flag=True,
    help="Also try approved mail that a server has put off, without waiting for its next try.",
)
@JOBS
@click.pass_context
def once(ctx: click.Context, start: str | None, shadow: bool, try_now: bool, jobs: int = 1) -> None:
    """One pass: read new mail, draft, send what is approved, write documents."""
    from mailbox_agent.cli.progress import pass_lines, progress_bar
    from mailbox_agent.database.sending import try_now as make_due
    from mailbox_agent.database.working import working
    from mailbox_agent.stopping import Stopping

    if shadow and try_now:
        raise click.UsageError("--shadow sends nothing: leave --try-now out")
    with workbench(ctx) as bench:
        mark = as_moment(start, bench.settings.default_zone)
        stopping = Stopping()
        with (
            working(bench.store, "once", bench.now),
            workers(jobs) as executor,
            progress_bar() as progress,
        ):
            if try_now:
                make_due(bench.store)
            agent = replace(agent_of(bench, mark, progress), executor=executor, shadow=shadow)
            report = _pass(agent, bench.now, stopping)
        if report is None:
            tell(f"stopped in the middle of the pass: {_left(bench)}")
            ctx.exit(1)
        if shadow:
            line("nothing was written to the mailbox; `mailbox-agent drafts` shows what would be")
        for text in (
            *_start_marks(bench, report, mark, shadow=shadow),
            *pass_lines(report),
            *put_off_lines(bench),
        ):
            line(text)
        for problem in report.problems:
            tell(problem)
        if stopping.asked.is_set():
            tell(f"stopped before the pass was done: {_left(bench)}")
            ctx.exit(1)
        ctx.exit(1 if report.problems or not report.total.adds_up else 0)


def _pass(agent: "Agent", now: datetime, stopping: "Stopping") -> "PassReport | None":
    """The pass; SIGTERM and SIGINT end it after the mail at hand. None: that took too long, and it
    was stopped in the middle."""
    from mailbox_agent.agent import run_pass
    from mailbox_agent.stopping import Interrupted, signals_heard

    def stop() -> None:
        if not stopping.asked.is_set():
            tell("stopping after the mail at hand")
        stopping.ask()

    def close() -> None:
        hang_up(agent)

    try:
        with (
            signals_heard({signal.SIGTERM: stop, signal.SIGINT: stop}),
            stopping.interruptible(),
        ):
            return run_pass(replace(agent, stopping=stopping.asked.is_set), now)
    except Interrupted:
        return None
    finally:
        stopping.close(close)
        stopping.done()


def _left(bench: Workbench) -> str:
    """What a pass that was stopped has not come to."""
    from mailbox_agent.database.drafts import list_drafts
    from mailbox_agent.database.ledger import everything

    mails = everything(bench.store).waiting
    drafts = len(list_drafts(bench.store, ("approved", "claimed")))
    read = f"{_many(mails, 'mail')} to be read, " if mails else ""
    sent = f"{_many(drafts, 'approved draft')} to be sent, " if drafts else ""
    return f"{read}{sent}the next pass goes on from here"


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _start_marks(
    bench: Workbench, report: "PassReport", wanted: datetime | None, *, shadow: bool
) -> Iterator[str]:
    """Which start marks this pass has set, and how to have another while nothing has come of them;
    that `--from` came too late."""
    from mailbox_agent.database.store import FILE_NAME

    zone = bench.settings.default_zone
    for row in report.mailboxes:
        mark = moment(row.start_mark, zone)
        if row.is_new:
            given = "" if wanted else ", now, as no --from was given"
            yield f"mailbox {row.name}: the start mark is {mark}{given}; older mail is history"
        elif wanted is not None and wanted.replace(microsecond=0) != row.start_mark:
            yield (
                f"mailbox {row.name}: the start mark stays {mark}, as its first pass set it; --from"
                " says nothing any more"
            )
    is_first = bool(report.mailboxes) and all(row.is_new for row in report.mailboxes)
    if is_first and (shadow or not report.drafts):
        store = store_folder(bench.settings.store)
        yield (
            f"for another start mark begin anew, as long as nothing has come of it: remove"
            f" {store}/{FILE_NAME}* and {store}/documents, then once --from DATE"
        )
