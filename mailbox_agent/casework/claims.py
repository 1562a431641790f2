"""What somebody outside says that our people wrote: a claim, unless the mail of ours is known.

Anybody can type "From: one of us" above words of their own and call it a forward. Such words make
no item, no promise and no cause; a person is shown who claims that they were written (promise 6).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from mailbox_agent.cases.companies import fold_company
from mailbox_agent.cases.people import display_name
from mailbox_agent.cases.plan import SIDES
from mailbox_agent.cases.quotes import one_line, shorten
from mailbox_agent.casework.said import Said
from mailbox_agent.database.cases import propose
from mailbox_agent.database.written_by_us import OurMail, mails_of_ours
from mailbox_agent.free_mail import is_free_mail
from mailbox_agent.records import Address, ForwardedReading
from mailbox_agent.understanding.sentences import split_sentences

SAME_MAIL_SECONDS = 120  # a forward's date is written to the minute
MOST_CLAIMS = 10  # that one mail puts before a person
_WORD = re.compile(r"\w+")


def claims_our_words(said: Said, author: Address) -> bool:
    """Whether an outsider brings words as ours: by the address or by the name of one of us."""
    if _is_staff(said):
        return False
    desk = said.desk
    staff = {address.casefold() for one in desk.settings.people for address in one.addresses}
    return (
        desk.is_ours(author)
        or author.email.casefold() in staff | desk.own_addresses
        or _is_our_name(said, display_name(author))
    )


def under_own_name(said: Said) -> Said:
    """An outsider who is called like one of us, or like our company, is named by their address:
    what they take upon themselves is not ours."""
    if said.kind != "message" or _is_staff(said) or not _is_our_name(said, said.author):
        return said
    address, name = said.sender.email, said.author
    items = tuple(
        replace(item, owner=address) if item.owner == name else item
        for item in said.reading.action_items
    )
    return replace(said, author=address, reading=replace(said.reading, action_items=items))


def _is_staff(said: Said) -> bool:
    return SIDES.get(said.reading.sender_role) == "us" and said.trust.verdict == "authenticated"


def _is_our_name(said: Said, name: str) -> bool:
    """Our company's, the team table's, or that of one of us who wrote in the case or gets this."""
    settings = said.desk.settings
    ours = [settings.company.name, *(one.name for one in settings.people)]
    ours += [display_name(m.sender) for m in said.record.messages if SIDES.get(m.role) == "us"]
    ours += [display_name(a) for a in said.recipients if said.desk.is_ours(a) and a.name]
    return fold_company(name) in map(fold_company, ours)


def what_we_wrote(said: Said, inner: ForwardedReading) -> ForwardedReading:
    """Of forwarded words that are called ours those that a mail of ours to these people holds.

    The others are put before a person, who may know better.
    """
    assert inner.author is not None
    mails = _our_mails(said, inner.author)
    sent = [
        mail
        for mail in mails
        if inner.date is not None
        and abs((mail.written_at - inner.date).total_seconds()) < SAME_MAIL_SECONDS
    ]
    known = {words for mail in sent for words in _sentences(mail.words)}
    _propose(said, inner, mails)
    return replace(
        inner,
        action_items=tuple(one for one in inner.action_items if _words(one.quote.text) in known),
        root_causes=tuple(one for one in inner.root_causes if _words(one.quote.text) in known),
        impact=tuple(one for one in inner.impact if _words(one.quote.text) in known),
    )


def _our_mails(said: Said, author: Address) -> tuple[OurMail, ...]:
    return mails_of_ours(
        said.desk.store,
        said.desk.row.id,
        author.email,
        reader=said.sender.email,
        domain="" if is_free_mail(said.sender.domain) else said.sender.domain,
        case_id=said.record.case.id,
    )


def _propose(said: Said, inner: ForwardedReading, mails: Iterable[OurMail]) -> None:
    """Words that no mail of ours holds, as "X writes that Y wrote"."""
    assert inner.author is not None
    written = [f" {_words(mail.words)} " for mail in mails]
    quotes = [one.quote for one in inner.action_items]
    quotes += [one.quote for one in inner.root_causes] + [one.quote for one in inner.impact]
    texts = dict.fromkeys(one_line(quote.text) for quote in quotes if quote.place is not None)
    unknown = [one for one in texts if not any(f" {_words(one)} " in text for text in written)]
    for text in unknown[:MOST_CLAIMS]:
        propose(
            said.desk.store,
            "item",
            said.record.case.id,
            f"{said.author} writes that {display_name(inner.author)} wrote: “{shorten(text)}”",
            said.desk.now,
            message_id=said.source_id if said.kind == "message" else None,
        )


def _sentences(text: str) -> Iterator[str]:
    return (_words(one.text) for one in split_sentences(text, 0, len(text)))


def _words(text: str) -> str:
    """The words alone: typography, wrapping and quote marks change on the way."""
    return " ".join(_WORD.findall(text.casefold()))
