"""What a mail is about, in a form that can be compared: subject, reference numbers, words, prints.

Folded values for `find_case` and the database's sketches. Which case a mail belongs to is decided
in `threads.py`; the word tables are in `matter_words.py`.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b

from mailbox_agent.cases.matter_words import (
    CJK_STOP,
    FORWARD_PREFIXES,
    NOT_REFERENCES,
    NUMBER_WORDS,
    REFERENCE_WORDS,
    REPLY_PREFIXES,
    STOP_WORDS,
)
from mailbox_agent.records import Body, Message

_MAX_TEXT = 30_000  # characters; the matter is said before that
_MAX_SUBJECT = 2_000
_MAX_FOUND = 500  # references or words of one mail: a list of shipments is no matter
_SHINGLE = 8  # words (or CJK characters) that make a print
_TEXTS_KEPT = 4  # answers that are remembered: one mail is asked about more than once
_WINDOW = 4  # of each four neighbouring prints the smallest is kept: winnowing

_FOLDED_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"})
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_SHORT_RUN = 8  # letters; longer ones, as Japanese has them, hardly come again
_CJK = r"\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af"
_CJK_RUN = re.compile(f"[{_CJK}]+")
_HIRAGANA = re.compile("[\u3041-\u309f]+")  # endings and particles
_WORD = re.compile(rf"[^\W_{_CJK}]+")
_TOKEN = re.compile(rf"[{_CJK}]|[^\W_{_CJK}]+")


def fold(text: str) -> str:
    """Lower case, without accents, compatibility forms as plain ones ("Ｆａｔｔｕｒａ", "Łódź")."""
    folded = text.casefold()
    return folded if folded.isascii() else _NOT_ASCII.sub(_plain, folded)


def _plain(found: re.Match[str]) -> str:
    """A run of letters that are not ASCII, each for itself: no rule of folding looks further."""
    run = found.group()
    return _plain_run(run) if len(run) > _SHORT_RUN else _plain_known(run)


def _plain_run(run: str) -> str:
    wide = unicodedata.normalize("NFKD", run.translate(_FOLDED_LETTERS))
    return "".join(char for char in wide if not unicodedata.combining(char)).translate(
        _FOLDED_LETTERS
    )


@lru_cache(maxsize=4_096)
def _plain_known(run: str) -> str:
    return _plain_run(run)


def clean_subject(subject: str) -> str:
    """The subject without "Re:", "AW: Fwd:", "Re[2]:" and list tags like "[escalations]".

    Tags with a number ("[#90417]") are somebody's reference and stay. White space is folded.
    """
    text = " ".join(subject[:_MAX_SUBJECT].split())
    for _ in range(50):
        shorter = _LIST_TAG.sub("", _PREFIX.sub("", text, count=1), count=1).strip()
        if not shorter and not _PREFIX.fullmatch(text):
            return text
        if shorter == text:
            return text
        text = shorter
    return text


def fold_reference(reference: str) -> str:
    """A reference for comparison: its digits if there are five or more, else letters and digits.

    So "CS-88214", "#88214" and "ticket 88214" are the same; "AB-12" is not "CD-12".
    """
    kept = "".join(char for char in fold(reference) if char.isalnum())
    digits = "".join(char for char in kept if char.isdigit())
    return digits if len(digits) >= 5 else kept


def references_in(text: str) -> frozenset[str]:
    """Ticket, case, contract, order, invoice and incident numbers, as written ("88214").

    A number counts behind a word that says what it is (nine languages), behind "#", or as letters
    and digits ("REQ-55102", "INC0012345"). Not phone numbers, dates, amounts or releases.
    """
    text = text[:_MAX_TEXT]
    found: dict[str, str] = {}  # folded -> the longest way of writing it
    for pattern in (_NAMED_REFERENCE, _HASH_REFERENCE, _LETTERED_REFERENCE):
        for hit in pattern.finditer(text):
            written = hit["number"].strip("-/_.")
            if pattern is _LETTERED_REFERENCE and _is_known_prefix(written):
                continue
            lead = text[hit.start() : hit.start("number")]
            if pattern is _NAMED_REFERENCE and _ENDS_BETWEEN.search(lead):
                continue
            if _is_reference(written, text, hit.start("number"), hit.end("number")):
                folded = fold_reference(written)
                found[folded] = max(found.get(folded, ""), written, key=len)
            if len(found) >= _MAX_FOUND:
                break
    return frozenset(found.values())


def sketch_words(text: str) -> frozenset[str]:
    """Significant words, folded: no stop words, no short ones, numbers from three digits.

    Chinese, Japanese and Korean text gives pairs of characters.
    """
    return _sketch_words(text[:_MAX_TEXT])


@lru_cache(maxsize=_TEXTS_KEPT)
def _sketch_words(text: str) -> frozenset[str]:
    words: set[str] = set()
    stop_words = _folded_stop_words()
    for written in dict.fromkeys(_WORD.findall(text)):
        word = fold(written)
        if word not in stop_words and _says_something(word):
            words.add(word)
            if len(words) >= _MAX_FOUND:
                break
    return frozenset(words) if text.isascii() else frozenset(words | _pairs(text, len(words)))


def _pairs(text: str, already: int) -> set[str]:
    """Pairs of characters of Chinese, Japanese and Korean text."""
    pairs: set[str] = set()
    for phrase in CJK_STOP:
        text = text.replace(phrase, " ")
    for run in _CJK_RUN.finditer(text):
        written = run.group()[:_MAX_FOUND]
        found = (written[at : at + 2] for at in range(len(written) - 1))
        pairs.update(pair for pair in found if not _HIRAGANA.fullmatch(pair))
        if len(pairs) + already >= 2 * _MAX_FOUND:
            break
    return pairs


def line_prints(text: str) -> frozenset[str]:
    """Prints of a text's wording, the same after re-wrapping, quoting and other punctuation.

    Hashes of runs of eight words, thinned by winnowing (Schleimer, Wilkerson, Aiken 2003): two
    texts that share eleven words in a row share a print. Shorter texts have none.
    """
    return _line_prints(text[:_MAX_TEXT])


@lru_cache(maxsize=_TEXTS_KEPT)
def _line_prints(text: str) -> frozenset[str]:
    tokens = [token.encode() for token in _TOKEN.findall(fold(text))]
    hashes = [
        blake2b(b" ".join(tokens[at : at + _SHINGLE]), digest_size=8).digest()
        for at in range(len(tokens) - _SHINGLE + 1)
    ]
    windows = [hashes[at:] for at in range(_WINDOW)]
    kept = set(map(min, *windows)) if len(hashes) >= _WINDOW else hashes[:1]
    return frozenset(print_.hex() for print_ in kept)


def prints_of(message: Message, body: Body) -> frozenset[str]:
    """Prints of what the mail says: quotes and forwards too, signatures and disclaimers not."""
    return line_prints("\n".join(_pieces(message, body, ("own", "quoted", "forwarded"))))


def words_of(message: Message, body: Body, summary: str = "") -> frozenset[str]:
    """Significant words of subject, summary, own text and forwarded mail."""
    pieces = _pieces(message, body, ("own", "forwarded"))
    return sketch_words("\n".join((clean_subject(message.subject), summary, *pieces)))


def _pieces(message: Message, body: Body, kinds: tuple[str, ...]) -> Iterator[str]:
    for segment in body.segments:
        if segment.kind in kinds:
            yield message.body_text[segment.start : segment.end]


def _says_something(word: str) -> bool:
    if word.isdigit():
        return len(word) >= 3 and not _YEAR.fullmatch(word)
    return 3 <= len(word) <= 40


def _is_known_prefix(written: str) -> bool:
    """Whether the letters in front are a standard's, a product's or a month's."""
    return fold(re.split(r"[^A-Za-z]", written, maxsplit=1)[0]) in NOT_REFERENCES


def _is_reference(written: str, text: str, start: int, end: int) -> bool:
    digits = sum(char.isdigit() for char in written)
    letters = sum(char.isalpha() for char in written)
    if digits < 3 or letters > 8 or _YEAR.fullmatch(written) or _DATE_OR_AMOUNT.fullmatch(written):
        return False
    return not (_AMOUNT_AFTER.match(text, end) or text[max(0, start - 2) : start].endswith("+"))


@lru_cache(maxsize=1)
def _folded_stop_words() -> frozenset[str]:
    return frozenset(fold(word) for word in STOP_WORDS)


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_PREFIX = re.compile(
    rf"^(?:{_any_of(REPLY_PREFIXES + FORWARD_PREFIXES)})"
    r"(?:\s?[\[(]\d{1,4}[\])]|\^\d{1,4})?\s?[:：]\s?",
    re.IGNORECASE,
)
_LIST_TAG = re.compile(r"^\[[^\[\]\d]{1,40}\]\s?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATE_OR_AMOUNT = re.compile(
    r"\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,3}(?:[.]\d{3})+"
    r"|\d{1,4}(?:\.\d{1,2}){1,3}|[vV]?\d{1,3}(?:\.\d{1,4}){1,3}"
)
_AMOUNT_AFTER = re.compile(
    r"[ \u00a0]?(?:€|\$|£|¥|%|zł|円|万|EUR|USD|GBP|CHF|DKK|SEK|NOK|PLN|JPY|[kK]\b)|[.,:]\d"
)
_NUMBER = r"(?P<number>[A-Za-z0-9](?:[A-Za-z0-9]|[-/_.](?=[A-Za-z0-9])){2,29})(?![A-Za-z0-9])"
_NAMED_REFERENCE = re.compile(
    rf"(?:(?<![^\W_])|(?<=[{_CJK}])|(?=[{_CJK}]))(?:{_any_of(REFERENCE_WORDS)})"
    rf"s?[.\-–\s]{{0,3}}(?:(?:{_any_of(NUMBER_WORDS)})[.:\s]{{0,3}}){{0,2}}"
    rf"[:：#(\[\s\-–]{{0,4}}{_NUMBER}",
    re.IGNORECASE,
)
# "... no invoice. 312 of them": another sentence; behind "Ref." and the like it goes on.
_ENDS_BETWEEN = re.compile(r"[^\W_]{5,}(?<!nr)(?<!no)(?<!num)(?<!núm)\.\s+$|\n\s*\n", re.IGNORECASE)
_HASH_REFERENCE = re.compile(r"(?<![\w&#/])#\s?(?P<number>\d{3,12})(?![\w])")
_LETTERED_REFERENCE = re.compile(
    r"(?<![A-Za-z0-9\-_/.@+])(?P<number>[A-Z]{2,8}(?:[-_/][A-Z]{1,4})?"
    r"(?:[-_/#]\d{2,4}(?:[-_/]\d{2,9})|[-_/#]\d{3,12}|\d{5,12}))(?![A-Za-z0-9])"
)
