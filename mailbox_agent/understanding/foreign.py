"""Whether a mail's words, taken together, are those of no matter of ours: the classifier `matter`.

The proofs of `strangers.py` come first. What no proof shows (a letter between two other companies,
a post to somebody else's list, a chat) is set aside only if the classifier is sure and nothing
ties the mail to us. How sure depends on how it came here: a mail that is not addressed to us
reached us by a list, a blind copy or mistake, and what speaks for us must be found in it.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from mailbox_agent.linear import Verdict, load
from mailbox_agent.records import Body, Message, ReadingContext
from mailbox_agent.understanding.forwarded import forwarded_text
from mailbox_agent.understanding.matter_marks import matter_features
from mailbox_agent.understanding.parties import is_own
from mailbox_agent.understanding.sentences import fold

# The chance from which a mail is set aside. No matter of the labelled sets comes near, nor one of
# the fifth that the training holds back (tests/training/train_matter.py prints it).
TO_US = 0.95
TO_OTHERS = 0.5
TAGGED = 0.2  # and its subject begins with the name of a list: "[users] crash on start"
ON_A_LIST = 0.0  # handed on by somebody else's list, whose readers are told what is wrong
COLLEAGUES = 0.95  # whoever works here writes about customers, if not about lunch
COLLEAGUES_TO_OTHERS = 0.7
_FEW_WORDS = 6  # in a mail to us: "still nothing" is a matter
_FOR_US = 2  # points for a matter with us (`for_us`) that keep a mail to us
_TROUBLE = 4  # the same for a mail to others
_SHORT = 15  # words; with less of its own the forwarded text tells what the mail is about
_TAG = re.compile(
    r"(?:(?:re|aw|fwd?|antw|sv|wg|tr) ?: ?)*"
    r"\[(?!ext|ticket|case|esc|urgent|high|important)[a-z][^\]\d#]{1,40}\]"
)


def why_foreign(
    message: Message,
    body: Body,
    context: ReadingContext,
    text: str,
    for_us: int,
    *,
    known: bool = False,
) -> str | None:
    """What shows that a person's mail is no matter of ours; None if it may well be one.

    `text` is folded (subject and own words), `for_us` the points of it that speak for a matter;
    what somebody `known` (a customer, a partner) writes to us is never set aside by its words.
    """
    own = message.sender is not None and is_own(message.sender.domain, context)
    to_us = _is_to_us(message, context)
    listed = not (to_us or known or _names_us(text, context)) and _is_others_list(message, context)
    if _is_tied(message, body, context) or (own and _tells_of_a_customer(body, context, text)):
        return None
    if to_us and (known or for_us >= _FOR_US or len(text.split()) < _FEW_WORDS):
        return None
    if for_us >= _TROUBLE and not listed:
        return None
    if own:
        least = COLLEAGUES if to_us else COLLEAGUES_TO_OTHERS
    else:
        to_others = ON_A_LIST if listed else TAGGED if _TAG.match(text) else TO_OTHERS
        least = TO_US if to_us else to_others
    if len(text.split()) < _SHORT and body.forwards:
        text = f"{text}\n{fold(forwarded_text(message, body))}"
    verdict = _verdict(text)
    if verdict.chance < least:
        return None
    told = _in_words(verdict, matter_features(text), f"{message.subject}\n{body.new_text}")
    return f"{'' if to_us else 'not addressed to us; '}no matter of ours: {told}"


def _in_words(verdict: Verdict, features: frozenset[str], written: str) -> str:
    from mailbox_agent.understanding.decided import in_words
    from mailbox_agent.understanding.matter_marks import MEANINGS

    return in_words("matter", verdict, features, written, MEANINGS)


@lru_cache(maxsize=4)
def _verdict(text: str) -> Verdict:
    classifier, features = load("matter"), matter_features(text)
    chance = classifier.chances(features)["no matter"]
    return Verdict("no matter", chance)


def _is_to_us(message: Message, context: ReadingContext) -> bool:
    """Whether To or Cc hold a mailbox of ours or anybody who works here."""
    return any(
        one.email in context.own_addresses or is_own(one.domain, context)
        for one in (*message.to, *message.cc)
    )


def _is_others_list(message: Message, context: ReadingContext) -> bool:
    """Whether a mailing list that is not ours handed it on (RFC 2369, RFC 2919)."""
    name = f"{message.header('list-id')} {message.header('list-post')}".casefold().strip()
    return bool(name) and not any(own in name for own in context.own_domains if own)


def _names_us(text: str, context: ReadingContext) -> bool:
    company = fold(context.company)
    return (len(company) > 3 and company in text) or any(
        own in text for own in context.own_domains if own
    )


def _is_tied(message: Message, body: Body, context: ReadingContext) -> bool:
    """It answers a mail of ours, or quotes one: an address of ours stands in the history."""
    if context.known_case:
        return True
    ours = [f"@{own}" for own in context.own_domains if own]
    answered = " ".join((*message.in_reply_to, *message.references)).casefold()
    quoted = (
        message.body_text[part.start : part.end].casefold()
        for part in body.segments
        if part.kind in ("quoted", "attribution")
    )
    return any(own in answered for own in ours) or any(
        own in text for text in quoted for own in ours
    )


def _tells_of_a_customer(body: Body, context: ReadingContext, text: str) -> bool:
    return bool(body.forwards) or any(fold(name) in text for name in _names(context))


def _names(context: ReadingContext) -> Iterable[str]:
    return {name for name in context.customers.values() if len(name) > 3}
