"""Who wrote in the mailbox itself, as far as a mail there says."""

from email.utils import getaddresses

from mailbox_agent.casework.desk import Desk
from mailbox_agent.records import Decider

SOMEBODY = Decider("mailbox, person unknown", "drafts_folder")


def named_as_sender(desk: Desk, raw: bytes) -> Decider:
    """Exchange and some others name in Sender who writes for a shared address; who sends from
    their own stands in From. Raises MessageError where the bytes are no mail."""
    from mailbox_agent.message.parse import parse_message

    message = parse_message(raw)
    named = getaddresses([message.header("sender"), message.header("from")])
    said = {email.casefold() for _, email in named}
    for person in desk.settings.people:
        if any(address.casefold() in said for address in person.addresses):
            return Decider(person.name, "drafts_folder")
    return SOMEBODY
