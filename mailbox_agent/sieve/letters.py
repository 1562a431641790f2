"""What a pattern can be cut into, and letters that none of its matches is without.

Reads a pattern as `re` itself reads it (its parser is alike from Python 3.11 on); what is not
understood counts as unknown. Which texts are looked at is not known here.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

_parser = re._parser  # type: ignore[attr-defined]
_MANY = 64  # strings of one branch that are told apart
_ESCAPED = re.compile(r"\\[^1-9]", re.DOTALL)
_BOUND = re.compile(r"\\[1-9]|\((?!\?)|\(\?[aiLmsuxP(]")  # groups, and flags for all that follows
_PLAIN_CASE = str.maketrans({"ſ": "s", "K": "k", "İ": "i", "ı": "i"})  # equal to re.IGNORECASE


def plain(text: str) -> str:
    """Lower case, so that letters which `re.IGNORECASE` takes for equal are."""
    return (text if text.isascii() else text.translate(_PLAIN_CASE)).lower()


@dataclass(frozen=True, slots=True)
class Letters:
    """Strings in plain case of which every match has one; none if nothing is known.

    `at_start`: a match begins with the string that it has; `at_word`: where a word begins.
    """

    strings: frozenset[str]
    at_start: bool = False
    at_word: bool = False

    def worth(self) -> tuple[bool, bool, int, int]:
        shortest = min(map(len, self.strings), default=0)
        return bool(self.strings), self.at_start, shortest, -len(self.strings)


NOTHING = Letters(frozenset())
EMPTY = frozenset([""])


def take_apart(pattern: str, flags: int = 0) -> list[tuple[str, Letters]]:
    """The branches of a pattern with their letters; one that may match nothing stays whole."""
    parts = branches_of(pattern)
    read = [_parser.parse(part, flags & ~re.IGNORECASE) for part in parts]
    if len(parts) > 1 and any(one.getwidth()[0] == 0 for one in read):
        return [(pattern, NOTHING)]
    return [(part, _letters_in(one)) for part, one in zip(parts, read, strict=True)]


def letters_of(pattern: str, flags: int = 0) -> Letters:
    """The best letters that every match of the pattern has."""
    return _letters_in(_parser.parse(pattern, flags & ~re.IGNORECASE))


def _letters_in(parts: Sequence[tuple[object, Any]]) -> Letters:
    found: list[Letters] = []
    exact = _read(parts, found)
    if exact is not None:
        found.append(Letters(exact, True))
    best = _best(found)
    begins = best.at_start and _begins_a_word(parts) and all(map(_is_word, best.strings))
    return replace(best, at_word=True) if begins else best


def _begins_a_word(parts: Sequence[tuple[object, Any]]) -> bool:
    r"""Whether the pattern begins with "\b" or "(?<!\w)"."""
    if not len(parts):
        return False
    name, value = parts[0]
    if str(name) == "AT":
        return str(value) == "AT_BOUNDARY"
    behind = str(name) == "ASSERT_NOT" and value[0] == -1 and len(value[1]) == 1
    return behind and str(value[1][0]) == "(IN, [(CATEGORY, CATEGORY_WORD)])"


def _is_word(string: str) -> bool:
    return string[:1].isalnum() or string[:1] == "_"


def _best(found: Iterable[Letters]) -> Letters:
    return max(map(_usable, found), key=Letters.worth, default=NOTHING)


def _usable(letters: Letters) -> Letters:
    """In plain case, as far as every string is long enough to tell something."""
    lower = frozenset(map(plain, letters.strings))
    long_enough = all(len(one) > 1 + one.isascii() for one in lower)
    return Letters(lower, letters.at_start) if long_enough else NOTHING


def branches_of(pattern: str) -> list[str]:
    """The pattern cut at its outermost "|"; whole where groups or flags bind its parts together."""
    if _BOUND.search(_ESCAPED.sub("", pattern)):
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


def _read(parts: Iterable[tuple[object, Any]], found: list[Letters]) -> frozenset[str] | None:
    """The few strings that the parts match, or None; letters of every match go to `found`."""
    run, at_start, all_exact = EMPTY, True, True
    for name, value in parts:
        inside: list[Letters] = []
        exact = _exact(str(name), value, inside)
        found += [
            Letters(one.strings, one.at_start and at_start and run == EMPTY) for one in inside
        ]
        if exact is not None and len(run) * len(exact) <= _MANY:
            run = frozenset(a + b for a, b in product(run, exact))
            continue
        found.append(Letters(run, at_start))
        run, at_start, all_exact = EMPTY if exact is None else exact, False, False
    if all_exact:
        return run
    found.append(Letters(run, at_start))
    return None


def _exact(name: str, value: Any, found: list[Letters]) -> frozenset[str] | None:
    """What one part can match, if that is few strings."""
    match name, value:
        case "LITERAL", int():
            return frozenset([chr(value)])
        case "AT" | "ASSERT" | "ASSERT_NOT", _:
            return EMPTY
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


def _either(branches: Iterable[Any], found: list[Letters]) -> frozenset[str] | None:
    """Of "a|b": the strings of both; else the best letters of each branch, joined."""
    strings: set[str] | None = set()
    best: list[Letters] = []
    for branch in branches:
        inside: list[Letters] = []
        exact = _read(branch, inside)
        if exact is not None:
            inside.append(Letters(exact, True))
        strings = None if exact is None or strings is None else strings | exact
        best.append(_best(inside))
    if strings is not None and len(strings) <= _MANY:
        return frozenset(strings)
    if all(one.strings for one in best):
        joined = frozenset(string for one in best for string in one.strings)
        found.append(Letters(joined, all(one.at_start for one in best)))
    return None


def _repeated(least: int, most: int, inner: Any, found: list[Letters]) -> frozenset[str] | None:
    if least == 0:
        exact = _read(inner, [])
        return exact | EMPTY if exact is not None and most == 1 and len(exact) < _MANY else None
    exact = _read(inner, found)
    if exact is not None and (least, most) != (1, 1):
        found.append(Letters(exact, True))
        return None
    return exact
