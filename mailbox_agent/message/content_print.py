"""The content of a mail as one hash: the second key of a duplicate, beside its Message-ID.

Two copies of one mail differ in what lists do to it, and that does not count: white space, tags in
brackets and Re: or Fwd: at the beginning of the subject, case, and a list's footer under a
line of its own ("_____" or "-- ", then a few lines that speak of the list). All else does: sender,
the rest of the subject, every word of the body, and each attachment's bytes.
"""

import hashlib
import re
from collections.abc import Iterable

from mailbox_agent.records import Address, Attachment

_SUBJECT_LIMIT = 1_000
# Any short word with a colon would do as a reply prefix; a list tag is never longer than this.
_IN_FRONT = re.compile(
    r"\s*(?:\[[^\[\]]{0,60}\]|【[^【】]{0,60}】|"
    r"(?:re|aw|antw|sv|vs|odp|ref|res|ynt|fwd?|wg|tr|rv|vb|vl|enc|pd|回复|答复|返信|転送|转发)"
    r"(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?[:：])"
)
_FOOTER_LINES = 12
_FOOTER_BEGINS = re.compile(r"(?:_{20,}|-{20,}|={20,}|--)\s{0,5}")
_SPEAKS_OF_A_LIST = re.compile(
    r"mailing[- ]?list|unsubscribe|subscribed to|subscription|listinfo|mailman|sympa"
    r"|google ?groups|-(?:request|leave)@",
    re.IGNORECASE,
)


def content_print(
    sender: Address | None, subject: str, text: str, attachments: Iterable[Attachment]
) -> str:
    """sha256 (64 hex digits) of sender, bare subject, words of the body and attachments' hashes."""
    digest = hashlib.sha256((sender.email if sender else "").encode("utf-8", "replace"))
    digest.update(f"\nsubject {bare_subject(subject)}\n".encode("utf-8", "replace"))
    words = _without_list_footer(text).split()
    if words:
        digest.update(f" {' '.join(words)}".encode("utf-8", "replace"))
    for one in sorted(attachment.sha256 for attachment in attachments):
        digest.update(f"\nattachment {one}".encode())
    return digest.hexdigest()


def bare_subject(subject: str) -> str:
    """Folded, without the bracket tags and reply prefixes in front; a subject of tags stays.

    >>> bare_subject("Re: [Escalations] AW: Export  broken")
    'export broken'
    """
    folded = " ".join(subject[:_SUBJECT_LIMIT].casefold().split())
    at = 0
    while found := _IN_FRONT.match(folded, at):
        at = found.end()
    return folded[at:].strip() or folded


def _without_list_footer(text: str) -> str:
    """All lines above a footer of a list at the very end of the text."""
    lines = text.rstrip().split("\n")
    for at in range(len(lines) - 1, max(-1, len(lines) - 1 - _FOOTER_LINES), -1):
        if _FOOTER_BEGINS.fullmatch(lines[at].strip()):
            footer = "\n".join(line[:500] for line in lines[at + 1 :])
            return "\n".join(lines[:at]) if _SPEAKS_OF_A_LIST.search(footer) else text
    return text
