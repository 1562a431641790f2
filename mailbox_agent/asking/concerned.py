"""Customers whose mail is kept from a model, found in what would leave and in its case.

Not only as its sender: in Cc, named by a partner, in a signature, in the history below. Whoever is
named by name, domain or address counts; that a text is kept back too often costs little.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from mailbox_agent.cases.companies import fold_company
from mailbox_agent.database.customers import load_customers
from mailbox_agent.database.store import Store
from mailbox_agent.records import Customer
from mailbox_agent.settings import ModelSettings

MAILS_LOOKED_AT = 200  # of a case, the newest
CHARS_LOOKED_AT = 20_000  # of each


def kept_customers(store: Store, settings: ModelSettings) -> tuple[Customer, ...]:
    """Confidential ones, and those for whom the settings say what may go to which model."""
    return tuple(
        one
        for _, one in load_customers(store)
        if one.confidential or settings.customers.get(one.name, "yes") != "yes"
    )


def named_in(customers: Iterable[Customer], text: str) -> Iterator[Customer]:
    """Those whose name, domain or address stands in the text."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    words = f" {_words(plain)} "
    for one in customers:
        name = _words(fold_company(one.name))
        latin = name.isascii()  # other scripts may put no blank between words
        places = (*one.domains, *one.addresses)
        if (
            (name and (f" {name} " if latin else name) in words)
            or any(_stands_in(place.casefold(), plain) for place in places)
        ):  # fmt: skip
            yield one


def text_of_case(store: Store, case_id: int) -> str:
    """What its mails say, and who wrote and got them."""
    rows = store.all(
        "SELECT m.id, m.sender_name || ' ' || m.sender_email AS sender, t.subject,"
        " substr(t.body_text, 1, ?) AS body FROM assignments a"
        " JOIN messages m ON m.id = a.message_id JOIN message_text t ON t.message_id = m.id"
        " WHERE a.case_id = ? AND a.current = 1 ORDER BY m.id DESC LIMIT ?",
        CHARS_LOOKED_AT,
        case_id,
        MAILS_LOOKED_AT,
    )
    people = store.all(
        "SELECT DISTINCT r.name || ' ' || r.email AS who FROM assignments a"
        " JOIN message_recipients r ON r.message_id = a.message_id"
        " WHERE a.case_id = ? AND a.current = 1",
        case_id,
    )
    mails = (f"{row['sender']}\n{row['subject']}\n{row['body']}" for row in rows)
    return "\n".join((*(row["who"] for row in people), *mails))


def _words(text: str) -> str:
    bare = (c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    joined = re.sub(r"[.'’/\u00ad\u200b-\u200d\u2060\ufeff]", "", "".join(bare).replace("&", " "))
    return " ".join(re.findall(r"[^\W_]+", joined))


def _stands_in(place: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(place)}(?![\w-])", text) is not None
