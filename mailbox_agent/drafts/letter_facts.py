"""What a model that words a letter may rest its sentences on: what the letter's reader knows. Pure.

Of the customer's view of the case; of somebody else's only what stands in their own mail. How a
fact begins says what may be made of it (drafts/unfounded.py): "done: ...", "open: ...",
"solved: ...", "confirmed cause: ...". What they ask for is "asked: ...", what is theirs to do
"from them: ...": of neither may a letter make a promise or a deed of ours, and a cause is one that
we have told, since whoever writes to us can write any of them.
"""

from collections.abc import Callable, Iterator

from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.cases.kept_dates import not_kept_of
from mailbox_agent.drafts.by_model import Fact
from mailbox_agent.drafts.moments import moment_words
from mailbox_agent.drafts.points import is_our_word, is_their_word
from mailbox_agent.drafts.seen import OURS
from mailbox_agent.records import CaseMessage, CaseRecord, Draft, Item, Source

MOST_FACTS = 14
THEY_WROTE = "they wrote: "
OF_THE_CASE = ("customer", "sales", "internal")  # who reads all that the customer knows

Told = tuple[str, str]  # (the fact, where it comes from)


def facts_for(
    record: CaseRecord, answer_to: CaseMessage, draft: Draft, *, zone: str, language: str
) -> tuple[Fact, ...]:
    """The facts of a letter that goes out in answer to this mail."""
    view = customer_view(record)
    all_of_it = answer_to.role in OF_THE_CASE and answer_to.audience == "customer"

    def known(source: Source) -> bool:
        return all_of_it or (source.kind == "message" and source.id == answer_to.id)

    found = [
        *_next_update(draft, zone, language),
        *(_solved(view, zone, language) if draft.kind == "closing" else ()),
        *_of_the_case(view, known, not_kept_of(record.items)),
    ]
    return tuple(
        Fact(f"F{number}", text, origin)
        for number, (text, origin) in enumerate(found[:MOST_FACTS], 1)
    )


def _next_update(draft: Draft, zone: str, language: str) -> Iterator[Told]:
    if draft.next_update_at is not None:
        words = moment_words(draft.next_update_at, zone, language)
        when = f"{words.weekday}, {words.date}, {words.time} ({words.zone})"
        yield f"they hear from us again by {when} at the latest", "settings"


def _solved(view: CaseRecord, zone: str, language: str) -> Iterator[Told]:
    for one in view.messages:
        if one.kind == "resolution" and one.role == "customer" and one.at == view.case.resolved_at:
            day = moment_words(one.at, zone, language).date
            yield f"solved: they told us so on {day}", f"message {one.id}"


def _of_the_case(
    view: CaseRecord, known: Callable[[Source], bool], off: frozenset[int]
) -> Iterator[Told]:
    """off: items whose date is not kept, which no sentence shall name as if it were."""
    for source in (view.complaint, *(one.source for one in view.impacts if one.supported)):
        if source is not None and source.quote and known(source):
            yield f"{THEY_WROTE}“{source.quote}”", _origin(source)
    for item in view.items:
        if known(item.source) and item.source.quote:
            due = f", due {item.due.isoformat()}" if item.due and item.id not in off else ""
            who = item.owner or "nobody named"
            yield f"{_what_it_is(item)}: {item.what} ({who}{due})", _origin(item.source)
    for cause in view.causes:
        source = cause.source
        told_by_us = source.kind != "message" or source.role in OURS
        if cause.status == "confirmed" and told_by_us and known(source) and source.quote:
            yield f"confirmed cause: “{source.quote}”", _origin(source)


def _what_it_is(item: Item) -> str:
    if is_their_word(item):
        return "from them" if item.state == "open" else f"from them, {item.state}"
    return "asked" if item.state == "open" and not is_our_word(item) else item.state


def _origin(source: Source) -> str:
    return f"{source.kind} {source.id}"
