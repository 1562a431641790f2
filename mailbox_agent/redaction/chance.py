"""Whether letters were drawn by chance, as keys are, or are a word, date or ticket number."""

import re
from collections import Counter
from math import log2

_NO_SECRET = re.compile(
    r"""(?:https?://|www\.)\S*                                  # a link (links.py reads those)
    | [^@\s]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}                 # a mail address
    | \d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:T[\d:.+Z-]*)?           # a date
    | \d{1,2}(?::|h|\.)\d{2}(?::\d{2})?(?:h|am|pm|Uhr|Z)?       # a time
    | v?\d{1,4}(?:\.\d{1,5}){1,4}(?:[-+][\w.]{1,20})?           # a version, an amount, an address
    | [€$£]?\d{1,3}(?:[.,' ]\d{3})*(?:[.,]\d+)?[%€$£]?          # an amount
    | \d{1,4}(?:st|nd|rd|th|x|h|hrs?|min|m|s|d|ms|days?|users?|times?|bits?|chars?|px|[kKMG]B?)
    | (?-i:[A-Z]{2,10}[-_\#/]?\d{2,12}|[A-Z][a-z]+-\d{1,6})  # a ticket
    | \#\d+ | Q[1-4] | H[12] | KB\d+ | CVE-[\d-]+
    | (?:AES|SHA|MD|RSA|TLS|NTLMv?|OAuth|SAML|Base|UTF|RC)-?\d{1,4}(?:-[A-Za-z]{2,3})?
    | (?:Office|Windows|Win|SSO|Outlook|Exchange|Version|Step|Room|Level)-?\d+
    | [\w-]+\.(?:aspx?|html?|php|pdf|docx?|xlsx?|txt|png|jpe?g|csv|exe|zip|json|js|py|com|net
    |org|example)
    """,
    re.IGNORECASE | re.VERBOSE,
)

_TICKET = re.compile(r"[A-Z]{2,10}[-_#/]?\d{2,12}|[A-Z][a-zà-ÿ]+-\d{1,6}")
_PRODUCT = re.compile(
    r"(?:Office|Windows|Win|Outlook|Exchange|Version|Step|Room|Level|Release|Phase)-?\d+", re.I
)


def is_like_a_ticket(written: str) -> bool:
    """ABC-1234, Winter-2026: a ticket's number, or what somebody took for a password."""
    return bool(_TICKET.fullmatch(written)) and not _PRODUCT.fullmatch(written)


def is_of_chance(written: str, bits: float) -> bool:
    """Letters and digits without a word's order: `bits` of entropy a character at least."""
    return (
        any(letter.isdigit() for letter in written)
        and any(letter.isalpha() for letter in written)
        and not looks_harmless(written)
        and entropy(written) >= bits
    )


def entropy(written: str) -> float:
    """Shannon's, in bits a character."""
    counts = Counter(written)
    return -sum(n / len(written) * log2(n / len(written)) for n in counts.values())


def looks_harmless(written: str) -> bool:
    """Whether it is a date, time, version, amount, link, address, ticket or name of a file."""
    return bool(_NO_SECRET.fullmatch(written))
