"""Reads a made-up mail, so that what is made when it is first asked for is there.

The reader's modules and tables cost the first mail after a start some seconds. The service makes
them while it waits. Nothing of it reaches the store, a mailbox, a server or the log.
"""

from datetime import datetime
from email.utils import format_datetime

from mailbox_agent.memory import give_back

_MAIL = """\
From: Ann Lee <ann.lee@customer.example>
To: escalations@vendor.example
Subject: Export failing
Date: {date}
Message-ID: <1@customer.example>
Content-Type: text/plain; charset=utf-8

Hello,

since Monday your export fails every night, because the certificate has expired, and forty of our
people cannot work. Please send us a plan by Friday.

Best regards
Ann Lee
"""


def warm_up(now: datetime) -> None:
    """Imports what a mail and its answer need, and has the one read by rules."""
    import mailbox_agent.answering
    import mailbox_agent.answering.writing
    import mailbox_agent.intake.together  # noqa: F401
    from mailbox_agent.intake.knowing import look
    from mailbox_agent.records import ReadingContext, Trust
    from mailbox_agent.understanding.by_rules import read_message

    seen = look(_MAIL.format(date=format_datetime(now)).encode(), from_sent=False)
    context = ReadingContext(
        company="Vendor",
        own_domains=frozenset({"vendor.example"}),
        own_addresses=frozenset({"escalations@vendor.example"}),
        staff_roles={},
        staff_names={},
        customers={},
        partner_domains=frozenset(),
        trust=Trust("unauthenticated", "made up"),
        known_case=False,
        case_customer=None,
        case_people={},
        open_items=(),
        now=now,
    )
    read_message(seen.message, seen.body, seen.automatic, context)
    give_back()
