"""A reading as JSON: what the store keeps and what `analyze --json` prints. One shape for both."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from mailbox_agent.records import (
    ActionItem,
    Address,
    ForwardedReading,
    Impact,
    Quote,
    Reading,
    RootCause,
)


def reading_record(reading: Reading) -> dict[str, Any]:
    """The keys of architecture.md "What understanding yields" that come from a reader."""
    return {
        "kind": reading.kind,
        "area": reading.area,
        "severity": reading.severity,
        "sender_role": reading.sender_role,
        "customer": reading.customer,
        "sentiment": reading.sentiment,
        "language": reading.language,
        "needs_ack": reading.needs_ack,
        "summary": reading.summary,
        "gist": reading.gist,
        **_said(reading, lambda quote: not _is_attached(quote)),
        "updates_to_items": [
            {
                "item": update.item,
                "new_status": update.new_status,
                "new_due": _text(update.new_due),
                **_quote(update.quote),
            }
            for update in reading.updates_to_items
        ],
        "forwarded": [_forwarded(inner) for inner in reading.forwarded],
        "attached": _said(reading, _is_attached),  # `part` says in which file
        "references": list(reading.references),
        "unsupported": list(reading.unsupported),
        "engine": reading.engine,
        "complaint": _quote(reading.complaint) if reading.complaint else None,
        "reasons": dict(reading.reasons),
        **({"secrets": dict(reading.secrets)} if reading.secrets else {}),
    }


def _said(
    said: Reading | ForwardedReading, is_wanted: Callable[[Quote], bool] = lambda _: True
) -> dict[str, Any]:
    return {
        "action_items": [_item(one) for one in said.action_items if is_wanted(one.quote)],
        "root_causes": [_cause(one) for one in said.root_causes if is_wanted(one.quote)],
        "impact": [_impact(one) for one in said.impact if is_wanted(one.quote)],
    }


def _is_attached(quote: Quote) -> bool:
    return quote.place is not None and quote.place.segment == "attachment"


def _item(item: ActionItem) -> dict[str, Any]:
    return {
        **_quote(item.quote),
        "what": item.what,
        "owner": item.owner,
        "due": _text(item.due),
        "due_at": _text(item.due_at),
        "zone": item.zone,
        "due_words": item.due_words,
        "recurrence": item.recurrence,
        "promise": item.promise,
        **({"known_item": item.known_item} if item.known_item is not None else {}),
        "why": item.why,
    }


def _cause(cause: RootCause) -> dict[str, Any]:
    return {**_quote(cause.quote), "what": cause.what, "status": cause.status, "why": cause.why}


def _impact(impact: Impact) -> dict[str, Any]:
    return {**_quote(impact.quote), "why": impact.why}


def _forwarded(inner: ForwardedReading) -> dict[str, Any]:
    return {
        "author": written_address(inner.author),
        "date": _text(inner.date),
        **_said(inner),
    }


def written_address(address: Address | None) -> str | None:
    if address is None:
        return None
    return f"{address.name} <{address.email}>" if address.name else address.email


def _quote(quote: Quote) -> dict[str, Any]:
    place = quote.place
    return {
        "quote": quote.text,
        "segment": place.segment if place else None,
        "start": place.start if place else None,
        "end": place.end if place else None,
        **({"part": place.part} if place and place.part else {}),
    }


def _text(value: date | datetime | None) -> str | None:
    return value.isoformat() if value else None
