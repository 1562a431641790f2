"""The words that a mail domain is made of: "oxbowfreight.example" is Oxbow Freight. Pure."""

import re
import unicodedata
from functools import lru_cache

from mailbox_agent.cases.company_words import ORGANISATION_WORDS, TAILS_OF_ONE_WORD

_SAINTS = frozenset(
    """agnes albans andrews annes anthonys barts bedes catherines christophers clares columbas
    davids edmunds francis georges giles helens james johns josephs judes lukes margarets marks
    martins marys michaels monicas nicholas patricks pauls peters stephens thomas vincents
    mary john joseph george luke peter paul michael patrick""".split()
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_MIN_PART = 3  # letters of what is left when an organisation's word is cut off
_PUBLIC = frozenset("ac co com edu gob gouv gov gv mil ne net nom or org".split())
_UNUSUAL_BEFORE_AND = "lrbhswg"  # land, brand, band, hand, sand, wand: one word, no "and"


def main_label(domain: str) -> str:
    """The part of a domain that a company chose: "acme" of mail.acme.co.uk."""
    labels = [label for label in domain.strip(".").lower().split(".") if label]
    if not labels:
        return ""
    if len(labels) > 2 and (len(labels[-2]) <= 2 or labels[-2] in _PUBLIC):
        return labels[-3]
    return labels[max(0, len(labels) - 2)]


def spell_out(domain: str, text: str = "") -> str:
    """A company's name made from its domain, with the words of a mail's `text` as a help."""
    written = frozenset(fold_letters(word) for word in re.findall(r"[^\W\d_]{4,30}", text[:20_000]))
    parts: list[str] = []
    for piece in re.split(r"[-_]", main_label(domain)):
        parts += _cut(piece, written) if piece else []
    return " ".join(_capital(part, n) for n, part in enumerate(parts))


@lru_cache(maxsize=16_384)
def fold_letters(word: str) -> str:
    """Lower-case letters and digits without accents: what a domain can be compared with."""
    plain = word.casefold().replace("ł", "l").replace("ø", "o").replace("ß", "ss")
    plain = plain.replace("æ", "ae").replace("œ", "oe").replace("đ", "d").replace("ı", "i")
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKD", plain))


def umlauts_apart(text: str) -> str:
    """Lower case, umlauts as two letters: "baeuerle" for "Bäuerle"."""
    return unicodedata.normalize("NFC", text.casefold()).translate(_UMLAUTS)


@lru_cache(maxsize=1)
def organisation_words() -> frozenset[str]:
    """ORGANISATION_WORDS, folded."""
    return frozenset(fold_letters(word) for word in ORGANISATION_WORDS)


def _cut(label: str, written: frozenset[str]) -> list[str]:
    """The words that are run together in one piece of a domain."""
    known = label in organisation_words() or label in written
    if known or len(label) < 2 * _MIN_PART or label.isdigit():
        return [label]
    for left, right in _cuts(label):
        if _is_word(right, written, before=left):
            return [*_cut_rest(left), right]
    for left, right in reversed(_cuts(label)):
        of = right.startswith("of") and len(right) > 2 + _MIN_PART
        if left in organisation_words() and (
            of or (len(left) >= 6 and left not in TAILS_OF_ONE_WORD)
        ):
            joint = [right[:2], right[2:]] if right[:2] in ("of", "de", "di") else [right]
            return [left, *joint] if len(joint[-1]) >= _MIN_PART else [left, right]
    for left, right in _cuts(label):
        if left in written and len(left) >= 4 and len(right) >= _MIN_PART and right in written:
            return [left, right]
    middle = label.find("and", 4)
    if 0 < middle < len(label) - 6 and label[middle - 1] not in _UNUSUAL_BEFORE_AND:
        return [label[:middle], "and", label[middle + 3 :]]
    return [label]


def _cuts(label: str) -> list[tuple[str, str]]:
    """Every way to cut in two, the longest last word first."""
    return [(label[:at], label[at:]) for at in range(_MIN_PART, len(label) - _MIN_PART + 1)]


def _is_word(right: str, written: frozenset[str], *, before: str) -> bool:
    if right not in organisation_words() and right not in ("sons", "brothers", "daughters"):
        return False
    sure = len(right) >= 5 and right not in TAILS_OF_ONE_WORD
    return sure or right == "sons" or before in written


def _cut_rest(part: str) -> list[str]:
    """ "stoneand" and "stmarys" are two words each."""
    if part.endswith("and") and len(part) >= 6 and part[-4] not in _UNUSUAL_BEFORE_AND:
        return [part[:-3], "and"]
    if part.startswith("st") and part[2:] in _SAINTS:
        return ["st", part[2:]]
    for size in range(len(part) - _MIN_PART, 4, -1):
        tail = part[-size:]
        if tail in organisation_words() and tail not in TAILS_OF_ONE_WORD:
            return [*_cut_rest(part[:-size]), tail]
    return [part]


def _capital(part: str, place: int) -> str:
    if place and part in ("and", "of", "und", "et", "de", "von", "y", "e"):
        return part
    if 2 <= len(part) <= 4 and not re.search("[aeiouy]", part) and part not in ("st", "mr", "dr"):
        return part.upper()  # initials
    return part[:1].upper() + part[1:]
