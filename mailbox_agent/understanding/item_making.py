"""An action item out of a sentence that is one: the deed in few words, and why each value."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from mailbox_agent.records import ActionItem, Place, Quote
from mailbox_agent.records.reading import SegmentName
from mailbox_agent.understanding.clauses import after_vocative
from mailbox_agent.understanding.dates import Due
from mailbox_agent.understanding.due_reason import why_due
from mailbox_agent.understanding.explaining import notes_wanted
from mailbox_agent.understanding.owners import Doer
from mailbox_agent.understanding.parties import Parties
from mailbox_agent.understanding.sentences import Sentence, fold
from mailbox_agent.understanding.wording import short_imperative
from mailbox_agent.understanding.written import zone_of

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


When = Callable[[], Due | None]  # when it is due: looked for only if that decides


@dataclass(frozen=True, slots=True)
class Move:
    """Why a sentence is an item, and who is to do it."""

    why: str
    doer: Doer
    told_to_customer: bool = False
    rule: str = ""  # its name in the code
    sure: bool = False  # whatever the sentence as a whole looks like


def make_item(
    sentence: Sentence,
    move: Move,
    due: Due | None,
    parties: Parties,
    sent: datetime,
    segment: SegmentName,
    minutes: bool,
) -> ActionItem:
    owner = move.doer.name
    ours = owner is not None and _is_ours(owner, parties)
    heard = parties.to_customer or minutes or move.told_to_customer
    promise = parties.side == "us" and ours and heard
    return ActionItem(
        quote=Quote(
            sentence.mark + sentence.text,
            Place(segment, sentence.start - len(sentence.mark), sentence.end),
        ),
        what=what_is_to_do(sentence),
        owner=owner,
        due=due.day if due else None,
        due_at=due.at if due else None,
        zone=due.zone if due else zone_of(sent),
        due_words=due.words if due else "",
        recurrence=due.recurrence if due else None,
        promise=promise,
        why=move.why,
        rule=move.rule,
        owner_why=move.doer.why,
        due_why=why_due(due, sent, sentence) if notes_wanted() else "",
        promise_why=_why_promise(parties, ours, minutes, move.told_to_customer),
    )


def _is_ours(owner: str, parties: Parties) -> bool:
    """Of our people; who is only named in our own mail counts unless he is called theirs."""
    if owner in parties.ours or owner == parties.company:
        return True
    if parties.side != "us" or owner in parties.theirs or owner in (parties.your_side, parties.we):
        return False
    if owner == parties.writer:  # the shared mailbox by its display name, too
        return True
    return parties.to_customer and " " in owner and fold(owner) in parties.names


def _why_promise(parties: Parties, ours: bool, minutes: bool, told: bool) -> str:
    """Why our word to the customer, or why not."""
    if parties.side != "us":
        return f"the writer's side is the {parties.side}'s, not ours"
    if not ours:
        return "who is to do it is not of our side"
    if told:
        return "it says that the customer was told"
    if parties.to_customer:
        return "our side says it, and somebody outside reads it"
    if minutes:
        return "minutes of a call with the customer, and our side takes it on"
    return "only our own people read it"


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
