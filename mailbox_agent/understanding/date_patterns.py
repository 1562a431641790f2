"""Patterns for dates, built from the word tables once per language; knows no calendar."""

import re
from dataclasses import dataclass
from functools import lru_cache

from mailbox_agent.sieve import Sieve, Sieves
from mailbox_agent.understanding import words_dates as words

_FILLER = (
    r"(?:[\s,]+(?:on|the|this|that|coming|next|at|eod|cob|early|late|latest|noon"
    r"|midday|lunchtime|end of"
    r"|end|close of|day|business|play|dem|den|am|um|kommenden|nächsten|diesen|le|la"
    r"|el|los|il|o|a|ce|cet"
    r"|este|esta|próximo|prossimo|midi|mediodía|\d{1,2}(?:[:.h]\d\d)?(?: ?[ap]\.?m\.?| uhr| h)?))*"
)


def codes(language: str) -> tuple[str, ...]:
    return (language, "en") if language in words.MONTHS or language == "ja" else ("en",)


@dataclass(frozen=True, slots=True)
class DatePatterns:
    deadline: re.Pattern[str]
    deadline_behind: re.Pattern[str]
    not_due: re.Pattern[str]
    not_due_behind: re.Pattern[str]
    past_verb: re.Pattern[str] | None
    passive: re.Pattern[str]
    causal: re.Pattern[str]
    reported: re.Pattern[str]


@lru_cache(maxsize=32)
def date_patterns(language: str) -> DatePatterns:
    known = codes(language)

    def joined(table: dict[str, str]) -> str:
        return "|".join(table[code] for code in known if code in table)

    past = joined(words.PAST_VERB_WORDS)
    return DatePatterns(
        deadline=re.compile(
            rf"(?:^|(?<=[\s(,:;>-]))(?:{joined(words.DEADLINE_WORDS)}){_FILLER}\s*$"
        ),
        deadline_behind=re.compile(
            rf"{words.JAPANESE_DEADLINE}|,? (?:at the latest|latest|spätestens|au plus tard)"
        ),
        not_due=re.compile(
            rf"(?:^|(?<=[\s(,:;]))(?:{joined(words.NOT_DUE_WORDS)})(?: the| last)?\s*$"
        ),
        not_due_behind=re.compile(words.AFTER_NOT_DUE_WORDS),
        past_verb=re.compile(past) if past else None,
        passive=re.compile(words.PASSIVE_WORDS),
        causal=re.compile(rf"(?:^|[\s,])(?:{words.CAUSAL_WORDS})\s(?!.*[;.:])"),
        reported=re.compile(rf"(?:{joined(words.REPORTED_WORDS)})[^;!?]{{0,80}}$"),
    )


def month_number(name: str, language: str) -> int:
    for code in codes(language):
        for number, pattern in enumerate(words.MONTHS.get(code, "").split(), 1):
            if re.fullmatch(pattern, name):
                return number
    return 0


def _month_names(language: str) -> str:
    tables = (words.MONTHS[code] for code in codes(language) if code in words.MONTHS)
    return "|".join(name for table in tables for name in table.split())


@lru_cache(maxsize=32)
def calendar_patterns(language: str) -> tuple[Sieves, tuple[str, ...]]:
    """(pattern, what its groups are): d day, m month, y year; "ab" for 6/24."""
    names = _month_names(language)
    patterns = [
        (r"(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)", "ymd"),
        (
            rf"(?<![\d.,])(\d{{1,2}})(?:st|nd|rd|th|er|º|\.)? (?:of |de |du mois de )?"
            rf"(?:({names})\b)\.?(?:,? (?:del? )?(20\d\d)\b)?",
            "dmy",
        ),
        (
            rf"\b({names})\.? (\d{{1,2}})(?:st|nd|rd|th)?\b(?![:.]\d)(?:,? (20\d\d)\b)?",
            "mdy",
        ),
        (r"(?<![\d./])(\d{1,2})/(\d{1,2})/(20\d\d|\d\d)(?![\d/])", "ab"),
        (r"(?<![\d./-])(\d{1,2})-(\d{1,2})-(20\d\d)(?![\d-])", "ab"),
        (
            r"(?:(?<=by )|(?<=on )|(?<=due )|(?<=until )|(?<=before )"
            r"|(?<=-> ))(\d{1,2})/(\d{1,2})(?!/|\d|-)()",
            "ab",
        ),
        (r"(?<=\()(\d{1,2})/(\d{1,2})(?=\))()", "ab"),
        (r"(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日", "ymd"),
        (r"\b(?:the )?(\d{1,2})(?:st|nd|rd|th)\b(?! of|\s(?:row|line|time|hotel|floor))", "d"),
    ]
    if language != "en":
        patterns.append((r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(20\d\d|\d\d)?(?![\d.]*\d)", "dmy"))
    if language in ("de", "nl", "pl"):
        patterns.append((r"(?:(?<=zum )|(?<=bis )|(?<=am ))(\d{1,2})\.(?! ?\d)", "d"))
    if language in ("fr", "es", "it", "pt"):
        patterns.append(
            (
                r"\b(?:d'ici (?:au|le)|avant le|au plus tard le|antes del|para el|el día|entro il"
                r"|até (?:o )?dia|(?<=\w )(?:du|del)(?= \d+\s*(?:[.,;?!]"
                r"|$))) (\d{1,2})\b(?! ?[:%€])(?! (?:de )?(?:" + names + "))",
                "d",
            )
        )
        patterns.append(
            (
                r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles"
                r"|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato"
                r"|domenica) (\d{1,2})\b(?! ?[:h%€])",
                "d",
            )
        )
    return Sieves(pattern for pattern, _ in patterns), tuple(order for _, order in patterns)


@lru_cache(maxsize=32)
def end_of_month(language: str) -> Sieve:
    names = _month_names(language)
    return Sieve(
        rf"\b(?:(?:the )?end of|ende|fin(?:al|ales)?(?: de)?|fine(?: di)?|eind|końca) ({names})\b"
    )


@lru_cache(maxsize=32)
def every_words(code: str) -> Sieves:
    return Sieves(pattern for pattern, _ in words.EVERY_WORDS.get(code, ()))


@lru_cache(maxsize=32)
def relative_words(code: str) -> Sieves:
    patterns = (pattern for pattern, _ in words.RELATIVE_WORDS.get(code, ()))
    return Sieves(one if code == "ja" else rf"(?<!\w)(?:{one})(?!\w)" for one in patterns)


@lru_cache(maxsize=128)
def weekday_names(code: str) -> Sieves:
    """Monday first; group 1 is the name."""
    shape = "({})"
    if code != "ja":
        shape = r"(?<!\w)({})(?!'s\b|-)" + words.DAY_PART_WORDS + r"(?!\w)"
    return Sieves(shape.replace("{}", names) for names in words.WEEKDAYS.get(code, ()))


@lru_cache(maxsize=128)
def spans(code: str) -> Sieves:
    """Hours, working days, days and weeks; group 1 is the number."""
    units = words.UNITS.get(code, ())
    if code == "ja":
        return Sieves(rf"(\d{{1,3}}){unit}" for unit in units)
    numbers = "|".join(words.NUMBER_WORDS)
    return Sieves(
        rf"(?<!\w){words.WITHIN_WORDS[code]} (\d{{1,3}}|{numbers}) (?:{unit})(?!\w)"
        for unit in units
    )
