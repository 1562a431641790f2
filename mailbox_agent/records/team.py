"""Who we are, whom we serve and what we have promised in general: the nouns of the settings."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Literal

from mailbox_agent.records.reading import Area, Severity


@dataclass(frozen=True, slots=True)
class Company:
    name: str
    domains: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WorkHours:
    """One stretch of one weekday (Monday is 0) in the calendar's own zone."""

    weekday: int
    start: time
    end: time  # 24:00 is written as time.max


@dataclass(frozen=True, slots=True)
class Calendar:
    """When time counts. `always` runs 24x7 and ignores hours and holidays."""

    name: str
    zone: str  # IANA
    always: bool = False
    hours: tuple[WorkHours, ...] = ()
    holidays: frozenset[date] = frozenset()  # resolved by settings for the years around now


@dataclass(frozen=True, slots=True)
class Target:
    """What a severity is promised. Durations count in the calendar's hours."""

    severity: Severity
    calendar: Calendar
    acknowledge: timedelta
    update_every: timedelta
    acknowledge_days: int = 0  # "1 business day": if set, wins over `acknowledge`
    update_days: int = 0  # "2 business days": if set, wins over `update_every`


PersonRole = Literal["sales", "internal", "escalation_manager", "leader"]


@dataclass(frozen=True, slots=True)
class Person:
    """A line of the team table."""

    name: str
    addresses: tuple[str, ...]
    role: PersonRole
    title: str = ""
    zone: str = "UTC"
    languages: tuple[str, ...] = ("en",)
    phone: str = ""
    deputy: str = ""  # name of another person
    level: int = 1  # escalation level
    approves: bool = False
    alerted: bool = False
    calendar: str = ""
    os_users: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TeamRule:
    """Gives a case its escalation manager. None matches anything; the first rule that fits wins."""

    manager: str
    mailbox: str | None = None
    customer: str | None = None
    area: Area | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Customer:
    name: str
    domains: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    zone: str = ""  # IANA; "" if not known
    language: str = ""
    references: tuple[str, ...] = ()
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class Visibility:
    """What may be said about leaders watching: only where settings make it true."""

    severity: Severity
    leaders: tuple[str, ...]  # names of people in the team table
    formal_plan: bool = True
