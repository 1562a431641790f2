"""Whether a draft's recipients are right: one side, people of the case, never ourselves.

Pure. Practice row magic-square, promise 5. Who should get it is decided in recipients.py.
"""

from collections.abc import Collection, Iterator, Sequence
from email.utils import getaddresses

from mailbox_agent.cases.known_customers import parents_of_domain
from mailbox_agent.cases.quotes import one_line
from mailbox_agent.records import CaseRecord, Company, Customer, Finding
from mailbox_agent.records.case import Audience

NEW_RECIPIENT = "new recipient"  # a check that a person may confirm; its sentence is the address


def wrong_recipients(
    recipients: Sequence[str],
    record: CaseRecord,
    company: Company,
    own_addresses: Collection[str],
    customers: Sequence[Customer],
    audience: Audience,
    customer_domains: Collection[str] = (),
    team: Collection[str] = (),
    typed: Collection[str] = (),
) -> Iterator[Finding]:
    """Blocking findings for nobody, ourselves, two sides or another customer; else hints.

    team: addresses of our own people, who may stand beside the customer where a person put them.
    typed: what a person put in; an address that nobody knows blocks until it is confirmed.
    """
    emails = [e.casefold() for _, e in getaddresses([one_line(r) for r in recipients]) if "@" in e]
    if not emails:
        yield Finding("recipients", "The draft has no recipient.", "", True)
        return
    own = {domain.casefold() for domain in company.domains}
    ours = {email for email in emails if email.rpartition("@")[2] in own}
    mailboxes, people = _folded(own_addresses), _folded(team)
    if audience == "customer" and ours >= set(emails):
        yield Finding("recipients", "Nobody of the customer's gets this draft.", "", True)
    on_case, theirs = _on_case(record), _folded(customer_domains)
    owners, mine = _owners(customers), (record.case.customer or "").casefold()
    for email in dict.fromkeys(emails):
        if email in mailboxes:
            yield Finding("recipients", f"{email} is our own mailbox.", "", True)
        elif email in ours and audience == "customer":
            if email not in people or email not in typed:
                why = f"{email} is one of us: not on a customer's mail."
                yield Finding("recipients", why, "", True)
        elif email not in ours and audience == "internal":
            yield Finding("recipients", f"{email} is outside: this draft is internal.", "", True)
        elif _other_customer(email, mine, owners):
            yield Finding("recipients", f"{email} belongs to another customer.", "", True)
        elif email not in ours and email not in on_case:
            yield _unknown(email, theirs, is_typed=email in typed)
    sides = {p.address.casefold(): p.side for p in record.people}
    outside = {sides[email] for email in emails if sides.get(email) in ("customer", "partner")}
    if len(outside) > 1:
        yield Finding("recipients", "The draft goes to the customer and to a partner.", "", True)


def _unknown(email: str, theirs: Collection[str], *, is_typed: bool) -> Finding:
    whose = "the customer's, but " if email.rpartition("@")[2] in theirs else ""
    if not is_typed:
        return Finding("recipients", f"{email} is {whose}not on this case: write there?")
    why = f"{email} is {whose}not on this case: confirm it with `approve ID --confirm {email}`"
    return Finding(NEW_RECIPIENT, why, email, True)


def _on_case(record: CaseRecord) -> set[str]:
    found = {p.address.casefold() for p in record.people}
    found |= {m.sender.email.casefold() for m in record.messages}
    return found | {e.casefold() for m in record.messages for _, e in getaddresses(list(m.to))}


def _folded(values: Collection[str]) -> frozenset[str]:
    return frozenset(value.casefold() for value in values)


def _owners(customers: Sequence[Customer]) -> dict[str, set[str]]:
    """Folded domain or address -> folded names of the customers that have it."""
    found: dict[str, set[str]] = {}
    for customer in customers:
        for mark in (*customer.domains, *customer.addresses):
            found.setdefault(mark.casefold(), set()).add(customer.name.casefold())
    return found


def _other_customer(email: str, mine: str, owners: dict[str, set[str]]) -> bool:
    above = parents_of_domain(email.rpartition("@")[2])
    names = next((owners[one] for one in above if one in owners), set()) | owners.get(email, set())
    return bool(names) and bool(mine) and mine not in names
