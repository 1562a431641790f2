"""Delivery reports and receipts: what a mail server says about another mail.

Belongs here: RFC 3464 (delivery status) and RFC 8098 (disposition) fields. Bounces that say it only
in words are `automatic`'s business.
"""

import re

from mailbox_agent.message.envelope import message_ids
from mailbox_agent.message.headers import decode_value, split_head
from mailbox_agent.message.mime_tree import Part
from mailbox_agent.records import DeliveryReport

_WORST_FIRST = ("failed", "delayed", "relayed", "expanded", "delivered")
_BLANK = re.compile(rb"\r?\n[ \t]*\r?\n")
_MAX_GROUPS = 2_000
STATUS_TYPES = ("message/delivery-status", "message/global-delivery-status")
RECEIPT_TYPES = ("message/disposition-notification", "message/global-disposition-notification")
HEADER_TYPES = ("text/rfc822-headers", "message/global-headers")


def report_type(root: Part) -> str:
    """The report-type, also where the multipart forgot to say it."""
    if root.content_type == "multipart/report" and root.params.get("report-type"):
        return root.params["report-type"].strip().lower()
    for part in root.children:
        if part.content_type in STATUS_TYPES:
            return "delivery-status"
        if part.content_type in RECEIPT_TYPES:
            return "disposition-notification"
    return ""


def delivery_report(root: Part) -> DeliveryReport | None:
    """What a delivery status part says; failed_recipients are those whose action is the worst.

    Only a part of the mail itself counts, not one inside a forwarded mail. Without such a part,
    X-Failed-Recipients (Exim, Gmail) is taken.
    """
    status = next((p for p in root.children if p.content_type in STATUS_TYPES), None)
    if status is None and root.content_type in STATUS_TYPES:
        status = root
    original, references = _returned(root)
    if status is None:
        failed = root.value("x-failed-recipients")
        recipients = tuple(r for r in (_recipient(v) for v in failed.split(",")) if r)
        return (
            DeliveryReport("failed", recipients, original, original_references=references)
            if recipients
            else None
        )
    groups = _groups(status.children[0].data() if status.children else status.data())
    actions = {group.get("action", "").lower().split(" ")[0].strip(";") for group in groups}
    action = next((name for name in _WORST_FIRST if name in actions), "")
    about = [g for g in groups if g.get("action", "").lower().startswith(action or "-")]
    recipients = tuple(dict.fromkeys(r for r in map(_recipient_of, about or groups) if r))
    code = next((g["status"] for g in about or groups if g.get("status")), "")
    if not action:
        action = {"5": "failed", "4": "delayed", "2": "delivered"}.get(code[:1], "failed")
    bad = action in ("failed", "delayed")
    return DeliveryReport(
        action=action,
        failed_recipients=recipients if bad else (),
        original_message_id=original,
        status=code.split(" ")[0][:20],
        original_references=references,
    )


def receipt_for(root: Part) -> str:
    """Original-Message-ID of a read receipt; "" if there is none."""
    for part in root.children:
        if part.content_type in RECEIPT_TYPES:
            for group in _groups(part.data()):
                ids = message_ids([group.get("original-message-id", "")])
                if ids:
                    return ids[0]
    return ""


def fields_inside(part: Part) -> list[tuple[str, str]]:
    """The header fields that a text/rfc822-headers part holds: (lower-case name, value)."""
    data = part.data()[:200_000].replace(b"\r\n", b"\n").lstrip()
    fields, _, _ = split_head(data, 0, len(data))
    return [(name.lower(), decode_value(value)) for name, value in fields]


def _groups(data: bytes) -> list[dict[str, str]]:
    groups: list[dict[str, str]] = []
    for block in _BLANK.split(data[:1_000_000].strip())[:_MAX_GROUPS]:
        fields, _, _ = split_head(block, 0, len(block))
        group: dict[str, str] = {}
        for name, value in fields:
            group.setdefault(name.lower(), decode_value(value))
        groups.append(group)
    return groups


def _recipient_of(group: dict[str, str]) -> str:
    for name in ("final-recipient", "original-recipient", "x-actual-recipient"):
        found = _recipient(group.get(name, ""))
        if found:
            return found
    return ""


def _recipient(value: str) -> str:
    """ "rfc822; <Anna@x.example>" -> "anna@x.example"."""
    address = value.rpartition(";")[2].strip().strip("<>").strip().lower()
    return address if "@" in address and " " not in address and len(address) < 400 else ""


def _returned(root: Part) -> tuple[str, tuple[str, ...]]:
    """(Message-ID, ids referred to) of the mail that the report is about.

    From the copy or the headers that it returns; a server may cut these short.
    """
    for part in root.children:
        if part.content_type in HEADER_TYPES:
            fields = fields_inside(part)
        elif part.is_message:
            names = ("message-id", "references", "in-reply-to")
            fields = [(name, part.children[0].value(name)) for name in names]
        else:
            continue
        ids = message_ids([value for name, value in fields if name == "message-id"][:1])
        named = message_ids([v for k, v in fields if k in ("references", "in-reply-to")])
        if ids or named:
            return ids[0] if ids else "", named
    return "", ()
