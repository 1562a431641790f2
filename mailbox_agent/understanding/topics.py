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

from mailbox_agent import linear
from mailbox_agent.records.reading import Area, Kind, SenderRole, Sentiment, Severity
from mailbox_agent.sieve import Sieve, Sieves
from mailbox_agent.understanding.explaining import Notes
from mailbox_agent.understanding.limits import break_runs
from mailbox_agent.understanding.sentences import fold
from mailbox_agent.understanding.words_topics import (
    AREA_WORDS,
    HALTED_WORDS,
    MILDER_WORDS,
    MOOD_WORDS,
    SEVERITY_WORDS,
    STOPPED_WORDS,
    Weighted,
)

MAX_TEXT = 10_000  # characters that are weighed
MAX_BEFORE = 2_000  # characters of the quoted history: the mail that is answered, not all of it
OWN_COUNTS = 2  # a word for an area counts so many times in the own text, forwarded once
SUBJECT_COUNTS = 4  # and so many times in the subject
SEVERITY_MOST = 2  # the same pattern tells of severity at most so often
_MAX_SHOWN = 4  # words in a short reason
_MAX_PER_WORD = 3  # the same pattern gives points at most so often
NOTHING_TO_GO_BY = "nothing to go by: neither the subject nor the text holds a word"
NO_KNOWN_WORD = "nothing to go by: no word of it is known"
_REPLY_MARKS = frozenset("re fw fwd aw wg rv tr sv vs antw odp r i rif res".split())
HISTORY_COUNTS = 1.0  # of what it would count as the own words of the mail


@dataclass(frozen=True, slots=True)
class Points:
    total: int
    words: tuple[str, ...]  # as found


_NO_POINTS = Points(0, ())


@dataclass(frozen=True, slots=True)
class Said:
    """The texts of one mail, folded once for all who judge it."""

    subject: str
    own: str
    more: str  # forwarded
    before: str  # quoted, as it came
    words: frozenset[str]  # `linear.features_of` subject and own text
    history: frozenset[str]  # the same of the quoted text
    written: tuple[str, str, str]  # subject, own text, forwarded text as they came; same lengths

    @property
    def says_nothing(self) -> bool:
        """Whether there is nothing to go by: "." under "Re: .", an empty mail."""
        return self.words <= _REPLY_MARKS and not linear.features_of(self.more)


@lru_cache(maxsize=2)  # a mail is read again once its case is known
def said_in(subject: str, own: str, *, more: str = "", before: str = "") -> Said:
    subject, own, more = subject[:500], own[:MAX_TEXT], more[:MAX_TEXT]
    words = linear.features_of(f"{subject}\n{own}")
    before = before[:MAX_BEFORE]
    history = linear.features_of(before)
    written = (subject, own, more)
    subject, own, more = (break_runs(fold(one)) for one in written)
    return Said(subject, own, more, before, words, history, written)


@lru_cache(maxsize=64)
def sieves(table: Weighted) -> Sieves:
    return Sieves(pattern for _, pattern in table)


def weigh(text: str, table: Weighted, *, most: int = _MAX_PER_WORD) -> Points:
    """The points of a folded text, each distinct word counted once."""
    live = sieves(table).live(text)
    if not live:
        return _NO_POINTS
    total, words = 0, []
    for place, pattern in live:
        seen = list(dict.fromkeys(hit[0].strip() for hit in few(pattern, text)))[:most]
        total += table[place][0] * len(seen)
        words += seen
    return Points(total, tuple(words))


def has_words_of(text: str, table: Weighted) -> bool:
    """Whether a part of the folded text may give points."""
    return bool(sieves(table).live(text))


_EVERY_AREA: Weighted = tuple(one for table in AREA_WORDS.values() for one in table)
_AREA_AT: tuple[Area, ...] = tuple(area for area, table in AREA_WORDS.items() for _ in table)


def weigh_areas(text: str) -> dict[Area, int]:
    """What `weigh` gives for the table of each area, the text being asked once."""
    totals = dict.fromkeys(AREA_WORDS, 0)
    for place, pattern in sieves(_EVERY_AREA).live(text):
        seen = list(dict.fromkeys(hit[0].strip() for hit in few(pattern, text)))[:_MAX_PER_WORD]
        totals[_AREA_AT[place]] += _EVERY_AREA[place][0] * len(seen)
    return totals


def few(pattern: Sieve, text: str) -> list[re.Match[str]]:
    found = []
    for hit in pattern.finditer(text):
        found.append(hit)
        if len(found) >= 12:
            break
    return found


def marks(name: str, count: int, steps: Sequence[int]) -> Iterator[str]:
    """ "=name 3" for each step that the count reaches."""
    return (f"={name} {step}" for step in steps if count >= step)


def judge_area(said: Said, notes: Notes | None = None) -> tuple[Area, str, str]:
    """The area, why, and the rule."""
    if said.says_nothing and not said.before.strip():
        return "other", NOTHING_TO_GO_BY, "topics.NOTHING_TO_GO_BY"
    found: set[str] = set()
    totals: dict[Area, int] = {}
    inside, above, beside = map(weigh_areas, (said.own, said.subject, said.more))
    for area in AREA_WORDS:
        totals[area] = OWN_COUNTS * inside[area] + SUBJECT_COUNTS * above[area] + beside[area]
        found.update(marks(area, totals[area], (2, 6, 12)))
    most = max(totals.values())
    found.update(f"=most {area}" for area, total in totals.items() if 0 < total == most)
    before = linear.load("area").spoken(said.history)
    beside_it = {area: HISTORY_COUNTS * score for area, score in before.items()}
    verdict = linear.decide("area", said.words | found, beside=beside_it)
    if notes is not None:
        from mailbox_agent.understanding.topics_reason import note_area

        note_area(notes, said, verdict, said.words | found)
    counted = sorted(totals, key=lambda area: -totals[area])[:2]
    points = ", ".join(f"{area} {totals[area]}" for area in counted if totals[area])
    why = f"{verdict.likely}; points of the words: {points}" if points else verdict.likely
    return cast(Area, verdict.value), why, "linear: area"


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
    worse = weigh(text, SEVERITY_WORDS, most=SEVERITY_MOST)
    milder = weigh(text, MILDER_WORDS, most=SEVERITY_MOST)
    found = {
        *marks("worse", worse.total, (1, 3, 5, 8, 12, 17)),
        *marks("milder", milder.total, (1, 3, 5)),
        *marks("impact", impacts, (1, 2, 3)),
    }
    if said.says_nothing:
        return "medium", NOTHING_TO_GO_BY, "topics.NOTHING_TO_GO_BY"
    if not linear.load("severity").knows(said.words | found):
        return "medium", NO_KNOWN_WORD, "topics.NO_KNOWN_WORD"
    found |= {f"=kind {kind}", f"=mood {sentiment}", f"=role {role}"}
    halted = weigh(f"{said.own}\n{said.more}", HALTED_WORDS).words
    stopped = halted or (weigh(said.own, STOPPED_WORDS).words if kind == "escalation" else ())
    never = ("low", "medium") if stopped and not milder.total else ()
    verdict = linear.decide("severity", said.words | found, never=never)
    if notes is not None:
        from mailbox_agent.understanding.topics_reason import note_severity

        note_severity(notes, said, verdict, said.words | found, impacts)
    why = _likely(verdict, worse)
    if never:
        why = f"work stands still: “{stopped[0]}”, so it is high at least; {why}"
    return cast(Severity, verdict.value), why, "linear: severity"


def judge_sentiment(
    said: Said, kind: Kind, role: SenderRole, notes: Notes | None = None
) -> tuple[Sentiment, str, str]:
    """The mood of the sender's own words, why, and the rule."""
    points = {mood: weigh(said.own, table) for mood, table in MOOD_WORDS.items()}
    found: set[str] = set()
    for mood, one in points.items():
        found.update(marks(mood, one.total, (2, 4, 7)))
    if said.says_nothing:
        return "neutral", NOTHING_TO_GO_BY, "topics.NOTHING_TO_GO_BY"
    if not linear.load("sentiment").knows(said.words | found):
        return "neutral", NO_KNOWN_WORD, "topics.NO_KNOWN_WORD"
    found |= {f"=kind {kind}", f"=role {role}"}
    verdict = linear.decide("sentiment", said.words | found)
    if notes is not None:
        from mailbox_agent.understanding.topics_reason import note_sentiment

        note_sentiment(notes, said, verdict, said.words | found)
    why = _likely(verdict, points.get(verdict.value))
    return cast(Sentiment, verdict.value), why, "linear: sentiment"


def _likely(verdict: linear.Verdict, points: Points | None) -> str:
    """How sure it is, with the words of the table that speaks for it, folded."""
    words = points.words[:_MAX_SHOWN] if points else ()
    quoted = ", ".join(f"“{one[:40]}”" for one in words)
    return f"{verdict.likely}: {quoted}" if quoted else verdict.likely
