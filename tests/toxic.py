"""A proxy between us and a server: listens in, and at a chosen byte turns bad.

cut       hangs up on both
stall     half-open: nothing more passes, until one of them has gone
delay     a pause, then it goes on
trickle   byte by byte from then on
"""

import contextlib
import re
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

_COMMAND = re.compile(rb"^[A-Z]{4}\d+ ((?:UID )?[A-Z]+)\b(.*)\r$", re.MULTILINE)
How = Literal["cut", "stall", "delay", "trickle"]
STALLED = 30.0  # seconds, if nobody gives up before


@dataclass
class Toxic:
    """`port`: connect here. After `budget` bytes (None: never) of one `side` it does `what`, to
    every connection from then on, or, with `once`, to the one that it hits."""

    port: int
    budget: int | None = None
    what: How = "cut"
    side: Literal["server", "client"] = "server"
    once: bool = False
    pause: float = 0.2  # of a delay, in seconds
    connections: int = 0
    most_at_once: int = 0
    bites: int = 0
    said: bytearray = field(default_factory=bytearray)  # by the clients
    passed: dict[str, int] = field(default_factory=lambda: {"server": 0, "client": 0})  # bytes
    released: threading.Event = field(default_factory=threading.Event)
    _open: int = 0

    def commands(self) -> list[str]:
        """What the clients of an IMAP server have said, with arguments, without tags and text."""
        found = _COMMAND.findall(bytes(self.said))
        return [(name + rest).decode("ascii", "replace") for name, rest in found]

    def opened(self, by: int) -> None:
        self._open += by
        self.connections += by > 0
        self.most_at_once = max(self.most_at_once, self._open)


@contextlib.contextmanager
def toxic_proxy(target: int) -> Iterator[Toxic]:
    listener = socket.create_server(("127.0.0.1", 0))
    toxic = Toxic(listener.getsockname()[1])
    threads: list[threading.Thread] = []
    sockets: list[socket.socket] = [listener]

    def serve() -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            try:
                server = socket.create_connection(("127.0.0.1", target))
            except OSError:
                client.close()
                continue
            sockets.extend((client, server))
            over = threading.Event()
            toxic.opened(1)
            for source, sink, side in ((client, server, "client"), (server, client, "server")):
                thread = threading.Thread(target=_pump, args=(toxic, source, sink, side, over))
                thread.start()
                threads.append(thread)

    accepting = threading.Thread(target=serve)
    accepting.start()
    try:
        yield toxic
    finally:
        toxic.released.set()
        for one in sockets:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        for thread in (accepting, *threads):
            thread.join(5)


def _pump(
    toxic: Toxic, source: socket.socket, sink: socket.socket, side: str, over: threading.Event
) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(4096):
            toxic.passed[side] += len(data)
            if side == "client":
                toxic.said += data
            if side != toxic.side or toxic.budget is None or toxic.budget > len(data):
                if side == toxic.side and toxic.budget is not None:
                    toxic.budget -= len(data)
                sink.sendall(data)
            elif not _bite(toxic, data, sink, over):
                break
    if side == "client":
        toxic.opened(-1)
    over.set()
    for one in (source, sink):
        with contextlib.suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)


def _bite(toxic: Toxic, data: bytes, sink: socket.socket, over: threading.Event) -> bool:
    """Whether the connection lives on; data: it would pass the budget."""
    passes = max(0, toxic.budget or 0)
    toxic.budget = None if toxic.once else 0
    toxic.bites += 1
    sink.sendall(data[:passes])
    rest = data[passes:]
    if toxic.what == "cut":
        return False
    if toxic.what == "stall":
        until = time.monotonic() + STALLED
        while time.monotonic() < until and not toxic.released.wait(0.05) and not over.is_set():
            pass
        return False
    if toxic.what == "delay":
        over.wait(toxic.pause)
        sink.sendall(rest)
        return True
    for at in (*range(min(200, len(rest))), *range(200, len(rest), 64)):
        sink.sendall(rest[at : at + (1 if at < 200 else 64)])
        time.sleep(0.0002)
    return True
