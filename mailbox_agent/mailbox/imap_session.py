"""One IMAP connection: opened when needed, signed in, dropped after any failure. RFC 9051, 2177.

imapclient is not thread-safe and a connection is dead after a timeout, so there is one per job and
it is thrown away at the first sign of trouble.
"""

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from mailbox_agent.errors import MailboxBusy, MailboxError, NoSuchFolder, SignInError
from mailbox_agent.mailbox.servers import Server, in_words, reason_of, refuse_plain, tls_context

if TYPE_CHECKING:
    from imapclient import IMAPClient

# Raises SignInError if the server does not take it; the text is the server's own reason.
SignIn = Callable[["IMAPClient"], None]

_TRUSTED_SECONDS = 20.0  # without a word; after that a connection is asked whether it lives
# RFC 5530 response codes and what servers say when they want to be left in peace for a while.
_PATIENCE = (
    "[unavailable]",
    "[inuse]",
    "[limit]",
    "[throttled]",
    "too many",
    "throttl",
    "server busy",
    "try again",
    "temporar",
    "unavailable",
    "timeout",
    "bandwidth limit",
)
_FULL = ("[overquota]", "quota", "mailbox full", "mailbox is full")


class ImapSession:
    """`with session.using(folder) as client:` gives a live connection with that folder open."""

    def __init__(self, name: str, server: Server, sign_in: SignIn) -> None:
        self.name = name
        self.server = server
        self._sign_in = sign_in
        self._client: IMAPClient | None = None
        self._used = 0.0  # when it last answered (monotonic seconds)
        self.uid_validity = 0  # of the open folder
        self.uid_next = 0  # 0: the server does not say
        self.exists = 0  # mails in it

    @contextmanager
    def using(self, folder: str | None = None, *, writing: bool = False) -> Iterator["IMAPClient"]:
        """A connection; with `folder`, that one is selected (read-only unless `writing`).

        Whatever fails inside closes the connection and becomes a MailboxError.
        """
        with self._failing_in_words():
            client = self._client_alive()
            if folder is not None:
                self._select(client, folder, read_only=not writing)
            yield client
            self._used = time.monotonic()

    def ready(self) -> None:
        """Connects and signs in, if need be, so that what follows is one command."""
        with self.using():
            pass

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """What takes longer is given up, whatever the server does meanwhile: MailboxBusy."""
        late = threading.Event()

        def give_up() -> None:
            late.set()
            self._hang_up()

        timer = threading.Timer(seconds, give_up)
        timer.daemon = True
        timer.start()
        try:
            yield
        except MailboxError as error:
            if not late.is_set():
                raise
            raise MailboxBusy(
                f"mailbox {self.name}: {self.server}: one step took longer than {seconds:g} seconds"
                " and was given up; it is tried again"
            ) from error
        finally:
            timer.cancel()

    @property
    def is_open(self) -> bool:
        return self._client is not None

    def close(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            with contextlib.suppress(Exception):  # it may be gone already
                client.logout()

    def drop(self) -> None:
        """Ends the connection without another word to the server, from any thread."""
        self._hang_up()  # first wakes a thread that waits for an answer
        client, self._client = self._client, None
        if client is not None:
            with contextlib.suppress(Exception):
                client.shutdown()

    def _hang_up(self) -> None:
        """Who waits for an answer hears that there is none; may be called from any thread."""
        client = self._client
        if client is not None:
            with contextlib.suppress(Exception):
                socket.socket.shutdown(client.socket(), socket.SHUT_RDWR)

    def _client_alive(self) -> "IMAPClient":
        from imapclient.exceptions import IMAPClientError

        if self._client is not None and time.monotonic() - self._used < _TRUSTED_SECONDS:
            return self._client
        if self._client is not None:
            try:
                self._client.noop()  # a server may have closed it while we worked
                return self._client
            except (IMAPClientError, OSError):
                self.drop()
        self._client = self._connected()
        return self._client

    def _connected(self) -> "IMAPClient":
        from imapclient import IMAPClient, SocketTimeout

        server = self.server
        refuse_plain(server)
        client = IMAPClient(
            server.host,
            port=server.port,
            ssl=server.security == "tls",
            ssl_context=tls_context(server) if server.security == "tls" else None,
            timeout=SocketTimeout(server.connect_seconds, server.answer_seconds),
        )
        client.normalise_times = False  # dates with their zone
        try:
            if server.security == "starttls":
                client.starttls(tls_context(server))
            self._sign_in(client)
        except BaseException:
            with contextlib.suppress(Exception):
                client.shutdown()
            raise
        return client

    def _select(self, client: "IMAPClient", folder: str, *, read_only: bool) -> None:
        answer = client.select_folder(folder, readonly=read_only)  # also tells what is new
        self.uid_validity = int(answer.get(b"UIDVALIDITY", 0))
        self.uid_next = int(answer.get(b"UIDNEXT", 0) or 0)
        self.exists = int(answer.get(b"EXISTS", 0) or 0)

    @contextmanager
    def _failing_in_words(self) -> Iterator[None]:
        from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, LoginError

        where = f"mailbox {self.name}: {self.server}"
        try:
            with in_words(self.name, self.server):
                yield
        except NoSuchFolder:
            raise  # the connection is as good as before
        except MailboxError:
            self.drop()
            raise
        except LoginError as error:
            self.drop()
            raise _sign_in_refused(where, error) from error
        except IMAPClientAbortError as error:
            self.drop()
            raise MailboxBusy(f"{where}: the server ended the talk ({_said(error)})") from error
        except IMAPClientError as error:
            self.drop()
            raise _refused(where, error) from error
        except GeneratorExit:
            raise
        except BaseException:
            self.drop()  # an answer may be left half read
            raise


def _sign_in_refused(where: str, error: Exception) -> MailboxError:
    said = _said(error)
    if said.startswith("command: ") or "socket error" in said:  # imaplib's own words, no server's
        return MailboxBusy(f"{where}: the connection broke during the sign-in")
    if any(word in said.casefold() for word in _PATIENCE):
        return MailboxBusy(f"{where}: no sign-in now ({said})")
    return SignInError(f"{where}: the sign-in was refused ({said}); correct user or password")


def _refused(where: str, error: Exception) -> MailboxError:
    said = _said(error)
    lower = said.casefold()
    if any(word in lower for word in _FULL):
        return MailboxError(f"{where}: the mailbox is full ({said}); make room in it")
    if any(word in lower for word in _PATIENCE):
        return MailboxBusy(f"{where}: the server asks for patience ({said})")
    return MailboxError(f"{where}: the server refused ({said})")


def _said(error: Exception) -> str:
    return reason_of(error).removeprefix("b'").rstrip("'")
