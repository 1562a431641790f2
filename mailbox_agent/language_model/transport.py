"""The way to the server: bounded in time and size, never to where it was not told to go."""

import time
from collections.abc import Iterator

import httpx2

MOST_BYTES = 8_000_000  # of one answer


class BoundedTransport(httpx2.BaseTransport):
    """An answer that trickles ends as one that never came: a read timeout counts each read only."""

    def __init__(self, seconds: float, inner: httpx2.BaseTransport | None = None) -> None:
        self._seconds = seconds
        self._inner = inner or httpx2.HTTPTransport()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        until = time.monotonic() + self._seconds
        response = self._inner.handle_request(request)
        assert isinstance(response.stream, httpx2.SyncByteStream)
        response.stream = _Bounded(response.stream, until, request)
        return response

    def close(self) -> None:
        self._inner.close()


class _Bounded(httpx2.SyncByteStream):
    def __init__(self, inner: httpx2.SyncByteStream, until: float, request: httpx2.Request) -> None:
        self._inner, self._until, self._request = inner, until, request

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        for chunk in self._inner:
            size += len(chunk)
            if time.monotonic() > self._until:
                raise httpx2.ReadTimeout("the answer takes too long", request=self._request)
            if size > MOST_BYTES:
                raise httpx2.RemoteProtocolError("the answer is too large", request=self._request)
            yield chunk

    def close(self) -> None:
        self._inner.close()
