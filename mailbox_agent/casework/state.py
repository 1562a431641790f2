"""Severity, status and clocks of a case after a message. A machine raises, a person lowers."""

from datetime import datetime
from typing import Any

from mailbox_agent.cases.people import staff_person
from mailbox_agent.cases.plan import SIDES
from mailbox_agent.casework.clocks import as_text, clocks_from, next_update
from mailbox_agent.casework.said import Said
from mailbox_agent.casework.speaking import has_a_say, speaks_for_the_customer
from mailbox_agent.database.cases import change_case, customer_wrote_later, load_case, propose
from mailbox_agent.database.corrections import set_by_person
from mailbox_agent.database.store import to_text
from mailbox_agent.records.reading import Severity
from mailbox_agent.understanding.machine_orders import ORDERS

ORDER: tuple[Severity, ...] = ("low", "medium", "high", "critical")


def move_case(said: Said, *, history: bool, arrived: datetime) -> None:
    """Writes what changed on the case itself, as one event. `arrived`: when the mail came, which
    its writer's clock can't set back."""
    case, reading = said.record.case, said.reading
    changes: dict[str, Any] = {"last_activity_at": to_text(max(case.last_activity_at, said.at))}
    if case.history and not history:
        severity = case.severity or reading.severity or "medium"
        changes |= {"history": 0, **as_text(clocks_from(said.desk, severity, said.desk.now))}
    tells = said.trust.verdict != "failed" and SIDES.get(reading.sender_role) is not None
    if tells and (case.history or not history):  # an old mail moves no case that goes on today
        changes |= _severity(said)
        changes |= _status(said, history=history, arrived=arrived)
    if _is_answer_of_ours(said) and not history:
        changes |= _answered(said, still_open=changes.get("status", case.status) == "open")
    change_case(
        said.desk.store,
        load_case(said.desk.store, case.id),
        changes,
        said.desk.now,
        said.desk.actor,
        f"message {said.source_id}",
        message_id=said.source_id,
    )


def move_case_anew(said: Said, *, opened_it: bool) -> None:
    """A message of the case was read again, by a model after the rules: what that alone changes."""
    case, reading = said.record.case, said.reading
    if said.trust.verdict == "failed" or SIDES.get(reading.sender_role) is None:
        return
    changes = _severity(said)
    if opened_it and reading.area != case.area:
        changes["area"] = reading.area
    if reading.kind == "resolution" and reading.kind_by_rules not in (None, "resolution"):
        _status(said, history=False, arrived=said.at)
    why = f"message {said.source_id} was read again"
    store, desk = said.desk.store, said.desk
    change_case(store, case, changes, desk.now, desk.actor, why, message_id=said.source_id)


def _severity(said: Said) -> dict[str, Any]:
    case, new = said.record.case, said.reading.severity
    if new is None or (case.severity and ORDER.index(new) <= ORDER.index(case.severity)):
        return {}
    if "severity" in set_by_person(said.desk.store, "cases", case.id):
        words = f"message {said.source_id} reads as {new}; a person has set {case.severity}"
        propose(said.desk.store, "status", case.id, words, said.desk.now, message_id=said.source_id)
        return {}
    if not has_a_say(said):
        _propose_only(said, f"reads as {new}")
        return {}
    changes: dict[str, Any] = {"severity": new}
    if case.status == "open" and not case.history:
        sooner = clocks_from(said.desk, new, said.desk.now)["next_update_at"]
        if case.next_update_at and sooner < case.next_update_at:
            changes["next_update_at"] = to_text(sooner)
    return changes


def _higher(*severities: Severity | None) -> Severity:
    return max((one for one in severities if one), key=ORDER.index, default="medium")


def _status(said: Said, *, history: bool, arrived: datetime) -> dict[str, Any]:
    """Resolved is said by the customer or a manager (promise 6); a new complaint reopens."""
    case, reading = said.record.case, said.reading
    spoken = reading.reasons.get(ORDERS, "")
    agreed = reading.kind_by_rules in (None, reading.kind) and not spoken  # no model moves it alone
    if reading.kind == "resolution" and case.status == "open":
        overtaken = customer_wrote_later(said.desk.store, case.id, said.at)
        if overtaken and history:
            return {}
        if agreed and not overtaken and (speaks_for_the_customer(said) or _is_manager(said)):
            return {"status": "resolved", "resolved_at": to_text(said.at), "next_update_at": None}
        propose(
            said.desk.store,
            "status",
            case.id,
            _solved_words(said, spoken, agreed=agreed, overtaken=overtaken),
            said.desk.now,
            message_id=said.source_id,
            value="resolved",
        )
    complains = reading.kind in ("escalation", "status_request") or (
        reading.kind == "update" and reading.needs_ack
    )
    later = case.resolved_at is None or max(said.at, arrived) > case.resolved_at
    if case.status != "open" and reading.sender_role == "customer" and complains and later:
        if not has_a_say(said):
            _propose_only(said, "asks for more: open the case again if it is genuine")
            return {}
        severity = _higher(reading.severity, case.severity)
        changes: dict[str, Any] = {"status": "open", "resolved_at": None, "closed_at": None}
        if not history:
            changes["next_update_at"] = to_text(
                clocks_from(said.desk, severity, said.at)["next_update_at"]
            )
        return changes
    return {}


def _propose_only(said: Said, what: str) -> None:
    words = (
        f"message {said.source_id} of {said.sender.email} {what}; nobody brought that address into"
        " the case, so that it changes nothing by itself"
    )
    store, case = said.desk.store, said.record.case
    propose(store, "status", case.id, words, said.desk.now, message_id=said.source_id)


def _solved_words(said: Said, spoken: str, *, agreed: bool, overtaken: bool) -> str:
    if spoken:
        return (
            f"message {said.source_id} of {said.author} may say that it is solved, but it speaks to"
            f" a machine that reads along: “{spoken}”"
        )
    if not agreed:
        return (
            f"message {said.source_id} of {said.author} may say that it is solved: the model takes"
            " it so, and its words alone do not"
        )
    if overtaken:
        return f"{said.author} says that it is solved; the customer has asked for more since then"
    return f"{said.author} says that it is solved; the customer or a manager has to say so"


def _is_manager(said: Said) -> bool:
    person = staff_person(said.sender.email, said.desk.settings.people)
    return (
        person is not None
        and person.role in ("escalation_manager", "leader")
        and said.trust.verdict == "authenticated"
    )


def _is_answer_of_ours(said: Said) -> bool:
    return (
        SIDES.get(said.reading.sender_role) == "us"
        and said.trust.verdict == "authenticated"
        and said.audience == "customer"
    )


def _answered(said: Said, *, still_open: bool) -> dict[str, Any]:
    """One of us has written to the customer: acknowledged, and the update clock restarts."""
    case = said.record.case
    changes: dict[str, Any] = {}
    if case.acknowledged_at is None:
        changes["acknowledged_at"] = to_text(said.at)
    if still_open:
        moment = next_update(said.desk, case.severity or "medium", said.at)
        changes["next_update_at"] = to_text(moment)
    return changes
