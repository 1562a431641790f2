"""What a text claims that can be checked: dates, times, numbers, links, addresses, names.

Pure extraction, the same for the draft and for what it is compared with. Judging is in checks.py.
Texts are cut to MAX_CHARS; every pattern is linear.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mailbox_agent.drafts.check_words import MONTHS, NOT_NAMES, TITLES, WEEKDAYS
from mailbox_agent.drafts.wording import sentences

MAX_CHARS = 200_000
Day = tuple[int | None, int, int]  # year (None if not said), month, day

URL = re.compile(r"(?:https?://|www\.)[^\s<>\"“”«»」）)]{1,300}", re.IGNORECASE)
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_DATE_PATTERNS = (
    re.compile(r"(?<!\d)(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)"),
    re.compile(r"(?<![\d.])(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>\d{4}|\d{2})?(?![\d])"),
    re.compile(r"(?<![\d/])(?P<d>\d{1,2})/(?P<m>\d{1,2})(?:/(?P<y>\d{4}|\d{2}))?(?![\d/])"),
    re.compile(
        rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.)?\s(?:of\s|de\s|d['’])?"
        rf"(?P<month>{_MONTH})\b\.?(?:,?\s(?:de\s)?(?P<y>\d{{4}})\b)?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?=[^\W\d_]+\.?\s(?:the\s)?\d)(?P<month>{_MONTH})\.?\s(?:the\s)?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)"
        rf"(?:,?\s(?P<y>\d{{4}})\b)?",
        re.IGNORECASE,
    ),
    re.compile(r"(?:(?P<y>\d{4})年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})日"),
)
_TIME_PATTERNS = (
    re.compile(
        r"(?<![\d:.])(?P<h>\d{1,2})[:.](?P<min>\d{2})\s?(?P<half>[ap])\.?m\b", re.IGNORECASE
    ),
    re.compile(r"(?<![\d:])(?P<h>\d{1,2}):(?P<min>\d{2})(?![\d:])"),
    re.compile(r"(?<![\d:.])(?P<h>\d{1,2})\s?(?P<half>[ap])\.?m\b", re.IGNORECASE),
    re.compile(r"(?<![\d:.])(?P<h>\d{1,2})(?:\.(?P<min>\d{2}))?\s(?:uhr|uur)\b", re.IGNORECASE),
    re.compile(r"(?<![\d:.])(?P<h>\d{1,2})\s?h(?:\s?(?P<min>\d{2}))?\b"),
    re.compile(r"(?P<pm>午前|午後)?(?P<h>\d{1,2})時(?:(?P<min>\d{1,2})分)?"),
)
# "GMT+05:30", "UTC-8": says which clock, not a time of day.
_OFFSET = re.compile(
    r"\b(?:GMT|UTC)\s?(?P<sign>[+\-−–])\s?(?P<h>\d{1,2})(?::?(?P<min>[0-5]\d))?(?![\d:])",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w.,])\d[\d.,'’\u00a0\u202f]{0,30}(?P<suffix>[kKmM](?!\w))?")
_DIGIT = re.compile(r"\d")
_DECIMAL = re.compile(r"(\d{1,9})[.,](\d{1,2})")  # three digits behind it are thousands
_LIST_MARK = re.compile(r"^[ \t]*\(?\d{1,2}[.)]\s", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_][\w'’-]{0,60}\.?")
_PARTICLES = frozenset("van von der den de del da di du la le ter te zu al el bin dos das".split())
_HONOURED = re.compile(
    r"([々〇\u4e00-\u9fff]{1,6}(?:[ \u3000][々\u4e00-\u9fff]{1,4})?|[ァ-ヶー・]{2,20}|"
    r"[A-Za-zÀ-ž .-]{2,40})"
    r"[ \u3000]?(?:様|さん|氏|殿)"
)
_NO_ONE = ("客", "皆", "者", "各位", "先")  # お客様, 皆様, ご担当者様: nobody in particular
_TITLED = re.compile(rf"\b{TITLES}\.?\s([^\W\d_][\w'’-]+)")


@dataclass(frozen=True, slots=True)
class Claims:
    days: frozenset[tuple[str, frozenset[Day]]]  # words -> the days it can mean
    weekdays: frozenset[tuple[str, int]]
    times: frozenset[tuple[str, int]]  # words -> minutes after midnight
    numbers: frozenset[tuple[str, str]]  # words -> digits
    links: frozenset[str]
    addresses: frozenset[str]
    offsets: frozenset[tuple[str, int]] = frozenset()  # words -> minutes east of Greenwich


def claims_in(text: str) -> Claims:
    """Everything checkable in a text but its names, each with the words that say it."""
    text = text[:MAX_CHARS].translate({0x202F: " ", 0xA0: " "})
    links = frozenset(m[0].rstrip(".,;:!?'’") for m in URL.finditer(text))
    text = URL.sub(" ", text)
    addresses = frozenset(m[0].rstrip(".").casefold() for m in EMAIL.finditer(text))
    text = EMAIL.sub(" ", text)
    text, offsets = _take_offsets(text)
    text, days = _take_days(text)
    text, times = _take_times(text)
    numbers = {(m[0], n) for m in _NUMBER.finditer(_LIST_MARK.sub(" ", text)) for n in _digits(m)}
    folded = text.casefold()
    weekdays = {
        (word, number)
        for word, number in WEEKDAYS.items()
        if word in folded and (ord(word[0]) > 0x3000 or re.search(rf"\b{word}s?\b", folded))
    }
    return Claims(
        days=frozenset((words, frozenset(found)) for words, found in days),
        weekdays=frozenset(weekdays),
        times=frozenset(times),
        numbers=frozenset(numbers),
        links=links,
        addresses=addresses,
        offsets=frozenset(offsets),
    )


def all_numbers(text: str) -> frozenset[str]:
    """Every run of digits of a text, with and without its thousands: what a draft may repeat."""
    text = text[:MAX_CHARS]
    loose = re.compile(r"\d[\d.,'’\u00a0\u202f]{0,30}(?P<suffix>[kKmM](?!\w))?")
    found = {n for m in loose.finditer(text) for n in _digits(m)}
    return frozenset(found | set(re.findall(r"\d{1,30}", text)))


def _digits(match: re.Match[str]) -> Iterator[str]:
    """ "1,234" is 1234; "1.2m" is 1.2 and 1200000."""
    factor = {"k": 1000, "m": 1_000_000}.get((match["suffix"] or "").lower())
    part = _DECIMAL.fullmatch(match[0].rstrip("kKmM.,'’"))
    if part:
        value = Decimal(f"{part[1]}.{part[2]}").normalize()
        yield f"{value:f}"
        if factor:
            yield f"{int(value * factor)}"
        return
    digits = re.sub(r"\D", "", match[0]).lstrip("0") or "0"
    yield digits
    if factor:
        yield str(int(digits) * factor)


def _take_offsets(text: str) -> tuple[str, list[tuple[str, int]]]:
    """The offsets from GMT or UTC of a text, and the text without them."""
    found: list[tuple[str, int]] = []

    def take(match: re.Match[str]) -> str:
        minutes = int(match["h"]) * 60 + int(match["min"] or 0)
        found.append((match[0].strip(), minutes if match["sign"] == "+" else -minutes))
        return " "

    return _OFFSET.sub(take, text), found


def _take_days(text: str) -> tuple[str, list[tuple[str, frozenset[Day]]]]:
    """The dates of a text, and the text without them."""
    found: list[tuple[str, frozenset[Day]]] = []

    def take(match: re.Match[str]) -> str:
        days = frozenset(_possible_days(match))
        if not days:
            return match[0]
        found.append((match[0].strip(), days))
        return " "

    return _replaced(text, _DATE_PATTERNS, take), found


def _take_times(text: str) -> tuple[str, list[tuple[str, int]]]:
    """The times of day of a text, in minutes after midnight, and the text without them."""
    found: list[tuple[str, int]] = []

    def take(match: re.Match[str]) -> str:
        minutes = _minutes(match)
        if minutes is None:
            return match[0]
        found.append((match[0].strip(), minutes))
        return " "

    return _replaced(text, _TIME_PATTERNS, take), found


def _replaced(
    text: str, patterns: tuple[re.Pattern[str], ...], take: Callable[[re.Match[str]], str]
) -> str:
    if not _DIGIT.search(text):  # most sentences, and each pattern has one
        return text
    for pattern in patterns:
        text = pattern.sub(take, text)
    return text


def _possible_days(match: re.Match[str]) -> Iterator[Day]:
    parts = match.groupdict()
    year = int(parts["y"]) if parts.get("y") else None
    if year is not None and year < 100:
        year += 2000
    day = int(parts["d"])
    month = MONTHS[parts["month"].casefold()] if parts.get("month") else int(parts["m"])
    orders = {(month, day), (day, month)} if "/" in match[0] else {(month, day)}
    for m, d in orders:
        try:
            date(year or 2000, m, d)  # 2000 is a leap year
        except ValueError:
            continue
        yield year, m, d


def _minutes(match: re.Match[str]) -> int | None:
    parts = match.groupdict()
    hour, minute = int(parts["h"]), int(parts.get("min") or 0)
    half = (parts.get("half") or "").lower() or {"午前": "a", "午後": "p"}.get(
        parts.get("pm") or ""
    )
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour * 60 + minute if hour <= 24 and minute < 60 else None


def same_day(one: Day, other: Day) -> bool:
    """Whether two days can be the same; a day without a year fits any year."""
    return one[1:] == other[1:] and (one[0] is None or other[0] is None or one[0] == other[0])


def names_in(text: str, language: str) -> Iterator[str]:
    """What looks like a name: capitalised words inside a sentence, or words beside a title.

    German writes every noun with a capital, so there only two in a row count, or one after a title.
    A word that opens a sentence says nothing.
    """
    for sentence in sentences(text[:MAX_CHARS]):
        yield from (match[1] for match in _TITLED.finditer(sentence))
        if language == "ja":
            yield from _honoured(sentence)
        for run in _capital_runs(sentence):
            words = [word for word in run if word.casefold().rstrip(".") not in NOT_NAMES]
            if len(words) >= (2 if language == "de" else 1):
                yield " ".join(words)


def _honoured(sentence: str) -> Iterator[str]:
    for match in _HONOURED.finditer(sentence):
        name = match[1].strip()
        if name and not name.endswith(_NO_ONE):
            yield name


def _capital_runs(sentence: str) -> Iterator[list[str]]:
    """Capitalised words with one blank between them; "van der" stays if a capital follows."""
    run: list[str] = []
    waiting: list[str] = []
    end = -1
    for match in _WORD.finditer(sentence):
        word = match[0]
        if sentence[max(end, 0) : match.start()] != " ":
            yield from ([run] if run else [])
            run, waiting = [], []
        if _is_capitalised(word) and end >= 0:
            run += [*waiting, word.rstrip(".")]
            waiting = []
        elif run and word.casefold() in _PARTICLES:
            waiting.append(word)
        elif run:
            yield run
            run, waiting = [], []
        end = match.end()
    if run:
        yield run


def _is_capitalised(word: str) -> bool:
    bare = word.rstrip(".")
    return bare[:1].isupper() and len(bare) > 1 and not (bare.isupper() and len(bare) <= 5)
