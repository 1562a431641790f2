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
_DIGIT = re.compile(r"\d")
_MANY = 64  # strings of one branch that are told apart
_ESCAPED = re.compile(r"\\[^1-9]", re.DOTALL)
_BOUND = re.compile(r"\\[1-9]|\((?!\?)|\(\?[aiLmsuxP(]")  # groups, and flags for all that follows
_WORD_BEGINS = re.compile(r"\\b|\(\?<!\\w\)")
_COUNTS = ("*", "+", "?", "{")
_PLAIN_CASE = str.maketrans({"ſ": "s", "K": "k", "İ": "i", "ı": "i"})  # equal to re.IGNORECASE


def plain(text: str) -> str:
    """Lower case, so that letters which `re.IGNORECASE` takes for equal are."""
    return (text if text.isascii() else text.translate(_PLAIN_CASE)).lower()


@dataclass(frozen=True, slots=True)
class Letters:
    """Strings in plain case of which every match has one; none if nothing is known.

    `at_start`: a match begins with the string that it has; `at_word`: where a word begins.
    `digit`: every match has a digit; said only where no strings are known.
    """

    strings: frozenset[str]
    at_start: bool = False
    at_word: bool = False
    digit: bool = False

    def worth(self) -> tuple[bool, bool, int, bool, int]:
        """To know where a match begins is worth most, if not every sentence has a "the "."""
        shortest = min((len(one.strip()) for one in self.strings), default=int(self.digit))
        begins = self.at_start and shortest > 3
        return bool(self.strings), begins, shortest, self.at_start, -len(self.strings)


NOTHING = Letters(frozenset())
A_DIGIT = Letters(frozenset(), digit=True)
EMPTY = frozenset([""])


def take_apart(pattern: str, flags: int = 0) -> list[tuple[str, Letters]]:
    """The branches of a pattern with their letters; one that may match nothing stays whole."""
    parts = branches_of(pattern)
    read = [_parser.parse(part, flags & ~re.IGNORECASE) for part in parts]
    if len(parts) > 1 and any(one.getwidth()[0] == 0 for one in read):
        return [(pattern, NOTHING)]
    apart: list[tuple[str, Letters]] = []
    for part, one in zip(parts, read, strict=True):
        letters = _letters_in(one)
        inner = [] if letters.at_start else spread(part)
        apart += take_apart("|".join(inner), flags) if inner else [(part, letters)]
    return apart


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
    if long_enough and lower:
        return Letters(lower, letters.at_start)
    has_digit = letters.digit or (lower and all(map(_DIGIT.search, lower)))
    return A_DIGIT if has_digit else NOTHING


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


def spread(part: str) -> list[str]:
    r"""Of "\b(?:a|b)c" the branches "\bac" and "\bbc", which find the same; else none."""
    head = _WORD_BEGINS.match(part)
    start = head.end() if head else 0
    end = _group_end(part, start + 3) if part.startswith("(?:", start) else 0
    if not end or part[end + 1 : end + 2] in _COUNTS or _BOUND.search(_ESCAPED.sub("", part)):
        return []
    before, inner, behind = part[:start], part[start + 3 : end], part[end + 1 :]
    ends = _cuts(inner)
    return [f"{before}{one}{behind}" for one in _cut_at(inner, ends)] if len(ends) > 1 else []


def _group_end(pattern: str, at: int) -> int:
    """Where the bracket closes that was opened before `at`."""
    depth = 1
    while depth:
        letter = pattern[at]
        if letter == "\\":
            at += 1
        elif letter == "[":
            at = _set_end(pattern, at)
        elif letter in "()":
            depth += 1 if letter == "(" else -1
        at += 1
    return at - 1


def _set_end(pattern: str, at: int) -> int:
    return pattern.index("]", at + 2 + (pattern[at + 1] == "^"))


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
            at = _set_end(pattern, at)
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
            replace(one, at_start=one.at_start and at_start and run == EMPTY) for one in inside
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
            if all(map(_is_digit, value)):
                found.append(A_DIGIT)
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


def _is_digit(one: tuple[object, Any]) -> bool:
    """Whether a part of a set of letters is of digits only: "4", "0-9" or "\\d"."""
    kind, value = str(one[0]), one[1]
    if kind == "RANGE":
        return bool(ord("0") <= value[0] and value[1] <= ord("9"))
    return str(value) == "CATEGORY_DIGIT" or (kind == "LITERAL" and chr(value).isdecimal())


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
    elif all(one.digit for one in best):
        found.append(A_DIGIT)
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
