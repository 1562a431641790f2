"""A whole workspace in a folder: settings, a real Maildir, a real store, passes at chosen times."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from made_before import lay_store, lay_workspace

from mailbox_agent.agent import Agent, run_pass
from mailbox_agent.database.store import Store
from mailbox_agent.mailbox.opening import open_mailbox
from mailbox_agent.pass_report import PassReport
from mailbox_agent.prompts import templates_of
from mailbox_agent.records import Viewer
from mailbox_agent.settings import Settings, load_settings
from mailbox_agent.workspace import prepare_store

EVERYBODY = Viewer("test", sees_confidential=True)
NOON = datetime(2026, 5, 11, 12, 0, tzinfo=UTC)  # a Monday
SETTINGS = """
[company]
name = "Vendor"
domains = ["vendor.example"]
zone = "Europe/Copenhagen"

[[mailbox]]
name = "escalations"
address = "escalations@vendor.example"
display_name = "Vendor Escalations"
path = "mail"
accepts_only_authenticated = true

[[team.person]]
name = "Robin Meyer"
addresses = ["robin.meyer@vendor.example"]
role = "escalation_manager"
title = "Escalation Manager"
approves = true

[[team.person]]
name = "Tom Okafor"
addresses = ["tom.okafor@vendor.example"]
role = "sales"
title = "Account Executive"

[[team.person]]
name = "Kim Larsen"
addresses = ["kim.larsen@vendor.example"]
role = "leader"
title = "VP Customer Success"

[[team.person]]
name = "Jo Berg"
addresses = ["jo.berg@vendor.example"]
role = "internal"
title = "Engineer"

[[team.rule]]
manager = "Robin Meyer"

[[visibility]]
severity = "critical"
leaders = ["Kim Larsen"]
"""


class Workspace:
    """`deliver` puts a mail into the Maildir as a server would; `work` runs one pass.

    draws: whether a pass makes documents, which takes half of its time."""

    draws = True

    def __init__(
        self, root: Path, settings: str = SETTINGS, environ: Mapping[str, str] | None = None
    ) -> None:
        lay_workspace(root)
        (root / "mailbox_agent.toml").write_text(settings, encoding="utf-8")
        self.root = root
        self.settings: Settings = load_settings(root, {})
        prepare_store(self.settings.store)
        self.mail = root / "mail"
        self.environ = environ or {}
        self.count = 0

    def deliver(self, raw: bytes, *, folder: str = "", at: datetime = NOON) -> str:
        self.count += 1
        key = f"{int(at.timestamp())}.M{self.count:06}P1.mx1"
        place = self.mail / folder / "new"
        place.mkdir(parents=True, exist_ok=True)
        (place / key).write_bytes(raw)
        return key

    def store(self, now: datetime = NOON) -> Store:
        lay_store(self.settings.store)
        return Store(self.settings.store, now=now, busy_seconds=1)

    def agent(self, store: Store, start: datetime = NOON - timedelta(days=1)) -> Agent:
        return Agent(
            store=store,
            settings=self.settings,
            mailboxes=tuple(
                (box, open_mailbox(box, self.environ, self.root)) for box in self.settings.mailboxes
            ),
            templates=templates_of(self.settings),
            start_mark=start,
        )

    def work(
        self,
        now: datetime = NOON,
        *,
        start: datetime = NOON - timedelta(days=1),
        at: Callable[[str], None] = lambda _: None,
        documents: bool | None = None,
    ) -> PassReport:
        with self.store(now) as store:
            documents = self.draws if documents is None else documents
            agent = replace(self.agent(store, start), at=at, documents=documents)
            try:
                return run_pass(agent, now)
            finally:
                for _, mailbox in agent.mailboxes:
                    mailbox.close()

    def in_folder(self, name: str) -> list[EmailMessage]:
        """The mails of a Maildir++ subfolder, as a mail client would read them."""
        files = sorted(f for part in ("new", "cur") for f in (self.mail / name / part).glob("*"))
        return [message_from_bytes(file.read_bytes(), policy=default) for file in files]  # type: ignore[misc]

    @property
    def drafts(self) -> list[EmailMessage]:
        return self.in_folder(".Drafts")

    @property
    def sent(self) -> list[EmailMessage]:
        return self.in_folder(".Sent")
