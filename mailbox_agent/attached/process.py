"""Our end of the process that reads attached files: started when the first one comes, used for all,
killed when one takes too long, started again after that."""

import json
import os
import subprocess
import sys
import threading
import time
from contextlib import suppress

from mailbox_agent.attached.choosing import FileKind
from mailbox_agent.attached.told import Told
from mailbox_agent.message.charsets import clean

TOO_LONG = "reading it took too long"
ENDED = "reading it failed: out of memory, or a bomb"
NOT_STARTED = "no process could be started to read it"
_MOST_ANSWER = 4_000_000  # bytes
_WORKER = f"{__package__}.worker"
_LIBRARIES = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")  # without these some Pythons do not start


class ReadingProcess:
    """Not for several threads at once."""

    def __init__(self, memory: int) -> None:
        self._memory = memory
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    def read(self, kind: FileKind, data: bytes, charset: str, most: int, seconds: float) -> Told:
        """Never raises for what is in the file, or for what it does to the process."""
        until = time.monotonic() + seconds
        used_before = self._process is not None
        told = self._read(kind, data, charset, most, seconds)
        if told.note == ENDED and used_before:  # it may have died of an earlier file
            told = self._read(kind, data, charset, most, max(until - time.monotonic(), 0.1))
        return told

    def _read(self, kind: FileKind, data: bytes, charset: str, most: int, seconds: float) -> Told:
        try:
            process = self._running()
        except OSError:
            return Told("", note=NOT_STARTED)
        late = threading.Event()
        timer = threading.Timer(seconds, _kill, (process, late))
        timer.daemon = True
        asked = {"kind": kind, "size": len(data), "charset": charset, "most": most}
        try:
            timer.start()
            answer = _ask(process, json.dumps({**asked, "seconds": seconds}).encode(), data)
        except BaseException:  # interrupted in the middle: what comes next would be a wrong answer
            self.close()
            raise
        finally:
            timer.cancel()
        timer.join()
        if answer is None or late.is_set():
            self.close()
        if answer is None:
            return Told("", note=TOO_LONG if late.is_set() else ENDED)
        return answer

    def close(self) -> None:
        """Ends the process, whatever it is at."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                if pipe is not None:
                    pipe.close()
        process.wait()

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._process is not None and self._process.poll() is not None:
            self.close()
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-W", "ignore", "-m", _WORKER, str(self._memory)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                start_new_session=True,  # Ctrl-C is for us; with us its input ends, and so does it
            )
        return self._process


def _environment() -> dict[str, str]:
    """None of ours: secrets stand there."""
    return {
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "PYTHONDONTWRITEBYTECODE": "1",
        "OPENBLAS_NUM_THREADS": "1",
        **{name: os.environ[name] for name in _LIBRARIES if name in os.environ},
    }


def _kill(process: "subprocess.Popen[bytes]", late: threading.Event) -> None:
    late.set()
    process.kill()


def _ask(process: "subprocess.Popen[bytes]", asked: bytes, data: bytes) -> Told | None:
    """None if the process ends before it has answered, or answers nonsense."""
    assert process.stdin is not None and process.stdout is not None
    try:
        process.stdin.write(len(asked).to_bytes(4, "big") + asked)
        process.stdin.write(data)
        process.stdin.flush()
        size = int.from_bytes(process.stdout.read(4), "big")
        if not 0 < size <= _MOST_ANSWER:
            return None
        told = json.loads(process.stdout.read(size))
        return Told(clean(str(told["text"])), told["cut"] is True, clean(str(told["note"])))
    except (OSError, ValueError, KeyError, TypeError):
        return None
