"""How somebody's words are repeated elsewhere: on one line, shortened, and not twice.

For drafts and documents alike. Which words are repeated is decided there.
"""

import re
import unicodedata
from collections.abc import Iterable

MAX_QUOTE = 240
_SAME_WORDS = 0.85  # share of the shorter text's words that the other one has as well
_FEWEST_WORDS = 6
# Characters that change how text around them is shown (bidi controls, zero width) say nothing.
# Interlinear marks and Unicode tags can hide words in the same way.
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
_WIDE = "\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
# Chinese and Japanese have no blanks, so a wrapped line ends without one. The blanks before and
# after a break are gone when this is asked (see `one_line`).
_WRAPPED = re.compile(rf"(?<=[{_WIDE}])\n(?=[{_WIDE}])")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")  # Unicode's category Cc
_WORD = re.compile(r"[^\W_]+")


def one_line(text: str) -> str:
    """White space folded to single blanks, control and invisible characters gone.

    A line break between two Chinese or Japanese characters leaves nothing behind.
    """
    text = _INVISIBLE.sub("", text)
    text = "\n".join(line.strip() for line in text.splitlines() if line.strip())
    text = _WRAPPED.sub("", text)
    return _CONTROL.sub("", " ".join(text.split()))


def shorten(text: str, limit: int = MAX_QUOTE) -> str:
    """At most `limit` characters, cut at a word boundary with an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    at = cut.rfind(" ")
    if at > limit // 2:  # Japanese has no blanks to cut at
        cut = cut[:at]
    return cut.rstrip(" ,;:–—-(") + "…"


def says_again(text: str, told: Iterable[str]) -> bool:
    """Whether a reader of `told` has read this before: it is a part of one of those texts, one
    of them is a part of it, or nearly all words of the shorter one stand in the other with the
    same numbers. Punctuation and case do not count. Nothing at all has always been said."""
    words = _words(text)
    flat = "".join(words)
    if not flat:
        return True
    return any(_same(words, flat, _words(other)) for other in told)


def _same(words: list[str], flat: str, others: list[str]) -> bool:
    other = "".join(others)
    if not other:
        return False
    if flat in other or other in flat:
        return True
    fewer, more = sorted((set(words), set(others)), key=len)
    if len(fewer) < _FEWEST_WORDS or any(word.isdigit() for word in fewer - more):
        return False
    return len(fewer & more) >= _SAME_WORDS * len(fewer)


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text[:20_000]).casefold())
