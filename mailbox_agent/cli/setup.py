"""init and check: a new workspace, and whether this one works."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mailbox_agent.cli.tables import tell

if TYPE_CHECKING:
    from mailbox_agent.check import CheckResult

HANG = 8  # columns of the verdict of a check


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """Make a new workspace with commented settings in FOLDER."""
    from mailbox_agent.workspace import init_workspace

    for path in init_workspace(folder):
        click.echo(f"made {path}")
    click.echo(
        f"next: edit {folder / 'mailbox_agent.toml'}, then run"
        f" mailbox-agent --workspace {folder} check"
    )


@click.command()
@click.option("--json", "as_json", is_flag=True, help="JSON, one object a check.")
@click.option(
    "--send-test",
    is_flag=True,
    help="Also lay a test draft and send a mail from each mailbox to itself; both are removed.",
)
@click.option(
    "--wait",
    type=click.FloatRange(1, 600),
    default=60.0,
    show_default=True,
    metavar="SECONDS",
    help="How long such a mail is waited for.",
)
@click.pass_context
def check(ctx: click.Context, as_json: bool, send_test: bool, wait: float) -> None:
    """Say what works and what to change; exit 1 if something must be."""
    import json
    from dataclasses import asdict

    from mailbox_agent.check import run_checks, run_send_tests
    from mailbox_agent.workspace import find_workspace

    root, now = find_workspace(ctx.obj.workspace, os.environ), datetime.now(UTC)
    results = []
    for result in run_checks(root, os.environ, now=now):
        results.append(result)
        _say(result, as_json)
    if send_test:
        if any(one.ok is False for one in results):
            tell("no test mail was sent: correct the above first")
        else:
            for result in run_send_tests(root, os.environ, seconds=wait, now=now):
                results.append(result)
                _say(result, as_json)
    if as_json:
        click.echo(json.dumps([asdict(result) for result in results], ensure_ascii=False))
    ctx.exit(1 if any(result.ok is False for result in results) else 0)


def _say(result: "CheckResult", as_json: bool) -> None:
    from mailbox_agent.cli.tables import field

    if as_json:
        return
    verdict = {True: "works", False: "CHANGE", None: "note"}[result.ok]
    field(verdict, f"{result.name}: {result.what}", HANG)
    if result.advice:
        field("", result.advice, HANG)
