"""A case and everything that hangs on it, each fact with the source it came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from mailbox_agent.records.mail import Address
from mailbox_agent.records.reading import (
    Area,
    CauseStatus,
    Kind,
    SegmentName,
    SenderRole,
    Severity,
)

Audience = Literal["customer", "internal"]
CaseStatus = Literal["open", "resolved", "closed"]
ItemState = Literal["open", "done", "dropped"]
Side = Literal["us", "customer", "partner"]
CaseRole = Literal[
    "requester",
    "reporter",
    "support_engineer",
    "technical_contact",
    "escalation_manager",
    "customer_management",
    "participant",
]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a value comes from: a message, a note, or a person who set it."""

    kind: Literal["message", "note", "person"]
    id: int  # of the message or note row; 0 for a person
    author: str  # the name as written, or the address
    at: datetime  # aware: when it was written
    quote: str  # the verbatim words; "" for a person's entry
    segment: SegmentName = "own"
    start: int = -1
    end: int = -1
    role: SenderRole | None = None
    subject: str = ""
    part: str = ""  # of the attachment that the quote stands in; start and end count in its text
    filename: str = ""  # of that attachment


@dataclass(frozen=True, slots=True)
class Case:
    """status: open; resolved (the customer or a manager said so); closed (a person ran `close`)."""

    id: int
    mailbox: str
    number: int  # of the mailbox's own series
    token: str  # "ESC-7"
    title: str  # subject of the first message, without Re: and Fwd:
    customer: str | None
    status: CaseStatus
    area: Area | None
    severity: Severity | None
    manager: str | None  # a name of the team table; None while the owner is open
    language: str
    zone: str  # the customer's, IANA or "+02:00"; "" if not known
    opened_at: datetime
    last_activity_at: datetime
    acknowledge_by: datetime | None
    acknowledged_at: datetime | None
    next_update_at: datetime | None
    resolved_at: datetime | None = None
    closed_at: datetime | None = None
    close_reason: str = ""
    confidential: bool = False
    history: bool = False  # only mail from before the start mark: no clocks, drafts, documents
    merged_into: int | None = None
    customer_id: int | None = None


@dataclass(frozen=True, slots=True)
class CaseSketch:
    """What `find_case` needs to know of a case that a message might belong to."""

    id: int
    token: str
    customer: str | None
    customer_domains: frozenset[str]
    title: str
    status: CaseStatus
    last_activity_at: datetime
    people: frozenset[str]  # addresses of everybody on the case
    references: frozenset[str]  # ticket and contract numbers, folded
    words: frozenset[str]  # significant words of its subjects and summaries, folded
    message_prints: frozenset[str] = frozenset()  # folded lines of its messages, for forwards
    area: Area | None = None
    writers: frozenset[str] = frozenset()  # addresses that wrote in it themselves
    names: Mapping[str, str] = field(default_factory=dict)  # address -> name of its people


@dataclass(frozen=True, slots=True)
class Candidates:
    """The cases that a message might belong to, gathered by the database for one message."""

    by_own_token: CaseSketch | None = None  # a signed token of ours in References or In-Reply-To
    by_message_id: Mapping[str, CaseSketch] = field(default_factory=dict)  # known ids it names
    by_waiting_for: tuple[CaseSketch, ...] = ()  # known mails that name this one: a ghost filled
    by_subject_token: CaseSketch | None = None
    of_customer: tuple[CaseSketch, ...] = ()  # the same customer's, newest activity first


AssignmentReason = Literal[
    "own_token", "references", "ghost", "subject_token", "weak", "new", "person", "merge", "none"
]


@dataclass(frozen=True, slots=True)
class CaseMatch:
    """The answer of `find_case`, with its reason in words a person can check."""

    case_id: int | None  # None: a new case, or none at all
    how: AssignmentReason
    reason: str
    provisional: bool = False  # a weak join: made at once, undone by one command
    proposal: int | None = None  # a case that it may belong to, for a person to say


@dataclass(frozen=True, slots=True)
class CaseMessage:
    """A message as the case's timeline shows it."""

    id: int
    at: datetime
    sender: Address
    role: SenderRole
    kind: Kind
    subject: str
    summary: str
    audience: Audience
    automatic: str | None = None
    to: tuple[str, ...] = ()
    trusted: str = "unauthenticated"
    message_id: str = ""
    provisional: bool = False
    sentiment: str = "neutral"
    forwarded_from: str = ""  # author of the forwarded mail, if this is a forward
    flags: tuple[str, ...] = ()  # what is odd about it, in words


@dataclass(frozen=True, slots=True)
class CasePerson:
    address: str
    name: str
    side: Side
    roles: frozenset[CaseRole]


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One step of an item's history."""

    at: datetime
    field: str  # state, due, owner, what; kept: whether its date is ("no", "yes")
    before: str
    after: str
    source: Source
    applied: bool = True  # False: a proposal from somebody who may not decide it


@dataclass(frozen=True, slots=True)
class Item:
    """An action item of the case. `promise`: made by us to the customer."""

    id: int
    case_id: int
    what: str
    owner: str | None
    due: date | None
    due_at: datetime | None
    zone: str
    due_words: str
    recurrence: str | None
    promise: bool
    state: ItemState
    audience: Audience
    supported: bool
    source: Source
    owner_side: Side | None = None
    history: tuple[ItemChange, ...] = ()
    state_source: Source | None = None  # what says that it is done or dropped
    done_at: datetime | None = None
    person_set: tuple[str, ...] = ()  # fields that a person decided: mail only proposes others


@dataclass(frozen=True, slots=True)
class Cause:
    id: int
    what: str
    status: CauseStatus
    audience: Audience
    supported: bool
    source: Source


@dataclass(frozen=True, slots=True)
class ImpactNote:
    id: int
    audience: Audience
    supported: bool
    source: Source  # the quote is the statement


@dataclass(frozen=True, slots=True)
class Note:
    """A call, a meeting or a decision that a person wrote down. Internal unless released."""

    id: int
    case_id: int
    kind: Literal["call", "meeting", "decision", "note"]
    at: datetime
    author: str
    participants: tuple[str, ...]
    text: str
    audience: Audience = "internal"


@dataclass(frozen=True, slots=True)
class Correction:
    """A person said that a value is another one: of a message, of an item, else of the case."""

    at: datetime
    who: str
    case_id: int
    field: str
    before: str
    after: str
    message_id: int | None = None
    item_id: int | None = None


@dataclass(frozen=True, slots=True)
class BackupStrategy:
    """What is done if the main way to a solution fails, and what tells us that it has."""

    what: str
    trigger: str  # "" if nobody has named it: a gap
    audience: Audience
    source: Source


@dataclass(frozen=True, slots=True)
class CaseFinding:
    """Something about the case that a person should know: a gap, a contradiction, a proposal."""

    kind: str
    text: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """A row of the append-only log: ids and hashes only, never text of a mail."""

    id: int
    at: datetime
    kind: str
    actor: str
    details: Mapping[str, str | int | None]
    case_id: int | None = None
    message_id: int | None = None
    draft_id: int | None = None


@dataclass(frozen=True, slots=True)
class SentLetter:
    """A draft that went out. to: the addresses in To and Cc, folded."""

    at: datetime
    kind: str
    to: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """A whole case as values: what drafts and documents are made from, no database behind it."""

    case: Case
    messages: tuple[CaseMessage, ...] = ()
    people: tuple[CasePerson, ...] = ()
    items: tuple[Item, ...] = ()
    causes: tuple[Cause, ...] = ()
    impacts: tuple[ImpactNote, ...] = ()
    notes: tuple[Note, ...] = ()
    events: tuple[Event, ...] = ()
    findings: tuple[CaseFinding, ...] = ()
    references: tuple[str, ...] = ()
    complaint: Source | None = None  # the customer's own sentence that says what is wrong
    sent: tuple[SentLetter, ...] = ()  # from here, to the customer's side
    backups: tuple[BackupStrategy, ...] = ()
