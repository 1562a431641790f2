"""When something is due: the words of one sentence, resolved from the mail's own date and zone.

"By Thursday" counts from the day the mail was written, where it was written. A date that lies
behind, or only tells since when something is so, is no due date. Names of days and months per
language are data (`words_dates.py`).
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mailbox_agent.records import utc
from mailbox_agent.understanding import words_dates as words
from mailbox_agent.understanding.clock_times import ClockTime, clock_time_near, lone_deadline_time
from mailbox_agent.understanding.date_patterns import codes, date_patterns, every_words
from mailbox_agent.understanding.day_asides import is_aside, is_before_an_event, says_which
from mailbox_agent.understanding.limits import break_runs
from mailbox_agent.understanding.named_days import (
    LONG_AGO,
    YEARS,
    Found,
    calendar_days,
    relative_days,
    spans_named,
    weekdays_named,
)
from mailbox_agent.understanding.patterns import seldom
from mailbox_agent.understanding.sentences import fold
from mailbox_agent.understanding.written import zone_of

MAX_SENTENCE = 1_000  # characters looked at
_THERE = ("PRESENT", "PRESENT_BEHIND")  # asides that tell who is where on that day


@dataclass(frozen=True, slots=True)
class Due:
    """What a sentence says of when. `at` is UTC and only there where a time of day was named."""

    day: date | None  # in the sender's zone; None for a repeating duty
    at: datetime | None
    zone: str  # IANA name or "+02:00"
    words: str  # as written
    recurrence: str | None = None  # RRULE
    found: Found | None = field(default=None, compare=False)  # the day as named, for `why_due`
    clock: ClockTime | None = field(default=None, compare=False)


def find_due(
    sentence: str, *, sent: datetime, language: str, month_first: bool | None = None
) -> Due | None:
    """The due date that a sentence gives, or None.

    `sent` is aware and keeps the sender's own offset. `language` decides words and the order of
    12/05: the month first only in English written at an American offset, unless `month_first`
    says otherwise. A deadline ("by", "bis", "avant") wins over a plain date, the first over later.
    """
    if sent.year not in YEARS:
        return None  # a clock gone wrong or a forged date: nothing can be counted from it
    folded = break_runs(fold(sentence[:MAX_SENTENCE]))
    if month_first is None:
        month_first = language == "en" and (sent.utcoffset() or timedelta()) <= timedelta(hours=-3)
    repeating = _recurrence(folded, language)
    found = _choose(_candidates(folded, sentence, sent, language, month_first), sent)
    if repeating and not (found and found.deadline and not repeating.every):
        return Due(
            None, None, zone_of(sent), sentence[repeating.start : repeating.end], repeating.rule
        )
    if found is None:
        return _at_that_time(folded, sentence, sent, language)
    if found.moment:
        words_of_it = sentence[found.start : found.end]
        return Due(found.day, utc(found.moment), zone_of(sent), words_of_it, found=found)
    named, clock = found, clock_time_near(folded, found.start, found.end)
    if found.named and not clock and _is_before(folded, found, language):
        found = replace(found, day=found.day - timedelta(days=1))
    start = _prefix_start(folded, found, language)
    end = max(found.end, clock.end if clock else 0)
    start = min(start, clock.start) if clock else start
    at, zone = _moment(found.day, clock, sent)
    return Due(found.day, at, zone, sentence[start:end].strip(), found=named, clock=clock)


def _moment(day: date, clock: ClockTime | None, sent: datetime) -> tuple[datetime | None, str]:
    """The day at the time named, in UTC, and the zone it was read in."""
    if clock is None or clock.theirs:  # "your time": whose zone we do not know
        return None, zone_of(sent)
    zone = ZoneInfo(clock.zone) if clock.zone else sent.tzinfo
    moment = datetime.combine(day, time(), tzinfo=zone) + timedelta(minutes=clock.minutes)
    return utc(moment), clock.zone or zone_of(sent)


def _at_that_time(folded: str, sentence: str, sent: datetime, language: str) -> Due | None:
    """A deadline that is a time of day alone: on the day that the sentence tells of before it
    ("we are with you on Thursday; by 3 pm it runs"), else today, or tomorrow if that has passed."""
    clock = lone_deadline_time(folded)
    if clock is None:
        return None
    words_of_it = sentence[clock.start : clock.end].strip()
    told = [
        one
        for one in weekdays_named(folded[: clock.start], sentence, sent, language)
        if is_aside(folded, one.start, one.end, deadline=False, a_day=True) in _THERE
    ]
    if told:
        at, zone = _moment(told[-1].day, clock, sent)
        return Due(told[-1].day, at, zone, words_of_it, found=told[-1], clock=clock)
    at, zone = _moment(sent.date(), clock, sent)
    passed = at <= utc(sent) if at else clock.minutes <= sent.hour * 60 + sent.minute
    day = sent.date() + timedelta(days=1 if passed else 0)
    at, zone = _moment(day, clock, sent)
    return Due(day, at, zone, words_of_it, clock=clock)


@dataclass(frozen=True, slots=True)
class _Repeating:
    rule: str
    start: int
    end: int
    every: bool  # "every evening", not merely "the weekly report"


def _recurrence(folded: str, language: str) -> _Repeating | None:
    for code in codes(language):
        for place, pattern in every_words(code).live(folded):
            found, rule = pattern.search(folded), words.EVERY_WORDS[code][place][1]
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


def _candidates(
    folded: str, sentence: str, sent: datetime, language: str, month_first: bool
) -> list[Found]:
    """Every day that the sentence names, with whether it is a deadline; spans do not overlap."""
    found: list[Found] = [*calendar_days(folded, sent, language, month_first)]
    found += relative_days(folded, sent, language)
    found += spans_named(folded, sent, language)
    found = _with_weekdays(found, list(weekdays_named(folded, sentence, sent, language)))
    kept: list[Found] = []
    for one in sorted(found, key=lambda item: (item.start, -item.end)):
        if kept and one.start < kept[-1].end:
            continue
        if kept and says_which(folded[kept[-1].end : one.start]):
            kept[-1] = replace(one, start=kept[-1].start, deadline=kept[-1].deadline)
            continue
        judged = _judge(folded, one, language)
        if judged:
            kept.append(judged)
    return kept


def _with_weekdays(found: list[Found], weekdays: list[Found]) -> list[Found]:
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
            start, end = min(one.start, other.start), max(one.end, other.end)
            of_a_week = not other.named and abs(other.day - one.day) > timedelta(days=1)
            found[index] = replace(one if of_a_week else other, start=start, end=end)
    return found or day_ends  # "Wednesday EOD" is Wednesday


def _judge(folded: str, one: Found, language: str) -> Found | None:
    """The candidate with what stands before and behind it, or None if it is no due date."""
    before = folded[max(0, one.start - 60) : one.start]
    behind = folded[one.end : one.end + 30]
    patterns = date_patterns(language)
    deadline = bool(patterns.deadline.search(before) or patterns.deadline_behind.match(behind))
    one = _as_reported(folded, one, language)
    deadline = deadline or one.reported
    a_day = one.named or one.rule == "words_dates.WEEKDAYS"
    before_event = a_day and is_before_an_event(folded, one.start)
    if is_aside(folded, one.start, one.end, deadline=deadline or before_event, a_day=a_day):
        return None
    if not deadline and not before_event:
        if patterns.not_due.search(before) or patterns.not_due_behind.match(behind):
            return None
        past = patterns.past_verb and patterns.past_verb.search(before)
        if past and a_day and not patterns.passive.search(before):
            return None
    causal = bool(patterns.causal.search(folded[: one.start][-120:]))
    return replace(one, deadline=deadline, causal=causal)


def _as_reported(folded: str, one: Found, language: str) -> Found:
    """A day by which something was promised, as somebody tells it: it may lie behind, and of
    "the 3rd" it is the last one unless the sentence speaks of what is to come."""
    patterns = date_patterns(language)
    before = folded[max(0, one.start - 120) : one.start]
    if not (patterns.deadline.search(before) or seldom(words.FOR_A_DAY).search(before)):
        return one
    told = patterns.reported.search(before)
    if not told and not seldom(words.REPORTED_BEHIND).match(folded[one.end :]):
        return one
    to_come = seldom(words.STILL_TO_COME).search(before[told.start() :] if told else before)
    return replace(one, reported=True, day=one.day if to_come else one.earlier or one.day)


def _choose(found: list[Found], sent: datetime) -> Found | None:
    today = sent.date()
    ahead = [one for one in found if one.day >= today]
    ahead = ahead or [one for one in found if one.reported and today - one.day <= LONG_AGO]
    deadlines = [one for one in ahead if one.deadline and not one.causal]
    plain = [one for one in ahead if not one.causal]
    return next(iter(deadlines or plain or [one for one in ahead if one.deadline]), None)


def _is_before(folded: str, found: Found, language: str) -> bool:
    if is_before_an_event(folded, found.start):
        return True
    before = folded[max(0, found.start - 30) : found.start]
    return found.deadline and any(
        re.search(rf"\b{words.BEFORE_WORDS[code]} (?:the )?$", before) for code in codes(language)
    )


def _prefix_start(folded: str, found: Found, language: str) -> int:
    at = max(0, found.start - 60)
    hit = date_patterns(language).deadline.search(folded[at : found.start])
    return at + hit.start() if hit else found.start
