"""Mails inside a mail: who wrote each, when, to whom, and where its own text stands.

A forwarded thread yields one Forward per mail in it, newest first, as clients stack them.
"""

import re
from collections.abc import Sequence

from mailbox_agent.message.attribution import find_attributions
from mailbox_agent.message.client_dates import read_client_date
from mailbox_agent.message.history import Opening, find_opening
from mailbox_agent.message.lines import Line
from mailbox_agent.message.quoting_patterns import MAIL_ADDRESS, WROTE
from mailbox_agent.records.mail import Address, Forward, Message, Segment

MAX_FORWARDS = 50
MAX_RECIPIENTS = 100

_BRACKETS = re.compile(r"\[?mailto:[^\]>\s]*\]?|[<>()\[\]\"'*]")
_BEFORE_NAME = re.compile(
    r".*(?:\d{1,4}[:.,]?\d{0,2}|am|pm|uhr|schrieb|skrev|schreef|GMT\S*)[,:\s]+", re.I
)


def read_forwards(
    lines: Sequence[Line], segments: Sequence[Segment], message: Message
) -> tuple[Forward, ...]:
    """Each mail in the forwarded segments. Dates without an offset take the outer mail's."""
    found: list[Forward] = []
    for number, segment in enumerate(segments):
        if segment.kind != "forwarded":
            continue
        before = segments[number - 1] if number else segment
        start = before.start if before.kind == "attribution" else segment.start
        stretch = [line for line in lines if start <= line.start < segment.end]
        found += _mails(stretch, message)
        if len(found) >= MAX_FORWARDS:
            break
    return tuple(found[:MAX_FORWARDS])


def _mails(stretch: Sequence[Line], message: Message) -> list[Forward]:
    openings = _openings(stretch, message)
    if not openings or openings[0].first > 0:
        openings.insert(0, Opening(0, 0, "forwarded", None, True))
    mails = []
    for number, opening in enumerate(openings):
        last = openings[number + 1].first if number + 1 < len(openings) else len(stretch)
        text = [line for line in stretch[opening.last : last] if not line.blank]
        if text or opening.block:
            edge = stretch[opening.last - 1].end if opening.last else stretch[0].start
            start, end = (text[0].start, text[-1].end) if text else (edge, edge)
            mails.append(_forward(stretch, opening, start, end, message))
    return mails


def _openings(stretch: Sequence[Line], message: Message) -> list[Opening]:
    openings: list[Opening] = []
    attributions = find_attributions(stretch)
    index = 0
    while index < len(stretch) and len(openings) < MAX_FORWARDS:
        opening = find_opening(stretch, index, message, attributions)
        if opening is None:
            index += 1
        else:
            openings.append(opening)
            index = max(opening.last, index + 1)
    return openings


def _forward(
    stretch: Sequence[Line], opening: Opening, start: int, end: int, message: Message
) -> Forward:
    zone = message.date.tzinfo if message.date else None
    block = opening.block
    if block is None:
        words = " ".join(line.words for line in stretch[opening.first : opening.last])
        author = _attributed_author(words) if WROTE.search(words) or "@" in words else None
        return Forward(author, read_client_date(words, zone), "", start, end)
    return Forward(
        author=read_address(block.author),
        date=read_client_date(block.date, zone),
        subject=block.subject,
        start=start,
        end=end,
        recipients=read_recipients(block.recipients),
    )


def read_address(text: str) -> Address | None:
    """ "Aagaard, Mette <m@x.example>", "m@x.example", "Mette [mailto:m@x]", "Mette/HQ/Nordhavn"."""
    text = text[:500]
    email = MAIL_ADDRESS.search(text)
    name = text[: email.start()] if email and email.start() > 1 else MAIL_ADDRESS.sub(" ", text)
    name = " ".join(_BRACKETS.sub(" ", name).split()).strip(" ,;")
    if "/" in name and not email:
        name = name.split("/", 1)[0]
    if name.lower() in ("mailto:", "mailto"):
        name = ""
    if not name and not email:
        return None
    return Address(name, email.group(0).lower() if email else "")


def read_recipients(text: str) -> tuple[Address, ...]:
    """Parted by ";" as Outlook does, else after each address."""
    text = text[:20_000]
    found: list[Address] = []
    for part in text.split(";"):
        start = 0
        for email in MAIL_ADDRESS.finditer(part):
            address = read_address(part[start : email.end()].lstrip(" ,>)]"))
            start = email.end()
            if address is not None:
                found.append(address)
        if start == 0:
            rest = read_address(part)
            found += [rest] if rest is not None else []
    return tuple(dict.fromkeys(found))[:MAX_RECIPIENTS]


def _attributed_author(words: str) -> Address | None:
    """The person of "On 11 May 2026 at 8:14, Mette Aagaard <m@x> wrote:"."""
    email = MAIL_ADDRESS.search(words)
    name = words[: email.start()] if email else WROTE.split(words, maxsplit=1)[0]
    after = WROTE.split(words, maxsplit=1)[-1].strip(" :：") if not email else ""
    name = _BEFORE_NAME.sub("", name)
    if not _BRACKETS.sub("", name).strip() and after:
        name = after
    return read_address(f"{name} <{email.group(0)}>" if email else name)
