"""The parts that several documents share: overview, impact, actions, promises, roles, sign-off.

Each function makes one `Section` from the record it is given and claims nothing else.
"""

from collections.abc import Iterable
from dataclasses import replace

from mailbox_agent.cases.kept_dates import not_kept
from mailbox_agent.cases.people import display_name
from mailbox_agent.cases.quotes import one_line, says_again
from mailbox_agent.cases.timeline import FOUR_ROLES, is_overdue
from mailbox_agent.documents import measures
from mailbox_agent.documents.values import Mark, Row, Section, Value
from mailbox_agent.documents.writing import Writing, bookmark_name, line
from mailbox_agent.drafts.whole_words import as_sentence, cut_sentence
from mailbox_agent.records import CaseMessage, Item, Note, Source

_PROMISE_MARKS: dict[measures.PromiseResult, Mark] = {
    "kept": "done",
    "kept_moved": "done",
    "late": "late",
    "overdue": "late",
    "open": "open",
    "dropped": "dropped",
    "undated": "gap",
}
_ACTION_COLUMNS = ("ref", "what", "owner", "due", "state")


def of_message(message: CaseMessage) -> Source:
    """The source that a statement about a whole message has."""
    return Source(
        "message",
        message.id,
        display_name(message.sender),
        message.at,
        message.summary,
        role=message.role,
        subject=message.subject,
    )


def of_note(note: Note) -> Source:
    """The source that a statement about a whole note has."""
    return Source("note", note.id, note.author, note.at, note.text, "note")


def supported_items(w: Writing) -> tuple[Item, ...]:
    """Items that stand in a mail; open ones by due date first, then done, then dropped."""
    order = {"open": 0, "done": 1, "dropped": 2}
    items = (item for item in w.record.items if item.supported)
    return tuple(
        sorted(
            items,
            key=lambda one: (order[one.state], one.due is None, str(one.due or ""), one.id),
        )
    )


def is_late(w: Writing, item: Item) -> bool:
    """Past its time, in a case that still runs: what a solved one has left open is not late."""
    case = w.record.case
    return case.status == "open" and is_overdue(item, w.now, case.zone)


def is_theirs(w: Writing, item: Item) -> bool:
    """Whether the customer is to do it."""
    ours = [w.company.name, *(person.name for person in w.people)]
    return measures.owner_side(item, w.record, ours) == "customer"


def overview(w: Writing, *extra: tuple[str, Value]) -> Section:
    """Customer, case, state and dates, as label and value."""
    case = w.record.case
    opened = next((of_message(one) for one in w.record.messages if not one.automatic), None)
    manager = w.computed(case.manager) if case.manager else w.gap("gap_owner")
    facts: list[tuple[str, Value]] = [
        ("customer", w.computed(case.customer) if case.customer else w.gap("gap_customer")),
        ("case", Value(case.token)),
        ("status", Value(w.say(f"status_{case.status}"))),
        ("opened", _opened(w, opened)),
        ("manager", manager),
        *extra,
    ]
    if w.internal:
        severity = f"severity_{case.severity}" if case.severity else "gap_open"
        area = f"area_{case.area}" if case.area else "gap_open"
        facts += [("severity", Value(w.say(severity))), ("area", Value(w.say(area)))]
        if w.record.references:
            facts.append(("references", Value(", ".join(w.record.references))))
    rows = (
        Row(name, (("label", Value(w.say(f"fact_{name}"))), ("value", value)))
        for name, value in facts
    )
    return w.section("overview", rows)


def _opened(w: Writing, source: Source | None) -> Value:
    text = w.moment(w.record.case.opened_at)
    return w.sourced(text, source) if source else w.computed(text)


def complaint_lines(w: Writing) -> list[Row]:
    """What is wrong in the customer's own sentence, else in the first mail's summary."""
    complaint = w.record.complaint
    key = "in_their_words" if w.internal else "in_your_words"
    if complaint is not None and complaint.quote.strip():
        text = w.say(key, quote=as_sentence(complaint.quote))
        return [line("complaint", w.sourced(text, complaint))]
    message = _first_summary(w)
    if message is None:
        return []
    text = w.say(key, quote=cut_sentence(message.summary))  # their sentence, or their subject
    return [line("complaint", w.sourced(text, of_message(message)))]


def _first_summary(w: Writing) -> CaseMessage | None:
    """The customer's first mail that can be summed up."""
    theirs = (one for one in w.record.messages if one.role == "customer" and not one.automatic)
    return next((one for one in theirs if one.summary), None)


def impact(w: Writing, key: str = "impact") -> Section:
    """The impact as it was stated, one statement a line; the complaint stands elsewhere already."""
    complaint, first = w.record.complaint, _first_summary(w)
    told = [complaint.quote] if complaint else [first.summary] if first else []
    stated = [one for one in w.record.impacts if one.supported and one.source.quote.strip()]
    rows = []
    for one in stated:
        if says_again(one.source.quote, told):
            continue
        told.append(one.source.quote)
        quote = w.say("quoted", quote=as_sentence(one.source.quote))
        bookmark = bookmark_name("imp", one.id, "text")
        rows.append(line(one.id, w.sourced(quote, one.source, bookmark=bookmark)))
    return w.section(key, rows, note=w.say("impact_in_complaint") if stated else None)


def action_table(w: Writing, key: str, items: Iterable[Item], note: str | None = None) -> Section:
    """Ref, action, owner, due, state; what is missing is shown as missing."""
    return w.section(key, (_action_row(w, item) for item in items), _ACTION_COLUMNS, note)


def _action_row(w: Writing, item: Item) -> Row:
    def mark(field: str) -> str:
        return bookmark_name("act", item.id, field)

    owner = w.name_of(item.owner or "")
    missing_owner = w.gap("gap_owner", bookmark=mark("owner"))
    owner_value = w.sourced(owner, measures.source_of(item, "owner"), bookmark=mark("owner"))
    return Row(
        str(item.id),
        (
            ("ref", Value(f"A{item.id}", bookmark=mark("ref"))),
            ("what", w.sourced(w.deed(item), item.source, bookmark=mark("what"))),
            ("owner", owner_value if owner.strip() else missing_owner),
            ("due", due_value(w, item, mark("due"))),
            ("state", state_value(w, item, mark("state"))),
        ),
    )


def due_value(w: Writing, item: Item, bookmark: str = "") -> Value:
    """The due date with its source; a date that was moved names the first one too."""
    if item.due is None and item.due_at is None:
        if item.recurrence and item.due_words:
            words = w.say("quoted", quote=one_line(item.due_words))
            return w.sourced(words, measures.source_of(item, "due"), bookmark=bookmark)
        if item.state == "open":
            return w.gap("gap_due", bookmark=bookmark)
        return Value(w.say("no_date"), bookmark=bookmark)
    text = w.moment(item.due_at) if item.due_at else w.day(item.due) if item.due else ""
    first = measures.first_due(item)
    if first is not None and first != item.due:
        text = w.say("due_moved", due=text, first=w.day(first))
    return w.sourced(text, measures.source_of(item, "due"), bookmark=bookmark)


def state_value(w: Writing, item: Item, bookmark: str = "") -> Value:
    """Open, overdue, its date not kept, done on a day, or dropped. Overdue counts as open in the
    fingerprint."""
    if item.state == "open":
        said = not_kept(item)
        text = w.say("state_not_kept" if said else "state_open")
        shown = Value(text, mark="open", bookmark=bookmark)
        if said is not None:
            shown = w.sourced(text, said.source, mark="late", bookmark=bookmark)
        late = is_late(w, item)
        return (
            replace(shown, text=w.say("state_overdue"), mark="late", stable=text) if late else shown
        )
    day = measures.done_day(item, w.zone)
    if day is not None:
        text = w.say("state_done_on", day=w.day(day))
    else:
        text = w.say(f"state_{item.state}")
    source = item.state_source or measures.source_of(item, "state")
    mark: Mark = "done" if item.state == "done" else "dropped"
    return w.sourced(text, source, mark=mark, bookmark=bookmark)


def promises(w: Writing) -> Section:
    """Each promise with what became of it."""
    rows = []
    for item in supported_items(w):
        if not item.promise:
            continue
        result = measures.promise_result(item, w.now, w.record.case.zone)
        stable = w.say("promise_open") if result == "overdue" else None
        day = measures.done_day(item, w.zone)
        done = Value(w.say("not_done"))
        if day is not None:
            done = w.sourced(w.day(day), item.state_source or item.source)
        verdict = Value(w.say(f"promise_{result}"), mark=_PROMISE_MARKS[result], stable=stable)
        cells = (
            ("ref", Value(f"A{item.id}")),
            ("what", w.sourced(w.deed(item), item.source)),
            ("due", due_value(w, item)),
            ("done", done),
            ("result", verdict),
        )
        rows.append(Row(str(item.id), cells))
    return w.section("promises", rows, ("ref", "what", "due", "done", "result"))


def promise_count(w: Writing) -> Value:
    """ "4 kept, 1 late, 1 open": of all promises that were not dropped."""
    results = [
        measures.promise_result(item, w.now, w.record.case.zone)
        for item in supported_items(w)
        if item.promise and item.state != "dropped"
    ]
    groups = (
        ("kept", {"kept", "kept_moved"}),
        ("late", {"late"}),
        ("undated", {"undated"}),
        ("open", {"open", "overdue"}),
    )
    counts = [(key, sum(result in kinds for result in results)) for key, kinds in groups]
    parts = [w.say(f"count_{key}", count=count) for key, count in counts if count]
    return w.computed(", ".join(parts)) if parts else Value(w.say("no_promises"))


def roles(w: Writing) -> Section:
    """The four between whom communication runs; one that nobody fills is shown as open."""
    rows = []
    for role, _ in FOUR_ROLES:
        names = [w.name_of(one.address) for one in w.record.people if role in one.roles]
        if role == "escalation_manager" and not names and w.record.case.manager:
            names = [w.record.case.manager]
        ours = role in {"support_engineer", "escalation_manager"}
        side = w.company.name if ours else w.record.case.customer or w.say("the_customer")
        who = w.computed(", ".join(names)) if names else w.gap("gap_role")
        cells = (("role", Value(w.say(f"role_{role}"))), ("name", who), ("side", Value(side)))
        rows.append(Row(role, cells))
    return w.section("roles", rows, ("role", "name", "side"))


def sign_off(w: Writing) -> Section:
    """Lines to sign on, for both sides, and of our own edition for us and our leadership; names
    only where the case has them."""
    manager = w.record.case.manager or ""
    leading = (one for one in w.record.people if "customer_management" in one.roles)
    theirs = next((w.name_of(one.address) for one in leading), "")
    blank = Value("")
    other = ("customer", w.record.case.customer or w.say("the_customer"), theirs)
    if w.internal:
        other = ("leadership", w.say("side_leadership"), "")
    rows = tuple(
        Row(key, (("side", Value(side)), ("name", Value(name)), ("date", blank), ("sign", blank)))
        for key, side, name in (("us", w.company.name, manager), other)
    )
    return w.section("sign_off", rows, ("side", "name", "date", "sign"))
