"""What people have left open in a Word file: comments of theirs, and changes that Word tracks.

The program's own comments name sources and ask nothing; a comment that was marked as resolved is
settled. Notes for the reviewer are in left_for_reviewer.py.
"""

from typing import TYPE_CHECKING, Any

from mailbox_agent.documents.word_marks import COMMENT_AUTHOR
from mailbox_agent.documents.word_package import open_document

if TYPE_CHECKING:
    from docx.document import Document

TEXT_AT_MOST = 160  # characters of a comment that are shown
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_CHANGES = ("ins", "del", "moveFrom", "moveTo")


def open_comments(name: str, data: bytes) -> list[str]:
    """ "Robin Meyer: is this date right?", in the order of the file; [] if none is open.

    Raises TemplateError if the bytes are no Word document.
    """
    document = open_document(name, data)
    settled = _settled(document)
    found = []
    for comment in document.comments:
        own = comment.author == COMMENT_AUTHOR
        marks = {one.get(f"{_W14}paraId") for one in comment._comment_elm.iter(f"{_W}p")}
        text = " ".join(comment.text.split())
        if not own and not marks & settled:
            found.append(f"{comment.author or 'somebody'}: {text[:TEXT_AT_MOST]}")
    return found


def tracked_changes(name: str, data: bytes) -> int:
    """How many stretches of the text Word shows as put in, taken out or moved."""
    body = open_document(name, data).element.body
    return sum(1 for kind in _CHANGES for _ in body.iter(f"{_W}{kind}"))


def _settled(document: "Document") -> set[Any]:
    """The paragraphs by which Word marks a comment as resolved."""
    from lxml import etree

    found: set[Any] = set()
    for relation in document.part.rels.values():
        if relation.is_external or not relation.reltype.endswith("/commentsExtended"):
            continue
        try:
            root = etree.fromstring(relation.target_part.blob)
        except etree.XMLSyntaxError:
            continue
        for one in root.iter(f"{_W15}commentEx"):
            if one.get(f"{_W15}done") in ("1", "true"):
                found.add(one.get(f"{_W15}paraId"))
    return found
