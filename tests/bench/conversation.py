"""One thread: who writes what in which order, as plans that letters.py turns into bytes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from people import (
    MAILBOX,
    OWN_DOMAIN,
    STAFF,
    Customer,
    Person,
    customer,
    customers_after,
    person,
    staff,
)
from slots import ERRORS, MODULES, SITES

LENGTHS = (35, 20, 13, 9, 7, 5, 4, 2, 2, 1, 1, 1)  # per cent of threads with 1, 2, ... 12 mails
BROKEN_THREADS = 1 / 3  # whose mails lose their References here and there
BY_STAFF_FIRST, BY_STAFF_LATER = 0.22, 0.27
SORTS = ("status", "update", "resolution", "request")
SUBJECTS = {
    "en": "{module} down|URGENT: {error}|{site}: {module} not working|Escalation {module}|Complaint|Problem with {module} since yesterday|{error}|Production stopped in {site}|help|Open issues {site}",
    "de": "{module} steht|DRINGEND: {module}|Störung in {site}|Beschwerde|Fehler {error}",
    "fr": "Panne {module}|URGENT : {error}|Incident à {site}|Réclamation",
    "es": "Caída de {module}|URGENTE: {error}|Incidencia en {site}|Reclamación",
    "it": "{module} bloccato|URGENTE: {error}|Guasto a {site}|Reclamo",
    "ja": "{module}障害について|【至急】{error}|{site}の件",
}


@dataclass(frozen=True, slots=True)
class Turn:
    """One mail to be written. `sort` is a recipe of texts.py."""

    place: int  # in the thread, from 0
    sort: str
    sender: Person
    to: tuple[Person, ...]  # besides the mailbox
    date: datetime
    language: str
    broken_references: bool
    of: Customer


@dataclass(frozen=True, slots=True)
class Thread:
    subject: str
    turns: tuple[Turn, ...]


def thread(seed: int, rng: Random, mails_before: int, start: datetime) -> Thread:
    """A whole thread, planned. `mails_before`: how many mails are older, for the customers."""
    known = customers_after(mails_before)
    of = customer(seed, int(known * rng.random() ** 1.6))
    writers = [person(seed, of, int(of.people * rng.random())) for _ in range(3)]
    ours = [staff(seed, rng.randrange(STAFF)) for _ in range(2)]
    length = rng.choices(range(1, 13), LENGTHS)[0]
    subject = rng.choice(SUBJECTS[of.language].split("|")).format(
        module=rng.choice(MODULES), error=rng.choice(ERRORS), site=rng.choice(SITES)
    )
    turns = tuple(_turns(rng, of, writers, ours, length, start))
    return Thread(subject, turns)


def _turns(
    rng: Random,
    of: Customer,
    writers: list[Person],
    ours: list[Person],
    length: int,
    start: datetime,
) -> Iterator[Turn]:
    broken = rng.random() < BROKEN_THREADS
    date = working_moment(rng, start)
    for place in range(length):
        by_staff = rng.random() < (BY_STAFF_LATER if place else BY_STAFF_FIRST)
        sender = rng.choice(ours) if by_staff else rng.choice(writers[: 1 + place])
        others = [p for p in (*writers[: rng.randint(0, 3)], ours[0]) if p.email != sender.email]
        sort = _sort(rng, place, length, by_staff)
        language = "en" if sort in ("forward", "internal") else of.language
        lost = broken and place > 0 and rng.random() < 0.5
        yield Turn(place, sort, sender, tuple(dict.fromkeys(others)), date, language, lost, of)
        gap = rng.choice((9, 40, 150, 600, 1_500, 4_000)) * (0.5 + rng.random())
        date = working_moment(rng, date + timedelta(minutes=gap))


def _sort(rng: Random, place: int, length: int, by_staff: bool) -> str:
    if place == 0:
        return "forward" if by_staff else "request"
    if by_staff:
        return rng.choice(("answer", "answer", "internal"))
    if place == length - 1 and rng.random() < 0.4:
        return "resolution"
    return rng.choices(SORTS, (40, 40, 5, 15))[0]


def working_moment(rng: Random, moment: datetime) -> datetime:
    """The same or the next moment at which people write: mostly weekdays from 7 to 19."""
    if rng.random() < 0.1:
        return moment
    if moment.hour >= 19:
        moment += timedelta(hours=12)
    if moment.weekday() > 4:
        moment += timedelta(days=7 - moment.weekday())
    return moment if moment.hour >= 7 else moment + timedelta(hours=rng.randint(7, 9))


def is_ours(who: Person) -> bool:
    return who.email.endswith(OWN_DOMAIN) and who.email != MAILBOX
