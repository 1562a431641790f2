"""What the settings are once they are read: plain frozen values, no pydantic."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

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


@dataclass(frozen=True, slots=True)
class MailboxSettings:
    """One shared mailbox. Cases, drafts and case numbers belong to exactly one of these."""

    name: str
    kind: Literal["maildir"]
    address: str
    display_name: str
    aliases: tuple[str, ...]
    path: Path
    folders: tuple[str, ...] = ("INBOX",)
    drafts: str = "Drafts"
    sent: str = "Sent"
    token_prefix: str = "ESC"
    trusted_servers: frozenset[str] = frozenset()
    trust_microsoft365: bool = False
    accepts_only_authenticated: bool = False
    max_message_bytes: int = 52_428_800
    trust_unless_failed: bool = False  # never from the file: `analyze` without a workspace sets it


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
