"""Whose addresses are on a case: asked for every mail, so those of the last cases are remembered.

A case that a mail joins grows by that mail's people; whatever else moves messages forgets them all.
"""

import json
from collections.abc import Iterable

from mailbox_agent.database.store import Store

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
