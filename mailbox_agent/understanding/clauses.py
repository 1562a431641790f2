"""Where words of a request or promise count, and where they are denied, done or only supposed."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from mailbox_agent.sieve import Sieves
from mailbox_agent.understanding import words_actions as words
from mailbox_agent.understanding.patterns import seldom
from mailbox_agent.understanding.sentences import Sentence

_CLAUSE_END = re.compile(r"[;:()!?]|, (?!please|pls|bitte)| - ")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why words of a request or promise make no item: in explanations only."""

    why: str
    rule: str
    words: str = ""  # that looked like one, where the refusing rule knows them


Refusals = list[Refusal] | None  # None: nobody asks


def counts(
    sentence: Sentence, span: tuple[int, int], language: str, refused: Refusals = None
) -> bool:
    """Whether the words stand in a clause that is neither denied nor only supposed."""
    start, end = 0, len(sentence.folded)
    for mark in _CLAUSE_END.finditer(sentence.folded):
        if mark.end() <= span[0]:
            start = mark.end()
        elif mark.start() >= span[1]:
            end = mark.start()
            break
    clause = sentence.folded[start:end].strip()
    may_deny = _negations(language).live(sentence.folded)  # the whole has been walked over already
    denied = negation_in(clause, language) if may_deny else ""
    condition = None if denied else _condition(language).match(clause)
    if refused is not None and (denied or condition):
        refused.append(_against(denied, condition, sentence.text[span[0] : span[1]]))
    return not denied and not condition


def _against(denied: str, condition: re.Match[str] | None, said: str) -> Refusal:
    if condition:
        return Refusal(f"only supposed: “{condition[0]}”", "words_actions.CONDITIONAL_START", said)
    return Refusal(f"denied, done or offered: “{denied[:60]}”", "words_actions.NOT_TO_DO", said)


def starts_with_condition(sentence: Sentence, language: str) -> bool:
    softened = seldom(r"(?:if|wenn|si) (?:at all )?(?:possible|möglich|posible)").match(
        sentence.folded
    )
    if softened or not _condition(language).match(sentence.folded):
        return False
    return not seldom(r"\?$").search(sentence.folded) or " i can " in sentence.folded


def is_negated(text: str, language: str) -> bool:
    return bool(negation_in(text, language))


def negation_in(text: str, language: str) -> str:
    """The words that say it is not to be done, or has been; "" if none do."""
    for _, pattern in _negations(language).live(text):
        hit = pattern.search(text)
        if hit:
            return hit[0] or "…"
    return ""


_PAST = re.compile(
    r"\b(?:was|were|had|went|came|did|got|sent|has been|have been|has already"
    r"|is done|are done|done already"
    r"|wurde|wurden|war|waren|hatte|a été|ont été|était|fue|fueron|hemos|è stat[oa]"
    r"|foi|foram|werd|został\w*)\b"
)


def is_past(text: str) -> bool:
    return bool(_PAST.search(text)) and not seldom(r"\b(?:will|'ll|by|bis|d'ici)\b").search(text)


def tells_what_was_done(text: str) -> bool:
    """ "Den Hotfix habe ich Ihnen heute geschickt": the day is the day on which it was done."""
    done = seldom(words.HAVE_DONE).search(text)
    return done is not None and not seldom(words.BY_THEN).search(text)


def asks_where_we_stand(text: str) -> bool:
    return seldom(words.ASKS_WHERE_WE_STAND).search(text) is not None


def after_vocative(sentence: Sentence) -> int:
    hit = seldom(r"(?:and |but |@)?[\w'-]{2,20}(?: [\w'-]{2,20})?[,:] ").match(sentence.folded)
    return hit.end() if hit and sentence.text[:1].isupper() else 0


Patterns = Sieves


def first_that_counts(
    patterns: Patterns, text: str, accept: Callable[[tuple[int, int]], bool]
) -> tuple[int, int] | None:
    for _, pattern in patterns.live(text):
        for number, hit in enumerate(pattern.finditer(text)):
            if number > 8:
                break
            if accept(hit.span()):
                return hit.span()
    return None


@lru_cache(maxsize=32)
def requests(language: str) -> Patterns:
    return Sieves(words.REQUEST.get(language, words.REQUEST["en"]))


@lru_cache(maxsize=32)
def promises(language: str) -> Patterns:
    return Sieves(words.PROMISE.get(language, words.PROMISE["en"]))


@lru_cache(maxsize=32)
def _negations(language: str) -> Patterns:
    return Sieves(words.NOT_TO_DO.get(language, words.NOT_TO_DO["en"]))


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
