"""To whom an answer goes: one side only, decided by code from the mail answered and the case.

To is the sender of the mail answered; Cc are the customer's own other people on that mail, at most
MAX_CC of them: who writes to thousands does not get an answer to thousands. Own staff, partners and
our mailboxes are never put in Cc. A salesperson's forward is answered to the salesperson alone
(internal). Practice row magic-square; promises 2 and 5.
"""

import re
from collections.abc import Collection, Sequence
from email.errors import HeaderParseError
from email.headerregistry import Address as HeaderAddress
from email.utils import getaddresses

from mailbox_agent.cases.quotes import one_line
from mailbox_agent.drafts.addresses import wire_address
from mailbox_agent.free_mail import is_free_mail
from mailbox_agent.records import Address, CaseMessage, CaseRecord, Finding

MAX_CC = 20
MAX_NAMED = 10  # people named one by one in findings of one kind; the rest is a number
_NO_REPLY = re.compile(
    r"\A(?:.*[-_.+])?(?:no-?_?\.?reply|do-?_?not-?_?reply|noresponse|ne-?pas-?repondre|"
    r"mailer-daemon|postmaster|bounces?)(?:[-_.+].*)?@",
    re.IGNORECASE,
)


def recipients_for(
    answer_to: CaseMessage,
    record: CaseRecord,
    *,
    own_addresses: Collection[str],
    own_domains: Collection[str],
    customer_domains: Collection[str],
    reply_to: Sequence[Address] = (),
    on_the_mail: Sequence[Address] | None = None,
    undeliverable: Collection[str] = (),
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[Finding, ...]]:
    """(to, cc, findings), each recipient as a header writes it: 'Mette Aagaard <mette@...>'.

    reply_to: the mail's Reply-To. on_the_mail: its To and Cc; left out, `answer_to.to` is read.
    undeliverable: addresses that bounced for good.
    """
    own, ours, bounced = map(_folded, (own_addresses, own_domains, undeliverable))
    sender, redirected = _where_to_answer(answer_to, reply_to)
    refused = _why_not(sender.email, own, bounced)
    if refused:
        text = f"{sender.email} {refused}: the draft has no recipient"
        return (), (), (*redirected, Finding("recipients", text, "", True))
    if answer_to.role in ("sales", "internal"):
        return (written(sender),), (), redirected
    others = _addresses(answer_to.to) if on_the_mail is None else on_the_mail
    theirs, strangers = _sides(others, _folded(customer_domains) - ours, ours)
    for side in (theirs, strangers):
        side.pop(sender.email.casefold(), None)
    reached = {mail: one for mail, one in theirs.items() if not _why_not(mail, own, bounced)}
    cc, cut = _in_cc(reached, answer_to)
    findings = (
        *redirected,
        *_claims_to_be_ours(sender, ours),
        *_unreachable(theirs, bounced),
        *_left_out([mail for mail in strangers if mail not in own]),
        *cut,
        *_new_people(cc, answer_to, record),
    )
    return (written(sender),), tuple(written(a) for a in cc.values()), findings


def _claims_to_be_ours(sender: Address, ours: frozenset[str]) -> list[Finding]:
    if _domain(sender.email) not in ours:
        return []
    return [
        Finding(
            "recipients",
            f"{sender.email} claims to be one of us but is not authenticated: "
            "make sure who it is before answering.",
        )
    ]


def _unreachable(theirs: dict[str, Address], bounced: frozenset[str]) -> list[Finding]:
    """Nobody of the customer's is dropped unsaid: a report that mail came back may be wrong."""
    impossible = [
        Finding("recipients", f"No mail can be sent to {mail[:80]}: left out.")
        for mail in list(theirs)[:MAX_NAMED]
        if wire_address(mail) is None
    ]
    dead = [mail for mail in theirs if mail in bounced][:MAX_NAMED]
    return [
        *impossible,
        *(Finding("recipients", f"{mail} has bounced for good: left out.") for mail in dead),
    ]


def _in_cc(
    theirs: dict[str, Address], answer_to: CaseMessage
) -> tuple[dict[str, Address], list[Finding]]:
    """(who is in Cc, why others of the customer's people are not)."""
    if answer_to.role == "partner" and theirs:
        text = (
            f"{', '.join(list(theirs)[:MAX_NAMED])}: the customer's people on a partner's mail are"
            " left out, as one mail never goes to both sides."
        )
        return {}, [Finding("recipients", text)]
    if len(theirs) <= MAX_CC:
        return theirs, []
    text = f"{len(theirs)} of the customer's people were on the mail: only the first {MAX_CC} "
    return dict(list(theirs.items())[:MAX_CC]), [Finding("recipients", f"{text}are in Cc.")]


def _sides(
    others: Sequence[Address], customer: frozenset[str], ours: frozenset[str]
) -> tuple[dict[str, Address], dict[str, Address]]:
    """(the customer's, strangers) by folded address, in the mail's order; our own are in neither,
    as they are never written to together with the customer."""
    theirs: dict[str, Address] = {}
    strangers: dict[str, Address] = {}
    for other in others:
        email = other.email.casefold()
        domain = _domain(email)
        if domain not in ours:
            (theirs if domain in customer else strangers).setdefault(email, other)
    return theirs, strangers


def _left_out(emails: Sequence[str]) -> list[Finding]:
    found = [
        Finding("recipients", f"{email} was on the mail but is not of the customer: left out.")
        for email in emails[:MAX_NAMED]
    ]
    more = len(emails) - MAX_NAMED
    if more > 0:
        text = f"{more} more were on the mail but are not of the customer: left out."
        found.append(Finding("recipients", text))
    return found


def written(address: Address) -> str:
    """An address as a header shows it, in Unicode; the bare address if the name cannot be used."""
    name = one_line(address.name)
    try:
        return str(HeaderAddress(display_name=name, addr_spec=address.email))
    except (ValueError, HeaderParseError, IndexError):
        return address.email


def _where_to_answer(
    answer_to: CaseMessage, reply_to: Sequence[Address]
) -> tuple[Address, tuple[Finding, ...]]:
    """Reply-To only within the sender's own domain: else a stranger could redirect the answer.

    Of a free-mail domain anybody can have an address, so there only the sender's own counts.
    """
    wished = next((a for a in reply_to if "@" in a.email), None)
    if wished is None or wished.email.casefold() == answer_to.sender.email.casefold():
        return answer_to.sender, ()
    domain = _domain(answer_to.sender.email)
    free = is_free_mail(domain)
    if _domain(wished.email) == domain and not free:
        return wished, ()
    which = "at a free mail provider" if free else "of another domain than its sender's"
    text = (
        f"The mail asks for the answer to go to {wished.email}, {which}: the draft goes to "
        f"{answer_to.sender.email}."
    )
    return answer_to.sender, (Finding("recipients", text),)


def _why_not(email: str, own: frozenset[str], undeliverable: frozenset[str]) -> str:
    """own, undeliverable: folded."""
    folded = email.casefold()
    if wire_address(email) is None:
        return "is no address that mail can be sent to"
    if folded in own:
        return "is our own mailbox"
    if _NO_REPLY.match(email):
        return "takes no answers"
    if folded in undeliverable:
        return "has bounced for good"
    return ""


def _new_people(
    cc: dict[str, Address], answer_to: CaseMessage, record: CaseRecord
) -> list[Finding]:
    """Who is on this mail but was on none before it (practice row magic-square)."""
    earlier = [m for m in record.messages if (m.at, m.id) < (answer_to.at, answer_to.id)]
    if not earlier:
        return []
    seen = {m.sender.email.casefold() for m in earlier}
    seen |= {a.email.casefold() for m in earlier for a in _addresses(m.to)}
    return [
        Finding(
            "recipients", f"{written(address)} is new on this case: is it right to answer them?"
        )
        for email, address in cc.items()
        if email not in seen
    ]


def _addresses(headers: Sequence[str]) -> list[Address]:
    pairs = getaddresses([one_line(h)[:2000] for h in headers])
    return [Address(name, email.casefold()) for name, email in pairs if "@" in email]


def _domain(email: str) -> str:
    return email.rpartition("@")[2].casefold()


def _folded(values: Collection[str]) -> frozenset[str]:
    return frozenset(value.casefold() for value in values)
