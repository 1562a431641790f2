"""Whether words are the name behind a mail domain: ghvo is "Groupe hospitalier du Val d'Ombre".

A domain is its company's name run together, cut short or reduced to initials. The words are walked
through in order, each giving all of its letters, its first ones, or, if it only joins, none.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from mailbox_agent.cases.domain_words import fold_letters, main_label

WORD = re.compile(r"(?:[dlDL]|[dD]ell)['’](?=\w)|[^\W_]+(?:['’.][^\W_]+)*|&|\+")
JOINING = frozenset(
    """& + and und et y e of de von du di da van the des la der den dos das do del della dell le les
    og och en i u for für zu zum d l al el a à in im an am""".split()
)
_AND = ("and", "und", "et", "en", "og", "och", "y", "e", "u", "n", "i")
_AFFIXES = re.compile(
    r"^(?:get|my|mein|the|go|hello|team|join|weare|we)(?=\w{5})"
    r"|(?<=\w{4})(?:hq|inc|corp|gmbh|ltd|llc|plc|ag|group|gruppe|groupe|groep|gruppo|grupo|holding|verbund|online|intl"
    r"|international|global|uk|usa|us|de|eu|mail|app)$"
)
_EXTRA = frozenset("online group gruppe groupe grupo web mail hq uk usa us de eu fr es it".split())
_MAX_STEPS = 400
_MAX_SKIPPED = 2  # words of the name that the domain leaves out
_MIN_START = 6  # letters of a domain that its beginning must have to be told by it


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int
    text: str
    folded: str

    @property
    def joins(self) -> bool:
        return self.text.casefold().rstrip("'’") in JOINING

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper() or self.text[:1].isdigit()


@dataclass(frozen=True, slots=True)
class Fit:
    """The words from `first` to `last` (inclusive) are the domain's; `cost` 0 is every letter."""

    first: int
    last: int
    cost: int
    whole: bool  # all of the domain is accounted for
    short: bool  # by initials or first letters


def words_of(text: str) -> list[Word]:
    return [
        Word(hit.start(), hit.end(), hit[0], fold_letters(hit[0])) for hit in WORD.finditer(text)
    ]


@lru_cache(maxsize=2_048)
def labels_of(domain: str) -> tuple[tuple[str, ...], ...]:
    """What the name may be in the domain, each as its hyphenated pieces, the fullest first."""
    label = main_label(domain)
    bare = _AFFIXES.sub("", label).strip("-")
    found = [tuple(p for p in re.split(r"[-_]", one) if p) for one in (label, bare)]
    found += [tuple(p for p in found[0] if p not in _EXTRA)]
    return tuple(dict.fromkeys(one for one in found if one))


@lru_cache(maxsize=2_048)
def begins_like(domain: str) -> re.Pattern[str]:
    """Finds whether any word of a text begins as the name of this domain may, with a capital."""
    firsts = {piece[0] for pieces in labels_of(domain) for piece in pieces}
    letters = "".join(char for char, folded in _capitals().items() if folded in firsts)
    return re.compile(rf"(?<![^\W_])[{re.escape(letters)}]")


@lru_cache(maxsize=1)
def _capitals() -> dict[str, str]:
    """Capital letters and digits of Latin scripts -> what they are in a domain."""
    chars = [chr(code) for code in (*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0xC0, 0x250))]
    return {char: fold_letters(char)[:1] for char in chars if not char.islower()}


def best_fit(words: list[Word], domain: str, *, strict: bool) -> Fit | None:
    """The words that fit the domain best, None if none do.

    `strict`: the words are a line of a signature, where initials may stand for words written small.
    """
    found: list[Fit] = []
    for number, pieces in enumerate(labels_of(domain)):
        label = "".join(pieces)
        for first, word in enumerate(words):
            if not word.folded or not (word.capital or (strict and not word.joins)):
                continue
            if not any(f[0] == label[0] for f in spellings(word.text) if f):
                continue
            fit = _walk(label, words, first, strict)
            if fit is not None:
                found.append(_dearer(fit, number))
        apart = _by_pieces(pieces, words)
        if apart is not None:
            found.append(_dearer(apart, number))
    return min(found, key=lambda fit: (not fit.whole, fit.cost, fit.first - fit.last), default=None)


def _dearer(fit: Fit, by: int) -> Fit:
    return Fit(fit.first, fit.last, fit.cost + by, fit.whole, fit.short)


@lru_cache(maxsize=8_192)
def spellings(text: str) -> tuple[str, ...]:
    """ "Müller" is muller or mueller in a domain."""
    other = text.casefold()
    for letter, two in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ø", "oe"), ("å", "aa")):
        other = unicodedata.normalize("NFC", other).replace(letter, two)
    return tuple(dict.fromkeys((fold_letters(text), fold_letters(other))))


def _walk(label: str, words: list[Word], first: int, strict: bool) -> Fit | None:
    """The cheapest way to read the label off the words from `first` on."""
    best: Fit | None = None
    todo = [(0, first, 0, 0, 0, 0)]  # letters read, word, skipped, cut short, in full, words used
    for _ in range(_MAX_STEPS):
        if not todo:
            break
        at, n, skipped, cut, full, used = todo.pop()
        if at and _is_read(label, at, skipped, cut, full, used):
            whole = at == len(label)
            fit = Fit(first, n - 1, 3 * skipped + 2 * cut + (0 if whole else 5), whole, cut > 0)
            if best is None or (not fit.whole, fit.cost) < (not best.whole, best.cost):
                best = fit
        if n >= len(words) or at >= len(label) or n - first > 9:
            continue
        word = words[n]
        if word.joins and n > first:
            todo.append((at, n + 1, skipped, cut, full, used))
            if word.text in ("&", "+"):
                todo += [
                    (at + len(a), n + 1, skipped, cut, full, used)
                    for a in _AND
                    if label.startswith(a, at)
                ]
        elif n > first and skipped < _MAX_SKIPPED and cut == 0:
            todo.append((at, n + 1, skipped + 1, cut, full, used))
        for folded in spellings(word.text):
            if folded and label.startswith(folded, at):
                weight = len(folded) if not word.joins else 0
                todo.append((at + len(folded), n + 1, skipped, cut, full + weight, used + 1))
            named = word.capital or (strict and not word.joins)
            if skipped == 0 and named and (n == first or not word.joins):
                for size in range(1, _shared(folded, label, at)):
                    todo.append((at + size, n + 1, skipped, cut + 1, full, used + 1))
    return best


def _shared(folded: str, label: str, at: int) -> int:
    """One more than the number of letters that a cut word may give, less than all."""
    size = 0
    while size < len(folded) - 1 and at + size < len(label) and folded[size] == label[at + size]:
        size += 1
    return size + 1


def _is_read(label: str, at: int, skipped: int, cut: int, full: int, used: int) -> bool:
    if at < len(label):  # "Halden Pryce" of haldenprycemutual
        return cut == 0 and skipped == 0 and full >= _MIN_START
    if cut == 0:
        return full >= 2 and (skipped == 0 or full >= 5)
    if full >= 4:
        return True  # "Universidad de Monteverde" of umonteverde
    return used >= 3 and len(label) >= 3 and cut == used  # initials


def _by_pieces(pieces: tuple[str, ...], words: list[Word]) -> Fit | None:
    """hlb-brunsbek is "Hafenlogistik Brunsbek": a piece written out, the other as a short form."""
    long = [piece for piece in pieces if len(piece) >= 4]
    if len(pieces) < 2 or not long:
        return None
    at: dict[str, int] = {}
    for piece in pieces:
        place = next((n for n, w in enumerate(words) if piece in spellings(w.text)), None)
        if place is not None:
            at[piece] = place
    missing = [piece for piece in pieces if piece not in at]
    if not at or any(len(piece) > 5 for piece in missing):
        return None
    first, last = min(at.values()), max(at.values())
    for piece in missing:
        start = next(
            (n for n in range(max(0, first - 4), first) if _stands_for(piece, words[n : last + 1])),
            None,
        )
        if start is None:
            return None
        first = min(first, start)
    if last - first > 6 or not all(words[n].capital for n in (first, last)):
        return None
    return Fit(first, last, 2 * len(missing), True, bool(missing))


def _stands_for(piece: str, words: list[Word]) -> bool:
    """Whether a short form's letters come in this order in the words, from the first one on."""
    letters = "".join(word.folded for word in words if not word.joins)
    if not piece or words[0].joins or letters[:1] != piece[0]:
        return False
    rest = iter(letters)
    return all(letter in rest for letter in piece)
