"""The explanation of one mail as plain values: for each value its words and its rule.

`analyze --explain` prints them; nothing here is stored. The notes were filled while the mail was
read (`explaining.py`); this puts them beside the reading.
"""

from datetime import date, datetime
from typing import Any

from mailbox_agent.records import (
    ActionItem,
    ForwardedReading,
    Impact,
    ItemUpdate,
    KnownItem,
    Quote,
    Reading,
    RootCause,
)
from mailbox_agent.understanding.cut_off import what_was_cut
from mailbox_agent.understanding.explaining import Notes
from mailbox_agent.understanding.language_reason import why_language

_JUDGED = ("kind", "area", "severity", "sender_role", "customer", "sentiment", "needs_ack")
_NOTHING = "not asked of a mail that is set aside"
_MAX_AROUND = 30  # characters in front of a reference


def explanation_of(notes: Notes) -> dict[str, Any]:
    """Every value of the record with `value`, `why`, `rule` and, where it was weighed, `details`;
    lists of what was found; `not_items`; `cut_off`. Empty if no mail was read."""
    message, body, reading = notes.message, notes.body, notes.reading
    if message is None or body is None or reading is None:
        return {}
    language, rule = why_language(message, body)
    said: dict[str, Any] = {name: _judged(name, reading, notes) for name in _JUDGED}
    said["customer"]["details"] += _where(reading.customer, notes)
    said["language"] = _value(reading.language, language, rule)
    said["automatic"] = _automatic(notes)
    why_this = "; ".join(notes.details.get("summary", ()))
    said["summary"] = _value(reading.summary, why_this, "summary._weighed")
    said["references"] = [_reference(one, notes) for one in reading.references]
    said["action_items"] = [_item(item) for item in reading.action_items]
    said["not_items"] = [
        {
            "quote": one.quote,
            "segment": one.segment,
            "looked_like": one.looked_like,
            "why": one.why,
            "rule": one.rule,
        }
        for one in notes.refused
    ]
    said["root_causes"] = [_cause(cause) for cause in reading.root_causes]
    said["impact"] = [_impact(impact) for impact in reading.impact]
    known = {item.id: item for item in notes.known}
    said["updates_to_items"] = [_update(one, known) for one in reading.updates_to_items]
    said["forwarded"] = [_forwarded(inner) for inner in reading.forwarded]
    said["cut_off"] = what_was_cut(message, body)
    said["length"] = reading.reasons.get("length", "")
    return said


def _value(value: object, why: str, rule: str, details: list[str] | None = None) -> dict[str, Any]:
    return {"value": value, "why": why, "rule": rule, "details": list(details or ())}


def _judged(name: str, reading: Reading, notes: Notes) -> dict[str, Any]:
    why = notes.why.get(name) or reading.reasons.get(name, _NOTHING)
    rule = reading.rules.get(name, "by_rules._set_aside")
    return _value(getattr(reading, name), why, rule, notes.details.get(name))


def _automatic(notes: Notes) -> dict[str, Any]:
    found = notes.automatic
    if found is None:
        return _value(None, "no mark of a machine decides", "message.automatic")
    said = [f"it is about the mail {found.about_message_id}"] if found.about_message_id else []
    said += [f"first day back {found.returns_on}"] if found.returns_on else []
    said += [f"deputy {found.deputy}"] if found.deputy else []
    said += [f"did not reach {one}" for one in found.failed_recipients]
    return _value(found.kind, found.reason, "message.automatic", said)


def _where(customer: str | None, notes: Notes) -> list[str]:
    """In which parts of the mail the customer's name stands."""
    message, body = notes.message, notes.body
    if not customer or message is None or body is None:
        return []
    sender = message.sender
    parts = {
        "signature": body.signature,
        "own text": body.new_text,
        "subject": message.subject,
        "From": f"{sender.name} {sender.email}" if sender else "",
        "the rest of the body": message.body_text,
    }
    name = customer.casefold()
    named = [part for part, text in parts.items() if name in text.casefold()]
    return [f"“{customer}” stands in: {', '.join(named)}"] if named else []


def _reference(written: str, notes: Notes) -> dict[str, Any]:
    message, body = notes.message, notes.body
    around = ""
    for text in (message.subject if message else "", body.new_text if body else ""):
        at = text.find(written)
        if at >= 0 and not around:
            before = text[max(0, at - _MAX_AROUND) : at].partition(" ")[2]  # whole words
            around = " ".join(f"{before}{written}".split())
    why = f"“{around}”" if around else "as written"
    return _value(written, why, "matter.references_in")


def _item(item: ActionItem) -> dict[str, Any]:
    return {
        "quote": item.quote.text,
        "what": item.what,
        "why": item.why,
        "rule": item.rule,
        "owner": _value(item.owner, item.owner_why, "owners.py"),
        "due": _value(
            _text(item.due_at or item.due) or item.recurrence, item.due_why, "dates.find_due"
        ),
        "promise": _value(item.promise, item.promise_why, "item_making.make_item"),
        "unsupported": item.quote.place is None,
    }


def _cause(cause: RootCause) -> dict[str, Any]:
    return {**_quoted(cause.quote), "status": cause.status, "why": cause.why, "rule": cause.rule}


def _impact(impact: Impact) -> dict[str, Any]:
    return {**_quoted(impact.quote), "why": impact.why, "rule": impact.rule}


def _update(update: ItemUpdate, known: dict[int, KnownItem]) -> dict[str, Any]:
    item = known.get(update.item)
    return {
        "item": update.item,
        "what": item.what if item else "",
        **_quoted(update.quote),
        "new_status": update.new_status,
        "new_due": _text(update.new_due),
        "why": update.why,
        "rule": update.rule,
    }


def _forwarded(inner: ForwardedReading) -> dict[str, Any]:
    author = inner.author
    return {
        "author": f"{author.name} <{author.email}>" if author else None,
        "date": _text(inner.date),
        "action_items": [_item(item) for item in inner.action_items],
        "root_causes": [_cause(cause) for cause in inner.root_causes],
        "impact": [_impact(impact) for impact in inner.impact],
    }


def _quoted(quote: Quote) -> dict[str, Any]:
    return {"quote": quote.text, "unsupported": quote.place is None}


def _text(value: date | datetime | None) -> str | None:
    return value.isoformat() if value else None
