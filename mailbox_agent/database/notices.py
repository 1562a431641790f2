"""Notices as rows: what the agent says to our own staff by mail, and how far it has come."""

import json
import secrets
from collections.abc import Sequence
from datetime import datetime

from mailbox_agent.database.store import Row, Store, known_moment, to_moment, to_text
from mailbox_agent.records import Notice, PostedNotice

OPEN = "SELECT * FROM notices INDEXED BY notices_open WHERE state IN ('due', 'claimed')"


def was_posted(store: Store, key: str) -> bool:
    return store.one("SELECT 1 AS here FROM notices WHERE key = ? LIMIT 1", key) is not None


def insert_notice(
    store: Store, notice: Notice, recipient: str, domain: str, now: datetime
) -> PostedNotice:
    """Inside the transaction of what it tells about. `domain`: for its Message-ID, which is fixed
    from now on and says nothing about a case: an answer to it joins none."""
    row: Row = {
        "key": notice.key,
        "kind": notice.kind,
        "recipient": recipient,
        "mailbox": notice.mailbox,
        "case_id": notice.case_id,
        "urgent": notice.urgent,
        "subject": notice.subject,
        "body": notice.body,
        "message_id": f"<notice.{secrets.token_hex(12)}@{domain}>",
        "posted_at": now,
    }
    return load_notice(store, store.insert("notices", row))


def load_notice(store: Store, notice_id: int) -> PostedNotice:
    row = store.one("SELECT * FROM notices WHERE id = ?", notice_id)
    assert row is not None
    return _notice(row)


def open_notices(store: Store) -> tuple[PostedNotice, ...]:
    """Those that have not left yet, urgent ones first, then the oldest."""
    return tuple(_notice(row) for row in store.all(f"{OPEN} ORDER BY urgent DESC, id"))


def list_notices(store: Store, most: int = 100) -> tuple[PostedNotice, ...]:
    """The newest first."""
    rows = store.all("SELECT * FROM notices ORDER BY id DESC LIMIT ?", most)
    return tuple(_notice(row) for row in rows)


def left_since(store: Store, recipient: str, since: datetime) -> tuple[datetime, ...]:
    """When mails left for this person since then, the oldest first."""
    rows = store.all(
        "SELECT handing_over_at AS at FROM notices WHERE recipient = ? AND handing_over_at >= ?"
        " AND state IN ('sent', 'unsure') ORDER BY handing_over_at",
        recipient,
        to_text(since),
    )
    return tuple(known_moment(row["at"]) for row in rows)


def move_notice(store: Store, notice: PostedNotice, **values: object) -> bool:
    """From the state that was seen; False if it is in another one by now."""
    names = ", ".join(f"{name} = ?" for name in values)
    changed = store.run(
        f"UPDATE notices SET {names} WHERE id = ? AND state = ?",
        *(to_text(value) if isinstance(value, datetime) else value for value in values.values()),
        notice.id,
        notice.state,
    )
    return bool(changed)


def drop_due(store: Store, key: str, why: str) -> None:
    """What has not left yet is over: it is not said any more."""
    store.run(
        "UPDATE notices SET state = 'dropped', why = ? WHERE key = ? AND state = 'due'", why, key
    )


def none_left(store: Store, key: str) -> bool:
    """Whether all that was to be said under this key was dropped before it could leave."""
    row = store.one(
        "SELECT count(*) AS many, sum(state = 'dropped') AS dropped FROM notices WHERE key = ?", key
    )
    return bool(row and row["many"] and row["many"] == row["dropped"])


def put_into(store: Store, members: Sequence[PostedNotice], bundle: PostedNotice) -> None:
    store.run(
        "UPDATE notices SET state = 'bundled', bundle_id = ?"
        " WHERE state = 'due' AND id IN (SELECT value FROM json_each(?))",
        bundle.id,
        json.dumps([one.id for one in members]),
    )


def in_doubt(store: Store, since: datetime) -> int:
    """How many mails to our staff since then may not have arrived."""
    row = store.one(
        "SELECT count(*) AS many FROM notices WHERE state IN ('refused', 'unsure')"
        " AND posted_at >= ?",
        to_text(since),
    )
    return int(row["many"]) if row else 0


def is_a_customers(store: Store, address: str) -> bool:
    """Whether an address, or the domain that it lies at or below, is known to be a customer's."""
    parts = address.rpartition("@")[2].split(".")
    domains = [".".join(parts[at:]) for at in range(len(parts))]
    return bool(
        store.one(
            "SELECT 1 AS here WHERE EXISTS (SELECT 1 FROM customer_addresses WHERE address = ?1)"
            " OR EXISTS (SELECT 1 FROM people WHERE email = ?1 AND customer_id IS NOT NULL)"
            " OR EXISTS (SELECT 1 FROM customer_domains"
            " WHERE domain IN (SELECT value FROM json_each(?2)))",
            address,
            json.dumps(domains),
        )
    )


def _notice(row: Row) -> PostedNotice:
    return PostedNotice(
        id=row["id"],
        notice=Notice(
            key=row["key"],
            kind=row["kind"],
            subject=row["subject"],
            body=row["body"],
            mailbox=row["mailbox"],
            case_id=row["case_id"],
            urgent=bool(row["urgent"]),
        ),
        recipient=row["recipient"],
        message_id=row["message_id"],
        posted_at=known_moment(row["posted_at"]),
        state=row["state"],
        why=row["why"],
        bundle_id=row["bundle_id"],
        via=row["via"],
        attempts=row["attempts"],
        next_try_at=to_moment(row["next_try_at"]),
        handing_over_at=to_moment(row["handing_over_at"]),
        sent_at=to_moment(row["sent_at"]),
    )
