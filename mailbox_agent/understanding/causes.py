"""Why it happened, as the mail tells it: suspected, confirmed or ruled out. Never symptoms.

A sentence is a cause if its words, its place and its neighbours together make it likely
(`sentence_judging.py`); the tables of wording are among the grounds.
"""

from mailbox_agent.records import Place, Quote, RootCause
from mailbox_agent.records.reading import CauseStatus, SegmentName
from mailbox_agent.understanding import words_no_causes as no_causes
from mailbox_agent.understanding.patterns import compiled, seldom
from mailbox_agent.understanding.sentence_judging import (
    Judged,
    causes_classifier,
    telling_marks,
    telling_words,
)

MAX_CAUSES = 12
LIKELY = 0.25  # chance of being a cause of any kind
WITH_WORDS = 0.2  # the same, where a table knows the words of it
_MIN_LENGTH = 18  # characters of a sentence that says why; of a Japanese one a third
_NO_CAUSE = f"{no_causes.REASON_OF_SOMETHING_ELSE}|{no_causes.OTHER_MATTER}"
_STATUS: tuple[CauseStatus, ...] = ("suspected", "confirmed", "ruled_out")


def find_causes(
    judged: tuple[Judged, ...], *, language: str, segment: SegmentName
) -> tuple[RootCause, ...]:
    """The causes of these sentences, in order, one per sentence."""
    causes: list[RootCause] = []
    for one in judged:
        if len(causes) >= MAX_CAUSES:
            break
        enough = WITH_WORDS if one.cause_words else LIKELY
        if 1 - one.cause["none"] < enough or not _can_say_why(one, language):
            continue
        sentence = one.sentence
        if compiled(_NO_CAUSE).search(sentence.folded):
            continue
        status = _status(one)
        if status == "confirmed" and not _is_stated(one):
            continue
        quote = Quote(sentence.text, Place(segment, sentence.start, sentence.end))
        why, rule = _why(one, status)
        if not why:  # nothing in it that can be shown
            continue
        causes.append(RootCause(quote, _what(sentence.text), status, why, rule))
    return tuple(causes)


def _status(one: Judged) -> CauseStatus:
    """The likeliest; but what is worded as a guess or as ruled out is confirmed by nobody."""
    status = max(_STATUS, key=one.cause.__getitem__)
    text, said = one.sentence.folded, one.cause_words
    if status != "confirmed":
        return status
    if said and said.status == "ruled_out" and not seldom(no_causes.NOT_BUT).search(text):
        return "ruled_out"
    guess = seldom(no_causes.GUESSED).search(text)
    overtaken = guess and seldom(no_causes.OVERTAKEN).search(text, guess.end())
    return "suspected" if guess and not overtaken else status


def _is_stated(one: Judged) -> bool:
    """Whether somebody states it as the cause: in words that a table knows, or else of what has
    been, and no deed that somebody is to do."""
    if compiled(no_causes.OBSERVED).search(one.sentence.folded):
        return False
    if one.cause_words:
        return True
    likely = one.cause["confirmed"]
    if 1 - one.item["none"] > likely:
        return False
    return likely > 0.9 or not seldom(no_causes.TO_COME).search(one.sentence.folded)


def _can_say_why(one: Judged, language: str) -> bool:
    short = _MIN_LENGTH // 3 if language == "ja" else _MIN_LENGTH
    sentence = one.sentence
    return not sentence.cells and len(sentence.text) >= short and not one.greeting


def _why(one: Judged, status: CauseStatus) -> tuple[str, str]:
    """The words of a table if one knows the sentence, else those that weighed most."""
    words = one.cause_words
    if words and words.status == status:
        return words.said, words.rule
    classifier = causes_classifier()
    said = telling_words(classifier, one, status) or telling_marks(classifier, one, status)
    return said, "weights.sentence_causes"


def _what(text: str) -> str:
    flat = " ".join(text.split()).rstrip(".;")
    return flat if len(flat) <= 160 else flat[:157].rsplit(" ", 1)[0] + "..."
