"""The one sentence that tells most of a mail, and the sentence that says what is wrong."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from mailbox_agent.records import Place, Quote
from mailbox_agent.records.reading import Kind, SegmentName
from mailbox_agent.understanding.explaining import Notes
from mailbox_agent.understanding.parties import is_greeting
from mailbox_agent.understanding.patterns import compiled
from mailbox_agent.understanding.sentences import Sentence, fold
from mailbox_agent.understanding.topics import weigh, weigh_areas
from mailbox_agent.understanding.words_kind import MACHINE_ORDER, PROBLEM_WORDS, RESOLVED_WORDS
from mailbox_agent.understanding.words_topics import AREA_WORDS, SEVERITY_WORDS

MAX_SUMMARY = 200  # characters
_MAX_LOOKED_AT = 60  # sentences
_MAX_WEIGHED = 400  # characters of a sentence; longer ones are no summary anyway
_DANGLING = (  # cannot be read on its own
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


def summarise(
    sentences: Sequence[Sentence], subject: str, kind: Kind, notes: Notes | None = None
) -> str:
    """The mail's own most telling sentence, white space folded, at most 200 characters."""
    weighed = _weighed(sentences, subject, kind)
    best = max(weighed, default=None, key=lambda one: one[0])
    if notes is not None:
        notes.say("summary", _why_summary(best, len(weighed)))
    text = best[1].text if best else subject
    flat = " ".join(text.split())
    return flat if len(flat) <= MAX_SUMMARY else flat[: MAX_SUMMARY - 1].rsplit(" ", 1)[0] + "…"


def _why_summary(best: tuple[float, Sentence] | None, of: int) -> str:
    if best is None:
        return "no sentence says anything: the subject"
    text = best[1].folded[:_MAX_WEIGHED]
    trouble = dict.fromkeys(hit[0] for hit in compiled(PROBLEM_WORDS).finditer(text))
    area = {word for table in AREA_WORDS.values() for word in weigh(text, table).words}
    said = [f"words of trouble {_quoted(trouble)}"] if trouble else []
    said += [f"words of an area {_quoted(sorted(area))}"] if area else []
    said += ["a number"] if compiled(r"\d").search(text) else []
    heaviest = f"the heaviest of {of} sentences with {best[0]:.1f} points"
    return f"{heaviest}: {', '.join(said) or 'early in the mail'}"


def _quoted(words: Iterable[str]) -> str:
    return " ".join(f"“{word[:40]}”" for word in list(words)[:5])


def find_complaint(
    sentences: Sequence[Sentence],
    subject: str,
    segment: SegmentName,
    foreign: Sequence[str],
    taken: frozenset[int],
    harm: frozenset[int] = frozenset(),
) -> Quote | None:
    """The sender's own sentence that says what is wrong; None if none says it readably.

    `foreign`: folded names of other customers, that must not occur in it. `taken`: starts of
    sentences that ask for something or guess at a cause; `harm`: of those that are listed as
    impact, which are taken only where no other says what is wrong.
    """
    able = [
        (weight, sentence)
        for weight, sentence in _weighed(sentences, subject, "escalation")
        if compiled(PROBLEM_WORDS).search(sentence.folded)
        and sentence.start not in taken
        and not sentence.text.rstrip().endswith(("?", ":", ","))
        and not any(name and name in sentence.folded for name in foreign)
        and len(sentence.text) + 20 * (not sentence.text.isascii()) >= 15
        and len(sentence.text) <= 400
    ]
    if not able:
        return None
    sentence = max(able, key=lambda one: (one[1].start not in harm, one[0]))[1]
    return Quote(sentence.text, Place(segment, sentence.start, sentence.end))


def _weighed(
    sentences: Sequence[Sentence], subject: str, kind: Kind
) -> list[tuple[float, Sentence]]:
    title = set(compiled(r"\w{4,}").findall(fold(subject)))
    weighed: list[tuple[float, Sentence]] = []
    for number, sentence in enumerate(sentences[:_MAX_LOOKED_AT]):
        text = sentence.folded[:_MAX_WEIGHED]
        if (
            is_greeting(sentence)
            or sentence.cells
            or len(text) < 8
            or compiled(MACHINE_ORDER).search(text)
        ):
            continue
        problems = min(3, len(compiled(PROBLEM_WORDS).findall(text)))
        weight = 2.0 * problems + min(6, _area_points(text))
        weight += min(4, weigh(text, SEVERITY_WORDS).total) / 2 + bool(compiled(r"\d").search(text))
        weight += sum(word in text for word in title) - number / 4
        if kind == "resolution":
            weight += 2 * weigh(text, RESOLVED_WORDS).total
        weight -= 4 * bool(compiled(_DANGLING).search(text)) + 2 * bool(
            compiled(_CHATTY).search(text)
        )
        weight -= (
            3 * (sentence.folded.endswith("?"))
            + 2 * (len(text) < 30)
            + 3 * (len(sentence.text) > 300)
            + sentence.bullet
        )
        weighed.append((weight, sentence))
    return weighed


@lru_cache(maxsize=2 * _MAX_LOOKED_AT)  # summary and complaint look at the same sentences
def _area_points(text: str) -> int:
    return sum(weigh_areas(text).values())
