"""Of a mail that a person sent from a draft of ours, only the person's own words are news.

The draft was composed from the case: its sentences, and the customer's that it quotes, would come
back as new items and causes. When the customer hears from us next is recorded with the draft.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from mailbox_agent.cases.tokens import read_own_message_id
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.drafts import bodies_as_composed
from mailbox_agent.database.messages import texts_of_others
from mailbox_agent.drafts.likeness import LIKE, likeness
from mailbox_agent.intake.knowing import MailFacts
from mailbox_agent.intake.own_judgement import judged_on_own_words
from mailbox_agent.message.above import parted_at_quotation
from mailbox_agent.records import (
    CaseMatch,
    ForwardedReading,
    Message,
    Quote,
    Reading,
    ReadingContext,
)

QUOTE_WORDS = 4  # of a mail of the case, that are no chance
TELLING_WORDS = 5  # of a sentence of ours that can stand for the mail
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n\s*\n")
_IN_MARKS = re.compile(r"[“„«][^“”„«»]*[”“»]|\"[^\"]*\"")


def own_words_only(
    desk: Desk, facts: MailFacts, match: CaseMatch, context: ReadingContext, reading: Reading
) -> Reading:
    """The reading without what stands in the draft as we composed it, or in the case's mails."""
    if not facts.from_sent or match.case_id is None:
        return reading
    bodies = bodies_as_composed(desk.store, match.case_id)
    drafts = _drafts_of(facts.message, bodies, desk.store.instance[1])
    if not drafts:
        return reading
    said_before = texts_of_others(desk.store, match.case_id)
    own = without_known(reading, facts.body.new_text, drafts, said_before)
    ours, theirs = [_folded(one) for one in drafts], [_folded(one) for one in said_before]
    beside = _folded(" ".join(parted_at_quotation(facts.message)))

    def is_known(text: str) -> bool:  # the line above the quotation is nobody's word
        return _stands_in(text, ours, theirs) or _folded(text) not in beside

    return judged_on_own_words(own, facts.message, facts.body, context, is_known)


def without_known(
    reading: Reading, text: str, drafts: Sequence[str], said_before: Sequence[str]
) -> Reading:
    """`text`: the mail's own; `drafts`: what we composed; `said_before`: mails of the case."""
    ours, theirs = [_folded(one) for one in drafts], [_folded(one) for one in said_before]

    def is_new(quote: Quote) -> bool:
        return not _stands_in(quote.text, ours, theirs)

    def pruned(inner: ForwardedReading) -> ForwardedReading:
        return replace(
            inner,
            action_items=tuple(one for one in inner.action_items if is_new(one.quote)),
            root_causes=tuple(one for one in inner.root_causes if is_new(one.quote)),
            impact=tuple(one for one in inner.impact if is_new(one.quote)),
        )

    own = pruned(
        ForwardedReading(None, None, reading.action_items, reading.root_causes, reading.impact)
    )
    complaint = reading.complaint
    return replace(
        reading,
        action_items=own.action_items,
        root_causes=own.root_causes,
        impact=own.impact,
        updates_to_items=tuple(one for one in reading.updates_to_items if is_new(one.quote)),
        forwarded=tuple(pruned(one) for one in reading.forwarded),
        complaint=complaint if complaint is not None and is_new(complaint) else None,
        summary=_summary(reading.summary, text, ours, theirs),
    )


def _summary(summary: str, text: str, ours: Sequence[str], theirs: Sequence[str]) -> str:
    """The person's own sentence, else the first of ours that quotes nobody."""
    if not _stands_in(summary, ours, theirs):
        return summary
    pieces = [" ".join(one.split()) for one in _SENTENCE.split(_IN_MARKS.sub(" ", text))]
    telling = [
        one
        for one in pieces
        if len(_WORD.findall(one)) >= TELLING_WORDS and len(one) <= 200
        and not _stands_in(one, [], theirs)
    ]  # fmt: skip
    new = [one for one in telling if not _stands_in(one, ours, [])]
    return next(iter((*new, *telling)), "")


def _drafts_of(message: Message, bodies: Sequence[tuple[int, str]], secret: bytes) -> list[str]:
    signed = read_own_message_id(message.message_id, secret)
    named = message.header("x-mailbox-agent-draft").strip().partition(".")[0]
    text, _ = parted_at_quotation(message)
    return [
        body
        for number, body in bodies
        if (signed is not None and signed[1] == number)
        or named == str(number)
        or likeness(body, text) >= LIKE
    ]


def _stands_in(text: str, ours: Sequence[str], theirs: Sequence[str]) -> bool:
    words = _folded(text)
    if any(words in one for one in ours):
        return True
    return len(words.split()) >= QUOTE_WORDS and any(words in one for one in theirs)


def _folded(text: str) -> str:
    """The words alone, between blanks: however a mail client has set the lines and marks."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "
