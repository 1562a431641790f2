"""A draft as the bytes of a mail (RFC 5322), threaded under the mail that it answers.

Pure. Nothing is decided here: recipients, subject, body and Message-ID come with the draft. A value
that tries to smuggle in a header line is refused.
"""

import hashlib
import json
import re
from collections.abc import Sequence
from datetime import datetime
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, getaddresses

from mailbox_agent.cases.quotes import one_line
from mailbox_agent.drafts.addresses import wire_address
from mailbox_agent.errors import MessageError
from mailbox_agent.records import Draft

MAX_REFERENCES = 20  # ids kept in References: the first ones and the last ones
KEPT_FIRST = 3
MAX_QUOTED_LINES = 60
MAX_NAME = 200
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")
_ID = re.compile(r"<[\x21-\x3b\x3d\x3f-\x7e]{1,400}>")


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
) -> bytes:
    """The mail that leaves. Raises MessageError if an address or header value cannot be written.

    from_name: the shared mailbox's name; instance: the mark by which we know our own mail;
    automatic: no person approved it (RFC 3834, lesson 19). quoted_text: the answered mail's own
    new text, put below ours as mail clients do, at most 60 lines.
    """
    answered = draft.in_reply_to  # some mail has an id that no header may carry: then none
    headers = [
        _people("From", [(from_name, draft.sender)]),
        _people("To", _pairs(draft.to)),
        *([_people("Cc", _pairs(draft.cc))] if draft.cc else []),
        _people("Reply-To", [("", draft.reply_to or draft.sender)]),
        _subject(draft.subject),
        f"Date: {format_datetime(date)}",
        _ids("Message-ID", [draft.message_id]),
        *([_ids("In-Reply-To", [answered])] if _ID.fullmatch(answered) else []),
        *([_ids("References", chain)] if (chain := trim_references(draft.references)) else []),
        f"X-Mailbox-Agent: {_clean('X-Mailbox-Agent', instance)}",
        f"X-Mailbox-Agent-Draft: {draft.id}.{draft.revision}",
        f"X-Escalation-Case: {_clean('X-Escalation-Case', token)}",
        *(["Auto-Submitted: auto-replied", "X-Auto-Response-Suppress: All"] if automatic else []),
    ]
    mail = EmailMessage(policy=SMTP)
    body = _plain(draft.body) + quoted_reply(quoted_text, quoted_author, quoted_date)
    mail.set_content(body, charset="utf-8", cte="quoted-printable")
    head = "".join(f"{header}\r\n" for header in headers)
    try:
        return head.encode("ascii") + mail.as_bytes()
    except UnicodeEncodeError as error:
        raise MessageError(
            f"a header of draft {draft.id} is not ASCII: {error.object!r}"
        ) from error


def trim_references(references: Sequence[str]) -> tuple[str, ...]:
    """Each well-formed id once, the middle left out where the chain is too long."""
    ids = tuple(dict.fromkeys(r for r in references if _ID.fullmatch(r)))
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


# CPython's EmailMessage loses blanks between long encoded words and encodes long message ids, which
# breaks threading; so the headers are folded here.
def _subject(subject: str) -> str:
    text = _clean("Subject", subject)
    charset = "us-ascii" if text.isascii() else "utf-8"
    return "Subject: " + Header(text, charset, header_name="Subject").encode(linesep="\r\n")


def _ids(name: str, ids: Sequence[str]) -> str:
    for one in ids:
        if not _ID.fullmatch(one):
            raise MessageError(f"{name} of a draft is not a message id: {one[:80]!r}")
    return f"{name}: " + "\r\n ".join(ids)


def _people(name: str, pairs: Sequence[tuple[str, str]]) -> str:
    if not pairs:
        raise MessageError("a draft without a recipient cannot be written as a mail")
    return f"{name}: " + ",\r\n ".join(_mailbox(name, email) for name, email in pairs)


def _pairs(values: Sequence[str]) -> list[tuple[str, str]]:
    return [pair for value in values for pair in getaddresses([_clean("an address", value)])]


def _mailbox(name: str, email: str) -> str:
    """One address as a header carries it: the name quoted or encoded, the domain in ASCII."""
    name, email = _clean("a name", name).strip()[:MAX_NAME], _clean("an address", email)
    address = wire_address(email)
    if address is None:
        raise MessageError(f"no mail can be sent to {email[:80]!r}")
    if not name:
        return address
    if name.isascii():
        return f"{name if _ATOMS.fullmatch(name) else _quoted_string(name)} <{address}>"
    return f"{Header(name, 'utf-8', maxlinelen=66).encode(linesep=chr(13) + chr(10))} <{address}>"


def _quoted_string(name: str) -> str:
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _plain(text: str) -> str:
    """Line ends as \\n, without NUL and lone surrogates, which no mail can carry."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return text.encode("utf-8", "replace").decode("utf-8")


def _clean(header: str, value: str) -> str:
    if any(char in value for char in "\r\n\0"):
        raise MessageError(f"{header} of a draft holds a line break or NUL: {value[:60]!r}")
    return value.encode("utf-8", "replace").decode("utf-8")


def quoted_reply(text: str, author: str, date: str) -> str:
    """The answered text below ours, marked with "> ", at most MAX_QUOTED_LINES lines."""
    if not text.strip():
        return ""
    lines = _plain(text).strip().split("\n")
    kept = [f"> {line[:900]}".rstrip() for line in lines[:MAX_QUOTED_LINES]]
    if len(lines) > MAX_QUOTED_LINES:
        kept.append("> […]")
    heading = one_line(", ".join(part for part in (date, author) if part))
    return "\n".join(["", *([f"{heading}:"] if heading else []), *kept, ""])
