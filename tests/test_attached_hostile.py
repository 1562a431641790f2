"""Attached files that were made to hurt: each ends in words, and the others are read all the same."""

import io
import os
import signal
import subprocess
import sys
import time
import zipfile
import zlib
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
    laughs,
    member,
    pdf,
    pdf_of,
    replaced,
    xlsx,
)  # fmt: skip
from mails import mail

from mailbox_agent.attached import AttachmentReader, Limits
from mailbox_agent.attached.process import TOO_LONG
from mailbox_agent.attached.worker import DAMAGED, TOO_MUCH
from mailbox_agent.errors import MessageError
from mailbox_agent.message.parse import parse_message
from mailbox_agent.records import AttachedText
from mailbox_agent.time_limit import time_limit

GOOD = ("good.txt", "text/plain", b"Good words.\n")


@pytest.fixture(scope="module")
def reader() -> Iterator[AttachmentReader]:
    with AttachmentReader() as opened:
        yield opened


def bad_one(reader: AttachmentReader, name: str, kind: str, data: bytes) -> AttachedText:
    """What is told of it; the good files before and behind it are read whatever it does."""
    raw = mail(attachments=[GOOD, (name, kind, data), ("after.pdf", PDF, pdf("After it."))])
    before, bad, after = reader.texts_of(raw, parse_message(raw))
    assert (before.text, after.text) == ("Good words.", "After it.")
    return bad


def bomb(kind: bytes, name: str) -> bytes:
    """An Office file with a member that unpacks to 300 MB."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(kind)) as old, zipfile.ZipFile(buffer, "w", 8) as new:
        for one in old.namelist():
            if one != name:
                new.writestr(one, old.read(one))
        with new.open(name, "w") as file:
            for _ in range(300):
                file.write(b" " * 1_000_000)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "kind", "data", "inside"),
    [
        ("a.docx", DOCX, docx("Words."), "word/document.xml"),
        ("a.xlsx", XLSX, xlsx([["Words"]]), "xl/worksheets/sheet1.xml"),
    ],
)
def test_a_zip_bomb_is_not_unpacked(
    reader: AttachmentReader, name: str, kind: str, data: bytes, inside: str
) -> None:
    packed = bomb(data, inside)
    assert len(packed) < 1_000_000
    found = bad_one(reader, name, kind, packed)
    assert (found.text, found.note) == ("", "unpacks to more than any document")


@pytest.mark.parametrize(
    ("name", "kind", "data", "inside", "tag"),
    [
        ("a.docx", DOCX, docx("Words."), "word/document.xml", "document"),
        ("a.xlsx", XLSX, xlsx([["Words"]]), "xl/worksheets/sheet1.xml", "worksheet"),
        ("b.xlsx", XLSX, xlsx([["Words"]]), "xl/workbook.xml", "workbook"),
    ],
)
def test_a_billion_laughs_are_not_read(
    reader: AttachmentReader, name: str, kind: str, data: bytes, inside: str, tag: str
) -> None:
    found = bad_one(reader, name, kind, replaced(data, inside, laughs(tag)))
    assert (found.text, found.note) == ("", "declares XML entities, as no Office program does")


def test_laughs_behind_a_long_comment_end_in_words_too(reader: AttachmentReader) -> None:
    long = laughs("document").replace(b"?>", b"?><!--" + b" " * 10_000 + b"-->", 1)
    found = bad_one(reader, "a.docx", DOCX, replaced(docx("Words."), "word/document.xml", long))
    assert (found.text, found.note) == ("", DAMAGED)


@pytest.mark.parametrize(
    ("name", "kind", "data"),
    [
        ("a.docx", DOCX, docx("Words.")),
        ("a.xlsx", XLSX, xlsx([["Words"]])),
        ("a.ics", ICS, MEETING),
        ("a.pdf", PDF, pdf("Words.")),
    ],
)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_torn_file_says_so_or_gives_what_is_left(
    reader: AttachmentReader, name: str, kind: str, data: bytes, share: float
) -> None:
    found = bad_one(reader, name, kind, data[: int(len(data) * share)])
    assert found.filename == name
    assert found.text or found.note


def test_a_pdf_whose_pages_lead_in_a_circle_ends(reader: AttachmentReader) -> None:
    circle = pdf_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 9 /Kids [3 0 R] >>",
            b"<< /Type /Pages /Parent 2 0 R /Count 9 /Kids [2 0 R] >>",
        ]
    )
    found = bad_one(reader, "a.pdf", PDF, circle)
    assert found.text == "" and found.note


def slow_pdf(letters: int = 100_000) -> bytes:
    """A page of single letters, 15 kB packed: half a minute for who walks through it."""
    packed = zlib.compress(b"BT /F1 12 Tf (x) Tj 1 0 0 1 0 0 Tm ET\n" * letters, 9)
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R"
    page += b" /Resources << /Font << /F1 " + font + b" >> >> >>"
    return pdf_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            page,
            f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode()
            + packed
            + b"\nendstream",
        ]
    )


def test_a_file_that_takes_too_long_is_given_up_and_the_next_is_read() -> None:
    with AttachmentReader(Limits(seconds=4.0)) as reader:
        found = bad_one(reader, "a.pdf", PDF, slow_pdf())
    assert (found.text, found.note) == ("", TOO_LONG)


def test_a_mail_of_slow_files_alone_has_a_limit_too() -> None:
    slow = slow_pdf()
    files = [(f"{n}.pdf", PDF, slow + b"%" * n) for n in range(4)]
    raw = mail(attachments=[GOOD, *files])
    with AttachmentReader(Limits(seconds=4.0, seconds_in_all=6.0)) as reader:
        first, *found = reader.texts_of(raw, parse_message(raw))
    assert first.text == "Good words."
    assert [one.note for one in found[-2:]] == [f"not read: {TOO_LONG}, with those before it"] * 2


def test_a_file_that_needs_too_much_memory_is_given_up_and_the_next_is_read() -> None:
    name = "word/document.xml"
    inside = member(docx("Words."), name).replace(
        b"<w:sectPr", b"<w:p/>" * 8_000_000 + b"<w:sectPr", 1
    )
    full = replaced(docx("Words."), name, inside)
    with AttachmentReader(Limits(memory=300 << 20)) as reader:
        found = bad_one(reader, "a.docx", DOCX, full)
    assert (found.text, found.note) == ("", TOO_MUCH)


def test_of_a_hundred_thousand_rows_the_first_are_read(reader: AttachmentReader) -> None:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Rows")
    for number in range(100_000):
        sheet.append([number, "row"])
    buffer = io.BytesIO()
    book.save(buffer)
    found = bad_one(reader, "a.xlsx", XLSX, buffer.getvalue())
    assert found.cut and found.text.startswith("0\trow\n1\trow\n")
    assert found.text.count("\n") < 2_001


def test_a_sheet_that_claims_to_be_endless_is_not_walked(reader: AttachmentReader) -> None:
    data = xlsx([["First"]])
    name = "xl/worksheets/sheet1.xml"
    inside = member(data, name).replace(b'ref="A1"', b'ref="A1:XFD1048576"')
    inside = inside.replace(
        b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    )
    found = bad_one(reader, "a.xlsx", XLSX, replaced(data, name, inside))
    assert found.text == "First"


def test_a_calendar_that_repeats_without_end_is_read_as_it_says(reader: AttachmentReader) -> None:
    often = MEETING.replace(b"FREQ=WEEKLY;BYDAY=TH", b"FREQ=SECONDLY")
    assert "Repeats: FREQ=SECONDLY" in bad_one(reader, "a.ics", ICS, often).text


def test_a_calendar_that_names_a_file_of_ours_opens_none(
    reader: AttachmentReader, tmp_path: Path
) -> None:
    secret = tmp_path / "other.ics"
    secret.write_bytes(MEETING)
    found = bad_one(reader, "a.ics", ICS, str(secret).encode())
    assert found.text == "" and found.note


def test_if_the_process_is_killed_another_takes_over(reader: AttachmentReader) -> None:
    assert bad_one(reader, "a.txt", "text/plain", b"First.\n").text == "First."
    killed = reader.pid
    assert killed is not None
    os.kill(killed, signal.SIGKILL)
    assert bad_one(reader, "b.txt", "text/plain", b"Second.\n").text == "Second."
    assert reader.pid != killed


def test_a_mail_whose_own_time_is_up_leaves_no_answer_to_the_next(reader: AttachmentReader) -> None:
    raw = mail(attachments=[("a.pdf", PDF, slow_pdf())])
    with pytest.raises(MessageError), time_limit(1.5):
        reader.texts_of(raw, parse_message(raw))
    assert bad_one(reader, "a.txt", "text/plain", b"Mine.\n").text == "Mine."


def test_a_file_larger_than_what_is_read_is_named_only() -> None:
    with AttachmentReader(Limits(file_bytes=1_000)) as reader:
        found = bad_one(reader, "a.txt", "text/plain", b"x" * 1_001)
    assert (found.text, found.note) == ("", "not read: larger than 1,000 bytes")


KILLED = """
import sys
from mailbox_agent.attached import AttachmentReader, Limits
from mailbox_agent.message.parse import parse_message

reader = AttachmentReader(Limits(seconds=3600.0, seconds_in_all=3600.0))
good, slow = (open(name, "rb").read() for name in sys.argv[1:])
reader.texts_of(good, parse_message(good))
print(reader.pid, flush=True)
reader.texts_of(slow, parse_message(slow))
"""


def test_the_process_goes_with_who_asked_it_in_the_midst_of_a_file(tmp_path: Path) -> None:
    stat = Path("/proc/self/stat")
    if not stat.exists():
        pytest.skip("this system has no /proc to look for processes in")
    good, slow = tmp_path / "good.eml", tmp_path / "slow.eml"
    good.write_bytes(mail(attachments=[GOOD]))
    slow.write_bytes(mail(attachments=[("slow.pdf", PDF, slow_pdf(400_000))]))
    command = [sys.executable, "-c", KILLED, str(good), str(slow)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        pid = int(process.stdout.readline())
        before = processor_time(pid)
        while processor_time(pid) < before + 50:  # hundredths of a second: it is at the file
            time.sleep(0.02)
        process.kill()
    while processor_time(pid) >= 0:
        time.sleep(0.05)


def processor_time(pid: int) -> int:
    """-1: it has ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except FileNotFoundError:
        return -1
    return -1 if fields[0] == "Z" else int(fields[11]) + int(fields[12])
