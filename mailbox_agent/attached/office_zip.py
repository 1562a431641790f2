"""An Office file is a zip of XML: opened only if it cannot blow up."""

import io
import zipfile

from mailbox_agent.attached.limits import MEMBER_BYTES, MEMBERS, UNPACKED_BYTES
from mailbox_agent.attached.told import NotRead

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DECLARATIONS = tuple(
    word.encode(codec)
    for word in ("<!DOCTYPE", "<!ENTITY")
    for codec in ("ascii", "utf-16-le", "utf-16-be")
)
_HEAD = 4_096  # bytes: a declaration stands before the first element


def check_office_zip(data: bytes) -> None:
    """NotRead if it is locked, torn, too large unpacked, or declares entities, which Office never
    does (a few of them multiply to gigabytes)."""
    if data.startswith(OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        raise NotRead("protected by a password" if locked else "not the file that its name says")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _check_sizes(members)
            for member in members:
                if member.filename.lower().endswith((".xml", ".rels", ".vml")):
                    with archive.open(member) as file:
                        head = file.read(_HEAD)
                    if any(word in head for word in _DECLARATIONS):
                        raise NotRead("declares XML entities, as no Office program does")
    except (zipfile.BadZipFile, EOFError, RuntimeError, NotImplementedError) as error:
        raise NotRead("damaged") from error


def _check_sizes(members: list[zipfile.ZipInfo]) -> None:
    """The sizes of the directory hold: zipfile reads no more of a member than it says."""
    sizes = [member.file_size for member in members]
    if len(sizes) > MEMBERS or max(sizes, default=0) > MEMBER_BYTES or sum(sizes) > UNPACKED_BYTES:
        raise NotRead("unpacks to more than any document")
