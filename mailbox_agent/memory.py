"""Gives freed memory back to the system, where the C library would keep it."""

import ctypes
import gc

MANY = 10_000  # mails: 100,000 names take 40 MB


def give_back_names(mails: int) -> None:
    """What listing so many new mails took."""
    if mails > MANY:
        give_back()


def give_back() -> None:
    """glibc keeps what lies below a block that is still in use, and ever more of it the larger
    the blocks were that came before (mallopt(3), dynamic mmap threshold). Elsewhere: nothing."""
    gc.collect()
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (OSError, AttributeError):
        return
    trim(0)
