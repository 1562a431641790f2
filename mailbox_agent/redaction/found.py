"""A stretch of text that is to be hidden, and how overlapping ones become one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal[
    "PASSWORD", "KEY", "TOKEN", "CARD", "IBAN", "ACCOUNT", "CODE", "PERSON", "EMAIL", "PHONE"
]


@dataclass(frozen=True, slots=True)
class Found:
    """text[start:end] is a secret, or names a person. `same` is equal for the same one."""

    start: int
    end: int
    kind: Kind
    same: str = ""  # "" : the text itself says it


def apart(found: Iterable[Found]) -> list[Found]:
    """In the order of the text, none touching another's letters.

    Two that overlap become one over both, of the longer one's kind: no letter of either stays.
    """
    whole: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end, one.kind)):
        last = whole[-1] if whole else None
        if last is None or one.start >= last.end:
            whole.append(one)
        elif one.end > last.end:
            longer = one if one.end - one.start > last.end - last.start else last
            whole[-1] = replace(longer, start=last.start, end=one.end, same="")
    return whole
