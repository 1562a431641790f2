"""What the record knows of addresses: which take no mail, who is away, whom a customer has."""

import json
from collections.abc import Sequence
from datetime import date

from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.messages import written_at
from mailbox_agent.drafts.reaching import Absence, Returned
from mailbox_agent.records import Address

# Only a bounce that belongs to a case counts, by the id of a mail of it or by whose server it is:
# anybody can report that somebody else's address is dead. A mail that its writer sent later shows
# that the address is alive: a full mailbox was emptied.
BOUNCED = """
SELECT lower(failed.value) AS address, bounce.written_at, bounce.written_offset,
       json_extract(bounce.automatic_details, '$.permanent') AS permanent
FROM messages bounce, json_each(bounce.automatic_details, '$.failed_recipients') failed
WHERE bounce.automatic = 'bounce' AND bounce.trust <> 'failed'
  AND EXISTS (SELECT 1 FROM assignments WHERE message_id = bounce.id AND current = 1)
  AND NOT EXISTS (SELECT 1 FROM messages later
                  WHERE later.sender_email = lower(failed.value)
                    AND later.written_at > bounce.written_at AND later.trust <> 'failed')
ORDER BY bounce.written_at
"""
AWAY = """
SELECT messages.sender_email, messages.sender_name, messages.written_at, messages.written_offset,
       json_extract(automatic_details, '$.returns_on') AS back,
       json_extract(automatic_details, '$.deputy') AS deputy
FROM messages
WHERE automatic = 'auto_reply' AND trust <> 'failed'
  AND sender_email IN (SELECT value FROM json_each(?))
  AND json_extract(automatic_details, '$.returns_on') IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM messages later
                  WHERE later.sender_email = messages.sender_email AND later.automatic IS NULL
                    AND later.written_at > messages.written_at)
ORDER BY messages.written_at
"""
PEOPLE_AT_MOST = 500


def bounced(desk: Desk) -> tuple[frozenset[str], tuple[Returned, ...]]:
    """(addresses that bounced for good, those whose mail came back for a while).

    Neither counts any more once that address has written to us.
    """
    rows = desk.store.all(BOUNCED)
    for_good = frozenset(row["address"] for row in rows if row["permanent"])
    newest = {row["address"]: row for row in rows if row["address"] not in for_good}
    return for_good, tuple(
        Returned(address, written_at(row).date()) for address, row in newest.items()
    )


def absences(desk: Desk, addresses: Sequence[str]) -> tuple[Absence, ...]:
    """What the newest automatic reply of each of these says, if they have not written since."""
    rows = desk.store.all(AWAY, json.dumps(sorted(addresses)))
    newest = {row["sender_email"]: row for row in rows}
    return tuple(
        Absence(
            row["sender_email"],
            row["sender_name"],
            written_at(row).date(),
            date.fromisoformat(row["back"]),
            row["deputy"] or "",
        )
        for row in newest.values()
    )


def people_at(desk: Desk, domains: frozenset[str]) -> tuple[Address, ...]:
    """Everybody of these domains who was ever on a mail, with the name they go by."""
    rows = desk.store.all(
        "SELECT email, name FROM people WHERE name <> ''"
        " AND substr(email, instr(email, '@') + 1) IN (SELECT value FROM json_each(?))"
        " ORDER BY last_seen_at DESC LIMIT ?",
        json.dumps(sorted(domains)),
        PEOPLE_AT_MOST,
    )
    return tuple(Address(row["name"], row["email"]) for row in rows)
