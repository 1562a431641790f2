"""What the matter is about, how bad it is, and in what mood it is written.

Small classifiers decide (`linear.py`). Besides the words they see the points of the word tables
(`words_topics.py`), which say the same in every language: a matter of which English training mails
are many is so told in languages of which they are few.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from mailbox_agent.records.reading import Area, Kind, SenderRole, Sentiment, Severity
from mailbox_agent.sieve import Sieve, Sieves
from mailbox_agent.understanding import linear
from mailbox_agent.understanding.explaining import Notes
from mailbox_agent.understanding.sentences import fold
from mailbox_agent.understanding.words_topics import (
    AREA_WORDS,
    MILDER_WORDS,
    MOOD_WORDS,
    SEVERITY_WORDS,
    Weighted,
)

MAX_TEXT = 10_000  # characters that are weighed
MAX_BEFORE = 2_000  # characters of the quoted history: the mail that is answered, not all of it
_SUBJECT_COUNTS = 2  # a word in the subject counts so many times
_MAX_PER_WORD = 3  # the same pattern gives points at most so often
HISTORY_COUNTS = 1.0  # of what it would count as the own words of the mail


@dataclass(frozen=True, slots=True)
class Points:
    total: int
    words: tuple[str, ...]  # as found


@dataclass(frozen=True, slots=True)
class Said:
    """The texts of one mail, folded once for all who judge it."""

    subject: str
    own: str
    more: str  # forwarded
    before: str  # quoted, as it came
    words: frozenset[str]  # `linear.features_of` subject and own text


def said_in(subject: str, own: str, *, more: str = "", before: str = "") -> Said:
    subject, own = subject[:500], own[:MAX_TEXT]
    words = linear.features_of(f"{subject}\n{own}")
    return Said(fold(subject), fold(own), fold(more[:MAX_TEXT]), before[:MAX_BEFORE], words)


@lru_cache(maxsize=64)
def _sieves(table: Weighted) -> Sieves:
    return Sieves(pattern for _, pattern in table)


def weigh(text: str, table: Weighted, *, most: int = _MAX_PER_WORD) -> Points:
    """The points of a folded text, each distinct word counted once."""
    total, words = 0, []
    for place, pattern in _sieves(table).live(text):
        seen = list(dict.fromkeys(hit[0].strip() for hit in _few(pattern, text)))[:most]
        total += table[place][0] * len(seen)
        words += seen
    return Points(total, tuple(words))


_EVERY_AREA: Weighted = tuple(one for table in AREA_WORDS.values() for one in table)
_AREA_AT: tuple[Area, ...] = tuple(area for area, table in AREA_WORDS.items() for _ in table)


def weigh_areas(text: str) -> dict[Area, int]:
    """What `weigh` gives for the table of each area, the text being asked once."""
    totals = dict.fromkeys(AREA_WORDS, 0)
    for place, pattern in _sieves(_EVERY_AREA).live(text):
        seen = list(dict.fromkeys(hit[0].strip() for hit in _few(pattern, text)))[:_MAX_PER_WORD]
        totals[_AREA_AT[place]] += _EVERY_AREA[place][0] * len(seen)
    return totals


def _few(pattern: Sieve, text: str) -> list[re.Match[str]]:
    found = []
    for hit in pattern.finditer(text):
        found.append(hit)
        if len(found) >= 12:
            break
    return found


def spelled(text: str, table: Weighted, *, most: int = _MAX_PER_WORD) -> str:
    """What `weigh` counts, word by word with the points of each; for explanations."""
    said = []
    for place, pattern in _sieves(table).live(text):
        points = table[place][0]
        seen = list(dict.fromkeys(hit[0].strip() for hit in _few(pattern, text)))[:most]
        said += [f"“{word[:40]}” {points:+d}" for word in seen]
    return ", ".join(said) or "nothing"


def marks(name: str, count: int, steps: Sequence[int]) -> Iterator[str]:
    """ "=name 3" for each step that the count reaches."""
    return (f"={name} {step}" for step in steps if count >= step)


def judge_area(said: Said, notes: Notes | None = None) -> tuple[Area, str, str]:
    """The area, why, and the rule."""
    found: set[str] = set()
    totals: dict[Area, int] = {}
    inside, above, beside = map(weigh_areas, (said.own, said.subject, said.more))
    for area, table in AREA_WORDS.items():
        totals[area] = 2 * inside[area] + 2 * _SUBJECT_COUNTS * above[area] + beside[area]
        found.update(marks(area, totals[area], (2, 6, 12)))
        if notes is not None and totals[area]:
            text = f"{said.subject}\n{said.own}\n{said.more}"
            notes.say("area", f"{area} {totals[area]} points: {spelled(text, table)}")
    most = max(totals.values())
    found.update(f"=most {area}" for area, total in totals.items() if 0 < total == most)
    before = linear.load("area").spoken(linear.features_of(said.before))
    beside_it = {area: HISTORY_COUNTS * score for area, score in before.items()}
    verdict = linear.decide("area", said.words | found, beside=beside_it)
    return cast(Area, verdict.value), verdict.why, "linear: area"


def judge_severity(
    said: Said,
    kind: Kind,
    sentiment: Sentiment,
    role: SenderRole,
    *,
    impacts: int = 0,
    notes: Notes | None = None,
) -> tuple[Severity, str, str]:
    """The severity of the message at its time, why, and the rule. `impacts`: sentences that state
    harm."""
    if kind == "resolution":
        return "low", "it is solved", "topics.judge_severity"
    text = f"{said.subject}\n{said.own}\n{said.more}"
    worse = weigh(text, SEVERITY_WORDS, most=2).total
    milder = weigh(text, MILDER_WORDS, most=2).total
    if notes is not None:
        notes.say("severity", f"worse {worse:+d}: {spelled(text, SEVERITY_WORDS, most=2)}")
        notes.say("severity", f"milder {milder:+d}: {spelled(text, MILDER_WORDS, most=2)}")
    found = {
        *marks("worse", worse, (1, 3, 5, 8, 12, 17)),
        *marks("milder", milder, (1, 3, 5)),
        *marks("impact", impacts, (1, 2, 3)),
        f"=kind {kind}",
        f"=mood {sentiment}",
        f"=role {role}",
    }
    verdict = linear.decide("severity", said.words | found)
    return cast(Severity, verdict.value), verdict.why, "linear: severity"


def judge_sentiment(
    said: Said, kind: Kind, role: SenderRole, notes: Notes | None = None
) -> tuple[Sentiment, str, str]:
    """The mood of the sender's own words, why, and the rule."""
    found = {f"=kind {kind}", f"=role {role}"}
    for mood, table in MOOD_WORDS.items():
        points = weigh(said.own, table).total
        found.update(marks(mood, points, (2, 4, 7)))
        if notes is not None:
            notes.say("sentiment", f"{mood} {points}: {spelled(said.own, table)}")
    verdict = linear.decide("sentiment", said.words | found)
    return cast(Sentiment, verdict.value), verdict.why, "linear: sentiment"
