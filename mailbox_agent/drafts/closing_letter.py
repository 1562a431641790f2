"""The letter that ends a case: what it was, what was done, what still comes from us, and thanks
(practice rows conclude, thank). Pure.

From the customer's view alone (promise 5), each part only where that view holds it: no cause that
is not confirmed, no fault, no promise of a next update. When it is due is asked in
answering/closing_mails.py.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from mailbox_agent.cases.kept_dates import not_kept_of
from mailbox_agent.cases.quotes import one_line, says_again, shorten
from mailbox_agent.drafts.customer_letter import begun
from mailbox_agent.drafts.letterhead import Letterhead, filled_letter
from mailbox_agent.drafts.moments import locale_for, moment_words
from mailbox_agent.drafts.not_told import is_in_our_voice
from mailbox_agent.drafts.parts import Parts
from mailbox_agent.drafts.points import due_words, is_our_word, point, told_day
from mailbox_agent.drafts.seen import OURS
from mailbox_agent.drafts.told_back import MAX_IMPACTS, NAMED
from mailbox_agent.drafts.wording import greeting_name, quotable
from mailbox_agent.records import CaseRecord, DraftText, Finding, Item

CLOSING = "closing_message"  # the folder of prompts/
MOST_POINTS = 6  # of what was done, and of what still comes
MOST_HELPERS = 4


def compose_closing(record: CaseRecord, head: Letterhead, *, now: datetime) -> DraftText:
    """Raises TemplateError if the file is missing or broken."""
    letter = begun(record, CLOSING, head)
    parts, view, zone, written = letter.parts, letter.view, letter.zone, letter.language
    reader = head.answer_to.sender.email.casefold()
    _said_solved(parts, view, reader, zone, written)
    _what_it_was(parts, view, reader, zone, written)
    _cause(parts, view, zone, written)
    still = [item for item in view.items if item.state == "open" and is_our_word(item)]
    off = not_kept_of(record.items)
    to_come = [
        one for one in still if one.due is not None and one.due >= now.date() and one.id not in off
    ]
    parts.values |= {
        "done": tuple(
            point(parts, item, told_day(_done_at(item), zone, written), language=written)
            for item in _done_once(view)[-MOST_POINTS:]
        ),
        "to_come": tuple(
            point(parts, item, due_words(item.due, None, zone, written), language=written)
            for item in to_come[:MOST_POINTS]
        ),
        "helpers": _helpers(view, reader, written, zone),
    }
    parts.findings += _for_the_approver(view, still, off, now)
    return filled_letter(letter.template, parts)


def _done_once(view: CaseRecord) -> list[Item]:
    """What our side has done, in order. Where one sentence says that both what they asked for and
    what we promised is done, that is one thing: our words for it."""
    done = [one for one in view.items if one.supported and one.state == "done" and _is_ours(one)]
    done.sort(key=lambda item: (_done_at(item) or item.source.at, not item.promise))
    once: dict[object, Item] = {}
    for item in done:
        said = item.state_source
        by_one = said is not None and said.kind == "message" and said.start >= 0
        once.setdefault((said.id, said.start) if said and by_one else item.id, item)
    return list(once.values())


def _is_ours(item: Item) -> bool:
    """Whether our side does it."""
    if item.owner_side is not None:
        return item.owner_side == "us"
    return item.promise or item.source.role in OURS


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
        why = (
            "No mail of the customer's that all its readers have seen says that it is solved: does"
            " the letter say so?"
        )
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


def _what_it_was(parts: Parts, view: CaseRecord, reader: str, zone: str, language: str) -> None:
    """The complaint and what it meant for them, in their words."""
    complaint = view.complaint
    words = quotable(complaint.quote) if complaint else ""
    writer = next((m for m in view.messages if complaint and m.id == complaint.id), None)
    other = writer is not None and writer.sender.email.casefold() != reader
    by = greeting_name(writer.sender) if writer is not None and other else ""
    if complaint is None or (other and not by) or is_in_our_voice(complaint.quote):
        complaint, words = None, ""
    told = [complaint.quote] if complaint else []
    impacts: list[str] = []
    for one in view.impacts:
        quote = one.source.quote
        if one.source.role != "customer" or says_again(quote, told) or is_in_our_voice(quote):
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


def _done_at(item: Item) -> datetime | None:
    return item.done_at or (item.state_source.at if item.state_source else None)


def _helpers(view: CaseRecord, reader: str, language: str, zone: str) -> str:
    """Those of the customer's who wrote in the case, besides the one who gets the letter."""
    from babel.lists import format_list

    names: dict[str, str] = {}
    for one in view.messages:
        if one.role == "customer" and not one.automatic and one.trusted != "failed":
            names.setdefault(one.sender.email.casefold(), greeting_name(one.sender) or "")
    own = names.pop(reader, "")
    found = [name for name in dict.fromkeys(names.values()) if name and name != own]
    return format_list(found[:MOST_HELPERS], locale=locale_for(language, zone)) if found else ""


def _for_the_approver(
    view: CaseRecord, still: Sequence[Item], off: frozenset[int], now: datetime
) -> Iterable[Finding]:
    """What a customer must not read as still to come, and a person has to settle before."""
    listed = 0
    for item in still:
        what = shorten(one_line(item.what), NAMED)
        if item.due is None:
            why = "This has no date and is not in the letter: is it done, or what comes of it?"
            yield Finding("closing", why, what)
        elif item.id in off:
            why = (
                f"Its date, {item.due}, is not kept, and it is not in the letter: when is it done?"
            )
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
        asked = item.state == "open" and item.supported and _is_ours(item) and item not in still
        if asked:
            why = "They asked for this, and nobody has said that it is done."
            yield Finding("closing", why, shorten(one_line(item.what), NAMED))
