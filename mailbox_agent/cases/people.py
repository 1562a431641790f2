"""Who is who: our own staff, the customer behind an address, everybody on a case and their roles.

Pure: tables come from settings and the case. Nothing here knows a company or a name.
"""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from mailbox_agent.cases.domain_words import spell_out
from mailbox_agent.cases.matter import fold
from mailbox_agent.cases.people_words import (
    ACADEMIC_TITLES,
    MANAGEMENT_TITLES,
    NOT_GIVEN_NAMES,
    ROLE_ADDRESSES,
    TECHNICAL_TITLES,
)
from mailbox_agent.cases.roles import (
    address_in,
    manager_address,
    reporter_of,
    requester_of,
    roles_by_title,
)
from mailbox_agent.records import (
    Address,
    CaseMessage,
    CasePerson,
    Person,
    TeamRule,
)
from mailbox_agent.records.case import Side
from mailbox_agent.records.reading import Area, SenderRole, Severity


def staff_person(address: str, people: Sequence[Person]) -> Person | None:
    """The line of the team table with this address."""
    wanted = address.strip().lower()
    return next(
        (one for one in people if wanted in (known.lower() for known in one.addresses)), None
    )


def domain_among(domain: str, domains: Collection[str]) -> bool:
    """Whether a domain is one of these or lies below one of these."""
    name = domain.strip(".").lower()
    return bool(name) and any(
        name == known.lower() or name.endswith("." + known.lower()) for known in domains if known
    )


def name_from_domain(domain: str, text: str = "") -> str:
    """A last resort for a company without a name: "nordhavn-logistics.example" is Nordhavn
    Logistics. Words of a mail's `text` help to cut what is run together."""
    return spell_out(domain, text)


def choose_manager(
    rules: Sequence[TeamRule],
    people: Sequence[Person],
    *,
    mailbox: str,
    customer: str | None,
    area: Area | None,
    severity: Severity | None,
) -> Person | None:
    """The escalation manager by the first rule that fits; None if no rule does."""
    for rule in rules:
        fits = (
            rule.mailbox in (None, mailbox)
            and (rule.customer is None or _same(rule.customer, customer))
            and rule.area in (None, area)
            and rule.severity in (None, severity)
        )
        if fits:
            return next((one for one in people if _same(one.name, rule.manager)), None)
    return None


@lru_cache(maxsize=4_096)
def display_name(address: Address) -> str:
    """The name as a person would say it: "Böhm, Katrin" is Katrin Böhm, "Anna Berg, CEO" stays.

    Without quotes, "(Company)" and "via list". Without a name, or with an address in its place,
    it is the address itself.
    """
    shown = "".join(" " if ord(char) < 32 else char for char in address.name[:300])
    shown = "".join(char for char in shown if unicodedata.category(char) not in ("Cf", "Cc"))
    shown = _strip_quotes(shown)
    while True:
        shorter = _strip_quotes(_COMPANY_BEHIND.sub("", shown))
        if not shorter or shorter == shown:
            break
        shown = shorter
    if not shown or "@" in shown:
        return address.email
    family, comma, given = (part.strip() for part in shown.partition(","))
    if comma and given and "," not in given and not _is_no_given_name(given, family, address):
        words = (*family.split(), *given.split())
        if len(words) <= 6 and not any(char.isdigit() for char in shown):
            return f"{given} {family}"
    return shown


def _is_no_given_name(given: str, family: str, address: Address) -> bool:
    """Whether what stands behind the comma is a degree, a title, a job or the company.

    "Dr. Katrin" is a given name, "Dr." is none; a short word in capitals behind a name that is
    written otherwise is an abbreviation.
    """
    words = [fold(word).replace(".", "").strip("&/+()'’ ") for word in given.split()]
    while words and words[0] in ACADEMIC_TITLES:
        words.pop(0)
    if not words or not words[0]:
        return True
    apart = {part for word in words for part in (word, *word.split("-"))}  # "IT-Leiterin"
    if apart & (NOT_GIVEN_NAMES | MANAGEMENT_TITLES | TECHNICAL_TITLES):
        return True
    if given.isupper() and given.isalpha() and len(given) > 2 and not family.isupper():
        return len(given) < 4  # "COO", "CRM"; "ANNA" is a name
    company = fold(address.domain).partition(".")[0]
    return len(family.split()) > 1 and len(words[0]) > 3 and words[0] in company


def case_people(
    messages: Sequence[CaseMessage],
    people: Sequence[Person],
    own_domains: Sequence[str] | frozenset[str],
    customer_domains: Sequence[str] | frozenset[str],
    partner_domains: Sequence[str] | frozenset[str],
    manager: str | None,
    signatures: Mapping[str, str] = MappingProxyType({}),
) -> tuple[CasePerson, ...]:
    """Everybody on the case, in the order in which they appeared, with side and roles.

    Left out: machines, strangers, senders that failed authentication (promise 6), our own shared
    addresses. `signatures` maps an address to the text of its signature block; `manager` is a
    name of the team table and comes last if they have not written yet.
    """
    ordered = sorted(messages, key=lambda message: message.at)
    counted = [one for one in ordered if not one.automatic and one.trusted != "failed"]
    staff = _staff_by_address(people)
    named = _everybody(counted, staff)
    role_of = {one.sender.email: one.role for one in reversed(counted)}  # of their first message
    domains = _Domains(own_domains, customer_domains, partner_domains)
    sides: dict[str, Side] = {}
    for email in named:
        side = _side_of(email, role_of.get(email), email in staff, domains)
        if side is not None:
            sides[email] = side
    if (managing := manager_address(manager, people)) is not None:
        managing = _known_as(managing, people, sides) or managing
        sides.setdefault(managing, "us")
        named.setdefault(managing, manager or managing)
    requester, reporter = requester_of(counted, sides), reporter_of(counted, sides)
    found = []
    for email, side in sides.items():
        title = staff[email].title if email in staff else ""
        roles = set(roles_by_title(side, named[email], signatures.get(email, ""), title))
        if email == managing:
            roles = {"escalation_manager"}
        if email == requester:
            roles.add("requester")
        if email == reporter:
            roles.add("reporter")
        found.append(CasePerson(email, named[email], side, frozenset(roles or {"participant"})))
    return tuple(found)


def _staff_by_address(people: Sequence[Person]) -> dict[str, Person]:
    """Lower-cased address -> the first line of the team table that has it."""
    found: dict[str, Person] = {}
    for one in people:
        for known in one.addresses:
            found.setdefault(known.lower(), one)
    return found


def _everybody(messages: Sequence[CaseMessage], staff: Mapping[str, Person]) -> dict[str, str]:
    """Address to best known name, of senders, forwarded authors and recipients."""
    named: dict[str, str] = {}
    for message in messages:
        written = [message.sender]
        for header in (message.forwarded_from, *message.to):
            written.append(Address(_name_before(header[:500]), address_in(header)))
        for address in written:
            email = address.email.strip().lower()
            if "@" not in email:
                continue
            if email in named and named[email] != email:
                continue
            name = staff[email].name if email in staff else display_name(address)
            named[email] = name
    return named


@dataclass(frozen=True, slots=True)
class _Domains:
    own: Collection[str]
    customer: Collection[str]
    partner: Collection[str]


def _side_of(email: str, role: SenderRole | None, is_staff: bool, domains: _Domains) -> Side | None:
    """`role` is the reading's for a sender, None for who only received; None leaves them out."""
    local, _, domain = email.rpartition("@")
    if role in ("stranger", "machine"):
        return None
    if is_staff:
        return "us"
    if domain_among(domain, domains.own):
        return None if role is None and local in ROLE_ADDRESSES else "us"
    if domain_among(domain, domains.partner):
        return "partner"
    if domain_among(domain, domains.customer) or role == "customer":
        return "customer"
    if role is None and (local in ROLE_ADDRESSES or not domains.customer):
        return None if local in ROLE_ADDRESSES else "customer"
    return "partner"


def _known_as(email: str, people: Sequence[Person], sides: Mapping[str, Side]) -> str | None:
    """The address that this person used in the case, if they have several."""
    line = staff_person(email, people)
    known = [one.lower() for one in line.addresses] if line else []
    return next((one for one in known if one in sides), None)


def _name_before(written: str) -> str:
    return written.rpartition("<")[0].strip()


def _strip_quotes(text: str) -> str:
    return " ".join(text.split()).strip("'\"“”‘’ ")


def _same(a: str | None, b: str | None) -> bool:
    return bool(a) and bool(b) and (a or "").casefold() == (b or "").casefold()


_COMPANY_BEHIND = re.compile(r"\s?(?:\([^()]{0,80}\)|\[[^\[\]]{0,80}\]|\bvia\s.{0,80}|\|.{0,80})$")
