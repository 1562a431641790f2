"""What a sentence shows besides its words: layout, place, who writes.

Features for the classifiers of sentences (`sentence_judging.py`).
"""

import re

from mailbox_agent.linear import features_of
from mailbox_agent.understanding import words_actions as words
from mailbox_agent.understanding import words_impact
from mailbox_agent.understanding.cause_wording import CauseWords
from mailbox_agent.understanding.clauses import (
    after_vocative,
    counts,
    first_that_counts,
    imperatives,
    is_negated,
    is_past,
    promises,
    requests,
    starts_with_condition,
)
from mailbox_agent.understanding.patterns import compiled, seldom
from mailbox_agent.understanding.sentences import Sentence

_WORDS_OF_LEAD = re.compile(r"[^\W\d_]{2,}")
_LEAD = 80  # last characters of a lead that are looked at
_FIRST = re.compile(r"[^\W_]+(?:'[^\W\d_]+)?")
_NAME_ACTS = r"@?[A-ZÀ-ÖØ-ÞŁŚŻČŠŽ][\w'’-]{1,24}(?: [A-ZÀ-ÖØ-ÞŁŚŻČŠŽ][\w'’-]{1,24})?"
_NAME_FIRST = re.compile(rf"{_NAME_ACTS} [a-zß-ÿ]")
_NAME_MARK = re.compile(rf"{_NAME_ACTS}(?:,| ?:| ?->| ?→) ")
_DAY = (
    r"\b(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|eod|noon|this week"
    r"|next week|heute|morgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|ende der woche"
    r"|demain|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|ce soir|semaine"
    r"|hoy|mañana|lunes|martes|miércoles|jueves|viernes|semana|oggi|domani|lunedì|venerdì"
    r"|vandaag|morgen|maandag|vrijdag|hoje|amanhã|segunda|sexta|dziś|jutro|piątku)\b|\d:\d\d"
    r"|本日|明日|まで"
)
_NUMBER_BEFORE = re.compile(r"\d[\d.,]* (?:[\w-]+ ){0,2}$")
_LEADS = (
    ("=lead:asking", words.ASKING_LEAD),
    ("=lead:plan", words.PLAN_LEAD),
    ("=lead:told", words.TOLD_LEAD),
    ("=lead:no plan", words.NOT_PLAN_LEAD),
)
_MONEY = r"[€$£¥]|\b(?:eur|euros?|usd|gbp|chf|dollars?|pounds?|zł)\b|円|\d ?k\b"


def marks_of(
    sentences: tuple[Sentence, ...],
    causes: tuple[CauseWords | None, ...],
    *,
    side: str,
    language: str,
) -> tuple[frozenset[str], ...]:
    """The features of each sentence. `side`: us, customer, partner or stranger writes.

    `causes`: what the tables of causes say of each sentence; findings stand in a row.
    """
    return tuple(
        marks_of_one(sentence, place, causes, side=side, language=language)
        for place, sentence in enumerate(sentences)
    )


def marks_of_one(
    sentence: Sentence,
    place: int,
    causes: tuple[CauseWords | None, ...],
    *,
    side: str,
    language: str,
) -> frozenset[str]:
    """The features of the sentence that stands at this place of the mail."""
    found = _marks(sentence, place, side, language)
    for name, at in (("rule", place), ("before", place - 1), ("behind", place + 1)):
        said = causes[at] if 0 <= at < len(causes) else None
        if said:
            found.add(f"={name}:{said.status}")
    found |= _rules(sentence, language)
    return features_of(sentence.folded) | found


def _harm(text: str) -> set[str]:
    """Whom it hits, how, and what cannot be done."""
    hit = compiled(words_impact.HIT).search(text)
    found = {"=hits"} if hit else set()
    if hit and _NUMBER_BEFORE.search(text, max(0, hit.start() - 24), hit.start()):
        found.add("=hits many")
    for name, pattern in (("harm", words_impact.HARM), ("unable", words_impact.UNABLE)):
        if compiled(pattern).search(text):
            found.update((f"={name}", f"={name} hits" if hit else f"={name}"))
    return found


def _rules(sentence: Sentence, language: str) -> set[str]:
    """Which rules of action items know the sentence."""
    text, found = sentence.folded, set[str]()

    def stands(at: tuple[int, int]) -> bool:
        return counts(sentence, at, language)

    if first_that_counts(requests(language), text, stands):
        found.add("=rule:request")
    elif imperatives(language).match(text, after_vocative(sentence)):
        found.add("=rule:order")
    if first_that_counts(promises(language), text, stands):
        found.add("=rule:promise")
    if is_negated(text, language):
        found.add("=rule:negated")
    if starts_with_condition(sentence, language):
        found.add("=rule:condition")
    if is_past(text):
        found.add("=rule:past")
    if sentence.lead:
        found.update(name for name, lead in _LEADS if seldom(lead).search(sentence.lead))
    return found


def _marks(sentence: Sentence, place: int, side: str, language: str) -> set[str]:
    found = {f"=by:{side}", f"=in:{language}"}
    words = _FIRST.findall(sentence.folded[:60])[:2]
    if words:
        found.add(f"=^{words[0]}")
        found.add(f"={side}^{words[0]}")
        found.add("=^" + " ".join(words))
    if sentence.bullet:
        found.add("=is:point")
    if sentence.cells:
        found.add("=is:row")
    if sentence.lead:
        found.update(
            f"=under {word[:6]}" for word in _WORDS_OF_LEAD.findall(sentence.lead[-_LEAD:])
        )
    if place == 0:
        found.add("=is:first")
    if sentence.text.endswith("?"):
        found.add("=is:question")
    length = len(sentence.text)
    found.add("=is:short" if length < 25 else "=is:long" if length > 160 else "=is:middling")
    if _NAME_MARK.match(sentence.text):
        found.add("=name:")
    elif _NAME_FIRST.match(sentence.text):
        found.add("=name first")
    if compiled(_DAY).search(sentence.folded):
        found.add("=a day")
    if compiled(_MONEY).search(sentence.folded):
        found.add("=money")
    found |= _harm(sentence.folded)
    return found
