"""What kind of mail it is, how bad and in which mood, judged on the person's own words alone.

The text of a draft of ours, and the customer's complaint that it repeats, would make the case worse
than anybody said, or take it for solved.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from mailbox_agent.records import Body, Message, Reading, ReadingContext
from mailbox_agent.understanding.by_rules import read_message
from mailbox_agent.understanding.sentences import split_sentences

FEWEST_WORDS = 3  # that tell what kind of mail it is
WHY = "a draft of ours, sent with no words of the person's own that tell anything"
_WORD = re.compile(r"\w+")
_VISIBLE = re.compile(r"\S")


def judged_on_own_words(
    reading: Reading,
    message: Message,
    body: Body,
    context: ReadingContext,
    is_known: Callable[[str], bool],
) -> Reading:
    """`is_known`: whether a sentence stands in the draft, or in another mail of the case."""
    text, own = _without(message.body_text, body, is_known)
    if len(_WORD.findall(own)) < FEWEST_WORDS:
        reasons = {**reading.reasons, **dict.fromkeys(("kind", "severity", "sentiment"), WHY)}
        return replace(reading, kind="update", severity=None, sentiment="neutral", reasons=reasons)
    alone = replace(message, subject="", body_text=text)  # the subject is the thread's
    judged = read_message(alone, replace(body, new_text=own), None, context)
    fields = ("kind", "severity", "sentiment")
    return replace(
        reading,
        kind=judged.kind,
        severity=judged.severity,
        sentiment=judged.sentiment,
        reasons={**reading.reasons, **{one: judged.reasons[one] for one in fields}},
        rules={**reading.rules, **{one: judged.rules[one] for one in fields}},
    )


def _without(text: str, body: Body, is_known: Callable[[str], bool]) -> tuple[str, str]:
    """(the text with blanks where it is known, of the same length; the person's own words)."""
    kept: list[str] = []
    for part in body.segments:
        if part.kind != "own":
            continue
        for one in split_sentences(text, part.start, part.end):
            if is_known(one.text):
                blank = _VISIBLE.sub(" ", text[one.start : one.end])
                text = text[: one.start] + blank + text[one.end :]
            else:
                kept.append(one.text)
    return text, "\n".join(kept)
