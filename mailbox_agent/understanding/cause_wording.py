"""Whether the words of a sentence tell why: suspected, confirmed or ruled out, by tables.

The wording is data (`words_causes.py`). `causes.py` decides; this is one of its grounds.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from mailbox_agent.records.reading import CauseStatus
from mailbox_agent.sieve import Sieves
from mailbox_agent.understanding import words_causes as words
from mailbox_agent.understanding.patterns import seldom
from mailbox_agent.understanding.sentences import Sentence


@dataclass(frozen=True, slots=True)
class CauseWords:
    status: CauseStatus
    said: str
    rule: str  # the table that has the words


_TABLES: tuple[tuple[CauseStatus, Mapping[str, tuple[str, ...]]], ...] = (
    ("ruled_out", words.RULED_OUT),
    ("suspected", words.SUSPECTED),
    ("confirmed", words.CONFIRMED),
)


def cause_words(sentence: Sentence, language: str) -> CauseWords | None:
    """The first table that knows words of the sentence, None if none does."""
    text, lead = sentence.folded, sentence.lead
    if lead and seldom(words.RULED_OUT_LEAD).search(lead):
        return CauseWords("ruled_out", f"under “{lead}”", "words_causes.RULED_OUT_LEAD")
    for status, table in _TABLES:
        hit = _search(table.get(language) or table["en"], text)
        if hit is None or seldom(words.NOT_A_CAUSE).search(text):
            continue
        if status == "confirmed" and seldom(words.PLAN_TALK).search(text):
            continue
        return CauseWords(status, f"“{hit[:60]}”", f"words_causes.{status.upper()}")
    if lead and seldom(words.CAUSE_LEAD).search(lead) and not text.endswith("?"):
        return CauseWords("confirmed", f"under “{lead}”", "words_causes.CAUSE_LEAD")
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
