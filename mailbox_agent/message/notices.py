"""Is it a receipt, a calendar's notice, a newsletter or a system's notification?

Each question returns its reason or "". Weak marks are weighed against what only people write; a
mail that wants a password is never taken for a machine's by weak marks (it is fraud, and a person
should see it).
"""

import re

from mailbox_agent.message.automatic_notices import NOTIFIER_TEXT
from mailbox_agent.message.automatic_patterns import (
    BULK_ENVELOPES,
    BULK_LOCALS,
    MACHINE_MAILERS,
    MAILING_HEADERS,
    NOTIFIER_HEADERS,
)
from mailbox_agent.message.automatic_subjects import NOTIFICATION
from mailbox_agent.message.automatic_wording import SAYS_AUTOMATIC
from mailbox_agent.message.machine_marks import Marks, words_in
from mailbox_agent.message.mailing_wording import BULK, BULK_TEXT
from mailbox_agent.message.receipt_wording import (
    CALENDAR,
    CALENDAR_TEXT,
    READ_DEED,
    READ_RECEIPT,
    READ_RECEIPT_TEXT,
)

_MEETING_METHODS = frozenset(
    {"request", "reply", "cancel", "counter", "declinecounter", "refresh", "add"}
)
_JOIN_BLOCK = re.compile(
    r"_{20,}|-{20,}|microsoft teams|zoom meeting|join (?:the |zoom |microsoft )?meeting"
    r"|google meet|webex|besprechung beitreten|rejoindre la réunion|unirse a la reunión"
    r"|partecipa alla riunione|invitation from google calendar",
    re.IGNORECASE,
)


def is_receipt(marks: Marks) -> str:
    """A disposition notification (RFC 8098), a delivery receipt (RFC 3461), or one by its words."""
    message = marks.message
    if message.report_type == "disposition-notification":
        return "multipart/report of disposition-notification"
    if any("disposition-notification" in a.content_type for a in message.attachments):
        return "holds a disposition-notification"
    if message.report_type and message.report and message.report.action in ("delivered", "relayed"):
        return f"delivery report: {message.report.action}"
    subject = READ_RECEIPT.found_in(marks.subject)
    if not subject or marks.asks() or marks.words_besides(READ_RECEIPT_TEXT) > 15:
        return ""
    nothing_said = not marks.besides()
    if nothing_said or marks.count(READ_DEED):
        return f"subject begins {subject!r} and the text says no more"
    return ""


def is_calendar(marks: Marks) -> str:
    """An invitation or an answer to one (RFC 5546), unless a person has written a mail into it."""
    method = marks.message.calendar_method.strip().casefold()
    if method in _MEETING_METHODS:
        own = _JOIN_BLOCK.split(marks.own, maxsplit=1)[0]
        words = words_in(own)
        long = 60 if method == "request" else 25
        written = words > long and marks.asks(CALENDAR_TEXT) and marks.speaks_as_person()
        return "" if written else f"text/calendar with METHOD {method.upper()}"
    subject = CALENDAR.found_in(marks.subject)
    if not subject or marks.asks(CALENDAR_TEXT):
        return ""
    says = bool(marks.count(CALENDAR_TEXT))
    if (says and marks.words_besides(CALENDAR_TEXT) <= 40) or (method == "publish" and not says):
        return f"subject begins {subject!r} and the text is a calendar's"
    empty = words_in(marks.own) <= 3
    return f"subject begins {subject!r} and nothing else is said" if empty else ""


def is_newsletter(marks: Marks) -> str:
    """Mass mail. The list headers count only together with the wording or a mailing system."""
    if marks.is_forward or marks.is_reply or marks.message.in_reply_to:
        return ""
    mailing = marks.any_header(MAILING_HEADERS)
    wording = sum(bool(marks.count(table)) for table in BULK_TEXT)
    subject = BULK.found_in(marks.subject)
    unsubscribe = "list-unsubscribe" in marks.headers and not marks.through_list
    one_click = "list-unsubscribe-post" in marks.headers
    bulk = marks.precedence in ("bulk", "junk") and not marks.through_list
    envelope = (marks.message.envelope_sender or "").rpartition("@")[0]
    weighed = (
        (2, bool(mailing)),
        (1, unsubscribe),
        (1, one_click),
        (1, "feedback-id" in marks.headers),
        (2, bulk),
        (1, bool(BULK_ENVELOPES.found_in(envelope.casefold()))),
        (min(wording, 2), True),
        (1, bool(subject)),
        (1, bool(BULK_LOCALS.found_in(marks.local))),
    )
    points = sum(point for point, there in weighed if there)
    by_header = bool(mailing) or unsubscribe or one_click or bulk
    pitch = marks.greets_by_name and marks.asks() and marks.speaks_as_person()
    if points < (6 if pitch else 4 if not by_header else 3) or not (wording or subject or mailing):
        return ""
    if marks.lures:
        return ""
    named = mailing or ("List-Unsubscribe" if unsubscribe else subject or "how to unsubscribe")
    return f"mass mail: {named}"


def is_notification(marks: Marks) -> str:
    """Monitoring, builds, backups, ticket and SaaS notices."""
    header = marks.any_header(NOTIFIER_HEADERS)
    if header:
        return f"header {header}"
    if marks.is_forward or marks.is_reply or marks.auth_failed:
        return ""
    automatic = bool(marks.count(SAYS_AUTOMATIC))
    subject = NOTIFICATION.found_in(marks.subject)
    mailer = MACHINE_MAILERS.found_in(marks.headers.get("x-mailer", "").casefold())
    if not (marks.robot or automatic or mailer or subject) or marks.lures:
        return ""  # no machine's, whatever else it says
    notices = marks.count(NOTIFIER_TEXT)
    human = marks.asks(NOTIFIER_TEXT, SAYS_AUTOMATIC) or marks.speaks_as_person(
        NOTIFIER_TEXT, SAYS_AUTOMATIC
    )
    if human and not (automatic and marks.robot):
        return ""
    points = (
        marks.robot + automatic * 2 + min(notices, 2) + bool(subject) + bool(mailer) + (not human)
    )
    told = automatic and (notices or subject)
    machine_like = marks.robot or told or mailer or (subject and notices >= 3)
    if points < 3 or not machine_like:
        return ""
    named = subject or ("it says that it is automatic" if automatic else "")
    return f"a system's notice from {marks.local or 'nobody'}" + (f": {named!r}" if named else "")
