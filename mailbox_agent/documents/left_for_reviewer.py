"""Which notes to the reviewer a Word file still holds, also after somebody edited it in Word.

A note is a line that says so ("For the reviewer: ..."), in whatever style and language it stands,
or one in the reviewer's style that still has the program's own words. What somebody wrote in the
place of a note is no note: such a line has been filled in. A team's template may have notes of its
own in that style; which those were, the file itself remembers (`OWN_NOTES`).
"""

import hashlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mailbox_agent.documents.word_package import open_document, text_of_parts
from mailbox_agent.documents.wording import WORDINGS
from mailbox_agent.errors import UserError

if TYPE_CHECKING:
    from docx.document import Document

REVIEWER_STYLES = frozenset({"ReviewerNote"})
OWN_NOTES = "template_notes"  # the custom property: short hashes of the template's own notes
_OWN_NOTES_KEPT = 25  # Word cuts a property at 255 characters
_NOTE_KEYS = ("none_", "lacks_", "impact_in_complaint", "next_update_missed", "close_reason")
_FEWEST_LETTERS = 12  # of a piece of a note between its fields, to know the note by
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = {f"{_W}t": "", f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-"}
_TAKEN_BACK = frozenset({f"{_W}del", f"{_W}moveFrom"})  # tracked, but not accepted yet
_SAID_TWICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_FIELD = re.compile(r"\{[a-z_]+\}")


def reviewer_lines(path: Path) -> list[str]:
    """The notes that are left, in the order of the document; [] if none is.

    Looks at the body, headers, footers and text boxes; what tracked changes deleted is gone.
    Raises UserError if the file is not there, TemplateError if it is no Word document.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError(f"{path}: cannot be read ({error.strerror})") from error
    return reviewer_lines_of(path.name, data)


def reviewer_lines_of(name: str, data: bytes) -> list[str]:
    """The same for the bytes of a file of that name."""
    document = open_document(name, data)
    own = own_notes_of(document)
    return [
        text
        for paragraph in paragraphs_of(document)
        if is_note(paragraph, own) and (text := text_of(paragraph))
    ]


def words_of(name: str, data: bytes) -> str:
    """All words of a file of that name, a line for each paragraph; no comments."""
    return "\n".join(text_of(one) for one in paragraphs_of(open_document(name, data)))


def paragraphs_of(document: "Document") -> Iterator[Any]:
    """Every paragraph of body, headers, footers and notes; none of the comments."""
    with text_of_parts(document) as parts:
        for name, root in parts:
            if not name.startswith("/word/comments"):
                yield from list(root.iter(f"{_W}p"))


def is_note(paragraph: Any, own: frozenset[str] = frozenset()) -> bool:
    """Whether a paragraph is a line for the reviewer that nobody has filled in. `own`: see
    `own_notes_of`."""
    text = text_of(paragraph)
    if any(label.search(text) for label in _labels()):
        return True
    if style_of(paragraph) not in REVIEWER_STYLES:
        return False
    folded = _folded(text)
    return _short_hash(folded) in own or any(words in folded for words in _own_words())


def own_notes_in(document: "Document") -> str:
    """What `OWN_NOTES` is to hold for a fresh document: hashes of the template's notes, or ""."""
    found = (
        _short_hash(_folded(text))
        for paragraph in paragraphs_of(document)
        if style_of(paragraph) in REVIEWER_STYLES
        and (text := text_of(paragraph))
        and not is_note(paragraph)
    )
    return " ".join([*dict.fromkeys(found)][:_OWN_NOTES_KEPT])


def own_notes_of(document: "Document") -> frozenset[str]:
    """The hashes that the file remembers of its template's own notes."""
    from lxml import etree

    for relation in document.part.package.rels.values():
        if not relation.reltype.endswith("/custom-properties") or relation.is_external:
            continue
        try:
            root = etree.fromstring(relation.target_part.blob)
        except etree.XMLSyntaxError:
            continue
        for entry in root:
            if entry.get("name") == OWN_NOTES:
                return frozenset("".join(entry.itertext()).split())
    return frozenset()


def text_of(paragraph: Any) -> str:
    """The words of a paragraph as they stand, on one line; those of a text box in it apart."""
    pieces = []
    for element in paragraph.iter(*_TEXT):
        if not _is_elsewhere(element, paragraph):
            pieces.append(_TEXT[element.tag] or element.text or "")
    return " ".join("".join(pieces).split())


def style_of(block: Any) -> str:
    """The id of a paragraph's style, "" if it has none."""
    found = block.find(f"{_W}pPr/{_W}pStyle")
    return "" if found is None else str(found.get(f"{_W}val"))


def _is_elsewhere(element: Any, paragraph: Any) -> bool:
    """In a paragraph inside this one, in a deletion, or in the second copy of a text box."""
    above = element.getparent()
    while above is not None and above is not paragraph:
        if above.tag in _TAKEN_BACK or above.tag in {f"{_W}p", f"{_W}tabs"}:
            return True
        above = above.getparent()
    return above is None or any(one.tag == _SAID_TWICE for one in paragraph.iterancestors())


@cache
def _labels() -> tuple[re.Pattern[str], ...]:
    """ "For the reviewer:" in every language, with what an editor's correction makes of it."""
    found = []
    for words in WORDINGS.values():
        label = words["for_reviewer"].partition("{text}")[0].strip().rstrip(":")
        spaced = r"\s+".join(re.escape(one) for one in label.split())
        found.append(re.compile(rf"(?<!\w){spaced}\s*[:\uff1a]", re.IGNORECASE))
    return tuple(found)


@cache
def _own_words() -> frozenset[str]:
    """The program's own notes without their label, folded; each piece between two fields."""
    return frozenset(
        piece
        for words in WORDINGS.values()
        for key, text in words.items()
        if key.startswith(_NOTE_KEYS)
        for piece in map(_folded, _FIELD.split(text))
        if len(piece) >= _FEWEST_LETTERS
    )


def _short_hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _folded(text: str) -> str:
    straight = text.replace("\u2019", "'").replace("\u2018", "'")
    return " ".join(straight.casefold().split()).rstrip(" .!\u2026")
