"""Small questions about text that goes into a draft: subject, greeting name, quote, sentences.

Pure string work. What is said is in compose.py, what is checked in checks.py.
"""

import re

from mailbox_agent.cases.matter import clean_subject
from mailbox_agent.cases.quotes import one_line, shorten
from mailbox_agent.records import Address

MAX_SUBJECT = 150
MAX_NAME = 70
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
    """A quote as one line: without the bullet and the quotation marks around it, shortened."""
    text = _BULLET.sub("", one_line(text[:20_000]))
    for opening, closing in ("“”", "„“", '""', "«»", "''", "‘’", "「」"):
        if text.startswith(opening) and text.endswith(closing) and len(text) > 2:
            text = text[1:-1].strip()
    return shorten(text)


def greeting_name(address: Address, known_name: str = "") -> str:
    """The full name as the person wrote it, or "" where the header holds no usable name.

    "Aagaard, Mette (Nordhavn)" is read as Mette Aagaard. A name known from the case is taken where
    the header has only one word of it. No gender, no title is guessed.
    """
    name = _plain_name(address.name)
    known = _plain_name(known_name)
    if known and name.casefold() in ("", *known.casefold().split()):
        return known
    return name


def _plain_name(text: str) -> str:
    text = one_line(text[:400]).strip("\"'“”‘’ ")
    text = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", " ", text)
    text = one_line(re.split(r"\s[|/]\s|\svia\s|\s[–—-]\s", text)[0]).strip(",;\"' ")
    if text.count(",") == 1:
        last, first = (half.strip() for half in text.split(","))
        if first and last and len(first.split()) <= 3:
            text = f"{first} {last}"
    readable = sum(char.isalpha() for char in text) >= 2
    odd = any(char in text for char in "@<>{}:/\\%#$=*") or any(char.isdigit() for char in text)
    return "" if odd or not readable or len(text) > MAX_NAME or "www." in text else text


def sentences(text: str) -> tuple[str, ...]:
    """The text's sentences, line by line; a sentence never runs over a line break."""
    found: list[str] = []
    for line in text.splitlines():
        found.extend(part.strip() for part in _SENTENCE_END.split(line) if part.strip())
    return tuple(found)
