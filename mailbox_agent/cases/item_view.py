"""One action item as its customer knows it: what internal sources did to it later is undone.

Field by field, along its history. Which sources the customer knows is asked of the caller
(`customer_view`).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol, cast

from mailbox_agent.records import Item, ItemChange, Source
from mailbox_agent.records.case import ItemState


class KnownSources(Protocol):
    """What the customer has seen."""

    def has(self, source: Source) -> bool: ...

    def shown(self, source: Source) -> Source: ...


def item_view(item: Item, known: KnownSources) -> Item | None:
    """The item of a customer's audience as they know it; None if they know no word of it.

    `history` is in the order in which it was written down. Words of a due date go with the
    first internal change of it, because a later change of the date may leave them as they were.
    """
    source = known.shown(item.source)
    seen = replace(item, history=_history(item.history, known), source=source)
    steps = {
        field: [one for one in item.history if one.field == field and one.applied]
        for field in ("what", "owner", "due", "state")
    }
    hidden = {
        field for field, taken in steps.items() if any(not known.has(one.source) for one in taken)
    }
    if "what" in hidden:
        seen = replace(seen, what=_last_known(steps["what"], known) or source.quote)
    if "owner" in hidden and not _is_known_now(steps["owner"], known):
        seen = replace(seen, owner=_last_known(steps["owner"], known) or None, owner_side=None)
    if "due" in hidden and not _is_known_now(steps["due"], known):
        seen = replace(seen, due=_as_date(_last_known(steps["due"], known)), due_at=None)
    if "due" in hidden or not known.has(item.source):
        seen = replace(seen, due_words="")
    seen = _with_state(seen, item, steps["state"], known)
    return seen if seen.what.strip() else None


def _with_state(seen: Item, item: Item, steps: Sequence[ItemChange], known: KnownSources) -> Item:
    told = item.state_source is None or known.has(item.state_source)
    if told and _is_known_now(steps, known):
        source = known.shown(item.state_source) if item.state_source else None
        return replace(seen, state_source=source)
    return _in_state(seen, _last_known(steps, known))


def _is_known_now(steps: Sequence[ItemChange], known: KnownSources) -> bool:
    """Whether the present value is one that the customer knows: the newest step is theirs to see,
    by the time of writing as by the order in which we wrote it down."""
    newest = max(steps, key=lambda one: one.at, default=None)
    return newest is None or (known.has(newest.source) and known.has(steps[-1].source))


def _last_known(steps: Sequence[ItemChange], known: KnownSources) -> str:
    """The newest value of a field that does not rest on an internal source."""
    value = steps[0].before if steps else ""
    for step in steps:
        if known.has(step.source):
            value = step.after
    return value


def _history(history: Sequence[ItemChange], known: KnownSources) -> tuple[ItemChange, ...]:
    """The steps that the customer knows of, each from the value known before it."""
    last: dict[str, str] = {}
    seen = []
    for step in history:
        before = last.setdefault(step.field, step.before)
        if known.has(step.source):
            seen.append(replace(step, before=before, source=known.shown(step.source)))
            if step.applied:
                last[step.field] = step.after
    return tuple(seen)


def _in_state(item: Item, state: str) -> Item:
    """In a state known from history; "open" for anything else. When and why come from there."""
    if state not in {"done", "dropped"}:
        return replace(item, state="open", state_source=None, done_at=None)
    steps = [one for one in item.history if one.field == "state" and one.applied]  # known ones
    last = next((one for one in reversed(steps) if one.after == state), None)
    return replace(
        item,
        state=cast(ItemState, state),
        state_source=last.source if last else None,
        done_at=last.at if last and state == "done" else None,
    )


def _as_date(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
