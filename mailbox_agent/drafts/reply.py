"""A draft as the bytes of a mail (RFC 5322), threaded under the mail that it answers.

Pure. Nothing is decided here: recipients, subject, body and Message-ID come with the draft. A value
that tries to smuggle in a header line is refused.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from types import MappingProxyType

from mailbox_agent.cases.quotes import one_line
from mailbox_agent.drafts.header_lines import (
    MESSAGE_ID,
    clean,
    ids_line,
    pairs,
    people_line,
    plain_text,
    subject_line,
)
from mailbox_agent.errors import MessageError
from mailbox_agent.records import AttachedFile, Draft

MAX_REFERENCES = 20  # ids kept in References: the first ones and the last ones
KEPT_FIRST = 3
MAX_QUOTED_LINES = 60


def build_reply(
    draft: Draft,
    *,
    from_name: str,
    instance: str,
    token: str,
    date: datetime,
    automatic: bool = False,
    quoted_text: str = "",
    quoted_author: str = "",
    quoted_date: str = "",
    files: Mapping[str, bytes] = MappingProxyType({}),
) -> bytes:
    """The mail that leaves. Raises MessageError if an address or header value cannot be written,
    or an attached file is not there as it was approved.

    from_name: the shared mailbox's name; instance: the mark by which we know our own mail;
    automatic: no person approved it (RFC 3834, lesson 19). quoted_text: the answered mail's own
    new text, put below ours as mail clients do, at most 60 lines. files: sha256 -> the bytes of
    what the draft attaches.
    """
    answered = draft.in_reply_to  # some mail has an id that no header may carry: then none
    headers = [
        people_line("From", [(from_name, draft.sender)]),
        people_line("To", pairs(draft.to)),
        *([people_line("Cc", pairs(draft.cc))] if draft.cc else []),
        people_line("Reply-To", [("", draft.reply_to or draft.sender)]),
        subject_line(draft.subject),
        f"Date: {format_datetime(date)}",
        ids_line("Message-ID", [draft.message_id]),
        *([ids_line("In-Reply-To", [answered])] if MESSAGE_ID.fullmatch(answered) else []),
        *([ids_line("References", chain)] if (chain := trim_references(draft.references)) else []),
        f"X-Mailbox-Agent: {clean('X-Mailbox-Agent', instance)}",
        f"X-Mailbox-Agent-Draft: {draft.id}.{draft.revision}",
        f"X-Escalation-Case: {clean('X-Escalation-Case', token)}",
        *(["Auto-Submitted: auto-replied", "X-Auto-Response-Suppress: All"] if automatic else []),
    ]
    mail = EmailMessage(policy=SMTP)
    body = plain_text(draft.body) + quoted_reply(quoted_text, quoted_author, quoted_date)
    mail.set_content(body, charset="utf-8", cte="quoted-printable")
    for one in draft.attachments:
        _attach(mail, one, files.get(one.sha256), draft)
    head = "".join(f"{header}\r\n" for header in headers)
    try:
        return head.encode("ascii") + mail.as_bytes()
    except UnicodeEncodeError as error:
        raise MessageError(
            f"a header of draft {draft.id} is not ASCII: {error.object!r}"
        ) from error


def _attach(mail: EmailMessage, one: AttachedFile, data: bytes | None, draft: Draft) -> None:
    """RFC 2183, the name by RFC 2231. The same draft is the same bytes: so the boundary is fixed;
    what it begins with stands in no quoted-printable text and in no base64."""
    if data is None or hashlib.sha256(data).hexdigest() != one.sha256:
        raise MessageError(f"what was approved as {one.name} is not in the store any more")
    main, _, sub = one.content_type.partition("/")
    mail.add_attachment(data, maintype=main, subtype=sub, filename=clean("a file name", one.name))
    mark = hashlib.sha256(f"{draft.message_id} {draft.content_hash}".encode()).hexdigest()
    mail.set_boundary(f"=_{mark[:40]}")


def trim_references(references: Sequence[str]) -> tuple[str, ...]:
    """Each well-formed id once, the middle left out where the chain is too long."""
    ids = tuple(dict.fromkeys(r for r in references if MESSAGE_ID.fullmatch(r)))
    if len(ids) <= MAX_REFERENCES:
        return ids
    return ids[:KEPT_FIRST] + ids[KEPT_FIRST - MAX_REFERENCES :]


def content_hash(
    sender: str,
    to: Sequence[str],
    cc: Sequence[str],
    subject: str,
    body: str,
    attachments: Sequence[str] = (),
) -> str:
    """What an approval is for (promise 7). attachments: the sha256 of each, in order."""
    content = [sender, list(to), list(cc), subject, body, list(attachments)]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()


def quoted_reply(text: str, author: str, date: str) -> str:
    """The answered text below ours, marked with "> ", at most MAX_QUOTED_LINES lines."""
    if not text.strip():
        return ""
    lines = plain_text(text).strip().split("\n")
    kept = [f"> {line[:900]}".rstrip() for line in lines[:MAX_QUOTED_LINES]]
    if len(lines) > MAX_QUOTED_LINES:
        kept.append("> […]")
    heading = one_line(", ".join(part for part in (date, author) if part))
    return "\n".join(["", *([f"{heading}:"] if heading else []), *kept, ""])
