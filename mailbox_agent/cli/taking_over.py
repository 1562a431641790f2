"""takeover: a person says that this agent goes on where another one was seen."""

import sys

import click

from mailbox_agent.cli.tables import line
from mailbox_agent.cli.workbench import workbench
from mailbox_agent.errors import UserError


@click.command()
@click.argument("mailbox")
@click.option("--yes", is_flag=True, help="Do not ask: the other agent is stopped for good.")
@click.pass_context
def takeover(ctx: click.Context, mailbox: str, yes: bool) -> None:
    """Go on in a MAILBOX where another agent was seen, and which is stopped for good now."""
    from mailbox_agent.database.others import others_seen
    from mailbox_agent.review.other_agents import go_on_alone, what_was_seen

    with workbench(ctx) as bench:
        who = bench.decider()
        desk = bench.desk(_known(mailbox, [one.name for one in bench.settings.mailboxes]))
        seen = others_seen(bench.store, desk.row.id)
        if not seen:
            line(f"no other agent was seen in mailbox {mailbox}: there is nothing to take over")
            return
        for other in seen:
            line(f"mailbox {mailbox}: {what_was_seen(other, bench.store.instance[0])}")
        if not yes and not (sys.stdin.isatty() and sys.stdout.isatty()):
            raise UserError(
                f"mailbox {mailbox} was not taken over: stop the other agent for good, then run"
                f" mailbox-agent takeover {mailbox} --yes"
            )
        if not yes and not click.confirm("Is the other one stopped for good?"):
            raise UserError(f"mailbox {mailbox} was not taken over")
        again = go_on_alone(desk, who)
        line(f"mailbox {mailbox} is worked on by this agent alone from now on")
        if again:
            numbers = ", ".join(str(number) for number in again)
            line(f"approved before, and to be approved again after a look into Sent: {numbers}")


def _known(mailbox: str, names: list[str]) -> str:
    if mailbox not in names:
        raise UserError(f"there is no mailbox {mailbox}: choose one of {', '.join(names)}")
    return mailbox
