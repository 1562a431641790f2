"""What falls due by the clock alone: asked by every pass, so it costs a question or two.

Status updates are due when the promised time is near (`[updates] lead`). For dates that we gave,
the moment at which the next one passes is noted whenever the cases are looked at: until then the
clock can't make one slip.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from mailbox_agent.cases.clock import closes_on
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.marks import ANSWERING, mark_of, newest_event, set_mark
from mailbox_agent.database.store import Row, to_moment, to_text
from mailbox_agent.records.reading import Severity

NEXT_FALL = "slips"  # the step whose mark is that moment, in seconds
NEVER = 1 << 40
A_DAY = timedelta(days=1)
NEAR = """
SELECT cases.id FROM cases INDEXED BY cases_next_update
WHERE status = 'open' AND history = 0 AND merged_into IS NULL AND mailbox_id = ?
  AND next_update_at <= ?
  AND next_update_at <= CASE severity WHEN 'critical' THEN ? WHEN 'high' THEN ?
                        WHEN 'low' THEN ? ELSE ? END
  AND (acknowledged_at IS NOT NULL
       OR EXISTS (SELECT 1 FROM drafts d WHERE d.case_id = cases.id
                  AND d.audience = 'customer' AND d.status = 'sent'))
  AND NOT EXISTS (SELECT 1 FROM drafts d WHERE d.case_id = cases.id AND d.audience = 'customer'
                  AND (d.status IN ('approved', 'claimed', 'unsure')
                       OR (d.status = 'pending' AND NOT
                           (d.kind IN ('update', 'slip') AND d.touched = 0
                            AND d.next_update_at <= ?))
                       OR (d.status IN ('rejected', 'sent') AND d.kind = 'update'
                           AND d.occasion = 'update:' || cases.next_update_at)))
  AND EXISTS (SELECT 1 FROM assignments a JOIN messages m ON m.id = a.message_id
              WHERE a.case_id = cases.id AND a.current = 1 AND m.audience = 'customer')
"""
DATED = """
SELECT items.case_id, items.due, items.due_at, items.zone, cases.zone AS case_zone, cases.severity
FROM cases JOIN items ON items.case_id = cases.id
WHERE cases.status = 'open' AND cases.history = 0 AND cases.merged_into IS NULL
  AND cases.mailbox_id = ? AND items.state = 'open' AND items.audience = 'customer'
  AND items.supported = 1 AND (items.promise = 1 OR items.owner_side = 'us')
  AND items.due BETWEEN ? AND ? ORDER BY items.due
"""
CONCERNED = """
SELECT id FROM cases WHERE id IN (SELECT value FROM json_each(?))
  AND (EXISTS (SELECT 1 FROM drafts d WHERE d.case_id = cases.id AND d.status = 'pending'
               AND d.kind IN ('update', 'slip'))
       OR (status = 'open' AND history = 0 AND merged_into IS NULL
           AND (acknowledged_at IS NOT NULL
                OR EXISTS (SELECT 1 FROM drafts d WHERE d.case_id = cases.id
                           AND d.audience = 'customer' AND d.status = 'sent'))))
"""


def anything_due(desk: Desk) -> bool:
    """Whether something has happened since all drafts were seen to, or the clock asks for a letter
    in this mailbox, or may."""
    if mark_of(desk.store, ANSWERING, desk.row.id) != newest_event(desk.store):
        return True
    falls = _falls(desk)
    passed = falls <= desk.now.timestamp()
    if not falls:  # never noted: a new store, where no date was given, or one from before
        passed = any(True for _ in _dated(desk, date.min, date.max))
    return passed or bool(_near(desk, "LIMIT 1"))


def due_since(desk: Desk) -> tuple[int, ...]:
    """Cases whose update is due, and those of which a date has passed since this was last asked."""
    slipped: list[int] = []
    if (falls := _falls(desk)) <= desk.now.timestamp():
        first = datetime.fromtimestamp(falls, UTC).date() - A_DAY if falls else date.min
        last = desk.now.date() + A_DAY
        slipped = [row["case_id"] for row in _dated(desk, first, last)]
    return tuple(dict.fromkeys((*slipped, *(row["id"] for row in _near(desk)))))


def concerned(desk: Desk, cases: Sequence[int]) -> tuple[int, ...]:
    """Those of these cases in which a letter of the clock may be due, or lies there."""
    rows = desk.store.all(CONCERNED, json.dumps(cases))
    return tuple(row["id"] for row in rows)


def update_is_due(desk: Desk, case_id: int) -> bool:
    return bool(_near(desk, "", case_id))


def next_fall(desk: Desk) -> int:
    """When the next date passes that we gave somebody, in seconds; NEVER if none does."""
    found: datetime | None = None
    for row in _dated(desk, desk.now.date() - A_DAY, date.max):
        if found is not None and row["due"] > (found + 2 * A_DAY).date().isoformat():
            break  # in the order of their days
        at = _passes(desk, row)
        if at >= desk.now and (found is None or at < found):
            found = at
    return NEVER if found is None else int(found.timestamp()) + 1


def set_next_fall(desk: Desk, seconds: int) -> None:
    set_mark(desk.store, NEXT_FALL, seconds, desk.row.id)


def update_lead(desk: Desk, severity: Severity) -> timedelta:
    """How long before the promised time the update is drafted: at most half the interval."""
    half: timedelta = desk.settings.targets[severity].update_every / 2
    return min(desk.settings.updates.lead, half)


def _falls(desk: Desk) -> int:
    if not desk.settings.updates.slipped_dates:
        return NEVER
    return mark_of(desk.store, NEXT_FALL, desk.row.id)


def _near(desk: Desk, more: str = "", case_id: int | None = None) -> list[Row]:
    if not desk.settings.updates.lead:
        return []
    limits = [
        to_text(desk.now + update_lead(desk, severity))
        for severity in ("critical", "high", "low", "medium")
    ]
    of_case = "" if case_id is None else "AND cases.id = ?"
    return desk.store.all(
        f"{NEAR} {of_case} {more}",
        desk.row.id, to_text(desk.now + desk.settings.updates.lead), *limits, to_text(desk.now),
        *(() if case_id is None else (case_id,)),
    )  # fmt: skip


def _dated(desk: Desk, first: date, last: date) -> Iterator[Row]:
    yield from desk.store.all(DATED, desk.row.id, first.isoformat(), last.isoformat())


def _passes(desk: Desk, row: Row) -> datetime:
    at = to_moment(row["due_at"])
    if at is not None:
        return at
    severity: Severity = row["severity"] or "medium"
    calendar = desk.settings.targets[severity].calendar
    return closes_on(date.fromisoformat(row["due"]), calendar, row["zone"] or row["case_zone"])
