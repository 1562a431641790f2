"""How we prove to a server who we are: a password, or a token from a sign-in service.

XOAUTH2 (Google, Microsoft), OAUTHBEARER (RFC 7628). Secrets are looked up when they are needed and
never kept.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from mailbox_agent.errors import SignInError
from mailbox_agent.mailbox.tokens import AccessTokens
from mailbox_agent.settings import SignInSettings, resolve_secret

if TYPE_CHECKING:
    from imapclient import IMAPClient

Secret = Callable[[str], str]  # by its name: password, client_secret, refresh_token


def secrets_of(
    name: str, sign_in: SignInSettings, environ: Mapping[str, str], root: Path
) -> Secret:
    """Looks a secret up where the settings say. Raises SignInError where they name no source."""

    def secret(key: str) -> str:
        value = resolve_secret(sign_in.secrets, key, environ, root)
        if value is None:
            raise SignInError(
                f"mailbox {name}: no {key}: name its source in [mailbox.sign_in] ({key}_file,"
                f" {key}_command or {key}_env), or set MAILBOX_AGENT_{key.upper()}"
            )
        return value

    return secret


def imap_sign_in(
    name: str, user: str, sign_in: SignInSettings, environ: Mapping[str, str], root: Path
) -> "Callable[[IMAPClient], None]":
    """What `ImapSession` calls once a connection is there."""
    secret = secrets_of(name, sign_in, environ, root)
    tokens = AccessTokens(name, sign_in, secret)

    def enter(client: "IMAPClient") -> None:
        if sign_in.method == "password":
            client.login(user, secret("password"))
        elif sign_in.mechanism == "oauthbearer":
            client.oauthbearer_login(user, tokens.token())
        else:
            client.oauth2_login(user, tokens.token())

    return enter
