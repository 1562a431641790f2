"""Makes the shipped Word templates from nothing: `python doc_templates/make_templates.py`.

A maintainer's tool, not used at run time: afterwards people edit the .docx files in Word. The
look lives in `template_styles.xml` beside this file; here is only which part stands where.
"""

import io
import sys
import zipfile
from datetime import datetime
from pathlib import Path
from xml.sax.saxutils import escape

from docx import Document
from docx.oxml.parser import parse_xml

HERE = Path(__file__).parent
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXT_WIDTH = 9638  # twips: A4 less 20 mm left and right

ACTIONS = (("ref", 680), ("what", 3858), ("owner", 1750), ("due", 1750), ("state", 1600))
CAUSES = (("cause", 5638), ("status", 1500), ("said", 2500))
BACKUP = (("what", 5638), ("trigger", 4000))
ROLES = (("role", 3200), ("name", 3838), ("side", 2600))
SIGN_OFF = (("side", 2400), ("name", 2600), ("date", 1838), ("sign", 2800))
DONE = (("ref", 680), ("what", 4858), ("owner", 1900), ("done", 2200))
PROMISES = (("ref", 680), ("what", 3558), ("due", 1800), ("done", 1800), ("result", 1800))
TIMELINE = (("when", 2100), ("side", 1738), ("event", 5800))


def paragraph(style: str, text: str) -> str:
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'
    )


def tag(text: str) -> str:
    """A paragraph that docxtpl takes out: it holds one control tag."""
    return paragraph("BodyText", text)


def reviewer_note(key: str) -> str:
    return (
        tag(f"{{%p if {key}.note %}}")
        + paragraph("ReviewerNote", f"{{{{ {key}.note }}}}")
        + tag("{%p endif %}")
    )


def lines(key: str, style: str = "BodyText") -> str:
    """A heading and one paragraph a row."""
    return (
        paragraph("Heading1", f"{{{{ {key}.heading }}}}")
        + tag(f"{{%p for row in {key}.rows %}}")
        + paragraph(style, "{{ row.text }}")
        + tag("{%p endfor %}")
        + reviewer_note(key)
    )


def row(cells: list[tuple[int, str]], *, header: bool = False) -> str:
    marked = "<w:tblHeader/>" if header else ""
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
        for width, content in cells
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{marked}</w:trPr>{inner}</w:tr>"


def control_row(text: str, columns: int) -> str:
    """A row that docxtpl takes out, one cell over the whole width."""
    return (
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{TEXT_WIDTH}" w:type="dxa"/>'
        f'<w:gridSpan w:val="{columns}"/></w:tcPr>{paragraph("TableText", text)}</w:tc></w:tr>'
    )


def table_of(style: str, widths: list[int], rows: str, *, header: bool) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    look = '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
    if not header:
        look = '<w:tblLook w:val="0080" w:firstRow="0" w:lastRow="0" w:firstColumn="1" '
    look += 'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    )


def table(key: str, columns: tuple[tuple[str, int], ...], *, cell_style: str = "TableText") -> str:
    """A heading, then a table with a header row that repeats; without rows only the note."""
    header = row(
        [
            (width, paragraph("TableHead", f"{{{{ {key}.columns.{name} }}}}"))
            for name, width in columns
        ],
        header=True,
    )
    cells = row(
        [(width, paragraph(cell_style, f"{{{{ row.{name} }}}}")) for name, width in columns]
    )
    inner = (
        header
        + control_row(f"{{%tr for row in {key}.rows %}}", len(columns))
        + cells
        + control_row("{%tr endfor %}", len(columns))
    )
    return (
        paragraph("Heading1", f"{{{{ {key}.heading }}}}")
        + tag(f"{{%p if {key}.rows %}}")
        + table_of("PlanTable", [width for _, width in columns], inner, header=True)
        + tag("{%p endif %}")
        + reviewer_note(key)
    )


def overview() -> str:
    """The title block and the table of facts."""
    cells = row(
        [
            (2700, paragraph("FactLabel", "{{ row.label }}")),
            (TEXT_WIDTH - 2700, paragraph("TableText", "{{ row.value }}")),
        ]
    )
    inner = control_row("{%tr for row in overview.rows %}", 2) + cells
    inner += control_row("{%tr endfor %}", 2)
    return (
        paragraph("Subtitle", "{{ kind }}{% if internal %} · {{ edition }}{% endif %}")
        + paragraph("Title", "{{ title }}")
        + table_of("FactTable", [2700, TEXT_WIDTH - 2700], inner, header=False)
        + paragraph("SmallPrint", "{{ times }}")
    )


DOCUMENTS = {
    "remediation_plan": (
        overview()
        + lines("situation")
        + lines("impact", "Quote")
        + table("actions", ACTIONS)
        + lines("next_update")
        + table("needs", ACTIONS)
        + table("causes", CAUSES)
        + lines("decisions")
        + table("backup", BACKUP)
        + lines("questions", "ListBullet")
        + table("roles", ROLES, cell_style="TableKept")
        + table("sign_off", SIGN_OFF, cell_style="SignText")
    ),
    "closure_summary": (
        overview()
        + lines("what_it_was")
        + lines("what_it_meant", "Quote")
        + table("done", DONE)
        + table("prevents", ACTIONS)
        + table("promises", PROMISES)
        + table("still_open", ACTIONS)
        + lines("thanks")
        + table("sign_off", SIGN_OFF, cell_style="SignText")
    ),
    "post_mortem": (
        overview()
        + lines("summary")
        + lines("impact", "Quote")
        + table("timeline", TIMELINE)
        + table("causes", CAUSES)
        + lines("went_well", "ListBullet")
        + lines("went_badly", "ListBullet")
        + lines("luck", "ListBullet")
        + table("lessons", ACTIONS)
        + lines("questions", "ListBullet")
        + table("sign_off", SIGN_OFF, cell_style="SignText")
    ),
}

TAB = "<w:r><w:tab/></w:r>"
HEADER = (
    '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>'
    "<w:r><w:t>{{ company }}</w:t></w:r>" + TAB + "<w:r><w:t>{{ confidential }}</w:t></w:r></w:p>"
)
FOOTER = (
    '<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
    "<w:r><w:t>{{ case }} · {{ version }} · {{ made_on }}</w:t></w:r>" + TAB + "<w:r>"
    '<w:t xml:space="preserve">{{ page }} </w:t></w:r>'
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    '<w:r><w:t xml:space="preserve"> {{ of }} </w:t></w:r>'
    '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
)
SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1474" w:right="1134" '
    'w:bottom="1247" w:left="1134" w:header="624" w:footer="567" w:gutter="0"/></w:sectPr>'
)
SETTINGS = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting '
    'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="en-GB" w:eastAsia="ja-JP"/><w:decimalSymbol w:val="."/>'
    '<w:listSeparator w:val=","/>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>'
    '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="227"/></w:pPr></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)


def part(name: str, inner: str) -> bytes:
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{head}<w:{name} xmlns:w="{W}">{inner}</w:{name}>'.encode()


def make(name: str, body: str) -> bytes:
    document = Document()
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith("thumbnail"):
            del package.rels[key]
    for key, relation in list(document.part.rels.items()):
        if relation.reltype.endswith(("customXml", "stylesWithEffects")):
            del document.part.rels[key]
    section = document.sections[0]
    for edge, text in ((section.header, HEADER), (section.footer, FOOTER)):
        edge.is_linked_to_previous = False
        element = edge._element
        for child in list(element):
            element.remove(child)
        element.append(parse_xml(text.replace("<w:p>", f'<w:p xmlns:w="{W}">', 1)))
    references = [child for child in section._sectPr if child.tag.endswith("Reference")]
    new = parse_xml(f'<w:body xmlns:w="{W}">{body}{SECTION}</w:body>')
    for position, reference in enumerate(references):
        new[-1].insert(position, reference)
    old = document.element.body
    old.getparent().replace(old, new)
    core = document.core_properties
    core.title, core.author, core.last_modified_by = name.replace("_", " "), "", ""
    core.comments = core.keywords = ""
    core.created = core.modified = datetime(2026, 1, 1)  # noqa: DTZ001
    raw = io.BytesIO()
    document.save(raw)
    return repacked(raw.getvalue())


def repacked(data: bytes) -> bytes:
    """Own styles, numbering and settings in place of python-docx's, at a fixed time."""
    own = {
        "word/styles.xml": (HERE / "template_styles.xml").read_bytes(),
        "word/numbering.xml": part("numbering", NUMBERING),
        "word/settings.xml": part("settings", SETTINGS),
    }
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(result, "w") as new:
        for name in sorted(old.namelist(), key=lambda one: (one != "[Content_Types].xml", one)):
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, own.get(name) or old.read(name))
    return result.getvalue()


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for name, body in DOCUMENTS.items():
        (folder / f"{name}.docx").write_bytes(make(name, body))
        print(folder / f"{name}.docx")
