"""The Word files themselves: content, comments, styles, bytes; broken templates; LibreOffice."""

import io
import os
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from case_samples import (
    COMPANY,
    NOW,
    PEOPLE,
    empty_record,
    item,
    long_record,
    rich_record,
    solved_record,
    source,
)
from docx import Document
from docx.oxml.ns import qn
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from mailbox_agent.documents.case_file import build_document
from mailbox_agent.documents.clean_copy import clean_copy
from mailbox_agent.documents.left_for_reviewer import reviewer_lines_of
from mailbox_agent.documents.template_check import lint_template
from mailbox_agent.documents.word import render
from mailbox_agent.documents.word_marks import clean_text
from mailbox_agent.errors import TemplateError
from mailbox_agent.records import CaseRecord

TEMPLATES = Path(__file__).parent.parent / "doc_templates"
KINDS = ("remediation_plan", "closure_summary", "post_mortem")
EDITIONS = ("customer", "internal")


def values_of(
    record: CaseRecord,
    kind: str = "remediation_plan",
    edition: str = "customer",
    language: str = "en",
) -> Any:
    return build_document(
        record,
        kind=kind,
        edition=edition,
        company=COMPANY,
        people=PEOPLE,
        now=NOW,
        zone="Europe/Copenhagen",
        language=language,
    )


def word(
    record: CaseRecord,
    kind: str = "remediation_plan",
    edition: str = "customer",
    language: str = "en",
) -> bytes:
    values = values_of(record, kind, edition, language)
    return render(values, TEMPLATES / f"{kind}.docx", version=3, made_at=NOW)


def opened(data: bytes) -> Any:
    return Document(io.BytesIO(data))


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body_text(document: Any) -> str:
    return "\n".join(
        "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
        for paragraph in document.element.body.iter(qn("w:p"))
    )


def commented(document: Any) -> dict[str, str]:
    """Each commented text -> its comment."""
    found = {}
    for start in document.element.body.iter(qn("w:commentRangeStart")):
        text, element = "", start.getnext()
        while element is not None and element.tag != qn("w:commentRangeEnd"):
            text += "".join(one.text or "" for one in element.iter(qn("w:t")))
            element = element.getnext()
        found[text] = document.comments.get(int(start.get(qn("w:id")))).text
    return found


def template_with(tmp_path: Path, old: str, new: str) -> Path:
    """The shipped plan with some text of its body exchanged."""
    with zipfile.ZipFile(TEMPLATES / "remediation_plan.docx") as source_file:
        content = {name: source_file.read(name) for name in source_file.namelist()}
    xml = content["word/document.xml"].decode()
    assert old in xml
    content["word/document.xml"] = xml.replace(old, new, 1).encode()
    path = tmp_path / "remediation_plan.docx"
    with zipfile.ZipFile(path, "w") as target:
        for name, data in content.items():
            target.writestr(name, data)
    return path


# content and comments


def test_the_plan_holds_the_case_and_nothing_of_the_template_language() -> None:
    document = opened(word(rich_record()))
    text = body_text(document)
    for expected in ("Export broken", "Nordhavn Logistik", "A16", "No owner yet", "Sign-off"):
        assert expected in text
    whole = text + "".join(
        paragraph.text
        for section in document.sections
        for edge in (section.header, section.footer)
        for paragraph in edge.paragraphs
    )
    assert "ESC-7 · Version 3 · 14 May 2026" in whole
    assert not re.search(r"\{[{%]|[%}]\}|[\ufdd0-\ufdef]", whole)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("edition", EDITIONS)
def test_every_action_cause_date_and_impact_has_a_comment_with_its_source(
    kind: str, edition: str
) -> None:
    record = solved_record()
    notes = commented(opened(word(record, kind, edition)))
    values = values_of(record, kind, edition)
    expected = [
        value
        for part in values.sections
        for row in part.rows
        for name, value in row.cells
        if name in {"what", "cause"}
        or re.search(r" (May|June) 2026", value.text)
        or part.key in {"impact", "what_it_meant"}
    ]
    assert len(expected) > 10
    for value in expected:
        assert clean_text(value.text) in notes
    assert all(re.search(r"2026|case record", note) for note in notes.values())
    actions = {key: note for key, note in notes.items() if key.startswith("Add monitoring")}
    assert "“We will add monitoring so that a stuck export" in next(iter(actions.values()))


def test_comments_say_who_wrote_them_and_when() -> None:
    document = opened(word(rich_record()))
    assert {comment.author for comment in document.comments} == {"Mailbox Agent"}
    assert {comment.timestamp for comment in document.comments} == {NOW}


@pytest.mark.parametrize("kind", KINDS)
def test_only_styles_no_direct_formatting(kind: str) -> None:
    body = opened(word(solved_record(), kind, "internal")).element.body
    for properties in body.iter(qn("w:rPr")):
        assert [child.tag for child in properties] in ([], [qn("w:rStyle")])
    for properties in body.iter(qn("w:pPr")):
        assert [child.tag for child in properties] == [qn("w:pStyle")]
    for properties in body.iter(qn("w:tcPr")):
        assert {child.tag for child in properties} <= {qn("w:tcW")}


@pytest.mark.parametrize("kind", KINDS)
def test_every_style_that_is_used_exists(kind: str) -> None:
    document = opened(word(solved_record(), kind, "internal"))
    known = {style.style_id for style in document.styles}
    used = {
        element.get(qn("w:val"))
        for tag in ("w:pStyle", "w:rStyle", "w:tblStyle")
        for root in (document.element, document.comments._comments_elm)
        for element in root.iter(qn(tag))
    }
    assert used <= known
    assert {"Gap", "StateDone", "PlanTable", "Heading1"} <= used | {"Gap", "StateDone"}


def test_tables_repeat_their_header_and_rows_do_not_break() -> None:
    document = opened(word(long_record()))
    plan = [table for table in document.tables if table.style.name == "Plan table"]
    assert len(plan) >= 3
    for table in plan:
        first = table.rows[0]._tr.trPr
        assert first.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    assert len(plan[0].rows) == 61


def test_the_page_is_a4_and_the_language_is_told_to_word() -> None:
    document = opened(word(rich_record(), language="de"))
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    defaults = document.styles.element.find(qn("w:docDefaults"))
    assert next(defaults.iter(qn("w:lang"))).get(qn("w:val")) == "de-DE"
    assert next(defaults.iter(qn("w:rFonts"))).get(qn("w:eastAsia"))
    assert document.core_properties.language == "de-DE"


def test_the_properties_are_those_of_the_case_and_not_of_a_library() -> None:
    core = opened(word(rich_record())).core_properties
    assert (core.title, core.author) == ("Export broken", "Fernwerk")
    assert core.created == core.modified == NOW
    assert (core.revision, core.comments, core.keywords) == (3, "", "")


def test_what_a_later_reading_back_needs_is_in_the_file() -> None:
    data = word(rich_record())
    custom = parts(data)["docProps/custom.xml"].decode()
    for text in ("ESC-7/remediation_plan/customer", "template_sha256", "base_revision"):
        assert text in custom
    starts = list(opened(data).element.body.iter(qn("w:bookmarkStart")))
    names = [start.get(qn("w:name")) for start in starts]
    assert {"act_16_what", "act_16_owner", "act_16_due", "act_16_state", "sec_actions"} <= set(
        names
    )
    assert len(names) == len(set(names))
    assert len({start.get(qn("w:id")) for start in starts}) == len(starts)
    assert all(re.fullmatch(r"[A-Za-z]\w{0,39}", name) for name in names)
    ends = [end.get(qn("w:id")) for end in opened(data).element.body.iter(qn("w:bookmarkEnd"))]
    assert sorted(ends) == sorted(start.get(qn("w:id")) for start in starts)


# nothing internal


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["en", "de"])
def test_the_planted_fact_is_in_no_byte_of_a_customer_edition(kind: str, language: str) -> None:
    record = rich_record() if kind == "remediation_plan" else solved_record()
    for data in (word(record, kind, "customer", language), clean_copy(word(record, kind))):
        for name, content in parts(data).items():
            for secret in (b"412k", b"quote me", b"Rob Keller"):
                assert secret not in content, name
    assert b"412k" in parts(word(record, kind, "internal"))["word/document.xml"]


def test_the_copy_that_goes_out_has_no_comments_and_no_lines_for_the_reviewer() -> None:
    data = clean_copy(word(rich_record(impacts=())))
    names = parts(data)
    assert not [name for name in names if "comment" in name.lower()]
    assert not [name for name, content in names.items() if b"commentR" in content]
    text = body_text(opened(data))
    assert "For the reviewer" not in text
    assert "Impact" not in text  # a heading with nothing under it goes too
    assert "Actions" in text
    assert "Check the customs interface" in text


def test_what_somebody_deleted_with_tracked_changes_does_not_travel() -> None:
    document = opened(word(rich_record()))
    paragraph = next(p for p in document.paragraphs if "Latest" in p.text)
    run = paragraph.runs[0]._r
    deleted, inserted = run.makeelement(qn("w:del"), {}), run.makeelement(qn("w:ins"), {})
    run.addprevious(deleted)
    run.addnext(inserted)
    kept = run.makeelement(qn("w:r"), {})
    text = run.makeelement(qn("w:t"), {})
    text.text = "The new words."
    kept.append(text)
    inserted.append(kept)
    for old in run.iter(qn("w:t")):
        old.tag = qn("w:delText")
    deleted.append(run)
    raw = io.BytesIO()
    document.save(raw)
    xml = parts(clean_copy(raw.getvalue()))["word/document.xml"].decode()
    assert "The new words." in xml
    assert "Latest" not in xml
    assert not re.search(r"<w:(ins|del)\b", xml)


def test_what_was_deleted_in_a_footnote_does_not_travel_either() -> None:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    document = opened(word(rich_record()))
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    notes = (
        f'<w:footnotes xmlns:w="{w}"><w:footnote w:id="2"><w:p><w:r><w:t>Kept. </w:t></w:r>'
        '<w:del w:id="9" w:author="Robin"><w:r><w:delText>Ours alone.</w:delText></w:r></w:del>'
        "</w:p><w:p><w:r><w:t>For the reviewer: ask finance.</w:t></w:r></w:p></w:footnote>"
        "</w:footnotes>"
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    package = document.part.package
    part = Part(PackURI("/word/footnotes.xml"), kind, notes.encode(), package)
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    document.part.relate_to(part, relation)
    raw = io.BytesIO()
    document.save(raw)
    assert "For the reviewer: ask finance." in reviewer_lines_of("x.docx", raw.getvalue())
    xml = parts(clean_copy(raw.getvalue()))["word/footnotes.xml"].decode()
    assert "Kept." in xml and "Ours alone" not in xml and "ask finance" not in xml


def test_a_clean_copy_of_something_else_is_refused() -> None:
    with pytest.raises(TemplateError, match="not a Word document"):
        clean_copy(b"PK\x03\x04 no")


# same content, same bytes


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_content_gives_the_same_bytes(kind: str) -> None:
    assert word(solved_record(), kind) == word(solved_record(), kind)
    values = values_of(solved_record(), kind)
    later = render(values, TEMPLATES / f"{kind}.docx", version=4, made_at=NOW + timedelta(days=1))
    assert later != word(solved_record(), kind)


# any text


HOSTILE = st.one_of(
    st.text(max_size=80),
    st.sampled_from(
        [
            "{{ 7 * 7 }}",
            "{% for x in range(9) %}x{% endfor %}",
            "{{ company.__class__.__mro__ }}",
            "{_{ x }_} {_% if %_}",
            "</w:t></w:r><w:r><w:t>&amp;&lt;",
            "a & b <c> \"d\" 'e' ]]>",
            "\x00\x01\x0b\x0c\x1b[31m\x7f\x85\ufdd00\ufdd1\ufffe\uffff",
            "\u202eمرحبا שלום\u202c",
            "👩‍👩‍👧‍👦 🚚 é ﷽",
            "line\r\none\ttwo\u2028three",
            "\ud83d lone",
            "{%tr for %}{%p if %}{{r x }}{#",
        ]
    ),
)


@given(what=HOSTILE, owner=HOSTILE, quote=HOSTILE, subject=HOSTILE, name=HOSTILE)
@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),  # shrinking whole Word files takes minutes
    suppress_health_check=list(HealthCheck),
)
def test_any_text_appears_as_it_is_and_is_never_evaluated(
    what: str, owner: str, quote: str, subject: str, name: str
) -> None:
    said = source(1, quote, name, subject=subject)
    record = rich_record(items=(item(1, what, owner=owner, source=said),), complaint=said)
    message = replace(record.messages[0], subject=subject)
    messages = (message, *record.messages[1:])
    manager = replace(record.case, title=subject, manager=name)
    data = word(replace(record, case=manager, messages=messages), edition="internal")
    document = opened(data)
    text = body_text(document)
    for field in (owner, subject):
        assert clean_text(field) in text
    said_so = clean_text(what).casefold()  # as a sentence: a capital first, no loose end
    assert said_so.strip(' ,;:–—-([„“«"….') in text.casefold()
    whole = "\n".join(comment.text for comment in document.comments)
    assert clean_text(quote)[:1000] in whole
    assert "\n49\n" not in text


def test_a_megabyte_of_text_is_cut() -> None:
    huge = rich_record(
        items=(item(1, "a" * 1_000_000), item(2, " \n" * 500_000), item(3, "{" * 1_000_000))
    )
    assert len(word(huge)) < 200_000


# broken templates


def test_a_template_that_is_no_word_file_is_named(tmp_path: Path) -> None:
    for number, content in enumerate((b"", b"hello", b"PK\x03\x04", _zip_of({"a.txt": b"x"}))):
        path = tmp_path / f"{number}" / "remediation_plan.docx"
        path.parent.mkdir()
        path.write_bytes(content)
        with pytest.raises(TemplateError, match=r"remediation_plan\.docx: is not a Word document"):
            render(values_of(empty_record()), path, version=1, made_at=NOW)
        assert len(lint_template(path)) == 1


def _zip_of(content: dict[str, bytes]) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return raw.getvalue()


def test_a_template_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"post_mortem\.docx: cannot be read"):
        render(values_of(empty_record()), tmp_path / "post_mortem.docx", version=1, made_at=NOW)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("{{ title }}", "{{ titel }}", "titel"),
        ("{{ actions.heading }}", "{{ actions.headline }}", "actions.headline"),
        ("{{ row.owner }}", "{{ row.ownr }}", "row.ownr"),
        ("{{ actions.columns.due }}", "{{ actions.columns.date }}", "actions.columns.date"),
        ("{{ title }}", "{{ title|upper|replace('0','x') }}", "filter"),
        ("{{ title }}", "{{ title }", "}"),
        ("{%p if actions.note %}", "{%p iff actions.note %}", "iff"),
        ("{%tr for row in actions.rows %}", "{%tr for row in action.rows %}", "action"),
        ("{{ title }}", "{{ title.__class__.__mro__ }}", "__class__"),
        ("{{ title }}", "{{ 1/0 }}", "division"),
        ("{{ title }}", "{{ title() }}", "not callable"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_template_is_named_with_its_file(
    tmp_path: Path, old: str, new: str, named: str
) -> None:
    path = template_with(tmp_path, old, new)
    with pytest.raises(TemplateError) as caught:
        render(values_of(rich_record()), path, version=1, made_at=NOW)
    assert str(caught.value).startswith("remediation_plan.docx: ")
    assert named in str(caught.value)
    problems = lint_template(path)
    assert any(named in problem for problem in problems)


def test_a_mistake_where_no_trial_goes_is_found_by_the_check(tmp_path: Path) -> None:
    path = template_with(
        tmp_path, "{{ title }}", "{% if 1 == 2 %}{{ titel }}{% endif %}{{ title }}"
    )
    assert any("titel" in problem for problem in lint_template(path))


def test_a_template_without_our_styles_still_works_and_the_check_says_so(tmp_path: Path) -> None:
    with zipfile.ZipFile(TEMPLATES / "post_mortem.docx") as archive:
        content = {name: archive.read(name) for name in archive.namelist()}
    styles = content["word/styles.xml"].decode().replace('w:styleId="Gap"', 'w:styleId="Other"')
    content["word/styles.xml"] = styles.encode()
    path = tmp_path / "post_mortem.docx"
    path.write_bytes(_zip_of(content))
    values = values_of(rich_record(), "post_mortem")
    assert render(values, path, version=1, made_at=NOW)
    assert any("'Gap'" in problem for problem in lint_template(path))


def test_a_template_for_no_document_is_said_to_be_one(tmp_path: Path) -> None:
    assert "no document of this name" in lint_template(tmp_path / "plan.docx")[0]


@pytest.mark.parametrize("kind", KINDS)
def test_the_shipped_templates_are_in_order(kind: str) -> None:
    assert lint_template(TEMPLATES / f"{kind}.docx") == ()


def test_the_shipped_templates_carry_nothing_of_a_library() -> None:
    for kind in KINDS:
        names = parts((TEMPLATES / f"{kind}.docx").read_bytes())
        assert not [name for name in names if "thumbnail" in name or "customXml" in name]


# a real word processor


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    program = shutil.which("soffice")
    if program is None or shutil.which("pdftotext") is None:
        reason = "soffice or pdftotext is not installed: documents were not opened for real"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("office")
    samples = {
        "plan": word(rich_record()),
        "intern": word(rich_record(), edition="internal", language="de"),
        "closure": word(solved_record(), "closure_summary"),
        "mortem": word(solved_record(), "post_mortem", "internal"),
        "empty": word(empty_record()),
        "long": word(long_record()),
        "clean": clean_copy(word(rich_record())),
    }
    for name, data in samples.items():
        (folder / f"{name}.docx").write_bytes(data)
    subprocess.run(
        [
            program,
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            *(str(folder / f"{name}.docx") for name in samples),
        ],
        check=True,
        capture_output=True,
        timeout=240,
    )
    return folder


def pdf_text(path: Path) -> str:
    """The text in the order of its cells: where a line breaks depends on the fonts at hand."""
    done = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True)
    return re.sub(r"[^\S\f]+", " ", done.stdout.decode())


def test_libreoffice_opens_them(office: Path) -> None:
    """One test: the processes that share the tests would each convert them."""
    for name, fewest, most, expected in (
        ("plan", 2, 3, "Check the customs interface"),
        ("intern", 2, 4, "Maßnahmen"),
        ("closure", 1, 3, "Kept, after the date"),
        ("mortem", 2, 4, "What went badly"),
        ("empty", 1, 3, "For the reviewer"),
        ("long", 5, 14, "Zażółć gęślą jaźń"),
        ("clean", 1, 3, "Check the customs interface"),
    ):
        text = pdf_text(office / f"{name}.pdf")
        pages = text.count("\f")
        assert fewest <= pages <= most, name
        assert expected in text, name
        assert not re.search(r"\{[{%]|[\ufdd0-\ufdef]", text), name
        assert re.search(rf"(Page|Seite) {pages} (of|von) {pages}", text), name


def test_a_mail_cannot_turn_a_documents_words_around() -> None:
    hostile = "pay \u202e001\u202c to \u2066IBAN\u2069 \u200f\u061c\x80\x9b31m now"
    assert clean_text(hostile) == "pay 001 to IBAN 31m now"
    assert clean_text("مرحبا Zażółć 漢字") == "مرحبا Zażółć 漢字"
