"""Whose a mail is, once it is read: a known customer's, a newly seen one's, or nobody's.

Called inside the transaction that records it.
"""

from mailbox_agent.cases.companies import fold_company, is_better_name, is_domain_of
from mailbox_agent.cases.people import domain_among, name_from_domain
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.customers import customer_for, rename_customer
from mailbox_agent.database.store import Store
from mailbox_agent.free_mail import is_free_mail, is_nobodys
from mailbox_agent.intake.knowing import MailFacts
from mailbox_agent.records import Address, CaseMatch, Customer, Reading
from mailbox_agent.understanding.company_names import vouches_for


def settle_customer(desk: Desk, facts: MailFacts, reading: Reading, match: CaseMatch) -> int | None:
    """The customer that the mail is about: the case's, the mail's, or a newly seen one."""
    store = desk.store
    person = _customer_person(desk, facts, reading)
    domain = person.domain if person and not _is_shared(person.domain) else ""
    if facts.customer is not None and domain and facts.standing.verdict != "failed":
        _learn_name(store, facts.customer, reading, domain)
    if match.case_id is not None:
        case = load_case(store, match.case_id)
        if case.customer_id is not None:
            return case.customer_id
    if facts.standing.verdict == "failed" or (_is_partner(desk, facts) and not facts.proven):
        return None  # a case in the customer's name would be joined by the customer
    if facts.customer is not None and _is_of(desk, facts, facts.customer[1], domain):
        if domain and not facts.customer[1].domains:
            _customer_called(desk, facts, facts.customer[1].name, domain)
        return facts.customer[0]
    if facts.automatic or reading.kind == "unrelated":
        return None
    if reading.sender_role == "partner" and not _is_partner(desk, facts):
        return None  # whom they write for is their word only
    name = reading.customer or (name_from_domain(domain) if domain else "")
    if not fold_company(name) or (person is not None and not domain):
        return None  # anybody can sign with a company's name from a free address
    return _customer_called(desk, facts, name, domain)


def _is_partner(desk: Desk, facts: MailFacts) -> bool:
    return facts.message.sender is not None and desk.is_partner(facts.message.sender)


def _is_of(desk: Desk, facts: MailFacts, customer: Customer, domain: str) -> bool:
    """Whether a mail is the customer's of whom it reminds: of one that has no domain yet, only by
    a domain that is its name and by a sender who is who the mail says, or if one of us or a
    partner brings it."""
    sender = facts.message.sender
    ours = facts.staff and facts.trust.verdict == "authenticated"
    if customer.domains or not domain or ours or _is_partner(desk, facts):
        return True
    if sender is not None and sender.email in (one.lower() for one in customer.addresses):
        return True
    return facts.proven and is_domain_of(customer.name, domain)


def _is_shared(domain: str) -> bool:
    """Whether a domain is no company's: a provider's, a registry's ("co.uk"), a host's."""
    return is_free_mail(domain) or is_nobodys(domain)


def _customer_called(desk: Desk, facts: MailFacts, name: str, domain: str) -> int:
    known, folded = desk.customers, fold_company(name)

    def related() -> int | None:
        found = (
            known.without_domain(domain, desk.listed_customers) if domain else known.fitting(name)
        )
        return found[0] if found and _is_of(desk, facts, found[1], domain) else None

    same = known.named(name)
    taken = same is not None and not _is_of(desk, facts, same[1], domain)
    if domain and (taken or not vouches_for(domain, name)):
        folded = f"{folded} {domain}"  # the name alone is no proof (promise 6)
    return customer_for(desk.store, name, folded, domain, related)


def _learn_name(
    store: Store, known_as: tuple[int, Customer], reading: Reading, domain: str
) -> None:
    """A customer gets the better name that their own mail gives."""
    customer_id, customer = known_as
    theirs = next((one for one in customer.domains if domain_among(domain, [one])), None)
    name = reading.customer or ""
    if theirs and reading.sender_role == "customer" and is_better_name(name, customer.name, theirs):
        rename_customer(store, customer_id, name, fold_company(name))


def _customer_person(desk: Desk, facts: MailFacts, reading: Reading) -> Address | None:
    """Whose domain tells the customer: the sender, or the person inside the forward."""
    if reading.sender_role == "customer":
        return facts.message.sender
    for forward in facts.body.forwards:
        if forward.author and not desk.is_ours(forward.author):
            return forward.author
    return None


def customer_addresses(
    desk: Desk, customer_id: int | None
) -> tuple[frozenset[str], frozenset[str]]:
    customer = desk.customer(customer_id)
    if customer is None:
        return frozenset(), frozenset()
    return frozenset(customer.domains), frozenset(customer.addresses)
