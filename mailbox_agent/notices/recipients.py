"""Who may get a notice: addresses of the settings, and no customer's whatever the settings say."""

from collections.abc import Iterable

from mailbox_agent.cases.known_customers import parents_of_domain
from mailbox_agent.database.messages import authenticated_before
from mailbox_agent.database.notices import is_a_customers
from mailbox_agent.database.store import Store
from mailbox_agent.records import Person
from mailbox_agent.settings import Settings


def may_be_told(store: Store, settings: Settings, address: str) -> bool:
    """Asked when a notice is written and again before it leaves: settings may have changed."""
    if not settings.alerts.administrators or address.casefold() not in _addresses(settings):
        return False
    if not is_nobody_elses(settings, address):
        return False
    wanted = address.casefold()
    if _is_ours(settings, wanted) or not is_a_customers(store, wanted):
        return True
    named = {one.casefold() for one in settings.alerts.administrators}
    return wanted in named and not _has_written(store, wanted)


def _has_written(store: Store, address: str) -> bool:
    """Whether an authenticated mail came from there. Anybody can write in the name of the company
    that an administrator works for, and must not silence what that administrator is told."""
    domains = parents_of_domain(address.rpartition("@")[2])
    rows = store.all("SELECT id FROM mailboxes")
    return any(authenticated_before(store, row["id"], domains) for row in rows)


def is_nobody_elses(settings: Settings, address: str) -> bool:
    """Neither a mailbox that we read (it would come back to us) nor a customer of the settings."""
    wanted = address.casefold()
    if wanted in _mailboxes(settings):
        return False
    return _is_ours(settings, wanted) or not any(
        wanted in (one.casefold() for one in customer.addresses) or _below(wanted, customer.domains)
        for customer in settings.customers
    )


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
    boxes = settings.mailboxes
    return frozenset(one.casefold() for box in boxes for one in (box.address, *box.aliases))


def _is_ours(settings: Settings, address: str) -> bool:
    return _below(address, settings.company.domains)


def _below(address: str, domains: Iterable[str]) -> bool:
    domain = f".{address.rpartition('@')[2]}"
    return any(domain.endswith(f".{one.casefold()}") for one in domains)
