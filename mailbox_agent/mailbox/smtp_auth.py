"""The sign-in of an SMTP connection. RFC 4954; PLAIN, LOGIN, XOAUTH2, OAUTHBEARER (RFC 7628).

Written out because smtplib's own sign-in takes ASCII passwords only and knows no tokens.
"""

from base64 import b64decode, b64encode
from dataclasses import dataclass

from mailbox_agent.errors import MailboxBusy, MailboxError, SignInError
from mailbox_agent.mailbox.sasl import TokenTalk
from mailbox_agent.mailbox.smtp_session import SmtpConnection

_GO_ON = 334
_SWITCHED_OFF = ("5.7.139", "smtpclientauthentication is disabled")


@dataclass(frozen=True, slots=True)
class Refused:
    """`said`: the server's line, without secrets."""

    code: int
    said: str


def by_password(connection: SmtpConnection, name: str, user: str, password: str) -> Refused | None:
    """None: signed in. Raises MailboxError where the server takes no passwords here."""
    offered = _offered(connection, name)
    if "PLAIN" in offered:
        return _talk(connection, "PLAIN", [f"\0{user}\0{password}"], password)
    if "LOGIN" in offered:
        return _talk(connection, "LOGIN", [user, password], password)
    raise _no_way(connection, name, "a password", offered)


def by_token(
    connection: SmtpConnection, name: str, user: str, mechanism: str, token: str
) -> Refused | None:
    offered = _offered(connection, name)
    if mechanism.upper() not in offered:
        raise _no_way(connection, name, mechanism.upper(), offered)
    talk = TokenTalk(mechanism, user, token)
    refused = _talk(connection, mechanism.upper(), [talk()], token, talk)
    if refused is not None and talk.reason:
        return Refused(refused.code, f"{refused.said}, {talk.reason}")
    return refused


def refusal(where: str, refused: Refused, advice: str) -> MailboxError:
    """`advice`: what a person may look at, if the server will not take it later either."""
    if 400 <= refused.code < 500:
        return MailboxBusy(f"{where}: no sign-in now ({refused.said})")
    if any(mark in refused.said.casefold() for mark in _SWITCHED_OFF):
        advice = "switch on Authenticated SMTP for this account (admin center, Mail apps)"
    return SignInError(f"{where}: the sign-in was refused ({refused.said}); {advice}")


def _offered(connection: SmtpConnection, name: str) -> frozenset[str]:
    offered = frozenset(connection.esmtp_features.get("auth", "").upper().split())
    if not offered:
        raise SignInError(
            f"mailbox {name}: {connection.server}: the server offers no sign-in; set security to"
            ' "tls" or "starttls", or sign_in = false if it asks for none'
        )
    return offered


def _no_way(
    connection: SmtpConnection, name: str, ours: str, offered: frozenset[str]
) -> MailboxError:
    return SignInError(
        f"mailbox {name}: {connection.server}: the server takes no sign-in by {ours}; it offers"
        f" {', '.join(sorted(offered))}: see method and mechanism in [mailbox.sign_in]"
    )


def _talk(
    connection: SmtpConnection,
    mechanism: str,
    answers: list[str],
    secret: str,
    token: TokenTalk | None = None,
) -> Refused | None:
    """The first answer goes with the command, but for LOGIN, which some servers take one by one."""
    coded = [b64encode(answer.encode()).decode("ascii") for answer in answers]
    connection.hidden |= {text for text in (secret, *coded) if len(text) > 3}
    waiting = list(coded)
    first = "" if mechanism == "LOGIN" else f" {waiting.pop(0)}"
    code, said = connection.docmd("AUTH", mechanism + first)
    while code == _GO_ON and waiting:
        code, said = connection.docmd(waiting.pop(0))
    if code == _GO_ON and token is not None:  # a refusal: the line comes once we have given up
        end = token(_decoded(said))
        code, said = connection.docmd(b64encode(end.encode()).decode("ascii"))
    elif code == _GO_ON:
        code, said = connection.docmd("*")  # RFC 4954, 4: we give up
    if 200 <= code < 300:
        return None
    return Refused(code, connection.said(code, said))


def _decoded(said: bytes | str) -> bytes:
    try:
        return b64decode(said, validate=False)
    except ValueError:
        return b""
