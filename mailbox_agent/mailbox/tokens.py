"""Access tokens from a sign-in service, renewed before they expire. RFC 6749.

Tokens live in memory only. What outlives the process: a refresh token that the service has
replaced, written back to its file, and the sign-in of a person (microsoft365.py).
"""

import contextlib
import logging
import re
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mailbox_agent.errors import MailboxBusy, SignInError
from mailbox_agent.mailbox.sign_in_words import is_waiting, refusal
from mailbox_agent.mailbox.token_service import ask, checked_url
from mailbox_agent.settings import SignInSettings

RENEW_SECONDS = 360.0  # five minutes before the end, and one for the way
ASSUMED_SECONDS = 900.0  # where a service does not say how long (RFC 6749, 5.1)
_LAST_USE_SECONDS = 60.0  # an outage is bridged with a token that lives at least this long
_NEW_SECONDS = 60.0
_TOKEN = re.compile(r"[!-~]{1,65536}")  # RFC 6750, 2.1, generously; nothing that could end a line

log = logging.getLogger(__name__)

Secret = Callable[[str], str]  # by its name; raises SignInError
Keep = Callable[[str, str], bool]  # (old, new refresh token): it stands where the old one stood


class NoSecret(SignInError):
    """The settings name no source for a secret that may be left out."""


@dataclass(frozen=True, slots=True)
class AccessToken:
    """`expires`: seconds since 1970."""

    value: str
    expires: float


class AccessTokens:
    """One for each mailbox and process; threads may share it.

    `cache`: the file of a person's sign-in, for the method m365_device. `http_client`: msal's, for
    tests. `clock`: seconds since 1970.
    """

    def __init__(
        self,
        name: str,
        sign_in: SignInSettings,
        secret: Secret,
        *,
        cache: Path | None = None,
        keep: Keep = lambda _old, _new: False,
        http_client: Any = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._name = name
        self._sign_in = sign_in
        self._secret = secret
        self._cache = cache
        self._keep = keep
        self._http_client = http_client
        self._clock = clock
        self._lock = threading.Lock()
        self._kept: AccessToken | None = None
        self._got = 0.0  # when
        self._refused = False  # the last one, by a mail server
        self._rotated: tuple[str, str] | None = None  # (as its source says, as the service says)

    def token(self) -> str:
        """A token that lives for five minutes or more, if the service gives any such.

        Raises SignInError where a person must do something, MailboxBusy where waiting helps,
        SettingsError where msal is missing.
        """
        with self._lock:
            now = self._clock()
            kept = self._kept
            if kept is not None and kept.expires - now >= RENEW_SECONDS:
                return kept.value
            try:
                self._kept = self._new()
            except MailboxBusy:
                if kept is not None and kept.expires - now >= _LAST_USE_SECONDS:
                    return kept.value
                raise
            self._got, self._refused = self._clock(), False
            return self._kept.value

    def forget(self) -> bool:
        """A mail server refused the token: drops it. True if it was not new, so that another may
        be taken (it was revoked, or the permissions have changed since)."""
        with self._lock:
            was_kept = self._kept is not None and self._clock() - self._got >= _NEW_SECONDS
            self._kept, self._refused = None, True
            return was_kept

    def _new(self) -> AccessToken:
        from mailbox_agent.mailbox.microsoft365 import app_answer, device_answer

        where = f"mailbox {self._name}: Microsoft 365 sign-in"
        match self._sign_in.method:
            case "m365_app":
                secret = self._secret("client_secret")
                answer = app_answer(where, self._sign_in, secret, self._http_client)
                return access_token(where, answer, self._clock(), "", hide=(secret,))
            case "m365_device":
                again = f"run: mailbox-agent sign-in {self._name}"
                answer = device_answer(
                    where, self._sign_in, self._cache, again, self._refused, self._http_client
                )
                return access_token(where, answer, self._clock(), again)
            case "refresh_token":
                return self._refreshed()
            case other:
                raise SignInError(f"mailbox {self._name}: the method {other!r} needs no token")

    def _refreshed(self) -> AccessToken:
        """RFC 6749, 6. Another process may have renewed it meanwhile: then once more with that."""
        used = self._refresh_token()
        try:
            return self._refreshed_by(*used)
        except SignInError:
            now = self._refresh_token()
            if now == used:
                raise
            return self._refreshed_by(*now)

    def _refresh_token(self) -> tuple[str, str]:
        """(as its source says it, the one to use)."""
        source = self._secret("refresh_token")
        if self._rotated is not None and self._rotated[0] == source:
            return self._rotated
        return source, source

    def _refreshed_by(self, source: str, refresh_token: str) -> AccessToken:
        url = self._sign_in.token_url
        where = f"mailbox {self._name}: sign-in service"
        where = f"{where} {checked_url(where, url)}"
        fields = {
            "grant_type": "refresh_token",
            "refresh_token": refresh_token,
            "client_id": self._sign_in.client_id,
        }
        with contextlib.suppress(NoSecret):  # a public client has none (RFC 6749, 2.1)
            fields["client_secret"] = self._secret("client_secret")
        if self._sign_in.scope:
            fields["scope"] = self._sign_in.scope
        status, answer = ask(where, url, fields)
        if status >= 500 or status == 429:
            raise MailboxBusy(f"{where}: it asks for patience (HTTP {status})")
        again = "sign in once more and put the new refresh token where refresh_token_* says"
        hide = (refresh_token, fields.get("client_secret", ""))
        found = access_token(where, answer, self._clock(), again, hide=hide)
        self._remember(source, refresh_token, answer.get("refresh_token"))
        return found

    def _remember(self, source: str, used: str, new: object) -> None:
        """Services may replace the refresh token each time; the old one is then worth nothing."""
        if not isinstance(new, str) or not _TOKEN.fullmatch(new) or new == used:
            return
        if self._keep(source, new):
            self._rotated = None
            return
        if self._rotated is None:
            log.warning(
                "mailbox %s: the sign-in service has replaced the refresh token, and only this"
                " process knows the new one: name a refresh_token_file that can be written",
                self._name,
            )
        self._rotated = (source, new)


def access_token(
    where: str, answer: Mapping[str, Any], now: float, again: str, *, hide: tuple[str, ...] = ()
) -> AccessToken:
    """The token of a service's answer (RFC 6749, 5). `hide`: what no error may quote."""
    if "error" in answer or "access_token" not in answer:
        error = _text(answer.get("error"), hide)
        description = _text(answer.get("error_description"), hide)
        if is_waiting(error, description):
            raise MailboxBusy(f"{where}: it asks for patience ({error})")
        raise SignInError(f"{where}: {refusal(error, description, again=again)}")
    value = answer["access_token"]
    kind = answer.get("token_type", "Bearer")
    if not isinstance(value, str) or not _TOKEN.fullmatch(value):
        raise MailboxBusy(f"{where}: it gives a token that cannot be used")
    if not isinstance(kind, str) or kind.casefold() != "bearer":
        raise SignInError(f"{where}: it gives tokens of the kind {_text(kind, hide)!r}, not Bearer")
    return AccessToken(value, now + _seconds(answer.get("expires_in")))


def _seconds(expires_in: object) -> float:
    try:
        seconds = int(str(expires_in))  # some write "3599"
    except ValueError:
        return ASSUMED_SECONDS
    return float(min(max(seconds, 0), 86_400))


def _text(value: object, hide: tuple[str, ...]) -> str:
    text = value if isinstance(value, str) else ""
    for secret in hide:
        if secret:
            text = text.replace(secret, "...")
    return "".join(mark for mark in text if mark.isprintable() or mark.isspace())
