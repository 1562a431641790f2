"""How much of one text stands in another: whether a person's mail is a draft of ours. Pure."""

import re

LIKE = 0.4  # of the shorter text's word groups, in both: the same text, edited
KEPT = 0.9  # of a draft's word groups, where hardly a word was taken out
FEWEST = 15  # word groups of a text that can be told from another
_GROUP = 3
_WORD = re.compile(r"\w+")


def likeness(one: str, other: str) -> float:
    """The share of the shorter text's groups of three words that the other has, too; 0 to 1.

    A greeting and a signature stand in every letter: a text of a few words is like none.
    """
    a, b = _groups(one), _groups(other)
    return len(a & b) / max(FEWEST, min(len(a), len(b)))


def hardly_changed(draft: str, text: str) -> bool:
    """Whether a text is the whole draft and says nothing besides: one word of it may be another."""
    ours, theirs = _groups(draft), _groups(text)
    return len(theirs - ours) <= _GROUP and len(theirs & ours) >= KEPT * len(ours)


def _groups(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return frozenset(
        tuple(words[at : at + _GROUP]) for at in range(max(1, len(words) - _GROUP + 1))
    )
