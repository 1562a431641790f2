"""winmail.dat opened: the body and the files that Outlook packed into one opaque part.

Belongs here: tnefparse and its limits. Where the text and the files go is decided in `body` and
`parse`. The format is MS-OXTNEF.
"""

from dataclasses import dataclass, field

from mailbox_agent.message.charsets import clean, decode_text
from mailbox_agent.message.rtf import decompressed, rtf_to_text

TYPES = ("application/ms-tnef", "application/vnd.ms-tnef")
SIGNATURE = b"\x78\x9f\x3e\x22"
_MAX_WORK = 2_000_000_000  # bytes that the library would copy: it slices the rest for each object
_MAX_FILES = 500


@dataclass(slots=True)
class Opened:
    text: str = ""
    html: str = ""
    files: list[tuple[str, bytes]] = field(default_factory=list)  # name as written, bytes


def is_tnef(content_type: str, filename: str) -> bool:
    return content_type in TYPES or filename.lower() in ("winmail.dat", "win.dat")


def open_tnef(data: bytes) -> Opened | None:
    """None if the bytes are no TNEF that can be read; the part then stays as it is."""
    if not data.startswith(SIGNATURE) or not _affordable(data):
        return None
    from tnefparse import TNEF

    try:
        packed = TNEF(data, do_checksum=False)
        files = [_file(a, n) for n, a in enumerate(packed.attachments[:_MAX_FILES], 1)]
        html = _text(packed.htmlbody)
        text = _text(packed.body)
        if not text.strip() and not html.strip():
            text = _from_rtf(packed._rtfbody)
    except Exception:  # hostile or torn data: the library raises whatever it meets
        return None
    return Opened(text=text, html=html, files=[f for f in files if f[1]])


def _affordable(data: bytes) -> bool:
    """Whether the objects can be walked at a bounded cost."""
    position, work = 6, 0
    while position + 12 < len(data):
        length = int.from_bytes(data[position + 5 : position + 9], "little")
        work += len(data) - position
        if work > _MAX_WORK:
            return False
        position += 9 + length + 2
    return True


def _file(attachment: object, number: int) -> tuple[str, bytes]:
    try:
        name = attachment.long_filename()  # type: ignore[attr-defined]
    except Exception:
        name = ""
    text = _text(name).strip("\x00 ") or f"attachment-{number}"
    data = getattr(attachment, "data", b"")
    return text, bytes(data) if isinstance(data, bytes | bytearray) else b""


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return clean(decode_text(value)[0])
    return clean(value) if isinstance(value, str) else ""


def _from_rtf(packed: bytes | None) -> str:
    if not packed:
        return ""
    return rtf_to_text(decompressed(packed))
