"""What one line near the end of a mail looks like: a closing, a name, a contact line, prose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from mailbox_agent.message.quoting_patterns import MAIL_ADDRESS
from mailbox_agent.message.signature_words import (
    CLOSINGS,
    COMPANY,
    FOR_SOMEBODY,
    OPEN_CLOSINGS,
    PHONE,
    STREET,
    TITLE,
    WEB,
)
from mailbox_agent.records.mail import Address

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_BULLET = re.compile(r"(?:[-*•·–—‣◦・●■□]|\d{1,2}[.)]|\(?[a-zA-Z][.)])\s")
_SENTENCE = re.compile(
    r"""[A-Za-zà-ÿ0-9а-я)"”’'][.!?…]{1,3}["”’)]?$|[。！？]$"""
    r"|(?:です|ます|ました|ません|ください)[。]?$"
)
_IMAGE = re.compile(r"\[(?:cid|image|logo|bild|imagen|img)\b[^\]]{0,200}\]$", re.IGNORECASE)
_NUMBERS = re.compile(r"[(]?[A-Z]{0,2}\d[\dA-Z]{1,9}(?: [A-Z]{0,2}\d[\dA-Z.,]{1,9}){0,4}$")
_OPEN = {
    language: re.compile(pattern, re.IGNORECASE) for language, pattern in OPEN_CLOSINGS.items()
}


@dataclass(frozen=True, slots=True)
class Writer:
    """Who wrote the mail, as its From line says, and in which language."""

    sender: Address | None
    language: str

    def wrote(self, line: str) -> bool:
        """Whether a line begins with the sender's name or a part of it."""
        names = _names_of(self.sender)
        words = [word.casefold() for word in _WORD.findall(FOR_SOMEBODY.sub("", line[:100]))][:5]
        if not names or not words:
            return False
        if self.sender and _CJK.search(self.sender.name):
            return _squash(self.sender.name) in _squash(line)
        hits = sum(word in names for word in words)
        return hits >= 2 or (len(words) <= 2 and hits == len(words)) or self._is_account(words)

    def _is_account(self, words: Sequence[str]) -> bool:
        """Whether two words make the sender's local part: "Aino Salmi" writes as asalmi@..."""
        if len(words) != 2 or self.sender is None:
            return False
        first, last = words
        local = re.sub(r"[\W\d_]", "", self.sender.email.partition("@")[0].casefold())
        return local in (first[0] + last, first + last[0], last + first[0], first + last)

    def is_exactly(self, line: str) -> bool:
        """Whether a line is the sender's display name and nothing more."""
        return bool(self.sender) and _squash(line) == _squash(self.sender.name) != ""  # type: ignore[union-attr]


@lru_cache(maxsize=64)
def _names_of(sender: Address | None) -> frozenset[str]:
    """The words of a sender's name and of the part of the address before the "@"."""
    if sender is None:
        return frozenset()
    local = sender.email.partition("@")[0]
    found = _WORD.findall(sender.name) + re.findall(r"[^\W\d_]{3,}", local)
    return frozenset(word.casefold() for word in found)


def _squash(text: str) -> str:
    return "".join(text.casefold().split()).strip(".,;'\"")


def is_closing(line: str, language: str) -> bool:
    """Whether a line is a closing formula: any language's whole, or the text's own by its start."""
    bare = line.strip(" .,!;:~。、！♪*_").casefold()
    if len(bare) > 90:
        return False
    if bare in CLOSINGS:
        return True
    if language == "ja" and len(bare) < 60 and _OPEN["ja"].match(bare):
        return True
    if len(bare.split()) > 9:
        return False
    return any(_OPEN[code].match(bare) for code in {language, "en"} & _OPEN.keys())


def is_name(line: str) -> bool:
    """Whether a line could be a person's typed name: "Mette", "R.", "Dr. Uta Reinhold", 小野寺."""
    words = line.split()
    if not words or len(line) > 45 or len(words) > 5 or any(c.isdigit() for c in line):
        return False
    if _CJK.search(line):
        return len(line) <= 12 and not _SENTENCE.search(line)
    if line.endswith(("?", "!", ":")):
        return False
    line, words = FOR_SOMEBODY.sub("", line), FOR_SOMEBODY.sub("", line).split()
    if _BULLET.match(line):
        return False
    letters = [word.strip("().,/-'’\"") for word in words]
    small = {"de", "da", "di", "van", "von", "der", "den", "del", "la", "le", "dos", "du", "i", "y"}
    named = [w for w in letters if w and w.casefold() not in small]
    return bool(named) and all(word[0].isupper() or not word[0].isalpha() for word in named)


def is_prose(line: str) -> bool:
    """Whether a line reads as a sentence rather than as a line of a contact block."""
    if line.endswith(("?", ":", "：")) or (_BULLET.match(line) and not FOR_SOMEBODY.match(line)):
        return True
    if "|" in line or "·" in line or "•" in line:
        return len(line) > 200
    if len(line) > 120:
        return True
    words = line.split()
    if _SENTENCE.search(line) and (len(words) >= 6 or _CJK.search(line[-3:])):
        return not _is_contact(line)
    small = sum(word[0].islower() for word in words)
    return small >= 5 and small * 2 > len(words) and not _is_contact(line)


def is_sentence(line: str) -> bool:
    """Whether a line standing alone is a short sentence: "Yes, it is complete." """
    small = sum(word[0].islower() for word in line.split())
    return bool(_SENTENCE.search(line)) and small >= 2 and not _is_contact(line)


def is_strong(line: str) -> bool:
    """Whether a line can hardly be anything but a part of a contact block."""
    line = line[:200]
    if not line or (_BULLET.match(line) and not FOR_SOMEBODY.match(line)):
        return False
    return bool(
        _is_contact(line)
        or _IMAGE.match(line)
        or (" | " in line)
        or COMPANY.search(line)
        or TITLE.search(line)
        or STREET.search(line)
    )


def is_number_table(words: Sequence[str]) -> bool:
    """Whether a paragraph lists bare numbers as a table does: nobody has so many telephones."""
    return sum(_NUMBERS.match(line[:60]) is not None for line in words) >= 4


def _is_contact(line: str) -> bool:
    """Telephone, address on the net: with few words around."""
    words = len(_WORD.findall(line))
    return (words <= 8 and bool(PHONE.search(line) or WEB.search(line))) or (
        words <= 9 and bool(MAIL_ADDRESS.search(line))
    )
