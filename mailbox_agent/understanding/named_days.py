"""Every day that a sentence names, resolved from the day of writing; not which one is due."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mailbox_agent.understanding import words_dates as words
from mailbox_agent.understanding.date_patterns import (
    calendar_patterns,
    codes,
    end_of_month,
    month_number,
    relative_words,
    spans,
    weekday_names,
)
from mailbox_agent.understanding.feasts import feasts_named
from mailbox_agent.understanding.patterns import compiled, seldom

YEARS = range(1900, 2201)  # of a day that somebody means; the calendar ends in 9999
LONG_AGO = timedelta(days=180)  # "3 January" written in October is next year's


@dataclass(frozen=True, slots=True)
class Found:
    day: date
    start: int
    end: int
    named: bool = True  # a calendar day or weekday: "before" it means the day before
    deadline: bool = False
    causal: bool = False
    moment: datetime | None = None  # "within 48 hours"
    ends_day: bool = False  # "EOD": means today only if no other day is named
    rule: str = ""  # the table that knows its words
    earlier: date | None = None  # the same day before today: what a promise meant that is reported
    reported: bool = False  # somebody was told this day, so it may lie behind


def calendar_days(folded: str, sent: datetime, language: str, month_first: bool) -> Iterator[Found]:
    patterns, orders = calendar_patterns(language)
    for place, pattern in patterns.live(folded):
        order = orders[place]
        for hit in pattern.finditer(folded):
            groups = dict(zip(order, hit.groups(), strict=False))
            if order == "ab":  # 6/24: which is the month?
                first, second = int(hit[1]), int(hit[2])
                swap = month_first if max(first, second) <= 12 else second > 12
                groups = {"m": hit[1] if swap else hit[2], "d": hit[2] if swap else hit[1]}
                groups["y"] = hit[3]
            day = _resolve(groups, sent, language)
            if day:
                start = hit.start(1) if order == "d" else hit.start()
                yield Found(
                    day, start, hit.end(), rule="date_patterns.calendar_patterns",
                    earlier=_this_month(sent.date(), int(hit[1])) if order == "d" else None,
                )  # fmt: skip
    for hit in end_of_month(language).finditer(folded):
        month = month_number(hit[1], language)
        begins = _resolve({"d": "1", "m": str(month)}, sent, language) if month else None
        if begins:
            last = begins.replace(day=monthrange(begins.year, begins.month)[1])
            yield Found(
                last, hit.start(), hit.end(), named=False, rule="date_patterns.end_of_month"
            )
    for hit in compiled(words.WEEK_NUMBER_WORDS).finditer(folded):
        friday = _friday_of_week(int(hit[1]), sent.date())
        if friday:
            yield Found(
                friday, hit.start(), hit.end(), named=False, rule="words_dates.WEEK_NUMBER_WORDS"
            )
    for name, (feast_month, number) in words.NAMED_DAYS.items():
        if name in folded:
            at = folded.find(name)
            resolved = _resolve({"d": str(number), "m": str(feast_month)}, sent, language)
            if resolved:
                yield Found(resolved, at, at + len(name), rule="words_dates.NAMED_DAYS")

    for feast in feasts_named(folded, sent.date()):
        yield Found(feast.day, feast.start, feast.end, rule="words_feasts", earlier=feast.earlier)


def _friday_of_week(week: int, today: date) -> date | None:
    """The Friday of that week of the calendar, the nearest ahead."""
    try:
        friday = date.fromisocalendar(today.year, week, 5)
        return (
            friday if friday >= today - LONG_AGO else date.fromisocalendar(today.year + 1, week, 5)
        )
    except ValueError:
        return None


def _resolve(groups: dict[str, str | None], sent: datetime, language: str) -> date | None:
    """The day of d, m and y; without year or month, the one nearest ahead."""
    number, year = int(groups.get("d") or 0), groups.get("y")
    month_word = groups.get("m")
    today = sent.date()
    try:
        if month_word is None:  # "the 24th"
            day = _day_of_month(today, number)
        else:
            month = int(month_word) if month_word.isdigit() else month_number(month_word, language)
            if year:
                meant = int(year) + (2000 if len(year) == 2 else 0)
                return date(meant, month, number) if meant in YEARS else None
            day = date(today.year, month, number)
            if day < today - LONG_AGO:
                day = date(today.year + 1, month, number)
    except ValueError:
        return None
    return day


def _this_month(today: date, number: int) -> date | None:
    """ "The 3rd" as the day of this month that lies behind."""
    return today.replace(day=number) if 0 < number < today.day else None


def _day_of_month(today: date, number: int) -> date:
    day = date(today.year, today.month, number) if number >= today.day else None
    if day:
        return day
    ahead = today.replace(day=1) + timedelta(days=32)
    return date(ahead.year, ahead.month, number)


def relative_days(folded: str, sent: datetime, language: str) -> Iterator[Found]:
    today = sent.date()
    for code in codes(language):
        for place, pattern in relative_words(code).live(folded):
            meaning = words.RELATIVE_WORDS[code][place][1]
            for hit in pattern.finditer(folded):
                greeting = ("guten ", "jeden ", "am ", "heute ")
                if hit[0].startswith("morgen") and folded[: hit.start()].endswith(greeting):
                    continue
                yield Found(
                    _meant(meaning, today), hit.start(), hit.end(), False,
                    ends_day=meaning == "eod", rule="words_dates.RELATIVE_WORDS",
                )  # fmt: skip


def _meant(meaning: str, today: date) -> date:
    """The day that "+1", "week", "month" ... means, seen from today."""
    if meaning.startswith("+"):
        return today + timedelta(days=int(meaning))
    if meaning == "eod":
        return today
    friday = today + timedelta(days=(4 - today.weekday()) % 7)
    if meaning in ("week", "weekend"):
        return friday
    if meaning == "mid_next_week":
        return today + timedelta(days=9 - today.weekday())
    if meaning == "next_week":
        return today + timedelta(days=11 - today.weekday())
    month = {"quarter": (today.month + 2) // 3 * 3, "year": 12}.get(meaning, today.month)
    year = today.year
    if meaning == "next_month":
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return date(year, month, monthrange(year, month)[1])


def weekdays_named(folded: str, sentence: str, sent: datetime, language: str) -> Iterator[Found]:
    today = sent.date()
    for code in codes(language):
        for number, names in weekday_names(code).live(folded):
            for hit in names.finditer(folded):
                before = folded[max(0, hit.start() - 24) : hit.start()]
                if re.search(rf"{words.LAST_WORDS} $", before):
                    continue
                if _is_in_a_name(before, folded[hit.end(1) :][:24]):
                    continue
                name = sentence[hit.start(1) : hit.end(1)]
                if code == "en" and len(name) <= 5 and not name[:1].isupper():
                    continue
                ahead = (number - today.weekday() - 1) % 7 + 1
                day = today + timedelta(days=ahead)
                following = re.search(rf"\b{words.NEXT_WORDS[code]} $", before)
                if following or seldom(words.OF_NEXT_WEEK_WORDS).match(folded[hit.end() :][:40]):
                    day = today + timedelta(days=7 - today.weekday() + number)
                named = hit.end() == hit.end(1)
                yield Found(day, hit.start(), hit.end(), named, rule="words_dates.WEEKDAYS")


def _is_in_a_name(before: str, behind: str) -> bool:
    """ "Black Friday", "lundi de Pâques": no weekday of a week."""
    return bool(
        seldom(words.NAMED_BEFORE_WEEKDAY).search(before)
        or seldom(words.NAMED_BEHIND_WEEKDAY).match(behind)
    )


def spans_named(folded: str, sent: datetime, language: str) -> Iterator[Found]:
    """ "within 48 hours", "binnen drei Tagen", "3営業日以内"."""
    for code in codes(language):
        for hit in (
            compiled(words.ONE_HOUR[code]).finditer(folded) if code in words.ONE_HOUR else ()
        ):
            moment = sent + timedelta(hours=1)
            yield Found(
                moment.date(), hit.start(), hit.end(), False,
                moment=moment, rule="words_dates.ONE_HOUR",
            )  # fmt: skip
        for index, unit in spans(code).live(folded):
            for hit in unit.finditer(folded):
                number = words.NUMBER_WORDS.get(hit[1]) or (int(hit[1]) if hit[1].isdigit() else 0)
                if not 0 < number <= 400:
                    continue
                if index == 0:
                    moment = sent + timedelta(hours=number)
                    yield Found(
                        moment.date(), hit.start(), hit.end(), False,
                        moment=moment, rule="words_dates.WITHIN_WORDS",
                    )  # fmt: skip
                else:
                    day = _days_ahead(sent.date(), number * (7 if index == 3 else 1), index == 1)
                    yield Found(day, hit.start(), hit.end(), False, rule="words_dates.WITHIN_WORDS")


def _days_ahead(day: date, number: int, working: bool) -> date:
    if not working:
        return day + timedelta(days=number)
    while number:
        day += timedelta(days=1)
        number -= day.weekday() < 5
    return day
