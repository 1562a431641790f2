"""Candidates for examples, from edited drafts that were let go and from corrections of readings."""

import json
import re
from collections.abc import Mapping
from datetime import datetime

from mailbox_agent.cases.people import display_name
from mailbox_agent.database.case_record import load_case_record
from mailbox_agent.database.case_secrets import secrets_of_case
from mailbox_agent.database.examples import CORRECTED, DRAFTS, save_example
from mailbox_agent.database.messages import recipients_of
from mailbox_agent.database.store import Row, Store
from mailbox_agent.drafts.blanks import blanked, can_be_blanked, changed
from mailbox_agent.message.language_words import WORDS
from mailbox_agent.message.unseen import as_seen
from mailbox_agent.prompts import Templates
from mailbox_agent.redaction import masked
from mailbox_agent.settings import Settings
from mailbox_agent.understanding.machine_orders import orders_in

MOST_CHARS = 600  # of each text of an example: longer ones teach little
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def gather(
    store: Store, settings: Settings, templates: Templates, mailbox_id: int, now: datetime
) -> int:
    """How many candidates are new. Nothing where `learn` is off."""
    if not settings.model.learn:
        return 0
    found = [_of_draft(store, settings, templates, row) for row in store.all(DRAFTS, mailbox_id)]
    found += [
        _of_correction(store, settings, templates, row) for row in store.all(CORRECTED, mailbox_id)
    ]
    new = [one for one in found if one is not None]
    if not new:
        return 0
    with store.write():
        for one in new:
            save_example(store, {**one, "mailbox_id": mailbox_id}, now)
    return len(new)


def _of_draft(store: Store, settings: Settings, templates: Templates, row: Row) -> Row | None:
    before, after = changed(row["before"] or "", row["after"])
    if not row["before"] or not can_be_blanked(row["after"]):
        return None
    names, vocabulary = _names(store, settings, row["case_id"]), _words(templates, row["language"])
    before, after = blanked(before, names, vocabulary), blanked(after, names, vocabulary)
    if before == after or max(len(before), len(after)) > MOST_CHARS:
        return None
    return {
        "case_id": row["case_id"],
        "draft_id": row["id"],
        "purpose": "write",
        "kind": row["kind"],
        "area": row["area"],
        "language": row["language"],
        "words": "",
        "before": before,
        "after": after,
    }


def _of_correction(store: Store, settings: Settings, templates: Templates, row: Row) -> Row | None:
    reading = json.loads(row["record"])
    if not can_be_blanked(row["words"]) or orders_in(row["words"]):
        return None  # who speaks to a machine would speak to it with every later mail
    names = _names(store, settings, row["case_id"])
    vocabulary = _words(templates, reading["language"])
    before, after = row["before"], row["after"]
    if row["field"] == "owner":
        before, after = (blanked(one, names, vocabulary) or "nobody" for one in (before, after))
    plain = masked(as_seen(row["words"]), secrets_of_case(store, row["case_id"]))
    words = blanked(_beginning(plain), names, vocabulary)
    if before == after or not words:
        return None
    return {
        "case_id": row["case_id"],
        "correction_id": row["id"],
        "purpose": "read",
        "kind": reading["kind"],
        "area": reading["area"] or "",
        "language": reading["language"],
        "words": words,
        "before": f"{row['field']}: {before}",
        "after": f"{row['field']}: {after}",
    }


def _beginning(text: str) -> str:
    """Whole words, so that no half of a name stays."""
    flat = " ".join(text.split())
    return flat if len(flat) <= MOST_CHARS else flat[:MOST_CHARS].rpartition(" ")[0]


def _names(store: Store, settings: Settings, case_id: int) -> Mapping[str, str]:
    """Everybody of the case and the team, whole and in parts, and the companies."""
    record = load_case_record(store, case_id)
    people = {person.name for person in settings.people}
    for message in record.messages:
        people.add(display_name(message.sender))
        for pairs in recipients_of(store, message.id).values():
            people |= {name for name, _ in pairs}
    people |= {item.owner for item in record.items if item.owner}
    parts = {part for name in people for part in re.split(r"[\s,]+", name) if len(part) > 2}
    found = {name: "[NAME]" for name in people | parts if name.strip() and "@" not in name}
    customers = store.all("SELECT name FROM customers")
    found |= {row["name"]: "[CUSTOMER]" for row in customers}
    if record.case.customer:
        found[record.case.customer] = "[CUSTOMER]"
    return {**found, settings.company.name: "[OUR COMPANY]"}


def _words(templates: Templates, language: str) -> frozenset[str]:
    """The language's own words, folded: small ones, and those of our templates in it."""
    texts = [one.text for (_, spoken), one in templates.replies.items() if spoken == language]
    ours = {word.casefold() for text in texts for word in _WORD.findall(text)}
    return frozenset(ours | set(WORDS.get(language, "").split()))
