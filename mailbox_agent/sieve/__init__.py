"""Big tables of words as patterns that cost little on texts that hold none of them.

`re` tries every branch of "a|b|c" at every letter of a text. A `Sieve` knows for each branch
letters that no match is without. All of them, of every table, are looked for in one walk over the
text (`walk.py`), and only the branches whose letters are there are asked. What is found is what
`re` finds. Which words stand in a table is not known here.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache

from mailbox_agent.sieve.letters import Letters, take_apart
from mailbox_agent.sieve.walk import Held, Starts, Walk

_walk = Walk()


class Sieve:
    """A pattern for `search` and `finditer`, with the results of `re.compile(pattern, flags)`.

    A pattern with groups is asked whole, so that the groups of a match are what they say.
    """

    __slots__ = (
        "_branches",
        "_flags",
        "_place",
        "_whole",
        "always",
        "pattern",
        "row",
        "with_digit",
    )

    def __init__(self, pattern: str, flags: int = 0, row: int | None = None) -> None:
        """`row` if it stands in a row with others (`Sieves`)."""
        self.pattern, self._flags = pattern, flags
        self._whole: re.Pattern[str] | None = None
        self._branches: list[str | re.Pattern[str]] = [pattern]
        self.always: tuple[int, ...] = (0,)  # branches asked of every text
        self.with_digit: tuple[int, ...] = (0,)  # of every text that has a digit
        self.row = _walk.begin_row() if row is None else row
        self._place = _walk.join(self.row, self)

    def letters(self) -> list[Letters]:
        """For each branch letters that every match has; from now on only those are asked."""
        apart = take_apart(self.pattern, self._flags)
        self._branches = [part for part, _ in apart]
        unsure = [(n, letters) for n, (_, letters) in enumerate(apart) if not letters.strings]
        self.with_digit = tuple(n for n, _ in unsure)
        self.always = tuple(n for n, letters in unsure if not letters.digit)
        return [letters for _, letters in apart]

    def may_match(self, text: str) -> bool:
        """Whether some stretch of the text may be a match. If not, no part of the text is one."""
        held = _walk.over(text)
        asked = self.with_digit if held.digit else self.always
        return bool(asked) or self._starts(held) is not None

    def _starts(self, held: Held) -> Starts | None:
        return held.row(self.row).get(self._place) if self.row in held.hits else None

    def search(self, text: str, pos: int = 0) -> re.Match[str] | None:
        held = _walk.answers.get(text) or _walk.over(text)
        starts = held.row(self.row).get(self._place) if self.row in held.hits else None
        asked = self.with_digit if held.digit else self.always
        if starts is None and not asked:
            return None
        return self._first(starts or {}, asked, text, pos)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        held = _walk.answers.get(text) or _walk.over(text)
        starts = held.row(self.row).get(self._place) if self.row in held.hits else None
        asked = self.with_digit if held.digit else self.always
        if starts is None and not asked:
            return iter(())
        live = _in_order(starts or {}, asked)
        if len(live) > 1:
            return _several(self._compiled(live), starts or {}, text)
        return _of_one(self._branch(live[0]), starts.get(live[0]) if starts else None, text)

    def findall(self, text: str) -> list[str]:
        """The words of every match: for a pattern without groups."""
        return [hit[0] for hit in self.finditer(text)]

    def match(self, text: str, pos: int = 0) -> re.Match[str] | None:
        return self._all().match(text, pos)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self._all().fullmatch(text)

    def _first(
        self, starts: Starts, asked: tuple[int, ...], text: str, pos: int
    ) -> re.Match[str] | None:
        """The leftmost; of two at one place the earlier branch, as `re` does."""
        best: re.Match[str] | None = None
        for number in _in_order(starts, asked):
            hit = _next(self._branch(number), starts.get(number), text, pos)
            if hit is not None and (best is None or hit.start() < best.start()):
                best = hit
        return best

    def _compiled(self, live: Iterable[int]) -> dict[int, re.Pattern[str]]:
        return {number: self._branch(number) for number in live}

    def _branch(self, number: int) -> re.Pattern[str]:
        part = self._branches[number]
        if isinstance(part, str):
            part = self._branches[number] = re.compile(part, self._flags)
        return part

    def _all(self) -> re.Pattern[str]:
        if self._whole is None:
            self._whole = re.compile(self.pattern, self._flags)
        return self._whole


def _in_order(starts: Starts, asked: tuple[int, ...]) -> list[int]:
    return sorted((*starts, *asked)) if asked or len(starts) > 1 else list(starts)


def _of_one(
    branch: re.Pattern[str], starts: list[int] | None, text: str
) -> Iterator[re.Match[str]]:
    """The matches of one branch; where they may begin is known or not."""
    return _from_starts(branch, starts, text) if starts else branch.finditer(text)


def _from_starts(branch: re.Pattern[str], starts: list[int], text: str) -> Iterator[re.Match[str]]:
    at = 0
    for start in starts:
        if start >= at and (hit := branch.match(text, start)):
            yield hit
            at = hit.end()


def _several(
    branches: dict[int, re.Pattern[str]], starts: Starts, text: str
) -> Iterator[re.Match[str]]:
    """The matches of several branches as one pattern would find them."""
    at = 0
    ahead: dict[int, re.Match[str]] = {}  # the next match of each branch
    live = list(branches)
    while live:
        for number in live:
            if number not in ahead or ahead[number].start() < at:
                hit = _next(branches[number], starts.get(number), text, at)
                if hit is None:
                    live = [one for one in live if one != number]
                    ahead.pop(number, None)
                else:
                    ahead[number] = hit
        if ahead:
            best = ahead[min(ahead, key=lambda number: (ahead[number].start(), number))]
            yield best
            at = best.end()


def _next(
    branch: re.Pattern[str], starts: list[int] | None, text: str, pos: int
) -> re.Match[str] | None:
    """The first match of one branch from `pos` on; where it may begin is known or not."""
    if not starts:
        return branch.search(text, pos)
    for at in range(bisect_left(starts, pos) if pos else 0, len(starts)):
        if hit := branch.match(text, starts[at]):
            return hit
    return None


class Texts:
    """Texts of which many patterns are asked: each pattern only of the few that concern it."""

    __slots__ = ("_all", "_as_of", "_places", "_with_digit")

    def __init__(self, texts: Iterable[str]) -> None:
        self._all = tuple(texts)
        self._as_of = -1
        self._places: dict[int, list[int]] = {}  # of each row of patterns
        self._with_digit: list[int] = []

    def asked_by(self, one: Sieve) -> Iterable[int]:
        """The places of the texts that a pattern may match."""
        while self._as_of != _walk.ready:
            self._as_of = _walk.ready
            self._places, self._with_digit = {}, []
            for place, text in enumerate(self._all):
                held = _walk.over(text)
                if held.digit:
                    self._with_digit.append(place)
                for row in held.hits:
                    self._places.setdefault(row, []).append(place)
        if one.always:
            return range(len(self._all))
        places = self._places.get(one.row, ())
        return sorted({*places, *self._with_digit}) if one.with_digit else places


class Sieves:
    """Patterns in a row, of which few concern a text."""

    __slots__ = ("_all", "_always", "_as_of", "_row", "_with_digit")

    def __init__(self, patterns: Iterable[str]) -> None:
        self._row = _walk.begin_row()
        self._all = [(place, Sieve(one, row=self._row)) for place, one in enumerate(patterns)]
        self._as_of = -1
        self._always: list[tuple[int, Sieve]] = []  # asked of every text
        self._with_digit: list[tuple[int, Sieve]] = []  # of every text that has a digit

    def __iter__(self) -> Iterator[Sieve]:
        return (one for _, one in self._all)

    def live(self, text: str) -> list[tuple[int, Sieve]]:
        """Those that may match the text, each with its place in the row."""
        held = _walk.answers.get(text) or _walk.over(text)
        if self._as_of != _walk.ready:
            self._as_of = _walk.ready
            self._always = [pair for pair in self._all if pair[1].always]
            self._with_digit = [pair for pair in self._all if pair[1].with_digit]
        asked = self._with_digit if held.digit else self._always
        if self._row not in held.hits:
            return asked
        places = {*held.row(self._row), *(place for place, _ in asked)}
        return [self._all[place] for place in sorted(places)]


def take_in_all() -> None:
    """Take every pattern into the walk now, not when enough of them are new."""
    _walk.take_in()


@cache
def sieve(pattern: str, flags: int = 0) -> Sieve:
    """For patterns of our own tables only: what is cached here stays."""
    return Sieve(pattern, flags)
