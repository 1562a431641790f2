"""SMTP servers of our own: a real one (aiosmtpd), a rude one that hangs up, and a cut cable."""

import contextlib
import socket
import ssl
import subprocess
import threading
import warnings
from base64 import b64decode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from imap_servers import free_port

HANG_UP = ""
SILENT = "silent"
USER, PASSWORD, TOKEN = "escalations@vendor.example", "pass wort", "ya29.token-of-the-day"


@dataclass
class PostOffice:
    """What a running server has accepted, and how it answers. `refuses`: address -> line."""

    port: int = 0
    ca_file: Path | None = None
    mails: list[Envelope] = field(default_factory=list)
    refuses: dict[str, str] = field(default_factory=dict)
    on_mail: Callable[[bytes], None] = lambda _: None

    async def handle_RCPT(
        self,
        _server: SMTP,
        _session: Session,
        envelope: Envelope,
        address: str,
        _options: list[str],
    ) -> str:
        answer = self.refuses.get(address)
        if answer is not None:
            return answer
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        assert isinstance(envelope.content, bytes)
        self.mails.append(envelope)
        self.on_mail(envelope.content)
        return "250 queued as 4711"

    async def auth_XOAUTH2(self, server: SMTP, args: list[str]) -> AuthResult:
        return await _by_token(server, args, f"user={USER}\1")

    async def auth_OAUTHBEARER(self, server: SMTP, args: list[str]) -> AuthResult:
        return await _by_token(server, args, f"n,a={USER},\1")


async def _by_token(server: SMTP, args: list[str], begin: str) -> AuthResult:
    said = b64decode(args[1]).decode()
    if said.startswith(begin) and said.endswith(f"\1auth=Bearer {TOKEN}\1\1"):
        return AuthResult(success=True)
    await server.challenge_auth(b'{"status":"400"}')
    return AuthResult(success=False, handled=False, message=f"535 5.7.3 refused {args[1]}")


class _Controller(Controller):
    def factory(self) -> Any:
        with warnings.catch_warnings():  # that sign-in without TLS is unsafe
            warnings.simplefilter("ignore")
            return SMTP(self.handler, **self.SMTP_kwargs)


@contextlib.contextmanager
def smtp_server(
    root: Path | None = None, *, security: str = "none", sign_in: bool = False, size: int = 0
) -> Iterator[PostOffice]:
    """`security`: none, starttls or tls (these need `root`, for the certificate)."""
    office = PostOffice(port=free_port())
    context = None
    if security != "none":
        assert root is not None
        office.ca_file, context = certificate(root)
    controller = _Controller(
        office,
        hostname="127.0.0.1",
        port=office.port,
        ssl_context=context if security == "tls" else None,
        tls_context=context if security == "starttls" else None,
        require_starttls=security == "starttls",
        data_size_limit=size or 33_554_432,
        authenticator=_authenticate if sign_in else None,
        auth_required=sign_in,
        auth_require_tls=False,
    )
    controller.start()
    try:
        yield office
    finally:
        controller.stop()


def _authenticate(
    server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any
) -> AuthResult:
    right = isinstance(data, LoginPassword) and (data.login, data.password) == (
        USER.encode(),
        PASSWORD.encode(),
    )
    return AuthResult(success=right, handled=False)


def certificate(root: Path) -> tuple[Path, ssl.SSLContext]:
    key, cert = root / "key.pem", root / "cert.pem"
    name = ("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1")
    made = ("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2")
    files = ("-keyout", str(key), "-out", str(cert))
    subprocess.run([*made, *name, *files], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    return cert, context


USUAL = {
    "greeting": "220 rude.example ESMTP",
    "EHLO": "250-rude.example\r\n250 SIZE 100000000",
    "HELO": "250 rude.example",
    "MAIL": "250 ok",
    "RCPT": "250 ok",
    "DATA": "354 go on",
    "midst": "on",  # in the middle of the mail
    "dot": "250 queued",
    "RSET": "250 ok",
    "NOOP": "250 ok",
    "AUTH": "235 welcome",
    "QUIT": "221 bye",
}


class RudeServer:
    """Says at each moment what the script says: lines one after the other, then the usual.

    HANG_UP ends the connection there, SILENT says nothing more. `whole`: mails that were received
    with their final dot; `mails`: those that were accepted.
    """

    def __init__(self, script: Mapping[str, list[str]] | None = None) -> None:
        self.script = {moment: list(lines) for moment, lines in (script or {}).items()}
        self.whole: list[bytes] = []
        self.mails: list[bytes] = []
        self.on_mail: Callable[[bytes], object] = lambda _: None  # before the answer to it
        self.commands: list[str] = []
        self.connections = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._open: list[socket.socket] = []
        self._silent: list[socket.socket] = []
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> "RudeServer":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for one in self._open:
            one.close()
        self._thread.join(5)

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._open.append(connection)
            with contextlib.suppress(OSError):
                self._talk(connection)
            if connection not in self._silent:
                connection.close()

    def _answer(self, connection: socket.socket, moment: str) -> bool:
        """Whether the talk goes on."""
        lines = self.script.get(moment)
        line = lines.pop(0) if lines else USUAL.get(moment, "500 what?")
        if line == HANG_UP:
            return False
        if line == SILENT:
            self._silent.append(connection)
            return False
        if moment == "dot" and line.startswith("2"):
            self.mails.append(self.whole[-1])
        if moment != "midst":
            connection.sendall(line.encode() + b"\r\n")
        return True

    def _talk(self, connection: socket.socket) -> None:
        if not self._answer(connection, "greeting"):
            return
        with connection.makefile("rb") as lines:
            while line := lines.readline():
                self.commands.append(line.decode().strip())
                verb = line.split()[0].decode().upper() if line.split() else ""
                refused = bool(self.script.get("DATA")) and self.script["DATA"][0][:1] != "3"
                if not self._answer(connection, verb):
                    return
                if verb == "DATA" and not refused and not self._mail(connection, lines):
                    return
                if verb == "QUIT":
                    return

    def _mail(self, connection: socket.socket, lines: Any) -> bool:
        mail = [lines.readline()]
        if not self._answer(connection, "midst"):
            return False
        while mail[-1] not in (b".\r\n", b""):
            mail.append(lines.readline())
        if not mail[-1]:
            return False
        self.whole.append(b"".join(mail[:-1]))
        self.on_mail(self.whole[-1])
        return self._answer(connection, "dot")


class CutCable:
    """Passes bytes on to a server and breaks after so many, counted in one direction."""

    def __init__(self, port: int, *, there: int | None = None, back: int | None = None) -> None:
        self._to = port
        self._there, self._back = there, back
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> "CutCable":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            near, _ = self._listener.accept()
            with near, socket.create_connection(("127.0.0.1", self._to)) as far:
                pipes = [
                    threading.Thread(target=self._pipe, args=(near, far, self._there)),
                    threading.Thread(target=self._pipe, args=(far, near, self._back)),
                ]
                for pipe in pipes:
                    pipe.start()
                for pipe in pipes:
                    pipe.join()

    @staticmethod
    def _pipe(source: socket.socket, target: socket.socket, most: int | None) -> None:
        passed = 0
        with contextlib.suppress(OSError):
            while some := source.recv(4096):
                if most is not None and passed + len(some) >= most:
                    target.sendall(some[: most - passed])
                    break
                passed += len(some)
                target.sendall(some)
        for one in (source, target):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
