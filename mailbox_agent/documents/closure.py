"""The closure summary: what it was, what it meant, what was done and when, what prevents it."""

from dataclasses import replace

from mailbox_agent.documents import case_parts as parts
from mailbox_agent.documents import measures
from mailbox_agent.documents.values import Row, Section, Value
from mailbox_agent.documents.writing import Writing, line
from mailbox_agent.drafts.whole_words import cause_sentence
from mailbox_agent.records import Cause, Item


def closure_sections(w: Writing) -> tuple[Section, ...]:
    """The summary in reading order; what is still open is said, not hidden."""
    items = parts.supported_items(w)
    still_open = [item for item in items if item.state == "open"]
    return (
        parts.overview(w, *end_of_case(w), ("promises", parts.promise_count(w))),
        _what_it_was(w),
        parts.impact(w, "what_it_meant"),
        w.section("done", _done(w), ("ref", "what", "owner", "done")),
        parts.action_table(w, "prevents", measures.preventions(w.record)),
        _promises(w),
        _still_open(w, still_open),
        _who_helped(w),
        parts.sign_off(w),
    )


def end_of_case(w: Writing) -> list[tuple[str, Value]]:
    """When it was solved and how long that took, as far as the record knows."""
    case = w.record.case
    if case.resolved_at is None:
        return [("resolved", w.gap("gap_resolved"))]
    said = [one for one in w.record.messages if one.kind == "resolution"]
    text = w.moment(case.resolved_at)
    closest = min(said, key=lambda one: abs(one.at - case.resolved_at), default=None)  # type: ignore[operator]
    resolved = w.sourced(text, parts.of_message(closest)) if closest else w.computed(text)
    return [
        ("resolved", resolved),
        ("time_to_resolve", w.computed(w.length(case.opened_at, case.resolved_at))),
    ]


def confirmed_lines(w: Writing) -> list[Row]:
    """The causes that somebody found, each a line."""
    return [
        line(f"cause_{one.id}", w.sourced(_cause(w, one, found), one.source))
        for one in w.record.causes
        if one.supported and one.status == "confirmed"
        for found in (cause_sentence(one),)
    ]


def _cause(w: Writing, cause: Cause, found: str) -> str:
    """What we found, in our voice; what others found ("it is our proxy"), in theirs."""
    who = w.name_of(cause.source.author)
    if who and cause.source.role not in (None, "sales", "internal"):
        return w.say("cause_found_by", who=who, what=found)
    return w.say("cause_found", what=found)


def _done(w: Writing) -> list[Row]:
    """Done items by the day on which somebody said so."""
    done = [item for item in parts.supported_items(w) if item.state == "done"]
    rows = []
    for item in sorted(done, key=lambda one: (measures.done_at(one) or w.now, one.id)):
        on = measures.done_day(item, w.zone)
        source = item.state_source or measures.source_of(item, "state")
        day = w.sourced(w.day(on), source) if on else w.gap("gap_done")
        owner = w.name_of(item.owner or "")
        cells = (
            ("ref", Value(f"A{item.id}")),
            ("what", w.sourced(w.deed(item), item.source)),
            ("owner", w.sourced(owner, measures.source_of(item, "owner"))),
            ("done", day),
        )
        rows.append(Row(str(item.id), cells))
    return rows


def _what_it_was(w: Writing) -> Section:
    causes = confirmed_lines(w)
    part = w.section("what_it_was", [*parts.complaint_lines(w), *causes])
    return part if causes else w.with_note(part, "lacks_cause")


def _promises(w: Writing) -> Section:
    """Closing over unkept promises needs a reason (practice row conclude): the reviewer is told."""
    part = parts.promises(w)
    results = {
        measures.promise_result(item, w.now, w.record.case.zone)
        for item in w.record.items
        if item.promise
    }
    return w.with_note(part, "lacks_promises") if results & {"open", "overdue"} else part


def _still_open(w: Writing, items: list[Item]) -> Section:
    """The same for actions; the reason that was given stands in our own edition."""
    empty = w.say("none_still_open" if w.record.items else "none_actions")
    part = parts.action_table(w, "still_open", items, empty)
    if not items:
        return part
    if not w.record.case.close_reason:
        return w.with_note(part, "lacks_reason") if w.internal else part
    text = w.say("close_reason", text=w.record.case.close_reason)
    return replace(part, note=w.say("for_reviewer", text=text))


def _short_name(name: str) -> str:
    """ "Anna Berg, CEO" is Anna Berg in a list of names; "" for a bare address."""
    named, _, _ = name.partition(",")
    return "" if "@" in name else named if " " in named.strip() else name


def _who_helped(w: Writing) -> Section:
    """The customer's edition thanks them; ours says that it does."""
    part = w.section("thanks", [line("thanks", _thanks(w))])
    if not w.internal:
        return part
    return replace(part, heading=replace(part.heading, text=w.say("head_thanks_internal")))


def _thanks(w: Writing) -> Value:
    """Those of the customer who wrote, by name."""
    reader = "_internal" if w.internal else ""
    names: list[str] = []
    for message in w.record.messages:
        name = _short_name(w.name_of(message.sender.email))
        if message.role == "customer" and name and not message.automatic and name not in names:
            names.append(name)
    customer = w.record.case.customer or w.say("the_customer")
    if not names:
        return Value(w.say(f"thanks{reader}", customer=customer))
    return Value(w.say(f"thanks_to{reader}", names=", ".join(names[:5]), customer=customer))
