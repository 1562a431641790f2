"""How a case's plan changes when a mail speaks of it: what is new, what is the same again. Pure.

An item is changed by its owner, its owner's side or authenticated staff; everything else is a
proposal for a person (promise 6). What is mentioned again is merged, not doubled (practice row
action-plan).
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from mailbox_agent.cases.companies import fold_company
from mailbox_agent.cases.matter import sketch_words
from mailbox_agent.records import ActionItem, Item, Trust
from mailbox_agent.records.case import Side
from mailbox_agent.records.reading import SenderRole

SAME_WORDS = 0.7  # share of the shorter item's words that the other one has as well
FEWEST_WORDS = 3
FEWEST_PROMISED = 2  # words that tell what a promise is of
SIDES: Mapping[SenderRole, Side] = {
    "sales": "us",
    "internal": "us",
    "customer": "customer",
    "partner": "partner",
}


def side_of_owner(
    owner: str | None,
    *,
    company: str,
    staff_names: Sequence[str],
    customer: str | None,
    customer_names: Sequence[str],
) -> Side | None:
    """On whose side the owner of an item is; None if the name says nothing."""
    if not owner:
        return None
    folded = fold_company(owner)
    if folded == fold_company(company) or _named(folded, staff_names):
        return "us"
    if (customer and folded == fold_company(customer)) or _named(folded, customer_names):
        return "customer"
    return None


def may_change(item: Item, *, author: str, role: SenderRole, trust: Trust) -> bool:
    """Whether this author's word changes the item, or is only shown as a proposal."""
    if trust.verdict == "failed":
        return False
    side = SIDES.get(role)
    if side == "us":
        return trust.verdict == "authenticated"
    if item.owner_side == "us" or item.promise:
        return False  # whoever is called like its owner: ours is changed by us
    if item.owner and author and fold_company(item.owner) == fold_company(author):
        return True
    return side is not None and item.owner_side == side


def same_item(new: ActionItem, known: Sequence[Item]) -> Item | None:
    """The open item that this one mentions again: the same owner, if both name one, and words."""
    words = _words(new.what) | _words(new.quote.text)
    best: tuple[float, Item] | None = None
    for item in known:
        owner = None if "owner" in item.person_set else item.owner  # mails may not know of that one
        if item.state != "open" or not _owners_agree(new.owner, owner):
            continue
        if new.promise and not item.promise and _is_asked_of_us(item):
            continue  # it answers that one, and is kept or broken for itself
        share = _shared(words, _words(item.what) | _words(item.source.quote))
        if share >= SAME_WORDS and (best is None or share > best[0]):
            best = (share, item)
    return best[1] if best else None


def promises_that_answer(request: Item, known: Sequence[Item]) -> Iterator[Item]:
    """Open promises of what was asked, and of nothing else: with the request they are done."""
    if request.promise or not _is_asked_of_us(request):
        return
    asked = sketch_words(f"{request.what} {request.source.quote}")
    for item in known:
        if not item.promise or item.state != "open" or item.source.at < request.source.at:
            continue
        words = sketch_words(item.what)
        if len(words) >= FEWEST_PROMISED and words <= asked:
            yield item


def _is_asked_of_us(item: Item) -> bool:
    return item.source.role in ("customer", "partner")


def _owners_agree(left: str | None, right: str | None) -> bool:
    if not left or not right:
        return True
    first, second = fold_company(left).split(), fold_company(right).split()
    return first == second or (1 in (len(first), len(second)) and first[:1] == second[:1])


def _named(folded: str, names: Sequence[str]) -> bool:
    return any(
        folded == known or (" " not in folded and known.split()[:1] == [folded])
        for known in map(fold_company, names)
    )


@lru_cache(maxsize=1_024)
def _words(text: str) -> frozenset[str]:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return frozenset(word for word in re.findall(r"\w+", folded) if len(word) > 3 or word.isdigit())


def _shared(left: frozenset[str], right: frozenset[str]) -> float:
    shorter = min(len(left), len(right))
    return len(left & right) / shorter if shorter >= FEWEST_WORDS else 0.0
