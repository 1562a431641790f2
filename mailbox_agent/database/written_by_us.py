"""Mails of ours that a person outside can have, and can forward back to us."""

from datetime import datetime
from typing import NamedTuple

from mailbox_agent.database.store import Store, known_moment

AT_MOST = 50  # newest mails of one author that are compared
MAILS = """
SELECT messages.written_at, message_text.new_text FROM messages
JOIN message_text ON message_text.message_id = messages.id
WHERE messages.mailbox_id = ? AND messages.sender_email = ? AND messages.trust = 'authenticated'
  AND (messages.from_sent = 1 OR EXISTS (SELECT 1 FROM readings
         WHERE readings.message_id = messages.id AND readings.current = 1
           AND readings.sender_role IN ('sales', 'internal')))
  AND (EXISTS (SELECT 1 FROM message_recipients r WHERE r.message_id = messages.id
         AND r.kind IN ('to', 'cc') AND (r.email = ?
           OR (? <> '' AND substr(r.email, instr(r.email, '@') + 1) = ?)))
       OR (messages.audience = 'customer' AND EXISTS (SELECT 1 FROM assignments a
         WHERE a.message_id = messages.id AND a.current = 1 AND a.case_id = ?)))
ORDER BY messages.written_at DESC LIMIT ?
"""


class OurMail(NamedTuple):
    written_at: datetime
    words: str  # the author's own, without quotes and signature


def mails_of_ours(
    store: Store, mailbox_id: int, author: str, *, reader: str, domain: str, case_id: int
) -> tuple[OurMail, ...]:
    """Authenticated mails of `author` (an address) to `reader`, to anybody at the reader's
    `domain` ("" where it is a provider's), or to the customer of the case."""
    rows = store.all(MAILS, mailbox_id, author, reader, domain, domain, case_id, AT_MOST)
    return tuple(OurMail(known_moment(row["written_at"]), row["new_text"]) for row in rows)
