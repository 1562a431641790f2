"""Cases as rows, and which message belongs to which: a history of assignments in batches."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from mailbox_agent.database.case_people import joined, moved
from mailbox_agent.database.events import record_event
from mailbox_agent.database.set_aside_cases import NOT_SET_ASIDE
from mailbox_agent.database.store import Row, Store, known_moment, to_moment, to_text
from mailbox_agent.errors import UserError
from mailbox_agent.records import Case, CaseMatch, Viewer

COLUMNS = (
    "SELECT cases.*, mailboxes.name AS mailbox, customers.name AS customer FROM cases"
    " JOIN mailboxes ON mailboxes.id = cases.mailbox_id"
    " LEFT JOIN customers ON customers.id = cases.customer_id"
)


def open_case(store: Store, mailbox_id: int, prefix: str, values: Row, *, actor: str) -> int:
    """A new case with the next number of the mailbox's own series; returns its id."""
    row = store.one("SELECT next_number FROM mailboxes WHERE id = ?", mailbox_id)
    assert row is not None
    number = int(row["next_number"])
    store.update("mailboxes", mailbox_id, {"next_number": number + 1})
    case_id = store.insert(
        "cases",
        {
            "mailbox_id": mailbox_id,
            "number": number,
            "token": f"{prefix}-{number}",
            "status": "open",
            **values,
        },
    )
    record_event(store, values["opened_at"], "case opened", actor, case_id=case_id)
    return case_id


def load_case(store: Store, case_id: int) -> Case:
    row = store.one(f"{COLUMNS} WHERE cases.id = ?", case_id)
    if row is None:
        raise UserError(f"there is no case with the id {case_id}")
    return _case(row)


def find_case_named(store: Store, name: str) -> Case:
    """The case that a person means: its token, number or a merged one's token, any case of letters.

    Raises UserError that names what exists.
    """
    wanted = name.strip().strip("[]").lower()
    rows = store.all(
        f"{COLUMNS} WHERE lower(cases.token) = ? OR cast(cases.number AS TEXT) = ?"
        " ORDER BY cases.id",
        wanted,
        wanted,
    )
    if not rows:
        newest = store.all("SELECT token FROM cases ORDER BY id DESC LIMIT 3")
        known = ", ".join(row["token"] for row in newest) or "there are none yet"
        raise UserError(f"there is no case {name} (newest: {known}); `cases --all` lists them")
    if len(rows) > 1:
        raise UserError(f"{name} is a case of several mailboxes: use its token, with the prefix")
    return load_case(store, follow_merges(store, rows[0]["id"]))


def follow_merges(store: Store, case_id: int) -> int:
    """The case that this one has become: old tokens lead to the right case for ever."""
    seen: set[int] = set()
    while case_id not in seen:
        seen.add(case_id)
        row = store.one("SELECT merged_into FROM cases WHERE id = ?", case_id)
        if row is None or row["merged_into"] is None:
            break
        case_id = row["merged_into"]
    return case_id


def customer_wrote_later(store: Store, case_id: int, moment: datetime) -> bool:
    """Whether a mail of the customer's that wants something of us was written after that moment."""
    return bool(
        store.one(
            "SELECT 1 AS here FROM assignments a JOIN messages ON messages.id = a.message_id"
            " JOIN readings ON readings.message_id = messages.id AND readings.current = 1"
            " WHERE a.case_id = ? AND a.current = 1 AND messages.written_at > ?"
            " AND messages.automatic IS NULL AND messages.trust <> 'failed'"
            " AND readings.sender_role = 'customer' AND readings.needs_ack = 1",
            case_id,
            to_text(moment),
        )
    )


def list_cases(store: Store, viewer: Viewer, *, everything: bool = False) -> tuple[Case, ...]:
    """Cases by urgency: open first, by severity, then by the next update. Never those that were
    merged or set aside."""
    where = f"cases.merged_into IS NULL AND {NOT_SET_ASIDE}"
    if not everything:
        where += " AND cases.status <> 'closed' AND cases.history = 0"
    if not viewer.sees_confidential:
        where += " AND cases.confidential = 0"
    rows = store.all(
        f"{COLUMNS} WHERE {where} ORDER BY cases.status <> 'open',"
        " CASE cases.severity WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'medium' THEN 2"
        " ELSE 3 END, cases.next_update_at, cases.id"
    )
    return tuple(_case(row) for row in rows)


def assign(
    store: Store,
    message_ids: Sequence[int],
    match: CaseMatch,
    *,
    kind: str,
    actor: str,
    now: datetime,
    undoes: int | None = None,
) -> int:
    """Moves messages to a case (or out of all) as one batch; returns the batch's id."""
    batch = store.insert(
        "assignment_batches", {"kind": kind, "actor": actor, "at": now, "undoes": undoes}
    )
    for message_id in message_ids:
        store.run(
            "UPDATE assignments SET current = 0 WHERE message_id = ? AND current = 1", message_id
        )
        store.insert(
            "assignments",
            {
                "batch_id": batch,
                "message_id": message_id,
                "case_id": match.case_id,
                "how": match.how,
                "reason": match.reason,
                "provisional": match.provisional,
                "current": 1,
            },
        )
        record_event(
            store,
            now,
            "message assigned",
            actor,
            case_id=match.case_id,
            message_id=message_id,
            batch=batch,
            how=match.how,
        )
        if kind == "intake" and match.case_id is not None:
            joined(store, match.case_id, message_id)
    if kind != "intake":
        moved(store)
    return batch


def propose(
    store: Store,
    kind: str,
    case_id: int,
    reason: str,
    now: datetime,
    *,
    message_id: int | None = None,
    item_id: int | None = None,
    value: str = "",
) -> int:
    """Something that a person is asked to decide."""
    return store.insert(
        "proposals",
        {
            "kind": kind,
            "case_id": case_id,
            "message_id": message_id,
            "item_id": item_id,
            "reason": reason,
            "value": value,
            "made_at": now,
        },
    )


def change_case(
    store: Store,
    case: Case,
    changes: dict[str, Any],
    now: datetime,
    actor: str,
    why: str,
    *,
    message_id: int | None = None,
    by_person: bool = False,
) -> None:
    """Writes changed fields with an event. What a person set is overwritten by persons only."""
    row = store.one("SELECT * FROM cases WHERE id = ?", case.id)
    assert row is not None
    person_set = set(json.loads(row["person_set"]))
    wanted = {name: value for name, value in changes.items() if by_person or name not in person_set}
    if not wanted:
        return
    if by_person:
        person_set |= set(wanted) & {"area", "severity", "manager", "customer_id", "title"}
    store.update("cases", case.id, {**wanted, "person_set": sorted(person_set)})
    if set(wanted) - {"last_activity_at"}:
        record_event(
            store,
            now,
            "case changed",
            actor,
            case_id=case.id,
            message_id=message_id,
            fields=", ".join(sorted(wanted)),
            why=why,
        )


def _case(row: Row) -> Case:
    return Case(
        id=row["id"],
        mailbox=row["mailbox"],
        number=row["number"],
        token=row["token"],
        title=row["title"],
        customer=row["customer"],
        status=row["status"],
        area=row["area"],
        severity=row["severity"],
        manager=row["manager"],
        language=row["language"],
        zone=row["zone"],
        opened_at=known_moment(row["opened_at"]),
        last_activity_at=known_moment(row["last_activity_at"]),
        acknowledge_by=to_moment(row["acknowledge_by"]),
        acknowledged_at=to_moment(row["acknowledged_at"]),
        next_update_at=to_moment(row["next_update_at"]),
        resolved_at=to_moment(row["resolved_at"]),
        closed_at=to_moment(row["closed_at"]),
        close_reason=row["close_reason"],
        confidential=bool(row["confidential"]),
        history=bool(row["history"]),
        merged_into=row["merged_into"],
        customer_id=row["customer_id"],
    )
