"""What the service cannot do, since when, and that the administrators hear of it: once when it
begins and once when it is over, by mail and in the log."""

import logging
import random
from dataclasses import dataclass, field
from datetime import datetime
from shutil import disk_usage

from mailbox_agent.agent import Agent
from mailbox_agent.check.disk import LEAST_FREE_BYTES
from mailbox_agent.errors import MailboxAgentError
from mailbox_agent.mailbox.delivery import WayOut
from mailbox_agent.notices.troubles import (
    open_troubles,
    say_it_is_over,
    trouble_began,
    trouble_ended,
)
from mailbox_agent.pass_report import PassReport
from mailbox_agent.schedule.backing_off import (
    LONGEST_SIGN_IN,
    Trouble,
    after_failure,
    as_said,
    is_to_be_said,
)
from mailbox_agent.staff import tell_staff

STORE, DISK, HUNG = "the store", "the disk", "a pass that hangs"
SENDING, OTHER = "sending: ", "another agent: "  # and the mailbox
_log = logging.getLogger("mailbox_agent.service")


@dataclass
class Troubles:
    """By mailbox: what keeps it from being read. Sending fails apart from it, and does not keep
    a mailbox from being read."""

    of: dict[str, Trouble] = field(default_factory=dict)
    hung: tuple[datetime, str] | None = None  # since when a pass was said to hang, and what
    _known: frozenset[str] | None = None  # what the store says was said

    def waits(self, name: str, now: datetime) -> bool:
        trouble = self.of.get(name)
        if trouble is None or trouble.again_at > now + LONGEST_SIGN_IN:
            return False  # later than any pause lasts: the clock was set back
        return now < trouble.again_at

    def after_pass(self, agent: Agent, report: PassReport, asked: list[str], now: datetime) -> None:
        """`asked`: the mailboxes that the pass worked with. Tells at once what is news."""
        self._known = open_troubles(agent.store)
        news = self._note(agent, STORE, "", None, now) | self._goes_on(agent, now)
        for name in asked:
            news |= self._note(agent, name, name, report.failures.get(name), now)
            if name not in report.failures:
                news |= self._note(agent, f"{OTHER}{name}", name, report.others.get(name), now)
        for name, error in report.sending.items():
            news |= self._note(agent, f"{SENDING}{name}", name, error, now)
        news |= self._disk(agent, now)
        if news:
            report.step("notices", lambda: tell_staff(agent, now, report))

    def store_failed(self, agent: Agent, error: MailboxAgentError, now: datetime) -> None:
        """Nothing can be written down: it is said without the store, once for this process."""
        trouble = after_failure(self.of.get(STORE), error, now, random.random)
        if is_to_be_said(trouble, error):
            _log.error(_fails(STORE), extra={"why": type(error).__name__})
            why = f"{error}\n\nUntil it works again, no mail is read and nothing is sent.\n"
            _tell_without_store(agent, _fails(STORE), why, now)
            trouble = as_said(trouble)
        self.of[STORE] = trouble

    def pass_hangs(self, agent: Agent, why: str, now: datetime) -> None:
        """Called from another thread: the one that works has the store, and hangs."""
        self.hung = (now, why)
        _tell_without_store(agent, _fails(HUNG), why, now)

    def _note(
        self, agent: Agent, key: str, mailbox: str, error: MailboxAgentError | None, now: datetime
    ) -> bool:
        """Whether there is something new to tell."""
        before = self.of.get(key)
        store, settings = agent.store, agent.settings
        if error is None:
            self.of.pop(key, None)
            if before is not None:
                _log.info("works again", extra={"mailbox": key})
            if before is not None and before.said and key == STORE:
                say_it_is_over(
                    store, settings, key, _works(key), now, since=before.since, why=before.why
                )
                return True
            return key in (self._known or ()) and trouble_ended(
                store, settings, key, _works(key), now, mailbox=mailbox
            )
        trouble = after_failure(before, error, now, random.random)
        _log.warning(
            _fails(key) if key.startswith(OTHER) else "mailbox cannot be reached",
            extra={"mailbox": key, "times": trouble.times, "why": type(error).__name__},
        )
        news = is_to_be_said(trouble, error)
        self.of[key] = as_said(trouble) if news else trouble
        return news and trouble_began(
            store, settings, key, _fails(key), str(error), now, since=trouble.since, mailbox=mailbox
        )

    def _goes_on(self, agent: Agent, now: datetime) -> bool:
        if self.hung is None:
            return False
        (since, why), self.hung = self.hung, None
        subject = _works(HUNG)
        say_it_is_over(agent.store, agent.settings, HUNG, subject, now, since=since, why=why)
        return True

    def _disk(self, agent: Agent, now: datetime) -> bool:
        store, settings = agent.store, agent.settings
        try:
            free = disk_usage(settings.store).free
        except OSError:
            return False  # the store is gone: the next pass says so
        if free < LEAST_FREE_BYTES:
            why = f"{free / 1024**2:,.0f} MB are free where {settings.store} lies: make room"
            return trouble_began(store, settings, DISK, _fails(DISK), why, now)
        if free > 2 * LEAST_FREE_BYTES and DISK in (self._known or ()):
            return trouble_ended(store, settings, DISK, _works(DISK), now)
        return False


def _tell_without_store(agent: Agent, subject: str, why: str, now: datetime) -> None:
    from mailbox_agent.notices.without_store import tell_without_store

    ways = [WayOut(box, agent.transport(box, mailbox)) for box, mailbox in agent.mailboxes]
    tell_without_store(agent.settings, ways, subject, why, now)


def _fails(key: str) -> str:
    if key.startswith(SENDING):
        return f"mailbox {key.removeprefix(SENDING)} sends nothing"
    if key.startswith(OTHER):
        return f"mailbox {key.removeprefix(OTHER)} drafts and sends nothing: another agent is there"
    return {
        STORE: "the store can't be used",
        DISK: "the disk of the store is nearly full",
        HUNG: "a pass hangs",
    }.get(key, f"mailbox {key} does not work")


def _works(key: str) -> str:
    if key.startswith(SENDING):
        return f"mailbox {key.removeprefix(SENDING)} sends again"
    if key.startswith(OTHER):
        return f"mailbox {key.removeprefix(OTHER)} drafts and sends again"
    return {
        STORE: "the store works again",
        DISK: "the disk of the store has room again",
        HUNG: "the pass that hung has gone on",
    }.get(key, f"mailbox {key} works again")
