"""The text of a Word file in reading order: paragraphs, rows of tables with a tab between cells.

Deleted words (tracked changes), hidden and invisible ones are left out, and a note says so for the
latter. Headers, footers, comments and footnotes are not read.
"""

import io
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from mailbox_agent.attached.office_zip import check_office_zip
from mailbox_agent.attached.told import Gathering

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_P, _TR, _TC, _R = f"{_W}p", f"{_W}tr", f"{_W}tc", f"{_W}r"
_T, _TAB, _BREAKS = f"{_W}t", f"{_W}tab", (f"{_W}br", f"{_W}cr")
_GONE = (f"{_W}del", f"{_W}moveFrom", _FALLBACK)
_OFF = ("0", "false", "off", "none")
_SMALLEST = 4  # half points: 2 pt, which nobody reads
_NO_COLOUR = ("", "auto", "clear", "ffffff")


def read_docx(data: bytes, _charset: str, gathering: Gathering) -> None:
    check_office_zip(data)
    from docx import Document

    hidden: list[str] = []
    body = Document(io.BytesIO(data)).element.body
    for _, paragraphs in groupby(body.iter(_P), key=_row):
        cells = [
            " ".join(filter(None, (_text(one, hidden) for one in cell)))
            for _, cell in groupby(paragraphs, key=_cell)
        ]
        line = "\t".join(cells)
        if line.strip() and not gathering.add(line):
            break
    if any(one.strip() for one in hidden):
        gathering.notes.append("hidden text is left out")


def _row(paragraph: Any) -> Any:
    """What stands in one line: the row of the (outermost) table, or the paragraph itself."""
    rows = list(paragraph.iterancestors(_TR))
    return rows[-1] if rows else paragraph


def _cell(paragraph: Any) -> Any:
    return next(paragraph.iterancestors(_TC), None)


def _text(paragraph: Any, hidden: list[str]) -> str:
    """Its visible words; what is hidden goes to `hidden`."""
    words: list[str] = []
    for mark in _marks(paragraph):
        if mark.tag == _TAB:
            words.append("\t")
        elif mark.tag in _BREAKS:
            words.append("\n")
        elif (text := mark.text or "") and _is_hidden(mark):
            hidden.append(text)
        else:
            words.append(text)
    return "".join(words).strip()


def _marks(paragraph: Any) -> Iterator[Any]:
    """Words, tabs and line ends of this paragraph: not of a text box in it, not deleted ones."""
    if next(paragraph.iterancestors(*_GONE), None) is not None:
        return
    for mark in paragraph.iter(_T, _TAB, *_BREAKS):
        if mark.getparent().tag != _R or next(mark.iterancestors(_P)) is not paragraph:
            continue
        if next(mark.iterancestors(*_GONE), None) is None:
            yield mark


def _is_hidden(mark: Any) -> bool:
    look = mark.getparent().find(f"{_W}rPr")
    if look is None:
        return False
    vanish = look.find(f"{_W}vanish")
    if vanish is not None and vanish.get(f"{_W}val", "1") not in _OFF:
        return True
    size = _value(look, "sz")
    if size.isdecimal() and int(size) <= _SMALLEST:
        return True
    return _value(look, "color").lower() == "ffffff" and not _is_shaded(mark, look)


def _is_shaded(mark: Any, look: Any) -> bool:
    """White words on a colour are a headline. A table's style may colour its first row."""
    if _value(look, "highlight") or next(mark.iterancestors(f"{_W}txbxContent"), None) is not None:
        return True
    tables = mark.iterancestors(f"{_W}tbl")
    if any(table.find(f"{_W}tblPr/{_W}tblStyle") is not None for table in tables):
        return True
    shades = [look.find(f"{_W}shd")]
    shades += [one.find(f"{_W}pPr/{_W}shd") for one in mark.iterancestors(_P)]
    shades += [one.find(f"{_W}tcPr/{_W}shd") for one in mark.iterancestors(_TC)]
    return any(
        one is not None and one.get(f"{_W}fill", "").lower() not in _NO_COLOUR for one in shades
    )


def _value(look: Any, name: str) -> str:
    found = look.find(f"{_W}{name}")
    return str(found.get(f"{_W}val", "")) if found is not None else ""
