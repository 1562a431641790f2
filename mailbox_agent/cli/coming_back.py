"""returned: a person settles a mail that we sent and that came back; and what lists say of it."""

from collections.abc import Iterator

import click

from mailbox_agent.cli.carrying_out import carry_out
from mailbox_agent.cli.tables import line, moment
from mailbox_agent.cli.workbench import Workbench, workbench

_HOW = {"works": "works again", "told": "reached another way", "elsewhere": "written to elsewhere"}


@click.command()
@click.argument("draft_id", metavar="ID", type=int)
@click.argument("answer", metavar="works|told|ADDRESS")
@click.pass_context
def returned(ctx: click.Context, draft_id: int, answer: str) -> None:
    """Say what became of a sent draft that came back: works, told, or another address.

    \b
    works     the address works again: mail may go to it, the same text is drafted once more
    told      they were reached another way, by a call say: nothing more is to be done
    ADDRESS   the same text is drafted once more, to this address in its place
    """
    from mailbox_agent.database.cases import load_case
    from mailbox_agent.database.drafts import load_draft
    from mailbox_agent.prompts import templates_of
    from mailbox_agent.review.returned import settle_returned

    with workbench(ctx) as bench:
        found = load_draft(bench.store, draft_id)
        decider = bench.decider()
        desk = bench.desk(load_case(bench.store, found.case_id).mailbox)
        templates = templates_of(bench.settings).for_mailbox(desk.mailbox.name)
        done = settle_returned(desk, found, answer, decider, templates)
        line(f"draft {found.id}: noted")
        if answer == "works":
            line(f"mail may go to {', '.join(done.addresses)} again")
        if done.again is not None:
            number = done.again.id
            line(f"draft {number} has the same text and waits for a decision:")
            line(f"mailbox-agent draft {number}, then approve {number}")
        elif done.waits is not None:
            line(
                f"no second draft was made, as draft {done.waits.id} to the same side is"
                f" {done.waits.status}: is all said in it, and is it to the right address?"
            )
        elif done.why:
            line(f"it is not drafted once more: {done.why}")
        carry_out(bench, "returned")


def came_back_lines(bench: Workbench, draft_id: int | None = None) -> Iterator[str]:
    """Sent drafts that came back and that nobody has seen to; all, or this one."""
    from mailbox_agent.database.came_back import still_back

    for one in still_back(bench.store):
        if draft_id in (None, one.draft_id):
            yield (
                f"draft {one.draft_id} was sent and came back from {', '.join(one.addresses)}:"
                f" mailbox-agent returned {one.draft_id} works|told|ADDRESS"
            )


def settled_words(bench: Workbench, case_id: int) -> dict[int, str]:
    """By draft of the case: what a person has said of its return."""
    from datetime import datetime

    from mailbox_agent.database.came_back import settled_returns

    zone = bench.settings.default_zone
    return {
        row["draft_id"]: (
            f"came back from {row['address']}, {_HOW[row['how']]}: {row['settled_by']},"
            f" {moment(datetime.fromisoformat(row['settled_at']), zone)}"
        )
        for row in settled_returns(bench.store, case_id)
    }
