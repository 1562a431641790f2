"""Sentences that look like an action item and are none, with what was against them.

Used for explanations only: normal reading never comes here.
"""

from mailbox_agent.records import Body, Message
from mailbox_agent.records.reading import SegmentName
from mailbox_agent.understanding.clauses import (
    Refusal,
    after_vocative,
    imperatives,
    promises,
    requests,
)
from mailbox_agent.understanding.explaining import Notes, Refused
from mailbox_agent.understanding.machine_orders import orders_among
from mailbox_agent.understanding.sentences import Sentence, split_sentences

_MAX_QUOTED = 8  # sentences of the history that are named
_MAX_HISTORY = 20_000  # characters of it that are looked at
_MAX_WORDS = 60  # characters quoted of what looked like one


def note_refusal(
    notes: Notes, sentence: Sentence, segment: SegmentName, language: str, refused: list[Refusal]
) -> None:
    """Notes a sentence if it looked like an item. Of several reasons the first that knows the
    words it was said of counts: the rules are asked in that order."""
    if not refused:
        return
    first = next((one for one in refused if one.words), refused[0])
    looked_like = first.words or looks_like_an_item(sentence, language)
    if looked_like:
        words = " ".join(looked_like.split())[:_MAX_WORDS]
        notes.refuse(Refused(sentence.text, segment, words, first.why, first.rule))


def looks_like_an_item(sentence: Sentence, language: str) -> str:
    """The first words of a request, promise or order in it; "" if there are none."""
    for pattern in (*requests(language), *promises(language)):
        hit = pattern.search(sentence.folded)
        if hit:
            return str(hit[0])
    order = imperatives(language).match(sentence.folded, after_vocative(sentence))
    return order[0] if order else ""


def note_orders(notes: Notes, sentences: list[Sentence], segment: SegmentName) -> None:
    """Notes the sentences that give orders to a machine: they are content, and not even read."""
    for sentence, said in orders_among(sentences).items():
        why = "speaks to a machine that reads along: left out"
        rule = "words_orders.MACHINE_ORDER"
        notes.refuse(Refused(sentence.text, segment, said[:_MAX_WORDS], why, rule))


def note_quoted(notes: Notes, message: Message, body: Body) -> None:
    """Notes the sentences of the history that would be items, were they this mail's own words."""
    left, seen = _MAX_HISTORY, 0
    for part in body.segments:
        if part.kind != "quoted" or left <= 0:
            continue
        end = min(part.end, part.start + left)
        left -= end - part.start
        for sentence in split_sentences(message.body_text, part.start, end):
            looked_like = looks_like_an_item(sentence, body.language)
            if looked_like and seen < _MAX_QUOTED:
                seen += 1
                why = "only quoted: it is of an earlier mail, and was read there"
                said = " ".join(looked_like.split())[:_MAX_WORDS]
                quote = sentence.text.rstrip("> \t\n")
                notes.refuse(Refused(quote, "quoted", said, why, "message.quoting"))
