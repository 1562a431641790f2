"""Approved mail that a server did not take for now: until when it waits, and why."""

from mailbox_agent.cli.tables import moment
from mailbox_agent.cli.workbench import Workbench


def put_off_words(bench: Workbench) -> dict[int, str]:
    """By draft, the next to be tried first."""
    from mailbox_agent.database.sending import put_off_drafts

    zone = bench.settings.default_zone
    return {
        one.draft_id: (
            f"draft {one.draft_id} waits until {moment(one.next_try, zone)}, after"
            f" {'1 try' if one.attempts == 1 else f'{one.attempts} tries'}"
            + (f": {one.why}" if one.why else "")
        )
        for one in put_off_drafts(bench.store, bench.now)
    }


def put_off_lines(bench: Workbench) -> list[str]:
    """All of them, and how not to wait; nothing if none waits."""
    words = list(put_off_words(bench).values())
    return [*words, "to try at once: mailbox-agent once --try-now"] if words else []
