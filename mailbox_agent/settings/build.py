"""Turns the tables of the file into the nouns that the program works with.

Only copying and filling in defaults; the tables are valid and agree when this runs.
"""

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from mailbox_agent.records.reading import Severity
from mailbox_agent.records.team import (
    Calendar,
    Company,
    Customer,
    Person,
    Target,
    TeamRule,
    Visibility,
)
from mailbox_agent.settings.calendars import built_in, duration_of, holidays_of, work_hours
from mailbox_agent.settings.nouns import (
    AlertSettings,
    AutomaticSettings,
    MailboxSettings,
    ModelSettings,
    ServerSettings,
    Settings,
    SignInSettings,
    UpdateSettings,
    sign_in_file,
)

if TYPE_CHECKING:
    from mailbox_agent.settings.tables import (
        AlertsTable,
        AutomaticTable,
        CalendarTable,
        CustomerTable,
        MailboxTable,
        ModelTable,
        PersonTable,
        ServerTable,
        SettingsFile,
        SignInTable,
        UpdatesTable,
    )

# severity -> (acknowledge, update_every, calendar): practice row "prompt"
DEFAULT_TARGETS: dict[Severity, tuple[str, str, str]] = {
    "critical": ("15m", "4h", "always"),
    "high": ("1h", "1 business day", "office"),
    "medium": ("4h", "2 business days", "office"),
    "low": ("1 business day", "5 business days", "office"),
}


def settings_from(file: "SettingsFile", root: Path) -> Settings:
    """The frozen Settings of a valid file; relative folders are relative to `root`."""
    calendars = calendars_of(file)
    return Settings(
        root=root,
        company=Company(file.company.name, tuple(file.company.domains)),
        mailboxes=tuple(_mailbox(table, file, root) for table in file.mailbox),
        people=tuple(_person(table, file) for table in file.team.person),
        rules=tuple(
            TeamRule(rule.manager, rule.mailbox, rule.customer, rule.area, rule.severity)
            for rule in file.team.rule
        ),
        customers=tuple(_customer(table) for table in file.customer),
        partner_domains=frozenset(file.partners.domains),
        calendars=calendars,
        targets=_targets(file, calendars),
        visibility=tuple(
            Visibility(table.severity, tuple(table.leaders), table.formal_plan)
            for table in file.visibility
        ),
        store=place(root, file.store.folder),
        prompts=place(root, file.prompts.folder),
        doc_templates=place(root, file.documents.templates),
        weak_join_threshold=file.joining.weak_threshold,
        default_zone=file.company.zone,
        default_language=file.company.language,
        document_editions=tuple(dict.fromkeys(file.documents.editions)),
        lock_timeout_seconds=file.store.lock_timeout_seconds,
        poll_seconds=file.service.poll_seconds,
        hung_after_seconds=file.service.hung_after_seconds,
        log=file.service.log,
        automatic=_automatic(file.automatic_acknowledgement),
        updates=_updates(file.updates),
        alerts=_alerts(file.alerts),
        model=_model(file.model, file),
    )


def _automatic(table: "AutomaticTable") -> AutomaticSettings:
    return AutomaticSettings(
        frozenset(table.kinds),
        frozenset(table.severities),
        table.per_sender_and_day,
        table.per_hour,
    )


def _updates(table: "UpdatesTable") -> UpdateSettings:
    lead = timedelta() if table.lead.strip() == "0" else duration_of(table.lead)[0]
    return UpdateSettings(lead, table.slipped_dates)


def place(root: Path, written: str) -> Path:
    """A folder as the file names it: relative to the workspace, ~ is the home folder."""
    return root / Path(written).expanduser()


def calendars_of(file: "SettingsFile") -> dict[str, Calendar]:
    """Every calendar by name: the two built-in ones, and the file's own over them."""
    own = {name: _calendar(name, table, file.company.zone) for name, table in file.calendar.items()}
    return built_in(file.company.zone) | own


def _calendar(name: str, table: "CalendarTable", zone: str) -> Calendar:
    if table.always:
        return Calendar(name, table.zone or zone, always=True)
    days = frozenset(table.holidays.extra)
    if table.holidays.country is not None:
        days |= holidays_of(table.holidays.country, table.holidays.subdivision)
    hours = work_hours(table.days, table.hours)
    return Calendar(name, table.zone or zone, hours=hours, holidays=days)


def _targets(file: "SettingsFile", calendars: dict[str, Calendar]) -> dict[Severity, Target]:
    targets: dict[Severity, Target] = {}
    for severity, (acknowledge, update_every, calendar) in DEFAULT_TARGETS.items():
        table = getattr(file.severity, severity)
        soon, soon_days = duration_of(table.acknowledge or acknowledge)
        every, every_days = duration_of(table.update_every or update_every)
        targets[severity] = Target(
            severity,
            calendars[table.calendar or calendar],
            soon or timedelta(days=soon_days),
            every or timedelta(days=every_days),
            acknowledge_days=soon_days,
            update_days=every_days,
        )
    return targets


def _mailbox(table: "MailboxTable", file: "SettingsFile", root: Path) -> MailboxSettings:
    return MailboxSettings(
        name=table.name,
        kind=table.kind,
        address=table.address,
        display_name=table.display_name or file.company.name,
        aliases=tuple(table.aliases),
        path=place(root, table.path or ""),
        folders=tuple(table.folders),
        drafts=table.drafts,
        sent=table.sent,
        bcc_self=table.bcc_self,
        handled_folder=table.handled_folder,
        mark_seen=table.mark_seen,
        prompts=_folder_of(table.prompts, root),
        doc_templates=_folder_of(table.doc_templates, root),
        token_prefix=table.token_prefix,
        trusted_servers=frozenset(table.trusted_servers),
        trust_microsoft365=table.trust_microsoft365,
        accepts_only_authenticated=table.accepts_only_authenticated,
        max_message_bytes=table.max_message_bytes,
        model_allowed=table.model.allowed,
        imap=_server(table.imap, table, root, {"tls": 993, "starttls": 143, "none": 143}),
        smtp=_server(table.smtp, table, root, {"tls": 465, "starttls": 587, "none": 25}),
        sign_in=_sign_in(table.sign_in, sign_in_file(place(root, file.store.folder), table.name)),
    )


def _folder_of(written: str | None, root: Path) -> Path | None:
    return None if written is None else place(root, written)


def _server(
    table: "ServerTable | None", box: "MailboxTable", root: Path, ports: dict[str, int]
) -> ServerSettings | None:
    if table is None:
        return None
    return ServerSettings(
        host=table.host,
        port=table.port or ports[table.security],
        security=table.security,
        user=table.user or box.address,
        ca_file=None if table.ca_file is None else place(root, table.ca_file),
        allow_plain=table.allow_plain,
        connect_seconds=table.connect_seconds,
        answer_seconds=table.answer_seconds,
        sign_in=getattr(table, "sign_in", True),
        copy_to_sent=getattr(table, "copy_to_sent", "auto"),
    )


def _model(table: "ModelTable", file: "SettingsFile") -> ModelSettings:
    return ModelSettings(
        base_url=table.base_url,
        model=table.model.strip(),
        secrets=_sources_of_secrets(table.model_dump()),
        own_server=table.own_server,
        allowed=table.allowed,
        redact=table.redact,
        pseudonyms=table.pseudonyms,
        read_history=table.read_history,
        learn=table.learn,
        timeout_seconds=table.timeout_seconds,
        parallel_calls=table.parallel_calls,
        tokens_per_day=table.tokens_per_day,
        money_per_day=table.money_per_day,
        prompt_price=table.prompt_price,
        completion_price=table.completion_price,
        currency=table.currency,
        customers={one.name: one.model.allowed for one in file.customer if one.model.allowed},
    )


def _sources_of_secrets(table: dict[str, object]) -> dict[str, object]:
    return {
        name: value
        for name, value in table.items()
        if value is not None and name.endswith(("_env", "_file", "_command"))
    }


def _sign_in(table: "SignInTable", kept_in: Path) -> SignInSettings:
    return SignInSettings(
        method=table.method,
        mechanism=table.mechanism,
        authority=table.authority.rstrip("/"),
        tenant=table.tenant,
        client_id=table.client_id,
        client_secret_expires=table.client_secret_expires,
        token_url=table.token_url,
        scope=table.scope,
        secrets=_sources_of_secrets(table.model_dump()),
        kept_in=kept_in if table.method == "m365_device" else None,
    )


def _alerts(table: "AlertsTable") -> AlertSettings:
    return AlertSettings(
        administrators=tuple(dict.fromkeys(table.administrators)),
        quote_mail=table.quote_mail,
        deputy_after_minutes=table.deputy_after_minutes,
        level_after_minutes=table.level_after_minutes,
        most_per_hour=table.most_per_hour,
    )


def _person(table: "PersonTable", file: "SettingsFile") -> Person:
    return Person(
        name=table.name,
        addresses=tuple(table.addresses),
        role=table.role,
        title=table.title,
        zone=table.zone or file.company.zone,
        languages=tuple(table.languages or [file.company.language]),
        phone=table.phone,
        deputy=table.deputy,
        level=table.level,
        approves=table.approves,
        alerted=table.alerted,
        calendar=table.calendar,
        os_users=tuple(table.os_users),
    )


def _customer(table: "CustomerTable") -> Customer:
    return Customer(
        name=table.name,
        domains=tuple(table.domains),
        addresses=tuple(table.addresses),
        zone=table.zone or "",
        language=table.language or "",
        references=tuple(table.references),
        confidential=table.confidential,
    )
