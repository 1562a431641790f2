"""What is wrong with a label: keys that are not there, values of another type or of no known name.

Only the label's own shape: whether its quotes stand in the mail is `gold_set.doubts`.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any, get_args

from mailbox_agent.records.reading import (
    Area,
    CauseStatus,
    Kind,
    SenderRole,
    Sentiment,
    Severity,
)

Check = Callable[[object], str]  # what is wrong with a value, "" if nothing
UNMEASURED = ("hard", "automatic")  # keys that labels may have and nothing counts
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MAX_SHOWN = 60  # characters of a wrong value


def wrong_with(label: Mapping[str, Any]) -> Iterator[str]:
    """One text for each thing that makes a label unfit to count with, in the order of the keys."""
    yield from _wrong_keys(label, _CHECKS, "")
    for key, checks in _ITEM_CHECKS.items():
        for number, item in enumerate(_listed(label.get(key)), 1):
            place = f"{key}[{number}]"
            if isinstance(item, dict):
                yield from _wrong_keys(item, checks, f"{place}.")
            else:
                yield f"{place}: {_shown(item)} is no object with {', '.join(checks)}"
    for number, item in enumerate(_listed(label.get("impact")), 1):
        quote = item.get("quote") if isinstance(item, dict) else item
        if problem := _quote(quote):
            yield f"impact[{number}]: {problem}"


def unknown_keys(label: Mapping[str, Any]) -> Iterator[str]:
    """Keys that nothing reads: a note of whoever labelled, or a slip of the pen."""
    yield from _unknown(label, (*_CHECKS, "id", *UNMEASURED), "")
    for key, checks in _ITEM_CHECKS.items():
        for number, item in enumerate(_listed(label.get(key)), 1):
            if isinstance(item, dict):
                yield from _unknown(item, tuple(checks), f"{key}[{number}].")


def quotes_of(label: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """(place, quote) of every quote: ("action_items[2].quote", "Please send ...")."""
    for key in _ITEM_CHECKS:
        for number, item in enumerate(_listed(label.get(key)), 1):
            yield f"{key}[{number}].quote", str(item.get("quote"))
    for number, item in enumerate(_listed(label.get("impact")), 1):
        quote = item.get("quote") if isinstance(item, dict) else item
        yield f"impact[{number}]", str(quote)


def _wrong_keys(
    record: Mapping[str, Any], checks: Mapping[str, Check], prefix: str
) -> Iterator[str]:
    for key, check in checks.items():
        if key not in record:
            slips = [one for one in record if one not in checks and one != "id"]
            slip = get_close_matches(key, slips, 1, 0.75)
            instead = f" (a slip of the pen: {slip[0]!r}?)" if slip else ""
            yield f"{prefix}{key}: is not there{instead}"
        elif problem := check(record[key]):
            yield f"{prefix}{key}: {problem}"


def _unknown(record: Mapping[str, Any], known: tuple[str, ...], prefix: str) -> Iterator[str]:
    for key in record:
        if key not in known:
            near = get_close_matches(key, [one for one in known if one not in record], 1, 0.75)
            meant = f" (meant: {near[0]}?)" if near else ""
            yield f"{prefix}{key}: no key of a label; nothing reads it{meant}"


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _shown(value: object) -> str:
    """The value as it stands in the line of JSON, cut where it is long."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _MAX_SHOWN else f"{text[: _MAX_SHOWN - 3]}..."


def _one_of(names: tuple[str, ...], *, or_null: bool = False) -> Check:
    def check(value: object) -> str:
        if (value is None and or_null) or value in names:
            return ""
        return f"{_shown(value)} is none of {', '.join(names)}{', null' if or_null else ''}"

    return check


def _text_or_null(value: object) -> str:
    if value is None or (isinstance(value, str) and value.strip()):
        return ""
    return f"{_shown(value)} is no name: write a text, or null for none"


def _case(value: object) -> str:
    return "" if isinstance(value, int) and not isinstance(value, bool) else _text_or_null(value)


def _text(value: object) -> str:
    return "" if isinstance(value, str) else f"{_shown(value)} is no text"


def _quote(value: object) -> str:
    return "" if isinstance(value, str) and value.strip() else f"{_shown(value)} is no quote"


def _truth(value: object) -> str:
    return "" if isinstance(value, bool) else f"{_shown(value)} is neither true nor false"


def _language(value: object) -> str:
    if isinstance(value, str) and _LANGUAGE.fullmatch(value):
        return ""
    return f"{_shown(value)} is no language: write its ISO code, as en"


def _day_or_null(value: object) -> str:
    if value is None:
        return ""
    try:
        if isinstance(value, str) and _ISO_DAY.fullmatch(value):
            date.fromisoformat(value)
            return ""
    except ValueError:
        pass
    return f"{_shown(value)} is no date: write it as 2026-11-20, or null for none"


def _list(value: object) -> str:
    return "" if isinstance(value, list) else f"{_shown(value)} is no list: write [] for none"


_CHECKS: dict[str, Check] = {
    "kind": _one_of(get_args(Kind)),
    "area": _one_of(get_args(Area), or_null=True),
    "severity": _one_of(get_args(Severity), or_null=True),
    "sender_role": _one_of(get_args(SenderRole)),
    "customer": _text_or_null,
    "sentiment": _one_of(get_args(Sentiment), or_null=True),
    "language": _language,
    "needs_ack": _truth,
    "case": _case,
    "action_items": _list,
    "root_causes": _list,
    "impact": _list,
    "new_text": _text,
}
_ITEM_CHECKS: dict[str, dict[str, Check]] = {
    "action_items": {
        "quote": _quote,
        "what": _text,
        "owner": _text_or_null,
        "due": _day_or_null,
        "promise": _truth,
    },
    "root_causes": {"quote": _quote, "what": _text, "status": _one_of(get_args(CauseStatus))},
}
