"""The remediation plan: where we stand, what it means, who does what by when, what comes next."""

from dataclasses import replace

from mailbox_agent.cases.quotes import one_line
from mailbox_agent.documents import case_parts as parts
from mailbox_agent.documents.questions import open_questions
from mailbox_agent.documents.values import Row, Section, Value
from mailbox_agent.documents.writing import Writing, line
from mailbox_agent.drafts.whole_words import cause_sentence, cut_sentence
from mailbox_agent.records import Item, Source


def plan_sections(w: Writing) -> tuple[Section, ...]:
    """The plan in reading order."""
    items = parts.supported_items(w)
    theirs = [item for item in items if parts.is_theirs(w, item)]
    ours = [item for item in items if not parts.is_theirs(w, item)]
    next_update = w.record.case.next_update_at
    when = w.gap("gap_next_update")
    if next_update:
        when = w.computed(w.moment(next_update), mark="late" if next_update < w.now else "")
    return (
        parts.overview(w, ("next_update", when)),
        w.section("situation", _situation(w)),
        parts.impact(w),
        parts.action_table(w, "actions", ours),
        _next_update(w),
        _needs(w, theirs),
        causes(w),
        w.section("decisions", _decisions(w)),
        w.section("backup", _backup(w), ("what", "trigger")),
        open_questions(w, items=items),
        parts.roles(w),
        parts.sign_off(w),
    )


def _situation(w: Writing) -> list[Row]:
    """The complaint, the latest word from anybody, and how far the actions are."""
    rows = parts.complaint_lines(w)
    people = [one for one in w.record.messages if not one.automatic and one.summary]
    if len(people) > 1:
        last = max(people, key=lambda one: one.at)
        who = w.name_of(last.sender.email)
        told = cut_sentence(last.summary)
        text = w.say("latest", when=w.moment(last.at), who=who, text=told)
        rows.append(line("latest", w.sourced(text, parts.of_message(last))))
    items = [item for item in w.record.items if item.supported and item.state != "dropped"]
    if items:
        done = sum(item.state == "done" for item in items)
        late = sum(parts.is_late(w, item) for item in items)
        if len(items) == 1:
            state = w.say("action_is_done" if done else "action_is_open")
            stable, overdue = w.say("actions_done_one", state=state), w.say("actions_overdue_only")
        else:
            stable = w.say("actions_done_many", done=done, all=len(items))
            overdue = w.say_counted("actions_overdue", late)
        overdue = f" {overdue}" if late else ""
        rows.append(line("progress", w.computed(stable + overdue, stable=stable)))
    return rows


def _needs(w: Writing, items: list[Item]) -> Section:
    part = parts.action_table(w, "needs", items)
    if not w.internal:
        return part
    return replace(part, heading=replace(part.heading, text=w.say("head_needs_internal")))


def _next_update(w: Writing) -> Section:
    """When the customer hears from us; a time that has passed is a matter for the reviewer."""
    moment = w.record.case.next_update_at
    if moment is None:
        return w.section("next_update", ())
    when = w.moment_with_zone(moment)
    text = w.say("next_update_at_internal" if w.internal else "next_update_at", when=when)
    if moment >= w.now:
        return replace(w.section("next_update", [line("next", w.computed(text))]), stable=text)
    missed = w.say("next_update_missed", when=when)
    return replace(w.section("next_update", (), note=missed), stable=text)


def causes(w: Writing) -> Section:
    """Findings; suspicions only among ourselves, because guessing to the customer is blame."""
    shown = ("confirmed", "ruled_out", "suspected") if w.internal else ("confirmed", "ruled_out")
    rows = [
        Row(
            str(one.id),
            (
                ("cause", w.sourced(cause_sentence(one), one.source)),
                ("status", Value(w.say(f"cause_{status}"))),
                ("said", w.sourced(_stated(w, one.source), one.source)),
            ),
        )
        for status in shown
        for one in w.record.causes
        if one.supported and one.status == status
    ]
    return w.section("causes", rows, ("cause", "status", "said"))


def _stated(w: Writing, source: Source) -> str:
    """When, and by whom as far as the reader may know it."""
    when, who = w.moment(source.at), w.name_of(source.author)
    return w.say("stated_by", when=when, who=who) if who else when


def _decisions(w: Writing) -> list[Row]:
    return [
        line(note.id, w.sourced(f"{w.moment(note.at)}: {one_line(note.text)}", source))
        for note in w.record.notes
        if note.kind == "decision"
        for source in (parts.of_note(note),)
    ]


def _backup(w: Writing) -> list[Row]:
    return [
        Row(
            str(number),
            (
                ("what", w.sourced(one.what, one.source)),
                (
                    "trigger",
                    w.sourced(one.trigger, one.source) if one.trigger else w.gap("gap_trigger"),
                ),
            ),
        )
        for number, one in enumerate(w.record.backups, start=1)
    ]
