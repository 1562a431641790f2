"""What people have corrected, as rows: old and new; which values no machine changes."""

import json
from datetime import datetime
from typing import Any

from mailbox_agent.database.store import Row, Store, to_text
from mailbox_agent.records import Correction


def save_correction(store: Store, made: Correction) -> None:
    store.insert(
        "corrections",
        {
            "at": made.at,
            "who": made.who,
            "case_id": made.case_id,
            "message_id": made.message_id,
            "item_id": made.item_id,
            "field": made.field,
            "before": made.before,
            "after": made.after,
        },
    )


def corrections_of(store: Store, case_id: int) -> tuple[Correction, ...]:
    """Oldest first."""
    rows = store.all("SELECT * FROM corrections WHERE case_id = ? ORDER BY id", case_id)
    return tuple(
        Correction(
            datetime.fromisoformat(row["at"]),
            row["who"],
            row["case_id"],
            row["field"],
            row["before"],
            row["after"],
            row["message_id"],
            row["item_id"],
        )
        for row in rows
    )


def as_corrected(store: Store, message_id: int, record: dict[str, Any]) -> dict[str, Any]:
    """A reading's record with what a person said of this message: no reader says otherwise."""
    rows = store.all(
        "SELECT field, after FROM corrections WHERE message_id = ? ORDER BY id", message_id
    )
    said = {row["field"]: row["after"] for row in rows}
    if "kind" in said:
        said["needs_ack"] = needs_answer(said["kind"], record)
    return {**record, **said} if said else record


def needs_answer(kind: str, record: dict[str, Any]) -> bool:
    """Whether a mail of this kind waits for an answer of ours, by who wrote it."""
    if kind in ("escalation", "status_request"):
        return bool(record["sender_role"] in ("customer", "partner", "sales"))
    return bool(kind == "update" and record["needs_ack"])


def set_by_person(store: Store, table: str, row_id: int) -> frozenset[str]:
    """The fields of a case or an item that a person has set."""
    row = store.one(f"SELECT person_set FROM {table} WHERE id = ?", row_id)
    return frozenset(json.loads(row["person_set"])) if row else frozenset()


def mark_item_set(store: Store, item_id: int, fields: frozenset[str]) -> None:
    known = set_by_person(store, "items", item_id)
    store.update("items", item_id, {"person_set": sorted(known | fields)})


def settle_item(store: Store, item_id: int, now: datetime) -> None:
    """A person has said how it is: what others said of it is no open question any more."""
    store.run(
        "UPDATE proposals SET decided_at = ?, decision = 'corrected'"
        " WHERE item_id = ? AND decided_at IS NULL",
        to_text(now),
        item_id,
    )


def current_reading(store: Store, message_id: int) -> Row | None:
    """Of a message on a case: its current reading, with `case_id` and `how` it came there."""
    return store.one(
        "SELECT r.*, a.case_id, a.how FROM readings r"
        " JOIN assignments a ON a.message_id = r.message_id AND a.current = 1"
        " WHERE r.message_id = ? AND r.current = 1 AND a.case_id IS NOT NULL",
        message_id,
    )


def was_told(store: Store, case_id: int, moment: datetime) -> bool:
    """Whether a mail of ours that left, or is about to, names this as the next update."""
    return bool(
        store.one(
            "SELECT 1 AS here FROM drafts WHERE case_id = ? AND next_update_at = ?"
            " AND status IN ('approved', 'claimed', 'sent', 'unsure')",
            case_id,
            to_text(moment),
        )
    )
