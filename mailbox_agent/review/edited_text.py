"""A draft as a text that a person edits: a few header lines, a blank line, the body.

To: Mette Aagaard <mette@nordhavn.example>
Cc: Rasmus Holt <rasmus@nordhavn.example>
Subject: Re: Export broken [ESC-7]

Dear Mette Aagaard, ...
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.utils import getaddresses

from mailbox_agent.drafts.addresses import wire_address
from mailbox_agent.drafts.recipients import written
from mailbox_agent.errors import UserError
from mailbox_agent.records import Address, Draft

_HEADER = re.compile(r"(to|cc|subject)[ \t]*:[ \t]*(.*)", re.IGNORECASE)
_FOLDED = re.compile(r"[ \t]+\S")
MAX_RECIPIENTS = 50


@dataclass(frozen=True, slots=True)
class Edited:
    """What a person made of a draft. to, cc: as headers write them."""

    to: tuple[str, ...]
    cc: tuple[str, ...]
    subject: str
    body: str


def as_text(draft: Draft) -> str:
    """The draft for an editor; `read_edited` reads it back."""
    return (
        f"To: {', '.join(draft.to)}\nCc: {', '.join(draft.cc)}\nSubject: {draft.subject}\n\n"
        f"{draft.body}"
    )


def read_edited(text: str, draft: Draft) -> Edited:
    """Lines that are left out stay as they are, but To without Cc means that nobody is in Cc.

    Raises UserError, and nothing is changed, if subject or body are missing or something in To or
    Cc is no address.
    """
    headers, body = _parted(text)
    subject = headers.get("subject", "").strip()
    if not subject:
        raise UserError("the text has to begin with a line `Subject: ...`; nothing was changed")
    if not body.strip():
        raise UserError("the text has no body below the subject line; nothing was changed")
    to = _recipients("To", headers["to"]) if "to" in headers else draft.to
    cc = (
        _recipients("Cc", headers["cc"]) if "cc" in headers else () if "to" in headers else draft.cc
    )
    both = bare_addresses(to)
    return Edited(
        to, tuple(one for one in cc if not bare_addresses([one]) <= both), subject, body + "\n"
    )


def bare_addresses(recipients: Iterable[str]) -> frozenset[str]:
    """The addresses without names, folded."""
    pairs = getaddresses(list(recipients))
    return frozenset(email.casefold() for _, email in pairs if "@" in email)


def _parted(text: str) -> tuple[dict[str, str], str]:
    """Header lines at the top in any order, a long one continued with a blank; then the body."""
    lines = text.replace("\r\n", "\n").lstrip("\ufeff\n").split("\n")
    headers: dict[str, str] = {}
    name = ""
    for at, line in enumerate(lines):
        match = _HEADER.match(line)
        if match and match[1].lower() not in headers:
            name = match[1].lower()
            headers[name] = match[2]
        elif name and _FOLDED.match(line):
            headers[name] += " " + line.strip()
        else:
            return headers, "\n".join(lines[at:]).strip("\n")
    return headers, ""


def _recipients(header: str, value: str) -> tuple[str, ...]:
    pairs = [pair for pair in getaddresses([value]) if any(pair)]
    if value.strip(" ,;") and not pairs:
        pairs = [("", value.strip())]
    found: dict[str, str] = {}
    for name, email in pairs:
        if not _is_address(email):
            raise UserError(
                f"{header} holds {(email or name)[:80]!r}, which is no address: write"
                " Name <name@domain>, several with commas between; nothing was changed"
            )
        found.setdefault(email.casefold(), written(Address(name, email)))
    if len(found) > MAX_RECIPIENTS:
        raise UserError(f"{header} holds more than {MAX_RECIPIENTS} people; nothing was changed")
    return tuple(found.values())


def _is_address(email: str) -> bool:
    return wire_address(email) is not None and "." in email.rpartition("@")[2]
