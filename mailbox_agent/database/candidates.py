"""Gathers the cases that one message might belong to, so that `find_case` can stay pure."""

import json
from collections.abc import Iterable, Sequence

from mailbox_agent.database.case_people import people_of
from mailbox_agent.database.cases import follow_merges
from mailbox_agent.database.set_aside_cases import NOT_SET_ASIDE
from mailbox_agent.database.store import Row, Store, known_moment
from mailbox_agent.records import CaseSketch

MESSAGES_AT_MOST = 60  # of a case, newest first, go into its sketch
CASES_AT_MOST = 20  # of one customer are compared

CASES = """
SELECT cases.*, customers.name AS customer FROM cases
LEFT JOIN customers ON customers.id = cases.customer_id
WHERE cases.id IN (SELECT value FROM json_each(?))
"""
DOMAINS = """
SELECT cases.id AS case_id, domain AS value FROM cases
JOIN customer_domains ON customer_domains.customer_id = cases.customer_id
WHERE cases.id IN (SELECT value FROM json_each(?)) AND domain <> ''
"""
REFERENCES = """
SELECT case_id, folded AS value FROM case_references
WHERE case_id IN (SELECT value FROM json_each(?)) AND folded <> ''
"""
RECEIVED = """
SELECT messages.message_id, a.case_id, cases.merged_into FROM messages
JOIN assignments a ON a.message_id = messages.id AND a.current = 1
JOIN cases ON cases.id = a.case_id
WHERE messages.message_id IN (SELECT value FROM json_each(?)) AND messages.mailbox_id = ?
ORDER BY messages.id
"""
SENT = """
SELECT drafts.message_id, drafts.case_id, cases.merged_into FROM drafts
JOIN cases ON cases.id = drafts.case_id
WHERE drafts.message_id IN (SELECT value FROM json_each(?)) AND drafts.status = 'sent'
  AND cases.mailbox_id = ?
"""
NAMES = """
SELECT email, name FROM people
WHERE name <> '' AND email IN (SELECT value FROM json_each(?)) ORDER BY email
"""
WAITING_FOR = """
SELECT DISTINCT a.case_id, cases.merged_into FROM message_parents p
JOIN messages ON messages.id = p.message_id
JOIN assignments a ON a.message_id = messages.id AND a.current = 1
JOIN cases ON cases.id = a.case_id
WHERE p.parent = ? AND messages.mailbox_id = ? ORDER BY 1
"""
TEXTS = """
SELECT newest.case_id, s.words, s.prints FROM (
    SELECT case_id, message_id,
           row_number() OVER (PARTITION BY case_id ORDER BY message_id DESC) AS place
    FROM assignments WHERE case_id IN (SELECT value FROM json_each(?)) AND current = 1
) newest JOIN message_sketches s ON s.message_id = newest.message_id WHERE newest.place <= ?
"""


def cases_of_known_ids(store: Store, mailbox_id: int, ids: Sequence[str]) -> dict[str, int]:
    """Message-ID -> case of the mail, received or sent by us, that carries it, as far as known."""
    if not ids:
        return {}
    wanted = json.dumps(ids)
    found: dict[str, int] = {}
    for row in (
        *store.all(RECEIVED, wanted, mailbox_id),
        *store.all(SENT, wanted, mailbox_id),
    ):
        if row["message_id"] not in found:
            found[row["message_id"]] = _become(store, row)
    return {one: found[one] for one in ids if one in found}


def cases_waiting_for(store: Store, mailbox_id: int, message_id: str) -> tuple[int, ...]:
    """Cases of known mails that name this one as their parent: it was a ghost until now."""
    rows = store.all(WAITING_FOR, message_id, mailbox_id)
    return tuple(dict.fromkeys(_become(store, row) for row in rows))


def _become(store: Store, row: Row) -> int:
    """The case of the row, or what it was merged into."""
    case_id: int = row["case_id"]
    return case_id if row["merged_into"] is None else follow_merges(store, case_id)


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


def cases_of_customer(
    store: Store, mailbox_id: int, customer_id: int, at_most: int = CASES_AT_MOST
) -> tuple[int, ...]:
    rows = store.all(
        "SELECT id FROM cases WHERE mailbox_id = ? AND customer_id = ? AND merged_into IS NULL"
        f" AND {NOT_SET_ASIDE}"
        " ORDER BY last_activity_at DESC LIMIT ?",
        mailbox_id,
        customer_id,
        at_most,
    )
    return tuple(row["id"] for row in rows)


def sketches(
    store: Store, case_ids: Iterable[int], own_addresses: frozenset[str], *, matter: bool
) -> dict[int, CaseSketch]:
    """Cases as `find_case` sees them; our own mailboxes are nobody's sign of belonging to one.

    Without `matter` the references, words and prints are left out: who may use a strong sign does
    not depend on them.
    """
    wanted = json.dumps(list(dict.fromkeys(case_ids)))
    if wanted == "[]":
        return {}
    people, writers = people_of(store, json.loads(wanted))
    domains = _grouped(store.all(DOMAINS, wanted))
    references = _grouped(store.all(REFERENCES, wanted)) if matter else {}
    words, prints = _texts_of(store, wanted) if matter else ({}, {})
    names = _names_of(store, people) if matter else {}
    return {
        row["id"]: CaseSketch(
            id=row["id"],
            token=row["token"],
            customer=row["customer"],
            customer_domains=frozenset(domains.get(row["id"], ())),
            title=row["title"],
            status=row["status"],
            last_activity_at=known_moment(row["last_activity_at"]),
            people=frozenset(people.get(row["id"], ())) - own_addresses,
            references=frozenset(references.get(row["id"], ())),
            words=frozenset(words.get(row["id"], ())),
            message_prints=frozenset(prints.get(row["id"], ())),
            area=row["area"],
            writers=frozenset(writers.get(row["id"], ())) - own_addresses,
            names=names.get(row["id"], {}),
        )
        for row in store.all(CASES, wanted)
    }


def _names_of(store: Store, people: dict[int, set[str]]) -> dict[int, dict[str, str]]:
    """Address -> name of the people of each case, as far as known."""
    everybody = sorted(set().union(*people.values()))
    names = {row["email"]: row["name"] for row in store.all(NAMES, json.dumps(everybody))}
    return {
        case: {one: names[one] for one in sorted(addresses) if one in names}
        for case, addresses in people.items()
    }


def _texts_of(store: Store, wanted: str) -> tuple[dict[int, set[str]], dict[int, set[str]]]:
    """(words, prints) of the newest messages of each case."""
    words: dict[int, set[str]] = {}
    prints: dict[int, set[str]] = {}
    for row in store.all(TEXTS, wanted, MESSAGES_AT_MOST):
        words.setdefault(row["case_id"], set()).update(row["words"].split(" "))
        prints.setdefault(row["case_id"], set()).update(row["prints"].split(" "))
    for found in (*words.values(), *prints.values()):
        found.discard("")
    return words, prints


def _grouped(rows: Sequence[Row]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for row in rows:
        found.setdefault(row["case_id"], set()).add(row["value"])
    return found
