"""Signs of a case that we write ourselves: tokens in subjects and bodies, signed Message-IDs.

Whether the sender may join by them is `senders.py`'s question; here they are only made and read.
"""

import base64
import hashlib
import hmac
import re

_SIGNATURE_BYTES = 12  # 96 bits: nobody guesses one in a mailbox's lifetime
_MAX_NUMBER = 10**12
_MAX_SUBJECT = 2_000  # characters; a token behind that is nobody's honest subject
_MAX_BODY = 200_000
_LETTER = r"0-9A-Za-z_\u00aa-\u02af\u0370-\u1fff"  # not CJK: there, words stand without spaces
_OWN_ID = re.compile(
    r"<?c(\d{1,12})\.d(\d{1,12})\.r(\d{1,12})\.([a-z2-7]{20})@([A-Za-z0-9.\-]{1,253})>?",
    re.ASCII | re.IGNORECASE,
)


def own_message_id(
    case_number: int, draft_id: int, revision: int, *, domain: str, secret: bytes
) -> str:
    """A Message-ID of ours, with angle brackets (RFC 5322, 3.6.4): `<c7.d12.r1.SIGNATURE@domain>`.

    The signature (HMAC-SHA256, 96 bits, base32 so that a provider may change letter case) covers
    the three numbers and the domain. Raises ValueError for a negative number, an empty secret or
    a domain that no Message-ID may carry.
    """
    numbers = (case_number, draft_id, revision)
    if any(not 0 <= number < _MAX_NUMBER for number in numbers):
        raise ValueError(f"a Message-ID cannot carry these numbers: {numbers}")
    if not secret:
        raise ValueError("the secret that signs Message-IDs is empty")
    host = domain.strip().lower()
    if not re.fullmatch(r"[a-z0-9](?:[a-z0-9\-]*[a-z0-9])?(?:\.[a-z0-9\-]+)*", host, re.ASCII):
        raise ValueError(f"no Message-ID can carry the domain {domain!r}")
    return f"<{_local_part(numbers)}.{_signature(numbers, host, secret)}@{host}>"


def read_own_message_id(message_id: str, secret: bytes) -> tuple[int, int, int] | None:
    """(case number, draft id, revision) of a Message-ID that we signed; None for any other."""
    found = _OWN_ID.fullmatch(message_id.strip()[:400])
    if found is None or not secret:
        return None
    numbers = (int(found[1]), int(found[2]), int(found[3]))
    expected = _signature(numbers, found[5].lower(), secret)
    genuine = hmac.compare_digest(expected, found[4].lower())
    return (
        numbers
        if genuine and found[0].lower().lstrip("<").startswith(_local_part(numbers))
        else None
    )


def subject_tokens(subject: str, prefix: str) -> tuple[str, ...]:
    """Tokens like "ESC-7" or "[esc-7]" of our prefix, as "ESC-7", in order, each once.

    A longer word or number around it makes it something else: "PRESC-7", "ESC-7a", "ESC-7-2".
    """
    return _tokens(subject[:_MAX_SUBJECT], prefix)


def body_tokens(text: str, prefix: str) -> tuple[str, ...]:
    """Tokens of our prefix in a body, in order, each once: some providers rewrite Message-IDs."""
    return _tokens(text[:_MAX_BODY], prefix)


def _tokens(text: str, prefix: str) -> tuple[str, ...]:
    if not prefix.strip():
        return ()
    word = re.escape(prefix.strip().rstrip("-"))
    pattern = re.compile(
        rf"(?<![{_LETTER}-]){word}-([0-9]{{1,12}})(?!-?[{_LETTER}])", re.IGNORECASE
    )
    shown = prefix.strip().rstrip("-").upper()
    return tuple(dict.fromkeys(f"{shown}-{int(found[1])}" for found in pattern.finditer(text)))


def _local_part(numbers: tuple[int, int, int]) -> str:
    return f"c{numbers[0]}.d{numbers[1]}.r{numbers[2]}"


def _signature(numbers: tuple[int, int, int], domain: str, secret: bytes) -> str:
    signed = f"{_local_part(numbers)}@{domain}".encode()
    digest = hmac.new(secret, signed, hashlib.sha256).digest()[:_SIGNATURE_BYTES]
    return base64.b32encode(digest).decode("ascii").rstrip("=").lower()
