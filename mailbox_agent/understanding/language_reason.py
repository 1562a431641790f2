"""By which words or which script a mail's language was told; for explanations only.

The decision is `message/language.py`'s; this names what of the text stands in its tables.
"""

import re
from collections import Counter

from mailbox_agent.message.language import MAX_LENGTH, UNKNOWN, detect_language
from mailbox_agent.message.language_words import ENDINGS, WORDS
from mailbox_agent.records import Body, Message

_NOISE = re.compile(r"https?://\S+|www\.\S+|\S+@\S+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_OWN = ("own", "signature", "disclaimer")  # what is looked at before the ends are told apart


def why_language(message: Message, body: Body) -> tuple[str, str]:
    """(the words that told it, the rule)."""
    own = "\n".join(message.body_text[s.start : s.end] for s in body.segments if s.kind in _OWN)
    where, text = "its own text", own
    if detect_language(own) == UNKNOWN and body.language != UNKNOWN:
        where, text = "the whole body, as its own text says nothing", message.body_text
    words = [
        one.casefold().replace("’", "'")
        for one in _WORD.findall(_NOISE.sub(" ", text[:MAX_LENGTH]))
    ]
    if body.language == UNKNOWN:
        return f"no word of any list among {len(words)} words", "message.language"
    if body.language not in WORDS:
        return f"its script, in {where}", "message.language"
    told = {code: _of(code, words) for code in WORDS}
    mine = told.pop(body.language)
    if not mine:
        return _by_shape(body.language, words, where)
    code, others = max(told.items(), key=lambda one: one[1].total())
    shown = ", ".join(f"“{word}”" for word, _ in mine.most_common(8))
    next_best = f"; next is {code} with {others.total()}" if others else ""
    said = f"{mine.total()} of {len(words)} words of {where} stand in its list: {shown}{next_best}"
    return said, f"language_words.WORDS[{body.language}]"


def _of(code: str, words: list[str]) -> Counter[str]:
    listed = frozenset(WORDS[code].split())
    return Counter(word for word in words if word in listed)


def _by_shape(code: str, words: list[str], where: str) -> tuple[str, str]:
    endings = tuple(ENDINGS.get(code, "").split())
    shaped = [word for word in words if endings and word.endswith(endings)][:6]
    said = ", ".join(f"“{word}”" for word in shaped)
    return (
        f"the letters or endings of its words in {where} {said}".strip(),
        "language_words.ENDINGS",
    )
