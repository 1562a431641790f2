"""Connections to IMAP and SMTP servers: addresses, TLS, and failures in words. RFC 8314.

A connection is encrypted and the server's certificate checked, unless the server is this computer
or a setting allows a plain one.
"""

import ipaddress
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from mailbox_agent.errors import MailboxBusy, MailboxError, SignInError

Security = Literal["tls", "starttls", "none"]

CONNECT_SECONDS = 20.0
ANSWER_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Server:
    """Where a server listens. `security`: TLS from the start, STARTTLS, or none at all."""

    host: str
    port: int
    security: Security = "tls"
    ca_file: Path | None = None  # trusted besides the system's certificates
    allow_plain: bool = False  # passwords in clear over a network: only where a person says so
    connect_seconds: float = CONNECT_SECONDS
    answer_seconds: float = ANSWER_SECONDS

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


def tls_context(server: Server) -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if server.ca_file is not None:
        try:
            context.load_verify_locations(server.ca_file)
        except (OSError, ssl.SSLError) as error:
            raise MailboxError(
                f"{server}: ca_file {server.ca_file} cannot be used: {reason_of(error)}"
            ) from None
    return context


def refuse_plain(server: Server) -> None:
    """Raises MailboxError where a password would travel in clear text over a network."""
    if server.security == "none" and not server.allow_plain and not is_loopback(server.host):
        raise MailboxError(
            f"{server}: without TLS passwords and mail travel in clear text; set security to"
            ' "tls" or "starttls", or allow_plain = true if that network is yours alone'
        )


def is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.casefold().rstrip(".") == "localhost"


@contextmanager
def in_words(name: str, server: Server) -> Iterator[None]:
    """Turns what sockets and TLS raise into a MailboxError that says what to do."""
    where = f"mailbox {name}: {server}"
    try:
        yield
    except (MailboxError, SignInError):
        raise
    except ssl.SSLCertVerificationError as error:
        raise MailboxError(
            f"{where}: its certificate is not trusted ({error.verify_message}); correct the host,"
            " or name the authority's file in ca_file"
        ) from error
    except ssl.SSLError as error:
        raise MailboxError(
            f"{where}: no TLS connection ({reason_of(error)}); try the other security, tls or"
            " starttls, and its port"
        ) from error
    except socket.gaierror as error:
        raise MailboxBusy(
            f"{where}: no such host ({error.strerror}); correct the host, or look at the network"
        ) from error
    except TimeoutError as error:
        raise MailboxBusy(f"{where}: no answer in time; the next pass tries again") from error
    except ConnectionRefusedError as error:
        raise MailboxBusy(
            f"{where}: the connection was refused; is the port right and the server running?"
        ) from error
    except OSError as error:
        raise MailboxBusy(f"{where}: the connection broke ({reason_of(error)})") from error


def reason_of(error: Exception) -> str:
    """One line of an exception's own words."""
    text = getattr(error, "reason", "") or getattr(error, "strerror", "") or str(error)
    return " ".join(str(text).split())[:200] or type(error).__name__
