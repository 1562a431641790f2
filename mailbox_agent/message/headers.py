"""Header fields from bytes to text: folding, 8-bit bytes, encoded words.

Belongs here: RFC 5322 field splitting and RFC 2047 as they are really written. Parameters of a
field are in `parameters`, and which header means what is decided in `envelope` and `parse`.
"""

import binascii
import re

from mailbox_agent.message.charsets import clean, decode_text

Fields = list[tuple[str, bytes]]

MAX_FIELDS = 200_000
_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]*:")
_KNOWN = re.compile(
    rb"(?:from|to|cc|subject|date|message-id|mime-version|received|reply-to|in-reply-to|references"
    rb"|return-path|content-[a-z-]{2,40}|x-[a-z0-9-]{1,60}|dkim-signature)[ \t]*:",
    re.IGNORECASE,
)
_LOOK_AHEAD = 8  # lines after a broken header line in which another header must come
_BREAKS = re.compile("[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_WORD = re.compile(r"=\?([^?\s=]{1,60})\?([bBqQ])\?([^?\r\n]*)\?=")
_FOLD = re.compile(r"\n[ \t]*")


def split_head(data: bytes, start: int, end: int) -> tuple[Fields, int, list[str]]:
    """(fields in order with their raw values, where the body starts, defects).

    A line that is no field ends the header, unless known headers follow close behind: then it is
    the torn rest of the field before it (a Subject that somebody folded without indenting).
    """
    fields: Fields = []
    defects: list[str] = []
    name, value = "", list[bytes]()  # the lines of the field that is open
    position = start
    while position < end:
        at = data.find(b"\n", position, end)
        after = end if at < 0 else at + 1
        line = data[position:after].rstrip(b"\r\n")
        if not line:
            position = after
            break
        folded = line[0] in b" \t"
        field = None if folded else _FIELD.match(line)
        if field is None and not (name and folded):
            if not name or not _more_headers(data, after, end):
                if fields or name:
                    defects.append("no blank line between headers and body")
                break
            defects.append(f"a torn line in the header {name.lower()}")
        if field is not None and len(fields) < MAX_FIELDS:
            if name:
                fields.append((name, b"\n".join(value)))
            name, value = field[1].decode("ascii"), [line[field.end() :]]
        else:
            value.append(line)
        position = after
    if name:
        fields.append((name, b"\n".join(value)))
    return fields, position, defects


def _more_headers(data: bytes, position: int, end: int) -> bool:
    for _ in range(_LOOK_AHEAD):
        after = data.find(b"\n", position, end) + 1
        if _KNOWN.match(data, position, end):
            return True
        if not after or data[position:after].strip() == b"":
            return False
        position = after
    return False


def decode_value(raw: bytes, hint: str = "") -> str:
    """A field's value as text: unfolded, 8-bit bytes rescued (`hint`: the body's charset)."""
    text = (
        raw.decode("ascii") if raw.isascii() and b"\x1b" not in raw else decode_text(raw, hint)[0]
    )
    if "\n" in text or "\r" in text:
        text = _FOLD.sub(" ", text.replace("\r", ""))
    text = text.strip(" \t")
    if "=?" in text:
        text = _BREAKS.sub(" ", decode_words(text))  # an encoded line end is no line end
    return clean(text)


def decode_words(text: str) -> str:
    """RFC 2047 words as text. Broken words stay as they are written.

    Neighbours of one charset are joined as bytes before decoding: mailers split characters.
    """
    out: list[str] = []
    pending: list[bytes] = []
    charset = ""
    last = 0
    for match in _WORD.finditer(text):
        payload = _word_bytes(match.group(2), match.group(3), match.group(1))
        if payload is None:
            continue
        between = text[last : match.start()]
        name = match.group(1).partition("*")[0].lower()  # RFC 2231, 5: charset*language
        adjacent = bool(pending) and not between.strip()
        if pending and not (adjacent and name == charset):
            out.append(decode_text(b"".join(pending), charset)[0])
            pending = []
        if not adjacent:
            out.append(between)
        charset = name
        pending.append(payload)
        last = match.end()
    if pending:
        out.append(decode_text(b"".join(pending), charset)[0])
    out.append(text[last:])
    return "".join(out)


def _word_bytes(encoding: str, payload: str, charset: str) -> bytes | None:
    try:
        data = payload.encode("ascii" if payload.isascii() else charset.partition("*")[0])
    except (LookupError, UnicodeError):
        data = payload.encode("utf-8", "replace")
    if encoding in "qQ":
        return binascii.a2b_qp(data.replace(b"_", b" "))
    data = re.sub(rb"[^A-Za-z0-9+/]", b"", data)
    if len(data) % 4 == 1:
        data = data[:-1]  # a truncated word: the last whole bytes are kept
    try:
        return binascii.a2b_base64(data + b"=" * (-len(data) % 4))
    except binascii.Error:
        return None
