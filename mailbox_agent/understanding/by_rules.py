"""The offline reader: the complete record of one mail, by words, structure and people.

Tells the order in which the questions are asked; each question has its module, each module its
words in a `words_*.py`. Instructions to a machine inside a mail are content here, never an order:
nothing in the text can set a field by naming it.
"""

import re
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from mailbox_agent.cases.matter import references_in
from mailbox_agent.records import (
    Automatic,
    Body,
    ForwardedReading,
    Message,
    Reading,
    ReadingContext,
)
from mailbox_agent.records.reading import Kind, SenderRole
from mailbox_agent.understanding.action_items import find_action_items
from mailbox_agent.understanding.asked_twice import once_each
from mailbox_agent.understanding.causes import find_causes
from mailbox_agent.understanding.company_names import name_for_domain
from mailbox_agent.understanding.customer import name_customer
from mailbox_agent.understanding.evidence import ground
from mailbox_agent.understanding.explaining import Notes, notes_wanted
from mailbox_agent.understanding.forwarded import (
    forwarded_text,
    read_forwards,
    the_complaint,
)
from mailbox_agent.understanding.impact import find_impact, starts_of, told_of_others
from mailbox_agent.understanding.item_updates import find_item_updates
from mailbox_agent.understanding.kind import judge_kind
from mailbox_agent.understanding.limits import MAX_SUBJECT, break_runs, readable
from mailbox_agent.understanding.machine_orders import ORDERS, orders_among, words_to_a_machine
from mailbox_agent.understanding.parties import is_own, read_parties
from mailbox_agent.understanding.refusals import note_orders, note_quoted
from mailbox_agent.understanding.sender import sender_role
from mailbox_agent.understanding.sentence_judging import judge_sentences
from mailbox_agent.understanding.sentences import MAX_SENTENCES, Sentence, fold, split_sentences
from mailbox_agent.understanding.strangers import no_matter
from mailbox_agent.understanding.summary import summarise, weigh_sentences
from mailbox_agent.understanding.topics import (
    MAX_BEFORE,
    judge_area,
    judge_sentiment,
    judge_severity,
    said_in,
)
from mailbox_agent.understanding.written import when_sent

Value = TypeVar("Value")
_OF_A_CALL = re.compile(
    r"\b(?:notes|minutes|protokoll|compte[- ]rendu|acta|verbale|notulen|notatka)\b"
)


def read_message(
    message: Message, body: Body, automatic: Automatic | None, context: ReadingContext
) -> Reading:
    """What the mail says that matters. Never raises for any text; every quote has its place.

    Whoever listens (`explaining.explaining`) is told what it was made of.
    """
    notes = notes_wanted()
    if notes is None:
        return _read(message, body, automatic, context, None)
    notes.begin(message, body, automatic, context)
    notes.reading = _read(message, body, automatic, context, notes)
    return notes.reading


def _read(
    message: Message,
    body: Body,
    automatic: Automatic | None,
    context: ReadingContext,
    notes: Notes | None,
) -> Reading:
    all_of_it, whole = message, body
    body, looked_at, cut = readable(message, body)
    message = replace(message, subject=message.subject[:MAX_SUBJECT])
    why = _Why()
    unrelated = None if automatic or context.is_matter else no_matter(looked_at, body, context)
    told = sender_role(looked_at, body, automatic, context, unrelated)
    if context.is_matter and told[0] == "stranger":
        own = looked_at.sender is not None and is_own(looked_at.sender.domain, context)
        told = ("internal" if own else "customer", "a person says that it is a matter", "corrected")
    role = why("sender_role", told)
    customer = why("customer", name_customer(looked_at, body, role, context, automatic))
    if cut:
        why.reasons["length"] = cut
    if spoken := words_to_a_machine(looked_at):
        why.reasons[ORDERS] = spoken
    if automatic or unrelated or role == "stranger":
        kind = why("kind", judge_kind(looked_at, body, automatic, context, role, unrelated, ()))
        reading = _set_aside(message, body, kind, role, customer, why, notes)
    else:
        before = _history(all_of_it, whole)
        reading = _matter(message, body, context, role, customer, before, why, notes)
        if notes is not None:
            note_quoted(notes, all_of_it, whole)
    return ground(reading, all_of_it, whole)


class _Why:
    """Keeps the reason and the rule of each answer, and hands on the answer."""

    def __init__(self) -> None:
        self.reasons: dict[str, str] = {}
        self.rules: dict[str, str] = {}

    def __call__(self, field: str, answer: tuple[Value, str, str]) -> Value:
        value, self.reasons[field], self.rules[field] = answer
        return value


def _set_aside(
    message: Message,
    body: Body,
    kind: Kind,
    role: SenderRole,
    customer: str | None,
    why: _Why,
    notes: Notes | None,
) -> Reading:
    """A machine's or a stranger's mail: nothing in it is an item, a cause or an impact."""
    why("needs_ack", (False, f"{kind}: nobody waits for an answer", "by_rules._set_aside"))
    return Reading(
        kind=kind,
        area=None,
        severity=None,
        sender_role=role,
        customer=customer,
        sentiment="neutral",
        language=body.language,
        needs_ack=False,
        summary=summarise(
            weigh_sentences(_own_sentences(message, body), message.subject),
            message.subject,
            kind,
            notes,
        ),
        references=_references(message, body),
        reasons=why.reasons,
        rules=why.rules,
    )


def _matter(
    message: Message,
    body: Body,
    context: ReadingContext,
    role: SenderRole,
    customer: str | None,
    before: str,
    why: _Why,
    notes: Notes | None,
) -> Reading:
    sentences = _own_sentences(message, body, notes)
    sent = when_sent(message, context)
    parties = read_parties(
        message, context, role, customer, _we(message, body, role, customer, context), sentences
    )
    judged = judge_sentences(sentences, side=parties.side, language=body.language)
    items = find_action_items(
        judged, parties, sent=sent, language=body.language, segment="own",
        minutes=_tells_of_a_call(message, body), notes=notes,
    )  # fmt: skip
    more = forwarded_text(message, body)
    own_words = "\n".join(one.text for one in sentences)  # without orders to a machine
    said = said_in(message.subject, own_words, more=more, before=before)
    kind = why("kind", judge_kind(
        message, body, None, context, role, None, items, said, notes, sentences,
    ))  # fmt: skip
    forwarded = read_forwards(message, body, context, customer, notes)
    weighed = weigh_sentences(sentences, message.subject)
    ours = role in ("sales", "internal")
    mood = why("sentiment", judge_sentiment(said, kind, role, notes))
    area = why("area", judge_area(said, notes))
    causes = find_causes(judged, language=body.language, segment="own")
    told = judged if role != "sales" else told_of_others(
        judged, judge_sentences(sentences, side="customer", language=body.language)
    )  # fmt: skip
    impact = () if kind == "resolution" or role == "internal" else find_impact(
        told, segment="own", taken=starts_of((*items, *causes))
    )  # fmt: skip
    own = ForwardedReading(None if ours else message.sender, message.date, items, causes, impact)
    severity = why("severity", judge_severity(
        said, kind, mood, role,
        impacts=sum(len(one.impact) for one in (own, *forwarded)), notes=notes,
    ))  # fmt: skip
    complaint = the_complaint(message, body, context, customer, weighed, own, forwarded)
    return Reading(
        kind=kind,
        area=area,
        severity=severity,
        sender_role=role,
        customer=customer,
        sentiment=mood,
        language=body.language,
        needs_ack=why("needs_ack", _needs_ack(message, kind, role)),
        summary=summarise(weighed, message.subject, kind, notes, complaint if ours else None),
        action_items=once_each(items, notes),
        root_causes=causes,
        impact=impact,
        updates_to_items=find_item_updates(
            sentences, context.open_items, parties, sent=sent, language=body.language,
            asked_again=starts_of(items),
        ),
        forwarded=tuple(
            replace(one, action_items=once_each(one.action_items, notes)) for one in forwarded
        ),
        references=_references(message, body),
        complaint=complaint,
        reasons=why.reasons,
        rules=why.rules,
    )  # fmt: skip


def _needs_ack(message: Message, kind: Kind, role: SenderRole) -> tuple[bool, str, str]:
    """Whether the sender waits for an answer of ours (FORMAT.md, needs_ack), why, and the rule."""
    rule = "by_rules._needs_ack"
    if message.header("x-mailbox-agent-draft") and message.in_reply_to:
        return False, "another mailbox-agent's answer: two of them would never end", rule
    if kind == "resolution":
        return False, "resolution: a closing step instead", rule
    if role in ("customer", "partner"):
        return True, f"{role} waits for an answer", rule
    if role == "sales" and kind in ("escalation", "status_request"):
        return True, "a salesperson raises it, or asks, for a customer", rule
    return False, f"{kind} from {role}: nobody outside waits", rule


def _own_sentences(
    message: Message, body: Body, notes: Notes | None = None
) -> tuple[Sentence, ...]:
    """The sentences of the own segments; orders to a machine are left out."""
    found: list[Sentence] = []
    for part in body.segments:
        if part.kind == "own" and len(found) < MAX_SENTENCES:
            found += split_sentences(message.body_text, part.start, part.end)
    if notes is not None:
        note_orders(notes, found, "own")
    orders = orders_among(found)
    return tuple(one for one in found if one not in orders)


def _history(message: Message, body: Body) -> str:
    """What the mail quotes of earlier ones: what it is about where its own words are few."""
    parts = (message.body_text[p.start : p.end] for p in body.segments if p.kind == "quoted")
    return break_runs("\n".join(parts)[:MAX_BEFORE])


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
    return bool(_OF_A_CALL.search(fold(f"{message.subject[:300]}\n{body.new_text[:400]}")))


def _references(message: Message, body: Body) -> tuple[str, ...]:
    return _references_in(f"{message.subject}\n{body.new_text[:50_000]}")


@lru_cache(maxsize=2)  # a mail is read again once its case is known
def _references_in(text: str) -> tuple[str, ...]:
    return tuple(sorted(references_in(text)))
