"""`demo`: the whole job on the shipped mailbox, offline, on a simulated clock, the mail unaltered.

Mails are delivered one by one at the times of their Received headers, with a pass after each;
documents are written at the end of each simulated week. Everything stays in the workspace folder.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mailbox_agent.agent import Agent, run_pass
from mailbox_agent.database.cases import list_cases
from mailbox_agent.database.drafts import list_drafts
from mailbox_agent.database.ledger import Tally, everything
from mailbox_agent.database.store import Store
from mailbox_agent.database.working import working
from mailbox_agent.errors import WorkspaceError
from mailbox_agent.mailbox.maildir import Maildir
from mailbox_agent.pass_report import PassReport
from mailbox_agent.prompts import templates_of
from mailbox_agent.records import Case, Viewer
from mailbox_agent.settings import Settings, load_settings
from mailbox_agent.workspace import init_workspace, prepare_store, shipped

MARKER = ".mailbox-agent-demo"
AFTER_ARRIVAL = timedelta(minutes=1)
Progress = Callable[[str, int, int], None]


@dataclass(slots=True)
class DemoResult:
    """What the demo did, for the terminal."""

    folder: Path
    tally: Tally = field(default_factory=Tally)
    cases: tuple[Case, ...] = ()
    drafts: int = 0
    first_draft: int = 0
    documents: int = 0
    problems: list[str] = field(default_factory=list)
    ended_at: datetime = datetime(1970, 1, 1, tzinfo=UTC)
    zone: str = "UTC"


def run_demo(folder: Path, progress: Progress) -> DemoResult:
    """Makes the workspace anew and runs it. Raises WorkspaceError if `folder` is not a demo's."""
    _make_workspace(folder)
    settings = load_settings(folder.absolute(), {})
    prepare_store(settings.store)
    result = DemoResult(folder, zone=settings.default_zone)
    mails = sorted(_shipped_mails(), key=lambda file: file.name)
    first = _arrival(mails[0])
    with Store(settings.store, now=first) as store, working(store, "demo", first):
        agent = _agent(store, settings, first)
        for done, file in enumerate(mails, 1):
            now = _arrival(file) + AFTER_ARRIVAL
            _deliver(file, settings.mailboxes[0].path)
            following = _arrival(mails[done]) if done < len(mails) else None
            _pass(agent, now, result, documents=following is None or _new_week(now, following))
            progress("mail", done, len(mails))
            result.ended_at = now
        result.tally = everything(store)
        result.cases = list_cases(store, Viewer("demo"), everything=True)
        waiting = list_drafts(store)
        result.drafts = len(waiting)
        result.first_draft = waiting[-1].id if waiting else 0
        result.documents = len(store.all("SELECT id FROM documents"))
    return result


def _make_workspace(folder: Path) -> None:
    if folder.exists() and any(folder.iterdir()):
        if not (folder / MARKER).exists():
            raise WorkspaceError(
                f"{folder} exists and was not made by the demo: name another with --workspace"
            )
        shutil.rmtree(folder)
    init_workspace(folder)
    (folder / MARKER).touch()
    settings = shipped("fixtures", "demo", "mailbox_agent.toml").read_bytes()
    (folder / "mailbox_agent.toml").write_bytes(settings)  # keeps the 0600 that init gave it


def _agent(store: Store, settings: Settings, start: datetime) -> Agent:
    return Agent(
        store=store,
        settings=settings,
        mailboxes=tuple((m, Maildir(m.name, m.path)) for m in settings.mailboxes),
        templates=templates_of(settings),
        start_mark=start - timedelta(days=1),
    )


def _pass(agent: Agent, now: datetime, result: DemoResult, *, documents: bool) -> None:
    report: PassReport = run_pass(replace(agent, documents=documents), now)
    result.problems += [p for p in report.problems if p not in result.problems]


def _new_week(now: datetime, following: datetime) -> bool:
    return now.isocalendar()[:2] != following.isocalendar()[:2]


def _shipped_mails() -> Iterator[Path]:
    folder = shipped("fixtures", "demo", "mail", "new")
    return (file for file in folder.iterdir() if not file.name.startswith("."))


def _arrival(file: Path) -> datetime:
    """The delivery time that a Maildir name begins with."""
    return datetime.fromtimestamp(int(file.name.partition(".")[0]), UTC)


def _deliver(file: Path, maildir: Path) -> None:
    shutil.copyfile(file, maildir / "tmp" / file.name)
    (maildir / "tmp" / file.name).rename(maildir / "new" / file.name)
