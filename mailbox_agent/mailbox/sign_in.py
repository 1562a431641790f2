"""How we prove to a server who we are: a password, or a token from a sign-in service.

XOAUTH2 (Google, Microsoft), OAUTHBEARER (RFC 7628), PLAIN (RFC 4616). Secrets are looked up when
they are needed and never kept; tokens come from tokens.py.
"""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mailbox_agent.errors import SettingsError, SignInError
from mailbox_agent.mailbox.private_file import write_private
from mailbox_agent.mailbox.sasl import TokenTalk
from mailbox_agent.mailbox.servers import reason_of
from mailbox_agent.mailbox.tokens import AccessTokens, Keep, NoSecret
from mailbox_agent.settings import SignInSettings, resolve_secret

if TYPE_CHECKING:
    from imapclient import IMAPClient

    from mailbox_agent.mailbox.smtp_session import SmtpConnection

Secret = Callable[[str], str]  # by its name: password, client_secret, refresh_token

# What servers say when the token may be good but the moment is not; the session names that.
_LATER = ("unavailable", "temporar", "try again", "too many", "throttl", "server busy", "[limit]")
# What an application needs besides, by protocol: an API permission, and rights in Exchange.
_APP_PERMISSION = {"IMAP": "IMAP.AccessAsApp", "SMTP": "SMTP.SendAsApp"}
_shared: dict[tuple[Path, str], tuple[SignInSettings, dict[str, str], AccessTokens]] = {}
_shared_lock = threading.Lock()


def secrets_of(
    name: str, sign_in: SignInSettings, environ: Mapping[str, str], root: Path
) -> Secret:
    """Looks a secret up where the settings say. Raises SignInError where they name no source, or
    the source gives none."""

    def secret(key: str) -> str:
        try:
            value = resolve_secret(sign_in.secrets, key, environ, root)
        except SettingsError as error:  # of this mailbox only: the others go on
            raise SignInError(f"mailbox {name}: {error}") from None
        if value is None:
            raise NoSecret(
                f"mailbox {name}: no {key}: name its source in [mailbox.sign_in] ({key}_file,"
                f" {key}_command or {key}_env), or set MAILBOX_AGENT_{key.upper()}"
            )
        return value

    return secret


def tokens_of(
    name: str, sign_in: SignInSettings, environ: Mapping[str, str], root: Path
) -> AccessTokens:
    """The same for each mailbox and process: connections that read, wait and send share a token,
    and a refresh token that the service has replaced."""
    with _shared_lock:
        known = _shared.get((root, name))
        if known is not None and known[:2] == (sign_in, dict(environ)):
            return known[2]
        secret = secrets_of(name, sign_in, environ, root)
        keep = _keeper(sign_in, environ, root)
        tokens = AccessTokens(name, sign_in, secret, cache=sign_in.kept_in, keep=keep)
        _shared[(root, name)] = (sign_in, dict(environ), tokens)
        return tokens


def refresh_token_file(
    sign_in: SignInSettings, environ: Mapping[str, str], root: Path
) -> Path | None:
    """The file that the refresh token comes from, if it comes from one (as resolve_secret says)."""
    written = sign_in.secrets.get("refresh_token_file")
    elsewhere = sign_in.secrets.get("refresh_token_env") or environ.get(
        "MAILBOX_AGENT_REFRESH_TOKEN"
    )
    if elsewhere or not isinstance(written, str):
        return None
    return root / Path(written).expanduser()


def imap_sign_in(
    name: str, user: str, sign_in: SignInSettings, environ: Mapping[str, str], root: Path
) -> "Callable[[IMAPClient], None]":
    """What `ImapSession` calls once a connection is there."""
    if sign_in.method == "password":
        secret = secrets_of(name, sign_in, environ, root)
        return lambda client: _by_password(name, user, secret("password"), client)
    return lambda client: _by_token(name, user, sign_in, environ, root, client)


def smtp_sign_in(
    name: str, user: str, sign_in: SignInSettings, environ: Mapping[str, str], root: Path
) -> "Callable[[SmtpConnection], None]":
    """What `SmtpSession` calls once a connection is there, after EHLO and TLS."""
    from mailbox_agent.mailbox import smtp_auth

    secret = secrets_of(name, sign_in, environ, root)

    def by_password(connection: "SmtpConnection") -> None:
        refused = smtp_auth.by_password(connection, name, user, secret("password"))
        if refused is not None:
            where = f"mailbox {name}: {connection.server}"
            raise smtp_auth.refusal(where, refused, "correct user or password")

    def by_token(connection: "SmtpConnection") -> None:
        tokens = tokens_of(name, sign_in, environ, root)
        while True:
            token = tokens.token()
            refused = smtp_auth.by_token(connection, name, user, sign_in.mechanism, token)
            if refused is None:
                return
            if refused.code < 500 or not tokens.forget():
                where = f"mailbox {name}: {connection.server}"
                advice = _token_advice(sign_in, user, "SMTP")
                raise smtp_auth.refusal(where, refused, advice)

    return by_password if sign_in.method == "password" else by_token


def _by_password(name: str, user: str, password: str, client: "IMAPClient") -> None:
    """LOGIN, which every server knows; PLAIN where LOGIN is forbidden or knows no such letters."""
    offered = client.capabilities()
    plain_letters = (user + password).isascii()
    if b"LOGINDISABLED" not in offered and plain_letters:
        with _failing_plainly(password):
            client.login(user, password)
    elif b"AUTH=PLAIN" in offered:
        with _failing_plainly(password):
            client.plain_login(user, password)
    elif plain_letters:
        raise SignInError(
            f"mailbox {name}: the server takes no password on this connection; set security to"
            ' "tls" or "starttls", or choose another method in [mailbox.sign_in]'
        )
    else:
        raise SignInError(
            f"mailbox {name}: the server takes user and password in ASCII letters only: choose a"
            " password without accents"
        )


def _by_token(
    name: str,
    user: str,
    sign_in: SignInSettings,
    environ: Mapping[str, str],
    root: Path,
    client: "IMAPClient",
) -> None:
    """Once more with a new token where the kept one is refused: it may have been revoked."""
    from imapclient.exceptions import LoginError

    mechanism = sign_in.mechanism.upper()
    if f"AUTH={mechanism}".encode() not in client.capabilities():
        offered = [c[5:].decode() for c in client.capabilities() if c.startswith(b"AUTH=")]
        raise SignInError(
            f"mailbox {name}: the server does not offer {mechanism}, but"
            f" {', '.join(offered) or 'none'}; correct mechanism or method in [mailbox.sign_in]"
        )
    tokens = tokens_of(name, sign_in, environ, root)
    while True:
        token = tokens.token()
        talk = TokenTalk(sign_in.mechanism, user, token)
        try:
            with _failing_plainly(token):
                client.sasl_login(mechanism, talk)
            return
        except LoginError as error:
            said = " ".join(filter(None, (reason_of(error), talk.reason)))
            if any(word in said.casefold() for word in _LATER):
                raise
            if tokens.forget():
                continue
            advice = _token_advice(sign_in, user, "IMAP")
            raise SignInError(
                f"mailbox {name}: {mechanism} was refused ({said}); {advice}"
            ) from None


def _token_advice(sign_in: SignInSettings, user: str, protocol: str) -> str:
    question = (
        "the token was given, but does not open this mailbox: is there an account"
        f" {user}, and is {protocol} switched on for it?"
    )
    if sign_in.method == "m365_app":
        return (
            f"{question} The application needs the permission {_APP_PERMISSION[protocol]} (with"
            " consent), and in Exchange New-ServicePrincipal and Add-MailboxPermission"
        )
    return f"{question} May whoever signed in open it?"


@contextmanager
def _failing_plainly(secret: str) -> Iterator[None]:
    """imapclient also calls it a refused login if the connection ends meanwhile; and a server may
    repeat what it was told."""
    from imapclient.exceptions import IMAPClientAbortError, LoginError

    try:
        yield
    except LoginError as error:
        if isinstance(error.__context__, IMAPClientAbortError):
            raise error.__context__ from None
        raise LoginError(str(error).replace(secret, "[...]")) from None


def _keeper(sign_in: SignInSettings, environ: Mapping[str, str], root: Path) -> Keep:
    """Writes a replaced refresh token into its file, unless the old one no longer stands there."""

    def keep(old: str, new: str) -> bool:
        path = refresh_token_file(sign_in, environ, root)
        if path is None:
            return False
        try:
            first, _, rest = path.read_text("utf-8-sig").partition("\n")
            if first.rstrip("\r") != old:
                return True  # a person, or another process, has put a newer one there
            write_private(path, f"{new}\n{rest}".encode())
        except (OSError, UnicodeDecodeError):
            return False
        return True

    return keep
