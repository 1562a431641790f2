"""Reads Authentication-Results (RFC 8601): who wrote it, and what it says of each method.

Only reading belongs here; whom to believe is decided in `trust.py`. The grammar is read leniently,
but nothing inside a comment or a quoted string is ever taken for a result.
"""

import re
from dataclasses import dataclass

_LIMIT = 16_000
_TOKEN = re.compile(r"[^\s=;]{1,500}")
_RESULT = re.compile(
    r"([a-z0-9_-]{1,40})(?:\s{0,9}/\s{0,9}\d{1,9})?\s{0,9}=\s{0,9}([a-z]{1,40})", re.I
)
_PROPERTY = re.compile(
    r"(?<![\w.-])([a-z0-9_-]{1,40})\s{0,9}(?:\.\s{0,9}([a-z0-9_-]{1,40})\s{0,9})?=\s{0,9}", re.I
)
_MARK = 0xE000  # private-use letters stand for quoted strings while the value is split
_MARKS = re.compile("[\ue000-\uf8ff]")
_PLAIN_COMMENT = re.compile(r"\([^()\"\\]{0,500}\)")


@dataclass(frozen=True, slots=True)
class MethodResult:
    """`dkim=pass header.d=example.org`: method, result, and the properties, all lower-case."""

    method: str
    result: str
    properties: tuple[tuple[str, str], ...]

    def domains(self, *names: str) -> tuple[str, ...]:
        """The domains that the named properties hold, e.g. of smtp.mailfrom."""
        values = (value for name, value in self.properties if name in names)
        return tuple(v.rpartition("@")[2].strip("<>.") for v in values)


@dataclass(frozen=True, slots=True)
class AuthenticationResults:
    server: str  # authserv-id, lower-case; "" if the header names none (Microsoft 365)
    results: tuple[MethodResult, ...]

    def of(self, method: str) -> tuple[MethodResult, ...]:
        return tuple(result for result in self.results if result.method == method)


def read_results(value: str) -> AuthenticationResults:
    """One header's value. Never raises; what cannot be read is left out."""
    bare, quoted = _without_comments(value[:_LIMIT])
    first, _, rest = bare.partition(";")
    if _RESULT.match(first.strip()):  # no authserv-id in front of the results
        return AuthenticationResults("", _methods(bare, quoted))
    words = _TOKEN.findall(_restore(first, quoted))
    server = words[0].casefold().rstrip(".") if words else ""
    if len(words) > 2 or (len(words) == 2 and not words[1].isdigit()):
        server = first.strip().casefold()  # not an authserv-id: matches no name that one trusts
    return AuthenticationResults(server, _methods(rest, quoted))


def _methods(text: str, quoted: list[str]) -> tuple[MethodResult, ...]:
    found = []
    for part in text.split(";"):
        match = _RESULT.match(part.strip())
        if match:
            tail = part.strip()[match.end() :]
            method, result = match.group(1).casefold(), match.group(2).casefold()
            found.append(MethodResult(method, result, _properties(tail, quoted)))
    return tuple(found)


def _properties(text: str, quoted: list[str]) -> tuple[tuple[str, str], ...]:
    found = []
    for match in _PROPERTY.finditer(text):
        kind, name = match.group(1).casefold(), (match.group(2) or "").casefold()
        value = re.match(r"[^\s;]{0,500}", text[match.end() :])
        words = _restore(value.group() if value else "", quoted).casefold()
        found.append((f"{kind}.{name}" if name else kind, words.strip()))
    return tuple(found)


def _without_comments(value: str) -> tuple[str, list[str]]:
    """The value with comments made spaces and quoted strings put aside, nesting respected."""
    value = _MARKS.sub("", value)
    if '"' not in value and "\\" not in value:  # then parentheses are all there is to read
        bare = _PLAIN_COMMENT.sub(" ", value)
        if "(" not in bare:
            return bare, []
    kept: list[str] = []
    quoted: list[str] = []
    string: list[str] | None = None
    depth, escaped = 0, False
    for letter in value:
        if escaped:
            escaped = False
            if string is not None:
                string.append(letter)
        elif letter == "\\" and (depth or string is not None):
            escaped = True
        elif string is not None:
            if letter == '"':
                if len(quoted) < 6000:  # as many marks as there are
                    kept.append(chr(_MARK + len(quoted)))
                    quoted.append("".join(string))
                string = None
            else:
                string.append(letter)
        elif letter == "(":
            depth += 1
        elif letter == ")" and depth:
            depth -= 1
            kept.append(" ")
        elif letter == '"' and not depth:
            string = []
        elif not depth:
            kept.append(letter)
    return "".join(kept), quoted


def _restore(text: str, quoted: list[str]) -> str:
    return _MARKS.sub(lambda mark: quoted[ord(mark.group()) - _MARK], text)
