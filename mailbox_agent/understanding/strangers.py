"""Whether a mail has nothing to do with us: a pitch, a phish, a private word, a supplier's bill.

Whoever writes to the mailbox in person is taken to have a matter with us unless something in the
mail proves otherwise: a case opened wrongly costs a click, a customer set aside is lost. Nothing
is set aside because it is short, names no product or comes from a company nobody knows.
"""

import re

from mailbox_agent.cases.people import domain_among
from mailbox_agent.records import Body, Message, ReadingContext
from mailbox_agent.understanding.foreign import why_foreign
from mailbox_agent.understanding.parties import is_own
from mailbox_agent.understanding.patterns import compiled
from mailbox_agent.understanding.sender import looks_like_own
from mailbox_agent.understanding.sentences import fold
from mailbox_agent.understanding.topics import Points, weigh
from mailbox_agent.understanding.words_kind import PROBLEM_WORDS
from mailbox_agent.understanding.words_offers import OFFER_WORDS
from mailbox_agent.understanding.words_strangers import (
    APPLICATION_WORDS,
    BILL_WORDS,
    CONSUMER_WORDS,
    ENQUIRY_WORDS,
    EVENT_WORDS,
    MATTER_WORDS,
    PHISH_WORDS,
    PITCH_WORDS,
    PRIVATE_WORDS,
    WHO_ARE_YOU,
    WRONG_ADDRESS_WORDS,
)
from mailbox_agent.understanding.words_topics import Weighted

MAX_TEXT = 20_000
_MAX_PROBLEMS = 3  # points that words of trouble give at most: pitches paint trouble too
_CLEARLY = 2  # points more than what speaks for a matter
_FOREIGN: tuple[tuple[str, Weighted, int], ...] = (  # what it is, its words, the points it needs
    ("a pitch", (*PITCH_WORDS, *OFFER_WORDS), 4),
    ("a job application", APPLICATION_WORDS, 4),
    ("an event's advertisement", EVENT_WORDS, 3),
    ("an enquiry of another kind", ENQUIRY_WORDS, 3),
    ("a supplier's bill", BILL_WORDS, 4),
    ("a private purchase from somebody else", CONSUMER_WORDS, 4),
    ("written to the wrong address", WRONG_ADDRESS_WORDS, 3),
    ("private", PRIVATE_WORDS, 3),
)


def no_matter(message: Message, body: Body, context: ReadingContext) -> str | None:
    """What proves that the mail is no matter of ours (pitch, phish, lunch ...); None if nothing."""
    sender = message.sender
    if sender is None:
        return None
    text = fold(f"{message.subject[:300]}\n{body.new_text[:MAX_TEXT]}")
    own, verdict = is_own(sender.domain, context), context.trust.verdict
    if own and verdict == "authenticated":
        if context.known_case:
            return None
        return _colleagues_private_word(text) or why_foreign(
            message, body, context, text, _for_us(text)
        )
    phish = weigh(text, PHISH_WORDS)
    if own or looks_like_own(sender.domain, context):
        return (
            f"phishing: {_said(phish)}"
            if phish.total >= 3
            else "claims to be us, and is not proven to be"
        )
    if phish.total >= (3 if verdict == "failed" else 4) and phish.total > _for_us(text):
        return f"phishing: {_said(phish)}"
    if _is_known(message, context) and verdict != "failed":
        return why_foreign(message, body, context, text, _for_us(text), known=True)
    return (
        _takes_us_for_another(text, context.company)
        or _proof_of_something_else(text)
        or _says_nothing(message, body)
        or why_foreign(message, body, context, text, _for_us(text))
    )


def _is_known(message: Message, context: ReadingContext) -> bool:
    sender = message.sender
    return context.known_case or (
        sender is not None
        and (
            sender.email in context.case_people
            or bool(domain_among(sender.domain, [*context.customers, *context.partner_domains]))
        )
    )


def _proof_of_something_else(text: str) -> str | None:
    """The weightiest proof, if it clearly outweighs what speaks for a matter with us."""
    against = _for_us(text)
    proofs = [
        (points.total - needed, f"{what}: {_said(points)}")
        for what, table, needed in _FOREIGN
        if (points := weigh(text, table)).total >= max(needed, against + _CLEARLY)
    ]
    return max(proofs)[1] if proofs else None


def _takes_us_for_another(text: str, company: str) -> str | None:
    """ "Is this the Harbour Line marina?": asks whether we are another house of our name."""
    ours = "".join(fold(company).split())
    for asked in compiled(WHO_ARE_YOU).finditer(text[:4_000]):
        said = re.sub(r"[^a-z0-9]", "", asked[1])
        if len(ours) >= 4 and ours in said and said not in (ours, f"the{ours}", f"{ours}support"):
            return f"takes us for another: “{asked[0].strip()[:60]}”"
    return None


def _for_us(text: str) -> int:
    """Points for a matter with us: since when, what of ours, who cannot work, what is wrong."""
    problems = set(compiled(PROBLEM_WORDS).findall(text[:6_000]))
    return weigh(text, MATTER_WORDS, most=1).total + min(len(problems), _MAX_PROBLEMS)


def _colleagues_private_word(text: str) -> str | None:
    private = weigh(text, PRIVATE_WORDS)
    if private.total >= 3 and len(text.split()) < 120 and private.total > _for_us(text):
        return f"private: {_said(private)}"
    return None


def _says_nothing(message: Message, body: Body) -> str | None:
    """An empty mail without a subject: there is nothing to take up."""
    empty = not (body.new_text.strip() or message.subject.strip())
    nothing_along = not (message.attachments or body.forwards or body.segments)
    return "an empty mail" if empty and nothing_along else None


def _said(points: Points) -> str:
    return ", ".join(f"“{word[:50]}”" for word in points.words[:4]) or "no telling words"
