"""Our programs as processes of their own that start quickly: forked from one that imported it all.

What such a process proves stays true: it has a number, an exit code, signals, kills, locks, files
and an environment of its own. Only Python's start, the imports and what a first pass sets up are
done once for all of them, by a process with a single thread (`main`). Where the start itself is
looked at (imports, PYTHONHASHSEED, the installed command) tests use subprocess.
"""

import atexit
import contextlib
import gc
import json
import os
import runpy
import select
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any

AGENT = ("-m", "mailbox_agent")
_STATUS = struct.Struct("i")
_STARTED: "list[_Source]" = []  # at most one


class _Source:
    """The process that the others are forked from; it ends when its standard input does."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="warm"))
        self.address = str(self.folder / "ask")
        self._process = subprocess.Popen(
            [sys.executable, __file__, self.address],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "ready\n"

    def end(self) -> None:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()
        shutil.rmtree(self.folder)


@atexit.register
def end() -> None:
    """Ends the source; conftest.py does so after the last test."""
    while _STARTED:
        _STARTED.pop().end()


class Program:
    """A process as `subprocess.Popen` has it. command: "-m", a module, or a script; arguments."""

    def __init__(
        self,
        *command: str | Path,
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
        stdin: "IO[Any] | None" = None,
        stdout: "IO[Any] | None" = None,
        stderr: "IO[Any] | None" = None,
    ) -> None:
        if not _STARTED:
            _STARTED.append(_Source())
        self.args = [str(one) for one in command]
        self.returncode: int | None = None
        asked = {
            "argv": self.args,
            "cwd": str(cwd or Path.cwd()),
            "env": dict(os.environ if env is None else env),
        }
        self._talk = socket.socket(socket.AF_UNIX)
        self._talk.connect(_STARTED[0].address)
        with tempfile.TemporaryFile() as request, Path(os.devnull).open("r+b") as null:
            request.write(json.dumps(asked).encode())
            request.seek(0)
            files = [request, *(null if one is None else one for one in (stdin, stdout, stderr))]
            socket.send_fds(self._talk, [b"!"], [one.fileno() for one in files])
            self.pid = self._next(None)

    def _next(self, timeout: float | None) -> int:
        self._talk.settimeout(timeout)
        return int(_STATUS.unpack(self._talk.recv(_STATUS.size))[0])

    def _ended(self, status: int) -> bool:
        if os.WIFSTOPPED(status):
            return False
        self.returncode = os.waitstatus_to_exitcode(status)
        self._talk.close()
        return True

    def wait_until_it_stops(self) -> bool:
        """False: it has ended instead."""
        return self.returncode is None and not self._ended(self._next(None))

    def wait(self, timeout: float | None = None) -> int:
        until = None if timeout is None else time.monotonic() + timeout
        while self.returncode is None:
            left = None if until is None else max(0.001, until - time.monotonic())
            try:
                self._ended(self._next(left))
            except TimeoutError:
                raise subprocess.TimeoutExpired(self.args, timeout or 0) from None
        return self.returncode

    def poll(self) -> int | None:
        with contextlib.suppress(subprocess.TimeoutExpired):
            return self.wait(0.001)
        return None

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


def run(
    *command: str | Path,
    stdin: str | None = None,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    check: bool = False,
) -> "subprocess.CompletedProcess[str]":
    """Runs it to its end; what it printed is captured."""
    with (
        tempfile.TemporaryFile("w+") as given,
        tempfile.TemporaryFile("w+") as out,
        tempfile.TemporaryFile("w+") as err,
    ):
        given.write(stdin or "")
        given.seek(0)
        program = Program(*command, cwd=cwd, env=env, stdin=given, stdout=out, stderr=err)
        code = program.wait()
        for file in (out, err):
            file.seek(0)
        done = subprocess.CompletedProcess(program.args, code, out.read(), err.read())
    if check:
        done.check_returncode()
    return done


def main() -> None:
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(sys.argv[1])
    listener.listen()
    _warm_up()
    gc.freeze()
    print("ready", flush=True)
    while sys.stdin not in (readable := select.select([listener, sys.stdin], [], [])[0]):
        assert readable
        talk, _ = listener.accept()
        if os.fork() == 0:
            listener.close()
            argv = _forked(talk)
            os._exit(0 if argv is None else _become(argv))
        talk.close()
        _reap(os.WNOHANG)
    _reap(0)


def _warm_up() -> None:
    import pkgutil
    from importlib import import_module

    from mails import mail
    from workspaces import Workspace

    import mailbox_agent

    import_module("holidays")  # large; who has settings as they are shipped needs it
    for module in pkgutil.walk_packages(mailbox_agent.__path__, "mailbox_agent."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace(Path(folder) / "desk")
        workspace.deliver(mail("Our portal is down. Please send us a plan by Friday.\n\nAnn Lee\n"))
        workspace.work()


def _forked(talk: socket.socket) -> Sequence[str] | None:
    """In the program itself: its command. In the one that watches it: None, once it has ended.

    Two forks, as it takes one process to wait for one program while others are asked for."""
    _, files, _, _ = socket.recv_fds(talk, 1, 4)
    with os.fdopen(files[0], "rb") as request:
        asked = json.load(request)
    program = os.fork()
    if program:
        for number in (0, 1, 2, *files[1:]):
            os.close(number)
        _watch(program, talk)
        return None
    talk.close()
    for number, file in enumerate(files[1:]):
        os.dup2(file, number)
        os.close(file)
    os.chdir(asked["cwd"])
    os.environ.clear()
    os.environ.update(asked["env"])
    time.tzset()
    return asked["argv"]


def _watch(program: int, talk: socket.socket) -> None:
    """Tells the program's number, then how it was stopped and how it ended."""
    with contextlib.suppress(BrokenPipeError):
        talk.sendall(_STATUS.pack(program))
    while True:
        _, status = os.waitpid(program, os.WUNTRACED)
        with contextlib.suppress(BrokenPipeError):
            talk.sendall(_STATUS.pack(status))
        if not os.WIFSTOPPED(status):
            return


def _become(argv: Sequence[str]) -> int:
    """Its exit code. It ends as every program does, but does not take all modules apart."""
    code = 0
    try:
        if argv[0] == "-m":
            sys.argv = list(argv[1:])
            runpy.run_module(argv[1], run_name="__main__", alter_sys=True)
        else:
            sys.argv = list(argv)
            runpy.run_path(argv[0], run_name="__main__")
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        traceback.print_exc()
        code = 1
    threading._shutdown()  # type: ignore[attr-defined]
    atexit._run_exitfuncs()
    with contextlib.suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
    return code


def _reap(flags: int) -> None:
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, flags)[0]:
            pass


if __name__ == "__main__":
    main()
