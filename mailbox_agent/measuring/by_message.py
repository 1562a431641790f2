"""What one mail contributes to the figures, thing by thing, so that two runs can be compared."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mailbox_agent.measuring.bcubed import Circle
from mailbox_agent.measuring.figures import (
    DETAILS,
    FIELDS,
    KIND,
    QUOTED,
    BodyOf,
    Field,
    grounded_quotes,
    is_right,
    new_text_f1,
)
from mailbox_agent.measuring.quotes import match_items
from mailbox_agent.measuring.same_answer import near_severity

_SHOWN_ONCE = [field for field in (KIND, *FIELDS) if field.right is not near_severity]


@dataclass(frozen=True, slots=True)
class Aspect:
    """How one mail fares in one thing. A higher score is better; the texts are for people."""

    name: str
    score: float
    shown: str
    gold: str = ""


def aspects(
    gold: Mapping[str, Any], found: Mapping[str, Any], circle: Circle | None, body_of: BodyOf
) -> list[Aspect]:
    """The same names in the same order for the same label, whatever was found."""
    result = [
        _answer(field, gold, found)
        for field in _SHOWN_ONCE
        if not (field.skip_null and gold.get(field.key) is None)
    ]
    result.append(_case(found, circle))
    for key in QUOTED:
        result += _quotes(key, gold, found)
    stand, total = grounded_quotes(found, gold["id"], body_of)
    result.append(Aspect("quotes not in the mail", stand - total, str(total - stand)))
    own = new_text_f1(gold, found)
    result.append(Aspect("new_text", own, f"{own:.3f}"))
    return result


def _answer(field: Field, gold: Mapping[str, Any], found: Mapping[str, Any]) -> Aspect:
    score = float(is_right(field, gold, found))
    if (
        field.key == "severity"
        and not score
        and near_severity(gold["severity"], found.get(field.key))
    ):
        score = 0.5
    shown = _word(found[field.key]) if field.key in found else "nothing said"
    return Aspect(field.key, score, shown, _word(gold.get(field.key)))


def _case(found: Mapping[str, Any], circle: Circle | None) -> Aspect:
    case = found.get("case")
    if circle is None:
        score = float("case" in found and case is None)
        return Aspect("case", score, "none" if case is None else _word(case), "none")
    shown = f"with {circle.shared} of its {circle.true} mails"
    if not circle.found:
        shown = "none"
    elif circle.strangers:
        shown += f" and {circle.strangers} of others"
    return Aspect("case", circle.f1, shown)


def _quotes(key: str, gold: Mapping[str, Any], found: Mapping[str, Any]) -> list[Aspect]:
    matched = match_items(gold, found, key)
    hits = len(matched.pairs)
    result = [
        Aspect(key, hits, f"{hits} of {matched.wanted}"),
        Aspect(f"{key} not in the label", -matched.invented, str(matched.invented)),
    ]
    for detail in DETAILS[key]:
        wrong = sum(not is_right(detail, *pair) for pair in matched.pairs)
        result.append(Aspect(f"{key} with a wrong {detail.key}", -wrong, str(wrong)))
    return result


def _word(value: object) -> str:
    """An answer as a person reads it, cut where it is long."""
    named = {None: "none", True: "yes", False: "no"}
    text = named.get(value, str(value)) if isinstance(value, bool | None) else str(value)
    return text if len(text) <= 60 else text[:57] + "..."
