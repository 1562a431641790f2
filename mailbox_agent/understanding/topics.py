"""What the matter is about, how bad it is, and in what mood it is written.

Points for words, highest wins, and the reason quotes the words that gave them. Which words: data
in `words_topics.py`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from mailbox_agent.records.reading import Area, Kind, Sentiment, Severity
from mailbox_agent.understanding.patterns import compiled
from mailbox_agent.understanding.sentences import fold
from mailbox_agent.understanding.words_kind import PROBLEM_WORDS
from mailbox_agent.understanding.words_topics import (
    AREA_WORDS,
    MILDER_WORDS,
    MOOD_WORDS,
    SEVERITY_WORDS,
    Weighted,
)

CRITICAL, HIGH, LOW = 9, 2, -4  # points from which, or down to which, a matter is that bad
MAX_TEXT = 10_000  # characters that are weighed
_SUBJECT_COUNTS = 2  # a word in the subject counts so many times
_MAX_PER_WORD = 3  # the same pattern gives points at most so often


@dataclass(frozen=True, slots=True)
class Points:
    total: int
    words: tuple[str, ...]  # as found


@lru_cache(maxsize=64)
def _compiled(table: Weighted) -> tuple[tuple[int, re.Pattern[str]], ...]:
    return tuple((points, re.compile(pattern)) for points, pattern in table)


def weigh(text: str, table: Weighted, *, most: int = _MAX_PER_WORD) -> Points:
    """The points of a folded text, each distinct word counted once."""
    total, words = 0, []
    for points, pattern in _compiled(table):
        seen = list(dict.fromkeys(hit[0].strip() for hit in _few(pattern, text)))[:most]
        total += points * len(seen)
        words += seen
    return Points(total, tuple(words))


def _few(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    found = []
    for hit in pattern.finditer(text):
        found.append(hit)
        if len(found) >= 12:
            break
    return found


def judge_area(subject: str, own: str, more: str) -> tuple[Area, str]:
    """The area and why. `more` is forwarded text, or history where the mail itself says little."""
    text, title = fold(own[:MAX_TEXT]), fold(subject[:500])
    scores: dict[Area, tuple[int, tuple[str, ...]]] = {}
    for area, table in AREA_WORDS.items():
        inside, above = weigh(text, table), weigh(title, table)
        beside = weigh(fold(more[:MAX_TEXT]), table)
        total = 2 * inside.total + 2 * _SUBJECT_COUNTS * above.total + beside.total
        scores[area] = (total, (*above.words, *inside.words, *beside.words))
    best = max(scores, key=lambda area: scores[area][0])
    total, words = scores[best]
    if total == 0:
        trouble = compiled(PROBLEM_WORDS).search(f"{title}\n{text}")
        if trouble:
            return "functionality", f"no word of any area, but “{trouble[0][:40]}”"
        return "other", "no word of any area"
    return best, f"{total} points for {_listed(words)}"


def judge_severity(
    subject: str, own: str, kind: Kind, sentiment: Sentiment, *, impacts: int = 0
) -> tuple[Severity, str]:
    """The severity of the message at its time, and why. `impacts`: sentences that state harm."""
    if kind == "resolution":
        return "low", "it is solved"
    text = fold(f"{subject[:500]}\n{own[:MAX_TEXT]}")
    worse, milder = weigh(text, SEVERITY_WORDS, most=2), weigh(text, MILDER_WORDS, most=2)
    total = worse.total - milder.total
    total += {"angry": 3, "frustrated": 1, "positive": -4}.get(sentiment, 0)
    total += 2 * bool(impacts) + (impacts > 1)
    total += kind == "status_request"  # silence makes it worse
    level: Severity = "critical" if total >= CRITICAL else "high" if total >= HIGH else "medium"
    if total <= LOW:
        level = "low"
    why = f"{total} points: {_listed(worse.words)}"
    if milder.words:
        why += f"; milder: {_listed(milder.words)}"
    return level, f"{why}; mood {sentiment}"


def judge_sentiment(own: str, kind: Kind, *, ours: bool) -> tuple[Sentiment, str]:
    """The mood of the sender's own words, and why. `ours`: a colleague's, who tells of others'."""
    text = fold(own[:MAX_TEXT])
    moods = {mood: weigh(text, table) for mood, table in MOOD_WORDS.items()}
    angry, frustrated, positive = moods["angry"], moods["frustrated"], moods["positive"]
    if kind == "resolution" and angry.total < 4:
        return "positive", "it is solved: " + _listed(positive.words)
    if positive.total >= 3 and positive.total > angry.total + frustrated.total:
        return "positive", _listed(positive.words)
    if ours:
        return "neutral", "a colleague's mail"
    if angry.total >= 4 and angry.total >= frustrated.total - 2:
        return "angry", _listed(angry.words)
    if angry.total + frustrated.total >= 3:
        return "frustrated", _listed((*frustrated.words, *angry.words))
    if kind == "status_request":
        return "frustrated", "has to ask where things stand"
    return "neutral", "few words of any mood"


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(f"“{word[:40]}”" for word in words[:5]) or "nothing"
