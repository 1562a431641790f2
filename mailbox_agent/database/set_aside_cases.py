"""Cases that a person set aside: their mails are on no case, by a batch of that person.

No column says it: the mails do, so a mail that joins the case later ends it by itself.
"""

from collections.abc import Sequence

from mailbox_agent.database.customers import CACHE
from mailbox_agent.database.store import Store

_MAILS = """
SELECT DISTINCT a.message_id FROM assignments was
JOIN assignments a ON a.message_id = was.message_id AND a.current = 1 AND a.case_id IS NULL
JOIN assignment_batches b ON b.id = a.batch_id AND b.kind = 'person'
WHERE was.case_id = {case} AND was.current = 0
"""
_NONE_LEFT = "NOT EXISTS (SELECT 1 FROM assignments WHERE case_id = {case} AND current = 1)"
NOT_SET_ASIDE = (  # of a row of `cases`; one that a later mail joined is a case again
    f"NOT (EXISTS ({_MAILS.format(case='cases.id')}) AND {_NONE_LEFT.format(case='cases.id')})"
)


def mails_set_aside(store: Store, case_id: int) -> list[int]:
    """The ids of the messages that were the case's; [] if none was set aside."""
    rows = store.all(f"{_MAILS.format(case='?')} ORDER BY a.message_id", case_id)
    return [row["message_id"] for row in rows]


def is_set_aside(store: Store, case_id: int) -> bool:
    found = store.one(f"SELECT 1 AS here FROM cases WHERE id = ? AND {NOT_SET_ASIDE}", case_id)
    return found is None


def decide_on_mails(store: Store, messages: Sequence[int], why: str) -> None:
    """In the ledger they are set aside by decision."""
    for message_id in messages:
        store.run(
            "UPDATE ledger SET outcome = 'set_aside', reason = 'decision', detail = ?"
            " WHERE message_id = ? AND outcome = 'filed'",
            why,
            message_id,
        )


def take_back(store: Store, messages: Sequence[int]) -> None:
    """In the ledger they are filed again."""
    for message_id in messages:
        store.run(
            "UPDATE ledger SET outcome = 'filed', reason = NULL, detail = ''"
            " WHERE message_id = ? AND reason = 'decision'",
            message_id,
        )


def forget_customer(store: Store, case_id: int) -> None:
    """Whoever was made a customer by this case alone is a stranger again: mail of a known
    customer is never set aside by itself."""
    row = store.one(
        "SELECT customers.id FROM cases JOIN customers ON customers.id = cases.customer_id"
        " WHERE cases.id = ? AND customers.origin = 'mail' AND NOT EXISTS (SELECT 1 FROM cases o"
        " WHERE o.customer_id = customers.id AND o.id <> cases.id AND o.merged_into IS NULL)",
        case_id,
    )
    if row is None:
        return
    store.run("DELETE FROM customer_domains WHERE customer_id = ?", row["id"])
    store.run("DELETE FROM customer_addresses WHERE customer_id = ?", row["id"])
    store.remembered.pop(CACHE, None)
