"""Customers' names in the words of staff: a known customer's, or one that comes twice."""

import itertools
import re

from mailbox_agent.cases.companies import fold_company
from mailbox_agent.cases.company_words import COMMON_COMPANY_WORDS
from mailbox_agent.cases.domain_words import fold_letters, organisation_words, umlauts_apart
from mailbox_agent.records import ReadingContext
from mailbox_agent.understanding.company_names import tidy
from mailbox_agent.understanding.words_companies import NO_COMPANY

_PROPER = r"[A-ZÀ-ÖØ-ÞŁŚŻČŠŽĆ0-9][\w'’.+/-]*"
PHRASE = re.compile(
    rf"{_PROPER}(?:(?: (?:&|and|und|et|y|e|of|de|von|du|di|da|van|the|des|la)){{0,2}}"
    rf" (?:{_PROPER}|&))*"
)
PARTS = re.compile(r"(?<=\w\w)\.\s+|\s*[|·•;,:()\n\t]\s*|\s+[-–—/]\s+|\s{2,}")


def known_name(text: str, context: ReadingContext) -> str | None:
    """The one known customer that the text names by a word that tells it from others."""
    plain = fold_company(text)
    said = plain.split()
    words = {*said, *map("".join, itertools.pairwise(said))}  # "Haut-Bois" is Hautbois
    words |= set(umlauts_apart(text).split())
    written = words | set(re.findall(r"\w+", text.casefold()))
    found = {}
    for name in dict.fromkeys(context.customers.values()):
        if written.isdisjoint(re.split(r"\W+", f"{name.casefold()} {umlauts_apart(name)}")):
            continue  # most of thousands
        folded = fold_company(name)
        telling = [
            word for word in folded.split()
            if len(word) >= 4 and word not in COMMON_COMPANY_WORDS
            and fold_letters(word) not in organisation_words()
        ]  # fmt: skip
        hits = [word for word in telling if word in words]
        if hits:
            whole = f" {folded} " in f" {plain} "
            found[name] = (whole, len(hits) == len(telling), telling[0] in words)
    best = max(found.values(), default=None)
    names = [name for name, worth in found.items() if worth == best]
    return names[0] if len(names) == 1 and best and any(best) else None


def named_twice(subject: str, text: str, context: ReadingContext) -> str | None:
    """A capitalised name of the subject whose first word comes again in the text, as a name."""
    ours = fold_company(context.company).split()[:1]
    small = {word for word in re.findall(r"\b[^\W\d_]{4,}\b", text) if word.islower()}
    for part in PARTS.split(subject[:300]):
        for hit in PHRASE.finditer(re.sub(r"^(?:\w{1,3}: ?)+", "", part)):
            words = hit[0].split()
            while words and (fold_company(words[0]) in NO_COMPANY or "-" in words[0]):
                words.pop(0)
            if (
                not words
                or len(words[0]) < 4
                or not words[0].isalpha()
                or words[0].casefold() in small
                or fold_company(words[0]).split()[:1] == ours
            ):
                continue
            while len(words) > 1 and words[-1].isupper() and " ".join(words) not in text:
                words.pop()  # "Alder Clinics SSO" is Alder Clinics
            name = " ".join(words)
            sure = "&" in name or fold_letters(words[-1]) in organisation_words()
            telling = _telling(words, small)
            inside = rf"(?<=[^\W_][ ,\n])(?:{'|'.join(map(re.escape, telling))})\b"  # of a sentence
            again = any(word in text for word in telling)
            if re.search(inside, text) or (sure and len(words) > 1 and again):
                return tidy(" ".join(words))
    return None


def _telling(words: list[str], small: set[str]) -> list[str]:
    """The words by which a name comes again: its first, or the second of "Privatbank Hollern"."""
    if len(words) < 2 or len(words[1]) < 4 or words[1].casefold() in small:
        return words[:1]
    first = fold_letters(words[0])
    kind = any(first[at:] in organisation_words() for at in range(len(first) - 3))
    return words[:2] if kind and words[1].isalpha() and words[1].istitle() else words[:1]
