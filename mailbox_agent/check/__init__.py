"""What `mailbox-agent check` looks at: each part works, or what to change.

Looks only: no mail is opened, no database is migrated, nothing is written. Servers are connected
to and signed in at. What writes is asked for: `run_send_tests`.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path

from mailbox_agent.bcc_self import bcc_notes
from mailbox_agent.check.database import database_checks
from mailbox_agent.check.disk import store_checks
from mailbox_agent.check.mailboxes import clock_check, mailbox_checks
from mailbox_agent.check.model import model_checks
from mailbox_agent.check.others import other_agents_check
from mailbox_agent.check.result import CheckResult
from mailbox_agent.check.secret_files import model_key_checks, secret_file_checks
from mailbox_agent.check.servers import server_checks
from mailbox_agent.check.team import team_checks
from mailbox_agent.check.texts import comparison, prompt_checks, word_checks
from mailbox_agent.errors import MailboxError, SettingsError
from mailbox_agent.mailbox.opening import open_mailbox
from mailbox_agent.mailbox.smtp import open_transport
from mailbox_agent.records.times import utc
from mailbox_agent.settings import SETTINGS_FILE, Settings, load_settings
from mailbox_agent.workspace import prepare_store, shipped

__all__ = ["CheckResult", "run_checks", "run_send_tests"]


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


def run_send_tests(
    root: Path, environ: Mapping[str, str], *, seconds: float, now: datetime
) -> Iterator[CheckResult]:
    """Tries every mailbox with a draft and a mail to itself (trying.py). Makes the store, if there
    is none yet: its instance signs the test mails. Raises what keeps the store from opening."""
    from mailbox_agent.check.trying import Trying, send_test
    from mailbox_agent.database.sending import note_copies_by_server
    from mailbox_agent.database.store import Store

    settings = load_settings(root, environ)
    prepare_store(settings.store)
    with Store(settings.store, now=now, busy_seconds=settings.lock_timeout_seconds) as store:
        for box in settings.mailboxes:
            try:
                mailbox = open_mailbox(box, environ, root)
            except MailboxError as error:
                yield CheckResult(f"test {box.name}", False, str(error))
                continue
            transport = open_transport(box, mailbox, environ, root) if box.smtp else None
            learn = partial(note_copies_by_server, store, box.name)
            trying = Trying(box, mailbox, transport, store.instance, seconds, copies=learn)
            yield from send_test(trying)


def _checks(settings: Settings, environ: Mapping[str, str], now: datetime) -> Iterator[CheckResult]:
    yield _settings_read(settings)
    yield from team_checks(settings)
    for box in settings.mailboxes:
        yield from server_checks(box, environ, settings.root, now=now)
        yield from mailbox_checks(box)
        yield from secret_file_checks(box, settings.root)
    yield clock_check(settings.mailboxes, now)
    yield from store_checks(settings.store)
    yield from database_checks(settings.store, now)
    yield from other_agents_check(settings.store, now)
    for name, what, advice in bcc_notes(settings, now):
        yield CheckResult(f"drafts {name}", None, what, advice)
    yield from model_checks(settings, environ, now)
    yield from model_key_checks(settings.model, settings.root)
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
