"""Whose matter a mail is: the customer that it comes from or speaks about."""

from mailbox_agent.cases.known_customers import Known, KnownCustomers
from mailbox_agent.casework.desk import Desk
from mailbox_agent.free_mail import is_free_mail
from mailbox_agent.records import Body, Message


def customer_on_the_mail(
    desk: Desk, message: Message, body: Body, customers: KnownCustomers
) -> Known | None:
    """A known customer among sender, forwarded authors, then recipients, in this order.

    Only our own people and partners write about somebody else's matters: a stranger's Cc does not
    make them somebody's customer.
    """
    sender = message.sender
    writes_for_others = sender is not None and (desk.is_ours(sender) or desk.is_partner(sender))
    groups = [[sender] if sender else []]
    if writes_for_others:
        groups += [[f.author for f in body.forwards if f.author], [*message.to, *message.cc]]
    never = desk.own_domains | desk.settings.partner_domains
    for group in groups:
        found = customers.of_address(group, never)
        if found is not None:
            return found
    if sender is None or writes_for_others or is_free_mail(sender.domain):
        return None
    return customers.without_domain(sender.domain, desk.listed_customers)
