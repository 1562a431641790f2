"""The append-only log: who or what did it, when, about which case, message, draft or document.

Details are ids, counts and hashes, so that content can be erased while history stands. Each event
carries the hash of the one before it: a row taken out or altered behind our back shows.
"""

import hashlib
import json
from datetime import datetime

from mailbox_agent.database.store import Row, Store, known_moment, to_text
from mailbox_agent.records import Event

Detail = str | int | None


def record_event(
    store: Store,
    at: datetime,
    kind: str,
    actor: str,
    *,
    case_id: int | None = None,
    message_id: int | None = None,
    draft_id: int | None = None,
    document_id: int | None = None,
    **details: Detail,
) -> None:
    """Adds one event; call it inside the transaction of what it tells about."""
    last = store.one("SELECT hash FROM events ORDER BY id DESC LIMIT 1")
    row: Row = {
        "at": to_text(at),
        "kind": kind,
        "actor": actor,
        "case_id": case_id,
        "message_id": message_id,
        "draft_id": draft_id,
        "document_id": document_id,
        "details": json.dumps(details, sort_keys=True),
        "previous_hash": last["hash"] if last else "",
    }
    store.insert("events", {**row, "hash": _hash(row)})


def broken_link(store: Store) -> int | None:
    """The id of the first event whose hash does not follow from the one before; None if all do.

    One row in memory at a time.
    """
    previous = ""
    found = store.conn.execute("SELECT * FROM events ORDER BY id")
    names = [column[0] for column in found.description]
    for values in found:
        row = dict(zip(names, values, strict=True))
        content = {key: value for key, value in row.items() if key not in ("id", "hash")}
        if row["previous_hash"] != previous or row["hash"] != _hash(content):
            return int(row["id"])
        previous = row["hash"]
    return None


def events_of_case(store: Store, case_id: int) -> tuple[Event, ...]:
    rows = store.all("SELECT * FROM events WHERE case_id = ? ORDER BY id", case_id)
    return tuple(
        Event(
            id=row["id"],
            at=known_moment(row["at"]),
            kind=row["kind"],
            actor=row["actor"],
            details=json.loads(row["details"]),
            case_id=row["case_id"],
            message_id=row["message_id"],
            draft_id=row["draft_id"],
        )
        for row in rows
    )


def _hash(row: Row) -> str:
    return hashlib.sha256(json.dumps(row, sort_keys=True).encode()).hexdigest()
