"""One of us has written to the customer while a letter waits: whoever decides on it is told, as it
may say again, or otherwise, what our colleague has said.

An answer and an update are withdrawn then (due.py, clock_letters.py), unless a person is at them;
a slipped date, a plan and a closing message say something of their own, and stay.
"""

import json
from collections.abc import Sequence

from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.drafts import add_finding, load_draft
from mailbox_agent.records import Finding

# The newest mail of ours to the customer that came after the letter was written, or edited.
SINCE = """
SELECT d.id AS draft_id, max(messages.id) AS message_id, messages.sender_name AS who
FROM drafts d JOIN assignments a ON a.case_id = d.case_id AND a.current = 1
JOIN messages ON messages.id = a.message_id
JOIN readings ON readings.message_id = messages.id AND readings.current = 1
WHERE d.case_id IN (SELECT value FROM json_each(?)) AND d.status = 'pending'
  AND d.audience = 'customer' AND messages.audience = 'customer'
  AND messages.automatic IS NULL AND messages.trust = 'authenticated'
  AND readings.sender_role IN ('sales', 'internal')
  AND messages.recorded_at > (SELECT max(r.at) FROM draft_revisions r WHERE r.draft_id = d.id)
GROUP BY d.id ORDER BY d.id
"""


def flag_written_since(desk: Desk, cases: Sequence[int]) -> None:
    """Once for each mail; an edit is made in knowledge of what had come by then."""
    for row in desk.store.all(SINCE, json.dumps(cases)):
        draft = load_draft(desk.store, row["draft_id"])
        who = row["who"] or "One of us"
        why = (
            f"{who} has written to the customer since (message {row['message_id']}): read it first"
        )
        finding = Finding("by_hand", why)
        if finding not in draft.findings:
            add_finding(desk.store, draft, finding)
