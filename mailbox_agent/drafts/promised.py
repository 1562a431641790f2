"""When the customer hears from us next, once a draft has gone out. Pure."""

from datetime import datetime

from mailbox_agent.records import Case, Draft
from mailbox_agent.records.draft import CLOCK_LETTERS


def next_promise(draft: Draft, case: Case, now: datetime) -> datetime | None:
    """An update takes the place of the one that was due. An answer to one of them puts off nothing
    that another one was told: the case was merged, or raised, since it was approved."""
    named, before = draft.next_update_at, case.next_update_at
    if named is None or case.status != "open":
        return before
    if draft.kind in CLOCK_LETTERS or before is None or before <= now:
        return named
    return min(before, named)
