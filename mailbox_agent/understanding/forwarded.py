"""Mails inside the mail: what forwarded ones say, by their own author, from their own date.

And the sentence that says what is wrong, which of a forward is the forwarded author's.
"""

from datetime import datetime

from mailbox_agent.records import (
    Body,
    Forward,
    ForwardedReading,
    Message,
    Quote,
    ReadingContext,
)
from mailbox_agent.records.reading import SegmentName, SenderRole
from mailbox_agent.understanding.action_items import find_action_items
from mailbox_agent.understanding.causes import find_causes
from mailbox_agent.understanding.complaints import find_complaint
from mailbox_agent.understanding.explaining import Notes
from mailbox_agent.understanding.impact import find_impact, starts_of
from mailbox_agent.understanding.limits import break_runs
from mailbox_agent.understanding.machine_orders import orders_among
from mailbox_agent.understanding.parties import Parties, is_own, read_parties
from mailbox_agent.understanding.sentence_judging import judge_sentences
from mailbox_agent.understanding.sentences import Sentence, split_sentences
from mailbox_agent.understanding.summary import Weighed, weigh_sentences
from mailbox_agent.understanding.written import when_forwarded_was_sent

_MAX_FORWARDS = 5


def forwarded_text(message: Message, body: Body) -> str:
    texts = (message.body_text[f.start : f.end][:20_000] for f in body.forwards[:_MAX_FORWARDS])
    return break_runs("\n".join(texts)[:20_000])


def _forwarded_sentences(message: Message, forward: Forward, body: Body) -> tuple[Sentence, ...]:
    """Those of the forwarded mail's own words: its signature and quotes are other segments."""
    found: list[Sentence] = []
    for part in body.segments:
        start, end = max(part.start, forward.start), min(part.end, forward.end)
        if part.kind == "forwarded" and start < end:
            found += split_sentences(message.body_text, start, end)
    orders = orders_among(found)
    return tuple(one for one in found if one not in orders)


def read_forwards(
    message: Message,
    body: Body,
    context: ReadingContext,
    customer: str | None,
    notes: Notes | None = None,
) -> tuple[ForwardedReading, ...]:
    """What forwarded mails say, by their own author, from their own date."""
    readings: list[ForwardedReading] = []
    for forward in body.forwards[:_MAX_FORWARDS]:
        sentences = _forwarded_sentences(message, forward, body)
        own = bool(forward.author and is_own(forward.author.domain, context))
        role: SenderRole = "internal" if own else "customer"
        parties = read_parties(
            message, context, role, customer, context.company if own else customer, sentences,
            forward.author,
        )  # fmt: skip
        sent = when_forwarded_was_sent(forward, message, context)
        readings.append(_read_forward(forward, sentences, parties, sent, body.language, notes))
    return tuple(readings)


def _read_forward(
    forward: Forward,
    sentences: tuple[Sentence, ...],
    parties: Parties,
    sent: datetime,
    language: str,
    notes: Notes | None,
) -> ForwardedReading:
    segment: SegmentName = "forwarded"
    judged = judge_sentences(sentences, side=parties.side, language=language)
    items = find_action_items(
        judged, parties, sent=sent, language=language, segment=segment, notes=notes
    )
    causes = find_causes(judged, language=language, segment=segment)
    impact = find_impact(judged, segment=segment, taken=starts_of((*items, *causes)))
    return ForwardedReading(forward.author, forward.date, items, causes, impact)


def the_complaint(
    message: Message,
    body: Body,
    context: ReadingContext,
    customer: str | None,
    weighed: Weighed,
    own: ForwardedReading,
    forwarded: tuple[ForwardedReading, ...],
) -> Quote | None:
    """The customer's own words for what is wrong: of a forward, the forwarded author's.

    `own` is what the sender's own words were read as; its author is None for our own staff.
    """
    others = [name for name in context.customers.values() if name != customer]
    for forward, read in zip(body.forwards, forwarded, strict=False):
        if forward.author and not is_own(forward.author.domain, context):
            inner = _forwarded_sentences(message, forward, body)
            theirs = weigh_sentences(inner, forward.subject or message.subject)
            return find_complaint(theirs, "forwarded", others, _not_facts(read), _harm(read))
    if own.author is None:
        return None
    return find_complaint(weighed, "own", others, _not_facts(own), _harm(own))


def _not_facts(read: ForwardedReading) -> frozenset[int]:
    """Starts of the sentences that ask for something, or guess or rule out a cause."""
    quotes = [item.quote for item in read.action_items]
    quotes += [cause.quote for cause in read.root_causes if cause.status != "confirmed"]
    return frozenset(quote.place.start for quote in quotes if quote.place)


def _harm(read: ForwardedReading) -> frozenset[int]:
    """Starts of the sentences that are listed as impact."""
    return frozenset(one.quote.place.start for one in read.impact if one.quote.place)
