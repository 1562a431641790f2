"""Who may put a mail onto a case by naming it (lesson 12, promise 6). Pure; the reason is words."""

from collections.abc import Set
from dataclasses import dataclass

from mailbox_agent.cases.people_words import ROLE_ADDRESSES
from mailbox_agent.free_mail import is_free_mail, is_nobodys
from mailbox_agent.records import (
    Address,
    AssignmentReason,
    Candidates,
    CaseSketch,
    Message,
    Trust,
)


@dataclass(frozen=True, slots=True)
class SenderStanding:
    """What is known of a mail's sender besides the mail itself."""

    trust: Trust
    staff: bool
    known_partner: bool = False  # the domain is one of the settings' partners
    known_as: str | None = None  # the customer that the address is known to be of
    shown: Set[int] = frozenset()  # cases whose people's words the mail quotes: it was shown them
    provable: bool = False  # servers that we believe look at all mail: who is nobody known to them

    @property
    def proven(self) -> bool:
        """Whether the sender is who the mail says, as far as that can be known here at all."""
        return self.trust.verdict == "authenticated" or not self.provable


def why_not_joined(
    message: Message,
    who: SenderStanding,
    sketch: CaseSketch,
    candidates: Candidates,
    how: AssignmentReason,
) -> str | None:
    """None if the sender may join this case by this sign, else why not.

    May: its customer's domain (never a free-mail one), authenticated staff, people of the case, by
    the id of a real mail a colleague of somebody who is on it, and who quotes what people outside
    wrote in it: somebody has passed it on to them. May not: failed authentication, another
    customer, and who only names an address of the case among the recipients, which anybody can.
    That a mail waits for this one as its parent (ghost) was written by the waiting side: it counts
    only for the customer itself and for who has written in the case.
    """
    if who.trust.verdict == "failed":
        return f"the sender is not who the mail says ({who.trust.reason})"
    sender = message.sender
    if sender is None or not sender.email:
        return "it names no sender"
    if is_of_customer(sender, sketch) or sender.email in sketch.writers:
        return None
    if who.staff and who.trust.verdict == "authenticated":
        return None
    if how == "references" and _reports_about(message, sketch):
        return None
    if (other := _other_customer(sender, sketch, candidates, who.known_as)) is not None:
        return f"{sender.email} belongs to another customer, {other}"
    if how == "ghost":
        return f"{sender.email} has not written in the case"
    if sender.email in sketch.people:
        return None
    if sketch.id in who.shown or (how != "subject_token" and _is_colleague(sender, sketch)):
        return None
    return f"{sender.email} is not on the case"


def persons_of(sketch: CaseSketch) -> frozenset[str]:
    """Addresses on the case behind which a person sits: that a stranger writes to escalations@
    proves nothing. The customer's own shared addresses count."""
    return frozenset(
        email
        for email in sketch.people
        if email.partition("@")[0] not in ROLE_ADDRESSES
        or is_of_customer(Address("", email), sketch)
    )


def _is_colleague(sender: Address, sketch: CaseSketch) -> bool:
    """Whether somebody of the sender's organisation is on the case as a person."""
    if is_free_mail(sender.domain):
        return False
    return any(email.rpartition("@")[2] == sender.domain for email in persons_of(sketch))


def is_of_customer(address: Address, sketch: CaseSketch) -> bool:
    """Whether the address has a domain (or a subdomain of one) of the case's customer."""
    if is_free_mail(address.domain):
        return False
    return any(
        address.domain == domain or address.domain.endswith("." + domain)
        for domain in sketch.customer_domains
        if domain and not is_free_mail(domain) and not is_nobodys(domain)
    )


def _reports_about(message: Message, sketch: CaseSketch) -> bool:
    """A delivery report (RFC 3464) on a mail of the case that did not reach somebody of it."""
    report = message.report
    if report is None or not report.original_message_id:
        return False
    return any(
        failed.lower() in sketch.people or is_of_customer(Address("", failed.lower()), sketch)
        for failed in report.failed_recipients
    )


def _other_customer(
    sender: Address, sketch: CaseSketch, candidates: Candidates, known_as: str | None
) -> str | None:
    if known_as and sketch.customer and known_as != sketch.customer:
        return known_as
    for other in candidates.of_customer:
        if other.customer and other.customer != sketch.customer and is_of_customer(sender, other):
            return other.customer
    return None
