"""Progress and results of a pass: a bar on a terminal, plain lines in a pipe."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from mailbox_agent.cli.tables import line, print_table

if TYPE_CHECKING:
    from mailbox_agent.database.ledger import Tally
    from mailbox_agent.demo import DemoResult
    from mailbox_agent.pass_report import PassReport

Progress = Callable[[str, int, int], None]


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """A bar on standard error if that is a terminal, nothing otherwise."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    with Bar(console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, TaskID] = {}

        def show(what: str, done: int, of: int) -> None:
            if what not in tasks:
                tasks[what] = bar.add_task(what, total=of)
            bar.update(tasks[what], completed=done, total=of)

        yield show


def tally_line(tally: "Tally") -> str:
    """The accounted-for line (lessons.md 10)."""
    verdict = "every mail is accounted for" if tally.adds_up else "THIS DOES NOT ADD UP"
    return (
        f"received {tally.received} = filed {tally.filed} + set aside {tally.set_aside}"
        f" + failed {tally.failed}: {verdict}"
        + (f"; {tally.waiting} more wait to be read" if tally.waiting else "")
    )


def model_line(outcomes: Mapping[str, int]) -> str:
    """How the questions to the language model ended."""
    asked = sum(outcomes.values())
    others = [f"{name} {count}" for name, count in outcomes.items() if name != "answered"]
    said = f"{asked} question{'' if asked == 1 else 's'}, answered {outcomes.get('answered', 0)}"
    return ", ".join([said, *others])


def pass_lines(report: "PassReport") -> list[str]:
    model = [f"language model: {model_line(report.model)}"] if report.model else []
    if report.model_why:
        model.append(f"language model: rules did what it could not: {report.model_why}")
    return [
        f"this pass: {tally_line(report.tally)}",
        f"ever:      {tally_line(report.total)}",
        f"drafts made {report.drafts}, approved mails sent {report.sent},"
        f" documents {report.documents}",
        *model,
    ]


def print_analysis(records: Iterable[dict[str, Any]]) -> None:
    rows = []
    for record in records:
        if record.get("error"):
            rows.append((record["path"], "", "ERROR", "", "", record["error"]))
            continue
        rows.append(
            (
                record["path"].rpartition("/")[2],
                record["case"] or "",
                record["automatic"] or record["kind"],
                record["severity"] or "",
                record["customer"] or record["sender_role"],
                record["summary"] or record["subject"],
            )
        )
    print_table(
        ("mail", "case", "kind", "severity", "customer", "says"),
        rows,
        main="says",
        bare=("case", "kind", "severity", "customer"),
    )


def print_demo(result: "DemoResult") -> None:
    """The accounted-for line, the cases, and where drafts and documents lie."""
    folder = result.folder
    print_table(
        ("case", "severity", "status", "customer", "title", "owner"),
        (
            (
                case.token,
                case.severity or "",
                case.status,
                case.customer or "",
                case.title,
                case.manager or "open",
            )
            for case in result.cases
        ),
        main="title",
        bare=("severity", "status", "customer", "owner"),
    )
    line(tally_line(result.tally))
    line(f"drafts that wait for a decision: {result.drafts}, in {folder}/mail/.Drafts")
    line(f"Word documents: {result.documents}, in {folder}/store/documents")
    line("")
    line(f"the clock of the demo stands at {result.ended_at:%Y-%m-%dT%H:%M}Z; look further with:")
    first = result.first_draft
    for example in ("cases", "show ESC-1", "drafts", f"draft {first}", "set-aside"):
        line(f"  mailbox-agent --workspace {folder} {example}")
