"""The post-mortem, blameless: what happened when, why, what went well and badly, what we learn.

Only measured facts judge; acts are attributed to a side, never to a person.
"""

from datetime import date, datetime, time, tzinfo

from mailbox_agent.cases.timeline import slips
from mailbox_agent.documents import case_parts as parts
from mailbox_agent.documents import closure, measures, plan
from mailbox_agent.documents.questions import open_questions
from mailbox_agent.documents.values import Row, Section, Value
from mailbox_agent.documents.writing import Writing, line
from mailbox_agent.drafts.whole_words import cut_sentence
from mailbox_agent.records import Item


def post_mortem_sections(w: Writing) -> tuple[Section, ...]:
    """The post-mortem in reading order."""
    lessons = [item for item in measures.preventions(w.record) if item.state == "open"]
    return (
        parts.overview(w, *closure.end_of_case(w), ("promises", parts.promise_count(w))),
        w.section("summary", _summary(w)),
        parts.impact(w),
        w.section("timeline", _timeline(w), ("when", "side", "event")),
        plan.causes(w),
        w.section("went_well", _went_well(w)),
        w.section("went_badly", _went_badly(w)),
        w.section("luck", ()),
        parts.action_table(w, "lessons", lessons),
        open_questions(w, items=parts.supported_items(w)),
        parts.sign_off(w),
    )


def _summary(w: Writing) -> list[Row]:
    rows = [*parts.complaint_lines(w), *closure.confirmed_lines(w)]
    case = w.record.case
    if case.acknowledged_at is not None:
        took = w.length(case.opened_at, case.acknowledged_at)
        rows.append(line("acknowledged", w.computed(w.say("acknowledged_after", took=took))))
    if case.resolved_at is not None:
        took = w.length(case.opened_at, case.resolved_at)
        rows.append(line("resolved", w.computed(w.say("resolved_after", took=took))))
    return rows


def _timeline(w: Writing) -> list[Row]:
    """Mails of people, our own mail to the customer, and what items became; oldest first."""
    us = w.company.name
    them = w.record.case.customer or w.say("the_customer")
    sides = {"customer": them, "sales": us, "internal": us, "partner": w.say("side_partner")}
    steps: list[tuple[datetime, str, str, Value, Value]] = []

    def add(at: datetime, name: str, side: str, when: Value, event: Value) -> None:
        steps.append((at, name, side, when, event))

    for message in w.record.messages:
        if message.automatic or not (message.summary or message.subject):
            continue
        source = parts.of_message(message)
        told = cut_sentence(message.summary) or message.subject
        event = Value(w.say(f"kind_{message.kind}", text=told))
        side = sides.get(message.role, w.say("side_other"))
        add(message.at, f"m{message.id}", side, w.sourced(w.moment(message.at), source), event)
    for number, one in enumerate(w.record.sent):
        words = w.words.get(f"sent_{one.kind}", w.words["sent_other"])
        add(one.at, f"s{number}", us, w.computed(w.moment(one.at)), Value(words))
    for item in parts.supported_items(w):
        _add_item(w, item, add_to=steps, sides=(us, them))
    steps.sort(key=lambda step: (step[0], step[1]))
    return [
        Row(name, (("when", when), ("side", Value(side)), ("event", event)))
        for _, name, side, when, event in steps
    ]


def _add_item(
    w: Writing,
    item: Item,
    *,
    add_to: list[tuple[datetime, str, str, Value, Value]],
    sides: tuple[str, str],
) -> None:
    """Dates that moved, and the day on which it was done."""
    side = sides[1] if parts.is_theirs(w, item) else sides[0]
    for number, change in enumerate(item.history):
        moved = change.field == "due" and change.before not in ("", change.after)
        if moved and change.applied:
            text = w.say("event_moved", what=w.deed(item), after=_day(w, change.after))
            when = w.sourced(w.moment(change.at), change.source)
            event = w.sourced(text, change.source)
            add_to.append((change.at, f"i{item.id}_{number}", side, when, event))
    done = measures.done_at(item)
    if done is not None:
        source = item.state_source or item.source
        event = w.sourced(w.say("event_done", what=w.deed(item)), item.source)
        day = measures.done_day(item, w.zone)
        if day is not None and measures.names_a_day_only(item):
            when = w.sourced(w.day(day), source)
            done = min(source.at, _end_of(day, w.zone))
        else:
            when = w.sourced(w.moment(done), source)
        add_to.append((done, f"i{item.id}_done", side, when, event))


def _end_of(day: date, zone: tzinfo) -> datetime:
    """Where a step stands of which only the day is known: behind the others of that day."""
    return datetime.combine(day, time.max, tzinfo=zone)


def _day(w: Writing, text: str) -> str:
    """A date of an item's history as the document writes dates; as it is if it is none."""
    try:
        return w.day(date.fromisoformat(text[:10]))
    except ValueError:
        return text or w.say("no_date")


def _results(w: Writing) -> list[measures.PromiseResult]:
    items = [item for item in parts.supported_items(w) if item.promise]
    return [measures.promise_result(item, w.now, w.record.case.zone) for item in items]


def _went_well(w: Writing) -> list[Row]:
    """Measured only: the acknowledgement in time, promises kept.

    Nothing is praised because our record lacks its opposite: that no mail here asks where things
    stand does not say that nobody called, or wrote to somebody else before.
    """
    case = w.record.case
    rows = []
    done, target = case.acknowledged_at, case.acknowledge_by
    if done and target and done <= target:
        text = w.say("well_acknowledged", took=w.length(case.opened_at, done))
        rows.append(line("ack", w.computed(text)))
    results = _results(w)
    kept = sum(result in {"kept", "kept_moved"} for result in results)
    if kept * 2 > len(results):  # one of ten is nothing that went well
        rows.append(line("kept", w.computed(w.say("well_kept", kept=kept, all=len(results)))))
    return rows


def _went_badly(w: Writing) -> list[Row]:
    """Measured only: late or no acknowledgement, silence, promises late or open, slips, gaps."""
    case = w.record.case
    rows = []
    if case.acknowledge_by and case.acknowledged_at and case.acknowledged_at > case.acknowledge_by:
        over = w.length(case.acknowledge_by, case.acknowledged_at)
        rows.append(line("ack", w.computed(w.say("badly_acknowledged", over=over))))
    elif case.acknowledged_at is None:
        rows.append(line("ack", w.computed(w.say("badly_not_acknowledged"))))
    for message in measures.status_requests(w.record):
        text = w.say("badly_asked", when=w.moment(message.at))
        rows.append(line(f"asked_{message.id}", w.sourced(text, parts.of_message(message))))
    results = _results(w)
    for key, kinds in (("late", {"late"}), ("unkept", {"open", "overdue"})):
        count = sum(result in kinds for result in results)
        if count:
            text = w.say_counted(f"badly_{key}", count, all=len(results))
            rows.append(line(key, w.computed(text)))
    for item in parts.supported_items(w):
        moved = slips(item)
        if moved:
            text = w.say_counted("badly_slipped", moved, what=w.deed(item))
            rows.append(line(f"slip_{item.id}", w.sourced(text, measures.source_of(item, "due"))))
    return rows
