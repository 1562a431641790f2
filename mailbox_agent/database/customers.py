"""Customers: found from mail, named in settings. One entity, several names and domains."""

from collections.abc import Callable, Iterable, Sequence

from mailbox_agent.database.store import Row, Store
from mailbox_agent.records import Customer

CACHE = "customers"


def load_customers(store: Store) -> tuple[tuple[int, Customer], ...]:
    """(id, customer) of everybody we know, with domains and addresses; read once per change."""
    if CACHE not in store.remembered:
        store.remembered[CACHE] = _read(store)
    found: tuple[tuple[int, Customer], ...] = store.remembered[CACHE]
    return found


def _read(store: Store) -> tuple[tuple[int, Customer], ...]:
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


def settle_customers(
    store: Store, customers: Sequence[Customer], fold: Callable[[str], str]
) -> None:
    """Brings the customers of the settings into the store; `fold` makes names comparable."""
    store.remembered.pop(CACHE, None)
    with store.write():
        for customer in customers:
            folded = fold(customer.name)
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
    store: Store,
    name: str,
    folded: str,
    domain: str,
    related: Callable[[], int | None],
) -> int:
    """The id of the customer with this domain or name; made if there is none.

    `related()` is the one customer whose domain fits the name, or, if there is a domain, whose
    name fits that: a customer known by one of the two only is recognised when the other one comes.
    A customer that has a domain gets no second one from mail: anybody can sign with its name.
    """
    if not domain:
        named = store.one("SELECT id FROM customers WHERE folded = ?", folded)
        return int(named["id"]) if named else related() or _add(store, name, folded)
    known = store.one("SELECT customer_id FROM customer_domains WHERE domain = ?", domain)
    if known:
        return int(known["customer_id"])
    customer_id = _without_domain(store, folded) or related()
    if customer_id is None:
        taken = store.one("SELECT 1 AS here FROM customers WHERE folded = ?", folded)
        key = f"{folded} {domain}" if taken else folded  # the same name is no proof (promise 6)
        customer_id = _add(store, name, key)
    _add_domains(store, customer_id, (domain,))
    return customer_id


def _add(store: Store, name: str, folded: str) -> int:
    store.remembered.pop(CACHE, None)
    return store.insert("customers", {"name": name, "folded": folded, "origin": "mail"})


def _without_domain(store: Store, folded: str) -> int | None:
    """The customer of this name that nobody has written from yet."""
    row = store.one(
        "SELECT id FROM customers WHERE folded = ? AND NOT EXISTS"
        " (SELECT 1 FROM customer_domains WHERE customer_id = customers.id)",
        folded,
    )
    return int(row["id"]) if row else None


def rename_customer(store: Store, customer_id: int, name: str, folded: str) -> None:
    """A better name than the one made from the domain, unless settings or a person gave it."""
    store.remembered.pop(CACHE, None)
    store.run(
        "UPDATE OR IGNORE customers SET name = ?, folded = ? WHERE id = ? AND origin = 'mail'",
        name,
        folded,
        customer_id,
    )


def _find(store: Store, folded: str, domains: Iterable[str]) -> int | None:
    for domain in domains:
        row = store.one("SELECT customer_id FROM customer_domains WHERE domain = ?", domain)
        if row:
            return int(row["customer_id"])
    row = store.one("SELECT id FROM customers WHERE folded = ?", folded)
    return int(row["id"]) if row else None


def _add_domains(store: Store, customer_id: int, domains: Iterable[str]) -> None:
    store.remembered.pop(CACHE, None)
    for domain in domains:
        store.run("INSERT OR IGNORE INTO customer_domains VALUES (?, ?)", domain, customer_id)


def _grouped(rows: Sequence[Row]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for row in rows:
        found.setdefault(row["customer_id"], []).append(row["value"])
    return found
