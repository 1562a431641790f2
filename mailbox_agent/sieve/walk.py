"""One walk over a text for the letters of every branch of every pattern (Aho and Corasick 1975).

Knows where the letters stand and to which branch of which row of patterns they belong. Whether a
match is there is not known here.
"""

import re
from bisect import insort
from collections import defaultdict
from typing import Any, Protocol, TypeVar

from ahocorasick import Automaton

from mailbox_agent.sieve.letters import Letters, plain

_WORTH_IT = 250  # texts, about ten mails: taking patterns in costs a second or two, once
_REMEMBERED = 60_000  # letters of texts whose answers are kept
_DIGIT = re.compile(r"\d")

Branch = tuple[int, int, bool]  # place in its row, branch, whether the letters are its beginning
Owners = tuple[tuple[int, tuple[Branch, ...]], ...]  # of each row the branches
_Owning = dict[int, list[Branch]]  # of each row the branches
_Kept = dict[tuple[Any, ...], Any]
_Tuple = TypeVar("_Tuple", bound=tuple[Any, ...])
Starts = dict[int, list[int]]  # branch -> where a match may begin, if known


class Lettered(Protocol):
    """A pattern that tells of each of its branches letters that no match is without."""

    def letters(self) -> list[Letters]: ...


class Held:
    """What a text holds of the patterns: mostly asked for what it does not."""

    __slots__ = ("_rows", "digit", "hits")

    def __init__(self, digit: bool) -> None:
        self.digit = digit  # whether it has a digit
        self.hits: dict[int, list[tuple[int, tuple[Branch, ...]]]] = defaultdict(list)
        self._rows: dict[int, dict[int, Starts]] = {}

    def row(self, number: int) -> dict[int, Starts]:
        """Of the patterns of a row (by place) the branches whose letters the text has."""
        row = self._rows.get(number)
        if row is None:
            row = self._rows[number] = {}
            for start, branches in self.hits.get(number, ()):
                for place, branch, at_start in branches:
                    starts = row.setdefault(place, {}).setdefault(branch, [])
                    if at_start and (not starts or starts[-1] < start):
                        starts.append(start)
                    elif at_start:  # a longer string that ends here begins before a shorter one
                        insort(starts, start)
        return row


class Walk:
    """The rows of patterns, and what of them the last texts hold."""

    def __init__(self) -> None:
        self.rows: list[list[Lettered]] = []
        self.ready = 0  # so many of the rows are in the automaton
        self.answers: dict[str, Held] = {}
        self._automaton = Automaton()
        self._letters = 0
        self._texts = 0

    def begin_row(self) -> int:
        """The number of a new row. It takes part from the next time on that rows are taken in."""
        self.rows.append([])
        return len(self.rows) - 1

    def join(self, row: int, one: Lettered) -> int:
        """The place of a pattern that is put into a row."""
        self.rows[row].append(one)
        return len(self.rows[row]) - 1

    def over(self, text: str) -> Held:
        known = self.answers.get(text)
        if known is None:
            self._texts += 1
            if self._texts > _WORTH_IT and len(self.rows) - self.ready > self.ready // 8:
                self.take_in()
            if self._letters > _REMEMBERED:
                self._forget()
            known = self.answers[text] = self._walk(text)
            self._letters += len(text) + 200
        return known

    def _walk(self, text: str) -> Held:
        held = Held(_DIGIT.search(text) is not None)
        if not self.ready:
            return held
        lower, hits = plain(text), held.hits
        for end, (length, anywhere, at_word) in self._automaton.iter(lower):
            start = end - length + 1
            if at_word:
                before = lower[start - 1] if start else " "
                if not before.isalnum() and before != "_":
                    for row, branches in at_word:
                        hits[row].append((start, branches))
            for row, branches in anywhere:
                hits[row].append((start, branches))
        return held

    def take_in(self) -> None:
        new: dict[str, tuple[_Owning, _Owning]] = {}
        for number in range(self.ready, len(self.rows)):
            for place, one in enumerate(self.rows[number]):
                for branch, letters in enumerate(one.letters()):
                    for string in letters.strings:
                        owners = new.setdefault(string, ({}, {}))[letters.at_word]
                        owners.setdefault(number, []).append((place, branch, letters.at_start))
        self.ready = len(self.rows)
        kept: _Kept = {}
        for string in sorted(new):
            _, anywhere, at_word = self._automaton.get(string, (0, (), ()))
            own_anywhere, own_at_word = new.pop(string)
            anywhere = _kept((*anywhere, *_frozen(own_anywhere, kept)), kept)
            at_word = _kept((*at_word, *_frozen(own_at_word, kept)), kept)
            self._automaton.add_word(string, _kept((len(string), anywhere, at_word), kept))
        self._automaton.make_automaton()
        self._forget()

    def _forget(self) -> None:
        self.answers.clear()
        self._letters = 0


def _frozen(owners: _Owning, kept: _Kept) -> Owners:
    return tuple(
        _kept((row, _kept(tuple(_kept(one, kept) for one in branches), kept)), kept)
        for row, branches in owners.items()
    )


def _kept(one: _Tuple, kept: _Kept) -> _Tuple:
    """The equal tuple that is there already: the strings of one branch share what they tell."""
    found: _Tuple = kept.setdefault(one, one)
    return found
