"""Which mails all readers of a letter know: what one of the customer's people told us alone is not
for the eyes of another. Pure."""

from collections.abc import Collection, Sequence
from email.utils import getaddresses, parseaddr

from mailbox_agent.records import CaseRecord


def seen_by_all(record: CaseRecord, readers: Collection[str]) -> set[int]:
    """The mails that each of these addresses wrote or received."""
    wanted = {one.casefold() for one in readers}
    seen: set[int] = set()
    for one in record.messages:
        got = {(parseaddr(to)[1] or to).casefold() for to in one.to}
        if wanted <= {one.sender.email.casefold(), *got}:
            seen.add(one.id)
    return seen


def told_in_confidence(record: CaseRecord, people: Sequence[str]) -> set[int]:
    """Items in a customer's own words that one of these ("Name <address>") has not seen."""
    seen = seen_by_all(record, [email for _, email in getaddresses([*people])])
    return {
        one.id
        for one in record.items
        if one.source.kind == "message" and one.source.role == "customer"
        if one.source.id not in seen and "what" not in one.person_set
    }
