"""The secrets that the mails and notes of a case hold: what must not be shown of it.

Those of attached files stand with the reading for which the files were opened.
"""

from collections.abc import Mapping

from mailbox_agent.database.store import Store
from mailbox_agent.redaction import secret_words
from mailbox_agent.redaction.found import Kind

_TEXTS = """
SELECT t.subject, t.body_text AS text FROM assignments a
JOIN message_text t ON t.message_id = a.message_id WHERE a.case_id = ?1 AND a.current = 1
UNION ALL SELECT m.sender_name, '' FROM assignments a
JOIN messages m ON m.id = a.message_id WHERE a.case_id = ?1 AND a.current = 1
UNION ALL SELECT '', f.filename FROM assignments a
JOIN attachments f ON f.message_id = a.message_id WHERE a.case_id = ?1 AND a.current = 1
UNION ALL SELECT '', text FROM notes WHERE case_id = ?1
"""
_ATTACHED = """
SELECT s.key AS word, s.value AS kind FROM assignments a
JOIN readings r ON r.message_id = a.message_id, json_each(r.record, '$.secrets') s
WHERE a.case_id = ? AND a.current = 1
"""


def secrets_of_case(store: Store, case_id: int) -> Mapping[str, Kind]:
    """Each secret as written, and what it is. Mostly none."""
    written = {
        word: kind
        for row in store.all(_TEXTS, case_id)
        for text in (row["subject"], row["text"])
        for word, kind in secret_words(text).items()
    }
    return {row["word"]: row["kind"] for row in store.all(_ATTACHED, case_id)} | written
