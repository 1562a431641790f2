"""The cases that a mail may belong to, once it is read: its customer's, or those of whom it names.

Only gathers; whether the mail may join one is asked in `cases/weak.py`.
"""

import re
from itertools import pairwise

from mailbox_agent.cases.known_customers import Known
from mailbox_agent.cases.matter import fold_reference, references_in
from mailbox_agent.cases.naming import (
    NameIndex,
    customer_hinted_at,
    customer_named_in,
    head_of,
    name_index,
    names_company,
)
from mailbox_agent.cases.people import display_name
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.candidates import CASES_AT_MOST, cases_of_customer
from mailbox_agent.database.related_cases import (
    addresses_named,
    cases_of_nobody,
    cases_of_nobody_with,
    cases_written_in,
    only_case_with,
)
from mailbox_agent.free_mail import is_free_mail
from mailbox_agent.intake.knowing import MailFacts
from mailbox_agent.records import Address, Reading

NAMES = "names of customers"
_MAX_TEXT = 20_000  # characters of a machine's mail
_ADDRESSES_AT_MOST = 10
_NOBODYS_AT_MOST = 200
_SUBJECT_WORDS = 12
_WORD = re.compile(r"[^\W_]+")
_ADDRESS = re.compile(r"[\w.+\-]{1,64}@[\w.\-]{1,200}\w", re.ASCII)


def related_cases(desk: Desk, facts: MailFacts, reading: Reading) -> tuple[int, ...]:
    """Case ids, those of the customer that the reading gives first, then the newest activity."""
    at_most = 1 if reading.kind == "unrelated" else CASES_AT_MOST
    customer = facts.customer
    if customer is None and facts.staff:
        customer = customer_named_in(head_of(facts.message.subject), _index(desk, facts))
    if customer is None and reading.customer:
        customer = facts.customers.named(reading.customer)
    cases = _of(desk, customer, at_most)
    if reading.kind == "unrelated":
        return cases
    if not cases:
        cases = _of(desk, _named(desk, facts, reading), at_most)
    if not cases and facts.staff:
        cases = _of_people_in_subject(desk, facts, at_most)
    if not cases and facts.staff:
        numbers = map(fold_reference, references_in(facts.message.subject))
        cases = only_case_with(desk.store, desk.row.id, frozenset(numbers))
    if not cases and facts.staff:
        hinted = customer_hinted_at(facts.message.subject, _index(desk, facts))
        cases = _of(desk, hinted, at_most)
    if not cases and not facts.staff:
        cases = (
            _of_the_sender(desk, facts)
            or _of_namesakes(desk, facts)
            or _of_nobody(desk, facts, reading)
        )
    if facts.automatic is not None and not cases:
        cases = _of_addresses_in(desk, facts, at_most)
    return tuple(dict.fromkeys(cases))[:CASES_AT_MOST]


def _of(desk: Desk, customer: Known | None, at_most: int) -> tuple[int, ...]:
    if customer is None:
        return ()
    return cases_of_customer(desk.store, desk.row.id, customer[0], at_most)


def _named(desk: Desk, facts: MailFacts, reading: Reading) -> Known | None:
    """The one known customer that the mail names: in its subject, else where it says whose it is,
    else, if we or a partner wrote it, in its text."""
    index = _index(desk, facts)
    texts = [facts.message.subject, reading.customer or ""]
    if facts.staff or reading.sender_role == "partner":
        texts.append(facts.body.new_text)
    return next((found for text in texts if (found := customer_named_in(text, index))), None)


def _index(desk: Desk, facts: MailFacts) -> NameIndex:
    """Made anew when a customer has changed, and only where it is asked for."""
    kept: tuple[object, NameIndex] | None = desk.store.remembered.get(NAMES)
    if kept is None or kept[0] is not facts.customers.all:
        kept = desk.store.remembered[NAMES] = (
            facts.customers.all,
            name_index(facts.customers.all),
        )
    return kept[1]


def _of_people_in_subject(desk: Desk, facts: MailFacts, at_most: int) -> tuple[int, ...]:
    """Of those whom a colleague's subject names in full: "Call with Mette Lind"."""
    words = _WORD.findall(facts.message.subject)[:_SUBJECT_WORDS]
    pairs = [f"{a} {b}" for a, b in pairwise(words) if a[:1].isupper() and b[:1].isupper()]
    known = [email for pair in pairs for email in addresses_named(desk.store, pair)]
    theirs = [Address("", one) for one in known]
    return _of(desk, facts.customers.of_address(theirs, desk.own_domains), at_most)


def _of_the_sender(desk: Desk, facts: MailFacts) -> tuple[int, ...]:
    sender = facts.message.sender
    if sender is None or not sender.email:
        return ()
    return cases_written_in(desk.store, desk.row.id, [sender.email], CASES_AT_MOST)


def _of_namesakes(desk: Desk, facts: MailFacts) -> tuple[int, ...]:
    """Of people who go by the name of somebody who writes from a private address."""
    sender = facts.message.sender
    if sender is None or not sender.name or not is_free_mail(sender.domain):
        return ()
    known = addresses_named(desk.store, display_name(sender))
    return cases_written_in(desk.store, desk.row.id, known, CASES_AT_MOST) if known else ()


def _of_nobody(desk: Desk, facts: MailFacts, reading: Reading) -> tuple[int, ...]:
    """Cases that our own people opened before anybody knew whose they are: the title names the
    company of this mail, or a mail speaks of its sender."""
    sender = facts.message.sender
    if reading.sender_role != "customer" or sender is None:
        return ()
    store, mailbox_id = desk.store, desk.row.id
    found = [
        case
        for case, title in cases_of_nobody(store, mailbox_id, _NOBODYS_AT_MOST)
        if names_company(title, reading.customer)
    ]
    parts = _WORD.findall(display_name(sender)) if "@" not in display_name(sender) else []
    if len(parts) >= 2:
        found += cases_of_nobody_with(store, mailbox_id, parts[:6], CASES_AT_MOST)
    return tuple(found)


def _of_addresses_in(desk: Desk, facts: MailFacts, at_most: int) -> tuple[int, ...]:
    """Of those whom a machine speaks of: a mail that it holds back or could not deliver."""
    text = f"{facts.message.subject}\n{facts.message.body_text[:_MAX_TEXT]}".lower()
    found = [*dict.fromkeys(_ADDRESS.findall(text))][:_ADDRESSES_AT_MOST]
    theirs = [one for one in found if one not in desk.own_addresses]
    customer = facts.customers.of_address([Address("", one) for one in theirs], desk.own_domains)
    written = cases_written_in(desk.store, desk.row.id, theirs, CASES_AT_MOST)
    return written or _of(desk, customer, at_most)
