"""A text without what is of one customer only: typed blanks in place of names, products, numbers,
dates, links and addresses. Pure.

Rather a blank too many: a word with a capital stays only where it is one of the language's own
words. A text in a script without capitals has no blanks that could be trusted.
"""

import difflib
import re
from collections.abc import Collection, Mapping

from mailbox_agent.drafts.check_words import NOT_NAMES, WEEKDAYS
from mailbox_agent.drafts.claims import EMAIL, URL, claims_in
from mailbox_agent.drafts.wording import sentences
from mailbox_agent.redaction import masked

CASED = 0.8  # of the letters of a text that can be blanked
_QUOTE = re.compile(r"“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|\"[^\"\n]*\"")
_HOST = re.compile(r"(?<![\w@])[\w-]{2,}(?:\.[\w-]+)*\.[^\W\d_]{2,}(?!\w)(?=[\s,;:!?)\].]|$)")
_CODE = re.compile(r"\S*[_\\@#]\S*|\S*/\S*/\S*")
_DIGITS = re.compile(r"[^\s\[\]“”„«»\"(),;:!?]*\d[^\s\[\]“”„«»\"(),;:!?]*")
_WORD = re.compile(r"\[[A-Za-z ]{3,20}\]|[^\W\d_](?:[\w'’]|-(?=\w))*")
_WEEKDAY = re.compile(
    rf"\b(?:{'|'.join(sorted((w for w in WEEKDAYS if ord(w[0]) < 0x3000), key=len)[::-1])})s?\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"(\[[A-Z ]+\])(?:[ ,.-]*\1)+")


def can_be_blanked(text: str) -> bool:
    """Whether the script tells names from other words."""
    letters = [one for one in text if one.isalpha()]
    cased = sum(one.lower() != one.upper() for one in letters)
    return bool(letters) and cased >= CASED * len(letters)


def blanked(text: str, names: Mapping[str, str], vocabulary: Collection[str]) -> str:
    """names: what is known to be a name -> its blank ("[CUSTOMER]"). vocabulary: folded words that
    may stand with a capital."""
    text = masked(text).translate({0x202F: " ", 0xA0: " "})
    text = _QUOTE.sub("[QUOTE]", text)
    text = EMAIL.sub("[ADDRESS]", URL.sub("[LINK]", text))
    for name in sorted(names, key=len, reverse=True):
        pattern = rf"(?<!\w){re.escape(name)}(?!\w)"
        text = re.sub(pattern, names[name].replace("\\", ""), text, flags=re.IGNORECASE)
    text = _HOST.sub("[LINK]", text)
    claims = claims_in(text)
    for words, _ in sorted(claims.days, key=lambda one: -len(one[0])):
        text = text.replace(words.rstrip("."), "[DATE]")
    for words, _ in sorted(claims.times, key=lambda one: -len(one[0])):
        text = text.replace(words, "[TIME]")
    text = _WEEKDAY.sub("[DATE]", text)
    text = _DIGITS.sub("[NUMBER]", _CODE.sub("[NUMBER]", text))
    text = _WORD.sub(lambda one: _kept(one[0], vocabulary), text)
    return _AGAIN.sub(r"\1", text).strip()


def _kept(word: str, vocabulary: Collection[str]) -> str:
    if word.startswith("[") or len(word) == 1 or word == word.lower():
        return word
    plain = re.sub(r"['’]s$", "", word).casefold().replace("’", "'")
    known = plain in vocabulary or plain in NOT_NAMES
    return word if known and word[1:] == word[1:].lower() else "[NAME]"


def changed(before: str, after: str) -> tuple[str, str]:
    """The sentences of each that the other has not; greeting and signature stay out with the rest
    that is the same."""
    old, new = sentences(before), sentences(after)
    gone: list[str] = []
    come: list[str] = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for what, i, j, k, m in matcher.get_opcodes():
        if what != "equal":
            gone += old[i:j]
            come += new[k:m]
    return " ".join(gone), " ".join(come)
