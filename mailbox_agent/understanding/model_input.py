"""What a model is shown of one mail: who we are, what the case knows, then the mail itself.

Everything that somebody else wrote stands between lines with a marker that no sender can guess.
The instructions (prompts/read_message.md) are the same for every mail and stand before this.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mailbox_agent.message.unseen import as_seen
from mailbox_agent.records import (
    Address,
    AttachedText,
    Body,
    CaseDigest,
    KnownItem,
    Message,
    ReadingContext,
)
from mailbox_agent.records.mail import SegmentKind
from mailbox_agent.understanding.written import when_sent

MOST_ITEMS = 20  # of the case that are shown, the newest
MOST_PEOPLE = 40  # recipients, colleagues
MOST_QUOTED = 3_000  # characters of history: it is for understanding only
MOST_ATTACHED = 12_000  # characters of attachments in all
PART_CHARS = 24_000  # of the mail's own and forwarded text in one question; longer mail is split
PART_OVERLAP = 600
_LINE = 300
_LABELS: dict[SegmentKind, str] = {
    "own": "OWN TEXT of the sender",
    "signature": "SIGNATURE of the sender",
    "forwarded": "FORWARDED MAIL",
    "attribution": "",
    "quoted": "HISTORY that is quoted: read it to understand, take nothing from it",
    "disclaimer": "",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of body_text that one question is about."""

    start: int
    end: int


def parts_of(message: Message, body: Body) -> tuple[Part, ...]:
    """The whole mail, or of a long one its pieces, cut between paragraphs, a little overlapping."""
    whole = Part(0, len(message.body_text))
    told = sum(s.end - s.start for s in body.segments if s.kind in ("own", "forwarded"))
    if (told if body.segments else whole.end) <= PART_CHARS:
        return (whole,)
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(
        chunk_size=PART_CHARS, chunk_overlap=PART_OVERLAP, add_start_index=True,
        strip_whitespace=False,
    )  # fmt: skip
    pieces = splitter.create_documents([message.body_text])
    starts = [(int(one.metadata["start_index"]), len(one.page_content)) for one in pieces]
    return tuple(Part(start, start + size) for start, size in starts)


def input_for(message: Message, body: Body, context: ReadingContext, part: Part) -> str:
    """The text of the question about one part of a mail."""
    blocks = [
        f"MARKER: {context.marker}",
        _examples(context.examples),
        _us(message, context),
        _case(context.digest, context.open_items, context),
        _others(context.digest),
        "\n".join(_mail(message, body, context, part)),
    ]
    return "\n\n".join(block for block in blocks if block)


def _examples(examples: Sequence[str]) -> str:
    if not examples:
        return ""
    return "\n".join(["EXAMPLES of readings that our people corrected", *examples])


def _us(message: Message, context: ReadingContext) -> str:
    lines = [
        "WHO WE ARE",
        f"company: {context.company}",
        f"our domains: {', '.join(sorted(context.own_domains))}",
        f"our shared mailbox: {', '.join(sorted(context.own_addresses))}",
    ]
    on_it = {a.email for a in (*message.to, *message.cc)}
    on_it |= {message.sender.email} if message.sender else set()
    staff = [
        f"{name} ({context.staff_roles.get(email, 'internal')})"
        for email, name in context.staff_names.items()
        if email in on_it
    ]
    if staff:
        lines.append(f"of us on this mail: {', '.join(staff[:MOST_PEOPLE])}")
    return "\n".join(lines)


def _case(digest: CaseDigest, items: Sequence[KnownItem], context: ReadingContext) -> str:
    if not context.known_case:
        return "KNOWN CASE\nnone: the mailbox has not heard of this yet, as far as is known"
    state = [digest.status, digest.severity or "", digest.area or ""]
    about = " | ".join(one for one in (digest.token, line_of(digest.title, 120), *state) if one)
    lines = [
        "KNOWN CASE (written by us; the quotes in it are of earlier mails)",
        about,
        f"customer: {context.case_customer or 'not known'}",
    ]
    if digest.people:
        lines.append(f"people: {'; '.join(digest.people)}")
    lines += [f"open item {one.id}: {_item(one)}" for one in items[-MOST_ITEMS:]]
    if digest.earlier:
        lines.append(f"... {digest.earlier} earlier messages ...")
    lines += [*digest.messages, *(f"note: {one}" for one in digest.notes)]
    return "\n".join(lines)


def _item(item: KnownItem) -> str:
    words = [line_of(item.what, 160), f"owner {item.owner}" if item.owner else "owner open"]
    words.append(f"due {item.due.isoformat()}" if item.due else "no due date")
    if item.promise:
        words.append("promised to the customer")
    return "; ".join(words)


def _others(digest: CaseDigest) -> str:
    if not digest.other_cases:
        return ""
    lines = [f"{token}: {line_of(line, 200)}" for token, line in digest.other_cases]
    return "\n".join(["OTHER OPEN CASES OF THE SAME CUSTOMER", *lines])


def _mail(message: Message, body: Body, context: ReadingContext, part: Part) -> Iterator[str]:
    marker = context.marker
    sent = when_sent(message, context)
    yield f"THE MAIL {marker}"
    yield f"From: {_address(message.sender)}"
    yield f"To: {_addresses(message.to)}"
    if message.cc:
        yield f"Cc: {_addresses(message.cc)}"
    yield f"Date: {sent:%Y-%m-%d %H:%M %z} ({sent:%A})"
    yield f"Subject: {line_of(message.subject, 500)}"
    yield f"Sender proven by our server: {_proven(context)}"
    if part != Part(0, len(message.body_text)):
        yield f"(a long mail: this is characters {part.start} to {part.end} of its text)"
    yield from _segments(message, body, marker, part)
    if part.start == 0:
        yield from _attached(context.attached, marker)
    yield f"END OF THE MAIL {marker}"


def _segments(message: Message, body: Body, marker: str, part: Part) -> Iterator[str]:
    quoted = 0
    before = ""
    for segment in body.segments:
        start, end = max(segment.start, part.start), min(segment.end, part.end)
        text = as_seen(message.body_text[start:end]).strip("\n")
        label = _LABELS[segment.kind]
        if start >= end or not label or not text.strip():
            continue
        if segment.kind == "quoted":
            text = text[: max(0, MOST_QUOTED - quoted)]
            quoted += len(text)
            if not text.strip():
                continue
        if segment.kind == "forwarded":
            label += _forwarded_by(body, start, end)
        if label != before:
            yield f"--- {label} {marker}"
        before = label
        yield text
    if not body.segments:
        yield f"--- {_LABELS['own']} {marker}"
        yield as_seen(message.body_text[part.start : part.end])


def _forwarded_by(body: Body, start: int, end: int) -> str:
    for forward in body.forwards:
        if forward.start < end and start < forward.end and forward.author:
            when = f", {forward.date:%Y-%m-%d (%A)}" if forward.date else ""
            return f" of {_address(forward.author)}{when}"
    return ""


def _attached(attached: Iterable[AttachedText], marker: str) -> Iterator[str]:
    left = MOST_ATTACHED
    for one in attached:
        text = as_seen(one.text[:left])
        more = ", the beginning of it" if text and (one.cut or left < len(one.text)) else ""
        left -= len(text)
        note = f" ({one.note})" if one.note else ""
        if text.strip() or note:
            yield f"--- ATTACHMENT {line_of(one.filename, 120)}{more}{note} {marker}"
        if text.strip():
            yield text


def _proven(context: ReadingContext) -> str:
    verdict = context.trust.verdict
    return {"authenticated": "yes", "unauthenticated": "not known", "failed": "NO"}[verdict]


def _address(address: Address | None) -> str:
    if address is None:
        return "(nobody)"
    name = line_of(address.name, 100)
    return f"{name} <{address.email}>" if name else address.email


def _addresses(addresses: Sequence[Address]) -> str:
    more = f" and {len(addresses) - MOST_PEOPLE} more" if len(addresses) > MOST_PEOPLE else ""
    return ", ".join(_address(one) for one in addresses[:MOST_PEOPLE]) + more


def line_of(text: str, most: int = _LINE) -> str:
    """One line of at most so many characters."""
    flat = " ".join(as_seen(text[: 4 * most]).split())
    return flat if len(flat) <= most else flat[: most - 3].rstrip() + "..."
