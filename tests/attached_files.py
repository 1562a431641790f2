"""Files as people attach them, made in the test: Word, Excel, PDF, calendar. And hostile ones."""

import io
import zipfile
from collections.abc import Callable, Iterable

from docx import Document
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from pypdf import PdfReader, PdfWriter

_OFFICE = "application/vnd.openxmlformats-officedocument."
DOCX = f"{_OFFICE}wordprocessingml.document"
XLSX = f"{_OFFICE}spreadsheetml.sheet"
PDF = "application/pdf"
ICS = "text/calendar"

MEETING = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Nordhavn//Calendar//DA\r
BEGIN:VEVENT\r
UID:1@nordhavn.example\r
DTSTAMP:20260511T060000Z\r
DTSTART;TZID=Europe/Copenhagen:20260514T100000\r
DTEND;TZID=Europe/Copenhagen:20260514T110000\r
RRULE:FREQ=WEEKLY;BYDAY=TH\r
SUMMARY:Call about the export\r
LOCATION:Room 4\\, Århus\r
ORGANIZER;CN=Mette Aagaard:mailto:mette@nordhavn.example\r
DESCRIPTION:Please bring the log\\nof the 9th.\r
END:VEVENT\r
END:VCALENDAR\r
""".encode()


def saved(thing: object) -> bytes:
    """What its `save` or `write` writes."""
    buffer = io.BytesIO()
    save: Callable[[io.BytesIO], object] = getattr(thing, "save", None) or thing.write  # type: ignore[attr-defined]
    save(buffer)
    return buffer.getvalue()


def docx(*paragraphs: str, rows: Iterable[Iterable[str]] = ()) -> bytes:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    lines = [list(row) for row in rows]
    if lines:
        table = document.add_table(len(lines), len(lines[0]))
        for row, words in zip(table.rows, lines, strict=True):
            for cell, text in zip(row.cells, words, strict=True):
                cell.text = text
    return saved(document)


def xlsx(
    rows: Iterable[Iterable[object]], more: Callable[[Worksheet], object] | None = None
) -> bytes:
    book = Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(list(row))
    if more:
        more(sheet)
    return saved(book)


def pdf(*pages: str) -> bytes:
    """A PDF by hand, a line of text a page; a page of "" has none."""
    count = len(pages)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {count} /Kids [{' '.join(f'{4 + 2 * n} 0 R' for n in range(count))}] >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, text in enumerate(pages):
        stream = b"BT /F1 12 Tf 72 700 Td (" + text.encode("cp1252") + b") Tj ET" if text else b""
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
            + f" /Contents {5 + 2 * number} 0 R >>".encode()
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream")
    return pdf_of(objects)


def pdf_of(objects: list[bytes]) -> bytes:
    """The bytes of a PDF whose objects are numbered from 1; the first is the catalogue."""
    data, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        data
        + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
        + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n".encode()
    )


def locked_pdf(data: bytes, user_password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt(user_password, "owner", algorithm="RC4-128")
    return saved(writer)


def replaced(data: bytes, name: str, content: bytes) -> bytes:
    """An Office file with another content of one member."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", 8) as new:
        for member in old.namelist():
            new.writestr(member, content if member == name else old.read(member))
    return buffer.getvalue()


def member(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def laughs(tag: str) -> bytes:
    """An XML of a few hundred bytes that stands for gigabytes of text."""
    entities = ['<!ENTITY a0 "ha">'] + [
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)
    ]
    return f'<?xml version="1.0"?><!DOCTYPE x [{"".join(entities)}]><{tag}>&a11;</{tag}>'.encode()
