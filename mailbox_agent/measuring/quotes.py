"""Which found quotes are which labelled ones: the pairs of one list of one mail.

Two quotes match if half of their tokens are shared, or if one is part of the other. The best pairs
are taken first, one to one; between equals the likeness of `what`, then the place in the list.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mailbox_agent.measuring.words import is_part, token_f1, tokens

Item = Mapping[str, Any]
ENOUGH = 0.5  # token F1 from which on two quotes are the same


@dataclass(frozen=True, slots=True)
class Matched:
    """One list of one mail: the pairs (labelled, found), and how many there were of each."""

    pairs: tuple[tuple[Item, Item], ...]
    wanted: int
    found: int

    @property
    def invented(self) -> int:
        return self.found - len(self.pairs)


def items_of(record: Mapping[str, Any], field: str) -> list[Item]:
    """The items of a record's list, each with a `quote`; an item may be a bare quote."""
    listed = record.get(field)
    items = [
        item if isinstance(item, dict) else {"quote": item}
        for item in (listed if isinstance(listed, list) else [])
    ]
    return [{**item, "quote": _text(item.get("quote"))} for item in items]


def match_items(gold: Mapping[str, Any], found: Mapping[str, Any], field: str) -> Matched:
    """The pairs of one list, best first."""
    gold_items, found_items = items_of(gold, field), items_of(found, field)
    pairs = []
    taken_gold, taken_found = set(), set()
    for *_, g, f in sorted(_candidates(gold_items, found_items)):
        if g not in taken_gold and f not in taken_found:
            taken_gold.add(g)
            taken_found.add(f)
            pairs.append((gold_items[g], found_items[f]))
    return Matched(tuple(pairs), len(gold_items), len(found_items))


def _candidates(
    gold_items: Sequence[Item], found_items: Sequence[Item]
) -> list[tuple[float, float, int, int, int]]:
    """(-overlap, -likeness of `what`, distance in the list, labelled, found): best sorts first."""
    wanted = [(tokens(item["quote"]), tokens(item.get("what"))) for item in gold_items]
    offered = [(tokens(item["quote"]), tokens(item.get("what"))) for item in found_items]
    candidates = []
    for g, (gold_quote, gold_what) in enumerate(wanted):
        for f, (found_quote, found_what) in enumerate(offered):
            overlap = token_f1(gold_quote, found_quote)
            if gold_quote and (overlap >= ENOUGH or is_part(gold_quote, found_quote)):
                likeness = token_f1(gold_what, found_what)
                candidates.append((-overlap, -likeness, abs(g - f), g, f))
    return candidates


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
