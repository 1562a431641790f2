"""`examples`: what people's edits and corrections taught, for a person to approve or delete."""

from dataclasses import asdict

import click

from mailbox_agent.cli.tables import heading, line, print_json
from mailbox_agent.cli.workbench import Workbench, workbench

IDS = click.argument("ids", metavar="ID...", nargs=-1, required=True, type=int)


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="JSON instead of a list.")
@click.pass_context
def examples(ctx: click.Context, as_json: bool) -> None:
    """What edits and corrections taught: list, `approve ID`, `delete ID`.

    Names, products, numbers, dates and links are blanks. The model is told of approved ones only,
    in the same mailbox; confidential cases teach nothing.
    """
    if ctx.invoked_subcommand is not None:
        return
    from mailbox_agent.database.examples import list_examples

    with workbench(ctx) as bench:
        _gather(bench)
        found = list_examples(bench.store)
        if as_json:
            print_json([asdict(one) for one in found])
            return
        if not bench.settings.model.learn:
            line("nothing is learned: learn = false in [model] of mailbox_agent.toml")
        if not found:
            line("no examples: they come from drafts that you edit and approve, and from `correct`")
            return
        for one in found:
            about = "how to write" if one.purpose == "write" else "how to read"
            heading(f"{one.id}: {one.status}, {about}, of {one.source} of {one.case}")
            line(f"{one.mailbox}, {one.kind}, {one.area or 'no area'}, {one.language}")
            if one.words:
                line(f"mail:   {one.words}", 8)
            line(f"before: {one.before or '(nothing)'}", 8)
            line(f"after:  {one.after or '(nothing)'}", 8)
        line("")
        line("the model is told of approved ones only: examples approve ID, examples delete ID")


def _gather(bench: Workbench) -> None:
    from mailbox_agent.database.ledger import known_mailboxes
    from mailbox_agent.learning.gathering import gather
    from mailbox_agent.prompts import load_templates
    from mailbox_agent.workspace import shipped

    templates = load_templates(bench.settings.prompts, shipped("prompts"))
    for mailbox_id in known_mailboxes(bench.store):
        gather(bench.store, bench.settings, templates, mailbox_id, bench.now)


@examples.command()
@IDS
@click.pass_context
def approve(ctx: click.Context, ids: tuple[int, ...]) -> None:
    """Let the model be told of these. Look first that nothing in them is of one customer."""
    from mailbox_agent.database.examples import approve_example

    with workbench(ctx) as bench:
        for one in ids:
            approve_example(bench.store, one, bench.decider().name, bench.now)
            line(f"example {one} is approved")


@examples.command()
@IDS
@click.pass_context
def delete(ctx: click.Context, ids: tuple[int, ...]) -> None:
    """Take these out for good; they are not made again."""
    from mailbox_agent.database.examples import delete_example

    with workbench(ctx) as bench:
        for one in ids:
            delete_example(bench.store, one, bench.decider().name, bench.now)
            line(f"example {one} is deleted")
