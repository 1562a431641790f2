"""Targets, business hours, zones and daylight saving: a table of situations and a few laws."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbox_agent.cases.clock import (
    acknowledge_by,
    add_work_days,
    add_work_time,
    next_update_at,
    work_time_between,
    zone,
)
from mailbox_agent.records import Calendar, Target, WorkHours

ALL_DAY = time.max


def hours(days: str, *stretches: tuple[str, str]) -> tuple[WorkHours, ...]:
    """hours("0-4", ("09:00", "17:00")): those weekdays, "24:00" as the records write it."""
    first, _, last = days.partition("-")
    return tuple(
        WorkHours(
            day, time.fromisoformat(start), ALL_DAY if end == "24:00" else time.fromisoformat(end)
        )
        for day in range(int(first), int(last or first) + 1)
        for start, end in stretches
    )


def at(words: str, where: str = "UTC") -> datetime:
    return datetime.fromisoformat(words).replace(tzinfo=zone(where))


OFFICE = Calendar("office", "Europe/Berlin", hours=hours("0-4", ("09:00", "17:00")))
HOLIDAYS = Calendar(
    "with holidays",
    "Europe/London",
    hours=hours("0-4", ("09:00", "17:00")),
    holidays=frozenset({date(2026, 5, 25), date(2026, 12, 25), date(2026, 12, 28)}),
)
LUNCH = Calendar(
    "lunch", "Europe/Paris", hours=hours("0-4", ("09:00", "12:00"), ("13:30", "18:00"))
)
NIGHT = Calendar("night shift", "Europe/Berlin", hours=hours("0-4", ("22:00", "06:00")))
NIGHT_IN_TWO = Calendar(
    "night shift in two",
    "Europe/Berlin",
    hours=(*hours("0-4", ("22:00", "24:00")), *hours("1-5", ("00:00", "06:00"))),
)
KOLKATA = Calendar("kolkata", "Asia/Kolkata", hours=hours("0-4", ("09:30", "18:30")))
KATHMANDU = Calendar("kathmandu", "Asia/Kathmandu", hours=hours("0-6", ("10:00", "16:00")))
AROUND = Calendar("written out", "Europe/Berlin", hours=hours("0-6", ("00:00", "24:00")))
ALWAYS = Calendar("24x7", "Europe/Berlin", always=True)
SUNDAYS = Calendar("sundays", "Europe/Berlin", hours=hours("6", ("02:30", "06:00")))
EARLY_SUNDAYS = Calendar("early sundays", "Europe/Berlin", hours=hours("6", ("00:00", "02:30")))

WORK_TIME = [
    # calendar, start, hours, end: all local times of the calendar's zone
    pytest.param(ALWAYS, "2026-03-29T01:50", 0.25, "2026-03-29T03:05", id="24x7-into-summer-time"),
    pytest.param(
        ALWAYS, "2026-10-25T01:50", 1.5, "2026-10-25T02:20:fold", id="24x7-into-winter-time"
    ),
    pytest.param(ALWAYS, "2026-12-31T23:50", 0.25, "2027-01-01T00:05", id="24x7-new-year"),
    pytest.param(OFFICE, "2026-05-11T10:00", 1, "2026-05-11T11:00", id="inside-the-day"),
    pytest.param(OFFICE, "2026-05-15T16:30", 1, "2026-05-18T09:30", id="high-over-the-weekend"),
    pytest.param(OFFICE, "2026-05-11T07:14", 4, "2026-05-11T13:00", id="before-opening"),
    pytest.param(OFFICE, "2026-05-11T19:00", 4, "2026-05-12T13:00", id="after-close"),
    pytest.param(OFFICE, "2026-05-16T12:00", 1, "2026-05-18T10:00", id="on-a-saturday"),
    pytest.param(OFFICE, "2026-05-11T17:00", 1, "2026-05-12T10:00", id="exactly-at-close"),
    pytest.param(OFFICE, "2026-05-11T16:00", 1, "2026-05-11T17:00", id="ends-exactly-at-close"),
    pytest.param(OFFICE, "2026-05-11T09:00", 8, "2026-05-11T17:00", id="exactly-one-day"),
    pytest.param(OFFICE, "2026-05-11T09:00", 9, "2026-05-12T10:00", id="more-than-a-day"),
    pytest.param(OFFICE, "2026-05-29T16:00", 2, "2026-06-01T10:00", id="month-end"),
    pytest.param(OFFICE, "2028-02-28T16:00", 10, "2028-03-01T10:00", id="leap-day-is-worked"),
    pytest.param(OFFICE, "2026-02-27T16:00", 2, "2026-03-02T10:00", id="no-leap-day"),
    pytest.param(
        OFFICE, "2026-03-27T16:00", 2, "2026-03-30T10:00", id="summer-time-on-the-weekend"
    ),
    pytest.param(
        OFFICE, "2026-10-23T16:00", 2, "2026-10-26T10:00", id="winter-time-on-the-weekend"
    ),
    pytest.param(OFFICE, "2026-05-11T10:00", 0, "2026-05-11T10:00", id="nothing-to-add"),
    pytest.param(HOLIDAYS, "2026-05-22T16:00", 4, "2026-05-26T12:00", id="holiday-monday"),
    pytest.param(HOLIDAYS, "2026-12-24T16:00", 2, "2026-12-29T10:00", id="christmas"),
    pytest.param(HOLIDAYS, "2026-05-25T11:00", 1, "2026-05-26T10:00", id="received-on-a-holiday"),
    pytest.param(LUNCH, "2026-05-11T11:30", 1, "2026-05-11T14:00", id="over-the-lunch-break"),
    pytest.param(LUNCH, "2026-05-11T12:30", 1, "2026-05-11T14:30", id="inside-the-lunch-break"),
    pytest.param(LUNCH, "2026-05-11T17:00", 3, "2026-05-12T11:00", id="lunch-calendar-next-day"),
    pytest.param(NIGHT, "2026-05-11T23:00", 2, "2026-05-12T01:00", id="night-shift-over-midnight"),
    pytest.param(
        NIGHT, "2026-05-16T03:00", 4, "2026-05-18T23:00", id="friday-night-ends-on-saturday"
    ),
    pytest.param(NIGHT_IN_TWO, "2026-05-11T23:00", 2, "2026-05-12T01:00", id="night-shift-in-two"),
    pytest.param(NIGHT, "2026-03-27T22:00", 8, "2026-03-28T06:00", id="night-before-the-change"),
    pytest.param(KOLKATA, "2026-05-11T18:00", 1, "2026-05-12T10:00", id="half-hour-zone"),
    pytest.param(KATHMANDU, "2026-05-10T15:45", 0.5, "2026-05-11T10:15", id="quarter-hour-zone"),
    pytest.param(AROUND, "2026-05-11T10:00", 200, "2026-05-19T18:00", id="24x7-written-out"),
    pytest.param(SUNDAYS, "2026-03-28T12:00", 1, "2026-03-29T04:00", id="opening-is-skipped"),
    pytest.param(
        EARLY_SUNDAYS, "2026-10-24T12:00", 3.5, "2026-10-25T02:30:fold", id="close-comes-twice"
    ),
]


@pytest.mark.parametrize(("calendar", "start", "amount", "end"), WORK_TIME)
def test_working_time_is_added(calendar: Calendar, start: str, amount: float, end: str) -> None:
    words, _, fold = end.partition(":fold")
    expected = at(words, calendar.zone).replace(fold=1 if end.endswith("fold") else 0)
    found = add_work_time(at(start, calendar.zone), timedelta(hours=amount), calendar)
    assert found == expected.astimezone(UTC), fold


WORK_DAYS = [
    pytest.param(OFFICE, "2026-05-15T16:00", 1, "2026-05-18T17:00", id="friday-afternoon"),
    pytest.param(OFFICE, "2026-05-15T16:00", 0, "2026-05-15T17:00", id="same-day"),
    pytest.param(OFFICE, "2026-05-15T17:00", 1, "2026-05-19T17:00", id="friday-exactly-at-close"),
    pytest.param(OFFICE, "2026-05-16T11:00", 1, "2026-05-19T17:00", id="on-saturday"),
    pytest.param(OFFICE, "2026-05-18T03:00", 1, "2026-05-19T17:00", id="monday-before-opening"),
    pytest.param(OFFICE, "2026-05-11T10:00", 5, "2026-05-18T17:00", id="a-week"),
    pytest.param(HOLIDAYS, "2026-05-22T10:00", 1, "2026-05-26T17:00", id="holiday-monday"),
    pytest.param(LUNCH, "2026-05-11T12:15", 1, "2026-05-12T18:00", id="second-stretch-closes"),
    pytest.param(
        NIGHT, "2026-05-12T02:00", 1, "2026-05-13T06:00", id="night-belongs-to-its-evening"
    ),
    pytest.param(OFFICE, "2026-10-23T10:00", 1, "2026-10-26T17:00", id="over-the-change-to-winter"),
    pytest.param(OFFICE, "2028-02-28T10:00", 1, "2028-02-29T17:00", id="leap-day"),
    pytest.param(ALWAYS, "2026-05-15T16:00", 1, "2026-05-16T16:00", id="24x7-day-is-24-hours"),
]


@pytest.mark.parametrize(("calendar", "start", "days", "end"), WORK_DAYS)
def test_working_days_end_at_close_of_business(
    calendar: Calendar, start: str, days: int, end: str
) -> None:
    found = add_work_days(at(start, calendar.zone), days, calendar)
    assert found == at(end, calendar.zone).astimezone(UTC)


BETWEEN = [
    pytest.param(OFFICE, "2026-05-11T10:00", "2026-05-11T12:00", 2, id="same-day"),
    pytest.param(OFFICE, "2026-05-15T16:00", "2026-05-18T10:00", 2, id="weekend"),
    pytest.param(OFFICE, "2026-05-16T10:00", "2026-05-17T10:00", 0, id="nothing-on-a-weekend"),
    pytest.param(OFFICE, "2026-05-18T10:00", "2026-05-15T16:00", -2, id="backwards-is-negative"),
    pytest.param(ALWAYS, "2026-03-29T00:00", "2026-03-30T00:00", 23, id="23-hour-day"),
    pytest.param(AROUND, "2026-10-25T00:00", "2026-10-26T00:00", 25, id="25-hour-day-written-out"),
    pytest.param(LUNCH, "2026-05-11T08:00", "2026-05-11T20:00", 7.5, id="lunch-is-not-work"),
    pytest.param(NIGHT, "2026-05-15T12:00", "2026-05-18T12:00", 8, id="one-night"),
    pytest.param(NIGHT, "2026-03-28T12:00", "2026-03-30T12:00", 0, id="sunday-night-is-free"),
]


@pytest.mark.parametrize(("calendar", "a", "b", "amount"), BETWEEN)
def test_working_time_between(calendar: Calendar, a: str, b: str, amount: float) -> None:
    found = work_time_between(at(a, calendar.zone), at(b, calendar.zone), calendar)
    assert found == timedelta(hours=amount)


def test_a_critical_mail_at_night_is_acknowledged_within_its_minutes() -> None:
    critical = Target("critical", ALWAYS, timedelta(minutes=15), timedelta(hours=4))
    received = at("2026-05-17T03:10", "Europe/Berlin")
    assert acknowledge_by(received, critical) == received + timedelta(minutes=15)
    assert next_update_at(received, critical) == received + timedelta(hours=4)


def test_business_days_win_over_durations() -> None:
    low = Target("low", OFFICE, timedelta(hours=1), timedelta(hours=1), 1, 3)
    received = at("2026-05-15T16:00", "Europe/Berlin")
    assert acknowledge_by(received, low) == at("2026-05-18T17:00", "Europe/Berlin")
    assert next_update_at(received, low) == at("2026-05-20T17:00", "Europe/Berlin")


def test_a_day_after_a_promised_close_of_business_is_the_next_days_close() -> None:
    daily = Target("high", OFFICE, timedelta(hours=1), timedelta(hours=1), 1, 1)
    first = next_update_at(at("2026-05-13T12:30", "Europe/Berlin"), daily)
    assert first == at("2026-05-14T17:00", "Europe/Berlin")
    assert next_update_at(first, daily) == at("2026-05-15T17:00", "Europe/Berlin")
    always = Target("high", ALWAYS, timedelta(hours=1), timedelta(hours=1), 1, 1)
    assert next_update_at(first, always) == first + timedelta(days=1)


@pytest.mark.parametrize(
    "calendar",
    [
        pytest.param(Calendar("empty", "UTC"), id="no-hours"),
        pytest.param(
            Calendar("backwards", "UTC", hours=(WorkHours(9, time(9), time(17)),)),
            id="no-such-weekday",
        ),
        pytest.param(
            Calendar(
                "shut",
                "UTC",
                hours=hours("0", ("09:00", "17:00")),
                holidays=frozenset(date(2026, 1, 1) + timedelta(days=n) for n in range(2000)),
            ),
            id="every-day-a-holiday",
        ),
    ],
)
def test_a_calendar_without_hours_names_itself(calendar: Calendar) -> None:
    start = at("2026-05-11T10:00")
    with pytest.raises(ValueError, match=calendar.name):
        add_work_time(start, timedelta(hours=1), calendar)
    with pytest.raises(ValueError, match=calendar.name):
        add_work_days(start, 1, calendar)


def test_naive_times_are_refused() -> None:
    naive = datetime(2026, 5, 11, 10)  # noqa: DTZ001
    for calendar in (OFFICE, ALWAYS):
        with pytest.raises(ValueError, match="without a zone"):
            add_work_time(naive, timedelta(hours=1), calendar)
        with pytest.raises(ValueError, match="without a zone"):
            add_work_days(naive, 1, calendar)
        with pytest.raises(ValueError, match="without a zone"):
            work_time_between(naive, at("2026-05-11T10:00"), calendar)


def test_time_is_not_added_backwards_nor_beyond_any_calendar() -> None:
    start = at("2026-05-11T10:00")
    for calendar in (OFFICE, ALWAYS):
        with pytest.raises(ValueError, match="backwards"):
            add_work_time(start, timedelta(hours=-1), calendar)
        with pytest.raises(ValueError, match="backwards"):
            add_work_days(start, -1, calendar)
        with pytest.raises(ValueError, match=r"beyond|too"):
            add_work_time(start, timedelta.max, calendar)


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "../../etc/passwd", "+99:00", "Europe", "\0"])
def test_an_unknown_zone_is_named(name: str) -> None:
    with pytest.raises(ValueError, match="no such time zone"):
        zone(name)


def test_zones_by_name_and_by_offset() -> None:
    moment = datetime(2026, 7, 1, 12, tzinfo=UTC)
    assert moment.astimezone(zone("Europe/Berlin")).utcoffset() == timedelta(hours=2)
    assert moment.astimezone(zone("-03:30")).utcoffset() == -timedelta(hours=3, minutes=30)
    assert zone("UTC") is UTC


CALENDARS = st.sampled_from(
    [OFFICE, HOLIDAYS, LUNCH, NIGHT, NIGHT_IN_TWO, KOLKATA, AROUND, ALWAYS, SUNDAYS, EARLY_SUNDAYS]
)
MOMENTS = st.datetimes(
    min_value=datetime(2024, 1, 1),  # noqa: DTZ001
    max_value=datetime(2030, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, zone("Europe/Berlin"), zone("America/St_Johns")]),
)
AMOUNTS = st.timedeltas(min_value=timedelta(), max_value=timedelta(hours=60))


@settings(max_examples=150, deadline=None)
@given(CALENDARS, MOMENTS, AMOUNTS)
def test_what_is_added_lies_between(calendar: Calendar, start: datetime, amount: timedelta) -> None:
    end = add_work_time(start, amount, calendar)
    assert end >= start
    assert work_time_between(start, end, calendar) == amount


@settings(max_examples=150, deadline=None)
@given(CALENDARS, MOMENTS, MOMENTS, AMOUNTS)
def test_who_starts_later_is_not_done_earlier(
    calendar: Calendar, a: datetime, b: datetime, amount: timedelta
) -> None:
    first, second = sorted((a, b), key=lambda moment: moment.astimezone(UTC))
    assert add_work_time(first, amount, calendar) <= add_work_time(second, amount, calendar)
    assert add_work_days(first, 2, calendar) <= add_work_days(second, 2, calendar)


@settings(max_examples=100, deadline=None)
@given(CALENDARS, MOMENTS, MOMENTS, MOMENTS)
def test_spans_of_working_time_add_up(
    calendar: Calendar, a: datetime, b: datetime, c: datetime
) -> None:
    whole = work_time_between(a, c, calendar)
    assert whole == work_time_between(a, b, calendar) + work_time_between(b, c, calendar)
