"""The mail with which `check --send-test` tries a mailbox, and how it is known again. Pure.

Its Message-ID is signed like those of our drafts, for case 0; number and signature stand in the
subject, too, for servers that change ids and drop headers. Nobody else can make such a mail.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from mailbox_agent.cases.tokens import own_message_id, read_own_message_id
from mailbox_agent.drafts.addresses import wire_address

SUBJECT = "mailbox-agent test"  # what all of them begin with
_SUBJECT = re.compile(rf"{SUBJECT} (\d{{1,12}}) \(([a-z2-7]{{20}})\)")
_TEXT = """\
This mail is a test: `mailbox-agent check --send-test` laid or sent it to learn what the
mail server does with drafts and with sent mail. It takes the mail out again by itself.

If you read this after the check has ended, delete it.
"""


@dataclass(frozen=True, slots=True)
class Trial:
    """`number`: of this test, 1 to 12 digits; `address`: the mailbox's, which it is from and to;
    `answers`: an id of ours that no mail has, to see whether a reference survives."""

    number: int
    address: str
    message_id: str
    answers: str
    subject: str


def new_trial(number: int, address: str, secret: bytes) -> Trial:
    wire = wire_address(address) or address
    message_id, answers = (
        own_message_id(0, 0, one, domain=_domain(wire), secret=secret) for one in (number, 0)
    )
    signature = message_id.partition("@")[0].rpartition(".")[2]
    return Trial(number, wire, message_id, answers, f"{SUBJECT} {number} ({signature})")


def write_trial(trial: Trial, mark: str, date: datetime) -> bytes:
    """`mark`: of this instance. No machine is to answer it (RFC 3834)."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = mail["To"] = trial.address
    mail["Subject"] = trial.subject
    mail["Date"] = format_datetime(date)
    mail["Message-ID"] = trial.message_id
    mail["In-Reply-To"] = mail["References"] = trial.answers
    mail["X-Mailbox-Agent"] = mark
    mail["Auto-Submitted"] = "auto-generated"
    mail["X-Auto-Response-Suppress"] = "All"
    mail.set_content(_TEXT)
    return mail.as_bytes()


def is_trial(subject: str, address: str, secret: bytes) -> bool:
    """Whether a mail with this subject is a test of the mailbox `address` by this instance. An
    answer to one, or a forward, is none."""
    found = _SUBJECT.fullmatch(" ".join(subject.split()))
    if found is None:
        return False
    domain = _domain(wire_address(address) or address)
    message_id = f"<c0.d0.r{found[1]}.{found[2]}@{domain}>"
    return read_own_message_id(message_id, secret) == (0, 0, int(found[1]))


def _domain(address: str) -> str:
    return address.rpartition("@")[2]
