"""Alarms as rows: cases that somebody on call has to take up, and who has."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from mailbox_agent.database.events import record_event
from mailbox_agent.database.notices import drop_due
from mailbox_agent.database.store import Row, Store, known_moment, to_moment, to_text
from mailbox_agent.records.reading import Severity

URGENT = ("critical", "high")
# Cases that are urgent by an event (opened, raised, opened again by a mail) after which no alarm of
# that severity was raised.
NEW = """
SELECT * FROM (
  SELECT cases.id, cases.severity,
    (SELECT max(id) FROM events WHERE case_id = cases.id AND (kind = 'case opened'
      OR (kind = 'case changed' AND json_extract(details, '$.fields') LIKE '%severity%')
      OR (kind = 'case changed' AND json_extract(details, '$.fields') LIKE '%status%'
          AND message_id IS NOT NULL))) AS event_id
  FROM cases
  WHERE status = 'open' AND history = 0 AND merged_into IS NULL
    AND severity IN ('critical', 'high')
) urgent
WHERE NOT EXISTS (
  SELECT 1 FROM alarms WHERE alarms.case_id = urgent.id
  AND alarms.severity IN ('critical', urgent.severity)
  AND NOT EXISTS (SELECT 1 FROM events WHERE case_id = urgent.id AND kind = 'case changed'
    AND json_extract(details, '$.fields') LIKE '%status%' AND message_id IS NOT NULL
    AND id > alarms.event_id))
ORDER BY severity, id
"""
# What people have done on a case since an event: decisions on its drafts, a word that they have
# it, and mail of ours to its customer. What the agent did by itself takes nothing up.
TAKEN_UP = """
SELECT kind, actor, message_id FROM events
WHERE case_id = ?1 AND id > ?2 AND (
  (kind IN ('draft approved', 'draft edited', 'draft rejected', 'draft sent',
            'draft sent by a person', 'update sent elsewhere', 'case acknowledged')
   AND actor NOT LIKE 'mailbox-agent%')
  OR (kind = 'message assigned' AND EXISTS (
    SELECT 1 FROM messages JOIN readings ON readings.message_id = messages.id
      AND readings.current = 1
    WHERE messages.id = events.message_id AND messages.audience = 'customer'
      AND messages.automatic IS NULL AND messages.trust = 'authenticated'
      AND readings.sender_role IN ('sales', 'internal'))))
ORDER BY id LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Alarm:
    """`step`: the next rung of the ladder (cases/on_call.py); `next_at` None: all were told."""

    id: int
    case_id: int
    severity: Severity
    event_id: int
    raised_at: datetime
    step: int
    next_at: datetime | None
    ended_at: datetime | None = None
    ended_by: str = ""
    why: str = ""


def open_alarms(store: Store) -> tuple[Alarm, ...]:
    rows = store.all("SELECT * FROM alarms WHERE ended_at IS NULL ORDER BY severity, id")
    return tuple(_alarm(row) for row in rows)


def alarms_of_case(store: Store, case_id: int) -> tuple[Alarm, ...]:
    rows = store.all("SELECT * FROM alarms WHERE case_id = ? ORDER BY id", case_id)
    return tuple(_alarm(row) for row in rows)


def raise_alarms(store: Store, now: datetime) -> int:
    """One for each case that is urgent since the last time; a lower one of the case is over."""
    rows = store.all(NEW)
    for row in rows:
        with store.write():
            for alarm in alarms_of_case(store, row["id"]):
                if alarm.ended_at is None:
                    end_alarm(store, alarm, "", "another alarm has taken its place", now)
            store.insert(
                "alarms",
                {
                    "case_id": row["id"],
                    "severity": row["severity"],
                    "event_id": row["event_id"] or 0,
                    "raised_at": now,
                    "next_at": now,
                },
            )
    return len(rows)


def go_on(store: Store, alarm: Alarm, step: int, next_at: datetime | None) -> bool:
    """False if somebody has taken the case up meanwhile."""
    changed = store.run(
        "UPDATE alarms SET step = ?, next_at = ? WHERE id = ? AND step = ? AND ended_at IS NULL",
        step,
        to_text(next_at),
        alarm.id,
        alarm.step,
    )
    return bool(changed)


def end_alarm(store: Store, alarm: Alarm, by: str, why: str, now: datetime) -> None:
    """Nobody more is told. `by`: who has taken the case up; "": it is over for another reason."""
    with store.write(durable=True):
        ended = store.run(
            "UPDATE alarms SET ended_at = ?, ended_by = ?, why = ?"
            " WHERE id = ? AND ended_at IS NULL",
            to_text(now),
            by,
            why,
            alarm.id,
        )
        if not ended:
            return
        for key in _keys(store, alarm):
            drop_due(store, key, why)


def take_up(store: Store, case_id: int, who: str, now: datetime) -> bool:
    """A member of staff says that they have the case. False if nobody was being told of it."""
    waiting = [one for one in alarms_of_case(store, case_id) if one.ended_at is None]
    with store.write(durable=True):
        record_event(store, now, "case acknowledged", who, case_id=case_id)
        for alarm in waiting:
            end_alarm(store, alarm, who, "said so", now)
    return bool(waiting)


def taken_up_by(store: Store, alarm: Alarm) -> tuple[str, str] | None:
    """(who, how) since the alarm was raised; None if nobody has."""
    row = store.one(TAKEN_UP, alarm.case_id, alarm.event_id)
    if row is None:
        return None
    if row["kind"] != "message assigned":
        return row["actor"], row["kind"]
    message = store.one("SELECT sender_name FROM messages WHERE id = ?", row["message_id"])
    return (message or {}).get("sender_name") or "one of us", "wrote to the customer"


def key_of(alarm: Alarm, step: int, place: int | str) -> str:
    """`place`: of the person on that rung; keys stand in events, which name no address."""
    return f"alarm:{alarm.id}:{step}:{place}"


def all_lost(store: Store, alarm: Alarm) -> bool:
    """Whether none of those who were told last can be counted on to know."""
    last = key_of(alarm, alarm.step - 1, "")
    keys = [key for key in _keys(store, alarm) if key.startswith(last)]
    rows = store.all(
        "SELECT coalesce(bundle.state, notices.state) AS state FROM notices"
        " LEFT JOIN notices bundle ON bundle.id = notices.bundle_id"
        " WHERE notices.key IN (SELECT value FROM json_each(?))",
        json.dumps(keys),
    )
    return bool(rows) and all(row["state"] in ("refused", "unsure", "dropped") for row in rows)


def told_of(store: Store, alarm: Alarm) -> tuple[Row, ...]:
    """(recipient, posted_at, state) of everybody who was told, in order."""
    rows = store.all(
        "SELECT recipient, posted_at, state FROM notices WHERE case_id = ? AND kind = 'on_call'"
        " AND key LIKE ? ORDER BY id",
        alarm.case_id,
        f"alarm:{alarm.id}:%",
    )
    return tuple(rows)


def cases_of_notices(store: Store, notice_ids: Sequence[int]) -> tuple[int, ...]:
    """The cases about which somebody on call was told by these notices, or by what they carry."""
    rows = store.all(
        "SELECT DISTINCT case_id FROM notices WHERE kind = 'on_call' AND case_id IS NOT NULL"
        " AND (id IN (SELECT value FROM json_each(?1))"
        " OR bundle_id IN (SELECT value FROM json_each(?1))) ORDER BY case_id",
        json.dumps(list(notice_ids)),
    )
    return tuple(row["case_id"] for row in rows)


def _keys(store: Store, alarm: Alarm) -> list[str]:
    rows = store.all(
        "SELECT DISTINCT key FROM notices WHERE case_id = ? AND kind = 'on_call'", alarm.case_id
    )
    return [row["key"] for row in rows if row["key"].startswith(f"alarm:{alarm.id}:")]


def _alarm(row: Row) -> Alarm:
    return Alarm(
        id=row["id"],
        case_id=row["case_id"],
        severity=row["severity"],
        event_id=row["event_id"],
        raised_at=known_moment(row["raised_at"]),
        step=row["step"],
        next_at=to_moment(row["next_at"]),
        ended_at=to_moment(row["ended_at"]),
        ended_by=row["ended_by"],
        why=row["why"],
    )
