"""The offline reader: the complete record of one mail, by words, structure and people.

Tells the order in which the questions are asked; each question has its module, each module its
words in a `words_*.py`. Instructions to a machine inside a mail are content here, never an order:
nothing in the text can set a field by naming it.
"""

from dataclasses import replace
from datetime import UTC, datetime

from mailbox_agent.cases.matter import references_in
from mailbox_agent.records import (
    Automatic,
    Body,
    Forward,
    ForwardedReading,
    Message,
    Quote,
    Reading,
    ReadingContext,
)
from mailbox_agent.records.reading import Kind, SegmentName, SenderRole
from mailbox_agent.understanding.action_items import find_action_items
from mailbox_agent.understanding.causes import find_causes
from mailbox_agent.understanding.customer import name_customer, name_for_domain
from mailbox_agent.understanding.evidence import ground
from mailbox_agent.understanding.impact import find_impact
from mailbox_agent.understanding.item_updates import find_item_updates
from mailbox_agent.understanding.kind import judge_kind
from mailbox_agent.understanding.limits import MAX_SUBJECT, break_runs, readable
from mailbox_agent.understanding.parties import Parties, is_own, read_parties
from mailbox_agent.understanding.patterns import compiled
from mailbox_agent.understanding.sender import sender_role
from mailbox_agent.understanding.sentences import MAX_SENTENCES, Sentence, fold, split_sentences
from mailbox_agent.understanding.strangers import no_matter
from mailbox_agent.understanding.summary import find_complaint, summarise
from mailbox_agent.understanding.topics import judge_area, judge_sentiment, judge_severity
from mailbox_agent.understanding.words_kind import MACHINE_ORDER

_MAX_FORWARDS = 5
_BAD = ("high", "critical")


def read_message(
    message: Message, body: Body, automatic: Automatic | None, context: ReadingContext
) -> Reading:
    """What the mail says that matters. Never raises for any text; every quote has its place."""
    all_of_it, whole = message, body
    body, looked_at, cut = readable(message, body)
    message = replace(message, subject=message.subject[:MAX_SUBJECT])
    unrelated = None if automatic else no_matter(looked_at, body, context)
    role, why_role = sender_role(looked_at, body, automatic, context, unrelated)
    customer, why_customer = name_customer(looked_at, body, role, context)
    reasons = {"sender_role": why_role, "customer": why_customer}
    if cut:
        reasons["length"] = cut
    if automatic or unrelated or role == "stranger":
        kind, reasons["kind"] = judge_kind(looked_at, body, automatic, context, role, unrelated, ())
        reading = _set_aside(message, body, kind, role, customer, reasons)
    else:
        reading = _matter(message, body, context, role, customer, reasons)
    return ground(reading, all_of_it, whole)


def _set_aside(
    message: Message,
    body: Body,
    kind: Kind,
    role: SenderRole,
    customer: str | None,
    reasons: dict[str, str],
) -> Reading:
    """A machine's or a stranger's mail: nothing in it is an item, a cause or an impact."""
    reasons["needs_ack"] = f"{kind}: nobody waits for an answer"
    return Reading(
        kind=kind,
        area=None,
        severity=None,
        sender_role=role,
        customer=customer,
        sentiment="neutral",
        language=body.language,
        needs_ack=False,
        summary=summarise(_own_sentences(message, body), message.subject, kind),
        references=_references(message, body),
        reasons=reasons,
    )


def _matter(
    message: Message,
    body: Body,
    context: ReadingContext,
    role: SenderRole,
    customer: str | None,
    reasons: dict[str, str],
) -> Reading:
    sentences = _own_sentences(message, body)
    sent = _sent(message, context)
    parties = read_parties(
        message, context, role, customer, _we(message, body, role, customer, context), sentences
    )
    items = find_action_items(
        sentences, parties, sent=sent, language=body.language, segment="own",
        minutes=_tells_of_a_call(message, body),
    )  # fmt: skip
    kind, reasons["kind"] = judge_kind(message, body, None, context, role, None, items)
    forwarded = _forwards(message, body, context, customer)
    more = _forwarded_text(message, body)
    sentiment, reasons["sentiment"] = judge_sentiment(
        body.new_text, kind, ours=role in ("sales", "internal")
    )
    area, reasons["area"] = judge_area(message.subject, body.new_text, more)
    causes = find_causes(sentences, language=body.language, segment="own")
    author = None if role in ("sales", "internal") else message.sender
    item_starts = frozenset(i.quote.place.start for i in items if i.quote.place)
    cause_starts = frozenset(c.quote.place.start for c in causes if c.quote.place)
    impact = () if kind == "resolution" or role == "internal" else find_impact(
        sentences, segment="own", taken=item_starts | cause_starts
    )  # fmt: skip
    own = ForwardedReading(author, message.date, items, causes, impact)
    severity, reasons["severity"] = judge_severity(
        message.subject, f"{body.new_text}\n{more}", kind, sentiment,
        impacts=len(impact) + sum(len(one.impact) for one in forwarded),
    )  # fmt: skip
    if (kind, role, sentiment) == ("escalation", "customer", "neutral") and severity in _BAD:
        sentiment, reasons["sentiment"] = "frustrated", f"a customer escalates, {severity}"
    needs_ack, reasons["needs_ack"] = _needs_ack(kind, role)
    complaint = _complaint(message, body, context, customer, sentences, own, forwarded)
    return Reading(
        kind=kind,
        area=area,
        severity=severity,
        sender_role=role,
        customer=customer,
        sentiment=sentiment,
        language=body.language,
        needs_ack=needs_ack,
        summary=summarise(sentences, message.subject, kind),
        action_items=items,
        root_causes=causes,
        impact=impact,
        updates_to_items=find_item_updates(
            sentences, context.open_items, parties, sent=sent, language=body.language,
            asked_again=item_starts,
        ),
        forwarded=forwarded,
        references=_references(message, body),
        complaint=complaint,
        reasons=reasons,
    )  # fmt: skip


def _needs_ack(kind: Kind, role: SenderRole) -> tuple[bool, str]:
    """Whether the sender waits for an answer of ours (FORMAT.md, needs_ack)."""
    if kind == "resolution":
        return False, "resolution: a closing step instead"
    if role in ("customer", "partner"):
        return True, f"{role} waits for an answer"
    if role == "sales" and kind in ("escalation", "status_request"):
        return True, "a salesperson raises it, or asks, for a customer"
    return False, f"{kind} from {role}: nobody outside waits"


def _sent(message: Message, context: ReadingContext) -> datetime:
    """When it was written, in the sender's zone; without a Date header when it came."""
    return message.date or message.received_at or context.now.astimezone(UTC)


def _own_sentences(message: Message, body: Body) -> tuple[Sentence, ...]:
    """The sentences of the own segments; orders to a machine are left out."""
    found: list[Sentence] = []
    for part in body.segments:
        if part.kind == "own" and len(found) < MAX_SENTENCES:
            found += split_sentences(message.body_text, part.start, part.end)
    return tuple(one for one in found if not compiled(MACHINE_ORDER).search(one.folded))


def _we(
    message: Message, body: Body, role: SenderRole, customer: str | None, context: ReadingContext
) -> str | None:
    """The company that "we" is in this mail."""
    if role in ("sales", "internal"):
        return context.company
    if role == "partner" and message.sender:
        return name_for_domain(f"{body.signature}\n{body.new_text[-2_000:]}", message.sender.domain)
    return customer


def _tells_of_a_call(message: Message, body: Body) -> bool:
    """Minutes of a call or meeting: what our side takes on there is promised."""
    text = fold(f"{message.subject[:300]}\n{body.new_text[:400]}")
    return bool(
        compiled(
            r"\b(?:notes|minutes|protokoll|compte[- ]rendu|acta|verbale|notulen|notatka)\b"
        ).search(text)
    )


def _references(message: Message, body: Body) -> tuple[str, ...]:
    return tuple(sorted(references_in(f"{message.subject}\n{body.new_text[:50_000]}")))


# --- forwarded mail -----------------------------------------------------------------------------


def _forwarded_text(message: Message, body: Body) -> str:
    texts = (message.body_text[f.start : f.end][:20_000] for f in body.forwards[:_MAX_FORWARDS])
    return break_runs("\n".join(texts)[:20_000])


def _forwarded_sentences(message: Message, forward: Forward, body: Body) -> tuple[Sentence, ...]:
    """Those of the forwarded mail's own words: its signature and quotes are other segments."""
    found: list[Sentence] = []
    for part in body.segments:
        start, end = max(part.start, forward.start), min(part.end, forward.end)
        if part.kind == "forwarded" and start < end:
            found += split_sentences(message.body_text, start, end)
    return tuple(one for one in found if not compiled(MACHINE_ORDER).search(one.folded))


def _forwards(
    message: Message, body: Body, context: ReadingContext, customer: str | None
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
        sent = forward.date or _sent(message, context)
        sent = sent if sent.tzinfo else sent.replace(tzinfo=_sent(message, context).tzinfo)
        readings.append(_read_forward(forward, sentences, parties, sent, body.language))
    return tuple(readings)


def _read_forward(
    forward: Forward,
    sentences: tuple[Sentence, ...],
    parties: Parties,
    sent: datetime,
    language: str,
) -> ForwardedReading:
    segment: SegmentName = "forwarded"
    items = find_action_items(sentences, parties, sent=sent, language=language, segment=segment)
    causes = find_causes(sentences, language=language, segment=segment)
    taken = frozenset(
        quote.place.start
        for quote in (*(i.quote for i in items), *(c.quote for c in causes))
        if quote.place
    )
    impact = find_impact(sentences, segment=segment, taken=taken)
    return ForwardedReading(forward.author, forward.date, items, causes, impact)


def _complaint(
    message: Message,
    body: Body,
    context: ReadingContext,
    customer: str | None,
    sentences: tuple[Sentence, ...],
    own: ForwardedReading,
    forwarded: tuple[ForwardedReading, ...],
) -> Quote | None:
    """The customer's own words for what is wrong: of a forward, the forwarded author's.

    `own` is what the sender's own words were read as; its author is None for our own staff.
    """
    foreign = [fold(name) for name in context.customers.values() if name != customer]
    for forward, read in zip(body.forwards, forwarded, strict=False):
        if forward.author and not is_own(forward.author.domain, context):
            inner = _forwarded_sentences(message, forward, body)
            title = forward.subject or message.subject
            return find_complaint(inner, title, "forwarded", foreign, _not_facts(read), _harm(read))
    if own.author is None:
        return None
    return find_complaint(sentences, message.subject, "own", foreign, _not_facts(own), _harm(own))


def _not_facts(read: ForwardedReading) -> frozenset[int]:
    """Starts of the sentences that ask for something, or guess or rule out a cause."""
    quotes = [item.quote for item in read.action_items]
    quotes += [cause.quote for cause in read.root_causes if cause.status != "confirmed"]
    return frozenset(quote.place.start for quote in quotes if quote.place)


def _harm(read: ForwardedReading) -> frozenset[int]:
    """Starts of the sentences that are listed as impact."""
    return frozenset(one.quote.place.start for one in read.impact if one.quote.place)
