"""Whether quoted words say something: a letter, or "the", stands in any mail and shows nothing."""

import re
from functools import lru_cache

from mailbox_agent.message.language_words import WORDS
from mailbox_agent.understanding.sentences import fold

_WORD = re.compile(r"\w+")
_ENDS = ".!?:;。！？\n|"
_MARKS = " \t\r>*•·–—-\"'“”„()[]"
_LETTERS_WITHOUT_BLANKS = 4  # of a script that puts none between words
_LETTERS = 4  # of a word that is a whole sentence


def says_something(text: str, start: int, end: int) -> bool:
    """Of text[start:end]: whole words, two of them at least, of which one is no small word; or a
    whole sentence, be it a single telling word ("Erledigt.")."""
    quote = text[start:end].strip()
    words = _WORD.findall(quote)
    telling = [word for word in words if not _is_small(word)]
    if not words or _cuts_a_word(text, start, end):
        return False
    if len(words) > 1:
        return bool(telling) or _is_whole(text, start, end)
    if not telling:
        return False
    if not _has_case(words[0]):
        return len(words[0]) >= _LETTERS_WITHOUT_BLANKS
    return len(words[0]) >= _LETTERS and _is_whole(text, start, end)


def _is_small(word: str) -> bool:
    return fold(word) in _small_words() or (len(word) == 1 and _has_case(word))


@lru_cache(maxsize=1)
def _small_words() -> frozenset[str]:
    return frozenset(fold(word) for words in WORDS.values() for word in words.split())


def _has_case(word: str) -> bool:
    return any(letter.lower() != letter.upper() for letter in word) or word.isascii()


def _cuts_a_word(text: str, start: int, end: int) -> bool:
    """Where a script has blanks, and the quote is so short that it may be anywhere by chance."""
    if end - start > 2 * _LETTERS * _LETTERS:
        return False
    pairs = (text[start - 1 : start + 1] if start else "", text[end - 1 : end + 1])
    return any(len(pair) == 2 and pair.isalnum() and all(map(_has_case, pair)) for pair in pairs)


def _is_whole(text: str, start: int, end: int) -> bool:
    before, after = text[:start].rstrip(_MARKS)[-1:], text[end:].lstrip(_MARKS)[:1]
    last = text[start:end].rstrip(_MARKS)[-1:]
    return before in ("", *_ENDS) and (last in _ENDS or after in ("", *_ENDS))
