"""Compares wording across accents, case and typography: the folded form of text and of patterns.

Belongs here: folding, and compiling a table of patterns into one expression. The tables themselves
stand in `*_patterns.py`, what follows from a match in the module that asks.
"""

import re
from collections.abc import Iterable
from functools import cached_property

from mailbox_agent.folding import fold
from mailbox_agent.sieve import Sieve, Texts


def any_of(patterns: Iterable[str], *, at_start: bool = False, seldom: bool = False) -> "Wording":
    """One expression for folded text from patterns written with accents, as a person reads them.

    A pattern that begins or ends with a Latin letter matches whole words there; "*" at its end
    lifts that ("undeliver*" finds "undeliverable"). Where letters of other scripts take part, the
    end is open, as they stand without spaces. Upper-case escapes (`\\S`) do not survive folding and
    may not be used. Compiled at first use; a bad pattern raises re.error then. A table that is
    `seldom` asked takes no part in the walk over every text (`sieve`).
    """
    return Wording(tuple(patterns), at_start, seldom)


class Wording:
    """A table of patterns, compiled when it is first asked: most mails need few of them."""

    def __init__(self, patterns: tuple[str, ...], at_start: bool, seldom: bool = False) -> None:
        self._patterns, self._at_start, self._seldom = patterns, at_start, seldom

    @cached_property
    def _pattern(self) -> str:
        shape = "^(?:{})" if self._at_start else "{}"
        return "|".join(shape.format(_whole_words(one)) for one in self._patterns)

    @cached_property
    def _expression(self) -> Sieve:
        return Sieve(self._pattern)

    @cached_property
    def _alone(self) -> re.Pattern[str]:
        return re.compile(self._pattern)

    def asked_of(self, folded: Texts) -> Iterable[int]:
        """Which of some folded texts (by place) may hold the words; all others do not."""
        return folded.asked_by(self._expression)

    def holding(self, folded: Iterable[str]) -> int:
        """How many of some folded texts hold the words."""
        return sum(bool(self.found_in(one)) for one in folded)

    def found_in(self, folded: str) -> str:
        """The words that match in a folded text, "" if none."""
        match = (self._alone if self._seldom else self._expression).search(folded)
        return match.group() if match else ""


def _whole_words(pattern: str) -> str:
    open_ended = pattern.endswith("*")
    folded = fold(pattern.removesuffix("*"))
    first = folded.removeprefix("(?:")[:1]
    before = r"(?<!\w)" if first.isascii() and first.isalpha() else ""
    last = folded.rstrip("?")
    in_latin = folded.isascii() and (last[-1:].isalpha() or last.endswith(")"))
    closed = in_latin and last[-2:-1] != "\\" and not open_ended
    return f"{before}{folded}" + (r"(?!\w)" if closed else "")
