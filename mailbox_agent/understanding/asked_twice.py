"""What one mail asks for, promises or assigns several times is one item.

"Please send us the export by Friday", and at the end "again: we need the export": the same things,
by the same owner, and no other time. Two times that differ are two items: a person sees both.
"""

import re
from collections.abc import Sequence

from mailbox_agent.folding import fold
from mailbox_agent.records import ActionItem
from mailbox_agent.understanding.explaining import Notes, Refused
from mailbox_agent.understanding.words_asked_twice import HANDED_OVER
from mailbox_agent.understanding.words_small import SMALL_WORDS

FEWEST_WORDS = 2  # that the shorter one of two has, where the other one says more
_WORD = re.compile(r"\w+")
_SAYS_NOTHING = SMALL_WORDS | HANDED_OVER


def once_each(items: Sequence[ActionItem], notes: Notes | None = None) -> tuple[ActionItem, ...]:
    """Of items that are the same the one that says when, else the first, at the first one's place.

    `notes` get the others.
    """
    kept: list[int] = []
    for place, item in enumerate(items):
        same = next((n for n, at in enumerate(kept) if _is_same(items[at], item)), None)
        if same is None:
            kept.append(place)
        elif _says_when(item) > _says_when(items[kept[same]]):
            kept[same] = place
    for place, item in enumerate(items):
        if notes is not None and place not in kept:
            segment = item.quote.place.segment if item.quote.place else "own"
            why = "says again what another item says"
            notes.refuse(Refused(item.quote.text, segment, item.why, why, "asked_twice.once_each"))
    return tuple(items[place] for place in kept)


def _is_same(one: ActionItem, other: ActionItem) -> bool:
    if (one.owner, one.promise, one.recurrence) != (other.owner, other.promise, other.recurrence):
        return False
    if not (_agree(one.due, other.due) and _agree(one.due_at, other.due_at)):
        return False
    fewer, more = sorted((_things(one), _things(other)), key=len)
    return bool(fewer) and (fewer == more or (len(fewer) >= FEWEST_WORDS and fewer <= more))


def _agree(one: object | None, other: object | None) -> bool:
    return one is None or other is None or one == other


def _says_when(item: ActionItem) -> int:
    return 0 if item.due is None else 1 if item.due_at is None else 2


def _things(item: ActionItem) -> frozenset[str]:
    """What it is about: its words without asking, handing over and the time."""
    when = frozenset(_WORD.findall(fold(item.due_words)))
    said = frozenset(_WORD.findall(fold(item.what)))
    return said - when - _SAYS_NOTHING
