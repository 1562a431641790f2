"""The cells of a workbook, a row in a line, a tab between cells; formulas as their last values.

Hidden sheets, rows and columns, and cells whose words nobody sees (white on nothing, too small, a
number format that shows nothing), are left out, and a note says so.
"""

import datetime
import io
from typing import Any

from mailbox_agent.attached.limits import CELL, COLUMNS, ROWS, SHEETS
from mailbox_agent.attached.office_zip import check_office_zip
from mailbox_agent.attached.told import Gathering

SMALLEST = 2.0  # points; nobody reads smaller ones
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def read_xlsx(data: bytes, _charset: str, gathering: Gathering) -> None:
    check_office_zip(data)
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    unseen = len(book.worksheets) - len(visible)
    if unseen:
        gathering.notes.append(
            f"{unseen} hidden {'sheet is' if unseen == 1 else 'sheets are'} left out"
        )
    hides = cut = False
    looks = _Looks()
    for sheet in visible[:SHEETS]:
        rows, columns = _hidden(book, sheet)
        hides = hides or bool(rows or columns)
        if len(book.worksheets) > 1 and not gathering.add(f"Sheet {sheet.title}:"):
            break
        more = _read_sheet(sheet, rows, columns, looks, gathering)
        cut = cut or more
    if hides:
        gathering.notes.append("hidden rows and columns are left out")
    if looks.unseen:
        gathering.notes.append("cells whose text nobody sees are left out")
    gathering.cut = gathering.cut or cut or len(visible) > SHEETS


class _Looks:
    """Which styles of a workbook show nothing, each looked at once; `unseen`: whether a cell has
    one."""

    def __init__(self) -> None:
        self._known: dict[Any, bool] = {}
        self.unseen = False

    def words(self, cell: Any) -> str:
        """What an eye has of a cell."""
        words = _words(cell)
        if not words or not getattr(cell, "has_style", False):
            return words
        style = tuple(cell.style_array)
        if style not in self._known:
            self._known[style] = _shows_nothing(cell)
        self.unseen = self.unseen or self._known[style]
        return "" if self._known[style] else words


def _shows_nothing(cell: Any) -> bool:
    font, fill = cell.font, cell.fill
    if ";;;" in str(cell.number_format or "").replace(" ", ""):
        return True
    if font is None:
        return False
    if font.sz is not None and float(font.sz) <= SMALLEST:
        return True
    color = font.color
    white = color is not None and (
        str(color.rgb)[-6:].lower() == "ffffff" if color.type == "rgb"
        else color.type == "theme" and color.theme == 0 and not color.tint
    )  # fmt: skip
    return bool(white) and (fill is None or fill.fill_type is None)


def _read_sheet(
    sheet: Any, rows: set[int], columns: set[int], looks: _Looks, gathering: Gathering
) -> bool:
    """Whether the sheet has more rows than are read."""
    for number, row in enumerate(sheet.iter_rows(max_row=ROWS + 1, max_col=COLUMNS), 1):
        if number in rows:
            continue
        cells = [looks.words(cell) for place, cell in enumerate(row, 1) if place not in columns]
        line = "\t".join(cells).rstrip()
        if not line:
            continue
        if number > ROWS:
            return True
        if not gathering.add(line):
            return False
    return False


def _hidden(book: Any, sheet: Any) -> tuple[set[int], set[int]]:
    """(rows, columns) that are hidden, counted from 1. openpyxl does not tell while streaming."""
    from lxml.etree import iterparse

    rows: set[int] = set()
    columns: set[int] = set()
    with book._archive.open(sheet._worksheet_path) as file:
        wanted = (f"{_MAIN}col", f"{_MAIN}row")
        count = 0
        for _, element in iterparse(file, events=("end",), tag=wanted, resolve_entities=False):
            is_hidden = element.get("hidden") in ("1", "true")
            if element.tag == wanted[0] and is_hidden:
                first, last = int(element.get("min")), int(element.get("max"))
                columns.update(range(first, min(last, COLUMNS) + 1))
            elif element.tag == wanted[1]:
                count = int(element.get("r") or count + 1)
                if is_hidden:
                    rows.add(count)
                if count > ROWS:
                    break
            element.clear()
    return rows, columns


def _words(cell: Any) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float | int):
        return _number(value, str(cell.number_format or ""))
    if isinstance(value, datetime.datetime):
        if value.time() == datetime.time():
            return value.date().isoformat()
        return value.isoformat(" ", "minutes")
    return " ".join(str(value).split())[:CELL]


def _number(value: float, written: str) -> str:
    if "%" in written:
        return f"{value * 100:.10g}%"
    return f"{value:.15g}"
