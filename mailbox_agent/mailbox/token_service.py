"""One request to a sign-in service over HTTP, by the standard library. RFC 6749, 3.2 and 5.

HTTPS only, except to this computer; no redirect is followed, so a secret goes to the named server
and to no other. What an answer means is not known here.
"""

import json
import ssl
import time
from collections.abc import Mapping
from http.client import HTTPException
from typing import Any, Protocol
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import (
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    build_opener,
)

from mailbox_agent.errors import MailboxBusy, SignInError
from mailbox_agent.mailbox.servers import is_loopback, reason_of

SECONDS = 30.0
_LARGEST = 1_048_576


class _Readable(Protocol):
    def read1(self, size: int = ..., /) -> bytes: ...


def ask(
    where: str, url: str, fields: Mapping[str, str], *, seconds: float = SECONDS
) -> tuple[int, dict[str, Any]]:
    """(HTTP status, the JSON object of the answer); `where` begins each error.

    Raises SignInError for an address that must not be asked, MailboxBusy if there is no answer, or
    none that is a JSON object.
    """
    opener = _opener(where, url)
    headers = {
        "Accept": "application/json",
        "Content-Type": "application/x-www-form-urlencoded",
        "User-Agent": "mailbox-agent",
    }
    request = Request(url, urlencode(fields).encode("ascii"), headers)
    until = time.monotonic() + seconds
    try:
        try:
            with opener.open(request, timeout=seconds) as answer:
                status, body = int(answer.status), _read(answer, until)
        except HTTPError as error:
            with error:
                status, body = error.code, _read(error, until)
    except (OSError, HTTPException) as error:
        raise unreachable(where, error) from None
    return status, object_of(where, status, body)


def checked_url(where: str, url: str) -> str:
    """The host of `url`. Raises SignInError where a secret would travel in clear text."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        parts, host = urlsplit(""), ""
    if not host or parts.scheme not in ("https", "http") or parts.username is not None:
        raise SignInError(f"{where}: token_url is no address like https://HOST/token")
    if parts.scheme == "http" and not is_loopback(host):
        raise SignInError(
            f"{where}: token_url must begin with https://, or secrets travel in clear text"
        )
    return host


def unreachable(where: str, error: BaseException) -> MailboxBusy | SignInError:
    """What sockets, TLS and HTTP raise, in words."""
    inner = error.reason if isinstance(error, URLError) else error
    if isinstance(inner, ssl.SSLCertVerificationError):
        return SignInError(
            f"{where}: its certificate is not trusted ({inner.verify_message}); if a proxy of your"
            " own stands in between, name its authority's file in the variable SSL_CERT_FILE"
        )
    if isinstance(inner, TimeoutError):
        return MailboxBusy(f"{where}: no answer in time; the next pass tries again")
    said = reason_of(inner) if isinstance(inner, Exception) else str(inner)
    return MailboxBusy(f"{where}: it cannot be reached ({said}); the next pass tries again")


def object_of(where: str, status: int, body: bytes | str) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        found = None
    if isinstance(found, dict):
        return found
    if 300 <= status < 400:
        raise SignInError(f"{where}: it answers with a redirect; correct token_url")
    if status == 404:
        raise SignInError(f"{where}: nothing is there (HTTP 404); correct token_url")
    raise MailboxBusy(
        f"{where}: it answers with no JSON (HTTP {status}); a proxy in between, or an outage?"
    )


def _opener(where: str, url: str) -> OpenerDirector:
    host = checked_url(where, url)
    handlers: list[Any] = [_NoRedirect(), HTTPSHandler(context=ssl.create_default_context())]
    if is_loopback(host):
        handlers.append(ProxyHandler({}))  # a proxy would look for it on its own computer
    return build_opener(*handlers)


class _NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        return None


def _read(answer: _Readable, until: float) -> bytes:
    """All of a body, unless it comes drop by drop or has no end."""
    parts: list[bytes] = []
    size = 0
    while part := answer.read1(65_536):
        parts.append(part)
        size += len(part)
        if time.monotonic() > until:
            raise TimeoutError
        if size > _LARGEST:
            break
    return b"".join(parts)
