"""Whether a draft may go out as it is: each finding at its sentence, with the reason.

Pure. Runs on composed drafts and on texts that people have edited. What a draft claims must be
known: from the customer's view of the case, from the settings, or from the template (lesson 22;
practice row no-blame). Blocking are: no recipient, a wrong side, another customer's name, an
internal fact, a placeholder left open, an address that a person typed and the case does not know
(until it is confirmed). All else informs the person who decides.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from mailbox_agent.cases.clock import zone_or_utc
from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.drafts.check_claims import unknown_claims
from mailbox_agent.drafts.check_internal import internal_matter
from mailbox_agent.drafts.check_recipients import wrong_recipients
from mailbox_agent.drafts.check_words import (
    BLAME,
    FAULT,
    GUESSED_CAUSE,
    LANGUAGES,
    LEGAL_FORMS,
    LIABILITY,
    LINK_WORDS,
    PLACEHOLDER,
    PROMISE,
    RELATIVE_TIME,
)
from mailbox_agent.drafts.claims import URL, claims_in, same_day
from mailbox_agent.drafts.known import Known, known_to_reader
from mailbox_agent.drafts.moments import writing_zone
from mailbox_agent.drafts.wording import sentences
from mailbox_agent.message.language import detect_language
from mailbox_agent.records import (
    CaseRecord,
    Company,
    Customer,
    DraftText,
    Finding,
    Person,
    Target,
)
from mailbox_agent.records.case import Audience

MAX_DRAFT = 40_000  # characters; a longer draft is checked up to here and says so
MIN_LANGUAGE = 80  # letters below which a language cannot be told

_TAG = re.compile(r"\{[{%#][^{}]*[}%#]\}")
_LITERAL = re.compile(r'"([^"]*)"')
_WORDINGS = (
    ("blame", BLAME, "blames somebody; say what is known, not who"),
    ("guessed cause", GUESSED_CAUSE, "speaks of a cause that is not confirmed here"),
    ("fault", FAULT, "admits fault; whoever may do so decides that at the end"),
    ("liability", LIABILITY, "touches liability or money; it needs a sign-off"),
    ("promise", PROMISE, "promises something that neither the case nor the settings hold"),
    ("promise", RELATIVE_TIME, "names a time that nobody can check; write date, time and zone"),
)


def check_draft(
    text: DraftText,
    *,
    record: CaseRecord,
    recipients: Sequence[str],
    company: Company,
    allowed_texts: Sequence[str] = (),
    template_text: str = "",
    customers: Sequence[Customer] = (),
    people: Sequence[Person] = (),
    next_update_at: datetime | None = None,
    zone: str = "",
    target: Target | None = None,
    language: str = "",
    audience: Audience = "customer",
    own_addresses: Collection[str] = (),
    customer_domains: Collection[str] = (),
    own_internal_terms: Sequence[str] = (),
    internal_texts: Sequence[str] = (),
    typed: Collection[str] = (),
    ends: bool = False,
) -> tuple[Finding, ...]:
    """The findings, blocking ones first.

    allowed_texts: whole texts that the reader knows (the mail answered); they count as the case.
    internal_texts: whole texts that the customer must not see (bodies of internal mail).
    recipients: To and Cc as headers write them. zone, target: as for `compose_acknowledgement`.
    language: the customer's; own_internal_terms: words that settings keep inside.
    typed: addresses that a person put in, folded: unknown ones block until they are confirmed.
    ends: the letter ends the case, after which no update comes.
    """
    body = text.body[:MAX_DRAFT]
    view = record if audience == "internal" else customer_view(record)
    known = known_to_reader(
        view,
        company=company,
        people=people,
        texts=(*allowed_texts, _words_of_template(template_text)),
        recipients=recipients,
        next_update_at=next_update_at,
        zone=writing_zone(zone, target),
        language=text.language,
    )
    own_words = without_quotes(body, known)
    found = [
        *_too_long(text.body),
        *wrong_recipients(
            recipients,
            record,
            company,
            own_addresses,
            customers,
            audience,
            customer_domains,
            team=[address for person in people for address in person.addresses],
            typed=typed,
        ),
        *_placeholders(f"{text.subject}\n{own_words}", known),
        *_other_customers(f"{text.subject}\n{body}", view, known, customers),
        *unknown_claims(f"{text.subject}\n{body}", known, text.language),
        *_wordings(own_words, text.language),
        *_links(own_words, text.language),
        *_repeated_links(body, own_words),
        *_language(own_words, text, language),
    ]
    if audience == "customer":
        found += internal_matter(
            f"{text.subject}\n{body}", record, view, known, own_internal_terms, internal_texts
        )
        if not ends:
            found += _next_update(own_words, next_update_at, writing_zone(zone, target))
    return tuple(sorted(dict.fromkeys(found), key=lambda finding: not finding.blocking))


def without_quotes(body: str, known: Known) -> str:
    """What we say ourselves: lines and quoted spans that are verbatim from the case are taken out.

    A line of ours is not taken out because the template or the settings hold it.
    """
    lines = [line for line in body.splitlines() if not known.quotes(line)]
    text = "\n".join(lines)
    spans = re.compile(r"“[^“”]{1,2000}”|„[^„“”]{1,2000}[“”]|«[^«»]{1,2000}»|「[^「」]{1,2000}」")
    return spans.sub(lambda match: " " if known.quotes(match[0]) else match[0], text)


def _words_of_template(text: str) -> str:
    """What its reader may read of a template: not the names of its placeholders."""
    return _TAG.sub(lambda tag: " ".join(_LITERAL.findall(tag[0])), text)


def _too_long(body: str) -> Iterator[Finding]:
    if len(body) > MAX_DRAFT:
        yield Finding("length", f"Only the first {MAX_DRAFT} characters were checked.")


def _placeholders(text: str, known: Known) -> Iterator[Finding]:
    """What we left open ourselves; braces that the customer wrote (in the subject, in a quote that
    is too short or cut to be known as one) are the customer's words."""
    for sentence in sentences(text):
        for match in re.finditer(PLACEHOLDER, sentence):
            if not known.says_of_case(_around(sentence, match)):
                yield Finding("placeholder", f"“{match[0]}” was left unfilled.", sentence, True)
                break


def _around(sentence: str, match: re.Match[str]) -> str:
    """What was matched, with the word it stands at: for "{{" all of "{{ subject }}"."""
    start, end = match.span()
    for opening, closing in (("{{", "}}"), ("{%", "%}")):
        if match[0] == opening:
            at = sentence.find(closing, end, end + 200)
            end = at + 2 if at >= 0 else end
        elif match[0] == closing:
            at = sentence.rfind(opening, max(0, start - 200), start)
            start = at if at >= 0 else start
    return sentence[start:end]


def _other_customers(
    text: str, view: CaseRecord, known: Known, customers: Sequence[Customer]
) -> Iterator[Finding]:
    ours = (view.case.customer or "").casefold()
    for customer in customers:
        if customer.name.casefold() == ours or len(customer.name) < 3:
            continue
        marks = [customer.name, *_without_legal_form(customer.name), *customer.domains]
        for mark in marks:
            pattern = re.compile(rf"(?<!\w){re.escape(mark)}(?!\w)")
            hit = next((s for s in sentences(text) if pattern.search(s)), None)
            if hit is not None and not known.says(mark):
                yield Finding("other customer", f"“{mark}” is another customer.", hit, True)
                break


def _without_legal_form(name: str) -> list[str]:
    short = re.sub(rf"(?:,?\s(?:{LEGAL_FORMS}))+$", "", name)
    return [short] if short != name and len(short) > 3 else []


def _wordings(text: str, language: str) -> Iterator[Finding]:
    """In the draft's language, and in English, which a mixed draft falls back to."""
    for sentence in sentences(text):
        for check, table, why in _WORDINGS:
            for code in dict.fromkeys((language, "en")):
                match = re.search(table[code], sentence, re.IGNORECASE) if code in table else None
                if match:
                    yield Finding(check, f"“{match[0].strip()}” {why}.", sentence)
                    break


def _links(text: str, language: str) -> Iterator[Finding]:
    codes = dict.fromkeys((language if language in LANGUAGES else "en", "en"))
    for sentence in sentences(text):
        asks = any(re.search(LINK_WORDS[code], sentence, re.IGNORECASE) for code in codes)
        if asks and URL.search(sentence):
            yield Finding(
                "links",
                "A link with a request to click, log in or pay: phishing looks so.",
                sentence,
            )


def _repeated_links(body: str, own_words: str) -> Iterator[Finding]:
    """Links of the answered mail in our text: whoever reads it takes them for good."""
    ours = claims_in(own_words).links
    for sentence in sentences(body):
        for link in sorted(claims_in(sentence).links - ours):
            why = f"The draft repeats the link {link[:200]} of the mail: is it theirs, and needed?"
            yield Finding("links", why, sentence)


def _language(own_words: str, text: DraftText, wanted: str) -> Iterator[Finding]:
    letters = sum(char.isalpha() for char in own_words)
    found = detect_language(own_words) if letters >= MIN_LANGUAGE else "und"
    if found not in ("und", text.language):
        yield Finding("language", f"Reads as “{found}”, should be “{text.language}”.")
    said = any(finding.check == "language" for finding in text.findings)
    if wanted not in ("", "und", text.language) and not said:
        yield Finding(
            "language", f"The customer writes “{wanted}”, the draft is “{text.language}”."
        )


def _next_update(own_words: str, moment: datetime | None, zone: str) -> Iterator[Finding]:
    """The promise of the next update must stand there, and be the case's (row never-silent)."""
    if moment is None:
        yield Finding("next_update", "The case has no next-update time, so none can be promised.")
        return
    local = moment.astimezone(zone_or_utc(zone))
    said = claims_in(own_words)
    day = (local.year, local.month, local.day)
    has_day = any(same_day(day, one) for _, days in said.days for one in days)
    has_time = any(minutes == local.hour * 60 + local.minute for _, minutes in said.times)
    if not (has_day and has_time):
        yield Finding(
            "next_update",
            f"The time of the next update is missing or another: the case says "
            f"{local:%Y-%m-%d %H:%M} ({zone}).",
        )
