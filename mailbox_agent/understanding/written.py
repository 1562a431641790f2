"""When and where a mail was written: from what moment, and in which zone, its words count.

A mail's own offset wins. Many servers rewrite the Date to UTC, though, and "by Thursday 18:00" is
18:00 where the writer is: dated +0000, or not at all, the zone counts that settings give them.
"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from mailbox_agent.cases.clock import zone_or_utc
from mailbox_agent.records import Address, Forward, Message, ReadingContext


def when_sent(message: Message, context: ReadingContext) -> datetime:
    """When it was written, in the sender's zone; without a Date header when it came."""
    if message.date is not None and message.date.utcoffset():
        return message.date
    sent = message.date or message.received_at or context.now.astimezone(UTC)
    return _where(sent, message.sender, context)


def when_forwarded_was_sent(
    forward: Forward, message: Message, context: ReadingContext
) -> datetime:
    """Of a mail inside the mail. A date without an offset is the forwarder's time."""
    sent = forward.date or when_sent(message, context)
    if sent.tzinfo is not None and forward.date is not None and sent.utcoffset():
        return sent
    sent = sent if sent.tzinfo else sent.replace(tzinfo=when_sent(message, context).tzinfo)
    return _where(sent, forward.author, context)


def zone_of(sent: datetime) -> str:
    """The writer's zone: "+02:00", or the name that settings give it."""
    if isinstance(sent.tzinfo, ZoneInfo):
        return sent.tzinfo.key
    offset = sent.utcoffset() or timedelta()
    minutes = int(offset.total_seconds() // 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def is_by_settings(sent: datetime) -> bool:
    """Whether its zone is that of the settings, not of the mail."""
    return isinstance(sent.tzinfo, ZoneInfo)


def _where(sent: datetime, writer: Address | None, context: ReadingContext) -> datetime:
    name = context.zones.get(writer.email) if writer else None
    there = sent.astimezone(zone_or_utc(name)) if name else sent
    return sent if there.utcoffset() == sent.utcoffset() else there
