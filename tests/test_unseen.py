"""What travels in a Word file beside its pages: taken out of the copy that leaves, or asked about."""

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from docx import Document
from reviewing import PLAN, a_case

from mailbox_agent.documents.clean_copy import clean_copy
from mailbox_agent.documents.unseen import carried_along

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NS = f'xmlns:w="{W}" xmlns:r="{R}"'
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = (
    '<Default Extension="xlsx" ContentType="application/vnd.ms-excel"/>'
    '<Default Extension="html" ContentType="text/html"/><Override PartName="/word/header9.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>'
)
OUTSIDE = ' TargetMode="External"'


def word_file(
    body: str = "",
    related: tuple[tuple[str, str, str], ...] = (),
    parts: Mapping[str, str] = MappingProxyType({}),
) -> bytes:
    """A Word file that says "Seen." `related`: (kind, target, mode); `parts`: path -> content."""
    made = io.BytesIO()
    document = Document()
    document.add_paragraph("Seen.")
    document.save(made)
    with zipfile.ZipFile(made) as inside:
        files = {name: inside.read(name) for name in inside.namelist()}
    text = files["word/document.xml"]
    at = text.rindex(b"<w:sectPr")
    files["word/document.xml"] = text[:at] + body.encode() + text[at:]
    relations = "".join(
        f'<Relationship Id="rIdX{number}" Type="{R}/{kind}" Target="{target}"{mode}/>'
        for number, (kind, target, mode) in enumerate(related)
    )
    files["word/_rels/document.xml.rels"] = _with(files["word/_rels/document.xml.rels"], relations)
    files["[Content_Types].xml"] = _with(files["[Content_Types].xml"], TYPES)
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as new:
        for name, data in files.items():
            new.writestr(name, parts.get(name, data))
        for name in parts.keys() - files.keys():
            new.writestr(name, parts[name])
    return result.getvalue()


def _with(xml: bytes, more: str) -> bytes:
    return re.sub(rb"</(Relationships|Types)>", more.encode() + rb"</\1>", xml)


def run(text: str, properties: str = "") -> str:
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:p {NS}><w:r>{inside}<w:t>{text}</w:t></w:r></w:p>"


def everything(data: bytes) -> bytes:
    inside = zipfile.ZipFile(io.BytesIO(data))
    return b"".join(name.encode() + inside.read(name) for name in inside.namelist())


CARRIED = {
    "hidden text": word_file(run("SECRET", "<w:vanish/>")),
    "hidden text, said at length": word_file(run("SECRET", '<w:vanish w:val="true"/>')),
    "data behind a form": word_file(
        related=(("customXml", "../customXml/item1.xml", ""),),
        parts={"customXml/item1.xml": "<a>SECRET</a>"},
    ),
    "building blocks": word_file(
        related=(("glossaryDocument", "glossary/document.xml", ""),),
        parts={
            "word/glossary/document.xml": f"<w:glossaryDocument {NS}>SECRET</w:glossaryDocument>"
        },
    ),
    "a header that no page has": word_file(
        related=(("header", "header9.xml", ""),),
        parts={"word/header9.xml": f"<w:hdr {NS}>{run('SECRET')}</w:hdr>"},
    ),
    "variables": word_file(
        parts={
            "word/settings.xml": f'<w:settings {NS}><w:docVars><w:docVar w:name="a" '
            'w:val="SECRET"/></w:docVars></w:settings>'
        }
    ),
    "the template's path": word_file(
        parts={
            "word/settings.xml": f'<w:settings {NS}><w:attachedTemplate r:id="rId1"/></w:settings>',
            "word/_rels/settings.xml.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship'
            f' Id="rId1" Type="{R}/attachedTemplate" Target="file:///SECRET/plan.dotx"{OUTSIDE}/>'
            "</Relationships>",
        }
    ),
    "company and manager": word_file(
        parts={
            "docProps/app.xml": '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/'
            '2006/extended-properties"><Manager>SECRET</Manager><Company>SECRET</Company></Properties>'
        }
    ),
    "who changed what": word_file(f'<w:customXmlDelRangeStart {NS} w:id="9" w:author="SECRET"/>'),
}


@pytest.mark.parametrize("data", CARRIED.values(), ids=CARRIED)
def test_what_no_page_shows_does_not_leave_us(data: bytes) -> None:
    assert b"SECRET" in everything(data)
    copy = clean_copy(data)
    assert b"SECRET" not in everything(copy)
    assert Document(io.BytesIO(copy)).paragraphs[0].text == "Seen."
    assert carried_along("plan.docx", copy) == []


def test_text_whose_style_hides_it_is_hidden_and_what_is_shown_again_is_not() -> None:
    styles = (
        f'<w:styles {NS}><w:style w:type="character" w:styleId="Veil"><w:rPr><w:vanish/></w:rPr>'
        "</w:style></w:styles>"
    )
    veil = '<w:rStyle w:val="Veil"/>'
    copy = clean_copy(
        word_file(
            run("SECRET", veil) + run("Shown.", veil + '<w:vanish w:val="0"/>'),
            parts={"word/styles.xml": styles},
        )
    )
    texts = [one.text for one in Document(io.BytesIO(copy)).paragraphs]
    assert "SECRET" not in texts and texts[-1] == "Shown."


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            word_file(
                related=(("package", "embeddings/sheet1.xlsx", ""),),
                parts={"word/embeddings/sheet1.xlsx": "rows"},
            ),
            "a file inside it, sheet1.xlsx, that its reader can open",
        ),
        (
            word_file(
                related=(("aFChunk", "more.html", ""),), parts={"word/more.html": "<p>more</p>"}
            ),
            "a file inside it, more.html, that its reader can open",
        ),
        (
            word_file(related=(("image", "https://track.example/1.png", OUTSIDE),)),
            "something that is loaded from https://track.example/1.png",
        ),
        (
            word_file(
                f'<w:p {NS}><w:r><w:instrText> INCLUDETEXT "x.docx"</w:instrText></w:r></w:p>'
            ),
            'a field that loads something: INCLUDETEXT "x.docx"',
        ),
    ],
    ids=["workbook", "web page", "picture elsewhere", "field"],
)
def test_what_may_be_wanted_is_asked_about(data: bytes, said: str) -> None:
    assert carried_along("plan.docx", clean_copy(data)) == [said]


def test_a_link_to_click_on_and_a_page_number_are_nothing_to_ask_about() -> None:
    data = word_file(
        f"<w:p {NS}><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>",
        related=(("hyperlink", "https://vendor.example/", OUTSIDE),),
    )
    assert carried_along("plan.docx", clean_copy(data)) == []


def test_a_plan_with_a_file_in_it_is_not_approved_unasked(tmp_path: Path) -> None:
    reviewer = a_case(tmp_path / "desk")
    path = reviewer.settle(PLAN)
    document = Document(str(path))
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    sheet = Part(PackURI("/word/embeddings/sheet1.xlsx"), "application/vnd.ms-excel", b"rows",
                 document.part.package)  # fmt: skip
    document.part.relate_to(sheet, f"{R}/package")
    document.save(str(path))
    assert "sheet1.xlsx" in reviewer.refused("approve", PLAN)
    assert reviewer.drafts("plan") == []
    assert "sheet1.xlsx" in reviewer.done("approve", PLAN, "--anyway")
