"""One connection to an SMTP server: TLS, EHLO, sign-in, failures in words. RFC 5321, 3207, 8314.

smtplib speaks the protocol. What is ours are the timeouts, and to know whether a whole mail has
left when the connection breaks.
"""

import contextlib
import re
import smtplib
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from mailbox_agent.errors import MailboxBusy, MailboxError, SignInError
from mailbox_agent.mailbox.servers import Server, in_words, reason_of, refuse_plain, tls_context

END_OF_MAIL = b"\r\n.\r\n"
LAST_ANSWER = 5  # times as long as another: servers look through the whole mail (RFC 5321 4.5.3.2)
SLOWEST = 20_000  # bytes a second that a line carries at least
_ASKS_SIGN_IN = (530, 534, 535, 538)
_ADDRESS = re.compile(r"[^\s<>()\"',;:=]{1,200}@[^\s<>()\"',;:]{1,200}")
SignIn = Callable[["SmtpConnection"], None]  # raises SignInError, MailboxBusy


class SmtpConnection(smtplib.SMTP):
    """`ended`: whether a mail with its final dot was handed to the network since it was last set
    to False. `hidden`: secrets that were said to sign in, never to be quoted."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.ended = False
        self.hidden: set[str] = set()
        super().__init__(local_hostname="localhost")  # a name given: it looks up none
        self._host = server.host.strip("[]")  # whom the certificate must name

    def _get_socket(self, *_: Any) -> socket.socket:
        server = self.server
        sock = socket.create_connection((self._host, server.port), server.connect_seconds)
        sock.settimeout(server.answer_seconds)
        if server.security != "tls":
            return sock
        try:
            return tls_context(server).wrap_socket(sock, server_hostname=self._host)
        except BaseException:
            sock.close()
            raise

    def send(self, s: Any) -> None:
        """Raises SMTPServerDisconnected where not every byte was taken: the last ones never left,
        and a mail whose final dot is among them was not sent."""
        sock: Any = self.sock
        if sock is not None:
            sock.settimeout(self.server.answer_seconds + len(s) / SLOWEST)
        super().send(s)
        if sock is not None:
            is_end = isinstance(s, bytes) and s.endswith(END_OF_MAIL)
            self.ended = self.ended or is_end
            sock.settimeout(self.server.answer_seconds * (LAST_ANSWER if is_end else 1))

    def said(self, code: int, text: bytes | str) -> str:
        """The server's answer as one line, without secrets."""
        line = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
        line = " ".join(line.split())
        for secret in sorted(self.hidden, key=len, reverse=True):
            line = line.replace(secret, "[...]")
        line = "".join(letter for letter in line if letter.isprintable())
        return f"{code} {line}".strip()[:200]


class SmtpSession:
    """`with session.using() as connection:` gives a live one, signed in, no mail begun."""

    def __init__(self, name: str, server: Server, sign_in: SignIn | None) -> None:
        self.name = name
        self.server = server
        self._sign_in = sign_in
        self._connection: SmtpConnection | None = None

    @contextmanager
    def using(self) -> Iterator[SmtpConnection]:
        """What breaks inside ends the connection, and is a MailboxError that says what to do."""
        try:
            with in_words(self.name, self.server), self._answers_in_words():
                yield self._alive()
        except BaseException:
            self.drop()  # an answer may be left half read, a mail half begun
            raise

    def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(Exception):  # it may be gone already
                if connection.sock is not None:
                    connection.putcmd("QUIT")
            connection.close()

    def drop(self) -> None:
        """Ends the connection without another word to the server."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(Exception):
                connection.close()

    def _alive(self) -> SmtpConnection:
        if self._connection is not None:
            try:
                if self._connection.rset()[0] == 250:  # the server may have hung up meanwhile
                    return self._connection
            except OSError:
                pass
            self.drop()
        self._connection = self._connected()
        return self._connection

    def _connected(self) -> SmtpConnection:
        refuse_plain(self.server)
        connection = SmtpConnection(self.server)
        try:
            _expect(connection.connect(self.server.host, self.server.port), 220)
            _greet(connection)
            if self.server.security == "starttls":
                self._start_tls(connection)
            if self._sign_in is not None:
                self._sign_in(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _start_tls(self, connection: SmtpConnection) -> None:
        if not connection.has_extn("starttls"):
            raise MailboxError(
                f"mailbox {self.name}: {self.server}: the server offers no STARTTLS; set security"
                ' to "tls" and the port that belongs to it (465)'
            )
        connection.starttls(context=tls_context(self.server))
        _greet(connection)

    @contextmanager
    def _answers_in_words(self) -> Iterator[None]:
        """smtplib's own errors; those of sockets and TLS are `in_words`'s."""
        where = f"mailbox {self.name}: {self.server}"
        try:
            yield
        except smtplib.SMTPServerDisconnected as error:
            if isinstance(error.__context__, ssl.SSLError | TimeoutError):
                raise error.__context__ from None
            raise MailboxBusy(f"{where}: the server ended the talk ({reason_of(error)})") from error
        except smtplib.SMTPResponseException as error:
            said = f"{error.smtp_code} {' '.join(_text(error.smtp_error).split())}"[:200]
            raise refusal(where, error.smtp_code, said) from error
        except smtplib.SMTPException as error:
            raise MailboxError(f"{where}: this is no SMTP server ({reason_of(error)})") from error


def refusal(where: str, code: int, said: str) -> MailboxError:
    """What a server says that has nothing to do with the mail at hand. Errors go into the log, and
    to administrators: an address that it repeats is left out."""
    said = without_addresses(said)
    if code in _ASKS_SIGN_IN:
        return SignInError(
            f"{where}: the server wants another sign-in ({said}); correct user, password or sign_in"
        )
    if 400 <= code < 500:
        return MailboxBusy(f"{where}: the server asks for patience ({said})")
    return MailboxError(f"{where}: the server refused ({said})")


def without_addresses(said: str) -> str:
    return _ADDRESS.sub("[...]", said)


def _expect(answer: tuple[int, bytes], code: int) -> None:
    if answer[0] != code:
        raise smtplib.SMTPResponseException(*answer)


def _greet(connection: SmtpConnection) -> None:
    name = _own_name(connection)
    code, said = connection.ehlo(name)
    if not 200 <= code < 300:
        code, said = connection.helo(name)
    if not 200 <= code < 300:
        raise smtplib.SMTPResponseException(code, said)


def _own_name(connection: SmtpConnection) -> str:
    """As EHLO wants it: this computer's full name, else its address (RFC 5321 4.1.3)."""
    name = socket.gethostname()
    if "." in name and name.isascii() and not set(name) & set(" \r\n"):
        return name
    sock: Any = connection.sock
    address = sock.getsockname()[0].partition("%")[0]
    return f"[IPv6:{address}]" if ":" in address else f"[{address}]"


def _text(said: bytes | str) -> str:
    return said.decode("utf-8", "replace") if isinstance(said, bytes) else said
