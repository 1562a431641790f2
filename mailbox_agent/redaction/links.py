"""Secrets inside of links: user:password@, ?token=, signatures, a link that signs somebody in."""

import re
from collections.abc import Iterator

from mailbox_agent.redaction.chance import entropy
from mailbox_agent.redaction.found import Found, Kind

_SIGNED_IN = re.compile(
    r"[a-zA-Z][\w+.-]{1,20}://([^\s/:@<>\"']{0,200}):([^\s/@<>\"']{1,400})@(?=[\w\[])"
)
_TOKEN_AT = re.compile(r"https?://([\w.~%-]{16,255})(?::x-oauth-basic)?@(?=\w)")
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"'\]]{4,4096}")
_FIELD = re.compile(r"[?&#;](?:amp;)?([\w.%\[\]-]{1,60})=([^\s&#;<>\"']{3,4096})")
_PASSWORD = re.compile(r"pass(?:word|wd|wort|code)?|pwd|pw|kennwort|mdp|secret", re.IGNORECASE)
_TOKEN = re.compile(
    r"(?:[\w.%-]*[_.%-])?(?:(?:access|auth|id|refresh|reset|invite|csrf|magic|session|login|sso"
    r"|bearer|sas|user|one_?time)?[_-]?token|sig(?:nature)?|hmac|jwt|otp|api_?key|apikey|auth"
    r"|authkey|credential|session_?id|sessid|phpsessid|jsessionid|saml(?:request|response))",
    re.IGNORECASE,
)
_MAYBE = re.compile(
    r"key|k|code|t|s|e|h|hash|ticket|session|sid|state|invite|authuser|c|p|x", re.IGNORECASE
)
_PATH = re.compile(
    r"/(?:[\w-]*(?:reset|invit|magic|verif|activat|confirm|token|sign-?in|login|unlock|passw|share"
    r"|recover|auth|accept|onetime)[\w-]*)/([\w.=~-]{16,1024})(?=[/?#]|$)",
    re.IGNORECASE,
)


def secrets_of_links(text: str, _lower: str) -> Iterator[Found]:
    """What in a link lets its holder in. The link's host and path stay."""
    if "://" not in text and "www." not in text:
        return
    for hit in _SIGNED_IN.finditer(text):
        yield Found(*hit.span(2), "PASSWORD")
    for hit in _TOKEN_AT.finditer(text):
        if entropy(hit[1]) >= 3:
            yield Found(*hit.span(1), "TOKEN")
    for link in _LINK.finditer(text):
        for hit in _FIELD.finditer(text, link.start(), link.end()):
            if kind := _kind_of_field(hit[1], hit[2].rstrip(".,;:)!")):
                yield Found(hit.start(2), hit.start(2) + len(hit[2].rstrip(".,;:)!")), kind)
        for hit in _PATH.finditer(text, link.start(), link.end()):
            if _is_drawn(hit[1]):
                yield Found(*hit.span(1), "TOKEN")


def _kind_of_field(name: str, value: str) -> Kind | None:
    if len(value) < 3:
        return None
    if _PASSWORD.fullmatch(name):
        return "PASSWORD"
    if _TOKEN.fullmatch(name) and len(value) >= 6:
        return "TOKEN"
    if _MAYBE.fullmatch(name) and len(value) >= 16 and _is_drawn(value):
        return "TOKEN"
    return None


def _is_drawn(value: str) -> bool:
    """Whether a path's or field's value was drawn by chance and is no title ("how-to-reset-2")."""
    digits = any(letter.isdigit() for letter in value)
    return (
        digits and entropy(value) >= 3.2 and len(max(re.split(r"[-_.=~%]", value), key=len)) >= 10
    )
