"""Is this answer nothing but "I am away"? For autoresponders that say so in no header.

Many servers answer "Re: your subject" with two sentences of somebody's absence and nothing else.
People who write about their absence have something to say besides: a question, a request, news of
their matter. So an answer counts as a machine's only if each of its words belongs to an absence
(`absence_vocabulary.py`) or is a name, an address, a date or a number.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailbox_agent.folding import fold
from mailbox_agent.message.absence_vocabulary import (
    AWAY,
    BUSINESS,
    INSTEAD,
    LASTS,
    NOW,
    URGENT,
    VOCABULARY,
)
from mailbox_agent.message.automatic_wording import ABSENCE_TO_COME
from mailbox_agent.message.machine_marks import Marks
from mailbox_agent.message.out_of_office_patterns import MONTHS, WEEKDAYS

_MOST_CHARACTERS = 1_500  # an autoresponder is short, its signature included
_WORDS_PER_STRANGE_ONE = 18  # one word that we do not know is forgiven in so many
_SIGNATURE_LINES = 10
_ADDRESS = re.compile(r"[^\s@]{1,80}@[^\s@]{1,200}|(?:https?://|www\.)\S{1,300}")
_DIGITS = re.compile(
    r"(?<![^\W\d_])[+(]?\d[\d./:()+-]{0,30}(?:st|nd|rd|th|er|am|pm|h|uhr|r)?(?![^\W_])"
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SENTENCE_STARTS = re.compile(r"(?:\A|\n|(?<!\b\w)[.!:;]\s|[•*])\W{0,10}\Z")
_ENDING = re.compile(r"['’]s?\Z")
_EXACT = frozenset(word for word in VOCABULARY if not word.endswith("*"))
_STEMS = tuple(word[:-1] for word in VOCABULARY if word.endswith("*"))
_CALENDAR = frozenset(MONTHS) | frozenset(WEEKDAYS)


@dataclass(frozen=True, slots=True)
class _Word:
    text: str  # as written
    folded: str
    opens: bool  # a sentence or a line
    beside_capital: bool  # stands next to another capitalised word on its line


def answers_with_an_absence(marks: Marks) -> str:
    """The reason, or "" for a person's mail."""
    answers = marks.is_reply or bool(marks.message.in_reply_to)
    if not answers or marks.is_forward or marks.greets_by_name:
        return ""
    if "?" in marks.own or len(marks.own) > _MOST_CHARACTERS:
        return ""
    if not marks.count(AWAY) or not (marks.count(LASTS) or marks.count(INSTEAD)):
        return ""
    if marks.count(BUSINESS) or marks.count(ABSENCE_TO_COME):
        return ""
    if any(NOW.found_in(s) and not AWAY.found_in(s) for s in marks.sentences):
        return ""
    names = _names(marks)
    words = tuple(_words(_without_signature(marks.own, names)))
    if len(_strange(words, names)) > len(words) // _WORDS_PER_STRANGE_ONE:
        return ""
    return "an answer that says nothing but that its writer is away"


def _without_signature(text: str, names: frozenset[str]) -> str:
    """Without the short lines below the sender's own name: title, company, telephone."""
    lines = text.rstrip().split("\n")
    for at in range(len(lines) - 1, max(0, len(lines) - 1 - _SIGNATURE_LINES), -1):
        words = [fold(word) for word in _WORD.findall(lines[at])]
        if words and names.issuperset(words):
            below = lines[at + 1 :]
            titles = all(
                len(line) < 60 and not line.rstrip().endswith((".", "!")) for line in below
            )
            return "\n".join(lines[:at]) if titles else text
    return text


def _words(text: str) -> Iterator[_Word]:
    bare = _DIGITS.sub(" ", _ADDRESS.sub(" ", text))
    found = list(_WORD.finditer(bare))
    for at, match in enumerate(found):
        before = bare[found[at - 1].end() if at else 0 : match.start()]
        neighbours = [
            other[0]
            for other, gap in (
                (found[at - 1] if at else None, before),
                (
                    found[at + 1] if at + 1 < len(found) else None,
                    bare[match.end() : found[at + 1].start()] if at + 1 < len(found) else "",
                ),
            )
            if other is not None and gap in (" ", ". ")
        ]
        yield _Word(
            text=match[0],
            folded=fold(match[0]),
            opens=not at or bool(_SENTENCE_STARTS.search(before)),
            beside_capital=any(_capital(word) for word in neighbours),
        )


def _capital(word: str) -> bool:
    return word[:1].isupper() and word[1:2].islower()


def _names(marks: Marks) -> frozenset[str]:
    """The words of the sender's name and of every address in the text."""
    sender = marks.message.sender
    texts = [sender.name, sender.email] if sender else []
    texts += [match[0] for match in _ADDRESS.finditer(marks.own)]
    return frozenset(fold(word) for text in texts for word in re.findall(r"[^\W\d_]+", text[:500]))


def _strange(words: tuple[_Word, ...], names: frozenset[str]) -> list[str]:
    """The words that belong to no absence and are nobody's name."""
    german = len({w.folded for w in words} & {"ich", "bin", "und", "nicht", "bis"}) >= 2
    found: list[str] = []
    for at, word in enumerate(words):
        near = [other.folded for other in words[max(0, at - 1) : at + 2] if other is not word]
        if _expected(word.folded) or _ENDING.sub("", word.folded) in names:
            continue
        if any(one.startswith(URGENT) for one in near):
            continue
        if _capital(word.text) and (word.beside_capital or not (word.opens or german)):
            continue
        found.append(word.folded)
    return found


def _expected(folded: str) -> bool:
    if folded in _EXACT or folded in _CALENDAR or folded.startswith((*_STEMS, *URGENT)):
        return True
    parts = re.split("['-]", folded)
    return len(parts) > 1 and all(p in _EXACT or p in _CALENDAR or len(p) <= 2 for p in parts)
