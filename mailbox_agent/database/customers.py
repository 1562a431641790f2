"""Customers: found from mail, named in settings. One entity, several names and domains."""

from collections.abc import Iterable, Sequence

from mailbox_agent.database.store import Row, Store
from mailbox_agent.records import Customer


def load_customers(store: Store) -> tuple[tuple[int, Customer], ...]:
    """(id, customer) of everybody we know, with domains and addresses."""
    domains = _grouped(store.all("SELECT customer_id, domain AS value FROM customer_domains"))
    addresses = _grouped(store.all("SELECT customer_id, address AS value FROM customer_addresses"))
    return tuple(
        (
            row["id"],
            Customer(
                name=row["name"],
                domains=tuple(domains.get(row["id"], ())),
                addresses=tuple(addresses.get(row["id"], ())),
                zone=row["zone"],
                language=row["language"],
                confidential=bool(row["confidential"]),
            ),
        )
        for row in store.all("SELECT * FROM customers ORDER BY id")
    )


def settle_customers(store: Store, named: Sequence[tuple[str, Customer]]) -> None:
    """Brings the customers of the settings into the store: (folded name, customer) each."""
    with store.write():
        for folded, customer in named:
            customer_id = _find(store, folded, customer.domains)
            row: Row = {
                "name": customer.name,
                "zone": customer.zone,
                "language": customer.language,
                "confidential": customer.confidential,
                "origin": "settings",
            }
            if customer_id is None:
                customer_id = store.insert("customers", {**row, "folded": folded})
            else:
                store.update("customers", customer_id, row)
            _add_domains(store, customer_id, customer.domains)
            for address in customer.addresses:
                store.run(
                    "INSERT OR IGNORE INTO customer_addresses VALUES (?, ?)",
                    address.lower(),
                    customer_id,
                )


def customer_for(
    store: Store, name: str, folded: str, domains: Iterable[str], origin: str = "mail"
) -> int:
    """The id of the customer with one of these domains or this name; made if there is none."""
    domains = tuple(domains)
    customer_id = _find(store, folded, domains)
    if customer_id is None:
        customer_id = store.insert("customers", {"name": name, "folded": folded, "origin": origin})
    _add_domains(store, customer_id, domains)
    return customer_id


def _find(store: Store, folded: str, domains: Iterable[str]) -> int | None:
    for domain in domains:
        row = store.one("SELECT customer_id FROM customer_domains WHERE domain = ?", domain)
        if row:
            return int(row["customer_id"])
    row = store.one("SELECT id FROM customers WHERE folded = ?", folded)
    return int(row["id"]) if row else None


def _add_domains(store: Store, customer_id: int, domains: Iterable[str]) -> None:
    for domain in domains:
        store.run("INSERT OR IGNORE INTO customer_domains VALUES (?, ?)", domain, customer_id)


def _grouped(rows: Sequence[Row]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for row in rows:
        found.setdefault(row["customer_id"], []).append(row["value"])
    return found
