"""What of a model's dates the mail itself bears out."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mailbox_agent.records import Quote
from mailbox_agent.understanding.date_patterns import codes
from mailbox_agent.understanding.dates import find_due
from mailbox_agent.understanding.evidence import fold_with_places
from mailbox_agent.understanding.not_kept import says_not_kept
from mailbox_agent.understanding.sentences import fold
from mailbox_agent.understanding.written import zone_of

NEAR_FUTURE = timedelta(days=62)  # as far as words without a number may reach
WEEK = timedelta(days=7)
_NEXT = re.compile(  # "next Friday" may be the one in a week: then the model knows better than we
    r"next|following|week|n[aä]chst|kommend|woche|prochain|suivant|semaine|pr[oó]xim|siguiente"
    r"|semana|prossim|settimana|volgend|nast[eę]pn|przysz|tydzie|来週|翌週|次の"
)
_BEFORE = re.compile(
    r"before|prior|ahead|until|vor\b|bevor|avant|antes|prima|voor\b|przed|innan|før|まで|前"
)
_POINTS = re.compile(  # words that point at a day which is said elsewhere
    r"\b(?:by|till|then|at the|on the|for the|bis|dahin|zum|zur|für|pour|para|per il|per la|op)\b"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n\s*(?=[-*\d\n])")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_NUMBER = re.compile(r"\d+")
_DIGITS = "〇一二三四五六七八九"
_KANJI = re.compile(f"[{_DIGITS}]?十[{_DIGITS[1:]}]?|[{_DIGITS}]{{1,4}}")
_TOMORROW = re.compile(
    r"tomorrow|morgen|demain|mañana|domani|amanhã|jutr[oa]|zítra|i morgon|imorgen|huomenna|yarın"
    r"|завтра|明日|翌日|내일|غدا|明天"
)


@dataclass(frozen=True, slots=True)
class ModelDue:
    """When something is due, as far as the mail's words bear it out."""

    day: date | None
    at: datetime | None
    zone: str
    words: str
    recurrence: str | None
    why: str


def believed_due(
    said: str | None,
    words: str | None,
    quote: Quote,
    sent: datetime,
    language: str,
    around: str = "",
    named: str = "",
) -> ModelDue:
    """The day by the mail's own words. Ours, where we can read them; the model's, where its date
    agrees with what the words name; else none, and the words are kept.

    around: what stands about the quote, by the same writer: a date may be said for two sentences.
    named: where else the day may be written that the words only point at ("before the go-live").
    """
    held = words if words and (_holds(quote.text, words) or _holds(around, words)) else None
    ours = find_due(held or quote.text, sent=sent, language=language)
    if ours is None and held:
        ours = find_due(quote.text, sent=sent, language=language)
    theirs = _day(said)
    zone = ours.zone if ours else zone_of(sent)
    if ours is not None and ours.recurrence and theirs is None:
        return ModelDue(None, None, zone, ours.words, ours.recurrence, "our reading of the words")
    if theirs is None and words is None:
        return ModelDue(None, None, zone, "", None, "the model sees no date")
    if ours is not None and ours.day is not None and theirs in (None, ours.day):
        return ModelDue(ours.day, ours.at, zone, ours.words, None, "the model and our reading")
    plain = held or quote.text
    refuted = (
        theirs is not None
        and ours is not None
        and ours.day is not None
        and _contradicts(theirs, ours.day, plain, sent, language)
    )
    if (
        theirs
        and held
        and not refuted
        and _agrees(theirs, held, sent, language, readable=ours is not None)
    ):
        why = "the model, and the words name that day"
        return ModelDue(theirs, None, zone, held, None, why)
    if ours is not None and ours.day is not None:
        why = f"our reading of the words; the model said {said}"
        return ModelDue(ours.day, ours.at, zone, ours.words, None, why)
    if theirs and held and _is_named(theirs, held, around, named, sent, language):
        why = "the model, and the mail or its case names the day that the words point at"
        return ModelDue(theirs, None, zone, held, None, why)
    return ModelDue(None, None, zone, held or "", None, f"no words of the mail give {said}")


def believed_move(
    present: date | None,
    said: str | None,
    words: str | None,
    quote: Quote,
    sent: datetime,
    language: str,
) -> tuple[bool, date | None]:
    """(whether it changes an item that is due on `present`, to which day). No day: only that the
    present one is not kept. A day that the words do not bear out is none."""
    day = believed_due(said, words, quote, sent, language).day
    if present is None:
        return day is not None, day
    if day is None:
        return True, None
    not_kept = bool(says_not_kept(fold(quote.text)))
    if day == present:
        return not_kept, None
    if said is None and (not_kept or day < present):
        return True, None  # the words name the day that is not kept
    return True, day


def _holds(text: str, words: str) -> bool:
    return fold_with_places(words)[0].strip().casefold() in fold_with_places(text)[0].casefold()


def _day(said: str | None) -> date | None:
    found = _ISO.search(said or "")
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def _contradicts(theirs: date, ours: date, words: str, sent: datetime, language: str) -> bool:
    """Whether words that we can read plainly name our day, and not theirs."""
    folded = fold(words)
    if theirs == ours + WEEK:
        return not _NEXT.search(folded)
    if theirs == sent.date():
        numbers = {int(one) for one in _NUMBER.findall(words) if len(one) <= 2}
        return ours.day in numbers or any(one in folded for one in _weekdays(ours, language))
    if theirs.month == ours.month or abs(theirs - ours) <= timedelta(days=1):
        return False
    named = any(one in folded for one in _months(ours, language))
    return named and not any(one in folded for one in _months(theirs, language))


def _agrees(day: date, words: str, sent: datetime, language: str, *, readable: bool) -> bool:
    """Whether the words name this day: by its number, by its weekday, or, in a language of which we
    read no dates, by any word near in time."""
    if not timedelta(days=-31) <= day - sent.date() <= timedelta(days=800):
        return False
    numbers = {int(one) for one in _NUMBER.findall(_in_digits(words)) if len(one) <= 4}
    if day.day in numbers or (day + timedelta(days=1)).day in numbers:  # "before the 1st"
        months = _months(day, language)
        folded = fold(words)
        named = day.month in numbers or any(one in folded for one in months)
        near = abs((day - sent.date()).days) <= 62
        return named or (near and (readable or language not in codes(language)))
    ahead = day - sent.date()
    if ahead == timedelta(0):
        return True  # "straight away", "before you go to bed": no day can be nearer
    if ahead == timedelta(1) and _TOMORROW.search(fold(words)):
        return True
    if any(name in fold(words) for name in _weekdays(day, language)):
        return timedelta(0) <= ahead <= timedelta(days=14)
    if numbers & {ahead.days, ahead.days // 7, round(ahead.days / 30)} - {0}:
        return True  # "in three weeks", where the number is written as one
    unread = language not in codes(language)
    return unread and not readable and timedelta(0) <= ahead <= NEAR_FUTURE


def _is_named(
    day: date, words: str, around: str, named: str, sent: datetime, language: str
) -> bool:
    """Whether the day, or for "before" the one after it, is said near by or written out."""
    before = _BEFORE.search(fold(words))
    if not (before or _POINTS.search(fold(words))):
        return False
    if not timedelta(0) <= day - sent.date() <= timedelta(days=400):
        return False
    days = (day, day + timedelta(days=1)) if before else (day,)
    for sentence in _SENTENCE.split(around):
        read = find_due(sentence, sent=sent, language=language)
        if read is not None and read.day in days:
            return True
        if any(_agrees(one, sentence, sent, language, readable=True) for one in days):
            return True
    folded = fold(named)
    return any(_is_written(one, folded, language) for one in days)


def _is_written(day: date, folded: str, language: str) -> bool:
    """As 2026-07-01, 1.7., 01/07, 1 July, July 1."""
    if day.isoformat() in folded:
        return True
    months = "|".join(re.escape(one) for one in sorted(_months(day, language), key=len)[::-1])
    number = rf"(?<!\d)0?{day.day}(?:st|nd|rd|th|er|º|ª)?(?!\d)"
    written = rf"{number}[. ]*(?:of |de |d')?(?:{months})\b|\b(?:{months})\.? {number}"
    digits = rf"(?<![\d.])0?{day.day}[./]0?{day.month}(?!\d)"
    return bool(re.search(f"{written}|{digits}", folded))


def _in_digits(words: str) -> str:
    """八月三日 as 8月3日."""
    return _KANJI.sub(lambda found: str(_kanji_number(found[0])), words)


def _kanji_number(written: str) -> int:
    tens, ten, ones = written.partition("十")
    if not ten:
        return int("".join(str(_DIGITS.index(one)) for one in written))
    return (_DIGITS.index(tens) if tens else 1) * 10 + (_DIGITS.index(ones) if ones else 0)


def _weekdays(day: date, language: str) -> set[str]:
    return _cldr("days", language, day.weekday())


def _months(day: date, language: str) -> set[str]:
    return _cldr("months", language, day.month)


def _cldr(what: str, language: str, which: int) -> set[str]:
    """The names that a language, and English, have for a day or month."""
    from babel import Locale, UnknownLocaleError

    names: set[str] = set()
    for code in (language, "en"):
        try:
            locale = Locale.parse(code)
        except (UnknownLocaleError, ValueError):
            continue
        for style in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                found = fold(str(getattr(locale, what)[style][width][which])).strip(" .")
                names |= {found} if len(found) > 1 else set()
    return names
