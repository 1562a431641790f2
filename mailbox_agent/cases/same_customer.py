"""Whether a mail speaks for or about the customer of a case: the gate before every weak join.

Weak signs never cross from one customer to another, so this is asked first. Pure.
"""

from dataclasses import dataclass

from mailbox_agent.cases.companies import fold_company, is_domain_of, names_domain
from mailbox_agent.cases.company_words import COMMON_COMPANY_WORDS
from mailbox_agent.cases.matter import fold
from mailbox_agent.cases.naming import names_company
from mailbox_agent.cases.senders import SenderStanding, is_of_customer
from mailbox_agent.free_mail import is_free_mail
from mailbox_agent.records import Body, CaseSketch, Message, Reading

HINT = "a word of the customer's name stands in its subject"


@dataclass(frozen=True, slots=True)
class CustomerTie:
    """How a mail is tied to a case's customer. Without `may_join` it can only be proposed."""

    reason: str
    may_join: bool
    strict: bool = False  # a third party: only a plain sign of the same matter lets it join


def tie_to_customer(
    message: Message,
    body: Body,
    who: SenderStanding,
    reading: Reading,
    sketch: CaseSketch,
    *,
    vouched: bool = False,
) -> CustomerTie | None:
    """The tie between sender or content and the case's customer; None if there is none.

    Customers by address or domain (where the case knows no domain yet: by the name that the mail
    gives, if their domain is that name and no more), authenticated staff by the customer that they
    write about, third parties by their name of it: they join only if `vouched` for
    (`third_parties.py`), whatever they say they are.
    """
    sender = message.sender
    if sender is None or who.trust.verdict == "failed":
        return None
    if not who.staff and sender.email in sketch.people:
        return CustomerTie(f"{sender.email} is on the case", may_join=True)
    if is_of_customer(sender, sketch):
        return CustomerTie(f"{sender.domain} is the customer's domain", may_join=True)
    if message.report and sketch.people & set(message.report.failed_recipients):
        return CustomerTie("it reports about a mail to the case's people", may_join=True)
    if who.staff:
        about = _writes_about(message, body, reading, sketch)
        if about is None:
            return None
        sure = about != HINT or names_company(message.subject, sketch.customer)
        return CustomerTie(about, may_join=sure and who.trust.verdict == "authenticated")
    if not same_company(reading.customer, sketch.customer):
        return None
    name = f"it names the customer {sketch.customer}"
    if vouched or reading.sender_role == "partner":
        return CustomerTie(name, may_join=vouched, strict=True)
    unknown_domain = not sketch.customer_domains  # a lookalike domain is only proposed
    own_mail = (
        reading.sender_role == "customer"
        and who.proven
        and not is_free_mail(sender.domain)
        and is_domain_of(sketch.customer or "", sender.domain)  # a signature alone proves nothing
    )
    return CustomerTie(name, may_join=own_mail and unknown_domain)


def same_company(one: str | None, other: str | None) -> bool:
    """Whether two names mean the same company: equal, or one is the short form of the other.

    "Aubertin" is "Groupe Aubertin Hôtels"; "Havant Mutual" is not "Halden Mutual".
    """
    a, b = _name_words(one), _name_words(other)
    if not a or not b:
        return False
    if a == b or fold_company(one or "") == fold_company(other or ""):
        return True
    short, long = sorted((a, b), key=len)
    return short <= long and bool(short - COMMON_COMPANY_WORDS)


def company_words(name: str | None) -> frozenset[str]:
    """The words of a company's name that tell it from others: "Aubertin", not "Hôtels"."""
    words = _name_words(name)
    return (words - COMMON_COMPANY_WORDS) or words


def _writes_about(message: Message, body: Body, reading: Reading, sketch: CaseSketch) -> str | None:
    recipients = (*message.to, *message.cc)
    for forward in body.forwards:
        if forward.author and is_of_customer(forward.author, sketch):
            return f"it forwards a mail of {forward.author.email}"
    if any(is_of_customer(address, sketch) for address in recipients):
        return f"it is addressed to the customer {sketch.customer}"
    if reading.customer:
        same = same_company(reading.customer, sketch.customer) or any(
            names_domain(reading.customer, domain) for domain in sketch.customer_domains
        )
        return f"it is about the customer {sketch.customer}" if same else None
    named = company_words(sketch.customer) & frozenset(fold(message.subject).split())
    return HINT if named else None


def _name_words(name: str | None) -> frozenset[str]:
    return frozenset(fold(fold_company(name or "")).split())
