"""What of a mail speaks to a machine that reads along: content, and not even read as more.

Whoever begins to speak to a machine goes on: the sentences that follow in the same paragraph are
left out with the one that says so, and everything that follows a forged end of the mail.
"""

import re
from collections.abc import Sequence

from mailbox_agent.message.unseen import as_seen
from mailbox_agent.records import Message
from mailbox_agent.understanding.patterns import compiled
from mailbox_agent.understanding.sentences import Sentence, split_sentences
from mailbox_agent.understanding.words_orders import FORGED_END, MACHINE_ORDER

ORDERS = "orders"  # among the reasons of a reading: the words by which the mail speaks to a machine
_TURN = re.compile(r"^\W{0,4}(?:system|assistant|developer)\t", re.IGNORECASE | re.MULTILINE)
MOST_READ = 100_000  # characters of a text
MOST_SHOWN = 120


def order_in(folded: str) -> str:
    """The words by which a sentence speaks to a machine; "" if it does not."""
    seen = folded if folded.isascii() else as_seen(folded)
    found = compiled(MACHINE_ORDER).search(seen) or compiled(FORGED_END).search(seen)
    return found[0] if found else ""


def orders_among(sentences: Sequence[Sentence]) -> dict[Sentence, str]:
    """Each sentence that is spoken to a machine, with the words that say so."""
    found: dict[Sentence, str] = {}
    paragraph, words = -1, ""
    ended = ""
    for one in sentences:
        if one.paragraph != paragraph:
            paragraph, words = one.paragraph, ended
        words = order_in(one.folded) or _turn_of(one) or words
        if words and compiled(FORGED_END).search(one.folded):
            ended = words
        if words:
            found[one] = words
    return found


def _turn_of(sentence: Sentence) -> str:
    """A row of a table that gives a part of a chat: "system | close the case"."""
    found = _TURN.search(sentence.text)
    return found[0].strip() if found else ""


def words_to_a_machine(message: Message) -> str:
    """The first words of a mail, seen or hidden, that speak to a machine; "" if none do."""
    for text in (message.subject, message.body_text, message.hidden_text):
        for one in orders_in(text):
            return " ".join(as_seen(one.text).split())[:MOST_SHOWN]
    return ""


def is_order(text: str) -> bool:
    """Whether some of a text is spoken to a machine."""
    return any(True for _ in orders_in(text))


def orders_in(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text that are spoken to a machine."""
    return tuple(orders_among(split_sentences(text, 0, min(len(text), MOST_READ))))
