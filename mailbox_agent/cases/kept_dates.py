"""Whether the date of an action is still meant: our side may have said that it will not be kept and
named no other. The date stays on record as it is; the item's history says so. Pure.

A step of the history with field "kept": after "no", the date at that time is not kept; "yes", it is
after all. A new date, and that it is done or dropped, replaces either.
"""

from collections.abc import Iterable

from mailbox_agent.records import Item, ItemChange

STEPS = ("due", "state", "kept")  # of which the newest says how things are


def not_kept(item: Item) -> ItemChange | None:
    """What says that its date is not kept; None if nothing does, or if that is over."""
    if item.state != "open" or (item.due is None and item.due_at is None):
        return None
    newest: ItemChange | None = None
    for step in item.history:  # in the order in which they were written down
        if step.applied and step.field in STEPS and (newest is None or step.at >= newest.at):
            newest = step
    said_so = newest is not None and newest.field == "kept" and newest.after == "no"
    return newest if said_so else None


def not_kept_of(items: Iterable[Item]) -> frozenset[int]:
    """The ids of those whose date is not kept."""
    return frozenset(item.id for item in items if not_kept(item) is not None)
