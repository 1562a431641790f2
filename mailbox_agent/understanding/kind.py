"""What kind of mail it is, and why: escalation, update, status request, resolution, or none."""

import re

from mailbox_agent.records import ActionItem, Automatic, Body, Message, ReadingContext
from mailbox_agent.records.reading import Kind, SenderRole
from mailbox_agent.understanding.explaining import Notes
from mailbox_agent.understanding.patterns import compiled
from mailbox_agent.understanding.sentences import fold
from mailbox_agent.understanding.strangers import tells_of_trouble
from mailbox_agent.understanding.topics import Points, spelled, weigh
from mailbox_agent.understanding.words_kind import (
    NOT_RESOLVED,
    RAISE_WORDS,
    REPLY_SUBJECT,
    REPORT_WORDS,
    RESOLVED_WORDS,
    STATUS_WORDS,
    STILL_OPEN,
    THANKS,
)

MAX_TEXT = 20_000
_SHORT_THANKS = 60  # words: a mail that is little more than thanks
_SHORT = 130  # words: a mail that mainly asks where things stand is short


def judge_kind(
    message: Message,
    body: Body,
    automatic: Automatic | None,
    context: ReadingContext,
    role: SenderRole,
    unrelated: str | None,
    items: tuple[ActionItem, ...],
    notes: Notes | None = None,
) -> tuple[Kind, str, str]:
    """The kind, the words or the circumstance that made it, and the rule."""
    if automatic:
        return "automatic", automatic.reason, f"message.automatic: {automatic.kind}"
    if unrelated or role == "stranger":
        return "unrelated", unrelated or "from a stranger", "strangers.no_matter"
    text = fold(body.new_text[:MAX_TEXT])
    ours = role in ("sales", "internal")
    if notes is not None:
        _say(notes, f"{fold(message.subject)}\n{text}", text)
    news = not context.known_case and not _is_reply(message) and tells_of_trouble(text)
    # "nobody answers, and the tills are down": trouble that we have not heard of comes first
    wants = bool(items) and not (context.known_case or _is_reply(message))
    solved = None if ours or news or wants else _solved(text)
    if solved:
        return "resolution", solved, "words_kind.RESOLVED_WORDS"
    asked = None if role == "internal" or news else _asks_where_it_stands(text, items)
    if asked:
        return "status_request", asked, "words_kind.STATUS_WORDS"
    if context.known_case:
        return "update", "belongs to a known case", "kind.judge_kind"
    if ours:
        return _staff_kind(message, body, role, text)
    report = weigh(f"{fold(message.subject)}\n{text}", REPORT_WORDS)
    if report.total >= 3 and (role == "partner" or _is_reply(message)):
        why = f"reports on something under way: {_said(report)}"
        return "update", why, "words_kind.REPORT_WORDS"
    return "escalation", "the first that we hear of it", "kind.judge_kind"


def _asks_where_it_stands(text: str, items: tuple[ActionItem, ...]) -> str | None:
    """The words that ask where things stand, if that is what the mail is mainly about."""
    status = weigh(text, STATUS_WORDS)
    dated = sum(item.due is not None for item in items)
    mainly = len(text.split()) <= _SHORT and len(items) <= 1 + (status.total >= 5) and dated <= 1
    return _said(status) if status.total >= 3 and mainly else None


def _is_reply(message: Message) -> bool:
    """Whether it answers an earlier mail, perhaps one that we do not have."""
    return bool(message.in_reply_to) or bool(compiled(REPLY_SUBJECT).match(fold(message.subject)))


def _staff_kind(message: Message, body: Body, role: SenderRole, text: str) -> tuple[Kind, str, str]:
    """A colleague's mail in no known thread: raises it, or reports on it."""
    whole = f"{fold(message.subject)}\n{text}"
    report, raised = weigh(whole, REPORT_WORDS), weigh(whole, RAISE_WORDS)
    if body.forwards and role == "sales" and report.total <= raised.total + 3:
        return "escalation", "a salesperson forwards a customer's mail", "kind._staff_kind"
    if raised.total > report.total or (role == "sales" and report.total <= 3):
        why = f"raised by a colleague: {_said(raised)}"
        return "escalation", why, "words_kind.RAISE_WORDS"
    if body.forwards and report.total == 0:
        return "escalation", "a colleague forwards a mail", "kind._staff_kind"
    return "update", f"a colleague reports: {_said(report)}", "words_kind.REPORT_WORDS"


def _solved(text: str) -> str | None:
    """The words that say it is over, unless something is said to be open."""
    solved = weigh(text, RESOLVED_WORDS)
    thanks = len(text.split()) <= _SHORT_THANKS and compiled(THANKS).search(text) is not None
    if solved.total + thanks < 4 or compiled(STILL_OPEN).search(text):
        return None
    for sentence in re.split(r"(?<=[.!?。])\s|\n", text)[:400]:
        if (
            compiled(NOT_RESOLVED).search(sentence[:600])
            and weigh(sentence[:600], RESOLVED_WORDS).total >= 3
        ):
            return None
    return _said(solved)


def _say(notes: Notes, whole: str, text: str) -> None:
    """What speaks for each kind, with its points."""
    for what, where, table in (
        ("it is over (4 points)", text, RESOLVED_WORDS),
        ("asks where it stands (3 points)", text, STATUS_WORDS),
        ("reports on it (3 points)", whole, REPORT_WORDS),
        ("raises it (a colleague's)", whole, RAISE_WORDS),
    ):
        points = weigh(where, table)
        if points.total:
            notes.say("kind", f"{what} {points.total}: {spelled(where, table)}")


def _said(points: Points) -> str:
    return ", ".join(f"“{word[:50]}”" for word in points.words[:4]) or "no telling words"
