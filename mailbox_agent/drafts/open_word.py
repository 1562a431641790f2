"""What we have told a customer and have not made true yet: for the list of what to look at. Pure.

Practice rows commitments and never-silent: a broken or open word is shown until it is kept.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from mailbox_agent.drafts.moments import short_moment
from mailbox_agent.records import Case, CaseFinding, Draft


def open_word(
    case: Case, drafts: Sequence[Draft], now: datetime, zone: str
) -> tuple[CaseFinding, ...]:
    """drafts: all of the case. now: aware. zone: in which the reader of the list lives."""
    return (*_late_update(case, drafts, now, zone), *_untold_leaders(drafts))


def not_reached(draft_id: int, audience: str, addresses: Sequence[str]) -> CaseFinding:
    """A mail server's report that a mail which we sent came back."""
    whom = "The customer" if audience == "customer" else "Its reader"
    text = (
        f"{whom} did not get draft {draft_id}: it came back from {', '.join(addresses)}."
        f" {how_to_settle(draft_id)}"
    )
    return CaseFinding("came_back", text)


def how_to_settle(draft_id: int) -> str:
    """What a person says of a mail that came back (review/returned.py)."""
    return (
        f"Say `mailbox-agent returned {draft_id}` with `works` (the address works again), `told`"
        " (they know it by another way), or the address to write to"
    )


def _late_update(
    case: Case, drafts: Sequence[Draft], now: datetime, zone: str
) -> Iterator[CaseFinding]:
    if case.status != "open" or case.next_update_at is None or case.next_update_at >= now:
        return
    told = any(draft.status == "sent" and draft.audience == "customer" for draft in drafts)
    since = short_moment(case.next_update_at, zone)
    if told:
        text = f"The customer was promised an update by {since} and has got none: write to them"
    else:
        text = f"An update was due by {since}, and the customer has heard nothing: write to them"
    yield CaseFinding("late_update", text)


def _untold_leaders(drafts: Sequence[Draft]) -> Iterator[CaseFinding]:
    """Leaders of whom a sent mail says that they have the case in view, and who do not know."""
    sent = [draft for draft in drafts if draft.status == "sent"]
    told = {name for draft in sent if draft.kind == "notice" for name in draft.leaders}
    notices = {
        name: draft
        for draft in drafts
        if draft.kind == "notice" and draft.status not in ("superseded", "void")
        for name in draft.leaders
    }
    named = [name for draft in sent if draft.kind == "acknowledgement" for name in draft.leaders]
    for name in dict.fromkeys(named):
        if name in told:
            continue
        notice = notices.get(name)
        which = f": draft {notice.id} is {notice.status}" if notice else ""
        text = f"The customer was told that {name} has the case in view; {name} was not{which}"
        yield CaseFinding("untold_leader", text)
