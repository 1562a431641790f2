"""The desk that a mail is read at: what is known besides the mail, the same for a whole pass."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from mailbox_agent.cases.known_customers import KnownCustomers, known_customers
from mailbox_agent.database.customers import load_customers
from mailbox_agent.database.ledger import MailboxRow
from mailbox_agent.database.store import Store
from mailbox_agent.records import Address, Customer
from mailbox_agent.settings import MailboxSettings, Settings

if TYPE_CHECKING:
    from mailbox_agent.asking import Asker

CUSTOMERS = "known customers"


@dataclass(frozen=True, slots=True)
class Desk:
    store: Store
    settings: Settings
    mailbox: MailboxSettings
    row: MailboxRow
    now: datetime
    as_history: bool = False  # an import: cases and facts, no clocks, no drafts
    actor: str = "mailbox-agent"
    asker: "Asker | None" = None  # who asks the language model; None: the rules read alone

    @property
    def own_addresses(self) -> frozenset[str]:
        """Every shared mailbox of the workspace: none is ever written to, none is a customer."""
        return frozenset(
            address.lower()
            for mailbox in self.settings.mailboxes
            for address in (mailbox.address, *mailbox.aliases)
        )

    @property
    def own_domains(self) -> frozenset[str]:
        return frozenset(self.settings.company.domains)

    def is_ours(self, address: Address) -> bool:
        return _below(address.domain, self.own_domains)

    def is_partner(self, address: Address) -> bool:
        return _below(address.domain, self.settings.partner_domains)

    @property
    def customers(self) -> KnownCustomers:
        """Everybody we know, made anew only when one of them has changed."""
        pairs = load_customers(self.store)
        found: KnownCustomers | None = self.store.remembered.get(CUSTOMERS)
        if found is None or found.all is not pairs:
            found = self.store.remembered[CUSTOMERS] = known_customers(pairs)
        return found

    @property
    def listed_customers(self) -> frozenset[str]:
        """The names that the settings give."""
        return frozenset(customer.name for customer in self.settings.customers)

    def customer(self, customer_id: int | None) -> Customer | None:
        return None if customer_id is None else self.customers.by_id.get(customer_id)


def _below(domain: str, parents: frozenset[str]) -> bool:
    return any(domain == parent or domain.endswith("." + parent) for parent in parents)
