"""The reply templates: found, filled, and a mistake in one named so that its editor can mend it."""

import re
from pathlib import Path

import pytest
from draft_samples import LANGUAGES, SHIPPED, templates

from mailbox_agent.errors import TemplateError
from mailbox_agent.prompt_placeholders import KINDS, PLACEHOLDERS, SAMPLES
from mailbox_agent.prompts import Template, fill, lint_templates, load_templates, sample_values


def template(text: str, kind: str = "acknowledgement") -> Template:
    return Template(kind, "en", f"prompts/{kind}/en.txt", text, "", own=True)


def test_what_customers_get_is_shipped_in_nine_languages_and_every_kind_in_two() -> None:
    for kind in KINDS:
        wanted = {"de", "en"} if kind.startswith("leader_") else set(LANGUAGES)
        assert set(templates().languages(kind)) == wanted


def test_the_shipped_templates_have_nothing_to_complain_about() -> None:
    assert lint_templates(templates()) == ()


def test_a_file_of_the_workspace_wins_and_a_missing_one_falls_back(tmp_path: Path) -> None:
    (tmp_path / "acknowledgement").mkdir()
    own = "Subject: Re: {{ subject }} [{{ token }}]\n\nMoin! {{ token }} {{ next_update_date }}\n"
    (tmp_path / "acknowledgement" / "de.txt").write_text(own, encoding="utf-8")
    loaded = load_templates(tmp_path, SHIPPED)
    german, french = loaded.reply("acknowledgement", "de"), loaded.reply("acknowledgement", "fr")
    assert german and german.own and german.text == own
    assert french and not french.own
    assert german.sha256 != french.sha256


def test_a_missing_workspace_folder_is_no_error(tmp_path: Path) -> None:
    assert load_templates(tmp_path / "none", SHIPPED).languages("acknowledgement")


def test_a_file_that_is_not_utf8_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "acknowledgement").mkdir()
    (tmp_path / "acknowledgement" / "fr.txt").write_bytes(b"Subject: x\n\nTr\xe8s bien\n")
    with pytest.raises(TemplateError, match=r"prompts/acknowledgement/fr\.txt, line 3.*UTF-8"):
        load_templates(tmp_path, SHIPPED)


def test_windows_line_ends_and_a_byte_order_mark_do_not_matter(tmp_path: Path) -> None:
    (tmp_path / "acknowledgement").mkdir()
    text = (SHIPPED / "acknowledgement" / "de.txt").read_text(encoding="utf-8")
    (tmp_path / "acknowledgement" / "de.txt").write_bytes(
        b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    )
    theirs = load_templates(tmp_path, SHIPPED).reply("acknowledgement", "de")
    ours = templates().reply("acknowledgement", "de")
    values = next(sample_values("acknowledgement"))
    assert theirs and ours and theirs.fill(values) == ours.fill(values)


def test_a_misspelt_placeholder_is_named_with_file_line_and_what_is_allowed() -> None:
    broken = template("Subject: [{{ token }}]\n\nDear {{ nmae }},\n")
    with pytest.raises(TemplateError) as error:
        fill(broken, SAMPLES)
    assert "prompts/acknowledgement/en.txt, line 3" in str(error.value)
    assert "{{ nmae }}" in str(error.value)
    assert "next_update_date" in str(error.value)


def test_a_value_that_was_not_given_is_an_error() -> None:
    with pytest.raises(TemplateError, match="manager"):
        fill(template("Subject: x\n\n\n{{ manager }}"), {"token": "ESC-7"})


def test_a_broken_tag_is_named_with_its_line() -> None:
    with pytest.raises(TemplateError, match="line 4"):
        fill(template("Subject: x\n\nHello\n{% if name %\n"), SAMPLES)
    with pytest.raises(TemplateError, match=r"en\.txt, line"):
        fill(template("Subject: x\n\n{% if name %}\nHello\n"), SAMPLES)


def test_a_file_without_a_subject_line_is_an_error() -> None:
    with pytest.raises(TemplateError, match=r"line 1.*Subject"):
        fill(template("Hello {{ name }}\n"), SAMPLES)


@pytest.mark.parametrize(
    "attack",
    [
        "{{ name.__class__.__mro__ }}",
        "{{ name.__class__.__subclasses__() }}",
        "{{ token.format.__globals__ }}",
        "{{ cycler }}",
        "{{ 1 // 0 }}",
        "{{ name() }}",
        "{{ impacts[99] }}",
        "{% include 'x' %}",
    ],
)
def test_a_template_cannot_reach_outside_itself(attack: str) -> None:
    with pytest.raises(TemplateError, match=r"prompts/acknowledgement/en\.txt"):
        fill(template(f"Subject: x\n\n{attack}\n"), SAMPLES)


def test_what_a_customer_writes_is_never_evaluated() -> None:
    values = SAMPLES | {"complaint": "{{ manager }} {% for x in y %} {{ 7 * 7 }}"}
    filled = fill(template("Subject: x\n\n{{ complaint }}\n"), values)
    assert "{{ manager }} {% for x in y %} {{ 7 * 7 }}" in filled


def test_nothing_is_escaped_for_html() -> None:
    filled = fill(template("Subject: x\n\n{{ complaint }}\n"), SAMPLES | {"complaint": "a & b <c>"})
    assert "a & b <c>" in filled


def test_a_line_that_ends_in_a_condition_stays_apart_from_the_next() -> None:
    text = "Subject: x\n\nOwner{% if manager %} {{ manager }}{% endif %}\nNext\n"
    assert fill(template(text), SAMPLES) == "Subject: x\n\nOwner Jana Keller\nNext\n"


def test_lines_of_conditions_leave_no_gaps() -> None:
    text = "Subject: x\n\n{% if manager %}\nA\n{% else %}\nB\n{% endif %}\n\n{% if name %}\n{% endif %}\n\nC\n"
    assert fill(template(text), SAMPLES) == "Subject: x\n\nA\n\nC\n"


def test_a_company_name_that_ends_in_a_stop_does_not_get_a_second_one() -> None:
    text = "Subject: x\n\nAbout {{ customer }}.\nWait... yes.\n"
    filled = fill(template(text), SAMPLES | {"customer": "Telvera, S.A."})
    assert filled.endswith("About Telvera, S.A.\nWait... yes.\n")


def test_the_lint_finds_a_template_that_forgets_the_case_number(tmp_path: Path) -> None:
    (tmp_path / "acknowledgement").mkdir()
    (tmp_path / "acknowledgement" / "en.txt").write_text("Subject: Re: {{ subject }}\n\nHello\n")
    problems = lint_templates(load_templates(tmp_path, SHIPPED))
    assert any("subject must hold" in problem for problem in problems)
    assert any("reply marker" in problem for problem in problems)
    assert any("next_update_date" in problem for problem in problems)


def test_the_lint_finds_what_only_one_condition_shows(tmp_path: Path) -> None:
    (tmp_path / "acknowledgement").mkdir()
    text = (SHIPPED / "acknowledgement" / "en.txt").read_text(encoding="utf-8")
    text += "{% if not manager %}{{ impacts[5] }}{% endif %}\n"
    (tmp_path / "acknowledgement" / "en.txt").write_text(text, encoding="utf-8")
    problems = lint_templates(load_templates(tmp_path, SHIPPED))
    assert len(problems) == 1 and "prompts/acknowledgement/en.txt" in problems[0]


def test_the_lint_misses_english(tmp_path: Path) -> None:
    loaded = load_templates(tmp_path, tmp_path / "empty")
    assert any("acknowledgement/en.txt is missing" in line for line in lint_templates(loaded))


def test_every_placeholder_has_a_sample_and_is_explained_to_its_editors() -> None:
    readme = (SHIPPED / "README.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"^\| `(\w+)` \|", readme, re.MULTILINE))
    used = {name for kind in KINDS for name in PLACEHOLDERS[kind]}
    assert used == set(SAMPLES) == explained
