"""Header lines of the mail that we write, folded and encoded (RFC 5322, 2047). Pure.

CPython's EmailMessage loses blanks between long encoded words and encodes long message ids, which
breaks threading; so it is done here. A value that tries to smuggle in a header line is refused.
"""

import re
from collections.abc import Sequence
from email.header import Header
from email.utils import getaddresses

from mailbox_agent.drafts.addresses import wire_address
from mailbox_agent.errors import MessageError

MAX_NAME = 200
MESSAGE_ID = re.compile(r"<[\x21-\x3b\x3d\x3f-\x7e]{1,400}>")
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")


def subject_line(subject: str) -> str:
    text = clean("Subject", subject)
    charset = "us-ascii" if text.isascii() else "utf-8"
    return "Subject: " + Header(text, charset, header_name="Subject").encode(linesep="\r\n")


def ids_line(name: str, ids: Sequence[str]) -> str:
    for one in ids:
        if not MESSAGE_ID.fullmatch(one):
            raise MessageError(f"{name} of a draft is not a message id: {one[:80]!r}")
    return f"{name}: " + "\r\n ".join(ids)


def people_line(name: str, pairs: Sequence[tuple[str, str]]) -> str:
    if not pairs:
        raise MessageError("a draft without a recipient cannot be written as a mail")
    return f"{name}: " + ",\r\n ".join(_mailbox(name, email) for name, email in pairs)


def pairs(values: Sequence[str]) -> list[tuple[str, str]]:
    return [pair for value in values for pair in getaddresses([clean("an address", value)])]


def _mailbox(name: str, email: str) -> str:
    """One address as a header carries it: the name quoted or encoded, the domain in ASCII."""
    name, email = clean("a name", name).strip()[:MAX_NAME], clean("an address", email)
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


def plain_text(text: str) -> str:
    """Line ends as \\n, without NUL and lone surrogates, which no mail can carry."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return text.encode("utf-8", "replace").decode("utf-8")


def clean(header: str, value: str) -> str:
    if any(char in value for char in "\r\n\0"):
        raise MessageError(f"{header} of a draft holds a line break or NUL: {value[:60]!r}")
    return value.encode("utf-8", "replace").decode("utf-8")
