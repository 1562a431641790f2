"""Whether a draft's recipients are right: one side, people of the case, never ourselves.

Pure. Practice row magic-square, promise 5. Who should get it is decided in recipients.py.
"""

from collections.abc import Collection, Iterator, Sequence
from email.utils import getaddresses

from mailbox_agent.cases.quotes import one_line
from mailbox_agent.records import CaseRecord, Company, Customer, Finding
from mailbox_agent.records.case import Audience


def wrong_recipients(
    recipients: Sequence[str],
    record: CaseRecord,
    company: Company,
    own_addresses: Collection[str],
    customers: Sequence[Customer],
    audience: Audience,
    customer_domains: Collection[str] = (),
) -> Iterator[Finding]:
    """Blocking findings for nobody, ourselves, two sides or another customer; else hints."""
    emails = [e.casefold() for _, e in getaddresses([one_line(r) for r in recipients]) if "@" in e]
    if not emails:
        yield Finding("recipients", "The draft has no recipient.", "", True)
        return
    mailboxes = {address.casefold() for address in own_addresses}
    sides = {p.address.casefold(): p.side for p in record.people}
    on_case = set(sides) | {m.sender.email.casefold() for m in record.messages}
    on_case |= {e.casefold() for m in record.messages for _, e in getaddresses(list(m.to))}
    theirs = {domain.casefold() for domain in customer_domains}
    own = {domain.casefold() for domain in company.domains}
    owners = _owners(customers)
    mine = (record.case.customer or "").casefold()
    for email in emails:
        ours = email.rpartition("@")[2] in own
        if email in mailboxes:
            yield Finding("recipients", f"{email} is our own mailbox.", "", True)
        elif ours and audience == "customer":
            yield Finding(
                "recipients", f"{email} is one of us: not on a customer's mail.", "", True
            )
        elif not ours and audience == "internal":
            yield Finding("recipients", f"{email} is outside: this draft is internal.", "", True)
        elif _other_customer(email, mine, owners):
            yield Finding("recipients", f"{email} belongs to another customer.", "", True)
        elif email not in on_case and not ours:
            whose = "the customer's, but " if email.rpartition("@")[2] in theirs else ""
            yield Finding("recipients", f"{email} is {whose}not on this case: write there?")
    outside = {sides[email] for email in emails if sides.get(email) in ("customer", "partner")}
    if len(outside) > 1:
        yield Finding("recipients", "The draft goes to the customer and to a partner.", "", True)


def _owners(customers: Sequence[Customer]) -> dict[str, set[str]]:
    """Folded domain or address -> folded names of the customers that have it."""
    found: dict[str, set[str]] = {}
    for customer in customers:
        for mark in (*customer.domains, *customer.addresses):
            found.setdefault(mark.casefold(), set()).add(customer.name.casefold())
    return found


def _other_customer(email: str, mine: str, owners: dict[str, set[str]]) -> bool:
    names = owners.get(email, set()) | owners.get(email.rpartition("@")[2], set())
    return bool(names) and bool(mine) and mine not in names
