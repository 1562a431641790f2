"""What the classifier `matter` looks at: the words of a mail, and which tables of words it touches.

A table that gives at least 1, 3 or 5 points is a mark ("=status 3"), so that what the tables know
of other words helps where the training has not seen these.
"""

from mailbox_agent.linear import features_of
from mailbox_agent.understanding import words_strangers as strangers
from mailbox_agent.understanding.patterns import compiled
from mailbox_agent.understanding.topics import weigh
from mailbox_agent.understanding.words_kind import (
    PROBLEM_WORDS,
    RAISE_WORDS,
    REPORT_WORDS,
    RESOLVED_WORDS,
    STATUS_WORDS,
)
from mailbox_agent.understanding.words_topics import AREA_WORDS, SEVERITY_WORDS, Weighted

MAX_TEXT = 6_000  # folded characters: what a mail is about shows early
_POINTS = (1, 3, 5)
_PROBLEMS = (1, 2, 3)
_LENGTHS = (4, 10, 20)  # words; above, the length tells nothing of the matter
_TABLES: tuple[tuple[str, Weighted], ...] = (
    ("pitch", strangers.PITCH_WORDS),
    ("application", strangers.APPLICATION_WORDS),
    ("phish", strangers.PHISH_WORDS),
    ("event", strangers.EVENT_WORDS),
    ("enquiry", strangers.ENQUIRY_WORDS),
    ("bill", strangers.BILL_WORDS),
    ("consumer", strangers.CONSUMER_WORDS),
    ("wrong address", strangers.WRONG_ADDRESS_WORDS),
    ("private", strangers.PRIVATE_WORDS),
    ("for us", strangers.MATTER_WORDS),
    ("status", STATUS_WORDS),
    ("solved", RESOLVED_WORDS),
    ("report", REPORT_WORDS),
    ("raised", RAISE_WORDS),
    ("severe", SEVERITY_WORDS),
    *(AREA_WORDS.items()),
)
MEANINGS: dict[str, str] = {  # of the marks, for people
    "pitch": "words of a sales pitch",
    "application": "words of a job application",
    "phish": "words of a phishing mail",
    "event": "words that advertise an event",
    "enquiry": "words of an enquiry of another kind",
    "bill": "words of a supplier's bill",
    "consumer": "words of a private purchase",
    "wrong address": "words of a letter to somebody else",
    "private": "private words",
    "for us": "words of a matter with us",
    "status": "words that ask how things stand",
    "solved": "words that say it is solved",
    "report": "words that report what happened or was done",
    "raised": "words that raise a matter",
    "severe": "words of damage or urgency",
    "trouble": "words of trouble",
    "words": "its length",
    **{str(area): f"words for {area}" for area in AREA_WORDS},
}


def matter_features(folded: str) -> frozenset[str]:
    """The features of a folded text (subject, a line end, the own text)."""
    text = folded[:MAX_TEXT]
    marks = [
        f"={name} {least}"
        for name, table in _TABLES
        if (total := weigh(text, table).total)
        for least in _POINTS
        if total >= least
    ]
    problems = len(set(compiled(PROBLEM_WORDS).findall(text)))
    marks += [f"=trouble {least}" for least in _PROBLEMS if problems >= least]
    words = len(text.split())
    marks += [f"=words {least}" for least in _LENGTHS if words >= least]
    return features_of(text) | frozenset(marks)
