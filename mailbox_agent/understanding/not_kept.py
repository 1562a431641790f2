"""A sentence of ours that says that a date will not be kept, and which items it means.

An item is meant where the sentence names its day, and nothing else than its own words or none; or
where no day is named, by its words alone. A wrong one frightens a customer for nothing: in doubt
nothing is said. The wording is data (`words_not_kept.py`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from mailbox_agent.cases.matter import fold as fold_word
from mailbox_agent.records import ItemUpdate, KnownItem, Place, Quote
from mailbox_agent.understanding import words_not_kept as words
from mailbox_agent.understanding.completion import known, shared_words, telling_words
from mailbox_agent.understanding.dates import Due, find_due
from mailbox_agent.understanding.named_days import calendar_days, relative_days, weekdays_named
from mailbox_agent.understanding.parties import Parties
from mailbox_agent.understanding.patterns import compiled, seldom
from mailbox_agent.understanding.sentences import Sentence

SAME_WORDS = 0.5  # of the item's own words, where the sentence names no day
A_WEEK = timedelta(days=7)
_CLAUSE_END = re.compile(r"[,;:()]| - |(?<!\d)\. | (?:and|und|et|but|aber|mais|pero|maar) ")
_CLAUSE = re.compile(r"[,;:()]| - |(?<!\d)\. ")


@dataclass(frozen=True, slots=True)
class _Said:
    """`told`: its words; `about`: what it names besides the date; `days`: those that it names;
    `new`: the one that stands instead, and the sentence that names it."""

    sentence: Sentence
    words: str
    told: frozenset[str]
    about: frozenset[str]
    days: frozenset[date]
    new: tuple[date, Sentence] | None


def find_not_kept(
    sentences: Sequence[Sentence],
    items: Iterable[KnownItem],
    parties: Parties,
    *,
    sent: datetime,
    language: str,
) -> dict[int, ItemUpdate]:
    """Of these open items with a date those that one of us says will not be there by then: "moved",
    to the day that is named instead, else without a day."""
    if parties.side != "us":
        return {}
    dated = [item for item in items if item.due is not None]
    found: dict[int, ItemUpdate] = {}
    for said in _said(sentences, parties, sent, language) if dated else ():
        for item in _meant(said, dated):
            found.setdefault(item.id, _update(item, said))
    return found


def says_not_kept(folded: str) -> str:
    """The words by which a folded sentence says so; "" if it does not, or not for sure."""
    hit = compiled(words.NOT_KEPT).search(folded)
    return hit[0] if hit and not seldom(words.DOUBTFUL).search(folded) else ""


def names_day_not_kept(sentence: Sentence, due: Due | None) -> bool:
    """Whether this is the day that the sentence says is not kept: nothing is to be done by then.
    Likewise where it names no day, and says nothing else."""
    end = _end_of_saying(sentence.folded)
    if not end:
        return False
    if due is None:
        return not seldom(words.AND_MORE).search(sentence.folded, end)
    return -1 < sentence.text.find(due.words) < end


def _end_of_saying(folded: str) -> int:
    """Where the clause ends that says so; 0 if none does."""
    hit = compiled(words.NOT_KEPT).search(folded) if says_not_kept(folded) else None
    stop = _CLAUSE_END.search(folded, hit.end()) if hit else None
    return stop.start() if stop else len(folded) if hit else 0


def _said(
    sentences: Sequence[Sentence], parties: Parties, sent: datetime, language: str
) -> Iterator[_Said]:
    names = frozenset(word for full in parties.names for word in telling_words(full))
    for place, one in enumerate(sentences):
        if not (hit := says_not_kept(one.folded)):
            continue
        behind = sentences[place + 1] if place + 1 < len(sentences) else None
        end = _end_of_saying(one.folded)
        told = telling_words(one.folded[:end])
        days = _days(one.text[:end], one.folded[:end], sent, language)
        about = {word for word in told if not _date_noun().fullmatch(word)} - names
        about -= {str(day.day) for day in days}
        new = _new_day(one, behind, end, sent, language)
        yield _Said(one, hit, told, frozenset(about), days, new)


def _meant(said: _Said, items: Sequence[KnownItem]) -> list[KnownItem]:
    """By day and words, else by the day alone where nothing else is named, else by words alone."""
    things = {item.id: known(item.what or item.quote).all for item in items}
    words_of_it = said.about if said.days else said.told
    shared = {number: len(shared_words(one, words_of_it)) for number, one in things.items()}
    if said.days:
        of_day = [item for item in items if item.due in said.days]
        named = [item for item in of_day if shared[item.id]]
        return named or ([] if said.about else of_day)
    close = {
        number: count / len(things[number])
        for number, count in shared.items()
        if count > 1 and count >= SAME_WORDS * len(things[number])
    }
    return [item for item in items if close.get(item.id, 0) == max(close.values(), default=1)]


def _update(item: KnownItem, said: _Said) -> ItemUpdate:
    new = said.new if said.new and item.due and said.new[0] > item.due else None
    sentence = new[1] if new else said.sentence
    return ItemUpdate(
        item=item.id,
        new_status="moved",
        quote=Quote(sentence.text, Place("own", sentence.start, sentence.end)),
        new_due=new[0] if new else None,
        why=f"“{said.words.strip()[:60]}”",
        rule="words_not_kept.NOT_KEPT",
    )


def _days(text: str, folded: str, sent: datetime, language: str) -> frozenset[date]:
    """Those that are named; a weekday written on such a day may be that day itself."""
    due = find_due(text, sent=sent, language=language)
    days = {due.day} if due is not None and due.day is not None else set()
    days |= {found.day for found in calendar_days(folded, sent, language, False)}
    days |= {found.day for found in relative_days(folded, sent, language)}
    for found in weekdays_named(folded, text, sent, language):
        days |= (
            {found.day, found.day - A_WEEK} if found.day - A_WEEK == sent.date() else {found.day}
        )
    return frozenset(days)


def _new_day(
    one: Sentence, behind: Sentence | None, at: int, sent: datetime, language: str
) -> tuple[date, Sentence] | None:
    """The day that stands instead: named in a clause behind `at`, or by the sentence behind."""
    for piece in (*_CLAUSE.finditer(one.folded, at + 1), None):
        end = piece.start() if piece else len(one.folded)
        clause = one.folded[at:end]
        if seldom(words.NEW_DAY).search(clause) and not seldom(words.TOLD_LATER).search(clause):
            due = find_due(one.text[at:end], sent=sent, language=language)
            if due is not None and due.day is not None:
                return due.day, one
        at = piece.end() if piece else end
    if behind is None or not seldom(words.NEW_DAY_BEHIND).search(behind.folded):
        return None
    if seldom(words.TOLD_LATER).search(behind.folded):
        return None
    due = find_due(behind.text, sent=sent, language=language)
    return (due.day, behind) if due is not None and due.day is not None else None


@cache
def _date_noun() -> re.Pattern[str]:
    return re.compile(fold_word(words.DATE_NOUN))
