"""Where a text names people: the known ones by name, and any mail address or phone number."""

import re
from collections.abc import Iterable, Iterator, Sequence

from mailbox_agent.folding import fold
from mailbox_agent.records.mail import Address
from mailbox_agent.redaction.found import Found
from mailbox_agent.redaction.people_words import (
    BEFORE_NAMES,
    DESK_WORDS,
    EMAIL,
    FIRM_AFTER,
    NAMES_THAT_ARE_WORDS,
    PARTICLES,
    PHONE,
    SIGNED,
    TITLES,
)

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_GAP = r"(?:[^\S\n]+|[^\S\n]*\n[> \t]*)"  # between two words of a name
_MOST_WRITTEN = 200  # people of one text
_WORD = r"[^\W\d_][\w'’.-]{0,30}"
_WITH_ADDRESS = re.compile(
    rf"(?<![\w])({_WORD}(?:[ \t]{_WORD}){{0,4}})\"?[ \t]?<(?:mailto:)?"
    r"([\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})>"
)
_BESIDE = r"[ \t]{0,3}\r?\n?[> \t]{0,3}"  # between a name and the address that stands behind it
_NAMES = rf"{_WORD}(?:[ \t]{_WORD}){{0,4}}"
_BEFORE_ADDRESS = re.compile(
    rf"(?<![\w])({_NAMES}){_BESIDE}[(\[,;:/–-]{_BESIDE}(?:mailto:)?({EMAIL.pattern})"
)
_BEHIND_ADDRESS = re.compile(rf"({EMAIL.pattern}){_BESIDE}\(({_NAMES})\)")
_INITIALS = 2  # letters at most
_MIN_DIGITS, _MAX_DIGITS = 7, 15  # of a phone number (E.164)


class Known:
    """The people whose names are looked for, and the company names that stay."""

    __slots__ = ("_companies", "_pattern", "_who")

    def __init__(self, people: Sequence[Address], companies: Sequence[str]) -> None:
        self._who = _writings(people)
        longest_first = sorted(self._who, key=lambda written: (-len(written), written))
        self._pattern = _either(map(_pattern_of, longest_first))
        self._companies = _either(
            rf"(?<!\w){re.escape(name)}(?!\w)" for name in companies if len(name) > 1
        )

    def named_in(self, text: str) -> Iterator[Found]:
        """Each place that names one of them, "'s" left out."""
        if self._pattern is None:
            return
        firms = self._companies.finditer(text) if self._companies else ()
        kept = [firm.span() for firm in firms]
        for hit in self._pattern.finditer(text):
            # inside of a company's name only: "Berg" is the firm, "Anna Berg" is not
            if not any(start <= hit.start() and hit.end() <= end for start, end in kept):
                yield Found(hit.start(), hit.end(), "PERSON", self._who.get(fold(hit[0]), ""))


def people_in(text: str, known: Known) -> Iterator[Found]:
    """Names of known people, and every mail address and phone number."""
    addresses = [Found(hit.start(), hit.end(), "EMAIL") for hit in EMAIL.finditer(text)]
    yield from addresses
    for one in known.named_in(text):
        if not any(one.start < address.end and address.start < one.end for address in addresses):
            yield one
    for hit in PHONE.finditer(text):
        start, end = hit.span(hit.lastgroup or 0)
        if _MIN_DIGITS <= sum(letter.isdigit() for letter in text[start:end]) <= _MAX_DIGITS:
            yield Found(start, end, "PHONE")


def people_written(text: str) -> tuple[Address, ...]:
    """Whom a text names with their address ("Pia Friis <pia@partner.example>"), as the line above a
    quotation does, or beside it, and who signs it below a closing formula."""
    found = [
        Address(name, hit[2])
        for hit in _WITH_ADDRESS.finditer(text)
        if (name := _end_that_is_a_name(hit[1]))
    ]
    found += _beside_their_address(text)
    signed = [Address(hit[1].strip(" ,"), "") for hit in SIGNED.finditer(text)]
    return tuple(dict.fromkeys((*found, *signed)))[:_MOST_WRITTEN]


def _beside_their_address(text: str) -> Iterator[Address]:
    """ "Pia Friis (pia.friis@partner.example)", the same with a comma or a colon, and the other way
    round. What stands there may be any words, so one of them has to occur in the address."""
    found = [(hit[1], hit[2]) for hit in _BEFORE_ADDRESS.finditer(text)]
    found += [(hit[2], hit[1]) for hit in _BEHIND_ADDRESS.finditer(text)]
    for written, address in found:
        place = fold(address.partition("@")[0])
        words = [word for word in _end_that_is_a_name(written).split() if fold(word)]
        if not any(len(fold(word)) > _INITIALS and fold(word) in place for word in words):
            continue
        while fold(words[0]) not in place and fold(words[0])[0] != place[0]:
            words.pop(0)  # "Contact Pia Friis"
        if len(words) > 1 or fold(words[0]) != place:  # "Dispatch (dispatch@...)" is a desk
            yield Address(" ".join(words), address)


def _end_that_is_a_name(written: str) -> str:
    """ "Uhr schrieb Pia van Dam" is Pia van Dam."""
    words: list[str] = []
    for word in reversed(written.split()):
        small = word[0].islower() and fold(word) not in PARTICLES
        if small or fold(word) in BEFORE_NAMES:
            break
        words.insert(0, word)
    while words and fold(words[0]) in PARTICLES:
        words.pop(0)
    return " ".join(words)


def _writings(people: Iterable[Address]) -> dict[str, str]:
    """Each way to write a known name, folded, and whose it is; shared by two: nobody's of them."""
    who: dict[str, str] = {}
    by_email: dict[str, str] = {}
    people = tuple(people)
    labels = {label for person in people for label in _labels(person)}
    for person in people:
        full = " ".join(_words(person.name))
        if not full or "@" in full or _is_no_person(full, person):
            continue
        same = by_email.setdefault(person.email.casefold() or full, fold(full))
        same = who.get(fold(full), same)
        for written in _ways(_words(person.name)):
            if written != full and fold(written) in labels:
                continue  # alone it is the company that is called after them
            folded = fold(written)
            whose = who.setdefault(folded, same)
            if whose != same and folded != fold(full):
                who[folded] = folded
    return who


def _is_no_person(full: str, who: Address) -> bool:
    """A display name that is a desk's or the company's: "Kestrelworks Customer Care". Marta Nowak
    of nowak.example is a person."""
    words, labels = fold(full).split(), _labels(who)
    return any(word in DESK_WORDS for word in words) or "".join(words) in labels


def _labels(who: Address) -> set[str]:
    return set(who.domain.casefold().split(".")[:-1])


def _words(name: str) -> list[str]:
    """The words of a name in order: no title, nothing in brackets, "Nowak, Marta" turned round."""
    plain = re.sub(r"\(.*?\)|\[.*?\]|[\"“”<>]", " ", name[:200])
    last, comma, first = plain.partition(",")
    plain = f"{first} {last}" if comma and first.strip() else last
    return [word for word in plain.split() if fold(word).strip(".") not in TITLES]


def _ways(words: Sequence[str]) -> Iterator[str]:
    """Marta Nowak, Nowak Marta, Nowak, Marta; M. Nowak; Marta N.; Marta; Nowak."""
    if not words:
        return
    full = " ".join(words)
    if not _may_stand_alone(full) and len(words) == 1:
        return
    yield full
    if len(words) == 1:
        return
    first, last = words[0], words[-1]
    yield from (f"{first} {last}", f"{last} {first}", f"{last}, {first}")
    yield from (f"{first[0]}. {last}", f"{first[0]} {last}", f"{first} {last[0]}.")
    if _CJK.search(full):
        yield "".join(words)
    if len(words) > 2:
        yield " ".join(words[1:])
    yield from (word for word in words if _may_stand_alone(word))


def _may_stand_alone(word: str) -> bool:
    least = 1 if _CJK.search(word) else 3
    plain = fold(word).strip(".")
    return len(plain) >= least and plain not in PARTICLES and plain not in NAMES_THAT_ARE_WORDS


def _pattern_of(folded: str) -> str:
    """A regular expression for a folded name as people write it, accents or not."""
    if _CJK.search(folded):
        return re.escape(folded)
    words = [_spelled(word) for word in folded.split()]
    return rf"(?<![\w@.-]){_GAP.join(words)}(?=(?:s|'s|’s)?(?![\w@])){FIRM_AFTER}"


_ACCENTED = {
    "a": "[aáàâäãåāăą]", "c": "[cçćč]", "d": "[dďđð]", "e": "[eéèêëēėęě]", "g": "[gğ]", "h": "h",
    "i": "[iíìîïīı]", "l": "[lłľĺ]", "n": "[nñńň]", "o": "[oóòôöõøőō]", "r": "[rřŕ]",
    "s": "[sśšşș]", "t": "[tťțţ]", "u": "[uúùûüűůū]", "y": "[yýÿ]", "z": "[zźżž]", "'": "['’‘´`]",
    "-": "[-‐‑–]", "и": "[ий]", "е": "[её]", "і": "[ії]", "α": "[αά]", "ε": "[εέ]", "η": "[ηή]",
    "ι": "[ιίϊΐ]", "ο": "[οό]", "υ": "[υύϋΰ]", "ω": "[ωώ]", "σ": "[σς]",
}  # fmt: skip


def _spelled(word: str) -> str:
    """The word with a capital first (or all of them), its accents left out or not."""
    letters = [_ACCENTED.get(letter, re.escape(letter)) for letter in word]
    return letters[0] + "".join(letters[1:])


def _either(patterns: Iterable[str]) -> re.Pattern[str] | None:
    whole = "|".join(patterns)
    return re.compile(whole, re.IGNORECASE) if whole else None
