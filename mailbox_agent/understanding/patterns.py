"""Patterns compiled once: the word tables hold more of them than the `re` module remembers."""

import re
from functools import cache


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """For patterns of our own tables only: what is cached here stays."""
    return re.compile(pattern)
