"""Whose addresses are on a case: asked for every mail, so those of the last cases are remembered.

A case that a mail joins grows by that mail's people; whatever else moves messages forgets them all.
"""

import json
from collections.abc import Iterable
from email.utils import getaddresses

from mailbox_agent.database.store import Store
from mailbox_agent.records import Address

CACHE = "people of cases"
CASES_KEPT = 1_000

# Mail whose sender failed authentication adds nobody; forwarded authors count where one of our own
# people forwarded them. A machine is nobody, but invitations are sent for people.
_PEOPLE = """
SELECT a.case_id, messages.sender_email AS value, 1 AS wrote FROM assignments a
JOIN messages ON messages.id = a.message_id
WHERE {which} AND a.current = 1
  AND messages.trust <> 'failed' AND messages.sender_email <> ''
  AND (messages.automatic IS NULL OR messages.automatic = 'calendar')
UNION
SELECT a.case_id, r.email, 0 FROM assignments a
JOIN messages ON messages.id = a.message_id
JOIN message_recipients r ON r.message_id = a.message_id
WHERE {which} AND a.current = 1
  AND messages.trust <> 'failed' AND r.kind <> 'reply_to' AND r.email <> ''
"""
_OF_CASES = _PEOPLE.format(which="a.case_id IN (SELECT value FROM json_each(?1))")
_OF_MESSAGE = _PEOPLE.format(which="a.message_id = ?1")

# Who brought a case to us: who opened it (of one that a person split off, its first mail), whose
# mail one of us forwarded, to whom one of us wrote who opened it.
_BROUGHT_IN = """
SELECT messages.sender_email AS email FROM assignments a
JOIN messages ON messages.id = a.message_id
WHERE a.case_id = ?1 AND a.current = 1 AND (a.how = 'new' OR a.message_id = (
    SELECT min(message_id) FROM assignments WHERE case_id = ?1 AND current = 1
    HAVING sum(how = 'new') = 0))
  AND messages.trust <> 'failed' AND messages.automatic IS NULL AND messages.sender_email <> ''
UNION
SELECT r.email FROM assignments a
JOIN messages ON messages.id = a.message_id
JOIN message_recipients r ON r.message_id = messages.id
JOIN readings ON readings.message_id = messages.id AND readings.current = 1
WHERE a.case_id = ?1 AND a.current = 1 AND messages.trust = 'authenticated'
  AND readings.sender_role IN ('sales', 'internal')
  AND (r.kind = 'forwarded' OR (r.kind = 'to' AND a.how = 'new'))
"""
_WRITTEN_TO = """
SELECT r.email FROM assignments a
JOIN messages ON messages.id = a.message_id
JOIN message_recipients r ON r.message_id = messages.id
JOIN readings ON readings.message_id = messages.id AND readings.current = 1
WHERE a.case_id = ?1 AND a.current = 1 AND messages.trust = 'authenticated'
  AND readings.sender_role IN ('sales', 'internal') AND r.kind IN ('to', 'cc')
"""
# Whoever may be named in what is told of a case, as each mail has written them.
_NAMED = """
SELECT messages.sender_name AS name, messages.sender_email AS email FROM assignments a
JOIN messages ON messages.id = a.message_id WHERE a.case_id = ?1 AND a.current = 1
UNION SELECT r.name, r.email FROM assignments a
JOIN message_recipients r ON r.message_id = a.message_id WHERE a.case_id = ?1 AND a.current = 1
UNION SELECT owner, '' FROM items WHERE case_id = ?1 AND owner LIKE '% %'
LIMIT 1000
"""
_PROVEN = """
SELECT DISTINCT messages.sender_email AS email FROM assignments a
JOIN messages ON messages.id = a.message_id
WHERE a.case_id = ? AND a.current = 1 AND messages.trust = 'authenticated'
"""
_INTRODUCED = """
SELECT DISTINCT messages.sender_email AS email, messages.trust, readings.sender_role AS role
FROM assignments a JOIN messages ON messages.id = a.message_id
JOIN message_recipients r ON r.message_id = messages.id
JOIN readings ON readings.message_id = messages.id AND readings.current = 1
WHERE a.case_id = ?1 AND a.current = 1 AND r.email = ?2 AND r.kind IN ('to', 'cc')
  AND messages.trust <> 'failed' AND messages.automatic IS NULL AND messages.id < coalesce(
    (SELECT min(own.id) FROM messages own JOIN assignments b ON b.message_id = own.id
     WHERE b.case_id = ?1 AND b.current = 1 AND own.sender_email = ?2), 9e18)
"""
_APPROVED = """
SELECT value FROM drafts, json_each(json_extract(drafts.recipients, '$.to'))
WHERE case_id = ? AND audience = 'customer' AND status IN ('approved', 'claimed', 'sent', 'unsure')
"""

People = dict[int, set[str]]  # by case


def people_of(store: Store, cases: Iterable[int]) -> tuple[People, People]:
    """(everybody who wrote, was written to or was forwarded; who wrote in it), by case."""
    people, writers = _remembered(store)
    wanted = list(dict.fromkeys(cases))
    missing = [case for case in wanted if case not in people]
    if len(people) + len(missing) > CASES_KEPT:
        people.clear()
        writers.clear()
        missing = wanted
    for case in missing:
        people[case], writers[case] = set(), set()
    if missing:
        _add(people, writers, store.tuples(_OF_CASES, json.dumps(missing)))
    return {case: people[case] for case in wanted}, {case: writers[case] for case in wanted}


def people_on(store: Store, case_id: int) -> frozenset[str]:
    return frozenset(people_of(store, [case_id])[0][case_id])


def brought_in(store: Store, case_id: int) -> frozenset[str]:
    """Addresses of those by whom the case came to us, our own people among them."""
    return frozenset(row["email"] for row in store.all(_BROUGHT_IN, case_id))


def opened_first_by(store: Store, customer_id: int) -> frozenset[str]:
    """The same of the customer's oldest case, the one that we know it by."""
    row = store.one(
        "SELECT min(id) AS first FROM cases WHERE customer_id = ? AND merged_into IS NULL",
        customer_id,
    )
    return brought_in(store, row["first"]) if row and row["first"] else frozenset()


def written_to_by_us(store: Store, case_id: int) -> frozenset[str]:
    """To whom one of us wrote in the case, or approved that the agent does."""
    by_hand = {row["email"] for row in store.all(_WRITTEN_TO, case_id)}
    approved = [row["value"] for row in store.all(_APPROVED, case_id)]
    return frozenset(by_hand | {email.lower() for _, email in getaddresses(approved) if email})


def introduced_by(store: Store, case_id: int, email: str) -> tuple[frozenset[str], bool]:
    """(who wrote to this address, or put it into Cc, before it wrote in the case itself; whether
    one of us did). Later ones only answer to all."""
    rows = store.all(_INTRODUCED, case_id, email)
    ours = any(
        row["trust"] == "authenticated" and row["role"] in ("sales", "internal") for row in rows
    )
    return frozenset(row["email"] for row in rows), ours


def proven_in(store: Store, case_id: int) -> frozenset[str]:
    """Who wrote in the case by a mail that was authenticated."""
    return frozenset(row["email"] for row in store.all(_PROVEN, case_id))


def named_in_case(store: Store, case_id: int) -> tuple[Address, ...]:
    """Who wrote or got its mails, and who is to do something, with their names."""
    rows = store.all(_NAMED, case_id)
    return tuple(Address(row["name"], row["email"]) for row in rows if row["name"])


def joined(store: Store, case_id: int, message_id: int) -> None:
    """A message was put onto the case; call it inside the transaction that did so."""
    people, writers = _remembered(store)
    if case_id in people:
        _add(people, writers, store.tuples(_OF_MESSAGE, message_id))


def moved(store: Store) -> None:
    """Messages went from one case to another."""
    store.remembered.pop(CACHE, None)


def _remembered(store: Store) -> tuple[People, People]:
    found: tuple[People, People] = store.remembered.setdefault(CACHE, ({}, {}))
    return found


def _add(people: People, writers: People, rows: Iterable[tuple[int, str, int]]) -> None:
    for case, email, wrote in rows:
        people[case].add(email)
        if wrote:
            writers[case].add(email)
