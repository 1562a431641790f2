"""Fills a Word template with a document's values: text, sources as comments, bookmarks.

Which values there are is decided in `case_file`; how they look, in the template's styles.
"""

import hashlib
import io
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mailbox_agent.cases.clock import zone_or_utc
from mailbox_agent.documents.left_for_reviewer import OWN_NOTES, own_notes_in
from mailbox_agent.documents.template_engine import Fields, environment, explain
from mailbox_agent.documents.values import DocumentValues, Section, Value
from mailbox_agent.documents.word_marks import Tokens, clean_text, lay_in, left_over
from mailbox_agent.documents.word_package import (
    open_document,
    saved,
    set_core_properties,
    set_custom_properties,
    set_text_language,
)
from mailbox_agent.documents.wording import locale_for
from mailbox_agent.errors import TemplateError
from mailbox_agent.records import utc

if TYPE_CHECKING:
    from docx.document import Document


def render(values: DocumentValues, template: Path, *, version: int, made_at: datetime) -> bytes:
    """The .docx. Same values, template, version and time: same bytes.

    Raises TemplateError, naming the file and the placeholder, if the template cannot be used.
    """
    moment = utc(made_at).replace(microsecond=0)
    data = template_bytes(template)
    tokens = Tokens()
    document = fill(template.name, data, context_for(values, tokens, version, moment))
    lay_in(document, tokens, made_at=moment)
    if left_over(document):
        raise TemplateError(
            f"{template.name}: a placeholder is changed by a filter or stands in a place that "
            "cannot hold text; write it plainly, as {{ title }}"
        )
    labels = dict(values.labels)
    set_core_properties(
        document,
        title=clean_text(values.title),
        subject=clean_text(f"{labels['kind']} {values.case}"),
        author=clean_text(values.company),
        language=values.language,
        version=version,
        made_at=moment,
    )
    set_text_language(document, values.language)
    properties = {
        "document_id": values.document_id,
        "template": template.name,
        "template_sha256": hashlib.sha256(data).hexdigest(),
        "base_revision": str(version),
    }
    if notes := own_notes_in(document):
        properties[OWN_NOTES] = notes
    set_custom_properties(document, {key: clean_text(text) for key, text in properties.items()})
    return saved(document)


def template_bytes(template: Path) -> bytes:
    """The template's file; TemplateError if it cannot be read."""
    try:
        return template.read_bytes()
    except OSError as error:
        raise TemplateError(
            f"{template.name}: cannot be read ({error.strerror}); put the file back into "
            "doc_templates/ or run `mailbox-agent init` in an empty folder for a fresh one"
        ) from error


def context_for(
    values: DocumentValues, tokens: Tokens, version: int, made_at: datetime
) -> dict[str, Any]:
    """What a template may name: see doc_templates/README.md."""
    from babel.dates import format_date

    labels = dict(values.labels)
    day = made_at.astimezone(zone_or_utc(values.zone)).date()
    texts = {
        "title": values.title,
        "case": values.case,
        "company": values.company,
        "customer": values.customer,
        "kind": labels["kind"],
        "edition": labels["edition"],
        "confidential": labels["confidential"],
        "times": labels["times"],
        "version": f"{labels['version']} {version}",
        "made_on": format_date(day, "long", locale=locale_for(values.language)),
        "page": labels["page"],
        "of": labels["of"],
    }
    plain = {name: tokens.stand_for(Value(text)) for name, text in texts.items()}
    sections = {part.key: _section(part, tokens) for part in values.sections}
    return {**sections, **plain, "internal": values.edition == "internal"}


def _section(part: Section, tokens: Tokens) -> Fields:
    """`actions.heading`, `actions.columns.owner`, `actions.rows` (`row.owner`), `actions.note`."""
    columns = {name: tokens.stand_for(Value(label)) for name, label in part.columns}
    rows = [
        Fields("row", {name: tokens.stand_for(value) for name, value in row.cells})
        for row in part.rows
    ]
    return Fields(
        part.key,
        {
            "heading": tokens.stand_for(part.heading),
            "note": tokens.stand_for(Value(part.note)),
            "columns": Fields(f"{part.key}.columns", columns),
            "rows": rows,
        },
    )


def fill(name: str, data: bytes, context: dict[str, Any]) -> "Document":
    """The template's document with every placeholder exchanged for its token."""
    from docxtpl import DocxTemplate
    from jinja2 import TemplateError as JinjaError
    from lxml.etree import LxmlError

    open_document(name, data)
    template = DocxTemplate(io.BytesIO(data))
    try:
        template.render(context, jinja_env=environment(), autoescape=True)
        raw = io.BytesIO()
        template.save(raw)
    except JinjaError as error:
        raise TemplateError(f"{name}: {explain(error)}") from error
    except (
        LxmlError,
        TypeError,
        ValueError,
        ArithmeticError,
        LookupError,
        AttributeError,
    ) as error:
        raise TemplateError(f"{name}: cannot be filled ({error})") from error
    return open_document(name, raw.getvalue())
