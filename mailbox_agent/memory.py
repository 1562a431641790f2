"""Gives freed memory back to the system, where the C library would keep it."""

import ctypes
import gc


def give_back() -> None:
    """glibc keeps what lies below a block that is still in use, and ever more of it the larger
    the blocks were that came before (mallopt(3), dynamic mmap threshold). Elsewhere: nothing."""
    gc.collect()
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (OSError, AttributeError):
        return
    trim(0)
