"""What has happened since a step of the pass last saw to every case, by the numbers of events.

A step that asks here looks only at cases with news, and sets its mark once it is through with them
all. Killed in between, or stopped by a broken template, it looks at them again.
"""

from mailbox_agent.database.store import Store

EVERY_MAILBOX = 0
ANSWERING = "answering"  # the step that drafts


def newest_event(store: Store) -> int:
    row = store.one("SELECT max(id) AS newest FROM events")
    return int(row["newest"] or 0) if row else 0


def mark_of(store: Store, step: str, mailbox_id: int = EVERY_MAILBOX) -> int:
    """The newest event that the step has seen; 0 before its first time."""
    row = store.one("SELECT event FROM marks WHERE mailbox_id = ? AND step = ?", mailbox_id, step)
    return int(row["event"]) if row else 0


def set_mark(store: Store, step: str, event: int, mailbox_id: int = EVERY_MAILBOX) -> None:
    if event == mark_of(store, step, mailbox_id):
        return
    with store.write():
        store.run("INSERT OR REPLACE INTO marks VALUES (?, ?, ?)", mailbox_id, step, event)
