"""What bytes are, by their first bytes and their inside: type and danger, never by name.

Belongs here: magic numbers (data) and a look into zip and OLE containers. puremagic is asked only
for what this table does not know: it takes 3 ms a file and cannot tell the Office types apart.
"""

import io
import zipfile

from mailbox_agent.message.filenames import EXECUTABLE, SCRIPT, ending

PREFIXES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\x1f\x8b", "application/gzip"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\x00", "application/x-xz"),
    (b"\x28\xb5\x2f\xfd", "application/zstd"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"{\\rtf", "application/rtf"),
    (b"\x78\x9f\x3e\x22", "application/ms-tnef"),
    (b"\x7fELF", "application/x-elf"),
    (b"MZ", "application/vnd.microsoft.portable-executable"),
    (b"\xfe\xed\xfa\xce", "application/x-mach-binary"),
    (b"\xfe\xed\xfa\xcf", "application/x-mach-binary"),
    (b"\xce\xfa\xed\xfe", "application/x-mach-binary"),
    (b"\xcf\xfa\xed\xfe", "application/x-mach-binary"),
    (b"\xca\xfe\xba\xbe", "application/java-vm"),  # Mach-O universal binaries begin so as well
    (b"dex\n", "application/x-dex"),
    (b"\x4c\x00\x00\x00\x01\x14\x02\x00", "application/x-ms-shortcut"),
    (b"ITSF\x03\x00", "application/vnd.ms-htmlhelp"),
    (b"MSCF", "application/vnd.ms-cab-compressed"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"fLaC", "audio/flac"),
    (b"-----BEGIN PGP", "application/pgp"),
    (b"BEGIN:VCALENDAR", "text/calendar"),
    (b"BEGIN:VCARD", "text/vcard"),
    (b"<?xml", "application/xml"),
    (b"<!DOCTYPE html", "text/html"),
    (b"<!doctype html", "text/html"),
    (b"<html", "text/html"),
    (b"<HTML", "text/html"),
    (b"#!", "text/x-script"),
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
EXECUTABLE_TYPES = frozenset(
    [
        "application/vnd.microsoft.portable-executable",
        "application/x-elf",
        "application/x-mach-binary",
        "application/java-vm",
        "application/x-dex",
        "application/x-msi",
        "application/java-archive",
        "application/vnd.android.package-archive",
    ]
)
SCRIPT_TYPES = frozenset(
    ["text/x-script", "application/x-ms-shortcut", "application/vnd.ms-htmlhelp"]
)
_OLE_STREAMS = (
    ("WordDocument", "application/msword"),
    ("Workbook", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
    ("__substg1.0_", "application/vnd.ms-outlook"),
    ("VisioDocument", "application/vnd.visio"),
)
_MSI = bytes.fromhex("84100c0000000000c000000000000046")  # CLSID {000C1084-...} of the root
_OFFICE = "application/vnd.openxmlformats-officedocument."
_ZIP_DOCUMENTS = (
    ("word/", f"{_OFFICE}wordprocessingml.document"),
    ("xl/", f"{_OFFICE}spreadsheetml.sheet"),
    ("ppt/", f"{_OFFICE}presentationml.presentation"),
    ("visio/", "application/vnd.ms-visio.drawing"),
    ("AndroidManifest.xml", "application/vnd.android.package-archive"),
    ("META-INF/MANIFEST.MF", "application/java-archive"),
)
MAX_ENTRIES = 2_000
_TEXT = bytes(range(32, 127)) + b"\t\n\r\f\x0b\x1b\x08"


def type_of(data: bytes) -> tuple[str, str | None]:
    """(media type or "", danger of the content: executable, script, macro, or None)."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(data)
    if data.startswith(OLE):
        return _ole(data)
    kind = _plain_signature(data)
    if kind == "application/vnd.microsoft.portable-executable" and not _is_pe(data):
        kind = ""
    if kind in EXECUTABLE_TYPES:
        return kind, "executable"
    if kind in SCRIPT_TYPES:
        return kind, "script"
    return kind, None


def _plain_signature(data: bytes) -> str:
    head = data[:64]
    for prefix, kind in PREFIXES:
        if head.startswith(prefix):
            return kind
    if head[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}.get(
            head[8:12], ""
        )
    if head[4:8] == b"ftyp":
        heic = head[8:12] in (b"heic", b"heix", b"mif1", b"hevc")
        return "image/heic" if heic else "video/mp4"
    if head[:2] == b"BM" and len(data) > 54 and data[6:10] == b"\x00\x00\x00\x00":
        return "image/bmp"
    if data[257:262] == b"ustar":
        return "application/x-tar"
    if data[32_769:32_774] == b"CD001":
        return "application/x-iso9660-image"
    return _text_or_unknown(data)


def _text_or_unknown(data: bytes) -> str:
    sample = data[:4_096]
    if not sample:
        return ""
    if sample.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return "text/plain"
    if b"\x00" not in sample:
        strange = len(sample.translate(None, _TEXT))
        if strange == 0:
            return _marked_up(sample)
        try:
            sample[: len(sample) - 4 if len(data) > 4_096 else None].decode("utf-8")
            return _marked_up(sample)
        except UnicodeDecodeError:
            if strange <= len(sample) * 0.3:
                return _marked_up(sample)
    return _asked(data)


def _marked_up(sample: bytes) -> str:
    start = sample.lstrip()[:200].lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<script")):
        return "text/html"
    return "image/svg+xml" if start.startswith(b"<svg") else "text/plain"


def _asked(data: bytes) -> str:
    import puremagic

    try:
        found = puremagic.magic_string(data[:20_000])
    except (puremagic.PureError, ValueError):
        return ""
    best = max(found, key=lambda match: match.confidence, default=None)
    return str(best.mime_type) if best is not None and best.confidence >= 0.5 else ""


def _is_pe(data: bytes) -> bool:
    """Whether it is a program and not a text that begins with MZ."""
    offset = int.from_bytes(data[60:64], "little")
    if data[offset : offset + 2] in (b"PE", b"NE", b"LE", b"LX"):
        return True
    return len(data) > 28 and b"\x00" in data[:64]


def _zip(data: bytes) -> tuple[str, str | None]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()[:MAX_ENTRIES]
    except Exception:  # torn or hostile archive: zipfile raises many kinds
        names = []
    kind = "application/zip"
    if "[Content_Types].xml" in names or "META-INF/MANIFEST.MF" in names or "mimetype" in names:
        kind = next(
            (k for start, k in _ZIP_DOCUMENTS if any(n.startswith(start) for n in names)), kind
        )
        if "mimetype" in names:
            kind = data[38:200].partition(b"PK")[0].decode("ascii", "ignore")[:80] or kind
    if kind in EXECUTABLE_TYPES:
        return kind, "executable"
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        return kind, "macro"
    endings = {ending(name) for name in names}
    if kind == "application/zip" and endings & EXECUTABLE:
        return kind, "executable"
    if kind == "application/zip" and endings & SCRIPT:
        return kind, "script"
    if not names and b"vbaProject.bin" in data:
        return kind, "macro"
    return kind, None


def _ole(data: bytes) -> tuple[str, str | None]:
    """Word, Excel, Outlook, Installer: by the names in the directory, which are UTF-16."""
    if _MSI in data:
        return "application/x-msi", "executable"
    kind = next(
        (kind for name, kind in _OLE_STREAMS if name.encode("utf-16-le") in data),
        "application/x-ole-storage",
    )
    macro = any(
        name.encode("utf-16-le") in data for name in ("_VBA_PROJECT", "VBA\x00", "Macros\x00")
    )
    return kind, "macro" if macro and kind != "application/vnd.ms-outlook" else None
