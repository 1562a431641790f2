"""Mail that we sent and that did not arrive: reports about a draft's own signed Message-ID.

Believed only of an address that the mail went to. It stands until the address writes, the case has
written again since, or a person has settled it (`returned`); which came first is told by numbers,
as a clock may be wrong.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import getaddresses
from typing import Literal

from mailbox_agent.database.events import record_event
from mailbox_agent.database.store import Row, Store, to_text
from mailbox_agent.records import Draft

_BOUNCES = """
SELECT bounce.id, drafts.id AS draft_id, drafts.case_id, drafts.audience, drafts.recipients,
       json_extract(bounce.automatic_details, '$.permanent') AS permanent,
       json_extract(bounce.automatic_details, '$.failed_recipients') AS failed
FROM messages bounce INDEXED BY messages_bounced
JOIN drafts ON drafts.message_id = json_extract(bounce.automatic_details, '$.about_message_id')
WHERE bounce.automatic = 'bounce' AND bounce.trust <> 'failed' AND bounce.id > ?
  AND drafts.status IN ('claimed', 'sent', 'unsure')
ORDER BY bounce.id
"""
_WRITTEN_SINCE = """
SELECT EXISTS (SELECT 1 FROM messages WHERE sender_email IN (SELECT value FROM json_each(?2))
                 AND id > ?1 AND trust <> 'failed')
    OR EXISTS (SELECT 1 FROM drafts WHERE case_id = ?3 AND status = 'sent' AND audience = ?4
                 AND approved_upto >= ?1)
    OR EXISTS (SELECT 1 FROM messages JOIN assignments a ON a.message_id = messages.id
                 AND a.current = 1
               WHERE a.case_id = ?3 AND messages.from_sent = 1 AND messages.id > ?1)
    OR NOT EXISTS (SELECT 1 FROM json_each(?2) one WHERE NOT EXISTS (
                     SELECT 1 FROM settled_returns s
                     WHERE s.draft_id = ?5 AND s.address = one.value AND s.upto >= ?1)) AS since
"""
HowSettled = Literal["works", "told", "elsewhere"]


@dataclass(frozen=True, slots=True)
class CameBack:
    """`message_id`: number of the report; `addresses`: bare; `permanent`: the server gave up."""

    message_id: int
    draft_id: int
    case_id: int
    audience: str
    addresses: tuple[str, ...]
    permanent: bool


def came_back_since(store: Store, message_id: int) -> tuple[CameBack, ...]:
    """What reports with a higher number than this say, the oldest first."""
    found = (_came_back(row) for row in store.all(_BOUNCES, message_id))
    return tuple(one for one in found if one.addresses)


def still_back(store: Store) -> tuple[CameBack, ...]:
    """Those that nobody has made good yet."""
    return tuple(one for one in came_back_since(store, 0) if not _is_made_good(store, one))


def settle_return(
    store: Store, draft: Draft, addresses: Sequence[str], how: HowSettled, who: str, now: datetime
) -> None:
    """A person has seen to what came back so far. `addresses`: bare and folded."""
    with store.write(durable=True):
        for address in addresses:
            store.run(
                "INSERT INTO settled_returns (draft_id, address, how, upto, settled_by, settled_at)"
                " SELECT ?, ?, ?, coalesce(max(id), 0), ?, ? FROM messages",
                draft.id,
                address,
                how,
                who,
                to_text(now),
            )
        record_event(
            store, now, "returned mail settled", who,
            case_id=draft.case_id, draft_id=draft.id, how=how,
        )  # fmt: skip


def settled_returns(store: Store, case_id: int) -> tuple[Row, ...]:
    """(draft_id, address, how, settled_by, settled_at) of the case's drafts, in order."""
    rows = store.all(
        "SELECT s.* FROM settled_returns s JOIN drafts ON drafts.id = s.draft_id"
        " WHERE drafts.case_id = ? ORDER BY s.id",
        case_id,
    )
    return tuple(rows)


def _came_back(row: Row) -> CameBack:
    recipients = json.loads(row["recipients"])
    named = getaddresses([*recipients["to"], *recipients["cc"]])
    went_to = dict.fromkeys(email.casefold() for _, email in named)
    failed = {address.casefold() for address in json.loads(row["failed"] or "[]")}
    return CameBack(
        row["id"],
        row["draft_id"],
        row["case_id"],
        row["audience"],
        tuple(one for one in went_to if not failed or one in failed),  # a few name nobody
        bool(row["permanent"]),
    )


def _is_made_good(store: Store, one: CameBack) -> bool:
    addresses = json.dumps(one.addresses)
    row = store.one(
        _WRITTEN_SINCE, one.message_id, addresses, one.case_id, one.audience, one.draft_id
    )
    return bool(row and row["since"])
