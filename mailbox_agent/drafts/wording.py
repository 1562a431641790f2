"""Small questions about text that goes into a draft: subject, greeting name, quote, sentences.

Pure string work. What is said is in compose.py, what is checked in checks.py.
"""

import re

from mailbox_agent.cases.matter import clean_subject
from mailbox_agent.cases.quotes import MAX_QUOTE, one_line, shorten
from mailbox_agent.drafts.name_words import (
    ALSO_NAMES,
    ANDS,
    DEGREES,
    GENERATIONS,
    NOT_PEOPLE,
    NOT_PEOPLE_ANYWHERE,
    PARTICLES,
)
from mailbox_agent.drafts.whole_words import well_ended
from mailbox_agent.records import Address

MAX_SUBJECT = 150
MAX_NAME = 70
_CERTAIN_DEGREES = DEGREES - ALSO_NAMES
_WORD = re.compile(r"[^\s,;\"]+")
_BULLET = re.compile(r"\A(?:[-–—*•·>]+|\(?\d{1,2}[.)])\s+")
# Not after "11.", "J.", "o.o.", "Dr.", "godz.": those go on.
_SENTENCE_END = re.compile(
    r"(?<!\d\.)(?<!\s\w\.)(?<!\.\w\.)(?<!Dr\.)(?<!Mr\.)(?<!Co\.)(?<!godz\.)(?<!\sds\.)"
    r"(?<=[.!?…])[\"”“»’']?\s+(?=[^\s\d])|(?<=[。！？])"
)


def base_subject(subject: str, token: str) -> str:
    """The subject without Re:, Fwd: and our own tokens, so that nothing stacks up."""
    text = one_line(subject[:2000])
    prefix = re.escape(token.rpartition("-")[0] or token)
    text = one_line(re.sub(rf"\[{prefix}-\d{{1,9}}\]", " ", text, flags=re.IGNORECASE))
    return shorten(clean_subject(text), MAX_SUBJECT)


def quotable(text: str) -> str:
    """A quote as one line: without the bullet, the quotation marks around it and a loose comma or
    semicolon at its end; cut behind a clause where it is long."""
    text = _BULLET.sub("", one_line(text[:20_000]))
    for opening, closing in ("“”", "„“", '""', "«»", "''", "‘’", "「」"):
        if text.startswith(opening) and text.endswith(closing) and len(text) > 2:
            text = text[1:-1].strip()
    return well_ended(text, MAX_QUOTE)


def greeting_name(address: Address, known_name: str = "") -> str:
    """The full name as the person wrote it, or "" where the header holds no usable name.

    "Aagaard, Mette (Nordhavn)" is read as Mette Aagaard. A name known from the case is taken where
    the header has only one word of it. No gender, no title is guessed.
    """
    name = _plain_name(address.name)
    known = _plain_name(known_name)
    same_words = set(known.casefold().split()) <= set(_WORD.findall(address.name.casefold()))
    if not name and same_words:  # the same doubtful header, as somebody else reads it
        return ""
    if known and name.casefold() in ("", *known.casefold().split()):
        return known
    return name


def _plain_name(text: str) -> str:
    """One person's name in the order in which it is spoken; "" in any doubt.

    "Müller, Hans, MBA" is Hans Müller, "Smith, John Jr." is John Smith Jr. What may be two people,
    a department or a company has no name to be greeted with.
    """
    text = one_line(text[:400]).strip("\"'“”‘’ ")
    text = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", " ", text)
    text = one_line(re.split(r"\s[|/]\s|\svia\s|\s[–—-]\s", text)[0]).strip(",;\"' ")
    readable = sum(char.isalpha() for char in text) >= 2
    odd = any(char in text for char in "@<>{}:;/\\%#$=*") or any(char.isdigit() for char in text)
    if odd or not readable or len(text) > MAX_NAME or "www." in text or _is_nobody(text):
        return ""
    return _spoken([part.split() for part in text.split(",") if part.strip()])


def _spoken(parts: list[list[str]]) -> str:
    """[["Müller"], ["Hans"], ["MBA"]] -> "Hans Müller". What stands between commas, as words."""
    first, *others = parts
    behind = [words for words in others if {_key(word) for word in words} <= DEGREES | GENERATIONS]
    named = [first, *(words for words in others if words not in behind)]
    generations = [word for words in parts for word in words if _key(word) in GENERATIONS]
    left_out = _CERTAIN_DEGREES | GENERATIONS
    *family, given = [[word for word in words if _key(word) not in left_out] for words in named]
    if not given or len(family) > 1:
        return ""
    if family:
        (family_name,) = family
        one_word = len(family_name) == 1 or (family_name and _key(family_name[0]) in PARTICLES)
        if not one_word or len(given) > 3:
            return ""  # "Hans Müller, Nordhavn" is not Nordhavn Hans Müller
        given = [*given, *family_name]
    shortened = behind or len(given) < sum(map(len, named)) - len(generations)
    if len(given) < 2 and (shortened or generations):
        return ""
    return " ".join([*given, *generations])


def _is_nobody(text: str) -> bool:
    keys = {_key(word) for word in re.split(r"[\s,]+", text)}
    joined = bool(ANDS & set(text.split())) or ("," in text and bool({"y", "e"} & keys))
    return joined or bool(NOT_PEOPLE & keys) or any(one in text for one in NOT_PEOPLE_ANYWHERE)


def _key(word: str) -> str:
    """How the tables have a word: "Ph.D." as "phd", "Dipl.-Ing." as "dipl-ing"."""
    return word.replace(".", "").casefold()


def sentences(text: str) -> tuple[str, ...]:
    """The text's sentences, line by line; a sentence never runs over a line break."""
    found: list[str] = []
    for line in text.splitlines():
        found.extend(part.strip() for part in _SENTENCE_END.split(line) if part.strip())
    return tuple(found)
