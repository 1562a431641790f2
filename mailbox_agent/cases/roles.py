"""The roles of a case (practice row magic-square): filled where the mail says so, else open."""

import re
from collections.abc import Mapping, Sequence

from mailbox_agent.cases.matter import fold
from mailbox_agent.cases.people_words import MANAGEMENT_TITLES, TECHNICAL_TITLES
from mailbox_agent.records import CaseMessage, Person
from mailbox_agent.records.case import CaseRole, Side

_SIGNATURE_LINES = 8
_LINE_LENGTH = 200
_ADDRESS = re.compile(r"[^\s<>\"',;@]{1,100}@[^\s<>\"',;@]{1,200}")
_LATIN_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def roles_by_title(side: Side, name: str, signature: str, title: str = "") -> frozenset[CaseRole]:
    """What a job title says: management before technology ("IT Director" is management).

    Read from the team table's title and the first lines of the signature, the person's own name
    left out (Anthony Head is not a head of anything).
    """
    lines = [line.strip()[:_LINE_LENGTH] for line in (title, *signature.splitlines())]
    own = set(_LATIN_WORD.findall(fold(name)))
    lines = [fold(line) for line in lines if line][:_SIGNATURE_LINES]
    titles = [line for line in lines if not own or not own <= set(_LATIN_WORD.findall(line))]
    titles += [_without(line, own) for line in lines if line not in titles]
    managing = any(_has(line, MANAGEMENT_TITLES) for line in titles)
    technical = any(_has(line, TECHNICAL_TITLES) for line in titles)
    if side == "us":
        return frozenset({"support_engineer"}) if technical and not managing else frozenset()
    if side != "customer":
        return frozenset({"technical_contact"}) if technical and not managing else frozenset()
    if managing:
        return frozenset({"customer_management"})
    return frozenset({"technical_contact"}) if technical else frozenset()


def requester_of(messages: Sequence[CaseMessage], sides: Mapping[str, Side]) -> str | None:
    """The address of the customer's contact who escalated; inside a forward, the inner author.

    The first of the customer's people who wrote or was forwarded; without any, the partner who
    spoke for the customer.
    """
    for wanted in ("customer", "partner"):
        for message in messages:
            for address in (address_in(message.forwarded_from), message.sender.email):
                if address and sides.get(address) == wanted:
                    return address
    return None


def reporter_of(messages: Sequence[CaseMessage], sides: Mapping[str, Side]) -> str | None:
    """The address of our own person who brought the case in, by a forward or in their words."""
    first = next(iter(messages), None)
    if first is None or sides.get(first.sender.email) != "us":
        return None
    return first.sender.email


def address_in(written: str) -> str:
    """The address of 'Mette <Mette@nordhavn.example>' or of a bare one, lower-cased; "" if none."""
    found = _ADDRESS.findall(written[:500])
    return found[-1].lower() if found else ""


def manager_address(manager: str | None, people: Sequence[Person]) -> str | None:
    """The first address of the person whom the settings name as escalation manager."""
    for person in people:
        if manager and person.name.casefold() == manager.casefold() and person.addresses:
            return person.addresses[0].lower()
    return None


def _has(line: str, titles: frozenset[str]) -> bool:
    words = set(_LATIN_WORD.findall(line))
    words |= {part for word in words for part in word.split("-")}
    if words & titles:
        return True
    return any(title in line for title in titles if not title.isascii())


def _without(line: str, own: set[str]) -> str:
    return " ".join(word for word in _LATIN_WORD.findall(line) if word not in own)
