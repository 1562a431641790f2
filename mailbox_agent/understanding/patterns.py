"""Patterns made once: the word tables hold more of them than the `re` module remembers."""

from mailbox_agent.sieve import Sieve, sieve


def compiled(pattern: str) -> Sieve:
    """For patterns of our own tables only: what is cached here stays."""
    return sieve(pattern)
