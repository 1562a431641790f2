"""Whose matter a mail is: the customer that it comes from or speaks about."""

from functools import lru_cache

from mailbox_agent.cases.companies import fold_company, label_of, same_letters
from mailbox_agent.cases.people import identify_customer, is_free_mail
from mailbox_agent.casework.desk import Desk
from mailbox_agent.records import Body, Customer, Message


def customer_on_the_mail(
    desk: Desk, message: Message, body: Body, customers: tuple[tuple[int, Customer], ...]
) -> tuple[int, Customer] | None:
    """A known customer among sender, forwarded authors, then recipients, in this order.

    Only our own people and partners write about somebody else's matters: a stranger's Cc does not
    make them somebody's customer.
    """
    sender = message.sender
    writes_for_others = sender is not None and (desk.is_ours(sender) or desk.is_partner(sender))
    groups = [[sender] if sender else []]
    if writes_for_others:
        groups += [[f.author for f in body.forwards if f.author], [*message.to, *message.cc]]
    for group in groups:
        found = identify_customer(
            group,
            [customer for _, customer in customers],
            desk.own_domains,
            desk.settings.partner_domains,
        )
        if found is not None:
            return next(pair for pair in customers if pair[1] is found)
    if sender is None or writes_for_others or is_free_mail(sender.domain):
        return None
    label = label_of(sender.domain)
    fitting = [
        pair
        for pair in customers
        if not pair[1].domains and same_letters(_folded(pair[1].name).replace(" ", ""), label)
    ]
    return fitting[0] if len(fitting) == 1 else None


@lru_cache(maxsize=20_000)
def _folded(name: str) -> str:
    return fold_company(name)


def customer_named(
    customers: tuple[tuple[int, Customer], ...], name: str
) -> tuple[int, Customer] | None:
    """The customer that goes by this name, or whose domain fits it."""
    folded = fold_company(name)
    for pair in customers:
        if pair[1].name == name or _folded(pair[1].name) == folded:
            return pair
    compact = folded.replace(" ", "")
    related = [
        pair
        for pair in customers
        if any(same_letters(compact, label_of(domain)) for domain in pair[1].domains)
    ]
    return related[0] if len(related) == 1 else None
