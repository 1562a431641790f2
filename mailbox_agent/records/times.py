"""Time as a type: aware, or refused."""

from datetime import UTC, datetime


def utc(moment: datetime) -> datetime:
    """The same moment in UTC. A naive datetime is a programming error and raises ValueError."""
    if moment.tzinfo is None or moment.utcoffset() is None:
        raise ValueError(f"a time without a zone was used: {moment!r}")
    return moment.astimezone(UTC)
