"""Drafts that have left the Drafts folder and were not seen in Sent: deleted, or sent from a mail
client that files its copies elsewhere."""

from datetime import datetime, timedelta

from mailbox_agent.database.drafts import draft_of
from mailbox_agent.database.store import Store, to_moment, to_text
from mailbox_agent.records import Draft

DELETED = "deleted in the Drafts folder"  # why such a draft is rejected
LATE = timedelta(days=3)  # that a mail may be on its way after its draft was given up
NEWEST = """
SELECT max(drafts.decided_at) AS at FROM drafts JOIN cases ON cases.id = drafts.case_id
WHERE drafts.status = 'rejected' AND drafts.why = ? AND cases.mailbox_id = ?
"""
SINCE = """
SELECT drafts.* FROM drafts JOIN cases ON cases.id = drafts.case_id
WHERE drafts.status = 'rejected' AND drafts.why = ? AND cases.mailbox_id = ?
  AND drafts.decided_at >= ? AND NOT EXISTS (SELECT 1 FROM drafts other
    WHERE other.case_id = drafts.case_id AND other.audience = drafts.audience
      AND other.kind = drafts.kind AND other.occasion = drafts.occasion
      AND other.status NOT IN ('void', 'rejected', 'superseded'))
ORDER BY drafts.id
"""


def sent_stays_empty_since(store: Store, mailbox_id: int, sent: str) -> datetime | None:
    """When the newest such draft was given up, if nothing that a person sent has come into the
    folder `sent` since; else None."""
    row = store.one(NEWEST, DELETED, mailbox_id)
    if row is None or row["at"] is None:
        return None
    came = store.one(
        "SELECT 1 AS here FROM ledger INDEXED BY ledger_of_folder WHERE mailbox_id = ?"
        " AND folder = ? AND outcome = 'filed' AND noticed_at >= ?",
        mailbox_id,
        sent,
        row["at"],
    )
    return None if came else to_moment(row["at"])


def drafts_deleted_since(store: Store, mailbox_id: int, since: datetime) -> tuple[Draft, ...]:
    """Those that no other draft has taken the place of."""
    rows = store.all(SINCE, DELETED, mailbox_id, to_text(since))
    return tuple(draft_of(row) for row in rows)
