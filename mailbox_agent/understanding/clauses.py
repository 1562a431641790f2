"""Where words of a request or promise count, and where they are denied, done or only supposed."""

import re
from collections.abc import Callable
from functools import lru_cache

from mailbox_agent.understanding import words_actions as words
from mailbox_agent.understanding.patterns import compiled
from mailbox_agent.understanding.sentences import Sentence

_CLAUSE_END = re.compile(r"[;:()!?]|, (?!please|pls|bitte)| - ")


def counts(sentence: Sentence, span: tuple[int, int], language: str) -> bool:
    """Whether the words stand in a clause that is neither denied nor only supposed."""
    start, end = 0, len(sentence.folded)
    for mark in _CLAUSE_END.finditer(sentence.folded):
        if mark.end() <= span[0]:
            start = mark.end()
        elif mark.start() >= span[1]:
            end = mark.start()
            break
    clause = sentence.folded[start:end].strip()
    if is_negated(clause, language):
        return False
    return not _condition(language).match(clause)


def starts_with_condition(sentence: Sentence, language: str) -> bool:
    softened = compiled(r"(?:if|wenn|si) (?:at all )?(?:possible|möglich|posible)").match(
        sentence.folded
    )
    if softened or not _condition(language).match(sentence.folded):
        return False
    return not compiled(r"\?$").search(sentence.folded) or " i can " in sentence.folded


def is_negated(text: str, language: str) -> bool:
    return any(pattern.search(text) for pattern in _negations(language))


_PAST = re.compile(
    r"\b(?:was|were|had|went|came|did|got|sent|has been|have been|has already"
    r"|is done|are done|done already"
    r"|wurde|wurden|war|waren|hatte|a été|ont été|était|fue|fueron|hemos|è stat[oa]"
    r"|foi|foram|werd|został\w*)\b"
)


def is_past(text: str) -> bool:
    return bool(_PAST.search(text)) and not compiled(r"\b(?:will|'ll|by|bis|d'ici)\b").search(text)


def after_vocative(sentence: Sentence) -> int:
    hit = compiled(r"(?:and |but |@)?[\w'-]{2,20}(?: [\w'-]{2,20})?[,:] ").match(sentence.folded)
    return hit.end() if hit and sentence.text[:1].isupper() else 0


Patterns = tuple[re.Pattern[str], ...]


def first_that_counts(
    patterns: Patterns, text: str, accept: Callable[[tuple[int, int]], bool]
) -> tuple[int, int] | None:
    for pattern in patterns:
        for number, hit in enumerate(pattern.finditer(text)):
            if number > 8:
                break
            if accept(hit.span()):
                return hit.span()
    return None


@lru_cache(maxsize=32)
def requests(language: str) -> Patterns:
    return tuple(re.compile(one) for one in words.REQUEST.get(language, words.REQUEST["en"]))


@lru_cache(maxsize=32)
def promises(language: str) -> Patterns:
    return tuple(re.compile(one) for one in words.PROMISE.get(language, words.PROMISE["en"]))


@lru_cache(maxsize=32)
def _negations(language: str) -> Patterns:
    return tuple(re.compile(one) for one in words.NOT_TO_DO.get(language, words.NOT_TO_DO["en"]))


@lru_cache(maxsize=32)
def imperatives(language: str) -> re.Pattern[str]:
    return re.compile(
        words.IMPERATIVE.get(
            language, r"(?!x)x" if language in words.REQUEST else words.IMPERATIVE["en"]
        )
    )


@lru_cache(maxsize=32)
def _condition(language: str) -> re.Pattern[str]:
    return re.compile(words.CONDITIONAL_START.get(language, words.CONDITIONAL_START["en"]))
