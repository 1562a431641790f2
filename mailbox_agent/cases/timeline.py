"""What a case's record says at a moment: late, incomplete; and whose eyes a fact is for.

Pure questions about a `CaseRecord`; `now` is an argument, aware.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from mailbox_agent.cases.clock import zone_or_utc
from mailbox_agent.cases.kept_dates import not_kept
from mailbox_agent.cases.matter import sketch_words
from mailbox_agent.cases.people import domain_among
from mailbox_agent.records import CaseFinding, CaseRecord, Item, utc
from mailbox_agent.records.case import Audience, CaseRole

_SAME_WORDS = 0.6  # shared words of two items that are the same promise
_ITEMS_COMPARED = 300

FOUR_ROLES: tuple[tuple[CaseRole, str], ...] = (
    ("support_engineer", "support engineer"),
    ("technical_contact", "customer's technical contact"),
    ("escalation_manager", "escalation manager"),
    ("customer_management", "customer's management"),
)


def audience_of(
    sender: str,
    recipients: Sequence[str],
    customer_domains: frozenset[str],
    customer_addresses: frozenset[str],
) -> Audience:
    """customer if the mail was sent by or to the customer's people, else internal (promise 5).

    Addresses are bare ("a@b.example"); a subdomain of the customer's domain is the customer's.
    """
    known = {address.lower() for address in customer_addresses}
    for address in (sender, *recipients):
        email = address.strip().strip("<>").lower()
        if email in known or domain_among(email.rpartition("@")[2], customer_domains):
            return "customer"
    return "internal"


def is_overdue(item: Item, now: datetime, case_zone: str = "") -> bool:
    """Open past its due time; a date alone lasts its whole day in the item's zone, else the
    case's."""
    if item.state != "open":
        return False
    if item.due_at is not None:
        return utc(now) > item.due_at
    today = utc(now).astimezone(zone_or_utc(item.zone, case_zone)).date()
    return item.due is not None and item.due < today


def slips(item: Item) -> int:
    """How often its due date was moved to a later one."""
    return sum(
        1
        for one in item.history
        if one.field == "due" and one.applied and one.before and one.after[:10] > one.before[:10]
    )


def gaps(record: CaseRecord) -> tuple[CaseFinding, ...]:
    """What the record lacks or contradicts, for a person to settle: items without owner or date,
    open roles of the four, no manager, dates that are not kept, the same promise with two dates."""
    found = []
    for item in _open_items(record):
        if not item.owner:
            found.append(CaseFinding("no_owner", f"No owner: {item.what}", (item.source,)))
        if item.due is None and item.due_at is None and not item.recurrence:
            found.append(CaseFinding("no_date", f"No date: {item.what}", (item.source,)))
        if (said := not_kept(item)) is not None:
            words = f": “{' '.join(said.source.quote.split())}”" if said.source.quote else ""
            text = (
                f"Its date, {item.due}, is not kept, and no other is named: {item.what}"
                f" ({said.source.author}, {said.source.at:%Y-%m-%d}{words})"
            )
            found.append(CaseFinding("not_kept", text, (item.source, said.source)))
    if record.case.manager is None:
        found.append(CaseFinding("no_manager", "No escalation manager: the owner is open"))
    filled = {role for person in record.people for role in person.roles}
    for role, words in FOUR_ROLES:
        if role not in filled and not (role == "escalation_manager" and record.case.manager):
            found.append(CaseFinding("open_role", f"Open role: {words}"))
    return (*found, *_two_dates(record))


def _two_dates(record: CaseRecord) -> Iterator[CaseFinding]:
    items = [item for item in _open_items(record) if item.due][:_ITEMS_COMPARED]
    for item in items:
        for change in item.history:
            if change.field == "due" and not change.applied and change.after != str(item.due):
                text = f"Two dates for: {item.what} ({item.due} and {change.after})"
                yield CaseFinding("two_dates", text, (item.source, change.source))
    words = [sketch_words(item.what) for item in items]
    for at, one in enumerate(items):
        for other, its in zip(items[at + 1 :], words[at + 1 :], strict=True):
            same = len(words[at] & its) >= max(1.0, _SAME_WORDS * len(words[at] | its))
            owners = {owner.casefold() for owner in (one.owner, other.owner) if owner}
            if same and one.due != other.due and len(owners) < 2 and one.promise == other.promise:
                text = f"Two dates for: {one.what} ({one.due} and {other.due})"
                yield CaseFinding("two_dates", text, (one.source, other.source))


def _open_items(record: CaseRecord) -> list[Item]:
    return [item for item in record.items if item.state == "open"]
