"""One case on a page of a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from mailbox_agent.cli.coming_back import settled_words
from mailbox_agent.cli.due_words import due_in_words
from mailbox_agent.cli.tables import field, heading, line, moment, print_table
from mailbox_agent.cli.timeline_rows import timeline_rows
from mailbox_agent.cli.workbench import Workbench
from mailbox_agent.records import Case, CaseRecord, Cause, Correction, Draft, ImpactNote, Source

BULLET = 2  # columns that the further lines of "- ..." are moved in


def print_case(
    bench: Workbench,
    record: CaseRecord,
    drafts: Sequence[Draft],
    documents: Sequence[dict[str, Any]],
) -> None:
    zone = bench.settings.default_zone
    _head(bench, record, zone)
    _people(record)
    _plan(record, zone, bench.now)
    _statements(record)
    _timeline(record, drafts, zone)
    _work(drafts, documents, settled_words(bench, record.case.id))
    _corrected(bench, record.case.id, zone)
    if record.findings:
        heading("To look at")
        for finding in record.findings:
            line(f"- {finding.text}", BULLET)


def _head(bench: Workbench, record: CaseRecord, zone: str) -> None:
    case = record.case
    heading(f"{case.token}  {case.title}")
    field("customer", case.customer or "not known")
    field("status", f"{case.status}, severity {case.severity}, area {case.area or 'not known'}")
    field("owner", case.manager or "open")
    field("opened", moment(case.opened_at, zone))
    field("acknowledged", _acknowledged(case, zone, bench.now))
    for words in _on_call(bench, case, zone):
        field("on call", words)
    if case.status == "open":
        late = case.next_update_at is not None and case.next_update_at < bench.now
        when = moment(case.next_update_at, zone) or "none: history"
        field("next update", when + (" (late)" if late else ""))
    elif case.resolved_at:
        field("resolved", moment(case.resolved_at, zone))
    if record.references:
        field("references", ", ".join(record.references))
    if record.complaint:
        field("complaint", f"“{_one_line(record.complaint.quote)}” ({_who(record.complaint)})")


def _on_call(bench: Workbench, case: Case, zone: str) -> Iterator[str]:
    """Who was told of it, and who has taken it up; for each alarm."""
    from mailbox_agent.database.alarms import alarms_of_case, told_of

    for alarm in alarms_of_case(bench.store, case.id):
        told = [
            f"{row['recipient']} {moment(datetime.fromisoformat(row['posted_at']), zone)}"
            for row in told_of(bench.store, alarm)
        ]
        end = "nobody has taken it up yet"
        if alarm.ended_at is not None:
            how = f"taken up by {alarm.ended_by}" if alarm.ended_by else alarm.why
            end = f"{how} {moment(alarm.ended_at, zone)}"
        yield f"{alarm.severity}: told {', '.join(told) or 'nobody'}; {end}"


def _acknowledged(case: Case, zone: str, now: datetime) -> str:
    """When, and whether in time; else until when it is waited for."""
    due = case.acknowledge_by
    if case.acknowledged_at is not None:
        late = due is not None and case.acknowledged_at > due
        told = f" (late: it was due {moment(due, zone)})" if late else ""
        return moment(case.acknowledged_at, zone) + told
    if due is None:
        return "not needed"
    return f"not yet, due {moment(due, zone)}{' (late)' if due < now else ''}"


def _people(record: CaseRecord) -> None:
    heading("People")
    print_table(
        ("name", "address", "side", "role"),
        (
            (
                p.name if p.name != p.address else "",
                p.address,
                p.side,
                ", ".join(sorted(p.roles)).replace("_", " "),
            )
            for p in record.people
        ),
        main="address",
        bare=("side", "role"),
    )


def _plan(record: CaseRecord, zone: str, now: datetime) -> None:
    heading("Plan")
    if not record.items:
        line("no actions known yet")
        return
    print_table(
        ("item", "state", "what", "owner", "due", "said by"),
        (
            (
                item.id,
                item.state + ("" if item.supported else ", unsupported"),
                (item.what if item.audience == "customer" else f"[internal] {item.what}"),
                item.owner or "open",
                due_in_words(item, zone, record.case.zone, now),
                item.source.author
                + (", attached file" if item.source.filename else "")
                + (" (promise)" if item.promise else ""),
            )
            for item in record.items
        ),
        main="what",
        bare=("state",),
    )


def _statements(record: CaseRecord) -> None:
    if record.causes:
        heading("Causes")
        for cause in record.causes:
            line(
                f"- {cause.status.replace('_', ' ')}: “{_one_line(cause.source.quote)}”"
                f" ({_who(cause.source)}{_internal(cause.audience)}{_unsupported(cause)})",
                BULLET,
            )
    if record.impacts:
        heading("Impact")
        for impact in record.impacts:
            line(
                f"- “{_one_line(impact.source.quote)}”"
                f" ({_who(impact.source)}{_internal(impact.audience)}{_unsupported(impact)})",
                BULLET,
            )


def _unsupported(note: Cause | ImpactNote) -> str:
    return "" if note.supported else "; unsupported: not in the mail, used nowhere"


def _timeline(record: CaseRecord, drafts: Sequence[Draft], zone: str) -> None:
    heading("Timeline")
    print_table(
        ("when", "who", "what", "says"),
        (
            (moment(at, zone), who, what, says)
            for at, who, what, says in timeline_rows(record.messages, drafts)
        ),
        main="says",
        bare=("who", "what"),
    )
    if record.notes:
        heading("Notes")
    for note in record.notes:
        with_whom = f" with {', '.join(note.participants)}" if note.participants else ""
        head = f"- {note.kind} of {moment(note.at, zone)} by {note.author}{with_whom}"
        line(f"{head}: {note.text.strip()}", BULLET)


def _work(
    drafts: Sequence[Draft], documents: Sequence[dict[str, Any]], settled: Mapping[int, str]
) -> None:
    if drafts:
        heading("Drafts")
        for draft in drafts:
            said = f"; {settled[draft.id]}" if draft.id in settled else ""
            to = ", ".join(draft.to) or "nobody"
            line(f"- {draft.id}: {draft.kind} to {to}, {draft.status}{said}", BULLET)
    if documents:
        heading("Documents")
        for row in documents:
            approved = f", approved by {row['approved_by']}" if row["approved_by"] else ""
            line(f"- store/documents/{row['path']}{approved}", BULLET)


def _corrected(bench: Workbench, case_id: int, zone: str) -> None:
    from mailbox_agent.database.corrections import corrections_of

    made = corrections_of(bench.store, case_id)
    if made:
        heading("Corrected by a person")
    for one in made:
        line(f"- {correction_words(one)} ({one.who}, {moment(one.at, zone)})", BULLET)


def correction_words(one: Correction) -> str:
    """ "item 3: due 2026-05-12, not 2026-05-15"."""
    of = f"message {one.message_id}: " if one.message_id is not None else ""
    of = f"item {one.item_id}: " if one.item_id is not None else of
    return f"{of}{one.field} {one.after or 'open'}, not {one.before or 'open'}"


def _who(source: Source) -> str:
    """Whose words they are, and where to look for them: in a file, they are not in the mail."""
    return source.author + (f", in {_one_line(source.filename)}" if source.filename else "")


def _internal(audience: str) -> str:
    return ", internal" if audience == "internal" else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
