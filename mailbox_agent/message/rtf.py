"""RTF to plain text: for bodies that Outlook sends as nothing else.

Belongs here: groups, control words, code pages, encapsulated HTML left out. Layout does not.
"""

import re

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])"
    rb"|[\r\n]+|([^\\{}\r\n]+)"
)
_SKIPPED = frozenset(
    b"fonttbl colortbl stylesheet info pict object header footer themedata datastore generator "
    b"listtable listoverridetable rsidtbl xmlnstbl latentstyles htmltag mhtmltag".split()
)
_BREAKS = {b"par": "\n", b"line": "\n", b"sect": "\n", b"page": "\n", b"tab": "\t", b"cell": "\t"}
_BREAKS |= {b"row": "\n", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”"}
_BREAKS |= {b"emdash": "—", b"endash": "–", b"bullet": "•"}
MAX_RTF = 2_000_000


def rtf_to_text(data: bytes) -> str:
    """The visible text. Never raises; unknown control words are ignored."""
    out: list[str] = []
    stack: list[tuple[bool, int]] = []
    skip, after_unicode, pending = False, 1, 0
    codepage = "cp1252"
    raw = bytearray()
    for word, number, code, symbol, brace, text in _TOKEN.findall(data[:MAX_RTF]):
        if code:
            if pending:
                pending -= 1
            elif not skip:
                raw += bytes([int(code, 16)])
            continue
        if raw:
            out.append(raw.decode(codepage, "replace"))
            raw.clear()
        if brace == b"{":
            stack.append((skip, after_unicode))
        elif brace == b"}":
            skip, after_unicode = stack.pop() if stack else (False, 1)
        elif word == b"ansicpg" and number:
            codepage = _codepage(number)
        elif word == b"uc" and number:
            after_unicode = min(int(number), 10)
        elif word in _SKIPPED or symbol == b"*" or (word == b"htmlrtf" and number != b"0"):
            skip = True
        elif word == b"htmlrtf":
            skip = False
        elif skip:
            continue
        elif word == b"u" and number:
            out.append(_character(int(number)))
            pending = after_unicode
        elif word in _BREAKS:
            out.append(_BREAKS[word])
        elif symbol in (b"\\", b"{", b"}"):
            out.append(symbol.decode())
        elif symbol == b"~":
            out.append(" ")
        elif text:
            raw += text[pending:] if pending else text
            pending = max(0, pending - len(text))
    if raw:
        out.append(raw.decode(codepage, "replace"))
    joined = "".join(out)
    return joined.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").strip("\n")


def _character(number: int) -> str:
    number = number + 65_536 if number < 0 else number
    return chr(number) if 0 < number < 0x11_0000 else ""


def _codepage(number: bytes) -> str:
    name = f"cp{int(number)}"
    try:
        "".encode(name)
    except LookupError:
        return "cp1252"
    return name


_LZFU_START = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript "
    rb"\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)


def decompressed(packed: bytes) -> bytes:
    """PR_RTF_COMPRESSED undone (MS-OXRTFCP). A torn stream yields what came before the tear."""
    size = int.from_bytes(packed[4:8], "little")
    if packed[8:12] == b"MELA":
        return packed[16 : 16 + size]
    if packed[8:12] != b"LZFu":
        return b""
    window = bytearray(_LZFU_START.ljust(4096, b"\x00"))
    at = len(_LZFU_START)
    out = bytearray()
    position, end = 16, len(packed)
    limit = min(size, 4 * MAX_RTF)
    while position < end and len(out) < limit:
        control = packed[position]
        position += 1
        for bit in range(8):
            if position >= end or len(out) >= limit:
                break
            if not control >> bit & 1:
                piece = packed[position : position + 1]
                position += 1
            else:
                pair = int.from_bytes(packed[position : position + 2], "big")
                position += 2
                offset, length = pair >> 4, (pair & 15) + 2
                if offset == at % 4096:
                    return bytes(out)
                piece = b""
                for step in range(length):
                    byte = window[(offset + step) % 4096]
                    piece += bytes([byte])
                    window[(at + step) % 4096] = byte
            for byte in piece:
                window[at % 4096] = byte
                at += 1
            out += piece
    return bytes(out)
