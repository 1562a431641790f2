"""What all readers of a letter have seen: what one of the customer's people wrote to us alone is
not for the eyes of another. Pure.

In front of everything that goes to the customer's side: what the templates are filled with, what a
model is told, and the mail that is quoted below.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from email.utils import getaddresses, parseaddr

from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.cases.quotes import shorten
from mailbox_agent.drafts.wording import base_subject, quotable
from mailbox_agent.records import CaseMessage, CaseRecord, Finding, Item, Source

OURS = ("sales", "internal")
MOST_NAMED = 4
NAMED = 100  # characters of a sentence that a finding shows


def seen_by_all(record: CaseRecord, answer_to: CaseMessage, cc: Sequence[str]) -> frozenset[int]:
    """The mails that the writer of `answer_to` and everybody in Cc ("Name <address>") wrote or
    received. The writer counts by the address they wrote from: an answer may go to another one."""
    wanted = {email.casefold() for _, email in getaddresses([*cc]) if email}
    wanted.add(answer_to.sender.email.casefold())
    return frozenset(one.id for one in record.messages if wanted <= _had_by(one))


def _had_by(message: CaseMessage) -> set[str]:
    got = {(parseaddr(to)[1] or to).casefold() for to in message.to}
    return {message.sender.email.casefold(), *got}


def as_all_have_seen(record: CaseRecord, answer_to: CaseMessage, cc: Sequence[str]) -> CaseRecord:
    """The case without the mails of their side that one of these readers has not seen: neither what
    was said in them nor that they were written. What we have said ourselves stays, to whomever it
    was said, but not its subject, which may be theirs."""
    seen = seen_by_all(record, answer_to, cc)
    complaint = record.complaint
    return replace(
        record,
        messages=tuple(
            one if one.id in seen else replace(one, subject="")
            for one in record.messages
            if one.id in seen or one.role in OURS
        ),
        complaint=complaint if complaint and not _is_private(complaint, seen) else None,
        items=tuple(one for one in record.items if not _item_is_private(one, seen)),
        causes=tuple(one for one in record.causes if not _is_private(one.source, seen)),
        impacts=tuple(one for one in record.impacts if not _is_private(one.source, seen)),
    )


def not_seen_by_all(
    record: CaseRecord,
    answer_to: CaseMessage,
    cc: Sequence[str],
    body: str,
    attached: str | None = None,
) -> Iterator[Finding]:
    """For the approver: what is left out for that; what of ours the letter tells to somebody to
    whom it was not written. attached: the text of the document that goes with the letter, which
    was made for the customer as a whole."""
    seen = seen_by_all(record, answer_to, cc)
    if attached is None:
        yield from _left_out(record, seen)
    else:
        yield from _told_by_document(record, seen, attached)
        if (title := customer_view(record).case.title) != _title_seen(record, answer_to, cc):
            why = "The document bears this subject, and not all who get it have seen that."
            yield Finding("document", why, _shown(title))
    yield from _ours_in(record, seen, body)
    yield from _who_do_not_know_each_other(record, answer_to, cc)


def told_unseen(
    record: CaseRecord, answer_to: CaseMessage, cc: Sequence[str], subject: str, body: str
) -> Iterator[Finding]:
    """For a letter that a person has edited, or to which they have added people: what it tells
    of mails that not all who get it have seen."""
    seen = seen_by_all(record, answer_to, cc)
    theirs = base_subject(answer_to.subject, record.case.token)
    if answer_to.id not in seen and theirs and theirs in subject:
        why = "Not all who get this letter have seen the mail with this subject: may they?"
        yield Finding("seen", why, _shown(theirs))
    private = {source.quote: source for source, _ in _private(record, seen)}
    told = [one for quote, one in private.items() if quotable(quote) and quotable(quote) in body]
    for one in told[:MOST_NAMED]:
        why = f"{one.author} wrote this, and not all who get this letter have seen it: may they?"
        yield Finding("seen", why, _shown(one.quote))
    yield from _ours_in(record, seen, body)
    yield from _who_do_not_know_each_other(record, answer_to, cc)


def _title_seen(record: CaseRecord, answer_to: CaseMessage, cc: Sequence[str]) -> str:
    return customer_view(as_all_have_seen(record, answer_to, cc)).case.title


def _ours_in(record: CaseRecord, seen: frozenset[int], body: str) -> Iterator[Finding]:
    for item in record.items:
        source, words = item.source, quotable(item.source.quote)
        of_ours = source.kind == "message" and source.role in OURS and source.id not in seen
        if of_ours and item.audience == "customer" and words and words in body:
            why = "We wrote this, and not to all who get this letter: may they read it?"
            yield Finding("seen", why, _shown(source.quote))


def _who_do_not_know_each_other(
    record: CaseRecord, answer_to: CaseMessage, cc: Sequence[str]
) -> Iterator[Finding]:
    """Whoever is in Cc for their role in the case may have written to us behind the other's back:
    that they get this letter tells so."""
    reader = answer_to.sender.email.casefold()
    for name, email in getaddresses([*cc]):
        both = {reader, email.casefold()}
        wrote = any(one.sender.email.casefold() == email.casefold() for one in record.messages)
        if wrote and not any(both <= _had_by(one) for one in record.messages):
            why = (
                f"{name or email} is on no mail of this case together with"
                f" {answer_to.sender.name or reader}: may each know that the other one has written?"
            )
            yield Finding("seen", why)


def _left_out(record: CaseRecord, seen: frozenset[int]) -> Iterator[Finding]:
    private = {source.quote: source for source, _ in _private(record, seen) if source.quote}
    for one in list(private.values())[:MOST_NAMED]:
        why = f"Left out: {one.author} wrote this, and not all who get this letter have seen it."
        yield Finding("seen", why, _shown(one.quote))
    if len(private) > MOST_NAMED:
        yield Finding("seen", f"{len(private) - MOST_NAMED} more are left out likewise.")


def _told_by_document(record: CaseRecord, seen: frozenset[int], text: str) -> Iterator[Finding]:
    flat = _flat(text)
    told = [(one, words) for one, words in _private(record, seen) if _flat(words) in flat]
    for one, words in told[:MOST_NAMED]:
        why = (
            f"The document tells what {one.author} wrote, and not all who get it have seen that:"
            " may they read it?"
        )
        yield Finding("document", why, _shown(words))
    if len(told) > MOST_NAMED:
        why = f"The document tells {len(told) - MOST_NAMED} more of the kind."
        yield Finding("document", why)


def _private(record: CaseRecord, seen: frozenset[int]) -> Iterator[tuple[Source, str]]:
    """What is private of what the customer's side told us, with the words in which a document
    tells it."""
    told = {one.id for one in record.messages if one.audience == "customer"}
    for item in record.items:
        if _item_is_private(item, seen) and item.audience == "customer" and item.what:
            yield item.source, item.what
    others = [*(one.source for one in record.impacts), *(one.source for one in record.causes)]
    for source in (*others, *([record.complaint] if record.complaint else [])):
        if _is_private(source, seen) and source.quote and source.id in told:
            yield source, source.quote


def _flat(text: str) -> str:
    return " ".join(text.casefold().split())


def _item_is_private(item: Item, seen: frozenset[int]) -> bool:
    return _is_private(item.source, seen) and "what" not in item.person_set


def _is_private(source: Source, seen: frozenset[int]) -> bool:
    return source.kind == "message" and source.role not in OURS and source.id not in seen


def _shown(quote: str) -> str:
    return shorten(quotable(quote), NAMED)
