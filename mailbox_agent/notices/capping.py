"""Not too many mails to one person: what is more than the cap goes as one. Pure.

Nothing is held back for longer than BUNDLE_EVERY: a flood must not hide the one alert that counts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from mailbox_agent.records import Notice, PostedNotice

HOUR = timedelta(hours=1)
BUNDLE_EVERY = timedelta(minutes=10)  # once the cap is reached


@dataclass(frozen=True, slots=True)
class Leaving:
    """What leaves now for one person: each by itself, and the rest as one mail. What is in
    neither waits."""

    singly: tuple[PostedNotice, ...] = ()
    as_one: tuple[PostedNotice, ...] = ()


def what_leaves(
    due: Sequence[PostedNotice], left: Sequence[datetime], most: int, now: datetime
) -> Leaving:
    """`due`: of one recipient, the most important first; `left`: when mails left in the last
    hour; `most`: the cap of an hour."""
    room = most - len(left)
    if len(due) <= room:
        return Leaving(tuple(due))
    if room > 0:
        return Leaving(tuple(due[: room - 1]), tuple(due[room - 1 :]))
    if now - max(left) < BUNDLE_EVERY:
        return Leaving()
    return Leaving((), tuple(due)) if len(due) > 1 else Leaving(tuple(due))


def bundle_of(members: Sequence[PostedNotice]) -> Notice:
    """One notice that says what all of these say."""
    parts = [
        f"{number}. {one.notice.subject}\n\n{one.notice.body.strip()}\n"
        for number, one in enumerate(members, 1)
    ]
    return Notice(
        key=f"bundle:{members[0].id}-{members[-1].id}",
        kind="bundle",
        subject=f"{len(members)} messages: {members[0].notice.subject}",
        body="\n".join(parts),
        mailbox=members[0].notice.mailbox,
        urgent=any(one.notice.urgent for one in members),
    )
