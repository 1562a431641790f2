"""Attachments: found again by their id, typed by their bytes, marked where they are dangerous."""

import hashlib
import io
import zipfile

import pytest
from mails import mail

from mailbox_agent.errors import MessageError
from mailbox_agent.message.attachments import sniff
from mailbox_agent.message.filenames import safe_filename
from mailbox_agent.message.parse import parse_message
from mailbox_agent.message.part_bytes import part_bytes

PE = b"MZ" + b"\x90\x00\x03" + b"\x00" * 55 + b"\x40\x00\x00\x00" + b"PE\x00\x00" + b"\x00" * 200
PDF = b"%PDF-1.7\n1 0 obj\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500


def zipped(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


def test_each_part_is_found_again_by_its_id_with_the_same_bytes() -> None:
    raw = mail(
        attachments=[
            ("rows.csv", "text/csv", b"1,2\r\n3,4\r\n"),
            ("plan.pdf", "application/pdf", PDF),
        ]
    )
    message = parse_message(raw)
    assert [a.filename for a in message.attachments] == ["rows.csv", "plan.pdf"]
    for attachment in message.attachments:
        data = part_bytes(raw, attachment.part)
        assert hashlib.sha256(data).hexdigest() == attachment.sha256
        assert len(data) == attachment.size
    assert part_bytes(raw, message.attachments[1].part) == PDF


@pytest.mark.parametrize("part", ["", "9", "1.1.1", "2/tnef1", "../etc", "1/epilogue/x"])
def test_a_part_id_that_means_nothing_is_refused(part: str) -> None:
    raw = mail(attachments=[("rows.csv", "text/csv", b"1,2\r\n")]) if part else mail()
    with pytest.raises(MessageError):
        part_bytes(raw, part)


@pytest.mark.parametrize(
    ("data", "name", "declared", "kind", "danger"),
    [
        (PDF, "plan.pdf", "application/pdf", "application/pdf", None),
        (b"1,2,3\n", "rows.csv", "text/csv", "text/csv", None),
        (b"2026-05-11 ERROR timeout\n", "app.log", "application/octet-stream", "text/plain", None),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 20, "shot.png", "image/png", "image/png", None),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 20, "shot.jpg", "image/jpeg", "image/png", None),
        (
            PE,
            "setup.exe",
            "application/octet-stream",
            "application/vnd.microsoft.portable-executable",
            "executable",
        ),
        (
            PE,
            "setup",
            "application/octet-stream",
            "application/vnd.microsoft.portable-executable",
            "executable",
        ),
        (
            PE,
            "invoice.pdf",
            "application/pdf",
            "application/vnd.microsoft.portable-executable",
            "disguised",
        ),
        (
            PE,
            "invoice.pdf.exe",
            "application/pdf",
            "application/vnd.microsoft.portable-executable",
            "disguised",
        ),
        (PDF, "invoice.pdf        .scr", "application/pdf", "application/pdf", "disguised"),
        (b"x", "invoice_\u202efdp.exe", "application/pdf", "text/plain", "disguised"),
        (
            b"\x7fELF\x02\x01" + b"\x00" * 60,
            "tool",
            "application/octet-stream",
            "application/x-elf",
            "executable",
        ),
        (b"\xcf\xfa\xed\xfe" + b"\x00" * 60, "tool", "", "application/x-mach-binary", "executable"),
        (b"MZ is what the columns of our table are called.\n", "note.txt", "text/plain", "", None),
        (b"WScript.Echo(1)", "run.js", "text/plain", "text/plain", "script"),
        (b"#!/bin/sh\nrm\n", "readme.txt", "text/plain", "text/x-script", "disguised"),
        (
            b"\x4c\x00\x00\x00\x01\x14\x02\x00" + b"\x00" * 60,
            "folder.lnk",
            "",
            "application/x-ms-shortcut",
            "script",
        ),
        (b"<html><script>x()</script></html>", "Invoice.html", "text/html", "text/html", "script"),
        (b"<html><p>Invoice</p></html>", "Invoice.html", "text/html", "text/html", None),
        (zipped("rows.csv"), "rows.zip", "application/zip", "application/zip", None),
        (zipped("a/setup.exe"), "rows.zip", "application/zip", "application/zip", "executable"),
        (
            zipped("[Content_Types].xml", "word/document.xml"),
            "plan.docx",
            "",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            None,
        ),
        (
            zipped("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"),
            "plan.xlsx",
            "",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "macro",
        ),
        (b"", "plan.docm", "", "", "macro"),
        (OLE + "WordDocument".encode("utf-16-le"), "old.doc", "", "application/msword", None),
        (
            OLE + "Workbook".encode("utf-16-le") + "_VBA_PROJECT_CUR".encode("utf-16-le"),
            "old.xls",
            "",
            "application/vnd.ms-excel",
            "macro",
        ),
        (b"PK\x03\x04 torn", "rows.zip", "application/zip", "application/zip", None),
        (b"", "", "", "", None),
    ],
)
def test_it_is_typed_by_its_bytes_and_marked(
    data: bytes, name: str, declared: str, kind: str, danger: str | None
) -> None:
    found, verdict = sniff(data, name, declared)
    assert verdict == danger
    if kind:
        assert found == kind


@pytest.mark.parametrize(
    ("written", "safe"),
    [
        ("rows.csv", "rows.csv"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\mette\\plan.docx", "plan.docx"),
        ("C:plan.docx", "plan.docx"),
        ("..", ""),
        ("/", ""),
        ("a\x00b\r\n.txt", "ab.txt"),
        ("photo_\u202egnp.exe", "photo_gnp.exe"),
        ("Übergabe 日本.csv", "Übergabe 日本.csv"),
        ("what?.txt", "what_.txt"),
        ("x" * 400 + ".csv", "x" * 176 + ".csv"),
    ],
)
def test_a_file_name_cannot_leave_its_folder(written: str, safe: str) -> None:
    assert safe_filename(written) == safe


def test_an_inline_picture_is_told_from_an_attached_file() -> None:
    raw = (
        b"From: a@b.example\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n"
        b"<p>Hello</p><img src=cid:x>\n--b\nContent-Type: image/gif; name=logo.gif\nContent-ID: <x>\n\nGIF89a\n"
        b"--b\nContent-Type: image/gif; name=shot.gif\nContent-Disposition: attachment\n\nGIF89a\n--b--\n"
    )
    logo, shot = parse_message(raw).attachments
    assert (logo.filename, logo.inline, shot.filename, shot.inline) == (
        "logo.gif",
        True,
        "shot.gif",
        False,
    )


def test_a_program_inside_a_forwarded_mail_is_marked_too() -> None:
    inner = mail(attachments=[("invoice.exe", "application/pdf", PE)])
    raw = (
        b"From: a@b.example\r\nContent-Type: multipart/mixed; boundary=outer\r\n\r\n--outer\r\n\r\nSee.\r\n"
        b"--outer\r\nContent-Type: message/rfc822\r\n\r\n" + inner + b"\r\n--outer--\r\n"
    )
    found = {a.part: a.danger for a in parse_message(raw).attachments}
    assert found == {"2": None, "2.1.2": "executable"}
