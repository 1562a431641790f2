"""Commands of the service: run, status."""

import os
import signal
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from mailbox_agent.cli.tables import line, print_json
from mailbox_agent.cli.workbench import Workbench, agent_of, as_moment, workbench
from mailbox_agent.errors import UserError

if TYPE_CHECKING:
    from mailbox_agent.agent import Agent


@click.command()
@click.option(
    "--from",
    "start",
    metavar="DATE",
    help="Start mark of a mailbox's first pass: older mail is history. Default: now.",
)
@click.pass_context
def run(ctx: click.Context, start: str | None) -> None:
    """The service: passes on a schedule and as soon as mail comes, until it is stopped."""
    from mailbox_agent.database.working import working
    from mailbox_agent.lease import SERVICE, WAKING
    from mailbox_agent.schedule import Service
    from mailbox_agent.schedule.logs import write_log
    from mailbox_agent.settings import load_settings

    if ctx.obj.as_of is not None:
        raise UserError("the service runs by the true clock: leave --as-of out")
    with workbench(ctx) as bench:
        mark = as_moment(start, bench.settings.default_zone)
        write_log(as_json=bench.settings.log == "json")

        def renew() -> "Agent":
            settings = load_settings(bench.settings.root, os.environ)
            return agent_of(Workbench(settings, bench.store, datetime.now(UTC)), mark)

        for one in (WAKING, signal.SIGHUP):  # until the service listens; they would end us
            signal.signal(one, signal.SIG_IGN)
        with working(bench.store, SERVICE, bench.now):
            Service(
                agent=agent_of(bench, mark),
                renew=renew,
                poll_seconds=bench.settings.poll_seconds,
                hung_after=bench.settings.hung_after_seconds,
            ).run()


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
@click.option(
    "--alive",
    "only_alive",
    is_flag=True,
    help="Only whether it lives and its passes end: for what starts it again if not.",
)
@click.pass_context
def status(ctx: click.Context, as_json: bool, only_alive: bool) -> None:
    """How the service is; exit 1 if something is wrong."""
    from mailbox_agent.bcc_self import bcc_notes
    from mailbox_agent.cli.today import model_lines
    from mailbox_agent.lease import is_held
    from mailbox_agent.schedule.status import read_status, what_is_wrong, why_not_working
    from mailbox_agent.settings import load_settings
    from mailbox_agent.workspace import find_workspace

    settings = load_settings(find_workspace(ctx.obj.workspace, os.environ), os.environ)
    found = read_status(settings.store)
    if found is None:
        raise UserError(f"the service has never run here: no status in {settings.store}")
    alive = is_held(settings.store) and not found.ended_at
    now = ctx.obj.as_of or datetime.now(UTC)
    judge = why_not_working if only_alive else what_is_wrong
    wrong = judge(found, now, alive=alive)
    notes = () if only_alive else bcc_notes(settings, now)
    if as_json:
        print_json({**asdict(found), "alive": alive, "wrong": wrong, "notes": notes})
        ctx.exit(1 if wrong else 0)
    line(f"service   {'runs' if alive else 'does not run'}, process {found.pid}")
    line(f"last pass {found.last_pass_ended or 'none yet'}")
    line(
        f"mail      received {found.received} = filed {found.filed} + set aside"
        f" {found.set_aside} + failed {found.failed}"
        + (f"; {found.waiting} more wait to be read" if found.waiting else "")
    )
    line(f"drafts    {found.waiting_drafts} wait for a decision")
    for box in found.mailboxes:
        how = "works" if box.works else f"does not work since {box.since}"
        line(f"mailbox   {box.name} {how}, {'watched' if box.watches else 'polled'}")
    for words in model_lines(settings, now):
        line(words)
    for name, what, advice in notes:
        line(f"note      mailbox {name}: {what}; {advice}")
    for sentence in wrong:
        click.echo(f"mailbox-agent: {sentence}", err=True)
    ctx.exit(1 if wrong else 0)
