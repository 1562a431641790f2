"""What a pattern can be cut into, and letters that none of its matches is without.

Reads a pattern as `re` itself reads it (its parser is alike from Python 3.11 on); what is not
understood counts as unknown. Which texts are looked at is not known here.
"""

import re
from collections.abc import Iterable
from itertools import product
from typing import Any

_parser = re._parser  # type: ignore[attr-defined]
_MANY = 64  # strings of one branch that are told apart
_BOUND = re.compile(r"\\[1-9]|\((?!\?)|\(\?[aiLmsuxP(]")  # groups, and flags for all that follows
_PLAIN_CASE = str.maketrans({"ſ": "s", "K": "k", "İ": "i", "ı": "i"})  # equal to re.IGNORECASE


def plain(text: str) -> str:
    """Lower case, so that letters which `re.IGNORECASE` takes for equal are."""
    return (text if text.isascii() else text.translate(_PLAIN_CASE)).lower()


def letters_of(pattern: str, flags: int = 0) -> frozenset[str]:
    """Strings in plain case of which every match of the pattern has one; empty if unknown."""
    found: list[frozenset[str]] = []
    exact = _read(_parser.parse(pattern, flags & ~re.IGNORECASE), found)
    if exact is not None:
        found.append(exact)
    return max(map(_usable, found), key=_worth, default=frozenset())


def _usable(strings: frozenset[str]) -> frozenset[str]:
    """In plain case, as far as every string is long enough to tell something."""
    lower = frozenset(map(plain, strings))
    return lower if all(len(one) > 1 + one.isascii() for one in lower) else frozenset()


def _worth(strings: frozenset[str]) -> tuple[int, int]:
    return min(map(len, strings), default=0), -len(strings)


def branches_of(pattern: str) -> list[str]:
    """The pattern cut at its outermost "|".

    Whole where groups or flags bind its parts together, or where it may match nothing.
    """
    if _BOUND.search(pattern) or _parser.parse(pattern).getwidth()[0] == 0:
        return [pattern]
    ends = _cuts(pattern)
    if ends == [len(pattern)] and pattern.startswith("(?:") and pattern.endswith(")"):
        inner = pattern[3:-1]
        cuts = _cuts(inner)
        return _cut_at(inner, cuts) if cuts else [pattern]
    return _cut_at(pattern, ends) if ends else [pattern]


def _cut_at(pattern: str, ends: list[int]) -> list[str]:
    starts = [0, *(end + 1 for end in ends)]
    return [pattern[start:end] for start, end in zip(starts, ends, strict=False)]


def _cuts(pattern: str) -> list[int]:
    """Where the outermost branches end; empty if a bracket of the pattern closes another one."""
    ends, depth, at = [], 0, 0
    while at < len(pattern):
        letter = pattern[at]
        if letter == "\\":
            at += 1
        elif letter == "[":
            at = pattern.index("]", at + 2 + (pattern[at + 1] == "^"))
        elif letter in "()":
            depth += 1 if letter == "(" else -1
            if depth < 0:
                return []
        elif letter == "|" and not depth:
            ends.append(at)
        at += 1
    return [*ends, len(pattern)]


def _read(
    parts: Iterable[tuple[object, Any]], found: list[frozenset[str]]
) -> frozenset[str] | None:
    """The few strings that the parts match, or None; sets that a match is not without: `found`."""
    run: frozenset[str] = frozenset([""])
    all_exact = True
    for name, value in parts:
        exact = _exact(str(name), value, found)
        longer = (
            frozenset(a + b for a, b in product(run, exact))
            if exact is not None and len(run) * len(exact) <= _MANY
            else None
        )
        if longer is not None:
            run = longer
            continue
        found.append(run)
        run = exact if exact is not None else frozenset([""])
        all_exact = False
    if all_exact:
        return run
    found.append(run)
    return None


def _exact(name: str, value: Any, found: list[frozenset[str]]) -> frozenset[str] | None:
    """What one part can match, if that is few strings."""
    match name, value:
        case "LITERAL", int():
            return frozenset([chr(value)])
        case "AT" | "ASSERT" | "ASSERT_NOT", _:
            return frozenset([""])
        case "IN", list():
            letters = [one for kind, one in value if str(kind) == "LITERAL"]
            few = len(letters) == len(value) and len(letters) <= 6
            return frozenset(map(chr, letters)) if few else None
        case "SUBPATTERN", (_, add, drop, inner):
            return None if add or drop else _read(inner, found)
        case "BRANCH", (_, branches):
            return _either(branches, found)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT", (least, most, inner):
            return _repeated(int(least), int(most), inner, found)
        case "ATOMIC_GROUP", _:
            return _read(value, found)
    return None


def _either(branches: Iterable[Any], found: list[frozenset[str]]) -> frozenset[str] | None:
    """Of "a|b": the strings of both; else one set of each branch, joined."""
    strings: set[str] = set()
    joined: set[str] = set()
    all_exact = True
    for branch in branches:
        inside: list[frozenset[str]] = []
        exact = _read(branch, inside)
        if exact is None:
            all_exact = False
        else:
            strings |= exact
            inside.append(exact)
        best = max(map(_usable, inside), key=_worth, default=frozenset())
        if not best:
            joined = {""}  # this branch has nothing to look for
            all_exact = all_exact and len(strings) <= _MANY
            if not all_exact:
                return None
            continue
        if "" not in joined:
            joined |= best
    if all_exact and len(strings) <= _MANY:
        return frozenset(strings)
    if joined:
        found.append(frozenset(joined))
    return None


def _repeated(
    least: int, most: int, inner: Any, found: list[frozenset[str]]
) -> frozenset[str] | None:
    if least == 0:
        exact = _read(inner, [])
        if exact is not None and most == 1 and len(exact) < _MANY:
            return exact | {""}
        return None
    exact = _read(inner, found)
    return exact if least == most == 1 else None
