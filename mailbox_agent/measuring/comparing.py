"""Two runs over the same labels: which mails got worse, which better, and in what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mailbox_agent.measuring.bcubed import circles
from mailbox_agent.measuring.by_message import Aspect, aspects
from mailbox_agent.measuring.figures import BodyOf, Figure

NO_CHANGE = 1e-9  # smaller differences come from the order of a sum
Prediction = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Shift:
    """One thing of one mail, before and after; `gold` is "" where the label is no single value."""

    what: str
    before: str
    after: str
    gold: str

    def __str__(self) -> str:
        label = f" (gold {self.gold})" if self.gold else ""
        arrow = " → " if " " in self.before + self.after + self.what else "→"
        return f"{self.what} {self.before}{arrow}{self.after}{label}"


@dataclass(frozen=True, slots=True)
class Change:
    """A mail that is read otherwise than before, in something that counts."""

    mail_id: str
    worse: tuple[Shift, ...]
    better: tuple[Shift, ...]


def compare(
    labels: Sequence[Mapping[str, Any]],
    before: Mapping[str, Prediction],
    after: Mapping[str, Prediction],
    body_of: BodyOf,
) -> list[Change]:
    """The mails whose reading got worse or better, in the order of the labels."""
    old = [(label, before.get(label["id"], {})) for label in labels]
    new = [(label, after.get(label["id"], {})) for label in labels]
    old_circles, new_circles = circles(old), circles(new)
    changes = []
    for (label, was), (_, is_now) in zip(old, new, strict=True):
        mail_id = label["id"]
        then = aspects(label, was, old_circles.get(mail_id), body_of)
        now = aspects(label, is_now, new_circles.get(mail_id), body_of)
        both = list(zip(then, now, strict=True))
        worse = tuple(_shift(a, b) for a, b in both if b.score < a.score - NO_CHANGE)
        better = tuple(_shift(a, b) for a, b in both if b.score > a.score + NO_CHANGE)
        if worse or better:
            changes.append(Change(mail_id, worse, better))
    return changes


def difference(before: Figure, after: Figure) -> float | None:
    """How much higher a figure is now; None where one of the two counts nothing."""
    if before.value is None or after.value is None:
        return None
    delta = after.value - before.value
    return 0.0 if abs(delta) < NO_CHANGE else delta


def _shift(then: Aspect, now: Aspect) -> Shift:
    return Shift(then.name, then.shown, now.shown, now.gold)
