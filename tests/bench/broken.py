"""Mails as bad software sends them: cut off, mislabelled, with bytes where none may be."""

import re
from random import Random

HOW = (
    "cut", "no_last_boundary", "wrong_charset", "unknown_charset", "bad_header", "nul",
    "raw_header_bytes", "bad_base64", "crlf_mixed", "no_head",
)  # fmt: skip


def spoiled(rng: Random, mail: bytes) -> bytes:
    """The same mail, damaged in one of the ways of HOW."""
    return damaged(rng, mail, rng.choice(HOW))


def damaged(rng: Random, mail: bytes, how: str) -> bytes:
    if how == "cut":
        return mail[: max(400, int(len(mail) * rng.uniform(0.3, 0.9)))]
    if how == "no_last_boundary":
        return re.sub(rb"\n--[^\n]+--\n$", b"\n", mail)
    if how == "wrong_charset":
        return mail.replace(b"charset=utf-8", b"charset=iso-2022-jp")
    if how == "unknown_charset":
        return mail.replace(b"charset=utf-8", b"charset=x-unknown-8bit")
    if how == "bad_header":
        return mail.replace(b"\nTo: ", b"\nthis line is no header\nTo: ", 1)
    if how == "nul":
        middle = len(mail) * 2 // 3
        return mail[:middle] + b"\x00\x00\x00" + mail[middle:]
    if how == "raw_header_bytes":
        return mail.replace(b"\nSubject: ", "\nSubject: Störung é ".encode("latin-1"), 1)
    if how == "bad_base64":
        return mail.replace(
            b"Content-Transfer-Encoding: quoted-printable", b"Content-Transfer-Encoding: base64"
        )
    if how == "crlf_mixed":
        return mail.replace(b"\n", b"\r\n", len(mail.split(b"\n")) // 2)
    return mail.partition(b"\n\n")[2] or mail  # no head at all
