"""What kind of mail it is, and why: escalation, update, status request, resolution, or none."""

import re

from mailbox_agent.cases.people import domain_among
from mailbox_agent.records import ActionItem, Automatic, Body, Message, ReadingContext
from mailbox_agent.records.reading import Area, Kind, SenderRole
from mailbox_agent.understanding.customer import name_for_domain
from mailbox_agent.understanding.parties import is_own
from mailbox_agent.understanding.patterns import compiled
from mailbox_agent.understanding.sender import looks_like_own
from mailbox_agent.understanding.sentences import fold
from mailbox_agent.understanding.topics import Points, weigh
from mailbox_agent.understanding.words_kind import (
    NOT_RESOLVED,
    PHISH_WORDS,
    PITCH_WORDS,
    PRIVATE_WORDS,
    PROBLEM_WORDS,
    RAISE_WORDS,
    REPORT_WORDS,
    RESOLVED_WORDS,
    STATUS_WORDS,
    STILL_OPEN,
)
from mailbox_agent.understanding.words_topics import AREA_WORDS

MAX_TEXT = 20_000
_SHORT = 130  # words: a mail that mainly asks where things stand is short


def no_matter(message: Message, body: Body, context: ReadingContext) -> str | None:
    """Why the mail is no escalation matter (pitch, phish, lunch ...); None if it is one."""
    sender = message.sender
    if sender is None:
        return None
    text = fold(f"{message.subject[:300]}\n{body.new_text[:MAX_TEXT]}")
    own, trusted = is_own(sender.domain, context), context.trust.verdict == "authenticated"
    phish = weigh(text, PHISH_WORDS)
    if own and trusted:
        return _private(text, context)
    if own or looks_like_own(sender.domain, context) or context.trust.verdict == "failed":
        if phish.total >= 3:
            return f"phishing: {_said(phish)}"
        return (
            "claims to be us, and is not proven to be"
            if own or looks_like_own(sender.domain, context)
            else None
        )
    known = (
        context.known_case
        or sender.email in context.case_people
        or domain_among(sender.domain, [*context.customers, *context.partner_domains])
    )
    if known:
        return None
    pitch = weigh(text, PITCH_WORDS)
    if phish.total >= 4:
        return f"phishing: {_said(phish)}"
    problems = len(compiled(PROBLEM_WORDS).findall(text[:6_000]))
    if pitch.total >= 4 and problems < 4:
        return f"a pitch: {_said(pitch)}"
    return _private(text, context) or _unconnected(message, body, context, text)


def _private(text: str, context: ReadingContext) -> str | None:
    private = weigh(text, PRIVATE_WORDS)
    if (
        private.total >= 3
        and len(text.split()) < 120
        and not _business(text)
        and not context.known_case
    ):
        return f"private: {_said(private)}"
    return None


def _business(text: str) -> int:
    """Points for words of the areas that only a customer of software uses."""
    areas: tuple[Area, ...] = ("integration", "performance", "functionality", "timeline")
    return sum(weigh(text, AREA_WORDS[area]).total for area in areas)


def _unconnected(message: Message, body: Body, context: ReadingContext, text: str) -> str | None:
    """A stranger's first mail that nothing connects with us or with any business."""
    staff_along = any(
        is_own(a.domain, context) and a.email not in context.own_addresses and a.name
        for a in (*message.to, *message.cc)
        if a.email.partition("@")[0] not in _SHARED
    )
    company = fold(context.company)
    domain = message.sender.domain if message.sender else ""
    places = f"{body.signature}\n{message.subject}\n{body.new_text[:MAX_TEXT]}"
    connected = (
        staff_along
        or (company and company in text)
        or _business(text) >= 3
        or name_for_domain(places, domain)
        or message.in_reply_to
        or compiled(r"\b(?:ticket|case|contract|invoice|vertrag|facture|contrato)\b").search(text)
        or compiled(r"[\u3040-\u30ff\u3400-\u9fff]").search(text)
    )
    return None if connected else "nothing in it connects it with us"


_SHARED = frozenset(
    "escalations escalation support info help service sales contact office hello team".split()
)


def judge_kind(
    message: Message,
    body: Body,
    automatic: Automatic | None,
    context: ReadingContext,
    role: SenderRole,
    unrelated: str | None,
    items: tuple[ActionItem, ...],
) -> tuple[Kind, str]:
    """The kind and the words or the rule that made it."""
    if automatic:
        return "automatic", automatic.reason
    if unrelated or role == "stranger":
        return "unrelated", unrelated or "from a stranger"
    text = fold(body.new_text[:MAX_TEXT])
    ours = role in ("sales", "internal")
    if not ours:
        solved = _solved(text)
        if solved:
            return "resolution", solved
        status = weigh(text, STATUS_WORDS)
        dated = sum(item.due is not None for item in items)
        if (
            status.total >= 3
            and len(text.split()) <= _SHORT
            and len(items) <= 1 + (status.total >= 5)
            and dated <= 1
        ):
            return "status_request", _said(status)
    if context.known_case:
        return "update", "belongs to a known case"
    if ours:
        return _staff_kind(message, body, role, text)
    return "escalation", "the first that we hear of it"


def _staff_kind(message: Message, body: Body, role: SenderRole, text: str) -> tuple[Kind, str]:
    """A colleague's mail in no known thread: raises it, or reports on it."""
    whole = f"{fold(message.subject)}\n{text}"
    report, raised = weigh(whole, REPORT_WORDS), weigh(whole, RAISE_WORDS)
    if body.forwards and role == "sales" and report.total <= raised.total + 3:
        return "escalation", "a salesperson forwards a customer's mail"
    if raised.total > report.total or (role == "sales" and report.total <= 3):
        return "escalation", f"raised by a colleague: {_said(raised)}"
    if body.forwards and report.total == 0:
        return "escalation", "a colleague forwards a mail"
    return "update", f"a colleague reports: {_said(report)}"


def _solved(text: str) -> str | None:
    """The words that say it is over, unless something is said to be open."""
    solved = weigh(text, RESOLVED_WORDS)
    if solved.total < 4 or compiled(STILL_OPEN).search(text):
        return None
    for sentence in re.split(r"(?<=[.!?。])\s|\n", text)[:400]:
        if (
            compiled(NOT_RESOLVED).search(sentence[:600])
            and weigh(sentence[:600], RESOLVED_WORDS).total >= 3
        ):
            return None
    return _said(solved)


def _said(points: Points) -> str:
    return ", ".join(f"“{word[:50]}”" for word in points.words[:4]) or "no telling words"
