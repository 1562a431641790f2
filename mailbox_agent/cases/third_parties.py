"""Whether somebody else than the sender says that a third party belongs to a customer's matters.

"We are the implementation partner of ..." is anybody's to write. What counts is the settings'
partners, and the cases themselves: a colleague whom the customer or our people brought onto one. A
name that a case speaks of is no proof: anybody can go by its words. Pure.
"""

from collections.abc import Iterable

from mailbox_agent.cases.senders import is_of_customer
from mailbox_agent.free_mail import is_free_mail
from mailbox_agent.records import Address, CaseSketch


def is_vouched_for(sender: Address, cases: Iterable[CaseSketch], *, known_partner: bool) -> bool:
    """`cases`: those of one customer. `known_partner`: by the settings, and proven."""
    if known_partner:
        return True
    return not is_free_mail(sender.domain) and any(_brought_in(sender, case) for case in cases)


def _brought_in(sender: Address, case: CaseSketch) -> bool:
    """A colleague is on it, and the customer itself wrote in it: a stranger's own case is no
    proof."""
    colleague = any(one.rpartition("@")[2] == sender.domain for one in case.people)
    return colleague and any(is_of_customer(Address("", one), case) for one in case.writers)
