"""The letter that ends a case: what it was, what was done, what still comes from us, and thanks
(practice rows conclude, thank). Pure.

From the customer's view alone (promise 5), each part only where that view holds it: no cause that
is not confirmed, no fault, no promise of a next update. When it is due is asked in
answering/closing_mails.py.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime, time

from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.cases.people import display_name
from mailbox_agent.cases.quotes import one_line, says_again, shorten
from mailbox_agent.drafts.compose import basics, owner
from mailbox_agent.drafts.document_letter import filled_letter, template_for
from mailbox_agent.drafts.moments import locale_for, moment_words, writing_zone
from mailbox_agent.drafts.parts import Parts
from mailbox_agent.drafts.seen import seen_by_all
from mailbox_agent.drafts.templates import ReplyTemplates
from mailbox_agent.drafts.told_back import MAX_IMPACTS, NAMED
from mailbox_agent.drafts.wording import base_subject, greeting_name, quotable
from mailbox_agent.records import (
    CaseMessage,
    CaseRecord,
    Company,
    DraftText,
    Finding,
    Item,
    Person,
    Source,
    Target,
)

CLOSING = "closing_message"  # the folder of prompts/
MOST_POINTS = 6  # of what was done, and of what still comes
MOST_HELPERS = 4
OURS = ("sales", "internal")
QUOTES = {"de": "„{}“", "pl": "„{}”", "fr": "« {} »", "es": "«{}»", "pt": "«{}»", "it": "«{}»"}


def compose_closing(
    record: CaseRecord,
    *,
    answer_to: CaseMessage,
    company: Company,
    manager: Person | None,
    target: Target | None,
    zone: str,
    templates: ReplyTemplates,
    language: str,
    now: datetime,
    copied: Collection[str] = (),
) -> DraftText:
    """To the writer of `answer_to`. zone, target: as for `compose_acknowledgement`. copied: the
    addresses of all others who get it.

    Raises TemplateError if the file is missing or broken.
    """
    from babel.lists import format_list

    parts, view = Parts(), customer_view(record)
    template = template_for(templates, CLOSING, language, parts)
    written, zone = template.language, writing_zone(zone, target)
    basics(parts, view, answer_to, company, zone, written)
    if not parts.values["subject"]:
        title = base_subject(view.case.title, view.case.token)
        parts.values["subject"] = parts.note(title, f"message {answer_to.id}")
    owner(parts, manager)
    reader = answer_to.sender.email.casefold()
    _said_solved(parts, view, reader, zone, written)
    _what_it_was(parts, view, reader, copied, zone, written)
    _cause(parts, view, zone, written)
    done = _done_once(view)
    parts.values["done"] = tuple(
        _point(parts, item, _day_of(_done_at(item), zone, written), written)
        for item in done[-MOST_POINTS:]
    )
    still = [item for item in view.items if item.state == "open" and _is_our_word(item)]
    to_come = [item for item in still if item.due is not None and item.due >= now.date()]
    parts.values["to_come"] = tuple(
        _point(parts, item, _due_words(item, written), written) for item in to_come[:MOST_POINTS]
    )
    parts.findings += _for_the_approver(view, still, now)
    helpers = list(_helpers(view, reader))[:MOST_HELPERS]
    parts.values["helpers"] = (
        format_list(helpers, locale=locale_for(written, zone)) if helpers else ""
    )
    return filled_letter(template, parts)


def _done_once(view: CaseRecord) -> list[Item]:
    """What our side has done, in order. Where one sentence says that both what they asked for and
    what we promised is done, that is one thing: our words for it."""
    done = [item for item in view.items if item.supported and item.state == "done" and ours(item)]
    done.sort(key=lambda item: (_done_at(item) or item.source.at, not item.promise))
    once: dict[object, Item] = {}
    for item in done:
        said = item.state_source
        by_one = said is not None and said.kind == "message" and said.start >= 0
        once.setdefault((said.id, said.start) if said and by_one else item.id, item)
    return list(once.values())


def ours(item: Item) -> bool:
    """Whether our side does it."""
    if item.owner_side is not None:
        return item.owner_side == "us"
    return item.promise or item.source.role in OURS


def _is_our_word(item: Item) -> bool:
    """Whether we said ourselves that we do it: what they asked for and nobody has promised is no
    word of ours."""
    return ours(item) and (item.promise or item.source.role in OURS or item.source.kind == "person")


def _said_solved(parts: Parts, view: CaseRecord, reader: str, zone: str, language: str) -> None:
    """The day on which one of the customer's said that it is solved, if that is what ended it."""
    end = view.case.resolved_at
    told = [
        one
        for one in view.messages
        if one.kind == "resolution" and one.role == "customer" and one.trusted != "failed"
        if not one.automatic and one.at == end
    ]
    parts.values |= {"told_date": "", "told_by": "", "closed": view.case.status == "closed"}
    if not told:
        why = "Nobody of the customer's has written that it is solved: does the letter say so?"
        parts.findings.append(Finding("closing", why))
        return
    one = told[-1]
    day = moment_words(one.at, zone, language).date
    name = "" if one.sender.email.casefold() == reader else greeting_name(one.sender)
    unnamed = one.sender.email.casefold() != reader and not name
    parts.values |= {
        "told_date": parts.note(day, f"message {one.id}"),
        "told_by": name or (view.case.customer or "" if unnamed else ""),
    }


def _what_it_was(
    parts: Parts,
    view: CaseRecord,
    reader: str,
    copied: Collection[str],
    zone: str,
    language: str,
) -> None:
    """The complaint and what it meant for them, in their words, as far as all readers know them."""
    seen = seen_by_all(view, {reader, *copied})
    complaint = view.complaint if view.complaint and view.complaint.id in seen else None
    words = quotable(complaint.quote) if complaint else ""
    writer = next((m for m in view.messages if complaint and m.id == complaint.id), None)
    other = writer is not None and writer.sender.email.casefold() != reader
    by = greeting_name(writer.sender) if writer is not None and other else ""
    if complaint is None or (other and not by):
        complaint, words = None, ""
    told = [complaint.quote] if complaint else []
    impacts: list[str] = []
    for one in view.impacts:
        if one.source.role != "customer" or one.source.id not in seen:
            continue
        if says_again(one.source.quote, told):
            continue
        told.append(one.source.quote)
        if len(impacts) < MAX_IMPACTS:
            impacts.append(parts.quote(quotable(one.source.quote), one.source.id))
    parts.values |= {
        "complaint": parts.quote(words, complaint.id) if complaint else "",
        "complaint_date": moment_words(complaint.at, zone, language).date if complaint else "",
        "complaint_by": by if words else "",
        "impacts": tuple(one for one in impacts if one),
    }


def _cause(parts: Parts, view: CaseRecord, zone: str, language: str) -> None:
    """The newest confirmed one, in the words in which we told them."""
    told = [
        one.source
        for one in view.causes
        if one.status == "confirmed" and one.source.kind == "message" and one.source.role in OURS
        if one.source.quote
    ]
    newest = max(told, key=lambda one: (one.at, one.id), default=None)
    parts.values |= {
        "cause": parts.quote(quotable(newest.quote), newest.id) if newest else "",
        "cause_date": moment_words(newest.at, zone, language).date if newest else "",
    }


def _point(parts: Parts, item: Item, day: str, language: str) -> str:
    """ "Send the hotfix (15 May 2026)"; what is said in somebody's own words stands in quotes."""
    what = shorten(one_line(item.what).rstrip(".。"), 200)
    if what.casefold() in one_line(item.source.quote).casefold():
        what = QUOTES.get(language, "「{}」" if language == "ja" else "“{}”").format(what)
    parts.note(what, _origin(item.source))
    return f"{what} ({day})" if day else what


def _origin(source: Source) -> str:
    return "settings" if source.kind == "person" else f"{source.kind} {source.id}"


def _done_at(item: Item) -> datetime | None:
    return item.done_at or (item.state_source.at if item.state_source else None)


def _day_of(moment: datetime | None, zone: str, language: str) -> str:
    """Noon by Greenwich stands for a day that somebody named without a time."""
    if moment is None:
        return ""
    noon = moment.astimezone(UTC).time() == time(12)
    return moment_words(moment, "UTC" if noon else zone, language).date


def _due_words(item: Item, language: str) -> str:
    """ "" where the words for it name the day themselves."""
    if item.due is None:
        return ""
    day = moment_words(datetime.combine(item.due, time(12), UTC), "UTC", language).date
    return "" if day in item.what else day


def _helpers(view: CaseRecord, reader: str) -> Iterator[str]:
    """Those of the customer's who wrote in the case, besides the one who gets the letter."""
    names: dict[str, str] = {}
    for one in view.messages:
        email = one.sender.email.casefold()
        if one.role == "customer" and not one.automatic and one.trusted != "failed":
            names.setdefault(email, greeting_name(one.sender) or "")
    known = (display_name(one.sender) for one in view.messages if one.sender.email == reader)
    own = next(known, "")
    yield from dict.fromkeys(
        name for email, name in names.items() if email != reader and name and name != own
    )


def _for_the_approver(view: CaseRecord, still: Sequence[Item], now: datetime) -> Iterable[Finding]:
    """What a customer must not read as still to come, and a person has to settle before."""
    listed = 0
    for item in still:
        what = shorten(one_line(item.what), NAMED)
        if item.due is None:
            why = "This has no date and is not in the letter: is it done, or what comes of it?"
            yield Finding("closing", why, what)
        elif item.due < now.date():
            why = f"This was due on {item.due} and is not in the letter: is it done, or when?"
            yield Finding("closing", why, what)
        else:
            listed += 1
    if listed > MOST_POINTS:
        more = f"{listed - MOST_POINTS} more open promises of ours are left out."
        yield Finding("closing", more)
    for item in view.items:
        asked = item.state == "open" and item.supported and ours(item) and item not in still
        if asked:
            why = "They asked for this, and nobody has said that it is done."
            yield Finding("closing", why, shorten(one_line(item.what), NAMED))
