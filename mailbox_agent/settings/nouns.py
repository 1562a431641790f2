"""What the settings are once they are read: plain frozen values, no pydantic."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from mailbox_agent.records.reading import Kind, Severity
from mailbox_agent.records.team import (
    Calendar,
    Company,
    Customer,
    Person,
    Target,
    TeamRule,
    Visibility,
)

Leaving = Literal["no", "local", "yes"]  # whether text may go to a language model


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """Where a server listens, and the account there."""

    host: str
    port: int
    security: Literal["tls", "starttls", "none"]
    user: str
    ca_file: Path | None = None
    allow_plain: bool = False
    connect_seconds: float = 20.0
    answer_seconds: float = 60.0
    sign_in: bool = True  # SMTP servers of one's own network may ask for none
    copy_to_sent: Literal["auto", "always", "never"] = "auto"  # SMTP only


@dataclass(frozen=True, slots=True)
class SignInSettings:
    """How an account is proved. `secrets`: where each secret comes from, never the secret itself
    (the keys of `resolve_secret`: password_file, client_secret_env ...)."""

    method: Literal["password", "m365_app", "m365_device", "refresh_token"] = "password"
    mechanism: Literal["xoauth2", "oauthbearer"] = "xoauth2"
    authority: str = "https://login.microsoftonline.com"  # whom Microsoft 365's methods ask
    tenant: str = ""
    client_id: str = ""
    client_secret_expires: date | None = None
    token_url: str = ""
    scope: str = ""
    secrets: Mapping[str, object] = field(default_factory=dict)
    kept_in: Path | None = None  # the file of a person's sign-in (m365_device)


@dataclass(frozen=True, slots=True)
class AutomaticSettings:
    """Which acknowledgements may leave without a person: none, unless both lists name some."""

    kinds: frozenset[Kind] = frozenset()
    severities: frozenset[Severity] = frozenset()
    per_sender_and_day: int = 3
    per_hour: int = 20  # of a mailbox


FOUR_HOURS = timedelta(hours=4)


@dataclass(frozen=True, slots=True)
class UpdateSettings:
    """Letters that the clock asks for. lead: how long before the promised time an update is
    drafted; zero: none is."""

    lead: timedelta = FOUR_HOURS
    slipped_dates: bool = True


def sign_in_file(store: Path, mailbox: str) -> Path:
    """Where the sign-in of a person is kept (m365_device)."""
    return store / f"sign_in_{mailbox}.json"


@dataclass(frozen=True, slots=True)
class MailboxSettings:
    """One shared mailbox. Cases, drafts and case numbers belong to exactly one of these."""

    name: str
    kind: Literal["maildir", "imap"]
    address: str
    display_name: str
    aliases: tuple[str, ...]
    path: Path  # of a Maildir
    folders: tuple[str, ...] = ("INBOX",)
    drafts: str = "Drafts"
    sent: str = "Sent"
    bcc_self: Literal["auto", "always", "never"] = "auto"
    handled_folder: str = ""  # "": mail stays where it lies
    mark_seen: bool = False
    prompts: Path | None = None  # its own templates, before the workspace's
    doc_templates: Path | None = None
    token_prefix: str = "ESC"
    trusted_servers: frozenset[str] = frozenset()
    trust_microsoft365: bool = False
    accepts_only_authenticated: bool = False
    max_message_bytes: int = 52_428_800
    imap: ServerSettings | None = None
    smtp: ServerSettings | None = None
    sign_in: SignInSettings = field(default_factory=SignInSettings)
    model_allowed: Leaving | None = None  # None: as [model] says
    trust_unless_failed: bool = False  # never from the file: `analyze` without a workspace sets it


@dataclass(frozen=True, slots=True)
class AlertSettings:
    """Mail to our own staff. Without administrators (addresses) nobody is told by mail."""

    administrators: tuple[str, ...] = ()
    quote_mail: bool = False  # whether words of a customer's mail may stand in it
    deputy_after_minutes: int = 10
    level_after_minutes: int = 15
    most_per_hour: int = 12  # mails to one recipient; what is more goes as one


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """The language model: none without a base_url. Prices are per million tokens, in `currency`;
    a budget of 0 is none. `secrets`: where the key comes from, never the key itself."""

    base_url: str = ""
    model: str = ""  # "": the only one that the server offers
    secrets: Mapping[str, object] = field(default_factory=dict)
    own_server: bool = False
    allowed: Leaving = "yes"
    redact: bool = True
    pseudonyms: bool = False
    read_history: bool = False
    learn: bool = True
    timeout_seconds: float = 60.0
    parallel_calls: int = 4
    tokens_per_day: int = 0
    money_per_day: float = 0.0
    prompt_price: float = 0.0
    completion_price: float = 0.0
    currency: str = "USD"
    customers: Mapping[str, Leaving] = field(default_factory=dict)  # by name, where one says so


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that the workspace's people decided, with every default filled in."""

    root: Path
    company: Company
    mailboxes: tuple[MailboxSettings, ...]
    people: tuple[Person, ...]
    rules: tuple[TeamRule, ...]
    customers: tuple[Customer, ...]
    partner_domains: frozenset[str]
    calendars: Mapping[str, Calendar]
    targets: Mapping[Severity, Target]
    visibility: tuple[Visibility, ...]
    store: Path
    prompts: Path
    doc_templates: Path
    weak_join_threshold: float  # 0 to 1
    default_zone: str  # IANA
    default_language: str  # ISO 639-1
    document_editions: tuple[str, ...]
    lock_timeout_seconds: float
    poll_seconds: int = 60
    hung_after_seconds: int = 900
    log: Literal["words", "json"] = "words"
    automatic: AutomaticSettings = AutomaticSettings()
    updates: UpdateSettings = UpdateSettings()
    alerts: AlertSettings = field(default_factory=AlertSettings)
    model: ModelSettings = field(default_factory=ModelSettings)
