"""init and check: a new workspace, and whether this one works."""

import os
from datetime import UTC, datetime
from pathlib import Path

import click

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
@click.pass_context
def check(ctx: click.Context, as_json: bool) -> None:
    """Say what works and what to change; exit 1 if something must be."""
    import json
    from dataclasses import asdict

    from mailbox_agent.check import run_checks
    from mailbox_agent.cli.tables import field
    from mailbox_agent.workspace import find_workspace

    results = run_checks(
        find_workspace(ctx.obj.workspace, os.environ), os.environ, now=datetime.now(UTC)
    )
    if as_json:
        click.echo(json.dumps([asdict(result) for result in results], ensure_ascii=False))
    else:
        words = {True: "works", False: "CHANGE", None: "note"}
        for result in results:
            field(words[result.ok], f"{result.name}: {result.what}", HANG)
            if result.advice:
                field("", result.advice, HANG)
    ctx.exit(1 if any(result.ok is False for result in results) else 0)
