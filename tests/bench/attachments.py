"""Files that people attach: PDF, PNG, Word, logs, with the sizes they have."""

import io
import struct
import zipfile
import zlib
from datetime import datetime
from random import Random

from mime import File
from slots import CAUSES, ERRORS, MODULES

HUGE = 3_750_000  # bytes; 5 MB as base64
NAMES = ("report", "screenshot", "Export", "trace", "Übersicht", "incident", "scan", "analysis")


def some_file(rng: Random, now: datetime, size: int) -> File:
    """About `size` bytes (before base64) of one of the kinds."""
    kind = rng.choices(("pdf", "png", "docx", "log"), (35, 35, 15, 15))[0]
    name = f"{rng.choice(NAMES)}_{now:%Y%m%d}_{rng.randint(1, 999)}.{kind}"
    make, content_type = KINDS[kind]
    return File(name, content_type, make(rng, size))


def logo(rng: Random) -> File:
    mark = f"image001.png@01D{rng.randrange(16**5):05X}.{rng.randrange(16**8):08X}"
    return File("image001.png", "image/png", _png(rng, rng.randint(2_000, 9_000)), mark)


def _pdf(rng: Random, size: int) -> bytes:
    head = b"%%PDF-1.7\n%%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n4 0 obj\n<</Filter/FlateDecode/Length %d>>\nstream\n"
    return head % size + rng.randbytes(size) + b"\nendstream\nendobj\nstartxref\n0\n%%EOF\n"


def _png(rng: Random, size: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    shape = struct.pack(">IIBBBBB", 800, 600, 8, 2, 0, 0, 0)
    pixels = chunk(b"IDAT", rng.randbytes(size))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", shape) + pixels + chunk(b"IEND", b"")


def _docx(rng: Random, size: int) -> bytes:
    place = io.BytesIO()
    with zipfile.ZipFile(place, "w") as package:
        for name in ("[Content_Types].xml", "word/document.xml", "word/media/image1.png"):
            info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            text = "<w:document><w:t>" + rng.choice(CAUSES) + "</w:t></w:document>"
            package.writestr(info, _png(rng, size) if name.endswith("png") else text)
    return place.getvalue()


def _log(rng: Random, size: int) -> bytes:
    lines = [
        f"2026-05-{rng.randint(1, 28):02}T{rng.randint(0, 23):02}:{rng.randint(0, 59):02} "
        f"{rng.choice(('INFO', 'WARN', 'ERROR'))} [{rng.choice(MODULES)}] {rng.choice(ERRORS)}\n"
        for _ in range(40)
    ]
    return ("".join(lines) * (size // 2_000 + 1)).encode()[:size]


KINDS = {
    "pdf": (_pdf, "application/pdf"),
    "png": (_png, "image/png"),
    "docx": (_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "log": (_log, "text/plain"),
}
