"""The step of a pass that writes to our own people, by whichever mailbox can send."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from mailbox_agent.mailbox.delivery import WayOut
from mailbox_agent.mailbox.guarded import GuardedMailbox
from mailbox_agent.pass_report import PassReport

if TYPE_CHECKING:
    from mailbox_agent.agent import Agent


def tell_staff(agent: "Agent", now: datetime, report: PassReport) -> None:
    """Mail of our own to our own people."""
    from mailbox_agent.notices import telling

    ways = partial(ways_out, agent)
    report.note_sending(telling.tell_staff(agent.store, agent.settings, ways, now, agent.at))


def ways_out(agent: "Agent") -> list[WayOut]:
    """One that rests may still send."""
    boxes = [(box, GuardedMailbox(one, agent.store)) for box, one in agent.mailboxes]
    return [WayOut(box, agent.transport(box, mailbox)) for box, mailbox in boxes]
