"""`mailbox-agent` as an account for which modes count: root's power over them is given up first.

python tests/unprivileged.py ARGUMENTS
"""

import ctypes
import os

VERSION = 0x20080522  # of capset(2): two words for each of three sets
DAC_OVERRIDE, DAC_READ_SEARCH = 1, 2


def give_up_power() -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    head = (ctypes.c_uint32 * 2)(VERSION, 0)
    sets = (ctypes.c_uint32 * 6)()  # effective, permitted, inheritable; then their second words
    if libc.capget(head, sets):
        raise OSError(ctypes.get_errno(), "capget")
    for number in range(3):
        sets[number] &= ~(1 << DAC_OVERRIDE | 1 << DAC_READ_SEARCH)
    if libc.capset(head, sets):
        raise OSError(ctypes.get_errno(), "capset")


if __name__ == "__main__":
    if os.geteuid() == 0:
        give_up_power()
    from mailbox_agent.cli import main

    main()
