"""Content-Type and Content-Disposition taken apart: value, parameters, RFC 2231 continuations.

Belongs here: the grammar as mailers really write it (unquoted spaces, encoded words in file names,
missing quotes). What a parameter means does not.
"""

import re

from mailbox_agent.message.charsets import clean, decode_text
from mailbox_agent.message.headers import decode_words

MAX_PARAMETERS = 200
_ESCAPED = re.compile(r"\\(.)")
_QUOTED_OR_END = re.compile(r'"(?:[^"\\]|\\.)*(?:"|\\?\Z)|;', re.DOTALL)
_PERCENT = re.compile(rb"%([0-9A-Fa-f]{2})")


def parameters(value: str) -> tuple[str, dict[str, str]]:
    """("text/plain", {"charset": "utf-8"}): lower-case names; the first wins."""
    pieces = _semicolons(value)
    found: dict[str, str] = {}
    continued: dict[str, dict[int, tuple[str, bool]]] = {}
    for piece in pieces[1:MAX_PARAMETERS]:
        key, equals, content = piece.partition("=")
        key = key.strip().lower()
        if not equals or not key:
            continue
        base, star, rest = key.partition("*")
        content = _unquoted(content.strip())
        if not star:
            found.setdefault(base, decode_words(content) if "=?" in content else content)
            continue
        number = rest.rstrip("*")
        index = int(number) if number.isdecimal() and len(number) < 4 else 0
        continued.setdefault(base, {}).setdefault(index, (content, key.endswith("*")))
    for base, parts in continued.items():
        found[base] = _rfc2231(parts)
    return pieces[0].strip().lower(), {key: clean(text) for key, text in found.items()}


def _semicolons(value: str) -> list[str]:
    """What stands between the semicolons that are outside quotes."""
    if '"' not in value:
        return value.split(";")
    pieces: list[str] = []
    start = 0
    for found in _QUOTED_OR_END.finditer(value):
        if found.group() == ";":
            pieces.append(value[start : found.start()])
            start = found.end()
    return [*pieces, value[start:]]


def _unquoted(text: str) -> str:
    if not text.startswith('"'):
        return text
    text = text[1:]
    end = text.rfind('"')
    return _ESCAPED.sub(r"\1", text[:end] if end >= 0 else text)


def _rfc2231(parts: dict[int, tuple[str, bool]]) -> str:
    """Continuations in order; charset'language' stands before the first encoded piece."""
    charset = "utf-8"
    data = b""
    for index in sorted(parts):
        text, encoded = parts[index]
        if encoded and not data and text.count("'") >= 2:
            charset, _, text = text.split("'", 2)
        raw = text.encode("utf-8", "surrogateescape")
        data += _PERCENT.sub(lambda m: bytes([int(m.group(1), 16)]), raw) if encoded else raw
    return decode_text(data, charset or "utf-8")[0]
