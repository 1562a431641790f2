"""What we would answer, and who decided."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from mailbox_agent.records.case import Audience

DraftKind = Literal[
    "acknowledgement",  # of a question where things stand it is the answer, too
    "notice", "update", "slip", "closing",
    "report",  # an approved closure summary or post-mortem, to leadership
    "plan",  # an approved remediation plan, to the customer
]  # fmt: skip
CLOCK_LETTERS: tuple[DraftKind, ...] = ("update", "slip")  # what the clock asks for
DraftStatus = Literal[
    "pending",  # waits for a person
    "approved",
    "claimed",  # the outbox has it; its Message-ID is fixed
    "sent",
    "unsure",  # claimed before a crash and nobody can tell: a person is asked
    "rejected",
    "superseded",
    "void",  # approved, but the customer has written since, or its document or case has changed
]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a check found in a draft, shown at the sentence."""

    check: str  # names, dates, numbers, links, addresses, audience, next_update, language ...
    text: str  # for the reviewer: what and why
    sentence: str = ""
    blocking: bool = False  # may not be approved without changing it


@dataclass(frozen=True, slots=True)
class DraftText:
    """What composing returns: plain text, and on what each sentence rests."""

    subject: str
    body: str
    language: str
    sources: tuple[tuple[str, str], ...] = ()  # sentence -> "message 12", "settings", "template"
    findings: tuple[Finding, ...] = ()
    leaders: tuple[str, ...] = ()  # names of those whom it tells the customer of


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file that goes out with a draft. Its bytes lie in the store under their hash."""

    name: str  # as the reader sees it: "ESC-7 Closure summary - Nordhavn.docx"
    content_type: str
    size: int  # bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class Draft:
    id: int
    case_id: int
    audience: Audience
    kind: DraftKind
    # "message:<id>", "leaders:<draft id>", "approval:<id>", "again:<draft id>", "update:2026-05-13"
    occasion: str
    revision: int
    status: DraftStatus
    sender: str  # From: the shared mailbox
    reply_to: str
    to: tuple[str, ...]  # as written in a header: 'Mette Aagaard <mette@...>'
    cc: tuple[str, ...]
    subject: str
    body: str
    language: str
    message_id: str  # fixed when the draft is made
    in_reply_to: str
    references: tuple[str, ...]
    content_hash: str  # From, recipients, subject, body, attachments
    created_at: datetime
    findings: tuple[Finding, ...] = ()
    answers_message: int | None = None
    folder_key: str = ""  # where it lies in the Drafts folder; "" if not there yet
    folder_sha256: str = ""  # of the bytes that we laid there
    folder_revision: int = 0  # the revision that lies there
    folder_missing_since: datetime | None = None  # gone from there, and not seen elsewhere
    decided_by: str = ""
    decided_at: datetime | None = None
    why: str = ""
    approved_hash: str = ""
    sent_at: datetime | None = None
    touched: bool = False  # a person has edited it
    next_update_at: datetime | None = None  # what it promises
    leaders: tuple[str, ...] = ()  # an acknowledgement names them, a notice goes to them
    attachments: tuple[AttachedFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Decider:
    """Who decided and by which door."""

    name: str
    door: Literal["terminal", "drafts_folder", "mail", "console", "agent"]
