"""Why it happened, as the mail tells it: suspected, confirmed or ruled out. Never symptoms.

One pass over the sentences; the wording is data (`words_causes.py`).
"""

from collections.abc import Mapping
from functools import lru_cache

from mailbox_agent.records import Place, Quote, RootCause
from mailbox_agent.records.reading import CauseStatus, SegmentName
from mailbox_agent.sieve import Sieves
from mailbox_agent.understanding import words_causes as words
from mailbox_agent.understanding.parties import is_greeting
from mailbox_agent.understanding.patterns import compiled
from mailbox_agent.understanding.sentences import Sentence

MAX_CAUSES = 12
_MIN_LENGTH = 18  # characters of a sentence that says why; of a Japanese one a third


def find_causes(
    sentences: tuple[Sentence, ...], *, language: str, segment: SegmentName
) -> tuple[RootCause, ...]:
    """The causes of these sentences, in order, one per sentence."""
    causes: list[RootCause] = []
    for sentence in sentences:
        if len(causes) >= MAX_CAUSES:
            break
        found = _status(sentence, language)
        if found is None:
            continue
        status, why, rule = found
        quote = Quote(sentence.text, Place(segment, sentence.start, sentence.end))
        causes.append(RootCause(quote, _what(sentence.text), status, why, rule))
    return tuple(causes)


def _status(sentence: Sentence, language: str) -> tuple[CauseStatus, str, str] | None:
    text = sentence.folded
    short = _MIN_LENGTH // 3 if language == "ja" else _MIN_LENGTH
    if sentence.cells or len(text) < short or is_greeting(sentence):
        return None
    lead = sentence.lead
    if compiled(words.RULED_OUT_LEAD).search(lead):
        return "ruled_out", f"under “{lead}”", "words_causes.RULED_OUT_LEAD"
    tables: tuple[tuple[CauseStatus, Mapping[str, tuple[str, ...]]], ...] = (
        ("ruled_out", words.RULED_OUT),
        ("suspected", words.SUSPECTED),
        ("confirmed", words.CONFIRMED),
    )
    for status, table in tables:
        hit = _search(table.get(language) or table["en"], text)
        if hit is None or compiled(words.NOT_A_CAUSE).search(text):
            continue
        if status == "confirmed" and compiled(words.PLAN_TALK).search(text):
            continue
        return status, f"“{hit[:60]}”", f"words_causes.{status.upper()}"
    if compiled(words.CAUSE_LEAD).search(lead) and not text.endswith("?"):
        return "confirmed", f"under “{lead}”", "words_causes.CAUSE_LEAD"
    return None


def _search(patterns: tuple[str, ...], text: str) -> str | None:
    for _, pattern in _sieves(patterns).live(text):
        hit = pattern.search(text)
        if hit:
            return hit[0]
    return None


@lru_cache(maxsize=64)
def _sieves(patterns: tuple[str, ...]) -> Sieves:
    return Sieves(patterns)


def _what(text: str) -> str:
    flat = " ".join(text.split()).rstrip(".;")
    return flat if len(flat) <= 160 else flat[:157].rsplit(" ", 1)[0] + "..."
