"""Who may get a notice: addresses of the settings, and no customer's whatever the settings say."""

from collections.abc import Iterable

from mailbox_agent.database.notices import is_a_customers
from mailbox_agent.database.store import Store
from mailbox_agent.records import Person
from mailbox_agent.settings import Settings


def may_be_told(store: Store, settings: Settings, address: str) -> bool:
    """Asked when a notice is written and again before it leaves: settings may have changed."""
    wanted = address.casefold()
    if not settings.alerts.administrators or wanted in _mailboxes(settings):
        return False
    if wanted not in _addresses(settings):
        return False
    return _is_ours(settings, wanted) or not _is_of_a_customer(store, settings, wanted)


def address_of(settings: Settings, person: Person) -> str | None:
    """Where a person of the team is told: their first address at one of our domains."""
    mailboxes = _mailboxes(settings)
    for address in person.addresses:
        if _is_ours(settings, address.casefold()) and address.casefold() not in mailboxes:
            return address.casefold()
    return None


def addresses_of(settings: Settings, people: Iterable[Person]) -> tuple[str, ...]:
    found = (address_of(settings, person) for person in people)
    return tuple(dict.fromkeys(one for one in found if one))


def _addresses(settings: Settings) -> frozenset[str]:
    people = (address for person in settings.people for address in person.addresses)
    return frozenset(one.casefold() for one in (*settings.alerts.administrators, *people))


def _mailboxes(settings: Settings) -> frozenset[str]:
    """A notice to a mailbox that we read would come back to us."""
    boxes = settings.mailboxes
    return frozenset(one.casefold() for box in boxes for one in (box.address, *box.aliases))


def _is_ours(settings: Settings, address: str) -> bool:
    return _below(address, settings.company.domains)


def _is_of_a_customer(store: Store, settings: Settings, address: str) -> bool:
    for customer in settings.customers:
        if address in (one.casefold() for one in customer.addresses):
            return True
        if _below(address, customer.domains):
            return True
    return is_a_customers(store, address)


def _below(address: str, domains: Iterable[str]) -> bool:
    domain = f".{address.rpartition('@')[2]}"
    return any(domain.endswith(f".{one.casefold()}") for one in domains)
