"""In which role the sender writes: customer, sales, internal, partner, machine or stranger.

A role of ours needs an authenticated sender (architecture, promise 6); anybody else who claims it
is a stranger.
"""

import re

from mailbox_agent.cases.domain_words import fold_letters, main_label
from mailbox_agent.cases.people import domain_among
from mailbox_agent.free_mail import is_free_mail
from mailbox_agent.records import Address, Automatic, Body, Message, ReadingContext
from mailbox_agent.records.reading import SenderRole
from mailbox_agent.understanding.closing import closing_of
from mailbox_agent.understanding.parties import is_own
from mailbox_agent.understanding.patterns import seldom
from mailbox_agent.understanding.representatives import represented
from mailbox_agent.understanding.sentences import fold
from mailbox_agent.understanding.third_parties import whose_matter
from mailbox_agent.understanding.topics import weigh
from mailbox_agent.understanding.words_companies import FOR_WHOM, PLACES, WHOSE
from mailbox_agent.understanding.words_imitations import SERVICE_WORDS
from mailbox_agent.understanding.words_people import (
    EXECUTIVE_TITLES,
    GREETING_LINE,
    OTHER_TITLES,
    PARTNER_DUTIES,
    PARTNER_TITLES,
    PARTNER_WORDS,
    SALES_TITLES,
    SALES_WORDS,
    TECHNICAL_WORDS,
)

_SALES_POINTS = 5
_NAME = r"[A-ZÀ-ÖØ-ÞŁŚŻČŠŽ][\w&.-]*(?: (?:& )?[A-ZÀ-ÖØ-ÞŁŚŻČŠŽ][\w.-]*){0,3}"
_CLIENT = re.compile(rf"(?i:{FOR_WHOM}) ({_NAME})|(?i:{WHOSE}) ({_NAME})['’]s? ")
LOOKALIKE = "sender.looks_like_own"  # the rule's name
_IMITATED = 6  # letters of our own name: what is like a shorter one is like it by chance
_LOOK = str.maketrans(
    {
        "0": "o",
        "1": "l",
        "3": "e",
        "5": "s",
        "_": "-",
        "і": "i",
        "о": "o",
        "а": "a",
        "е": "e",
    }
)


def sender_role(
    message: Message,
    body: Body,
    automatic: Automatic | None,
    context: ReadingContext,
    no_matter: str | None,
) -> tuple[SenderRole, str, str]:
    """The role, why, and the rule. `no_matter`: why it is no escalation matter, if it is none."""
    if automatic:
        return "machine", automatic.reason, "message.automatic"
    if message.sender is None or not message.sender.email:
        return "stranger", "no sender", "sender.sender_role"
    domain = message.sender.domain
    if is_own(domain, context):
        if context.trust.verdict != "authenticated":
            return "stranger", f"claims {domain}, but: {context.trust.reason}", "message.trust"
        return _own_role(message, body, context)
    own = imitated(domain, context)
    if not own:
        return _outsiders_role(message, body, context, no_matter)
    alike = f"{domain} looks like our {own} and is not"
    if context.trust.verdict == "failed" or _is_called_like_us(message.sender, context):
        return "stranger", alike, LOOKALIKE
    found = _outsiders_role(message, body, context, no_matter)
    # there are companies with a name like ours
    return found if found[0] == "stranger" else (found[0], alike, LOOKALIKE)


def _outsiders_role(
    message: Message, body: Body, context: ReadingContext, no_matter: str | None
) -> tuple[SenderRole, str, str]:
    assert message.sender is not None
    domain, email = message.sender.domain, message.sender.email
    if context.trust.verdict == "failed" and (no_matter or _known(message, context)):
        # somebody known is easily imitated
        return "stranger", context.trust.reason, "message.trust"
    if no_matter:
        return "stranger", no_matter, "strangers.no_matter"
    if domain_among(domain, context.partner_domains):
        return "partner", f"{domain} is a partner's domain", "settings [partners] domains"
    known = domain_among(domain, frozenset(context.customers))
    if known:
        return "customer", f"{domain} is a customer's domain", "customers known by domain"
    said = None if is_free_mail(domain) else _says_partner(message, body)
    if said:
        return "partner", f"says so: “{said}”", "words_people.PARTNER_WORDS"
    client = represented(f"{message.subject[:300]}\n{body.new_text}", domain)
    if client:
        return "partner", f"writes for a client: “{client[0]} {client[1]}”", "representatives"
    another = whose_matter(message, body, context)
    if another:
        return "partner", another[1], "third_parties.whose_matter"
    if email in context.case_people:
        return "customer", "is on the case", "people of the case"
    if context.known_case:
        return "customer", "in the thread of a case", "case known by thread"
    why = "writes to us in person, and nothing says that it is no matter of ours"
    return "customer", why, "strangers.no_matter"


def _known(message: Message, context: ReadingContext) -> bool:
    sender = message.sender
    return sender is not None and (
        sender.email in context.case_people
        or bool(domain_among(sender.domain, [*context.customers, *context.partner_domains]))
    )


def _says_partner(message: Message, body: Body) -> str | None:
    """The words by which a third party says that it writes for a customer of ours."""
    name = message.sender.name if message.sender else ""
    text = fold(f"{body.new_text[:20_000]}\n{body.signature[:2_000]}\n{name}")
    said = seldom(PARTNER_WORDS).search(text)
    if said is None:
        said = seldom(PARTNER_DUTIES).search(text)
        if said and not _names_another(body.new_text[:20_000], message):
            said = (
                None  # a customer's own IT: "we run the servers for Wexford" from wexford.example
            )
    signed = seldom(PARTNER_TITLES).search(
        fold(f"{_behind_the_words(closing_of(message, body))}\n{name}")
    )
    found = said or signed
    return found[0] if found else None


def _names_another(text: str, message: Message) -> bool:
    """Whether the text says whom it is for, and that is not the company behind the domain."""
    label = main_label(message.sender.domain).replace("-", "") if message.sender else ""
    for hit in _CLIENT.finditer(text):
        words = [fold_letters(word) for word in re.findall(r"[^\W_]+", hit[1] or hit[2])]
        words = [word for word in words if len(word) >= 4]
        if words and not any(label.startswith(word) for word in words[:2]):
            return words[0] not in PLACES
    return False


def _own_role(message: Message, body: Body, context: ReadingContext) -> tuple[SenderRole, str, str]:
    """Sales or internal: by the team table or an earlier mail, the title, or the words."""
    email = message.sender.email if message.sender else ""
    if email in context.staff_roles:
        return context.staff_roles[email], "by the team table or earlier mail", "staff_roles"
    closing = fold(_behind_the_words(closing_of(message, body)))
    leads = seldom(EXECUTIVE_TITLES).search(closing)
    if leads:
        return "internal", f"title: “{leads[0]}”", "words_people.EXECUTIVE_TITLES"
    title = seldom(SALES_TITLES).search(closing)
    if title:
        return "sales", f"title: “{title[0]}”", "words_people.SALES_TITLES"
    other = seldom(OTHER_TITLES).search(closing)
    if other:
        return "internal", f"title: “{other[0]}”", "words_people.OTHER_TITLES"
    text = fold(f"{message.subject[:300]}\n{body.new_text[:6_000]}")
    for_, against = weigh(text, SALES_WORDS), weigh(text, TECHNICAL_WORDS)
    points = for_.total - against.total
    words = list(for_.words[:3])
    if any(f.author and not is_own(f.author.domain, context) for f in body.forwards):
        points, words = points + 2, [*words, "forwards a customer's mail"]
    if _is_customers_contact(message, body):
        points, words = points + 5, [*words, "the customer's first mail greets them"]
    if points >= _SALES_POINTS:
        return "sales", f"speaks as one: {', '.join(words)}", "words_people.SALES_WORDS"
    return "internal", "our own domain", "settings [company] domains"


def _behind_the_words(closing: str) -> str:
    """Lines that may be a title: a sentence that names a salesperson is none."""
    lines = [line.strip() for line in closing.splitlines()]
    return "\n".join(
        line for line in lines
        if len(line) <= 90 and (len(line.split()) <= 6 or re.search(r"[|·,•]| [-–] ", line))
        and not line.endswith((".", "?", "!", ";"))
    )  # fmt: skip


def _is_customers_contact(message: Message, body: Body) -> bool:
    """Whether the oldest mail in the history greets the sender by name: they turned to them."""
    name = message.sender.name.replace(",", " ").split() if message.sender else []
    own = [part.end for part in body.segments if part.kind == "own"]
    if not name or not own:
        return False
    for line in reversed(message.body_text[own[-1] :][:30_000].splitlines()):
        greeting = seldom(GREETING_LINE).match(fold(line.lstrip("> \t")[:80]))
        if greeting:
            return fold(name[0]) in re.findall(r"[^\W\d_]+", greeting[0])
    return False


def looks_like_own(domain: str, context: ReadingContext) -> str:
    """The own domain for which a foreign one wants to be taken: it imitates ours, and the mail is
    not even of that domain. "" if it does not."""
    return imitated(domain, context) if context.trust.verdict == "failed" else ""


def imitated(domain: str, context: ReadingContext) -> str:
    """The own domain that a foreign one looks like ("brightl00p.example"), "" if like none.

    Its own label again (under another ending, misspelled, with a word set apart or one that
    services are called by), and no customer or partner that we know: their names are theirs.
    """
    for own in context.own_domains:
        label = _label(own).replace("-", "")
        if label and not domain_among(domain, (own,)) and _imitates(_label(domain), label):
            known = domain_among(domain, (*context.customers, *context.partner_domains))
            return "" if known else own
    return ""


def _imitates(label: str, own: str) -> bool:
    whole = label.replace("-", "")
    if whole == own:
        return True
    if len(own) < _IMITATED:
        return False
    added = whole.removeprefix(own) if whole.startswith(own) else whole.removesuffix(own)
    return (
        own in label.split("-")
        or (added != whole and added in SERVICE_WORDS)
        or _one_apart(whole, own)
    )


def _is_called_like_us(sender: Address, context: ReadingContext) -> bool:
    """Whether it also bears the name of one of our people, or their part of the address."""
    local = sender.email.partition("@")[0]
    names = {fold(name) for name in context.staff_names.values()}
    locals_ = {one.partition("@")[0] for one in (*context.staff_names, *context.staff_roles)}
    return fold(sender.name) in names or (local in locals_ and "." in local)


def _label(domain: str) -> str:
    return main_label(domain).translate(_LOOK).replace("rn", "m").replace("vv", "w")


def _one_apart(left: str, right: str) -> bool:
    """Whether one letter is changed, added or left out."""
    if abs(len(left) - len(right)) > 1:
        return False
    short, long = sorted((left, right), key=len)
    at = next((n for n, char in enumerate(short) if char != long[n]), len(short))
    rest = short[at + 1 :] if len(short) == len(long) else short[at:]
    return rest == long[at + 1 :]
