"""What attached files say: honest ones as people send them."""

import datetime
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from attached_files import (
    DOCX,
    ICS,
    MEETING,
    PDF,
    XLSX,
    docx,
    locked_pdf,
    member,
    pdf,
    replaced,
    saved,
    xlsx,
)
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from mails import mail
from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill

from mailbox_agent.attached import AttachmentReader, Limits
from mailbox_agent.message.parse import parse_message
from mailbox_agent.records import AttachedText


@pytest.fixture(scope="module")
def reader() -> Iterator[AttachmentReader]:
    with AttachmentReader() as opened:
        yield opened


def texts(reader: AttachmentReader, *files: tuple[str, str, bytes]) -> tuple[AttachedText, ...]:
    raw = mail(attachments=list(files))
    return reader.texts_of(raw, parse_message(raw))


def text(reader: AttachmentReader, name: str, kind: str, data: bytes) -> AttachedText:
    (found,) = texts(reader, (name, kind, data))
    return found


def test_each_kind_of_file_is_read_and_named_by_its_part(reader: AttachmentReader) -> None:
    found = texts(
        reader,
        (
            "plan.docx",
            DOCX,
            docx("We restore the export.", rows=[["Step", "Owner"], ["Patch", "Jo"]]),
        ),
        ("dates.xlsx", XLSX, xlsx([["Step", "Due"], ["Patch", datetime.date(2026, 5, 20)]])),
        ("report.pdf", PDF, pdf("The index was lost.", "Second page.")),
        ("call.ics", ICS, MEETING),
        ("rows.csv", "text/csv", b"id;amount\r\n1;20\r\n"),
        ("note.txt", "text/plain", "Grüße aus Århus\n".encode("latin-1")),
    )
    assert [(one.part, one.filename, one.cut, one.note) for one in found] == [
        (str(number), name, False, "")
        for number, name in enumerate(
            ("plan.docx", "dates.xlsx", "report.pdf", "call.ics", "rows.csv", "note.txt"), 2
        )
    ]
    assert found[0].text == "We restore the export.\nStep\tOwner\nPatch\tJo"
    assert found[1].text == "Step\tDue\nPatch\t2026-05-20"
    assert found[2].text == "The index was lost.\n\nSecond page."
    assert found[3].text.splitlines() == [
        "Summary: Call about the export",
        "Start: 2026-05-14 10:00 Europe/Copenhagen",
        "End: 2026-05-14 11:00 Europe/Copenhagen",
        "Repeats: FREQ=WEEKLY;BYDAY=TH",
        "Location: Room 4, Århus",
        "Organizer: Mette Aagaard <mette@nordhavn.example>",
        "Description: Please bring the log",
        "of the 9th.",
    ]
    assert found[4].text == "id;amount\n1;20"
    assert found[5].text == "Grüße aus Århus"


def test_the_bytes_decide_what_a_file_is_and_not_its_name(reader: AttachmentReader) -> None:
    octets = "application/octet-stream"
    assert text(reader, "scan.pdf", PDF, docx("A Word file.")).text == "A Word file."
    assert text(reader, "plan.docx", DOCX, pdf("A PDF.")).text == "A PDF."
    assert text(reader, "data.bin", octets, xlsx([["A sheet"]])).text == "A sheet"
    assert text(reader, "app.log", octets, b"09:00 ERROR timeout\n").text == "09:00 ERROR timeout"
    assert text(reader, "plan.docx", DOCX, b"Only text.\n").text == "Only text."


def test_pictures_pages_programs_and_signatures_have_no_text(reader: AttachmentReader) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + b"\x00" * 200
    assert not texts(
        reader,
        ("logo.png", "image/png", picture),
        ("plan.docx", DOCX, picture),
        ("page.html", "text/html", b"<html><body>Hello</body></html>"),
        ("card.vcf", "text/vcard", b"BEGIN:VCARD\r\nFN:Jo\r\nEND:VCARD\r\n"),
        ("smime.p7s", "application/pkcs7-signature", b"\x30\x82\x01\x00" + b"\x05" * 90),
        ("run.sh", "text/plain", b"#!/bin/sh\necho hello\n"),
        ("all.zip", "application/zip", b"PK\x05\x06" + b"\x00" * 18),
        ("empty.txt", "text/plain", b""),
    )


def test_without_a_file_that_has_a_text_no_process_is_started() -> None:
    with AttachmentReader() as reader:
        assert not texts(reader)
        assert not texts(reader, ("logo.gif", "image/gif", b"GIF89a" + b"\x00" * 50))
        assert reader.pid is None


def test_one_process_serves_a_pass_and_ends_with_it() -> None:
    with AttachmentReader() as reader:
        texts(reader, ("a.txt", "text/plain", b"one\n"))
        pid = reader.pid
        texts(reader, ("b.pdf", PDF, pdf("two")))
        assert pid is not None and reader.pid == pid
    assert reader.pid is None
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_the_process_gets_no_secrets(
    monkeypatch: pytest.MonkeyPatch, reader: AttachmentReader
) -> None:
    if not Path("/proc/self/environ").exists():
        pytest.skip("no /proc here")
    monkeypatch.setenv("MAIL_PASSWORD", "hunter2-of-the-test")
    with AttachmentReader() as fresh:
        texts(fresh, ("a.txt", "text/plain", b"one\n"))
        environment = Path(f"/proc/{fresh.pid}/environ").read_bytes()
    assert b"PYTHONPATH=" in environment and b"hunter2" not in environment


def test_the_same_file_twice_is_read_once(reader: AttachmentReader) -> None:
    found = texts(
        reader, ("a.txt", "text/plain", b"The same.\n"), ("b.txt", "text/plain", b"The same.\n")
    )
    assert [one.filename for one in found] == ["a.txt"]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_table_as_text_is_read_in_whatever_charset_it_is(
    reader: AttachmentReader, codec: str
) -> None:
    data = "kunde;straße\r\nMøller;Überweg 5\r\n".encode(codec)
    found = text(reader, "kunden.csv", "text/csv", data)
    assert found.text == "kunde;straße\nMøller;Überweg 5"


def test_a_long_text_is_cut_and_says_so(reader: AttachmentReader) -> None:
    found = text(reader, "app.log", "text/plain", b"09:00 ERROR timeout of the gateway\n" * 100_000)
    assert found.cut and 19_000 < len(found.text) <= 20_000
    assert found.text.startswith("09:00 ERROR timeout of the gateway\n09:00")
    exact = text(reader, "short.txt", "text/plain", b"x" * 20_000)
    assert (exact.cut, len(exact.text)) == (False, 20_000)


def test_many_files_of_one_mail_share_a_bound() -> None:
    limits = Limits(files=3, chars=30, chars_in_all=50)
    with AttachmentReader(limits) as reader:
        found = texts(reader, *((f"{n}.txt", "text/plain", f"{n}".encode() * 40) for n in range(5)))
    assert [len(one.text) for one in found] == [30, 20, 0, 0, 0]
    assert all(one.cut for one in found[:3])
    assert found[2].note == "not read: the files before it are too long"
    assert found[3].note == found[4].note == "not read: the mail has more than 3 files"


def test_hidden_sheets_rows_and_columns_are_left_out_and_that_is_said(
    reader: AttachmentReader,
) -> None:
    book = Workbook()
    sheet = book.active
    for row in (
        ["Step", "Secret", "Due"],
        ["Patch", "x", "May"],
        ["Hidden", "row", "June"],
        ["Test", "y", "July"],
    ):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = True
    book.create_sheet("Costs").append(["internal"])
    book.create_sheet("Notes").append(["Call Jo."])
    book["Costs"].sheet_state = "veryHidden"
    found = text(reader, "plan.xlsx", XLSX, saved(book))
    assert found.text == "Sheet Sheet:\nStep\tDue\nPatch\tMay\nTest\tJuly\nSheet Notes:\nCall Jo."
    assert found.note == "1 hidden sheet is left out; hidden rows and columns are left out"


def test_cells_are_written_as_their_sheet_shows_them(reader: AttachmentReader) -> None:
    def show(sheet: object) -> None:
        sheet["A2"].number_format = "0%"  # type: ignore[index]
        sheet["F1"] = "=SUM(1,2)"  # type: ignore[index]

    moment = datetime.datetime(2026, 5, 20, 18, 30)  # noqa: DTZ001  Excel knows no zones
    rows = [[1.0, 2.5, True, moment, " two\nlines "], [0.45, 1e6, False, None, None]]
    found = text(reader, "cells.xlsx", XLSX, xlsx(rows, show))
    assert found.text == "1\t2.5\tTRUE\t2026-05-20 18:30\ttwo lines\n45%\t1000000\tFALSE"


def test_a_formula_has_the_value_that_was_computed_last(reader: AttachmentReader) -> None:
    name = "xl/worksheets/sheet1.xml"
    data = xlsx([["=SUM(1,2)"]])
    inside = (
        member(data, name)
        .replace(b"<v></v>", b"<v>3</v>")
        .replace(b"<v/>", b"<v>3</v>")
        .replace(b"<v />", b"<v>3</v>")
    )
    assert text(reader, "sum.xlsx", XLSX, replaced(data, name, inside)).text == "3"


def test_hidden_and_white_words_in_word_are_left_out_and_that_is_said(
    reader: AttachmentReader,
) -> None:
    document = Document()
    paragraph = document.add_paragraph("Seen. ")
    paragraph.add_run("vanished ").font.hidden = True
    paragraph.add_run("white ").font.color.rgb = RGBColor(255, 255, 255)
    paragraph.add_run("tiny ").font.size = Pt(1)
    paragraph.add_run("Seen, too.")
    found = text(reader, "a.docx", DOCX, saved(document))
    assert (found.text, found.note) == ("Seen. Seen, too.", "hidden text is left out")


def test_white_words_on_a_colour_are_a_headline(reader: AttachmentReader) -> None:
    document = Document()
    cell = document.add_table(1, 1).rows[0].cells[0]
    cell.paragraphs[0].add_run("Owner").font.color.rgb = RGBColor(255, 255, 255)
    shade = OxmlElement("w:shd")
    shade.set(qn("w:fill"), "1F3864")
    cell._tc.get_or_add_tcPr().append(shade)
    found = text(reader, "a.docx", DOCX, saved(document))
    assert (found.text, found.note) == ("Owner", "")


def test_deleted_words_are_gone_and_inserted_ones_are_there(reader: AttachmentReader) -> None:
    document = Document()
    paragraph = document.add_paragraph("We deliver on ")
    for tag, words, text_tag in (("w:del", "Monday", "w:delText"), ("w:ins", "Friday", "w:t")):
        change, run, content = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(text_tag)
        content.text = words
        run.append(content)
        change.append(run)
        paragraph._p.append(change)
    assert text(reader, "a.docx", DOCX, saved(document)).text == "We deliver on Friday"


def test_merged_cells_and_tables_in_tables_are_read_once(reader: AttachmentReader) -> None:
    document = Document()
    table = document.add_table(2, 2)
    table.rows[0].cells[0].merge(table.rows[0].cells[1]).text = "Wide"
    inner = table.rows[1].cells[0].add_table(1, 2)
    inner.rows[0].cells[0].text, inner.rows[0].cells[1].text = "in", "side"
    table.rows[1].cells[1].text = "right"
    words = text(reader, "a.docx", DOCX, saved(document)).text.split()
    assert words == ["Wide", "in", "side", "right"]


def test_a_pdf_without_words_says_so(reader: AttachmentReader) -> None:
    found = text(reader, "scan.pdf", PDF, pdf("", ""))
    assert (found.text, found.note) == ("", "no text in it: a scan, or pictures alone")


def test_a_pdf_that_only_forbids_changes_is_read(reader: AttachmentReader) -> None:
    assert text(reader, "a.pdf", PDF, locked_pdf(pdf("Free to read."), "")).text == "Free to read."


def test_a_pdf_with_a_password_is_not_read(reader: AttachmentReader) -> None:
    found = text(reader, "a.pdf", PDF, locked_pdf(pdf("Closed."), "secret"))
    assert (found.text, found.note) == ("", "protected by a password")


def test_a_word_file_with_a_password_is_not_read(reader: AttachmentReader) -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500
    found = text(
        reader, "a.docx", DOCX, ole + "EncryptedPackage".encode("utf-16-le") + b"\x00" * 90
    )
    assert (found.text, found.note) == ("", "protected by a password")


def test_cells_that_nobody_sees_are_left_out_of_a_workbook(reader: AttachmentReader) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for place, text in (("A1", "Seen"), ("A2", "White"), ("A3", "Tiny"), ("A4", "Formatted"),
                        ("A5", "Headline")):  # fmt: skip
        sheet[place] = text
    sheet["A2"].font = Font(color="FFFFFF")
    sheet["A3"].font = Font(size=1)
    sheet["A4"].number_format = ";;;"
    sheet["A5"].font = Font(color="FFFFFF", bold=True)
    sheet["A5"].fill = PatternFill("solid", fgColor="1F4E79")
    raw = mail(attachments=[("a.xlsx", XLSX, saved(book))])
    (one,) = reader.texts_of(raw, parse_message(raw))
    assert one.text.split() == ["Seen", "Headline"]
    assert "nobody sees" in one.note
