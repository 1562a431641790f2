"""The customer was told in another way: a call, a mail from a personal mailbox.

It keeps our word as a mail from here would: the case is acknowledged, and the next update counts
from then on.
"""

from datetime import datetime, timedelta

from mailbox_agent.casework.clocks import next_update
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.cases import change_case, load_case
from mailbox_agent.database.events import record_event
from mailbox_agent.database.store import Row, to_text
from mailbox_agent.errors import UserError
from mailbox_agent.records import Case

CLOCKS_DIFFER = timedelta(minutes=5)


def told_elsewhere(
    desk: Desk, case: Case, *, at: datetime, following: datetime | None, who: str
) -> Case:
    """`following`: when the customer hears from us next, by the severity's target if None.

    Raises UserError for a case that is over, a time ahead of now, or a next update before it.
    """
    if case.status == "closed":
        raise UserError(f"{case.token} is closed: open it again with `reopen` first")
    if at > desk.now + CLOCKS_DIFFER:
        raise UserError(f"{at:%Y-%m-%d %H:%M} is in the future: write when it was told")
    if following is not None and following <= at:
        raise UserError("the next update has to come after this one")
    due = following or (
        next_update(desk, case.severity or "medium", at) if case.status == "open" else None
    )
    changes: Row = {
        "last_activity_at": to_text(max(case.last_activity_at, at)),
        "next_update_at": to_text(due),
    }
    if case.acknowledged_at is None:
        changes["acknowledged_at"] = to_text(at)
    with desk.store.write(durable=True):
        record_event(desk.store, desk.now, "update sent elsewhere", who, case_id=case.id)
        change_case(desk.store, case, changes, desk.now, who, "told in another way", by_person=True)
    return load_case(desk.store, case.id)
