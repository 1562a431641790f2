"""What the matter is about, how bad it is, and in what mood it is written.

Points for words, highest wins, and the reason quotes the words that gave them. Which words: data
in `words_topics.py`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from mailbox_agent.records.reading import Area, Kind, Sentiment, Severity
from mailbox_agent.sieve import Sieve, Sieves
from mailbox_agent.understanding.explaining import Notes
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


def judge_area(
    subject: str, own: str, more: str, notes: Notes | None = None
) -> tuple[Area, str, str]:
    """The area, why, and the rule. `more` is forwarded text, or history where the mail itself
    says little."""
    text, title, more_text = fold(own[:MAX_TEXT]), fold(subject[:500]), fold(more[:MAX_TEXT])
    scores: dict[Area, tuple[int, tuple[str, ...]]] = {}
    for area, table in AREA_WORDS.items():
        inside, above = weigh(text, table), weigh(title, table)
        beside = weigh(more_text, table)
        total = 2 * inside.total + 2 * _SUBJECT_COUNTS * above.total + beside.total
        scores[area] = (total, (*above.words, *inside.words, *beside.words))
        if notes is not None and total:
            where = (("subject, 4 times", title), ("text, twice", text), ("forwarded", more_text))
            said = (f"{name}: {spelled(it, table)}" for name, it in where if weigh(it, table).words)
            notes.say("area", f"{area} {total} points: {'; '.join(said)}")
    best = max(scores, key=lambda area: scores[area][0])
    total, words = scores[best]
    if total == 0:
        trouble = compiled(PROBLEM_WORDS).search(f"{title}\n{text}")
        if trouble:
            why = f"no word of any area, but “{trouble[0][:40]}”"
            return "functionality", why, "words_kind.PROBLEM_WORDS"
        return "other", "no word of any area", "words_topics.AREA_WORDS"
    return best, f"{total} points for {_listed(words)}", f"words_topics.AREA_WORDS[{best}]"


def judge_severity(
    subject: str,
    own: str,
    kind: Kind,
    sentiment: Sentiment,
    *,
    impacts: int = 0,
    notes: Notes | None = None,
) -> tuple[Severity, str, str]:
    """The severity of the message at its time, why, and the rule. `impacts`: sentences that state
    harm."""
    if kind == "resolution":
        return "low", "it is solved", "topics.judge_severity"
    text = fold(f"{subject[:500]}\n{own[:MAX_TEXT]}")
    worse, milder = weigh(text, SEVERITY_WORDS, most=2), weigh(text, MILDER_WORDS, most=2)
    mood = {"angry": 3, "frustrated": 1, "positive": -4}.get(sentiment, 0)
    harm, silence = 2 * bool(impacts) + (impacts > 1), int(kind == "status_request")
    total = worse.total - milder.total + mood + harm + silence  # silence makes it worse
    level: Severity = "critical" if total >= CRITICAL else "high" if total >= HIGH else "medium"
    if total <= LOW:
        level = "low"
    why = f"{total} points: {_listed(worse.words)}"
    if milder.words:
        why += f"; milder: {_listed(milder.words)}"
    if notes is not None:
        notes.say("severity", f"worse {worse.total:+d}: {spelled(text, SEVERITY_WORDS, most=2)}")
        notes.say(
            "severity", f"milder, taken off {milder.total}: {spelled(text, MILDER_WORDS, most=2)}"
        )
        rest = f"mood {sentiment} {mood:+d}; sentences of impact ({impacts}) {harm:+d}"
        notes.say("severity", f"{rest}; had to ask {silence:+d}")
        notes.say("severity", f"from {CRITICAL} critical, from {HIGH} high, to {LOW} low")
    return level, f"{why}; mood {sentiment}", "words_topics.SEVERITY_WORDS"


def judge_sentiment(
    own: str, kind: Kind, *, ours: bool, notes: Notes | None = None
) -> tuple[Sentiment, str, str]:
    """The mood of the sender's own words, why, and the rule. `ours`: a colleague's, who tells of
    others'."""
    text = fold(own[:MAX_TEXT])
    moods = {mood: weigh(text, table) for mood, table in MOOD_WORDS.items()}
    angry, frustrated, positive = moods["angry"], moods["frustrated"], moods["positive"]
    if notes is not None:
        for mood, table in MOOD_WORDS.items():
            notes.say("sentiment", f"{mood} {moods[mood].total}: {spelled(text, table)}")
    if kind == "resolution" and angry.total < 4:
        return "positive", "it is solved: " + _listed(positive.words), "topics.judge_sentiment"
    if positive.total >= 3 and positive.total > angry.total + frustrated.total:
        return "positive", _listed(positive.words), "words_topics.MOOD_WORDS[positive]"
    if ours:
        return "neutral", "a colleague's mail", "topics.judge_sentiment"
    if angry.total >= 4 and angry.total >= frustrated.total - 2:
        return "angry", _listed(angry.words), "words_topics.MOOD_WORDS[angry]"
    if angry.total + frustrated.total >= 3:
        words = _listed((*frustrated.words, *angry.words))
        return "frustrated", words, "words_topics.MOOD_WORDS[frustrated]"
    if kind == "status_request":
        return "frustrated", "has to ask where things stand", "topics.judge_sentiment"
    return "neutral", "few words of any mood", "words_topics.MOOD_WORDS"


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(f"“{word[:40]}”" for word in words[:5]) or "nothing"
