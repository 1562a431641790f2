"""Passwords: a telling word, and behind it something that is no ordinary word."""

import re
from collections.abc import Iterator

from mailbox_agent.redaction.chance import is_like_a_ticket, looks_harmless
from mailbox_agent.redaction.found import Found
from mailbox_agent.redaction.telling import Value, Way, lines_with, values_after
from mailbox_agent.redaction.telling_words import (
    LOGIN_HINTS,
    LOGIN_WORD,
    NO_PASSWORD,
    NO_PASSWORD_OF,
    PASSWORD_HINTS,
    PASSWORD_WORD,
)

_WAYS: tuple[Way, ...] = ("sign", "cjk", "is", "far", "below", "bare")
_FLAG = re.compile(
    r"(?<![\w-])--[\w-]{0,40}?pass[\w-]{0,20}[= \t]{1,20}(\S{3,200})"
    r"|(?:sshpass|mysql\w*)\s.{0,80}?-p(\S{4,80})"
)
_PHRASE = re.compile(r"(?:[\w'-]{2,20}[ \t-]){2,8}[\w'-]{2,20}[.!]?(?=[ \t]*(?:\r?\n|\Z))")
_PAIR = re.compile(
    r"[^\n:=]{0,30}[:=][ \t]*\S{2,80}?[ \t]*(?:[/|]|[ \t](?:and|und|et|y|e|i"
    r"|en)[ \t])[ \t]*(\S{4,100})"
)
_SYMBOL = re.compile(r"\w[!@#$%^&*+=?~§€<>{}|\\]+\w|[!@#$%^&*+=~§€{}|\\]{2,}|^[!@#$%^&*+~§]\w")


def passwords_in(text: str, lower: str) -> Iterator[Found]:
    """Every password that the text announces as one."""
    if "-p" in text:
        for flag in _FLAG.finditer(text):
            yield Found(*flag.span(flag.lastindex or 0), "PASSWORD")
    for start, end in lines_with(PASSWORD_HINTS, text, lower):
        yield from _announced(text, start, end)
    for start, end in lines_with(LOGIN_HINTS, text, lower):
        for word in LOGIN_WORD.finditer(text, start, end):
            pair = _PAIR.match(text, word.end())
            if pair and _is_mixed(written := pair[1].rstrip(".,;)")):
                yield Found(pair.start(1), pair.start(1) + len(written), "PASSWORD")


def _announced(text: str, start: int, end: int) -> Iterator[Found]:
    at = start
    for word in PASSWORD_WORD.finditer(text, start, end):
        if word.start() < at:
            continue  # inside of what is hidden already
        phrase = "phrase" in word[0].casefold() and _phrase(text, word.end())
        for value in values_after(text, word.end(), _WAYS):
            if phrase or _is_password(text[value.start : value.end], value):
                at = max(phrase or 0, value.end)
                yield Found(value.start, at, "PASSWORD")
                break


def _phrase(text: str, at: int) -> int | None:
    """Where a pass phrase of several words ends: "passphrase: correct horse battery staple"."""
    for value in values_after(text, at, ("sign",)):
        if _is_mixed(text[value.start : value.end]):
            return None
        if phrase := _PHRASE.match(text, value.start):
            return phrase.end()
    return None


def _is_password(written: str, value: Value) -> bool:
    """Whether what follows the word is one, given how it follows."""
    bare = written.strip("!?.,;:")
    if bare.casefold() in NO_PASSWORD or not any(letter.isalnum() for letter in bare):
        return False
    if value.way in ("sign", "cjk"):
        if value.quoted or _is_mixed(bare, harmless=False):
            return True
        if bare.isdigit():
            return len(bare) >= 4
        return value.last and not _is_link(bare) and len(bare) >= 4
    if value.quoted and value.way in ("is", "below"):
        return bare.casefold() not in NO_PASSWORD
    if bare.isdigit():
        return value.way == "is" and value.last and len(bare) >= 4
    if value.way in ("is", "far") and is_like_a_ticket(bare):
        return not NO_PASSWORD_OF.search(value.between)
    return _is_mixed(bare) and (value.way != "below" or value.last)


def _is_mixed(written: str, harmless: bool = True) -> bool:
    """Letters with digits or signs among them, as no ordinary word has.

    `harmless`: but no date, version, ticket, link or address, which have them too.
    """
    if _is_link(written) or (harmless and looks_harmless(written)):
        return False
    letters = any(letter.isalpha() for letter in written)
    digits = any(letter.isdigit() for letter in written)
    return len(written) >= 4 and letters and (digits or bool(_SYMBOL.search(written)))


def _is_link(written: str) -> bool:
    return "://" in written or bool(re.fullmatch(r"[^@\s]+@[\w.-]+\.[a-zA-Z]{2,}", written))
