"""Tells the administrators that the store does not work: with nothing written down anywhere.

So nothing but the process remembers that it was said; who calls this calls it once.
"""

import secrets
from collections.abc import Sequence
from datetime import datetime

from mailbox_agent.errors import MailboxAgentError
from mailbox_agent.mailbox.delivery import Letter, WayOut
from mailbox_agent.notices.mail import build_notice, envelope_address
from mailbox_agent.notices.recipients import is_nobody_elses
from mailbox_agent.records import Notice, PostedNotice
from mailbox_agent.settings import Settings


def tell_without_store(
    settings: Settings, ways: Sequence[WayOut], subject: str, text: str, now: datetime
) -> bool:
    """Whether at least one of them was told. A mail whose fate is not known is not repeated."""
    told = False
    for address in settings.alerts.administrators:
        if is_nobody_elses(settings, address):
            told |= _told(settings, ways, address, Notice("", "service", subject, text), now)
    for way in ways:
        way.transport.close()
    return told


def _told(
    settings: Settings, ways: Sequence[WayOut], address: str, notice: Notice, now: datetime
) -> bool:
    domain = settings.mailboxes[0].address.rpartition("@")[2]
    message_id = f"<notice.{secrets.token_hex(12)}@{domain}>"
    posted = PostedNotice(0, notice, address, message_id, now, "claimed")
    for way in ways:
        sender = way.box.address
        try:
            raw = build_notice(
                posted, from_name=way.box.display_name, sender=sender, instance="", date=now
            )
            letter = Letter(raw, envelope_address(sender), (envelope_address(address),))
            outcome = way.transport.send(letter, lambda: True).outcome
        except (MailboxAgentError, OSError):
            continue
        if outcome in ("sent", "unknown"):
            return True
    return False
