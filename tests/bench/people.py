"""The invented world that writes: customers, their people, and our own staff.

Everything is a function of the seed and a number, so that nothing has to be kept.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from names import (
    COMPANY_FORMS,
    COMPANY_HEADS,
    COMPANY_TAILS,
    FIRST,
    LAST,
    ROMAN_FIRST,
    ROMAN_LAST,
    TITLES,
)

OWN_DOMAIN = "vendor.example"
MAILBOX = "escalations@vendor.example"
LANGUAGES = ("en", "de", "fr", "es", "it", "ja")
SHARES = (70, 10, 7, 6, 4, 3)
STAFF_ROLES = ("escalation_manager", "sales", "internal", "internal", "sales", "leader")
STAFF_NAMED = 12  # in the settings; the others are known by their domain only
STAFF = 60


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    email: str
    language: str
    title: str
    company: str
    phone: str


@dataclass(frozen=True, slots=True)
class Customer:
    number: int
    name: str
    domain: str
    language: str
    people: int  # how many of them write to us


def customers_after(mails: int) -> int:
    """How many customers have written after so many mails: a square root, at least 3."""
    return max(3, int(6.5 * mails**0.5))


@lru_cache(maxsize=20_000)
def customer(seed: int, number: int) -> Customer:
    rng = Random(f"{seed} customer {number}")
    place = number * 1_531 % (len(COMPANY_HEADS) * len(COMPANY_TAILS))
    head = COMPANY_HEADS[place % len(COMPANY_HEADS)]
    tail = COMPANY_TAILS[place // len(COMPANY_HEADS)]
    language = rng.choices(LANGUAGES, SHARES)[0]
    name = f"{head} {tail} {rng.choice(COMPANY_FORMS[language])}"
    domain = f"{head}{rng.choice(('', '-'))}{tail}.example".lower()
    return Customer(number, name, domain, language, rng.choice((6, 12, 20, 40, 80)))


@lru_cache(maxsize=50_000)
def person(seed: int, of: Customer, number: int) -> Person:
    rng = Random(f"{seed} person {of.number} {number}")
    language = of.language if rng.random() < 0.85 else "en"
    return _person(rng, language, of.domain, of.name)


@lru_cache(maxsize=STAFF)
def staff(seed: int, number: int) -> Person:
    """Ours; the first STAFF_NAMED have the role STAFF_ROLES[number % 6] in the settings."""
    return _person(Random(f"{seed} staff {number}"), "en", OWN_DOMAIN, "Vendor", f"{number}")


def _person(rng: Random, language: str, domain: str, company: str, mark: str = "") -> Person:
    firsts, lasts = FIRST[language].split(), LAST[language].split()
    one, two = rng.randrange(len(firsts)), rng.randrange(len(lasts))
    name = f"{firsts[one]} {lasts[two]}"
    latin = (firsts[one], lasts[two])
    if language == "ja":
        name = f"{lasts[two]} {firsts[one]}"
        latin = (ROMAN_FIRST.split()[one], ROMAN_LAST.split()[two])
    local = rng.choice(("{0}.{1}", "{0[0]}.{1}", "{0}{1[0]}")).format(*map(_ascii, latin))
    phone = (
        f"+{rng.choice((44, 49, 33, 34, 39, 81))} {rng.randrange(10**2)} {rng.randrange(10**6):06}"
    )
    return Person(name, f"{local}{mark}@{domain}", language, rng.choice(TITLES), company, phone)


def _ascii(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.replace("ı", "i").replace("ß", "ss"))
    return plain.encode("ascii", "ignore").decode().lower()
