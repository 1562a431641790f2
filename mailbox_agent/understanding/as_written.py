"""The words of a text behind the features of a classifier, as they stand there.

"lauft" is “läuft” again, "minute*" the word that begins so, "0" the number, whole. What tells
nothing when it stands alone is left out; so is what stands nowhere in a row.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from mailbox_agent.folding import fold
from mailbox_agent.understanding.sentences import Sentence
from mailbox_agent.understanding.words_small import SMALL_WORDS

Span = tuple[int, int]
_WORD = re.compile(r"\d+|[^\W\d_]+(?:['’‘ʼ`´][^\W\d_]+)?")
_NUMBER_BEFORE = re.compile(r"\d[\d.,:]{0,20}$")
_NUMBER_BEHIND = re.compile(r"[\d.,:]{0,20}\d")
_BETWEEN = re.compile(r"[^\S\n]{0,3}")  # of two words that are shown as one stretch
_SCRIPT_WITHOUT_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_NUMBERS = "0"  # how `linear.features_of` writes any number
_MAX_WORDS = 600  # as many as `linear.features_of` looks at
_LONGEST = 60  # characters that are shown of one stretch


def as_written(features: Iterable[str], text: str, *, most: int = 4) -> tuple[str, ...]:
    """At most so many stretches of the text, in the order of the features; none overlap."""
    return _Index(text).stretches(features, most)


def as_it_stands(folded: str, sentence: Sentence) -> str:
    """Words of a folded sentence as the mail writes them."""
    at = sentence.folded.find(folded)
    return " ".join(sentence.text[at : at + len(folded)].split()) if at >= 0 else folded


@dataclass(frozen=True)
class _Index:
    """Where each feature of a text stands first."""

    text: str

    @cached_property
    def _words(self) -> list[tuple[str, Span]]:
        """Each word folded as the classifier sees it, with its place."""
        hits = list(_WORD.finditer(self.text))[:_MAX_WORDS]
        return [(_NUMBERS if hit[0].isdigit() else fold(hit[0]), hit.span()) for hit in hits]

    @cached_property
    def _first(self) -> dict[str, Span]:
        first: dict[str, Span] = {}
        for word, span in self._words:
            first.setdefault(word, span)
        return first

    @cached_property
    def _pairs(self) -> dict[str, Span]:
        pairs: dict[str, Span] = {}
        for (one, (start, middle)), (other, (begins, end)) in zip(
            self._words, self._words[1:], strict=False
        ):
            if _BETWEEN.fullmatch(self.text, middle, begins):
                pairs.setdefault(f"{one} {other}", (start, end))
        return pairs

    def stretches(self, features: Iterable[str], most: int) -> tuple[str, ...]:
        found: list[Span] = []
        said: list[str] = []
        for feature in features:
            span = self._place(feature)
            if span is None:
                continue
            start, end = whole_numbers(self.text, span)
            words = " ".join(self.text[start:end].split())
            new = words.casefold() not in (one.casefold() for one in said)
            if new and not any(start < b and a < end for a, b in found):
                found.append((start, end))
                said.append(words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…")
            if len(said) == most:
                break
        return tuple(said)

    def _place(self, feature: str) -> Span | None:
        """Where the feature stands; None for a mark, a word that tells nothing, or no words."""
        if feature.startswith("="):
            return None
        if feature.endswith("*"):
            return self._beginning(feature[:-1])
        words = feature.split()
        if all(map(_tells_nothing, words)):
            return None
        if len(words) == 1:
            return self._first.get(feature) or self._inside(feature)
        return self._pairs.get(feature)

    def _beginning(self, stem: str) -> Span | None:
        return next((span for word, span in self._words if word.startswith(stem)), None)

    def _inside(self, feature: str) -> Span | None:
        """Two letters of a script without spaces, inside a run of them."""
        at = self.text.find(feature) if _SCRIPT_WITHOUT_SPACES.search(feature) else -1
        return (at, at + len(feature)) if at >= 0 else None


def whole_numbers(text: str, span: Span) -> Span:
    """The stretch with the numbers at its ends whole: “3.500 Euro”, not “500 Euro”."""
    start, end = span
    if text[start : start + 1].isdigit():
        before = _NUMBER_BEFORE.search(text, max(0, start - _LONGEST), start)
        start = before.start() if before else start
    if text[end - 1 : end].isdigit():
        behind = _NUMBER_BEHIND.match(text, end)
        end = behind.end() if behind else end
    return start, end


def _tells_nothing(word: str) -> bool:
    alone = len(word) == 1 and not word.isdigit() and not _SCRIPT_WITHOUT_SPACES.search(word)
    return word in SMALL_WORDS or alone or not word[:1].isalnum()
