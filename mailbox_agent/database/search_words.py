"""What a person types into a search, as a query of SQLite's full-text index (pure).

    Passau               every mail with a word that begins so: Passauer, PASSAU
    claims portal        both, in any order; AND between them is the same
    "claims portal"      one after the other; straight or curly quotes
    portal OR gateway    either
    portal NOT gateway   the first without the second

AND, OR and NOT count in capitals only. Anything else is a word to find: no sign a person types is
a command to the index. The index folds case and accents; here is what it can't: ß is ss, and ä ö ü
å ø æ are found as ae oe ue aa oe ae and the other way round.
"""

import re
from dataclasses import dataclass
from itertools import islice, product

from mailbox_agent.errors import UserError

MAX_WORDS = 40
MAX_FORMS = 12  # ways to write one word
_QUOTED = re.compile(r'["“”„«»‟]([^"“”„«»‟]*)["“”«»‟]?|([^\s"“”„«»‟]+)')
# How one letter is written with others. The index has ä as a, but ß, ø, æ, ł, đ as they are.
_LETTERS = {
    "ä": ("ä", "ae"),
    "ö": ("ö", "oe", "ø"),
    "ü": ("ü", "ue"),
    "å": ("å", "aa"),
    "ø": ("ø", "o", "oe"),
    "æ": ("æ", "ae"),
    "œ": ("œ", "oe"),
    "ß": ("ß", "ss"),
    "ł": ("ł", "l"),
    "đ": ("đ", "d"),
    "ı": ("ı", "i"),
    "ae": ("ae", "ä", "æ"),
    "oe": ("oe", "ö", "ø", "œ"),
    "ue": ("ue", "ü"),
    "aa": ("aa", "å"),
    "ss": ("ss", "ß"),
    "o": ("o", "ø"),
    "l": ("l", "ł"),
    "d": ("d", "đ"),
    "i": ("i", "ı"),
}
_LETTER = re.compile("|".join(sorted(_LETTERS, key=len, reverse=True)))
_PLAIN = frozenset("oldi")  # seldom another letter: asked in one form for all of them only


@dataclass(frozen=True, slots=True)
class Search:
    """`query`: for MATCH. `inside`: each word's forms, to be looked for anywhere; () if not so."""

    query: str
    inside: tuple[tuple[str, ...], ...] = ()


def read_search(text: str) -> Search:
    """Raises UserError if the text names nothing that could be found."""
    either: list[list[str]] = [[]]
    without: list[str] = []
    inside: list[tuple[str, ...]] = []
    denied = False
    for word, is_word in _words(text):
        if is_word and word == "OR":
            either.append([])
        elif is_word and word == "NOT":
            denied = True
        elif not (is_word and word == "AND"):
            (without if denied else either[-1]).append(_asked(word))
            inside.append(forms_of(word))
            denied = False
    wanted = [group for group in either if group]
    if not wanted:
        raise UserError(
            "there is nothing to search for: name at least one word, such as: search portal"
            + (" (NOT only takes away from what the other words find)" if without else "")
        )
    query = " OR ".join(f"({' AND '.join(group)})" for group in wanted)
    if without:
        query = f"({query}) NOT ({' OR '.join(without)})"
    return Search(query, () if without or len(wanted) > 1 else tuple(inside))


def is_plain(text: str) -> bool:
    """Whether all words have to occur: none is quoted, denied or one of several."""
    return all(is_word and word not in ("OR", "NOT") for word, is_word in _words(text))


def _words(text: str) -> list[tuple[str, bool]]:
    """(what was typed, whether it stood outside quotes), without what holds no letter or digit."""
    found = (
        (" ".join(match[1].split()), False) if match[1] is not None else (match[2], True)
        for match in _QUOTED.finditer(text.replace("\0", " "))
    )
    return list(islice(((w, o) for w, o in found if any(map(str.isalnum, w))), MAX_WORDS))


def _asked(word: str) -> str:
    """The last word of a phrase may go on; so in every form."""
    forms = [f'"{form}"*' for form in forms_of(word)]
    return forms[0] if len(forms) == 1 else f"({' OR '.join(forms)})"


def forms_of(word: str) -> tuple[str, ...]:
    """The word as typed, folded to small letters, and as others may write it; at most MAX_FORMS."""
    folded = " ".join(word.lower().strip("*").split())
    places = list(_LETTER.finditer(folded))
    choices = [_LETTERS[place[0]] if place[0] not in _PLAIN else (place[0],) for place in places]
    found = {
        "".join(_put(folded, places, chosen)): None
        for chosen in islice(product(*choices), MAX_FORMS)
    }
    for plain in _PLAIN & set(folded):
        found[folded.replace(plain, _LETTERS[plain][1])] = None
    return tuple(islice(found, MAX_FORMS))


def _put(text: str, places: list[re.Match[str]], chosen: tuple[str, ...]) -> list[str]:
    parts, at = [], 0
    for place, letters in zip(places, chosen, strict=True):
        parts += [text[at : place.start()], letters]
        at = place.end()
    return [*parts, text[at:]]
