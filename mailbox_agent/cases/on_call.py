"""Who is told of a critical or high case, and who next if nobody takes it up. Pure.

    rung 0    the escalation manager, if `alerted`; else those who are, of the lowest level: first
              those whom a rule names for the mailbox
    rung 1    their deputies
    rung 2..  the level above, and the one above that: who is `alerted` there, else those who lead
              or manage escalations there

Where nobody takes the case up, the ladder begins again, ROUNDS times in all.
Critical is told at any hour; high only in somebody's working hours, so a rung of whom nobody
works now is passed over, and where nobody works at all the first to begin is waited for.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from mailbox_agent.cases.clock import opens_at
from mailbox_agent.records import Calendar, Person, TeamRule
from mailbox_agent.records.reading import Severity

ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Rung:
    """`after`: how long after the rung below it was told; `round`: the how manieth, from 1."""

    people: tuple[Person, ...]
    after: timedelta
    kind: Literal["first", "deputy", "level"] = "first"
    round: int = 1


@dataclass(frozen=True, slots=True)
class Call:
    """Who is told now (nobody, if nobody works), the step to go on with, and when."""

    people: tuple[Person, ...]
    step: int
    next_at: datetime | None


def ladder(
    manager: str | None,
    mailbox: str,
    people: Sequence[Person],
    rules: Sequence[TeamRule],
    *,
    deputy_after: timedelta,
    level_after: timedelta,
) -> tuple[Rung, ...]:
    """`manager`: of the case; `people`: those who can be reached. Empty if nobody is `alerted`."""
    first = _first(manager, mailbox, people, rules)
    if not first:
        return ()
    deputies = [other for one in first for other in people if one.deputy == other.name]
    rungs = [
        Rung(tuple(first), timedelta()),
        Rung(tuple(deputies), deputy_after, "deputy"),
    ]
    lowest = min(one.level for one in first)
    for level in sorted({one.level for one in people if one.level > lowest}):
        rungs.append(Rung(tuple(_at_level(level, people)), level_after, "level"))
    told: set[str] = set()
    found = []
    for rung in rungs:
        new = tuple(dict.fromkeys(one for one in rung.people if one.name not in told))
        told |= {one.name for one in new}
        if new:
            found.append(replace(rung, people=new))
    again = [replace(found[0], after=level_after), *found[1:]]
    later = (replace(one, round=number) for number in range(2, ROUNDS + 1) for one in again)
    return (*found, *later)


def why_told(
    person: Person, rung: Rung, first: Sequence[Person], manager: str | None, mailbox: str
) -> str:
    """Why it is this reader's turn, as said to them. `first`: who was told before anybody else."""
    match rung.kind:
        case "first":
            why = "you own the case" if person.name == manager else f"you are on call for {mailbox}"
        case "deputy":
            deputy_of = [one.name for one in first if one.deputy == person.name]
            why = f"you are the deputy of {' and '.join(deputy_of)}"
        case "level":
            why = f"you are at the level above (level {person.level})"
    return f"{why}; round {rung.round} of {ROUNDS}" if rung.round > 1 else why


def next_call(
    rungs: Sequence[Rung], step: int, now: datetime, works_from: Callable[[Person], datetime]
) -> Call:
    """`works_from`: when somebody may be told, now or later."""
    for at in range(step, len(rungs)):
        here = tuple(one for one in rungs[at].people if works_from(one) <= now)
        if here:
            further = now + rungs[at + 1].after if at + 1 < len(rungs) else None
            return Call(here, at + 1, further)
    begins = [works_from(one) for rung in rungs[step:] for one in rung.people]
    return Call((), step, min(begins, default=None))


def works_from(
    person: Person,
    severity: Severity,
    calendars: dict[str, Calendar],
    otherwise: Calendar,
    now: datetime,
) -> datetime:
    """`otherwise`: the hours of who has none of their own."""
    if severity == "critical":
        return now
    try:
        return opens_at(now, calendars.get(person.calendar, otherwise))
    except ValueError:  # a calendar that never opens: better told than not
        return now


def _first(
    manager: str | None, mailbox: str, people: Sequence[Person], rules: Sequence[TeamRule]
) -> list[Person]:
    alerted = [one for one in people if one.alerted]
    own = [one for one in alerted if one.name == manager]
    if own:
        return own
    ruled = {rule.manager for rule in rules if rule.mailbox in (None, mailbox)}
    return _lowest([one for one in alerted if one.name in ruled]) or _lowest(alerted)


def _lowest(people: Sequence[Person]) -> list[Person]:
    level = min((one.level for one in people), default=0)
    return [one for one in people if one.level == level]


def _at_level(level: int, people: Iterable[Person]) -> list[Person]:
    there = [one for one in people if one.level == level]
    alerted = [one for one in there if one.alerted]
    return alerted or [one for one in there if one.role in ("leader", "escalation_manager")]
