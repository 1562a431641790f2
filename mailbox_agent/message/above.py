"""What stands above the quotation of a mail: all that its sender wrote, signature and all."""

import re

from mailbox_agent.message.quoting import read_body
from mailbox_agent.records import Message

_OUR_HEADING = re.compile(r"\n[ \t]*\n[^\n]{0,200}\d[^\n]{0,200}[:：][ \t]*\n?\s*\Z")  # date, name:
_BELOW_OURS = frozenset({"quoted", "attribution", "forwarded"})


def parted_at_quotation(message: Message) -> tuple[str, str]:
    """(all above the first quotation, the sender's own words below it)."""
    segments = read_body(message).segments
    for at, segment in enumerate(segments):
        above = message.body_text[: segment.start]
        if segment.kind in _BELOW_OURS and above.strip():
            own = (one for one in segments[at:] if one.kind not in _BELOW_OURS)
            below = "\n".join(message.body_text[one.start : one.end] for one in own)
            return _OUR_HEADING.sub("", above), below.strip()
    return message.body_text, ""
