"""The lines of a mail that say who writes: the end of the own words and what stands behind them."""

import re

from mailbox_agent.records import Body, Message

LINES = 6  # at the end of the own words
_QUOTE_HEAD = re.compile(r"\W{0,3}[^\W\d_]{2,12}\s?:\s")  # "From: ", "Von: ", "De : "
_LONGEST = 70  # characters of a line that is no sentence of a disclaimer


def closing_of(message: Message, body: Body) -> str:
    """Name, title and company, a line each, as far as the mail gives them."""
    lines = [line for line in body.new_text.splitlines() if line.strip()][-LINES:]
    own = [part for part in body.segments if part.kind == "own"]
    behind: list[str] = []
    for line in message.body_text[own[-1].end :][:400].splitlines() if own else ():
        if "@" in line or line.startswith((">", "__", "---")) or _QUOTE_HEAD.match(line):
            break
        if len(line) <= _LONGEST:
            behind.append(line)  # a signature may lie in one block with a disclaimer
    return "\n".join(["\n".join(lines)[-600:], body.signature[:2_000], *behind])
