"""Items, causes, impacts and notes as rows, each value with the source it came from."""

from datetime import datetime
from typing import Any

from mailbox_agent.database.corrections import as_corrected
from mailbox_agent.database.store import Row, Store
from mailbox_agent.records import ActionItem, Impact, RootCause, Source


def save_source(store: Store, source: Source, *, reading_id: int | None, version: str) -> int:
    return store.insert(
        "sources",
        {
            "kind": source.kind,
            "message_id": source.id if source.kind == "message" else None,
            "note_id": source.id if source.kind == "note" else None,
            "reading_id": reading_id,
            "author": source.author,
            "role": source.role,
            "at": source.at,
            "quote": source.quote,
            "segment": source.segment,
            "starts": source.start,
            "ends": source.end,
            "part": source.part,
            "text_version": version,
        },
    )


def save_item(
    store: Store,
    case_id: int,
    item: ActionItem,
    source_id: int,
    *,
    audience: str,
    owner_side: str | None,
) -> int:
    return store.insert(
        "items",
        {
            "case_id": case_id,
            "source_id": source_id,
            "what": item.what,
            "owner": item.owner,
            "owner_side": owner_side,
            "due": item.due.isoformat() if item.due else None,
            "due_at": item.due_at,
            "zone": item.zone,
            "due_words": item.due_words,
            "recurrence": item.recurrence,
            "promise": item.promise,
            "audience": audience,
            "supported": item.quote.place is not None,
        },
    )


def change_item(
    store: Store, item_id: int, values: Row, source_id: int, at: datetime, *, applied: bool
) -> None:
    """Changes fields of an item with their history; unapplied changes are kept as proposals."""
    row = store.one("SELECT * FROM items WHERE id = ?", item_id)
    assert row is not None
    for field in ("state", "due", "owner", "what"):
        if field in values:
            store.insert(
                "item_changes",
                {
                    "item_id": item_id,
                    "at": at,
                    "field": field,
                    "before": row[field] or "",
                    "after": values[field] or "",
                    "source_id": source_id,
                    "applied": applied,
                },
            )
    if applied:
        store.update("items", item_id, values)


def say_whether_kept(
    store: Store, item_id: int, *, kept: bool, source_id: int, at: datetime, applied: bool
) -> None:
    """That the item's date is not kept, or is after all; the date itself stays as it is."""
    before, after = ("no", "yes") if kept else ("", "no")
    store.insert(
        "item_changes",
        {
            "item_id": item_id, "at": at, "field": "kept", "before": before, "after": after,
            "source_id": source_id, "applied": applied,
        },
    )  # fmt: skip


def is_said_not_kept(store: Store, item_id: int) -> bool:
    """As `cases.kept_dates.not_kept`, of an item that was loaded without its history."""
    newest = store.one(
        "SELECT field, after FROM item_changes WHERE item_id = ? AND applied = 1"
        " AND field IN ('due', 'state', 'kept') ORDER BY at DESC, id DESC LIMIT 1",
        item_id,
    )
    return newest is not None and newest["field"] == "kept" and newest["after"] == "no"


def is_said_of_date(store: Store, item_id: int, message_id: int) -> bool:
    """Whether this mail has said already that the item's date is not kept: it was read before."""
    row = store.one(
        "SELECT 1 AS here FROM item_changes c JOIN sources s ON s.id = c.source_id"
        " WHERE c.item_id = ? AND c.field = 'kept' AND c.after = 'no' AND s.message_id = ? LIMIT 1",
        item_id,
        message_id,
    )
    return row is not None


def save_cause(
    store: Store, case_id: int, cause: RootCause, source_id: int, *, audience: str
) -> int:
    return store.insert(
        "causes",
        {
            "case_id": case_id,
            "source_id": source_id,
            "what": cause.what,
            "status": cause.status,
            "audience": audience,
            "supported": cause.quote.place is not None,
        },
    )


def save_impact(
    store: Store, case_id: int, impact: Impact, source_id: int, *, audience: str
) -> int:
    return store.insert(
        "impacts",
        {
            "case_id": case_id,
            "source_id": source_id,
            "audience": audience,
            "supported": impact.quote.place is not None,
        },
    )


def save_note(
    store: Store,
    case_id: int,
    *,
    kind: str,
    at: datetime,
    author: str,
    participants: tuple[str, ...],
    text: str,
    now: datetime,
) -> int:
    return store.insert(
        "notes",
        {
            "case_id": case_id,
            "kind": kind,
            "at": at,
            "author": author,
            "participants": participants,
            "text": text,
            "recorded_at": now,
        },
    )


def save_reading(
    store: Store,
    message_id: int,
    record: dict[str, Any],
    *,
    engine: str,
    version: str,
    now: datetime,
    model: str = "",
    prompt_hash: str = "",
) -> int:
    """Adds a reading and makes it the current one of its message. Earlier ones stay.

    What a person has corrected of the message is put into it.
    """
    record = as_corrected(store, message_id, record)
    store.run("UPDATE readings SET current = 0 WHERE message_id = ? AND current = 1", message_id)
    return store.insert(
        "readings",
        {
            "message_id": message_id,
            "engine": engine,
            "model": model,
            "prompt_hash": prompt_hash,
            "text_version": version,
            "record": record,
            "made_at": now,
            "current": 1,
            "sender_role": record["sender_role"],
            "needs_ack": record["needs_ack"],
        },
    )
