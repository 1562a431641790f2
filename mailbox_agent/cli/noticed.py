"""What the agent told our own staff: notices."""

from collections.abc import Mapping

import click

from mailbox_agent.cli.look import JSON
from mailbox_agent.cli.tables import line, moment, print_json, print_table
from mailbox_agent.cli.workbench import workbench
from mailbox_agent.records import PostedNotice

_SAID = {
    "due": "waits",
    "claimed": "is being sent",
    "bundled": "sent with others",
    "unsure": "MAY NOT HAVE ARRIVED",
    "refused": "REFUSED",
}


@click.command()
@JSON
@click.pass_context
def notices(ctx: click.Context, as_json: bool) -> None:
    """What mailbox-agent wrote to your own people by itself, and what may not have arrived."""
    from mailbox_agent.database.notices import list_notices

    with workbench(ctx, reading=True) as bench:
        found = list_notices(bench.store)
        if as_json:
            print_json(found)
        elif found:
            zone = bench.settings.default_zone
            by_id = {one.id: one for one in found}
            print_table(
                ("written", "to", "subject", "state"),
                (
                    (
                        moment(one.posted_at, zone),
                        one.recipient,
                        one.notice.subject,
                        _state(one, by_id),
                    )
                    for one in found
                    if one.notice.kind != "bundle"
                ),
                main="subject",
                bare=("written", "state"),
            )
        elif bench.settings.alerts.administrators:
            line("nobody had to be told anything yet")
        else:
            line(
                "nobody is told anything by mail: [alerts] in the settings names no administrators"
            )


def _state(posted: PostedNotice, by_id: Mapping[int, PostedNotice]) -> str:
    """Of one that went with others, what became of them."""
    carrier = by_id.get(posted.bundle_id or 0)
    if carrier is not None and carrier.state != "sent":
        return _state(carrier, {})
    said = _SAID.get(posted.state, posted.state)
    return f"{said}: {posted.why}" if posted.why and posted.state != "sent" else said
