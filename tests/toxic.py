"""A proxy between us and a server that cuts, stalls or hangs up at a chosen byte."""

import contextlib
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal


@dataclass
class Toxic:
    """`port`: connect here. After `budget` bytes from the server (None: never) it does `what`."""

    port: int
    budget: int | None = None
    what: Literal["cut", "stall"] = "cut"
    connections: int = 0
    released: threading.Event = field(default_factory=threading.Event)


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
            toxic.connections += 1
            server = socket.create_connection(("127.0.0.1", target))
            sockets.extend((client, server))
            for source, sink, limited in ((client, server, False), (server, client, True)):
                thread = threading.Thread(target=_pump, args=(toxic, source, sink, limited))
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


def _pump(toxic: Toxic, source: socket.socket, sink: socket.socket, limited: bool) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(4096):
            if limited and toxic.budget is not None:
                data = data[: max(0, toxic.budget)]
                toxic.budget -= len(data)
            sink.sendall(data)
            if limited and toxic.budget is not None and toxic.budget <= 0:
                if toxic.what == "stall":
                    toxic.released.wait(30)
                break
    for one in (source, sink):
        with contextlib.suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)
