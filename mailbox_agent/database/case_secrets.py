"""The secrets that the mails and notes of a case hold: what must not be shown of it."""

from collections.abc import Mapping

from mailbox_agent.database.store import Store
from mailbox_agent.redaction import secret_words
from mailbox_agent.redaction.found import Kind

_TEXTS = """
SELECT t.subject, t.body_text AS text FROM assignments a
JOIN message_text t ON t.message_id = a.message_id WHERE a.case_id = ? AND a.current = 1
UNION ALL SELECT '', text FROM notes WHERE case_id = ?
"""


def secrets_of_case(store: Store, case_id: int) -> Mapping[str, Kind]:
    """Each secret as written, and what it is. Mostly none."""
    return {
        word: kind
        for row in store.all(_TEXTS, case_id, case_id)
        for text in (row["subject"], row["text"])
        for word, kind in secret_words(text).items()
    }
