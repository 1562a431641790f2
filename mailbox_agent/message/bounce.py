"""Is it a bounce, whom did it not reach, which mail was it, and is that for good?

Reports by RFC 3464 first; then the texts of servers that send none (qmail, Exim, Exchange, Gmail).
"""

import re

from mailbox_agent.message.bounce_wording import BOUNCE, BOUNCE_TEXT
from mailbox_agent.message.machine_marks import Marks
from mailbox_agent.records import Automatic

_ADDRESS = re.compile(r"[\w.+=&'/-]{1,64}@[a-z0-9][a-z0-9.-]{0,200}[a-z0-9]", re.IGNORECASE)
_STATUS = re.compile(r"(?<![\d.])#?([245]\.\d{1,3}\.\d{1,3})(?![\d.])")
_REPLY_CODE = re.compile(r"(?<![\d.])([45]\d\d)(?=[ -])")
_MESSAGE_ID = re.compile(r"^[ \t>]{0,8}message-id:\s{0,4}(<[^<>\s]{3,300}>)", re.IGNORECASE | re.M)
_DELAY = re.compile(r"delay|warning|verz[oö]ger|retard|ritard|opó[zź]ni|vertraag|遅延|\b4\.\d\.\d")
_FULL = frozenset(("5.2.2", "5.3.1", "552"))  # RFC 3463: sent as 5 by many servers all the same
_DAEMONS = ("mailer-daemon", "mailer_daemon")
_TEXT_LIMIT = 40_000


def why_bounced(marks: Marks) -> Automatic | None:
    """A bounce, failed or delayed, with what is worth keeping of it; None if it is none."""
    reason = _reason(marks)
    return bounce_of(marks, reason) if reason else None


def bounce_of(marks: Marks, reason: str) -> Automatic:
    """What is worth keeping of a mail that is known to be a bounce."""
    status = _status(marks)
    return Automatic(
        "bounce",
        reason,
        failed_recipients=_failed(marks),
        about_message_id=_about(marks),
        permanent=_is_for_good(status) if status else not _is_delay(marks),
    )


def _reason(marks: Marks) -> str:
    report, message = marks.message.report, marks.message
    a_report = message.content_type.startswith("multipart/report") or bool(message.report_type)
    if report and (a_report or marks.daemon or marks.null_envelope):
        if report.action in ("delivered", "relayed", "expanded"):
            return ""
        return f"delivery report: {report.action or 'failed'} {report.status}".strip()
    if message.report_type == "delivery-status":
        return "multipart/report of delivery-status"
    return _reason_without_report(marks)


def _reason_without_report(marks: Marks) -> str:
    passed_on = marks.is_reply or marks.is_forward
    subject = "" if passed_on else BOUNCE.found_in(marks.subject)
    if "x-failed-recipients" in marks.headers and not passed_on:
        return "X-Failed-Recipients"
    if "x-ms-exchange-message-is-ndr" in marks.headers:
        return "X-MS-Exchange-Message-Is-Ndr"
    from_a_server = marks.daemon or marks.null_envelope or marks.local.startswith(_DAEMONS)
    if not subject and not from_a_server:
        return ""  # whatever the text says
    texts = marks.count(BOUNCE_TEXT)
    if marks.daemon and (subject or texts) and (marks.null_envelope or not marks.lures):
        return f"sent by {marks.local or 'a mail server'}: {(subject or 'not delivered')!r}"
    if marks.local.startswith(_DAEMONS) and not passed_on:
        return "sent by mailer-daemon"
    if marks.null_envelope and (subject or texts >= 2):
        return f"empty Return-Path and the words of a bounce: {subject or 'not delivered'}"
    if not subject or not texts or marks.lures:
        return ""
    if marks.asks(BOUNCE_TEXT) or marks.speaks_as_person(BOUNCE_TEXT):
        return ""  # told by a person
    bare = marks.words_besides(BOUNCE_TEXT) <= 12 and bool(_ADDRESS.search(marks.own))
    if marks.robot or (texts >= 2 and bare):
        return f"subject and text of a bounce: {subject!r}"
    return ""


def _is_for_good(status: str) -> bool:
    """A full mailbox or disk is emptied, and an address with one exists: not for good."""
    return status.startswith("5") and status not in _FULL


def _is_delay(marks: Marks) -> bool:
    report = marks.message.report
    if report and report.action:
        return report.action == "delayed"
    return bool(_DELAY.search(marks.subject))


def _status(marks: Marks) -> str:
    """The enhanced status code (RFC 3463), or the reply code that stands for it."""
    if marks.message.report and marks.message.report.status:
        return marks.message.report.status
    text = marks.message.body_text[:_TEXT_LIMIT]
    found = _STATUS.search(text) or _REPLY_CODE.search(text)
    return found.group(1) if found and not _is_delay(marks) else ""


def _failed(marks: Marks) -> tuple[str, ...]:
    if marks.message.report and marks.message.report.failed_recipients:
        return marks.message.report.failed_recipients
    text = marks.headers.get("x-failed-recipients", "") or marks.own
    ours = {address.email for address in (*marks.message.to, *marks.message.cc)}
    if marks.message.sender:
        ours.add(marks.message.sender.email)
    found = dict.fromkeys(
        match.lower().strip("'/") for match in _ADDRESS.findall(text[:_TEXT_LIMIT])
    )
    servers = ("postmaster@", "mailer-daemon@", "abuse@", "support@")
    return tuple(a for a in found if a not in ours and not a.startswith(servers))[:20]


def _about(marks: Marks) -> str:
    """The Message-ID of the mail that did not arrive; "" if the bounce does not say."""
    message = marks.message
    if message.report and message.report.original_message_id:
        return message.report.original_message_id
    answered = (*message.in_reply_to, *message.references[-1:])
    if answered:
        return answered[0]
    quoted = _MESSAGE_ID.search(message.body_text[:_TEXT_LIMIT])
    return quoted.group(1) if quoted else ""
