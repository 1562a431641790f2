"""A company's name in a text: the one that fits a mail domain, or that a signature gives as such.

`company_fit.py` says which words fit; here they get their whole extent ("Stadtwerke Lindenau", not
"Lindenau") and lose what people do not say (legal forms, departments).
"""

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache

from mailbox_agent.cases.companies import LEGAL_FORMS, fold_company, names_domain
from mailbox_agent.cases.domain_words import fold_letters, organisation_words
from mailbox_agent.cases.people_words import MANAGEMENT_TITLES, TECHNICAL_TITLES
from mailbox_agent.understanding.company_fit import (
    Word,
    begins_like,
    best_fit,
    labels_of,
    spellings,
    words_of,
)
from mailbox_agent.understanding.name_parts import BREAK, name_parts
from mailbox_agent.understanding.words_companies import (
    DEPARTMENTS,
    INTRODUCTIONS,
    MORE_LEGAL_FORMS,
    MORE_TITLES,
    NOT_FIRST,
    PLACES,
)
from mailbox_agent.understanding.words_no_names import NO_NAME_ENDING, NO_NAMES

_MAX_WORDS = 8  # of a name
_FORMS = LEGAL_FORMS | MORE_LEGAL_FORMS
_CONJUNCTIONS = ("", "and", "und", "et", "y", "e", "og", "och", "i", "en")
_PERSON_AT = re.compile(
    r"(?P<title>(?:[^\W\d_][\w-]*[ ,]+){1,4})(?:at|bei|chez|de|en|bij|von|vom|von der|della|di) "
    r"(?=[^\W\d_])"
)
_BEFORE_A_PLACE = ("in", "à", "en")
_LONGEST_LINE = 160  # of a signature; a paragraph that ends a letter is longer
_BEGINS = 4  # letters of a name's first word that a domain begins with
_TITLES = MANAGEMENT_TITLES | TECHNICAL_TITLES | MORE_TITLES


@dataclass(frozen=True, slots=True)
class Named:
    """A name as a person writes it. `whole`: it accounts for all of the domain."""

    name: str
    whole: bool
    cost: int


def name_for_domain(text: str, domain: str) -> str | None:
    """The name in the text that fits a domain best, without its legal form."""
    found = named_for_domain(text, domain)
    return found.name if found else None


@lru_cache(maxsize=16)  # a mail is read again once its case is known
def named_for_domain(text: str, domain: str, *, lines: bool = False) -> Named | None:
    """As `name_for_domain`. `lines`: a signature, whose every line stands for itself."""
    if not labels_of(domain):
        return None
    best: Named | None = None
    begins = begins_like(domain)
    for part in name_parts(text, lines=lines):
        if not begins.search(part):
            continue
        words = words_of(part)
        fit = best_fit(words, domain, strict=lines) if words else None
        if fit is None:
            continue
        first, last = _extent(part, words, fit.first, fit.last, lines=lines)
        if fit.whole and fit.cost == 0 and _is_description(text, part, words, fit.last, last):
            last = fit.last
        name = tidy(part[words[first].start : words[last].end], article=True)
        if name is None or len(name.split()) > _MAX_WORDS or domain in name.casefold():
            continue
        found = Named(name, fit.whole, fit.cost)
        if best is None or _worth(found) > _worth(best):
            best = found
    return best


def vouches_for(domain: str, name: str) -> bool:
    """Whether a domain is plainly that of a company of this name: initials do not prove it."""
    found = named_for_domain(name, domain, lines=True)
    return names_domain(name, domain) or (found is not None and found.whole and found.cost == 0)


def _worth(named: Named) -> tuple[bool, int, int]:
    return named.whole, -named.cost, len(named.name)


def _extent(part: str, words: list[Word], first: int, last: int, *, lines: bool) -> tuple[int, int]:
    """With the words before and behind that belong to the name."""
    while first > 0:
        before = words[first - 1]
        if BREAK in part[before.end : words[first].start]:
            break
        if before.capital and _is_kind(before):
            first -= 1
        elif first > 1 and before.joins and words[first - 2].capital and _is_kind(words[first - 2]):
            first -= 2
        else:
            break
    while last + 1 < len(words):
        word = words[last + 1]
        behind = words[last + 2] if last + 2 < len(words) else None
        if (
            (_is_form(word) and (word.capital or lines))
            or (_is_kind(word) and (word.capital or lines))
            or (lines and word.capital and not word.joins and not _ends_a_name(word))
        ):
            last += 1
        elif word.joins and behind and (_is_kind(behind) or (lines and behind.capital)):
            if _ends_a_name(behind):
                break
            last += 2
        else:
            break
    return first, last


def _is_description(text: str, part: str, words: list[Word], said: int, last: int) -> bool:
    """Whether the register's description of the business stands behind the domain's own words.

    "Arlena Compañía de Seguros, S.A." of arlena.example, "Lindgau Gesellschaft für Anlagenbau mbH"
    of lindgau.example: people say Arlena and Lindgau. "Oxlea Freight Lines Ltd" is a name.
    """
    behind = words[said + 1 : last + 1]
    if not any(word.joins and fold_letters(word.text) not in _CONJUNCTIONS for word in behind[1:]):
        return False
    at = text.find(part) + words[last].end if part in text else 0
    following = words_of(text[at : at + 12])[:1] if at else []
    return any(_is_form(word) for word in (behind[-1], *following))


def _is_kind(word: Word) -> bool:
    return word.folded in organisation_words()


def _is_form(word: Word) -> bool:
    return re.sub(r"[./']", "", word.text).casefold() in _FORMS


def _ends_a_name(word: Word) -> bool:
    plain = word.text.casefold().strip(".")
    return plain in DEPARTMENTS or plain in _TITLES or fold_letters(word.text) in _TITLES


def tidy(phrase: str, *, article: bool = False) -> str | None:
    """Without legal form and department at the end, and, but for `article`, what leads in."""
    words = phrase.strip(" .,;:&'’\"").split()
    cut = next((n for n, word in enumerate(words) if n and word.casefold() in DEPARTMENTS), None)
    if cut is None or cut != len(words) - 2 or words[-1].casefold() not in _FORMS:
        words = words[:cut]  # "Fennimore Legal LLP" is a firm
    while len(words) > 1 and (
        re.sub(r"[./,]", "", words[-1]).casefold() in _FORMS
        or words[-1].casefold() in ("&", "and", "und", "co", "co.", "+")
    ):
        words.pop()
        if words[-2:] and " ".join(words[-2:]).casefold() == "nhs foundation":
            words = words[:-1] if len(words) > 2 else words
    while words and not article and words[0].casefold() in NOT_FIRST:
        words.pop(0)
    name = " ".join(words).rstrip(".,'’")
    if name.isupper() and all(len(word) > 4 for word in name.split()):
        name = name.title()
    return name or None


# --- without a domain that helps ----------------------------------------------------------------


def company_of_signature(closing: str, ours: str, domain: str = "") -> str | None:
    """A line or part of a line that can only be a company: by its legal form, or by its kind if it
    begins with a letter of the domain ("Crew Services" is a department of twf.example)."""
    by_kind: str | None = None
    for part in name_parts(closing[:3_000], lines=True):
        words = words_of(part)
        if not _may_be_a_name(words, ours) or len(part) > 80:
            continue
        name = tidy(part)
        if name is None:
            continue
        if len(words) > 1 and _is_form(words[-1]):
            return name
        by_its_kind = " " in name and any(_is_kind(word) for word in words)
        if by_kind is None and by_its_kind and _may_be_behind(words[0], domain):
            by_kind = name
    return by_kind


def signed_as(closing: str, domain: str, ours: str) -> str | None:
    """ "Oostveen Bouw B.V." of oostveengroep.example: a company's line by its legal form, of which
    the first word begins the domain."""
    name = company_of_signature(closing, ours, domain)
    words = words_of(name) if name else []
    if not words:
        return None
    firsts = [one for one in spellings(words[0].text) if len(one) >= _BEGINS]
    begins = any(piece[0].startswith(first) for piece in labels_of(domain) for first in firsts)
    return name if begins else None


def _may_be_behind(word: Word, domain: str) -> bool:
    """Whether a domain has a piece that begins as the word does; "" is open to any name."""
    if not domain:
        return True
    firsts = {piece[0] for pieces in labels_of(domain) for piece in pieces}
    return any(one[:1] in firsts for one in spellings(word.text))


def company_of_a_person(text: str, ours: str) -> str | None:
    """Whose person it is, in the words of somebody else: "Ann Lee, COO at Fennimore Legal LLP"."""
    for hit in _PERSON_AT.finditer(text[:6_000]):
        if not any(_is_title(word) for word in words_of(hit["title"])):
            continue
        name = _name_at(text, hit.end(), ours)
        if name:
            return name
    return None


def family_business(closing: str, domain: str) -> str | None:
    """ "Averill & Daughters" of averill-auctions.example: the name of two begins as the domain.

    A person's own name has no "&", and a lone word may be anybody's.
    """
    pieces = labels_of(domain)
    for part in name_parts(closing[:3_000], lines=True):
        words = words_of(part)
        if not 3 <= len(words) <= _MAX_WORDS or not all(w.capital or w.joins for w in words):
            continue
        first, joint = words[0], words[1]
        begins = len(first.folded) >= 5 and any(one[0].startswith(first.folded) for one in pieces)
        if begins and (joint.text in ("&", "+") or fold_letters(joint.text) in _CONJUNCTIONS[1:]):
            return tidy(part)
    return None


def company_behind_a_title(closing: str, ours: str) -> str | None:
    """ "Store Operations Lead, Pembroke & Hale": for who writes from an address of anybody's."""
    for line in closing[:3_000].splitlines():
        if len(line) > _LONGEST_LINE:
            continue
        parts = [part.strip() for part in name_parts(line, lines=True)]
        for title, part in itertools.pairwise(parts):
            words = words_of(part)
            if not any(_is_title(word) for word in words_of(title)):
                continue
            initials = len(words) == 1 and words[0].text.isupper()  # "(DPO)" is a title too
            if _may_be_a_name(words, ours) and not initials:
                return tidy(part)
    return None


def company_introduced(text: str, ours: str, domain: str = "") -> str | None:
    """ "we at Harrow & Pike", "hier ist Jo Doe von der Stadtwerke Lindenau". A lone word has to
    begin with a letter of the domain: "die wir von Hand rechnen"."""
    for hit in re.finditer(INTRODUCTIONS, text[:6_000]):
        name = _name_at(text, hit.end(), ours)
        if name and (" " in name or _may_be_behind(words_of(name)[0], domain)):
            return name
    return None


def _name_at(text: str, start: int, ours: str) -> str | None:
    """The company's name that stands there: capital words with nothing else between them."""
    words = words_of(text[start : start + 80].split("\n\n")[0])
    words = words[: next((n for n, w in enumerate(words) if n and _is_form(w)), len(words)) + 1]
    last = -1
    for number, word in enumerate(words):
        gap = text[start + (words[number - 1].end if number else 0) : start + word.start]
        between = word.text in _BEFORE_A_PLACE
        if re.search(r"[^\s-]", gap) or between or not (word.capital or word.joins):
            break
        last = number if word.capital else last
    named = words[: last + 1]
    if named and _may_be_a_name(named, ours):
        return tidy(" ".join(text[start:][: named[-1].end].split()))
    return None


def _opens_a_sentence(word: Word) -> bool:
    if word.text.isupper():
        return False  # "NOW" may be a firm's initials
    plain = word.text.casefold()
    return plain in NO_NAMES or bool(NO_NAME_ENDING.fullmatch(plain))


def _is_title(word: Word) -> bool:
    return word.text.casefold().strip(".") in _TITLES or word.folded in _TITLES


def _may_be_a_name(words: list[Word], ours: str) -> bool:
    """Capital words, no title, department, place, number or address, not our own name, and not
    only what begins a sentence ("Third", "Finally", "Außerdem")."""
    if not words or len(words) > _MAX_WORDS or not words[0].capital:
        return False
    if all(_opens_a_sentence(word) for word in words):
        return False
    own = set(fold_company(ours).split())
    firm = len(words) > 2 and _is_form(words[-1])  # "Fennimore Legal LLP"
    for number, word in enumerate(words):
        plain = word.text.casefold().strip(".")
        if any(char.isdigit() for char in plain) or plain in PLACES or plain in own:
            return False
        known = word.joins or _is_kind(word) or _is_form(word)
        if (_ends_a_name(word) and not (firm and number)) or not (word.capital or known):
            return False
    return True
