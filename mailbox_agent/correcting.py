"""A person says that a value is another one: of a message, a case or an item of its plan.

Old and new are kept, no reader overwrites it afterwards, and drafts that nobody has touched are
made anew from what is true now.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from mailbox_agent.cases.clock import acknowledge_by
from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.cases.kept_dates import not_kept
from mailbox_agent.cases.people import display_name
from mailbox_agent.cases.plan import SIDES, side_of_owner
from mailbox_agent.casework.clocks import next_update
from mailbox_agent.casework.desk import Desk
from mailbox_agent.casework.state import ORDER
from mailbox_agent.database.case_record import load_case_record
from mailbox_agent.database.cases import change_case, load_case
from mailbox_agent.database.corrections import (
    as_corrected,
    current_reading,
    mark_item_set,
    save_correction,
    settle_item,
    was_told,
)
from mailbox_agent.database.drafts import add_finding, drafts_of_case
from mailbox_agent.database.events import record_event
from mailbox_agent.database.facts import change_item, save_reading, save_source
from mailbox_agent.database.store import Row, to_text
from mailbox_agent.errors import UserError
from mailbox_agent.records import Case, CaseRecord, Correction, Finding, Item, Source
from mailbox_agent.records.case import Side
from mailbox_agent.records.reading import Severity
from mailbox_agent.review.decisions import supersede
from mailbox_agent.taking_on import take_on, was_set_aside


def correct_case(desk: Desk, case: Case, who: str, values: Mapping[str, str]) -> list[Correction]:
    """values: area, severity, owner (a name of the team table). Returns what is another now."""
    if case.merged_into is not None:
        raise UserError(f"{case.token} is part of another case: correct that one")
    old = {"area": case.area, "severity": case.severity, "owner": case.manager}
    if "owner" in values:
        values = {**values, "owner": _of_the_team(desk, values["owner"])}
    made = _differences(desk, case.id, who, old, values)
    changes: Row = {{"owner": "manager"}.get(one.field, one.field): one.after for one in made}
    if "severity" in changes:
        changes |= _clocks(desk, case, changes["severity"])
    with desk.store.write(durable=True):
        change_case(
            desk.store, case, changes, desk.now, who, "corrected by a person", by_person=True
        )
        _keep(desk, made)
    return made


def correct_message(
    desk: Desk, message_id: int, who: str, values: Mapping[str, str]
) -> list[Correction]:
    """values: kind, area, severity. The case follows where it has them from this message."""
    if (aside := was_set_aside(desk.store, message_id)) is not None:
        return take_on(desk, message_id, aside["id"], who, values)
    row = current_reading(desk.store, message_id)
    if row is None:
        raise UserError(
            f"message {message_id} is on no case: its number is in `show CASE --json`, or in"
            " `set-aside` for mail that is unrelated or a machine's (other mail that was set aside"
            " is not corrected; a whole case that was is taken back by `reopen CASE`)"
        )
    record = json.loads(row["record"])
    made = [
        replace(one, message_id=message_id)
        for one in _differences(desk, row["case_id"], who, record, values)
    ]
    if not made:
        return []
    case = load_case(desk.store, row["case_id"])
    before = {"area": case.area, "severity": case.severity}
    follow = {
        one.field: one.after
        for one in made
        if row["how"] == "new" and one.field in before and before[one.field] == record[one.field]
    }
    with desk.store.write(durable=True):
        _keep(desk, made, message_id)
        save_reading(
            desk.store, message_id, as_corrected(desk.store, message_id, record),
            engine=row["engine"], model=row["model"], prompt_hash=row["prompt_hash"],
            version=row["text_version"], now=desk.now,
        )  # fmt: skip
        if follow:
            made += correct_case(desk, case, who, follow)
    return made


def correct_item(
    desk: Desk, case: Case, item_id: int, who: str, values: Mapping[str, str]
) -> list[Correction]:
    """values: owner, due (ISO date), what, state; owner and due may be "": nobody, no date."""
    record = load_case_record(desk.store, case.id)
    item = next((one for one in record.items if one.id == item_id), None)
    if item is None:
        known = ", ".join(str(one.id) for one in record.items) or "none"
        raise UserError(f"{case.token} has no item {item_id} (its items: {known})")
    old = {**_as_texts(item), **_unlike_the_customers(record, item, values)}
    if not_kept(item) is not None and values.get("due") == old["due"]:
        old["due"] = "a later day"  # who names the same day says that it is kept after all
    made = [replace(one, item_id=item_id) for one in _differences(desk, case.id, who, old, values)]
    if not made:
        return []
    source = Source("person", 0, who, desk.now, "", role="internal")
    with desk.store.write(durable=True):
        number = save_source(desk.store, source, reading_id=None, version="")
        changes = {one.field: one.after or None for one in made}
        more = _that_goes_with(desk, changes, number)
        if "owner" in changes:
            more["owner_side"] = _side(desk, record, changes["owner"])
        change_item(desk.store, item_id, {**changes, **more}, number, desk.now, applied=True)
        mark_item_set(desk.store, item_id, frozenset(changes))
        settle_item(desk.store, item_id, desk.now)
        _keep(desk, made)
    return made


def _unlike_the_customers(
    record: CaseRecord, item: Item, values: Mapping[str, str]
) -> dict[str, str]:
    """What the customer still knows otherwise of a date or state that mail of ours has changed:
    a person who says the same releases it to them."""
    known = next((one for one in customer_view(record).items if one.id == item.id), None)
    if known is None:
        return {}
    texts = _as_texts(known)
    return {
        name: texts[name]
        for name in ("due", "state")
        if values.get(name) not in (None, texts[name])
    }


def _differences(
    desk: Desk, case_id: int, who: str, old: Mapping[str, Any], new: Mapping[str, str]
) -> list[Correction]:
    return [
        Correction(desk.now, who, case_id, name, old.get(name) or "", value.strip())
        for name, value in new.items()
        if (old.get(name) or "") != value.strip()
    ]


def _keep(desk: Desk, made: Sequence[Correction], message_id: int | None = None) -> None:
    """The rows, one event without any of the words, and the drafts that rest on the old value."""
    if not made:
        return
    for one in made:
        save_correction(desk.store, one)
    record_event(
        desk.store, desk.now, "corrected", made[0].who, case_id=made[0].case_id,
        message_id=message_id, fields=", ".join(one.field for one in made), item=made[0].item_id,
    )  # fmt: skip
    _drafts_follow(desk, made)


def _drafts_follow(desk: Desk, made: Sequence[Correction]) -> None:
    """What nobody has touched is made anew by the next pass; the rest says what has changed."""
    what = ", ".join(f"{one.field} {one.after or 'open'}" for one in made)
    for draft in drafts_of_case(desk.store, made[0].case_id):
        if draft.status != "pending":
            continue
        if draft.touched:
            why = f"corrected since this was written: {what}. Read it again"
            add_finding(desk.store, draft, Finding("corrected", why))
        else:
            supersede(desk.store, draft, "the case was corrected", desk.now)


def _of_the_team(desk: Desk, name: str) -> str:
    wanted = " ".join(name.split()).casefold()
    people = desk.settings.people
    found = [one.name for one in people if wanted in (one.name.casefold(), *one.addresses)]
    if len(found) == 1:
        return found[0]
    known = ", ".join(one.name for one in people) or "nobody"
    raise UserError(f"{name} is nobody of the team table, which names: {known}")


def _clocks(desk: Desk, case: Case, severity: Severity) -> Row:
    """Raised: sooner, counted from now. Lowered: the targets of the lower one, from when the case
    came or its customer last heard from us; a time that the customer was told stays a promise."""
    if case.status != "open" or case.history:
        return {}
    target = desk.settings.targets[severity]
    raised = case.severity is None or ORDER.index(severity) > ORDER.index(case.severity)
    since = desk.now if raised else case.opened_at
    changes: Row = {}
    if case.acknowledged_at is None and case.acknowledge_by is not None:
        due = acknowledge_by(since, target)
        changes["acknowledge_by"] = to_text(min(case.acknowledge_by, due) if raised else due)
    told, promised = _last_told(desk, case), case.next_update_at
    moment = next_update(desk, severity, desk.now if raised else told)
    if moment <= desk.now:
        moment = next_update(desk, severity, desk.now)
    if promised is not None and (raised or was_told(desk.store, case.id, promised)):
        moment = min(moment, promised)
    return {**changes, "next_update_at": to_text(moment)}


def _last_told(desk: Desk, case: Case) -> datetime:
    record = load_case_record(desk.store, case.id)
    return max((case.acknowledged_at or case.opened_at, *(one.at for one in record.sent)))


def _as_texts(item: Item) -> dict[str, str]:
    due = item.due.isoformat() if item.due else ""
    return {"owner": item.owner or "", "due": due, "what": item.what, "state": item.state}


def _side(desk: Desk, record: CaseRecord, owner: str | None) -> Side | None:
    ours = [display_name(m.sender) for m in record.messages if SIDES.get(m.role) == "us"]
    return side_of_owner(
        owner,
        company=desk.settings.company.name,
        staff_names=[*(person.name for person in desk.settings.people), *ours],
        customer=record.case.customer,
        customer_names=[display_name(m.sender) for m in record.messages if m.role == "customer"],
    )


def _that_goes_with(desk: Desk, changes: Row, source: int) -> Row:
    more: Row = {}
    if "due" in changes:
        more |= {"due_at": None, "due_words": "", "recurrence": None}
    if "state" in changes:
        done = changes["state"] == "done"
        more |= {
            "state_source_id": None if changes["state"] == "open" else source,
            "done_at": to_text(desk.now) if done else None,
        }
    return more
