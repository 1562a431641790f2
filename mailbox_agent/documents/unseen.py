"""What travels in a Word file and does not stand on its pages.

Taken out of the copy that leaves us: hidden text, the data behind a form, building blocks, the
template's path, variables, a header that no page has, the picture of an earlier first page, the
names of company and manager. Named to the reviewer, as it may be wanted: whole files inside the
document (the workbook of a chart holds every row), and what is loaded from elsewhere.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from mailbox_agent.documents.word_package import open_document, text_of_parts

if TYPE_CHECKING:
    from docx.document import Document

SHOWN_AT_MOST = 100  # characters of an address or a field
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_APP = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_DROPPED = frozenset({
    "customxml", "customxmlprops", "glossarydocument", "attachedtemplate", "attachedtoolbars",
    "keymapcustomizations", "mailmergesource", "mailmergeheadersource", "recipientdata",
    "thumbnail", "printersettings", "vbaproject",
})  # fmt: skip
_SETTINGS = ("docVars", "attachedTemplate", "mailMerge")
_FILES = frozenset({"package", "oleobject", "afchunk"})
_LOADS = re.compile(r"\s*(INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|DDEAUTO|DDE|DATABASE|RD)\b", re.I)
_OFF = frozenset({"0", "false", "off"})


def take_out_unseen(document: "Document") -> None:
    """Changes the open document."""
    with text_of_parts(document) as parts:
        hidden = frozenset(_hidden_styles(document))
        for _, root in parts:
            for run in [one for one in root.iter(f"{_W}r") if _is_hidden(one, hidden)]:
                run.getparent().remove(run)
            for name in ("dataBinding", *_SETTINGS):
                for element in list(root.iter(f"{_W}{name}")):
                    element.getparent().remove(element)
    used = {one.get(_ID) for one in document.element.iter(f"{_W}headerReference")}
    used |= {one.get(_ID) for one in document.element.iter(f"{_W}footerReference")}
    package = document.part.package
    for owner in (package, *package.iter_parts()):
        for key, relation in list(owner.rels.items()):
            kind = _kind(relation)
            stray = owner is document.part and kind in ("header", "footer") and key not in used
            if kind in _DROPPED or stray:
                del owner.rels[key]
    _empty_properties(document)


def carried_along(name: str, data: bytes) -> list[str]:
    """ "a file inside it: sheet1.xlsx", and what is loaded from outside; [] if nothing is.

    Raises TemplateError if the bytes are no Word document.
    """
    document = open_document(name, data)
    return list(dict.fromkeys((*_related(document), *_fields(document))))


def _related(document: "Document") -> Iterator[str]:
    for part in document.part.package.iter_parts():
        for relation in part.rels.values():
            kind = _kind(relation)
            if relation.is_external and kind != "hyperlink":
                yield f"something that is loaded from {relation.target_ref[:SHOWN_AT_MOST]}"
            elif kind in _FILES and not relation.is_external:
                inside = PurePosixPath(str(relation.target_part.partname)).name
                yield f"a file inside it, {inside}, that its reader can open"


def _fields(document: "Document") -> Iterator[str]:
    with text_of_parts(document) as parts:
        for _, root in parts:
            words = [one.text or "" for one in root.iter(f"{_W}instrText")]
            words += [one.get(f"{_W}instr") or "" for one in root.iter(f"{_W}fldSimple")]
            for text in words:
                if _LOADS.match(text):
                    yield f"a field that loads something: {' '.join(text.split())[:SHOWN_AT_MOST]}"


def _kind(relation: Any) -> str:
    return str(relation.reltype).rpartition("/")[2].casefold()


def _hidden_styles(document: "Document") -> Iterator[str]:
    """Ids of character and paragraph styles that say themselves that their text is hidden."""
    for style in document.styles.element.iter(f"{_W}style"):
        if _says_hidden(style.find(f"{_W}rPr")):
            yield style.get(f"{_W}styleId")


def _is_hidden(run: Any, styles: frozenset[str]) -> bool:
    properties = run.find(f"{_W}rPr")
    said = None if properties is None else properties.find(f"{_W}vanish")
    if said is not None:
        return _says_hidden(properties)
    names = [None if properties is None else properties.find(f"{_W}rStyle")]
    paragraph = next(run.iterancestors(f"{_W}p"), None)
    names.append(None if paragraph is None else paragraph.find(f"{_W}pPr/{_W}pStyle"))
    return any(one is not None and one.get(f"{_W}val") in styles for one in names)


def _says_hidden(properties: Any) -> bool:
    found = None if properties is None else properties.find(f"{_W}vanish")
    return found is not None and (found.get(f"{_W}val") or "1").casefold() not in _OFF


def _empty_properties(document: "Document") -> None:
    """Company, manager and template in docProps/app.xml."""
    from lxml import etree

    for relation in document.part.package.rels.values():
        if _kind(relation) != "extended-properties" or relation.is_external:
            continue
        try:
            root = etree.fromstring(relation.target_part.blob)
        except etree.XMLSyntaxError:
            continue
        for name in ("Company", "Manager", "Template", "HyperlinkBase"):
            for element in list(root.iter(f"{_APP}{name}")):
                root.remove(element)
        relation.target_part._blob = etree.tostring(
            root, xml_declaration=True, encoding="UTF-8", standalone=True
        )
