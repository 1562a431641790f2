"""How much of one mail is read: a hostile mail is as long as the server lets it be.

Whole sentences and offsets are `sentences.py`'s. What is not read stays in the record; the reading
says so (`Reading.reasons["length"]`).
"""

import re
from dataclasses import replace

from mailbox_agent.records import Body, Message, Segment

MAX_READ = 20_000  # characters of own words, and again of forwarded ones; a long mail has 5,000
MAX_LOOKED_AT = 200_000  # characters of the whole body in which names are looked up
MAX_SUBJECT = 2_000
MAX_SEGMENTS = 400  # a mail answered between the lines has some twenty
MAX_RUN = 100  # characters without white space that are looked at; the longest words have forty

_LONG_RUN = re.compile(rf"(?<!\S)(\S{{{MAX_RUN}}})(\S+)")
_READ = ("own", "forwarded")


def break_runs(text: str) -> str:
    """The same length; what lies behind the first MAX_RUN characters of an unbroken run is "~ ".

    A base64 block or a tracking link has no words, and a pattern that looks for amounts or dates
    would start anew at each of its characters. Chinese and Japanese have no white space: they
    keep theirs.
    """
    return _LONG_RUN.sub(_broken, text) if len(text) > MAX_RUN else text


def _broken(run: re.Match[str]) -> str:
    if not run[2].isascii():
        kept = [char if ord(char) > 0x2FFF else " ~"[n % 2] for n, char in enumerate(run[2])]
        return run[1] + "".join(kept)
    return run[1] + (" ~" * (len(run[2]) // 2 + 1))[: len(run[2])]


def readable(message: Message, body: Body) -> tuple[Body, Message, str]:
    """(the body that is read, the mail for looking up names in, what was left out or "").

    The segments of the body keep their offsets; those beyond the limits are shortened or gone.
    """
    segments: list[Segment] = []
    left = dict.fromkeys(_READ, MAX_READ)
    cut = False
    for part in body.segments:
        if part.kind in _READ:
            length = min(part.end - part.start, left[part.kind])
            left[part.kind] -= length
            if len(segments) >= MAX_SEGMENTS:
                length = 0
            cut |= length < part.end - part.start
            if length:
                segments.append(replace(part, end=part.start + length))
    why = f"only the first {MAX_READ:,} characters were read" if cut else ""
    shorter = replace(body, segments=tuple(segments), new_text=break_runs(body.new_text[:MAX_READ]))
    looked_at = replace(
        message,
        subject=break_runs(message.subject[:MAX_SUBJECT]),
        body_text=break_runs(message.body_text[:MAX_LOOKED_AT]),
    )
    return shorter, looked_at, why
