"""What an out-of-office is worth keeping for (lessons 21): the first day back and the deputy.

Dates are read in the languages of `out_of_office_patterns.py`, relative to the day of writing. The
day back is as stated: "until and including 29 May" gives 30 May, weekend or not. A bare "until X"
gives X itself in English (the day after for a Saturday or Sunday), in other languages the day after
unless X is a Monday; a range ("from 3 to 7 August") ends with its last day away.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from mailbox_agent.folding import fold
from mailbox_agent.message.out_of_office_patterns import (
    BACK_AFTER,
    BACK_BEFORE,
    DEPUTY_AFTER,
    DEPUTY_BEFORE,
    INCLUSIVE,
    MONTHS,
    RANGE_BEGINS,
    TOMORROW,
    UNTIL,
    UNTIL_AFTER,
    WEEKDAYS,
)

_TEXT_LIMIT = 6_000
_NEAR = 45  # characters between a cue and its date


def _either(patterns: Iterable[str]) -> str:
    return "|".join(patterns)


_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = r"(?<![\d.,:/-])(?P<d>\d{1,2})(?:st|nd|rd|th|er|º|°|ª|\.)?"
_YEAR = r"(?:,?\s(?:de\s|del\s)?(?P<y>20\d\d))?"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<y>20\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})",
        r"(?P<y>20\d\d)/(?P<m>\d{1,2})/(?P<d>\d{1,2})",
        r"(?:(?P<y>20\d\d)\s?年\s?)?(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?日",
        r"(?<![\d.])(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.(?:\s?(?P<y>20\d\d|\d\d)(?!\d))?",
        r"(?<![\d/-])(?P<d>\d{1,2})(?P<sep>[/-])(?P<m>\d{1,2})(?:(?P=sep)(?P<y>20\d\d|\d\d))?(?![\d/-])",
        rf"{_DAY}\s?(?:of\s|de\s|di\s|den\s)?(?P<name>{_MONTH})(?!\w)\.?{_YEAR}",
        rf"(?<!\w)(?P<name>{_MONTH})(?!\w)\.?\s(?P<d>\d{{1,2}})(?!\d)(?:st|nd|rd|th)?{_YEAR}",
    )
)
_WEEKDAY = re.compile(rf"(?<!\w)({_either(sorted(WEEKDAYS, key=len, reverse=True))})(?![a-z])")
_TOMORROW = re.compile(rf"(?<!\w)(?:{_either(TOMORROW)})(?!\w)")
_BACK_BEFORE = re.compile(_either(BACK_BEFORE))
_BACK_AFTER = re.compile(_either(BACK_AFTER))
_UNTIL_BEFORE = re.compile(_either(UNTIL))
_ENGLISH_UNTIL = re.compile(r"\b(?:until|till?|to|up to)\b")
_UNTIL_AFTER = re.compile(_either(UNTIL_AFTER))
_INCLUSIVE = re.compile(_either(INCLUSIVE))
_RANGE = re.compile(_either(RANGE_BEGINS))
_SENTENCE_END = re.compile(r"(?<=[!?。])|(?<=[a-z)]\.)\s|(?<=\d\d\d\d\.)\s|\n\s*\n")

_EMAIL = re.compile(r"[\w.+'-]{1,64}@[a-zA-Z0-9-]{1,63}(?:\.[a-zA-Z0-9-]{1,63}){1,5}")
_NAME = re.compile(
    r"(?<![\w@.])(?:(?:Herrn?|Frau|Mr|Mrs|Ms|Dr|M|Mme|Sr|Sra|dhr|mevr|Pan[ią]?|Sig)\b\.?\s)?"
    r"(?!(?:Tel|Phone|Bitte|Please|Fax|Ext|Mobile|Monday|The|My|In|Mit|Kind|Best|From)\b)"
    r"[A-ZÀ-ÖØ-ÞŁŚŻŹĆČŠŽĐ][\w'’-]{1,24}(?:\s(?:van|von|de|der|den|da|di|del|la|le|du|dos))?"
    r"(?:\s[A-ZÀ-ÖØ-ÞŁŚŻŹĆČŠŽĐ][\w'’-]{1,24}){1,3}"
)
_JAPANESE_NAME = re.compile(
    r"(?:の|は|者|人|:|:)?\s?([^\s、。（()<＜の]{2,12}?)(?=\s?(?:様|さん|[(（<＜]|まで|宛|に|が|、))"
)
_DEPUTY_BEFORE = re.compile(_either(DEPUTY_BEFORE), re.IGNORECASE)
_DEPUTY_AFTER = re.compile(_either(DEPUTY_AFTER), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    end: int
    day: date


def first_day_back(text: str, written: date) -> date | None:
    """The first day that the writer is back, or None if the text does not say.

    >>> first_day_back("Ich bin bis einschließlich 29.05.2026 im Urlaub.", date(2026, 5, 19))
    datetime.date(2026, 5, 30)
    """
    until: date | None = None
    for sentence in _folded_sentences(text):
        mentions = _mentions(sentence, written)
        for mention in mentions:
            if _back_on(sentence, mention, mentions):
                return mention.day
        for mention in mentions:
            if _on_back(sentence, mention, mentions):
                return mention.day
        for mention in mentions:
            until = until or _after_absence(sentence, mention, mentions)
    return until


def _folded_sentences(text: str) -> Iterator[str]:
    for sentence in _SENTENCE_END.split(text[:_TEXT_LIMIT]):
        folded = fold(sentence or "")[:1000]
        if folded:
            yield folded


def _mentions(sentence: str, written: date) -> list[_Mention]:
    """Every day that the sentence names; a weekday beside its date is not one more."""
    found: list[_Mention] = []
    for pattern in _DATES:
        for match in pattern.finditer(sentence):
            day = _day_of(match, written)
            if day and not any(m.start < match.end() and match.start() < m.end for m in found):
                found.append(_Mention(match.start(), match.end(), day))
    explicit = tuple(found)
    for match in (*_WEEKDAY.finditer(sentence), *_TOMORROW.finditer(sentence)):
        if any(
            -12 <= m.start - match.end() <= 12 or 0 <= match.start() - m.end <= 3 for m in explicit
        ):
            continue
        weekday = WEEKDAYS.get(match.group())
        ahead = 1 if weekday is None else (weekday - written.weekday() - 1) % 7 + 1
        found.append(_Mention(match.start(), match.end(), written + timedelta(days=ahead)))
    return sorted(found, key=lambda mention: mention.start)


def _day_of(match: re.Match[str], written: date) -> date | None:
    parts = match.groupdict()
    name = parts.get("name")
    day, month = int(parts["d"]), MONTHS[name] if name else int(parts["m"])
    year = int(parts["y"]) if parts.get("y") else None
    if year is not None and year < 100:
        year += 2000
    pairs = [(day, month)]
    if parts.get("sep") == "/":  # 5/18 and 18/5 are both written
        pairs.append((month, day))
    days = [_date(year, m, d, written) for d, m in pairs]
    near = [found for found in days if found and abs((found - written).days) <= 400]
    return min(near, key=lambda found: (found < written, found), default=None)


def _date(year: int | None, month: int, day: int, written: date) -> date | None:
    try:
        if year is not None:
            return date(year, month, day)
        this_year = date(written.year, month, day)
        far_past = written - this_year > timedelta(days=90)
        return date(written.year + 1, month, day) if far_past else this_year
    except ValueError:
        return None


def _back_on(sentence: str, mention: _Mention, mentions: list[_Mention]) -> bool:
    """The return is named before the day: "back on 18 May"."""
    before = _gap_before(sentence, mention, mentions)
    cue, until = _last(_BACK_BEFORE, before), _last(_UNTIL_BEFORE, before)
    overtaken = until and cue and until.start() > cue.start() and until.group() not in ("a", "to")
    return bool(cue) and not overtaken


def _on_back(sentence: str, mention: _Mention, mentions: list[_Mention]) -> bool:
    """The return is named after the day: "bin am 18. Mai wieder da"."""
    before = _gap_before(sentence, mention, mentions)
    until = _last(_UNTIL_BEFORE, before)
    if until and until.end() >= len(before.rstrip()) - 16:
        return False
    later = [m.start for m in mentions if m.start >= mention.end]
    after = sentence[mention.end : min([*later, mention.end + _NEAR])]
    return bool(_BACK_AFTER.search(after)) and not _UNTIL_AFTER.match(after)


def _after_absence(sentence: str, mention: _Mention, mentions: list[_Mention]) -> date | None:
    before = _gap_before(sentence, mention, mentions)
    after = sentence[mention.end : mention.end + 24]
    cue = _last(_UNTIL_BEFORE, before[-24:])
    first = next((m for m in mentions if m.end <= mention.start), None)
    dashed = first is not None and before.strip() in ("-", "~", "から", "から~")
    if not cue and not _UNTIL_AFTER.match(after.lstrip()) and not dashed:
        return None
    ranged = dashed or (first is not None or bool(_RANGE.search(sentence[: mention.start])))
    if cue and cue.group() in ("a", "al", "au", "to") and not ranged:
        return None
    inclusive = bool(_INCLUSIVE.search(before[-40:] + " " + after)) or ranged
    english = bool(cue and _ENGLISH_UNTIL.fullmatch(cue.group()))
    weekday = mention.day.weekday()
    stays = not inclusive and (weekday < 5 if english else weekday == 0)
    return mention.day if stays else mention.day + timedelta(days=1)


def _gap_before(sentence: str, mention: _Mention, mentions: list[_Mention]) -> str:
    """The words between the mention before and this one, as far as they are near."""
    earlier = max((m.end for m in mentions if m.end <= mention.start), default=0)
    return sentence[max(earlier, mention.start - _NEAR) : mention.start]


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(text):
        found = match
    return found


def deputy_in(text: str) -> str:
    """Whom to ask meanwhile, as written: a name, an address, or both; "" if nobody is named."""
    for sentence in re.split(
        r"(?<=[a-z)\d]{2}[.!?])\s+(?=[A-ZÀ-Þ])|(?<=[。！？])|\n\s*\n", text[:_TEXT_LIMIT]
    ):
        flat = " ".join(sentence.split())[:600]
        cue = _DEPUTY_BEFORE.search(flat)
        found = _person_in(flat[cue.end() : cue.end() + 200]) if cue else ""
        after = None if found else _DEPUTY_AFTER.search(flat)
        if after:
            found = _person_in(flat[max(0, after.start() - 120) : after.start()])
        if found:
            return found
    return ""


def _person_in(words: str) -> str:
    email, name = _EMAIL.search(words), _NAME.search(words)
    japanese = _JAPANESE_NAME.match(words) if re.search("[\u3040-\u9fff]", words[:20]) else None
    if japanese and not name:
        start, end = japanese.span(1)
    elif name:
        start, end = name.span()
    else:
        return email.group() if email else ""
    if email and 0 <= email.start() - end <= 20:
        closing = 1 if words[email.end() : email.end() + 1] in (")", ">", "）") else 0
        return words[start : email.end() + closing]
    return words[start:end]
