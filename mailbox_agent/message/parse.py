"""One raw mail to one Message: every field filled, what was missing or broken named in `defects`.

Belongs here: putting together what the tree, the headers, the body and the attachments say.
Anything that needs to know who we are, or what a case is, does not. Pure: bytes in, values out.
"""

import hashlib
from datetime import datetime

from mailbox_agent.errors import MessageError
from mailbox_agent.message.attachments import (
    attachment_of,
    attachments_inside,
    outside_boundaries,
)
from mailbox_agent.message.body import Readable, read_parts
from mailbox_agent.message.charsets import clean
from mailbox_agent.message.content_print import content_print
from mailbox_agent.message.envelope import addresses, message_ids, received_at, when
from mailbox_agent.message.headers import decode_value
from mailbox_agent.message.mime_tree import Part, tree
from mailbox_agent.message.protection import is_encrypted, is_signed
from mailbox_agent.message.reports import delivery_report, receipt_for, report_type
from mailbox_agent.message.unseen import take_unseen
from mailbox_agent.records import Attachment, Message

MAX_DEFECTS = 50
_ONCE = ("from", "subject", "date", "message-id", "reply-to", "content-type", "sender")


def parse_message(raw: bytes) -> Message:
    """The mail as a Message whose strings all encode to UTF-8.

    Any bytes are some mail: only a value that is no bytes, or an error of ours, raises
    MessageError. Text of the mail never stands in an error or a defect.
    """
    try:
        return _parsed(bytes(raw))
    except (RecursionError, MemoryError, ValueError, LookupError, TypeError, ArithmeticError) as e:
        raise MessageError(
            f"the mail cannot be read ({type(e).__name__}); its bytes are kept"
        ) from e


def _parsed(raw: bytes) -> Message:
    root = tree(raw)
    hint = _charset_hint(root)
    headers = tuple((name.lower(), decode_value(value, hint)) for name, value in root.fields)
    named: dict[str, list[str]] = {}
    for name, value in headers:
        named.setdefault(name, []).append(value)
    people, defects = addresses(root.fields, hint)
    sender = next(iter(people.get("from", ())), None)
    body = read_parts(root)
    subject, unseen = take_unseen(named.get("subject", [""])[0])
    attachments = _attachments(root, body)
    print_ = content_print(sender, subject, body.text, attachments)
    ids = message_ids(named.get("message-id", [])[:1])
    made = _digest(print_, subject, *named.get("date", [])[:1])[:32]
    date = when(named.get("date", [""])[0])
    return Message(
        message_id=ids[0] if ids else f"<{made}@made.invalid>",
        message_id_made=not ids,
        subject=subject,
        sender=sender,
        envelope_sender=_envelope_sender(named.get("return-path")),
        reply_to=people.get("reply-to", ()),
        to=people.get("to", ()),
        cc=people.get("cc", ()),
        date=date,
        received_at=received_at(named.get("received", [])),
        in_reply_to=message_ids(named.get("in-reply-to", [])),
        references=message_ids(named.get("references", [])),
        headers=headers,
        body_text=body.text,
        body_source=body.source,
        hidden_text=clean("\n".join(dict.fromkeys(one for one in (*body.hidden, unseen) if one))),
        format_flowed=body.flowed,
        attachments=attachments,
        calendar_method=_calendar_method(root),
        report=delivery_report(root),
        report_type=report_type(root),
        encrypted=is_encrypted(root, body.text),
        signed=is_signed(root, body.clearsigned),
        content_type=root.content_type,
        size=len(raw),
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        fingerprint=print_,
        defects=_defects(root, named, date, [*defects, *body.defects]),
        receipt_for=receipt_for(root),
    )


def _charset_hint(root: Part) -> str:
    """The charset in which 8-bit headers were probably written: that of the first text."""
    for part in root.walk():
        if part.content_type.startswith("text/") and part.params.get("charset"):
            return part.params["charset"]
    return ""


def _digest(*values: str) -> str:
    return hashlib.sha256("\n".join(values).encode("utf-8", "replace")).hexdigest()


def _envelope_sender(values: list[str] | None) -> str | None:
    if not values:
        return None
    start, _, rest = values[0].partition("<")
    inside = rest.partition(">")[0] if rest else start
    return inside.strip().lower()


def _attachments(root: Part, body: Readable) -> tuple[Attachment, ...]:
    found: list[Attachment] = []
    for part in root.walk():
        if part.is_multipart:
            found += outside_boundaries(part)
        elif part.path not in body.used:
            found.append(attachment_of(part))
        if part.path in body.opened:
            found += attachments_inside(part.path, "tnef", body.opened[part.path].files)
        if part.path in body.files:
            found += attachments_inside(part.path, "uu", body.files[part.path])
    return tuple(found)


def _calendar_method(root: Part) -> str:
    for part in root.walk():
        if part.content_type != "text/calendar":
            continue
        method = part.params.get("method", "")
        if not method:
            head = part.data()[:20_000].upper()
            at = head.find(b"\nMETHOD:")
            method = (
                head[at + 8 : at + 40].split(b"\n")[0].decode("ascii", "ignore") if at >= 0 else ""
            )
        return method.strip().upper()[:30]
    return ""


def _defects(
    root: Part, named: dict[str, list[str]], date: datetime | None, others: list[str]
) -> tuple[str, ...]:
    found = [f"no {name} header" for name in ("from", "date", "message-id") if name not in named]
    if "date" in named and date is None:
        found.append("unreadable date")
    counts = {name: len(named.get(name, ())) for name in _ONCE}
    found += [f"{count} {name} headers" for name, count in counts.items() if count > 1]
    for part in root.walk():
        found += part.defects
    return tuple(dict.fromkeys(clean(text)[:200] for text in [*found, *others]))[:MAX_DEFECTS]
