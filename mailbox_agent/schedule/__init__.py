"""The service: passes on a schedule and as soon as mail comes, until it is told to stop.

    APScheduler       says when a pass is due, whatever happens; missed times run once. It goes by
                      the clock: where that was set back, this thread does not wait for it
    IDLE watchers     say that mail has come (watching.py)
    this thread       runs the passes one after the other: time limits need the main thread
    steps.py          sees that a pass hangs
    stopping.py       hears signals, and sees to it that the end comes within ten seconds
    status.json       how it goes, for `mailbox-agent status` (status.py)

SIGTERM and SIGINT end it after the mail at hand; SIGHUP reads prompts and settings anew; SIGUSR2,
sent by a command that has decided something, asks for a pass now (lease.wake).
"""

import logging
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from mailbox_agent.agent import Agent, run_pass
from mailbox_agent.database.came_back import still_back
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.drafts import list_drafts
from mailbox_agent.database.notices import in_doubt
from mailbox_agent.database.sending import held_up
from mailbox_agent.errors import LeaseLost, MailboxAgentError
from mailbox_agent.lease import WAKING
from mailbox_agent.mailbox.imap import ImapMailbox
from mailbox_agent.pass_report import PassReport
from mailbox_agent.schedule.status import MailboxStatus, ServiceStatus, write_status
from mailbox_agent.schedule.steps import Reached, Steps
from mailbox_agent.schedule.troubles import SENDING, Troubles
from mailbox_agent.schedule.watching import Watch
from mailbox_agent.stopping import Interrupted, Stopping, signals_heard
from mailbox_agent.warming import warm_up

_log = logging.getLogger("mailbox_agent.service")


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Service:
    """`renew`: makes the agent again, from settings and prompts as they are now.
    `hung_after`: seconds without a step of the pass."""

    agent: Agent
    renew: Callable[[], Agent]
    poll_seconds: int
    hung_after: float = 900.0
    now: Callable[[], datetime] = _utc_now
    _due: threading.Event = field(default_factory=threading.Event)
    _stopping: Stopping = field(default_factory=Stopping)
    _reload: threading.Event = field(default_factory=threading.Event)
    _troubles: Troubles = field(default_factory=Troubles)
    _watching: Sequence[Watch] = ()
    _warm: bool = False  # what a mail needs is loaded, so that the first one need not wait
    _steps: Steps = field(init=False)
    _status: ServiceStatus = field(init=False)
    _telling: threading.RLock = field(default_factory=threading.RLock)

    def __post_init__(self) -> None:
        self._steps = Steps(self.hung_after, self.now, self._note_step, self._hangs)

    def run(self) -> None:
        """Until a signal stops it."""
        self._status = ServiceStatus(os.getpid(), _iso(self.now()), self.poll_seconds)
        self._watching = [
            Watch(mailbox, box.folders[0], self._due.set)
            for box, mailbox in self.agent.mailboxes
            if isinstance(mailbox, ImapMailbox)
        ]
        try:
            with signals_heard(self._signals()), self._stopping.interruptible(), self._scheduled():
                self._steps.start()
                for watch in self._watching:
                    watch.start()
                self._due.set()
                self._passes()
        except Interrupted:
            _log.warning("stopped in the middle of a pass, the next start goes on")
        except LeaseLost:  # what is told of this workspace is told by who works on it now
            _log.error("another process works on this workspace: this one stops")
            self._stopping.close(self._close_all)
            raise
        finally:
            self._steps.stop()
        self._tell(step="", mailbox="", step_since="", hangs=False, ended_at=_iso(self.now()))
        self._stopping.close(self._close_all)
        _log.info("stopped")
        self._stopping.done()

    def _passes(self) -> None:
        while not self._stopping.asked.is_set():
            self._due.wait(self.poll_seconds + 1.0)  # not by the clock: it may be set back
            self._due.clear()
            if self._reload.is_set():
                self._read_anew()
            if not self._stopping.asked.is_set():
                self._one_pass()
            if not self._warm and not self._due.is_set():  # nothing waits
                self._warm = True
                warm_up(self.now())

    def _close_all(self) -> None:
        for watch in self._watching:
            watch.stop()
        for watch in self._watching:
            watch.join(self._stopping.left / 2)
        for _, mailbox in self.agent.mailboxes:
            mailbox.close()
        self._hang_up_the_model()

    def _hang_up_the_model(self) -> None:
        if self.agent.model is not None:
            self.agent.model.model.close()

    def stop(self) -> None:
        """Ends after the mail at hand; may be called from any thread."""
        self._stopping.ask()
        self._due.set()

    def _tell(self, **changes: Any) -> None:
        """How it goes, to the status file; from this thread and the one that looks for hangs."""
        with self._telling:
            self._status = replace(self._status, **changes)
            write_status(self.agent.settings.store, self._status)

    def _note_step(self, reached: Reached, hangs: bool) -> None:
        with self._telling:
            if self._steps.reached is None:
                return  # it has ended meanwhile
            if self._status.hangs and not hangs:
                _log.info("the pass goes on", extra={"step": reached.step})
            since = _iso(reached.since)
            self._tell(step=reached.step, mailbox=reached.mailbox, step_since=since, hangs=hangs)

    def _hangs(self, reached: Reached) -> None:
        where = {"step": reached.step, "mailbox": reached.mailbox, "since": _iso(reached.since)}
        _log.error("the pass hangs", extra=where)
        of = f" of mailbox {reached.mailbox}" if reached.mailbox else ""
        self._troubles.pass_hangs(
            self.agent,
            f'Nothing has happened since {where["since"]}, after the step "{reached.step}"{of};'
            " `mailbox-agent status` says whether it still does. A restart of the service is safe.",
            self.now(),
        )

    def _one_pass(self) -> None:
        now = self.now()
        boxes = [box.name for box, _ in self.agent.mailboxes]
        resting = frozenset(name for name in boxes if self._troubles.waits(name, now))
        agent = replace(
            self.agent,
            resting=resting,
            stopping=self._stopping.asked.is_set,
            at=self._steps.at,
        )
        self._tell(last_pass_began=_iso(now))
        try:
            with ExitStack() as connections:
                for watch in self._watching:
                    connections.enter_context(watch.aside())
                report = run_pass(agent, now)
            asked = [name for name in boxes if name not in resting]
            self._troubles.after_pass(self.agent, report, asked, now)
            self._tell(**self._after(report))
        except LeaseLost:
            raise
        except MailboxAgentError as error:  # the store: nothing can be done without it
            _log.error("the pass failed", extra={"why": type(error).__name__})
            self._troubles.store_failed(self.agent, error, now)
            self._tell(problems=(str(error),))
            self._stopping.asked.wait(5.0)
            return
        finally:
            self._steps.end()
        did = {
            "received": report.tally.received,
            "filed": report.tally.filed,
            "set_aside": report.tally.set_aside,
            "failed": report.tally.failed,
            "waiting": report.tally.waiting,
            "drafts": report.drafts,
            "sent": report.sent,
            "documents": report.documents,
            "problems": len(report.problems),
        }
        _log.info("pass ended", extra={**did, "idle": not any(did.values())})

    def _after(self, report: PassReport) -> dict[str, Any]:
        """What the status says after a pass."""
        watches = {watch.name: bool(watch.works) for watch in self._watching}
        boxes = []
        for box, _ in self.agent.mailboxes:
            trouble = self._troubles.of.get(box.name)
            since, why = (_iso(trouble.since), trouble.why) if trouble else ("", "")
            watched = watches.get(box.name, False)
            boxes.append(MailboxStatus(box.name, trouble is None, since, why, watched))
        total = report.total
        return {
            "step": "",
            "mailbox": "",
            "step_since": "",
            "hangs": False,
            "last_pass_ended": _iso(self.now()),
            "received": total.received,
            "filed": total.filed,
            "set_aside": total.set_aside,
            "failed": total.failed,
            "waiting": total.waiting,
            "adds_up": total.adds_up,
            "waiting_drafts": len(list_drafts(self.agent.store)),
            "problems": (*report.problems, *self._held_up(), *_doubts(self.agent, self.now())),
            "mailboxes": tuple(boxes),
        }

    def _held_up(self) -> list[str]:
        """Said also while no try is due: a pass that does not try meets no trouble."""
        many, next_try = held_up(self.agent.store)
        if not many:
            return []
        failing = [one for key, one in self._troubles.of.items() if key.startswith(SENDING)]
        since = f" since {_iso(min(one.since for one in failing))}" if failing else ""
        again = f", next try at {_iso(next_try)}" if next_try else ""
        drafts = "1 approved draft" if many == 1 else f"{many} approved drafts"
        return [
            f"sending fails{since}: {drafts} could not leave{again}: see `mailbox-agent drafts`"
        ]

    def _read_anew(self) -> None:
        """A mistake in the new settings or prompts keeps the old ones."""
        self._reload.clear()
        try:
            renewed = replace(self.renew(), mailboxes=self.agent.mailboxes)
            self._hang_up_the_model()
            self.agent = renewed
        except MailboxAgentError as error:
            _log.error("settings and prompts stay as they were", extra={"why": str(error)})
        else:
            _log.info("settings and prompts were read anew")

    def _signals(self) -> dict[signal.Signals, Callable[[], None]]:
        def hang_up() -> None:
            self._reload.set()
            self._due.set()

        return {
            signal.SIGTERM: self.stop,
            signal.SIGINT: self.stop,
            signal.SIGHUP: hang_up,
            WAKING: self._due.set,
        }

    @contextmanager
    def _scheduled(self) -> Iterator[None]:
        from apscheduler.schedulers.background import BackgroundScheduler

        scheduler = BackgroundScheduler(timezone=UTC)
        scheduler.add_job(
            self._due.set,
            "interval",
            seconds=self.poll_seconds,
            id="pass",
            coalesce=True,
            misfire_grace_time=None,
        )
        scheduler.start()
        try:
            yield
        finally:
            scheduler.shutdown(wait=False)


def _doubts(agent: Agent, now: datetime) -> list[str]:
    """That somebody may not know what they were to be told: one of ours, or a recipient."""
    many = in_doubt(agent.store, now - timedelta(days=1))
    mails = "1 mail" if many == 1 else f"{many} mails"
    said = f"{mails} to your own people may not have arrived: see `mailbox-agent notices`"
    return [*([said] if many else []), *_came_back(agent)]


def _came_back(agent: Agent) -> list[str]:
    cases = sorted({one.case_id for one in still_back(agent.store)})
    named = ", ".join(load_case(agent.store, number).token for number in cases[:20])
    if not cases:
        return []
    return [
        f"sent mail came back: see `mailbox-agent show`, settle it with `mailbox-agent returned`:"
        f" {named}"
    ]


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")
