"""A case as the values of a document: which facts, in which part, with which source.

Pure: no disk, no Word, no clock of its own. The customer edition is built from a record from
which everything internal has been taken out first (`customer_view`).
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.documents.closure import closure_sections
from mailbox_agent.documents.plan import plan_sections
from mailbox_agent.documents.post_mortem import post_mortem_sections
from mailbox_agent.documents.values import (
    DocumentKind,
    DocumentValues,
    Edition,
    Row,
    Section,
    Value,
)
from mailbox_agent.documents.writing import Writing, writing_for
from mailbox_agent.records import CaseRecord, Company, Person, utc

__all__ = [
    "DocumentKind",
    "DocumentValues",
    "Edition",
    "Row",
    "Section",
    "Value",
    "build_document",
    "content_fingerprint",
]

_SECTIONS: Mapping[DocumentKind, Callable[[Writing], tuple[Section, ...]]] = {
    "remediation_plan": plan_sections,
    "closure_summary": closure_sections,
    "post_mortem": post_mortem_sections,
}


def build_document(
    record: CaseRecord,
    *,
    kind: DocumentKind,
    edition: Edition,
    company: Company,
    people: Sequence[Person],
    now: datetime,
    zone: str,
    language: str,
) -> DocumentValues:
    """The document's values. `now` is aware; `zone` IANA or "+02:00", UTC if it is neither.

    `language` is ISO 639-1; a language without labels gets English ones and English dates.
    """
    seen = record if edition == "internal" else customer_view(record)
    w = writing_for(
        seen,
        edition=edition,
        company=company,
        people=people,
        now=utc(now),
        zone=zone,
        language=language,
    )
    case = seen.case
    return DocumentValues(
        kind=kind,
        edition=edition,
        language=w.language,
        zone=w.zone_name,
        document_id=f"{case.token}/{kind}/{edition}",
        case=case.token,
        company=company.name,
        customer=case.customer or "",
        title=case.title.strip() or w.say("untitled", case=case.token),
        labels=_labels(w, kind),
        sections=_SECTIONS[kind](w),
    )


def _labels(w: Writing, kind: DocumentKind) -> tuple[tuple[str, str], ...]:
    """What stands in the title block, the header and the footer."""
    return (
        *((label, w.say(label)) for label in ("version", "page", "of")),
        ("kind", w.say(f"kind_{kind}")),
        ("edition", w.say(f"edition_{w.edition}")),
        ("confidential", w.say(f"confidential_{w.edition}")),
        ("times", w.say("times_in", zone=w.zone_words)),
    )


def content_fingerprint(values: DocumentValues) -> str:
    """sha256 over everything that the document says, without what only time has changed.

    Neither `now` nor the version number is in the values. "Overdue" enters as "open"
    (`Value.stable`): a version is made because a fact has changed, not because a day has passed;
    that an item is overdue is seen from its date, and told by the reminders, not by a new version.
    """
    content = [
        values.kind,
        values.edition,
        values.language,
        values.zone,
        values.document_id,
        values.company,
        values.customer,
        values.title,
        list(values.labels),
        [_said(part) for part in values.sections],
    ]
    text = json.dumps(content, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _said(part: Section) -> list[object]:
    head: list[object] = [part.key, part.heading.text, list(part.columns)]
    if part.stable:
        return [*head, part.stable]
    return [*head, part.note, [_said_in(row) for row in part.rows]]


def _said_in(row: Row) -> list[object]:
    return [
        row.id,
        *(
            [name, value.text if value.stable is None else value.stable, value.comment]
            for name, value in row.cells
        ),
    ]
