"""In which role the sender writes: customer, sales, internal, partner, machine or stranger.

A role of ours needs an authenticated sender (architecture, promise 6); anybody else who claims it
is a stranger.
"""

from collections.abc import Mapping

from mailbox_agent.cases.people import domain_among, is_free_mail
from mailbox_agent.records import Automatic, Body, Message, ReadingContext
from mailbox_agent.records.reading import SenderRole
from mailbox_agent.understanding.parties import is_own
from mailbox_agent.understanding.patterns import compiled
from mailbox_agent.understanding.sentences import fold
from mailbox_agent.understanding.words_people import PARTNER_WORDS, SALES_TITLES

_LOOK = str.maketrans(
    {
        "0": "o",
        "1": "l",
        "3": "e",
        "5": "s",
        "-": None,
        "_": None,
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
    domain, email = message.sender.domain, message.sender.email
    if is_own(domain, context):
        if context.trust.verdict != "authenticated":
            return "stranger", f"claims {domain}, but: {context.trust.reason}", "message.trust"
        return _own_role(email, body, context.staff_roles)
    own_like = looks_like_own(domain, context)
    if own_like:
        return "stranger", f"{domain} looks like our {own_like} and is not", "sender.looks_like_own"
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
    said = compiled(PARTNER_WORDS).search(fold(_own_words(message, body)))
    if said and not is_free_mail(domain):
        return "partner", f"says so: “{said[0]}”", "words_people.PARTNER_WORDS"
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


def _own_words(message: Message, body: Body) -> str:
    name = message.sender.name if message.sender else ""
    return f"{body.new_text[:20_000]}\n{body.signature[:2_000]}\n{name}"


def _own_role(
    email: str, body: Body, roles: Mapping[str, SenderRole]
) -> tuple[SenderRole, str, str]:
    if email in roles:
        return roles[email], "by the team table", "settings [[team.person]] role"
    title = compiled(SALES_TITLES).search(fold(body.signature[:2_000]))
    if title is None:  # a signature that was not told apart: the last lines
        title = compiled(SALES_TITLES).search(
            fold("\n".join(body.new_text.splitlines()[-4:])[-300:])
        )
    if title:
        return "sales", f"title: “{title[0]}”", "words_people.SALES_TITLES"
    return "internal", "our own domain", "settings [company] domains"


def looks_like_own(domain: str, context: ReadingContext) -> str:
    """The own domain that a foreign one imitates ("brightl00p.example"), "" if it does not."""
    for own in context.own_domains:
        own_label, label = _label(own), _label(domain)
        if not own_label or domain == own or domain.endswith("." + own):
            continue
        if label == own_label or (len(own_label) >= 6 and label.startswith(own_label)):
            return own
        if len(own_label) >= 6 and _one_apart(label, own_label):
            return own
    return ""


def _label(domain: str) -> str:
    labels = [label for label in domain.split(".") if label]
    main = labels[-2] if len(labels) > 1 else "".join(labels)
    return main.translate(_LOOK).replace("rn", "m").replace("vv", "w")


def _one_apart(left: str, right: str) -> bool:
    """Whether one letter is changed, added or left out."""
    if abs(len(left) - len(right)) > 1:
        return False
    short, long = sorted((left, right), key=len)
    at = next((n for n, char in enumerate(short) if char != long[n]), len(short))
    rest = short[at + 1 :] if len(short) == len(long) else short[at:]
    return rest == long[at + 1 :]
