"""What one mail is, before anybody asks what it means."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class Address:
    """One mailbox of a header. `name` is as the person wrote it, `email` lower-cased."""

    name: str
    email: str

    @property
    def domain(self) -> str:
        return self.email.rpartition("@")[2]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A part that is not the body. Its bytes stay in the raw mail, at `part`."""

    part: str  # its place in the MIME tree, "2.1": child 2, then child 1; stable for the same bytes
    filename: str  # decoded, without path parts; "" if the mail names none
    content_type: str  # as declared
    sniffed_type: str  # from the bytes; "" if unknown
    size: int  # decoded bytes
    sha256: str
    inline: bool
    danger: Literal["executable", "script", "macro", "disguised"] | None = None


@dataclass(frozen=True, slots=True)
class DeliveryReport:
    """What a delivery status notification says (RFC 3464), or what a bounce's text says."""

    action: str  # failed, delayed, delivered, relayed, expanded
    failed_recipients: tuple[str, ...]
    original_message_id: str  # "" if it does not say
    status: str = ""  # "5.1.1"
    original_references: tuple[str, ...] = ()  # ids that the returned mail itself referred to


@dataclass(frozen=True, slots=True)
class Message:
    """One parsed mail. Always complete: what was missing or broken is said in `defects`.

    `body_text` is the whole readable body: plain text, else the visible text of the HTML; after it
    each attached mail (message/rfc822, text inside TNEF) under a forward header block, so that one
    coordinate system serves every quote. `date` keeps the sender's own offset.
    """

    message_id: str  # with angle brackets; made from the content if the mail has none
    message_id_made: bool
    subject: str
    sender: Address | None  # From, its first mailbox
    envelope_sender: str | None  # Return-Path: None if absent, "" if it is <>
    reply_to: tuple[Address, ...]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    date: datetime | None  # aware; None if missing or unreadable
    received_at: datetime | None  # newest Received header, aware
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    headers: tuple[tuple[str, str], ...]  # lower-case name, decoded value; in order, topmost first
    body_text: str
    body_source: Literal["plain", "html", "none"]
    hidden_text: str  # what the HTML held but no reader sees
    format_flowed: bool
    attachments: tuple[Attachment, ...]
    calendar_method: str  # METHOD of a text/calendar part: REQUEST, REPLY ...; "" if none
    report: DeliveryReport | None
    report_type: str  # report-type of a multipart/report; "" if none
    encrypted: bool  # S/MIME enveloped or PGP: nobody here can read it
    signed: bool
    content_type: str  # of the whole mail
    size: int
    raw_sha256: str
    fingerprint: str  # of sender, subject, body, attachments: the second key of a duplicate
    defects: tuple[str, ...] = ()
    receipt_for: str = ""  # Original-Message-ID of a read receipt (RFC 8098); "" if it is none

    def header(self, name: str) -> str:
        """The topmost value of a header, "" if there is none."""
        return next((value for key, value in self.headers if key == name.lower()), "")

    def all_headers(self, name: str) -> tuple[str, ...]:
        return tuple(value for key, value in self.headers if key == name.lower())


SegmentKind = Literal["own", "quoted", "forwarded", "attribution", "signature", "disclaimer"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of `Message.body_text`: start inclusive, end exclusive, in characters."""

    kind: SegmentKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Forward:
    """A mail inside a mail, kept as what it is: forwarded in the text or attached."""

    author: Address | None
    date: datetime | None
    subject: str
    start: int  # of its own text (headers not included) in body_text
    end: int
    recipients: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """What of the body is whose. The segments cover body_text without gap or overlap."""

    language: str  # ISO 639-1 of the own text; "und" if nothing can be said
    new_text: str  # the own segments, joined by a blank line
    segments: tuple[Segment, ...]
    forwards: tuple[Forward, ...]
    signature: str


AutomaticKind = Literal["auto_reply", "bounce", "newsletter", "calendar", "receipt", "notification"]


@dataclass(frozen=True, slots=True)
class Automatic:
    """Why a machine is taken to be talking, and what it is worth keeping of it."""

    kind: AutomaticKind
    reason: str  # one line that names the header or the words
    failed_recipients: tuple[str, ...] = ()
    about_message_id: str = ""  # the mail that it answers or could not deliver
    returns_on: date | None = None  # out of office: first day back
    deputy: str = ""  # as written: a name, an address, or both
    permanent: bool = False  # a bounce that will not go away


@dataclass(frozen=True, slots=True)
class Trust:
    """Whether the sender is who the From line says."""

    verdict: Literal["authenticated", "unauthenticated", "failed"]
    reason: str
