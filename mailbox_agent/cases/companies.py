"""When two ways of writing a company's name mean the same company. Pure."""

import re
import unicodedata
from functools import lru_cache

from mailbox_agent.cases.company_words import COMMON_COMPANY_WORDS, ORGANISATION_WORDS
from mailbox_agent.cases.domain_words import fold_letters, main_label, umlauts_apart

LEGAL_FORMS = frozenset(
    "ab ag aps as asa bv co company corp corporation eg ek gmbh gmbhcokg inc incorporated kft kg"
    " kgaa kk limited llc llp lp ltd ltda nv og ohg oo oy oyj plc pte pty sa sab sarl sas se sl"
    " slu sp spa spzoo sprl srl srlu ug vof zoo".split()
)
SHARED = 7  # letters that make a common beginning more than chance
_KINDS = COMMON_COMPANY_WORDS | ORGANISATION_WORDS
JAPANESE_FORMS = ("株式会社", "有限会社", "合同会社", "(株)", "㈱")


@lru_cache(maxsize=4_096)
def fold_company(name: str) -> str:
    """The name without legal form, case, accents and punctuation; "" if nothing is left.

    `Nordhavn Logistics A/S` and `nordhavn logistics` fold to the same.
    """
    text = unicodedata.normalize("NFKC", name).casefold()
    for form in JAPANESE_FORMS:
        text = text.replace(unicodedata.normalize("NFKC", form).casefold(), " ")
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    words = re.findall(r"\w+", re.sub(r"[.'’/]", "", text.replace("&", " ")))
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    return unicodedata.normalize("NFKC", " ".join(words))


def names_domain(name: str, domain: str) -> bool:
    """Whether a company's name and a mail domain speak of the same company.

    `Polaris Freight` and polarisfreight.example, `Crestline` and crestlinehotels.example,
    `Halden & Pryce Mutual` and haldenpryce.example: the name without spaces is the domain's own
    label, or one begins with the other and they share at least SHARED letters. A domain may spell
    out the "&".
    """
    label = label_of(domain)
    spelled = fold_company(name.replace("&", " and ")).replace(" ", "")
    return same_letters(fold_company(name).replace(" ", ""), label) or spelled == label


def is_domain_of(name: str, domain: str) -> bool:
    """Whether a domain is the name and nothing besides: what anybody may add to a known name
    ("examplebikes-news") says nothing.

    With or without the legal form and the kind of company ("Nordhavn Logistics", nordhavn.example),
    "&" as a word or left out, umlauts as one letter or as two.
    """
    label = label_of(domain)
    spelled = (name, name.replace("&", " and "), umlauts_apart(name))
    folded = [fold_company(one).split() for one in spelled]
    short = {one for words in folded if len(one := _without_kind(words)) >= SHARED}
    return bool(label) and label in {fold_letters(name), *short, *("".join(one) for one in folded)}


def _without_kind(words: list[str]) -> str:
    ends = [place for place, word in enumerate(words, 1) if word not in _KINDS]
    return "".join(words[: ends[-1]]) if ends else ""


def label_of(domain: str) -> str:
    """The label that a company chose, without hyphens: what its name is compared with. The owner
    of elsewhere.example makes any label in front of it."""
    return main_label(domain).replace("-", "")


def same_letters(compact: str, label: str) -> bool:
    """As `names_domain`, for a name that is folded and without spaces, and a `label_of`."""
    if not label or not compact:
        return False
    shorter, longer = sorted((label, compact), key=len)
    return label == compact or (len(shorter) >= SHARED and longer.startswith(shorter))


_MORE_WORDS = 3  # that a fuller name has


def is_better_name(new: str, known: str, domain: str) -> bool:
    """Whether a customer's own mail names it better than we know it.

    A name that is no more than the domain spelled out gives way to any that was written; a written
    one to its own fuller form ("Merrow", "Merrow Supermarkets").
    """
    fuller, shorter = fold_company(new), fold_company(known)
    if not fuller or fuller == shorter:
        return False
    made = shorter.replace(" ", "") == label_of(domain)
    return made or is_fuller_name(new, known)


def is_fuller_name(new: str, known: str) -> bool:
    """Whether one name goes on where the other ends: "Merrow Supermarkets" and "Merrow"."""
    fuller, shorter = fold_company(new).split(), fold_company(known).split()
    goes_on = bool(shorter) and fuller[: len(shorter)] == shorter
    return goes_on and len(shorter) < len(fuller) <= len(shorter) + _MORE_WORDS
