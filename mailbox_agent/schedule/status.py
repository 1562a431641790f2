"""How the service is: a small file for `mailbox-agent status` and for monitoring.

Ids and counts only. Written whole or not at all (a new file, renamed).
"""

import contextlib
import json
import os
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

STATUS_FILE = "status.json"
STALE_PASSES = 5  # polls without a finished pass, after which something is wrong
STALE_AT_LEAST = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class MailboxStatus:
    name: str
    works: bool
    since: str = ""  # of the trouble
    why: str = ""
    watches: bool = False  # IDLE


@dataclass(frozen=True, slots=True)
class ServiceStatus:
    """Times are ISO 8601, UTC."""

    pid: int
    started_at: str
    poll_seconds: int
    last_pass_began: str = ""
    last_pass_ended: str = ""
    step: str = ""  # of the pass that is under way, as last seen; "" between two
    mailbox: str = ""  # whose turn it is
    step_since: str = ""
    hangs: bool = False
    received: int = 0
    filed: int = 0
    set_aside: int = 0
    failed: int = 0
    waiting: int = 0  # kept, and not read yet
    adds_up: bool = True
    waiting_drafts: int = 0
    problems: tuple[str, ...] = ()
    mailboxes: tuple[MailboxStatus, ...] = field(default_factory=tuple)
    ended_at: str = ""  # of the service, if it was stopped


def write_status(store: Path, status: ServiceStatus) -> None:
    path = store / STATUS_FILE
    new = path.with_suffix(".new")
    text = json.dumps(asdict(status), indent=1)
    with contextlib.suppress(OSError):  # a full disk must not keep the agent from working
        with os.fdopen(os.open(new, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w") as file:
            file.write(text)
        new.replace(path)


def read_status(store: Path) -> ServiceStatus | None:
    """None where the service has never run, or the file is not one of ours."""
    try:
        found = json.loads((store / STATUS_FILE).read_text("utf-8"))
        boxes = tuple(MailboxStatus(**one) for one in found.pop("mailboxes"))
        found["problems"] = tuple(found["problems"])
        return ServiceStatus(**found, mailboxes=boxes)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def what_is_wrong(status: ServiceStatus, now: datetime, *, alive: bool) -> list[str]:
    """Sentences for the administrator; none if all is well."""
    wrong = why_not_working(status, now, alive=alive)
    wrong += [_named(box) for box in status.mailboxes if not box.works]
    if alive and not status.adds_up:
        wrong.append(
            "received mail is not all filed, set aside or failed: run `mailbox-agent once`"
        )
    known = {box.why for box in status.mailboxes}
    wrong += [problem for problem in status.problems if alive and problem not in known]
    if status.failed:
        wrong.append(f"{status.failed} mails could not be read: see `mailbox-agent set-aside`")
    return wrong


def _named(box: MailboxStatus) -> str:
    """Most errors name the mailbox themselves."""
    name = f"mailbox {box.name}: "
    return box.why if box.why.startswith(name) else f"{name}{box.why}"


def why_not_working(status: ServiceStatus, now: datetime, *, alive: bool) -> list[str]:
    """Whether starting it again may help: a sentence if so."""
    if not alive:
        stopped = f"was stopped at {status.ended_at}" if status.ended_at else "has died"
        return [f"the service {stopped}: start `mailbox-agent run`"]
    if status.hangs:
        return [
            f"the pass that began at {status.last_pass_began} hangs: nothing has happened since"
            f" {status.step_since}, {_where(status)}: look at the log, then restart the service"
        ]
    if _is_late(status, now):
        last = status.last_pass_ended or "never"
        under_way = f", the one under way is {_where(status)}" if status.step else ""
        return [f"no pass has ended for too long (last: {last}{under_way}): look at the log"]
    return []


def _where(status: ServiceStatus) -> str:
    of = f", mailbox {status.mailbox}" if status.mailbox else ""
    return f'after the step "{status.step}"{of}'


def _is_late(status: ServiceStatus, now: datetime) -> bool:
    last = status.last_pass_ended or status.started_at
    allowed = max(STALE_AT_LEAST, timedelta(seconds=STALE_PASSES * status.poll_seconds))
    return abs(now - datetime.fromisoformat(last)) > allowed  # ahead: the clock was set back
