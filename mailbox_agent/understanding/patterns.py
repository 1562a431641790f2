"""Patterns made once: the word tables hold more of them than the `re` module remembers."""

import re
from functools import cache

from mailbox_agent.sieve import Sieve, sieve


def compiled(pattern: str) -> Sieve:
    """For patterns of our own tables only: what is cached here stays."""
    return sieve(pattern)


@cache
def seldom(pattern: str) -> re.Pattern[str]:
    """The same for what is asked of few texts: its letters are not looked for in every text."""
    return re.compile(pattern)
