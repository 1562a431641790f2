"""Bytes to text when the declared charset may be a lie.

Belongs here: which codec a declared name means in practice and what to try when it fails. Does not
belong here: MIME, headers. Nothing raises, and nothing is decoded with "ignore".
"""

import codecs
import re

ALIASES = {
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "cp936": "gb18030",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "l1": "cp1252",
    "us-ascii": "ascii",
    "ansi_x3.4-1968": "ascii",
    "646": "ascii",
    "windows-1252http-equivcontent-type": "cp1252",
    "ks_c_5601-1987": "cp949",
    "ks_c_5601": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "ms_kanji": "cp932",
    "windows-31j": "cp932",
    "big5": "big5hkscs",
    "big-5": "big5hkscs",
    "x-big5": "big5hkscs",
    "windows-874": "cp874",
    "iso-8859-8-i": "iso8859_8",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "iso-8859-9": "cp1254",
    "unicode-1-1-utf-7": "utf-7",
    "x-unicode-2-0-utf-7": "utf-7",
    "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
    "utf8mb4": "utf-8",
    "utf-8": "utf-8-sig",
    "utf8": "utf-8-sig",
    "iso-2022-jp": "iso2022_jp",
    "unicode": "utf-16",
    "unknown": "",
    "unknown-8bit": "",
    "x-unknown": "",
    "8bit": "",
    "7bit": "",
    "none": "",
    "default": "",
    "ansi": "cp1252",
}
NOT_TEXT = {
    "base64",
    "bz2",
    "hex",
    "quopri",
    "rot13",
    "uu",
    "zlib",
    "idna",
    "punycode",
    "undefined",
}
SINGLE_BYTE = re.compile(r"^(cp125\d|iso8859-\d+|latin.*|koi8.*|mac.*|ascii|cp874|cp437|cp850)$")
_SURROGATES = re.compile("[\ud800-\udfff]")
_SIGN_IN_WORD = re.compile(r"[^\W\d_][¡-©¬®¯±-´¶¹¼-¿×÷][^\W\d_]|[¡-©±-´¶¹¼-¾]{2}")
_ESCAPES = re.compile(rb"(\x1b\$[B@]|\x1b\([BJI])")
_ESCAPES_READ = re.compile(r"\x1b(?:\$[B@]|\([BJI])")
_PAIRS = re.compile(rb"(?:[\x21-\x7e]{2})+")
_HALVES = bytes(range(0x21, 0x7F))
_MANY_TURNS = 20_000  # each costs; a letter of a hundred pages has some thousands
# Byte of JIS -> byte of Shift_JIS, for bytes.translate.
_LEAD = bytes(((b + 1) // 2 + (0x70 if b < 0x5F else 0xB0)) & 0xFF for b in range(256))
_IS_ODD = bytes(0xFF * (b % 2) for b in range(256))
_TRAIL_ODD = bytes((b + (0x1F if b < 0x60 else 0x20)) & 0xFF for b in range(256))
_TRAIL_EVEN = bytes((b + 0x7E) & 0xFF for b in range(256))
_SAMPLE = 40_000  # bytes that charset_normalizer is shown


def decode_text(data: bytes, declared: str = "") -> tuple[str, str]:
    """(text, defect): every byte ends up as some character. defect is "" for an honest charset."""
    if data.isascii() and b"\x1b" not in data and b"\x00" not in data:
        codec = _codec(declared)
        if codec not in ("utf-7", "hz", "utf-16", "utf-16-le", "utf-16-be", "utf-32"):
            return data.decode("ascii"), ""
    for bom, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(bom):
            text = _strictly(data, name)
            if text is not None:
                return text, ""
    codec = _codec(declared)
    if codec and codec != "ascii":
        text = _strictly(data, codec)
        if text is not None:
            if SINGLE_BYTE.match(codec):
                better = _strictly(data, "utf-8")
                if better is not None and not data.isascii():
                    return better, f"declared {declared}, is utf-8"
            return text, ""
        if codec == "cp1252" and (text := _strictly(data, "utf-8")) is None:
            return data.decode("latin-1"), ""
    defect = f"declared {declared or 'no charset'}, did not decode as that"
    return _rescue(data), defect


def _codec(declared: str) -> str:
    name = declared.strip().strip("\"'").lower()
    name = ALIASES.get(name, name)
    if not name or len(name) > 60 or not name.isascii():
        return ""
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return ""
    return "" if info.name in NOT_TEXT else info.name


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        text = data.decode(codec)
    except (UnicodeError, LookupError, ValueError):
        return None
    return None if has_surrogates(text) else text


def has_surrogates(text: str) -> bool:
    """Whether some of it is no character: what UTF-8 refuses."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _rescue(data: bytes) -> str:
    """The declared charset failed: what else these bytes may be, the most telling first."""
    if b"\x1b$" in data or b"\x1b(" in data:
        text = _strictly(data, "iso2022_jp_ext") or iso_2022_jp(data)
        if text is not None:
            return text
        data = _ESCAPES.sub(b"", data)  # they are no characters
    text = _strictly(data, "utf-8") or _mostly_utf8(data)
    if text is not None:
        return text
    western = _strictly(data, "cp1252")
    if western is not None and _is_western(western):
        return western
    guessed = _guess(data)
    text = _strictly(data, guessed) if guessed else None
    if text is not None:
        return text
    return western if western is not None else data.decode("latin-1")


def _mostly_utf8(data: bytes) -> str | None:
    """UTF-8 with a few foreign bytes in it (a footer that a list server glued on, a cut)."""
    text = data.decode("utf-8", "surrogateescape")
    bad = len(text) - len(text.encode("utf-8", "ignore").decode("utf-8"))
    if len(text) - len(text.encode("ascii", "ignore")) < 3 * bad:
        return None
    return _SURROGATES.sub(lambda match: _FOREIGN[match[0]], text)


# A byte that is no UTF-8, as decoding left it -> what cp1252 has there.
_FOREIGN = {
    chr(0xDC00 + byte): _strictly(bytes([byte]), "cp1252") or chr(byte) for byte in range(128, 256)
}


def _is_western(text: str) -> bool:
    """Whether a cp1252 reading makes words: few letters above ASCII, no signs inside words."""
    high = len(text) - len(text.encode("ascii", "ignore"))
    return high <= 0.34 * len(text) and not _SIGN_IN_WORD.search(text)


def iso_2022_jp(data: bytes) -> str | None:
    """ISO-2022-JP with the characters of NEC and IBM (①, ㈱, 髙) that Outlook writes into it.

    Two-byte runs are moved to Shift_JIS, where cp932 knows them. None if it is something else.
    """
    if data.count(b"\x1b") > _MANY_TURNS:
        return _mostly_iso_2022_jp(data)
    out: list[bytes] = []
    two_bytes = False
    strays = 0  # bytes that are no half of a character
    for piece in _ESCAPES.split(data):
        if piece in (b"\x1b$B", b"\x1b$@"):
            two_bytes = True
        elif piece[:1] == b"\x1b" and _ESCAPES.fullmatch(piece):
            two_bytes = False
        elif two_bytes:
            strays += len(piece.translate(None, _HALVES))
            if strays > _MANY_TURNS:
                return _mostly_iso_2022_jp(data)
            out.append(_PAIRS.sub(_jis_to_sjis, piece))
            continue
        out.append(piece)
    text = _strictly(b"".join(out), "cp932")  # no escape is half of a character
    return None if text is None else _ESCAPES_READ.sub("", text)


def _mostly_iso_2022_jp(data: bytes) -> str | None:
    """Without those characters, in one walk: for what changes its mode at every other letter."""
    for part in (data[:_SAMPLE], data):
        text = part.decode("iso2022_jp_ext", "replace")
        if 2 * text.count("\ufffd") > len(text):
            return None
    return text


def _jis_to_sjis(pairs: re.Match[bytes]) -> bytes:
    """All pairs at once: of each row of JIS an odd one has other second bytes than an even one."""
    high, low = pairs[0][::2], pairs[0][1::2]
    odd = int.from_bytes(high.translate(_IS_ODD), "big")
    left = int.from_bytes(low.translate(_TRAIL_ODD), "big") & odd
    right = int.from_bytes(low.translate(_TRAIL_EVEN), "big") & ~odd
    out = bytearray(len(pairs[0]))
    out[::2] = high.translate(_LEAD)
    out[1::2] = (left | right).to_bytes(len(low), "big")
    return bytes(out)


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best is not None else ""


def clean(text: str) -> str:
    """The same text without lone surrogates and NULs: what SQLite, JSON and Word can hold."""
    if not text.isascii() and has_surrogates(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.replace("\x00", "") if "\x00" in text else text
