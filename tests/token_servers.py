"""A sign-in service of our own for the tests, over HTTP: tokens, refresh tokens, device codes.

It speaks RFC 6749 and 8628 as Google and Microsoft do, tells Dovecot which tokens are good, and can
be told to misbehave. `microsoft(service)` is msal's way to it.
"""

import base64
import contextlib
import json
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

USER = "escalations@vendor.example"
CLIENT_SECRET = "cl1ent-s3cret"
REFRESH_TOKEN = "r3fresh-0"
SCOPES = "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send"
MICROSOFT = "https://login.microsoftonline.com"
Answer = tuple[int, dict[str, str], bytes]  # status, headers, body


def said(status: int = 200, /, **fields: object) -> Answer:
    return status, {"Content-Type": "application/json"}, json.dumps(fields).encode()


@dataclass
class SignInService:
    """`answers`: what the token address says next, instead of what it should."""

    port: int = 0
    user: str = USER
    lifetime: int = 3600
    rotates: bool = False
    names_scopes: bool = False  # as Microsoft does for a person
    authority: str = MICROSOFT
    client_secret: str = ""  # asked for if set
    refresh_token: str = REFRESH_TOKEN  # the only one that is good
    good_tokens: set[str] = field(default_factory=set)
    answers: list[Answer] = field(default_factory=list)
    asked: list[dict[str, str]] = field(default_factory=list)  # the forms it was sent
    before: Callable[[], None] = lambda: None  # each answer of the token address
    introspected: list[str] = field(default_factory=list)
    count: int = 0

    @property
    def token_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/token"

    @property
    def introspect_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/introspect"

    def token(self, form: dict[str, str]) -> Answer:
        self.before()
        self.asked.append(form)
        if self.answers:
            return self.answers.pop(0)
        if self.client_secret and form.get("client_secret") != self.client_secret:
            return said(401, error="invalid_client", error_description="Bad client.")
        grant = form.get("grant_type", "").rpartition(":")[2]
        if grant == "refresh_token" and form.get("refresh_token") != self.refresh_token:
            return said(400, error="invalid_grant", error_description="Token was revoked.")
        if grant not in ("refresh_token", "client_credentials", "device_code"):
            return said(400, error="unsupported_grant_type")
        return self.given(grant)

    def given(self, grant: str) -> Answer:
        self.count += 1
        token = f"t0ken-{self.count}"
        self.good_tokens.add(token)
        fields: dict[str, object] = {
            "access_token": token,
            "token_type": "Bearer",
            "expires_in": self.lifetime,
        }
        if grant == "device_code":
            fields["refresh_token"] = self.refresh_token
        if grant != "client_credentials":
            fields |= {
                "client_info": _coded({"uid": "u", "utid": "d"}),
                "id_token": f"x.{_coded({'preferred_username': self.user, 'sub': 'u'})}.x",
            }
        if self.names_scopes:
            fields["scope"] = SCOPES
        if grant == "refresh_token" and self.rotates:
            self.refresh_token = fields["refresh_token"] = f"r3fresh-{self.count}"
        return said(**fields)

    def answer(self, path: str, form: dict[str, str], bearer: str) -> Answer:
        if path == "/introspect":
            self.introspected.append(bearer)
            good = bearer in self.good_tokens
            return said(active=True, email=self.user) if good else said(401, active=False)
        if path.endswith("/.well-known/openid-configuration"):
            if path.startswith("/nowhere/"):
                return said(400, error="invalid_tenant", error_description="AADSTS90002: None.")
            base = f"{self.authority}{path.removesuffix('/v2.0/.well-known/openid-configuration')}"
            return said(
                issuer=f"{base}/v2.0",
                authorization_endpoint=f"{base}/oauth2/v2.0/authorize",
                token_endpoint=f"{base}/oauth2/v2.0/token",
                device_authorization_endpoint=f"{base}/oauth2/v2.0/devicecode",
            )
        if path.endswith("/devicecode"):
            return said(
                device_code="d3vice",
                user_code="ABCD-1234",
                verification_uri="https://microsoft.example/devicelogin",
                expires_in=900,
                interval=0,
            )
        return self.token(form)


def _coded(claims: dict[str, str]) -> str:
    return base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")


@contextlib.contextmanager
def sign_in_service(**options: Any) -> Iterator[SignInService]:
    service = SignInService(**options)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.do_POST()

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            form = dict(urllib.parse.parse_qsl(body))
            bearer = self.headers.get("Authorization", "").removeprefix("Bearer ")
            path = urllib.parse.urlsplit(self.path).path
            status, headers, data = service.answer(path, form, bearer)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    service.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass(frozen=True)
class _Heard:
    status_code: int
    text: str
    headers: dict[str, str]

    def raise_for_status(self) -> None:
        raise OSError(f"HTTP {self.status_code}")


class microsoft:
    """msal's http_client: Microsoft's addresses lead to our service, over HTTP as ever."""

    def __init__(self, service: SignInService) -> None:
        self._base, self._at = f"http://127.0.0.1:{service.port}", service.authority

    def get(self, url: str, **options: Any) -> _Heard:
        return self._heard(url, None, options)

    def post(self, url: str, *, data: Any = None, **options: Any) -> _Heard:
        coded = urllib.parse.urlencode(data) if isinstance(data, dict) else (data or "")
        return self._heard(url, coded.encode(), options)

    def close(self) -> None:
        pass

    def _heard(self, url: str, data: bytes | None, options: dict[str, Any]) -> _Heard:
        assert url.startswith(f"{self._at}/"), url
        here = self._base + url.removeprefix(self._at)
        request = urllib.request.Request(here, data, options.get("headers") or {})
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=10) as answer:
                return _Heard(answer.status, answer.read().decode(), dict(answer.headers))
        except urllib.error.HTTPError as error:
            with error:
                return _Heard(error.code, error.read().decode(), dict(error.headers))
