"""What a case's record says at a moment: late, due, hot, incomplete; and whose eyes a fact is for.

Pure questions about a `CaseRecord`; `now` is an argument, aware.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from mailbox_agent.cases.clock import zone_or_utc
from mailbox_agent.cases.matter import sketch_words
from mailbox_agent.cases.people import domain_among
from mailbox_agent.records import CaseFinding, CaseRecord, Item, utc
from mailbox_agent.records.case import Audience, CaseRole

# Points of heat per sign, and what one kind of sign may add at most.
_ANGRY, _FRUSTRATED = 25, 10
_STATUS_REQUEST, _SLIP, _LATE_PROMISE, _LATE_ITEM = (15, 30), (10, 30), (15, 30), (5, 10)
_NO_ACKNOWLEDGEMENT, _NO_UPDATE = 20, 15
_LAST_WORDS = 3  # of the customer's mails say how they feel now
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


def overdue(record: CaseRecord, now: datetime) -> tuple[Item, ...]:
    """Open items whose time has passed, oldest first. A date without a time lasts its whole day
    where it was promised."""
    late = [item for item in _open_items(record) if is_overdue(item, now, record.case.zone)]
    return tuple(sorted(late, key=lambda item: (item.due or date.max, item.id)))


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


def due_today(record: CaseRecord, now: datetime) -> tuple[Item, ...]:
    """Open items that are due on the day that it is where they were promised, and not yet late."""
    due = [
        item
        for item in _open_items(record)
        if _due_day(item, record) == _today(item, record, now)
        and not is_overdue(item, now, record.case.zone)
    ]
    return tuple(sorted(due, key=lambda item: (item.due_at or utc(now), item.id)))


def heat(record: CaseRecord, now: datetime) -> tuple[int, tuple[str, ...]]:
    """0 to 100 with the reasons, hottest first (practice row brewing). A closed case is cold."""
    if record.case.status == "closed":
        return 0, ()
    signs = sorted(
        (sign for sign in _heat_signs(record, now) if sign[0]), key=lambda sign: -sign[0]
    )
    return min(100, sum(points for points, _ in signs)), tuple(words for _, words in signs)


def gaps(record: CaseRecord) -> tuple[CaseFinding, ...]:
    """What the record lacks or contradicts, for a person to settle: items without owner or date,
    open roles of the four, no manager, the same promise with two dates."""
    found = []
    for item in _open_items(record):
        if not item.owner:
            found.append(CaseFinding("no_owner", f"No owner: {item.what}", (item.source,)))
        if item.due is None and item.due_at is None and not item.recurrence:
            found.append(CaseFinding("no_date", f"No date: {item.what}", (item.source,)))
    if record.case.manager is None:
        found.append(CaseFinding("no_manager", "No escalation manager: the owner is open"))
    filled = {role for person in record.people for role in person.roles}
    for role, words in FOUR_ROLES:
        if role not in filled and not (role == "escalation_manager" and record.case.manager):
            found.append(CaseFinding("open_role", f"Open role: {words}"))
    return (*found, *_two_dates(record))


def _heat_signs(record: CaseRecord, now: datetime) -> Iterator[tuple[int, str]]:
    theirs = [one for one in record.messages if one.role in ("customer", "partner")]
    last = sorted(theirs, key=lambda one: one.at)[-_LAST_WORDS:]
    feelings = [one.sentiment for one in last if not one.automatic]
    if "angry" in feelings:
        yield _ANGRY, "the customer is angry"
    elif "frustrated" in feelings:
        yield _FRUSTRATED, "the customer is frustrated"
    asked = sum(one.kind == "status_request" for one in record.messages)
    yield _points(asked, _STATUS_REQUEST), f"asked for the status {_times(asked)}"
    slipped = sum(slips(item) > 0 for item in record.items)
    yield _points(slipped, _SLIP), f"dates moved back {_times(slipped)}"
    late = overdue(record, now)
    promises = sum(item.promise for item in late)
    yield _points(promises, _LATE_PROMISE), f"overdue promises: {promises}"
    others = len(late) - promises
    yield _points(others, _LATE_ITEM), f"overdue actions: {others}"
    case, moment = record.case, utc(now)
    if case.acknowledge_by and (case.acknowledged_at or moment) > case.acknowledge_by:
        late_word = "acknowledged late" if case.acknowledged_at else "not acknowledged in time"
        yield _NO_ACKNOWLEDGEMENT, late_word
    if case.status == "open" and case.next_update_at and moment > case.next_update_at:
        yield _NO_UPDATE, "the promised update is late"


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


def _due_day(item: Item, record: CaseRecord) -> date | None:
    if item.due is None and item.due_at is not None:
        return item.due_at.astimezone(zone_or_utc(item.zone, record.case.zone)).date()
    return item.due


def _today(item: Item, record: CaseRecord, now: datetime) -> date:
    return utc(now).astimezone(zone_or_utc(item.zone, record.case.zone)).date()


def _points(count: int, rate: tuple[int, int]) -> int:
    return min(count * rate[0], rate[1])


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
