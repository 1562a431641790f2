"""What most commands need: the workspace's settings, its open store, and who is asking."""

import getpass
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mailbox_agent.errors import UserError, WorkspaceError
from mailbox_agent.records import Decider, Viewer

if TYPE_CHECKING:
    from mailbox_agent.agent import Agent
    from mailbox_agent.casework.desk import Desk
    from mailbox_agent.database.store import Store
    from mailbox_agent.settings import Settings

ONLY_LOOK = ("cases", "show", "search", "set-aside", "notices", "drafts", "draft")


@dataclass(frozen=True, slots=True)
class Place:
    """What is said before the command: which workspace, and which time it is taken to be."""

    workspace: Path | None
    as_of: datetime | None


@dataclass(frozen=True, slots=True)
class Workbench:
    settings: "Settings"
    store: "Store"
    now: datetime

    def desk(self, mailbox_name: str) -> "Desk":
        """The desk of one mailbox, for commands that work on a case of it."""
        from mailbox_agent.casework.desk import Desk
        from mailbox_agent.database.ledger import mailbox_row

        mailbox = next((m for m in self.settings.mailboxes if m.name == mailbox_name), None)
        if mailbox is None:
            raise UserError(
                f"mailbox {mailbox_name} is in the store but not in mailbox_agent.toml: "
                "add its [[mailbox]] again"
            )
        row = mailbox_row(self.store, mailbox.name, self.now)
        return Desk(self.store, self.settings, mailbox, row, self.now)

    @property
    def viewer(self) -> Viewer:
        """Whoever can run commands here can read the store's files: nothing is hidden from them."""
        return Viewer(account_name(), sees_confidential=True)

    def decider(self) -> Decider:
        """Who sits at this terminal, by the operating system's account (architecture: Decisions).

        Raises UserError if the team table maps accounts to approvers and this one is not there.
        """
        return self.somebody(approving=True)

    def somebody(self, *, approving: bool = False) -> Decider:
        """As `decider`, for what anybody of the team may say unless `approving`."""
        account = account_name()
        for person in self.settings.people:
            if account in person.os_users:
                if approving and not person.approves:
                    raise UserError(
                        f"{person.name} may not decide on drafts: set approves = true for them"
                        " in mailbox_agent.toml"
                    )
                return Decider(person.name, "terminal")
        if any(person.os_users for person in self.settings.people):
            raise UserError(
                f"the account {account} is nobody of the team table: add it to os_users of a"
                f" person{' with approves = true' if approving else ''} in mailbox_agent.toml"
            )
        return Decider(f"account {account}, person unknown", "terminal")


@contextmanager
def workbench(ctx: click.Context, *, reading: bool = False) -> Iterator[Workbench]:
    """`reading`: the command changes nothing, so a store that can't be written is good enough."""
    from mailbox_agent.cli.tables import tell
    from mailbox_agent.settings import load_settings
    from mailbox_agent.workspace import find_workspace

    settings = load_settings(find_workspace(ctx.obj.workspace, os.environ), os.environ)
    now = ctx.obj.as_of or datetime.now(UTC)
    with _store_to_read(settings, now) if reading else _store(settings, now) as store:
        if store.migrated_from:
            tell(f"the store was migrated; the older one is {store.migrated_from}")
        yield Workbench(settings, store, now)


def _store(settings: "Settings", now: datetime) -> "Store":
    """Raises WorkspaceError if this account can't write it."""
    from mailbox_agent.database.read_only import why_not_writable
    from mailbox_agent.database.store import Store
    from mailbox_agent.workspace import prepare_store

    if why := why_not_writable(settings.store):
        raise WorkspaceError(
            f"{why}: nothing was changed. Commands that only look ({', '.join(ONLY_LOOK)}) work"
        )
    prepare_store(settings.store)
    return Store(settings.store, now=now, busy_seconds=settings.lock_timeout_seconds)


def _store_to_read(settings: "Settings", now: datetime) -> "Store":
    from mailbox_agent.cli.tables import tell
    from mailbox_agent.database.read_only import ReadOnlyStore, is_anothers, why_not_writable

    why = why_not_writable(settings.store)
    if not why and not is_anothers(settings.store):
        return _store(settings, now)
    why = why or f"{settings.store} belongs to another account"
    tell(f"{why}: it is only read, nothing can be decided or changed here")
    return ReadOnlyStore(settings.store, now=now, busy_seconds=settings.lock_timeout_seconds)


def agent_of(
    bench: Workbench,
    start_mark: datetime | None = None,
    progress: Callable[[str, int, int], None] = lambda *_: None,
) -> "Agent":
    from mailbox_agent.agent import Agent
    from mailbox_agent.asking.opening import open_model
    from mailbox_agent.mailbox.opening import open_mailbox
    from mailbox_agent.mailbox.smtp import open_transport
    from mailbox_agent.prompts import templates_of

    return Agent(
        store=bench.store,
        settings=bench.settings,
        mailboxes=tuple(
            (box, open_mailbox(box, os.environ, bench.settings.root))
            for box in bench.settings.mailboxes
        ),
        templates=templates_of(bench.settings),
        model=open_model(bench.settings, os.environ),
        transport=lambda box, mailbox: open_transport(
            box, mailbox, os.environ, bench.settings.root
        ),
        start_mark=start_mark or bench.now,
        progress=progress,
    )


def hang_up(agent: "Agent") -> None:
    """Closes what the agent has connected to."""
    for _, mailbox in agent.mailboxes:
        mailbox.close()
    if agent.model is not None:
        agent.model.model.close()


def account_name() -> str:
    """The operating system's name for who runs this; a container may have a number only."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return f"uid {os.getuid()}"


def as_moment(text: str | None, zone: str = "UTC") -> datetime | None:
    """A point in time that a person typed: ISO 8601; without a zone it is read in `zone`."""
    from mailbox_agent.cases.clock import zone as zone_named

    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(
            f"{text!r} is no date or time: write 2026-05-13 or 2026-05-13T18:00+02:00"
        ) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=zone_named(zone))


def store_folder(path: Path) -> str:
    """A path as a person at this terminal would type it."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def text_of(file: Path) -> str:
    """A file's text, or that of standard input for "-"."""
    try:
        with click.open_file(str(file), encoding="utf-8") as opened:
            return str(opened.read())
    except UnicodeDecodeError as error:
        raise UserError(f"{file} is no UTF-8 text") from error
    except OSError as error:
        raise UserError(f"{file} cannot be read: {error.strerror}") from error
