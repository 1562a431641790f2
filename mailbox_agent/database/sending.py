"""What the outbox notes of a draft besides its status: tries, hand-over, its copy in Sent."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from mailbox_agent.database.drafts import draft_of, findings_as_rows
from mailbox_agent.database.store import Store, known_moment, to_moment, to_text
from mailbox_agent.records import Draft, Finding


@dataclass(frozen=True, slots=True)
class Tries:
    """`handing_over`: since when the mail may be with the server; None: it is not."""

    attempts: int
    next_try: datetime | None
    handing_over: datetime | None


def tries_of(store: Store, draft: Draft) -> Tries:
    row = store.one(
        "SELECT attempts, next_try_at, handing_over_at FROM drafts WHERE id = ?", draft.id
    )
    assert row is not None
    return Tries(row["attempts"], to_moment(row["next_try_at"]), to_moment(row["handing_over_at"]))


def held_up(store: Store) -> tuple[int, datetime | None]:
    """(approved drafts that did not leave when they were tried, when the next one is tried)."""
    row = store.one(
        "SELECT count(*) AS many, min(next_try_at) AS next FROM drafts"
        " WHERE status = 'approved' AND attempts > 0"
    )
    assert row is not None
    return row["many"], to_moment(row["next"])


@dataclass(frozen=True, slots=True)
class PutOff:
    """An approved draft that waits for its next try; `why`: what the server said."""

    draft_id: int
    attempts: int
    next_try: datetime
    why: str


def put_off_drafts(store: Store, now: datetime) -> tuple[PutOff, ...]:
    """Those whose next try is not due yet."""
    rows = store.all(
        "SELECT id, attempts, next_try_at, put_off_why FROM drafts"
        " WHERE status = 'approved' AND next_try_at > ? ORDER BY next_try_at, id",
        to_text(now),
    )
    return tuple(
        PutOff(row["id"], row["attempts"], known_moment(row["next_try_at"]), row["put_off_why"])
        for row in rows
    )


def try_now(store: Store) -> None:
    """What waits for its next try is due at once; that it was tried before is still known."""
    with store.write():
        store.run("UPDATE drafts SET next_try_at = NULL WHERE status = 'approved'")


def set_finding(store: Store, draft: Draft, check: str, finding: Finding | None) -> None:
    """What the check says now, in the place of what it said before; None: nothing."""
    row = store.one("SELECT findings FROM drafts WHERE id = ?", draft.id)
    assert row is not None
    others = [one for one in json.loads(row["findings"]) if one["check"] != check]
    added = [] if finding is None else findings_as_rows([finding])
    with store.write():
        store.update("drafts", draft.id, {"findings": [*others, *added]})


def customer_wrote_since_approval(store: Store, draft: Draft) -> bool:
    """Whether a person of the customer has written in its case since."""
    return _wrote_since_approval(
        store, draft, "messages.trust <> 'failed' AND readings.sender_role = 'customer'"
    )


def we_wrote_since_approval(store: Store, draft: Draft) -> bool:
    """Whether one of us has written to the customer in its case since."""
    return _wrote_since_approval(
        store,
        draft,
        "messages.trust = 'authenticated' AND messages.audience = 'customer'"
        " AND readings.sender_role IN ('sales', 'internal')",
    )


def _wrote_since_approval(store: Store, draft: Draft, who: str) -> bool:
    """By the messages' numbers, not by time: a clock may be wrong or set back."""
    return bool(
        store.one(
            "SELECT 1 AS here FROM messages JOIN assignments a ON a.message_id = messages.id"
            " AND a.current = 1 JOIN readings ON readings.message_id = messages.id"
            " AND readings.current = 1 WHERE a.case_id = ? AND messages.id >"
            " (SELECT approved_upto FROM drafts WHERE id = ?)"
            f" AND messages.automatic IS NULL AND {who}",
            draft.case_id,
            draft.id,
        )
    )


def bounced_since_approval(store: Store, draft: Draft, addresses: Collection[str]) -> bool:
    """Whether a bounce for good of one of these addresses (folded) came after the approval.

    By the messages' numbers, not by time: a clock may be wrong or set back.
    """
    return bool(
        store.one(
            "SELECT 1 AS here FROM messages bounce,"
            " json_each(bounce.automatic_details, '$.failed_recipients') failed"
            " WHERE bounce.automatic = 'bounce'"
            " AND json_extract(bounce.automatic_details, '$.permanent')"
            " AND bounce.id > (SELECT approved_upto FROM drafts WHERE id = ?)"
            " AND lower(failed.value) IN (SELECT value FROM json_each(?))",
            draft.id,
            json.dumps(sorted(addresses)),
        )
    )


def awaiting_copies(store: Store, mailbox_id: int) -> tuple[tuple[Draft, str], ...]:
    """Sent drafts whose copy in Sent is not settled: (draft, due | laying | laid)."""
    rows = store.all(
        "SELECT drafts.* FROM drafts INDEXED BY drafts_sent_copies"
        " JOIN cases ON cases.id = drafts.case_id"
        " WHERE drafts.sent_copy <> '' AND drafts.status = 'sent' AND cases.mailbox_id = ?"
        " ORDER BY drafts.id",
        mailbox_id,
    )
    return tuple((draft_of(row), row["sent_copy"]) for row in rows)


def note_copy(store: Store, draft: Draft, state: str) -> None:
    with store.write(durable=True):
        store.update("drafts", draft.id, {"sent_copy": state})


def server_copies(store: Store, mailbox_id: int) -> bool | None:
    """Whether the server lays what it sends into Sent by itself; None: not known yet."""
    row = store.one("SELECT server_copies FROM mailboxes WHERE id = ?", mailbox_id)
    known = row["server_copies"] if row else None
    return None if known is None else bool(known)


def note_server_copies(store: Store, mailbox_id: int, makes: bool | None) -> None:
    with store.write():
        store.run("UPDATE mailboxes SET server_copies = ? WHERE id = ?", makes, mailbox_id)


def note_copies_by_server(store: Store, mailbox: str) -> None:
    """That a test has shown it, where nothing else has yet; `mailbox`: its name."""
    with store.write():
        store.run(
            "UPDATE mailboxes SET server_copies = 1 WHERE name = ? AND server_copies IS NULL",
            mailbox,
        )
