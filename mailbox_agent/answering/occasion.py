"""What a person should know of a draft besides its text: from the mails it answers and the case.

The same for a draft that was just made and for one that a person has edited, so that no edit of
the text makes a warning vanish.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import getaddresses

from mailbox_agent.answering.checking import domains_of
from mailbox_agent.answering.naming import known_by_name
from mailbox_agent.answering.reaching import absences, bounced, people_at
from mailbox_agent.cases.companies import fold_company
from mailbox_agent.cases.odd_mail import speaks_past_the_reader, tells_of_a_file
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.drafts import letters_under_numbers
from mailbox_agent.database.messages import message_row
from mailbox_agent.database.store import Row
from mailbox_agent.drafts.asked_times import asked_sooner
from mailbox_agent.drafts.moments import short_moment
from mailbox_agent.drafts.reaching import (
    asks_for_copies,
    away_by_machine,
    came_back,
    says_to_be_away,
    speaks_of_copies,
)
from mailbox_agent.drafts.waiting import Waiting, also_waits
from mailbox_agent.records import Address, CaseMessage, CaseRecord, Finding
from mailbox_agent.records.case import Audience


@dataclass(frozen=True, slots=True)
class Occasion:
    """Why there is a draft: the newest mail that it answers, and the others."""

    answer_to: CaseMessage
    answers: frozenset[int]
    others: tuple[Waiting, ...]
    audience: Audience
    promised: datetime | None
    zone: str
    late_since: datetime | None = None  # the update that the customer was told of and has not got


def broken_promise(record: CaseRecord, now: datetime) -> datetime | None:
    """The time of the next update that we told the customer and that has passed, if it has."""
    at = record.case.next_update_at
    return at if record.sent and at is not None and at <= now else None


def findings_of(
    desk: Desk, record: CaseRecord, occasion: Occasion, recipients: Sequence[str]
) -> tuple[Finding, ...]:
    """recipients: To and Cc as headers write them."""
    emails = frozenset(email.casefold() for _, email in getaddresses(recipients) if "@" in email)
    rows = [message_row(desk.store, one) for one in sorted(occasion.answers)]
    others = [replace(one, sender=known_by_name(record, one.sender)) for one in occasion.others]
    found = [also_waits(one) for one in others]
    found += _doubts(desk, rows)
    flags = [flag for row in rows for flag in row["flags"] if speaks_past_the_reader(flag)]
    found += [Finding("hidden", f"of the mail it answers: {flag}") for flag in flags]
    files = [flag for row in rows for flag in row["flags"] if tells_of_a_file(flag)]
    found += [Finding("attachments", f"of the mail it answers: {flag}") for flag in files]
    if occasion.late_since is not None:
        late = short_moment(occasion.late_since, desk.settings.default_zone)
        why = f"an update was promised for {late} and has not been given: say where things stand"
        found.append(Finding("next_update", why))
    if occasion.audience == "customer":
        found += _known_by_another_number(desk, record, emails)
        found += _of_the_same_name(desk, record)
    own_words = [row["new_text"] for row in rows]
    found += asked_sooner(
        record.items,
        own_words,
        occasion.answers,
        promised=occasion.promised,
        now=desk.now,
        zone=occasion.zone,
    )
    found += _reaching(desk, record, occasion, own_words, emails)
    return tuple(dict.fromkeys(found))


def _doubts(desk: Desk, rows: Sequence[Row]) -> Iterator[Finding]:
    """Where servers that we believe look at all mail, it says something that none vouches."""
    failed = [row for row in rows if row["trust"] == "failed"]
    if failed:
        yield Finding("trust", "the sender's authentication failed: the mail may be forged")
    provable = desk.mailbox.trusted_servers or desk.mailbox.trust_microsoft365
    if provable and not failed:
        reasons = {row["trust_reason"] for row in rows if row["trust"] == "unauthenticated"}
        for reason in sorted(reasons):
            why = f"nobody vouches for the sender, the mail may be forged: {reason}"
            yield Finding("trust", why)


def _of_the_same_name(desk: Desk, record: CaseRecord) -> Iterator[Finding]:
    """A name is no proof: who writes from another domain has a customer's row of their own."""
    case = record.case
    rows = desk.store.all(
        "SELECT domain, customer_id = ? AS theirs FROM customer_domains WHERE customer_id IN"
        " (SELECT id FROM customers WHERE id = ? OR folded = ?) ORDER BY domain",
        case.customer_id,
        case.customer_id,
        fold_company(case.customer or ""),
    )
    theirs = ", ".join(row["domain"] for row in rows if row["theirs"])
    known = ", ".join(row["domain"] for row in rows if not row["theirs"])
    if theirs and known:
        why = (
            f"{case.customer} writes from {known} as far as we know, not from {theirs}: is it them?"
        )
        yield Finding("trust", why)


def _known_by_another_number(
    desk: Desk, record: CaseRecord, emails: frozenset[str]
) -> Iterator[Finding]:
    """Who was last written to under the number of a case that was merged into this one, or from
    which mails were taken into this one."""
    token, known = record.case.token, dict[str, str]()
    for said, one in letters_under_numbers(desk.store, record.case.id):
        readers = {mail.casefold() for _, mail in getaddresses([*one.to, *one.cc])}
        known |= dict.fromkeys(readers & emails, said)
    for email, said in known.items():
        if said != token:
            why = f"{email} knows the case as {said}: tell them that it goes on as {token}."
            yield Finding("number", why)


def _reaching(
    desk: Desk,
    record: CaseRecord,
    occasion: Occasion,
    own_words: Sequence[str],
    emails: frozenset[str],
) -> Iterator[Finding]:
    today, sender = desk.now.date(), known_by_name(record, occasion.answer_to.sender)
    if occasion.audience == "customer":
        newest = own_words[-1] if own_words else ""
        if sender.email.casefold() in emails:
            yield from says_to_be_away(newest, sender, occasion.answer_to.at.date(), today)
        text = "\n\n".join(own_words)
        if speaks_of_copies(text):
            yield from asks_for_copies(text, emails, _known(desk, record))
    _, returned = bounced(desk)
    yield from came_back(returned, emails)
    yield from away_by_machine(absences(desk, sorted(emails)), emails, today)


def _known(desk: Desk, record: CaseRecord) -> tuple[Address, ...]:
    """The customer's people whose address we know, from this case and others."""
    domains = domains_of(desk, record)
    return people_at(desk, domains) if domains else ()
