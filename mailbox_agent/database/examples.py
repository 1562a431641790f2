"""Examples as rows: made once from a draft or a correction, decided on by a person."""

from dataclasses import dataclass
from datetime import datetime

from mailbox_agent.database.events import record_event
from mailbox_agent.database.store import Row, Store
from mailbox_agent.errors import UserError

# The case, its customer, or a case that it was merged into, whenever that came to be.
CONFIDENTIAL = """EXISTS (
  WITH RECURSIVE its(id) AS (
    SELECT cases.id UNION SELECT c.merged_into FROM cases c JOIN its ON c.id = its.id
  )
  SELECT 1 FROM its JOIN cases k ON k.id = its.id
  LEFT JOIN customers ON customers.id = k.customer_id
  WHERE k.confidential = 1 OR customers.confidential = 1)"""
# Customers' drafts that people have edited and let go, with the text that the agent had made.
DRAFTS = f"""
SELECT drafts.id, drafts.case_id, drafts.kind, coalesce(cases.area, '') AS area, drafts.language,
       drafts.body AS after,
       (SELECT r.body FROM draft_revisions r WHERE r.draft_id = drafts.id
        AND r.author LIKE 'mailbox-agent%' ORDER BY r.revision DESC LIMIT 1) AS before
FROM drafts JOIN cases ON cases.id = drafts.case_id
WHERE cases.mailbox_id = ? AND drafts.touched = 1 AND drafts.audience = 'customer'
  AND drafts.status IN ('approved', 'claimed', 'sent', 'unsure')
  AND NOT {CONFIDENTIAL}
  AND NOT EXISTS (SELECT 1 FROM examples WHERE examples.draft_id = drafts.id)
ORDER BY drafts.id
"""
# Corrections with the mail that was read wrongly: that of the message, of the item, or the one
# that opened the case. What follows from the correction of a message is none of its own.
CORRECTED = f"""
SELECT c.id, c.case_id, c.field, c.before, c.after, messages.id AS message_id,
       coalesce(s.quote, message_text.new_text) AS words, first.record
FROM corrections c JOIN cases ON cases.id = c.case_id
LEFT JOIN items ON items.id = c.item_id LEFT JOIN sources s ON s.id = items.source_id
JOIN messages ON messages.id = coalesce(c.message_id, s.message_id, CASE WHEN c.item_id IS NULL
  THEN (SELECT min(a.message_id) FROM assignments a
        WHERE a.case_id = c.case_id AND a.current = 1 AND a.how = 'new') END)
JOIN message_text ON message_text.message_id = messages.id
JOIN readings first ON first.id = (SELECT min(r.id) FROM readings r
                                   WHERE r.message_id = messages.id)
WHERE cases.mailbox_id = ? AND messages.audience = 'customer' AND messages.trust <> 'failed'
  AND (c.field IN ('kind', 'area', 'severity') OR (c.field = 'owner' AND c.item_id IS NOT NULL))
  AND NOT {CONFIDENTIAL}
  AND NOT (c.message_id IS NULL AND c.item_id IS NULL AND EXISTS (
    SELECT 1 FROM corrections o WHERE o.case_id = c.case_id AND o.field = c.field AND o.at = c.at
    AND o.message_id IS NOT NULL))
  AND NOT EXISTS (SELECT 1 FROM examples WHERE examples.correction_id = c.id)
ORDER BY c.id
"""
NEAREST = f"""
SELECT examples.*, customers.name AS customer
FROM examples JOIN cases ON cases.id = examples.case_id
LEFT JOIN customers ON customers.id = cases.customer_id
WHERE examples.mailbox_id = ? AND examples.purpose = ? AND examples.kind = ?
  AND examples.area = ? AND examples.language = ? AND examples.status = 'approved'
  AND NOT {CONFIDENTIAL}
ORDER BY examples.decided_at DESC, examples.id DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Example:
    id: int
    mailbox: str
    case: str  # its token
    source: str  # "draft 4", "correction 2"
    purpose: str  # write, read
    kind: str
    area: str
    language: str
    words: str
    before: str
    after: str
    status: str


def list_examples(store: Store) -> tuple[Example, ...]:
    """Candidates first, then the approved ones."""
    rows = store.all(
        "SELECT e.*, mailboxes.name AS mailbox, cases.token FROM examples e"
        " JOIN mailboxes ON mailboxes.id = e.mailbox_id JOIN cases ON cases.id = e.case_id"
        " WHERE e.status <> 'deleted' ORDER BY e.status = 'approved', e.id"
    )
    return tuple(
        Example(
            row["id"], row["mailbox"], row["token"],
            f"draft {row['draft_id']}" if row["draft_id"] else f"correction {row['correction_id']}",
            row["purpose"], row["kind"], row["area"], row["language"],
            row["words"], row["before"], row["after"], row["status"],
        )
        for row in rows
    )  # fmt: skip


def examples_waiting(store: Store) -> int:
    """How many wait for a person's approval."""
    row = store.one("SELECT count(*) AS many FROM examples WHERE status = 'candidate'")
    return int(row["many"]) if row else 0


def save_example(store: Store, values: Row, now: datetime) -> None:
    store.insert("examples", {**values, "made_at": now})


def approve_example(store: Store, example_id: int, who: str, now: datetime) -> None:
    _decide(store, example_id, "approved", {}, who, now)


def delete_example(store: Store, example_id: int, who: str, now: datetime) -> None:
    """Its words are gone; that there was one stays, so that it is not made again."""
    _decide(store, example_id, "deleted", {"words": "", "before": "", "after": ""}, who, now)


def _decide(
    store: Store, example_id: int, status: str, values: Row, who: str, now: datetime
) -> None:
    row = store.one("SELECT case_id, status FROM examples WHERE id = ?", example_id)
    if row is None or row["status"] == "deleted":
        known = ", ".join(str(one.id) for one in list_examples(store)) or "none"
        raise UserError(f"there is no example {example_id} (there are: {known})")
    if row["status"] == status:
        return
    with store.write(durable=True):
        decided = {"status": status, "decided_by": who, "decided_at": now, **values}
        store.update("examples", example_id, decided)
        record_event(
            store, now, f"example {status}", who, case_id=row["case_id"], example=example_id
        )
