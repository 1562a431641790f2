"""The desk that a mail is read at: what is known besides the mail, the same for a whole pass."""

from dataclasses import dataclass
from datetime import datetime

from mailbox_agent.database.customers import load_customers
from mailbox_agent.database.ledger import MailboxRow
from mailbox_agent.database.store import Store
from mailbox_agent.records import Address, Customer
from mailbox_agent.settings import MailboxSettings, Settings


@dataclass(frozen=True, slots=True)
class Desk:
    store: Store
    settings: Settings
    mailbox: MailboxSettings
    row: MailboxRow
    now: datetime
    as_history: bool = False  # an import: cases and facts, no clocks, no drafts
    actor: str = "mailbox-agent"

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

    def customer(self, customer_id: int | None) -> Customer | None:
        return next((c for i, c in load_customers(self.store) if i == customer_id), None)


def _below(domain: str, parents: frozenset[str]) -> bool:
    return any(domain == parent or domain.endswith("." + parent) for parent in parents)
