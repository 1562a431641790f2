"""The single signs that a mail and a case are on the same matter, with weights and words. Pure.

Weights are set by hand, not fitted: one plain sign of the matter (0.5) with the customer's only
open case (0.3) joins; people and time alone do not, unless the mail reads as a continuation.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from mailbox_agent.cases.matter import (
    clean_subject,
    fold,
    fold_reference,
    prints_of,
    references_in,
    sketch_words,
    words_of,
)
from mailbox_agent.cases.same_customer import company_words
from mailbox_agent.cases.senders import persons_of
from mailbox_agent.records import Body, CaseSketch, Message, Reading

_RECENT = timedelta(days=60)
_OLD = timedelta(days=180)
_STEM = 6  # letters of a word that count: "invoices" is "invoice"
_PRINTS = 3  # in common: more than a greeting
_MAX_BODY = 50_000
_CONTINUES = {"status_request": 0.25, "resolution": 0.25, "update": 0.2, "automatic": 0.1}
_ADDRESS = re.compile(r"[\w.+\-]{1,64}@[\w.\-]{1,200}\w", re.ASCII)


@dataclass(frozen=True, slots=True)
class Sign:
    weight: float
    words: str
    matter: float = 0.0  # how much of it says that the matter is the same, not only the people


@dataclass(frozen=True, slots=True)
class MailFacts:
    """What is compared of a mail, worked out once for all cases."""

    reading: Reading
    subject: str  # clean and folded
    references: frozenset[str]  # folded
    prints: frozenset[str]
    words: dict[str, str]  # stem -> word
    sender: str
    others: frozenset[str]  # recipients and forwarded authors
    named: frozenset[str]  # addresses in an automatic mail's text
    at: datetime | None


def mail_facts(message: Message, body: Body, reading: Reading) -> MailFacts:
    written = references_in(f"{message.subject}\n{message.body_text}") | set(reading.references)
    others = {address.email for address in (*message.to, *message.cc)}
    others |= {forward.author.email for forward in body.forwards if forward.author}
    text = message.body_text[:_MAX_BODY] if reading.kind == "automatic" else ""
    return MailFacts(
        reading=reading,
        subject=fold(clean_subject(message.subject)),
        references=frozenset(fold_reference(reference) for reference in written),
        prints=prints_of(message, body),
        words={word[:_STEM]: word for word in words_of(message, body, reading.summary)},
        sender=message.sender.email if message.sender else "",
        others=frozenset(others),
        named=frozenset(hit.group().lower() for hit in _ADDRESS.finditer(text)),
        at=message.received_at or message.date,
    )


def signs_of(mail: MailFacts, sketch: CaseSketch, cases: Sequence[CaseSketch]) -> list[Sign]:
    """All signs for one of the customer's cases; the others tell what is nothing special."""
    rest = [other for other in cases if other.id != sketch.id]
    return [
        *_reference_signs(mail, sketch, rest),
        *_text_signs(mail, sketch, rest),
        *_word_signs(mail, sketch, rest),
        *_area_signs(mail, sketch),
        *_people_signs(mail, sketch),
        *_time_signs(mail, sketch, cases),
    ]


def freshness(mail: MailFacts, sketch: CaseSketch) -> float:
    """A factor: closed and long silent cases count less."""
    factor = 0.7 if sketch.status == "closed" else 1.0
    age = _age(mail, sketch)
    return factor * (1.0 if age <= _RECENT else 0.7 if age <= _OLD else 0.4)


def _reference_signs(mail: MailFacts, sketch: CaseSketch, rest: Sequence[CaseSketch]) -> list[Sign]:
    shared = mail.references & sketch.references
    own = {one for one in shared if not any(one in other.references for other in rest)}
    if own:
        return [Sign(0.5, f"same reference {min(own)}", matter=0.5)]
    return [Sign(0.1, f"reference {min(shared)}, also on other cases")] if shared else []


def _text_signs(mail: MailFacts, sketch: CaseSketch, rest: Sequence[CaseSketch]) -> list[Sign]:
    signs = []
    known = (mail.prints & sketch.message_prints).difference(*(one.message_prints for one in rest))
    if len(known) >= _PRINTS:
        signs.append(Sign(0.6, "quotes or forwards text of the case", matter=0.6))
    title = fold(sketch.title)
    if len(title) >= 5 and title == mail.subject:
        signs.append(Sign(0.35, "same subject", matter=0.35))
    elif len(title) >= 8 and title in mail.subject:
        signs.append(Sign(0.25, "the case's subject inside its own", matter=0.25))
    return signs


def _word_signs(mail: MailFacts, sketch: CaseSketch, rest: Sequence[CaseSketch]) -> list[Sign]:
    """Shared words, but not the customer's and its people's names; fewer points for words that
    the customer's other cases have as well."""
    names = {word[:_STEM] for word in company_words(sketch.customer)}
    names |= {part[:_STEM] for address in sketch.people for part in sketch_words(address)}
    theirs = {word[:_STEM] for word in sketch.words} - names
    elsewhere = {word[:_STEM] for other in rest for word in other.words}
    shared = [stem for stem in mail.words if stem in theirs]
    if not shared:
        return []
    weight = min(0.35, sum(0.02 if stem in elsewhere else 0.05 for stem in shared))
    shown = ", ".join(sorted(mail.words[stem] for stem in shared)[:6])
    return [Sign(weight, f"same words ({shown})", matter=weight)]


def _area_signs(mail: MailFacts, sketch: CaseSketch) -> list[Sign]:
    area = mail.reading.area
    if area is None or sketch.area is None or "other" in (area, sketch.area):
        return []
    if area == sketch.area:
        return [Sign(0.1, f"also about {area}", matter=0.1)]
    if mail.reading.kind == "escalation":
        return [Sign(-0.1, f"about {area}, not {sketch.area}")]
    return []


def _people_signs(mail: MailFacts, sketch: CaseSketch) -> list[Sign]:
    if about := sorted((mail.named & sketch.people) - {mail.sender}):
        return [Sign(0.3, f"it speaks of {about[0]}, who is on the case")]
    if mail.sender in sketch.people:
        return [Sign(0.15, "its sender is on the case")]
    known = sorted(mail.others & persons_of(sketch))
    return [Sign(0.15, f"{known[0]} is on the case")] if known else []


def _time_signs(mail: MailFacts, sketch: CaseSketch, cases: Sequence[CaseSketch]) -> list[Sign]:
    """Whether this is the customer's only live case, and a mail that continues something."""
    signs = []
    if _is_live(mail, sketch):
        alone = sum(_is_live(mail, one) for one in cases) == 1
        signs.append(Sign(0.3, "the customer's only open case") if alone else Sign(0.1, ""))
    if weight := _CONTINUES.get(mail.reading.kind, 0.0):
        signs.append(Sign(weight, f"it reads as {mail.reading.kind.replace('_', ' ')}"))
    return signs


def _is_live(mail: MailFacts, sketch: CaseSketch) -> bool:
    return sketch.status != "closed" and _age(mail, sketch) <= _RECENT


def _age(mail: MailFacts, sketch: CaseSketch) -> timedelta:
    """How long the case had been silent; a mail without a usable date counts as of then."""
    if mail.at is None:
        return timedelta()
    return max(timedelta(), mail.at - sketch.last_activity_at)
