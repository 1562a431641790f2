"""Whether a Word template can be used, said before it is needed: for `mailbox-agent check`.

A template is tried out: filled with a case that has a line in every part, and with an empty one,
in both editions. What is wrong is named with the placeholder; nothing is repaired.
"""

import io
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

from mailbox_agent.documents.case_file import build_document
from mailbox_agent.documents.template_engine import environment
from mailbox_agent.documents.values import (
    DocumentKind,
    DocumentValues,
    Edition,
    Row,
    Section,
    Value,
)
from mailbox_agent.documents.word import context_for, render, template_bytes
from mailbox_agent.documents.word_marks import MARK_STYLES, Tokens
from mailbox_agent.documents.word_package import open_document
from mailbox_agent.errors import TemplateError
from mailbox_agent.records import Case, CaseRecord, Company

_WHEN = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
_NEEDED_STYLES = {"ReviewerNote": "Reviewer note", "CommentText": "annotation text"}


def lint_template(path: Path) -> tuple[str, ...]:
    """What is wrong with a template, one line each; empty if nothing is.

    The file's name says which document it is for: remediation_plan.docx, closure_summary.docx,
    post_mortem.docx.
    """
    kinds = get_args(DocumentKind)
    if path.stem not in kinds:
        names = ", ".join(f"{kind}.docx" for kind in kinds)
        return (f"{path.name}: no document of this name is made; known are {names}",)
    try:
        open_document(path.name, template_bytes(path))
        problems = [*_trials(path), *_unknown_names(path), *_missing_styles(path)]
    except TemplateError as error:
        return (str(error),)
    return tuple(dict.fromkeys(problems))


def sample_values(kind: DocumentKind, edition: Edition, *, filled: bool) -> DocumentValues:
    """A document with one line in every part, or with none."""
    case = Case(
        id=1,
        mailbox="sample",
        number=1,
        token="ESC-1",
        title="Sample",
        customer=None,
        status="open",
        area=None,
        severity=None,
        manager=None,
        language="en",
        zone="UTC",
        opened_at=_WHEN,
        last_activity_at=_WHEN,
        acknowledge_by=None,
        acknowledged_at=None,
        next_update_at=None,
    )
    values = build_document(
        CaseRecord(case),
        kind=kind,
        edition=edition,
        company=Company("Sample", ()),
        people=(),
        now=_WHEN,
        zone="UTC",
        language="en",
    )
    return replace(values, sections=tuple(_sample(one, filled) for one in values.sections))


def _sample(part: Section, filled: bool) -> Section:
    """The cells of a row are named like the columns; a part without columns has lines."""
    names = [name for name, _ in part.columns] or ["text"]
    if part.key == "overview":
        names = ["label", "value"]
    row = Row("1", tuple((name, Value("sample", mark="gap")) for name in names))
    return replace(part, rows=(row,) if filled else (), note="" if filled else "sample")


def _trials(path: Path) -> list[str]:
    problems = []
    for edition in get_args(Edition):
        for filled in (True, False):
            values = sample_values(_kind(path), edition, filled=filled)
            try:
                render(values, path, version=1, made_at=_WHEN)
            except TemplateError as error:
                problems.append(str(error))
    return problems


def _unknown_names(path: Path) -> list[str]:
    """Placeholders on paths that no trial has taken."""
    from docxtpl import DocxTemplate
    from jinja2 import TemplateError as JinjaError

    known = context_for(sample_values(_kind(path), "internal", filled=True), Tokens(), 1, _WHEN)
    template = DocxTemplate(io.BytesIO(template_bytes(path)))
    try:
        used = template.get_undeclared_template_variables(jinja_env=environment())
    except JinjaError:
        return []  # the trials have said so
    return [
        f"{path.name}: {{{{ {name} }}}} is unknown; known are {', '.join(sorted(known))}"
        for name in sorted(used - set(known))
    ]


def _missing_styles(path: Path) -> list[str]:
    document = open_document(path.name, template_bytes(path))
    present = {style.style_id for style in document.styles}
    needed = {**_NEEDED_STYLES, **{style: style for style in MARK_STYLES.values()}}
    return [
        f"{path.name}: the style {name!r} is missing; copy it from the shipped template"
        for id_, name in needed.items()
        if id_ not in present
    ]


def _kind(path: Path) -> DocumentKind:
    return next(kind for kind in get_args(DocumentKind) if kind == path.stem)
