"""`write`: a letter to the customer of a case now, before the clock asks for it."""

from typing import TYPE_CHECKING

import click

from mailbox_agent.cli.tables import line
from mailbox_agent.cli.workbench import workbench

if TYPE_CHECKING:
    from mailbox_agent.answering.asked_for import Asked


@click.command()
@click.argument("case")
@click.argument("kind", type=click.Choice(["update", "closing"]))
@click.pass_context
def write(ctx: click.Context, case: str, kind: "Asked") -> None:
    """Draft a letter to the customer of a CASE now: a status update, or the closing message."""
    from dataclasses import replace

    from mailbox_agent.answering.asked_for import write_letter
    from mailbox_agent.cli.carrying_out import carry_out
    from mailbox_agent.database.cases import find_case_named
    from mailbox_agent.prompts import templates_of

    with workbench(ctx) as bench:
        found = find_case_named(bench.store, case)
        who = bench.somebody()
        desk = replace(bench.desk(found.mailbox), actor=f"{who.name} ({who.door})")
        templates = templates_of(bench.settings).for_mailbox(found.mailbox)
        number = write_letter(desk, found, kind, templates)
        line(f"draft {number} for {found.token} waits for a decision: mailbox-agent draft {number}")
        carry_out(bench, "write")
