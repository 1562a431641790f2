"""An e-mail address as a header and SMTP carry it: ASCII, RFC 5321 4.1.2. Pure.

Mail comes from addresses that RFC 5321 does not allow, such as those of Japanese telephones that
end in a dot before the @: quoted, they reach the same mailbox. One with other letters than ASCII
before the @ needs SMTPUTF8 (RFC 6531) on every server on the way: such an address is not written
to by us.
"""

import re

_ATEXT = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_DOT_ATOM = re.compile(rf"{_ATEXT}(?:\.{_ATEXT})*")
_QUOTABLE = re.compile(r"[\x21\x23-\x5b\x5d-\x7e]+")  # printable, but no quote and no backslash
_LABEL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?")
_LOCAL_AT_MOST, _ADDRESS_AT_MOST = 64, 254


def wire_address(email: str) -> str | None:
    """The address in ASCII, its domain as IDNA has it; None if no mail can be sent there.

    >>> wire_address("taro.@phone.example"), wire_address("a@b\u00fccher.example")
    ('"taro."@phone.example', 'a@xn--bcher-kva.example')
    """
    local, at, domain = email.strip().rpartition("@")
    local = local[1:-1] if len(local) > 2 and local[0] == local[-1] == '"' else local
    if not at or not local or len(local) > _LOCAL_AT_MOST:
        return None
    host = _host(domain.rstrip("."))
    if host is None or not _QUOTABLE.fullmatch(local):
        return None
    written = f"{local}@{host}" if _DOT_ATOM.fullmatch(local) else f'"{local}"@{host}'
    return written if len(written) <= _ADDRESS_AT_MOST else None


def _host(domain: str) -> str | None:
    try:
        ascii_domain = domain.encode("idna").decode("ascii") if not domain.isascii() else domain
    except UnicodeError:  # a label that is empty, too long, or none
        return None
    labels = ascii_domain.split(".")
    return ascii_domain if all(_LABEL.fullmatch(label) for label in labels) else None
