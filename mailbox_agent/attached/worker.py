"""The process that opens strangers' files: few rights, little memory, one file after another.

Started by `process` as `python -m mailbox_agent.attached.worker MEMORY`. In and out go frames: four
bytes of length, then JSON; in, the bytes of the file follow. It ends with its input. It has no
secrets: its environment is empty, and it never opens the store.
"""

import json
import os
import resource
import struct
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any, BinaryIO

from mailbox_agent.attached.calendar_text import read_calendar
from mailbox_agent.attached.docx_text import read_docx
from mailbox_agent.attached.pdf_text import read_pdf
from mailbox_agent.attached.plain_text import read_plain_text
from mailbox_agent.attached.told import Gathering, NotRead, Told
from mailbox_agent.attached.xlsx_text import read_xlsx

READERS: dict[str, Callable[[bytes, str, Gathering], None]] = {
    "docx": read_docx,
    "xlsx": read_xlsx,
    "pdf": read_pdf,
    "calendar": read_calendar,
    "text": read_plain_text,
}
LENGTH = struct.Struct(">I")
DAMAGED = "damaged, or not what its name says"
TOO_MUCH = "reading it needs too much memory"
_LIBXML_NO_MEMORY = 2  # XML_ERR_NO_MEMORY
_LOOKS_EVERY = 0.5  # seconds, whether who asked is still there
_ENOUGH = 0.6  # of its time: a file that takes longer is cut there, so that something is read


def told_by(kind: str, data: bytes, charset: str, most: int, seconds: float) -> Told:
    """The text of one file. Raises MemoryError; all else that goes wrong is told in the note."""
    gathering = Gathering(most, time.monotonic() + seconds * _ENOUGH)
    try:
        READERS[kind](data, charset, gathering)
    except NotRead as why:
        return Told("", note=str(why))
    except MemoryError:
        raise
    except Exception as error:  # libraries raise whatever they meet in a torn file
        if getattr(error, "code", None) == _LIBXML_NO_MEMORY:
            raise MemoryError from error
        return Told("", note=DAMAGED)
    return gathering.told()


def main() -> None:
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what a library prints is no answer
    _limit(resource.RLIMIT_AS, int(sys.argv[1]))
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, 0)
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    while (job := _job(sys.stdin.buffer)) is not None:
        asked, data = job
        _limit_processor(asked["seconds"])
        try:
            told = told_by(asked["kind"], data, asked["charset"], asked["most"], asked["seconds"])
        except MemoryError:
            _answer(answers, Told("", note=TOO_MUCH))
            return  # what is left of its memory is anybody's guess
        _answer(answers, told)


def _end_with(parent: int) -> None:
    """Nobody waits any more for a file that is being read: not the end of the input tells it."""
    while os.getppid() == parent:
        time.sleep(_LOOKS_EVERY)
    os._exit(1)


def _limit(what: int, value: int) -> None:
    with suppress(ValueError, OSError):  # a stricter limit stands already, or none is kept here
        resource.setrlimit(what, (value, value))


def _limit_processor(seconds: float) -> None:
    """For this file, from now on; the process dies of it though nobody watches any more."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime + seconds) + 1
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))


def _job(stream: BinaryIO) -> tuple[dict[str, Any], bytes] | None:
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    asked = json.loads(stream.read(LENGTH.unpack(head)[0]))
    data = stream.read(asked["size"])
    return (asked, data) if len(data) == asked["size"] else None


def _answer(stream: BinaryIO, told: Told) -> None:
    words = json.dumps({"text": told.text, "cut": told.cut, "note": told.note}).encode()
    stream.write(LENGTH.pack(len(words)) + words)
    stream.flush()


if __name__ == "__main__":
    main()
