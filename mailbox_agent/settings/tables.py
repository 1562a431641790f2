"""The shape of mailbox_agent.toml, table by table.

This and `values.py` are the only modules that know pydantic; they are imported when settings are
read, not before. What two tables must not say together belongs in `agreement.py`.
"""

from datetime import date
from typing import Annotated, Any, Literal, Self, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, model_validator

from mailbox_agent.records.protocols import MOST_KEPT
from mailbox_agent.records.reading import Area, Severity
from mailbox_agent.records.team import PersonRole
from mailbox_agent.settings.calendars import holidays_of
from mailbox_agent.settings.problems import Place
from mailbox_agent.settings.values import (
    Authority,
    Command,
    Country,
    Days,
    Domain,
    Duration,
    EmailAddress,
    Folder,
    Hours,
    Language,
    Lead,
    Line,
    ModelServer,
    Prefix,
    Slug,
    Zone,
)


class Table(BaseModel):
    """A table of the file: unknown settings are errors, nothing is converted silently."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class CompanyTable(Table):
    name: Line
    domains: list[Domain] = Field(min_length=1)
    zone: Zone = "UTC"
    language: Language = "en"


class ServerTable(Table):
    """Where a server listens and who signs in. No port: the usual one of `security`."""

    host: Line
    port: int | None = Field(None, ge=1, le=65_535)
    security: Literal["tls", "starttls", "none"] = "tls"
    ca_file: Folder | None = None
    allow_plain: bool = False
    user: str = ""
    connect_seconds: Annotated[float, Field(gt=0, le=600, allow_inf_nan=False)] = 20.0
    answer_seconds: Annotated[float, Field(gt=0, le=3600, allow_inf_nan=False)] = 60.0


class SmtpTable(ServerTable):
    sign_in: bool = True
    copy_to_sent: Literal["auto", "always", "never"] = "auto"


class SignInTable(Table):
    """How we prove who we are, to IMAP and SMTP alike; secrets come from elsewhere."""

    method: Literal["password", "m365_app", "m365_device", "refresh_token"] = "password"
    mechanism: Literal["xoauth2", "oauthbearer"] = "xoauth2"
    password_env: Line | None = None
    password_file: Folder | None = None
    password_command: Command | None = None
    authority: Authority = "https://login.microsoftonline.com"
    tenant: str = ""
    client_id: str = ""
    client_secret_env: Line | None = None
    client_secret_file: Folder | None = None
    client_secret_command: Command | None = None
    client_secret_expires: date | None = None
    refresh_token_env: Line | None = None
    refresh_token_file: Folder | None = None
    refresh_token_command: Command | None = None
    token_url: str = ""
    scope: str = ""


class LeavingTable(Table):
    """Whether text of a mailbox or customer may go to a model: nowhere, to our own, to any."""

    allowed: Literal["no", "local", "yes"] | None = None


class ModelTable(Table):
    """The language model. Without `base_url` there is none; secrets come from elsewhere."""

    base_url: ModelServer = ""
    model: str = ""
    api_key_env: Line | None = None
    api_key_file: Folder | None = None
    api_key_command: Command | None = None
    own_server: bool = False
    allowed: Literal["no", "local", "yes"] = "yes"
    redact: bool = True
    pseudonyms: bool = False
    read_history: bool = False
    learn: bool = True
    timeout_seconds: Annotated[float, Field(gt=0, le=7200, allow_inf_nan=False)] = 60.0
    parallel_calls: Annotated[int, Field(ge=1, le=32)] = 4
    tokens_per_day: Annotated[int, Field(ge=0)] = 0
    money_per_day: Annotated[float, Field(ge=0, allow_inf_nan=False)] = 0.0
    prompt_price: Annotated[float, Field(ge=0, allow_inf_nan=False)] = 0.0
    completion_price: Annotated[float, Field(ge=0, allow_inf_nan=False)] = 0.0
    currency: Line = "USD"


class MailboxTable(Table):
    name: Slug
    kind: Literal["maildir", "imap"] = "maildir"
    address: EmailAddress
    display_name: str = ""
    aliases: list[EmailAddress] = []
    path: Folder | None = None
    imap: ServerTable | None = None
    smtp: SmtpTable | None = None
    sign_in: SignInTable = SignInTable()
    folders: list[Folder] = Field(["INBOX"], min_length=1)
    drafts: Folder = "Drafts"
    sent: Folder = "Sent"
    bcc_self: Literal["auto", "always", "never"] = "auto"
    handled_folder: Folder | Literal[""] = ""
    mark_seen: bool = False
    prompts: Folder | None = None
    doc_templates: Folder | None = None
    token_prefix: Prefix = "ESC"
    trusted_servers: list[Domain] = []
    trust_microsoft365: bool = False
    accepts_only_authenticated: bool = False
    max_message_bytes: int = Field(52_428_800, ge=65_536, le=MOST_KEPT)
    model: LeavingTable = LeavingTable()


class PersonTable(Table):
    name: Line
    addresses: list[EmailAddress] = Field(min_length=1)
    role: PersonRole
    title: str = ""
    zone: Zone | None = None
    languages: list[Language] | None = None
    phone: str = ""
    deputy: str = ""
    level: int = Field(1, ge=1, le=9)
    approves: bool = False
    alerted: bool = False
    calendar: str = ""
    os_users: list[Line] = []


class RuleTable(Table):
    manager: Line
    mailbox: str | None = None
    customer: str | None = None
    area: Area | None = None
    severity: Severity | None = None


class TeamTable(Table):
    person: list[PersonTable] = []
    rule: list[RuleTable] = []


class CustomerTable(Table):
    name: Line
    domains: list[Domain] = []
    addresses: list[EmailAddress] = []
    zone: Zone | None = None
    language: Language | None = None
    references: list[Line] = []
    confidential: bool = False
    model: LeavingTable = LeavingTable()


class PartnersTable(Table):
    domains: list[Domain] = []


class HolidaysTable(Table):
    country: Country | None = None
    subdivision: str | None = None
    extra: list[date] = []

    @model_validator(mode="after")
    def _known(self) -> Self:
        if self.country is not None:
            holidays_of(self.country, self.subdivision)
        elif self.subdivision is not None:
            raise ValueError("a subdivision needs its country")
        return self


class CalendarTable(Table):
    zone: Zone | None = None
    always: bool = False
    days: Days = "mon-fri"
    hours: Hours = ""
    holidays: HolidaysTable = HolidaysTable()

    @model_validator(mode="after")
    def _has_time(self) -> Self:
        texts = self.hours.values() if isinstance(self.hours, dict) else [self.hours]
        if self.always and (any(texts) or self.holidays != HolidaysTable()):
            raise ValueError("always = true leaves no room for hours and holidays")
        if not self.always and not any(text.strip() for text in texts):
            raise ValueError("write hours, or always = true")
        return self


class SeverityTable(Table):
    acknowledge: Duration | None = None
    update_every: Duration | None = None
    calendar: str | None = None


class SeveritiesTable(Table):
    critical: SeverityTable = SeverityTable()
    high: SeverityTable = SeverityTable()
    medium: SeverityTable = SeverityTable()
    low: SeverityTable = SeverityTable()


class VisibilityTable(Table):
    severity: Severity
    leaders: list[Line] = Field(min_length=1)
    formal_plan: bool = True


class AlertsTable(Table):
    administrators: list[EmailAddress] = []
    quote_mail: bool = False
    deputy_after_minutes: Annotated[int, Field(ge=1, le=1440)] = 10
    level_after_minutes: Annotated[int, Field(ge=1, le=1440)] = 15
    most_per_hour: Annotated[int, Field(ge=1, le=1000)] = 12


class ServiceTable(Table):
    poll_seconds: Annotated[int, Field(ge=1, le=3600)] = 60
    hung_after_seconds: Annotated[int, Field(ge=1, le=86400)] = 900
    log: Literal["words", "json"] = "words"


class AutomaticTable(Table):
    kinds: list[Literal["escalation", "update", "status_request", "resolution"]] = []
    severities: list[Severity] = []
    per_sender_and_day: Annotated[int, Field(ge=1, le=3)] = 3
    per_hour: Annotated[int, Field(ge=1, le=1000)] = 20


class UpdatesTable(Table):
    lead: Lead = "4h"
    slipped_dates: bool = True


class StoreTable(Table):
    folder: Folder = "store"
    lock_timeout_seconds: Annotated[float, Field(ge=0, le=600, allow_inf_nan=False)] = 30.0


class PromptsTable(Table):
    folder: Folder = "prompts"


class DocumentsTable(Table):
    templates: Folder = "doc_templates"
    editions: list[Literal["customer", "internal"]] = ["customer", "internal"]


class JoiningTable(Table):
    weak_threshold: Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)] = 0.6


class SettingsFile(Table):
    """The whole file."""

    company: CompanyTable
    mailbox: list[MailboxTable] = Field(min_length=1)
    team: TeamTable = TeamTable()
    customer: list[CustomerTable] = []
    partners: PartnersTable = PartnersTable()
    calendar: dict[Slug, CalendarTable] = {}
    severity: SeveritiesTable = SeveritiesTable()
    visibility: list[VisibilityTable] = []
    alerts: AlertsTable = AlertsTable()
    service: ServiceTable = ServiceTable()
    automatic_acknowledgement: AutomaticTable = AutomaticTable()
    updates: UpdatesTable = UpdatesTable()
    store: StoreTable = StoreTable()
    prompts: PromptsTable = PromptsTable()
    documents: DocumentsTable = DocumentsTable()
    joining: JoiningTable = JoiningTable()
    model: ModelTable = ModelTable()


def known_names(place: Place) -> tuple[str, ...]:
    """Names of the settings that the table at `place` may have, for `problems`."""
    table: Any = SettingsFile
    for part in place:
        if not isinstance(part, int) and issubclass(table, Table):
            inner = table.model_fields.get(str(part))
            table = _table_in(inner.annotation) if inner else CalendarTable
    return tuple(table.model_fields)


def _table_in(annotation: Any) -> Any:
    """The Table inside list[Table], dict[str, Table] or Table itself."""
    while args := get_args(annotation):
        annotation = args[-1]
    return annotation


SCALARS: tuple[type, ...] = (bool, float, int, str)  # what one variable can say


def scalar_settings() -> dict[Place, type]:
    """The places that an environment variable may set: single values of plain tables."""
    found: dict[Place, type] = {}
    for section, field in SettingsFile.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, Table):
            found |= _scalars_in(field.annotation, (section,))
    return found


def _scalars_in(table: type[Table], place: Place) -> dict[Place, type]:
    found: dict[Place, type] = {}
    for name, field in table.model_fields.items():
        kinds = {field.annotation, *get_args(field.annotation)}
        kinds |= {get_args(kind)[0] for kind in kinds if get_origin(kind) is Annotated}
        kinds |= {
            type(one) for kind in kinds if get_origin(kind) is Literal for one in get_args(kind)
        }
        if isinstance(field.annotation, type) and issubclass(field.annotation, Table):
            found |= _scalars_in(field.annotation, (*place, name))
        elif get_origin(field.annotation) is not list and (kinds := kinds & set(SCALARS)):
            found[(*place, name)] = next(one for one in SCALARS if one in kinds)
    return found
