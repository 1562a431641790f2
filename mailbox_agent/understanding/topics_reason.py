"""What `topics.py` saw when it judged area, severity and mood: noted for whoever listens."""

from mailbox_agent import linear
from mailbox_agent.linear import Verdict
from mailbox_agent.understanding.as_written import as_written
from mailbox_agent.understanding.decided import Part, in_words, points, times
from mailbox_agent.understanding.explaining import Notes
from mailbox_agent.understanding.topics import OWN_COUNTS, SEVERITY_MOST, SUBJECT_COUNTS, Said
from mailbox_agent.understanding.words_topics import (
    AREA_WORDS,
    MILDER_WORDS,
    MOOD_WORDS,
    SEVERITY_WORDS,
)

_MOODS = {"angry": "angry words", "frustrated": "frustrated words", "positive": "friendly words"}
_HISTORY = 3  # words shown of the mail that is answered


def note_area(notes: Notes, said: Said, verdict: Verdict, features: frozenset[str]) -> None:
    subject, own, more = said.written
    parts: tuple[Part, ...] = (
        ("in the subject", said.subject, subject, SUBJECT_COUNTS),
        ("in its own words", said.own, own, OWN_COUNTS),
        ("forwarded", said.more, more, 1),
    )
    phrases: dict[str, str] = {}
    for area, table in AREA_WORDS.items():
        found, line = points(f"words for {area}", parts, table)
        if found:
            notes.say("area", line)
        if area == verdict.value:  # those of other areas may add to it, but are no reason to show
            phrases = {area: found, f"most {area}": found}
    notes.why["area"] = in_words(
        "area", verdict, features, f"{subject}\n{own}", phrases, _history(said, verdict)
    )


def _history(said: Said, verdict: Verdict) -> str:
    """The words of the mail that is answered, where they speak for the same area."""
    classifier, features = linear.load("area"), linear.features_of(said.before)
    if not said.before.strip() or classifier.spoken(features)[verdict.value] <= 0:
        return ""
    told = classifier.telling(features, verdict.value, 40)
    words = as_written(told, said.before, most=_HISTORY)
    return (
        f"the mail that it answers says {', '.join(f'“{one}”' for one in words)}" if words else ""
    )


def note_severity(
    notes: Notes, said: Said, verdict: Verdict, features: frozenset[str], impacts: int
) -> None:
    folded, written = f"{said.subject}\n{said.own}\n{said.more}", "\n".join(said.written)
    parts: tuple[Part, ...] = (("", folded, written, 1),)
    worse, worse_line = points(
        "words that make it worse", parts, SEVERITY_WORDS, most=SEVERITY_MOST
    )
    milder, milder_line = points(
        "words that make it milder", parts, MILDER_WORDS, most=SEVERITY_MOST
    )
    notes.say("severity", worse_line)
    notes.say("severity", milder_line)
    phrases = {
        "worse": worse if verdict.value != "low" else "",
        "milder": milder if verdict.value in ("low", "medium") else "",
        "impact": f"it states business impact {times(impacts)}",
    }
    text = f"{said.written[0]}\n{said.written[1]}"
    notes.why["severity"] = in_words("severity", verdict, features, text, phrases)


def note_sentiment(notes: Notes, said: Said, verdict: Verdict, features: frozenset[str]) -> None:
    parts: tuple[Part, ...] = (("", said.own, said.written[1], 1),)
    phrases: dict[str, str] = {}
    for mood, table in MOOD_WORDS.items():
        found, line = points(_MOODS[mood], parts, table)
        notes.say("sentiment", line)
        if mood == verdict.value:
            phrases[mood] = found
    text = f"{said.written[0]}\n{said.written[1]}"
    notes.why["sentiment"] = in_words("sentiment", verdict, features, text, phrases)
