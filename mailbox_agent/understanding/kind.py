"""What kind of mail it is, and why: escalation, update, status request, resolution, or none.

Who and what decides for certain is asked first: a machine, a stranger, a thread that is known (its
mails raise nothing for the first time). The rest is a small classifier's (`linear.py`), which sees
the words, the points of the tables in `words_kind.py`, and who writes in what thread.
"""

import re
from collections.abc import Iterator
from typing import cast

from mailbox_agent import linear
from mailbox_agent.records import ActionItem, Automatic, Body, Message, ReadingContext
from mailbox_agent.records.reading import Kind, SenderRole
from mailbox_agent.understanding.explaining import Notes
from mailbox_agent.understanding.good_news import gives_all_clear, is_good_news
from mailbox_agent.understanding.patterns import compiled, seldom
from mailbox_agent.understanding.sentences import Sentence, fold
from mailbox_agent.understanding.topics import NOTHING_TO_GO_BY, Said, has_words_of, marks, weigh
from mailbox_agent.understanding.words_complaints import TROUBLE
from mailbox_agent.understanding.words_kind import (
    CRIES,
    EASED,
    EASED_NO_MORE,
    NOT_RESOLVED,
    RAISE_WORDS,
    REPLY_SUBJECT,
    REPORT_WORDS,
    RESOLVED_WORDS,
    STATUS_WORDS,
    STILL_OPEN,
)

_CITED = re.compile(r'"[^"\n]{3,400}"')
_SURE = 0.7  # of a resolution that says so in no known words
_SURER = 0.84  # of one that tells of trouble besides
_TABLES = {
    "asks": STATUS_WORDS,
    "solved": RESOLVED_WORDS,
    "reports": REPORT_WORDS,
    "raises": RAISE_WORDS,
}
_OUTSIDE = frozenset({"customer", "partner"})
_WITH_SUBJECT = frozenset({"reports", "raises"})


def judge_kind(
    message: Message,
    body: Body,
    automatic: Automatic | None,
    context: ReadingContext,
    role: SenderRole,
    unrelated: str | None,
    items: tuple[ActionItem, ...],
    said: Said | None = None,
    notes: Notes | None = None,
    sentences: tuple[Sentence, ...] = (),
) -> tuple[Kind, str, str]:
    """The kind, the words or the circumstance that made it, and the rule. `said` is None for a
    mail that is set aside."""
    if automatic:
        return "automatic", automatic.reason, f"message.automatic: {automatic.kind}"
    if unrelated or role == "stranger" or said is None:
        return "unrelated", unrelated or "from a stranger", "strangers.no_matter"
    if said.says_nothing:
        return "update", NOTHING_TO_GO_BY, "topics.NOTHING_TO_GO_BY"
    found = {*_of_the_thread(message, body, context), f"=role {role}", *_of_the_text(said, items)}
    never = ("escalation",) if context.known_case else ()
    verdict = linear.decide("kind", said.words | found, never=never)
    kind, doubt, rule = _closing_is_proven(verdict, found, said.own, sentences)
    if kind != "resolution" and role in _OUTSIDE and gives_all_clear(sentences):
        kind, doubt, rule = _taken_back(found, items)
    tail = f"{'; a mail of a known case raises nothing anew' if never else ''}{doubt}"
    if notes is not None:
        from mailbox_agent.understanding.kind_reason import note_kind

        note_kind(notes, said, verdict, said.words | found, items, _TABLES, _WITH_SUBJECT, tail)
    return kind, f"{verdict.likely}{tail}", rule


def _closing_is_proven(
    verdict: linear.Verdict, found: set[str], text: str, sentences: tuple[Sentence, ...]
) -> tuple[Kind, str, str]:
    """The kind, what made it another than the likeliest ("" if nothing), and the rule: to close a
    case wrongly costs most."""
    if verdict.value == "resolution" and found & {"=still open", "=not solved"}:
        return "update", "; but something is said to be open", "words_kind.STILL_OPEN"
    if verdict.value == "resolution" and _only_cites(text):
        return "update", "; but only words in quotation marks say that it is solved", "kind._CITED"
    if verdict.value == "resolution" and _only_eases(text):
        return "update", "; but it is eased, not solved", "words_kind.EASED"
    if verdict.value == "resolution" and "=solved 2" not in found and verdict.chance < _SURE:
        return "update", "; but no words say that it is solved", "words_kind.RESOLVED_WORDS"
    unsaid = verdict.value == "resolution" and "=solved 2" not in found
    if unsaid and verdict.chance < _SURER and _only_complains(sentences):
        return "update", "; but it tells of trouble, and nothing good", "words_kind.CRIES"
    return cast(Kind, verdict.value), "", "linear: kind"


def _only_cites(text: str) -> bool:
    """Whether it cites something in quotation marks, and outside of these no words say solved."""
    cites = _CITED.search(text) is not None
    return cites and not weigh(_CITED.sub(" ", text), RESOLVED_WORDS).total


def _only_complains(sentences: tuple[Sentence, ...]) -> bool:
    """Whether a sentence says that something fails, and none that anything works or is done."""
    texts = [one.folded[:600] for one in sentences[:400]]
    return any(compiled(TROUBLE).search(one) or seldom(CRIES).search(one) for one in texts) and (
        not any(is_good_news(one) for one in texts)
    )


def _only_eases(text: str) -> bool:
    """Whether a workaround or the like is spoken of, and no other sentence says solved."""
    if not compiled(EASED).search(text):
        return False
    others = [
        one
        for one in re.split(r"(?<=[.!?])\s|(?<=。)|\n\s*\n", text)[:400]
        if not compiled(EASED).search(one) or compiled(EASED_NO_MORE).search(one)
    ]
    return not any(weigh(one, RESOLVED_WORDS).total for one in others)


def _taken_back(found: set[str], items: tuple[ActionItem, ...]) -> tuple[Kind, str, str]:
    """A false alarm is over, unless its writer still asks for something."""
    rule = "words_good_news.ALL_CLEAR"
    if items or found & {"=still open", "=not solved"}:
        return "update", "; but it takes its matter back, and asks for something yet", rule
    return "resolution", "; but it takes its matter back", rule


def _of_the_thread(message: Message, body: Body, context: ReadingContext) -> Iterator[str]:
    replies = bool(message.in_reply_to) or bool(seldom(REPLY_SUBJECT).match(fold(message.subject)))
    yield "=known case" if context.known_case else "=reply" if replies else "=first mail"
    if body.forwards:
        yield "=forwards"


def _of_the_text(said: Said, items: tuple[ActionItem, ...]) -> Iterator[str]:
    for name, table in _TABLES.items():
        yield from marks(name, weigh(_searched(name, said), table).total, (2, 4, 7))
    if compiled(STILL_OPEN).search(said.own):
        yield "=still open"
    if _not_solved(said.own):
        yield "=not solved"
    yield from marks("words", len(said.own.split()), (10, 20, 40, 80, 160))
    yield from marks("items", len(items), (1, 2, 4))
    yield from marks("dated items", sum(item.due is not None for item in items), (1, 2))
    yield from marks("promises", sum(item.promise for item in items), (1, 3))


def _not_solved(text: str) -> bool:
    """Whether a sentence says solved, and not."""
    if not (has_words_of(text, RESOLVED_WORDS) and compiled(NOT_RESOLVED).may_match(text)):
        return False  # nor does any part of it
    return any(
        compiled(NOT_RESOLVED).search(sentence[:600])
        and weigh(sentence[:600], RESOLVED_WORDS).total >= 3
        for sentence in re.split(r"(?<=[.!?。])\s|\n", text)[:400]
    )


def _searched(name: str, said: Said) -> str:
    return f"{said.subject}\n{said.own}" if name in _WITH_SUBJECT else said.own
