"""The service: passes on a schedule and as soon as mail comes, until it is told to stop.

    APScheduler       says when a pass is due, whatever happens; missed times run once
    IDLE watchers     say that mail has come (watching.py)
    this thread       runs the passes one after the other: time limits need the main thread
    status.json       how it goes, for `mailbox-agent status` (status.py)

SIGTERM and SIGINT end it after the mail at hand; SIGHUP reads prompts and settings anew.
"""

import logging
import os
import random
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from mailbox_agent.agent import Agent, run_pass
from mailbox_agent.database.drafts import list_drafts
from mailbox_agent.errors import LeaseLost, MailboxAgentError, MailboxError
from mailbox_agent.mailbox.imap import ImapMailbox
from mailbox_agent.pass_report import PassReport
from mailbox_agent.schedule.backing_off import Trouble, after_failure, as_said, is_to_be_said
from mailbox_agent.schedule.status import MailboxStatus, ServiceStatus, write_status
from mailbox_agent.schedule.watching import Watch

STOP_SECONDS = 10.0  # until a watcher has to be gone
_log = logging.getLogger("mailbox_agent.service")


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Service:
    """`renew`: makes the agent again, from settings and prompts as they are now.
    `alert`: tells the administrators (subject, text)."""

    agent: Agent
    renew: Callable[[], Agent]
    alert: Callable[[str, str], None]
    poll_seconds: int
    now: Callable[[], datetime] = _utc_now
    _due: threading.Event = field(default_factory=threading.Event)
    _stopping: threading.Event = field(default_factory=threading.Event)
    _reload: threading.Event = field(default_factory=threading.Event)
    _troubles: dict[str, Trouble] = field(default_factory=dict)
    _watching: Sequence[Watch] = ()

    def run(self) -> None:
        """Until a signal stops it."""
        status = ServiceStatus(os.getpid(), _iso(self.now()), self.poll_seconds)
        self._watching = [
            Watch(mailbox, box.folders[0], self._due.set)
            for box, mailbox in self.agent.mailboxes
            if isinstance(mailbox, ImapMailbox)
        ]
        try:
            with self._signals(), self._scheduled():
                for watch in self._watching:
                    watch.start()
                self._due.set()
                status = self._passes(status)
        finally:
            self._close()
        write_status(self.agent.settings.store, replace(status, ended_at=_iso(self.now())))
        _log.info("stopped")

    def _passes(self, status: ServiceStatus) -> ServiceStatus:
        while not self._stopping.is_set():
            self._due.wait()
            self._due.clear()
            if self._reload.is_set():
                self._read_anew()
            if not self._stopping.is_set():
                status = self._one_pass(status)
        return status

    def _close(self) -> None:
        for watch in self._watching:
            watch.stop()
        for watch in self._watching:
            watch.join(STOP_SECONDS)
        for _, mailbox in self.agent.mailboxes:
            mailbox.close()

    def stop(self) -> None:
        """Ends after the mail at hand; may be called from any thread or signal handler."""
        self._stopping.set()
        self._due.set()

    def _one_pass(self, status: ServiceStatus) -> ServiceStatus:
        now = self.now()
        boxes = [box.name for box, _ in self.agent.mailboxes]
        resting = frozenset(name for name in boxes if self._waits(name, now))
        agent = replace(self.agent, resting=resting, stopping=self._stopping.is_set)
        status = replace(status, last_pass_began=_iso(now))
        try:
            with ExitStack() as connections:
                for watch in self._watching:
                    connections.enter_context(watch.aside())
                report = run_pass(agent, now)
        except LeaseLost:  # what is told of this workspace is told by who works on it now
            _log.error("another process works on this workspace: this one stops")
            raise
        except MailboxAgentError as error:  # the store: nothing can be done without it
            _log.error("the pass failed", extra={"why": type(error).__name__})
            status = replace(status, problems=(str(error),))
            write_status(self.agent.settings.store, status)
            self._stopping.wait(5.0)
            return status
        for name in boxes:
            if name not in resting:
                self._note(name, report.failures.get(name), now)
        status = self._status_after(status, report)
        write_status(self.agent.settings.store, status)
        _log.info(
            "pass ended",
            extra={
                "received": report.tally.received,
                "filed": report.tally.filed,
                "set_aside": report.tally.set_aside,
                "failed": report.tally.failed,
                "drafts": report.drafts,
                "sent": report.sent,
                "documents": report.documents,
                "problems": len(report.problems),
            },
        )
        return status

    def _waits(self, name: str, now: datetime) -> bool:
        trouble = self._troubles.get(name)
        return trouble is not None and now < trouble.again_at

    def _note(self, name: str, error: MailboxError | None, now: datetime) -> None:
        before = self._troubles.get(name)
        if error is None:
            if before is not None:
                del self._troubles[name]
                _log.info("mailbox works again", extra={"mailbox": name})
                if before.said:
                    self.alert(f"mailbox {name} works again", f"It did not since {before.since}.")
            return
        trouble = after_failure(before, error, now, random.random)
        _log.warning(
            "mailbox cannot be reached",
            extra={"mailbox": name, "times": trouble.times, "why": type(error).__name__},
        )
        if is_to_be_said(trouble, error):
            self.alert(f"mailbox {name} does not work", str(error))
            trouble = as_said(trouble)
        self._troubles[name] = trouble

    def _status_after(self, status: ServiceStatus, report: PassReport) -> ServiceStatus:
        watches = {watch.name: bool(watch.works) for watch in self._watching}
        boxes = []
        for box, _ in self.agent.mailboxes:
            trouble = self._troubles.get(box.name)
            since, why = (_iso(trouble.since), trouble.why) if trouble else ("", "")
            watched = watches.get(box.name, False)
            boxes.append(MailboxStatus(box.name, trouble is None, since, why, watched))
        total = report.total
        return replace(
            status,
            last_pass_ended=_iso(self.now()),
            received=total.received,
            filed=total.filed,
            set_aside=total.set_aside,
            failed=total.failed,
            adds_up=total.adds_up,
            waiting_drafts=len(list_drafts(self.agent.store)),
            problems=tuple(report.problems),
            mailboxes=tuple(boxes),
        )

    def _read_anew(self) -> None:
        """A mistake in the new settings or prompts keeps the old ones."""
        self._reload.clear()
        try:
            self.agent = replace(self.renew(), mailboxes=self.agent.mailboxes)
        except MailboxAgentError as error:
            _log.error("settings and prompts stay as they were", extra={"why": str(error)})
        else:
            _log.info("settings and prompts were read anew")

    @contextmanager
    def _signals(self) -> Iterator[None]:
        def hang_up(*_: object) -> None:
            self._reload.set()
            self._due.set()

        handlers = {
            signal.SIGTERM: lambda *_: self.stop(),
            signal.SIGINT: lambda *_: self.stop(),
            signal.SIGHUP: hang_up,
        }
        before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

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


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")
