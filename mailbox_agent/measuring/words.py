"""Text made comparable: white space, invisible marks and case do not count.

Japanese and Chinese are written without spaces: each of their letters is a token.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

_LETTER = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_LETTER_OR_MARK = _LETTER + "\u3000-\u303f\uff00-\uffef"
_GAP = re.compile(f"(?<=[{_LETTER_OR_MARK}]) (?=[{_LETTER_OR_MARK}])")
_TOKEN = re.compile(rf"[{_LETTER}]|[^\W{_LETTER}]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
SHORTEST_PART = 3  # tokens: a quote of fewer is no part of another


def squash(text: str) -> str:
    """Every run of white space as one space, none between letters of scripts without spaces."""
    visible = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    return _GAP.sub("", " ".join(visible.split()))


def tokens(text: object) -> list[str]:
    """The words of a text, in order and in lower case; none of what is no text."""
    return _TOKEN.findall(squash(text).casefold()) if isinstance(text, str) else []


def token_f1(left: Sequence[str], right: Sequence[str]) -> float:
    """How much two lists of tokens share, order aside: 0 to 1. Two empty ones are equal."""
    if not left and not right:
        return 1.0
    return 2 * (Counter(left) & Counter(right)).total() / (len(left) + len(right))


def is_part(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether the longer list holds the shorter one in a row, and that is not too short."""
    shorter, longer = sorted((left, right), key=len)
    inside = f" {' '.join(shorter)} " in f" {' '.join(longer)} "
    return len(shorter) >= SHORTEST_PART and inside
