"""What a client says to sign in with a token: XOAUTH2 (Google, Microsoft), OAUTHBEARER (RFC 7628).

The same words for IMAP and SMTP; how they are carried stands in sign_in.py and smtp_auth.py.
"""

import json


class TokenTalk:
    """The client's side: the token, then nothing but an end.

    `reason`: what the server says in its challenge if it refuses (RFC 7628, 3.2.2).
    """

    def __init__(self, mechanism: str, user: str, token: str) -> None:
        self._first: str | None = _message(mechanism, user, token)
        self._end = "\x01" if mechanism == "oauthbearer" else ""
        self.reason = ""

    def __call__(self, challenge: bytes = b"") -> str:
        if self._first is not None:
            first, self._first = self._first, None
            return first
        self.reason = _reason_in(challenge)
        return self._end


def _message(mechanism: str, user: str, token: str) -> str:
    if mechanism == "oauthbearer":
        name = user.replace("=", "=3D").replace(",", "=2C")
        return f"n,a={name},\x01auth=Bearer {token}\x01\x01"
    return f"user={user}\x01auth=Bearer {token}\x01\x01"


def _reason_in(challenge: bytes) -> str:
    try:
        status = json.loads(challenge).get("status", "")
    except (ValueError, AttributeError, RecursionError):
        return ""
    text = str(status)[:40]
    return f"status {text}" if text.isprintable() and text else ""
