"""Which customer the mail is about, by the name that the mail itself gives.

The domain says which company; its name is looked for in the signature, the text and the subject
(`company_names.py`). Staff and partners write about somebody else's matter: whose, is asked of the
case, the forwarded author, who reads along, and the names of known customers.
"""

import itertools
import re

from mailbox_agent.cases.companies import fold_company, is_fuller_name
from mailbox_agent.cases.domain_words import fold_letters, main_label
from mailbox_agent.cases.people import domain_among, name_from_domain
from mailbox_agent.free_mail import is_free_mail
from mailbox_agent.records import Address, Automatic, Body, Message, ReadingContext
from mailbox_agent.records.reading import SenderRole
from mailbox_agent.understanding.closing import LINES, closing_of
from mailbox_agent.understanding.company_names import (
    Named,
    company_behind_a_title,
    company_introduced,
    company_of_a_person,
    company_of_signature,
    family_business,
    name_for_domain,
    named_for_domain,
    signed_as,
    tidy,
)
from mailbox_agent.understanding.names_in_text import PARTS, PHRASE, known_name, named_twice
from mailbox_agent.understanding.parties import is_own
from mailbox_agent.understanding.representatives import represented
from mailbox_agent.understanding.third_parties import whose_matter
from mailbox_agent.understanding.words_companies import FOR_WHOM, WHOSE

_JAPANESE = re.compile(
    r"(?:株式会社|有限会社|合同会社)\s?([\u3040-\u30ff\u3400-\u9fff々ー]{2,12})"
    r"|([\u3040-\u30ff\u3400-\u9fff々ー]{2,12})(?:株式会社|有限会社)"
    r"|([\u3400-\u9fff々\u30a0-\u30ffー]{2,10})の[\u3400-\u9fff々]{1,4}(?:です|と申します)"
)
_FOR_WHOM = re.compile(rf"(?i:{FOR_WHOM}) ({PHRASE.pattern})")
_WHOSE = re.compile(rf"(?i:{WHOSE}) ({PHRASE.pattern})(?<=['’]s|.['’]) ")
_NO_CLIENT = ("it", "edv", "erp", "sap", "edi", "api", "apis")
_EMAIL_DOMAIN = re.compile(
    r"[\w.+-]{1,64}@([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5})", re.IGNORECASE
)
_MAX = 30_000
_MAX_HISTORY = 12_000
_MAX_WHOSE = 4_000  # "As As As ..." is read from every word on
Answer = tuple[str | None, str, str]  # the name, how it was found, the rule


def name_customer(
    message: Message,
    body: Body,
    role: SenderRole,
    context: ReadingContext,
    automatic: Automatic | None = None,
) -> Answer:
    """The customer's name as a person would write it, or None; how it was found; the rule.

    In a known case the customer is called as the case calls it: "St Anne's Hospital" there, not
    "St Anne's" because one mail says it so.
    """
    name, why, rule = _named_customer(message, body, role, context, automatic)
    if name and context.case_customer and is_fuller_name(context.case_customer, name):
        return context.case_customer, f"the case's customer; {why}", rule
    return name, why, rule


def _named_customer(
    message: Message,
    body: Body,
    role: SenderRole,
    context: ReadingContext,
    automatic: Automatic | None,
) -> Answer:
    sender = message.sender
    if role == "stranger" or sender is None:
        return None, "a stranger's mail names none", "customer.name_customer"
    if role == "machine" and not _speaks_for_a_customer(message, context, automatic):
        if automatic and automatic.kind == "calendar" and is_own(sender.domain, context):
            named = context.case_customer or known_name(message.subject, context)
            return named, "the customer that the appointment names", "names_in_text.known_name"
        return context.case_customer, "a machine of nobody known", "customer.name_customer"
    if role in ("customer", "machine") and not is_own(sender.domain, context):
        return _of_outsider(sender, _Places.of_mail(message, body), context)
    another = whose_matter(message, body, context) if role == "partner" else None
    if another:
        return another[0], another[1], "third_parties.whose_matter"
    for forward in body.forwards:
        if forward.author and not is_own(forward.author.domain, context):
            inner = message.body_text[forward.start : forward.end]
            name, why, rule = _of_outsider(
                forward.author, _Places.of_forward(inner, message, body, forward.author), context
            )
            return name, f"forwarded author: {why}", rule
    if role == "partner":
        client = represented(f"{message.subject[:300]}\n{body.new_text}", sender.domain)
        if client:
            return client[1], f"says whom for: “{client[0]}”", "representatives.represented"
        said, name = _for_whom(body.new_text[:_MAX], sender.domain)
        if said and name:
            return name, f"says whom for: “{said[:60]}”", "customer._FOR_WHOM"
    if context.case_customer:
        return context.case_customer, "the case's customer", "customer.name_customer"
    return _somebody_elses(message, body, role, context)


def _for_whom(text: str, own: str) -> tuple[str, str | None]:
    """The words by which a partner says whose matter it is, and the name in them."""
    hits = itertools.chain(_FOR_WHOM.finditer(text), _WHOSE.finditer(text[:_MAX_WHOSE]))
    for hit in itertools.islice(hits, 20):
        name = tidy(PARTS.split(hit[1])[0])
        if name and fold_letters(name) not in _NO_CLIENT and not name_for_domain(name, own):
            return hit[0], re.sub(r"['’]s?$", "", name)
    return "", None


def _speaks_for_a_customer(
    message: Message, context: ReadingContext, automatic: Automatic | None
) -> bool:
    """Whether a machine's mail comes from somebody's company, not from us or a publisher."""
    domain = message.sender.domain if message.sender else ""
    if is_own(domain, context):
        return False
    if context.known_case:
        return True
    if automatic is not None and automatic.kind != "auto_reply":
        return False
    if _known_by_domain(domain, context):
        return True
    local = message.sender.email.partition("@")[0] if message.sender else ""
    return not (
        message.header("list-unsubscribe")
        or message.header("list-id")
        or re.match(r"(?:no-?reply|confirm|challenge|verify|bounce|mailer)", local)
    )


def _known_by_domain(domain: str, context: ReadingContext) -> str | None:
    """The name of the customer that has this domain, or one that it lies below."""
    labels = domain.strip(".").lower().split(".")
    parents = (".".join(labels[at:]) for at in range(len(labels)))
    return next((context.customers[one] for one in parents if one in context.customers), None)


class _Places:
    """Where a company's name stands: lines that say who writes, own words, everything."""

    def __init__(self, lines: str, shown: str, own: str, all_own: str, history: str) -> None:
        self.lines, self.shown, self.own = lines, shown, own
        self.all_own, self.history = all_own, history

    @classmethod
    def of_mail(cls, message: Message, body: Body) -> "_Places":
        shown = message.sender.name if message.sender else ""
        said = [line for line in body.new_text[:_MAX].splitlines() if line.strip()]
        own = "\n".join([message.subject[:300], "", *said[:-LINES], ""])
        end = max((part.end for part in body.segments if part.kind == "own"), default=0)
        history = message.body_text[end : end + _MAX_HISTORY]
        all_own = f"{message.subject[:300]}\n\n{body.new_text[:_MAX]}"
        return cls(closing_of(message, body), shown, own, all_own, history)

    @classmethod
    def of_forward(cls, inner: str, message: Message, body: Body, author: Address) -> "_Places":
        lines = re.sub(r"(?m)^[> ]+", "", inner[-_MAX:][-1_500:])
        own = f"{message.subject[:300]}\n\n{body.new_text[:_MAX]}"
        return cls(lines, author.name, inner[:_MAX], inner[:_MAX], own)


def _of_outsider(address: Address, places: _Places, context: ReadingContext) -> Answer:
    """The company of an outside address."""
    domain, free = address.domain, is_free_mail(address.domain)
    known = _known_by_domain(domain, context)
    rule = "customer.name_for_domain"
    if known and not free and _says(places.own, known, domain):
        return known, f"the name known for {domain} stands in the mail", rule
    signs = company_of_signature(places.lines, context.company) if known and not free else None
    if known and signs and is_fuller_name(signs, known):
        why = f"signed with a fuller form of the name known for {domain}"
        return signs, why, "company_names.company_of_signature"
    found = None if free else _fitting(places, domain)
    if found and found.whole:
        return found.name, f"the name that fits {domain}", rule
    written = _JAPANESE.search(places.lines) or _JAPANESE.search(places.own)
    if written:
        name = next(group for group in written.groups() if group)
        return name, "company form in the mail", "customer._JAPANESE"
    history = None if free else named_for_domain(places.history, domain)
    if history and (history.whole or found is None):
        found = history
    if found and found.whole:
        return found.name, f"the name that fits {domain}, in the history", rule
    signed = None if free else signed_as(places.lines, domain, context.company)
    if signed:
        why = f"signed by a company whose name begins as {domain}"
        return signed, why, "company_names.signed_as"
    if known and (not found or fold_company(known).startswith(fold_company(found.name))):
        return known, f"known: {domain}", "customers known by domain"
    return _without_a_fit(domain, places, context, found)


def _fitting(places: _Places, domain: str) -> Named | None:
    """The first whole name among the lines, the shown name and the own words, or a part of one."""
    parts: Named | None = None
    for text, lines in ((places.lines, True), (places.shown, True), (places.all_own, False)):
        found = named_for_domain(text, domain, lines=lines) if text else None
        if found and found.whole:
            return found
        parts = parts or found
    return parts


def _without_a_fit(
    domain: str, places: _Places, context: ReadingContext, found: Named | None
) -> Answer:
    """A company that the mail names otherwise, the case's customer, or the domain spelled out."""
    free = is_free_mail(domain)
    signed = company_of_signature(places.lines, context.company, "" if free else domain)
    family = None if free or (found and found.whole) else family_business(places.lines, domain)
    if family:
        return family, f"a family's business that begins {domain}", "company_names.family_business"
    if signed and (free or found is None):
        return signed, "a company's line in the signature", "company_names.company_of_signature"
    behind = company_behind_a_title(places.lines, context.company) if free else None
    if behind:
        return behind, "the company behind the title", "company_names.company_behind_a_title"
    at = "" if free else domain
    said = company_introduced(places.all_own, context.company, at) if found is None else None
    said = said or (company_of_a_person(places.history, context.company) if found is None else None)
    if said:
        return said, "says whose people they are", "company_names.company_introduced"
    if context.case_customer:
        return context.case_customer, "the case's customer", "customer._without_a_fit"
    if free:
        return None, f"{domain} is open to anybody", "free_mail"
    text = f"{places.lines}\n{places.shown}\n{places.all_own}\n{places.history}"
    made = name_from_domain(domain, text)
    if found and " " not in made:
        return found.name, f"the name that begins {domain}", "customer.name_for_domain"
    return made or None, f"made from {domain}", "people.name_from_domain"


def _says(text: str, name: str, domain: str) -> bool:
    """Whether the text writes a known name that accounts for the whole domain."""
    letters = fold_letters(name)
    whole = letters.startswith(fold_letters(main_label(domain)))
    return whole and f" {fold_company(name)} " in f" {fold_company(text[:_MAX])} "


# --- staff and partners: whose matter is it? ----------------------------------------------------


def _somebody_elses(
    message: Message, body: Body, role: SenderRole, context: ReadingContext
) -> Answer:
    own_text = f"{message.subject[:300]}\n\n{body.new_text[:_MAX]}"
    never = [message.sender.domain] if role == "partner" and message.sender else []
    domains = _outside_domains(message, context, never)
    for domain in domains:
        name = (
            _known_by_domain(domain, context)
            or name_for_domain(own_text, domain)
            or name_for_domain(message.body_text[:_MAX_HISTORY], domain)
        )
        if name:
            return name, f"{domain} reads or wrote along", "customer._outside_domains"
    named = known_name(message.subject, context) or known_name(body.new_text[:_MAX], context)
    if named:
        return named, "a known customer's name in the mail", "names_in_text.known_name"
    guess = named_twice(message.subject, body.new_text[:_MAX], context)
    if guess:
        return guess, "a company's name in subject and text", "names_in_text.named_twice"
    if domains:
        made = name_from_domain(domains[0], own_text) or None
        return made, f"made from {domains[0]}", "people.name_from_domain"
    return None, "the mail names none", "customer._somebody_elses"


def _outside_domains(message: Message, context: ReadingContext, never: list[str]) -> list[str]:
    """Domains of readers, then of addresses in the text, that are neither ours nor anybody's."""
    domains = [address.domain for address in (*message.to, *message.cc)]
    domains += [
        hit[1].lower()
        for hit, _ in zip(_EMAIL_DOMAIN.finditer(message.body_text[:_MAX]), range(50), strict=False)
    ]
    return [
        domain
        for domain in dict.fromkeys(domains)
        if domain
        and not is_own(domain, context)
        and not is_free_mail(domain)
        and domain not in never
        and not domain_among(domain, context.partner_domains)
    ]
