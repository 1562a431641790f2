"""Other agents that were seen at work on one of our mailboxes (review/other_agents.py)."""

import json
import socket
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from mailbox_agent.database.events import record_event
from mailbox_agent.database.ledger import raw_head
from mailbox_agent.database.marks import mark_of, set_mark
from mailbox_agent.database.store import Store, known_moment, to_text

Kind = Literal["other", "copy", "unknown"]
SENT_STEP = "other agents"  # its mark counts rows of the ledger, not events
HEAD = 65_536  # bytes of a mail in which its headers are looked for


@dataclass(frozen=True, slots=True)
class OtherAgent:
    """`kind`: another instance; a copy of this store on another host; mail of this very instance
    that the store does not know."""

    mailbox: str
    kind: Kind
    mark: str
    host: str
    folder: str
    laid_at: datetime
    newest_draft: int
    seen_at: datetime


def others_seen(store: Store, mailbox_id: int | None = None) -> tuple[OtherAgent, ...]:
    """Of one mailbox, or of all; those seen last first."""
    rows = store.all(
        "SELECT mailboxes.name AS mailbox, kind, mark, host, folder, laid_at, newest_draft,"
        " seen_at FROM other_agents JOIN mailboxes ON mailboxes.id = other_agents.mailbox_id"
        " WHERE ?1 IS NULL OR mailbox_id = ?1 ORDER BY laid_at DESC",
        mailbox_id,
    )
    return tuple(
        OtherAgent(
            **{
                **row,
                "laid_at": known_moment(row["laid_at"]),
                "seen_at": known_moment(row["seen_at"]),
            }
        )
        for row in rows
    )


def note_other(store: Store, mailbox_id: int, other: OtherAgent) -> None:
    with store.write(durable=True):
        store.run(
            "INSERT INTO other_agents VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET folder = excluded.folder,"
            " laid_at = max(laid_at, excluded.laid_at),"
            " newest_draft = max(newest_draft, excluded.newest_draft)",
            mailbox_id,
            other.kind,
            other.mark,
            other.host,
            other.folder,
            to_text(other.laid_at),
            other.newest_draft,
            to_text(other.seen_at),
        )


def alone_since(store: Store, mailbox_id: int) -> tuple[datetime, datetime | None]:
    """(since when this instance works on the mailbox, since when this host does; None: nobody has
    noted it). What others laid before is history."""
    row = store.one(
        "SELECT max(created_at, coalesce(taken_over_at, '')) AS since,"
        " (SELECT max(host_since, coalesce(taken_over_at, '')) FROM lease) AS host_since"
        " FROM instance, mailboxes WHERE mailboxes.id = ?",
        mailbox_id,
    )
    assert row is not None
    host_since = row["host_since"]
    return known_moment(row["since"]), known_moment(host_since) if host_since else None


def take_over(store: Store, mailbox_id: int, who: str, now: datetime) -> None:
    """This agent goes on: what was seen is history from now on."""
    with store.write(durable=True):
        for other in others_seen(store, mailbox_id):
            record_event(
                store, now, "mailbox taken over", who,
                mailbox=mailbox_id, other_kind=other.kind, other=other.mark, host=other.host,
            )  # fmt: skip
            if other.kind != "other":
                store.run(
                    "UPDATE instance SET drafts_above = max(drafts_above, ?)", other.newest_draft
                )
        store.run("DELETE FROM other_agents WHERE mailbox_id = ?", mailbox_id)
        store.run("UPDATE mailboxes SET taken_over_at = ? WHERE id = ?", to_text(now), mailbox_id)


def new_heads_in_sent(store: Store, mailbox_id: int, sent: str) -> Iterator[bytes]:
    """The headers of what came into Sent since last time; seen once all of them were asked for."""
    last = newest = mark_of(store, SENT_STEP, mailbox_id)
    for row in store.all(
        "SELECT id, raw_sha256 FROM ledger WHERE mailbox_id = ? AND folder = ? AND id > ?"
        " AND raw_sha256 IS NOT NULL ORDER BY id",
        mailbox_id,
        sent,
        last,
    ):
        yield raw_head(store, row["raw_sha256"], HEAD)
        newest = row["id"]
    set_mark(store, SENT_STEP, newest, mailbox_id)


def not_looked_at(store: Store, mailbox_id: int, places: Sequence[str]) -> list[str]:
    """Those places in Drafts where nothing of ours lies and that nobody has looked at."""
    rows = store.tuples(
        "SELECT place FROM looked_at WHERE mailbox_id = ?1 UNION"
        " SELECT folder_key FROM drafts JOIN cases ON cases.id = drafts.case_id"
        " WHERE cases.mailbox_id = ?1 AND folder_key <> ''",
        mailbox_id,
    )
    known = {place for (place,) in rows}
    return [place for place in places if place not in known]


def note_looked_at(
    store: Store, mailbox_id: int, looked: Sequence[str], there: Collection[str]
) -> None:
    """`there`: what still lies in the folder; the rest is forgotten."""
    with store.write():
        store.run(
            "DELETE FROM looked_at WHERE mailbox_id = ?"
            " AND place NOT IN (SELECT value FROM json_each(?))",
            mailbox_id,
            json.dumps(list(there)),
        )
        store.run_each(
            "INSERT OR IGNORE INTO looked_at VALUES (?, ?)", [(mailbox_id, one) for one in looked]
        )


def our_host(store: Store) -> str:
    """The same as long as the process works, whatever a network calls this machine meanwhile."""
    row = store.one("SELECT host FROM lease")
    return row["host"] if row else socket.gethostname()


def is_known_draft(store: Store, number: int, revision: int) -> bool:
    return bool(
        store.one("SELECT 1 AS here FROM drafts WHERE id = ? AND revision >= ?", number, revision)
    )
