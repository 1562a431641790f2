"""Ties to a case's customer by names and people, where `same_customer.py` finds none. Pure.

For our own people who name the customer or its person, third parties who name it, a person of the
case on a private address, and machines that speak of one. Others are never tied by a name: anybody
can write one.
"""

import re
from functools import lru_cache

from mailbox_agent.cases.companies import is_domain_of
from mailbox_agent.cases.matter import fold, fold_reference, references_in
from mailbox_agent.cases.naming import head_of, names_company
from mailbox_agent.cases.people import display_name
from mailbox_agent.cases.same_customer import CustomerTie
from mailbox_agent.cases.senders import SenderStanding, is_of_customer
from mailbox_agent.free_mail import is_free_mail
from mailbox_agent.message.trust import same_organisation
from mailbox_agent.records import Address, Automatic, CaseSketch, Message, Reading, Trust

_MAX_TEXT = 20_000
_ADDRESS = re.compile(r"[\w.+\-]{1,64}@[\w.\-]{1,200}\w", re.ASCII)
_NAME_PARTS = 2  # a given name alone is nobody's


def other_tie(
    message: Message,
    own_text: str,
    who: SenderStanding,
    reading: Reading,
    sketch: CaseSketch,
    *,
    vouched: bool = False,
    automatic: Automatic | None = None,
) -> CustomerTie | None:
    """`own_text`: what the sender wrote themselves, quotes and signature left out. `vouched`: a
    third party that somebody else brought in (`third_parties.py`)."""
    sender = message.sender
    if sender is None or who.trust.verdict == "failed" or reading.kind == "unrelated":
        return None
    if who.staff:
        return _of_staff(message, own_text, who.trust, reading, sketch)
    if automatic is not None:
        return _of_a_machine(message, sender, automatic, sketch)
    if is_free_mail(sender.domain):
        return _of_a_private_address(sender, sketch, vouched=vouched)
    if sketch.customer is None:
        return _of_nobodys_case(sender, who, reading, sketch)
    in_subject = names_company(message.subject, sketch.customer)
    if reading.sender_role == "partner" and (
        in_subject or names_company(own_text, sketch.customer)
    ):
        return CustomerTie(_names(sketch, in_subject), may_join=vouched, strict=True)
    return CustomerTie(_names(sketch, True), may_join=vouched, strict=True) if in_subject else None


def speaks_of(name: str, sketch: CaseSketch) -> bool:
    """Whether all parts of a person's full name are among the words of a case."""
    parts = _plain(fold(name)).split() if "@" not in name else []
    return len(parts) >= _NAME_PARTS and all(part in sketch.words for part in parts)


@lru_cache(maxsize=2)  # of one mail, for each of the cases that it may belong to
def _said(text: str) -> str:
    return _plain(fold(_ADDRESS.sub(" ", text)))


def customers_person_in(text: str, sketch: CaseSketch, but: str = "") -> str | None:
    """The first of the customer's people on the case (but one) whose full name a text has."""
    said = _said(text[:_MAX_TEXT])
    return next(
        (
            name
            for email, name in sorted(sketch.names.items())
            if email != but
            and is_of_customer(Address("", email), sketch)
            and _stands_in(name, said)
        ),
        None,
    )


def _of_staff(
    message: Message, own_text: str, trust: Trust, reading: Reading, sketch: CaseSketch
) -> CustomerTie | None:
    """Where the reading names somebody else, the name in the subject does not do by itself."""
    genuine = trust.verdict == "authenticated"
    person = customers_person_in(f"{message.subject}\n{own_text}", sketch)
    if names_company(message.subject, sketch.customer):
        ahead = names_company(head_of(message.subject), sketch.customer)
        sure = ahead or reading.customer is None or person is not None
        return CustomerTie(_names(sketch, True), may_join=genuine and sure)
    if person is not None and reading.customer is None:
        return CustomerTie(f"it speaks of {person} of {sketch.customer}", may_join=genuine)
    numbers = sketch.references & {fold_reference(one) for one in references_in(message.subject)}
    if numbers and reading.customer is None:
        return CustomerTie(f"its subject has {min(numbers)} of the case", may_join=genuine)
    return None


def _of_a_machine(
    message: Message, sender: Address, automatic: Automatic, sketch: CaseSketch
) -> CustomerTie | None:
    """A mail to somebody who wrote in the case was answered, held back or not delivered by the
    machines of their own company; others can make up that they are on leave."""
    if automatic.kind not in ("auto_reply", "bounce"):
        return None
    text = f"{message.subject}\n{message.body_text[:_MAX_TEXT]}".lower()
    spoken_of = [one for one in sorted(sketch.writers) if one in text]
    if not spoken_of:
        return None
    theirs = any(same_organisation(sender.domain, one.rpartition("@")[2]) for one in spoken_of)
    return CustomerTie(f"it speaks of {spoken_of[0]}", may_join=theirs)


def _of_nobodys_case(
    sender: Address, who: SenderStanding, reading: Reading, sketch: CaseSketch
) -> CustomerTie | None:
    """Our own people opened it before it was known whose it is; now the customer writes. A name in
    a signature is anybody's: the domain has to be the name."""
    if reading.sender_role != "customer":
        return None
    fits = who.proven and is_domain_of(reading.customer or "", sender.domain)
    if reading.customer and names_company(sketch.title, reading.customer):
        said = f"the case's title names {reading.customer}"
        return CustomerTie(said, may_join=fits, strict=True)
    if speaks_of(display_name(sender), sketch):
        said = f"the case speaks of {display_name(sender)}"
        return CustomerTie(said, may_join=False)  # anybody can call themselves what it speaks of
    return None


def _of_a_private_address(
    sender: Address, sketch: CaseSketch, *, vouched: bool
) -> CustomerTie | None:
    """Somebody with the full name of one of the case's people, which anybody can go by."""
    names = _plain(fold(display_name(sender)))
    for email, name in sorted(sketch.names.items()):
        if is_of_customer(Address("", email), sketch) and _stands_in(name, names):
            said = f"{sender.email} bears the name of {email}"
            return CustomerTie(said, may_join=vouched, strict=True)
    return None


def _stands_in(name: str, said: str) -> bool:
    parts = _plain(fold(name)).split()
    return len(parts) >= _NAME_PARTS and f" {' '.join(parts)} " in f" {said} "


def _plain(text: str) -> str:
    """Letters and digits with single spaces between them."""
    return " ".join("".join(char if char.isalnum() else " " for char in text).split())


def _names(sketch: CaseSketch, in_subject: bool) -> str:
    return f"{'its subject' if in_subject else 'it'} names the customer {sketch.customer}"
