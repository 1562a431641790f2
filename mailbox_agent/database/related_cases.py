"""Cases that a mail may belong to though nothing says which customer it is of."""

import json
from collections.abc import Collection, Sequence

from mailbox_agent.database.store import Store

WRITTEN_IN = """
SELECT DISTINCT a.case_id, cases.last_activity_at FROM messages
JOIN assignments a ON a.message_id = messages.id AND a.current = 1
JOIN cases ON cases.id = a.case_id
WHERE messages.sender_email IN (SELECT value FROM json_each(?)) AND messages.mailbox_id = ?
  AND messages.trust <> 'failed' AND messages.automatic IS NULL AND cases.merged_into IS NULL
ORDER BY cases.last_activity_at DESC, a.case_id LIMIT ?
"""
# Cases that our own people alone have written in, about a customer whom nobody knew yet.
_OURS_ALONE = """cases.customer_id IS NULL AND cases.mailbox_id = ? AND cases.merged_into IS NULL
  AND cases.status <> 'closed' AND NOT EXISTS (
    SELECT 1 FROM assignments theirs
    JOIN readings r ON r.message_id = theirs.message_id AND r.current = 1
    WHERE theirs.case_id = cases.id AND theirs.current = 1
      AND r.sender_role NOT IN ('sales', 'internal', 'machine'))"""
NOBODYS = f"""
SELECT id, title FROM cases WHERE {_OURS_ALONE}
ORDER BY last_activity_at DESC LIMIT ?
"""
SPEAKING_OF = f"""
SELECT DISTINCT a.case_id FROM message_fts
JOIN assignments a ON a.message_id = message_fts.rowid AND a.current = 1
JOIN cases ON cases.id = a.case_id
WHERE message_fts MATCH ? AND {_OURS_ALONE} ORDER BY a.case_id DESC LIMIT ?
"""
FROM_OUTSIDE = """
SELECT message_text.new_text FROM assignments a
JOIN readings r ON r.message_id = a.message_id AND r.current = 1
JOIN message_text ON message_text.message_id = a.message_id
WHERE a.case_id = ? AND a.current = 1 AND r.sender_role IN ('customer', 'partner')
ORDER BY a.message_id DESC LIMIT ?
"""
NUMBERED = """
SELECT DISTINCT cases.id FROM case_references r JOIN cases ON cases.id = r.case_id
WHERE r.folded IN (SELECT value FROM json_each(?)) AND cases.mailbox_id = ?
  AND cases.merged_into IS NULL AND cases.status <> 'closed' LIMIT 2
"""
NAMED = "SELECT email FROM people WHERE name = ? COLLATE NOCASE ORDER BY email LIMIT 20"


def cases_written_in(
    store: Store, mailbox_id: int, addresses: Collection[str], at_most: int
) -> tuple[int, ...]:
    """Cases in which one of these addresses wrote themselves, the newest activity first."""
    rows = store.all(WRITTEN_IN, json.dumps(sorted(addresses)), mailbox_id, at_most)
    return tuple(row["case_id"] for row in rows)


def only_case_with(store: Store, mailbox_id: int, folded: Collection[str]) -> tuple[int, ...]:
    """The case, not closed, in which one of these reference numbers stands, if it is the only
    one; `folded` as `matter.fold_reference` gives them."""
    rows = store.all(NUMBERED, json.dumps(sorted(folded)), mailbox_id)
    return (rows[0]["id"],) if len(rows) == 1 else ()


def addresses_named(store: Store, name: str) -> tuple[str, ...]:
    """Addresses of everybody who goes by this name."""
    return tuple(row["email"] for row in store.all(NAMED, name))


def cases_of_nobody(store: Store, mailbox_id: int, at_most: int) -> tuple[tuple[int, str], ...]:
    """(id, title) of open cases whose customer is not known yet, the newest activity first."""
    rows = store.all(NOBODYS, mailbox_id, at_most)
    return tuple((row["id"], row["title"]) for row in rows)


def cases_of_nobody_with(
    store: Store, mailbox_id: int, words: Sequence[str], at_most: int
) -> tuple[int, ...]:
    """Open cases whose customer is not known yet and whose mail has these words in a row."""
    phrase = " ".join(words).replace('"', " ")
    rows = store.all(SPEAKING_OF, f'"{phrase}"', mailbox_id, at_most)
    return tuple(row["case_id"] for row in rows)


def texts_from_outside(store: Store, case_id: int, at_most: int) -> tuple[str, ...]:
    """The own words of the newest mails that customers and partners wrote in a case."""
    rows = store.all(FROM_OUTSIDE, case_id, at_most)
    return tuple(row["new_text"] for row in rows)
