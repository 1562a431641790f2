"""When something is due: the words of one sentence, resolved from the mail's own date and zone.

"By Thursday" counts from the day the mail was written, where it was written. A date that lies
behind, or only tells since when something is so, is no due date. Names of days and months per
language are data (`words_dates.py`).
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from mailbox_agent.records import utc
from mailbox_agent.understanding import words_dates as words
from mailbox_agent.understanding.clock_times import ClockTime, clock_time_near, lone_deadline_time
from mailbox_agent.understanding.patterns import compiled
from mailbox_agent.understanding.sentences import fold

MAX_SENTENCE = 1_000  # characters looked at
_LONG_AGO = timedelta(days=180)  # "3 January" written in October is next year's


@dataclass(frozen=True, slots=True)
class Due:
    """What a sentence says of when. `at` is UTC and only there where a time of day was named."""

    day: date | None  # in the sender's zone; None for a repeating duty
    at: datetime | None
    zone: str  # IANA name or "+02:00"
    words: str  # as written
    recurrence: str | None = None  # RRULE


@dataclass(frozen=True, slots=True)
class _Found:
    day: date
    start: int
    end: int
    named: bool = True  # a calendar day or weekday: "before" it means the day before
    deadline: bool = False
    causal: bool = False
    moment: datetime | None = None  # "within 48 hours"
    ends_day: bool = False  # "EOD": means today only if no other day is named


def zone_of(sent: datetime) -> str:
    """The sender's zone as "+02:00"."""
    offset = sent.utcoffset() or timedelta()
    minutes = int(offset.total_seconds() // 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def find_due(
    sentence: str, *, sent: datetime, language: str, month_first: bool | None = None
) -> Due | None:
    """The due date that a sentence gives, or None.

    `sent` is aware and keeps the sender's own offset. `language` decides words and the order of
    12/05: the month first only in English written at an American offset, unless `month_first`
    says otherwise. A deadline ("by", "bis", "avant") wins over a plain date, the first over later.
    """
    folded = fold(sentence[:MAX_SENTENCE])
    if month_first is None:
        month_first = language == "en" and (sent.utcoffset() or timedelta()) <= timedelta(hours=-3)
    repeating = _recurrence(folded, language)
    found = _choose(_candidates(folded, sentence, sent, language, month_first), sent)
    if repeating and not (found and found.deadline and not repeating.every):
        return Due(
            None, None, zone_of(sent), sentence[repeating.start : repeating.end], repeating.rule
        )
    if found is None:
        return _today_at(folded, sentence, sent)
    if found.moment:
        return Due(found.day, utc(found.moment), zone_of(sent), sentence[found.start : found.end])
    clock = clock_time_near(folded, found.start, found.end)
    if found.deadline and found.named and not clock and _is_before(folded, found, language):
        found = replace(found, day=found.day - timedelta(days=1))
    start = _prefix_start(folded, found, language)
    end = max(found.end, clock.end if clock else 0)
    start = min(start, clock.start) if clock else start
    at, zone = _moment(found.day, clock, sent)
    return Due(found.day, at, zone, sentence[start:end].strip())


def _moment(day: date, clock: ClockTime | None, sent: datetime) -> tuple[datetime | None, str]:
    """The day at the time named, in UTC, and the zone it was read in."""
    if clock is None or clock.theirs:  # "your time": whose zone we do not know
        return None, zone_of(sent)
    zone = ZoneInfo(clock.zone) if clock.zone else sent.tzinfo
    moment = datetime.combine(day, time(), tzinfo=zone) + timedelta(minutes=clock.minutes)
    return utc(moment), clock.zone or zone_of(sent)


def _today_at(folded: str, sentence: str, sent: datetime) -> Due | None:
    """A deadline that is a time of day alone: today, or tomorrow if that has passed."""
    clock = lone_deadline_time(folded)
    if clock is None:
        return None
    day = sent.date()
    if clock.minutes <= sent.hour * 60 + sent.minute:
        day += timedelta(days=1)
    at, zone = _moment(day, clock, sent)
    return Due(day, at, zone, sentence[clock.start : clock.end].strip())


@dataclass(frozen=True, slots=True)
class _Repeating:
    rule: str
    start: int
    end: int
    every: bool  # "every evening", not merely "the weekly report"


def _recurrence(folded: str, language: str) -> _Repeating | None:
    for code in _codes(language):
        for pattern, rule in words.EVERY_WORDS.get(code, ()):
            found = re.search(pattern, folded)
            if found is None:
                continue
            if rule == "N":
                unit = next(
                    (u for word, u in words.RRULE_UNITS.items() if found[2].startswith(word)), ""
                )
                number = words.NUMBER_WORDS.get(found[1]) or (
                    int(found[1]) if found[1].isdigit() else 1
                )
                if not unit:
                    continue
                rule = f"FREQ={unit};INTERVAL={number}"
            every = " " in found[0] or code == "ja"
            return _Repeating(rule, found.start(), found.end(), every)
    return None


def _codes(language: str) -> tuple[str, ...]:
    return (language, "en") if language in words.MONTHS or language == "ja" else ("en",)


# --- candidates -------------------------------------------------------------------------------


def _candidates(
    folded: str, sentence: str, sent: datetime, language: str, month_first: bool
) -> list[_Found]:
    """Every day that the sentence names, with whether it is a deadline; spans do not overlap."""
    found: list[_Found] = [*_calendar_days(folded, sent, language, month_first)]
    found += _relative(folded, sent, language)
    found += _spans(folded, sent, language)
    found = _with_weekdays(found, list(_weekdays(folded, sentence, sent, language)))
    kept: list[_Found] = []
    for one in sorted(found, key=lambda item: (item.start, -item.end)):
        if kept and one.start < kept[-1].end:
            continue
        judged = _judge(folded, one, language)
        if judged:
            kept.append(judged)
    return kept


def _with_weekdays(found: list[_Found], weekdays: list[_Found]) -> list[_Found]:
    """The days with their weekdays: "Wednesday 13 May" is one day, the calendar says which."""
    day_ends = [one for one in found if one.ends_day]
    found = [one for one in found if not one.ends_day]
    for one in weekdays:
        near = (
            n
            for n, other in enumerate(found)
            if -2 <= other.start - one.end <= 3 or 0 <= one.start - other.end <= 2
        )
        index = next(near, None)
        if index is None:
            found.append(one)
        else:
            other = found[index]
            found[index] = replace(
                other, start=min(one.start, other.start), end=max(one.end, other.end)
            )
    return found or day_ends  # "Wednesday EOD" is Wednesday


def _judge(folded: str, one: _Found, language: str) -> _Found | None:
    """The candidate with what stands before and behind it, or None if it is no due date."""
    before = folded[max(0, one.start - 60) : one.start]
    behind = folded[one.end : one.end + 30]
    patterns = _patterns(language)
    deadline = bool(patterns.deadline.search(before) or patterns.deadline_behind.match(behind))
    if not deadline:
        if patterns.not_due.search(before) or patterns.not_due_behind.match(behind):
            return None
        past = patterns.past_verb and patterns.past_verb.search(before)
        if past and one.named and not patterns.passive.search(before):
            return None
    causal = bool(patterns.causal.search(folded[: one.start][-120:]))
    return replace(one, deadline=deadline, causal=causal)


def _choose(found: list[_Found], sent: datetime) -> _Found | None:
    today = sent.date()
    ahead = [one for one in found if one.day >= today]
    deadlines = [one for one in ahead if one.deadline and not one.causal]
    plain = [one for one in ahead if not one.causal]
    return next(iter(deadlines or plain or [one for one in ahead if one.deadline]), None)


def _calendar_days(
    folded: str, sent: datetime, language: str, month_first: bool
) -> Iterator[_Found]:
    for pattern, order in _calendar_patterns(language):
        for hit in pattern.finditer(folded):
            groups = dict(zip(order, hit.groups(), strict=False))
            if order == "ab":  # 6/24: which is the month?
                first, second = int(hit[1]), int(hit[2])
                swap = month_first if max(first, second) <= 12 else second > 12
                groups = {"m": hit[1] if swap else hit[2], "d": hit[2] if swap else hit[1]}
                groups["y"] = hit[3]
            day = _resolve(groups, sent, language)
            if day:
                yield _Found(day, hit.start(1) if order == "d" else hit.start(), hit.end())
    for hit in _end_of_month(language).finditer(folded):
        month = _month_number(hit[1], language)
        first = _resolve({"d": "1", "m": str(month)}, sent, language) if month else None
        if first:
            year = first.year if month >= sent.month or first > sent.date() else first.year + 1
            last = date(year, month, monthrange(year, month)[1])
            yield _Found(last, hit.start(), hit.end(), named=False)
    for name, (month, number) in words.NAMED_DAYS.items():
        at = folded.find(name)
        if at >= 0:
            resolved = _resolve({"d": str(number), "m": str(month)}, sent, language)
            if resolved:
                yield _Found(resolved, at, at + len(name))


def _resolve(groups: dict[str, str | None], sent: datetime, language: str) -> date | None:
    """The day of d, m and y; without year or month, the one nearest ahead."""
    number, year = int(groups.get("d") or 0), groups.get("y")
    month_word = groups.get("m")
    today = sent.date()
    try:
        if month_word is None:  # "the 24th"
            day = _day_of_month(today, number)
        else:
            month = int(month_word) if month_word.isdigit() else _month_number(month_word, language)
            if year:
                return date(int(year) + (2000 if len(year) == 2 else 0), month, number)
            day = date(today.year, month, number)
            if day < today - _LONG_AGO:
                day = date(today.year + 1, month, number)
    except ValueError:
        return None
    return day


def _day_of_month(today: date, number: int) -> date:
    day = date(today.year, today.month, number) if number >= today.day else None
    if day:
        return day
    ahead = today.replace(day=1) + timedelta(days=32)
    return date(ahead.year, ahead.month, number)


def _relative(folded: str, sent: datetime, language: str) -> Iterator[_Found]:
    today = sent.date()
    for code in _codes(language):
        for pattern, meaning in words.RELATIVE_WORDS.get(code, ()):
            for hit in _word(pattern, code).finditer(folded):
                if code == "de" and hit[0].startswith("morgen"):
                    if folded[: hit.start()].endswith(("guten ", "jeden ", "am ", "heute ")):
                        continue
                yield _Found(
                    _meant(meaning, today), hit.start(), hit.end(), False, ends_day=meaning == "eod"
                )


def _meant(meaning: str, today: date) -> date:
    """The day that "+1", "week", "month" ... means, seen from today."""
    if meaning.startswith("+"):
        return today + timedelta(days=int(meaning))
    if meaning == "eod":
        return today
    friday = today + timedelta(days=(4 - today.weekday()) % 7)
    if meaning in ("week", "weekend"):
        return friday
    if meaning == "next_week":
        return today + timedelta(days=11 - today.weekday())
    month = {"quarter": (today.month + 2) // 3 * 3, "year": 12}.get(meaning, today.month)
    year = today.year
    if meaning == "next_month":
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return date(year, month, monthrange(year, month)[1])


def _weekdays(folded: str, sentence: str, sent: datetime, language: str) -> Iterator[_Found]:
    today = sent.date()
    for code in _codes(language):
        for number, names in enumerate(words.WEEKDAYS.get(code, ())):
            for hit in _weekday_pattern(code, names).finditer(folded):
                before = folded[max(0, hit.start() - 24) : hit.start()]
                if re.search(rf"{words.LAST_WORDS} $", before):
                    continue
                name = sentence[hit.start(1) : hit.end(1)]
                if code == "en" and len(name) <= 5 and not name[:1].isupper():
                    continue
                ahead = (number - today.weekday() - 1) % 7 + 1
                day = today + timedelta(days=ahead)
                following = re.search(rf"\b{words.NEXT_WORDS[code]} $", before)
                if following or compiled(words.OF_NEXT_WEEK_WORDS).match(folded[hit.end() :][:40]):
                    day = today + timedelta(days=7 - today.weekday() + number)
                yield _Found(day, hit.start(), hit.end(), named=hit.end() == hit.end(1))


def _spans(folded: str, sent: datetime, language: str) -> Iterator[_Found]:
    """ "within 48 hours", "binnen drei Tagen", "3営業日以内"."""
    for code in _codes(language):
        units = words.UNITS.get(code)
        if units is None:
            continue
        for index, unit in enumerate(units):
            for hit in _span_pattern(code, unit).finditer(folded):
                number = words.NUMBER_WORDS.get(hit[1]) or (int(hit[1]) if hit[1].isdigit() else 0)
                if not 0 < number <= 400:
                    continue
                if index == 0:
                    moment = sent + timedelta(hours=number)
                    yield _Found(moment.date(), hit.start(), hit.end(), False, moment=moment)
                else:
                    day = _days_ahead(sent.date(), number * (7 if index == 3 else 1), index == 1)
                    yield _Found(day, hit.start(), hit.end(), named=False)


def _days_ahead(day: date, number: int, working: bool) -> date:
    if not working:
        return day + timedelta(days=number)
    while number:
        day += timedelta(days=1)
        number -= day.weekday() < 5
    return day


# --- words before and behind ------------------------------------------------------------------


def _is_before(folded: str, found: _Found, language: str) -> bool:
    before = folded[max(0, found.start - 30) : found.start]
    return any(
        re.search(rf"\b{words.BEFORE_WORDS[code]} (?:the )?$", before) for code in _codes(language)
    )


def _prefix_start(folded: str, found: _Found, language: str) -> int:
    at = max(0, found.start - 60)
    hit = _patterns(language).deadline.search(folded[at : found.start])
    return at + hit.start() if hit else found.start


@dataclass(frozen=True, slots=True)
class _Patterns:
    deadline: re.Pattern[str]
    deadline_behind: re.Pattern[str]
    not_due: re.Pattern[str]
    not_due_behind: re.Pattern[str]
    past_verb: re.Pattern[str] | None
    passive: re.Pattern[str]
    causal: re.Pattern[str]


@lru_cache(maxsize=32)
def _patterns(language: str) -> _Patterns:
    codes = _codes(language)

    def joined(table: dict[str, str]) -> str:
        return "|".join(table[code] for code in codes if code in table)

    past = joined(words.PAST_VERB_WORDS)
    return _Patterns(
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
    )


_FILLER = (
    r"(?:[\s,]+(?:on|the|this|that|coming|next|at|eod|cob|early|late|latest|noon|midday|lunchtime|end of"
    r"|end|close of|day|business|play|dem|den|am|um|kommenden|nächsten|diesen|le|la|el|los|il|o|a|ce|cet"
    r"|este|esta|próximo|prossimo|midi|mediodía|\d{1,2}(?:[:.h]\d\d)?(?: ?[ap]\.?m\.?| uhr| h)?))*"
)


def _month_number(name: str, language: str) -> int:
    for code in _codes(language):
        for number, pattern in enumerate(words.MONTHS.get(code, "").split(), 1):
            if re.fullmatch(pattern, name):
                return number
    return 0


def _month_names(language: str) -> str:
    tables = (words.MONTHS[code] for code in _codes(language) if code in words.MONTHS)
    return "|".join(name for table in tables for name in table.split())


@lru_cache(maxsize=32)
def _calendar_patterns(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
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
        (
            r"(?:(?<=by )|(?<=on )|(?<=due )|(?<=until )|(?<=before )|(?<=-> ))(\d{1,2})/(\d{1,2})(?!/|\d|-)()",
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
                r"|até (?:o )?dia) (\d{1,2})\b(?! ?[:%€])(?! (?:de )?(?:" + names + "))",
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
    return tuple((re.compile(pattern), order) for pattern, order in patterns)


@lru_cache(maxsize=32)
def _end_of_month(language: str) -> re.Pattern[str]:
    names = _month_names(language)
    return re.compile(
        rf"\b(?:(?:the )?end of|ende|fin(?:al|ales)?(?: de)?|fine(?: di)?|eind|końca) ({names})\b"
    )


@lru_cache(maxsize=256)
def _word(pattern: str, code: str) -> re.Pattern[str]:
    return re.compile(pattern if code == "ja" else rf"(?<!\w)(?:{pattern})(?!\w)")


@lru_cache(maxsize=128)
def _weekday_pattern(code: str, names: str) -> re.Pattern[str]:
    if code == "ja":
        return re.compile(rf"({names})")
    return re.compile(rf"(?<!\w)({names})(?!\w|'s\b|-){words.DAY_PART_WORDS}(?!\w)")


@lru_cache(maxsize=128)
def _span_pattern(code: str, unit: str) -> re.Pattern[str]:
    if code == "ja":
        return re.compile(rf"(\d{{1,3}}){unit}")
    numbers = "|".join(words.NUMBER_WORDS)
    return re.compile(rf"(?<!\w){words.WITHIN_WORDS[code]} (\d{{1,3}}|{numbers}) (?:{unit})(?!\w)")
