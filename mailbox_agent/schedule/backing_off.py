"""When a mailbox that cannot be reached is tried again, and what is said about it. Pure.

Doubling pauses with jitter, so that many agents do not knock at once; said once when it begins,
once when it is over (lessons.md 11). A sign-in that was refused is tried less often: some servers
lock an account after a few.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from mailbox_agent.errors import MailboxBusy, SignInError, StoreBusy

FIRST, LONGEST = timedelta(seconds=15), timedelta(minutes=15)
FIRST_SIGN_IN, LONGEST_SIGN_IN = timedelta(minutes=2), timedelta(hours=1)
SAID_AFTER = 3  # failures in a row; a short break of the network is nobody's business


@dataclass(frozen=True, slots=True)
class Trouble:
    """One mailbox's failures in a row."""

    since: datetime
    times: int
    why: str
    again_at: datetime
    said: bool = False


def after_failure(
    before: Trouble | None, error: Exception, now: datetime, random: Callable[[], float]
) -> Trouble:
    """`random`: a number from 0 to 1. The pause is half of its full length, or more."""
    times = before.times + 1 if before else 1
    signs_in = isinstance(error, SignInError)
    first, longest = (FIRST_SIGN_IN, LONGEST_SIGN_IN) if signs_in else (FIRST, LONGEST)
    pause = min(first * 2 ** min(times - 1, 16), longest)
    again = now + pause * (0.5 + random() / 2)
    since = before.since if before else now
    return Trouble(since, times, str(error), again, before.said if before else False)


def is_to_be_said(trouble: Trouble, error: Exception) -> bool:
    """At once where waiting does not help, else when it goes on."""
    if trouble.said:
        return False
    return not isinstance(error, MailboxBusy | StoreBusy) or trouble.times >= SAID_AFTER


def as_said(trouble: Trouble) -> Trouble:
    return replace(trouble, said=True)
