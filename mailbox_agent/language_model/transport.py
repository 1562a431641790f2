"""The way to the server: bounded in time and size, never to where it was not told to go."""

import threading
import time
from collections.abc import Iterator
from typing import Any

import httpcore2
import httpx2

MOST_BYTES = 8_000_000  # of one answer
_TOLD = ("content-type", "content-length", "x-stainless-retry-count")
MOST_WAIT = 20.0  # seconds; a server that wants us to wait longer is asked again in another pass


class UnfitAnswer(httpx2.RemoteProtocolError):
    """One that we do not take; says why."""


class BoundedTransport(httpx2.BaseTransport):
    """One answer takes at most `seconds`, from the first byte sent to the last one received: the
    library's own time-outs count each read, and a server that trickles never ends. It sends no
    header that the environment has given the library (OPENAI_ORG_ID, OPENAI_CUSTOM_HEADERS ...):
    the settings alone say who is asked, and as whom."""

    def __init__(self, seconds: float, api_key: str) -> None:
        self._seconds, self._api_key = seconds, api_key
        self._clock = _Clock()
        self._inner = httpx2.HTTPTransport()
        pool: Any = self._inner._pool
        # No public way to hand it in; test_model_faults.py sees it if the name changes.
        pool._network_backend = _BoundedNetwork(pool._network_backend, self._clock)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        self._clock.until = time.monotonic() + self._seconds
        response = self._inner.handle_request(self._with_our_headers(request))
        if response.headers.get("content-encoding", "identity") != "identity":
            response.close()  # we asked for it unpacked: nobody knows how large it would get
            raise UnfitAnswer("the answer is packed (Content-Encoding)", request=request)
        _bound_retries(response.headers)
        assert isinstance(response.stream, httpx2.SyncByteStream)
        response.stream = _Bounded(response.stream, request)
        return response

    def close(self) -> None:
        self._inner.close()

    def _with_our_headers(self, request: httpx2.Request) -> httpx2.Request:
        """A new one: the library looks for marks of its own in the other."""
        told = {name: request.headers[name] for name in _TOLD if name in request.headers}
        ours = {
            "Host": request.url.netloc.decode("ascii"),
            "Authorization": f"Bearer {self._api_key}",
            "Accept": "application/json",
            "Accept-Encoding": "identity",
            "User-Agent": "mailbox-agent",
        }
        return httpx2.Request(
            request.method, request.url, headers={**ours, **told},
            stream=request.stream, extensions=request.extensions,
        )  # fmt: skip


def _bound_retries(headers: httpx2.Headers) -> None:
    """The library would ask whenever a server tells it to, after as much as two minutes."""
    milliseconds = headers.pop("retry-after-ms", None)
    if headers.pop("x-should-retry", "") == "false" or _waits_long(headers.get("retry-after", "")):
        headers["x-should-retry"] = "false"
    elif milliseconds is not None:
        if _waits_long(milliseconds.partition(".")[0], 1_000 * MOST_WAIT):
            headers["x-should-retry"] = "false"
        else:
            headers["retry-after-ms"] = milliseconds


def _waits_long(retry_after: str, most: float = MOST_WAIT) -> bool:
    """Seconds, or a day in words (RFC 9110, 10.2.3), which is longer than we wait."""
    plain = retry_after.strip()
    return bool(plain) and not (plain.isdecimal() and len(plain) < 10 and int(plain) <= most)


class _Clock(threading.local):
    """Of the thread that asks: when its time is over."""

    until: float = 0.0

    def left(self, timeout: float | None, error: type[Exception]) -> float:
        left = self.until - time.monotonic()
        if left <= 0:
            raise error("the answer takes too long")
        return left if timeout is None else min(left, timeout)


class _BoundedNetwork(httpcore2.NetworkBackend):
    def __init__(self, inner: httpcore2.NetworkBackend, clock: _Clock) -> None:
        self._inner, self._clock = inner, clock

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, *args: Any, **more: Any
    ) -> httpcore2.NetworkStream:
        left = self._clock.left(timeout, httpcore2.ConnectTimeout)
        return _BoundedStream(self._inner.connect_tcp(host, port, left, *args, **more), self._clock)


class _BoundedStream(httpcore2.NetworkStream):
    def __init__(self, inner: httpcore2.NetworkStream, clock: _Clock) -> None:
        self._inner, self._clock = inner, clock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._clock.left(timeout, httpcore2.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._clock.left(timeout, httpcore2.WriteTimeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        try:
            left = self._clock.left(timeout, httpcore2.ConnectTimeout)
            inner = self._inner.start_tls(ssl_context, server_hostname, left)
        except BaseException:
            self._inner.close()  # nobody else knows of it yet
            raise
        return _BoundedStream(inner, self._clock)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class _Bounded(httpx2.SyncByteStream):
    def __init__(self, inner: httpx2.SyncByteStream, request: httpx2.Request) -> None:
        self._inner, self._request = inner, request

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        for chunk in self._inner:
            size += len(chunk)
            if size > MOST_BYTES:
                raise UnfitAnswer("the answer is too large", request=self._request)
            yield chunk

    def close(self) -> None:
        self._inner.close()
