"""The cells of a workbook, a row in a line, a tab between cells; formulas as their last values.

Hidden sheets, rows and columns are left out, and a note says so.
"""

import datetime
import io
from typing import Any

from mailbox_agent.attached.limits import CELL, COLUMNS, ROWS, SHEETS
from mailbox_agent.attached.office_zip import check_office_zip
from mailbox_agent.attached.told import Gathering

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
    for sheet in visible[:SHEETS]:
        rows, columns = _hidden(book, sheet)
        hides = hides or bool(rows or columns)
        if len(book.worksheets) > 1 and not gathering.add(f"Sheet {sheet.title}:"):
            break
        more = _read_sheet(sheet, rows, columns, gathering)
        cut = cut or more
    if hides:
        gathering.notes.append("hidden rows and columns are left out")
    gathering.cut = gathering.cut or cut or len(visible) > SHEETS


def _read_sheet(sheet: Any, rows: set[int], columns: set[int], gathering: Gathering) -> bool:
    """Whether the sheet has more rows than are read."""
    for number, row in enumerate(sheet.iter_rows(max_row=ROWS + 1, max_col=COLUMNS), 1):
        cells = [_words(cell) for place, cell in enumerate(row, 1) if place not in columns]
        line = "\t".join(cells).rstrip()
        if not line or number in rows:
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
