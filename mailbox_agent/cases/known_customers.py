"""The customers that we know, so that an address, a domain or a name finds its own at once. Pure.

Made anew when a customer changes, which is seldom; asked for every mail.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from mailbox_agent.cases.companies import SHARED, fold_company, label_of, same_letters
from mailbox_agent.free_mail import is_free_mail, is_nobodys
from mailbox_agent.records import Address, Customer

Known = tuple[int, Customer]  # (id, customer)


@dataclass(frozen=True, slots=True)
class KnownCustomers:
    """Tables over `all`; where several fit, the first one counts."""

    all: Sequence[Known]
    by_id: Mapping[int, Customer]
    domains: Mapping[str, str]  # domain -> name, in order
    _place: Mapping[int, int]  # id -> place in `all`
    _by_address: Mapping[str, Known]
    _by_domain: Mapping[str, Known]
    _by_name: Mapping[str, Known]
    _by_folded: Mapping[str, Known]
    _labels: Mapping[
        str, Sequence[tuple[str, Known]]
    ]  # first letters -> (label of a domain, whose)
    _nameless: Mapping[str, Sequence[tuple[str, Known]]]  # the same of names without a domain

    def of_address(self, addresses: Sequence[Address], never: Collection[str]) -> Known | None:
        """The customer of the first address that has one: by the address, then by its domain.

        A subdomain counts as its parent. Free-mail domains and those of `never` identify nobody;
        a listed address does, whatever its domain.
        """
        for address in addresses:
            if address.email in self._by_address:
                return self._by_address[address.email]
        barred = {domain.lower() for domain in never}
        for address in addresses:
            parents = [one for one in parents_of_domain(address.domain) if not is_nobodys(one)]
            if is_free_mail(address.domain) or not barred.isdisjoint(parents):
                continue
            found = [self._by_domain[one] for one in parents if one in self._by_domain]
            if found:
                return min(found, key=lambda known: self._place[known[0]])
        return None

    def named(self, name: str) -> Known | None:
        """The customer that goes by this name, or whose domain fits it."""
        folded = fold_company(name)
        same = [one for one in (self._by_name.get(name), self._by_folded.get(folded)) if one]
        if same:
            return min(same, key=lambda known: self._place[known[0]])
        return _only(_alike(self._labels, folded.replace(" ", "")))

    def without_domain(self, domain: str, listed: Collection[str] = ()) -> Known | None:
        """The one customer without a domain whose name fits this one; the `listed` names, which
        settings give, in every letter: anybody can have a domain that begins alike."""
        label = label_of(domain)
        found = _only(_alike(self._nameless, label))
        if found is None or found[1].name not in listed:
            return found
        return found if fold_company(found[1].name).replace(" ", "") == label else None

    def fitting(self, name: str) -> Known | None:
        """The one customer that has a domain which fits this name."""
        return _only(_alike(self._labels, fold_company(name).replace(" ", "")))


def known_customers(pairs: Sequence[Known]) -> KnownCustomers:
    return KnownCustomers(
        all=pairs,
        by_id=dict(pairs),
        domains=MappingProxyType(
            {domain: customer.name for _, customer in pairs for domain in customer.domains}
        ),
        _place={number: place for place, (number, _) in enumerate(pairs)},
        _by_address=_first((a.lower(), pair) for pair in pairs for a in pair[1].addresses if a),
        _by_domain=_first((d.lower(), pair) for pair in pairs for d in pair[1].domains if d),
        _by_name=_first((pair[1].name, pair) for pair in pairs),
        _by_folded=_first((fold_company(pair[1].name), pair) for pair in pairs),
        _labels=_by_first_letters(
            (label_of(domain), pair) for pair in pairs for domain in pair[1].domains
        ),
        _nameless=_by_first_letters(
            (fold_company(pair[1].name).replace(" ", ""), pair)
            for pair in pairs
            if not pair[1].domains
        ),
    )


def parents_of_domain(domain: str) -> tuple[str, ...]:
    """The domain and those that it lies below: a.b.example, b.example, example."""
    labels = domain.strip(".").lower().split(".")
    return tuple(".".join(labels[at:]) for at in range(len(labels))) if labels[0] else ()


def _first(pairs: Iterable[tuple[str, Known]]) -> dict[str, Known]:
    found: dict[str, Known] = {}
    for key, known in pairs:
        found.setdefault(key, known)
    return found


def _by_first_letters(
    pairs: Iterable[tuple[str, Known]],
) -> dict[str, list[tuple[str, Known]]]:
    """Names that mean the same company share their first SHARED letters, or are equal."""
    found: dict[str, list[tuple[str, Known]]] = {}
    for letters, known in pairs:
        found.setdefault(letters[:SHARED], []).append((letters, known))
    return found


def _alike(table: Mapping[str, Sequence[tuple[str, Known]]], letters: str) -> dict[int, Known]:
    return {
        known[0]: known
        for other, known in table.get(letters[:SHARED], ())
        if same_letters(letters, other)
    }


def _only(found: Mapping[int, Known]) -> Known | None:
    return next(iter(found.values())) if len(found) == 1 else None
