"""Times one step of our own work: python tests/bench/ingest.py ROOT ingest|drafts|documents|idle

ROOT is a workspace that generate.py has filled (see __main__.py). Each step is a real pass of the
agent with the other steps switched off; each is a process of its own, so that its memory is its own.

ingest      every mail of the mailbox: raw into the store, parse, quoting, automatic, joins, rules,
            evidence, full-text index
drafts      a pass that finds no new mail and makes the drafts
documents   a pass that finds no new mail and writes the Word files
idle        a whole pass that finds nothing at all to do
"""

import argparse
import json
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generate import END, oldest
from measuring import Stopwatch, peak_mib

if TYPE_CHECKING:
    from mailbox_agent.pass_report import PassReport

NOW = END + timedelta(days=60)  # after the last mail of any thread
EACH = 1_000  # mails to a chunk
SWITCH = {"drafts": "draft", "documents": "documents"}  # step: its switch of a pass
STEPS = {
    "ingest": {"draft": False, "documents": False},
    "drafts": {"draft": True, "documents": False},
    "documents": {"draft": False, "documents": True},
    "idle": {"draft": True, "documents": True},
}


@dataclass(slots=True)
class Laps:
    """CPU milliseconds a mail and peak memory after it, for each EACH mails read."""

    taken_in: float = 0.0  # CPU seconds for raw mail into the store
    taken_in_wall: float = 0.0
    begun: float = field(default_factory=time.perf_counter)
    lap: float = field(default_factory=time.process_time)
    per_mail: list[float] = field(default_factory=list)
    peaks: list[float] = field(default_factory=list)

    def at(self, step: str) -> None:
        if step == "raw mail stored":
            self.taken_in += time.process_time() - self.lap
            self.lap = time.process_time()
            self.taken_in_wall = time.perf_counter() - self.begun

    def progress(self, what: str, done: int, of: int) -> None:
        if what == "mail" and (done % EACH == 0 or done == of):
            now = time.process_time()
            size = done % EACH or EACH
            self.per_mail.append(round((now - self.lap) / size * 1_000, 3))
            self.peaks.append(peak_mib())
            self.lap = now


def run_step(
    root: Path,
    step: str,
    without: Sequence[str] = (),
    run: Callable[[Callable[[], Any]], Any] = lambda work: work(),
) -> dict[str, Any]:
    """Runs the step on the workspace: its times, memory and what it did.

    `without`: steps that a whole pass leaves out. The import of our modules is timed apart.
    """
    importing = Stopwatch()
    import mailbox_agent.agent
    import mailbox_agent.prompts

    if step == "ingest":  # what a pass imports only when there is mail to read
        import mailbox_agent.intake.together  # noqa: F401

    imported, watch, laps = importing.read(), Stopwatch(), Laps()
    switches = STEPS[step] | {SWITCH[name]: False for name in without}
    report = run(lambda: _pass(root, laps, switches))
    tally, times = report.tally, watch.read()
    again = Stopwatch()
    if step == "idle":  # as in a process that stays: everything is imported
        _pass(root, Laps(), switches)
    second, peak = again.read(), peak_mib()
    if step == "ingest":  # mails that can't be read are tried again: that is no pass without work
        from mailbox_agent.database.ledger import ATTEMPTS

        for _ in range(ATTEMPTS):
            _pass(root, Laps(), switches)
    return {
        **times,
        "again": second,
        "import_cpu": imported["cpu"],
        "import_wall": imported["wall"],
        "peak_mib": peak,
        "take_in_cpu": round(laps.taken_in, 4),
        "take_in_wall": round(laps.taken_in_wall, 4),
        "ms_per_mail": laps.per_mail,
        "peak_mib_after": laps.peaks,
        "known": report.total.received,
        "received": tally.received,
        "filed": tally.filed,
        "set_aside": tally.set_aside,
        "failed": tally.failed,
        "drafts": report.drafts,
        "documents": report.documents,
        "problems": report.problems[:5],
        "store_mib": _store_mib(root),
    }


def _pass(root: Path, laps: Laps, switches: dict[str, bool]) -> "PassReport":
    """One real pass over the workspace, as `mailbox-agent once` runs it."""
    from mailbox_agent.agent import Agent, run_pass
    from mailbox_agent.database.store import Store
    from mailbox_agent.mailbox.opening import open_mailbox
    from mailbox_agent.prompts import load_templates
    from mailbox_agent.settings import load_settings
    from mailbox_agent.workspace import shipped

    settings = load_settings(root, {})
    with Store(settings.store, now=NOW) as store:
        agent = Agent(
            store=store,
            settings=settings,
            mailboxes=tuple((m, open_mailbox(m, os.environ, root)) for m in settings.mailboxes),
            templates=load_templates(settings.prompts, shipped("prompts")),
            start_mark=oldest(10**6),  # before the first mail: all is new, nothing is history
            at=laps.at,
            progress=laps.progress,
            draft=switches["draft"],
            documents=switches["documents"],
        )
        try:
            return run_pass(agent, NOW)
        finally:
            for _, mailbox in agent.mailboxes:
                mailbox.close()


def _store_mib(root: Path) -> float:
    sizes = (path.stat().st_size for path in (root / "store").rglob("*") if path.is_file())
    return round(sum(sizes) / 2**20, 1)


def main() -> None:
    parser = argparse.ArgumentParser(description="Times one step of the agent's own work.")
    parser.add_argument("root", type=Path)
    parser.add_argument("step", choices=list(STEPS))
    parser.add_argument("--without", action="append", default=[], choices=list(SWITCH))
    chosen = parser.parse_args()
    print(json.dumps(run_step(chosen.root, chosen.step, chosen.without)))


if __name__ == "__main__":
    main()
