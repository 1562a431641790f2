"""Does a mail consist of nothing but sentences that say: away, until then, ask somebody else?

Beside `absent_answer.py`, which knows every word of ten languages, this asks of every sentence
that it is one of an absence, so that more languages and other ways of saying it are known.
"""

import re

from mailbox_agent.message.absence_vocabulary import BUSINESS, NOW
from mailbox_agent.message.automatic_wording import ABSENCE_TO_COME
from mailbox_agent.message.bare_machine_wording import OWN_VOICE
from mailbox_agent.message.human_wording import ASKS
from mailbox_agent.message.machine_marks import Marks, words_in
from mailbox_agent.message.out_of_office_patterns import WEEKDAYS
from mailbox_agent.message.short_absence_words import (
    ASKS_FOR_OTHERS,
    AWAY_LETTERS,
    GOES_ON,
    IS_AWAY,
)

_MOST_CHARACTERS = 900
_NO_SENTENCE = 5  # words: a greeting, a name, a closing formula
_BUT = re.compile(r"(?<!\w)(?:but|so|however|aber|mais|pero|ma|mas|maar|ale|men)(?!\w)|;")
_DATE = re.compile(r"\d")


def consists_of_an_absence(marks: Marks) -> str:
    """The reason, or "" for a person's mail."""
    if (
        marks.is_forward
        or "?" in marks.own
        or "？" in marks.own
        or len(marks.own) > _MOST_CHARACTERS
    ):
        return ""
    text = "\n".join(marks.sentences)
    if not any(letters in text for letters in AWAY_LETTERS):
        return ""  # IS_AWAY is a big table, and most mails hold none of it
    answers = marks.is_reply or bool(marks.message.in_reply_to)
    if marks.greets_by_name or not IS_AWAY.holding(marks.sentences):
        return ""
    if not answers and OWN_VOICE.holding(marks.sentences):
        return ""
    if marks.count(BUSINESS) or marks.count(ABSENCE_TO_COME):
        return ""
    others = ASKS_FOR_OTHERS.holding(marks.sentences)
    lasts = any(
        (_DATE.search(s) or any(day in s for day in WEEKDAYS)) and IS_AWAY.found_in(s)
        for s in marks.sentences
    )
    if not others and not (lasts and GOES_ON.holding(marks.sentences)):
        return ""
    clauses = [clause for sentence in marks.sentences for clause in _BUT.split(sentence)]
    if not all(_expected(clause) for clause in clauses):
        return ""
    return "each sentence says that the writer is away or whom to ask instead"


def _expected(sentence: str) -> bool:
    if NOW.found_in(sentence) and not IS_AWAY.found_in(sentence):
        return False
    if IS_AWAY.found_in(sentence) or ASKS_FOR_OTHERS.found_in(sentence):
        return not ASKS.found_in(sentence) or bool(ASKS_FOR_OTHERS.found_in(sentence))
    return words_in(sentence) <= _NO_SENTENCE or bool(GOES_ON.found_in(sentence))
