"""What a case leaves open when a person closes it, by whose it is: shown to them, so that nobody
closes over a promise or a request unknowingly (practice row conclude). Pure."""

from collections.abc import Iterator

from mailbox_agent.cases.kept_dates import not_kept
from mailbox_agent.cases.quotes import one_line, shorten
from mailbox_agent.drafts.points import is_our_word, is_their_word
from mailbox_agent.records import CaseRecord, Item

PROMISED, ASKED, OTHER = "promised by us", "asked by the customer", "other actions"
MOST_NAMED = 8  # of each
NAMED = 100  # characters of one


def left_open(record: CaseRecord) -> dict[str, list[Item]]:
    """Open actions that stand in a mail, note or entry, under the three headings."""
    found: dict[str, list[Item]] = {PROMISED: [], ASKED: [], OTHER: []}
    for item in record.items:
        if item.state == "open" and item.supported:
            found[_heading(item)].append(item)
    return {heading: items for heading, items in found.items() if items}


def _heading(item: Item) -> str:
    if is_our_word(item):
        return PROMISED
    of_us = not is_their_word(item) and item.owner_side != "partner"
    return ASKED if of_us and item.source.role == "customer" else OTHER


def left_open_in_words(record: CaseRecord) -> Iterator[str]:
    """ "promised by us: 3: Send the hotfix (due 2026-05-13); 4: ..."."""
    for heading, items in left_open(record).items():
        named = [_named(item) for item in items[:MOST_NAMED]]
        if len(items) > MOST_NAMED:
            named.append(f"and {len(items) - MOST_NAMED} more")
        yield f"{heading}: {'; '.join(named)}"


def _named(item: Item) -> str:
    due = f" (due {item.due}{', not kept' if not_kept(item) else ''})" if item.due else ""
    return f"{item.id}: {shorten(one_line(item.what), NAMED)}{due}"
