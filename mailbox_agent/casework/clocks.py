"""The clocks of a case, from the targets of the settings (practice rows prompt, never-silent)."""

from datetime import datetime, timedelta
from typing import Any

from mailbox_agent.cases.clock import acknowledge_by, next_update_at
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.store import to_text
from mailbox_agent.records.reading import Severity


def clocks_from(desk: Desk, severity: Severity, since: datetime) -> dict[str, datetime]:
    """When it has to be acknowledged, and when the next update is due: never in the past."""
    target = desk.settings.targets[severity]
    return {
        "acknowledge_by": acknowledge_by(since, target),
        "next_update_at": next_update(desk, severity, max(since, desk.now)),
    }


def next_update(desk: Desk, severity: Severity, since: datetime) -> datetime:
    """When the customer hears from us next, on a quarter of an hour: it is said in mail."""
    exact = next_update_at(since, desk.settings.targets[severity])
    over = timedelta(
        minutes=exact.minute % 15, seconds=exact.second, microseconds=exact.microsecond
    )
    return exact - over if over and exact - over > since else exact


def as_text(moments: dict[str, datetime]) -> dict[str, Any]:
    return {name: to_text(moment) for name, moment in moments.items()}
