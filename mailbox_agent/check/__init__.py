"""What `mailbox-agent check` looks at: each part works, or what to change.

Looks only: no mail is opened, no database is migrated, nothing is written. Servers are connected
to and signed in at.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from mailbox_agent.check.database import database_checks
from mailbox_agent.check.disk import store_checks
from mailbox_agent.check.mailboxes import clock_check, mailbox_checks
from mailbox_agent.check.result import CheckResult
from mailbox_agent.check.servers import server_checks
from mailbox_agent.check.team import team_checks
from mailbox_agent.check.texts import comparison, prompt_checks, word_checks
from mailbox_agent.errors import SettingsError
from mailbox_agent.records.times import utc
from mailbox_agent.settings import SETTINGS_FILE, Settings, load_settings
from mailbox_agent.workspace import shipped

__all__ = ["CheckResult", "run_checks"]


def run_checks(root: Path, environ: Mapping[str, str], *, now: datetime) -> tuple[CheckResult, ...]:
    """Every finding about the workspace `root`, in the order in which one would mend them."""
    try:
        settings = load_settings(root, environ)
    except SettingsError as error:
        return tuple(
            CheckResult("settings", False, line, "correct it, then check again")
            for line in str(error).splitlines()
        )
    return tuple(_checks(settings, environ, utc(now)))


def _checks(settings: Settings, environ: Mapping[str, str], now: datetime) -> Iterator[CheckResult]:
    yield _settings_read(settings)
    yield from team_checks(settings)
    for box in settings.mailboxes:
        yield from server_checks(box, environ, settings.root, now=now)
        yield from mailbox_checks(box)
    yield clock_check(settings.mailboxes, now)
    yield from store_checks(settings.store)
    yield from database_checks(settings.store, now)
    yield from prompt_checks(settings)
    yield from word_checks(settings)
    yield from comparison(settings)


def _settings_read(settings: Settings) -> CheckResult:
    if (settings.root / SETTINGS_FILE).read_bytes() == shipped(SETTINGS_FILE).read_bytes():
        return CheckResult(
            "settings",
            None,
            f"{SETTINGS_FILE} still describes the example company",
            "write your own company, mailbox and team into it",
        )
    names = ", ".join(box.name for box in settings.mailboxes)
    return CheckResult("settings", True, f"{SETTINGS_FILE}: {settings.company.name}; {names}")
