"""Who wrote to whom and when: addresses, dates and message ids out of header values.

Belongs here: reading these values as they are really written; mail-parser does the addresses.
Whether the sender is to be believed is `trust`'s question.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from mailbox_agent.message.charsets import clean
from mailbox_agent.message.headers import Fields, decode_value, decode_words
from mailbox_agent.records import Address

ADDRESS_FIELDS = ("from", "to", "cc", "reply-to")
MAX_ADDRESS_FIELD = 100_000  # bytes of one field; a list of 2,000 recipients is shorter
MAX_ADDRESSES = 500  # of one field that are kept: more is no conversation
MAX_IDS = 500
_RUN = re.compile(
    r"=\?[^?\s=]{1,60}\?[bBqQ]\?[^?\r\n]*\?=(?:\s*=\?[^?\s=]{1,60}\?[bBqQ]\?[^?\r\n]*\?=)*"
)
_ANY_ADDRESS = re.compile(r"[^\s<>()\[\],;:\"@]{1,128}@[^\s<>()\[\],;:\"@]{1,255}")
_ID = re.compile(r"<([^<>\s]{1,998})>")
_BARE_ID = re.compile(r"[^\s<>,;()\"]{1,400}@[^\s<>,;()\"]{1,400}")
_COMMENT = re.compile(r"\([^()]{0,200}\)")
# The everyday case: `Anna Smith <a@x.example>`, `"Smith, Anna" <a@x.example>`, `a@x.example`, and
# commas between. Nothing in these can be read in two ways.
_PLAIN_ONE = re.compile(
    r"(?:(?:(\w[\w.'&/+-]*(?: \w[\w.'&/+-]*)*)|\"(\w[\w .,'&/()+-]*)\") )?"
    r"(<)?([A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*)(?(3)>)(?:, ?|$)"
)


def addresses(fields: Fields, hint: str) -> tuple[dict[str, tuple[Address, ...]], list[str]]:
    """(mailboxes by field name for From, To, Cc and Reply-To; defects). Doubled To and Cc are one
    list; of a doubled From or Reply-To the topmost counts."""
    written: dict[str, list[bytes]] = {}
    for name, raw in fields:
        if name.lower() in ADDRESS_FIELDS:
            written.setdefault(name.lower(), []).append(raw)
    values: dict[str, str] = {}
    for key, raws in written.items():
        whole = b",".join(raws) if key in ("to", "cc") else raws[0]
        values[key] = _canonical(whole[:MAX_ADDRESS_FIELD], hint)
    parsed, lost = _parsed(values)
    found: dict[str, tuple[Address, ...]] = {}
    defects: list[str] = []
    for key, value in values.items():
        people = {p.email: p for p in (_address(n, e) for n, e in parsed.get(key, [])) if p}
        unread = [value] if not people else lost.get(key, []) if key in ("to", "cc") else []
        for email in (match.lower() for text in unread for match in _ANY_ADDRESS.findall(text)):
            # Only where nothing was understood: "boss@x" in a display name is no sender.
            if email not in people and not (key == "from" and people):
                defects.append(f"{key}: address recovered from a broken header")
                people[email] = Address("", email.strip(".'"))
        if len(people) > MAX_ADDRESSES:
            defects.append(f"{key}: {len(people)} addresses, the first {MAX_ADDRESSES} are read")
        found[key] = tuple(people.values())[:MAX_ADDRESSES]
    return found, defects[:20]


def _parsed(
    values: dict[str, str],
) -> tuple[dict[str, list[tuple[str, str]]], dict[str, list[str]]]:
    """As `_by_mail_parser`, which costs a millisecond and is asked where a value is not plain."""
    plain = {key: people for key, value in values.items() if (people := _plain(value))}
    if len(plain) == len(values):
        return plain, {}
    found, lost = _by_mail_parser({k: v for k, v in values.items() if k not in plain})
    return found | plain, lost


def _plain(value: str) -> list[tuple[str, str]]:
    """(name, address) pairs of a value that is nothing but plain mailboxes; else none."""
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(value):
        one = _PLAIN_ONE.match(value, at)
        if one is None or (one[3] is None and (one[1] or one[2])):
            return []
        found.append((one[1] or one[2] or "", one[4]))
        at = one.end()
    return [] if value.endswith((",", ", ")) else found


def _by_mail_parser(
    values: dict[str, str],
) -> tuple[dict[str, list[tuple[str, str]]], dict[str, list[str]]]:
    """(name, address) pairs by field, and by field the pieces that it could not read."""
    from email.message import Message as Headers

    from mailparser import MailParser

    headers = Headers()
    for key, value in values.items():
        headers[key] = value
    try:
        parser = MailParser(headers)
        found = {
            "from": parser.from_,
            "to": parser.to,
            "cc": parser.cc,
            "reply-to": parser.reply_to,
        }
        lost: dict[str, list[str]] = {}
        for defect in parser.address_header_defects:
            if not defect["recovered"]:
                lost.setdefault(defect["header"], []).append(defect["raw"])
    except Exception:  # a header that the library cannot take: recovered by pattern
        return {}, {}
    return {key: value for key, value in found.items() if isinstance(value, list)}, lost


def _canonical(raw: bytes, hint: str) -> str:
    """The value with its encoded words in utf-8, so that a decoded comma parts nobody's name."""
    text = raw.decode("ascii") if raw.isascii() else decode_value(raw, hint)
    text = " ".join(text.split())
    if "=?" not in text or not raw.isascii():
        return clean(text)
    out: list[str] = []
    last = 0
    for match in _RUN.finditer(text):
        name = decode_words(match.group())
        if name != match.group():
            name = name.replace("\\", "").replace('"', "'")
            quoted = text.count('"', 0, match.start()) % 2
            out += [text[last : match.start()], name if quoted else f'"{name}"']
            last = match.end()
    return clean("".join([*out, text[last:]]))


def _address(name: str, email: str) -> Address | None:
    if "@" not in email:
        return None
    name = decode_words(name) if "=?" in name else name
    name = " ".join(name.split()).strip("'\" ") if name[:1] in "'\"" else " ".join(name.split())
    return Address(clean(name), clean(email).lower())


def when(value: str) -> datetime | None:
    """An aware datetime with the sender's own offset; None for a date that cannot be.

    "-0000" and a missing zone are read as UTC (RFC 5322, 4.3).
    """
    text = _COMMENT.sub(" ", value[:300]).strip()
    if not text:
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment if 1970 <= moment.year <= 2200 else None


def received_at(values: Sequence[str]) -> datetime | None:
    """When our side took the mail: the topmost Received line that has a readable date."""
    for value in values[:20]:
        moment = when(value.rpartition(";")[2])
        if moment is not None:
            return moment
    return None


def message_ids(values: Sequence[str]) -> tuple[str, ...]:
    """Ids with angle brackets, in order, each once. Bare and comma-separated ids count as well."""
    found: dict[str, None] = {}
    for value in values:
        ids = [f"<{text}>" for text in _ID.findall(value)]
        if not ids:
            ids = [f"<{text}>" for text in _BARE_ID.findall(value[:20_000])]
        found.update(dict.fromkeys(ids))
    return tuple(found)[:MAX_IDS]
