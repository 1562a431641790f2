"""Content-Transfer-Encoding undone: base64, quoted-printable, uuencode, each as broken as it comes.

Belongs here: bytes in, bytes out, never an error. What cannot be decoded stays as it was.
"""

import binascii
import re

_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")


def decoded(data: bytes | memoryview, encoding: str) -> bytes:
    """The body without its transfer encoding; an unknown encoding is taken as identity."""
    if encoding == "base64":
        return _base64(data)
    if encoding in ("quoted-printable", "quoted printable"):
        return binascii.a2b_qp(data)
    if encoding in ("x-uuencode", "uuencode", "uue", "x-uue"):
        return uudecoded(bytes(data))
    return bytes(data)


def _base64(data: bytes | memoryview) -> bytes:
    try:
        return binascii.a2b_base64(data)
    except binascii.Error:
        kept = _NOT_BASE64.sub(b"", data)
    if len(kept) % 4 == 1:
        kept = kept[:-1]
    try:
        return binascii.a2b_base64(kept + b"=" * (-len(kept) % 4))
    except binascii.Error:
        return bytes(data)


def uudecoded(data: bytes) -> bytes:
    """The file inside `begin 644 name` ... `end`; the data itself if there is none."""
    out: list[bytes] = []
    inside = False
    for line in data.splitlines():
        if not inside:
            inside = line.startswith(b"begin ")
        elif line.strip() == b"end":
            break
        elif line:
            out.append(_uu_line(line))
    return b"".join(out) if inside else data


def _uu_line(line: bytes) -> bytes:
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        length = (((line[0] - 32) & 63) * 4 + 5) // 3  # encoders that pad the line too long
        try:
            return binascii.a2b_uu(line[:length])
        except binascii.Error:
            return b""
