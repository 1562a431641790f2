"""What a sign-in service's refusals mean, and what to do about them.

RFC 6749, 5.2 (error codes), RFC 8628, 3.5 (device codes), Microsoft's AADSTS numbers. Only words:
who asks and what happens then stands in tokens.py.
"""

import re

# Waiting helps; nobody has to do anything.
WAITING = frozenset({"temporarily_unavailable", "server_error", "slow_down"})
# Timeouts, throttling and outages that Microsoft gives a number of their own.
WAITING_CODES = frozenset("50196 90006 90012 90024 90033 90055".split())

_SECRET = "make a new one in Entra ID (App registrations, Certificates & secrets) and put its value"
_AGAIN = "a person signs in once more"  # the caller says how
# Code -> (what it means, what to do). Microsoft: https://login.microsoftonline.com/error
AADSTS = {
    "7000215": (
        "the client secret is wrong",
        "client_secret is the secret's value, not its id; if it is lost, " + _SECRET + " there",
    ),
    "7000222": ("the client secret has expired", _SECRET + " where client_secret_* says"),
    "7000216": ("no client secret was sent", "name its source: client_secret_file, _env, _command"),
    "7000218": (
        "the application wants a secret",
        'for "m365_device" set "Allow public client flows" in Entra ID (Authentication)',
    ),
    "7000112": ("the application is disabled", "enable it in Entra ID (Enterprise applications)"),
    "700016": ("the directory does not know this application", "correct client_id or tenant"),
    "90002": ("there is no such directory", "correct tenant: the directory's name or id"),
    "900023": ("there is no such directory", "correct tenant: the directory's name or id"),
    "65001": (
        "consent is missing",
        "an administrator grants it in Entra ID (API permissions, Grant admin consent)",
    ),
    "65004": ("the person declined the permissions", _AGAIN + " and accepts them"),
    "500011": (
        "the directory does not know Exchange Online under this scope",
        "correct scope, or leave it out",
    ),
    "70011": ("the scope is wrong", "correct scope, or leave it out"),
    "50105": ("the person is not assigned to this application", "assign them in Entra ID"),
    "53003": ("a conditional access policy blocks it", "an administrator makes an exception"),
    "530003": ("a conditional access policy wants a managed device", "an exception is needed"),
    "50076": ("a second factor is needed", _AGAIN),
    "50078": ("the second factor has expired", _AGAIN),
    "50079": ("a second factor has to be set up", _AGAIN),
    "50158": ("a further check is needed", _AGAIN),
    "50173": ("the password was changed since", _AGAIN),
    "50133": ("the password was changed since", _AGAIN),
    "700082": ("the sign-in has expired: it was not used for too long", _AGAIN),
    "70008": ("the sign-in has expired", _AGAIN),
    "70043": ("the sign-in has expired by a policy", _AGAIN),
    "700084": ("the sign-in has expired", _AGAIN),
    "70000": ("the sign-in is no longer valid", _AGAIN),
    "50034": ("there is no such account in the directory", "correct the account or tenant"),
    "50053": ("the account is locked", "an administrator unlocks it"),
    "50057": ("the account is disabled", "an administrator enables it"),
    "50126": ("user or password is wrong", _AGAIN),
    "70019": ("the code has expired before it was entered", _AGAIN),
    "70020": ("the code has expired before it was entered", _AGAIN),
    "70016": ("nobody has entered the code yet", _AGAIN),
}

# RFC 6749, 5.2 and RFC 8628, 3.5, where there is no number.
STANDARD = {
    "invalid_client": (
        "client_id or client_secret is wrong",
        "correct client_id in [mailbox.sign_in], or the secret where client_secret_* says",
    ),
    "invalid_grant": ("the sign-in has expired or was revoked", _AGAIN),
    "unauthorized_client": (
        "this application may not sign in this way",
        "allow it where the application is registered, or choose another method",
    ),
    "unsupported_grant_type": (
        "the service does not offer this way to sign in",
        "correct token_url or method",
    ),
    "invalid_scope": ("the scope is wrong", "correct scope, or leave it out"),
    "invalid_request": ("the service does not understand the request", "correct token_url"),
    "access_denied": ("the person or a policy declined", _AGAIN + " and accepts"),
    "authorization_declined": ("the person declined", _AGAIN + " and accepts"),
    "expired_token": ("the code has expired before it was entered", _AGAIN),
    "bad_verification_code": ("the code is not known", _AGAIN),
    "consent_required": AADSTS["65001"],
    "interaction_required": ("the service wants to see a person", _AGAIN),
    "login_required": ("the service wants to see a person", _AGAIN),
}

_CODE = re.compile(r"AADSTS(\d{4,8})")


def is_waiting(error: str, description: str) -> bool:
    """Whether trying again later is all that is needed."""
    return error in WAITING or bool(WAITING_CODES & set(_CODE.findall(description)))


def refusal(error: str, description: str, *, again: str) -> str:
    """ "what it means (the service's code); what to do". `again`: how a person signs in again."""
    codes = _CODE.findall(description)
    for code in codes:
        if code in AADSTS:
            what, advice = AADSTS[code]
            return f"{what} (AADSTS{code}); {advice.replace(_AGAIN, again)}"
    name = f"AADSTS{codes[0]}" if codes else error
    if error in STANDARD:
        what, advice = STANDARD[error]
        return f"{what} ({name}{_own_words(description)}); {advice.replace(_AGAIN, again)}"
    return f"the sign-in was refused ({name or 'no reason given'}{_own_words(description)})"


def _own_words(description: str) -> str:
    """The first sentence of what the service says itself; the rest is trace ids and dates."""
    line = " ".join(description.split()).partition(" Trace ID:")[0]
    return f": {line[:200]}" if line else ""
