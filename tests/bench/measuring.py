"""Times one piece of work, and runs a piece in a process of its own."""

import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent


class Stopwatch:
    """Wall and CPU seconds since it was made; of this process, all its threads."""

    def __init__(self) -> None:
        self.wall, self.cpu = time.perf_counter(), time.process_time()

    def read(self) -> dict[str, float]:
        wall, cpu = time.perf_counter() - self.wall, time.process_time() - self.cpu
        return {"wall": round(wall, 4), "cpu": round(cpu, 4)}


def peak_mib() -> float:
    """The most memory this process has held. Not ru_maxrss where /proc tells: that one counts the
    memory of the process that started us as well (Linux, exec_mmap)."""
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text().splitlines():
            if line.startswith("VmHWM"):
                return round(int(line.split()[1]) / 1024, 1)
    unit = 1024 if sys.platform == "darwin" else 1
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit / 1024, 1)


def in_own_process(script: str, *arguments: object) -> dict[str, Any]:
    """The object that HERE/script prints as its last line. Raises CalledProcessError."""
    done = subprocess.run(
        [sys.executable, str(HERE / script), *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    result: dict[str, Any] = json.loads(done.stdout.strip().rpartition("\n")[2])
    return result


def of_command(command: list[str], environ: dict[str, str]) -> dict[str, float]:
    """Wall and CPU seconds of a command, its children included; and its output thrown away."""
    before, start = _of_children(), time.perf_counter()
    subprocess.run(
        command,
        env={**os.environ, **environ},
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    cpu, wall = _of_children() - before, time.perf_counter() - start
    return {"wall": round(wall, 4), "cpu": round(cpu, 4)}


def _of_children() -> float:
    """CPU seconds of the processes started and ended so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
