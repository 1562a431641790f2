"""Gathers the cases that one message might belong to, so that `find_case` can stay pure."""

import json
from collections.abc import Iterable, Sequence

from mailbox_agent.database.cases import follow_merges
from mailbox_agent.database.store import Row, Store, known_moment
from mailbox_agent.records import CaseSketch

MESSAGES_AT_MOST = 60  # of a case, newest first, go into its sketch
CASES_AT_MOST = 20  # of one customer are compared


def case_of_known_id(store: Store, mailbox_id: int, message_id: str) -> int | None:
    """The case of the mail, received or sent by us, that carries this Message-ID."""
    row = store.one(
        "SELECT assignments.case_id FROM messages JOIN assignments"
        " ON assignments.message_id = messages.id AND assignments.current = 1"
        " WHERE messages.message_id = ? AND messages.mailbox_id = ?"
        " AND assignments.case_id IS NOT NULL ORDER BY messages.id LIMIT 1",
        message_id,
        mailbox_id,
    ) or store.one(
        "SELECT drafts.case_id FROM drafts JOIN cases ON cases.id = drafts.case_id"
        " WHERE drafts.message_id = ? AND drafts.status = 'sent' AND cases.mailbox_id = ?",
        message_id,
        mailbox_id,
    )
    return None if row is None else follow_merges(store, row["case_id"])


def cases_waiting_for(store: Store, mailbox_id: int, message_id: str) -> tuple[int, ...]:
    """Cases of known mails that name this one as their parent: it was a ghost until now."""
    rows = store.all(
        "SELECT DISTINCT assignments.case_id FROM message_parents JOIN messages"
        " ON messages.id = message_parents.message_id AND messages.mailbox_id = ?"
        " JOIN assignments ON assignments.message_id = messages.id AND assignments.current = 1"
        " WHERE message_parents.parent = ? AND assignments.case_id IS NOT NULL ORDER BY 1",
        mailbox_id,
        message_id,
    )
    return tuple(dict.fromkeys(follow_merges(store, row["case_id"]) for row in rows))


def case_of_token(store: Store, mailbox_id: int, tokens: Sequence[str]) -> int | None:
    for token in tokens:
        row = store.one(
            "SELECT id FROM cases WHERE mailbox_id = ? AND lower(token) = lower(?)",
            mailbox_id,
            token,
        )
        if row:
            return follow_merges(store, row["id"])
    return None


def case_of_number(store: Store, mailbox_id: int, number: int) -> int | None:
    row = store.one("SELECT id FROM cases WHERE mailbox_id = ? AND number = ?", mailbox_id, number)
    return None if row is None else follow_merges(store, row["id"])


def cases_of_customer(store: Store, mailbox_id: int, customer_id: int) -> tuple[int, ...]:
    rows = store.all(
        "SELECT id FROM cases WHERE mailbox_id = ? AND customer_id = ? AND merged_into IS NULL"
        " ORDER BY last_activity_at DESC LIMIT ?",
        mailbox_id,
        customer_id,
        CASES_AT_MOST,
    )
    return tuple(row["id"] for row in rows)


def sketch(store: Store, case_id: int, own_addresses: frozenset[str]) -> CaseSketch:
    """The case as `find_case` sees it; our own mailboxes are nobody's sign of belonging to it."""
    row = store.one(
        "SELECT cases.*, customers.name AS customer FROM cases"
        " LEFT JOIN customers ON customers.id = cases.customer_id WHERE cases.id = ?",
        case_id,
    )
    assert row is not None
    texts = store.all(
        "SELECT message_text.words, message_text.prints FROM assignments JOIN message_text"
        " ON message_text.message_id = assignments.message_id"
        " WHERE assignments.case_id = ? AND assignments.current = 1"
        " ORDER BY assignments.message_id DESC LIMIT ?",
        case_id,
        MESSAGES_AT_MOST,
    )
    return CaseSketch(
        id=case_id,
        token=row["token"],
        customer=row["customer"],
        customer_domains=_values(
            store.all(
                "SELECT domain AS value FROM customer_domains WHERE customer_id = ?",
                row["customer_id"],
            )
        ),
        title=row["title"],
        status=row["status"],
        last_activity_at=known_moment(row["last_activity_at"]),
        people=people_on(store, case_id) - own_addresses,
        references=_values(
            store.all("SELECT folded AS value FROM case_references WHERE case_id = ?", case_id)
        ),
        words=_united(text["words"] for text in texts),
        message_prints=_united(text["prints"] for text in texts),
        area=row["area"],
        writers=writers_in(store, case_id) - own_addresses,
    )


def writers_in(store: Store, case_id: int) -> frozenset[str]:
    """Addresses that wrote in a case themselves, those that failed authentication excepted."""
    return _values(
        store.all(
            "SELECT DISTINCT messages.sender_email AS value FROM messages JOIN assignments"
            " ON assignments.message_id = messages.id AND assignments.current = 1"
            " WHERE assignments.case_id = ? AND messages.trust <> 'failed'",
            case_id,
        )
    )


def people_on(store: Store, case_id: int) -> frozenset[str]:
    """Addresses of everybody who wrote, was written to or was forwarded in a case.

    Mail whose sender failed authentication adds nobody; forwarded authors count where one of our
    own people forwarded them.
    """
    return _values(
        store.all(
            "SELECT messages.sender_email AS value FROM messages JOIN assignments"
            " ON assignments.message_id = messages.id AND assignments.current = 1"
            " WHERE assignments.case_id = ?1 AND messages.trust <> 'failed'"
            " UNION SELECT message_recipients.email FROM message_recipients JOIN messages"
            " ON messages.id = message_recipients.message_id JOIN assignments"
            " ON assignments.message_id = messages.id AND assignments.current = 1"
            " WHERE assignments.case_id = ?1 AND messages.trust <> 'failed'"
            " AND message_recipients.kind <> 'reply_to'",
            case_id,
        )
    )


def _values(rows: Sequence[Row]) -> frozenset[str]:
    return frozenset(row["value"] for row in rows if row["value"])


def _united(columns: Iterable[str]) -> frozenset[str]:
    return frozenset(value for column in columns for value in json.loads(column))
