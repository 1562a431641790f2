"""A message was read again: its case gets what is new, loses what was misread, and keeps what a
person or a later mail has touched."""

from collections.abc import Callable
from dataclasses import replace

from mailbox_agent.casework.facts import record_facts
from mailbox_agent.casework.said import Said
from mailbox_agent.database.cases import propose
from mailbox_agent.database.read_anew import (
    STATEMENTS,
    items_of_message,
    statements_of_message,
    take_away,
)
from mailbox_agent.database.store import Row, to_text
from mailbox_agent.records import ActionItem, ForwardedReading, Quote, Reading


def record_facts_anew(said: Said) -> None:
    """Inside the transaction that makes the new reading the current one."""
    store, case_id = said.desk.store, said.record.case.id
    known = items_of_message(store, said.source_id, case_id)
    kept: set[int] = set()

    def is_new(item: ActionItem) -> bool:
        old = next((row for row in known if row["id"] not in kept and _same(row, item.quote)), None)
        if old is None:
            return True
        kept.add(old["id"])
        if not old["touched"]:
            store.update("items", old["id"], _values(item))
        return False

    reading = _with_items(said.reading, is_new)
    for row in known:
        if row["id"] in kept or row["touched"]:
            continue
        if row["promise"] and row["due"]:  # our word with a date is not lost on a machine's silence
            why = f"read again, message {said.source_id} shows no such promise: is it one?"
            propose(
                store, "item", case_id, why, said.desk.now,
                message_id=said.source_id, item_id=row["id"],
            )  # fmt: skip
        else:
            take_away(store, "items", row["id"])
    for table in STATEMENTS:
        for row in statements_of_message(store, table, said.source_id, case_id):
            take_away(store, table, row["id"])
    record_facts(replace(said, reading=reading))


def _with_items(reading: Reading, wanted: Callable[[ActionItem], bool]) -> Reading:
    def inner(part: ForwardedReading) -> ForwardedReading:
        return replace(part, action_items=tuple(one for one in part.action_items if wanted(one)))

    return replace(
        reading,
        action_items=tuple(one for one in reading.action_items if wanted(one)),
        forwarded=tuple(inner(part) for part in reading.forwarded),
    )


def _same(row: Row, quote: Quote) -> bool:
    """Whether both stand in the same words of the mail."""
    place = quote.place
    if place is None or row["segment"] != place.segment:
        return place is None and bool(row["quote"] == quote.text)
    return bool(row["starts"] < place.end and place.start < row["ends"])


def _values(item: ActionItem) -> Row:
    return {
        "what": item.what,
        "owner": item.owner,
        "due": item.due.isoformat() if item.due else None,
        "due_at": to_text(item.due_at),
        "zone": item.zone,
        "due_words": item.due_words,
        "recurrence": item.recurrence,
        "promise": item.promise,
    }
