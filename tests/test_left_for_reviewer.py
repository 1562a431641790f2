"""Which notes to the reviewer a Word file still holds, also after an edit in Word."""

import io
import zipfile
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from case_samples import COMPANY, NOW, PEOPLE, empty_record, rich_record
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from mailbox_agent.documents.case_file import build_document
from mailbox_agent.documents.clean_copy import clean_copy
from mailbox_agent.documents.left_for_reviewer import reviewer_lines, reviewer_lines_of
from mailbox_agent.documents.word import render
from mailbox_agent.errors import TemplateError, UserError
from mailbox_agent.records import CaseRecord

TEMPLATES = Path(__file__).parent.parent / "doc_templates"


def made(
    tmp_path: Path,
    language: str = "en",
    record: CaseRecord | None = None,
    template: Path = TEMPLATES / "remediation_plan.docx",
) -> Path:
    values = build_document(
        record or empty_record(),
        kind="remediation_plan",
        edition="customer",
        company=COMPANY,
        people=PEOPLE,
        now=NOW,
        zone="Europe/Copenhagen",
        language=language,
    )
    path = tmp_path / "plan.docx"
    path.write_bytes(render(values, template, version=1, made_at=NOW))
    return path


def notes_in(document: Any) -> list[Any]:
    return [one for one in document.paragraphs if one.style.name == "Reviewer note"]


@pytest.mark.parametrize(("language", "label"), [("en", "For the reviewer:"), ("de", "Für die")])
def test_a_fresh_document_holds_its_notes(tmp_path: Path, language: str, label: str) -> None:
    found = reviewer_lines(made(tmp_path, language))
    assert len(found) > 3
    assert all(one.startswith(label) for one in found)


def test_a_note_that_was_deleted_is_gone(tmp_path: Path) -> None:
    path = made(tmp_path)
    document = Document(str(path))
    for paragraph in notes_in(document):
        paragraph._p.getparent().remove(paragraph._p)
    document.save(str(path))
    assert reviewer_lines(path) == []


def test_a_note_that_was_written_over_is_filled_in(tmp_path: Path) -> None:
    path = made(tmp_path)
    before = reviewer_lines(path)
    document = Document(str(path))
    notes_in(document)[0].text = "Two vans stood still for a day."
    document.save(str(path))
    assert reviewer_lines(path) == before[1:]
    kept = Document(io.BytesIO(clean_copy(path.read_bytes())))
    filled = [one for one in kept.paragraphs if one.text == "Two vans stood still for a day."]
    assert [one.style.name for one in filled] == ["Normal"]


def test_a_note_whose_style_and_runs_were_changed_is_still_one(tmp_path: Path) -> None:
    path = made(tmp_path)
    document = Document(str(path))
    note = notes_in(document)[0]
    words = note.text
    note.style = document.styles["Normal"]
    note.text = ""
    for piece in (words[:3], words[3:9], words[9:]):  # spelling checks split runs anywhere
        note.add_run(piece).bold = True
    document.save(str(path))
    assert words in reviewer_lines(path)


def test_a_note_that_lost_only_its_label_is_still_one(tmp_path: Path) -> None:
    path = made(tmp_path)
    document = Document(str(path))
    note = notes_in(document)[0]
    note.text = note.text.partition(": ")[2].capitalize()
    document.save(str(path))
    assert note.text in reviewer_lines(path)


def test_words_before_a_note_do_not_hide_it(tmp_path: Path) -> None:
    path = made(tmp_path)
    document = Document(str(path))
    note = notes_in(document)[0]
    note.text = "We are on it. " + note.text.replace("reviewer:", "reviewer\xa0:")
    document.save(str(path))
    assert reviewer_lines(path)[0].startswith("We are on it. For the reviewer :")


def test_a_note_that_tracked_changes_deleted_is_gone(tmp_path: Path) -> None:
    path = made(tmp_path)
    before = reviewer_lines(path)
    document = Document(str(path))
    paragraph = notes_in(document)[0]._p
    deleted = OxmlElement("w:del")
    for run in list(paragraph.iter(qn("w:r"))):
        for text in run.iter(qn("w:t")):
            text.tag = qn("w:delText")
        deleted.append(run)
    paragraph.append(deleted)
    document.save(str(path))
    assert reviewer_lines(path) == before[1:]


def test_a_note_in_a_table_and_in_the_footer_is_found(tmp_path: Path) -> None:
    path = made(tmp_path)
    before = len(reviewer_lines(path))
    document = Document(str(path))
    note = notes_in(document)[0]._p
    document.tables[0].rows[0].cells[0]._tc.append(deepcopy(note))
    document.sections[0].footer.paragraphs[0].text = "Für die Durchsicht: steht hier noch"
    document.save(str(path))
    assert len(reviewer_lines(path)) == before + 2


def test_a_template_s_own_note_is_one_until_it_is_written_over(tmp_path: Path) -> None:
    template = tmp_path / "remediation_plan.docx"
    with zipfile.ZipFile(TEMPLATES / "remediation_plan.docx") as shipped:
        content = {name: shipped.read(name) for name in shipped.namelist()}
    own = '<w:p><w:pPr><w:pStyle w:val="ReviewerNote"/></w:pPr><w:r><w:t>Ask finance</w:t></w:r>'
    xml = content["word/document.xml"].decode()
    content["word/document.xml"] = xml.replace("<w:sectPr", f"{own}</w:p><w:sectPr", 1).encode()
    with zipfile.ZipFile(template, "w") as changed:
        for name, data in content.items():
            changed.writestr(name, data)
    path = made(tmp_path, template=template)
    assert reviewer_lines(path)[-1] == "Ask finance"
    assert b"Ask finance" not in zipfile.ZipFile(io.BytesIO(clean_copy(path.read_bytes()))).read(
        "word/document.xml"
    )
    document = Document(str(path))
    notes_in(document)[-1].text = "Finance has agreed."
    document.save(str(path))
    assert "Finance has agreed." not in reviewer_lines(path)


def test_the_clean_copy_holds_no_note(tmp_path: Path) -> None:
    path = made(tmp_path, "de", rich_record())
    assert reviewer_lines(path)
    assert reviewer_lines_of("copy.docx", clean_copy(path.read_bytes())) == []


def test_a_file_that_is_gone_or_no_word_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"gone\.docx"):
        reviewer_lines(tmp_path / "gone.docx")
    (tmp_path / "text.docx").write_text("plain")
    with pytest.raises(TemplateError, match=r"text\.docx"):
        reviewer_lines(tmp_path / "text.docx")
