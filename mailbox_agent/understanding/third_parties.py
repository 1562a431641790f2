"""Whether somebody outside writes about another company's matter: an integrator, a builder, a host.

What they say of themselves is read in `sender.py`. Here it is seen from whose case or thread it is.
"""

from mailbox_agent.cases.companies import names_domain
from mailbox_agent.cases.people import domain_among
from mailbox_agent.free_mail import is_free_mail
from mailbox_agent.records import Address, Body, Message, ReadingContext
from mailbox_agent.understanding.parties import is_own


def whose_matter(message: Message, body: Body, context: ReadingContext) -> tuple[str, str] | None:
    """(the customer, why), if the sender writes in the matter of a customer that is not theirs.

    Asked only of senders outside whose domain is no known customer's.
    """
    sender = message.sender
    if sender is None or is_free_mail(sender.domain):
        return None
    if context.known_case:
        theirs = _customer_of(context.case_customer, context)
        if theirs and not _is_theirs(sender.domain, *theirs):
            return theirs[0], f"in a case of {theirs[0]}"
        return None
    others = [*message.to, *message.cc, *(one.author for one in body.forwards if one.author)]
    for other in others:
        name = _known(other, context)
        if name and not _is_theirs(sender.domain, name, other.domain):
            return name, f"with {other.email} of {name}"
    return None


def _customer_of(name: str | None, context: ReadingContext) -> tuple[str, str] | None:
    """The case's customer and its domain, if one of its people is on the case."""
    for email in context.case_people:
        domain = email.rpartition("@")[2]
        if name and context.customers.get(domain) == name:
            return name, domain
    return None


def _known(address: Address, context: ReadingContext) -> str | None:
    if is_own(address.domain, context) or is_free_mail(address.domain):
        return None
    return context.customers.get(address.domain)


def _is_theirs(domain: str, name: str, known: str) -> bool:
    """Whether a domain is the customer's as well: below the known one, or of the same name."""
    return (
        domain_among(domain, (known,))
        or domain_among(known, (domain,))
        or names_domain(name, domain)
    )
