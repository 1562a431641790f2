"""Whether two answers are the same: companies, owners, languages and severities as people see it.

The first of each pair is the label's answer, the second the reader's.
"""

import re
import unicodedata

SEVERITIES = ("low", "medium", "high", "critical")
_LEGAL_FORMS = frozenset(
    "ab ag aps as bv co company corp corporation ek gmbh inc incorporated kg kgaa kk limited llc"
    " llp lp ltd ltda nv ohg oo oy plc pty sa sarl sas se sl sp spa srl ug z".split()
)


def same(gold: object, found: object) -> bool:
    return gold == found


def same_customer(gold: object, found: object) -> bool:
    """Company names without their legal forms; nobody is only the same as nobody."""
    if isinstance(gold, str) and isinstance(found, str):
        return _company_words(gold) == _company_words(found)
    return gold is None and found is None


def same_owner(gold: object, found: object) -> bool:
    """A first name alone will do; two different companies in brackets will not."""
    if not (isinstance(gold, str) and isinstance(found, str)):
        return gold is None and found is None
    gold_name, gold_company = _person_and_company(gold)
    found_name, found_company = _person_and_company(found)
    if gold_company and found_company and not gold_company & found_company:
        return False
    if gold_name == found_name or _company_words(gold) == _company_words(found):
        return True
    return 1 in (len(gold_name), len(found_name)) and gold_name[:1] == found_name[:1]


def same_language(gold: object, found: object) -> bool:
    """The first subtag counts: en-GB is en."""
    return _first_subtag(gold) == _first_subtag(found)


def near_severity(gold: object, found: object) -> bool:
    """At most one step apart. A value that is no severity is near to none."""
    if gold not in SEVERITIES or found not in SEVERITIES:
        return False
    return abs(SEVERITIES.index(str(gold)) - SEVERITIES.index(str(found))) <= 1


def _first_subtag(language: object) -> str:
    return str(language).casefold().split("-")[0]


def _company_words(name: str) -> list[str]:
    text = unicodedata.normalize("NFKC", name).casefold().replace("株式会社", " ")
    words = re.findall(r"\w+", re.sub(r"[.'’/]", "", text))
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        words.pop()
    return words


def _person_and_company(owner: str) -> tuple[list[str], set[str]]:
    """`Ana Ruiz (Acme Ltd)` -> (["ana", "ruiz"], {"acme"})."""
    name, _, company = unicodedata.normalize("NFKC", owner).partition("(")
    words = [word.strip(".,;:") for word in name.casefold().split()]
    return words, set(_company_words(company))
