"""Whether a sender may say for the customer that a case is solved, or that anything has changed.

Being in the thread is not enough: whom somebody put into Cc, to whom a mail was passed on, and who
has a domain of the customer's name are read and answered, but to close the matter takes more. And
whom nobody brought in, on an address that is not the customer's, changes nothing at all: what they
say is proposed to a person.
"""

from mailbox_agent.cases.companies import fold_company, is_domain_of
from mailbox_agent.cases.people import domain_among
from mailbox_agent.casework.said import Said
from mailbox_agent.database.case_people import (
    brought_in,
    introduced_by,
    opened_first_by,
    proven_in,
    written_to_by_us,
)
from mailbox_agent.free_mail import is_free_mail, is_nobodys
from mailbox_agent.message.trust import same_organisation


def speaks_for_the_customer(said: Said) -> bool:
    """The customer by the settings, who opened the case, their colleagues, and who writes from a
    domain of the customer's that its own first mail or one of us in this case has shown to be."""
    if said.reading.sender_role != "customer":
        return False
    store, case = said.desk.store, said.record.case
    email, domain = said.sender.email, said.sender.domain
    if said.trust.verdict != "authenticated" and any(
        same_organisation(domain, one.rpartition("@")[2]) for one in proven_in(store, case.id)
    ):
        return False  # their servers vouch for their mail, and not for this
    theirs = brought_in(store, case.id)
    if _is_listed(said) or email in theirs:
        return True
    if is_free_mail(domain) or is_nobodys(domain):
        return False
    if any(same_organisation(domain, one.rpartition("@")[2]) for one in theirs):
        return True
    customer = said.desk.customer(case.customer_id)
    if customer is None or case.customer_id is None:
        return False
    if not (domain_among(domain, customer.domains) or is_domain_of(customer.name, domain)):
        return False
    shown = opened_first_by(store, case.customer_id) | written_to_by_us(store, case.id)
    return any(same_organisation(domain, one.rpartition("@")[2]) for one in shown)


def has_a_say(said: Said) -> bool:
    """Whether the words of who is taken for the customer's change items, severity and status.

    Who opened the case and their colleagues, the customer's domains, and whom one of them or of us
    wrote to before they wrote here themselves: a private address that the customer put into Cc.
    """
    if said.reading.sender_role != "customer":
        return True
    store, case = said.desk.store, said.record.case
    theirs = brought_in(store, case.id)
    if _is_listed(said) or _is_theirs(said, said.sender.email, theirs):
        return True
    by, ours = introduced_by(store, case.id, said.sender.email)
    return ours or any(_is_theirs(said, one, theirs) for one in by)


def _is_theirs(said: Said, email: str, theirs: frozenset[str]) -> bool:
    domain = email.rpartition("@")[2]
    if email in theirs:
        return True
    if is_free_mail(domain) or is_nobodys(domain):
        return False
    if any(same_organisation(domain, one.rpartition("@")[2]) for one in theirs):
        return True
    customer = said.desk.customer(said.record.case.customer_id)
    return customer is not None and (
        domain_among(domain, customer.domains) or is_domain_of(customer.name, domain)
    )


def _is_listed(said: Said) -> bool:
    """Whether the settings give this address or domain to the case's customer."""
    name = fold_company(said.record.case.customer or "")
    return any(
        said.sender.email in (address.lower() for address in one.addresses)
        or domain_among(said.sender.domain, one.domains)
        for one in said.desk.settings.customers
        if fold_company(one.name) == name
    )
