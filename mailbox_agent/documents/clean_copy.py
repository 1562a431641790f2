"""The copy of a document that goes out: what was there for the reviewer is taken away.

Comments, tracked changes (accepted as they stand: deleted words would travel with the file),
lines for the reviewer, headings that have nothing under them any more, and what does not stand on
the pages at all (unseen.py).
"""

from typing import Any

from mailbox_agent.documents.left_for_reviewer import (
    REVIEWER_STYLES,
    is_note,
    own_notes_of,
    style_of,
    text_of,
)
from mailbox_agent.documents.unseen import take_out_unseen
from mailbox_agent.documents.word_package import open_document, saved, text_of_parts

_REVIEW_PARTS = ("comments", "commentsextended", "commentsids", "commentsextensible", "people")
_TAKEN_OUT = (
    "commentRangeStart",
    "commentRangeEnd",
    "del",
    "moveFrom",
    "moveFromRangeStart",
    "moveFromRangeEnd",
    "moveToRangeStart",
    "moveToRangeEnd",
    "rPrChange",
    "pPrChange",
    "tblPrChange",
    "tblGridChange",
    "tcPrChange",
    "trPrChange",
    "tblPrExChange",
    "sectPrChange",
    "numberingChange",
    "customXmlInsRangeStart",
    "customXmlInsRangeEnd",
    "customXmlDelRangeStart",
    "customXmlDelRangeEnd",
    "customXmlMoveFromRangeStart",
    "customXmlMoveFromRangeEnd",
    "customXmlMoveToRangeStart",
    "customXmlMoveToRangeEnd",
)
_UNWRAPPED = ("ins", "moveTo")


def clean_copy(docx: bytes) -> bytes:
    """The same document without comments, tracked changes and lines for the reviewer.

    Raises TemplateError if the bytes are no Word document.
    """
    document = open_document("the document", docx)
    with text_of_parts(document) as parts:
        for _, root in parts:
            _accept_changes(root)
            _remove_comment_marks(root)
            if root is not document.element:
                _empty_notes(root, own_notes_of(document))
    _remove_reviewer_lines(document.element.body, own_notes_of(document))
    for key, relation in list(document.part.rels.items()):
        if relation.reltype.rpartition("/")[2].lower() in _REVIEW_PARTS:
            del document.part.rels[key]
    take_out_unseen(document)
    document.core_properties.last_modified_by = document.core_properties.author
    return saved(document)


def _accept_changes(root: Any) -> None:
    for row in [mark.getparent().getparent() for mark in root.iter(_w("del")) if _is_row(mark)]:
        if row.getparent() is not None:
            row.getparent().remove(row)
    for name in _TAKEN_OUT:
        for element in list(root.iter(_w(name))):
            if element.getparent() is not None:
                element.getparent().remove(element)
    for name in _UNWRAPPED:
        for element in list(root.iter(_w(name))):
            for child in list(element):
                element.addprevious(child)
            element.getparent().remove(element)


def _is_row(mark: Any) -> bool:
    return bool(mark.getparent() is not None and mark.getparent().tag == _w("trPr"))


def _remove_comment_marks(root: Any) -> None:
    """The reference goes with its run, unless the run holds words as well."""
    for reference in list(root.iter(_w("commentReference"))):
        run = reference.getparent()
        run.remove(reference)
        if all(child.tag == _w("rPr") for child in run):
            run.getparent().remove(run)


def _empty_notes(root: Any, own: frozenset[str]) -> None:
    """In headers, footers and footnotes: there Word wants a paragraph, if an empty one."""
    for paragraph in list(root.iter(_w("p"))):
        if is_note(paragraph, own):
            for child in [one for one in paragraph if one.tag != _w("pPr")]:
                paragraph.remove(child)


def _remove_reviewer_lines(body: Any, own: frozenset[str]) -> None:
    """A note goes; a line that somebody filled in stays, no longer in the reviewer's style."""
    for paragraph in list(body.iter(_w("p"))):
        in_style = style_of(paragraph) in REVIEWER_STYLES
        if is_note(paragraph, own) or (in_style and not text_of(paragraph)):
            paragraph.getparent().remove(paragraph)
        elif in_style:
            style = paragraph.find(f"{_w('pPr')}/{_w('pStyle')}")
            style.getparent().remove(style)
    blocks = [child for child in body if child.tag != _w("bookmarkEnd")]
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        ends = following is None or following.tag == _w("sectPr")
        if style_of(block) == "Heading1" and (ends or style_of(following) == "Heading1"):
            body.remove(block)


def _w(name: str) -> str:
    return f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{name}"
