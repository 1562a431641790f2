"""Which customer a text names, by the words of its name that tell it from others. Pure.

"Aubertin - call notes" names Groupe Aubertin Hôtels; "Port closed" does not name Port of Veldhaven.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from mailbox_agent.cases.companies import fold_company
from mailbox_agent.cases.company_words import COMMON_COMPANY_WORDS, ORGANISATION_WORDS
from mailbox_agent.cases.domain_words import umlauts_apart
from mailbox_agent.cases.known_customers import Known
from mailbox_agent.cases.matter import clean_subject, fold, sketch_words
from mailbox_agent.cases.matter_weights import COMPARISONS

_MAX_TEXT = 10_000  # characters
_MAX_SUBJECT = 1_000
_NEAR = 2  # words between "as" and a name
_SHORTEST = 4  # letters of a word that may name a company by itself
_HINT = 5  # letters of a word that hints at one
_INITIALS = 3  # letters of an abbreviation that may
_WORD = re.compile(r"[^\W_]+")
_HEAD = re.compile(r"\s*(?:[:：|,;]|\s[-–—/])\s*")
_KINDS = frozenset(fold(word) for word in COMMON_COMPANY_WORDS | ORGANISATION_WORDS)

NameIndex = Mapping[str, Sequence[Known]]  # telling word or initials -> whose name has it


def name_index(customers: Sequence[Known]) -> NameIndex:
    found: dict[str, list[Known]] = {}
    for pair in customers:
        name = pair[1].name
        for word in telling_words(name) | telling_words(umlauts_apart(name)) | {_initials(name)}:
            found.setdefault(word, []).append(pair)
    found.pop("", None)
    return found


def customer_named_in(text: str, index: NameIndex) -> Known | None:
    """The one customer that a text names; None where it names none, or more than one."""
    named = customers_named_in(text, index)
    return named[0] if len(named) == 1 else None


def customers_named_in(text: str, index: NameIndex) -> tuple[Known, ...]:
    """All customers that a text names, the one first known first."""
    said = _names(text)
    near = {pair[0]: pair for word in sorted(said) for pair in index.get(word, ())}
    return tuple(pair for _, pair in sorted(near.items()) if names_company(text, pair[1].name))


def customer_hinted_at(text: str, index: NameIndex) -> Known | None:
    """The one customer of whose name a long telling word stands in a text, be it the lesser part
    of the name: "Aubertin" of Grands Hôtels Aubertin. A hint, for a person to look at."""
    said = [word for word in _names(text) if len(word) >= _HINT]
    near = {pair[0]: pair for word in said for pair in index.get(word, ())}
    return next(iter(near.values())) if len(near) == 1 else None


def head_of(subject: str) -> str:
    """Whom a colleague's subject is about: "Brindle" of "Re: Brindle - as bad as Dunholm"; ""
    where nothing is set off."""
    head, mark, _ = _HEAD.sub("\n", clean_subject(subject), count=1).partition("\n")
    return head if mark else ""


def names_company(text: str, name: str | None) -> bool:
    """Whether the better half of a company's telling words, or its initials, stand in a text.

    Words count where they are written as a name is: with a capital, or in a script without them.
    """
    said, name = _names(text), name or ""
    if _initials(name) in said or _half_is_in(said, telling_words(name)):
        return True
    return not name.isascii() and _half_is_in(said, telling_words(umlauts_apart(name)))


def _half_is_in(said: frozenset[str], telling: frozenset[str]) -> bool:
    return 2 * sum(map(len, telling & said)) >= sum(map(len, telling)) > 0


def is_compared(subject: str, name: str | None) -> bool:
    """Whether a subject names a company only for comparison: "same error as at Brindle"."""
    telling = telling_words(name or "")
    words = [fold(word) for word in _WORD.findall(subject[:_MAX_SUBJECT])]
    first = next((place for place, word in enumerate(words) if word in telling), 0)
    return not COMPARISONS.isdisjoint(words[max(0, first - _NEAR) : first])


@lru_cache(maxsize=4_096)
def telling_words(name: str) -> frozenset[str]:
    """The folded words of a company's name that ordinary text hardly has."""
    words = frozenset(fold(fold_company(name)).split())
    lasting = sketch_words(" ".join(sorted(words)))
    telling = frozenset(
        word for word in (words & lasting) - _KINDS if len(word) >= _SHORTEST or not word.isascii()
    )
    return frozenset(word for word in telling if not _is_compound(word)) or telling


def _is_compound(word: str) -> bool:
    """Whether it ends in a kind of company, as "Stahlwerk" does."""
    return any(word[at:] in _KINDS for at in range(_SHORTEST, len(word) - _SHORTEST + 1))


@lru_cache(maxsize=4_096)
def _initials(name: str) -> str:
    """Of three words or more, in capitals: "KPT" for Kestle Point Terminals; "" for fewer."""
    letters = "".join(word[0] for word in fold(fold_company(name)).split())
    return letters.upper() if len(letters) >= _INITIALS and letters.isalpha() else ""


@lru_cache(maxsize=8)
def _names(text: str) -> frozenset[str]:
    """Folded words that begin with a capital (or have none in their script), and abbreviations."""
    words = _WORD.findall(text[:_MAX_TEXT])
    written = [word for word in words if not word[:1].islower()]
    named = {fold(word) for word in written} | {umlauts_apart(word) for word in written}
    return frozenset(named | {word for word in words if word.isupper() and word.isascii()})
