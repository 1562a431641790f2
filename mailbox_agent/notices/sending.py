"""Notices leave: each at most once, by the first way out that works.

    due        not handed over, as far as anybody can tell: it is tried until it leaves
    claimed    its Message-ID is fixed; on disk, before a byte of it leaves, that it is about to
    sent       the server has it
    unsure     handed over, and no answer came, or we were killed before it was noted

An unsure one is not sent again: a flood of alerts after a bad night helps nobody. Instead it is
said openly that it may not have arrived (`notices`, `status`, the log), and whoever is on call for
its case next is told at once (on_call.py).
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby

from mailbox_agent.database.events import record_event
from mailbox_agent.database.notices import (
    insert_notice,
    left_since,
    load_notice,
    move_notice,
    open_notices,
    put_into,
)
from mailbox_agent.database.store import Store
from mailbox_agent.errors import MailboxError, MessageError
from mailbox_agent.mailbox.delivery import Delivery, Letter, WayOut
from mailbox_agent.notices.capping import HOUR, bundle_of, what_leaves
from mailbox_agent.notices.mail import build_notice, envelope_address
from mailbox_agent.notices.recipients import may_be_told
from mailbox_agent.records import PostedNotice
from mailbox_agent.settings import Settings

WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 2, 5, 15))
ACTOR = "mailbox-agent"
_log = logging.getLogger("mailbox_agent.notices")


@dataclass(slots=True)
class Post:
    """One round of sending. `down`: ways out that take no mail now, and why; `works`: those by
    which one has left."""

    store: Store
    settings: Settings
    ways: Sequence[WayOut]
    now: datetime
    at: Callable[[str], None]
    down: dict[str, MailboxError] = field(default_factory=dict)
    works: set[str] = field(default_factory=set)


def send_notices(
    store: Store,
    settings: Settings,
    ways: Sequence[WayOut],
    now: datetime,
    at: Callable[[str], None] = lambda _: None,
) -> Post:
    """Hands over what is due and settles what a crash left."""
    post = Post(store, settings, ways, now, at)
    try:
        _finish_claimed(post)
        for posted in _chosen(post):
            _send(post, posted)
    finally:
        for way in ways:
            way.transport.close()
    return post


def _finish_claimed(post: Post) -> None:
    """What a crash left in between: due again where nothing of it can have left."""
    for posted in open_notices(post.store):
        if posted.state != "claimed":
            continue
        if posted.handing_over_at is None:
            _settle(post, posted, "due", via="")
            continue
        way = next((one for one in post.ways if one.box.name == posted.via), None)
        sent = way is not None and _was_sent(way, posted)
        why = "" if sent else "mailbox-agent was stopped while it was handed over"
        _settle(post, posted, "sent" if sent else "unsure", why=why)


def _was_sent(way: WayOut, posted: PostedNotice) -> bool:
    try:
        return way.transport.was_sent(posted.message_id, begun=True) is True
    except MailboxError:
        return False


def _chosen(post: Post) -> list[PostedNotice]:
    """What leaves in this round, urgent ones first; what is over the cap is put into bundles."""
    due = [one for one in open_notices(post.store) if _is_due(post, one)]
    chosen: list[PostedNotice] = []
    for recipient, mine in groupby(sorted(due, key=_by_recipient), lambda one: one.recipient):
        left = [
            at for at in left_since(post.store, recipient, post.now - HOUR) if at <= post.now
        ]  # later than now: the clock was ahead then
        leaving = what_leaves(tuple(mine), left, post.settings.alerts.most_per_hour, post.now)
        chosen += leaving.singly
        if leaving.as_one:
            chosen.append(_bundled(post, leaving.as_one))
    return sorted(chosen, key=lambda one: (not one.notice.urgent, one.id))


def _is_due(post: Post, posted: PostedNotice) -> bool:
    """One that is to wait longer than any wait was put off by a clock that was ahead."""
    next_try = posted.next_try_at or post.now
    return posted.state == "due" and not post.now < next_try <= post.now + WAITS[-1]


def _by_recipient(posted: PostedNotice) -> tuple[str, bool, int]:
    return posted.recipient, not posted.notice.urgent, posted.id


def _bundled(post: Post, members: Sequence[PostedNotice]) -> PostedNotice:
    if len(members) == 1:
        return members[0]
    domain = post.settings.mailboxes[0].address.rpartition("@")[2]
    with post.store.write(durable=True):
        bundle = insert_notice(
            post.store, bundle_of(members), members[0].recipient, domain, post.now
        )
        put_into(post.store, members, bundle)
    return bundle


def _send(post: Post, posted: PostedNotice) -> None:
    """By its own mailbox, or the first other one that works."""
    if not may_be_told(post.store, post.settings, posted.recipient):
        _settle(post, posted, "dropped", why="its recipient may not be told any more")
        return
    for way in _in_order(post, posted.notice.mailbox):
        if way.box.name in post.down:
            continue
        delivery = _hand_over(post, posted, way)
        posted = load_notice(post.store, posted.id)
        if delivery.outcome != "down":
            return
        post.down[way.box.name] = delivery.error or MailboxError(delivery.said)
    _put_off(post, posted)


def _in_order(post: Post, own: str) -> Iterable[WayOut]:
    return sorted(post.ways, key=lambda way: way.box.name != own)


def _hand_over(post: Post, posted: PostedNotice, way: WayOut) -> Delivery:
    store, sender = post.store, way.box.address
    try:
        raw = build_notice(
            posted,
            from_name=way.box.display_name,
            sender=sender,
            instance=store.instance[0],
            date=post.now,
        )
        letter = Letter(raw, envelope_address(sender), (envelope_address(posted.recipient),))
    except MessageError as error:
        _settle(post, posted, "refused", why=str(error))
        return Delivery("refused")
    _settle(post, posted, "claimed", via=way.box.name, handing_over_at=None)
    claimed = load_notice(store, posted.id)
    post.at("notice claimed")

    def ready() -> bool:
        with store.write(durable=True):
            taken = move_notice(store, claimed, handing_over_at=post.now)
        post.at("notice hand-over noted")
        with store.write():  # who has slept until here is not the one that works any more
            return taken

    delivery = way.transport.send(letter, ready)
    post.at("notice handed over")
    _note(post, claimed, way, delivery)
    post.at("notice settled")
    return delivery


def _note(post: Post, claimed: PostedNotice, way: WayOut, delivery: Delivery) -> None:
    match delivery.outcome:
        case "sent":
            post.works.add(way.box.name)
            _settle(post, claimed, "sent")
        case "refused":
            _settle(post, claimed, "refused", why=delivery.said, handing_over_at=None)
        case "later":
            _put_off(post, claimed, delivery.said)
        case "down" | "withheld":
            _settle(post, claimed, "due", via="", handing_over_at=None)
        case "unknown":
            sent = _was_sent(way, claimed)
            why = "" if sent else "the server's answer was lost"
            _settle(post, claimed, "sent" if sent else "unsure", why=why)


def _put_off(post: Post, posted: PostedNotice, said: str = "") -> None:
    until = post.now + WAITS[min(posted.attempts, len(WAITS) - 1)]
    _settle(
        post,
        posted,
        "due",
        via="",
        why=said,
        handing_over_at=None,
        attempts=posted.attempts + 1,
        next_try_at=until,
    )


def _settle(post: Post, posted: PostedNotice, state: str, **values: object) -> None:
    """Its next state, with an event where it is the last one."""
    if state == "sent":
        values |= {"sent_at": post.now, "next_try_at": None}
    with post.store.write(durable=True):
        if not move_notice(post.store, posted, state=state, **values):
            return
        if state in ("due", "claimed"):
            return
        record_event(
            post.store, post.now, f"notice {state}", ACTOR,
            case_id=posted.notice.case_id, notice=posted.id, key=posted.notice.key,
        )  # fmt: skip
    if state in ("refused", "unsure"):
        _log.warning("mail to our own people may not have arrived", extra={"notice": posted.id})
