"""Big tables of words as patterns that cost little on texts that hold none of them.

`re` tries every branch of "a|b|c" at every letter of a text. A `Sieve` knows for each branch
letters that no match is without. All of them, of every table, are looked for in one walk over the
text (Aho and Corasick 1975), and only the branches whose letters are there are asked. What is
found is what `re` finds. Which words stand in a table is not known here.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from ahocorasick import Automaton

from mailbox_agent.sieve.letters import branches_of, letters_of, plain

_REMEMBERED = 300_000  # letters of texts whose answers are kept
_SEVERAL = 6  # branches from which on the whole pattern is asked at once


class _Letters:
    """The letters of every branch of every pattern, and what of them the last texts hold."""

    def __init__(self) -> None:
        self.patterns: list[Sieve] = []
        self.ready = 0  # so many of the patterns are in the automaton
        self._owners: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._automaton = Automaton()
        self._answers: dict[str, dict[int, set[int]]] = {}
        self._letters = 0

    def held_by(self, text: str) -> dict[int, set[int]]:
        """Of each pattern (its number) the branches whose letters the text has."""
        known = self._answers.get(text)
        if known is None:
            if len(self.patterns) - self.ready > max(8, self.ready // 8):
                self.take_in()
            if self._letters > _REMEMBERED:
                self._forget()
            known = self._answers[text] = self._walk(text)
            self._letters += len(text) + 200
        return known

    def _walk(self, text: str) -> dict[int, set[int]]:
        found: dict[int, set[int]] = {}
        if self._owners:
            for several in {owners for _, owners in self._automaton.iter(plain(text))}:
                for number, branch in several:
                    found.setdefault(number, set()).add(branch)
        return found

    def take_in(self) -> None:
        for sieve in self.patterns[self.ready :]:
            for branch, letters in enumerate(sieve.letters()):
                for string in letters:
                    self._owners[string].append((sieve.number, branch))
        self.ready = len(self.patterns)
        self._automaton = Automaton()
        for string, owners in self._owners.items():
            self._automaton.add_word(string, tuple(owners))
        self._automaton.make_automaton()
        self._forget()

    def _forget(self) -> None:
        self._answers.clear()
        self._letters = 0


_letters = _Letters()


class Sieve:
    """A pattern for `search` and `finditer`, with the results of `re.compile(pattern, flags)`.

    A pattern with groups is asked whole, so that the groups of a match are what they say.
    """

    __slots__ = ("_always", "_branches", "_flags", "_whole", "number", "pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern, self._flags = pattern, flags
        self._whole: re.Pattern[str] | None = None
        self._branches: list[str | re.Pattern[str]] = []
        self._always: tuple[int, ...] = ()
        self.number = len(_letters.patterns)
        _letters.patterns.append(self)

    def letters(self) -> list[frozenset[str]]:
        """For each branch letters (plain case) of which a match has one; empty if unknown."""
        parts = branches_of(self.pattern)
        self._branches = list(parts)
        found = [letters_of(part, self._flags) for part in parts]
        self._always = tuple(n for n, letters in enumerate(found) if not letters)
        return found

    def search(self, text: str, pos: int = 0) -> re.Match[str] | None:
        held = _letters.held_by(text)
        if self.number >= _letters.ready:
            return self._all().search(text, pos)
        branches = held.get(self.number)
        if branches is None:
            if not self._always:
                return None
            live = self._always
        else:
            live = tuple(sorted(branches.union(self._always)))
        if len(live) == 1:
            return self._branch(live[0]).search(text, pos)
        if len(live) > _SEVERAL:
            return self._all().search(text, pos)
        return self._first(live, text, pos)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        held = _letters.held_by(text)
        if self.number >= _letters.ready:
            return self._all().finditer(text)
        live = tuple(sorted(held.get(self.number, frozenset()).union(self._always)))
        if not live:
            return iter(())
        if len(live) == 1:
            return self._branch(live[0]).finditer(text)
        if len(live) > _SEVERAL:
            return self._all().finditer(text)
        return self._several(live, text)

    def match(self, text: str, pos: int = 0) -> re.Match[str] | None:
        return self._all().match(text, pos)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self._all().fullmatch(text)

    def _several(self, live: tuple[int, ...], text: str) -> Iterator[re.Match[str]]:
        at = 0
        while at <= len(text) and (hit := self._first(live, text, at)) is not None:
            yield hit
            at = hit.end() + (hit.end() == hit.start())

    def _first(self, live: tuple[int, ...], text: str, pos: int) -> re.Match[str] | None:
        """The leftmost; of two at one place the earlier branch, as `re` does."""
        best: re.Match[str] | None = None
        for number in live:
            hit = self._branch(number).search(text, pos)
            if hit is not None and (best is None or hit.start() < best.start()):
                best = hit
        return best

    def _branch(self, number: int) -> re.Pattern[str]:
        part = self._branches[number]
        if isinstance(part, str):
            part = self._branches[number] = re.compile(part, self._flags)
        return part

    def _all(self) -> re.Pattern[str]:
        if self._whole is None:
            self._whole = re.compile(self.pattern, self._flags)
        return self._whole


def take_in_all() -> None:
    """Take every pattern into the walk now, not when enough of them are new."""
    _letters.take_in()


@cache
def sieve(pattern: str, flags: int = 0) -> Sieve:
    """For patterns of our own tables only: what is cached here stays."""
    return Sieve(pattern, flags)
