"""Mails on a case that nobody here has read: encrypted, too large, or taken for a machine's by a
header alone. A person looks at them; once one of us has written in the case, that is done."""

from mailbox_agent.database.messages import written_at
from mailbox_agent.database.store import Row, Store
from mailbox_agent.records import CaseFinding

AT_MOST = 20  # newest
NOT_READ = """
SELECT m.id, m.sender_name, m.sender_email, m.written_at, m.written_offset, m.automatic_reason,
       ledger.reason, ledger.detail
FROM assignments a
JOIN messages m ON m.id = a.message_id
JOIN message_text t ON t.message_id = m.id
JOIN cases ON cases.id = a.case_id
JOIN ledger ON ledger.message_id = m.id AND ledger.outcome = 'set_aside'
WHERE a.case_id = ? AND a.current = 1 AND cases.status <> 'closed'
  AND (ledger.reason IN ('encrypted', 'oversized')
       OR (ledger.reason = 'automatic' AND m.automatic IN ('auto_reply', 'notification')
           AND trim(t.new_text) <> ''
           AND json_extract(m.automatic_details, '$.returns_on') IS NULL
           AND instr(m.automatic_reason, ';') = 0
           AND (m.automatic_reason LIKE 'Precedence: %' OR m.automatic_reason = 'empty Return-Path'
                OR m.automatic_reason LIKE 'Auto-Submitted: %')))
  AND NOT EXISTS (SELECT 1 FROM assignments b
                  JOIN messages ours ON ours.id = b.message_id
                  JOIN readings r ON r.message_id = ours.id AND r.current = 1
                  WHERE b.case_id = a.case_id AND b.current = 1 AND ours.id > m.id
                    AND ours.trust = 'authenticated' AND ours.automatic IS NULL
                    AND r.sender_role IN ('sales', 'internal'))
ORDER BY m.id DESC LIMIT ?
"""


def mails_not_read(store: Store, case_id: int) -> tuple[CaseFinding, ...]:
    """One finding for each of them, oldest first."""
    rows = store.all(NOT_READ, case_id, AT_MOST)
    return tuple(CaseFinding("not_read", _words(row)) for row in reversed(rows))


def _words(row: Row) -> str:
    who = " ".join((row["sender_name"] or row["sender_email"] or "nobody").split())
    mail = f"the mail of {who} of {written_at(row):%Y-%m-%d %H:%M}"
    if row["reason"] == "automatic":
        why = f"was taken for a machine's by a header alone ({row['automatic_reason']})"
        return f"{mail} {why}: read whether a person wrote it"
    return f"{mail} is not read, {row['detail']}: look at it in the mailbox"
