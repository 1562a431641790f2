"""Big tables of words as patterns that cost little on texts that hold none of them.

`re` tries every branch of "a|b|c" at every letter of a text. A `Sieve` knows for each branch
letters that no match is without. All of them, of every table, are looked for in one walk over the
text (Aho and Corasick 1975), and only the branches whose letters are there are asked. What is
found is what `re` finds. Which words stand in a table is not known here.
"""

import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from ahocorasick import Automaton

from mailbox_agent.sieve.letters import Letters, plain, take_apart

_WORTH_IT = 250  # texts, about ten mails: taking patterns in costs a second or two, once
_REMEMBERED = 60_000  # letters of texts whose answers are kept


Owner = tuple[int, int, bool]  # pattern, branch, whether the letters are its beginning
Held = dict[int, dict[int, list[int]]]  # pattern -> branch -> where a match may begin, if known


class _Walk:
    """The letters of every branch of every pattern, and what of them the last texts hold."""

    def __init__(self) -> None:
        self.patterns: list[Sieve] = []
        self.ready = 0  # so many of the patterns are in the automaton
        self._owners: dict[str, tuple[list[Owner], list[Owner]]] = defaultdict(lambda: ([], []))
        self._automaton = Automaton()
        self.answers: dict[str, Held] = {}
        self._letters = 0
        self._texts = 0

    def over(self, text: str) -> Held:
        """Of each pattern (its number) the branches whose letters the text has."""
        known = self.answers.get(text)
        if known is None:
            self._texts += 1
            if self._texts > _WORTH_IT and len(self.patterns) - self.ready > self.ready // 8:
                self.take_in()
            if self._letters > _REMEMBERED:
                self._forget()
            known = self.answers[text] = self._walk(text) if self.ready else {}
            self._letters += len(text) + 200
        return known

    def _walk(self, text: str) -> Held:
        held: Held = {}
        lower = plain(text)
        for end, (length, anywhere, at_word) in self._automaton.iter(lower):
            start = end - length + 1
            if at_word:
                before = lower[start - 1] if start else " "
                if not before.isalnum() and before != "_":
                    _note(held, at_word, start)
            if anywhere:
                _note(held, anywhere, start)
        return held

    def take_in(self) -> None:
        for one in self.patterns[self.ready :]:
            for branch, letters in enumerate(one.letters()):
                for string in letters.strings:
                    owners = self._owners[string][letters.at_word]
                    owners.append((one.number, branch, letters.at_start))
        self.ready = len(self.patterns)
        self._automaton = Automaton()
        for string, (anywhere, at_word) in self._owners.items():
            self._automaton.add_word(string, (len(string), tuple(anywhere), tuple(at_word)))
        self._automaton.make_automaton()
        self._forget()

    def _forget(self) -> None:
        self.answers.clear()
        self._letters = 0


def _note(held: Held, owners: tuple[Owner, ...], start: int) -> None:
    for number, branch, at_start in owners:
        branches = held.get(number)
        if branches is None:
            branches = held[number] = {}
        starts = branches.get(branch)
        if starts is None:
            starts = branches[branch] = []
        if at_start and (not starts or starts[-1] < start):
            starts.append(start)
        elif at_start:  # a longer string that ends here begins before a shorter one
            insort(starts, start)


_walk = _Walk()


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
        self.number = len(_walk.patterns)
        _walk.patterns.append(self)

    def letters(self) -> list[Letters]:
        """For each branch letters that every match has."""
        apart = take_apart(self.pattern, self._flags)
        self._branches = [part for part, _ in apart]
        self._always = tuple(n for n, (_, letters) in enumerate(apart) if not letters.strings)
        return [letters for _, letters in apart]

    @property
    def always(self) -> bool:
        """Whether it has to be asked of every text. Known once it is taken in."""
        return bool(self._always) or self.number >= _walk.ready

    def may_match(self, text: str) -> bool:
        """Whether some stretch of the text may be a match. If not, no part of the text is one."""
        return self.number in _walk.over(text) or self.always

    def search(self, text: str, pos: int = 0) -> re.Match[str] | None:
        answers = _walk.answers.get(text)
        held = (_walk.over(text) if answers is None else answers).get(self.number)
        if held is None:
            if not self._always and self.number < _walk.ready:
                return None
            held = {}
        if self.number >= _walk.ready:
            return self._all().search(text, pos)
        return self._first(held, text, pos)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        answers = _walk.answers.get(text)
        held = (_walk.over(text) if answers is None else answers).get(self.number)
        if held is None:
            if not self._always and self.number < _walk.ready:
                return iter(())
            held = {}
        if self.number >= _walk.ready:
            return self._all().finditer(text)
        if len(self._branches) == 1 and not any(held.values()):
            return self._branch(0).finditer(text)
        return self._several(held, text)

    def findall(self, text: str) -> list[str]:
        """The words of every match: for a pattern without groups."""
        return [hit[0] for hit in self.finditer(text)]

    def match(self, text: str, pos: int = 0) -> re.Match[str] | None:
        return self._all().match(text, pos)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self._all().fullmatch(text)

    def _several(self, held: dict[int, list[int]], text: str) -> Iterator[re.Match[str]]:
        at = 0
        ahead: dict[int, re.Match[str]] = {}  # the next match of each branch
        live = sorted((*held, *self._always)) if self._always or len(held) > 1 else list(held)
        while live:
            for number in live:
                if number not in ahead or ahead[number].start() < at:
                    hit = self._next(number, held.get(number), text, at)
                    if hit is None:
                        live = [one for one in live if one != number]
                        ahead.pop(number, None)
                    else:
                        ahead[number] = hit
            if ahead:
                best = ahead[min(ahead, key=lambda number: (ahead[number].start(), number))]
                yield best
                at = best.end()

    def _first(self, held: dict[int, list[int]], text: str, pos: int) -> re.Match[str] | None:
        """The leftmost; of two at one place the earlier branch, as `re` does."""
        best: re.Match[str] | None = None
        live = sorted((*held, *self._always)) if self._always or len(held) > 1 else held
        for number in live:
            hit = self._next(number, held.get(number), text, pos)
            if hit is not None and (best is None or hit.start() < best.start()):
                best = hit
        return best

    def _next(
        self, number: int, starts: list[int] | None, text: str, pos: int
    ) -> re.Match[str] | None:
        """The first match of one branch from `pos` on; where it may begin is known or not."""
        branch = self._branch(number)
        if not starts:
            return branch.search(text, pos)
        for at in range(bisect_left(starts, pos) if pos else 0, len(starts)):
            if hit := branch.match(text, starts[at]):
                return hit
        return None

    def _branch(self, number: int) -> re.Pattern[str]:
        part = self._branches[number]
        if isinstance(part, str):
            part = self._branches[number] = re.compile(part, self._flags)
        return part

    def _all(self) -> re.Pattern[str]:
        if self._whole is None:
            self._whole = re.compile(self.pattern, self._flags)
        return self._whole


class Texts:
    """Texts of which many patterns are asked: each pattern only of the few that concern it."""

    __slots__ = ("_all", "_as_of", "_places")

    def __init__(self, texts: Iterable[str]) -> None:
        self._all = tuple(texts)
        self._as_of = -1
        self._places: dict[int, list[int]] = {}

    def asked_by(self, one: Sieve) -> Iterable[int]:
        """The places of the texts that a pattern may match."""
        while self._as_of != _walk.ready:
            self._as_of = _walk.ready
            self._places = {}
            for place, text in enumerate(self._all):
                for number in _walk.over(text):
                    self._places.setdefault(number, []).append(place)
        return range(len(self._all)) if one.always else self._places.get(one.number, ())


class Sieves:
    """Patterns in a row, of which few concern a text."""

    __slots__ = ("_all", "_as_of", "_asked_always", "_places")

    def __init__(self, patterns: Iterable[str]) -> None:
        self._all = tuple(map(Sieve, patterns))
        self._places = {one.number: place for place, one in enumerate(self._all)}
        self._as_of = -1
        self._asked_always: list[tuple[int, Sieve]] = []

    def __iter__(self) -> Iterator[Sieve]:
        return iter(self._all)

    def live(self, text: str) -> list[tuple[int, Sieve]]:
        """Those that may match the text, each with its place in the row."""
        held = _walk.over(text)
        if self._as_of != _walk.ready:
            self._as_of = _walk.ready
            self._asked_always = [(n, one) for n, one in enumerate(self._all) if one.always]
        numbers = self._places.keys() & held.keys()
        if not numbers:
            return self._asked_always
        places = {self._places[number] for number in numbers}
        places.update(place for place, _ in self._asked_always)
        return [(place, self._all[place]) for place in sorted(places)]


def take_in_all() -> None:
    """Take every pattern into the walk now, not when enough of them are new."""
    _walk.take_in()


@cache
def sieve(pattern: str, flags: int = 0) -> Sieve:
    """For patterns of our own tables only: what is cached here stays."""
    return Sieve(pattern, flags)
