"""The one sentence that tells most of a mail."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from mailbox_agent.records import Quote
from mailbox_agent.records.reading import Kind
from mailbox_agent.understanding.as_written import as_it_stands
from mailbox_agent.understanding.explaining import Notes
from mailbox_agent.understanding.machine_orders import order_in
from mailbox_agent.understanding.parties import is_greeting
from mailbox_agent.understanding.patterns import compiled, seldom
from mailbox_agent.understanding.sentences import Sentence, fold
from mailbox_agent.understanding.topics import weigh, weigh_areas
from mailbox_agent.understanding.words_kind import PROBLEM_WORDS, RESOLVED_WORDS
from mailbox_agent.understanding.words_topics import AREA_WORDS, SEVERITY_WORDS

MAX_SUMMARY = 200  # characters
_SAYS_SOMETHING = 1.0  # points of a sentence of who passes a mail on, that says what it is about
_MAX_LOOKED_AT = 60  # sentences
_MAX_WEIGHED = 400  # characters of a sentence; longer ones are no summary anyway
_TITLE_WORD = re.compile(r"\w{4,}")
_DIGIT = re.compile(r"\d")
_DANGLING = re.compile(  # cannot be read on its own
    r"^(?:it|this|that|these|those|they|he|she|and|but|so|or|then|because|which|also"
    r"|otherwise|for this|in that"
    r"|es|das|dies\w*|sie|er|und|aber|dann|ce|cela|ça|c'est|il|elle|et|mais|eso|esto"
    r"|ello|y|pero|questo|ciò|e|ma|isso|isto|mas|dat|dit|en|maar|to|ale|i)\b"
    r"|:$"
)
_CHATTY = (
    r"\b(?:i am writing|i'm writing|i wrote|my name is|thank(?:s| you)|hope|sorry"
    r"|i had hoped|te escribo|ich schreibe|je vous écris|piszę|scrivo|escrevo"
    r"|ik schrijf)\b"
)

_CALLED = (  # whom one has just had on the telephone; what was said stands behind it
    r"\b(?:(?:just|i'm|i am|i) (?:just )?(?:got|come|came) off (?:the"
    r"|a) (?:phone|call)|on the phone with"
    r"|(?:just|i) (?:spoke|talked) (?:to|with)|had (?:a call|\w+ on the (?:phone|line))"
    r"|(?:gerade|eben) mit .{2,40} (?:telefoniert|gesprochen)|je (?:sors"
    r"|raccroche) d|acabo de hablar"
    r")\b"
)


Weighed = Sequence[tuple[float, Sentence]]


def summarise(
    weighed: Weighed,
    subject: str,
    kind: Kind,
    notes: Notes | None = None,
    passed_on: Quote | None = None,
) -> str:
    """The mail's own most telling sentence, white space folded, at most 200 characters.

    `passed_on`: the complaint of the customer whose mail one of us forwards; it says the matter.
    """
    own = max((weight for weight, _ in weighed), default=0.0)
    if passed_on is not None and kind != "resolution" and own < _SAYS_SOMETHING:
        if notes is not None:
            notes.say("summary", "the complaint in the mail that is passed on")
        return _short(passed_on.text)
    if kind == "resolution":
        weighed = [(weight + 2 * _solved(sentence), sentence) for weight, sentence in weighed]
    best = max(weighed, default=None, key=lambda one: one[0])
    if notes is not None:
        first = bool(weighed) and best is weighed[0]
        notes.say("summary", _why_summary(best, len(weighed), subject, kind, first=first))
    text = best[1].text if best else subject
    return _short(text)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= MAX_SUMMARY else flat[: MAX_SUMMARY - 1].rsplit(" ", 1)[0] + "…"


def _why_summary(
    best: tuple[float, Sentence] | None, of: int, subject: str, kind: Kind, *, first: bool
) -> str:
    if best is None:
        return "no sentence says anything: the subject"
    text = best[1].folded[:_MAX_WEIGHED]
    trouble = dict.fromkeys(hit[0] for hit in compiled(PROBLEM_WORDS).finditer(text))
    area = {word for table in AREA_WORDS.values() for word in weigh(text, table).words}
    said = [f"words of trouble {_quoted(trouble, best[1])}"] if trouble else []
    said += [f"words of an area {_quoted(sorted(area), best[1])}"] if area else []
    said += ["a number"] if _DIGIT.search(text) else []
    title = [word for word in _TITLE_WORD.findall(fold(subject)) if word in text]
    said += [f"words of the subject {_quoted(title, best[1])}"] if title else []
    solved = weigh(text, RESOLVED_WORDS).words if kind == "resolution" else ()
    said += [f"words that say it is solved {_quoted(solved, best[1])}"] if solved else []
    if of == 1:
        return f"the only sentence that can be one: {', '.join(said) or 'no word of it tells more'}"
    told = ", ".join(said) or "no word of it tells more, and the others say less"
    if first:
        told += ", first in the mail"
    return f"the heaviest of {of} sentences with {best[0]:.1f} points: {told}"


def _quoted(words: Iterable[str], sentence: Sentence) -> str:
    """A few folded words of a sentence as it writes them."""
    return " ".join(f"“{as_it_stands(word, sentence)[:40]}”" for word in list(words)[:5])


def _solved(sentence: Sentence) -> int:
    return weigh(sentence.folded[:_MAX_WEIGHED], RESOLVED_WORDS).total


@lru_cache(maxsize=2)  # a mail is read again once its case is known
def weigh_sentences(sentences: tuple[Sentence, ...], subject: str) -> Weighed:
    """How much of the mail each sentence tells, of those that can tell anything."""
    title = set(_TITLE_WORD.findall(fold(subject)))
    weighed = (
        (_weighed(sentence, title, number), sentence)
        for number, sentence in enumerate(sentences[:_MAX_LOOKED_AT])
    )
    return [(weight, sentence) for weight, sentence in weighed if weight is not None]


def _weighed(sentence: Sentence, title: set[str], number: int) -> float | None:
    """`title`: words of the subject; `number`: of the sentences before it. None: tells nothing."""
    text = sentence.folded[:_MAX_WEIGHED]
    if is_greeting(sentence) or sentence.cells or len(text) < 8 or order_in(text):
        return None
    problems = min(3, len(compiled(PROBLEM_WORDS).findall(text)))
    weight = 2.0 * problems + min(6, sum(weigh_areas(text).values()))
    weight += min(4, weigh(text, SEVERITY_WORDS).total) / 2 + bool(_DIGIT.search(text))
    weight += sum(word in text for word in title) - number / 4
    weight -= 4 * bool(_DANGLING.search(text)) + 2 * bool(compiled(_CHATTY).search(text))
    weight -= 4 * bool(seldom(_CALLED).search(text))
    weight -= (
        3 * (sentence.folded.endswith("?"))
        + 2 * (len(text) < 30)
        + 3 * (len(sentence.text) > 300)
        + sentence.bullet
    )
    return weight
