"""The Word file as a package: opening it, its properties, its language, its bytes.

Nothing here knows what the document says.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from mailbox_agent.errors import TemplateError

if TYPE_CHECKING:
    from docx.document import Document

_LANGUAGES = {"en": "en-GB", "de": "de-DE", "fr": "fr-FR", "es": "es-ES"}
_CUSTOM_NAME = "/docProps/custom.xml"
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_CUSTOM_RELATION = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
)
_CUSTOM_XMLNS = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES_XMLNS = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_NOTES = ("/word/footnotes.xml", "/word/endnotes.xml")
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def set_core_properties(
    document: "Document",
    *,
    title: str,
    subject: str,
    author: str,
    language: str,
    version: int,
    made_at: datetime,
) -> None:
    """Title, author, language and times; what the template carried is overwritten."""
    core = document.core_properties
    moment = made_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)  # python-docx writes Z
    core.title, core.subject = title[:255], subject[:255]
    core.author = core.last_modified_by = author[:255]
    core.language = language_tag(language)
    core.created = core.modified = moment
    core.revision = max(1, version)
    core.version = str(version)
    core.keywords = core.comments = core.category = core.content_status = core.identifier = ""


def set_text_language(document: "Document", language: str) -> None:
    """The language that Word checks the spelling in, where no style says otherwise."""
    for tag in document.styles.element.iter(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}lang"
    ):
        if tag.getparent().getparent().getparent().tag.endswith("}docDefaults"):
            key = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val"
            tag.set(key, language_tag(language))


def language_tag(language: str) -> str:
    """ "de" -> "de-DE": Word wants a region."""
    return _LANGUAGES.get(language, language)


def set_custom_properties(document: "Document", values: Mapping[str, str]) -> None:
    """Ids that a later reading-back needs; they survive Word and LibreOffice (libraries.md)."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype == _CUSTOM_RELATION:
            del package.rels[key]
    entries = "".join(
        f'<property fmtid="{_FORMAT_ID}" pid="{number}" name={quoteattr(name)}>'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(sorted(values.items()), start=2)
    )
    blob = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Properties xmlns="{_CUSTOM_XMLNS}" xmlns:vt="{_TYPES_XMLNS}">{entries}</Properties>'
    )
    part = Part(PackURI(_CUSTOM_NAME), _CUSTOM_TYPE, blob.encode(), package)
    package.relate_to(part, _CUSTOM_RELATION)


def saved(document: "Document") -> bytes:
    """The file's bytes: the same for the same content (entries in order, one fixed time)."""
    raw = io.BytesIO()
    document.save(raw)
    result = io.BytesIO()
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        names = sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in dict.fromkeys(names):
            info = zipfile.ZipInfo(name, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            new.writestr(info, old.read(name))
    return result.getvalue()


@contextmanager
def text_of_parts(document: "Document") -> Iterator[list[tuple[str, Any]]]:
    """(name, root) of every part below /word/: body, headers, footers, styles, notes. What is
    changed in them inside the block is kept; python-docx itself leaves foot- and endnotes shut."""
    from lxml import etree

    found, notes = [], []
    for part in document.part.package.iter_parts():
        name, root = str(part.partname), getattr(part, "element", None)
        if root is None and name in _NOTES:
            try:
                root = etree.fromstring(part.blob)
            except etree.XMLSyntaxError:
                continue
            notes.append((part, root))
        if root is not None and name.startswith("/word/"):
            found.append((name, root))
    yield found
    for part, root in notes:
        part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def open_document(name: str, data: bytes) -> "Document":
    """The bytes as a Word document; TemplateError if they are none."""
    from zipfile import BadZipFile

    from docx import Document as read_document
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        return read_document(io.BytesIO(data))
    except (
        OpcError,
        BadZipFile,
        LxmlError,
        KeyError,
        ValueError,
        OSError,
        AttributeError,
    ) as error:
        raise TemplateError(
            f"{name}: is not a Word document (.docx) that can be opened; save it again from Word"
        ) from error
