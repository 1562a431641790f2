"""A notice as the bytes of a mail. Pure.

No machine shall answer it and no answer join a case: Auto-Submitted (RFC 3834) and
X-Auto-Response-Suppress as lessons.md 19 has it, our mark, no References, an id that names no case.
No Precedence: bulk, which would tell less and may put an alert among the advertisements.
"""

from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from mailbox_agent.drafts.addresses import wire_address
from mailbox_agent.drafts.header_lines import (
    clean,
    ids_line,
    people_line,
    plain_text,
    subject_line,
)
from mailbox_agent.errors import MessageError
from mailbox_agent.records import PostedNotice

SIGNATURE = "-- \nmailbox-agent, which watches {address}, wrote this by itself.\n"


def build_notice(
    posted: PostedNotice, *, from_name: str, sender: str, instance: str, date: datetime
) -> bytes:
    """`instance`: our mark; "" where the store that holds it fails. Raises MessageError if an
    address or header value cannot be written."""
    headers = [
        people_line("From", [(f"{from_name} (mailbox-agent)", sender)]),
        people_line("To", [("", posted.recipient)]),
        subject_line(posted.notice.subject),
        f"Date: {format_datetime(date)}",
        ids_line("Message-ID", [posted.message_id]),
        "Auto-Submitted: auto-generated",
        "X-Auto-Response-Suppress: All",
        *(["Importance: high"] if posted.notice.urgent else []),
        *([f"X-Mailbox-Agent: {clean('X-Mailbox-Agent', instance)}"] if instance else []),
        f"X-Mailbox-Agent-Notice: {posted.id}",
    ]
    mail = EmailMessage(policy=SMTP)
    body = f"{plain_text(posted.notice.body)}\n{SIGNATURE.format(address=sender)}"
    mail.set_content(body, charset="utf-8", cte="quoted-printable")
    head = "".join(f"{header}\r\n" for header in headers)
    return head.encode("ascii") + mail.as_bytes()


def envelope_address(address: str) -> str:
    """As SMTP writes it. Raises MessageError where no mail can be sent."""
    wired = wire_address(address)
    if wired is None:
        raise MessageError("no mail can be sent to this address")
    return wired
