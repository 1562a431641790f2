"""What somebody is to do: requests, promises, assignments, bullets under "what I need", tables.

Each item rests on one sentence of the mail. What is done, denied, conditional, offered or merely
supposed is none. The wording is data (`words_actions.py`); who does it is `owners.py`.
"""

import re
from dataclasses import dataclass
from datetime import datetime

from mailbox_agent.records import ActionItem, Place, Quote
from mailbox_agent.records.reading import SegmentName
from mailbox_agent.understanding import words_actions as words
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
from mailbox_agent.understanding.dates import Due, find_due, zone_of
from mailbox_agent.understanding.owners import Doer, named_doer, pronoun_doer, row_doer
from mailbox_agent.understanding.parties import Parties, is_greeting
from mailbox_agent.understanding.patterns import compiled
from mailbox_agent.understanding.sentences import Sentence
from mailbox_agent.understanding.wording import short_imperative

MAX_ITEMS = 40
_DONE_CELL = re.compile(
    r"\b(?:done|closed|complete|completed|erledigt|fait|hecho|fatto|gedaan|完了)\b"
)
_ROW_HEAD_WHO = re.compile(
    r"^(?:action )?(?:owner|who|responsible|assignee|assigned to|lead|wer"
    r"|verantwortlich\w*|zuständig\w*"
    r"|responsable|qui|quién|chi|quem|wie|kto|担当者?)$"
)
_ROW_HEAD_WHAT = re.compile(
    r"step|action|task|item|what|schritt|maßnahme|aufgabe|was|étape|tâche|quoi|paso|acción|tarea"
    r"|azione|attività|ação|actie|taak|działanie|zadanie|内容|作業"
)
_HEAD = re.compile(r"^\w[\w'-]*(?: \w[\w'-]*)? ?(?:->|→|:| to (?=[a-z])) ?")
_FILLER = re.compile(
    r"(?:(?:and|also|then|so|now|but|so,)\s+)?(?:(?:please|pls|kindly)\s+)?"
    r"(?:(?:can|could|would|will)\s+you\s+(?:please\s+|also\s+)?)?"
    r"(?:(?:please|pls|kindly)\s+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Move:
    """Why a sentence is an item, and who is to do it."""

    why: str
    doer: Doer
    told_to_customer: bool = False


def find_action_items(
    sentences: tuple[Sentence, ...],
    parties: Parties,
    *,
    sent: datetime,
    language: str,
    segment: SegmentName,
    minutes: bool = False,
) -> tuple[ActionItem, ...]:
    """The items of these sentences, in order, at most MAX_ITEMS.

    `sent` is when their writer wrote them (inner date of a forward). `minutes`: the mail tells of
    a call or meeting with the customer, so what our side takes on there is promised.
    """
    items: list[ActionItem] = []
    said_about: str | None = None  # the person last named, whom "she" means
    for sentence in sentences:
        if len(items) >= MAX_ITEMS:
            break
        if not is_greeting(sentence):
            due = find_due(_date_words(sentence), sent=sent, language=language)
            move = _move(sentence, parties, language, due, said_about)
            if move:
                items.append(_item(sentence, move, due, parties, sent, segment, minutes))
        named = named_doer(sentence, parties)
        said_about = named.name if named and named.name in parties.names.values() else said_about
    return tuple(items)


def _date_words(sentence: Sentence) -> str:
    return "  ".join(sentence.cells[1:]) if sentence.cells else sentence.text


def _move(
    sentence: Sentence, parties: Parties, language: str, due: Due | None, said_about: str | None
) -> _Move | None:
    if sentence.cells:
        return _row(sentence, parties)
    if _asks_nothing(sentence) or starts_with_condition(sentence, language):
        return None
    asked = compiled(words.ASKED_SOMEBODY).search(sentence.folded)
    if asked:
        return _Move(f"assigned: “{asked[0]}”", Doer(_as_written(sentence, asked.span(1), parties)))
    if sentence.bullet:
        move = _bullet(sentence, parties, language)
        if move:
            return move
    return (
        _request(sentence, parties, language)
        or _promise(sentence, parties, language, due)
        or _assignment(sentence, parties, language, due, said_about)
    )


def _asks_nothing(sentence: Sentence) -> bool:
    """Good wishes, leave to close, or a line that only announces what stands below it."""
    text = sentence.folded
    if compiled(words.COURTESY).search(text) or compiled(words.MAY_BE_CLOSED).search(text):
        return True
    if text.endswith(":") and len(text) <= 80:
        return frozenset(text.rstrip(" :").replace(",", " ").split()) <= words.LEAD_IN_WORDS
    return bool(compiled(words.LEAD_IN_CJK).match(text))


def _as_written(sentence: Sentence, span: tuple[int, int], parties: Parties) -> str:
    written = sentence.text[span[0] : span[1]]
    return parties.full_name(written) or written


def _row(sentence: Sentence, parties: Parties) -> _Move | None:
    """A row of a table that has a column for who does it."""
    if tuple(cell.strip() for cell in sentence.head) == tuple(
        cell.strip().lower() for cell in sentence.cells
    ):
        return None
    column = next(
        (n for n, cell in enumerate(sentence.head) if _ROW_HEAD_WHO.match(cell.strip())), None
    )
    if column is None or len(sentence.cells) <= column or _DONE_CELL.search(sentence.folded):
        return None
    return _Move("row of a table of steps", row_doer(sentence.cells[column], parties))


def _bullet(sentence: Sentence, parties: Parties, language: str) -> _Move | None:
    """A point under "what I need" or "next steps", or one that begins with who does it."""
    lead = sentence.lead
    if compiled(words.NOT_PLAN_LEAD).search(lead) or is_negated(sentence.folded, language):
        return None
    named = named_doer(sentence, parties)
    told = bool(compiled(words.TOLD_LEAD).search(lead))
    if named and named.heads_bullet:
        return _Move("point with a name in front", named, told)
    planned = told or compiled(words.PLAN_LEAD).search(lead)
    first = sentence.folded[:4] != "and "
    if planned and first and not is_past(sentence.folded):
        doer = named or pronoun_doer(sentence, parties) or Doer(parties.company)
        return _Move(f"point under “{lead[-60:]}”", doer, told)
    if compiled(words.ASKING_LEAD).search(lead) and len(sentence.folded) > 8:
        return _Move(f"point under “{lead[-60:]}”", named or _asked_side(sentence, parties))
    return None


def _request(sentence: Sentence, parties: Parties, language: str) -> _Move | None:
    hit = first_that_counts(
        requests(language), sentence.folded, lambda at: counts(sentence, at, language)
    )
    if hit is None:
        start = after_vocative(sentence)
        order = imperatives(language).match(sentence.folded, start)
        if not order or not counts(sentence, order.span(), language):
            return None
        hit = order.span()
    words_of_it = sentence.folded[hit[0] : hit[1]][:40].strip()
    return _Move(
        f"request: “{words_of_it}”", named_doer(sentence, parties) or _asked_side(sentence, parties)
    )


def _asked_side(sentence: Sentence, parties: Parties) -> Doer:
    """Whom a request without a name is for: the one person greeted, else the other side."""
    open_to_all = compiled(r"\b(?:somebody|someone|anybody|anyone)\b").search(sentence.folded)
    if compiled(r"\b(?:somebody|someone) (?:has|have|needs) to\b").search(sentence.folded):
        return Doer(None)
    if (
        parties.side == "us"
        and not open_to_all
        and compiled(r"\b(?:your|their) side\b").search(sentence.folded)
    ):
        return Doer(parties.your_side)
    passive = open_to_all or compiled(r"\b(?:could|can) (?:that|this|it|we)\b").search(
        sentence.folded
    )
    if parties.you and not passive:
        return Doer(parties.you)
    return Doer(parties.your_side)


def _promise(sentence: Sentence, parties: Parties, language: str, due: Due | None) -> _Move | None:
    if parties.side == "stranger" or compiled(words.COSTS_US).search(sentence.folded):
        return None
    told = compiled(words.TOLD_CUSTOMER).search(sentence.folded) if parties.side == "us" else None
    if told and due and not is_negated(sentence.folded, language):
        doer = pronoun_doer(sentence, parties, after=told.end()) or pronoun_doer(sentence, parties)
        doer = doer or Doer(parties.company)
        return _Move(f"promised: “{told[0].strip()}”", doer, True)
    hit = first_that_counts(
        promises(language), sentence.folded, lambda at: counts(sentence, at, language)
    )
    if hit is None:
        return None
    if parties.side != "us" and not due and not _is_deed(sentence.folded[hit[1] : hit[1] + 30]):
        return None
    who = pronoun_doer(sentence, parties) or named_doer(sentence, parties)
    who = who or Doer(parties.writer if parties.side != "us" else parties.company)
    return _Move(f"promise: “{sentence.folded[hit[0] : hit[1]][:40]}”", who)


def _is_deed(words_behind: str) -> bool:
    return bool(
        re.match(
            r" ?(?:also |then |now )?(?:send|confirm|check|test|provide|call|update|share"
            r"|forward|upload|get|let"
            r"|make|prepare|review|bring|deliver|ask|collect|install|run|do|give|mail|email)\b",
            words_behind,
        )
    )


def _assignment(
    sentence: Sentence, parties: Parties, language: str, due: Due | None, said_about: str | None
) -> _Move | None:
    """ "Rasmus confirms to Jonas by noon tomorrow", "the last POD is in by Friday"."""
    if parties.side == "stranger" or is_negated(sentence.folded, language):
        return None
    named = named_doer(sentence, parties, said_about)
    if named and named.acts and (due or named.acts == "will"):
        return _Move("assignment with a name", named)
    if parties.side != "us" or not due or not due.day or is_past(sentence.folded):
        return None
    by_a_day = compiled(r"(?:by|no later than|until|before|bis|d'ici|para|entro)\b").match(
        due.words.lower()
    )
    if not by_a_day and not compiled(words.FUTURE_STATE).search(sentence.folded):
        return None
    if compiled(words.IMMINENT_NOT_A_TASK).search(sentence.folded) or sentence.text.endswith("?"):
        return None
    return _Move("our side gives a date", Doer(parties.company))


# --- the item -----------------------------------------------------------------------------------


def _item(
    sentence: Sentence,
    move: _Move,
    due: Due | None,
    parties: Parties,
    sent: datetime,
    segment: SegmentName,
    minutes: bool,
) -> ActionItem:
    owner = move.doer.name
    ours = owner is not None and (owner in parties.ours or owner == parties.company)
    heard = parties.to_customer or minutes or move.told_to_customer
    return ActionItem(
        quote=Quote(sentence.text, Place(segment, sentence.start, sentence.end)),
        what=what_is_to_do(sentence),
        owner=owner,
        due=due.day if due else None,
        due_at=due.at if due else None,
        zone=due.zone if due else zone_of(sent),
        due_words=due.words if due else "",
        recurrence=due.recurrence if due else None,
        promise=parties.side == "us" and ours and heard,
        why=move.why,
    )


def what_is_to_do(sentence: Sentence) -> str:
    """The deed in few words: the mail's own, without "could you please"."""
    text = sentence.text
    if sentence.cells:
        named = [
            cell for head, cell in zip(sentence.head, sentence.cells, strict=False)
            if _ROW_HEAD_WHAT.search(head)
        ]  # fmt: skip
        text = named[0] if named else max(sentence.cells, key=len)
    flat = " ".join(text.split())
    start = after_vocative(sentence) if not sentence.cells else 0
    flat = flat[start:] if start < len(flat) - 8 else flat
    flat = _HEAD.sub("", flat, count=1) if sentence.bullet else flat
    flat = _FILLER.sub("", flat, count=1).strip(" ?.;,") or flat
    flat = flat if sentence.cells else short_imperative(flat)
    flat = flat if len(flat) <= 160 else flat[:157].rsplit(" ", 1)[0] + "..."
    return flat[:1].upper() + flat[1:]
