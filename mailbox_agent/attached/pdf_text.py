"""The text of a PDF, page by page, as the file holds it: scans have none.

Text that is white or beneath a picture is not told from the rest: the text of every scan that was
made searchable lies there.
"""

import io
from collections.abc import Callable

from mailbox_agent.attached.limits import PAGES
from mailbox_agent.attached.told import Gathering, NotRead


def read_pdf(data: bytes, _charset: str, gathering: Gathering) -> None:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and not _opens(reader.decrypt):
        raise NotRead("protected by a password")
    unread = 0
    told = False
    for number, page in enumerate(reader.pages):
        if number == PAGES:
            gathering.cut = True
            break
        try:
            text = page.extract_text()
        except (MemoryError, RecursionError):
            raise
        except Exception:  # a torn page: pypdf raises whatever it meets
            unread += 1
            continue
        told = told or bool(text.strip())
        if text.strip() and not gathering.add(text.strip() + "\n"):
            break
    if unread:
        gathering.notes.append(f"{unread} pages could not be read")
    elif not told:
        raise NotRead("no text in it: a scan, or pictures alone")


def _opens(decrypt: Callable[[str], object]) -> bool:
    """Without a password: a file that is only protected against changes opens so."""
    from pypdf.errors import DependencyError

    try:
        return bool(decrypt(""))
    except (DependencyError, NotImplementedError):
        return False
