"""One case on a page of a terminal."""

from collections.abc import Sequence
from typing import Any

from mailbox_agent.cli.tables import heading, line, moment, print_table
from mailbox_agent.cli.workbench import Workbench
from mailbox_agent.records import CaseRecord, Draft, Item


def print_case(
    bench: Workbench,
    record: CaseRecord,
    drafts: Sequence[Draft],
    documents: Sequence[dict[str, Any]],
) -> None:
    zone = bench.settings.default_zone
    _head(bench, record, zone)
    _people(record)
    _plan(record)
    _statements(record)
    heading("Timeline")
    print_table(
        ("when", "who", "what", "says"),
        (
            (
                moment(message.at, zone),
                message.sender.name or message.sender.email,
                message.automatic or message.kind,
                message.summary + (" (provisional join)" if message.provisional else ""),
            )
            for message in record.messages
        ),
    )
    for note in record.notes:
        line(f"{note.kind} of {moment(note.at, zone)} by {note.author}: {note.text}")
    _work(drafts, documents)
    if record.findings:
        heading("To look at")
        for finding in record.findings:
            line(f"- {finding.text}")


def _head(bench: Workbench, record: CaseRecord, zone: str) -> None:
    case = record.case
    heading(f"{case.token}  {case.title}")
    line(f"customer     {case.customer or 'not known'}")
    line(f"status       {case.status}, severity {case.severity}, area {case.area or 'not known'}")
    line(f"owner        {case.manager or 'open'}")
    line(f"opened       {moment(case.opened_at, zone)}")
    acknowledged = moment(case.acknowledged_at, zone)
    due = moment(case.acknowledge_by, zone)
    late = case.acknowledge_by is not None and case.acknowledge_by < bench.now
    waits = f"not yet, due {due}{' (late)' if late else ''}" if due else "not needed"
    line(f"acknowledged {acknowledged or waits}")
    if case.status == "open":
        line(f"next update  {moment(case.next_update_at, zone) or 'none: history'}")
    elif case.resolved_at:
        line(f"resolved     {moment(case.resolved_at, zone)}")
    if record.references:
        line(f"references   {', '.join(record.references)}")
    if record.complaint:
        line(
            f"complaint    “{' '.join(record.complaint.quote.split())}” ({record.complaint.author})"
        )


def _people(record: CaseRecord) -> None:
    heading("People")
    print_table(
        ("name", "address", "side", "role"),
        (
            (p.name, p.address, p.side, ", ".join(sorted(p.roles)).replace("_", " "))
            for p in record.people
        ),
    )


def _plan(record: CaseRecord) -> None:
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
                _due(item),
                item.source.author + (" (promise)" if item.promise else ""),
            )
            for item in record.items
        ),
    )


def _due(item: Item) -> str:
    if item.recurrence:
        return item.due_words or item.recurrence
    return item.due.isoformat() if item.due else "open"


def _statements(record: CaseRecord) -> None:
    if record.causes:
        heading("Causes")
        for cause in record.causes:
            line(
                f"- {cause.status.replace('_', ' ')}: “{_one_line(cause.source.quote)}”"
                f" ({cause.source.author}{_internal(cause.audience)})"
            )
    if record.impacts:
        heading("Impact")
        for impact in record.impacts:
            line(
                f"- “{_one_line(impact.source.quote)}”"
                f" ({impact.source.author}{_internal(impact.audience)})"
            )


def _work(drafts: Sequence[Draft], documents: Sequence[dict[str, Any]]) -> None:
    if drafts:
        heading("Drafts")
        for draft in drafts:
            line(f"- {draft.id}: {draft.kind} to {', '.join(draft.to) or 'nobody'}, {draft.status}")
    if documents:
        heading("Documents")
        for row in documents:
            approved = f", approved by {row['approved_by']}" if row["approved_by"] else ""
            line(f"- store/documents/{row['path']}{approved}")


def _internal(audience: str) -> str:
    return ", internal" if audience == "internal" else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
