"""What is compared of a mail with the cases that it may be on, and what a sign of one is. Pure."""

import re
from dataclasses import dataclass
from datetime import datetime

from mailbox_agent.cases.matter import (
    clean_subject,
    fold,
    fold_reference,
    prints_of,
    references_in,
    words_of,
)
from mailbox_agent.cases.people import display_name
from mailbox_agent.records import Automatic, Body, Message, Reading

_STEM = 6  # letters of a word that count, without an "s" behind: "invoices" is "invoice"
_SHORT = 20  # words
_MAX_TALK = 4_000  # characters of the own text in which a talk is taken up
_MAX_BODY = 50_000
_WORDS = re.compile(r"[^\W_]+")
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
    sender_name: str
    others: frozenset[str]  # recipients and forwarded authors
    named: frozenset[str]  # addresses in an automatic mail's text
    at: datetime | None
    in_subject: str
    written: str  # subject and own text
    short: bool  # too few words of its own to tell a new matter
    talk: str  # the beginning of it, folded, words between blanks
    of_machine: str  # automatic.kind, "" for a person's mail


def mail_facts(
    message: Message, body: Body, reading: Reading, automatic: Automatic | None = None
) -> MailFacts:
    written = references_in(f"{message.subject}\n{message.body_text}") | set(reading.references)
    others = {address.email for address in (*message.to, *message.cc)}
    others |= {forward.author.email for forward in body.forwards if forward.author}
    text = f"{message.subject}\n{message.body_text[:_MAX_BODY]}"
    text = text if reading.kind == "automatic" else ""
    return MailFacts(
        reading=reading,
        subject=fold(clean_subject(message.subject)),
        references=frozenset(fold_reference(reference) for reference in written),
        prints=prints_of(message, body),
        words={stem(word): word for word in sorted(words_of(message, body, reading.summary))},
        sender=message.sender.email if message.sender else "",
        sender_name=display_name(message.sender) if message.sender else "",
        others=frozenset(others),
        named=frozenset(hit.group().lower() for hit in _ADDRESS.finditer(text)),
        at=message.received_at or message.date,
        in_subject=message.subject,
        written=f"{message.subject}\n{body.new_text}",
        short=not body.forwards and len(body.new_text.split()) <= _SHORT,
        talk=_between_blanks(f"{clean_subject(message.subject)} {body.new_text}"[:_MAX_TALK]),
        of_machine=automatic.kind if automatic else "",
    )


def stem(word: str) -> str:
    """The letters of a folded word that count when words are compared."""
    return word[:_STEM].removesuffix("s")


def _between_blanks(text: str) -> str:
    return f" {' '.join(_WORDS.findall(fold(text)))} "
