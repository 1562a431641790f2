"""What a later mail says became of an open item: done, moved, dropped, or late (`not_kept.py`).

An item is recognised by the words it shares with a clause and by its deed; who may change it is
not decided here. A wrong "done" does more harm than a missed one (`completion.py`).
"""

import re
from collections.abc import Sequence
from datetime import datetime

from mailbox_agent.cases.matter import sketch_words
from mailbox_agent.records import ItemUpdate, KnownItem, Place, Quote
from mailbox_agent.understanding import words_updates as words
from mailbox_agent.understanding.completion import (
    SURE,
    Completed,
    completed_in,
    day_of_completion,
    fits,
    known,
    may_report,
    same_thing,
)
from mailbox_agent.understanding.dates import find_due
from mailbox_agent.understanding.not_kept import find_not_kept
from mailbox_agent.understanding.parties import Parties
from mailbox_agent.understanding.patterns import compiled, seldom
from mailbox_agent.understanding.sentences import Sentence, fold

MAX_SENTENCES = 300
_RULES = {  # of the general kinds of `Completed.deed`
    "any deed": "words_updates.ANY_DEED",
    "ended": "words_updates.ENDED",
    "state": "words_updates.STATE",
    "here it is": "words_updates.HERE_IT_IS",
}
_MARK = re.compile(  # `sentences._NAMED_MARK`, wherever it stands
    r"(?<![\w-])(ai|ap|top|action|item|task|punkt|maßnahme|aufgabe|tâche|tarea|acción|a|#)"
    r" ?[-.]? ?(\d{1,3})(?![\w.-]\d|\w)"
)
_SHARED = 0.34  # of the item's telling words, to be moved or dropped


def find_item_updates(
    sentences: Sequence[Sentence],
    open_items: Sequence[KnownItem],
    parties: Parties,
    *,
    sent: datetime,
    language: str,
    asked_again: frozenset[int],
) -> tuple[ItemUpdate, ...]:
    """One update per item at most: moved, dropped or not kept where it is said, else done.

    `asked_again`: starts of sentences that ask or promise anew; those say nothing is done.
    """
    sentences = sentences[:MAX_SENTENCES]
    told = [(one, said) for one in sentences if open_items and (said := _what_became(one))]
    changed = [_changed(item, told, parties, sent, language, asked_again) for item in open_items]
    left = [item for item, update in zip(open_items, changed, strict=True) if update is None]
    late = find_not_kept(sentences, left, parties, sent=sent, language=language)
    left = [item for item in left if item.id not in late]
    done = late | _done(left, sentences, parties, sent, language, asked_again)
    updates = [
        update or done.get(item.id) for item, update in zip(open_items, changed, strict=True)
    ]
    return tuple(update for update in updates if update)


# --- moved and dropped --------------------------------------------------------------------------


def _changed(
    item: KnownItem,
    told: Sequence[tuple[Sentence, tuple[str, str]]],
    parties: Parties,
    sent: datetime,
    language: str,
    asked_again: frozenset[int],
) -> ItemUpdate | None:
    """`told`: the sentences that say so of something, each with the status and the words."""
    wanted = sketch_words(f"{item.what} {item.quote}") or frozenset()
    best: tuple[float, int, Sentence, str, str] | None = None
    for sentence, said in told:
        if said[0] == "dropped" and sentence.start in asked_again:
            continue
        likeness = _likeness(wanted, sketch_words(sentence.text), item, sentence, parties)
        if likeness >= _SHARED and (best is None or likeness > best[0]):
            best = (likeness, -sentence.start, sentence, *said)
    if best is None:
        return None
    sentence, status, word = best[2:]
    due = find_due(sentence.text, sent=sent, language=language) if status == "moved" else None
    if status == "moved" and (due is None or due.day is None or due.day == item.due):
        return None
    return ItemUpdate(
        item=item.id,
        new_status="moved" if status == "moved" else "dropped",
        quote=Quote(sentence.text, Place("own", sentence.start, sentence.end)),
        new_due=due.day if due else None,
        why=f"“{word}”, {best[0]:.0%} of its words",
        rule="words_updates.DROPPED" if status == "dropped" else "words_updates.MOVED",
    )


def _what_became(sentence: Sentence) -> tuple[str, str] | None:
    if sentence.text.endswith("?"):
        return None
    for status, pattern in (("dropped", words.DROPPED), ("moved", words.MOVED)):
        hit = compiled(pattern).search(sentence.folded)
        if hit:
            return status, hit[0]
    return None


def _likeness(
    wanted: frozenset[str],
    said: frozenset[str],
    item: KnownItem,
    sentence: Sentence,
    parties: Parties,
) -> float:
    """The share of the item's words in the sentence; two at least; the owner counts a little."""
    shared = wanted & said
    if len(shared) < 2 or not wanted:
        return 0.0
    score = len(shared) / len(wanted)
    owner = item.owner or ""
    first = fold(owner).split()[:1]
    says_i = seldom(r"\b(?:i|we|ich|wir|je|nous)\b").search(sentence.folded)
    if first and (
        first[0] in sentence.folded or (says_i and owner in (parties.writer, parties.we))
    ):
        score += 0.1
    return score


# --- done ---------------------------------------------------------------------------------------


def _done(
    items: Sequence[KnownItem],
    sentences: Sequence[Sentence],
    parties: Parties,
    sent: datetime,
    language: str,
    asked_again: frozenset[int],
) -> dict[int, ItemUpdate]:
    """The items of which a clause plainly says that they have been done; the best clause each."""
    reports = [
        sentence
        for sentence in (sentences if items else ())
        if sentence.start not in asked_again
        and may_report(sentence)
        and not seldom(words.STILL_OPEN_LEAD).search(sentence.lead)
    ]
    names = _first_names(items, parties) if reports else frozenset()
    told = [(sentence, one) for sentence in reports for one in completed_in(sentence, names)]
    if not told:
        return {}
    things = {item.id: known(item.what or item.quote) for item in items}
    marks = {item.id: next(iter(_marks(item.quote[:24])), "") for item in items}
    best: dict[int, tuple[float, ItemUpdate]] = {}
    for sentence, one in told:
        scores = {number: fits(thing, one) for number, thing in things.items()}
        named = [number for number, mark in marks.items() if mark and mark in _marks(one.clause)]
        if len(named) == 1:  # "AI-2 is done"
            scores = dict.fromkeys(scores, 0.0) | {named[0]: 2 * SURE}
        meant = [number for number, score in scores.items() if score >= SURE]
        vague = [number for number, score in scores.items() if 0 < score < SURE]
        for number in vague:  # "the list was sent", with two lists: which?
            others = [things[other] for other in (*meant, *vague) if other != number]
            if all(same_thing(things[number], other) for other in others):
                meant.append(number)
        for number in meant:
            if number not in best or scores[number] > best[number][0]:
                best[number] = (scores[number], _as_done(number, sentence, one, sent, language))
    return {number: update for number, (_, update) in best.items()}


def _marks(text: str) -> list[str]:
    """The marks of points that the text names, as "ai2"."""
    return [hit[1] + hit[2] for hit in _MARK.finditer(fold(text))]


def _as_done(
    number: int, sentence: Sentence, one: Completed, sent: datetime, language: str
) -> ItemUpdate:
    return ItemUpdate(
        item=number,
        new_status="done",
        quote=Quote(sentence.text, Place("own", sentence.start, sentence.end)),
        why=f"“{one.words.strip()[:60]}”",
        done_on=day_of_completion(one.clause, sent, language),
        rule=_RULES.get(one.deed, f"words_updates.DEEDS[{one.deed}]"),
    )


def _first_names(items: Sequence[KnownItem], parties: Parties) -> frozenset[str]:
    names = [item.owner or "" for item in items] + list(parties.names.values())
    return frozenset(name for full in names for name in fold(full).split()[:1] if len(name) > 1)
