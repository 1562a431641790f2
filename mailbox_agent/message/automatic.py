"""Is a machine talking? The answer names the header or the words (lessons 16-18, 21).

Strong marks decide alone: reports (RFC 3464, 8098), an empty Return-Path (RFC 5321 section 4.5.5),
Auto-Submitted other than "no" (RFC 3834), Precedence bulk/junk/auto_reply, headers of
autoresponders and notifiers. Machines that say nothing are known by weak marks, of which it takes
several, and by the absence of what only people do: ask us something, greet by name, speak of
themselves.

Bounces come first, as a bounce often carries Auto-Submitted too. List-Id, List-Unsubscribe and
Precedence: list are no marks of a machine: escalations@ often is such a list. A list that stamps
Auto-Submitted: auto-generated or Precedence: bulk on what people write is seen through if the text
is a person's. X-Auto-Response-Suppress means "send me no automatic answer" and says nothing here.
"""

from collections.abc import Callable

from mailbox_agent.message.absent_answer import answers_with_an_absence
from mailbox_agent.message.aggregate_reports import reports_on_mail
from mailbox_agent.message.auto_reply import acknowledges, autoresponds, challenges
from mailbox_agent.message.automatic_patterns import AUTO_REPLY_HEADERS, NEGATIVE_VALUES
from mailbox_agent.message.automatic_wording import SAYS_AUTOMATIC
from mailbox_agent.message.bare_machines import is_bare_machine
from mailbox_agent.message.bounce import why_bounced
from mailbox_agent.message.case_notice import notes_a_case
from mailbox_agent.message.machine_marks import Marks, marks_of
from mailbox_agent.message.mailing_wording import BULK_TEXT
from mailbox_agent.message.notices import is_calendar, is_newsletter, is_notification, is_receipt
from mailbox_agent.message.out_of_office import deputy_in, first_day_back
from mailbox_agent.message.short_absences import consists_of_an_absence
from mailbox_agent.records import Automatic, Body, Message
from mailbox_agent.records.mail import AutomaticKind

# The order matters: the more particular question first.
_SHAPES: tuple[tuple[AutomaticKind, Callable[[Marks], str]], ...] = (
    ("receipt", is_receipt),
    ("notification", reports_on_mail),
    ("calendar", is_calendar),
    ("auto_reply", autoresponds),
    ("auto_reply", answers_with_an_absence),
    ("auto_reply", consists_of_an_absence),
    ("auto_reply", challenges),
    ("newsletter", is_newsletter),
    ("auto_reply", acknowledges),
    ("notification", is_notification),
    ("notification", notes_a_case),
)


def why_automatic(message: Message, body: Body) -> Automatic | None:
    """None for a person's mail; else the kind and the reason. Never raises for any mail."""
    marks = marks_of(message, body)
    bounce = why_bounced(marks)
    if bounce:
        return bounce
    shape = next(((kind, why) for kind, ask in _SHAPES if (why := ask(marks))), None)
    stated = _stated_by_header(marks)
    if shape is None and not stated:
        bare, mass = is_bare_machine(marks)
        if not bare:
            return None
        shape = ("newsletter" if mass else "notification", bare)
    kind = shape[0] if shape else _kind_of_silent_machine(marks)
    return _with_extras(marks, kind, "; ".join(filter(None, (stated, shape and shape[1]))))


def _stated_by_header(marks: Marks) -> str:
    """The header by which the machine itself says so."""
    if marks.submitted and not (marks.submitted == "auto-generated" and _person_on_a_list(marks)):
        return f"Auto-Submitted: {marks.submitted}"
    for name in AUTO_REPLY_HEADERS:
        value = marks.headers.get(name)
        if value is not None and value.strip().casefold() not in NEGATIVE_VALUES:
            return f"{name}: {value.strip()[:60]}"
    if marks.precedence in ("auto_reply", "auto-reply"):
        return f"Precedence: {marks.precedence}"
    if marks.precedence in ("bulk", "junk") and not _person_on_a_list(marks):
        return f"Precedence: {marks.precedence}"
    if marks.null_envelope:
        return "empty Return-Path"
    return ""


def _person_on_a_list(marks: Marks) -> bool:
    """A list hands it on, and nothing in it is a machine's."""
    if not marks.through_list or marks.robot or marks.daemon or marks.machine_headers:
        return False
    if marks.count(SAYS_AUTOMATIC) or sum(bool(marks.count(t)) for t in BULK_TEXT) >= 2:
        return False
    return not is_newsletter(marks) and not autoresponds(marks) and not acknowledges(marks)


def _kind_of_silent_machine(marks: Marks) -> AutomaticKind:
    if marks.precedence in ("bulk", "junk") and "list-unsubscribe" in marks.headers:
        return "newsletter"
    says_reply = marks.submitted == "auto-replied" or "reply" in marks.precedence
    autoresponder = any(name in marks.headers for name in AUTO_REPLY_HEADERS)
    answers = says_reply or autoresponder or bool(marks.message.in_reply_to)
    return "auto_reply" if answers else "notification"


def _with_extras(marks: Marks, kind: AutomaticKind, reason: str) -> Automatic:
    """The mail it is about; of an absence the first day back and the deputy."""
    message = marks.message
    about = next(iter((*message.in_reply_to, *message.references[-1:])), "")
    if kind == "receipt" and message.report and message.report.original_message_id:
        about = message.report.original_message_id
    if kind != "auto_reply":
        return Automatic(kind, reason, about_message_id=about)
    written = message.date or message.received_at
    return Automatic(
        kind,
        reason,
        about_message_id=about,
        returns_on=first_day_back(marks.own, written.date()) if written else None,
        deputy=deputy_in(marks.own),
    )
