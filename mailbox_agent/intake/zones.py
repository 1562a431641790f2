"""In which zone who wrote a mail, or one inside it, lives: as far as settings say."""

from mailbox_agent.casework.desk import Desk
from mailbox_agent.records import Address, Body, Message


def zones_of_writers(desk: Desk, message: Message, body: Body) -> dict[str, str]:
    """Address -> name of a zone."""
    authors = [forward.author for forward in body.forwards]
    writers = [one for one in (message.sender, *authors) if one is not None]
    found = {one.email: _zone_of(desk, one) for one in writers}
    return {email: zone for email, zone in found.items() if zone}


def _zone_of(desk: Desk, writer: Address) -> str:
    for person in desk.settings.people:
        if writer.email in person.addresses:
            return person.zone
    known = desk.customers.of_address([writer], never=desk.own_domains)
    return known[1].zone if known else ""
