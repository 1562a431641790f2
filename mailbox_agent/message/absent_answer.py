"""Is this answer nothing but "I am away"? For autoresponders that say so in no header.

Many servers answer "Re: your subject" with two sentences of somebody's absence and nothing else.
People who write about their absence have something to say besides: a question, a request, news of
their matter. So an answer counts as a machine's only if each of its words belongs to an absence
(`absence_vocabulary.py`) or is a name, an address, a date or a number.
"""

import re

from mailbox_agent.message.absence_vocabulary import (
    AWAY,
    BUSINESS,
    INSTEAD,
    LASTS,
    URGENT_MATTER,
    VOCABULARY,
)
from mailbox_agent.message.automatic_wording import ABSENCE_TO_COME
from mailbox_agent.message.machine_marks import Marks
from mailbox_agent.message.out_of_office_patterns import MONTHS, WEEKDAYS
from mailbox_agent.message.wording import fold

_MOST_WORDS = 110  # an autoresponder is short; with a signature
_WORDS_PER_STRANGE_ONE = 25  # one word that we do not know is forgiven in so many
_NOT_WORDS = re.compile(r"\S{1,80}@\S{1,200}|(?:https?://|www\.)\S{1,300}|\S{0,20}\d\S{0,20}")
_WORD = re.compile(r"[^\W\d_]+(?:['’/-][^\W\d_]+)*")
_EXACT = frozenset(word for word in VOCABULARY if not word.endswith("*"))
_STEMS = tuple(word[:-1] for word in VOCABULARY if word.endswith("*"))


def answers_with_an_absence(marks: Marks) -> str:
    """The reason, or "" for a person's mail."""
    answers = marks.is_reply or bool(marks.message.in_reply_to)
    if not answers or marks.is_forward or marks.greets_by_name or "?" in marks.own:
        return ""
    if not marks.count(AWAY) or not (marks.count(LASTS) or marks.count(INSTEAD)):
        return ""
    if marks.count(BUSINESS) or marks.count(ABSENCE_TO_COME):
        return ""
    words = _strange_words(marks.own, _names_of(marks))
    if words is None or words.strange > 1 + words.all // _WORDS_PER_STRANGE_ONE:
        return ""
    return "an answer that says nothing but that its writer is away"
