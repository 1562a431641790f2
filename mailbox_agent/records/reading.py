"""What one mail says that matters: the same record from both readers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from mailbox_agent.records.mail import Address, Trust

Kind = Literal["escalation", "update", "status_request", "resolution", "automatic", "unrelated"]
Area = Literal[
    "timeline", "functionality", "integration", "performance", "people", "commercial", "other"
]
Severity = Literal["critical", "high", "medium", "low"]
SenderRole = Literal["customer", "sales", "internal", "partner", "machine", "stranger"]
Sentiment = Literal["angry", "frustrated", "neutral", "positive"]
CauseStatus = Literal["suspected", "confirmed", "ruled_out"]
SegmentName = Literal["own", "forwarded", "quoted", "subject", "attachment", "note"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quote stands: body_text[start:end], and whose words those are. In an attachment
    (`part`: Attachment.part) it is the text of that file that start and end count in."""

    segment: SegmentName
    start: int
    end: int
    part: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """The mail's own wording. Without a place it is unsupported and never used as fact."""

    text: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class ActionItem:
    """Something that somebody is to do.

    `due` is the day in the sender's zone; `due_at` (UTC) only where the words name a time of day.
    """

    quote: Quote
    what: str
    owner: str | None  # a person, a team, a company; None if open
    due: date | None
    due_at: datetime | None
    zone: str  # IANA name or "+02:00": where due is to be read
    due_words: str  # "by Thursday 18:00 your time"; "" if none
    recurrence: str | None  # RRULE of a repeating duty
    promise: bool  # made by us to the customer
    known_item: int | None = None  # the open item of the case that this one is once more
    why: str = ""  # the words behind it
    rule: str = field(default="", compare=False)  # its name in the code: "words_actions.REQUEST"
    owner_why: str = field(default="", compare=False)
    due_why: str = field(default="", compare=False)  # how the words became a day, from which date
    promise_why: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class RootCause:
    quote: Quote
    what: str
    status: CauseStatus
    why: str = ""
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Impact:
    quote: Quote
    why: str = ""
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class ItemUpdate:
    """A later mail that says what became of a known item."""

    item: int  # id of the KnownItem
    new_status: Literal["done", "moved", "dropped"]
    quote: Quote
    new_due: date | None = None  # of "moved"; None: its date is not kept, and no other is named
    why: str = ""
    done_on: date | None = None  # the day it was done, where the mail says it
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class ForwardedReading:
    """What a forwarded mail says, attributed to its own author and date."""

    author: Address | None
    date: datetime | None
    action_items: tuple[ActionItem, ...] = ()
    root_causes: tuple[RootCause, ...] = ()
    impact: tuple[Impact, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """One reader's answer for one message. Rows of these never change once recorded."""

    kind: Kind
    area: Area | None
    severity: Severity | None
    sender_role: SenderRole
    customer: str | None
    sentiment: Sentiment
    language: str
    needs_ack: bool
    summary: str  # one sentence of the mail itself, at most 200 characters
    action_items: tuple[ActionItem, ...] = ()
    root_causes: tuple[RootCause, ...] = ()
    impact: tuple[Impact, ...] = ()
    updates_to_items: tuple[ItemUpdate, ...] = ()
    forwarded: tuple[ForwardedReading, ...] = ()
    references: tuple[str, ...] = ()  # ticket, contract and case numbers as written
    unsupported: tuple[str, ...] = ()
    engine: str = "rules"
    complaint: Quote | None = None  # the sender's own sentence that says what is wrong
    reasons: Mapping[str, str] = field(default_factory=dict)  # field -> why
    rules: Mapping[str, str] = field(default_factory=dict, compare=False)  # field -> rule's name
    kind_by_rules: Kind | None = field(default=None, compare=False)  # of a model's reading
    gist: str = field(default="", compare=False)  # a model's own sentence; no fact
    same_matter_as: str | None = field(default=None, compare=False)  # token that a model names
    model: str = field(default="", compare=False)
    prompt_hash: str = field(default="", compare=False)  # SHA-256 of the file it was asked with
    secrets: Mapping[str, str] = field(default_factory=dict, compare=False)  # of attached files
    unread_files: tuple[str, ...] = field(default=(), compare=False)  # which, and why, in words


@dataclass(frozen=True, slots=True)
class KnownItem:
    """An open item of the case, as a reader needs it to recognise it again."""

    id: int
    what: str
    owner: str | None
    due: date | None
    quote: str
    promise: bool = False  # made by us to the customer


@dataclass(frozen=True, slots=True)
class CaseDigest:
    """What a reader has to know of the case and its customer to understand a later mail: bounded,
    however long the case is, and only what the mail's own readers may know."""

    token: str = ""  # "": the mail belongs to no case yet
    title: str = ""
    status: str = ""
    severity: Severity | None = None
    area: Area | None = None
    people: tuple[str, ...] = ()  # "Marta Nowak (customer)"
    messages: tuple[str, ...] = ()  # the last ones, a line each, oldest first
    notes: tuple[str, ...] = ()  # likewise
    earlier: int = 0  # messages that are not listed
    other_cases: tuple[tuple[str, str], ...] = ()  # (token, in a line) of the same customer


@dataclass(frozen=True, slots=True)
class AttachedText:
    """What an attachment says, as far as it was read."""

    part: str  # its place in the MIME tree
    filename: str
    text: str
    cut: bool = False  # there is more of it
    note: str = ""  # why it was not read, or what of it was left out


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """What a reader may know besides the mail: settings and the case, as values."""

    company: str  # our own name, "Brightloop"
    own_domains: frozenset[str]
    own_addresses: frozenset[str]  # the shared mailboxes
    staff_roles: Mapping[str, Literal["sales", "internal"]]  # address -> role in the team table
    staff_names: Mapping[str, str]  # address -> full name
    customers: Mapping[str, str]  # domain -> customer name
    partner_domains: frozenset[str]
    trust: Trust
    known_case: bool  # the thread belongs to a case already
    case_customer: str | None
    case_people: Mapping[str, str]  # address -> full name
    open_items: tuple[KnownItem, ...]
    now: datetime
    digest: CaseDigest = CaseDigest()
    attached: tuple[AttachedText, ...] = ()
    examples: tuple[str, ...] = ()  # of readings that our people corrected, with blanks
    marker: str = ""  # stands around what a sender wrote; no sender can guess it
    zones: Mapping[str, str] = field(default_factory=dict)  # address -> its zone in the settings
    is_matter: bool = False  # a person says that it is one: nobody judges that again
