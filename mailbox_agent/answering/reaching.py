"""What the record knows of addresses: which take no mail, who is away, whom a customer has."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from email.utils import getaddresses

from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.messages import recipients_of, written_at
from mailbox_agent.database.store import Row
from mailbox_agent.drafts.reaching import Absence, Returned
from mailbox_agent.free_mail import is_free_mail
from mailbox_agent.message.trust import same_organisation
from mailbox_agent.records import Address, CaseMessage

# Anybody can report that somebody else's address is dead. Believed is a report about a mail that we
# sent to that address, which names it by its Message-ID, or one that the address's own servers sent
# and ours authenticated; any other is a question. A mail that its writer sent later shows that the
# address is alive: a full mailbox was emptied.
BOUNCED = """
WITH failed AS (
    SELECT lower(one.value) AS address, bounce.id, bounce.written_at, bounce.written_offset,
           bounce.sender_email, bounce.trust,
           json_extract(bounce.automatic_details, '$.permanent') AS permanent,
           json_extract(bounce.automatic_details, '$.about_message_id') AS about
    FROM messages bounce, json_each(bounce.automatic_details, '$.failed_recipients') one
    WHERE bounce.automatic = 'bounce' AND bounce.trust <> 'failed'
)
SELECT failed.*,
       EXISTS (SELECT 1 FROM drafts WHERE drafts.message_id = failed.about
                 AND drafts.status IN ('claimed', 'sent', 'unsure')
                 AND instr(lower(drafts.recipients), failed.address) > 0)
       OR EXISTS (SELECT 1 FROM messages ours
                  JOIN message_recipients r ON r.message_id = ours.id AND r.email = failed.address
                  LEFT JOIN readings ON readings.message_id = ours.id AND readings.current = 1
                  WHERE ours.message_id = failed.about AND ours.trust = 'authenticated'
                    AND (ours.from_sent = 1 OR readings.sender_role IN ('sales', 'internal')))
       AS about_ours
FROM failed
WHERE NOT EXISTS (SELECT 1 FROM messages later
                  WHERE later.sender_email = failed.address
                    AND later.written_at > failed.written_at AND later.trust <> 'failed')
  AND NOT EXISTS (SELECT 1 FROM settled_returns s WHERE s.how = 'works'
                    AND s.address = failed.address AND s.upto >= failed.id)
ORDER BY failed.written_at
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
    """(addresses that bounced for good, those whose mail came back for a while or is only said to).

    Neither counts any more once that address has written to us, or a person has said that it works.
    """
    for_good: set[str] = set()
    newest: dict[str, Returned] = {}
    for row in desk.store.all(BOUNCED):
        address, vouched = row["address"], _is_believed(row)
        if vouched and row["permanent"]:
            for_good.add(address)
        elif vouched or address not in newest:
            newest[address] = Returned(address, written_at(row).date(), vouched=vouched)
    return frozenset(for_good), tuple(one for a, one in newest.items() if a not in for_good)


def _is_believed(row: Row) -> bool:
    """A provider's users all write from its domain: there only the mail that it names is proof."""
    if row["about_ours"]:
        return True
    reporter, theirs = (row[key].rpartition("@")[2] for key in ("sender_email", "address"))
    own_server = same_organisation(reporter, theirs) and not is_free_mail(theirs)
    return own_server and row["trust"] == "authenticated"


def reader_of(desk: Desk, answer_to: CaseMessage, to: Sequence[str]) -> CaseMessage:
    """The mail that a letter goes out in answer to, with the one who gets the letter as its writer:
    where our colleague has written it, or where its writer takes no mail any more. Who asked for
    answers to another address of theirs is the writer all the same."""
    name, email = next(iter(getaddresses(list(to))), ("", ""))
    theirs = {answer_to.sender.email.casefold()}
    theirs |= {one.casefold() for _, one in recipients_of(desk.store, answer_to.id)["reply_to"]}
    if answer_to.role == "customer" and (not email or email.casefold() in theirs):
        return answer_to
    return replace(answer_to, sender=Address(name, email))


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
